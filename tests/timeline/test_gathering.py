"""Tracks that fold and gather until they fit a height."""

from __future__ import annotations

import numpy as np
import pytest
from spacetimeline.model.event import Event, EventKind
from spacetimeline.model.when import When
from spacetimeline.timeline.content import TimelineContent
from spacetimeline.timeline.gathering import GATHERED_KEY, fit_tracks, gathered
from spacetimeline.timeline.scene_layout import layout_scene
from spacetimeline.timeline.tracks import RowKind
from spacetimeline.timeline.viewport import Viewport


@pytest.fixture
def content() -> TimelineContent:
    """Twenty tracks; each has one day more to its name, and a span."""
    events = []
    for number in range(20):
        mission = f"Heron {number}"
        start, end = When.of(2031, 1, 1), When.of(2031, 2, 1 + number)
        events.append(Event(EventKind.MISSION, mission, start, end=end, mission=mission, id=len(events) + 1))
        for day in range(number + 1):
            event_id = len(events) + 1
            events.append(Event(EventKind.LAUNCH, f"L {day}", When.of(2031, 1, 1 + day), mission=mission, id=event_id))
    return TimelineContent.of_events(events)


def test_what_fits_by_folding_keeps_every_track(content: TimelineContent) -> None:
    before = content.bands.content_px
    options = fit_tracks(content, before * 0.7)
    assert content.bands.content_px <= before * 0.7
    assert len(content.bands.track) == 20 and 0 < len(options.collapsed) < 20


def test_what_does_not_is_gathered_and_nothing_is_lost(content: TimelineContent) -> None:
    order = np.sort(content.layout.order)
    fit_tracks(content, 200.0)
    assert content.bands.content_px <= 200.0
    last = content.layout.tracks[-1]
    assert last.key == GATHERED_KEY and last.label.startswith("+") and last.label.endswith(" more tracks")
    assert "Heron 19" in {track.label for track in content.layout.tracks}  # the fullest stay
    assert sum(track.count for track in content.layout.tracks) == len(content.columns)
    assert np.array_equal(np.sort(content.layout.order), order)
    scene = layout_scene(content, Viewport.of(When.of(2030).lo_ms, When.of(2032).hi_ms, 900.0, 200.0))
    assert scene.bands[-1].label == last.label


def test_rows_of_a_gathered_layout_are_sorted(content: TimelineContent) -> None:
    layout = gathered(content.layout, [0, 3, 7])
    assert [track.label for track in layout.tracks][-1] == "+3 more tracks" and len(layout.tracks) == 18
    for number, track in enumerate(layout.tracks):
        for row in range(track.first_row, track.last_row):
            assert layout.row_track[row] == number
            assert (np.diff(layout.start[layout.row_slice(row)]) >= 0).all()
    assert layout.row_kind[-2:].tolist() == [RowKind.POINTS, RowKind.OVERFLOW]
    assert np.array_equal(content.columns.start_ms[layout.order], layout.start)


def test_one_track_more_is_one_track(content: TimelineContent) -> None:
    assert gathered(content.layout, [5]).tracks[-1].label == "+1 more track"
