"""Gives time expressions their place in the calendar. ``times`` is the door to finding and placing them."""
