"""What is marked in a timeline view: the selection, search hits, a range of time, candidates, and where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.render.painter_overlay import FoldedMarks, Overlay
from spacetimeline.timeline.folded import folded_places

if TYPE_CHECKING:
    from spacetimeline.timeline.columns import EventColumns
    from spacetimeline.timeline.content import TimelineContent
    from spacetimeline.timeline.scene import Scene
    from spacetimeline.timeline.ticks import TickMaker
    from spacetimeline.timeline.viewport import Viewport


class Marks:
    """Event ids and instants in milliseconds; ``place`` puts them into the ``overlay`` in pixels."""

    def __init__(self) -> None:
        self.overlay = Overlay()
        self.selection: tuple[int, ...] = ()
        self.hits: tuple[int, ...] = ()
        self.time_range: tuple[int, int] | None = None
        self.candidates: tuple[tuple[int, int, str], ...] = ()
        self.trail: tuple[int, tuple[tuple[int, str], ...]] = (0, ())
        self._placed_in: Scene | None = None

    def find(self, columns: EventColumns) -> None:
        """Look up where in the columns the marked events are, after these or the marks have changed."""
        self.overlay.selected = columns.indices_of(list(self.selection))
        self.overlay.hits = columns.indices_of(list(self.hits))
        self.overlay.hovered = -1
        self._placed_in = None

    def place(self, content: TimelineContent, viewport: Viewport, scene: Scene, maker: TickMaker) -> None:
        """Say in pixels of the scene where everything stands."""
        x_of = viewport.x_of
        self.overlay.range_px = None
        if self.time_range is not None:
            start, end = self.time_range
            self.overlay.range_px = (x_of(start), x_of(end), maker.between(start, end))
        self.overlay.candidates = tuple((x_of(start), x_of(end), name) for start, end, name in self.candidates)
        event_id, told = self.trail
        at = content.columns.index_of(event_id) if told else -1
        self.overlay.trail = (at, tuple((x_of(at_ms), words) for at_ms, words in told)) if at >= 0 else None
        if self._placed_in is not scene:
            # the pointer moves more often than the scene changes
            self._placed_in = scene
            overlay = self.overlay
            overlay.folded_hits = FoldedMarks(*folded_places(content, viewport, scene, overlay.hits))
            overlay.folded_selected = FoldedMarks(*folded_places(content, viewport, scene, overlay.selected))
