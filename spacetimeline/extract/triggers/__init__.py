"""The words that tell of an event, and the conditions under which they do. ``triggers`` is the door."""
