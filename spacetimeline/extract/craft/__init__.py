"""The flights an article tells of, and what is known of craft. ``flights`` is the door."""
