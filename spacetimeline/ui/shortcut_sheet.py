"""All keys and gestures on one page."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from spacetimeline.ui.actions import MENUS, Actions, plain
from spacetimeline.ui.dialog_size import open_at
from spacetimeline.ui.plain_text import label

GESTURES: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        "Move through time",
        (
            ("Drag empty space", "Pan"),
            ("Ctrl + wheel, pinch", "Zoom at the cursor"),
            ("Wheel", "Scroll tracks; zoom where all are in view"),
            ("Shift + wheel", "Pan in time"),
            ("Wheel over the axis", "Zoom"),
            ("Alt + wheel", "Higher or lower lanes"),
            ("Arrows, W A S D", "Pan and zoom"),
            ("+  −", "Zoom in, zoom out"),
            ("Home", "Fit all"),
            ("F", "Fit the selection"),
            ("N", "Go to now"),
            ("G", "Go to a date"),
            ("T", "Menu of the track"),
        ),
    ),
    (
        "Select and edit",
        (
            ("Click", "Select an event"),
            ("Ctrl + click", "Add to the selection"),
            ("Shift + drag", "Select a range of time"),
            ("Ctrl + Left, Right", "Previous, next event of the track"),
            ("Ctrl + Up, Down", "Event of the next track"),
            ("Double-click an event, Enter", "Edit it"),
            ("Double-click a fold", "Zoom into it"),
            ("Double-click empty space", "New event there"),
            ("Drag an event or its end", "Move it; Escape cancels"),
            ("Ctrl + Shift + Left, Right", "Move it by a step"),
        ),
    ),
    (
        "Review an article",
        (
            ("Up, Down", "Next, previous candidate"),
            ("Enter", "Accept"),
            ("Backspace", "Reject"),
            ("E", "Edit"),
            ("M", "Merge"),
            ("Space", "Show its text"),
            ("Ctrl + Enter", "Accept all that are sure enough"),
        ),
    ),
)


class ShortcutSheet(QDialog):
    """Built from the commands of the window, so that it can't be out of date, and the gestures of the timeline."""

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Keyboard shortcuts")
        sections = [*_command_sections(actions), *GESTURES]
        wide = self.screen().availableSize().width() - 70
        page = next(
            (page for page in (_page(sections, 3), _page(sections, 2)) if page.sizeHint().width() <= wide), None
        )
        page = page or _page(sections, 1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(page)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        buttons.setContentsMargins(16, 8, 16, 12)
        column_of_all = QVBoxLayout(self)
        column_of_all.setContentsMargins(0, 0, 0, 0)
        column_of_all.addWidget(scroll, 1)
        column_of_all.addWidget(buttons)
        wanted = page.sizeHint()
        open_at(self, wanted.width() + 24, wanted.height() + 70)


def _page(sections: list[tuple[str, tuple[tuple[str, str], ...]]], count: int) -> QWidget:
    """The sections in so many columns."""
    page = QWidget()
    columns = QHBoxLayout(page)
    columns.setContentsMargins(24, 20, 24, 12)
    columns.setSpacing(32)
    for part in _balanced(sections, count):
        column = QVBoxLayout()
        column.setSpacing(16)
        for title, rows in part:
            column.addLayout(_section(title, rows))
        column.addStretch(1)
        columns.addLayout(column)
    return page


def _command_sections(actions: Actions) -> list[tuple[str, tuple[tuple[str, str], ...]]]:
    sections = []
    for title, names in MENUS.items():
        rows = []
        for name in names:
            if name in actions and actions.commands[name].keys:
                keys = actions[name].shortcut().toString(QKeySequence.SequenceFormat.NativeText)
                rows.append((keys, plain(actions.commands[name].text)))
        if rows:
            sections.append((plain(title), tuple(rows)))
    return sections


def _balanced(
    sections: list[tuple[str, tuple[tuple[str, str], ...]]], count: int
) -> list[list[tuple[str, tuple[tuple[str, str], ...]]]]:
    """Sections dealt to ``count`` columns, the longest first, each to the column that is shortest."""
    columns: list[list[tuple[str, tuple[tuple[str, str], ...]]]] = [[] for _ in range(count)]
    heights = [0] * count
    for section in sorted(sections, key=lambda each: -len(each[1])):
        shortest = heights.index(min(heights))
        columns[shortest].append(section)
        heights[shortest] += len(section[1]) + 2
    return columns


def _section(title: str, rows: tuple[tuple[str, str], ...]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(3)
    grid.addWidget(label(title, "caption"), 0, 0, 1, 2)
    for number, (keys, meaning) in enumerate(rows, 1):
        shown = label(keys, "key")
        grid.addWidget(shown, number, 0, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(label(meaning), number, 1)
    grid.setColumnStretch(1, 1)
    return grid
