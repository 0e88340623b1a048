"""What the sources say of each field of an event, and which of it the event shows."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from spacetimeline.document import commands
from spacetimeline.document.beliefs import slip_history
from spacetimeline.errors import UserError
from spacetimeline.model.event import Status
from spacetimeline.ui.field_note import FieldNote, NoteLevel
from spacetimeline.ui.import_dialog_details import shown_value
from spacetimeline.ui.plain_text import label, menu_text, one_line, tooltip_text
from spacetimeline.ui.slip_lines import slip_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from spacetimeline.document.beliefs import Announcement
    from spacetimeline.document.document import Document
    from spacetimeline.model.event import Claim


def contradicted(claims: Sequence[Claim], history: Sequence[Announcement]) -> frozenset[str]:
    """Fields of which sources say different things. That a plan moved, or came true, is no contradiction."""
    values: dict[str, set[str]] = {}
    for claim in claims:
        values.setdefault(claim.field, set()).add(claim.value)
    differing = {name for name, each in values.items() if len(each) > 1} - {"status", "start", "end"}
    happened = [each.when for each in history if each.status is Status.ACTUAL]
    if any(not one.overlaps(other) for one, other in pairwise(happened)):
        differing.add("start")
    return frozenset(differing)


MOST_TOLD = 8
"""So many sources that say the same are shown; the rest are counted."""

_ORDER = (
    "start",
    "end",
    "status",
    "vehicle",
    "mission",
    "launch_vehicle",
    "target",
    "port",
    "site",
    "crew",
    "agency",
    "title",
    "kind",
)
"""What is most often in doubt comes first."""


class ClaimsPanel(QScrollArea):
    """Lists claims by field. Choosing another is one undoable step; ``claim_chosen`` then brings the event and field.

    ``source_requested`` asks to show a source's text: its id, and the extent of the quote (-1 for none).
    """

    claim_chosen = Signal(object, str)
    source_requested = Signal(int, int, int)

    def __init__(self, document: Document | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._event_id: int | None = None
        self._contradicted: frozenset[str] = frozenset()
        self._titles: dict[int, tuple[str, str]] = {}
        self.note = FieldNote()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_event(self, event_id: int | None) -> None:
        """Show the claims of an event; of none, a hint."""
        self._event_id = event_id
        self._titles.clear()  # sources may have been given other titles
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(18, 18, 18, 14)
        column.setSpacing(7)
        column.addWidget(label("What the sources say", "heading"))
        claims = self._document.claims(event_id) if self._document is not None and event_id is not None else []
        if event_id is None:
            column.addWidget(label("Select an event to see where it comes from.", "muted", wrap=True))
        elif not claims:
            hint = "No source is noted for this event: somebody entered it by hand."
            column.addWidget(label(hint, "muted", wrap=True))
        history = slip_history(self._document, event_id) if self._document and event_id is not None and claims else ()
        self._add_history(column, slip_lines(history))
        self._contradicted = contradicted(claims, history)
        order = {name: place for place, name in enumerate(_ORDER)}
        for name in sorted({claim.field for claim in claims}, key=lambda each: order.get(each, 99)):
            self._add_field(column, name, [claim for claim in claims if claim.field == name])
        self.note = FieldNote()
        column.addWidget(self.note)
        column.addStretch(1)
        # Not at once: this may be the answer to a click on the old page.
        old = self.takeWidget()
        if old is not None:
            old.hide()
            old.deleteLater()
        self.setWidget(page)

    def _add_history(self, column: QVBoxLayout, lines: list[str]) -> None:
        """How the start moved from telling to telling; nothing where it was told once."""
        if len(lines) < 2:
            return
        column.addWidget(label("How the time was told", "caption"))
        box = QFrame()
        box.setProperty("role", "card")
        rows = QVBoxLayout(box)
        rows.setContentsMargins(10, 7, 10, 8)
        rows.setSpacing(3)
        for line in lines:
            rows.addWidget(label(line, wrap=True))
        column.addWidget(box)

    def _add_field(self, column: QVBoxLayout, name: str, claims: list[Claim]) -> None:
        """A field: one card for each version of it, with everybody who says so."""
        versions: dict[str, list[Claim]] = {}
        for claim in sorted(claims, key=lambda each: each.stated or "~"):
            versions.setdefault(claim.value, []).append(claim)
        caption = name.replace("_", " ").capitalize()
        column.addSpacing(4)
        head = QHBoxLayout()
        head.addWidget(label(caption, "caption"))
        if len(versions) > 1:
            contradict = name in self._contradicted
            words = f"{'⚠ ' if contradict else ''}{len(versions)} versions, oldest first"
            head.addWidget(label(words, "warning" if contradict else "muted"))
        head.addStretch(1)
        column.addLayout(head)
        group = QButtonGroup(column.parentWidget())  # and goes with the page
        for same in versions.values():
            column.addWidget(self._version(same, group, caption, alone=len(versions) == 1))

    def _version(self, claims: list[Claim], group: QButtonGroup, caption: str, *, alone: bool) -> QWidget:
        box = QFrame()
        box.setProperty("role", "card")
        rows = QVBoxLayout(box)
        rows.setContentsMargins(10, 6, 10, 7)
        rows.setSpacing(2)
        value = one_line(shown_value(claims[0].field, claims[0].value), 160)
        chosen = any(claim.chosen for claim in claims)
        if alone and chosen:
            rows.addWidget(label(value, wrap=True))
        else:
            rows.addWidget(self._radio(claims[0], group, caption, value, chosen))
        told = list({(claim.quote, claim.source_id): claim for claim in reversed(claims)}.values())[::-1]
        for claim in told[:MOST_TOLD]:
            self._add_evidence(rows, claim)
        if len(told) > MOST_TOLD:
            rows.addWidget(label(f"and {len(told) - MOST_TOLD:,} more say so", "muted"))
        return box

    def _radio(self, claim: Claim, group: QButtonGroup, caption: str, value: str, chosen: bool) -> QRadioButton:
        choose = QRadioButton(menu_text(value, 42))
        choose.setToolTip(tooltip_text(value))
        choose.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        choose.setChecked(chosen)
        choose.setAccessibleName(f"{caption}: {value}")
        choose.setEnabled(self._document is not None and not self._document.read_only)
        choose.clicked.connect(self._chooser(claim, chosen))
        group.addButton(choose)
        return choose

    def _add_evidence(self, rows: QVBoxLayout, claim: Claim) -> None:
        if claim.quote:
            rows.addWidget(label(f"“{one_line(claim.quote, 220)}”", "muted", wrap=True))
        source = self._source_button(claim)
        if source is not None:
            rows.addWidget(source)

    def _source_button(self, claim: Claim) -> SourceLink | None:
        if claim.source_id is None or self._document is None:
            return None
        source_id = claim.source_id
        if source_id not in self._titles:
            found = self._document.source(source_id)
            self._titles[source_id] = (found.title or found.url or "Untitled", found.published) if found else ("", "")
        title, published = self._titles[source_id]
        stated = claim.stated or published
        button = SourceLink(f"{stated + ' · ' if stated else ''}{title}")
        button.setToolTip(tooltip_text(f"Show this place in “{title}”"))
        extent = claim.quote_start, claim.quote_end
        button.clicked.connect(lambda: self.source_requested.emit(source_id, *extent))
        return button

    def _chooser(self, claim: Claim, chosen: bool) -> Callable[[], None]:
        return lambda: None if chosen else self._choose(claim)

    def _choose(self, claim: Claim) -> None:
        if self._document is None or self._event_id is None:
            return
        try:
            commands.choose_claim(self._document, claim)
            event = self._document.event(self._event_id)
        except UserError as error:
            self.show_event(self._event_id)
            self.note.say(str(error), NoteLevel.ERROR)
            return
        self.show_event(self._event_id)
        self.claim_chosen.emit(event, claim.field)


class SourceLink(QPushButton):
    """A title that leads to its source, cut to the width there is."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words = one_line(words, 200)
        self.setProperty("link", True)
        self.setAutoDefault(False)
        self.setAccessibleName(self._words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        # Whatever its length, a title does not widen the panel.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setText("…")

    def resizeEvent(self, qt_event: QResizeEvent) -> None:
        super().resizeEvent(qt_event)
        fitting = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, self.width() - 4)
        self.setText(menu_text(fitting, 200))
