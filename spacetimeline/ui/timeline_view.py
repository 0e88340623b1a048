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
from spacetimeline.render.painter_overlay import event_rects, paint_overlay
from spacetimeline.render.painter_sprites import SpriteCanvas
from spacetimeline.render.text import FontTextMetrics
from spacetimeline.render.theme import Theme, load_theme
from spacetimeline.timeline.bands import ColourBy, TrackOptions
from spacetimeline.timeline.clocks import Clock
from spacetimeline.timeline.columns import Array
from spacetimeline.timeline.content import TimelineContent
from spacetimeline.timeline.scene import Scene, SceneOptions
from spacetimeline.timeline.scene_layout import layout_scene
from spacetimeline.timeline.ticks import TickMaker, TimeWords
from spacetimeline.timeline.tracks import Grouping
from spacetimeline.ui.interactions import Gestures
from spacetimeline.ui.timeline_view_looking import LookingView
from spacetimeline.ui.timeline_view_marks import Marks
from spacetimeline.ui.timeline_view_places import time_text


class TimelineView(LookingView):
    """See the module. Event ids are those of the source; times are milliseconds UTC since 1970."""

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
    theme_changed = Signal()

    def __init__(self, theme: Theme | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.gestures = Gestures(self)
        self._begin_looking()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(320, 160)
        self.setAccessibleName("Timeline")
        self.theme = theme or load_theme("light")
        self.metrics = FontTextMetrics()
        self.content = TimelineContent.of_events((), metrics=self.metrics)
        self.marks = Marks()
        self.overlay = self.marks.overlay
        self.describe: Callable[[int], str] | None = None
        """Gives the tool tip's plain text for an event id; the title and kind when None."""
        self.now: Callable[[], float] = time.time
        self.words = TimeWords()
        """Month names on the axis and in times."""
        self.wheel_zooms = False
        """A preference: the plain wheel zooms even where tracks could scroll."""
        self._scene: Scene | None = None
        self._picture: QPixmap | None = None
        self._canvas: SpriteCanvas | None = None
        self._now_timer = QTimer(self, interval=20_000)
        self._now_timer.timeout.connect(self.refresh)
        self._now_timer.start()

    # -- content --------------------------------------------------------------------------------------------------

    def set_content(self, content: TimelineContent, *, fit: bool = True) -> None:
        """Show another content; with ``fit`` all of it."""
        self.content = content
        self.marks.find(self.content.columns)
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
        self.marks.find(self.content.columns)
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

    def change_lanes(self, by_px: float, at_y_px: float) -> None:
        """Make lanes higher or lower; what lies at a height of the plot stays there."""
        before, scroll = self.content.bands.content_px, self.viewport.scroll_px
        self.change_options(self.content.options.with_lanes(by_px))
        grown = self.content.bands.content_px / max(before, 1.0)
        self.set_viewport(replace(self.viewport, scroll_px=max((scroll + at_y_px) * grown - at_y_px, 0.0)))

    def set_theme(self, theme: Theme) -> None:
        """Draw with another theme. The same one again costs nothing: its sprites are kept."""
        if theme is not self.theme:
            self.theme = theme
            self._canvas = None
            self.refresh()
            self.theme_changed.emit()

    def set_second_clock(self, clock: Clock | None) -> None:
        """Show a second line of time on the axis, or none."""
        self._clock = clock
        self.fit_plot()
        self.refresh()

    @property
    def second_clock(self) -> Clock | None:
        return self._clock

    # -- selection ------------------------------------------------------------------------------------------------

    @property
    def selection(self) -> tuple[int, ...]:
        """Ids of the selected events."""
        return self.marks.selection

    def set_selection(self, event_ids: Iterable[int]) -> None:
        """Select events without telling listeners."""
        self.marks.selection = tuple(dict.fromkeys(event_ids))
        self.marks.find(self.content.columns)
        self.update()

    def select(self, event_ids: Iterable[int]) -> None:
        """Select events on the user's behalf."""
        before = self.marks.selection
        self.set_selection(event_ids)
        if before != self.marks.selection:
            self.selection_changed.emit(self.marks.selection)

    def set_hits(self, event_ids: Iterable[int]) -> None:
        """Mark events that a search found."""
        self.marks.hits = tuple(event_ids)
        self.marks.find(self.content.columns)
        self.update()

    @property
    def hits(self) -> tuple[int, ...]:
        return self.marks.hits

    @property
    def time_range(self) -> tuple[int, int] | None:
        """The selected range of time."""
        return self.marks.time_range

    def set_time_range(self, chosen: tuple[int, int] | None) -> None:
        """Select a range of time and tell listeners."""
        if chosen != self.marks.time_range:
            self.marks.time_range = chosen
            self.range_selected.emit(chosen)
            self.update()

    def set_candidates(self, candidates: tuple[tuple[int, int, str], ...]) -> None:
        """Show where events under review would stand: start and end in milliseconds, and the name of a colour."""
        self.marks.candidates = candidates
        self.update()

    def set_trail(self, event_id: int, told: tuple[tuple[int, str], ...]) -> None:
        """Show where an event was to be earlier: instants in milliseconds with words, as told; none takes it away."""
        self.marks.trail = (event_id, told)
        self.update()

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
        return SceneOptions(now_ms=int(self.now() * 1000), second_clock=second, words=self.words)

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
        self.marks.place(self.content, self.viewport, scene, TickMaker(self.words))
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

    def event_rect(self, event_id: int) -> QRect | None:
        """Where an event is drawn inside the widget; None when it is folded or out of sight."""
        at = self.content.columns.index_of(event_id)
        rects = event_rects(self.scene, np.array([at])) if at >= 0 else []
        return rects[0].translated(self.scene.plot_x, self.scene.plot_y).toRect() if rects else None

    # -- the widget -----------------------------------------------------------------------------------------------

    def resizeEvent(self, qt_event: QResizeEvent) -> None:
        self.fit_plot()

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
