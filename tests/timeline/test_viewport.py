"""Viewports: what is under the cursor stays there."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from spacetimeline.timeline.viewport import MAX_SPAN_MS, MIN_SPAN_MS, Viewport

YEAR = 365.2425 * 86_400_000
starts = st.floats(-8_000 * YEAR, 8_000 * YEAR)
spans = st.floats(1_000, 5_000 * YEAR)
widths = st.floats(200, 8_000)
viewports = st.builds(lambda start, span, width: Viewport.of(start, start + span, width, 600), starts, spans, widths)


@given(viewports, st.floats(0.2, 5.0), st.floats(0, 1))
def test_zooming_keeps_the_time_under_the_cursor(viewport: Viewport, factor: float, share: float) -> None:
    x = share * viewport.width_px
    at = viewport.time_at(x)
    zoomed = viewport.zoomed(factor, x)
    # 0.01 ms is what a float tells of a time eight thousand years away
    assert abs(zoomed.x_of(at) - x) < max(1.0, 0.01 * zoomed.px_per_ms)
    assert MIN_SPAN_MS <= zoomed.span_ms <= MAX_SPAN_MS


@given(viewports, st.lists(st.tuples(st.floats(0.7, 1.4), st.floats(0, 1)), max_size=60))
def test_many_zooms_do_not_drift(viewport: Viewport, gestures: list[tuple[float, float]]) -> None:
    for factor, share in gestures:
        x = share * viewport.width_px
        at = viewport.origin_ms + viewport.offset_ms + x * viewport.ms_per_px
        viewport = viewport.zoomed(factor, x)
        assert abs(viewport.x_of(at) - x) < max(1.0, 0.01 * viewport.px_per_ms)


@given(viewports, st.floats(-3_000, 3_000))
def test_panning_there_and_back_changes_nothing(viewport: Viewport, dx: float) -> None:
    back = viewport.panned(dx).panned(-dx)
    assert abs(back.start_ms - viewport.start_ms) <= max(viewport.ms_per_px, 0.01)
    assert back.span_ms == viewport.span_ms


@given(viewports, st.floats(0.3, 3.0), st.floats(0, 1), st.floats(0, 1))
def test_the_way_of_a_zoom_keeps_the_cursor_too(viewport: Viewport, factor: float, share: float, way: float) -> None:
    x = share * viewport.width_px
    at = viewport.time_at(x)
    target = viewport.zoomed(factor, x)
    between = viewport.between(target, way)
    assert abs(between.x_of(at) - x) < max(1.0, 0.02 * between.px_per_ms)


def test_x_and_time_are_inverse() -> None:
    viewport = Viewport.of(-(10**13), 10**13, 1_000, 400)
    assert abs(viewport.x_of(viewport.time_at(123.4)) - 123.4) < 1e-6


def test_the_nearest_and_the_farthest_look_are_limits() -> None:
    viewport = Viewport.of(0, YEAR, 1_000, 400)
    assert viewport.zoomed(1e30, 500).span_ms == MIN_SPAN_MS
    assert viewport.zoomed(1e-30, 500).span_ms == MAX_SPAN_MS


def test_fitting_leaves_a_margin_and_an_instant_gets_a_day() -> None:
    viewport = Viewport.of(0, YEAR, 1_000, 400).fitted(1_000, 2_000)
    assert viewport.start_ms < 1_000 < 2_000 < viewport.end_ms
    assert viewport.fitted(5_000, 5_000).span_ms > 86_400_000


def test_scrolling_stays_within_the_tracks() -> None:
    viewport = Viewport.of(0, YEAR, 1_000, 400)
    assert viewport.scrolled(5_000, 1_000).scroll_px == 600
    assert viewport.scrolled(-5, 1_000).scroll_px == 0
    assert viewport.scrolled(50, 300).scroll_px == 0


def test_resizing_keeps_the_times_or_the_scale() -> None:
    viewport = Viewport.of(0, YEAR, 1_000, 400)
    assert viewport.resized(500, 400).span_ms == viewport.span_ms
    assert viewport.resized(500, 400, keep_scale=True).span_ms == viewport.span_ms / 2
