"""A source: its text with everything it claims highlighted, and what is known of it."""

from __future__ import annotations

import datetime
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from spacetimeline.errors import UserError
from spacetimeline.model.event import Source
from spacetimeline.ui.article_view import ArticleView, Passage, Weight
from spacetimeline.ui.dialog_size import open_at
from spacetimeline.ui.field_note import FieldNote, NoteLevel
from spacetimeline.ui.kind_look import kind_look
from spacetimeline.ui.plain_text import one_line

if TYPE_CHECKING:
    from spacetimeline.document.document import Document


class SourceDialog(QDialog):
    """Shows source ``source_id`` of a document; ``extent`` is the passage to begin with. ``open`` it."""

    def __init__(
        self,
        document: Document,
        source_id: int,
        parent: QWidget | None = None,
        *,
        extent: tuple[int, int] = (-1, -1),
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._document = document
        self._source = document.source(source_id) or Source("")
        self.setWindowTitle(one_line(self._source.title or "Source", 80))
        self.title = QLineEdit(self._source.title)
        self.url = QLineEdit(self._source.url)
        self.published = QLineEdit(self._source.published, placeholderText="2021-10-05")
        self.note = FieldNote()
        self.text = ArticleView(kind_look(self.palette()))
        self.save_button = QPushButton("&Save")
        self.save_button.setProperty("primary", True)
        self._arrange()
        self._show_text(extent)
        for line in (self.title, self.url, self.published):
            line.textChanged.connect(self._check)
        self._check()
        open_at(self, 760, 760)

    def _arrange(self) -> None:
        form = QFormLayout()
        form.setContentsMargins(22, 18, 22, 14)
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(14)
        for caption, line in (("&Title", self.title), ("&Address", self.url), ("&Published", self.published)):
            words = QLabel(caption)
            words.setProperty("role", "caption")
            words.setBuddy(line)
            form.addRow(words, line)
            line.setAccessibleName(caption.replace("&", ""))
        close = QPushButton("Close")
        for button in (self.save_button, close):
            button.setAutoDefault(False)
        close.clicked.connect(self.reject)
        self.save_button.clicked.connect(self.save)
        row = QHBoxLayout()
        row.setContentsMargins(22, 10, 22, 14)
        row.setSpacing(8)
        row.addWidget(self.note, 1)
        row.addWidget(close)
        row.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(form)
        column.addWidget(self.text, 1)
        column.addLayout(row)

    def _show_text(self, extent: tuple[int, int]) -> None:
        self.text.set_text(self._source.text or "The text of this source was not kept.")
        claims = self._document.claims_of_source(self._source.id) if self._source.id is not None else []
        events = {each.id: each for each in self._document.events_by_ids([claim.event_id or 0 for claim in claims])}
        extents = {(claim.quote_start, claim.quote_end): events.get(claim.event_id) for claim in claims}
        passages = [
            Passage(start, end, (start, end), Weight.ACCEPTED, event.kind, one_line(event.title, 100))
            for (start, end), event in extents.items()
            if event is not None and start >= 0
        ]
        self.text.set_passages(passages)
        if extent[0] >= 0:
            self.text.select(extent)

    def showEvent(self, qt_event: object) -> None:
        super().showEvent(qt_event)  # type: ignore[arg-type]
        self.text.scroll_to_selected()

    def _edited(self) -> Source:
        return replace(
            self._source,
            title=" ".join(self.title.text().split()),
            url=self.url.text().strip(),
            published=self.published.text().strip(),
        )

    def _check(self) -> None:
        problem = ""
        published = self.published.text().strip()
        if published:
            try:
                datetime.date.fromisoformat(published)
            except ValueError:
                problem = "The date is written like 2021-10-05."
        self.note.say(problem, NoteLevel.ERROR if problem else NoteLevel.PLAIN)
        changed = self._edited() != self._source
        self.save_button.setEnabled(changed and not problem and not self._document.read_only)

    def save(self) -> None:
        """Write what was changed, as one undoable step."""
        source = self._edited()
        try:
            with self._document.transact(f"Edit source “{one_line(source.title, 60)}”") as step:
                step.update_source(source)
        except UserError as error:
            self.note.say(str(error), NoteLevel.ERROR)
            return
        self.accept()
