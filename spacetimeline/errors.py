"""Errors that a user can meet. Each class writes its own sentence; every other exception is a bug."""

from __future__ import annotations

from pathlib import Path


class UserError(Exception):
    """Something went wrong that the user can understand and act on.

    ``str(error)`` is the sentence shown in a dialog or printed on standard error.
    """

    exit_code = 1
    """What the command line exits with when this error ends it."""


class FileTroubleError(UserError):
    """A file cannot be used; ``path`` names it."""

    def __init__(self, path: Path, sentence: str) -> None:
        super().__init__(sentence)
        self.path = path


class FileMissingError(FileTroubleError):
    def __init__(self, path: Path) -> None:
        super().__init__(path, f"There is no file “{path}”.")


class FolderInsteadError(FileTroubleError):
    def __init__(self, path: Path) -> None:
        super().__init__(path, f"“{path}” is a folder, not a file.")


class FileUnreadableError(FileTroubleError):
    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path, f"“{path}” cannot be read: {reason}.")


class FileUnwritableError(FileTroubleError):
    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path, f"“{path}” cannot be written: {reason}.")


class BadTimeError(UserError):
    """A text that should name a time does not."""

    def __init__(self, text: str) -> None:
        shown = text if len(text) <= 60 else text[:57] + "…"
        super().__init__(f"“{shown}” is not a time that can be read.")


def reason_of(error: OSError) -> str:
    """The operating system's own words for ``error``, without number and path: ``"No space left on device"``."""
    return error.strerror or str(error) or type(error).__name__
