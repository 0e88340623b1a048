"""A review stays true while its document changes: how candidates stand to it is looked up again, bit by bit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from spacetimeline.errors import UserError
from spacetimeline.ui.import_dialog_outcome import compare_items

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacetimeline.document.document import Document
    from spacetimeline.ui.import_dialog_review import Review, ReviewItem

_AT_A_TIME = 100
"""So many look-ups take some tens of milliseconds: the window stays awake between them."""


class Comparing(QObject):
    """Compares candidates with a document; without one it does nothing.

    ``caught_up`` comes when all of them were compared anew, ``trouble`` brings the ``UserError`` that kept them from
    it.
    """

    caught_up = Signal()
    trouble = Signal(object)

    def __init__(self, document: Document | None, review: Review, parent: QObject) -> None:
        super().__init__(parent)
        self._document, self._review = document, review
        self._waiting: list[ReviewItem] = []
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._compare_some)

    def compare(self, items: Iterable[ReviewItem]) -> bool:
        """Compare at once, index look-ups only. False when that could not be."""
        if self._document is None:
            return True
        try:
            compare_items(self._document, self._review, items)
        except UserError as error:
            self.trouble.emit(error)
            return False
        return True

    def begin_anew(self) -> None:
        """The document changed: all candidates are to be compared again. Several changes in a row count as one."""
        self._waiting = list(self._review.items())
        self._soon.start()

    def stop(self) -> None:
        self._soon.stop()

    def _compare_some(self) -> None:
        some, self._waiting = self._waiting[:_AT_A_TIME], self._waiting[_AT_A_TIME:]
        if not self.compare(some):
            self._waiting = []
        elif self._waiting:
            self._soon.start()
        else:
            self.caught_up.emit()
