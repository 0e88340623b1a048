"""Drags on the timeline, one class each: panning, ranges, rubber bands, events, tracks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, Qt

from spacetimeline.timeline.hits import Hit, events_in
from spacetimeline.timeline.snapping import SnapUnit, snap_unit
from spacetimeline.timeline.ticks import TickMaker

if TYPE_CHECKING:
    from spacetimeline.timeline.scene import BandMark
    from spacetimeline.ui.timeline_view import TimelineView

MAGNET_PX = 6.0
"""A dragged end clings to other events' ends within this distance."""


class Drag:
    """A drag that began at ``origin``, in pixels of the plot like all points here."""

    def __init__(self, view: TimelineView, origin: QPointF) -> None:
        self.view, self.origin = view, origin

    def move(self, point: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """The pointer is at ``point``."""

    def finish(self) -> None:
        """The button was let go."""

    def cancel(self) -> None:
        """Escape was pressed: as if nothing had been dragged."""


class PanDrag(Drag):
    """Moves what is seen with the hand."""

    def __init__(self, view: TimelineView, origin: QPointF) -> None:
        super().__init__(view, origin)
        self._start = view.viewport
        view.setCursor(Qt.CursorShape.ClosedHandCursor)
        view.overlay.cursor = None

    def move(self, point: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        moved = self._start.panned(self.origin.x() - point.x())
        scroll = self._start.scroll_px + self.origin.y() - point.y()
        self.view.set_viewport(moved.scrolled(scroll, self.view.content.bands.content_px))

    def cancel(self) -> None:
        self.view.set_viewport(self._start)


class ThumbDrag(Drag):
    """Scrolls the tracks by the mark at the right edge."""

    def __init__(self, view: TimelineView, origin: QPointF) -> None:
        super().__init__(view, origin)
        self._start = view.viewport
        view.overlay.thumb_held = True

    def move(self, point: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        view, content_px = self.view, self.view.content.bands.content_px
        tall = view.overlay.thumb[1] if view.overlay.thumb else 0.0
        way = max(self._start.height_px - tall, 1.0)
        by = (point.y() - self.origin.y()) / way * (content_px - self._start.height_px)
        view.set_viewport(view.viewport.scrolled(self._start.scroll_px + by, content_px))

    def finish(self) -> None:
        self.view.overlay.thumb_held = False

    def cancel(self) -> None:
        self.view.overlay.thumb_held = False
        self.view.set_viewport(self._start)


class RangeDrag(Drag):
    """Selects a range of time, snapping to its unit; Alt does without."""

    def __init__(self, view: TimelineView, origin: QPointF) -> None:
        super().__init__(view, origin)
        self._before = view.time_range

    def move(self, point: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        viewport = self.view.viewport
        times = sorted(viewport.time_at(x) for x in (self.origin.x(), point.x()))
        if not modifiers & Qt.KeyboardModifier.AltModifier:
            unit = snap_unit(viewport)
            times = [float(unit.snapped(at)) for at in times]
        if times[1] > times[0]:
            self.view.set_time_range((round(times[0]), round(times[1])))

    def cancel(self) -> None:
        self.view.set_time_range(self._before)


class RubberDrag(Drag):
    """Adds to the selection what a rectangle touches."""

    def __init__(self, view: TimelineView, origin: QPointF) -> None:
        super().__init__(view, origin)
        self._before = view.selection

    def move(self, point: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        corners = (self.origin.x(), self.origin.y(), point.x(), point.y())
        self.view.overlay.rubber = corners
        touched = self.view.content.columns.id[events_in(self.view.scene, *corners)].tolist()
        self.view.set_selection((*self._before, *touched))

    def finish(self) -> None:
        chosen = self.view.selection
        self.cancel()
        self.view.select(chosen)

    def cancel(self) -> None:
        self.view.overlay.rubber = None
        self.view.set_selection(self._before)


class EventDrag(Drag):
    """Moves an event, or one end of a span, in time; the view only asks for it when the button is let go."""

    def __init__(self, view: TimelineView, origin: QPointF, hit: Hit) -> None:
        super().__init__(view, origin)
        self._hit, self._by = hit, 0
        columns = view.content.columns
        self._start, self._end = int(columns.start_ms[hit.index]), int(columns.end_ms[hit.index])
        self._unit: SnapUnit = snap_unit(view.viewport)
        view.setCursor(Qt.CursorShape.SizeHorCursor)
        view.overlay.cursor = None

    def move(self, point: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        viewport = self.view.viewport
        self._unit = SnapUnit(1, snap_unit(viewport).granularity)
        anchor = self._end if self._hit.part == "end" else self._start
        wanted = anchor + (point.x() - self.origin.x()) * viewport.ms_per_px
        if modifiers & Qt.KeyboardModifier.AltModifier:
            snapped = round(wanted)
        else:
            self._unit = snap_unit(viewport)
            snapped = self._clung(wanted, anchor)
        self._by = self._kept_in_order(snapped - anchor)
        self.view.overlay.ghost = self._ghost()

    def _clung(self, wanted: float, anchor: int) -> int:
        """The nearest end of another drawn event within reach, else the nearest unit."""
        scene, columns = self.view.scene, self.view.content.columns
        index = np.concatenate([scene.bars.index, scene.points.index])
        index = index[index != self._hit.index]
        times = np.concatenate([columns.start_ms[index], columns.end_ms[index]])
        reach = MAGNET_PX * self.view.viewport.ms_per_px
        if len(times):
            nearest = int(times[np.argmin(np.abs(times - wanted))])
            if abs(nearest - wanted) <= reach:
                return nearest
        return self._unit.moved(anchor, wanted)

    def _kept_in_order(self, by: int) -> int:
        if self._hit.part == "start":
            return min(by, self._end - self._start)
        return max(by, self._start - self._end) if self._hit.part == "end" else by

    def _ghost(self) -> tuple[float, float, float, float, str]:
        viewport, scene = self.view.viewport, self.view.scene
        start = self._start + (self._by if self._hit.part != "end" else 0)
        end = self._end + (self._by if self._hit.part != "start" else 0)
        x0, x1 = viewport.x_of(start), min(viewport.x_of(end), viewport.width_px + 50)
        bar = np.nonzero(scene.bars.index == self._hit.index)[0]
        if len(bar):
            y, height = float(scene.bars.y[bar[0]]), float(scene.bars.height[bar[0]])
        else:
            point = np.nonzero(scene.points.index == self._hit.index)[0]
            size = float(scene.points.size[point[0]]) if len(point) else 14.0
            y, height = (float(scene.points.y[point[0]]) if len(point) else self.origin.y()) - size / 2, size
            x0, x1 = x0 - size / 2, x0 + size / 2
        shown = end if self._hit.part == "end" else start
        return x0, x1, y, height, TickMaker(self.view.words).instant(shown, viewport.ms_per_px)

    def finish(self) -> None:
        self.view.overlay.ghost = None
        if self._by:
            event_id = int(self.view.content.columns.id[self._hit.index])
            self.view.event_moved_requested.emit(event_id, self._hit.part, self._by, self._unit)

    def cancel(self) -> None:
        self.view.overlay.ghost = None


class TrackDrag(Drag):
    """Moves a track to another place."""

    def __init__(self, view: TimelineView, origin: QPointF, band: BandMark) -> None:
        super().__init__(view, origin)
        self._key = band.key
        self._before = view.content.options
        view.setCursor(Qt.CursorShape.ClosedHandCursor)

    def move(self, point: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        view = self.view
        tracks, bands = view.content.layout.tracks, view.content.bands
        keys = [tracks[number].key for number in bands.track.tolist()]
        y = point.y() + view.viewport.scroll_px
        place = int(np.searchsorted(bands.top, y, side="right")) - 1
        place = min(max(place, 0), len(keys) - 1)
        if keys and keys[place] != self._key and self._key in keys:
            was = keys.index(self._key)
            keys.insert(place, keys.pop(was))
            pinned = tuple(key for key in keys if key in self._before.pinned)
            view.set_options(replace(view.content.options, order=tuple(keys), pinned=pinned))

    def finish(self) -> None:
        if self.view.content.options != self._before:
            self.view.options_changed.emit(self.view.content.options)

    def cancel(self) -> None:
        self.view.set_options(self._before)
