"""What can go wrong with a document, each in its own sentence."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path

from spacetimeline.errors import FileTroubleError, UserError, reason_of


class DocumentError(FileTroubleError):
    """Trouble with the document at ``path``."""


class NotADocumentError(DocumentError):
    def __init__(self, path: Path) -> None:
        super().__init__(path, f"“{path.name}” is not a Spacetimeline document.")


class NewerDocumentError(DocumentError):
    def __init__(self, path: Path, version: int) -> None:
        super().__init__(
            path,
            f"“{path.name}” was written by a newer Spacetimeline (format {version}). "
            "Please update Spacetimeline to open it; the file was not changed.",
        )


class DamagedDocumentError(DocumentError):
    """The file is a document, but its contents are broken. ``detail`` says what SQLite or a check found."""

    def __init__(self, path: Path, detail: str) -> None:
        super().__init__(
            path,
            f"“{path.name}” is damaged ({detail}). "
            "Restore a backup, or save what can be saved with “spacetimeline recover”.",
        )
        self.detail = detail


class ForeignSchemaError(DocumentError):
    """Somebody planted triggers, views or tables into the file: they could change what is written."""

    def __init__(self, path: Path, what: str) -> None:
        super().__init__(
            path,
            f"“{path.name}” holds what does not belong into a document ({what}) and is not opened for safety. "
            "“spacetimeline recover” saves its events into a clean document.",
        )


class DocumentExistsError(DocumentError):
    def __init__(self, path: Path) -> None:
        super().__init__(path, f"“{path}” already exists.")


class NameTooLongError(DocumentError):
    """The file's name leaves no room for the journal that SQLite keeps beside it."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, f"The name “{path.name[:60]}…” is too long for a document; please choose a shorter one.")


class ReadOnlyError(DocumentError):
    """A change was asked of a document that is open for reading only; ``reason`` is a sentence."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path, f"“{path.name}” is open for reading only. {reason}".strip())
        self.reason = reason


class OlderReadOnlyError(DocumentError):
    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            f"“{path.name}” was written by an older Spacetimeline and has to be converted first, "
            "but it can only be read here. Copy it to a folder of yours and open the copy.",
        )


class DocumentBusyError(DocumentError):
    def __init__(self, path: Path) -> None:
        super().__init__(path, f"Another program is writing to “{path.name}” just now. Please try again.")


class DocumentGoneError(DocumentError):
    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            f"“{path.name}” was deleted, moved or replaced by another program. Nothing more is written to it; "
            "save a copy to keep what this window shows.",
        )


class DiskFullError(DocumentError):
    def __init__(self, path: Path) -> None:
        super().__init__(
            path,
            f"There is no space left for “{path.name}”. The change was not made; the document is as it was before.",
        )


class DiskTroubleError(DocumentError):
    def __init__(self, path: Path, detail: str) -> None:
        super().__init__(
            path,
            f"“{path.name}” could not be read or written ({detail}). "
            "The change was not made; the document is as it was before.",
        )


class BadValueError(UserError):
    """A value cannot be kept: a number too large for the file, a reference to what is not there."""


class NoSuchEventError(UserError):
    def __init__(self, event_id: int) -> None:
        super().__init__(f"The document has no event number {event_id}.")


class NothingToUndoError(UserError):
    def __init__(self, word: str) -> None:
        super().__init__(f"There is nothing to {word}.")


class BackupError(DocumentError):
    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path, f"A backup of “{path.name}” could not be made: {reason}.")


def from_sqlite(error: sqlite3.Error, path: Path) -> UserError:
    """The sentence for what SQLite met at ``path``."""
    name = getattr(error, "sqlite_errorname", "") or ""
    detail = str(error) or name
    if name.startswith(("SQLITE_NOTADB",)):
        return NotADocumentError(path)
    if name.startswith("SQLITE_CORRUPT") or "malformed" in detail:
        return DamagedDocumentError(path, detail)
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return DocumentBusyError(path)
    if name.startswith("SQLITE_FULL"):
        return DiskFullError(path)
    if name.startswith("SQLITE_READONLY"):
        return ReadOnlyError(path, "The file or its folder cannot be written.")
    if name.startswith(("SQLITE_IOERR", "SQLITE_CANTOPEN", "SQLITE_PERM", "SQLITE_NOLFS")):
        return DiskTroubleError(path, detail)
    if isinstance(error, sqlite3.IntegrityError):
        return BadValueError(f"The change does not fit the document ({detail}).")
    if name.startswith(("SQLITE_TOOBIG", "SQLITE_MISMATCH", "SQLITE_RANGE")):
        return BadValueError(f"A value is too large for the document ({detail}).")
    return DamagedDocumentError(path, detail)


def from_os(error: OSError, path: Path) -> UserError:
    """The sentence for what the operating system met at ``path``."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiskFullError(path)
    if error.errno == errno.ENAMETOOLONG:
        return NameTooLongError(path)
    return DiskTroubleError(path, reason_of(error))
