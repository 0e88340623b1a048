"""The part of time that is looked at, and how it maps to pixels. Pure: every gesture makes a new viewport."""

from __future__ import annotations

from dataclasses import dataclass, replace

from spacetimeline.model.calendar import DAY_MS

MIN_SPAN_MS = 20.0
"""The nearest look: a hundredth of a millisecond a pixel shows nothing that is kept."""
MAX_SPAN_MS = 40_000 * 365.2425 * DAY_MS
"""The farthest look: forty thousand years."""
FARTHEST_MS = 400_000 * 365.2425 * DAY_MS
"""How far from 1970 the middle of a viewport may lie, in ms; there a float still tells milliseconds apart."""


@dataclass(frozen=True, slots=True)
class Viewport:
    """Times ``[start_ms, end_ms)`` over a plot ``width_px`` wide and ``height_px`` high, scrolled by ``scroll_px``.

    Kept as whole milliseconds of an origin and float offsets, so that zooming at an instant in any century neither
    drifts nor trembles. x counts from the plot's left edge (the track headers are not part of it).
    """

    origin_ms: int
    offset_ms: float
    span_ms: float
    width_px: float
    height_px: float
    scroll_px: float = 0.0

    @classmethod
    def of(cls, start_ms: float, end_ms: float, width_px: float, height_px: float, scroll_px: float = 0.0) -> Viewport:
        """The viewport that shows ``[start_ms, end_ms)``, kept within what can be shown."""
        span = min(max(float(end_ms) - float(start_ms), MIN_SPAN_MS), MAX_SPAN_MS)
        middle = start_ms + (end_ms - start_ms) / 2
        middle = min(max(middle, -FARTHEST_MS), FARTHEST_MS)
        return cls._anchored(middle - span / 2, span, width_px, height_px, scroll_px)

    @classmethod
    def _anchored(
        cls, start_ms: float, span_ms: float, width_px: float, height_px: float, scroll_px: float
    ) -> Viewport:
        origin = int(start_ms // 1)
        return cls(origin, float(start_ms - origin), span_ms, max(width_px, 1.0), max(height_px, 1.0), scroll_px)

    # -- reading --------------------------------------------------------------------------------------------------

    @property
    def start_ms(self) -> float:
        return self.origin_ms + self.offset_ms

    @property
    def end_ms(self) -> float:
        return self.start_ms + self.span_ms

    @property
    def ms_per_px(self) -> float:
        return self.span_ms / self.width_px

    @property
    def px_per_ms(self) -> float:
        return self.width_px / self.span_ms

    def x_of(self, at_ms: float) -> float:
        """Where an instant lies, in pixels from the plot's left edge."""
        return (at_ms - self.origin_ms - self.offset_ms) * self.px_per_ms

    def time_at(self, x_px: float) -> float:
        """The instant (ms, with fraction) at a pixel."""
        return self.origin_ms + (self.offset_ms + x_px * self.ms_per_px)

    def shows(self, at_ms: float) -> bool:
        return self.start_ms <= at_ms < self.end_ms

    # -- gestures -------------------------------------------------------------------------------------------------

    def zoomed(self, factor: float, at_x_px: float) -> Viewport:
        """Magnified by ``factor`` (above 1 is nearer) with the instant under ``at_x_px`` staying where it is."""
        span = min(max(self.span_ms / factor, MIN_SPAN_MS), MAX_SPAN_MS)
        share = at_x_px / self.width_px
        moved = self.offset_ms + share * (self.span_ms - span)
        return self._at_offset(moved, span)

    def panned(self, dx_px: float) -> Viewport:
        """Moved so that what is seen shifts left by ``dx_px``: later times come into view when positive."""
        return self._at_offset(self.offset_ms + dx_px * self.ms_per_px, self.span_ms)

    def _at_offset(self, offset_ms: float, span_ms: float) -> Viewport:
        whole = int(offset_ms // 1)
        origin, offset = self.origin_ms + whole, offset_ms - whole
        limit = int(FARTHEST_MS)
        origin = min(max(origin, -limit - int(span_ms / 2)), limit - int(span_ms / 2))
        return replace(self, origin_ms=origin, offset_ms=offset, span_ms=span_ms)

    def showing(self, start_ms: float, end_ms: float) -> Viewport:
        """The same plot over other times."""
        return Viewport.of(start_ms, end_ms, self.width_px, self.height_px, self.scroll_px)

    def centred(self, at_ms: float) -> Viewport:
        """The same magnification with ``at_ms`` in the middle."""
        return self.showing(at_ms - self.span_ms / 2, at_ms + self.span_ms / 2)

    def fitted(self, start_ms: float, end_ms: float, margin: float = 0.06) -> Viewport:
        """All of ``[start_ms, end_ms]`` with ``margin`` (a share of the width) free on either side.

        A single instant gets a day around it.
        """
        span = float(end_ms - start_ms) or float(DAY_MS)
        middle = start_ms + (end_ms - start_ms) / 2
        half = span / 2 / (1 - 2 * margin)
        return self.showing(middle - half, middle + half)

    def resized(self, width_px: float, height_px: float, *, keep_scale: bool = False) -> Viewport:
        """The same times over a plot of another size; with ``keep_scale`` more or less of time at the same scale."""
        span = self.span_ms * width_px / self.width_px if keep_scale else self.span_ms
        span = min(max(span, MIN_SPAN_MS), MAX_SPAN_MS)
        return replace(self, span_ms=span, width_px=max(width_px, 1.0), height_px=max(height_px, 1.0))

    def scrolled(self, scroll_px: float, content_px: float) -> Viewport:
        """Scrolled to ``scroll_px`` within tracks that are ``content_px`` high."""
        return replace(self, scroll_px=min(max(scroll_px, 0.0), max(content_px - self.height_px, 0.0)))

    def between(self, other: Viewport, share: float) -> Viewport:
        """The way from here to ``other``: 0 is here, 1 there; spans change geometrically, so zooming feels even.

        When the span changes, the instant that both show at one place stays there on the way.
        """
        if share >= 1:
            return other
        span = self.span_ms * (other.span_ms / self.span_ms) ** share
        scroll = self.scroll_px + (other.scroll_px - self.scroll_px) * share
        change = self.span_ms - other.span_ms
        way = (self.span_ms - span) / change if abs(change) > 1e-9 * self.span_ms else share
        distance = (other.origin_ms - self.origin_ms) + (other.offset_ms - self.offset_ms)
        return replace(self._at_offset(self.offset_ms + distance * way, span), scroll_px=scroll)
