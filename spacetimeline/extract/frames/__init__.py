"""Verbs that tell of an event by who moves where, read from a table. ``frames`` is the door."""
