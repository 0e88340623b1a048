"""How often a command's processes look for garbage."""

from __future__ import annotations

import gc

_OBJECTS_BETWEEN_COLLECTIONS = 200_000


def collect_seldom() -> None:
    """Let Python look for garbage seldom: a command makes many objects that stay and little garbage, and is soon over.

    As often as Python does by itself, it would look through the whole vocabulary after every few articles, which takes
    a twentieth of the time of reading.
    """
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
