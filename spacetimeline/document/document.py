"""The document: one SQLite file, open for reading and changing.

Commit is saving: a step that returned is on disk. A step that fails leaves no trace, and listeners hear nothing of it.
"""

from __future__ import annotations

import contextlib
import itertools
from pathlib import Path
from typing import TYPE_CHECKING

from spacetimeline.document import backup, opening
from spacetimeline.document import store_connection as files
from spacetimeline.document.changes import Changes
from spacetimeline.document.contents import Contents
from spacetimeline.document.errors import BackupError, DocumentError, DocumentExistsError, DocumentGoneError
from spacetimeline.document.store import Store
from spacetimeline.document.store_history import History
from spacetimeline.document.upkeep import Upkeep
from spacetimeline.document.writing import Writing

if TYPE_CHECKING:
    from typing import Self

SUFFIX = ".spacetimeline"
PROGRAM = "Spacetimeline"


class Document(Writing):
    """An open document; make one with ``create``, ``open`` or ``untitled`` and ``close`` it, or use ``with``.

    For long reading beside the window, ``reader`` gives another thread a connection of its own.
    """

    def __init__(self, path: Path, opened: opening.Opened, program: str, backups: Path | None = None) -> None:
        super().__init__(path, opened, program)
        self._backups = backups
        self._is_backed_up = False
        self._upkeep: Upkeep | None = None
        if backups is not None and path.stat().st_size > files.FULL_CHECK_BYTES:
            self._upkeep = Upkeep(path, backups, lambda: self.caches_are_true)

    # -- opening and closing ------------------------------------------------------------------------------------

    @classmethod
    def create(cls, path: Path | str, *, program: str = PROGRAM, backups: Path | None = None) -> Self:
        """A new, empty document at ``path``, which must not exist yet."""
        target = opening.real_path(Path(path))
        opening.create_file(target)
        return cls.open(target, program=program, backups=backups)

    @classmethod
    def open(
        cls, path: Path | str, *, read_only: bool = False, program: str = PROGRAM, backups: Path | None = None
    ) -> Self:
        """Opens a document, for reading only when it can't be written; ``read_only_reason`` then says why.

        ``program`` is the name other windows tell of who holds the document. ``backups`` is the folder for backups:
        small documents are backed up before the first change of a day, older ones before they are converted (beside
        the file when no folder is given). Raises a ``DocumentError`` or ``FileTroubleError``.
        """
        real = opening.real_path(Path(path))

        def copy_aside(connection: object) -> None:
            backup.copy_before_migration(real, backups)

        opened = opening.open_file(real, read_only=read_only, program=program, before_migration=copy_aside)
        return cls(real, opened, program, backups)

    @classmethod
    def untitled(cls, folder: Path, *, program: str = PROGRAM, backups: Path | None = None) -> Self:
        """A new document without a name yet, kept in ``folder`` so that nothing is lost before it gets one."""
        folder.mkdir(parents=True, exist_ok=True)
        for number in itertools.count(1):
            with contextlib.suppress(DocumentExistsError):
                document = cls.create(folder / f"Untitled {number}{SUFFIX}", program=program, backups=backups)
                break
        document._write(lambda: document.store.set_info("untitled", 1), "")
        return document

    def close(self) -> None:
        """Gives the file and the right to write to it free; may be called twice."""
        with self._mutex:
            if self._upkeep is not None:
                self._upkeep.stop()
                self._upkeep = None
            self.store.close()
            if self._opened.lock is not None:
                self._opened.lock.release()
                self._opened.lock = None
            self._listeners.clear()

    # -- what it is ---------------------------------------------------------------------------------------------

    @property
    def title(self) -> str:
        """The file's name without its suffix."""
        return self.path.name.removesuffix(SUFFIX)

    @property
    def is_untitled(self) -> bool:
        return bool(self.store.info("untitled"))

    def mark_untitled(self) -> None:
        """Has the document wait for a name, as one made by ``untitled`` does; ``move_to`` gives it one."""
        self._write(lambda: self.store.set_info("untitled", 1), "")

    def reader(self) -> Contents:
        """The document's contents over a read-only connection of its own, for another thread; close it there."""
        connection = files.connect(self.path, read_only=True)
        return Contents(Store(connection, self.path), trusted=self._opened.counter is not None)

    # -- copies -------------------------------------------------------------------------------------------------

    def save_copy(self, target: Path | str) -> None:
        """Writes a copy to ``target``, replacing a file of that name; this document stays where it is.

        Raises ``DocumentBusyError`` when a window has the target open, and the other document errors.
        """
        real = opening.real_path(Path(target))
        if self._is_this_file(real):
            raise DocumentExistsError(real)
        with self._mutex, backup.only_writer(real):
            backup.copy_file(self.store, real, trusted=self.caches_are_true)

    def _is_this_file(self, target: Path) -> bool:
        """Also under another spelling, where upper and lower case are one, and by a hard link."""
        with contextlib.suppress(DocumentError):
            return target == self.path or files.file_identity(target) == self._opened.identity
        return False

    def move_to(self, target: Path | str) -> None:
        """Goes on in another file, which takes the place of this one; undo reaches back across the move.

        An untitled document gets its name this way. The old file is removed only when the new one is open.
        """
        real, old = opening.real_path(Path(target)), self.path
        if real == old:
            return
        with self._mutex:
            self._require_writable()
            self.save_copy(real)
            moved = opening.open_file(real, read_only=False, program=self._program, before_migration=_no_copy)
            lock = self._opened.lock
            self._exchange(moved)
            with contextlib.suppress(OSError):
                old.unlink()
            if lock is not None:
                lock.release()
            if self.is_untitled:
                self._write(lambda: self.store.set_info("untitled", None), "")

    def back_up(self, reason: str) -> Path | None:
        """A backup into the folder given at opening; None when none was given. Raises ``BackupError``."""
        if self._backups is None:
            return None
        return backup.back_up(self.path, self._backups, reason, trusted=self.caches_are_true)

    def _before_big_change(self) -> None:
        if self._backups is not None and self.event_count:
            with contextlib.suppress(BackupError):
                self.back_up("import")
            self._is_backed_up = True

    def _before_writing(self) -> None:
        """A backup before the first change of a day; a large file is the window's to back up in the background."""
        if self._upkeep is not None:
            self._upkeep.make_way()
        if self._backups is None or self._is_backed_up:
            return
        self._is_backed_up = True
        with contextlib.suppress(BackupError, OSError):  # no backup is no reason to refuse an edit
            if self.path.stat().st_size <= files.FULL_CHECK_BYTES:
                backup.back_up_daily(self.path, self._backups, trusted=self.caches_are_true)

    # -- others at the same file --------------------------------------------------------------------------------

    def look_around(self) -> None:
        """To be called now and then (every minute, and when the window comes to the front): keeps our lock fresh.

        Listeners hear ``everything`` when another program wrote. Raises ``DocumentGoneError`` when the file was
        deleted, moved or replaced, and once ``DamagedDocumentError`` when the check of a large file found damage.
        """
        with self._mutex:
            if self._upkeep is not None and self._upkeep.trouble is not None:
                trouble, self._upkeep.trouble = self._upkeep.trouble, None
                raise trouble
            if files.file_identity(self.path) != self._opened.identity:
                raise DocumentGoneError(self.path)
            if self._opened.lock is not None:
                self._opened.lock.refresh()
            if not self._in_step and self.store.data_version != self._data_version:
                self._notice_outside_write()

    def take_over(self) -> bool:
        """Becomes writable when whoever held the document is gone. True when it is writable now."""
        with self._mutex:
            if not self.read_only:
                return True
            if not self._opened.held_elsewhere:
                return False
            lock, reason, held = opening.take_lock(self.path, self._program)
            if lock is None:
                self._opened.reason, self._opened.held_elsewhere = reason, held
                return False
            lock.release()
            opened = opening.open_file(self.path, read_only=False, program=self._program, before_migration=_no_copy)
            self._exchange(opened)
            self._tell(Changes("", everything=True))
        return not self.read_only

    def _exchange(self, opened: opening.Opened) -> None:
        if self._upkeep is not None:
            self._upkeep.stop()
            self._upkeep = None
        self.store.close()
        self.store, self._opened = opened.store, opened
        self.path = opened.store.path
        self._history = History(opened.store)
        self._data_version = opened.store.data_version


def _no_copy(connection: object) -> None:
    """A document that is already open has the newest schema."""
