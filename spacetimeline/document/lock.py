"""Who may write: one holder a document, told by a small file beside it.

On one machine the operating system's lock on that file decides: it ends with its process, so a crash leaves nothing
behind. Over a shared folder such locks may not reach, so the file also tells host and process, and its time is kept
fresh; one that was not refreshed for ``STALE_SECONDS`` belongs to a machine that crashed or went away.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import secrets
import socket
import stat
import sys
import time
from dataclasses import dataclass
from pathlib import Path

STALE_SECONDS = 300.0
"""Holders refresh at least every minute while they are alive."""

if sys.platform == "win32":
    import msvcrt

    def try_lock(handle: int) -> bool | None:
        """Locks an open file for this process, or says that another has it. On every file system of Windows."""
        os.lseek(handle, 1 << 30, os.SEEK_SET)  # beyond the text, which others may read
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            os.lseek(handle, 0, os.SEEK_SET)
        return True
else:
    import fcntl

    def try_lock(handle: int) -> bool | None:
        """Locks an open file for this process, or says that another has it; None where the system knows no locks."""
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            return False if error.errno in (errno.EWOULDBLOCK, errno.EACCES) else None
        return True


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a document."""

    program: str
    host: str
    pid: int
    token: str

    def sentence(self) -> str:
        where = "" if self.host == socket.gethostname() else f" on “{self.host[:60]}”"
        return f"It is being edited in another {self.program[:60] or 'program'} window{where} (process {self.pid})."


class NotWritableHereError(OSError):
    """No lock file can be made: the folder is not writable."""


class LockInTheWayError(NotWritableHereError):
    """Something that is no file has the name of the lock file."""


def lock_path(document: Path) -> Path:
    """A hidden file beside the document; its name is shorter than that of SQLite's journal."""
    return document.with_name(f".{document.name}-lock")


class DocumentLock:
    """The right to write to one document, held until ``release``."""

    def __init__(self, path: Path, handle: int, token: str) -> None:
        self.path = path
        self._handle = handle
        self._token = token
        self._refreshed = time.monotonic()

    def is_ours(self) -> bool:
        """False when somebody on another machine took us for dead, or removed the file."""
        holder = read_holder(self.path)
        return holder is not None and holder.token == self._token

    def refresh(self) -> None:
        """Tells other machines that we are alive."""
        if time.monotonic() - self._refreshed > 20.0:
            with contextlib.suppress(OSError):
                os.utime(self.path)
            self._refreshed = time.monotonic()

    def release(self) -> None:
        ours = self.is_ours()
        if os.name == "nt":
            os.close(self._handle)  # Windows removes no open file
        if ours:
            with contextlib.suppress(OSError):
                self.path.unlink()
        if os.name != "nt":
            os.close(self._handle)


def acquire(document: Path, program: str) -> DocumentLock | Holder:
    """The lock, or who has it. Raises ``NotWritableHereError`` when none can be made."""
    path = lock_path(document)
    for _ in range(5):
        handle = _opened(path)
        taken = _take(path, handle, program)
        if taken is not None:
            if isinstance(taken, Holder):
                os.close(handle)
            return taken
        os.close(handle)  # the holder removed the file between our opening and locking it
    return read_holder(path) or Holder("", "", 0, "")


_FLAGS = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
"""A link in the lock's place, which may lead to any file of the user, is not followed, and a pipe not waited for."""


def _opened(path: Path) -> int:
    """A handle on the lock file. Raises ``LockInTheWayError`` for what is no file, ``NotWritableHereError`` else."""
    try:
        handle = os.open(path, _FLAGS, 0o666)
    except OSError as error:
        in_the_way = path.is_symlink() or (path.exists() and not path.is_file())
        raise (LockInTheWayError if in_the_way else NotWritableHereError)(str(error)) from error
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise LockInTheWayError(f"{path.name} is no file")
    return handle


def _take(path: Path, handle: int, program: str) -> DocumentLock | Holder | None:
    locked = try_lock(handle)
    if locked is False:
        return read_holder(path) or Holder("", socket.gethostname(), 0, "")
    if not _is_same_file(path, handle):
        return None
    holder = read_holder(path)
    if holder is not None and holder.host != socket.gethostname() and not _is_stale(path):
        return holder
    if holder is not None and locked is None and holder.host == socket.gethostname() and _is_alive(holder.pid):
        return holder
    token = secrets.token_hex(8)
    told = {"program": program, "host": socket.gethostname(), "pid": os.getpid(), "token": token}
    try:
        os.ftruncate(handle, 0)
        os.lseek(handle, 0, os.SEEK_SET)
        os.write(handle, json.dumps(told).encode())
    except OSError as error:
        raise NotWritableHereError(str(error)) from error
    return DocumentLock(path, handle, token)


def _is_same_file(path: Path, handle: int) -> bool:
    try:
        named, held = path.stat(), os.fstat(handle)
    except OSError:
        return False
    return (named.st_dev, named.st_ino) == (held.st_dev, held.st_ino)


def _is_alive(pid: int) -> bool:
    """Whether a process of this machine runs; asked only where the system can't lock files (never on Windows)."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OverflowError:
        return False  # no process has such a number
    except OSError:
        return True  # it runs, as somebody else's
    return True


def _is_stale(path: Path) -> bool:
    try:
        age = time.time() - path.stat().st_mtime
    except OSError:
        return True
    return age > STALE_SECONDS or age < -STALE_SECONDS  # a clock that jumped must not lock a document for ever


def read_holder(path: Path) -> Holder | None:
    """Who is written in a lock file; None when it is missing, empty or not readable."""
    try:
        if not path.is_file():
            return None
        with path.open("rb") as stream:
            told = json.loads(stream.read(4096))
        return Holder(str(told["program"]), str(told["host"]), int(told["pid"]), str(told["token"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None
