"""Menus on the timeline: of events and of a track."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from spacetimeline.model.event import Status
from spacetimeline.timeline.bands import ColourBy
from spacetimeline.ui.plain_text import menu_text

if TYPE_CHECKING:
    from spacetimeline.timeline.scene import BandMark
    from spacetimeline.ui.actions import Actions
    from spacetimeline.ui.document_bridge import DocumentBridge
    from spacetimeline.ui.timeline_view import TimelineView


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
    menu.addAction(menu_text(band.label, 40)).setEnabled(False)  # a section's title is not shown in every style
    menu.addSeparator()

    def add(text: str, **changes: object) -> None:
        changed = replace(options, **changes)  # type: ignore[arg-type]
        menu.addAction(text).triggered.connect(lambda _checked=False: view.change_options(changed))

    add("&Expand" if band.collapsed else "&Collapse", collapsed=options.collapsed ^ {key})
    pinned = tuple(each for each in options.pinned if each != key)
    add("Un&pin" if band.pinned else "&Pin to the top", pinned=pinned if band.pinned else (*options.pinned, key))
    for text, order in (("Move &up", _moved(view, key, -1)), ("Move &down", _moved(view, key, 1))):
        add(text, order=order, pinned=tuple(each for each in order if each in options.pinned))
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


def _moved(view: TimelineView, key: int, by: int) -> tuple[int, ...]:
    """The keys of the shown tracks in order, one moved by a place."""
    tracks = view.content.layout.tracks
    keys = [tracks[number].key for number in view.content.bands.track.tolist()]
    place = keys.index(key)
    keys.insert(min(max(place + by, 0), len(keys) - 1), keys.pop(place))
    return tuple(keys)


def pop_up(menu: QMenu, at: object) -> None:
    """Show a menu at a point of the screen."""
    if isinstance(at, QPoint):
        menu.popup(at)
