"""Menus on the timeline: of events, of a track, and what a selected range of time holds."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from spacetimeline.model.event import Status
from spacetimeline.timeline.bands import ColourBy
from spacetimeline.timeline.columns import KINDS, EventColumns
from spacetimeline.ui.plain_text import menu_text

if TYPE_CHECKING:
    from spacetimeline.timeline.scene import BandMark
    from spacetimeline.ui.actions import Actions
    from spacetimeline.ui.document_bridge import DocumentBridge
    from spacetimeline.ui.timeline_view import TimelineView

_MOST_KINDS = 6


def event_menu(actions: Actions, bridge: DocumentBridge, parent: QWidget) -> QMenu:
    """What can be done with the selected events, or with the timeline where none is selected."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if not bridge.selection:
        for name in (
            "add_event",
            "import_paste",
            "",
            "fit_all",
            "go_to_date",
            "go_to_now",
            "",
            "copy_picture",
            "export",
        ):
            menu.addAction(actions[name]) if name else menu.addSeparator()
        return menu
    for name in ("edit_event", "fit_selection", "sources", "copy_events"):
        menu.addAction(actions[name])
    if bridge.writable:
        states = menu.addMenu("&Mark as")
        for status in Status:
            states.addAction(status.label).triggered.connect(partial(_mark, bridge, status))
        if len(bridge.selection) > 1:
            menu.addAction(actions["merge_events"])
        menu.addSeparator()
        menu.addAction(actions["delete_events"])
    return menu


def _mark(bridge: DocumentBridge, status: Status, _checked: bool = False) -> None:
    from spacetimeline.document.commands import set_status

    bridge.attempt(lambda: set_status(bridge.document, bridge.selection, status))


def track_menu(view: TimelineView, band: BandMark, parent: QWidget) -> QMenu:
    """What can be done with one track, and with all of them."""
    options, key = view.content.options, band.key
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.addSection(menu_text(band.label, 40))

    def add(text: str, **changes: object) -> None:
        changed = replace(options, **changes)  # type: ignore[arg-type]
        menu.addAction(text).triggered.connect(lambda _checked=False: view.change_options(changed))

    add("&Expand" if band.collapsed else "&Collapse", collapsed=options.collapsed ^ {key})
    pinned = tuple(each for each in options.pinned if each != key)
    add("Un&pin" if band.pinned else "&Pin to the top", pinned=pinned if band.pinned else (*options.pinned, key))
    add("&Hide", hidden=options.hidden | {key})
    menu.addSeparator()
    everything = frozenset(track.key for track in view.content.layout.tracks)
    add("Collapse &all", collapsed=everything)
    add("E&xpand all", collapsed=frozenset())
    if options.hidden:
        add(f"&Show {len(options.hidden):,} hidden", hidden=frozenset())
    menu.addSeparator()
    add("&Lower lanes", lane_px=options.with_lanes(-4).lane_px)
    add("H&igher lanes", lane_px=options.with_lanes(4).lane_px)
    by_agency = options.colour_by is ColourBy.AGENCY
    add(
        "Colours by &kind" if by_agency else "Colours by a&gency",
        colour_by=ColourBy.KIND if by_agency else ColourBy.AGENCY,
    )
    return menu


def pop_up(menu: QMenu, at: object) -> None:
    """Show a menu at a point of the screen."""
    if isinstance(at, QPoint):
        menu.popup(at)


def range_sentence(columns: EventColumns, start_ms: int, end_ms: int) -> str:
    """What happens in ``[start_ms, end_ms)``: ``"14 events: 6 launches, 4 dockings, ..."``."""
    inside = (columns.start_ms < end_ms) & (columns.end_ms >= start_ms)
    total = int(np.count_nonzero(inside))
    if not total:
        return "No events in this range."
    kinds, counts = np.unique(columns.kind[inside], return_counts=True)
    order = np.argsort(-counts, kind="stable")
    parts = [f"{int(counts[at]):,} × {KINDS[int(kinds[at])].label.lower()}" for at in order[:_MOST_KINDS]]
    rest = total - int(counts[order[:_MOST_KINDS]].sum())
    if rest:
        parts.append(f"{rest:,} others")
    return f"{total:,} event{'s' if total != 1 else ''} in this range: {', '.join(parts)}"
