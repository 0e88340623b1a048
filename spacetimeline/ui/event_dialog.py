"""The editor of one event: its fields on the left, what its sources say on the right."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QScrollArea, QSplitter, QVBoxLayout, QWidget

from spacetimeline.document import commands
from spacetimeline.errors import UserError
from spacetimeline.model.event import Event, EventKind
from spacetimeline.ui.claims_panel import ClaimsPanel
from spacetimeline.ui.dialog_size import open_at
from spacetimeline.ui.event_dialog_form import EventForm
from spacetimeline.ui.field_note import FieldNote, NoteLevel
from spacetimeline.ui.kind_look import kind_look
from spacetimeline.ui.name_completion import completion_of
from spacetimeline.ui.plain_text import one_line

if TYPE_CHECKING:
    from spacetimeline.document.document import Document
    from spacetimeline.model.when import When


class EventDialog(QDialog):
    """Edits an event of ``document``, or a new one where ``event`` is None or has no id. ``open`` it.

    Saving is one undoable step; with ``saves`` False nothing is written and ``event_edited`` hands the event over.
    """

    event_edited = Signal(object)

    def __init__(
        self,
        document: Document | None,
        event: Event | None = None,
        parent: QWidget | None = None,
        *,
        saves: bool = True,
    ) -> None:
        super().__init__(parent)
        self._document = document
        self._saves = saves and document is not None
        self._is_new = event is None or event.id is None
        begun = event or Event(EventKind.LAUNCH, "", None)
        self.setWindowTitle(f"Edit “{one_line(begun.title, 60)}”" if event else "New event")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.form = EventForm(begun, completion_of(document), kind_look(self.palette()))
        self.claims = ClaimsPanel(document)
        self.note = FieldNote()
        self.save_button = QPushButton("&Add event" if self._saves and self._is_new else "&Save")
        self.save_button.setProperty("primary", True)
        self.save_button.setToolTip("Ctrl+Enter")
        self.cancel_button = QPushButton("Cancel")
        self._arrange(begun)
        self.form.changed.connect(self._on_changed)
        self.claims.claim_chosen.connect(self._on_claim_chosen)
        self.claims.source_requested.connect(self._show_source)
        self.save_button.clicked.connect(self.save)
        self.cancel_button.clicked.connect(self.leave)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self, self.save)
        if self._saves and document is not None and document.read_only:
            self.note.say("This timeline can only be read.", NoteLevel.WARNING)
        self._on_changed()
        self._begun = self.event_now()
        self._leaving = False
        self.form.title.setFocus()

    def _arrange(self, event: Event) -> None:
        # From the outside in: a style sheet is worked out anew for all that is put into another widget.
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        halves = QSplitter(Qt.Orientation.Horizontal, self)
        halves.setChildrenCollapsible(False)
        column.addWidget(halves, 1)
        scroll = QScrollArea(halves)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self.form)
        halves.addWidget(self.claims)
        halves.setSizes([620, 380])
        has_claims = self._document is not None and event.id is not None
        self.claims.setVisible(has_claims)
        if has_claims:
            # After the fields are painted: an event may have hundreds of claims, and one edits without them.
            QTimer.singleShot(0, self.claims, partial(self.claims.show_event, event.id))
        for button in (self.save_button, self.cancel_button):
            button.setAutoDefault(False)
        row = QHBoxLayout()
        row.setContentsMargins(22, 10, 22, 14)
        row.setSpacing(8)
        row.addWidget(self.note, 1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.save_button)
        column.addLayout(row)
        open_at(self, 1040 if has_claims else 680, 720 if has_claims else 620)

    def set_start(self, start: When) -> None:
        """Begin with a time, as where the timeline was double-clicked."""
        self.form.start.set_when(start)
        self._begun = self.event_now()
        self._on_changed()

    def event_now(self) -> Event:
        """The event as the fields have it."""
        return self.form.value()

    def _on_changed(self) -> None:
        writable = not (self._saves and self._document is not None and self._document.read_only)
        self.save_button.setEnabled(writable and not self.form.problem())

    def _on_claim_chosen(self, event: Event, name: str) -> None:
        self.form.set_field(event, name)
        # The choice is in the document already: leaving does not take it back.
        self._begun = replace(self._begun, **{name: getattr(event, name)})

    def _show_source(self, source_id: int, start: int, end: int) -> None:
        if self._document is not None:
            from spacetimeline.ui.source_dialog import SourceDialog

            SourceDialog(self._document, source_id, self, extent=(start, end)).open()

    def save(self) -> None:
        """Write the event, or hand it over, and close; nothing happens while a field can't be read."""
        if not self.save_button.isEnabled():
            return
        event = self.event_now()
        if self._saves and self._document is not None:
            try:
                self._write(self._document, event)
            except UserError as error:
                self.note.say(str(error), NoteLevel.ERROR)
                return
        self.event_edited.emit(event)
        self.accept()

    def reject(self) -> None:
        """Esc: leave, but not with one slip of the finger where something was typed."""
        if not self._leaving and self.isVisible() and self.event_now() != self._begun:
            self._leaving = True
            self.note.say("Press Esc again to drop your changes.", NoteLevel.WARNING)
            return
        super().reject()

    def leave(self) -> None:
        """Close without saving, and without asking."""
        super().reject()

    def _write(self, document: Document, event: Event) -> None:
        if event.id is None:
            commands.add_event(document, event)
        elif event != document.event(event.id):
            commands.edit_event(document, event)
