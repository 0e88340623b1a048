"""A change of a few events in a big timeline ends where laying out everything anew would."""

from __future__ import annotations

import numpy as np
import pytest
from spacetimeline.model.event import Event
from spacetimeline.timeline import content as content_module
from spacetimeline.timeline.content import TimelineContent
from spacetimeline.timeline.loading import EventRows
from spacetimeline.timeline.tracks import RowKind, TrackLayout

from timeline.invented import flight, launch


def many() -> list[Event]:
    days = range(1, 28)
    points = [launch(f"L{day}", f"2021-05-{day:02d}", f"M{day % 3}", id=day) for day in days]
    spans = [flight(f"F{day}", f"2021-06-{day:02d}", f"2021-07-{day:02d}", f"M{day % 3}", id=100 + day) for day in days]
    return points + spans


def members(layout: TrackLayout, ids: np.ndarray) -> dict[str, list[tuple[int, list[int]]]]:
    """Per track: (kind of row, ids) merged over the lanes of a kind."""
    found: dict[str, list[tuple[int, list[int]]]] = {}
    for track in layout.tracks:
        for kind in RowKind:
            mine: list[int] = []
            for row in range(track.first_row, track.last_row):
                if layout.row_kind[row] == kind:
                    mine += ids[layout.order[layout.row_slice(row)]].tolist()
            found.setdefault(track.label, []).append((int(kind), sorted(mine)))
    return found


@pytest.fixture
def big(monkeypatch: pytest.MonkeyPatch) -> TimelineContent:
    """A content that takes itself for big."""
    monkeypatch.setattr(content_module, "FEW_EVENTS", 10)
    return TimelineContent(EventRows(many()))


def assert_consistent(content: TimelineContent) -> None:
    layout, columns = content.full_layout, content.columns
    fresh = TimelineContent(content.source)
    assert members(layout, columns.id) == members(fresh.full_layout, fresh.columns.id)
    assert (columns.start_ms[layout.order] == layout.start).all()
    assert [track.count for track in layout.tracks] == [
        int(layout.row_offsets[track.last_row] - layout.row_offsets[track.first_row]) for track in layout.tracks
    ]
    for row in range(len(layout.row_kind)):
        here = layout.row_slice(row)
        assert (np.diff(layout.start[here]) >= 0).all()
        if layout.row_kind[row] == RowKind.SPANS:
            assert (layout.start[here][1:] >= columns.end_ms[layout.order[here]][:-1]).all()


def test_add_move_remove(big: TimelineContent) -> None:
    source = big.source
    assert isinstance(source, EventRows)
    source.events[500] = launch("New", "2021-05-09", "M1", id=500)
    source.events[60] = flight("Between", "2021-09-01", "2021-09-05", "M2", id=60)
    big.apply(added=[500, 60])
    assert_consistent(big)
    source.events[5] = launch("Moved", "2021-05-25", "M0", id=5)
    source.events[110] = flight("Longer", "2021-06-10", "2021-12-10", "M1", id=110)
    big.apply(updated=[5, 110])
    assert_consistent(big)
    del source.events[1], source.events[127]
    big.apply(removed=[1, 127])
    assert_consistent(big)


def test_a_new_track_or_lane_lays_out_everything_anew(big: TimelineContent) -> None:
    source = big.source
    assert isinstance(source, EventRows)
    source.events[501] = launch("Elsewhere", "2021-05-09", "Never seen", id=501)
    big.apply(added=[501])
    assert_consistent(big)
    assert "Never seen" in [track.label for track in big.layout.tracks]


def test_an_event_that_loses_or_gets_its_date(big: TimelineContent) -> None:
    source = big.source
    assert isinstance(source, EventRows)
    undated = Event(source.events[3].kind, "Undated", None, mission="M0", id=3)
    source.events[3] = undated
    big.apply(updated=[3])
    assert big.columns.index_of(3) == -1
    assert_consistent(big)
    source.events[3] = launch("Dated", "2021-05-03", "M0", id=3)
    big.apply(updated=[3])
    assert_consistent(big)


def test_a_small_content_and_a_hidden_filter(big: TimelineContent) -> None:
    big.set_filter(np.zeros(len(big.columns), bool))
    big.apply(updated=[3])
    assert big.mask is None
    small = TimelineContent(EventRows([]))
    source = small.source
    assert isinstance(source, EventRows)
    source.events[1] = launch(id=1)
    small.apply(added=[1])
    assert len(small.columns) == 1 and len(small.layout.tracks) == 1
