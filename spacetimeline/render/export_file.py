"""Files that are written whole or not at all: beside their place first, then renamed."""

from __future__ import annotations

import contextlib
import os
import secrets
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from spacetimeline.errors import FileUnwritableError, FolderInsteadError, reason_of

if TYPE_CHECKING:
    from collections.abc import Iterator


def check_target(path: Path) -> None:
    """Raise a ``UserError`` when a file cannot be written at ``path``, before any work is done for it."""
    if path.is_dir():
        raise FolderInsteadError(path)
    folder = path.parent
    if not folder.is_dir():
        raise FileUnwritableError(path, f"there is no folder “{folder}”")
    if path.exists() and not os.access(path, os.W_OK):
        raise FileUnwritableError(path, "it is write-protected")
    if not os.access(folder, os.W_OK):
        raise FileUnwritableError(path, "its folder is write-protected")


@contextmanager
def written_whole(path: Path) -> Iterator[Path]:
    """A place to write to that becomes ``path`` when the block ends well, and vanishes otherwise.

    What stood at ``path`` before stays until then. Raises ``FileUnwritableError`` for what the system refuses,
    a full disk for one.
    """
    check_target(path)
    real = path.resolve()  # a link stays a link: what it points to is written
    waiting = real.with_name(f".{secrets.token_hex(8)}{path.suffix}")
    try:
        yield waiting
        _to_disk(waiting)
        if real.exists():
            with contextlib.suppress(OSError):
                waiting.chmod(real.stat().st_mode & 0o777)
        waiting.replace(real)
    except OSError as error:
        raise FileUnwritableError(path, reason_of(error)) from error
    finally:
        with contextlib.suppress(OSError):
            waiting.unlink(missing_ok=True)


def _to_disk(path: Path) -> None:
    with path.open("rb+") as stream:
        os.fsync(stream.fileno())


def write_bytes_whole(path: Path, data: bytes) -> None:
    """``data`` at ``path``, or the file that was there before. Raises ``FileUnwritableError``."""
    with written_whole(path) as waiting:
        waiting.write_bytes(data)
