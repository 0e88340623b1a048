"""The undo list: every step of the document with its time; a click goes back or forward to it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QDockWidget, QListView, QVBoxLayout, QWidget

from spacetimeline.ui.plain_text import label, one_line, tooltip_text

if TYPE_CHECKING:
    from spacetimeline.document.changes import StepInfo
    from spacetimeline.document.document import Document

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
_CHUNK = 100


class StepsModel(QAbstractListModel):
    """The steps from the latest to the beginning, read as they come into sight: a history of years stays quick."""

    def __init__(self, document: Document, view: QWidget) -> None:
        super().__init__(view)
        self._document, self._view = document, view
        self._kept: dict[int, list[StepInfo]] = {}
        self._done = self._undone = 0

    def read(self) -> None:
        """Take over what the document's history is now."""
        self.beginResetModel()
        self._kept.clear()
        self._done, self._undone = self._document.history_lengths()
        self.endResetModel()

    @property
    def present(self) -> int:
        """The row of the last step done, or of the beginning."""
        return self._undone

    def away(self, row: int) -> int:
        """How many steps to undo (negative) or to do again (positive) to get to a row."""
        return self._undone - row

    def step_at(self, row: int) -> StepInfo | None:
        """The step in a row; None for the beginning."""
        chunk, place = divmod(row, _CHUNK)
        if chunk not in self._kept:
            if len(self._kept) > 20:
                self._kept.clear()
            self._kept[chunk] = self._document.latest_steps(chunk * _CHUNK, _CHUNK)
        return self._kept[chunk][place] if place < len(self._kept[chunk]) else None

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        steps = self._done + self._undone
        return 0 if parent.isValid() or not steps else steps + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.FontRole:
            return _bold(self._view.font()) if index.row() == self.present else None
        if role == Qt.ItemDataRole.ForegroundRole:
            pale = self._view.palette().color(QPalette.ColorRole.PlaceholderText)
            return pale if index.row() < self.present else None
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        step = self.step_at(index.row())
        if step is None:
            return "The beginning" if role == Qt.ItemDataRole.DisplayRole else None
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip_text(_tip(step, self.away(index.row())))
        return f"{_clock(step.at_ms)}   {one_line(step.name, 90)}"


class HistoryDock(QDockWidget):
    """Emits ``travel_requested``: how many steps to undo (negative) or to do again (positive)."""

    travel_requested = Signal(int)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__("History", parent)
        self.setObjectName("history")
        self.list = QListView()
        self.steps = StepsModel(document, self.list)
        self.list.setAccessibleName("Steps, the latest first")
        self.list.setUniformItemSizes(True)
        self.list.setModel(self.steps)
        self.list.activated.connect(self._travel)
        self.list.clicked.connect(self._travel)
        self._empty = label("Nothing has been changed yet.", "muted", wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setContentsMargins(20, 30, 20, 30)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._empty)
        column.addWidget(self.list, 1)
        self.setWidget(inside)

    def show_steps(self) -> None:
        """Show the history as it is now; steps undone stand above the present, greyed."""
        self.steps.read()
        self.list.setCurrentIndex(self.steps.index(self.steps.present))
        self.list.setVisible(self.steps.rowCount() > 0)
        self._empty.setVisible(not self.steps.rowCount())

    def _travel(self, index: QModelIndex) -> None:
        away = self.steps.away(index.row())
        if away:
            self.travel_requested.emit(away)


def _bold(font: QFont) -> QFont:
    made = QFont(font)
    made.setWeight(QFont.Weight.DemiBold)
    return made


def _clock(at_ms: int) -> str:
    """The time of a step: the clock today, the date before."""
    try:
        then, today = time.localtime(at_ms / 1000), time.localtime()
    except (OverflowError, ValueError, OSError):
        return "?"
    same_day = then[:3] == today[:3]
    return time.strftime("%H:%M", then) if same_day else f"{then.tm_mday} {time.strftime('%b', then)}"


def _tip(step: StepInfo, away: int) -> str:
    rows = f"{step.rows:,} row{'s' if step.rows != 1 else ''}"
    if away == 0:
        return f"{step.name}\nThe latest step; {rows} written"
    return f"{step.name}\nClick to {'do again up to here' if away > 0 else 'go back to here'}; {rows} written"
