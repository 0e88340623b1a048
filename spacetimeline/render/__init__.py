"""Draws scenes for the window and for files alike."""
