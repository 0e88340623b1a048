"""Cache, titles, snapping, clocks."""

from __future__ import annotations

import numpy as np
import pytest
from spacetimeline.model.when import Granularity, When
from spacetimeline.timeline.cache import pack, unpack
from spacetimeline.timeline.clocks import CLOCKS, Clock, duration_text
from spacetimeline.timeline.content import TimelineContent
from spacetimeline.timeline.joining import alone_in, stretches
from spacetimeline.timeline.snapping import snap_unit
from spacetimeline.timeline.titles import EvenMetrics, Titles
from spacetimeline.timeline.viewport import Viewport

from timeline.invented import few

HOUR = 3_600_000


def test_a_cache_gives_back_what_was_put_in() -> None:
    content = TimelineContent.of_events(few())
    found = unpack(pack(content.columns, content.full_layout))
    assert found is not None
    columns, layout = found
    assert columns.start_ms.tolist() == content.columns.start_ms.tolist()
    assert columns.codes["mission"].tolist() == content.columns.codes["mission"].tolist()
    assert layout is not None and layout.tracks == content.layout.tracks
    again = TimelineContent(content.source, columns=columns, layout=layout)
    assert again.bands.content_px == content.bands.content_px
    columns.remove([1])
    assert len(columns) == len(few()) - 1


@pytest.mark.parametrize("damage", ["head", "start_ms", "layout_order"])
def test_a_damaged_cache_counts_as_absent(damage: str) -> None:
    content = TimelineContent.of_events(few())
    blobs = pack(content.columns, content.full_layout)
    assert unpack({name: blob for name, blob in blobs.items() if name != damage}) is None
    assert unpack(blobs | {damage: blobs[damage][:-8]}) is None
    assert unpack({}) is None


@pytest.mark.parametrize("groups", [[0], [0, 0, 1], [0, 1, 1, 2, 3, 3, 3], [0, 1, 2]])
def test_stretches_of_equal_neighbours(groups: list[int]) -> None:
    group = np.array(groups)
    begin, end = stretches(group[1:] != group[:-1])
    assert [groups[lo:hi] for lo, hi in zip(begin, end, strict=True)] == [
        [each] * groups.count(each) for each in sorted(set(groups))
    ]
    assert alone_in(group).tolist() == [groups.count(each) == 1 for each in groups]


def test_titles_are_fetched_once() -> None:
    asked: list[list[int]] = []

    def fetch(ids: object) -> dict[int, str]:
        asked.append(list(ids))  # type: ignore[call-overload]
        return {1: "One", 2: "Two"}

    titles = Titles(fetch, EvenMetrics(10.0))
    texts, widths = titles.of(np.array([1, 2, 1, 9]))
    assert texts == ["One", "Two", "One", ""] and widths.tolist() == [30, 30, 30, 0]
    titles.of(np.array([1, 2]))
    assert asked == [[1, 2, 9]]
    titles.forget([2])
    titles.of(np.array([1, 2]))
    assert asked[-1] == [2]


def test_titles_are_cut_with_an_ellipsis_or_not_at_all() -> None:
    titles = Titles(lambda _ids: {}, EvenMetrics(10.0))
    assert titles.cut("Spacewalk", 200) == ("Spacewalk", 90)
    assert titles.cut("Spacewalk", 75) == ("Spacew…", 70)
    assert titles.cut("Spacewalk", 30) == ("", 0)


@pytest.mark.parametrize(
    ("span_ms", "granularity"),
    [(60_000, Granularity.SECOND), (6 * HOUR, Granularity.MINUTE), (10 * 24 * HOUR, Granularity.HOUR)],
)
def test_the_unit_snapped_to_can_be_aimed_at(span_ms: int, granularity: Granularity) -> None:
    viewport = Viewport.of(0, span_ms, 1_000, 400)
    unit = snap_unit(viewport)
    assert unit.granularity is granularity
    assert unit.step_ms * viewport.px_per_ms >= 1.5
    assert unit.moved(55 * 60_000, 56 * 60_000 + 3) % unit.step_ms == 0


def test_months_are_snapped_to_on_the_calendar() -> None:
    start = When.parse("2000").at_ms
    unit = snap_unit(Viewport.of(start, When.parse("2010").at_ms, 1_000, 400))
    assert unit.granularity is Granularity.MONTH
    assert unit.snapped(When.parse("2004-02-13").at_ms) == When.parse("2004-02").at_ms
    assert unit.snapped(When.parse("2004-02-17").at_ms) == When.parse("2004-03").at_ms


def test_clocks_know_summer_time_and_history() -> None:
    houston = next(clock for clock in CLOCKS if clock.name == "Houston")
    assert houston.offset_ms(When.parse("2021-07-01").at_ms) == -5 * HOUR
    assert houston.offset_ms(When.parse("2021-12-01").at_ms) == -6 * HOUR
    moscow = next(clock for clock in CLOCKS if clock.name == "Moscow")
    assert moscow.offset_ms(When.parse("2013-07-01").at_ms) == 4 * HOUR
    assert Clock("Elapsed", since_ms=5 * HOUR).offset_ms(0) == -5 * HOUR
    assert abs(moscow.offset_ms(-(10**15))) < 24 * HOUR
    assert Clock("Nowhere", "No/Such_Zone").offset_ms(0) == 0


@pytest.mark.parametrize(
    ("span_ms", "text"),
    [(0, "0 s"), (-40_000, "40 s"), (3 * 24 * HOUR + 4 * HOUR, "3 d 4 h"), (HOUR * 24 * 400, "1 y 1 mo"), (7, "7 ms")],
)
def test_lengths_of_time_in_words(span_ms: int, text: str) -> None:
    assert duration_text(span_ms) == text
