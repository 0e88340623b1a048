"""The painted timeline for those who do not see it: a list whose items are the events in view.

Qt asks through ``QAccessible``; the items are made for what is drawn, and made anew when that changes.
"""

from __future__ import annotations

import weakref
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QAccessibleInterface,
    QColor,
    QWindow,
)
from PySide6.QtWidgets import QAccessibleWidget

from spacetimeline.model.event import Status
from spacetimeline.timeline.columns import KINDS, STATUSES
from spacetimeline.ui.announcing import announce
from spacetimeline.ui.timeline_view import TimelineView

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_ITEMS = 200
"""Of a crowded view the first so many events, in time, are told; the description says how many there are."""


class EventItem(QAccessibleInterface):
    """One drawn event."""

    def __init__(self, timeline: AccessibleTimeline, event_id: int) -> None:
        super().__init__()
        self._timeline, self.event_id = timeline, event_id

    def isValid(self) -> bool:
        return True

    def object(self) -> QObject | None:  # type: ignore[override]
        return None

    def window(self) -> QWindow | None:  # type: ignore[override]
        return self._timeline.view.window().windowHandle()

    def parent(self) -> QAccessibleInterface:
        return self._timeline

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def childCount(self) -> int:
        return 0

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def relations(self, match: Any = None) -> list[Any]:
        return []

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        view = self._timeline.view
        state = QAccessible.State()
        state.selectable = state.focusable = True
        state.selected = self.event_id in view.selection
        state.focused = view.hasFocus() and view.selection[:1] == (self.event_id,)
        return state

    def text(self, kind: QAccessible.Text) -> str:
        view = self._timeline.view
        if kind is QAccessible.Text.Name:
            return spoken(view, self.event_id)
        if kind is QAccessible.Text.Description and view.describe is not None:
            return "\n".join(view.describe(self.event_id).split("\n")[1:])  # the name tells the title
        return ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Titles are changed in the editor."""

    def rect(self) -> QRect:
        view = self._timeline.view
        rect = view.event_rect(self.event_id)
        return QRect(view.mapToGlobal(rect.topLeft()), rect.size()) if rect else QRect()

    def backgroundColor(self) -> QColor:
        return QColor()

    def foregroundColor(self) -> QColor:
        return QColor()


class AccessibleTimeline(QAccessibleWidget):
    """The view as a list. It keeps every item it handed out, for Qt does not."""

    def __init__(self, view: TimelineView) -> None:
        super().__init__(view, QAccessible.Role.List, "Timeline")
        self.view = view
        self._items: dict[int, EventItem] = {}
        self._registered: list[int] = []
        # Qt would look after what it has registered when Python is gone already, and crash.
        weakref.finalize(self, _withdraw, self._registered)
        self._shown: list[int] = []
        self._of: object = None
        view.selection_changed.connect(self._on_selection)
        view.event_shown.connect(self._on_shown)

    def _ids(self) -> list[int]:
        """Ids of the drawn events by time."""
        scene = self.view.scene
        if scene is not self._of:
            self._of = scene
            index = np.concatenate([scene.bars.index, scene.points.index])
            columns = self.view.content.columns
            index = np.unique(index)
            order = np.argsort(columns.start_ms[index], kind="stable")[:MOST_ITEMS]
            self._shown = columns.id[index[order]].tolist()
        return self._shown

    def item(self, event_id: int) -> EventItem:
        """The item of an event, made when first asked for."""
        item = self._items.get(event_id)
        if item is None:
            item = self._items[event_id] = EventItem(self, event_id)
            self._registered.append(QAccessible.registerAccessibleInterface(item))
        return item

    def childCount(self) -> int:
        return len(self._ids())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        ids = self._ids()
        return self.item(ids[index]) if 0 <= index < len(ids) else None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        ids = self._ids()
        return ids.index(child.event_id) if isinstance(child, EventItem) and child.event_id in ids else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return next((self.item(each) for each in self._ids() if self.item(each).rect().contains(x, y)), None)

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        chosen = self.view.selection
        return self.item(chosen[0]) if chosen and self.view.hasFocus() and chosen[0] in self._ids() else None

    def text(self, kind: QAccessible.Text) -> str:
        if kind is QAccessible.Text.Name:
            return "Timeline"
        if kind is QAccessible.Text.Description:
            return f"{self.view.scene.range_text}, {self.view.scene.event_count:,} events in view"
        return super().text(kind)

    def _on_shown(self, event_id: int) -> None:
        """An event is found while the focus is in the words to find: it stays there, so the event is only told."""
        if not self.view.hasFocus():
            announce(self.view, spoken(self.view, event_id))

    def _on_selection(self, event_ids: Sequence[int]) -> None:
        if len(event_ids) != 1:
            if event_ids:
                announce(self.view, f"{len(event_ids)} events selected")
            return
        event_id = event_ids[0]
        if event_id in self._ids():
            qt_event = QAccessibleEvent(self.view, QAccessible.Event.Focus)
            qt_event.setChild(self._ids().index(event_id))
            QAccessible.updateAccessibility(qt_event)
        else:
            announce(self.view, spoken(self.view, event_id))


def _withdraw(registered: list[int]) -> None:
    for number in registered:
        QAccessible.deleteAccessibleInterface(number)
    registered.clear()


def spoken(view: TimelineView, event_id: int) -> str:
    """An event in one sentence: title, kind where the title does not begin with it, state if not actual, and time."""
    content = view.content
    index = content.columns.index_of(event_id)
    if index < 0:
        return ""
    title = content.titles.of(content.columns.id[index : index + 1])[0][0]
    kind, status = KINDS[content.columns.kind[index]], STATUSES[content.columns.status[index]]
    words = [title]
    if not title.casefold().startswith(kind.label.split()[0].casefold()):
        words.append(kind.label)
    if status is not Status.ACTUAL:
        words.append(status.label.lower())
    return ", ".join([*words, view.time_text(index)])


class TimelineAccess:
    """Makes Qt ask us about timeline views. Install one per program and keep it as long as Qt lives."""

    def __init__(self) -> None:
        self._made: dict[int, AccessibleTimeline] = {}

    def install(self) -> None:
        """From now on Qt asks here first."""
        QAccessible.installFactory(self.interface_of)

    def interface_of(self, key: str, thing: QObject) -> QAccessibleInterface | None:
        """The interface of a timeline view, None for everything else."""
        if not isinstance(thing, TimelineView):
            return None
        number = id(thing)
        if number not in self._made:
            self._made[number] = AccessibleTimeline(thing)
            thing.destroyed.connect(lambda: self._made.pop(number, None))
        return self._made[number]
