"""Which time of a sentence belongs to which event. ``attachment`` is the door."""
