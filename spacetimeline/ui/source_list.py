"""All sources of a timeline: to read, to correct, to merge where one was imported twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from spacetimeline.errors import UserError
from spacetimeline.ui.dialog_size import open_at
from spacetimeline.ui.field_note import FieldNote, NoteLevel
from spacetimeline.ui.plain_text import one_line
from spacetimeline.ui.source_dialog import SourceDialog

if TYPE_CHECKING:
    from spacetimeline.document.document import Document
    from spacetimeline.model.event import Source

_ID_ROLE = int(Qt.ItemDataRole.UserRole)


class SourceListDialog(QDialog):
    """Lists sources by date. Merging and removing are undoable steps. ``open`` or ``show`` it.

    ``events_requested`` brings the ids of the events that the chosen source tells of.
    """

    events_requested = Signal(object)

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Sources of this timeline")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, parent is not None)
        self._document = document
        self._sources: dict[int, Source] = {}
        self._model = QStandardItemModel(self)
        self._shown = QSortFilterProxyModel(self)
        self._shown.setSourceModel(self._model)
        self._shown.setFilterKeyColumn(-1)
        self._shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._shown.setSortCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.filter = QLineEdit(placeholderText="Filter by title, date or address")
        self.filter.setClearButtonEnabled(True)
        self.filter.setAccessibleName("Filter")
        self.list = QTreeView()
        self.note = FieldNote()
        self.open_button = _button("&Open…")
        self.events_button = _button("Show its &events")
        self.close_button = _button("&Close")
        self.merge_button = _button("&Merge selected")
        self.remove_button = _button("&Remove")
        self._arrange()
        self._connect()
        self.fill()
        open_at(self, 820, 520)

    def _arrange(self) -> None:
        self.list.setModel(self._shown)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.setSortingEnabled(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setAccessibleName("Sources")
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.open_button, self.events_button, self.merge_button, self.remove_button):
            row.addWidget(button)
        row.addWidget(self.note, 1)
        row.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 14)
        column.setSpacing(10)
        column.addWidget(self.filter)
        column.addWidget(self.list, 1)
        column.addLayout(row)

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._shown.setFilterFixedString)
        self.list.selectionModel().selectionChanged.connect(self._refresh_buttons)
        self.list.activated.connect(self.open_current)
        self.open_button.clicked.connect(self.open_current)
        self.events_button.clicked.connect(self._on_events)
        self.close_button.clicked.connect(self.reject)
        self.merge_button.clicked.connect(self.merge)
        self.remove_button.clicked.connect(self.remove)

    def fill(self) -> None:
        """Read the sources anew."""
        self._model.clear()
        self._sources = {source.id: source for source in self._document.sources() if source.id is not None}
        self._model.setHorizontalHeaderLabels(["Published", "Title", "Origin"])
        for source in self._sources.values():
            cells = (source.published or "no date", source.title or "Untitled", source.url or source.path)
            items = [QStandardItem(one_line(text, 200)) for text in cells]
            items[0].setData(source.id, _ID_ROLE)
            self._model.appendRow(items)
        self.list.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.list.header().setStretchLastSection(False)
        self.list.setColumnWidth(0, 110)
        self.list.setColumnWidth(2, 200)
        if self._shown.rowCount():
            self.list.setCurrentIndex(self._shown.index(0, 0))
        self._refresh_buttons()

    def selected(self) -> list[Source]:
        """The sources selected, the current one first: that is what a merge keeps."""
        current = self.list.currentIndex().row()
        rows = sorted(self.list.selectionModel().selectedRows(), key=lambda index: index.row() != current)
        return [self._sources[int(index.data(_ID_ROLE))] for index in rows]

    def _refresh_buttons(self) -> None:
        chosen, writable = self.selected(), not self._document.read_only
        self.open_button.setEnabled(len(chosen) == 1)
        self.events_button.setEnabled(bool(chosen))
        self.merge_button.setEnabled(writable and len(chosen) > 1)
        self.merge_button.setToolTip("" if len(chosen) > 1 else "Select two or more")
        self.remove_button.setEnabled(writable and bool(chosen))

    # -- acting ---------------------------------------------------------------------------------------------------

    def open_current(self) -> None:
        """Show the source's text and what is known of it."""
        chosen = self.selected()
        if chosen:
            dialog = SourceDialog(self._document, chosen[0].id or 0, self)
            dialog.accepted.connect(self.fill)
            dialog.open()

    def _on_events(self) -> None:
        ids: dict[int, None] = {}
        for source in self.selected():
            claims = self._document.claims_of_source(source.id or 0)
            ids.update(dict.fromkeys(claim.event_id for claim in claims if claim.event_id is not None))
        if ids:
            self.events_requested.emit(list(ids))
        else:
            self.note.say("No event comes from it.")

    def merge(self) -> None:
        """Make the selected sources one; the current one stays and keeps all their claims."""
        kept, *others = self.selected()
        try:
            with self._document.transact(f"Merge {len(others) + 1} sources into “{one_line(kept.title, 60)}”") as step:
                for other in others:
                    step.merge_sources(kept.id or 0, other.id or 0)
        except UserError as error:
            self.note.say(str(error), NoteLevel.ERROR)
            return
        self.fill()

    def remove(self) -> None:
        """Remove the selected sources with all they claim; the events stay."""
        chosen = self.selected()
        what = f"“{one_line(chosen[0].title, 60)}”" if len(chosen) == 1 else f"{len(chosen)} sources"
        try:
            with self._document.transact(f"Remove {what}") as step:
                for source in chosen:
                    step.remove_source(source.id or 0)
        except UserError as error:
            self.note.say(str(error), NoteLevel.ERROR)
            return
        self.fill()
        self.note.say("Removed; the events stay. Undo brings them back.")


def _button(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setAutoDefault(False)
    return button
