"""The panels around a timeline: the table of events, the history, and what the review brings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from spacetimeline.ui.dock_title import dress
from spacetimeline.ui.event_table import EventTableDock
from spacetimeline.ui.history_dock import HistoryDock

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDockWidget, QMainWindow

    from spacetimeline.ui.document_bridge import DocumentBridge
    from spacetimeline.ui.document_page import DocumentPage


def make_docks(page: DocumentPage, bridge: DocumentBridge, window: QMainWindow) -> dict[str, QDockWidget]:
    """Make the panels, add them to the window and connect them. Keys are the names of their commands."""
    table = EventTableDock(bridge, lambda: page.columns, page.shown_ids, window)
    table.event_activated.connect(page.event_activated)
    bridge.changed.connect(lambda _changes: table.refill())
    page.view.content_changed.connect(table.refill)
    window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, table)
    history = HistoryDock(window)
    history.travel_requested.connect(bridge.travel)
    bridge.steps_changed.connect(lambda: history.show_steps(bridge.steps()) if history.isVisible() else None)
    history.visibilityChanged.connect(lambda visible: history.show_steps(bridge.steps()) if visible else None)
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, history)
    docks: dict[str, QDockWidget] = {"table": table, "history": history}
    for dock in docks.values():
        dress(dock)
    return docks
