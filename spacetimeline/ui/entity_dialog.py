"""The editor of missions, vehicles, people and whatever else events name: names, aliases, merging of duplicates."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from spacetimeline.errors import UserError
from spacetimeline.model.flight import ENTITY_TYPES, Entity, EntityKind
from spacetimeline.ui.dialog_size import open_at
from spacetimeline.ui.entity_dialog_form import EntityForm
from spacetimeline.ui.field_note import FieldNote, NoteLevel
from spacetimeline.ui.plain_text import one_line

if TYPE_CHECKING:
    from spacetimeline.document.document import Document

Index = QModelIndex | QPersistentModelIndex
KIND_NAMES = {
    EntityKind.MISSION: "Missions",
    EntityKind.SPACECRAFT: "Vehicles",
    EntityKind.LAUNCH_VEHICLE: "Rockets",
    EntityKind.PERSON: "People",
    EntityKind.STATION: "Stations and targets",
    EntityKind.DOCKING_PORT: "Docking ports",
    EntityKind.SITE: "Sites",
    EntityKind.ORGANISATION: "Agencies",
}


class EntityModel(QAbstractListModel):
    """Names of entities; ``UserRole`` holds what a filter looks at: the name and all aliases."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.entities: list[Entity] = []

    def fill(self, entities: list[Entity]) -> None:
        self.beginResetModel()
        self.entities = entities
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.entities)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        entity = self.entities[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return one_line(entity.name, 120)
        if role == Qt.ItemDataRole.UserRole:
            return " ".join((entity.name, *entity.aliases))
        return None


class EntityDialog(QDialog):
    """Lists one kind of entity at a time. Every save and merge is one undoable step. ``open`` or ``show`` it."""

    events_requested = Signal(object)
    """Ids of the events that name the entity shown."""

    def __init__(
        self, document: Document, kind: EntityKind = EntityKind.MISSION, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Names in this timeline")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, parent is not None)
        self._document = document
        self._model = EntityModel(self)
        self._shown = QSortFilterProxyModel(self)
        self._shown.setSourceModel(self._model)
        self._shown.setFilterRole(Qt.ItemDataRole.UserRole)
        self._shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.kind = QComboBox()
        self.kind.setFixedHeight(30)
        self.kind.setAccessibleName("Kind")
        for each, name in KIND_NAMES.items():
            self.kind.addItem(name, each)
        self.filter = QLineEdit(placeholderText="Filter by name or alias")
        self.filter.setClearButtonEnabled(True)
        self.filter.setAccessibleName("Filter")
        self.list = QListView()
        self.list.setModel(self._shown)
        self.list.setUniformItemSizes(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setAccessibleName("Names")
        self.form = EntityForm()
        self.note = FieldNote()
        self.save_button = _button("&Save", primary=True)
        self.new_button = _button("&New")
        self.merge_button = _button("&Merge selected")
        self.remove_button = _button("&Remove")
        self.events_button = _button("Show its &events")
        self.close_button = _button("&Close")
        self._arrange()
        self._connect()
        self.kind.setCurrentIndex(self.kind.findData(kind))
        self._fill()
        open_at(self, 820, 560)

    def _arrange(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(16, 16, 8, 0)
        column.setSpacing(8)
        for part in (self.kind, self.filter):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        halves = QSplitter(Qt.Orientation.Horizontal)
        halves.setChildrenCollapsible(False)
        halves.addWidget(left)
        halves.addWidget(self.form)
        halves.setSizes([310, 510])
        row = QHBoxLayout()
        row.setContentsMargins(16, 12, 16, 14)
        row.setSpacing(8)
        for button in (self.new_button, self.merge_button, self.remove_button, self.events_button):
            row.addWidget(button)
        row.addWidget(self.note, 1)
        row.addWidget(self.save_button)
        row.addWidget(self.close_button)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(halves, 1)
        outer.addLayout(row)

    def _connect(self) -> None:
        self.kind.currentIndexChanged.connect(self._fill)
        self.filter.textChanged.connect(self._shown.setFilterFixedString)
        self.list.selectionModel().selectionChanged.connect(self._on_selected)
        self.form.changed.connect(self._refresh_buttons)
        self.save_button.clicked.connect(self.save)
        self.new_button.clicked.connect(self.begin_new)
        self.merge_button.clicked.connect(self.merge)
        self.remove_button.clicked.connect(self.remove)
        self.events_button.clicked.connect(self._on_events)
        self.close_button.clicked.connect(self.reject)

    # -- what is shown --------------------------------------------------------------------------------------------

    def _kind(self) -> EntityKind:
        return EntityKind(self.kind.currentData())

    def _fill(self) -> None:
        """Read the entities of the kind, and stay with the one shown where it still is."""
        shown = self.form.entity()
        self._model.fill(self._document.entities(self._kind()))
        self.note.say("")
        wanted = shown.id if isinstance(shown, ENTITY_TYPES[self._kind()]) else None
        self.go_to(wanted)

    def go_to(self, entity_id: int | None) -> None:
        """Select an entity; the first one when there is none of that id."""
        for row in range(self._shown.rowCount()):
            index = self._shown.index(row, 0)
            entity = self._model.entities[self._shown.mapToSource(index).row()]
            if entity_id is None or entity.id == entity_id:
                self.list.setCurrentIndex(index)
                return
        self.form.show_entity(ENTITY_TYPES[self._kind()](name=""))
        self._refresh_buttons()

    def selected(self) -> list[Entity]:
        """The entities selected, the current one first: that is what a merge keeps."""
        current = self.list.currentIndex()
        indexes = sorted(self.list.selectionModel().selectedIndexes(), key=lambda index: index != current)
        return [self._model.entities[self._shown.mapToSource(index).row()] for index in indexes]

    def _on_selected(self) -> None:
        chosen = self.selected()
        if chosen:
            self.form.show_entity(chosen[0])
        self._refresh_buttons()

    def _refresh_buttons(self) -> None:
        chosen, writable = self.selected(), not self._document.read_only
        entity = self.form.entity()
        self.save_button.setEnabled(writable and bool(entity.name) and self.form.is_changed())
        self.save_button.setText("&Add" if entity.id is None else "&Save")
        self.merge_button.setEnabled(writable and len(chosen) > 1)
        self.merge_button.setToolTip(
            f"Keep “{one_line(chosen[0].name, 50)}”" if len(chosen) > 1 else "Select two or more"
        )
        self.remove_button.setEnabled(writable and len(chosen) == 1)
        self.events_button.setEnabled(len(chosen) == 1)

    # -- changing -------------------------------------------------------------------------------------------------

    def begin_new(self) -> None:
        """An empty form for another entity of the kind."""
        self.list.clearSelection()
        self.form.show_entity(ENTITY_TYPES[self._kind()](name=""))
        self.form.name.setFocus()
        self._refresh_buttons()

    def save(self) -> None:
        """Write what was changed, or add what is new."""
        entity, kind = self.form.entity(), self._kind()
        try:
            with self._document.transact(f"Edit “{one_line(entity.name, 60)}”") as step:
                if entity.id is None:
                    entity = replace(entity, id=step.add_entity(kind, entity))
                else:
                    step.update_entity(kind, entity)
        except UserError as error:
            self.note.say(str(error), NoteLevel.ERROR)
            return
        self.form.show_entity(entity)
        self._fill()

    def merge(self) -> None:
        """Make the selected entities one; the current one stays and takes the others' names as aliases."""
        kept, *others = self.selected()
        try:
            with self._document.transact(f"Merge {len(others) + 1} names into “{one_line(kept.name, 60)}”") as step:
                for other in others:
                    step.merge_entities(self._kind(), kept.id or 0, other.id or 0)
        except UserError as error:
            self.note.say(str(error), NoteLevel.ERROR)
            return
        self.form.show_entity(kept)
        self._fill()

    def remove(self) -> None:
        """Remove the entity, unless events name it."""
        entity = self.selected()[0]
        try:
            with self._document.transact(f"Remove “{one_line(entity.name, 60)}”") as step:
                step.remove_entity(self._kind(), entity.id or 0)
        except UserError as error:
            self.note.say(str(error), NoteLevel.ERROR)
            return
        self._fill()

    def _on_events(self) -> None:
        entity = self.selected()[0]
        ids = self._document.events_of_entity(self._kind(), entity.id or 0)
        if ids:
            self.events_requested.emit(ids)
        else:
            self.note.say("No event names it.")


def _button(text: str, *, primary: bool = False) -> QPushButton:
    button = QPushButton(text)
    button.setAutoDefault(False)
    button.setProperty("primary", primary)
    return button
