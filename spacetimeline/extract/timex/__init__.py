"""The grammar of time expressions, above the parser that reads it. ``timex`` is its door."""
