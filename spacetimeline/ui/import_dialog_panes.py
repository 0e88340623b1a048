"""The two halves of a review: the article's text on the left, candidates and what is known of one on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from spacetimeline.ui.article_view import ArticleView
from spacetimeline.ui.candidate_table import CandidateTable
from spacetimeline.ui.import_dialog_bar import centred_hint
from spacetimeline.ui.import_dialog_details import CandidateDetails
from spacetimeline.ui.import_dialog_header import ArticleHeader

if TYPE_CHECKING:
    from spacetimeline.ui.import_dialog_review import Review
    from spacetimeline.ui.kind_look import KindLook


class ImportPanes(QSplitter):
    """Holds the parts and lays them out; their owner connects them."""

    def __init__(self, review: Review, look: KindLook) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.header = ArticleHeader()
        self.text = ArticleView(look)
        self.table = CandidateTable(review, look)
        self.details = CandidateDetails()
        self.empty = centred_hint(
            "No dated events found",
            "The times this text mentions are underlined. Mark a passage and press Enter to make an event of it.",
        )
        self.waiting = centred_hint("Reading…", "Events appear here as soon as they are found.")
        self.lists = QStackedWidget()
        for page in (self.waiting, self.empty, self.table):
            self.lists.addWidget(page)
        self.addWidget(self._left())
        self.addWidget(self._right())
        self.setSizes([500, 740])
        self.setChildrenCollapsible(False)

    def _left(self) -> QWidget:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.text, 1)
        return left

    def _right(self) -> QWidget:
        right = QSplitter(Qt.Orientation.Vertical)
        right.addWidget(self.lists)
        right.addWidget(self.details)
        right.setStretchFactor(0, 1)
        right.setSizes([480, 190])
        right.setChildrenCollapsible(False)
        return right

    def show_list(self, *, busy: bool) -> None:
        """Show the candidates; where there are none, that more may come or that none were found."""
        page = self.table if self.table.rows.rows else self.waiting if busy else self.empty
        self.lists.setCurrentWidget(page)

    def set_look(self, look: KindLook) -> None:
        """Take over the colours of another theme."""
        self.text.set_look(look)
        self.table.set_look(look)
