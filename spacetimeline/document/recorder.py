"""What a step has done so far: enough to take it back, and enough to tell listeners."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.document.changes import Changes
from spacetimeline.document.store_history import Entry
from spacetimeline.document.tables import ENTITY_TABLES
from spacetimeline.model.flight import EntityKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacetimeline.document.tables import Row, Value

_KIND_OF_TABLE = {each.table: kind for kind, each in ENTITY_TABLES.items()}
_KINDS = frozenset(str(kind) for kind in EntityKind)
_CHILDREN_OF_EVENTS = ("participations", "claims")


class Recorder:
    """Collects the first image of every row touched. Added rows come in runs of ids and cost nothing each."""

    def __init__(self) -> None:
        self._runs: dict[str, list[list[int]]] = {}
        self._images: dict[tuple[str, int], Row] = {}
        self._back: dict[str, set[int]] = {}
        self._gone: dict[str, set[int]] = {}
        self._touched: set[int] = set()
        self._entities: set[tuple[EntityKind, int]] = set()
        self._sources: set[int] = set()
        self.rows = 0

    # -- telling it ---------------------------------------------------------------------------------------------

    def added(self, table: str, rows: Sequence[Row]) -> None:
        """New rows, their ids larger than any given out before."""
        runs = self._runs.setdefault(table, [])
        for row in rows:
            row_id = _id(row)
            if runs and runs[-1][1] == row_id - 1:
                runs[-1][1] = row_id
            else:
                runs.append([row_id, row_id])
        self.rows += len(rows)
        if table != "events":
            self._note(table, rows)

    def put_back(self, table: str, rows: Sequence[Row]) -> None:
        """Rows that undo or redo wrote where none were."""
        self.rows += len(rows)
        self._back.setdefault(table, set()).update(_id(row) for row in rows)
        if table != "events":
            self._note(table, rows)

    def replaced(self, table: str, before: Row, after: Row) -> None:
        """A row got other values."""
        self._keep(table, before)
        self._note(table, (before, after))
        if table == "events":
            self._touched.add(_id(after))

    def removed(self, table: str, before: Row) -> None:
        self._keep(table, before)
        self._note(table, (before,))
        self._gone.setdefault(table, set()).add(_id(before))

    def _keep(self, table: str, before: Row) -> None:
        self.rows += 1
        if not self.is_new(table, _id(before)):
            self._images.setdefault((table, _id(before)), before)

    def is_new(self, table: str, row_id: int) -> bool:
        """Whether this step added the row or brought it back."""
        return row_id in self._back.get(table, ()) or any(
            first <= row_id <= last for first, last in self._runs.get(table, ())
        )

    def _note(self, table: str, rows: Sequence[Row]) -> None:
        if table in _CHILDREN_OF_EVENTS:
            self._touched.update(_whole(row[1]) for row in rows)
        elif table in _KIND_OF_TABLE:
            self._entities.update((_KIND_OF_TABLE[table], _id(row)) for row in rows)
        elif table == "sources":
            self._sources.update(_id(row) for row in rows)
        elif table == "aliases":
            known = [row for row in rows if row[1] in _KINDS]
            self._entities.update((EntityKind(str(row[1])), _whole(row[2])) for row in known)

    # -- asking it ----------------------------------------------------------------------------------------------

    def entries(self) -> Iterator[Entry]:
        """The step's images, for the history."""
        for table, runs in self._runs.items():
            for first, last in runs:
                yield Entry(table, first, last, None)
        for (table, row_id), image in self._images.items():
            yield Entry(table, row_id, row_id, image)

    def changes(self, name: str) -> Changes:
        """What listeners are told."""
        gone = self._gone.get("events", set())
        added = self._added_events(gone)
        removed = sorted(row_id for row_id in gone if ("events", row_id) in self._images)
        updated = sorted(row_id for row_id in self._touched if row_id not in gone and not self.is_new("events", row_id))
        tables = {table for table, _ in self._images} | set(self._runs) | set(self._back)
        return Changes(
            name,
            added,
            removed,
            updated,
            frozenset(self._entities),
            frozenset(self._sources),
            "saved_views" in tables,
            "dismissals" in tables,
        )

    def _added_events(self, gone: set[int]) -> Sequence[int]:
        runs = self._runs.get("events", [])
        if "events" in self._back:
            return sorted(self._back["events"])
        if len(runs) == 1 and not gone:
            return range(runs[0][0], runs[0][1] + 1)
        return [row_id for first, last in runs for row_id in range(first, last + 1) if row_id not in gone]


def _id(row: Row) -> int:
    return _whole(row[0])


def _whole(value: Value) -> int:
    if not isinstance(value, int):
        raise TypeError(f"{value!r} is no id")
    return value
