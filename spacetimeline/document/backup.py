"""Copies of a document: backups kept by age, copies made at the user's wish, and the way back.

All copies go through SQLite's backup interface, into a file beside the target that is checked, flushed to the disk and
then renamed: a copy is whole or not there.
"""

from __future__ import annotations

import contextlib
import datetime
import errno
import hashlib
import os
import re
import secrets
import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from spacetimeline.document import store_connection as files
from spacetimeline.document.errors import BackupError, DocumentBusyError, DocumentError, from_os, from_sqlite
from spacetimeline.document.lock import DocumentLock, NotWritableHereError, acquire
from spacetimeline.document.opening import real_path, trusted_counter
from spacetimeline.document.store import Store
from spacetimeline.errors import FileMissingError, FileUnreadableError, FileUnwritableError, UserError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

SUFFIX = ".spacetimeline"
_CHECKED_BYTES = 64 * 1024 * 1024
"""Copies up to this size are read page by page before they count; of larger ones the schema is."""


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup: where it lies, when it was made (UTC) and why ("daily", "import", "conversion", "restore")."""

    path: Path
    made: datetime.datetime
    reason: str


def copy_file(source: Store, target: Path, *, trusted: bool, go_on: Callable[[], bool] | None = None) -> None:
    """A consistent copy of an open file at ``target``, replacing what is there. Raises the document's errors.

    Caches that are true in the source (``trusted``) stay true in the copy. ``go_on`` is asked now and then; when it
    says no, nothing is copied and ``BackupError`` is raised.
    """
    with contextlib.suppress(FileMissingError):
        files.check_kind(target)
    waiting = target.with_name(f".{secrets.token_hex(8)}-copy")
    try:
        _copy(source, waiting, target, trusted, go_on)
        _to_disk(waiting)
        waiting.replace(target)
        _to_disk(target.parent)
    except sqlite3.Error as error:
        raise from_sqlite(error, target) from error
    except OSError as error:
        raise from_os(error, target) from error
    finally:
        for left in (waiting, waiting.with_name(f"{waiting.name}-journal")):
            with contextlib.suppress(OSError):
                left.unlink(missing_ok=True)


def _copy(source: Store, waiting: Path, target: Path, trusted: bool, go_on: Callable[[], bool] | None) -> None:
    """Copies and checks; ``target`` is what the errors speak of."""

    def ask(status: int, remaining: int, total: int) -> None:
        if go_on is not None and not go_on():
            raise BackupError(target, "it was stopped")

    connection = files.connect(waiting, read_only=False, create_for=target)
    try:
        source.connection.backup(connection, pages=4096, progress=ask)
        files.use_rollback_journal(connection)
        files.identify(connection, target)
        if trusted:
            _keep_trust(Store(connection, waiting))
        if waiting.stat().st_size <= _CHECKED_BYTES:
            files.check_contents(connection, target)
    finally:
        connection.close()


def _keep_trust(store: Store) -> None:
    """Notes in the copy what its own count of writes is, which differs from that of the source."""
    counter = files.change_counter(store.path)
    store.begin()
    store.set_info("copy", secrets.token_hex(8))  # a transaction that changes no byte would not be counted
    store.set_info("counter", None if counter is None else counter + 1)
    store.commit()


def _to_disk(path: Path) -> None:
    if path.is_dir() and os.name == "nt":
        return  # Windows has no way to flush a folder
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def copy_before_migration(path: Path, folder: Path | None) -> Path:
    """The older file copied aside, to ``folder`` or beside it; returns where."""
    return back_up(path, folder if folder is not None else path.parent, "conversion")


# -- backups --------------------------------------------------------------------------------------------------------


def back_up(
    path: Path,
    folder: Path,
    reason: str,
    *,
    now: datetime.datetime | None = None,
    trusted: bool | None = None,
    go_on: Callable[[], bool] | None = None,
) -> Path:
    """Copies the document at ``path`` into ``folder``, then drops old backups. Safe in any thread.

    ``trusted`` tells whether the document's caches are true. Without it the file is asked, which must not be done where
    this process has it open: that would drop the locks it holds. Raises ``BackupError``.
    """
    at = now or datetime.datetime.now(datetime.UTC)
    target = folder / f"{_stem(path)}.{at:%Y%m%dT%H%M%S}Z.{reason}{SUFFIX}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if path.exists() and not os.access(path, os.R_OK):
            raise FileUnreadableError(path, os.strerror(errno.EACCES))
        connection = files.connect(path, read_only=True)
        try:
            source = Store(connection, path)
            trusted = trusted_counter(source) is not None if trusted is None else trusted
            copy_file(source, target, trusted=trusted, go_on=go_on)
        finally:
            connection.close()
    except OSError as error:
        raise BackupError(path, error.strerror or str(error)) from error
    except UserError as error:
        # That the change was not made need not be said: a backup changes nothing.
        raise BackupError(path, str(error).partition(" The change was not made;")[0].rstrip(".")) from error
    drop_old(path, folder)
    return target


def back_up_daily(
    path: Path,
    folder: Path,
    *,
    trusted: bool,
    now: datetime.datetime | None = None,
    go_on: Callable[[], bool] | None = None,
) -> Path | None:
    """A backup of a document that is open, if none was made on this day (UTC)."""
    at = now or datetime.datetime.now(datetime.UTC)
    if any(backup.made.date() == at.date() for backup in backups_of(path, folder)):
        return None
    return back_up(path, folder, "daily", now=at, trusted=trusted, go_on=go_on)


def backups_of(path: Path, folder: Path) -> list[Backup]:
    """The backups of the document at ``path``, newest first."""
    pattern = re.compile(re.escape(_stem(path)) + r"\.(\d{8}T\d{6})Z\.([a-z]+)" + re.escape(SUFFIX))
    found: list[Backup] = []
    try:
        names = [entry.name for entry in os.scandir(folder)]
    except OSError:
        return []
    for name in names:
        match = pattern.fullmatch(name)
        if match:
            with contextlib.suppress(ValueError):
                made = datetime.datetime.strptime(match[1], "%Y%m%dT%H%M%S").replace(tzinfo=datetime.UTC)
                found.append(Backup(folder / name, made, match[2]))
    return sorted(found, key=lambda backup: (backup.made, backup.path.name), reverse=True)


def _stem(path: Path) -> str:
    """Of documents with one name in several folders, each has backups of its own."""
    place = hashlib.sha256(os.fsencode(path)).hexdigest()[:8]
    name = path.name.removesuffix(SUFFIX).encode("utf-8", "replace")[:80].decode("utf-8", "ignore")
    return f"{name}.{place}"


def drop_old(path: Path, folder: Path) -> None:
    """Removes the backups that ``kept`` does not keep."""
    backups = backups_of(path, folder)
    keep = kept(backups)
    for backup in backups:
        if backup not in keep:
            with contextlib.suppress(OSError):
                backup.path.unlink()


def kept(backups: Iterable[Backup]) -> set[Backup]:
    """Which backups stay: the newest ten, then the newest of each day for two weeks, week for ten weeks, month after.

    Ages count from the newest backup, not from now: a clock that jumped ahead must not cost the backups of years.
    """
    ordered = sorted(backups, key=lambda backup: backup.made, reverse=True)
    keep = set(ordered[:10])
    seen: set[tuple[object, ...]] = set()
    for backup in ordered:
        age = ordered[0].made - backup.made
        if age <= datetime.timedelta(days=14):
            slot: tuple[object, ...] = ("day", backup.made.date())
        elif age <= datetime.timedelta(weeks=10):
            slot = ("week", *backup.made.isocalendar()[:2])
        else:
            slot = ("month", backup.made.year, backup.made.month)
        if slot not in seen:
            seen.add(slot)
            keep.add(backup)
    return keep


def restore(backup: Path, path: Path, folder: Path | None = None) -> None:
    """Puts a backup in the place of the document at ``path``, which must not be open.

    What lies there now is backed up into ``folder`` first, or kept beside it when it is too damaged for that. Raises
    ``DocumentBusyError`` when a window has the document open, and the document's errors when the backup is no good.
    """
    path = real_path(path)
    with contextlib.suppress(FileMissingError):
        files.check_kind(path)
    files.check_file(backup)
    with only_writer(path):
        connection = files.connect(backup, read_only=True)
        try:
            files.identify(connection, backup)
            files.check_contents(connection, backup)
            if path.exists():
                _set_aside(path, folder)
            for left in (path.with_name(f"{path.name}-journal"), path.with_name(f"{path.name}-wal")):
                left.unlink(missing_ok=True)  # a journal of the old file must not be played into the new one
            source = Store(connection, backup)
            copy_file(source, path, trusted=trusted_counter(source) is not None)
        except OSError as error:
            raise from_os(error, path) from error
        finally:
            connection.close()


def _set_aside(path: Path, folder: Path | None) -> None:
    try:
        if folder is not None:
            back_up(path, folder, "restore")
            return
    except DocumentError:
        pass
    aside = path.with_name(f"{path.stem[:60]}.replaced-{secrets.token_hex(3)}{path.suffix}")
    path.replace(aside)


@contextlib.contextmanager
def only_writer(path: Path) -> Iterator[None]:
    """Holds the right to write to ``path`` for a while. Raises ``DocumentBusyError`` when somebody else has it."""
    files.check_place(path)
    try:
        lock = acquire(path, "Spacetimeline")
    except NotWritableHereError as error:
        raise FileUnwritableError(path, "its folder is write-protected") from error
    if not isinstance(lock, DocumentLock):
        raise DocumentBusyError(path)
    try:
        yield
    finally:
        lock.release()
