"""A document as the timeline wants to read it: rows of numbers, names and titles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np

from spacetimeline.model.flight import EntityKind
from spacetimeline.model.when import Bound
from spacetimeline.timeline.columns import (
    END_EXACT,
    END_NONE,
    END_ONGOING,
    END_OPEN,
    END_UNKNOWN,
    ENTITY_FIELDS,
    KINDS,
    ROW_DTYPE,
    STATUSES,
    Array,
    EventColumns,
)

if TYPE_CHECKING:
    from spacetimeline.document.contents import Contents

_NAMES = ("id", "kind", "status", "lo_ms", "hi_ms", "end_lo_ms", "end_hi_ms", "end_bound", "bound", *ENTITY_FIELDS)
_MISSING = -(2**62)  # no time and no id is this
_ENTITY_KINDS = {
    "mission": EntityKind.MISSION,
    "vehicle": EntityKind.SPACECRAFT,
    "target": EntityKind.STATION,
    "port": EntityKind.DOCKING_PORT,
    "site": EntityKind.SITE,
    "agency": EntityKind.ORGANISATION,
    "person": EntityKind.PERSON,
}
_END_CODES = {
    Bound.EXACT: END_EXACT,
    Bound.OPEN: END_OPEN,
    Bound.ONGOING: END_ONGOING,
    Bound.UNKNOWN: END_UNKNOWN,
}
_RAW_DTYPE = np.dtype([(name, np.int64) for name in _NAMES])


class DocumentRows:
    """Fulfils ``timeline.loading.RowSource`` over what a document holds. Lives in the document's thread."""

    def __init__(self, contents: Contents) -> None:
        self._contents = contents
        self._kinds = np.array([KINDS.index(kind) for kind in contents.kinds], np.int64)
        self._statuses = np.array([STATUSES.index(status) for status in contents.statuses], np.int64)
        self._ends = np.array([_END_CODES[bound] for bound in contents.bounds], np.int64)
        self._unknown = contents.bounds.index(Bound.UNKNOWN)

    def records(self, event_ids: Sequence[int] | None = None) -> Array:
        """Structured rows of ``ROW_DTYPE`` of all dated events, or of those named."""
        rows = self._contents.column_rows(_NAMES, missing=_MISSING, ids=event_ids)
        raw = np.fromiter(rows, _RAW_DTYPE)
        raw = raw[raw["bound"] != self._unknown]
        records = np.zeros(len(raw), ROW_DTYPE)
        for name in ("id", "start_lo", "start_hi", "end_lo", "end_hi"):
            records[name] = raw[_SOURCE_NAMES.get(name, name)]
        records["kind"] = self._kinds[raw["kind"]]
        records["status"] = self._statuses[raw["status"]]
        spans = raw["end_bound"] != _MISSING
        records["end_bound"] = np.where(spans, self._ends[np.where(spans, raw["end_bound"], 0)], END_NONE)
        for name in ("end_lo", "end_hi"):
            records[name] = np.where(raw[_SOURCE_NAMES[name]] == _MISSING, 0, records[name])
        for name in ENTITY_FIELDS:
            records[name] = np.maximum(raw[name], 0)
        self._add_colours(records)
        return records

    def _add_colours(self, records: Array) -> None:
        colours = getattr(self._contents, "event_colours", None)
        if colours is None or not len(records):
            return
        own: dict[int, str] = colours()
        for event_id, colour in own.items():
            at = int(np.searchsorted(records["id"], np.int64(event_id)))
            if len(colour) == 7 and at < len(records) and int(records["id"][at]) == event_id:
                records["colour"][at] = 0x1000000 + int(colour[1:], 16)

    def columns(self) -> EventColumns:
        """All dated events as columns."""
        return EventColumns.from_records(self.records())

    # -- the protocol ---------------------------------------------------------------------------------------------

    def column_rows(self, event_ids: Sequence[int] | None = None) -> Iterator[tuple[int, ...]]:
        return (tuple(row) for row in self.records(event_ids).tolist())

    def participation_rows(self) -> Iterable[tuple[int, int]]:
        return self._contents.crew_ids()

    def entity_names(self, field: str) -> dict[int, str]:
        return self._contents.entity_names(_ENTITY_KINDS[field])

    def titles(self, event_ids: Sequence[int]) -> dict[int, str]:
        return self._contents.titles(event_ids)


_SOURCE_NAMES = {"start_lo": "lo_ms", "start_hi": "hi_ms", "end_lo": "end_lo_ms", "end_hi": "end_hi_ms"}
