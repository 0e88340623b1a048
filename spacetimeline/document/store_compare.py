"""Queries that find the events a report could be of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.document.codes import KIND_CODES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacetimeline.document.store import Store
    from spacetimeline.model.event import EventKind
    from spacetimeline.model.when import When

_MOST = 64


def _marks(values: Iterable[object]) -> str:
    return ",".join("?" for _ in values)


def events_of_flight(
    store: Store, kinds: Iterable[EventKind], missions: set[int], vehicles: set[int], start: When | None
) -> list[int]:
    """Ids of events of these kinds and of one of these missions or vehicles, the nearest to ``start`` first."""
    codes = [KIND_CODES[kind] for kind in kinds]
    at_ms = 0 if start is None else start.at_ms
    found: dict[int, None] = {}
    for column, ids in (("mission_id", missions), ("vehicle_id", vehicles)):
        if not ids:
            continue
        # The unary plus keeps SQLite from walking all events of a kind instead of the few of a flight.
        sql = (
            f"SELECT id FROM events WHERE {column} IN ({_marks(ids)}) AND +kind IN ({_marks(codes)}) "
            "ORDER BY abs(ifnull(start_at_ms, 0) / 2 - ?) LIMIT ?"
        )
        found.update(dict.fromkeys(row[0] for row in store.all(sql, (*ids, *codes, at_ms // 2, _MOST))))
    return list(found)


def events_near(store: Store, kinds: Iterable[EventKind], lo_ms: int, hi_ms: int, margin_ms: int = 0) -> list[int]:
    """Ids of events of these kinds whose certainty interval meets ``[lo_ms, hi_ms)`` widened by ``margin_ms``.

    Events that are themselves vaguer than about a year are not looked for.
    """
    codes = [KIND_CODES[kind] for kind in kinds]
    year_ms = 366 * 86_400_000
    sql = (
        f"SELECT id FROM events WHERE kind IN ({_marks(codes)}) AND start_lo_ms >= ? AND start_lo_ms < ? "
        "AND start_hi_ms > ? LIMIT ?"
    )
    low = max(lo_ms - margin_ms, -(2**61))
    return [row[0] for row in store.all(sql, (*codes, low - year_ms, min(hi_ms + margin_ms, 2**61), low, 4 * _MOST))]


def claims_that_differ(store: Store, fields: Iterable[str]) -> list[tuple[int, str]]:
    """Events and fields of which claims tell different values."""
    names = list(fields)
    sql = (
        f"SELECT event_id, field FROM claims WHERE field IN ({_marks(names)}) GROUP BY event_id, field "
        "HAVING min(value) <> max(value) ORDER BY event_id, field"
    )
    return [(row[0], row[1]) for row in store.all(sql, names)]
