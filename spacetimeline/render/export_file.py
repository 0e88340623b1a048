"""Files that are written whole or not at all: beside their place first, then renamed.

A program that is killed leaves the file it was writing. Its name tells that it is ours and the system's lock on it,
which ends with its process, that nobody is writing it any more: the next export to the folder takes it away.
"""

from __future__ import annotations

import contextlib
import os
import secrets
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from spacetimeline.errors import FileUnwritableError, FolderInsteadError, reason_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_PREFIX = ".spacetimeline-"
_LEFT_SECONDS = 86_400.0
"""Where the system's locks cannot tell, what nobody has touched for so long was left behind."""

if sys.platform == "win32":

    def _lock(handle: int) -> bool:
        """False: a file that is held open could not be renamed."""
        return False
else:
    import fcntl

    def _lock(handle: int) -> bool:
        """Hold a file for as long as it is open; False when another process does, or the file system has no locks."""
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True


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
    waiting = real.with_name(f"{_PREFIX}{secrets.token_hex(8)}{path.suffix[:16]}")
    _clear_leftovers(real.parent)
    try:
        with _held(waiting):
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


@contextmanager
def _held(waiting: Path) -> Iterator[None]:
    """A new, empty file, locked until the block ends."""
    handle = os.open(waiting, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o666)
    if sys.platform == "win32":
        os.close(handle)
        yield
        return
    try:
        _lock(handle)
        yield
    finally:
        os.close(handle)


def _clear_leftovers(folder: Path) -> None:
    """Take away what exports that were killed have left in ``folder``; what cannot be taken away stays."""
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(_PREFIX) and entry.is_file(follow_symlinks=False):
                with contextlib.suppress(OSError):
                    _clear(Path(entry.path))


def _clear(left: Path) -> None:
    handle = os.open(left, os.O_RDWR)
    try:
        abandoned = _lock(handle) or time.time() - os.fstat(handle).st_mtime > _LEFT_SECONDS
    finally:
        os.close(handle)
    if abandoned:
        left.unlink()


def _to_disk(path: Path) -> None:
    with path.open("rb+") as stream:
        os.fsync(stream.fileno())


def write_bytes_whole(path: Path, data: bytes) -> None:
    """``data`` at ``path``, or the file that was there before. Raises ``FileUnwritableError``."""
    with written_whole(path) as waiting:
        waiting.write_bytes(data)
