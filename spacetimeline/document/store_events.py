"""Queries for events, claims and sources."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any

from spacetimeline.document.errors import DamagedDocumentError
from spacetimeline.document.rows import BrokenRowError, claim_from_row, event_from_row, source_from_row
from spacetimeline.document.store import chunks
from spacetimeline.document.tables import EVENT_COLUMNS, LINKED, TABLES
from spacetimeline.model.event import CrewMember

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacetimeline.document.store import Store
    from spacetimeline.document.tables import Value
    from spacetimeline.model.event import Claim, Event, Source

_WIDTH = len(EVENT_COLUMNS)
_SELECT = (
    "SELECT "
    + ", ".join(f"e.{column}" for column in EVENT_COLUMNS)
    + ", "
    + ", ".join(f"(SELECT name FROM {link.table} WHERE id = e.{link.event_column})" for link in LINKED)
    + " FROM events AS e"
)
_BATCH = 500


def select_events(store: Store, rest: str = "", parameters: Sequence[Value] = ()) -> Iterator[Event]:
    """Events whose rows ``rest`` (WHERE, ORDER BY of ``e``) picks, read in batches."""
    rows = store.rows(f"{_SELECT} {rest}", parameters)
    while batch := list(islice(rows, _BATCH)):
        yield from _built(store, batch)


def count(store: Store) -> int:
    return store.number("SELECT count(*) FROM events")


def all_events(store: Store) -> Iterator[Event]:
    """By start, the undated last.

    Read piece by piece: one query for a million events would keep everybody from writing while it is walked.
    """
    sql = "SELECT id FROM events ORDER BY start_lo_ms IS NULL, start_lo_ms, id"
    yield from events_by_id(store, [row[0] for row in store.all(sql)])


def slips_of(store: Store, event_id: int) -> Iterator[Event]:
    """Earlier plans of an event, by the time they named."""
    return select_events(store, "WHERE e.slip_of = ? ORDER BY e.start_at_ms, e.id", (event_id,))


def events_by_id(store: Store, ids: Sequence[int]) -> Iterator[Event]:
    """Those of ``ids`` that exist, in the given order."""
    for chunk in chunks(ids):
        marks = ",".join("?" * len(chunk))
        found = {event.id: event for event in select_events(store, f"WHERE e.id IN ({marks})", chunk)}
        yield from (found[event_id] for event_id in chunk if event_id in found)


def _built(store: Store, batch: Sequence[Any]) -> Iterable[Event]:
    crews = _crews(store, [row[0] for row in batch])
    try:
        return [event_from_row(row[:_WIDTH], row[_WIDTH:], crews.get(row[0], ())) for row in batch]
    except BrokenRowError as error:
        raise DamagedDocumentError(store.path, str(error)) from error


def _crews(store: Store, ids: Sequence[int]) -> dict[int, tuple[CrewMember, ...]]:
    crews: dict[int, tuple[CrewMember, ...]] = {}
    marks = ",".join("?" * len(ids))
    sql = (
        "SELECT c.event_id, p.name, c.role FROM participations AS c JOIN people AS p ON p.id = c.person_id "
        f"WHERE c.event_id IN ({marks}) ORDER BY c.event_id, c.position, c.id"
    )
    for event_id, name, role in store.all(sql, ids):
        crews[event_id] = (*crews.get(event_id, ()), CrewMember(str(name), str(role)))
    return crews


def claims_of(store: Store, event_id: int) -> list[Claim]:
    return [_claim(store, row) for row in store.rows_where("claims", "event_id", event_id)]


def claims_of_events(store: Store, ids: Sequence[int]) -> dict[int, list[Claim]]:
    """Claims by event, oldest first."""
    found: dict[int, list[Claim]] = {}
    columns = ", ".join(TABLES["claims"])
    for chunk in chunks(ids):
        marks = ",".join("?" * len(chunk))
        for row in store.all(f"SELECT {columns} FROM claims WHERE event_id IN ({marks}) ORDER BY id", chunk):
            found.setdefault(row[1], []).append(_claim(store, row))
    return found


def claims_of_source(store: Store, source_id: int) -> list[Claim]:
    return [_claim(store, row) for row in store.rows_where("claims", "source_id", source_id)]


def claim(store: Store, claim_id: int) -> Claim | None:
    row = store.row("claims", claim_id)
    return None if row is None else _claim(store, row)


def _claim(store: Store, row: Any) -> Claim:
    try:
        return claim_from_row(row)
    except BrokenRowError as error:
        raise DamagedDocumentError(store.path, str(error)) from error


_SOURCE = ", ".join(TABLES["sources"])
_SOURCE_WITHOUT_TEXT = ", ".join(TABLES["sources"][:-1]) + ", ''"


def sources(store: Store, *, with_text: bool) -> Iterator[Source]:
    """All sources, oldest first; their texts only when asked for, for they are long."""
    for row in store.rows(f"SELECT {_SOURCE if with_text else _SOURCE_WITHOUT_TEXT} FROM sources ORDER BY id"):
        yield source_from_row(row)


def source(store: Store, source_id: int) -> Source | None:
    row = store.row("sources", source_id)
    return None if row is None else source_from_row(row)


def find_source(store: Store, sha256: str, url: str) -> Source | None:
    """The source with that text; without a hash, the one with that address."""
    column, value = ("sha256", sha256) if sha256 else ("url", url)
    if not value:
        return None
    rows = store.rows_where("sources", column, value)
    return source_from_row(rows[0]) if rows else None


def participations(store: Store, ids: Sequence[int] | None) -> Iterator[tuple[int, int]]:
    """Pairs of event id and person id."""
    if ids is None:
        yield from store.rows("SELECT event_id, person_id FROM participations ORDER BY event_id")
        return
    for chunk in chunks(ids):
        marks = ",".join("?" * len(chunk))
        sql = f"SELECT event_id, person_id FROM participations WHERE event_id IN ({marks}) ORDER BY event_id"
        yield from store.all(sql, chunk)
