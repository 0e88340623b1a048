"""A real crowd: the events of GCAT, where they lie beside the project."""

from __future__ import annotations

import numpy as np
import pytest
from spacetimeline.model.when import When
from spacetimeline.timeline.bands import TrackOptions
from spacetimeline.timeline.content import TimelineContent
from spacetimeline.timeline.scene import SceneOptions
from spacetimeline.timeline.scene_layout import layout_scene
from spacetimeline.timeline.tracks import Grouping, RowKind
from spacetimeline.timeline.viewport import Viewport

from timeline.catalogue import PATH, catalogue_events

pytestmark = pytest.mark.skipif(not PATH.exists(), reason="the catalogue is not here")


def test_a_real_crowd_is_counted_to_the_last_event() -> None:
    content = TimelineContent.of_events(catalogue_events(12_000), TrackOptions(grouping=Grouping.KIND))
    layout = content.layout
    plain = sum(
        int(layout.row_offsets[row + 1] - layout.row_offsets[row])
        for row in range(len(layout.row_kind))
        if layout.row_kind[row] != RowKind.OVERFLOW
    )
    viewport = Viewport.of(0, 1, 1_600, 4_000).fitted(*(content.columns.extent() or (0, 1)))
    scene = layout_scene(content, viewport, SceneOptions(now_ms=0))
    assert scene.event_count == plain
    assert scene.drawn < 3_000


def test_a_year_of_it_has_a_picture_of_bounded_size() -> None:
    content = TimelineContent.of_events(catalogue_events(12_000), TrackOptions(grouping=Grouping.KIND))
    viewport = Viewport.of(When.parse("1969").at_ms, When.parse("1970").at_ms, 1_600, 900)
    scene = layout_scene(content, viewport)
    assert 50 < scene.event_count < 12_000
    assert scene.range_text == "1 January 1969 – 1 January 1970"


def test_no_label_of_it_lies_over_another_at_any_zoom() -> None:
    content = TimelineContent.of_events(catalogue_events(40_000), TrackOptions(grouping=Grouping.KIND))
    at = When.parse("1998-06-15").at_ms
    for days in (20_000, 2_000, 400, 60, 25, 6, 1, 0.1):
        half = int(days * 43_200_000)
        scene = layout_scene(content, Viewport.of(at - half, at + half, 1_600, 900))
        labels = scene.labels
        order = np.lexsort((labels.x, labels.y))
        x, y, end = labels.x[order], labels.y[order], (labels.x + labels.width)[order]
        assert ((np.diff(y) > 12) | (end[:-1] <= x[1:] + 0.5)).all(), days
