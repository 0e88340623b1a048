"""A document as the timeline wants to read it: rows of numbers, names and titles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np

from spacetimeline.model.flight import EntityKind
from spacetimeline.model.when import Bound
from spacetimeline.timeline.columns import (
    COLUMN_FIELDS,
    END_EXACT,
    END_NONE,
    END_ONGOING,
    END_OPEN,
    END_UNKNOWN,
    ENTITY_FIELDS,
    KINDS,
    STATUSES,
    Array,
    EventColumns,
)

if TYPE_CHECKING:
    from spacetimeline.document.contents import Contents

_NAMES = ("id", "kind", "status", "lo_ms", "hi_ms", "end_lo_ms", "end_hi_ms", "end_bound", "bound", *ENTITY_FIELDS)
_MISSING = -1  # no id is this; where there is no end, nobody looks at its times. A short number is read quickly
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

    def _arrays(self, event_ids: Sequence[int] | None = None) -> dict[str, Array]:
        """The columns of ``COLUMN_FIELDS`` of all dated events, or of those named."""
        raw = self._read_all() if event_ids is None else self._read(event_ids)
        known = raw["bound"] != self._unknown
        if not known.all():
            raw = {name: array[known] for name, array in raw.items()}
        spans = raw["end_bound"] != _MISSING
        arrays = {
            "id": raw["id"],
            "kind": self._kinds[raw["kind"]],
            "status": self._statuses[raw["status"]],
            "start_lo": raw["lo_ms"],
            "start_hi": raw["hi_ms"],
            "end_lo": np.where(spans, raw["end_lo_ms"], 0),
            "end_hi": np.where(spans, raw["end_hi_ms"], 0),
            "end_bound": np.where(spans, self._ends[np.where(spans, raw["end_bound"], 0)], END_NONE),
            "colour": np.zeros(len(spans), np.int64),
        }
        arrays |= {name: np.maximum(raw[name], 0) for name in ENTITY_FIELDS}
        self._add_colours(arrays)
        return arrays

    def _read(self, event_ids: Sequence[int]) -> dict[str, Array]:
        rows = np.fromiter(self._contents.column_rows(_NAMES, missing=_MISSING, ids=event_ids), _RAW_DTYPE)
        return {name: rows[name] for name in _NAMES}

    def _read_all(self) -> dict[str, Array]:
        # SQLite joins the numbers and numpy reads them: half the time of a row after the other. What no event can
        # have, because no such entity is known, is not asked for.
        unused = {name for name in ENTITY_FIELDS if not self._contents.entity_names(_ENTITY_KINDS[name])}
        names = [name for name in _NAMES if name not in unused]
        texts = self._contents.column_texts(names, missing=_MISSING)
        arrays = {name: np.fromstring(text, np.int64, sep=",") for name, text in zip(names, texts, strict=True)}
        return arrays | {name: np.zeros(len(arrays["id"]), np.int64) for name in unused}

    def _add_colours(self, arrays: dict[str, Array]) -> None:
        for event_id, colour in self._contents.event_colours().items():
            at = int(np.searchsorted(arrays["id"], np.int64(event_id)))
            if len(colour) == 7 and at < len(arrays["id"]) and int(arrays["id"][at]) == event_id:
                arrays["colour"][at] = 0x1000000 + int(colour[1:], 16)

    def columns(self) -> EventColumns:
        """All dated events as columns."""
        return EventColumns.from_arrays(self._arrays())

    # -- the protocol ---------------------------------------------------------------------------------------------

    def column_rows(self, event_ids: Sequence[int] | None = None) -> Iterator[tuple[int, ...]]:
        arrays = self._arrays(event_ids)
        return zip(*(arrays[name].tolist() for name in COLUMN_FIELDS), strict=True)

    def participation_rows(self) -> Iterable[tuple[int, int]]:
        return self._contents.crew_ids()

    def entity_names(self, field: str) -> dict[int, str]:
        return self._contents.entity_names(_ENTITY_KINDS[field])

    def titles(self, event_ids: Sequence[int]) -> dict[int, str]:
        return self._contents.titles(event_ids)
