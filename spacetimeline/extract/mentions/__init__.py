"""One telling of an event: its trigger, times, status and who takes part. ``mentions`` is the door."""
