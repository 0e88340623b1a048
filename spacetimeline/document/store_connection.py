"""Opening the file through SQLite, guarded against damage and planted code.

A document may come from anywhere, so nothing in its schema is trusted: no triggers, no unsafe functions, no foreign
virtual tables. The settings are those SQLite's authors advise for untrusted files (sqlite.org/security.html).
"""

from __future__ import annotations

import os
import re
import sqlite3
import stat
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from spacetimeline.document.errors import (
    DamagedDocumentError,
    DocumentGoneError,
    ForeignSchemaError,
    NameTooLongError,
    NewerDocumentError,
    NotADocumentError,
    from_os,
    from_sqlite,
)
from spacetimeline.document.schema import APPLICATION_ID, SCHEMA_VERSION
from spacetimeline.errors import (
    FileMissingError,
    FileUnreadableError,
    FileUnwritableError,
    FolderInsteadError,
    reason_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FULL_CHECK_BYTES = 8 * 1024 * 1024
"""Up to this size every page and index is checked at open; a larger file is checked in the background."""

_JOURNAL_SUFFIX = "-journal"
_NAME_BYTES = 255


@contextmanager
def sqlite_words(path: Path) -> Iterator[None]:
    """Turns SQLite's errors into sentences about ``path``."""
    try:
        yield
    except sqlite3.Error as error:
        raise from_sqlite(error, path) from error
    except (OverflowError, UnicodeError) as error:
        raise DamagedDocumentError(path, str(error)) from error


def check_kind(path: Path) -> None:
    """Raises the right sentence when nothing lies at ``path``, or what does is no file: reading a pipe has no end."""
    try:
        mode = path.stat().st_mode
    except FileNotFoundError as error:
        raise FileMissingError(path) from error
    except OSError as error:
        raise FileUnreadableError(path, reason_of(error)) from error
    if stat.S_ISDIR(mode):
        raise FolderInsteadError(path)
    if not stat.S_ISREG(mode):
        raise FileUnreadableError(path, "it is a device or a pipe, not a regular file")


def check_file(path: Path) -> None:
    """Raises the right sentence when ``path`` can't be read as a file, or holds no SQLite database.

    Not for a file that this process has open: closing it drops the POSIX locks this process holds on it.
    """
    check_kind(path)
    try:
        with path.open("rb") as stream:
            head = stream.read(16)
    except OSError as error:
        raise FileUnreadableError(path, reason_of(error)) from error
    if head != b"SQLite format 3\0":
        raise NotADocumentError(path)


def name_fits(path: Path) -> bool:
    """Whether the file system can hold the journal's name beside the document's."""
    return len(os.fsencode(path.name)) + len(_JOURNAL_SUFFIX) <= _NAME_BYTES


def connect(path: Path, *, read_only: bool, create_for: Path | None = None) -> sqlite3.Connection:
    """A connection with every guard set. Raises the document's errors.

    With ``create_for`` a new, empty file is made, which is to become that one: the errors speak of it.
    """
    if create_for is None:
        check_kind(path)
    else:
        check_place(create_for)
    mode = "ro" if read_only else "rwc" if create_for else "rw"
    with sqlite_words(create_for or path):
        connection = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode={mode}",
            uri=True,
            isolation_level=None,
            check_same_thread=False,
            timeout=10.0,
        )
        try:
            _guard(connection, read_only=read_only)
        except BaseException:
            connection.close()
            raise
    return connection


def check_place(path: Path) -> None:
    """Raises the right sentence when no file can be made at ``path``."""
    if not name_fits(path):
        raise NameTooLongError(path)
    if not path.parent.is_dir():
        raise FileUnwritableError(path, "there is no such folder")
    if not os.access(path.parent, os.W_OK):
        raise FileUnwritableError(path, "its folder is write-protected")


def _guard(connection: sqlite3.Connection, *, read_only: bool) -> None:
    for setting in ("trusted_schema = OFF", "cell_size_check = ON", "foreign_keys = ON", "mmap_size = 0"):
        connection.execute(f"PRAGMA {setting}")
    connection.execute("PRAGMA recursive_triggers = OFF")
    connection.execute("PRAGMA cache_size = -65536")
    connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    if sys.version_info >= (3, 12):
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_ENABLE_TRIGGER, False)
    if read_only:
        connection.execute("PRAGMA query_only = ON")
        return
    # FULL, and after a commit the folder is flushed too: else a power cut could bring the deleted journal back, and
    # with it the state before a step that had already returned.
    connection.execute("PRAGMA synchronous = EXTRA")
    connection.execute("PRAGMA fullfsync = ON")  # macOS: a plain fsync leaves the data in the drive's cache


def use_rollback_journal(connection: sqlite3.Connection) -> None:
    """A file that another program left in WAL mode goes back to one file with a rollback journal."""
    connection.execute("PRAGMA journal_mode = DELETE")


def identify(connection: sqlite3.Connection, path: Path) -> int:
    """The file's schema version. Raises when it is no document, or one of a newer version."""
    with sqlite_words(path):
        application_id = connection.execute("PRAGMA application_id").fetchone()[0]
        version = connection.execute("PRAGMA user_version").fetchone()[0]
    if application_id != APPLICATION_ID or version < 1:
        raise NotADocumentError(path)
    if version > SCHEMA_VERSION:
        raise NewerDocumentError(path, version)
    return int(version)


_Schema = dict[tuple[str, str], str]


def _schema_of(connection: sqlite3.Connection) -> _Schema:
    rows = connection.execute("SELECT type, name, sql FROM sqlite_schema").fetchall()
    return {(str(kind), str(name)): " ".join(str(sql or "").split()) for kind, name, sql in rows}


def _own_schema() -> _Schema:
    from spacetimeline.document.schema import schema_statements

    memory = sqlite3.connect(":memory:")
    try:
        for statement in schema_statements():
            memory.execute(statement)
        return _schema_of(memory)
    finally:
        memory.close()


def check_triggers(connection: sqlite3.Connection, path: Path) -> None:
    """Raises ``ForeignSchemaError`` when the file holds code that runs by itself."""
    with sqlite_words(path):
        for (kind, name), sql in _schema_of(connection).items():
            if kind == "trigger":
                raise ForeignSchemaError(path, f"the trigger “{name[:40]}”")
            own = kind != "table" or name == "events_search"
            if not own and re.match(r"create\s+virtual", sql, re.IGNORECASE):
                raise ForeignSchemaError(path, f"the virtual table “{name[:40]}”")


def check_schema(connection: sqlite3.Connection, path: Path) -> None:
    """Every table, index and view of ours must be there as we made it; tables somebody added do no harm."""
    with sqlite_words(path):
        found = _schema_of(connection)
    for (kind, name), sql in _own_schema().items():
        there = found.get((kind, name))
        if there is None:
            raise DamagedDocumentError(path, f"the {kind} “{name}” is missing")
        shadow = name.startswith(("events_search_", "sqlite_"))  # SQLite's own, written as its version likes
        if there != sql and not shadow:
            raise ForeignSchemaError(path, f"a changed {kind} “{name}”")


def check_contents(connection: sqlite3.Connection, path: Path) -> None:
    """Reads every page, index and reference; seconds for a large file. Raises ``DamagedDocumentError``."""
    with sqlite_words(path):
        found = connection.execute("PRAGMA integrity_check(1)").fetchone()
        if found is None or found[0] != "ok":
            raise DamagedDocumentError(path, str(found[0]) if found else "the check gave no answer")
        orphan = connection.execute("PRAGMA foreign_key_check").fetchone()
        if orphan is not None:
            raise DamagedDocumentError(path, f"a row of “{orphan[0]}” refers to something that is not there")


def tables_of(connection: sqlite3.Connection, path: Path) -> list[str]:
    """All tables, those of the search index too."""
    with sqlite_words(path):
        rows = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").fetchall()
    return [str(name) for (name,) in rows]


def check_table(connection: sqlite3.Connection, path: Path, table: str) -> None:
    """Reads every page of one table and its indexes. Raises ``DamagedDocumentError``."""
    with sqlite_words(path):
        quoted = table.replace('"', '""')
        found = connection.execute(f'PRAGMA integrity_check("{quoted}")').fetchone()
    if found is None or found[0] != "ok":
        raise DamagedDocumentError(path, str(found[0]) if found else "the check gave no answer")


FileIdentity = tuple[int, int]


def file_identity(path: Path) -> FileIdentity:
    """What stays the same while the path names the same file. Raises ``DocumentGoneError``."""
    try:
        status = path.stat()
    except FileNotFoundError as error:
        raise DocumentGoneError(path) from error
    except OSError as error:
        raise from_os(error, path) from error
    return status.st_dev, status.st_ino


def change_counter(path: Path) -> int | None:
    """How often the file was written, from its header (bytes 24 to 27 of the file format); None when unreadable.

    Only to be called between transactions: closing the file drops the POSIX locks this process holds on it.
    """
    try:
        with path.open("rb") as stream:
            head = stream.read(28)
    except OSError:
        return None
    return int.from_bytes(head[24:28], "big") if len(head) == 28 else None
