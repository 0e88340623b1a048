"""Joins the tellings of one event and settles what became of it. ``merging`` is the door."""
