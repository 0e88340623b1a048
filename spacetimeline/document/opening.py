"""From a path to a checked, locked, open file, and from nothing to a new one."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import uuid
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from spacetimeline.document import store_connection as files
from spacetimeline.document.errors import DocumentExistsError, NameTooLongError, OlderReadOnlyError, from_os
from spacetimeline.document.lock import DocumentLock, LockInTheWayError, NotWritableHereError, acquire, lock_path
from spacetimeline.document.schema import SCHEMA_VERSION, migrations
from spacetimeline.document.store import Store
from spacetimeline.document.store_find import rebuild_search
from spacetimeline.document.stray_journals import put_strays_aside
from spacetimeline.errors import FileUnreadableError

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

    from sqlite_utils import Migrations


_NEW = "-new"


@dataclass(slots=True)
class Opened:
    """An open file: with ``lock`` it may be written, without one ``reason`` tells in a sentence why not.

    ``counter`` is the file's own count of writes when the last of them is known to be ours, else None.
    """

    store: Store
    lock: DocumentLock | None
    reason: str
    counter: int | None
    identity: files.FileIdentity
    held_elsewhere: bool = False
    note: str = ""
    """A sentence on what was found beside the file and put right."""


def real_path(path: Path) -> Path:
    """The path without symbolic links: two names of one file must meet at one lock."""
    try:
        return path.expanduser().resolve()
    except (OSError, RuntimeError, ValueError) as error:
        circle = isinstance(error, RuntimeError) or getattr(error, "errno", 0) == errno.ELOOP
        raise FileUnreadableError(path, "its links lead in a circle" if circle else str(error)) from error


def take_lock(path: Path, program: str) -> tuple[DocumentLock | None, str, bool]:
    """The lock, or the sentence that says why there is none and whether somebody else holds it."""
    if not files.name_fits(path):
        return None, "Its name is too long to be edited safely; rename the file to change it.", False
    if not os.access(path, os.W_OK):
        return None, "The file is write-protected.", False
    if _has_other_names(path):
        # Under each name there would be a lock and a journal of its own (sqlite.org/howtocorrupt.html, 2.5).
        return None, "The file has a second name (a hard link); save a copy to change it.", False
    try:
        taken = acquire(path, program)
    except LockInTheWayError:
        return None, f"What is called “{lock_path(path).name}” beside it is in the way of its lock; remove it.", False
    except NotWritableHereError:
        return None, "Its folder cannot be written.", False
    if isinstance(taken, DocumentLock):
        return taken, "", False
    return None, taken.sentence(), True


def _has_other_names(path: Path) -> bool:
    """Whether hard links lead to the file; one that ``create_file`` left when it was killed is taken away."""
    try:
        if path.stat().st_nlink < 2:
            return False
        for left in path.parent.glob(f".*{_NEW}"):
            if left.samefile(path):
                left.unlink()
        return path.stat().st_nlink > 1
    except OSError:
        return False


def open_file(
    path: Path, *, read_only: bool, program: str, before_migration: Callable[[sqlite3.Connection], None]
) -> Opened:
    """Opens, checks and, when it is older, converts a document. Raises the document's errors."""
    files.check_file(path)
    lock, reason, held = (None, "", False) if read_only else take_lock(path, program)
    try:
        note = "" if held else _note_on_strays(path, lock, program)
        connection = files.connect(path, read_only=lock is None and not os.access(path, os.W_OK))
        try:
            opened = _checked(connection, path, lock, reason, held, before_migration)
            opened.note = note
            return opened
        except BaseException:
            connection.close()
            raise
    except BaseException:
        if lock is not None:
            lock.release()
        raise


def _note_on_strays(path: Path, lock: DocumentLock | None, program: str) -> str:
    """Puts journals of other files aside and says so; who holds the document has done it for all."""
    beside = [path.with_name(path.name + suffix) for suffix in ("-journal", "-wal")] if files.name_fits(path) else []
    if not any(each.is_file() for each in beside):
        return ""
    with contextlib.suppress(NotWritableHereError):
        held = lock or acquire(path, program)
        try:
            strays = put_strays_aside(path) if isinstance(held, DocumentLock) else []
        finally:
            if lock is None and isinstance(held, DocumentLock):
                held.release()
        if strays:
            return f"Beside it lay the journal of another file, which was put aside as “{strays[0].name}”."
    return ""


def _checked(
    connection: sqlite3.Connection,
    path: Path,
    lock: DocumentLock | None,
    reason: str,
    held: bool,
    before_migration: Callable[[sqlite3.Connection], None],
) -> Opened:
    version = files.identify(connection, path)
    files.check_triggers(connection, path)
    if lock is not None:
        with files.sqlite_words(path):
            files.use_rollback_journal(connection)
    if version < SCHEMA_VERSION:
        if lock is None:
            raise OlderReadOnlyError(path)
        before_migration(connection)
        migrate(connection, path)
    files.check_schema(connection, path)
    if path.stat().st_size <= files.FULL_CHECK_BYTES:
        files.check_contents(connection, path)
    if lock is None:
        with files.sqlite_words(path):
            connection.execute("PRAGMA query_only = ON")
    store = Store(connection, path)
    counter = trusted_counter(store)
    if counter is None and lock is not None:
        counter = trust_anew(store)
    return Opened(store, lock, reason, counter, files.file_identity(path), held)


def migrate(connection: sqlite3.Connection, path: Path, steps: Migrations | None = None) -> None:
    """Brings a file to the newest schema (by ``steps``, when given) in one transaction: wholly, or not at all."""
    from sqlite_utils import Database

    with files.sqlite_words(path):
        database = Database(connection, recursive_triggers=False)
        with database.atomic():
            (steps or migrations()).apply(database)


def create_file(path: Path) -> None:
    """A new empty document, whole or not there at all. Raises ``DocumentExistsError`` and others."""
    if path.exists():
        raise DocumentExistsError(path)
    if not files.name_fits(path):
        raise NameTooLongError(path)
    waiting = path.with_name(f".{secrets.token_hex(8)}{_NEW}")
    try:
        connection = files.connect(waiting, read_only=False, create_for=path)
        try:
            migrate(connection, path)
            store = Store(connection, path)
            store.begin()
            store.set_info("document_id", uuid.uuid4().hex)
            store.commit()
        finally:
            connection.close()
        _give_name(waiting, path)
    except OSError as error:
        raise from_os(error, path) from error
    finally:
        for left in (waiting, waiting.with_name(f"{waiting.name}-journal")):
            with contextlib.suppress(OSError):
                left.unlink(missing_ok=True)


def _give_name(waiting: Path, path: Path) -> None:
    """Renames, but never over a file that somebody else made in the meantime."""
    try:
        path.hardlink_to(waiting)
    except FileExistsError as error:
        raise DocumentExistsError(path) from error
    except OSError:  # a file system without links
        if path.exists():
            raise DocumentExistsError(path) from None
        waiting.replace(path)


def trusted_counter(store: Store) -> int | None:
    """The file's count of writes, if the last one was by this program; else None: some other program wrote."""
    counter = files.change_counter(store.path)
    return counter if counter is not None and store.info("counter") == counter else None


def trust_anew(store: Store) -> int | None:
    """After another program wrote: derived tables are made anew from the events. Returns the new counter."""
    before = files.change_counter(store.path)
    store.begin()
    try:
        if store.info("changes") is not None:
            rebuild_search(store)
        store.set_info("changes", store.info_number("changes") + 1)
        store.set_info("counter", None if before is None else before + 1)
        store.commit()
    except BaseException:
        store.rollback()
        raise
    return None if before is None else before + 1
