"""The timeline as it was believed on an earlier day: a slider runs through the days on which reports appeared."""

from __future__ import annotations

import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QSlider, QVBoxLayout, QWidget

from spacetimeline.document.beliefs import events_as_of
from spacetimeline.errors import BadTimeError, UserError
from spacetimeline.model.calendar import DAY_MS, days_from_date
from spacetimeline.timeline.content import TimelineContent
from spacetimeline.ui.background import Job
from spacetimeline.ui.dialog_size import open_at
from spacetimeline.ui.field_note import FieldNote, NoteLevel
from spacetimeline.ui.import_dialog_header import read_day
from spacetimeline.ui.plain_text import label, one_line
from spacetimeline.ui.time_words import time_words
from spacetimeline.ui.timeline_view import TimelineView

if TYPE_CHECKING:
    from spacetimeline.document.contents import Contents
    from spacetimeline.document.document import Document
    from spacetimeline.model.event import Event
    from spacetimeline.render.theme import Theme
    from spacetimeline.timeline.bands import TrackOptions

AT_ONCE = 2_000
"""So many events are looked up faster than the slider moves; more of them in a thread."""


class AsOfWindow(QDialog):
    """Shows; changes nothing. The timeline's "now" stands on the day that was chosen. ``show`` it."""

    def __init__(
        self, document: Document, theme: Theme, options: TrackOptions | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("What was known when")
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, parent is not None)
        self._document = document
        self._options = options
        self._titles = reports_by_day(document)
        self._days = sorted(self._titles)
        self._day = self._looked_up = ""
        self._job: Job | None = None
        self.view = TimelineView(theme)
        self.view.words = time_words()
        self.date = QLineEdit(placeholderText="5 Oct 2021")
        self.date.setFixedWidth(130)
        self.date.setAccessibleName("Day")
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName("Days on which reports appeared")
        self.slider.setRange(0, max(0, len(self._days) - 1))
        self.slider.setTickPosition(QSlider.TickPosition.TicksBelow)
        self.slider.setTickInterval(1)
        self.slider.setPageStep(1)
        self.note = FieldNote()
        self._arrange()
        self.slider.valueChanged.connect(lambda place: self.show_day(self._days[place]))
        self.date.returnPressed.connect(self._on_typed)
        open_at(self, 1040, 560)
        if self._days:
            self.slider.setValue(len(self._days) - 1)
            self.show_day(self._days[-1])
        else:
            self.slider.setEnabled(False)
            self.note.say("No report in this timeline has a date, so nothing tells what was known when.")

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(16, 12, 16, 0)
        row.setSpacing(12)
        row.addWidget(label("As of", "caption"))
        row.addWidget(self.date)
        row.addWidget(self.slider, 1)
        notes = QHBoxLayout()
        notes.setContentsMargins(16, 6, 16, 8)
        notes.addWidget(self.note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addLayout(notes)
        column.addWidget(self.view, 1)

    # -- choosing a day -------------------------------------------------------------------------------------------

    def show_day(self, day: str) -> None:
        """Show what was believed at the end of ``day`` (ISO date)."""
        if day == self._day:
            return
        self._day = day
        date = datetime.date.fromisoformat(day)
        self.date.setText(f"{date.day} {date:%b} {date.year}")
        if self._document.event_count <= AT_ONCE:
            self._on_found(day, list(events_as_of(self._document, day)))
        elif self._job is None:
            self._look_up(day)

    def _look_up(self, day: str) -> None:
        self._looked_up = day
        self.note.say("Looking up…")
        job = self._job = Job("Looking up", lambda _progress: _believed(self._document.reader(), day), self)
        job.succeeded.connect(partial(self._on_found, day))
        job.failed.connect(self._on_failed)
        job.ended.connect(self._on_ended)
        job.start()

    def _on_found(self, day: str, events: list[Event]) -> None:
        if day != self._day:
            return
        first = not len(self.view.content.columns)
        date = datetime.date.fromisoformat(day)
        seconds = (days_from_date(date.year, date.month, date.day) + 1) * DAY_MS / 1000
        self.view.now = lambda: seconds
        content = TimelineContent.of_events(events, self._options, self.view.metrics)
        self.view.set_content(content, fit=first)
        count = f"{len(events):,} event{'s' if len(events) != 1 else ''} known"
        titles = self._titles.get(day, [])
        after = f", with “{one_line(titles[0], 70)}”" if titles else ""
        more = f" and {len(titles) - 1} more reports of that day" if len(titles) > 1 else ""
        self.note.say(count + after + more)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self.note.say(str(error), NoteLevel.ERROR)

    def _on_ended(self) -> None:
        ended, self._job = self._job, None
        if ended is not None:
            ended.deleteLater()
        if self._looked_up != self._day:
            self._look_up(self._day)

    def _on_typed(self) -> None:
        try:
            date = read_day(self.date.text())
        except BadTimeError as error:
            self.note.say(str(error), NoteLevel.ERROR)
            return
        if date is None:
            return
        day = date.isoformat()
        before = [place for place, each in enumerate(self._days) if each <= day]
        self.slider.blockSignals(True)
        self.slider.setValue(before[-1] if before else 0)
        self.slider.blockSignals(False)
        self.show_day(day)


def _believed(contents: Contents, day: str) -> list[Event]:
    try:
        return list(events_as_of(contents, day))
    finally:
        contents.close()


def reports_by_day(contents: Contents) -> dict[str, list[str]]:
    """Titles of the sources by the ISO day on which they appeared; those without a sound date are left out."""
    titles: dict[str, list[str]] = {}
    for source in contents.sources():
        try:
            day = datetime.date.fromisoformat(source.published[:10]).isoformat()
        except ValueError:
            continue
        titles.setdefault(day, []).append(source.title or source.url)
    return titles
