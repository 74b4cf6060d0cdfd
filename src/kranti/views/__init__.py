"""Views: pictures and tables made from a record; they never change it."""
