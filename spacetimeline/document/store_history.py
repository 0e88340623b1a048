"""The steps of a document's history: what undo needs, kept small.

A step keeps, for each row it touched, the image of the row on the *other* side: before the step while the step is done,
after it while it is undone. Undo and redo are therefore one operation, the swap of images and rows. What a step added
needs no image at all until it is undone, so an import of a million events costs the history a few bytes.

An image list is a compressed JSON array of entries ``[table, id, image or null]`` and, for runs of ids without an
image, ``[table, first id, null, last id]``.
"""

from __future__ import annotations

import json
import zlib
from typing import TYPE_CHECKING, Any, NamedTuple

from spacetimeline.document.changes import StepInfo
from spacetimeline.document.errors import DamagedDocumentError
from spacetimeline.document.tables import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacetimeline.document.store import Store
    from spacetimeline.document.tables import Row

PART_ENTRIES = 1_000
_PART_BYTES = 256 * 1024 * 1024
"""What a part may unpack to: a damaged or hostile file must not fill the memory."""

_STEPS = "SELECT id, name, at_ms, undone, rows FROM steps"
_PRESENT = "coalesce((SELECT id FROM steps WHERE undone = 0 ORDER BY id DESC LIMIT 1), 0)"
"""The last step that is done; those behind it were taken back. Found from the end: the past may be long."""


class Entry(NamedTuple):
    """Rows ``first`` to ``last`` of a table; with an image, ``first == last``."""

    table: str
    first: int
    last: int
    image: Row | None


def pack(entries: Sequence[Entry]) -> bytes:
    """A part of a step as it is stored."""
    plain = [
        [entry.table, entry.first, entry.image]
        if entry.first == entry.last
        else [entry.table, entry.first, None, entry.last]
        for entry in entries
    ]
    return zlib.compress(json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode(), 1)


def unpack(data: object, store: Store) -> list[Entry]:
    """The entries of a part. Raises ``DamagedDocumentError`` for anything that no step of ours wrote."""
    try:
        if not isinstance(data, bytes):
            raise ValueError("no bytes")
        unpacker = zlib.decompressobj()
        plain = unpacker.decompress(data, _PART_BYTES)
        if unpacker.unconsumed_tail:
            raise ValueError("too long")
        return [_entry(item) for item in json.loads(plain)]
    except (ValueError, TypeError, IndexError, KeyError, zlib.error, RecursionError) as error:
        raise DamagedDocumentError(store.path, "a step of its history cannot be read") from error


def _entry(item: Any) -> Entry:
    table, first, image = item[0], item[1], item[2]
    last = item[3] if len(item) > 3 else first
    if not (isinstance(first, int) and isinstance(last, int) and 0 < first <= last < 2**62):
        raise ValueError("bad ids")
    columns = TABLES[table]
    if image is None:
        return Entry(table, first, last, None)
    if first != last or len(image) != len(columns) or image[0] != first:
        raise ValueError("bad image")
    return Entry(table, first, last, tuple(image))


class History:
    """Reads and writes the tables ``steps`` and ``step_changes``."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def steps(self) -> list[StepInfo]:
        """All steps, oldest first."""
        rows = self._store.all(f"{_STEPS} ORDER BY id")
        return [self._step(row) for row in rows]

    def lengths(self) -> tuple[int, int]:
        """How many steps are done, and how many were taken back."""
        undone = self._store.number(f"SELECT count(*) FROM steps WHERE id > {_PRESENT}")
        return self._store.number("SELECT count(*) FROM steps") - undone, undone

    def latest(self, first: int, count: int) -> list[StepInfo]:
        """``count`` steps after skipping ``first``, the latest first."""
        rows = self._store.all(f"{_STEPS} ORDER BY id DESC LIMIT ? OFFSET ?", (count, first))
        return [self._step(row) for row in rows]

    def last_done(self) -> StepInfo | None:
        """What undo would take back."""
        return self._one("undone = 0 ORDER BY id DESC")

    def first_undone(self) -> StepInfo | None:
        """What redo would do again."""
        return self._one(f"undone = 1 AND id > {_PRESENT} ORDER BY id")

    def _one(self, condition: str) -> StepInfo | None:
        row = self._store.one(f"{_STEPS} WHERE {condition} LIMIT 1")
        return None if row is None else self._step(row)

    def _step(self, row: Sequence[Any]) -> StepInfo:
        step_id, name, at_ms, undone, rows = row
        if not (isinstance(step_id, int) and isinstance(at_ms, int) and isinstance(rows, int)):
            raise DamagedDocumentError(self._store.path, "a step of its history cannot be read")
        return StepInfo(step_id, str(name), at_ms, bool(undone), rows)

    def add(self, name: str, at_ms: int, rows: int, entries: Iterable[Entry]) -> int:
        """Writes a new step; steps that were undone can no longer be done again and go."""
        store = self._store
        store.execute(f"DELETE FROM step_changes WHERE step_id > {_PRESENT}")
        store.execute(f"DELETE FROM steps WHERE id > {_PRESENT}")
        step_id = store.last_id("steps") + 1
        store.execute(
            "INSERT INTO steps (id, name, at_ms, undone, rows) VALUES (?, ?, ?, 0, ?)", (step_id, name, at_ms, rows)
        )
        for part, chunk in enumerate(_in_parts(entries)):
            self.put_part(step_id, part, chunk)
        return step_id

    def mark(self, step_id: int, *, undone: bool) -> None:
        self._store.execute("UPDATE steps SET undone = ? WHERE id = ?", (int(undone), step_id))

    def parts(self, step_id: int) -> list[int]:
        return [
            row[0]
            for row in self._store.all("SELECT part FROM step_changes WHERE step_id = ? ORDER BY part", (step_id,))
        ]

    def part(self, step_id: int, part: int) -> list[Entry]:
        data = self._store.value("SELECT changes FROM step_changes WHERE step_id = ? AND part = ?", (step_id, part))
        return unpack(data, self._store)

    def put_part(self, step_id: int, part: int, entries: Sequence[Entry]) -> None:
        self._store.execute(
            "INSERT INTO step_changes (step_id, part, changes) VALUES (?, ?, ?)", (step_id, part, pack(entries))
        )

    def drop_part(self, step_id: int, part: int) -> None:
        self._store.execute("DELETE FROM step_changes WHERE step_id = ? AND part = ?", (step_id, part))


def _in_parts(entries: Iterable[Entry]) -> Iterator[list[Entry]]:
    chunk: list[Entry] = []
    for entry in entries:
        chunk.append(entry)
        if len(chunk) == PART_ENTRIES:
            yield chunk
            chunk = []
    if chunk:
        yield chunk
