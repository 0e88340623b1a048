"""The fields of an event as one form, with what is wrong with them said beside them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QWidget

from spacetimeline.model.event import Event, EventKind, Status
from spacetimeline.model.flight import EntityKind
from spacetimeline.model.when import Bound
from spacetimeline.ui.colour_field import ColourField
from spacetimeline.ui.crew_field import CrewField
from spacetimeline.ui.field_note import FieldNote, NoteLevel
from spacetimeline.ui.name_completion import Completion, NameLine
from spacetimeline.ui.when_field import WhenField

if TYPE_CHECKING:
    from spacetimeline.ui.kind_look import KindLook

NAMES: tuple[tuple[str, str, EntityKind], ...] = (
    ("vehicle", "&Vehicle", EntityKind.SPACECRAFT),
    ("mission", "&Mission", EntityKind.MISSION),
    ("launch_vehicle", "&Rocket", EntityKind.LAUNCH_VEHICLE),
    ("site", "S&ite", EntityKind.SITE),
    ("target", "&At", EntityKind.STATION),
    ("port", "&Port", EntityKind.DOCKING_PORT),
    ("agency", "A&gency", EntityKind.ORGANISATION),
)
"""Fields that name an entity: the event's field, its caption, the kind of entity."""


class EventForm(QWidget):
    """Emits ``changed`` after every change of a field. ``problem()`` is what keeps the event from being saved."""

    changed = Signal()

    def __init__(self, event: Event, complete: Completion, look: KindLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._event = event
        self.title = QLineEdit()
        self.title.setAccessibleName("Title")
        self.kind = QComboBox()
        self.kind.setAccessibleName("Kind")
        for kind in EventKind:
            self.kind.addItem(look.icon(kind), kind.label, kind)
        self.status = QComboBox()
        self.status.setAccessibleName("Status")
        for status in Status:
            self.status.addItem(status.label, status)
        for combo in (self.kind, self.status):
            combo.setFixedHeight(30)
        self.start = WhenField("Start")
        self.end = WhenField("End")
        self.end.set_empty_words("No end: a moment, not a span.")
        self.names = {name: NameLine(kind, complete, caption.replace("&", "")) for name, caption, kind in NAMES}
        self.crew = CrewField(complete)
        self.notes = QPlainTextEdit()
        self.notes.setAccessibleName("Notes")
        self.notes.setTabChangesFocus(True)
        self.notes.setFixedHeight(84)
        self.notes.document().setDocumentMargin(7)
        self.colour = ColourField()
        self.note = FieldNote()
        self._arrange()
        self.set_event(event)
        self._connect()
        self._check()

    def _arrange(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(22, 18, 22, 14)
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(9)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(_caption("&Title", self.title), self.title)
        pair = QHBoxLayout()
        pair.setSpacing(8)
        pair.addWidget(self.kind, 3)
        pair.addWidget(self.status, 2)
        form.addRow(_caption("&Kind", self.kind), pair)
        form.addRow(_caption("&Start", self.start.line), self.start)
        form.addRow(_caption("&End", self.end.line), self.end)
        for first, second in (("vehicle", "mission"), ("launch_vehicle", "site"), ("target", "port")):
            form.addRow(self._name_caption(first), self._pair(first, second))
        form.addRow(self._name_caption("agency"), self.names["agency"])
        form.addRow(_caption("&Crew", self.crew), self.crew)
        form.addRow(_caption("&Notes", self.notes), self.notes)
        form.addRow(_caption("Colour", self.colour), self.colour)
        form.addRow(self.note)

    def _name_caption(self, name: str) -> QLabel:
        return _caption(next(caption for each, caption, _ in NAMES if each == name), self.names[name])

    def _pair(self, first: str, second: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.names[first], 1)
        caption = self._name_caption(second)
        caption.setMinimumWidth(58)
        caption.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(caption)
        row.addWidget(self.names[second], 1)
        return row

    def _connect(self) -> None:
        for line in (self.title, *self.names.values()):
            line.textChanged.connect(self._on_changed)
        for combo in (self.kind, self.status):
            combo.currentIndexChanged.connect(self._on_changed)
        for field in (self.start, self.end):
            field.line.textChanged.connect(self._on_changed)
            field.when_changed.connect(self._on_changed)
        self.crew.crew_changed.connect(self._on_changed)
        self.notes.textChanged.connect(self._on_changed)
        self.colour.colour_changed.connect(self._on_changed)

    # -- value ---------------------------------------------------------------------------------------------------

    def set_event(self, event: Event) -> None:
        """Fill the form."""
        self._event = event
        self.title.setText(event.title)
        self.kind.setCurrentIndex(self.kind.findData(event.kind))
        self.status.setCurrentIndex(self.status.findData(event.status))
        self.start.set_when(event.start)
        self.end.set_when(event.end)
        for name, line in self.names.items():
            line.setText(getattr(event, name))
        self.crew.set_crew(event.crew)
        self.notes.setPlainText(event.notes)
        self.colour.set_colour(event.colour)

    def set_field(self, event: Event, name: str) -> None:
        """Fill one field from an event and leave the others as they are."""
        self.set_event(replace(self.value(), **{name: getattr(event, name)}))

    def value(self) -> Event:
        """The event as the form has it; what the form does not show stays as it was."""
        values: dict[str, Any] = {name: " ".join(line.text().split()) for name, line in self.names.items()}
        return replace(
            self._event,
            title=" ".join(self.title.text().split()) or self.suggested_title(),
            kind=EventKind(self.kind.currentData()),
            status=Status(self.status.currentData()),
            start=self.start.when(),
            end=self.end.when(),
            crew=self.crew.crew(),
            notes=self.notes.toPlainText().strip(),
            colour=self.colour.colour(),
            **values,
        )

    def suggested_title(self) -> str:
        """A title of what the other fields say, for whoever leaves it empty: "Docking of Soyuz MS-19 at …"."""
        kind = EventKind(self.kind.currentData())
        words = kind.label if kind is not EventKind.OTHER else "Event"
        subject = self.names["vehicle"].text().strip() or self.names["mission"].text().strip()
        target = self.names["target"].text().strip()
        return words + (f" of {subject}" if subject else "") + (f" at {target}" if target else "")

    # -- checking ------------------------------------------------------------------------------------------------

    def problem(self) -> str:
        """Why the event can't be saved as it stands; empty when it can."""
        if not self.start.is_valid() or not self.end.is_valid():
            return "A time can't be read; its field says why."
        start, end = self.start.when(), self.end.when()
        if start and end and end.bound is Bound.EXACT and end.hi_ms <= start.lo_ms:
            return "The end lies before the start."
        if end is not None and start is None:
            return "An end needs a start."
        return ""

    def _on_changed(self) -> None:
        self._check()
        self.changed.emit()

    def _check(self) -> None:
        self.title.setPlaceholderText(self.suggested_title())
        problem = self.problem()
        self.note.say(problem, NoteLevel.ERROR if problem else NoteLevel.PLAIN)


def _caption(text: str, buddy: QWidget) -> QLabel:
    caption = QLabel(text)
    caption.setProperty("role", "caption")
    caption.setBuddy(buddy)
    caption.setFixedHeight(30)
    caption.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return caption
