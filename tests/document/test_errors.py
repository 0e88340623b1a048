"""Each trouble has its sentence: it names the file and says what to do, without numbers or jargon of ours."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path

import pytest
from spacetimeline.document import errors
from spacetimeline.errors import UserError

PATH = Path("/somewhere/Flight.spacetimeline")


def sqlite_error(name: str, text: str = "text") -> sqlite3.Error:
    error = sqlite3.OperationalError(text)
    error.sqlite_errorname = name
    return error


@pytest.mark.parametrize(
    ("name", "kind", "words"),
    [
        ("SQLITE_NOTADB", errors.NotADocumentError, "not a Spacetimeline document"),
        ("SQLITE_CORRUPT", errors.DamagedDocumentError, "damaged"),
        ("SQLITE_CORRUPT_VTAB", errors.DamagedDocumentError, "recover"),
        ("SQLITE_BUSY", errors.DocumentBusyError, "Another program"),
        ("SQLITE_LOCKED", errors.DocumentBusyError, "try again"),
        ("SQLITE_FULL", errors.DiskFullError, "no space left"),
        ("SQLITE_READONLY_ROLLBACK", errors.ReadOnlyError, "reading only"),
        ("SQLITE_IOERR_FSYNC", errors.DiskTroubleError, "as it was before"),
        ("SQLITE_CANTOPEN", errors.DiskTroubleError, "could not be read or written"),
        ("SQLITE_TOOBIG", errors.BadValueError, "too large"),
        ("SQLITE_ERROR", errors.DamagedDocumentError, "text"),
    ],
)
def test_sqlites_troubles_have_sentences(name: str, kind: type[UserError], words: str) -> None:
    error = errors.from_sqlite(sqlite_error(name), PATH)
    assert type(error) is kind and words in str(error)


def test_a_constraint_that_fails_is_a_value_that_does_not_fit() -> None:
    assert isinstance(errors.from_sqlite(sqlite3.IntegrityError("UNIQUE"), PATH), errors.BadValueError)


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, errors.DiskFullError),
        (errno.EDQUOT, errors.DiskFullError),
        (errno.ENAMETOOLONG, errors.NameTooLongError),
        (errno.EACCES, errors.DiskTroubleError),
    ],
)
def test_the_systems_troubles_have_sentences(number: int, kind: type[UserError]) -> None:
    error = errors.from_os(OSError(number, "why"), PATH)
    assert type(error) is kind and str(error).endswith(".")


def test_every_error_names_the_file_and_ends_as_a_sentence() -> None:
    made = [
        errors.NotADocumentError(PATH),
        errors.NewerDocumentError(PATH, 7),
        errors.DamagedDocumentError(PATH, "detail"),
        errors.ForeignSchemaError(PATH, "a trigger"),
        errors.DocumentExistsError(PATH),
        errors.NameTooLongError(PATH),
        errors.ReadOnlyError(PATH, "Because."),
        errors.ReadOnlyError(PATH, ""),
        errors.OlderReadOnlyError(PATH),
        errors.DocumentBusyError(PATH),
        errors.DocumentGoneError(PATH),
        errors.DiskFullError(PATH),
        errors.DiskTroubleError(PATH, "detail"),
        errors.BackupError(PATH, "reason"),
    ]
    for error in made:
        assert "Flight.spacetimeline" in str(error) and str(error).endswith("."), error
        assert error.path == PATH
