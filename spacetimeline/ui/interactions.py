"""What gestures on the timeline mean: mouse, touchpad and keys to calls of the view.

Nothing here draws or knows a document. Drags live in ``interactions_drags``, keys in ``interactions_keys``.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QToolTip

from spacetimeline.timeline.clocks import duration_text
from spacetimeline.timeline.hits import Hit, HitKind, band_at, hit_at
from spacetimeline.timeline.ticks import TickMaker
from spacetimeline.ui.interactions_drags import Drag, EventDrag, PanDrag, RangeDrag, RubberDrag, ThumbDrag, TrackDrag
from spacetimeline.ui.interactions_keys import press_key
from spacetimeline.ui.plain_text import tooltip_text
from spacetimeline.ui.timeline_view_places import members

if TYPE_CHECKING:
    from spacetimeline.ui.timeline_view import TimelineView

WHEEL_ZOOM = 1.0015
"""Magnification by one eighth of a degree of the wheel; a notch of 120 makes 1.2."""
HEADER_TRIANGLE_PX = 22.0
MOST_NAMED = 12
"""So many events of a cluster are named in its tool tip."""
THUMB_PX = 12.0
"""How near the right edge the scroll mark is taken hold of."""


class Gestures:
    """Answers the input events of one view."""

    def __init__(self, view: TimelineView) -> None:
        self._view = view
        self._drag: Drag | None = None
        self._pressed: QPointF | None = None
        self._pressed_hit: Hit | None = None

    @property
    def dragging(self) -> bool:
        return self._drag is not None

    def handle(self, qt_event: QEvent) -> bool:
        """Answer an event; True when it was one for the timeline."""
        if isinstance(qt_event, QMouseEvent):
            return self._mouse(qt_event)
        if isinstance(qt_event, QWheelEvent):
            return self._wheel(qt_event)
        if isinstance(qt_event, QNativeGestureEvent):
            return self._native(qt_event)
        if isinstance(qt_event, QKeyEvent) and qt_event.type() is QEvent.Type.KeyPress:
            return self._key(qt_event)
        if isinstance(qt_event, QContextMenuEvent):
            return self._context_menu(qt_event)
        if isinstance(qt_event, QHelpEvent) and qt_event.type() is QEvent.Type.ToolTip:
            return self._tool_tip(qt_event)
        if qt_event.type() is QEvent.Type.Leave:
            self._leave()
        return False

    # -- where ----------------------------------------------------------------------------------------------------

    def _plot_point(self, at: QPointF) -> QPointF:
        plot = self._view.plot_rect()
        return QPointF(at.x() - plot.left(), at.y() - plot.top())

    def _area(self, at: QPointF) -> str:
        """ "axis", "header", "corner" or "plot"."""
        point = self._plot_point(at)
        if point.y() < 0:
            return "axis" if point.x() >= 0 else "corner"
        return "plot" if point.x() >= 0 else "header"

    def _hit(self, at: QPointF) -> Hit | None:
        point = self._plot_point(at)
        return hit_at(self._view.scene, point.x(), point.y()) if self._area(at) == "plot" else None

    def _id(self, hit: Hit) -> int:
        return int(self._view.content.columns.id[hit.index])

    # -- mouse ----------------------------------------------------------------------------------------------------

    def _mouse(self, qt_event: QMouseEvent) -> bool:
        kind = qt_event.type()
        if kind is QEvent.Type.MouseButtonPress:
            return self._press(qt_event)
        if kind is QEvent.Type.MouseMove:
            self._move(qt_event)
            return True
        if kind is QEvent.Type.MouseButtonRelease:
            self._release(qt_event)
            return True
        if kind is QEvent.Type.MouseButtonDblClick and qt_event.button() is Qt.MouseButton.LeftButton:
            self._double_click(qt_event)
            return True
        return False

    def _press(self, qt_event: QMouseEvent) -> bool:
        if qt_event.button() not in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            return False
        view, at = self._view, qt_event.position()
        view.motion.finish()
        self._pressed, self._pressed_hit = at, self._hit(at)
        self._drag = None
        return True

    def _move(self, qt_event: QMouseEvent) -> None:
        at = qt_event.position()
        if self._pressed is not None and self._drag is None:
            moved = (at - self._pressed).manhattanLength()
            if moved >= QApplication.startDragDistance() * 0.6:
                self._drag = self._begin_drag(qt_event)
        if self._drag is not None:
            self._drag.move(self._plot_point(at), qt_event.modifiers())
            self._view.update()
        else:
            self._hover(at)

    def _begin_drag(self, qt_event: QMouseEvent) -> Drag:
        view, modifiers = self._view, qt_event.modifiers()
        origin = self._plot_point(self._pressed or qt_event.position())
        area = self._area(self._pressed or qt_event.position())
        hit = self._pressed_hit
        if qt_event.buttons() & Qt.MouseButton.MiddleButton:
            return PanDrag(view, origin)
        if area == "header":
            band = band_at(view.scene, origin.y())
            return TrackDrag(view, origin, band) if band else PanDrag(view, origin)
        if area == "plot" and self._on_thumb(origin):
            return ThumbDrag(view, origin)
        if area in ("axis", "corner") or modifiers & Qt.KeyboardModifier.ShiftModifier:
            return RangeDrag(view, origin)
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            return RubberDrag(view, origin)
        if hit is not None and hit.kind is HitKind.EVENT and self._id(hit) in view.selection:
            return EventDrag(view, origin, hit)
        return PanDrag(view, origin)

    def _on_thumb(self, point: QPointF) -> bool:
        thumb = self._view.overlay.thumb
        near = point.x() >= self._view.viewport.width_px - THUMB_PX
        return thumb is not None and near and thumb[0] <= point.y() <= thumb[0] + thumb[1]

    def _release(self, qt_event: QMouseEvent) -> None:
        if self._drag is not None:
            self._drag.finish()
        elif self._pressed is not None and qt_event.button() is Qt.MouseButton.LeftButton:
            self._click(qt_event)
        self._end_drag()

    def _end_drag(self) -> None:
        self._drag = self._pressed = self._pressed_hit = None
        self._view.unsetCursor()
        self._view.update()

    def cancel(self) -> bool:
        """Give up a drag; True when there was one."""
        if self._drag is None:
            return False
        self._drag.cancel()
        self._end_drag()
        return True

    def _click(self, qt_event: QMouseEvent) -> None:
        view, at = self._view, qt_event.position()
        area, point = self._area(at), self._plot_point(at)
        if area == "header":
            band = band_at(view.scene, point.y())
            if band is not None and at.x() < HEADER_TRIANGLE_PX:
                self._toggle_collapsed(band.key)
            return
        if area != "plot":
            view.set_time_range(None)
            return
        hit = self._pressed_hit
        adding = bool(qt_event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier))
        if hit is not None and hit.kind is HitKind.CLUSTER:
            view.select((*(view.selection if adding else ()), *members(view.content, hit)))
            return
        if hit is None or hit.kind is not HitKind.EVENT:
            if not adding:
                view.set_time_range(None)
                view.select(())
            return
        event_id = self._id(hit)
        if not adding:
            view.select((event_id,))
            if view.event_rect(event_id) is None:  # a hint was clicked: it names what lies elsewhere
                view.show_event(event_id)
        elif event_id in view.selection:
            view.select(each for each in view.selection if each != event_id)
        else:
            view.select((*view.selection, event_id))

    def _toggle_collapsed(self, key: int) -> None:
        options = self._view.content.options
        self._view.change_options(replace(options, collapsed=options.collapsed ^ {key}))

    def _double_click(self, qt_event: QMouseEvent) -> None:
        view, at = self._view, qt_event.position()
        area, point = self._area(at), self._plot_point(at)
        band = band_at(view.scene, point.y()) if area in ("header", "plot") else None
        if area == "header":
            if band is not None and at.x() >= HEADER_TRIANGLE_PX:
                self._toggle_collapsed(band.key)
            return
        if area != "plot":
            view.fit_all()
            return
        hit = self._hit(at)
        if hit is None:
            view.new_event_requested.emit(round(view.viewport.time_at(point.x())), band)
        elif hit.kind is HitKind.EVENT:
            view.event_activated.emit(self._id(hit))
        else:
            self._open_fold(hit, point.x())

    def _open_fold(self, hit: Hit, x_px: float) -> None:
        """Look so near that what was folded can be told apart."""
        view = self._view
        span = hit.end_ms - hit.start_ms
        if span <= 0:
            view.zoom(8.0, x_px)
            return
        view.glide_to(view.viewport.showing(hit.start_ms - 0.4 * span, hit.end_ms + 0.6 * span))

    # -- pointing -------------------------------------------------------------------------------------------------

    def _hover(self, at: QPointF) -> None:
        view = self._view
        hit, area, point = self._hit(at), self._area(at), self._plot_point(at)
        index = hit.index if hit is not None and hit.kind is HitKind.EVENT else -1
        if index != view.overlay.hovered:
            view.overlay.hovered = index
            view.hovered_changed.emit(self._id(hit) if hit is not None and index >= 0 else 0)
        movable = index >= 0 and hit is not None and self._id(hit) in view.selection
        if movable and hit is not None:
            whole = hit.part == "whole"
            view.setCursor(Qt.CursorShape.SizeAllCursor if whole else Qt.CursorShape.SizeHorCursor)
        elif area == "axis":
            view.setCursor(Qt.CursorShape.IBeamCursor)
        else:
            view.unsetCursor()
        view.overlay.cursor = (point.x(), self._cursor_text(point.x())) if point.x() >= 0 else None
        view.update()

    def _cursor_text(self, x_px: float) -> str:
        """The time at a pixel, and how far from the selected event it is."""
        view = self._view
        at_ms = int(view.viewport.time_at(x_px))
        text = TickMaker(view.words).instant(at_ms, view.viewport.ms_per_px)
        if view.second_clock is not None and view.viewport.ms_per_px < 3_600_000:
            local = at_ms + view.second_clock.offset_ms(at_ms)
            text += f"  ·  {view.second_clock.name} {TickMaker(view.words).instant(local, view.viewport.ms_per_px)}"
        if len(view.selection) == 1 and len(view.overlay.selected):
            columns, index = view.content.columns, int(view.overlay.selected[0])
            start, end = int(columns.start_ms[index]), int(columns.end_ms[index])
            away = at_ms - start if at_ms < start else max(at_ms - end, 0)
            if away:
                text += f"  ·  {duration_text(away)} {'after' if away > 0 else 'before'}"
        return text

    def _leave(self) -> None:
        self._view.overlay.cursor = None
        self._view.overlay.hovered = -1
        self._view.update()

    def _tool_tip(self, qt_event: QHelpEvent) -> bool:
        view = self._view
        hit = self._hit(QPointF(qt_event.pos()))
        if hit is None:
            QToolTip.hideText()
            return True
        if hit.kind is HitKind.EVENT:
            text = view.describe(self._id(hit)) if view.describe else self._plain_description(hit)
        else:
            text = self._crowd_description(hit)
        QToolTip.showText(qt_event.globalPos(), tooltip_text(text), view)
        return True

    def _crowd_description(self, hit: Hit) -> str:
        content = self._view.content
        named: list[str] = []
        if hit.kind is HitKind.CLUSTER and hit.count <= MOST_NAMED:
            ids = np.array(members(content, hit), np.int64)
            named = content.titles.of(ids)[0]
        return "\n".join([f"{hit.count:,} events", *named, "Double-click to look closer"])

    def _plain_description(self, hit: Hit) -> str:
        content = self._view.content
        title = content.titles.of(content.columns.id[hit.index : hit.index + 1])[0][0]
        return f"{title}\n{self._view.time_text(hit.index)}"

    # -- wheel and touchpad ---------------------------------------------------------------------------------------

    def _wheel(self, qt_event: QWheelEvent) -> bool:
        view, at = self._view, qt_event.position()
        point = self._plot_point(at)
        turn, pixels = qt_event.angleDelta(), qt_event.pixelDelta()
        modifiers = qt_event.modifiers()
        dx, dy = (pixels.x(), pixels.y()) if not pixels.isNull() else (turn.x() * 0.5, turn.y() * 0.5)
        everything = view.content.bands.content_px <= view.plot_rect().height() + 0.5
        smooth = not pixels.isNull()
        zooms = (
            bool(modifiers & Qt.KeyboardModifier.ControlModifier)
            or self._area(at) in ("axis", "corner")
            or (not modifiers & Qt.KeyboardModifier.ShiftModifier and not smooth and (everything or view.wheel_zooms))
        )
        if modifiers & Qt.KeyboardModifier.AltModifier:
            # some systems turn the wheel aside while Alt is held
            view.change_lanes(2.0 if (turn.y() or turn.x()) > 0 else -2.0, max(point.y(), 0.0))
        elif zooms and turn.y():
            self._zoom_by(WHEEL_ZOOM ** turn.y(), max(point.x(), 0.0), smooth)
        elif modifiers & Qt.KeyboardModifier.ShiftModifier:
            view.pan(-(dy or dx) * 1.6, animate=not smooth)
        else:
            if dx:
                view.pan(-dx)
            if dy and not everything:
                view.scroll_tracks(-dy * (1.0 if smooth else 1.4), animate=not smooth)
        if view.overlay.cursor is not None:
            view.overlay.cursor = (point.x(), self._cursor_text(point.x()))
        qt_event.accept()
        return True

    def _zoom_by(self, factor: float, x_px: float, smooth: bool) -> None:
        view = self._view
        if smooth:
            view.set_viewport(view.aim.zoomed(factor, x_px))
        else:
            view.zoom(factor, x_px)

    def _native(self, qt_event: QNativeGestureEvent) -> bool:
        view = self._view
        kind = qt_event.gestureType()
        x = max(self._plot_point(qt_event.position()).x(), 0.0)
        if kind is Qt.NativeGestureType.ZoomNativeGesture:
            view.set_viewport(view.aim.zoomed(max(1.0 + qt_event.value(), 0.05), x))
            return True
        if kind is Qt.NativeGestureType.SmartZoomNativeGesture:
            view.fit_all()
            return True
        return False

    # -- keys and menus -------------------------------------------------------------------------------------------

    def _key(self, qt_event: QKeyEvent) -> bool:
        if qt_event.key() == Qt.Key.Key_Escape and self.cancel():
            return True
        return press_key(self._view, qt_event)

    def _context_menu(self, qt_event: QContextMenuEvent) -> bool:
        view = self._view
        at = QPointF(qt_event.pos())
        if qt_event.reason() is QContextMenuEvent.Reason.Keyboard:
            rect = view.event_rect(view.selection[0]) if view.selection else None
            view.context_menu_requested.emit(view.selection, view.mapToGlobal((rect or view.plot_rect()).center()))
            return True
        if self._area(at) == "header":
            band = band_at(view.scene, self._plot_point(at).y())
            if band is not None:
                view.track_menu_requested.emit(band, qt_event.globalPos())
            return True
        hit = self._hit(at)
        if hit is not None and hit.kind is HitKind.EVENT and self._id(hit) not in view.selection:
            view.select((self._id(hit),))
        chosen = view.selection if hit is not None else ()
        view.context_menu_requested.emit(chosen, qt_event.globalPos())
        return True
