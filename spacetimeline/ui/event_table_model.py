"""The rows of the event table: ids in the order wanted, events fetched only as they come into sight."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from spacetimeline.errors import UserError
from spacetimeline.model.event import Event, EventKind, Status
from spacetimeline.model.when_entry import read_entry
from spacetimeline.model.when_words import plain_words, short_words
from spacetimeline.ui.plain_text import one_line, tooltip_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacetimeline.model.when import When
    from spacetimeline.timeline.columns import Array
    from spacetimeline.ui.document_bridge import DocumentBridge

Index = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()
_CHUNK = 128
_MOST_KEPT = 20_000
EDIT_ROLE = Qt.ItemDataRole.EditRole


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, the event's field, and how the field is read from what was typed (None: not here)."""

    title: str
    field: str
    read: Callable[[str], Any] | None
    width: int


def _read_when(text: str) -> When | None:
    return read_entry(text) if text.strip() else None


def _read_kind(text: str) -> EventKind:
    return next(kind for kind in EventKind if kind.label == text)


def _read_status(text: str) -> Status:
    return next(status for status in Status if status.label == text)


COLUMNS: tuple[Column, ...] = (
    Column("Start", "start", _read_when, 190),
    Column("Title", "title", str.strip, 340),
    Column("Kind", "kind", _read_kind, 110),
    Column("Status", "status", _read_status, 90),
    Column("Mission", "mission", str.strip, 130),
    Column("Vehicle", "vehicle", str.strip, 130),
    Column("Target", "target", str.strip, 150),
    Column("Site", "site", str.strip, 160),
    Column("Crew", "crew", None, 200),
    Column("Agency", "agency", str.strip, 100),
    Column("End", "end", _read_when, 150),
)


class EventTableModel(QAbstractTableModel):
    """Shows the events of ``ids`` in that order. ``trouble`` tells of an edit that could not be made."""

    sort_requested = Signal(int, object)
    trouble = Signal(object)

    def __init__(self, bridge: DocumentBridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self.ids: Array = np.empty(0, np.int64)
        self._kept: dict[int, Event] = {}

    def set_ids(self, ids: Array) -> None:
        """Take over other rows, or another order of them."""
        self.beginResetModel()
        self.ids = np.ascontiguousarray(ids, np.int64)
        self._kept.clear()
        self.endResetModel()

    def refresh(self, event_ids: Iterable[int]) -> None:
        """Read events anew that changed but stay in their rows."""
        for event_id in event_ids:
            self._kept.pop(event_id, None)
        if len(self.ids):
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.ids) - 1, len(COLUMNS) - 1))

    def event_at(self, row: int) -> Event | None:
        """The event in a row; None when it is gone from the document meanwhile."""
        if not 0 <= row < len(self.ids):
            return None
        event_id = int(self.ids[row])
        if event_id not in self._kept:
            self._fetch(row)
        return self._kept.get(event_id)

    def _fetch(self, row: int) -> None:
        if len(self._kept) > _MOST_KEPT:
            self._kept.clear()
        first = row // _CHUNK * _CHUNK
        wanted = [int(each) for each in self.ids[first : first + _CHUNK]]
        for event in self._bridge.document.events_by_ids(wanted):
            if event.id is not None:
                self._kept[event.id] = event

    # -- the model ------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(self.ids)

    def columnCount(self, parent: Index = _NO_INDEX) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return COLUMNS[section].title if orientation is Qt.Orientation.Horizontal else section + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, EDIT_ROLE, Qt.ItemDataRole.ToolTipRole):
            return None
        event = self.event_at(index.row())
        if event is None:
            return ""
        field = COLUMNS[index.column()].field
        if role == EDIT_ROLE:
            return entry_text(event, field)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip_text(_long_text(event, field))
        return one_line(cell_text(event, field), 200)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if self._bridge.writable and index.isValid() and COLUMNS[index.column()].read:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(self, index: Index, value: Any, role: int = EDIT_ROLE) -> bool:
        self._kept.pop(int(self.ids[index.row()]), None)  # what is written back must be what is there now
        event, column = self.event_at(index.row()), COLUMNS[index.column()]
        if event is None or column.read is None or role != EDIT_ROLE or str(value) == entry_text(event, column.field):
            return False
        try:
            read = column.read(str(value))
        except UserError as error:
            self.trouble.emit(error)
            return False
        except StopIteration:
            return False
        changes: dict[str, Any] = {column.field: read}
        return self._write(replace(event, **changes), column.title)

    def _write(self, event: Event, what: str) -> bool:
        from spacetimeline.document.commands import edit_event

        name = f"Change {what.lower()} of “{one_line(event.title, 60)}”"
        done = self._bridge.attempt(lambda: edit_event(self._bridge.document, event, name=name))
        self._kept.clear()
        return done

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.sort_requested.emit(column, order)


def cell_text(event: Event, field: str) -> str:
    """A field as the table shows it."""
    value = getattr(event, field)
    if field in ("start", "end"):
        return short_words(value) if value is not None else ("undated" if field == "start" else "")
    if field == "crew":
        return ", ".join(member.name for member in value)
    return value.label if isinstance(value, EventKind | Status) else str(value)


def entry_text(event: Event, field: str) -> str:
    """A field as it is edited; ``read_entry`` reads times back."""
    value = getattr(event, field)
    if field in ("start", "end"):
        return value.text() if value is not None else ""
    return cell_text(event, field)


def _long_text(event: Event, field: str) -> str:
    value = getattr(event, field)
    if field in ("start", "end") and value is not None:
        return f"{plain_words(value)}\nin the source: {one_line(value.raw)}" if value.raw else plain_words(value)
    if field == "crew":
        return "\n".join(f"{member.name}, {member.role}" if member.role else member.name for member in value)
    return cell_text(event, field)
