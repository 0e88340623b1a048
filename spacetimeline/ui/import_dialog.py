"""Reviewing what was read out of articles: the text beside the candidates, decided by key, imported as one step."""

from __future__ import annotations

import datetime
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from spacetimeline.document.commands import import_articles
from spacetimeline.errors import UserError
from spacetimeline.model.candidate import Quote
from spacetimeline.ui.background import Job
from spacetimeline.ui.dialog_size import open_at
from spacetimeline.ui.field_note import NoteLevel
from spacetimeline.ui.import_dialog_bar import ImportBar
from spacetimeline.ui.import_dialog_comparing import Comparing
from spacetimeline.ui.import_dialog_outcome import sentence_of, source_of_article
from spacetimeline.ui.import_dialog_panes import ImportPanes
from spacetimeline.ui.import_dialog_passages import event_of_passage, passages_of, times_of
from spacetimeline.ui.import_dialog_reading import ArticleReading, Reader, read_events
from spacetimeline.ui.import_dialog_review import Decision, Leftover, Reading, Review, ReviewItem
from spacetimeline.ui.import_dialog_twins import find_twins
from spacetimeline.ui.kind_look import kind_look

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from spacetimeline.articles.article import Article
    from spacetimeline.document.commands import Accepted, Choice, ImportResult
    from spacetimeline.document.document import Document
    from spacetimeline.model.candidate import Alternative, Doubt
    from spacetimeline.model.event import Event
    from spacetimeline.ui.candidate_table import Row

    Accepting = list[tuple[Article, list[Accepted]]]

DEFAULT_THRESHOLD = 0.5
AT_ONCE = 150
"""So many events are imported faster than one notices; more of them in a thread."""


class ImportDialog(QDialog):
    """A review of articles. ``open`` or ``show`` it; accepted events go into ``document`` as one undoable step.

    ``candidates_accepted`` brings ``[(article, [Accepted, …]), …]`` before the dialog closes; with a document, they
    have been imported by then. ``ghosts_changed`` brings the events that would be imported, after every decision.
    """

    candidates_accepted = Signal(object)
    imported = Signal(str)
    ghosts_changed = Signal(object)

    def __init__(
        self,
        articles: Iterable[Article] = (),
        document: Document | None = None,
        parent: QWidget | None = None,
        *,
        reader: Reader = read_events,
        threshold: float = DEFAULT_THRESHOLD,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Review what was read")
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, parent is not None)
        open_at(self, 1240, 780)
        self.review = Review(threshold)
        self._document = document
        self._place = -1
        self._edited: ReviewItem | tuple[int, Quote] | None = None
        self._leaving = self._done = False
        self.panes = ImportPanes(self.review, kind_look(self.palette()))
        self.header, self.text = self.panes.header, self.panes.text
        self.table, self.details = self.panes.table, self.panes.details
        self.bar = ImportBar(threshold)
        self.reading = ArticleReading(reader, self)
        self.comparing = Comparing(document, self.review, self)
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self._on_some_read)
        self._arrange()
        self._connect()
        self.add_articles(articles)

    # -- set-up ---------------------------------------------------------------------------------------------------

    def _arrange(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.panes, 1)
        outer.addWidget(self.bar)

    def _connect(self) -> None:
        self.reading.was_read.connect(self._on_read)
        self.reading.failed.connect(self._on_trouble)
        self.reading.busy_changed.connect(self._on_busy)
        self.comparing.caught_up.connect(self._refresh_decisions)
        self.comparing.trouble.connect(self._on_trouble)
        self.header.assumptions_changed.connect(self._on_assumptions)
        self.text.passage_clicked.connect(self._on_passage_clicked)
        self.text.event_requested.connect(self.make_event)
        self.text.list_requested.connect(self.table.setFocus)
        self.table.current_changed.connect(self._on_current)
        self.table.decision_requested.connect(self.decide)
        self.table.edit_requested.connect(self.edit)
        self.table.merge_requested.connect(self.merge)
        self.table.text_requested.connect(self.show_text)
        self.table.accept_above_requested.connect(self.accept_above)
        self.table.dismiss_requested.connect(self.dismiss)
        self.details.doubt_settled.connect(self._on_settled)
        self.details.choice_made.connect(self._on_choice)
        self.details.as_new_chosen.connect(self._on_as_new)
        self.details.twin_taken.connect(self._on_twin_taken)
        self.details.row_requested.connect(self.table.go_to)
        self.details.edit_requested.connect(self.edit)
        self.details.dismiss_requested.connect(self.dismiss)
        self.bar.accept_above_requested.connect(self.accept_above)
        self.bar.threshold_changed.connect(self._on_threshold)
        self.bar.import_requested.connect(self.finish_import)
        self.bar.cancel_requested.connect(self.leave)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(key), self, self.accept_above)

    def add_articles(self, articles: Iterable[Article]) -> None:
        """Read more articles and put them under review too."""
        for article in articles:
            self.review.add(article, Reading(()))
            self.reading.read(len(self.review.articles) - 1, article, article.published, None)
        if self._place < 0 and self.review.articles:
            self._show_article(0)
        self._refresh_list()

    # -- what is shown --------------------------------------------------------------------------------------------

    def _show_article(self, place: int) -> None:
        if place != self._place:
            self._place = place
            reviewed = self.review.articles[place]
            self.header.show_article(reviewed)
            self.text.set_text(reviewed.article.text)
            self.text.set_times(times_of(reviewed))
            self._highlight()

    def _highlight(self) -> None:
        if self._place >= 0:
            self.text.set_passages(passages_of(self.review.articles[self._place]))

    def _refresh_list(self, keep: Row | None = None) -> None:
        """Candidates came or went: fill the list anew and stay where the cursor stood."""
        before = self.table.currentIndex().row()
        keep = keep or self.table.current()
        self.table.rows.refill()
        self.panes.show_list(busy=self.reading.busy)
        if keep is not None and self.table.rows.row_of(keep) >= 0:
            self.table.go_to(keep)
        elif before >= 0:
            self.table.go_near(before)
        else:
            self.table.go_to_first()
        self._refresh_decisions()
        if not self.table.rows.rows:
            self.details.show_row(None)

    def _refresh_decisions(self) -> None:
        if self.table.rows.rows:
            self.table.rows.touch()
        self._highlight()
        current = self.table.current()
        if current is not None:
            self.text.select(current, scroll=False)
            self.details.show_row(current)
        self.bar.show_count(self.review.count(Decision.ACCEPTED))
        self.ghosts_changed.emit([item.event for item in self.review.items() if item.decision is not Decision.REJECTED])

    def _on_current(self, row: Row) -> None:
        if isinstance(row, ReviewItem | Leftover):
            self._show_article(row.article)
            self.text.select(row)
            self.details.show_row(row)

    def _on_passage_clicked(self, keys: list[Row]) -> None:
        """The candidate of the passage; where several share it, each further click goes to the next."""
        current = self.table.current()
        chosen = keys[(keys.index(current) + 1) % len(keys)] if current in keys else keys[0]
        self.table.go_to(chosen)

    def show_text(self) -> None:
        """Bring the text forward: it gets the keyboard, and once more gives it back."""
        row = self.table.current()
        if isinstance(row, ReviewItem | Leftover):
            self.text.select(row)
        self.text.setFocus()

    # -- reading --------------------------------------------------------------------------------------------------

    def _on_read(self, place: int, reading: Reading) -> None:
        self.review.read_again(place, reading)
        reviewed = self.review.articles[place]
        self.comparing.compare(reviewed.items)
        if place == self._place:
            self.header.show_article(reviewed)
            self.text.set_times(times_of(reviewed))
        # A list that grows by thousands is filled a few times a second, not with every article.
        if not self._soon.isActive():
            self._soon.start(250 if self.reading.waiting else 0)

    def _on_some_read(self) -> None:
        find_twins(self.review.items())
        self._refresh_list()
        if self.focusWidget() in (None, self.text):
            self.table.setFocus()

    def document_changed(self) -> None:
        """The document changed behind the review: see anew what it knows of the candidates."""
        if not self._done:
            self.comparing.begin_anew()

    def _on_busy(self, busy: bool, words: str) -> None:
        self.bar.say(words)
        self.panes.show_list(busy=busy or self._soon.isActive())

    def _on_trouble(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        self.bar.say(str(error), NoteLevel.ERROR)

    def _on_assumptions(self, published: datetime.date | None, zone: str | None) -> None:
        reviewed = self.review.articles[self._place]
        reviewed.published, reviewed.zone = published, zone
        self.reading.read(self._place, reviewed.article, published, zone)

    # -- deciding -------------------------------------------------------------------------------------------------

    def decide(self, items: list[ReviewItem], decision: Decision) -> None:
        """Accept or reject candidates; one alone moves the cursor on."""
        self.review.decide(items, decision)
        self._refresh_decisions()
        if len(items) == 1 and self.table.current() is items[0] and not self.table.go_down():
            self.bar.import_button.setFocus()

    def accept_above(self) -> None:
        """Accept everything at least as sure as the threshold."""
        count = self.review.accept_above(self.bar.threshold)
        self._refresh_decisions()
        self.bar.say(f"Accepted {count:,} more." if count else "Nothing more is that sure.")

    def _on_threshold(self, threshold: float) -> None:
        self.review.threshold = threshold

    def merge(self, items: list[ReviewItem]) -> None:
        """Make one of the selected candidates."""
        kept = self.review.merge(items)
        if kept is None:
            self.bar.say("Select two or more of one article with Shift+↓, then press M.")
            return
        self._refresh_list(kept)
        self.bar.say(f"Merged {len(items)} candidates.")

    def dismiss(self, leftover: Leftover) -> None:
        """The sentence tells of no event."""
        leftover.dismissed = True
        self._refresh_list()

    def _on_settled(self, item: ReviewItem, doubt: Doubt, alternative: Alternative | None) -> None:
        self.review.settle(item, doubt, alternative)
        self.comparing.compare([item])
        find_twins(self.review.items())
        self._refresh_list(item)
        self.table.setFocus()

    def _on_choice(self, item: ReviewItem, name: str, choice: Choice) -> None:
        item.choices[name] = choice
        item.touched = True

    def _on_twin_taken(self, item: ReviewItem) -> None:
        if item.twin is not None:
            self.review.edit(item, replace(item.event, start=item.twin.event.start))
            self.comparing.compare([item])
            find_twins(self.review.items())
            self._refresh_list(item)
            self.table.setFocus()

    def _on_as_new(self, item: ReviewItem, as_new: bool) -> None:
        item.as_new = as_new
        item.touched = True
        self._refresh_decisions()

    # -- editing --------------------------------------------------------------------------------------------------

    def edit(self, row: Row) -> None:
        """Open the editor for a candidate, or for a new event made of a left over sentence."""
        if isinstance(row, Leftover):
            self.make_event(row.quote.start, row.quote.end)
        elif isinstance(row, ReviewItem):
            self._open_editor(row.event, row)

    def make_event(self, start: int, end: int) -> None:
        """Open the editor for an event made of characters ``[start, end)`` of the article shown."""
        reviewed = self.review.articles[self._place]
        quote = Quote(start, end, reviewed.article.text[start:end])
        self._open_editor(event_of_passage(reviewed, quote), (self._place, quote))

    def _open_editor(self, event: Event, edited: ReviewItem | tuple[int, Quote]) -> None:
        from spacetimeline.ui.event_dialog import EventDialog

        self._edited = edited
        editor = EventDialog(self._document, event, self, saves=False)
        # No lambda here: one that outlives this dialog would take it down with the editor.
        editor.event_edited.connect(self._on_edited)
        editor.finished.connect(self.table.setFocus)
        editor.open()

    def _on_edited(self, event: Event) -> None:
        if isinstance(self._edited, ReviewItem):
            item = self._edited
            self.review.edit(item, event)
        elif self._edited is not None:
            item = self.review.add_by_hand(*self._edited, event)
        else:
            return
        self.comparing.compare([item])
        find_twins(self.review.items())
        self._refresh_list(item)

    # -- leaving --------------------------------------------------------------------------------------------------

    def finish_import(self) -> None:
        """Import what is accepted, as one undoable step, and close; much is imported off the GUI thread."""
        chosen = self.review.accepted()
        if not chosen or self._done:
            return
        self._done = True
        if self._document is None:
            self._close_with(chosen, "")
            return
        sourced = [(source_of_article(article), accepted) for article, accepted in chosen]
        work = partial(import_articles, self._document, sourced)
        if sum(len(accepted) for _, accepted in chosen) > AT_ONCE:
            self._import_in_background(chosen, work)
            return
        try:
            self._close_with(chosen, sentence_of(work()))
        except UserError as error:
            self._on_import_failed(error)

    def _import_in_background(self, chosen: Accepting, work: Callable[[], list[ImportResult]]) -> None:
        self.bar.setEnabled(False)
        self.bar.say("Importing…")
        job = Job("Importing", lambda _progress: work(), self)
        job.succeeded.connect(lambda results: self._close_with(chosen, sentence_of(results)))
        job.failed.connect(self._on_import_failed)
        job.start()

    def _on_import_failed(self, error: Exception) -> None:
        self._done = False
        self.bar.setEnabled(True)
        self._on_trouble(error)

    def _close_with(self, chosen: Accepting, sentence: str) -> None:
        if sentence:
            self.imported.emit(sentence)
        self.candidates_accepted.emit(chosen)
        self.accept()

    def reject(self) -> None:
        """Esc: leave, but not with one slip of the finger where decisions would be lost."""
        if self._done and not self.bar.isEnabled():
            return  # the import is under way
        touched = any(item.touched for item in self.review.items())
        if touched and not self._leaving and not self._done:
            self._leaving = True
            self.bar.say("Press Esc again to leave without importing.", NoteLevel.WARNING)
            QTimer.singleShot(4000, self, self._stay)
            return
        self.leave()

    def _stay(self) -> None:
        self._leaving = False
        self.bar.say("")

    def leave(self) -> None:
        """Close without importing, and without asking."""
        super().reject()

    def done(self, result: int) -> None:
        """The one way out, whatever led to it."""
        self.reading.stop()
        self.comparing.stop()
        self.ghosts_changed.emit([])
        super().done(result)

    def changeEvent(self, qt_event: QEvent) -> None:
        super().changeEvent(qt_event)
        if qt_event.type() == QEvent.Type.PaletteChange and hasattr(self, "bar"):
            self.panes.set_look(kind_look(self.palette()))
