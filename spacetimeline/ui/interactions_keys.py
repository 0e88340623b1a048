"""The timeline by keyboard alone: looking around, walking from event to event, moving events."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent

from spacetimeline.timeline.hits import band_at
from spacetimeline.timeline.snapping import snap_unit

if TYPE_CHECKING:
    from spacetimeline.ui.timeline_view import TimelineView

PAN_SHARE = 0.15
"""Of the width, by one press of an arrow key."""
SCROLL_PX = 60.0
Key = Qt.Key
_NONE = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier


def press_key(view: TimelineView, qt_event: QKeyEvent) -> bool:
    """Do what a key says; False when it says nothing here."""
    held = qt_event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    key = Key(qt_event.key())
    if held in (_NONE, _SHIFT) and (_look(view, key, held == _SHIFT) or _act(view, key)):
        return True
    if held == _CTRL and key in _WALKS:
        return walk(view, *_WALKS[key])
    if held == _ALT and key in (Key.Key_Left, Key.Key_Right):
        view.view_back() if key == Key.Key_Left else view.view_forward()
        return True
    if held == (_CTRL | _SHIFT) and key in (Key.Key_Left, Key.Key_Right):
        return _nudge(view, -1 if key == Key.Key_Left else 1)
    if held == _CTRL and key == Key.Key_A:
        view.select(view.content.columns.id[np.sort(np.unique(view.content.layout.order))].tolist())
        return True
    return False


_WALKS = {Key.Key_Left: (-1, 0), Key.Key_Right: (1, 0), Key.Key_Up: (0, -1), Key.Key_Down: (0, 1)}


def _look(view: TimelineView, key: Qt.Key, far: bool) -> bool:
    step = view.viewport.width_px * PAN_SHARE * (4 if far else 1)
    match key:
        case Key.Key_Left | Key.Key_A:
            view.pan(-step, animate=True)
        case Key.Key_Right | Key.Key_D:
            view.pan(step, animate=True)
        case Key.Key_Up:
            view.scroll_tracks(-SCROLL_PX, animate=True)
        case Key.Key_Down:
            view.scroll_tracks(SCROLL_PX, animate=True)
        case Key.Key_PageUp:
            view.scroll_tracks(-view.viewport.height_px * 0.9, animate=True)
        case Key.Key_PageDown:
            view.scroll_tracks(view.viewport.height_px * 0.9, animate=True)
        case Key.Key_W | Key.Key_Plus | Key.Key_Equal:
            view.zoom_in()
        case Key.Key_S | Key.Key_Minus | Key.Key_Underscore:
            view.zoom_out()
        case _:
            return False
    return True


def _act(view: TimelineView, key: Qt.Key) -> bool:
    match key:
        case Key.Key_Home:
            view.fit_all()
        case Key.Key_F:
            view.fit_selection()
        case Key.Key_N:
            view.go_to_now()
        case Key.Key_G:
            view.go_to_date_requested.emit()
        case Key.Key_T:
            _ask_for_track_menu(view)
        case Key.Key_Question:
            view.shortcuts_requested.emit()
        case Key.Key_Return | Key.Key_Enter if view.selection:
            view.event_activated.emit(view.selection[0])
        case Key.Key_Insert:
            middle = round(view.viewport.time_at(view.viewport.width_px / 2))
            view.new_event_requested.emit(middle, band_at(view.scene, 1.0))
        case Key.Key_Escape if view.time_range is not None:
            view.set_time_range(None)
        case Key.Key_Escape if view.selection:
            view.select(())
        case _:
            return False
    return True


def _ask_for_track_menu(view: TimelineView) -> None:
    """Ask for the menu of the selected event's track, else of the uppermost in view."""
    rect = view.event_rect(view.selection[0]) if view.selection else None
    plot = view.plot_rect()
    band = band_at(view.scene, rect.center().y() - plot.top() if rect else 1.0)
    if band is not None:
        view.track_menu_requested.emit(band, view.mapToGlobal(QPoint(8, int(plot.top() + max(band.y, 0.0) + 18))))


def _nudge(view: TimelineView, direction: int) -> bool:
    """Ask to move the selected event by one unit of what can be aimed at."""
    if len(view.selection) != 1:
        return False
    unit = snap_unit(view.viewport)
    view.event_moved_requested.emit(view.selection[0], "whole", direction * unit.step_ms, unit)
    return True


def walk(view: TimelineView, along: int, across: int) -> bool:
    """Select the next event in time of the track (``along`` 1 or -1), or the nearest of the next track (``across``)."""
    layout, columns = view.content.layout, view.content.columns
    if not len(layout.order):
        return False
    places = np.nonzero(layout.order == columns.index_of(view.selection[0]))[0] if view.selection else np.empty(0)
    if not len(places):
        middle = (view.viewport.start_ms + view.viewport.end_ms) / 2
        _choose(view, int(layout.order[np.argmin(np.abs(layout.start - middle))]))
        return True
    place = int(places[0])
    number = int(layout.row_track[np.searchsorted(layout.row_offsets, place, side="right") - 1])
    start = int(layout.start[place])
    if along:
        mine = _track_events(view, number)
        at = int(np.nonzero(mine == layout.order[place])[0][0]) + along
        if 0 <= at < len(mine):
            _choose(view, int(mine[at]))
        return True
    shown = view.content.bands.track.tolist()
    at = shown.index(number) + across if number in shown else -1
    if 0 <= at < len(shown):
        others = _track_events(view, shown[at])
        _choose(view, int(others[np.argmin(np.abs(columns.start_ms[others] - start))]))
    return True


def _track_events(view: TimelineView, number: int) -> np.ndarray:
    """Positions in the columns of a track's events by time."""
    layout = view.content.layout
    track = layout.tracks[number]
    mine = slice(int(layout.row_offsets[track.first_row]), int(layout.row_offsets[track.last_row]))
    return layout.order[mine][np.argsort(layout.start[mine], kind="stable")]


def _choose(view: TimelineView, index: int) -> None:
    event_id = int(view.content.columns.id[index])
    view.select((event_id,))
    view.show_event(event_id)
