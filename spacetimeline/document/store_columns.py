"""Columns for the timeline: a million rows as plain tuples, and a cache of whatever the timeline made of them."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from spacetimeline.document.codes import BOUNDS
from spacetimeline.document.errors import DocumentError
from spacetimeline.document.store import Store, chunks
from spacetimeline.document.store_connection import connect
from spacetimeline.model.when import FAR_PAST_MS, Bound

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from spacetimeline.document.tables import Value

COLUMNS: Mapping[str, str] = MappingProxyType(
    {
        "id": "id",
        "lo_ms": "start_lo_ms",
        "hi_ms": "start_hi_ms",
        "at_ms": "start_at_ms",
        "end_lo_ms": "end_lo_ms",
        "end_hi_ms": "end_hi_ms",
        "end_at_ms": "end_at_ms",
        "kind": "kind",
        "status": "status",
        "granularity": "start_granularity",
        "qualifier": "start_qualifier",
        "bound": "start_bound",
        "end_granularity": "end_granularity",
        "end_qualifier": "end_qualifier",
        "end_bound": "end_bound",
        "mission": "mission_id",
        "vehicle": "vehicle_id",
        "launch_vehicle": "launch_vehicle_id",
        "site": "site_id",
        "target": "target_id",
        "port": "port_id",
        "agency": "agency_id",
        "core": "core",
        "slip_of": "slip_of",
        "title": "title",
    }
)
"""What can be asked for, and where it stands; integers but for the title."""


def column_rows(
    store: Store, names: Sequence[str], *, missing: int | None = None, ids: Sequence[int] | None = None
) -> Iterator[tuple[Any, ...]]:
    """Tuples of the columns ``names``, dated events only, by id; see ``Contents.column_rows``."""
    columns = ", ".join(_expression(COLUMNS[name], missing) for name in names)
    base = f"SELECT {columns} FROM events WHERE start_lo_ms IS NOT NULL"
    if ids is None:
        yield from store.rows(f"{base} ORDER BY id")
        return
    for chunk in chunks(sorted(ids)):
        marks = ",".join("?" * len(chunk))
        yield from store.all(f"{base} AND id IN ({marks}) ORDER BY id", chunk)


PARTED_FROM = 200_000
"""Ids that span so many are read in two halves at once: less is done before a second connection is open."""


def column_texts(store: Store, names: Sequence[str], missing: int, ids: range | None) -> list[str]:
    """The same columns, each as one text of numbers with commas between; see ``Contents.column_texts``."""
    if ids is None and not store.connection.in_transaction:
        first, last = (store.number(f"SELECT {end}(id) FROM events") for end in ("min", "max"))
        if last - first >= PARTED_FROM:
            found = _texts_of_halves(store, names, missing, first, last)
            if found is not None:
                return found
    return _texts(store, names, missing, ids)


def _texts_of_halves(store: Store, names: Sequence[str], missing: int, first: int, last: int) -> list[str] | None:
    """The texts of all ids, the later half read over a connection of its own meanwhile; None if something changed.

    SQLite runs without holding up other threads, so two halves take half the time.
    """
    middle = (first + last) // 2
    version, stamp = store.data_version, store.info("changes")
    with ThreadPoolExecutor(1, "columns") as apart:
        later = apart.submit(_texts_apart, store, names, missing, range(middle, last + 1))
        mine = _texts(store, names, missing, range(first, middle))
        try:
            their_stamp, theirs = later.result()
        except DocumentError:
            return None
    if their_stamp != stamp or store.data_version != version:
        return None
    return [",".join(filter(None, pair)) for pair in zip(mine, theirs, strict=True)]


def _texts_apart(store: Store, names: Sequence[str], missing: int, ids: range) -> tuple[Value, list[str]]:
    """The count of changes and the texts, over another connection to the same file."""
    other = Store(connect(store.path, read_only=True), store.path)
    try:
        return other.info("changes"), _texts(other, names, missing, ids)
    finally:
        other.close()


def _texts(store: Store, names: Sequence[str], missing: int, ids: range | None) -> list[str]:
    columns = [COLUMNS[name] for name in names]
    texts = ", ".join(f"group_concat(ifnull({column}, {int(missing)}))" for column in columns)
    where = "start_lo_ms IS NOT NULL" + (f" AND id >= {ids.start} AND id < {ids.stop}" if ids is not None else "")
    row = store.one(f"SELECT {texts} FROM (SELECT {', '.join(columns)} FROM events WHERE {where} ORDER BY id)")
    return [text or "" for text in row]


_NEVER_NULL = ("id", "kind", "status", "core", "title", "start_lo_ms", "start_hi_ms", "start_at_ms")


def _expression(column: str, missing: int | None) -> str:
    return column if missing is None or column in _NEVER_NULL else f"ifnull({column}, {int(missing)})"


def dated_count(store: Store) -> int:
    """How many rows ``column_rows`` gives."""
    return store.number("SELECT count(*) FROM events WHERE start_lo_ms IS NOT NULL")


def undated_ids(store: Store) -> list[int]:
    """Ids of events of which nobody knows when they begin, by id."""
    # Kinds are few, and with a kind given the index by kind and start leads straight to these events.
    base = "SELECT id FROM events WHERE kind IN (SELECT id FROM kinds) AND start_lo_ms"
    unknown = BOUNDS.index(Bound.UNKNOWN)
    rows = store.all(f"{base} IS NULL UNION ALL {base} = ? AND start_bound = ?", (FAR_PAST_MS, unknown))
    return sorted(event_id for (event_id,) in rows)


def titles(store: Store, ids: Sequence[int]) -> dict[int, str]:
    """Titles of those of ``ids`` that exist."""
    found: dict[int, str] = {}
    for chunk in chunks(ids):
        marks = ",".join("?" * len(chunk))
        found.update(store.all(f"SELECT id, title FROM events WHERE id IN ({marks})", chunk))
    return found


def event_colours(store: Store) -> dict[int, str]:
    """Colours of the events that have one of their own."""
    return dict(store.all("SELECT id, colour FROM events WHERE colour <> ''"))


_STAMP = "column_cache_stamp"


def cached_columns(store: Store) -> dict[str, bytes] | None:
    """What ``keep_columns`` kept; None when the document has changed since."""
    return dict(store.all("SELECT name, data FROM column_cache")) if is_cache_fresh(store) else None


def is_cache_fresh(store: Store) -> bool:
    """True when nothing has changed since ``keep_columns``."""
    stamp = store.info(_STAMP)
    return stamp is not None and stamp == store.info("changes")


def keep_columns(store: Store, stamp: int, blobs: Mapping[str, bytes]) -> None:
    """Replaces the cache; inside a transaction. ``stamp`` is the count of changes the blobs were made from."""
    store.execute("DELETE FROM column_cache")
    store.execute_many("INSERT INTO column_cache (name, data) VALUES (?, ?)", list(blobs.items()))
    store.set_info(_STAMP, stamp)
