"""Changing a document: transactions, steps, undo, listeners."""

from __future__ import annotations

import contextlib
import threading
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from spacetimeline.document import opening
from spacetimeline.document import store_connection as files
from spacetimeline.document.changes import Changes, StepInfo
from spacetimeline.document.contents import Contents
from spacetimeline.document.errors import DocumentGoneError, NothingToUndoError, ReadOnlyError
from spacetimeline.document.step import Step
from spacetimeline.document.store_columns import keep_columns
from spacetimeline.document.store_history import History
from spacetimeline.document.tables import clean
from spacetimeline.document.undoing import swap
from spacetimeline.errors import UserError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    from spacetimeline.document.lock import DocumentLock
    from spacetimeline.document.recorder import Recorder


class Writing(Contents):
    """The part of a document that changes it; see ``Document``.

    May be used from several threads, one step at a time; listeners are called in the thread that made the step.
    """

    def __init__(self, path: Path, opened: opening.Opened, program: str) -> None:
        super().__init__(opened.store)
        self.path = path
        self._program = program
        self._opened = opened
        self._history = History(opened.store)
        self._listeners: list[Callable[[Changes], None]] = []
        self._mutex = threading.RLock()
        self._in_step = False
        self._data_version = opened.store.data_version

    @property
    def read_only(self) -> bool:
        return self._opened.lock is None

    @property
    def read_only_reason(self) -> str:
        """A sentence that says why the document can only be read; empty when it can be changed or reading was asked."""
        return self._opened.reason

    @property
    def opening_note(self) -> str:
        """A sentence on what was put right when the document was opened; mostly empty."""
        return self._opened.note

    def _before_writing(self) -> None:
        """Called when a change is about to begin; may raise to prevent it."""

    def _before_big_change(self) -> None:
        """Called before ``_before_writing`` when much will be changed at once."""

    # -- changing -----------------------------------------------------------------------------------------------

    @contextmanager
    def transact(self, name: str, *, backup_first: bool = False) -> Iterator[Step]:
        """One undoable step, named as undo shows it: ``"Move docking of Soyuz MS-19"``.

        The step is on disk when the block ends; it is taken back whole when an exception leaves the block. A block
        that changes nothing leaves no step. ``backup_first`` is for imports of many events at once. Raises
        ``ReadOnlyError`` and the other document errors.
        """
        with self._mutex:
            if backup_first:
                self._before_big_change()
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
            self.store.set_info("changes", self.store.info_number("changes") + 1)
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
            lock = self._take_lock_again(lock)
        lock.refresh()
        self._before_writing()

    def _take_lock_again(self, lost: DocumentLock) -> DocumentLock:
        """Somebody removed our lock file, which costs nothing, or another computer took us for dead."""
        opened = self._opened
        opened.lock, reason, opened.held_elsewhere = opening.take_lock(self.path, self._program)
        lost.release()
        if opened.lock is None:
            opened.reason = f"Another window took the document over while this one did not answer. {reason}"
            raise ReadOnlyError(self.path, opened.reason)
        return opened.lock

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

    def history_lengths(self) -> tuple[int, int]:
        """How many steps are done, and how many were taken back."""
        return self._history.lengths()

    def latest_steps(self, first: int, count: int) -> list[StepInfo]:
        """A part of the history for a list that shows it from its end: ``count`` steps after skipping ``first``."""
        return self._history.latest(first, count)

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

    # -- caches and settings ------------------------------------------------------------------------------------

    @property
    def caches_are_true(self) -> bool:
        """Whether the last to write to the file was this program, so that what is derived fits the events."""
        return self._opened.counter is not None and self.store.data_version == self._data_version

    @property
    def _cache_is_trusted(self) -> bool:
        return self.caches_are_true

    def store_column_cache(self, blobs: Mapping[str, bytes]) -> None:
        """Keeps opaque blobs with the document until it changes next; ``column_cache`` gives them back. No step."""
        stamp = self.store.info_number("changes")
        self._write(lambda: keep_columns(self.store, stamp, blobs), "")

    def setting(self, name: str) -> str | None:
        """A setting that lives with the document and that undo passes over, such as the grouping of tracks."""
        found = self.store.info(f"setting:{name}")
        return found if isinstance(found, str) else None

    def set_setting(self, name: str, value: str) -> None:
        self._write(lambda: self.store.set_info(f"setting:{name}", clean(value)), "")
