"""The undo list: every step of the document with its time; a click goes back or forward to it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QDockWidget, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from spacetimeline.ui.plain_text import label, one_line, tooltip_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacetimeline.document.changes import StepInfo

_STEPS_ROLE = int(Qt.ItemDataRole.UserRole)


class HistoryDock(QDockWidget):
    """Emits ``travel_requested``: how many steps to undo (negative) or to do again (positive)."""

    travel_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("History", parent)
        self.setObjectName("history")
        self.list = QListWidget()
        self.list.setAccessibleName("Steps, the latest first")
        self.list.setUniformItemSizes(True)
        self.list.itemActivated.connect(self._travel)
        self.list.itemClicked.connect(self._travel)
        self._empty = label("Nothing has been changed yet.", "muted", wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setContentsMargins(20, 30, 20, 30)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._empty)
        column.addWidget(self.list, 1)
        self.setWidget(inside)

    def show_steps(self, steps: Sequence[StepInfo]) -> None:
        """``steps`` oldest first; those undone stand above the present, greyed."""
        self.list.clear()
        done = sum(1 for step in steps if not step.undone)
        for number in range(len(steps) - 1, -1, -1):
            self.list.addItem(self._item(steps[number], number + 1 - done))
        if steps:
            self.list.addItem(self._beginning(-done))
            self.list.setCurrentRow(len(steps) - done)
        self.list.setVisible(bool(steps))
        self._empty.setVisible(not steps)

    def _item(self, step: StepInfo, away: int) -> QListWidgetItem:
        item = QListWidgetItem(f"{_clock(step.at_ms)}   {one_line(step.name, 90)}")
        item.setData(_STEPS_ROLE, away)
        item.setToolTip(tooltip_text(_tip(step, away)))
        if step.undone:
            item.setForeground(self.palette().color(QPalette.ColorRole.PlaceholderText))
        if away == 0:
            _embolden(item)
        return item

    def _beginning(self, away: int) -> QListWidgetItem:
        item = QListWidgetItem("The beginning")
        item.setData(_STEPS_ROLE, away)
        if away == 0:
            _embolden(item)
        return item

    def _travel(self, item: QListWidgetItem) -> None:
        away = int(item.data(_STEPS_ROLE))
        if away:
            self.travel_requested.emit(away)


def _embolden(item: QListWidgetItem) -> None:
    font = QFont(item.font())
    font.setWeight(QFont.Weight.DemiBold)
    item.setFont(font)


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
