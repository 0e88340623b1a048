"""Every command by name: type a few letters, press Enter."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QIcon, QKeyEvent, QKeySequence, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from spacetimeline.ui.actions import Actions, plain
from spacetimeline.ui.plain_text import label, one_line

_KEYS_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_HINT_ROLE = int(Qt.ItemDataRole.UserRole) + 2


@dataclass(frozen=True, slots=True)
class Entry:
    """Something to choose: its name, its shortcut in words, what it does."""

    text: str
    keys: str
    hint: str
    run: Callable[[], None]
    icon: QIcon | None = None


def entries_of(actions: Actions) -> list[Entry]:
    """The commands that can be given now, in menu order."""
    made = []
    for command, action in actions:
        if action.isEnabled() and command.name != "palette":
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            text = one_line(plain(action.text().replace("&&", "\0")).replace("\0", "&"))
            made.append(Entry(text, keys, command.tip, action.trigger, action.icon()))
    return made


def score(typed: str, text: str) -> float | None:
    """How well letters typed fit a text: lower is better, None when they do not stand in it in this order.

    Beginnings of words count most, then letters that stand together, then short texts.
    """
    letters, folded = typed.casefold().replace(" ", ""), text.casefold()
    if not letters:
        return 0.0
    whole = folded.find(typed.casefold().strip())
    if whole >= 0:
        return whole * 0.01 - (20.0 if whole == 0 or folded[whole - 1] == " " else 10.0) + len(folded) * 0.001
    cost, at = 0.0, -1
    for letter in letters:
        found = _next_place(folded, letter, at)
        if found < 0:
            return None
        starts_word = found == 0 or folded[found - 1] in " -“("
        cost += 0.0 if found == at + 1 or starts_word else 1.0
        at = found
    return cost + len(folded) * 0.01


def _next_place(text: str, letter: str, after: int) -> int:
    """Where ``letter`` comes next: right away, else at the start of a word, else anywhere."""
    near = text.find(letter, after + 1)
    if near < 0 or near == after + 1:
        return near
    at_word = text.find(" " + letter, after + 1)
    return at_word + 1 if at_word >= 0 else near


class CommandPalette(QDialog):
    """Shown over the window; closes by itself when something is chosen or the focus goes elsewhere."""

    def __init__(self, entries: Iterable[Entry], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Command palette")
        self._entries = list(entries)
        self.field = QLineEdit()
        self.field.setPlaceholderText("Type a command…")
        self.field.setAccessibleName("Command")
        self.field.textChanged.connect(self._filter)
        self.field.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName("Matching commands")
        self.list.setItemDelegate(EntryDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setIconSize(QSize(18, 18))
        self.list.itemClicked.connect(self._choose)
        self._nothing = label("No command of that name.", "muted")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(6)
        for part in (self.field, self.list, self._nothing):
            column.addWidget(part)
        self._filter("")
        self._place(parent)

    def _place(self, parent: QWidget) -> None:
        width = min(620, parent.width() - 40)
        self.resize(width, min(440, max(200, parent.height() - 160)))
        self.move(parent.mapToGlobal(parent.rect().topLeft()).x() + (parent.width() - width) // 2, self._top(parent))

    @staticmethod
    def _top(parent: QWidget) -> int:
        return parent.mapToGlobal(parent.rect().topLeft()).y() + min(90, parent.height() // 8)

    def _filter(self, typed: str) -> None:
        scored = [(score(typed, entry.text), number) for number, entry in enumerate(self._entries)]
        fitting = sorted((points, number) for points, number in scored if points is not None)
        self.list.clear()
        for _points, number in fitting:
            self.list.addItem(self._item(number))
        self.list.setCurrentRow(0)
        self.list.setVisible(bool(fitting))
        self._nothing.setVisible(not fitting)

    def _item(self, number: int) -> QListWidgetItem:
        entry = self._entries[number]
        item = QListWidgetItem(self._icon(entry), entry.text)
        item.setData(int(Qt.ItemDataRole.UserRole), number)
        item.setData(_KEYS_ROLE, entry.keys)
        item.setData(_HINT_ROLE, entry.hint)
        spoken = f"{entry.text}, {entry.keys}" if entry.keys else entry.text
        item.setData(int(Qt.ItemDataRole.AccessibleTextRole), spoken)
        return item

    def _icon(self, entry: Entry) -> QIcon:
        """The entry's icon, or nothing of the same size, so that all names stand in one line."""
        if entry.icon is not None and not entry.icon.isNull():
            return entry.icon
        blank = QPixmap(self.list.iconSize())
        blank.fill(Qt.GlobalColor.transparent)
        return QIcon(blank)

    def eventFilter(self, watched: QObject, qt_event: QEvent) -> bool:
        if isinstance(qt_event, QKeyEvent) and qt_event.type() is QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
            key = Qt.Key(qt_event.key())
            if key in steps and self.list.count():
                row = self.list.currentRow() + steps[key]
                self.list.setCurrentRow(row % self.list.count() if abs(steps[key]) == 1 else self._within(row))
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._choose(self.list.currentItem())
                return True
        return super().eventFilter(watched, qt_event)

    def _within(self, row: int) -> int:
        return max(0, min(row, self.list.count() - 1))

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        entry = self._entries[item.data(int(Qt.ItemDataRole.UserRole))]
        self.close()
        entry.run()


class EntryDelegate(QStyledItemDelegate):
    """A command's name at the left, its shortcut at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, option.fontMetrics.lineSpacing() + 14)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().paint(painter, option, index)
        keys = index.data(_KEYS_ROLE)
        if not keys:
            return
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.PlaceholderText
        painter.save()
        painter.setPen(option.palette.color(role))
        right = QRect(option.rect).adjusted(0, 0, -12, 0)
        painter.drawText(right, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), str(keys))
        painter.restore()
