"""When a telling puts its event, where more than its own sentence says it. ``dating`` is the door."""
