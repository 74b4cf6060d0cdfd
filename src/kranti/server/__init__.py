"""The server: answers the page's questions, lives runs for it in workers, and keeps strangers out."""
