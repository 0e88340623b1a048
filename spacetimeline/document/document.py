"""The document: one SQLite file, open for reading and changing.

Commit is saving: a step that returned is on disk. A step that fails leaves no trace, and listeners hear nothing of it.
"""

from __future__ import annotations

import contextlib
import threading
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from spacetimeline.document import backup, opening
from spacetimeline.document import store_connection as files
from spacetimeline.document.changes import Changes, StepInfo
from spacetimeline.document.contents import Contents
from spacetimeline.document.errors import (
    BackupError,
    DocumentExistsError,
    DocumentGoneError,
    NothingToUndoError,
    ReadOnlyError,
)
from spacetimeline.document.step import Step
from spacetimeline.document.store import Store
from spacetimeline.document.store_columns import keep_columns
from spacetimeline.document.store_history import History
from spacetimeline.document.tables import clean
from spacetimeline.document.undoing import swap
from spacetimeline.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from typing import Self

    from spacetimeline.document.recorder import Recorder

SUFFIX = ".spacetimeline"
PROGRAM = "Spacetimeline"


class Document(Contents):
    """An open document; make one with ``create``, ``open`` or ``untitled`` and ``close`` it, or use ``with``.

    May be used from several threads, one step at a time; listeners are called in the thread that made the step.
    For long reading beside the window, ``reader`` gives another thread a connection of its own.
    """

    def __init__(self, path: Path, opened: opening.Opened, program: str, backups: Path | None = None) -> None:
        super().__init__(opened.store)
        self.path = path
        self._opened = opened
        self._program = program
        self._backups = backups
        self._is_backed_up = False
        self._history = History(opened.store)
        self._listeners: list[Callable[[Changes], None]] = []
        self._mutex = threading.RLock()
        self._in_step = False
        self._data_version = opened.store.data_version

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
        number = 1
        while (path := folder / f"Untitled {number}{SUFFIX}").exists():
            number += 1
        document = cls.create(path, program=program, backups=backups)
        document._write(lambda: document.store.set_info("untitled", 1), "")
        return document

    def close(self) -> None:
        """Gives the file and the right to write to it free; may be called twice."""
        with self._mutex:
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

    @property
    def read_only(self) -> bool:
        return self._opened.lock is None

    @property
    def read_only_reason(self) -> str:
        """A sentence that says why the document can only be read; empty when it can be changed or reading was asked."""
        return self._opened.reason

    def reader(self) -> Contents:
        """The document's contents over a read-only connection of its own, for another thread; close it there."""
        connection = files.connect(self.path, read_only=True)
        return Contents(Store(connection, self.path), trusted=self._opened.counter is not None)

    # -- changing -----------------------------------------------------------------------------------------------

    @contextmanager
    def transact(self, name: str) -> Iterator[Step]:
        """One undoable step, named as undo shows it: ``"Move docking of Soyuz MS-19"``.

        The step is on disk when the block ends; it is taken back whole when an exception leaves the block. A block that
        changes nothing leaves no step. Raises ``ReadOnlyError`` and the other document errors.
        """
        with self._mutex:
            with self._transaction():
                step = Step(self)
                yield step
                step.finish()
                if step.recorder.rows:
                    recorder = step.recorder
                    at_ms = time.time_ns() // 1_000_000
                    self._history.add(clean(name)[:500], at_ms, recorder.rows, recorder.entries())
                changed = bool(step.recorder.rows)
                self._stamp(changed)
            if changed:
                self._tell(step.recorder.changes(name))

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        """A transaction with all guards; the caller stamps it before it ends."""
        if self._in_step:
            raise RuntimeError("a step inside a step")
        self._require_writable()
        self._begin()
        self._in_step = True
        try:
            yield
            self._commit()
        except BaseException:
            self.store.rollback()
            raise
        finally:
            self._in_step = False

    def _commit(self) -> None:
        """Commits. When SQLite reports trouble, the file itself tells whether the step is in it or not.

        The last flush of a commit comes after the point of no return: where only that fails, the step has happened.
        """
        stamps = self._stamps()
        try:
            self.store.commit()
        except UserError:
            self.store.rollback()
            if self._stamps() != stamps:
                raise
        if self._opened.counter is not None:
            self._opened.counter += 1

    def _stamps(self) -> tuple[object, object]:
        return self.store.info("changes"), self.store.info("counter")

    def _stamp(self, changed: bool) -> None:
        """Counts the change and tells what the file's own counter will be after the commit."""
        if changed:
            self.store.set_info("changes", int(self.store.info("changes") or 0) + 1)
        self.store.set_info("counter", None if self._opened.counter is None else self._opened.counter + 1)

    def _write(self, change: Callable[[], None], name: str, *, tell: bool = False) -> None:
        """A change that is no step: settings and caches, which undo passes over."""
        with self._mutex:
            with self._transaction():
                change()
                self._stamp(changed=tell)
            if tell:
                self._tell(Changes(name, everything=True))

    def _require_writable(self) -> None:
        lock = self._opened.lock
        if lock is None:
            raise ReadOnlyError(self.path, self._opened.reason)
        if files.file_identity(self.path) != self._opened.identity:
            raise DocumentGoneError(self.path)
        if not lock.is_ours():
            self._opened.reason = "Another window took the document over while this one did not answer."
            self._opened.lock = None
            lock.release()
            raise ReadOnlyError(self.path, self._opened.reason)
        lock.refresh()
        self._back_up_daily()

    def _begin(self) -> None:
        self.store.begin()
        if self.store.data_version == self._data_version:
            return
        # Another program wrote since we last looked. Not inside its transaction: reading the header drops our locks.
        self.store.rollback()
        self._notice_outside_write()
        self.store.begin()

    def _notice_outside_write(self) -> None:
        self._data_version = self.store.data_version
        self._opened.counter = None if self.read_only else opening.trust_anew(self.store)
        self._tell(Changes("", everything=True))

    # -- copies -------------------------------------------------------------------------------------------------

    def save_copy(self, target: Path | str) -> None:
        """Writes a copy to ``target``, replacing a file of that name; this document stays where it is.

        Raises ``DocumentBusyError`` when a window has the target open, and the other document errors.
        """
        real = opening.real_path(Path(target))
        if real == self.path:
            raise DocumentExistsError(real)
        with self._mutex, backup.only_writer(real):
            backup.copy_file(self.store.connection, real, trusted=self._cache_is_trusted)

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
        return None if self._backups is None else backup.back_up(self.path, self._backups, reason)

    def _back_up_daily(self) -> None:
        """Before the first change of a day; a large file is the window's to back up in the background."""
        if self._backups is None or self._is_backed_up:
            return
        self._is_backed_up = True
        with contextlib.suppress(BackupError, OSError):  # no backup is no reason to refuse an edit
            if self.path.stat().st_size <= files.FULL_CHECK_BYTES:
                backup.back_up_daily(self.path, self._backups)

    # -- undo ---------------------------------------------------------------------------------------------------

    @property
    def undo_name(self) -> str:
        """The name of the step that undo would take back; empty when there is none."""
        step = self._history.last_done()
        return step.name if step else ""

    @property
    def redo_name(self) -> str:
        step = self._history.first_undone()
        return step.name if step else ""

    def history(self) -> list[StepInfo]:
        """All steps, oldest first; those taken back stand last and are marked ``undone``."""
        return self._history.steps()

    def undo(self) -> Changes:
        """Takes the last step back; rows get their old ids. Raises ``NothingToUndoError``."""
        return self._swap(undo=True)

    def redo(self) -> Changes:
        """Does again what undo took back last. Raises ``NothingToUndoError``."""
        return self._swap(undo=False)

    def go_to_step(self, step_id: int) -> None:
        """Undoes or redoes until the step ``step_id`` is the last one done; 0 undoes all."""
        while (last := self._history.last_done()) is not None and last.id > step_id:
            self.undo()
        while (first := self._history.first_undone()) is not None and first.id <= step_id:
            self.redo()

    def _swap(self, *, undo: bool) -> Changes:
        with self._mutex:
            with self._transaction():
                step = self._history.last_done() if undo else self._history.first_undone()
                if step is None:
                    raise NothingToUndoError("undo" if undo else "redo")
                recorder: Recorder = swap(self.store, step.id)
                self._history.mark(step.id, undone=undo)
                self._stamp(changed=True)
            changes = recorder.changes(("Undo " if undo else "Redo ") + step.name)
            self._tell(changes)
        return changes

    # -- listeners ----------------------------------------------------------------------------------------------

    def subscribe(self, listener: Callable[[Changes], None]) -> Callable[[], None]:
        """Calls ``listener`` after every commit that changed something; returns what ends that."""
        self._listeners.append(listener)

        def unsubscribe() -> None:
            with contextlib.suppress(ValueError):
                self._listeners.remove(listener)

        return unsubscribe

    def _tell(self, changes: Changes) -> None:
        for listener in tuple(self._listeners):
            listener(changes)

    # -- others at the same file --------------------------------------------------------------------------------

    def look_around(self) -> None:
        """To be called now and then (every minute, and when the window comes to the front): keeps our lock fresh.

        Listeners hear ``everything`` when another program wrote. Raises ``DocumentGoneError`` when the file was
        deleted, moved or replaced.
        """
        with self._mutex:
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
        self.store.close()
        self.store, self._opened = opened.store, opened
        self.path = opened.store.path
        self._history = History(opened.store)
        self._data_version = opened.store.data_version

    # -- caches and settings ------------------------------------------------------------------------------------

    @property
    def _cache_is_trusted(self) -> bool:
        return self._opened.counter is not None

    def store_column_cache(self, blobs: Mapping[str, bytes]) -> None:
        """Keeps opaque blobs with the document until it changes next; ``column_cache`` gives them back. No step."""
        stamp = int(self.store.info("changes") or 0)
        self._write(lambda: keep_columns(self.store, stamp, blobs), "")

    def setting(self, name: str) -> str | None:
        """A setting that lives with the document and that undo passes over, such as the grouping of tracks."""
        found = self.store.info(f"setting:{name}")
        return found if isinstance(found, str) else None

    def set_setting(self, name: str, value: str) -> None:
        self._write(lambda: self.store.set_info(f"setting:{name}", clean(value)), "")


def _no_copy(connection: object) -> None:
    """A document that is already open has the newest schema."""
