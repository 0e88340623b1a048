"""The timeline as a widget: shows a content through a viewport and answers mouse, touchpad and keys.

It draws what ``timeline`` lays out with the one painter, and changes nothing but itself: whoever owns the document
hears of wishes through signals.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

from spacetimeline.render.painter import paint_scene
from spacetimeline.render.painter_overlay import Overlay, event_rects, paint_overlay
from spacetimeline.render.painter_sprites import SpriteCanvas
from spacetimeline.render.text import FontTextMetrics
from spacetimeline.render.theme import Theme, load_theme
from spacetimeline.timeline.bands import ColourBy, TrackOptions
from spacetimeline.timeline.clocks import Clock
from spacetimeline.timeline.columns import Array
from spacetimeline.timeline.content import TimelineContent
from spacetimeline.timeline.scene import Scene, SceneOptions
from spacetimeline.timeline.scene_layout import layout_scene
from spacetimeline.timeline.ticks import YEAR_MS, TickMaker
from spacetimeline.timeline.tracks import Grouping
from spacetimeline.timeline.viewport import Viewport
from spacetimeline.ui.interactions import Gestures
from spacetimeline.ui.timeline_view_motion import Motion, ViewHistory
from spacetimeline.ui.timeline_view_places import extent_of, fitted, scrolled_to, time_text, unfolded


class TimelineView(QWidget):
    """See the module. Event ids are those of the source; times are milliseconds UTC since 1970."""

    viewport_changed = Signal(object)
    """The new ``Viewport``."""
    selection_changed = Signal(object)
    """A tuple of event ids; only when the user selects, not when ``set_selection`` is called."""
    event_activated = Signal(int)
    """An event was double-clicked, or Enter pressed on it."""
    event_moved_requested = Signal(int, str, object, object)
    """(event id, "whole", "start" or "end", by how many ms as int, the ``SnapUnit`` snapped to)."""
    new_event_requested = Signal(object, object)
    """(time in ms as int, ``BandMark`` of the track under the pointer or None)."""
    context_menu_requested = Signal(object, object)
    """(tuple of the selected event ids, global QPoint)."""
    track_menu_requested = Signal(object, object)
    """(``BandMark``, global QPoint)."""
    range_selected = Signal(object)
    """(start ms, end ms) as ints, or None when the range was given up."""
    hovered_changed = Signal(int)
    """Id of the event under the pointer, 0 for none."""
    options_changed = Signal(object)
    """``TrackOptions`` that the user changed on the view itself."""
    go_to_date_requested = Signal()
    shortcuts_requested = Signal()
    content_changed = Signal()

    def __init__(self, theme: Theme | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.gestures = Gestures(self)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(320, 160)
        self.setAccessibleName("Timeline")
        self.theme = theme or load_theme("light")
        self.metrics = FontTextMetrics()
        self.content = TimelineContent.of_events((), metrics=self.metrics)
        self.viewport = Viewport.of(0, YEAR_MS, 800, 400)
        self.overlay = Overlay()
        self._fitted: Viewport | None = None
        self.describe: Callable[[int], str] | None = None
        """Gives the tool tip's plain text for an event id; the title and kind when None."""
        self.now: Callable[[], float] = time.time
        self.wheel_zooms = False
        """A preference: the plain wheel zooms even where tracks could scroll."""
        self._clock: Clock | None = None
        self._selection: tuple[int, ...] = ()
        self._hits: tuple[int, ...] = ()
        self._range: tuple[int, int] | None = None
        self._candidates: tuple[tuple[int, int, str], ...] = ()
        self._trail: tuple[int, tuple[tuple[int, str], ...]] = (0, ())
        self._scene: Scene | None = None
        self._picture: QPixmap | None = None
        self._canvas: SpriteCanvas | None = None
        self.motion = Motion(self)
        self.motion.moved.connect(self._take_viewport)
        self.history = ViewHistory(self)
        self._now_timer = QTimer(self, interval=20_000)
        self._now_timer.timeout.connect(self.refresh)
        self._now_timer.start()

    # -- content --------------------------------------------------------------------------------------------------

    def set_content(self, content: TimelineContent, *, fit: bool = True) -> None:
        """Show another content; with ``fit`` all of it."""
        self.content = content
        self._find_positions()
        if fit:
            self.motion.stop()
            self._take_viewport(self.fitting_viewport())
            self._fitted = self.viewport
        else:
            self._take_viewport(self.viewport)
        self.refresh()
        self.content_changed.emit()

    def apply_changes(
        self, added: Sequence[int] = (), removed: Sequence[int] = (), updated: Sequence[int] = ()
    ) -> None:
        """Take over a change of the document, by event ids. A filter must be set again after it."""
        was_empty = len(self.content.columns) == 0
        self.content.apply(added, removed, updated)
        self._find_positions()
        if was_empty and len(self.content.columns):
            self.fit_all(animate=False)
        self._take_viewport(self.viewport)
        self.refresh()
        self.content_changed.emit()

    def set_filter(self, mask: Array | None) -> None:
        """Show only events whose position in ``content.columns`` is true in ``mask``; None shows all."""
        self.content.set_filter(mask)
        self._take_viewport(self.viewport)
        self.refresh()
        self.content_changed.emit()

    def set_options(self, options: TrackOptions) -> None:
        """Take over choices on tracks: grouping, colours, lane height, hidden and pinned tracks ..."""
        regrouped = options.grouping is not self.content.options.grouping
        self.content.set_options(options)
        if regrouped:
            self.viewport = replace(self.viewport, scroll_px=0.0)
        self._take_viewport(self.viewport)
        self.refresh()
        if regrouped:
            self.content_changed.emit()

    def change_options(self, options: TrackOptions) -> None:
        """The same, on the user's behalf: tells listeners."""
        self.set_options(options)
        self.options_changed.emit(self.content.options)

    def set_grouping(self, grouping: Grouping) -> None:
        self.change_options(replace(self.content.options, grouping=grouping))

    def set_colour_by(self, colour_by: ColourBy) -> None:
        self.change_options(replace(self.content.options, colour_by=colour_by))

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme."""
        self.theme = theme
        self._canvas = None
        self.refresh()

    def set_second_clock(self, clock: Clock | None) -> None:
        """Show a second line of time on the axis, or none."""
        self._clock = clock
        self._fit_plot()
        self.refresh()

    @property
    def second_clock(self) -> Clock | None:
        return self._clock

    # -- looking --------------------------------------------------------------------------------------------------

    @property
    def axis_px(self) -> float:
        return self.content.options.axis_px + (22.0 if self._clock else 0.0)

    def plot_rect(self) -> QRect:
        """The plot inside the widget."""
        left, top = int(self.content.options.header_px), int(self.axis_px)
        return QRect(left, top, max(self.width() - left, 1), max(self.height() - top, 1))

    def set_viewport(self, viewport: Viewport) -> None:
        """Look there at once."""
        self.motion.stop()
        self._take_viewport(viewport)

    def glide_to(self, viewport: Viewport) -> None:
        """Look there after a short eased movement; further gestures start from the target."""
        self.motion.go(self.viewport, viewport)

    @property
    def aim(self) -> Viewport:
        """Where the view is, or where it is going: what a new gesture starts from."""
        return self.motion.target or self.viewport

    def _take_viewport(self, viewport: Viewport) -> None:
        plot = self.plot_rect()
        if (viewport.width_px, viewport.height_px) != (plot.width(), plot.height()):
            viewport = replace(viewport, width_px=float(plot.width()), height_px=float(plot.height()))
        viewport = viewport.scrolled(viewport.scroll_px, self.content.bands.content_px)
        changed = viewport != self.viewport
        self.viewport = viewport
        self._place_thumb()
        if changed:
            self.history.note(viewport)
            self.viewport_changed.emit(viewport)
            self.refresh()

    def zoom(self, factor: float, at_x_px: float | None = None) -> None:
        """Magnify (above 1) around a pixel of the plot, its middle when None."""
        aim = self.aim
        self.glide_to(aim.zoomed(factor, aim.width_px / 2 if at_x_px is None else at_x_px))

    def zoom_in(self) -> None:
        self.zoom(1.5)

    def zoom_out(self) -> None:
        self.zoom(1 / 1.5)

    def pan(self, dx_px: float, *, animate: bool = False) -> None:
        """Shift what is seen; positive shows later times."""
        if animate:
            self.glide_to(self.aim.panned(dx_px))
        else:
            self.set_viewport(self.aim.panned(dx_px))

    def scroll_tracks(self, dy_px: float, *, animate: bool = False) -> None:
        """Scroll the tracks; positive shows lower ones."""
        aim = self.aim.scrolled(self.aim.scroll_px + dy_px, self.content.bands.content_px)
        self.glide_to(aim) if animate else self.set_viewport(aim)

    def fitting_viewport(self, ids: Iterable[int] | None = None) -> Viewport:
        """The viewport that shows all events, or those named, with room for their labels."""
        columns = self.content.columns
        extent = columns.extent()
        if ids is not None:
            at = columns.indices_of(list(ids))
            extent = extent_of(self.content, at, int(self.now() * 1000)) if len(at) else extent
        if extent is None:
            now = self.now() * 1000
            return self.viewport.showing(now - YEAR_MS / 2, now + YEAR_MS / 2)
        plot = self.plot_rect()
        sized = self.viewport.resized(plot.width(), plot.height())
        return fitted(sized, *extent)

    def fit_all(self, *, animate: bool = True) -> None:
        """Show everything."""
        target = replace(self.fitting_viewport(), scroll_px=0.0)
        self.glide_to(target) if animate else self.set_viewport(target)
        self._fitted = target

    def fit_selection(self) -> None:
        """Show the selected events, or the selected range, or everything when there is none."""
        if self._range is not None:
            self.glide_to(self.viewport.showing(*self._range))
        elif self._selection:
            self.glide_to(scrolled_to(self.content, self.fitting_viewport(self._selection), self._selection[0]))
        else:
            self.fit_all()

    def show_range(self, start_ms: float, end_ms: float) -> None:
        """Look at ``[start_ms, end_ms)``."""
        self.glide_to(self.viewport.showing(start_ms, end_ms))

    def go_to(self, at_ms: float) -> None:
        """Bring an instant into the middle at the same magnification."""
        self.glide_to(self.aim.centred(at_ms))

    def go_to_now(self) -> None:
        self.go_to(self.now() * 1000)

    def view_back(self) -> None:
        """Look where the view stood before."""
        self._revisit(self.history.back())

    def view_forward(self) -> None:
        self._revisit(self.history.forward())

    def _revisit(self, viewport: Viewport | None) -> None:
        if viewport is not None:
            self.glide_to(viewport)

    def show_event(self, event_id: int) -> None:
        """Bring an event into view, with as little movement as possible, and so near that it is no longer folded."""
        at = self.content.columns.index_of(event_id)
        if at < 0:
            return
        aim, start = self.aim, int(self.content.columns.start_ms[at])
        if not aim.width_px * 0.05 < aim.x_of(start) < aim.width_px * 0.85:
            aim = aim.centred(start)
        aim = scrolled_to(self.content, aim, event_id)
        self.glide_to(unfolded(self.content, aim, at, self.scene_options()))

    # -- selection ------------------------------------------------------------------------------------------------

    @property
    def selection(self) -> tuple[int, ...]:
        """Ids of the selected events."""
        return self._selection

    def set_selection(self, event_ids: Iterable[int]) -> None:
        """Select events without telling listeners."""
        self._selection = tuple(dict.fromkeys(event_ids))
        self._find_positions()
        self.update()

    def select(self, event_ids: Iterable[int]) -> None:
        """Select events on the user's behalf."""
        before = self._selection
        self.set_selection(event_ids)
        if before != self._selection:
            self.selection_changed.emit(self._selection)

    def set_hits(self, event_ids: Iterable[int]) -> None:
        """Mark events that a search found."""
        self._hits = tuple(event_ids)
        self._find_positions()
        self.update()

    @property
    def hits(self) -> tuple[int, ...]:
        return self._hits

    @property
    def time_range(self) -> tuple[int, int] | None:
        """The selected range of time."""
        return self._range

    def set_time_range(self, chosen: tuple[int, int] | None) -> None:
        """Select a range of time and tell listeners."""
        if chosen != self._range:
            self._range = chosen
            self.range_selected.emit(chosen)
            self.update()

    def set_candidates(self, candidates: tuple[tuple[int, int, str], ...]) -> None:
        """Show where events under review would stand: start and end in milliseconds, and the name of a colour."""
        self._candidates = candidates
        self.update()

    def set_trail(self, event_id: int, told: tuple[tuple[int, str], ...]) -> None:
        """Show where an event was to be earlier: instants in milliseconds with words, as told; none takes it away."""
        self._trail = (event_id, told)
        self.update()

    def _place_trail(self) -> None:
        event_id, told = self._trail
        at = self.content.columns.indices_of([event_id] if told else [])
        places = tuple((self.viewport.x_of(at_ms), words) for at_ms, words in told)
        self.overlay.trail = (int(at[0]), places) if len(at) else None

    def _find_positions(self) -> None:
        columns = self.content.columns
        self.overlay.selected = columns.indices_of(list(self._selection))
        self.overlay.hits = columns.indices_of(list(self._hits))
        self.overlay.hovered = -1

    # -- drawing --------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Lay out and draw anew."""
        self._scene = self._picture = None
        self.update()

    def scene_options(self) -> SceneOptions:
        """What is drawn beside the tracks right now."""
        clock = self._clock
        middle = (self.viewport.start_ms + self.viewport.end_ms) / 2
        second = (clock.name, clock.offset_ms(middle)) if clock else None
        return SceneOptions(now_ms=int(self.now() * 1000), second_clock=second)

    @property
    def scene(self) -> Scene:
        """The scene in view, laid out when first asked for."""
        if self._scene is None:
            self._scene = layout_scene(self.content, self.viewport, self.scene_options())
        return self._scene

    @property
    def canvas(self) -> SpriteCanvas:
        """The sprites this view draws with, made anew for another theme or screen."""
        dpr = self.devicePixelRatioF()
        if self._canvas is None or self._canvas.dpr != dpr or self._canvas.theme is not self.theme:
            self._canvas = SpriteCanvas(self.theme, dpr)
        return self._canvas

    def paintEvent(self, qt_event: QPaintEvent) -> None:
        drawn = self._scene is not None
        scene = self.scene
        painter = QPainter(self)
        if drawn:
            # only what lies over the scene has changed: the scene itself is kept as a picture from now on
            painter.drawPixmap(0, 0, self._scene_picture(scene))
        else:
            paint_scene(painter, scene, self.theme, self.canvas)
        self._place_range()
        x_of = self.viewport.x_of
        self.overlay.candidates = tuple((x_of(start), x_of(end), name) for start, end, name in self._candidates)
        self._place_trail()
        paint_overlay(painter, scene, self.theme, self.canvas, self.overlay)
        painter.end()

    def _scene_picture(self, scene: Scene) -> QPixmap:
        if self._picture is None:
            dpr = self.devicePixelRatioF()
            self._picture = QPixmap(self.size() * dpr)
            self._picture.setDevicePixelRatio(dpr)
            self._picture.fill(self.theme["background"])
            painter = QPainter(self._picture)
            paint_scene(painter, scene, self.theme, self.canvas)
            painter.end()
        return self._picture

    def _place_range(self) -> None:
        if self._range is None:
            self.overlay.range_px = None
            return
        start, end = self._range
        text = TickMaker().between(start, end)
        self.overlay.range_px = (self.viewport.x_of(start), self.viewport.x_of(end), text)

    def event_rect(self, event_id: int) -> QRect | None:
        """Where an event is drawn inside the widget; None when it is folded or out of sight."""
        at = self.content.columns.index_of(event_id)
        rects = event_rects(self.scene, np.array([at])) if at >= 0 else []
        return rects[0].translated(self.scene.plot_x, self.scene.plot_y).toRect() if rects else None

    # -- the widget -----------------------------------------------------------------------------------------------

    def resizeEvent(self, qt_event: QResizeEvent) -> None:
        self._fit_plot()

    def _fit_plot(self) -> None:
        plot = self.plot_rect()
        self.motion.finish()
        fitted, here = self._fitted, self.viewport
        if fitted is not None and (fitted.start_ms, fitted.span_ms) == (here.start_ms, here.span_ms):
            # everything was in view and stays so, with as much room beside it
            self._take_viewport(self.fitting_viewport())
            self._fitted = self.viewport
        else:
            self._take_viewport(self.viewport.resized(plot.width(), plot.height()))
        self.refresh()

    def _place_thumb(self) -> None:
        """Where the scroll mark stands. It is drawn here: a scroll bar of Qt would cost a millisecond a frame."""
        height, content = self.viewport.height_px, self.content.bands.content_px
        if content <= height + 0.5:
            self.overlay.thumb = None
            return
        tall = max(height * height / content, 28.0)
        self.overlay.thumb = (self.viewport.scroll_px / (content - height) * (height - tall), tall)

    def event(self, qt_event: QEvent) -> bool:
        if qt_event.type() is QEvent.Type.DevicePixelRatioChange:
            self.refresh()
        return self.gestures.handle(qt_event) or super().event(qt_event)

    def time_text(self, index: int) -> str:
        """When an event was, in words, by its position in the columns."""
        return time_text(self.content.columns, index)

    def global_of(self, x_px: float, y_px: float) -> QPoint:
        """The screen's point of a point of the plot."""
        plot = self.plot_rect()
        return self.mapToGlobal(QPoint(int(plot.left() + x_px), int(plot.top() + y_px)))
