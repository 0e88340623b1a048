"""Columns and their layout as blobs, for whoever keeps them beside the events and knows when they are stale.

A blob is a small JSON head and the raw arrays behind it. What does not read back exactly as it was written counts as
absent: a cache is never worth an error.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import numpy as np

from spacetimeline.timeline.columns import ENTITY_FIELDS, Array, EventColumns
from spacetimeline.timeline.tracks import Grouping, Track, TrackLayout

if TYPE_CHECKING:
    from collections.abc import Mapping

VERSION = 1
_HEAD = "head"
_PLAIN = ("id", "start_ms", "end_ms", "start_spread", "end_spread", "kind", "status", "flags", "colour")
_LAYOUT = ("order", "start", "row_offsets", "row_kind", "row_track")


def pack(columns: EventColumns, layout: TrackLayout | None = None) -> dict[str, bytes]:
    """Blobs by name: one for each array, and the head that says what they are."""
    arrays = {name: getattr(columns, name) for name in _PLAIN}
    arrays |= {f"code_{name}": columns.codes[name] for name in ENTITY_FIELDS}
    head: dict[str, Any] = {"version": VERSION, "count": len(columns), "colours": columns.colours}
    if layout is not None:
        arrays |= {f"layout_{name}": getattr(layout, name) for name in _LAYOUT}
        head["grouping"] = str(layout.grouping)
        head["tracks"] = [
            (each.key, each.label, each.first_row, each.last_row, each.count, each.first_ms) for each in layout.tracks
        ]
    head["arrays"] = {name: [array.dtype.str, len(array)] for name, array in arrays.items()}
    blobs = {name: np.ascontiguousarray(array).tobytes() for name, array in arrays.items()}
    return blobs | {_HEAD: json.dumps(head).encode()}


def unpack(blobs: Mapping[str, bytes]) -> tuple[EventColumns, TrackLayout | None] | None:
    """What ``pack`` packed; None when anything is missing or of the wrong size."""
    try:
        head = json.loads(blobs[_HEAD])
        if head["version"] != VERSION:
            return None
        arrays = {name: _array(blobs[name], dtype, count) for name, (dtype, count) in head["arrays"].items()}
        columns = _columns(head, arrays)
        return columns, _layout(head, arrays) if "tracks" in head else None
    except (KeyError, ValueError, TypeError):
        return None


def _array(blob: bytes, dtype: str, count: int) -> Array:
    array = np.frombuffer(blob, np.dtype(dtype))
    if len(array) != count:
        raise ValueError("a blob of the wrong length")
    # the blob cannot be written to: a copy can, and events are changed in place
    return array.copy()


def _columns(head: dict[str, Any], arrays: dict[str, Array]) -> EventColumns:
    plain = [arrays[name] for name in _PLAIN]
    codes = {name: arrays[f"code_{name}"] for name in ENTITY_FIELDS}
    if any(len(array) != head["count"] for array in (*plain, *codes.values())):
        raise ValueError("columns of different lengths")
    made = dict(zip(_PLAIN, plain, strict=True))
    return EventColumns(**made, codes=codes, colours=list(head["colours"]))


def _layout(head: dict[str, Any], arrays: dict[str, Array]) -> TrackLayout:
    order, start, offsets, kinds, track_of = (arrays[f"layout_{name}"] for name in _LAYOUT)
    tracks = [Track(*each) for each in head["tracks"]]
    if len(order) != len(start) or len(offsets) != len(kinds) + 1 or int(offsets[-1]) != len(order):
        raise ValueError("a layout that does not fit together")
    return TrackLayout(Grouping(head["grouping"]), tracks, order, start, offsets, kinds, track_of)
