"""The document's rows, read and written one transaction at a time. SQL stands here and in ``store_`` modules only."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING, Any

from spacetimeline.document.errors import DamagedDocumentError, from_sqlite
from spacetimeline.document.store_connection import sqlite_words
from spacetimeline.document.tables import EVENT_AT, TABLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from spacetimeline.document.tables import Row, Value

_AT_ONCE = 500
_TITLE, _NOTES = EVENT_AT["title"], EVENT_AT["notes"]


class Store:
    """One connection to a document's file. Every error leaves it as one of the document's sentences."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self.path = path

    def close(self) -> None:
        self._connection.close()

    @property
    def connection(self) -> sqlite3.Connection:
        """For the modules that copy and check whole files."""
        return self._connection

    # -- queries ------------------------------------------------------------------------------------------------

    def rows(self, sql: str, parameters: Sequence[Value] = ()) -> Iterator[Any]:
        """The rows of a query, fetched as they are asked for."""
        with sqlite_words(self.path):
            yield from self._connection.execute(sql, parameters)

    def all(self, sql: str, parameters: Sequence[Value] = ()) -> list[Any]:
        with sqlite_words(self.path):
            return self._connection.execute(sql, parameters).fetchall()

    def one(self, sql: str, parameters: Sequence[Value] = ()) -> Any:
        """The first row as a tuple, or None."""
        with sqlite_words(self.path):
            return self._connection.execute(sql, parameters).fetchone()

    def value(self, sql: str, parameters: Sequence[Value] = ()) -> Any:
        """The first column of the first row; None when there is none."""
        row = self.one(sql, parameters)
        return None if row is None else row[0]

    def number(self, sql: str, parameters: Sequence[Value] = ()) -> int:
        """The first column of the first row as a whole number; 0 when there is none."""
        value = self.value(sql, parameters)
        if value is None or isinstance(value, int):
            return value or 0
        raise DamagedDocumentError(self.path, f"{value!r:.40} stands where a number belongs")

    def execute(self, sql: str, parameters: Sequence[Value | bytes] = ()) -> None:
        with sqlite_words(self.path):
            self._connection.execute(sql, parameters)

    def execute_many(self, sql: str, rows: Iterable[Sequence[Value | bytes]]) -> None:
        with sqlite_words(self.path):
            self._connection.executemany(sql, rows)

    # -- transactions -------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Takes the file's write lock. References are checked at commit, so rows may come in any order."""
        self.execute("BEGIN IMMEDIATE")
        self.execute("PRAGMA defer_foreign_keys = ON")

    def commit(self) -> None:
        self.execute("COMMIT")

    def rollback(self) -> None:
        """Takes the transaction back, if SQLite has not done so by itself after a full disk or an I/O error."""
        if self._connection.in_transaction:
            try:
                self._connection.execute("ROLLBACK")
            except sqlite3.Error as error:
                raise from_sqlite(error, self.path) from error

    @property
    def data_version(self) -> int:
        """Changes when another connection has written to the file."""
        return self.number("PRAGMA data_version")

    # -- facts about the document -------------------------------------------------------------------------------

    def info(self, name: str) -> Any:
        return self.value("SELECT value FROM document_info WHERE name = ?", (name,))

    def info_number(self, name: str) -> int:
        return self.number("SELECT value FROM document_info WHERE name = ?", (name,))

    def set_info(self, name: str, value: Value) -> None:
        self.execute(
            "INSERT INTO document_info (name, value) VALUES (?, ?) "
            "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            (name, value),
        )

    # -- rows that undo knows -----------------------------------------------------------------------------------

    def last_id(self, table: str) -> int:
        """The largest id ever given out in ``table``; 0 in a new document."""
        return self.number("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,))

    def column_types(self, table: str) -> list[tuple[str, bool]]:
        """Type and "must not be NULL" of each column of a table."""
        return [(str(row[2]), bool(row[3])) for row in self.all(f"PRAGMA table_info({table})")]

    def drop_dangling_slips(self) -> None:
        """Events whose later plan is not there stand alone."""
        self.execute("UPDATE events SET slip_of = NULL WHERE slip_of NOT IN (SELECT id FROM events)")

    def texts_by_name(self, table: str) -> dict[str, str]:
        """The second and third columns of a table of named texts, in the order of ids."""
        name, value = TABLES[table][1:3]
        return dict(self.all(f"SELECT {name}, {value} FROM {table} ORDER BY id"))

    def row(self, table: str, row_id: int) -> Row | None:
        found: Row | None = self.one(f"SELECT {_columns(table)} FROM {table} WHERE id = ?", (row_id,))
        return found

    def rows_by_id(self, table: str, ids: Sequence[int]) -> dict[int, Row]:
        """The rows of those ids that exist."""
        found: dict[int, Row] = {}
        for chunk in chunks(ids):
            marks = ",".join("?" * len(chunk))
            for row in self.all(f"SELECT {_columns(table)} FROM {table} WHERE id IN ({marks})", chunk):
                found[row[0]] = row
        return found

    def rows_where(self, table: str, column: str, value: Value) -> list[Row]:
        """Rows in the order of their ids."""
        return self.all(f"SELECT {_columns(table)} FROM {table} WHERE {column} = ? ORDER BY id", (value,))

    def insert(self, table: str, rows: Sequence[Row]) -> None:
        """New rows with their ids."""
        marks = ",".join("?" * len(TABLES[table]))
        self.execute_many(f"INSERT INTO {table} ({_columns(table)}) VALUES ({marks})", rows)
        if table == "events":
            self.execute_many(
                "INSERT INTO events_search (rowid, title, notes) VALUES (?, ?, ?)",
                ((row[0], row[_TITLE], row[_NOTES]) for row in rows),
            )

    def delete(self, table: str, rows: Sequence[Row]) -> None:
        """Removes ``rows``, which are as they now stand in the file: the search index needs their old words."""
        if table == "events":
            self.execute_many(
                "INSERT INTO events_search (events_search, rowid, title, notes) VALUES ('delete', ?, ?, ?)",
                ((row[0], row[_TITLE], row[_NOTES]) for row in rows),
            )
        self.execute_many(f"DELETE FROM {table} WHERE id = ?", ((row[0],) for row in rows))

    def replace(self, table: str, before: Row, after: Row) -> None:
        """Writes ``after`` where ``before`` stands; both have the same id."""
        settings = ", ".join(f"{column} = ?" for column in TABLES[table][1:])
        self.execute(f"UPDATE {table} SET {settings} WHERE id = ?", (*after[1:], after[0]))
        words = (_TITLE, _NOTES)
        if table == "events" and any(before[place] != after[place] for place in words):
            self.execute(
                "INSERT INTO events_search (events_search, rowid, title, notes) VALUES ('delete', ?, ?, ?)",
                (before[0], before[_TITLE], before[_NOTES]),
            )
            self.execute(
                "INSERT INTO events_search (rowid, title, notes) VALUES (?, ?, ?)",
                (after[0], after[_TITLE], after[_NOTES]),
            )


def _columns(table: str) -> str:
    return ", ".join(TABLES[table])


def chunks(ids: Sequence[int], size: int = _AT_ONCE) -> Iterator[Sequence[int]]:
    """``ids`` in pieces that fit into one statement."""
    for start in range(0, len(ids), size):
        yield ids[start : start + size]
