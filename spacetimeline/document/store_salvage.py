"""Reading what can be read of a damaged or hostile file, row by row."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any

from spacetimeline.document.tables import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_LARGEST_ID = 2**40


class Salvage:
    """A private copy of a broken file, open with every guard; nothing it says is believed."""

    def __init__(self, copy: Path) -> None:
        self._connection = sqlite3.connect(f"{copy.as_uri()}?mode=rw", uri=True, isolation_level=None)
        self.troubles: dict[str, str] = {}
        for setting in ("trusted_schema = OFF", "cell_size_check = ON", "writable_schema = ON", "mmap_size = 0"):
            self._try(f"PRAGMA {setting}")
        # Titles of gigabytes are no titles; a row that long is counted as lost.
        self._connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, 64 * 1024 * 1024)

    def close(self) -> None:
        self._connection.close()

    def _try(self, sql: str, parameters: tuple[Any, ...] = ()) -> list[Any] | None:
        try:
            return self._connection.execute(sql, parameters).fetchall()
        except (sqlite3.Error, UnicodeError, OverflowError, MemoryError):
            return None

    def columns(self, table: str) -> list[str]:
        """The columns of ours that the file's table has; none when there is no such plain table."""
        kind = self._try("SELECT type FROM sqlite_schema WHERE name = ?", (table,))
        if not kind or kind[0][0] != "table":
            return []
        there = {row[1] for row in self._try(f"PRAGMA table_info({table})") or []}
        return [column for column in TABLES[table] if column in there] if "id" in there else []

    def rows(self, table: str) -> Iterator[dict[str, Any]]:
        """Rows of a table by id, over gaps where pages are broken; ``troubles`` tells of those."""
        columns = self.columns(table)
        if not columns:
            self.troubles[table] = "the table is missing or unreadable"
            return
        sql = f"SELECT {', '.join(columns)} FROM {table} WHERE id > ? ORDER BY id"
        last = -1
        while True:
            try:
                for row in self._connection.execute(sql, (last,)):
                    if isinstance(row[0], int) and row[0] > last:
                        last = row[0]
                        yield dict(zip(columns, row, strict=True))
                return
            except (sqlite3.Error, UnicodeError, OverflowError, MemoryError) as error:
                self.troubles[table] = str(error)
            following = self._next_readable(table, last)
            if following is None:
                return
            last = following

    def _next_readable(self, table: str, last: int) -> int | None:
        """The smallest id found by doubling and halving behind which a row can be read; None when there is none."""
        probe = f"SELECT id FROM {table} WHERE id > ? ORDER BY id LIMIT 1"
        bad, step = last, 1
        while step < _LARGEST_ID:
            if self._try(probe, (last + step,)) is not None:
                break
            bad, step = last + step, step * 2
        else:
            return None
        good = last + step
        while good - bad > 1:
            middle = (good + bad) // 2
            if self._try(probe, (middle,)) is not None:
                good = middle
            else:
                bad = middle
        return good if good > last else None

    def count(self, table: str) -> int | None:
        """How many rows the file says there were, as far as it can be told."""
        row = self._try("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,))
        return row[0][0] if row and isinstance(row[0][0], int) else None

    def has_history(self) -> bool:
        """Whether the file has, or may have had, steps that could be undone."""
        return self._try("SELECT 1 FROM steps LIMIT 1") != []

    def has_triggers(self) -> bool:
        return bool(self._try("SELECT 1 FROM sqlite_schema WHERE type = 'trigger' LIMIT 1"))
