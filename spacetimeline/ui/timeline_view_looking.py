"""Where a timeline view looks: viewports taken at once or glided to, fitting, going to an instant, and back."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QWidget

from spacetimeline.timeline.ticks import YEAR_MS
from spacetimeline.timeline.viewport import Viewport
from spacetimeline.ui.timeline_view_motion import Motion, ViewHistory
from spacetimeline.ui.timeline_view_places import extent_of, fitted, scrolled_to, scrolled_to_any, unfolded

if TYPE_CHECKING:
    from spacetimeline.timeline.clocks import Clock
    from spacetimeline.timeline.content import TimelineContent
    from spacetimeline.timeline.scene import SceneOptions
    from spacetimeline.ui.timeline_view_marks import Marks


class LookingView(QWidget):
    """What looks through a viewport at a content; what it draws is said by ``TimelineView``."""

    viewport_changed = Signal(object)
    event_shown = Signal(int)
    """An event, by id, was brought into view."""
    """The new ``Viewport``."""

    content: TimelineContent
    marks: Marks
    now: Callable[[], float]

    def _begin_looking(self) -> None:
        """Make what looking needs; once, when the widget can take events."""
        self.viewport = Viewport.of(0, YEAR_MS, 800, 400)
        self._fitted: Viewport | None = None
        self._clock: Clock | None = None
        self.motion = Motion(self)
        self.motion.moved.connect(self._take_viewport)
        self.history = ViewHistory(self)

    def refresh(self) -> None:
        """Lay out and draw anew."""
        raise RuntimeError("what looks must also draw")

    def scene_options(self) -> SceneOptions:
        """What is drawn beside the tracks right now."""
        raise RuntimeError("what looks must also draw")

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
        if self.marks.time_range is not None:
            self.glide_to(self.viewport.showing(*self.marks.time_range))
        elif self.marks.selection:
            self.glide_to(
                scrolled_to(self.content, self.fitting_viewport(self.marks.selection), self.marks.selection[0])
            )
        else:
            self.fit_all()

    def show_range(self, start_ms: float, end_ms: float) -> None:
        """Look at ``[start_ms, end_ms)``, and at a track that has something there."""
        self.glide_to(scrolled_to_any(self.content, self.viewport.showing(start_ms, end_ms)))

    def go_to(self, at_ms: float) -> None:
        """Bring an instant into the middle at the same magnification."""
        self.glide_to(self.aim.centred(at_ms))

    def go_to_now(self) -> None:
        self.glide_to(scrolled_to_any(self.content, self.aim.centred(self.now() * 1000)))

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
        aim = self._aim_at(event_id)
        if aim is not None:
            at = self.content.columns.index_of(event_id)
            self.glide_to(unfolded(self.content, aim, at, self.scene_options()))
            self.event_shown.emit(event_id)

    def follow_event(self, event_id: int) -> None:
        """Bring an event into view, with as little movement as possible and at the same magnification."""
        aim = self._aim_at(event_id)
        if aim is not None:
            self.glide_to(aim)

    def _aim_at(self, event_id: int) -> Viewport | None:
        """Where an event is in view, as near as possible to where one looks; None for one that is not shown."""
        at = self.content.columns.index_of(event_id)
        if at < 0:
            return None
        aim, columns = self.aim, self.content.columns
        start, end = int(columns.start_ms[at]), int(columns.end_ms[at])
        under_way = start < aim.time_at(aim.width_px / 2) < end
        if not under_way and not aim.width_px * 0.05 < aim.x_of(start) < aim.width_px * 0.85:
            aim = aim.centred(start)
        return scrolled_to(self.content, aim, event_id)

    def fit_plot(self) -> None:
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
            self.marks.overlay.thumb = None
            return
        tall = max(height * height / content, 28.0)
        self.marks.overlay.thumb = (self.viewport.scroll_px / (content - height) * (height - tall), tall)
