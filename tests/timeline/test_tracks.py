"""Tracks: grouping, lanes, arrangement."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from spacetimeline.model.event import CrewMember, Event
from spacetimeline.timeline.bands import TrackOptions, arrange
from spacetimeline.timeline.columns import Flag
from spacetimeline.timeline.content import TimelineContent
from spacetimeline.timeline.lanes import OVERFLOW, PackingRule, free_lane, pack_points, pack_spans
from spacetimeline.timeline.tracks import Grouping, RowKind, TrackLayout, build_tracks

from timeline.invented import events, few, flight, launch


def labels(content: TimelineContent) -> list[str]:
    return [track.label for track in content.layout.tracks]


@pytest.mark.parametrize("grouping", list(Grouping))
def test_every_grouping_holds_every_event(grouping: Grouping) -> None:
    content = TimelineContent.of_events(few(), TrackOptions(grouping=grouping))
    assert set(content.layout.order.tolist()) == set(range(len(few())))
    assert sum(track.count for track in content.layout.tracks) == len(content.layout.order)


def test_missions_come_in_order_of_time_and_the_rest_last() -> None:
    made = [launch(mission=""), *few()]
    assert labels(TimelineContent.of_events(made)) == ["Soyuz MS-18", "Soyuz MS-19", "Crew-3", "Axiom-1", "No mission"]


def test_kinds_come_in_order_of_a_flight() -> None:
    content = TimelineContent.of_events(few(), TrackOptions(grouping=Grouping.KIND))
    assert labels(content) == ["Launch", "Docking", "Spacewalk", "Return to Earth", "Mission"]


def test_an_event_lies_in_the_track_of_each_of_its_people() -> None:
    crew = (CrewMember("Yulia Peresild"), CrewMember("Klim Shipenko"))
    content = TimelineContent.of_events([launch(crew=crew), launch()], TrackOptions(grouping=Grouping.PERSON))
    assert sorted(labels(content)) == ["Klim Shipenko", "Nobody named", "Yulia Peresild"]
    assert sorted(content.layout.order.tolist()) == [0, 0, 1]


def rows_of(layout: TrackLayout) -> list[slice]:
    return [layout.row_slice(row) for row in range(len(layout.row_kind))]


@settings(max_examples=60, deadline=None)
@given(events())
def test_spans_of_a_lane_never_overlap_and_rows_are_sorted(made: list[Event]) -> None:
    content = TimelineContent.of_events(made)
    layout, columns = content.layout, content.columns
    for row, here in enumerate(rows_of(layout)):
        starts, ends = layout.start[here], columns.end_ms[layout.order[here]]
        assert (np.diff(starts) >= 0).all()
        if layout.row_kind[row] == RowKind.SPANS:
            assert (starts[1:] >= ends[:-1]).all()
        spans = (columns.flags[layout.order[here]] & int(Flag.SPAN)) != 0
        assert spans.all() if layout.row_kind[row] != RowKind.POINTS else not spans.any()


def test_what_finds_no_lane_overflows() -> None:
    start = np.arange(10, dtype=np.int64)
    lanes = pack_spans(start, start + 100, 4)
    assert lanes.tolist() == [0, 1, 2, 3] + [OVERFLOW] * 6
    content = TimelineContent.of_events(flight(f"F{day}", f"2021-01-{day:02d}", "2021-03-01") for day in range(1, 13))
    assert content.layout.row_kind.tolist() == [RowKind.SPANS] * 8 + [RowKind.OVERFLOW]


def test_few_points_spread_over_lanes_so_that_labels_find_room() -> None:
    start = np.array([0, 10, 20, 500])
    assert pack_points(start, np.full(4, 100.0), PackingRule()).tolist() == [0, 1, 2, 0]
    assert pack_points(start, None, PackingRule()).tolist() == [0, 0, 0, 0]
    crowded = pack_points(np.zeros(6, np.int64), np.full(6, 5.0), PackingRule(point_lanes=2))
    assert set(crowded.tolist()) == {0, 1}


def test_a_free_lane_is_found_between_spans() -> None:
    starts, ends = [np.array([0, 100])], [np.array([50, 150])]
    assert free_lane(starts, ends, 60, 90) == 0
    assert free_lane(starts, ends, 40, 60) == OVERFLOW
    assert free_lane(starts, ends, 90, 110) == OVERFLOW
    assert free_lane(starts, ends, 150, 160) == 0


def test_tracks_can_be_hidden_collapsed_pinned_and_moved() -> None:
    content = TimelineContent.of_events(few())
    keys = [track.key for track in content.layout.tracks]
    plain = arrange(content.layout, content.options)
    hidden = arrange(content.layout, replace(content.options, hidden=frozenset(keys[:1])))
    assert len(hidden.track) == len(plain.track) - 1
    assert (hidden.row_height[:1] < 0).all()
    collapsed = arrange(content.layout, replace(content.options, collapsed=frozenset(keys)))
    assert collapsed.content_px < plain.content_px
    pinned = arrange(content.layout, replace(content.options, pinned=(keys[2],)))
    assert pinned.track[0] == 2 and pinned.pinned == 1 and pinned.pinned_px == pinned.height[0]
    moved = arrange(content.layout, replace(content.options, order=(keys[3], keys[0])))
    assert moved.track.tolist() == [3, 0, 1, 2]
    assert np.allclose(np.cumsum(plain.height) - plain.height, plain.top)


def test_a_new_grouping_forgets_choices_on_the_old_tracks() -> None:
    content = TimelineContent.of_events(few())
    content.set_options(replace(content.options, hidden=frozenset({1}), pinned=(2,)))
    content.set_options(replace(content.options, grouping=Grouping.KIND))
    assert not content.options.hidden and not content.options.pinned


def test_a_filter_leaves_lanes_where_they_are() -> None:
    content = TimelineContent.of_events(few())
    before = content.layout
    mask = np.zeros(len(content.columns), bool)
    mask[[0, 4]] = True
    content.set_filter(mask)
    assert sorted(content.layout.order.tolist()) == [0, 4]
    assert content.layout.row_kind is before.row_kind
    assert len(content.bands.track) == 2
    content.set_filter(None)
    assert content.layout is before


def test_no_events_make_no_tracks() -> None:
    content = TimelineContent.of_events([])
    assert content.layout.tracks == [] and content.bands.content_px == 0
    assert build_tracks(content.columns, Grouping.KIND, {}).tracks == []
