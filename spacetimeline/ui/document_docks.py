"""The panels around a timeline: the table of events, the history, and what the review brings."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow

from spacetimeline.ui.claims_panel import ClaimsPanel
from spacetimeline.ui.consistency_panel import ConsistencyPanel
from spacetimeline.ui.dock_title import dress, is_seen
from spacetimeline.ui.event_table import EventTableDock
from spacetimeline.ui.history_dock import HistoryDock
from spacetimeline.ui.legend_panel import LegendDock
from spacetimeline.ui.slip_trail import SlipTrail
from spacetimeline.ui.timeline_view_crew import CrewCurve
from spacetimeline.ui.timeline_view_station import StationView

if TYPE_CHECKING:
    from spacetimeline.ui.document_bridge import DocumentBridge
    from spacetimeline.ui.document_page import DocumentPage


def make_docks(page: DocumentPage, bridge: DocumentBridge, window: QMainWindow) -> dict[str, QDockWidget]:
    """Make the panels, add them to the window and connect them. Keys are the names of their commands."""
    table = EventTableDock(bridge, lambda: page.columns, page.shown_ids, window)
    table.event_activated.connect(page.event_activated)
    table.event_chosen.connect(page.view.follow_event)
    bridge.changed.connect(lambda _changes: table.refill())
    page.view.content_changed.connect(table.refill)
    window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, table)
    history = HistoryDock(bridge.document, window)
    history.travel_requested.connect(bridge.travel)
    bridge.steps_changed.connect(lambda: history.show_steps() if is_seen(history) else None)
    history.visibilityChanged.connect(lambda visible: history.show_steps() if visible else None)
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, history)
    sources = _sources_dock(bridge, window)
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, sources)
    window.tabifyDockWidget(history, sources)
    checks = ConsistencyPanel(bridge.document, window)
    checks.events_requested.connect(page.show_events)
    bridge.changed.connect(checks.document_changed)
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, checks)
    window.tabifyDockWidget(history, checks)
    legend = LegendDock(page.view, window)
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, legend)
    window.tabifyDockWidget(history, legend)
    SlipTrail(bridge, page.view)
    docks: dict[str, QDockWidget] = {"table": table, "sources": sources, "checks": checks, "history": history}
    docks["legend"] = legend
    for name, dock in _derived_docks(page, bridge, window).items():
        window.tabifyDockWidget(table, dock)  # side by side they would not lie under the timeline they belong to
        docks[name] = dock
    for dock in docks.values():
        dress(dock)
    return docks


def _derived_docks(page: DocumentPage, bridge: DocumentBridge, window: QMainWindow) -> dict[str, QDockWidget]:
    """What follows from the events: who was in space, and which vehicle was at which port of a station."""
    crew = CrewCurve(page.view, bridge.document.events_by_ids)
    station = StationView(page.view, bridge.document.events_by_ids)
    station.event_activated.connect(page.event_activated)
    station.selection_changed.connect(bridge.select)
    made: dict[str, QDockWidget] = {}
    for name, title, widget in (("crew", "People in space", crew), ("station", "Station", station)):
        dock = QDockWidget(title, window)
        dock.setObjectName(name)
        dock.setWidget(widget)
        window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, dock)
        made[name] = dock
    window.tabifyDockWidget(made["crew"], made["station"])
    return made


def _sources_dock(bridge: DocumentBridge, window: QMainWindow) -> QDockWidget:
    """What the sources say of the selected event, field by field."""
    panel = ClaimsPanel(bridge.document)
    panel.source_requested.connect(partial(_show_source, bridge, window))
    dock = QDockWidget("Sources", window)
    dock.setObjectName("sources")
    dock.setWidget(panel)

    def follow() -> None:
        panel.show_event(bridge.selection[0] if len(bridge.selection) == 1 else None)

    bridge.selection_changed.connect(lambda: follow() if is_seen(dock) else None)
    dock.visibilityChanged.connect(lambda visible: follow() if visible else None)
    return dock


def _show_source(bridge: DocumentBridge, window: QMainWindow, source_id: int, start: int, end: int) -> None:
    from spacetimeline.ui.source_dialog import SourceDialog

    SourceDialog(bridge.document, source_id, window, extent=(start, end)).open()
