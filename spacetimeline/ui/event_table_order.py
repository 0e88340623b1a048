"""The order of the table's rows: by numbers where the columns have them, by names where words are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from spacetimeline.model.event import EventKind, Status
from spacetimeline.model.flight import EntityKind
from spacetimeline.model.when import FAR_FUTURE_MS

if TYPE_CHECKING:
    from spacetimeline.document.contents import Contents
    from spacetimeline.timeline.columns import Array, EventColumns

_ENTITIES = {
    "mission": EntityKind.MISSION,
    "vehicle": EntityKind.SPACECRAFT,
    "target": EntityKind.STATION,
    "site": EntityKind.SITE,
    "agency": EntityKind.ORGANISATION,
}


def ordered_ids(ids: Array, field: str, columns: EventColumns, contents: Contents, *, descending: bool) -> Array:
    """``ids`` (int64) by a field and, where that is equal, by start. Events without a value stand last either way."""
    if not len(ids):
        return ids
    start = _start_keys(ids, columns)
    keys, missing = _keys(ids, field, columns, contents, start)
    keys = -keys if descending else keys
    return ids[np.lexsort((ids, start, keys, missing))]


def _positions(ids: Array, columns: EventColumns) -> tuple[Array, Array]:
    """Positions in the columns, and which of ``ids`` are there: undated events are not."""
    at = np.minimum(np.searchsorted(columns.id, ids), max(len(columns) - 1, 0))
    there = columns.id[at] == ids if len(columns) else np.zeros(len(ids), np.bool_)
    return at, there


def _start_keys(ids: Array, columns: EventColumns) -> Array:
    at, there = _positions(ids, columns)
    keys = np.full(len(ids), FAR_FUTURE_MS, np.int64)
    keys[there] = columns.start_ms[at[there]]
    return keys


def _keys(ids: Array, field: str, columns: EventColumns, contents: Contents, start: Array) -> tuple[Array, Array]:
    """A number per id that sorts as the field's words do, and where there is no value."""
    if field == "start":
        return start, start == FAR_FUTURE_MS
    if field in ("title", "crew"):
        return _by_words(ids, _words(ids, field, contents))
    at, there = _positions(ids, columns)
    keys = np.zeros(len(ids), np.int64)
    if field == "end":
        spans = there.copy()
        spans[there] = columns.end_ms[at[there]] > columns.start_ms[at[there]]
        keys[spans] = columns.end_ms[at[spans]]
        return keys, ~spans
    if field in ("kind", "status"):
        words = [each.label for each in (EventKind if field == "kind" else Status)]
        ranks = np.argsort(np.argsort(np.array(words)))
        keys[there] = ranks[getattr(columns, field)[at[there]]]
        return keys, ~there
    names = contents.entity_names(_ENTITIES[field])
    ranking = {number: rank for rank, number in enumerate(sorted(names, key=lambda each: names[each].casefold()), 1)}
    table = np.zeros(max(names, default=0) + 1, np.int64)
    table[list(ranking)] = list(ranking.values())
    codes = columns.codes[field][at[there]]
    keys[there] = np.where(codes < len(table), table[np.minimum(codes, len(table) - 1)], 0)
    return keys, keys == 0


def _words(ids: Array, field: str, contents: Contents) -> list[str]:
    if field == "title":
        titles = contents.titles(ids.tolist())
        return [titles.get(event_id, "") for event_id in ids.tolist()]
    people = contents.entity_names(EntityKind.PERSON)
    first: dict[int, str] = {}
    for event_id, person in contents.crew_ids(ids.tolist()):
        first.setdefault(event_id, people.get(person, ""))
    return [first.get(event_id, "") for event_id in ids.tolist()]


def _by_words(ids: Array, words: list[str]) -> tuple[Array, Array]:
    order = sorted(range(len(words)), key=lambda number: words[number].casefold())
    keys = np.empty(len(ids), np.int64)
    rank, last = 0, None
    for number in order:
        folded = words[number].casefold()
        rank += folded != last
        keys[number], last = rank, folded
    return keys, np.array([not word for word in words], np.bool_)
