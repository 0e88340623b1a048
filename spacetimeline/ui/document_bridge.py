"""Between the document and the window: what changed, what is selected, what can be undone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from spacetimeline.document.document import Document
from spacetimeline.document.errors import NothingToUndoError
from spacetimeline.errors import UserError
from spacetimeline.settings import data_folder
from spacetimeline.ui.document_files import is_untitled, remove_document, untitled_folder

if TYPE_CHECKING:
    from spacetimeline.document.changes import Changes, StepInfo

LOOK_AROUND_MS = 20_000
"""How often the file is looked at: has somebody else written, is our lock fresh, is the other window gone."""


class DocumentBridge(QObject):
    """Owns an open document on behalf of one window. All signals arrive in the window's thread."""

    changed = Signal(object)
    """``Changes`` after every step, undo and redo, and after another program wrote."""
    steps_changed = Signal()
    selection_changed = Signal()
    trouble = Signal(object)
    """A ``UserError`` to show."""
    notice = Signal(str)
    """Something lasting to tell above the page."""
    _told = Signal(object)

    def __init__(self, document: Document, *, forget_unchanged: bool = False) -> None:
        super().__init__()
        self._steps_to_forget = sum(document.history_lengths()) if forget_unchanged else 0
        self.document = document
        self._selection: tuple[int, ...] = ()
        self._was_writable = not document.read_only
        self._gone = False
        self._count = document.event_count
        # The document tells in whichever thread made the step; the signal brings it to this one.
        self._told.connect(self._on_changes)
        document.subscribe(self._told.emit)
        self._timer = QTimer(self, interval=LOOK_AROUND_MS)
        self._timer.timeout.connect(self.look_around)

    def start(self) -> None:
        """Begin to look around; tells at once when the document can only be read."""
        self._timer.start()
        if self.document.opening_note:
            self.notice.emit(self.document.opening_note)
        if not self.writable:
            self.notice.emit(_read_only_sentence(self.document))

    def close(self) -> None:
        """Close the document; an unnamed one in which nothing ever happened is removed."""
        self._timer.stop()
        path = self.path
        forgettable = is_untitled(path) and self.writable and not self._gone
        forgettable = forgettable and sum(self.document.history_lengths()) <= self._steps_to_forget
        self.document.close()
        if forgettable:
            remove_document(path)

    # -- what it is -----------------------------------------------------------------------------------------------

    @property
    def path(self) -> Path:
        return self.document.path

    @property
    def writable(self) -> bool:
        return not self.document.read_only

    @property
    def undo_name(self) -> str | None:
        return (self.document.undo_name or None) if self.writable else None

    @property
    def redo_name(self) -> str | None:
        return (self.document.redo_name or None) if self.writable else None

    def steps(self) -> list[StepInfo]:
        """The whole history, oldest first."""
        return self.document.history()

    def counts(self) -> str:
        """The status line: ``"1,204 events"``, ``"3 of 1,204 events selected"``."""
        total = self._count
        events = "event" if total == 1 else "events"
        return f"{len(self._selection):,} of {total:,} {events} selected" if self._selection else f"{total:,} {events}"

    # -- selection ------------------------------------------------------------------------------------------------

    @property
    def selection(self) -> tuple[int, ...]:
        """Ids of the selected events."""
        return self._selection

    def select(self, event_ids: Iterable[int]) -> None:
        """Select events; timeline and table follow."""
        selection = tuple(dict.fromkeys(int(event_id) for event_id in event_ids))
        if selection != self._selection:
            self._selection = selection
            self.selection_changed.emit()

    # -- changing -------------------------------------------------------------------------------------------------

    def attempt(self, change: Callable[[], object]) -> bool:
        """Run a change of the document; trouble is told. True when it went well."""
        try:
            change()
        except UserError as error:
            self.trouble.emit(error)
            self.steps_changed.emit()  # a document that lost its lock can only be read from now on
            return False
        return True

    def undo(self) -> None:
        if self.undo_name:
            self.attempt(self.document.undo)

    def redo(self) -> None:
        if self.redo_name:
            self.attempt(self.document.redo)

    def travel(self, steps: int) -> None:
        """Undo (negative) or do again (positive) so many steps."""
        change = self.document.undo if steps < 0 else self.document.redo

        def go() -> None:
            for _ in range(abs(steps)):
                try:
                    change()
                except NothingToUndoError:
                    return

        self.attempt(go)

    def remove_events(self, event_ids: Sequence[int]) -> bool:
        """Delete events as one step; False when that could not be."""
        from spacetimeline.document.commands import remove_events

        return self.attempt(lambda: remove_events(self.document, list(event_ids)))

    def backups(self) -> list[Path]:
        """Earlier states of this document, the latest first."""
        from spacetimeline.document.backup import backups_of

        return [backup.path for backup in backups_of(self.path, data_folder() / "backups")]

    # -- what others do -------------------------------------------------------------------------------------------

    def look_around(self) -> None:
        """See whether the file was written, replaced or freed by somebody else."""
        if self._gone:
            return
        try:
            if self.document.read_only and self.document.take_over():
                self.notice.emit("The other window is closed: this timeline can be changed here now.")
            self.document.look_around()
        except UserError as error:
            self._gone = True
            self.notice.emit(str(error))
        self._tell_when_writability_changed()

    def _tell_when_writability_changed(self) -> None:
        if self.writable != self._was_writable:
            self._was_writable = self.writable
            if not self.writable:
                self.notice.emit(_read_only_sentence(self.document))
            self.steps_changed.emit()

    def _on_changes(self, changes: Changes) -> None:
        self._count += len(changes.added) - len(changes.removed)
        if changes.everything:
            self._count = self.document.event_count
        if changes.everything:
            self._selection = tuple(each for each in self._selection if self.document.has_event(each))
        elif changes.removed:
            removed = set(changes.removed)
            self._selection = tuple(each for each in self._selection if each not in removed)
        self.changed.emit(changes)
        self.selection_changed.emit()
        self.steps_changed.emit()


def _read_only_sentence(document: Document) -> str:
    reason = document.read_only_reason
    return f"This timeline can only be read here. {reason}".strip()


def create_untitled() -> DocumentBridge:
    """A new unnamed timeline in the data folder. Raises a ``UserError`` when even that can't be written."""
    return DocumentBridge(Document.untitled(untitled_folder()))


def open_document(path: Path, *, forget_unchanged: bool = False) -> DocumentBridge:
    """An existing timeline. Raises a ``UserError``."""
    document = Document.open(path, backups=data_folder() / "backups")
    return DocumentBridge(document, forget_unchanged=forget_unchanged)


def copy_unnamed(source: Path, target: Path) -> None:
    """Copy a timeline that is not open here; the copy waits for a name. Raises a ``UserError``."""
    with Document.open(source, read_only=True) as document:
        document.save_copy(target)
    with Document.open(target) as copy:
        copy.mark_untitled()
