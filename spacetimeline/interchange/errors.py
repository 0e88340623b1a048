"""What can be wrong with files of exchange."""

from __future__ import annotations

from spacetimeline.errors import UserError


class MalformedError(UserError):
    """A file is not what its format says it should be."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"The file cannot be read: {reason}.")


class NewerFormatError(UserError):
    def __init__(self, version: object) -> None:
        super().__init__(f"The file was written by a newer version of Spacetimeline (format {version}).")
