"""Which flight a telling is about. ``assigning`` is the door."""
