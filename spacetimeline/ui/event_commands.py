"""Commands on events: enter, edit, delete, copy, undo, redo."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit

from spacetimeline.errors import UserError

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from spacetimeline.model.event import Event
    from spacetimeline.model.when import When
    from spacetimeline.ui.main_window import MainWindow

_MOST_COPIED = 100_000
_MOST_MERGED = 19


class EventCommands:
    """What the Edit menu asks for, on behalf of one window."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def handlers(self) -> dict[str, Callable[[], object]]:
        return {
            "undo": self.undo,
            "redo": self.redo,
            "add_event": self.add_event,
            "edit_event": self.edit_selected,
            "delete_events": self.delete_selected,
            "merge_events": self.merge_selected,
            "copy_events": self.copy_selected,
            "copy_picture": self.copy_picture,
            "select_all": self.select_all,
            "entities": self.edit_entities,
            "source_list": self.edit_sources,
        }

    def undo(self) -> None:
        if self._window.bridge:
            self._window.bridge.undo()

    def redo(self) -> None:
        if self._window.bridge:
            self._window.bridge.redo()

    # -- the event dialog -----------------------------------------------------------------------------------------

    def add_event(self) -> None:
        self.add_event_at(None)

    def add_event_at(self, start: When | None) -> None:
        """Enter a new event, at ``start`` when the timeline was asked for one there."""
        from spacetimeline.ui.event_dialog import EventDialog

        bridge = self._window.bridge
        if bridge is None or not bridge.writable:
            return
        dialog = EventDialog(bridge.document, None, self._window)
        if start is not None:
            dialog.set_start(start)
        dialog.open()

    def edit_selected(self) -> None:
        bridge = self._window.bridge
        if bridge is not None and bridge.selection:
            self.edit_event_by_id(bridge.selection[0])

    def edit_event_by_id(self, event_id: int) -> None:
        """Open the editor for an event of the document."""
        from spacetimeline.ui.event_dialog import EventDialog

        bridge = self._window.bridge
        if bridge is None:
            return
        try:
            event = bridge.document.event(event_id)
        except UserError as error:
            self._window.show_error(error)
            return
        EventDialog(bridge.document, event, self._window).open()

    def edit_entities(self) -> None:
        """The editor of missions, vehicles, people and whatever else events name."""
        from spacetimeline.ui.entity_dialog import EntityDialog

        if self._window.bridge is None or self._window.page is None:
            return
        dialog = EntityDialog(self._window.bridge.document, parent=self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.events_requested.connect(self._window.page.show_events)
        dialog.open()

    def edit_sources(self) -> None:
        """The list of everything the timeline's events come from."""
        from spacetimeline.ui.source_list import SourceListDialog

        if self._window.bridge is None or self._window.page is None:
            return
        dialog = SourceListDialog(self._window.bridge.document, self._window)
        dialog.events_requested.connect(self._window.page.show_events)
        dialog.open()

    # -- the selection --------------------------------------------------------------------------------------------

    def delete_selected(self) -> None:
        """Delete without asking: undo brings them back."""
        bridge = self._window.bridge
        if bridge is None or not bridge.selection:
            return
        count = len(bridge.selection)
        if bridge.remove_events(bridge.selection):
            self._window.tell(f"Deleted {count:,} event{'s' if count != 1 else ''}. Undo brings them back.")

    def merge_selected(self) -> None:
        """Make the selected events one: the first selected stays and takes over what sources say of the others."""
        from spacetimeline.document.commands import merge_events

        bridge = self._window.bridge
        if bridge is None or len(bridge.selection) < 2:
            self._window.tell("Select the events that are one and the same, then merge them.")
            return
        kept, *others = bridge.selection
        if len(others) > _MOST_MERGED:
            self._window.tell(f"More than {_MOST_MERGED + 1} reports of one event? Select fewer.")
            return
        if all(bridge.attempt(partial(merge_events, bridge.document, kept, other)) for other in others):
            bridge.select([kept])
            self._window.tell(f"Merged {len(others) + 1} events. Undo takes them apart.")

    def copy_selected(self) -> None:
        """Copy marked text where a text has the focus, else the selected events as lines of tab-separated text."""
        focus = QApplication.focusWidget()
        if isinstance(focus, QLineEdit | QPlainTextEdit | QTextEdit):
            focus.copy()
            return
        bridge = self._window.bridge
        if bridge is None or not bridge.selection:
            return
        events = bridge.document.events_by_ids(bridge.selection[:_MOST_COPIED])
        QApplication.clipboard().setText("\n".join(line_of(event) for event in events))
        self._window.tell(f"Copied {len(events):,} event{'s' if len(events) != 1 else ''} as text.")

    def select_all(self) -> None:
        focus: QWidget | None = QApplication.focusWidget()
        if isinstance(focus, QLineEdit | QPlainTextEdit | QTextEdit):
            focus.selectAll()
        elif self._window.page is not None and self._window.bridge is not None:
            self._window.bridge.select(self._window.page.shown_ids())

    def copy_picture(self) -> None:
        if self._window.page is not None:
            self._window.page.copy_picture()
            self._window.tell("Copied the picture of the timeline.")


def line_of(event: Event) -> str:
    """An event as one line: start, end, kind, status, title, mission, vehicle, site, crew."""
    crew = ", ".join(member.name for member in event.crew)
    cells = (
        event.start.text() if event.start else "",
        event.end.text() if event.end else "",
        event.kind.label,
        event.status.label,
        event.title,
        event.mission,
        event.vehicle,
        event.site,
        crew,
    )
    return "\t".join(" ".join(cell.split()) for cell in cells)
