"""Spacetimeline: turns space news into a timeline you can trust."""

__version__ = "0.1.0"
