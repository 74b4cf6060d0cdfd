"""Study: what a run, or many runs side by side, have to say about the chapter's claims."""
