"""The events as a table, beside or below the timeline: for those who read tables, and for screen readers."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDockWidget,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from spacetimeline.model.event import EventKind, Status
from spacetimeline.ui.dock_title import is_seen
from spacetimeline.ui.event_table_model import COLUMNS, EventTableModel
from spacetimeline.ui.event_table_order import ordered_ids
from spacetimeline.ui.plain_text import label

if TYPE_CHECKING:
    from spacetimeline.timeline.columns import Array, EventColumns
    from spacetimeline.ui.document_bridge import DocumentBridge

_MOST_RANGES = 2_000
"""Selections more scattered than this are shown in part: painting them would cost more than it tells."""
_START_COLUMN = 0


class EventTable(QTableView):
    """A plain table view whose Enter key opens the editor instead of editing the cell; F2 edits the cell."""

    activated_row = Signal(int)

    def event(self, qt_event: QEvent) -> bool:
        asks = isinstance(qt_event, QKeyEvent) and qt_event.type() is QEvent.Type.ShortcutOverride
        if asks and qt_event.key() == Qt.Key.Key_F2:  # type: ignore[attr-defined]
            qt_event.accept()  # here it edits the cell, not the event
            return True
        return super().event(qt_event)

    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        editing = self.state() == QAbstractItemView.State.EditingState
        if qt_event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not editing and self.currentIndex().isValid():
            self.activated_row.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(qt_event)


class EventTableDock(QDockWidget):
    """Shows what the timeline shows, undated events too, and shares the selection both ways."""

    event_activated = Signal(int)
    event_chosen = Signal(int)
    """One event, by id, was selected in the table."""

    def __init__(
        self,
        bridge: DocumentBridge,
        columns: Callable[[], EventColumns],
        shown_ids: Callable[[], Array],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("Events", parent)
        self.setObjectName("table")
        self._bridge, self._columns, self._shown_ids = bridge, columns, shown_ids
        self._order = (_START_COLUMN, Qt.SortOrder.AscendingOrder)
        self._following = False
        self.model = EventTableModel(bridge, self)
        self.model.trouble.connect(bridge.trouble)
        self.model.sort_requested.connect(self._sort)
        self.table = self._table()
        self._empty = label("No events to show. Drop an article on the window, or enter an event.", "muted", wrap=True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setContentsMargins(24, 24, 24, 24)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table, 1)
        column.addWidget(self._empty, 1)
        self.setWidget(inside)
        self._stale = True
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._refill)
        bridge.selection_changed.connect(self._follow_selection)
        self.visibilityChanged.connect(lambda visible: self._soon.start() if visible else None)
        self.refill()

    def _table(self) -> EventTable:
        table = EventTable()
        table.setModel(self.model)
        table.setAccessibleName("Events")
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.SelectedClicked
        )
        table.setShowGrid(False)
        table.setAlternatingRowColors(True)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().lineSpacing() + 11)
        header = table.horizontalHeader()
        header.setSectionsMovable(True)
        header.setHighlightSections(False)
        # With the table's selection the header would ask, with each paint, for every cell whether it is selected.
        header.setSelectionModel(QItemSelectionModel(self.model, self))
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSortIndicator(_START_COLUMN, Qt.SortOrder.AscendingOrder)
        for number, column in enumerate(COLUMNS):
            table.setColumnWidth(number, column.width)
        for field, choices in (("kind", EventKind), ("status", Status)):
            number = next(number for number, column in enumerate(COLUMNS) if column.field == field)
            table.setItemDelegateForColumn(number, ChoiceDelegate([each.label for each in choices], table))
        table.setSortingEnabled(True)
        table.doubleClicked.connect(lambda index: self._activate(index.row()))
        table.activated_row.connect(self._activate)
        table.selectionModel().selectionChanged.connect(self._on_selected)
        return table

    # -- rows -----------------------------------------------------------------------------------------------------

    def refill(self) -> None:
        """Read the rows anew, soon and only once however often this is asked; not while nobody sees them."""
        self._stale = True
        if is_seen(self):
            self._soon.start()

    def showEvent(self, qt_event: QShowEvent) -> None:
        super().showEvent(qt_event)
        self._soon.start()

    def _refill(self) -> None:
        if not self._stale:
            self._follow_selection()
            return
        self._stale = False
        column, order = self._order
        descending = order is Qt.SortOrder.DescendingOrder
        ids = ordered_ids(
            self._shown_ids(), COLUMNS[column].field, self._columns(), self._bridge.document, descending=descending
        )
        self._following = True
        self.model.set_ids(ids)
        self._following = False
        self.table.setVisible(bool(len(ids)))
        self._empty.setVisible(not len(ids))
        self.setWindowTitle(f"Events ({len(ids):,})" if len(ids) else "Events")
        self._follow_selection()

    def _sort(self, column: int, order: Qt.SortOrder) -> None:
        self._order = (column, order)
        self.refill()

    def _activate(self, row: int) -> None:
        if 0 <= row < len(self.model.ids):
            self.event_activated.emit(int(self.model.ids[row]))

    # -- selection ------------------------------------------------------------------------------------------------

    def _on_selected(self) -> None:
        if self._following:
            return
        selection = self.table.selectionModel().selection()
        ranges = [selection.at(number) for number in range(selection.count())]
        parts = [self.model.ids[each.top() : each.bottom() + 1] for each in ranges]
        self._following = True
        chosen = np.concatenate(parts).tolist() if parts else []
        self._bridge.select(chosen)
        self._following = False
        if len(chosen) == 1:
            self.event_chosen.emit(chosen[0])

    def _follow_selection(self) -> None:
        if self._following or not is_seen(self):
            return
        self._following = True
        rows = np.nonzero(np.isin(self.model.ids, np.asarray(self._bridge.selection, np.int64)))[0]
        self.table.selectionModel().select(self._selection_of(rows), QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if len(rows):
            first = self.model.index(int(rows[0]), max(0, self.table.currentIndex().column()))
            self.table.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.table.scrollTo(first)
        self._following = False

    def _selection_of(self, rows: Array) -> QItemSelection:
        selection = QItemSelection()
        if not len(rows):
            return selection
        breaks = np.nonzero(np.diff(rows) != 1)[0]
        firsts = rows[np.concatenate(([0], breaks + 1))][:_MOST_RANGES]
        lasts = rows[np.concatenate((breaks, [len(rows) - 1]))][:_MOST_RANGES]
        for first, last in zip(firsts.tolist(), lasts.tolist(), strict=True):
            selection.select(self.model.index(first, 0), self.model.index(last, len(COLUMNS) - 1))
        return selection


class ChoiceDelegate(QStyledItemDelegate):
    """Edits a cell by a list of choices."""

    def __init__(self, choices: list[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._choices = choices

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        box = QComboBox(parent)
        box.addItems(self._choices)
        box.setAccessibleName(str(index.model().headerData(index.column(), Qt.Orientation.Horizontal)))
        box.activated.connect(lambda _number: self._done(box))
        return box

    def _done(self, box: QComboBox) -> None:
        self.commitData.emit(box)
        self.closeEditor.emit(box)

    def setEditorData(self, editor: QWidget, index: QModelIndex | QPersistentModelIndex) -> None:
        if isinstance(editor, QComboBox):
            editor.setCurrentText(str(index.data(Qt.ItemDataRole.EditRole)))
            QTimer.singleShot(0, editor, editor.showPopup)

    def setModelData(self, editor: QWidget, model: object, index: QModelIndex | QPersistentModelIndex) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentText())  # type: ignore[attr-defined]
