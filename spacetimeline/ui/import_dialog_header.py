"""The head of an article under review: what it is, and the two assumptions its times rest on."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from spacetimeline.errors import BadTimeError
from spacetimeline.model.calendar import DAY_MS, date_from_days
from spacetimeline.model.when import Granularity, Qualifier
from spacetimeline.model.when_entry import read_entry
from spacetimeline.ui.field_note import FieldNote, NoteLevel
from spacetimeline.ui.plain_text import label, one_line

if TYPE_CHECKING:
    from spacetimeline.ui.import_dialog_review import ReviewedArticle

ZONES: tuple[tuple[str, str | None], ...] = (
    ("as the article suggests", None),
    ("UTC", "UTC"),
    ("Moscow", "Europe/Moscow"),
    ("Baikonur", "Asia/Qyzylorda"),
    ("Florida", "America/New_York"),
    ("Houston", "America/Chicago"),
    ("California", "America/Los_Angeles"),
    ("Kourou", "America/Cayenne"),
    ("Paris, Cologne", "Europe/Paris"),
    ("Beijing", "Asia/Shanghai"),
    ("India", "Asia/Kolkata"),
    ("Japan", "Asia/Tokyo"),
    ("New Zealand", "Pacific/Auckland"),
)
"""Clocks that space news is written by, for times told without a zone."""


class ArticleHeader(QWidget):
    """Emits ``assumptions_changed`` with the publication date (or None) and the zone (IANA name or None)."""

    assumptions_changed = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._published: datetime.date | None = None
        self.title = label(role="heading", wrap=True)
        font = self.title.font()
        font.setPointSizeF(font.pointSizeF() * 1.25)
        self.title.setFont(font)
        self.origin = label(role="muted")
        self.date = QLineEdit(placeholderText="not told: type it, e.g. 5 Oct 2021")
        self.date.setAccessibleName("Date of publication")
        self.date.setClearButtonEnabled(True)
        self.zone = QComboBox()
        self.zone.setFixedHeight(30)
        self.zone.setAccessibleName("Zone of clock times without one")
        for name, zone in ZONES:
            self.zone.addItem(name, zone)
        self.note = FieldNote()
        self._arrange()
        self._pause = QTimer(self, singleShot=True, interval=350)
        self._pause.timeout.connect(self._on_typed)
        self.date.textEdited.connect(lambda: self._pause.start())
        self.date.textChanged.connect(lambda text: None if text else self._pause.start())
        self.date.returnPressed.connect(self._on_typed)
        self.zone.activated.connect(lambda: self.assumptions_changed.emit(self._published, self.zone.currentData()))

    def _arrange(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(3)
        for column, (caption, field) in enumerate(
            (("&Published", self.date), ("Clock times without a &zone", self.zone))
        ):
            words = QLabel(caption)
            words.setProperty("role", "caption")
            words.setBuddy(field)
            grid.addWidget(words, 0, column)
            grid.addWidget(field, 1, column)
            grid.setColumnStretch(column, 1)
        column_box = QVBoxLayout(self)
        column_box.setContentsMargins(20, 14, 20, 10)
        column_box.setSpacing(4)
        column_box.addWidget(self.title)
        column_box.addWidget(self.origin)
        column_box.addSpacing(4)
        column_box.addLayout(grid)
        column_box.addWidget(self.note)

    def show_article(self, reviewed: ReviewedArticle) -> None:
        """Show an article; nothing is emitted."""
        self._pause.stop()
        article = reviewed.article
        self.title.setText(one_line(article.title or "Untitled text", 160))
        words = len(article.text.split())
        origin = article.url or (article.path.name if article.path else "pasted text")
        self.origin.setText(f"{one_line(origin, 70)} · {words:,} words")
        self._published = reviewed.published
        shown = reviewed.published
        self.date.setText(f"{shown.day} {shown:%b} {shown.year}" if shown else "")
        self.zone.setCurrentIndex(max(0, self.zone.findData(reviewed.zone)))
        told = reviewed.published_from if reviewed.published_from != "given" else ""
        self._tell(article.published_from if reviewed.published == article.published else told)

    def _tell(self, origin: str) -> None:
        if self._published is None:
            self.note.say("Without it, “Tuesday” or “next month” can't be placed.", NoteLevel.WARNING)
        else:
            self.note.say(f"Date found in: {one_line(origin, 60)}" if origin else "")

    def _on_typed(self) -> None:
        self._pause.stop()
        try:
            published = read_day(self.date.text())
        except BadTimeError as error:
            self.note.say(str(error), NoteLevel.ERROR)
            return
        if published != self._published:
            self._published = published
            self._tell("")
            self.assumptions_changed.emit(published, self.zone.currentData())
        else:
            self._tell("")


def read_day(text: str) -> datetime.date | None:
    """The day a person typed, None for nothing. Raises ``BadTimeError`` for anything that is not one day."""
    if not text.strip():
        return None
    when = read_entry(text)
    year, month, day = date_from_days(when.at_ms // DAY_MS)
    if when.granularity is not Granularity.DAY or when.qualifier is not Qualifier.NONE or not 1 <= year <= 9999:
        raise BadTimeError(text)
    return datetime.date(year, month, day)
