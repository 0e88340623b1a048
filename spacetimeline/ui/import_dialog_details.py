"""What there is to know and to settle about one candidate: its fields, its doubts, how it stands to the document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from spacetimeline.document.commands import Choice
from spacetimeline.document.comparison import Relation
from spacetimeline.errors import BadTimeError
from spacetimeline.model.when import When
from spacetimeline.model.when_words import plain_words, short_words
from spacetimeline.ui.import_dialog_review import Decision, Leftover, ReviewItem
from spacetimeline.ui.plain_text import label, menu_text, one_line, tooltip_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from spacetimeline.document.comparison import FieldDifference
    from spacetimeline.model.candidate import Alternative, Doubt

_FIELDS = (
    ("mission", "Mission"),
    ("vehicle", "Vehicle"),
    ("launch_vehicle", "Rocket"),
    ("site", "Site"),
    ("target", "At"),
    ("port", "Port"),
    ("agency", "Agency"),
)
_CHOICES = {
    Choice.KEEP: ("Keep", "Keep what the timeline has"),
    Choice.TAKE: ("Take", "Take what the article says; the old value stays as a claim"),
    Choice.BOTH: ("Both", "Keep the timeline's value and note the article's as a claim"),
}


class CandidateDetails(QScrollArea):
    """Emits wishes: settle a doubt (with an alternative or by confirming), edit, make an event, dismiss."""

    doubt_settled = Signal(object, object, object)
    choice_made = Signal(object, str, object)
    as_new_chosen = Signal(object, bool)
    twin_taken = Signal(object)
    row_requested = Signal(object)
    edit_requested = Signal(object)
    dismiss_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumHeight(120)
        self._extra: QWidget | None = None
        self.show_row(None)

    def show_row(self, row: ReviewItem | Leftover | object, extra: QWidget | None = None) -> None:
        """Show a candidate or a left over sentence (anything else: a hint); ``extra`` is set below the fields."""
        page = QWidget()
        page.setObjectName("details")
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 10, 16, 12)
        column.setSpacing(6)
        if isinstance(row, ReviewItem):
            self._add_item(column, row)
        elif isinstance(row, Leftover):
            self._add_leftover(column, row)
        else:
            column.addWidget(label("Choose a candidate to see what speaks for it.", "muted"))
        if extra is not None:
            column.addWidget(extra)
        column.addStretch(1)
        # Not at once: this may be the answer to a click on one of the old page's buttons.
        old = self.takeWidget()
        if old is not None:
            old.hide()
            old.deleteLater()
        self.setWidget(page)

    def _add_item(self, column: QVBoxLayout, item: ReviewItem) -> None:
        event = item.event
        head = QHBoxLayout()
        head.addWidget(label(one_line(event.title or event.kind.label, 120), "heading", wrap=True), 1)
        head.addWidget(self._button("&Edit…", lambda: self.edit_requested.emit(item), "Change any field (E)"))
        column.addLayout(head)
        for doubt in item.doubts:
            column.addWidget(self._doubt(item, doubt))
        self._add_comparison(column, item)
        column.addWidget(label(_times_text(item), wrap=True))
        told = [f"{name}: {getattr(event, each)}" for each, name in _FIELDS if getattr(event, each)]
        if told:
            column.addWidget(label(one_line(" · ".join(told), 400), "muted", wrap=True))
        if event.crew:
            crew = ", ".join(f"{each.name} ({each.role})" if each.role else each.name for each in event.crew)
            column.addWidget(label(one_line(f"Crew: {crew}", 400), "muted", wrap=True))

    def _add_comparison(self, column: QVBoxLayout, item: ReviewItem) -> None:
        """Field by field, what the timeline has and what the article says."""
        comparison = item.comparison
        if comparison is None or comparison.existing is None:
            if item.twin is not None:
                column.addWidget(self._twin(item, item.twin))
            return
        box = QFrame()
        box.setProperty("role", "card")
        rows = QVBoxLayout(box)
        rows.setContentsMargins(10, 8, 10, 8)
        rows.setSpacing(5)
        same = "" if comparison.differences else " and agrees"
        head = QHBoxLayout()
        title = one_line(comparison.existing.title, 80)
        head.addWidget(label(f"The timeline has “{title}”{same}.", "caption", wrap=True), 1)
        apart = QCheckBox("another event")
        apart.setToolTip("Add this as an event of its own")
        apart.setChecked(item.as_new)
        apart.toggled.connect(lambda on: self.as_new_chosen.emit(item, on))
        head.addWidget(apart)
        rows.addLayout(head)
        for difference in comparison.differences:
            rows.addWidget(self._difference(item, difference))
        column.addWidget(box)

    def _twin(self, item: ReviewItem, twin: ReviewItem) -> QWidget:
        """Another article of the same review tells of the event."""
        box = QFrame()
        box.setProperty("role", "card")
        row = QHBoxLayout(box)
        row.setContentsMargins(10, 7, 10, 7)
        row.setSpacing(6)
        when = short_words(twin.event.start) if twin.event.start else "no date"
        conflict = item.verdict == "Conflict"
        words = f"An earlier article has it at {when}, {twin.event.status.label.lower()}."
        if conflict:
            words = f"⚠ {words} The two differ ({item.verdict_words})."
        row.addWidget(label(one_line(words, 300), "warning" if conflict else "muted", wrap=True), 1)
        if conflict:
            row.addWidget(self._button("&Take that time", lambda: self.twin_taken.emit(item)))
        row.addWidget(self._button("&Go to it", lambda: self.row_requested.emit(twin)))
        return box

    def _difference(self, item: ReviewItem, difference: FieldDifference) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        ours, theirs = (shown_value(difference.field, text) for text in (difference.ours, difference.theirs))
        name = difference.field.replace("_", " ").capitalize()
        words = f"{name}: {ours or 'nothing'} → {theirs}"
        conflict = difference.relation is Relation.CONFLICT
        if difference.signature:
            words += f" ({difference.signature})"
        role = "warning" if conflict else "muted"
        row.addWidget(label(("⚠ " if conflict else "") + one_line(words, 300), role, wrap=True), 1)
        chosen = item.choices.get(difference.field) or default_choice(difference.relation)
        group = QButtonGroup(line)
        for choice, (text, tip) in _CHOICES.items():
            button = QToolButton()
            button.setText(text)
            button.setToolTip(tip)
            button.setCheckable(True)
            button.setChecked(choice is chosen and not item.as_new)
            button.setEnabled(not item.as_new)
            button.setAccessibleName(f"{name}: {tip}")
            button.clicked.connect(self._chooser(item, difference.field, choice))
            group.addButton(button)
            row.addWidget(button)
        return line

    def _chooser(self, item: ReviewItem, name: str, choice: Choice) -> Callable[[], None]:
        return lambda: self.choice_made.emit(item, name, choice)

    def _add_leftover(self, column: QVBoxLayout, leftover: Leftover) -> None:
        column.addWidget(label("A date, but no event was read here", "heading"))
        column.addWidget(label(one_line(leftover.quote.text, 600), wrap=True))
        row = QHBoxLayout()
        row.addWidget(self._button("&Make an event of it…", lambda: self.edit_requested.emit(leftover)))
        row.addWidget(self._button("&Dismiss", lambda: self.dismiss_requested.emit(leftover)))
        row.addStretch(1)
        column.addLayout(row)

    def _doubt(self, item: ReviewItem, doubt: Doubt) -> QWidget:
        box = QFrame()
        box.setProperty("role", "card")
        column = QVBoxLayout(box)
        column.setContentsMargins(10, 7, 10, 8)
        column.setSpacing(6)
        column.addWidget(label("⚠ " + one_line(doubt.sentence, 400), "warning", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(6)
        for alternative in doubt.alternatives:
            row.addWidget(self._choice(item, doubt, alternative))
        confirm = self._button("It is right", lambda: self.doubt_settled.emit(item, doubt, None), "Keep what was read")
        row.addWidget(confirm)
        row.addStretch(1)
        column.addLayout(row)
        return box

    def _choice(self, item: ReviewItem, doubt: Doubt, alternative: Alternative) -> QPushButton:
        words = _alternative_words(alternative)
        return self._button(
            menu_text(f"Take {words}", 52),
            lambda: self.doubt_settled.emit(item, doubt, alternative),
            f"{words}\n{alternative.reason}",
        )

    def _button(self, text: str, act: object, tip: str = "") -> QPushButton:
        made = QPushButton(text)
        made.setAutoDefault(False)
        made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        made.setToolTip(tooltip_text(tip))
        made.clicked.connect(lambda _checked=False: act())  # type: ignore[operator]
        return made


def _times_text(item: ReviewItem) -> str:
    event = item.event
    if event.start is None:
        return "No date is told; press E to give it one."
    text = plain_words(event.start)
    if event.end:
        text += f", until {plain_words(event.end)}"
    raw = f" — “{one_line(event.start.raw, 80)}”" if event.start.raw else ""
    decided = {Decision.ACCEPTED: "", Decision.REJECTED: " · rejected", Decision.UNDECIDED: ""}[item.decision]
    return f"{event.status.label}: {text}{raw}{decided}"


def _alternative_words(alternative: Alternative) -> str:
    if alternative.when is not None:
        return plain_words(alternative.when)
    return alternative.value


def default_choice(relation: Relation) -> Choice:
    """What an import does with a field when nobody chose: refinements are taken, the rest is noted."""
    return Choice.TAKE if relation is Relation.REFINEMENT else Choice.BOTH


def shown_value(name: str, text: str) -> str:
    """A field's text form as the user reads it."""
    if name not in ("start", "end") or not text:
        return text.replace("_", " ") if name in ("kind", "status") else text
    try:
        return short_words(When.parse(text))
    except BadTimeError:
        return text
