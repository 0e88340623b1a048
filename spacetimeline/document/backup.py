"""Copies of a document: backups kept by age, copies made at the user's wish, and the way back."""

from __future__ import annotations

import contextlib
import os
import secrets
import sqlite3
from pathlib import Path

from spacetimeline.document import store_connection as files
from spacetimeline.document.errors import from_os, from_sqlite


def copy_file(source: sqlite3.Connection, target: Path) -> None:
    """A consistent copy of an open file at ``target``, through SQLite's backup interface: whole, or not there at all.

    The copy is written beside its place, checked, brought to the disk and then renamed. Raises the document's errors.
    """
    waiting = target.with_name(f".{secrets.token_hex(8)}-copy")
    try:
        connection = files.connect(waiting, read_only=False, create=True)
        try:
            source.backup(connection, pages=4096)
            files.use_rollback_journal(connection)
            files.identify(connection, target)
        finally:
            connection.close()
        _to_disk(waiting)
        waiting.replace(target)
        _to_disk(target.parent)
    except sqlite3.Error as error:
        raise from_sqlite(error, target) from error
    except OSError as error:
        raise from_os(error, target) from error
    finally:
        with contextlib.suppress(OSError):
            waiting.unlink(missing_ok=True)


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
    place = folder if folder is not None else path.parent
    place.mkdir(parents=True, exist_ok=True)
    target = place / f"{path.stem}.before-conversion{path.suffix}"
    connection = files.connect(path, read_only=True)
    try:
        copy_file(connection, target)
    finally:
        connection.close()
    return target
