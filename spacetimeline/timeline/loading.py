"""Where columns come from: the protocol a document fulfils, events at hand, and the column cache.

This room knows no SQL. A document hands out rows of integers (``COLUMN_FIELDS``), names of entities and titles on
demand, and keeps blobs for us that it throws away when its events change.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from spacetimeline.model.event import Event
from spacetimeline.model.when import Bound, When
from spacetimeline.timeline.columns import (
    END_EXACT,
    END_NONE,
    END_ONGOING,
    END_OPEN,
    END_UNKNOWN,
    ENTITY_FIELDS,
    KINDS,
    STATUSES,
    EventColumns,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence


class RowSource(Protocol):
    """What the timeline asks of whoever holds the events."""

    def column_rows(self, event_ids: Sequence[int] | None = None) -> Iterable[tuple[int, ...]]:
        """Rows of ``COLUMN_FIELDS`` of all dated events, or of those named that exist and are dated."""

    def participation_rows(self) -> Iterable[tuple[int, int]]:
        """(event id, person id) of everybody who takes part in a dated event."""

    def entity_names(self, field: str) -> dict[int, str]:
        """Names by id for one of ``ENTITY_FIELDS`` or ``"person"``."""

    def titles(self, event_ids: Sequence[int]) -> dict[int, str]:
        """Titles by event id."""


class CacheKeeper(Protocol):
    """Keeps blobs (see ``cache``) exactly as long as the events do not change."""

    def column_cache(self) -> dict[str, bytes] | None:
        """The blobs kept for the events as they are now; None when there are none."""

    def store_column_cache(self, blobs: Mapping[str, bytes]) -> None:
        """Keep blobs for the events as they are now."""


_BOUND_CODES = {Bound.EXACT: END_EXACT, Bound.OPEN: END_OPEN, Bound.ONGOING: END_ONGOING, Bound.UNKNOWN: END_UNKNOWN}
_KIND_CODES = {kind: code for code, kind in enumerate(KINDS)}
_STATUS_CODES = {status: code for code, status in enumerate(STATUSES)}


class EventRows:
    """Events at hand as a ``RowSource``: for articles drawn without a document. Events without id are numbered.

    ``codes`` are the ids by name of entities that have some, by field, so that colours and order are the document's.
    """

    def __init__(self, events: Iterable[Event], codes: Mapping[str, Mapping[str, int]] | None = None) -> None:
        self.events: dict[int, Event] = {}
        self._codes: dict[str, dict[str, int]] = {
            name: dict((codes or {}).get(name, {})) for name in (*ENTITY_FIELDS, "person")
        }
        self._last = {field: max(known.values(), default=0) for field, known in self._codes.items()}
        for event in events:
            self.events[event.id if event.id is not None else len(self.events) + 1] = event

    def column_rows(self, event_ids: Sequence[int] | None = None) -> Iterator[tuple[int, ...]]:
        for event_id in self.events if event_ids is None else event_ids:
            event = self.events.get(event_id)
            if event is not None and is_dated(event):
                yield column_row(event, event_id, self._code)

    def _code(self, field: str, name: str) -> int:
        codes = self._codes[field]
        if name and name not in codes:
            self._last[field] = codes[name] = self._last[field] + 1
        return codes[name] if name else 0

    def participation_rows(self) -> Iterator[tuple[int, int]]:
        for event_id, event in self.events.items():
            if is_dated(event):
                for member in event.crew:
                    yield event_id, self._code("person", member.name)

    def entity_names(self, field: str) -> dict[int, str]:
        return {code: name for name, code in self._codes[field].items()}

    def titles(self, event_ids: Sequence[int]) -> dict[int, str]:
        return {event_id: self.events[event_id].title for event_id in event_ids if event_id in self.events}


def is_dated(event: Event) -> bool:
    """True when an event can be drawn: something is known of its start."""
    return event.start is not None and event.start.bound is not Bound.UNKNOWN


class Coder(Protocol):
    """Turns an entity's name into its id."""

    def __call__(self, field: str, name: str, /) -> int: ...


def column_row(event: Event, event_id: int, code: Coder) -> tuple[int, ...]:
    """The row of ``COLUMN_FIELDS`` of a dated event."""
    start = event.start
    if start is None:
        raise ValueError("an undated event has no place on a timeline")
    end_lo, end_hi, end_bound = _end_numbers(event.end)
    colour = 0x1000000 + int(event.colour[1:7], 16) if len(event.colour) == 7 else 0
    entities = (code(name, getattr(event, name)) for name in ENTITY_FIELDS)
    kind, status = _KIND_CODES[event.kind], _STATUS_CODES[event.status]
    return (event_id, kind, status, start.lo_ms, start.hi_ms, end_lo, end_hi, end_bound, colour, *entities)


def _end_numbers(end: When | None) -> tuple[int, int, int]:
    return (0, 0, END_NONE) if end is None else (end.lo_ms, end.hi_ms, _BOUND_CODES[end.bound])


def load_columns(source: RowSource) -> EventColumns:
    """All events of a source."""
    return EventColumns.from_rows(source.column_rows())
