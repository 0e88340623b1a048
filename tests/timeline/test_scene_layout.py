"""Scenes: nothing vanishes, nothing overlaps, and pictures stay as they were agreed on."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacetimeline.model.event import Event
from spacetimeline.model.when import When
from spacetimeline.timeline.bands import ColourBy, TrackOptions
from spacetimeline.timeline.content import TimelineContent
from spacetimeline.timeline.folded import folded_places
from spacetimeline.timeline.hits import HitKind, band_at, events_in, hit_at
from spacetimeline.timeline.joining import grouped, paired
from spacetimeline.timeline.labels import LabelRole
from spacetimeline.timeline.leaders import ARM_PX
from spacetimeline.timeline.scene import Scene, SceneOptions, colour_name
from spacetimeline.timeline.scene_layout import CLUSTER_PX, layout_scene
from spacetimeline.timeline.tracks import Grouping, RowKind
from spacetimeline.timeline.viewport import Viewport

from timeline.invented import TIMES, events, few, flight, launch

NOW_MS = When.parse("2022-01-10").at_ms
SNAPSHOTS = Path(__file__).parent / "snapshots"


def scene_of(made: list[Event], viewport: Viewport | None = None, options: TrackOptions | None = None) -> Scene:
    content = TimelineContent.of_events(made, options)
    extent = content.columns.extent() or (0, 1)
    viewport = viewport or Viewport.of(0, 1, 1_000, 10_000).fitted(*extent)
    return layout_scene(content, viewport, SceneOptions(now_ms=NOW_MS))


def viewports(made: list[Event]) -> st.SearchStrategy[Viewport]:
    first = When.parse("1957").at_ms
    last = When.parse("2023").at_ms
    return st.builds(
        lambda at, span, width: Viewport.of(at, at + span, width, 10_000),
        st.floats(first, last),
        st.sampled_from((3.6e6, 8.64e7, 2.6e9, 3.2e10, 2e12)),
        st.floats(300, 2_500),
    )


@settings(max_examples=40, deadline=None)
@given(events(80), st.data())
def test_no_label_overlaps_another_or_leaves_the_plot(made: list[Event], data: st.DataObject) -> None:
    scene = scene_of(made, data.draw(viewports(made)))
    labels = scene.labels
    order = np.lexsort((labels.x, labels.y))
    for one, other in zip(order[:-1].tolist(), order[1:].tolist(), strict=True):
        if abs(labels.y[one] - labels.y[other]) < 12:
            assert labels.x[one] + labels.width[one] <= labels.x[other] + 0.5
    texts = labels.role != LabelRole.COUNT
    assert (labels.x[texts] >= 0).all()
    assert (labels.x[texts] + labels.width[texts] <= scene.plot_width + 0.5).all()


@pytest.mark.parametrize("beyond_ms", [1, 1_000_000, 10_000_000])
def test_a_glyph_at_the_edge_has_its_label_and_no_hint_beside(beyond_ms: int) -> None:
    made = [launch("Luna 1", "2020-01-01")]
    end = When.parse("2020-01-02").at_ms
    labels = scene_of(made, Viewport.of(end + beyond_ms, end + beyond_ms + 2.6e9, 300, 10_000)).labels
    assert labels.text == ["Luna 1"]


@settings(max_examples=40, deadline=None)
@given(events(80), st.data())
def test_no_label_lies_over_a_glyph_or_a_bar_beside_it(made: list[Event], data: st.DataObject) -> None:
    scene = scene_of(made, data.draw(viewports(made)))
    labels, points, bars = scene.labels, scene.points, scene.bars
    for number in np.nonzero(labels.role == LabelRole.BESIDE)[0].tolist():
        left, right, y = labels.x[number], labels.x[number] + labels.width[number], labels.y[number]
        glyphs = (
            (np.abs(points.y - y) < 10) & (points.x + points.size / 2 > left) & (points.x - points.size / 2 < right)
        )
        spans = (np.abs(bars.y + bars.height / 2 - y) < 10) & (bars.x1 > left) & (bars.x0 < right)
        assert not glyphs.any() and not spans.any()


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(TIMES), st.text("abcdefgh -12", min_size=1, max_size=40)), max_size=400),
    st.data(),
)
def test_events_of_one_day_do_not_write_over_each_other(made: list[tuple[str, str]], data: st.DataObject) -> None:
    days = [launch(title, at, id=number + 1) for number, (at, title) in enumerate(made)]
    scene = scene_of(days, data.draw(viewports(days)))
    labels = scene.labels
    order = np.lexsort((labels.x, labels.y))
    for one, other in zip(order[:-1].tolist(), order[1:].tolist(), strict=True):
        assert abs(labels.y[one] - labels.y[other]) > 12 or labels.x[one] + labels.width[one] <= labels.x[other]
    for row in np.unique(scene.points.row).tolist():
        assert (np.diff(np.sort(scene.points.x[scene.points.row == row])) >= CLUSTER_PX - 0.01).all()


@settings(max_examples=60, deadline=None)
@given(events(80), st.data())
def test_a_line_to_a_label_crosses_nothing(made: list[Event], data: st.DataObject) -> None:
    scene = scene_of(made, data.draw(viewports(made)))
    labels, points, bars = scene.labels, scene.points, scene.bars
    for number in np.nonzero(labels.y != labels.mark_y)[0].tolist():
        x = labels.x[number] - ARM_PX
        top, bottom = sorted((float(labels.y[number]), float(labels.mark_y[number])))
        across = (labels.x < x) & (labels.x + labels.width > x) & (labels.y > top - 6) & (labels.y < bottom + 6)
        glyphs = (np.abs(points.x - x) < points.size / 2) & (points.y > top) & (points.y < bottom)
        spans = (bars.x0 < x) & (bars.x1 > x) & (bars.y + bars.height > top) & (bars.y < bottom)
        assert not across.any() and not glyphs.any() and not spans.any()


def test_a_label_without_room_stands_whole_in_the_row_beside() -> None:
    name = "A short flight with a long name"
    short, long = flight(name, "2021-01-02", "2021-01-04"), flight("B", "2021-01-05", "2021-04-01")
    content = TimelineContent.of_events([short, long, flight("C", "2021-03-01", "2021-05-01")])
    scene = layout_scene(content, Viewport.of(When.parse("2021").at_ms, When.parse("2021-03-20").at_ms, 900, 400))
    led = np.nonzero(scene.labels.y != scene.labels.mark_y)[0].tolist()
    assert [scene.labels.text[number] for number in led] == [name]
    label, bar = led[0], scene.bars.index.tolist().index(0)
    assert scene.bars.x0[bar] < scene.labels.x[label] - ARM_PX < scene.bars.x1[bar]
    hit = hit_at(scene, float(scene.labels.x[label]) + 20, float(scene.labels.y[label]))
    assert hit is not None and hit.index == 0


def test_a_glyph_at_the_right_edge_has_its_label_on_the_left() -> None:
    content = TimelineContent.of_events([launch("A launch at the very end", "2021-03-19", id=1)])
    for day in ("2021-03-20", "2021-03-20T02:00", "2021-03-21", "2021-03-24"):
        scene = layout_scene(content, Viewport.of(When.parse("2021").at_ms, When.parse(day).at_ms, 900, 400))
        assert scene.labels.text == ["A launch at the very end"], day
        assert scene.labels.x[0] + scene.labels.width[0] < scene.points.x[0]


def test_counts_take_in_what_they_would_hide() -> None:
    row = np.zeros(6, np.int64)
    x = np.array([0.0, 2.0, 9.0, 18.0, 27.0, 60.0])
    group, _ = grouped(row, x, x, np.ones(6, bool), CLUSTER_PX)
    assert paired(row, x, group, 12.0).tolist() == [0, 0, 0, 1, 2, 3]
    assert paired(row, x + np.array([0.0, 3, 3, 3, 3, 3]), np.arange(6), 12.0).tolist() == [0, 1, 2, 3, 4, 5]


@settings(max_examples=40, deadline=None)
@given(events(80))
def test_nothing_vanishes_without_a_count(made: list[Event]) -> None:
    content = TimelineContent.of_events(made)
    extent = content.columns.extent() or (0, 1)
    for zoom in (1.0, 0.02):
        viewport = Viewport.of(0, 1, 1_000, 10_000).fitted(*extent).zoomed(zoom, 500)
        scene = layout_scene(content, viewport, SceneOptions(now_ms=NOW_MS))
        layout = content.layout
        lengths = np.diff(layout.row_offsets)
        plain = int(lengths[layout.row_kind != RowKind.OVERFLOW].sum())
        assert scene.event_count == plain
        if (layout.row_kind == RowKind.OVERFLOW).any():
            assert (scene.folds.row_kind == RowKind.OVERFLOW).any()


def test_a_crowd_folds_and_panning_does_not_change_how() -> None:
    made = [launch(f"L{n}", f"2021-05-{n % 28 + 1:02d}T{n % 24:02d}:{n % 60:02d}Z") for n in range(2_000)]
    content = TimelineContent.of_events(made)
    base = Viewport.of(0, 1, 1_024, 600).fitted(*(content.columns.extent() or (0, 1)))
    scene = layout_scene(content, base)
    assert len(scene.folds.x0) > 20 and len(scene.points.x) == 0
    assert scene.labels.text == ["667", "667", "666"]
    shifted = layout_scene(content, base.panned(100))
    shared = {(round(x + 100), count) for x, count in zip(shifted.folds.x0, shifted.folds.count, strict=True)}
    own = {(round(x), count) for x, count in zip(scene.folds.x0, scene.folds.count, strict=True) if x > 110}
    assert len(own & shared) >= 0.9 * len(own)


def test_neighbours_that_cannot_be_told_apart_are_one_mark_with_a_count() -> None:
    made = [launch(f"L{n}", f"2021-05-05T08:{n:02d}Z") for n in range(3)] + [launch("Far", "2025-01-01")] * 1
    made += [launch(f"Filler {n}", f"2023-{n % 12 + 1:02d}-{n % 28 + 1:02d}", "Two") for n in range(320)]
    scene = scene_of(made, options=TrackOptions(grouping=Grouping.NONE))
    assert scene.clusters.count.sum() + scene.folds.count.sum() + len(scene.points.x) == len(made)


def test_an_empty_track_tells_where_its_events_are() -> None:
    made = [launch("Early", "1961-04-12"), launch("Late", "2021-10-05"), flight("Now", "2000", "2002", "Two")]
    viewport = Viewport.of(When.parse("2001-02-01").at_ms, When.parse("2001-10-01").at_ms, 1_000, 400)
    scene = scene_of(made, viewport)
    hints = scene.labels.role == LabelRole.HINT
    assert [text for text, hint in zip(scene.labels.text, hints, strict=True) if hint] == [
        "‹ April 1961",
        "October 2021 ›",
    ]
    assert scene.labels.index[hints].tolist() == [0, 1]


def test_ongoing_ends_now_and_has_no_date_of_its_own() -> None:
    scene = scene_of([flight("Crew-3", "2021-11-11", When.ongoing()), launch(at="2022-06-01")])
    assert scene.now_x is not None
    assert abs(scene.bars.x1[0] - scene.now_x) < 0.5


def test_a_month_fades_over_its_whole_width() -> None:
    month = When.parse("2021-05?")
    viewport = Viewport.of(When.parse("2021-01-01").at_ms, When.parse("2021-12-31").at_ms, 1_000, 400)
    scene = scene_of([launch(at="2021-05?")], viewport)
    assert abs(scene.points.fade0[0] - viewport.x_of(month.lo_ms)) < 0.01
    assert abs(scene.points.fade1[0] - viewport.x_of(month.hi_ms)) < 0.01


def test_a_doubt_reaches_into_a_view_its_middle_is_not_in() -> None:
    made = [launch(at="2021-05"), flight("Long", "1990-01-01", "2030-01-01")]
    viewport = Viewport.of(When.parse("2021-05-02").at_ms, When.parse("2021-05-03").at_ms, 1_000, 400)
    scene = scene_of(made, viewport)
    assert len(scene.points.x) == 1 and scene.points.fade0[0] < 0 < 1_000 < scene.points.fade1[0]
    assert len(scene.bars.x0) == 1
    assert scene.labels.text == ["Long"] and scene.labels.x[0] < 20


def test_millions_of_reaching_events_are_counted() -> None:
    made = [launch(f"L{n}", "2021") for n in range(400)]
    viewport = Viewport.of(When.parse("2021-01-02").at_ms, When.parse("2021-01-03").at_ms, 1_000, 400)
    scene = scene_of(made, viewport)
    assert scene.event_count == 400 and len(scene.points.x) < 60


def test_bars_hold_their_labels_at_the_left_edge() -> None:
    viewport = Viewport.of(When.parse("2021-06-01").at_ms, When.parse("2021-07-01").at_ms, 1_000, 400)
    scene = scene_of([flight("Soyuz MS-18", "2021-04-09", "2021-10-17")], viewport)
    assert scene.labels.x[0] == pytest.approx(6.0)
    assert scene.labels.role[0] == LabelRole.INSIDE


def test_colours_follow_kind_agency_or_the_event() -> None:
    made = [launch(agency="NASA"), launch(agency="", at="2021-11-01"), launch(colour="#123456", at="2021-12-01")]
    by_kind = scene_of(made)
    names = [colour_name(int(each), by_kind.own_colours) for each in by_kind.points.colour]
    assert sorted(names) == ["#123456", "kind:launch", "kind:launch"]
    by_agency = scene_of(made, options=TrackOptions(colour_by=ColourBy.AGENCY))
    names = [colour_name(int(each), by_agency.own_colours) for each in by_agency.points.colour]
    assert sorted(names) == ["#123456", "none", "series:0"]


def test_what_lies_under_the_pointer() -> None:
    content = TimelineContent.of_events(few())
    viewport = Viewport.of(0, 1, 1_200, 600).fitted(*(content.columns.extent() or (0, 1)))
    scene = layout_scene(content, viewport, SceneOptions(now_ms=NOW_MS))
    for number in range(len(scene.points.x)):
        hit = hit_at(scene, float(scene.points.x[number]), float(scene.points.y[number]))
        assert hit is not None and hit.kind is HitKind.EVENT and hit.index == scene.points.index[number]
    bar = int(np.argmax(scene.bars.x1 - scene.bars.x0))
    middle = float(scene.bars.y[bar] + scene.bars.height[bar] / 2)
    ends = {
        part: hit_at(scene, float(x), middle)
        for part, x in (("start", scene.bars.x0[bar]), ("end", scene.bars.x1[bar]))
    }
    assert all(hit is not None and hit.part == part for part, hit in ends.items())
    assert hit_at(scene, 2.0, 599.0) is None
    assert len(events_in(scene, 0, 0, 1_200, 600)) == len(few())
    assert band_at(scene, 5.0) == scene.bands[0] and band_at(scene, 599.0) is None


def test_a_legend_names_what_is_there() -> None:
    content = TimelineContent.of_events(few())
    viewport = Viewport.of(0, 1, 1_200, 600).fitted(*(content.columns.extent() or (0, 1)))
    scene = layout_scene(content, viewport, SceneOptions(now_ms=NOW_MS, legend=True, title="Soyuz"))
    assert {"Launch", "Docking", "Mission", "Planned", "Cancelled", "Unconfirmed"} <= {
        each.text for each in scene.legend
    }
    assert scene.title_px > 0 and scene.legend_px > 0
    assert scene.height == scene.title_px + scene.legend_px + content.options.axis_px + 600


def test_pinned_tracks_stay_while_the_others_scroll() -> None:
    content = TimelineContent.of_events(few())
    keys = [track.key for track in content.layout.tracks]
    content.set_options(replace(content.options, pinned=(keys[2],)))
    viewport = Viewport.of(0, 1, 800, 120).fitted(*(content.columns.extent() or (0, 1))).scrolled(100, 10_000)
    scene = layout_scene(content, viewport)
    assert scene.bands[0].pinned and scene.bands[0].y == 0
    assert all(band.y < 120 for band in scene.bands)
    others = ~np.isin(
        scene.points.row, np.arange(content.layout.tracks[2].first_row, content.layout.tracks[2].last_row)
    )
    assert (scene.points.y[others] > scene.pinned_px - 26).all()


def test_snapshot() -> None:
    """The scene of a handful of events, number by number; delete the file to agree on a new one."""
    viewport = Viewport.of(When.parse("2021-03-01").at_ms, When.parse("2022-06-01").at_ms, 1_000, 500)
    content = TimelineContent.of_events(few())
    options = SceneOptions(now_ms=NOW_MS, legend=True, title="A handful", second_clock=("Moscow", 10_800_000))
    text = json.dumps(layout_scene(content, viewport, options).to_json(), indent=1, ensure_ascii=False) + "\n"
    path = SNAPSHOTS / "handful.json"
    if not path.exists():
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        pytest.fail(f"agreed on a new snapshot in {path.name}; run again")
    assert text == path.read_text(encoding="utf-8")


def test_what_is_folded_has_a_place_and_what_is_drawn_has_none() -> None:
    crowd = [launch(f"L{number}", f"2021-05-{number % 28 + 1:02d}T08:{number % 60:02d}Z") for number in range(900)]
    content = TimelineContent.of_events([*crowd, launch("Alone", "2021-09-01T10:00Z")])
    viewport = Viewport.of(0, 1, 1_000, 600).fitted(*(content.columns.extent() or (0, 1)))
    scene = layout_scene(content, viewport)
    alone = int(scene.points.index[-1])
    folded = int(np.setdiff1d(np.arange(901), np.concatenate([scene.points.index, scene.clusters.first]))[0])
    x, top, height = folded_places(content, viewport, scene, np.array([alone, folded]))
    assert len(x) == 1
    assert x[0] == pytest.approx(viewport.x_of(int(content.columns.start_ms[folded])))
    assert hit_at(scene, float(x[0]), float(top[0] + height[0] * 0.9)) is not None
    elsewhere = viewport.panned(5_000)
    assert not len(folded_places(content, elsewhere, layout_scene(content, elsewhere), np.array([folded]))[0])
