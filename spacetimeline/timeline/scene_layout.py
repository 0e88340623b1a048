"""Lays out a scene: what of the content falls into the viewport, where, and what is written beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from spacetimeline.model.when import FAR_FUTURE_MS
from spacetimeline.timeline.bands import ColourBy
from spacetimeline.timeline.columns import KINDS, STATUSES, Array, Flag
from spacetimeline.timeline.counts import place_counts
from spacetimeline.timeline.hints import place_hints
from spacetimeline.timeline.joining import (
    alone_in,
    grouped,
    merged,
    no_clusters,
    paired,
    stretches,
    together,
)
from spacetimeline.timeline.labels import LABEL_LANE_PX, Labels, Obstacles, place_labels
from spacetimeline.timeline.leaders import ASIDE_PX, Marks, led, rows_beside
from spacetimeline.timeline.level_of_detail import Selection, select
from spacetimeline.timeline.scene import (
    CROWD,
    BandMark,
    Bars,
    Clusters,
    Folds,
    LegendEntry,
    Points,
    Scene,
    SceneOptions,
    agency_colours,
    own_colour,
)
from spacetimeline.timeline.shown import shown_tracks
from spacetimeline.timeline.ticks import TickMaker, Ticks

if TYPE_CHECKING:
    from spacetimeline.timeline.content import TimelineContent
    from spacetimeline.timeline.viewport import Viewport

OFF_PX = 400.0
"""Coordinates are kept within this distance of the plot: painters dislike numbers of astronomical size."""
LEAST_BAR_PX = 3.0
CLUSTER_PX = 5.0
"""Points nearer to each other than this are drawn as one mark with a count."""
COUNT_PX = 12.0
"""A mark with a count takes in a neighbour nearer than this, which it would hide."""
OPEN_FADE_PX = 72.0
"""How far an open end fades."""
ONGOING_FADE_PX = 26.0
"""How far what goes on fades beyond now."""
FOLD_LEVELS = 8
"""How many heights or shades of density are told apart; more could not be seen."""
_FULL = 64
"""A bin with so many events or more is at the highest level."""
_LEVELS = np.ceil((1.0 + np.log2(np.maximum(np.arange(_FULL + 1), 1))) / 7.0 * FOLD_LEVELS) / FOLD_LEVELS
"""Levels by count, the steps finer the fewer there are."""
_OPEN_AFTER = int(Flag.OPEN_AFTER) | int(Flag.END_UNKNOWN)
_OPEN = int(Flag.OPEN_BEFORE) | _OPEN_AFTER


def layout_scene(content: TimelineContent, viewport: Viewport, options: SceneOptions | None = None) -> Scene:
    """The scene of a viewport over a content."""
    return _SceneLayout(content, viewport, options or SceneOptions()).scene()


@dataclass(slots=True)
class _Drawn:
    """Events drawn one by one: position in the columns, row, and pixel extents of core and doubt."""

    index: Array
    row: Array
    x0: Array
    x1: Array
    fade0: Array
    fade1: Array
    flags: Array


def _only(alone: Array, arrays: tuple[Array, ...]) -> tuple[Array, ...]:
    """Of parallel arrays the items for which ``alone`` is true."""
    if alone.all():
        return arrays
    at = alone.nonzero()[0]
    return tuple(each[at] for each in arrays)


@dataclass(frozen=True, slots=True)
class _Crowded:
    """Events that are not drawn alone: ``group`` numbers, ascending; index, row, x0, x1, fade0, fade1 of each."""

    group: Array
    arrays: tuple[Array, ...]

    @classmethod
    def of(cls, alone: Array, group: Array, *arrays: Array) -> _Crowded:
        many = (~alone).nonzero()[0]
        return cls(group[many], tuple(each[many] for each in arrays))


class _SceneLayout:
    def __init__(self, content: TimelineContent, viewport: Viewport, options: SceneOptions) -> None:
        self.content, self.viewport, self.options = content, viewport, options
        self.columns, self.layout, self.bands = content.columns, content.layout, content.bands
        self.width = viewport.width_px

    def scene(self) -> Scene:
        marks, rows, row_y = shown_tracks(self.content, self.viewport)
        self.row_y = row_y
        selection = select(self.columns, self.layout, rows, self.viewport)
        drawn = self._drawn(selection)
        is_bar = (drawn.flags & int(Flag.SPAN)) != 0
        bars, crowded_bars = self._bars(drawn, is_bar)
        points, crowded_points = self._points(drawn, ~is_bar)
        clusters = self._clusters(crowded_bars, crowded_points)
        folds = self._folds(selection)
        labels = self._labels(bars, points, folds, clusters)
        half = points.size / 2  # a glyph at the edge shows, and has its label, when its time lies just beyond
        seen = (
            (np.maximum(points.fade1, points.x + half) >= 0)
            & (np.minimum(points.fade0, points.x - half) <= self.width),
            (bars.fade1 >= 0) & (bars.fade0 <= self.width),
        )
        blurred = (clusters.fade1 >= 0) & (clusters.fade0 <= self.width)
        busy = np.concatenate([points.row[seen[0]], bars.row[seen[1]], folds.row, clusters.row[blurred]])
        maker, metrics = TickMaker(self.options.words), self.content.titles.metrics
        hints = place_hints(self.layout, self.viewport, marks, busy, metrics, maker)
        counts = place_counts(folds, self.bands.row_height, self.content.titles, self.width)
        labels = together(labels, counts, hints)
        return self._assembled(marks, bars, points, folds, clusters, labels)

    def _x(self, at_ms: Array) -> Array:
        """Pixels of int64 milliseconds, exact near the viewport however far from 1970 it lies."""
        viewport = self.viewport
        x = (at_ms - viewport.origin_ms).astype(np.float64)
        x -= viewport.offset_ms
        x *= viewport.px_per_ms
        np.maximum(x, -OFF_PX, out=x)
        return np.minimum(x, self.width + OFF_PX, out=x)

    def _drawn(self, selection: Selection) -> _Drawn:
        columns, scale = self.columns, self.viewport.px_per_ms
        index = self.layout.order[selection.place].astype(np.int64)
        flags = columns.flags[index]
        start, end = columns.start_ms[index], columns.end_ms[index]
        before = np.minimum(columns.start_spread[index].astype(np.float64) * scale, 1e7)
        after = np.minimum(columns.end_spread[index].astype(np.float64) * scale, 1e7)
        there = int(np.bitwise_or.reduce(flags))
        if there & _OPEN:
            before[(flags & int(Flag.OPEN_BEFORE)) != 0] = OPEN_FADE_PX
            after[(flags & _OPEN_AFTER) != 0] = OPEN_FADE_PX
        if there & int(Flag.ONGOING):
            now = self.options.now_ms if self.options.now_ms is not None else int(self.viewport.end_ms)
            ongoing = (flags & int(Flag.ONGOING)) != 0
            end = np.where(ongoing, np.maximum(now, start), end)
            after[ongoing] = ONGOING_FADE_PX
        x0, x1 = self._x(start), self._x(end)
        fade0 = np.maximum(x0 - before, -OFF_PX)
        fade1 = np.minimum(x1 + after, self.width + OFF_PX)
        return _Drawn(index, selection.row, x0, x1, fade0, fade1, flags)

    def _colour(self, index: Array) -> Array:
        if self.content.options.colour_by is ColourBy.AGENCY:
            colour = agency_colours(self.columns.codes["agency"][index])
        else:
            colour = self.columns.kind[index]
        if self.columns.colours:
            own = self.columns.colour[index]
            colour = np.where(own > 0, own_colour(own), colour)
        return colour

    # -- bars and points ------------------------------------------------------------------------------------------

    def _bars(self, drawn: _Drawn, chosen: Array) -> tuple[Bars, _Crowded]:
        at = chosen.nonzero()[0]
        index, row, flags, x0, x1 = drawn.index[at], drawn.row[at], drawn.flags[at], drawn.x0[at], drawn.x1[at]
        fade0, fade1 = drawn.fade0[at], drawn.fade1[at]
        middle, narrow = (x0 + x1) / 2, x1 - x0 < LEAST_BAR_PX
        x0, x1 = np.where(narrow, middle - LEAST_BAR_PX / 2, x0), np.where(narrow, middle + LEAST_BAR_PX / 2, x1)
        doubtless = (fade1 - fade0) < LEAST_BAR_PX + 1
        group, alone = grouped(row, x0, x1, narrow & doubtless, 1.0)
        crowded = _Crowded.of(alone, group, index, row, x0, x1, x0, x1)
        index, row, flags, x0, x1, fade0, fade1 = _only(alone, (index, row, flags, x0, x1, fade0, fade1))
        lane_h = self.bands.row_height[row]
        height = np.maximum(lane_h * 0.68, 3.0)
        bars = Bars(
            x0,
            x1,
            np.minimum(fade0, x0),
            np.maximum(fade1, x1),
            self.row_y[row] + (lane_h - height) / 2,
            height,
            self._colour(index),
            self.columns.status[index],
            flags,
            index,
            row,
        )
        return bars, crowded

    def _points(self, drawn: _Drawn, chosen: Array) -> tuple[Points, _Crowded]:
        at = chosen.nonzero()[0]
        index, row, flags, x = drawn.index[at], drawn.row[at], drawn.flags[at], drawn.x0[at]
        fade0, fade1 = drawn.fade0[at], drawn.fade1[at]
        group, alone = grouped(row, x, x, np.ones(len(x), bool), CLUSTER_PX)
        if not alone.all():
            group = paired(row, x, group, COUNT_PX)
            alone = alone_in(group)
        crowded = _Crowded.of(alone, group, index, row, x, x, fade0, fade1)
        index, row, flags, x, fade0, fade1 = _only(alone, (index, row, flags, x, fade0, fade1))
        lane_h = self.bands.row_height[row]
        points = Points(
            x,
            self.row_y[row] + lane_h / 2,
            np.minimum(np.maximum(lane_h * 0.56, 5.0), 18.0),
            fade0,
            fade1,
            self.columns.kind[index],
            self._colour(index),
            self.columns.status[index],
            flags,
            index,
            row,
        )
        return points, crowded

    def _clusters(self, bars: _Crowded, points: _Crowded) -> Clusters:
        # no group of bars is one of points: theirs are negative
        both = ((~bars.group, points.group), *zip(bars.arrays, points.arrays, strict=True))
        group, index, row, x0, x1, fade0, fade1 = (np.concatenate(pair) for pair in both)
        if not len(group):
            return no_clusters()
        first, end = stretches(group[1:] != group[:-1])
        last, count = end - 1, end - first
        left, right = x0[first], x1[last]
        lane_h = self.bands.row_height[row[first]]
        digits = np.floor(np.log10(count)).astype(np.int64) + 1
        height = np.minimum(np.maximum(lane_h * 0.62, 6.0), 16.0)
        width = np.maximum(right - left + 6, np.where(lane_h >= LABEL_LANE_PX, digits * 6.6 + 9, 8.0))
        return Clusters(
            (left + right) / 2,
            self.row_y[row[first]] + lane_h / 2,
            width,
            height,
            count,
            index[first],
            self.columns.start_ms[index[first]].astype(np.float64),
            np.minimum(self.columns.end_ms[index[last]], FAR_FUTURE_MS).astype(np.float64),
            row[first],
            np.minimum.reduceat(fade0, first),
            np.maximum.reduceat(fade1, first),
            self._colour(index[first]),
        )

    def _folds(self, selection: Selection) -> Folds:
        row = selection.fold_row
        x0, x1 = self._x(selection.fold_start), self._x(selection.fold_end)
        seen = ((x1 > 0) & (x0 < self.width)).nonzero()[0]
        row, x0, x1, count = row[seen], x0[seen], x1[seen], selection.fold_count[seen]
        level = _LEVELS[np.minimum(count, _FULL)]
        row, x0, x1, count, level = merged(row, x0, x1, count, level, self.layout.row_kind)
        lane_h, kind = self.bands.row_height[row], self.layout.row_kind[row]
        y, height = self.row_y[row] + lane_h * 0.08, lane_h * 0.84
        if len(selection.crowd_row):
            # a strip below the lane, all across the view
            crowd, many = selection.crowd_row, selection.crowd_count
            none, base = np.zeros(len(crowd)), self.row_y[crowd] + self.bands.row_height[crowd]
            more = (none, none + self.width, base - 3.0, none + 3.0, none + 0.5, many, none + CROWD, crowd)
            own = (x0, x1, y, height, level, count, kind, row)
            x0, x1, y, height, level, count, kind, row = (np.concatenate(pair) for pair in zip(own, more, strict=True))
        return Folds(x0, x1, y, height, level, count, kind.astype(np.uint8), row)

    # -- labels ---------------------------------------------------------------------------------------------------

    def _labels(self, bars: Bars, points: Points, folds: Folds, clusters: Clusters) -> Labels:
        half = points.size / 2
        lane = (folds.row_kind != CROWD).nonzero()[0]
        obstacles = Obstacles.of(
            np.concatenate([bars.row, points.row, folds.row[lane], clusters.row]),
            np.concatenate([bars.x0, points.x - half, folds.x0[lane], clusters.x - clusters.width / 2]),
            np.concatenate([bars.x1, points.x + half, folds.x1[lane], clusters.x + clusters.width / 2]),
        )
        row = np.concatenate([bars.row, points.row])
        index = np.concatenate([bars.index, points.index])
        x0 = np.concatenate([bars.x0, points.x - half])
        x1 = np.concatenate([bars.x1, points.x + half])
        middle = np.concatenate([bars.y + bars.height / 2, points.y])
        is_bar = np.arange(len(row)) < len(bars.x0)
        tall = (self.bands.row_height[row] >= LABEL_LANE_PX).nonzero()[0]
        chosen, x, width, role, text, short = place_labels(
            self.content.titles,
            self.columns.id[index[tall]],
            row[tall],
            x0[tall],
            x1[tall],
            middle[tall],
            is_bar[tall],
            obstacles,
            self.width,
        )
        chosen, short = tall[chosen], tall[short]
        labels = Labels(x, middle[chosen], width, role, index[chosen], middle[chosen], text)
        if not len(short):
            return labels
        taken = obstacles.beside(row[chosen], x, x + width)
        half = np.concatenate([bars.height / 2, half])
        leaving = np.where(is_bar, np.clip(x0 + ASIDE_PX, 0.0, (x0 + x1) / 2), (x0 + x1) / 2)
        short = short[leaving[short] >= 0]
        ids = self.columns.id[index[short]]
        marks = Marks(index[short], ids, row[short], leaving[short], middle[short], half[short])
        rows = rows_beside(self.content, self.viewport)
        return led(labels, marks, self.content.titles, rows, taken, self.width)

    # -- the whole ------------------------------------------------------------------------------------------------

    def _assembled(
        self,
        marks: tuple[BandMark, ...],
        bars: Bars,
        points: Points,
        folds: Folds,
        clusters: Clusters,
        labels: Labels,
    ) -> Scene:
        viewport, options, tracks = self.viewport, self.options, self.content.options
        maker = TickMaker(options.words)
        ticks = maker.ticks(viewport)
        now_x = viewport.x_of(options.now_ms) if options.now_ms is not None else None
        legend = self._legend(bars, points) if options.legend else ()
        title_px = 44.0 if options.title else 0.0
        legend_px = 34.0 if legend else 0.0
        axis_px = tracks.axis_px + (22.0 if options.second_clock else 0.0)
        return Scene(
            width=tracks.header_px + viewport.width_px,
            height=title_px + axis_px + viewport.height_px + legend_px,
            plot_x=tracks.header_px,
            plot_y=title_px + axis_px,
            plot_width=viewport.width_px,
            plot_height=viewport.height_px,
            start_ms=viewport.start_ms,
            end_ms=viewport.end_ms,
            ticks=ticks,
            tick_x=tuple(viewport.x_of(tick.at_ms) for tick in ticks.ticks),
            span_x=tuple((viewport.x_of(span.start_ms), viewport.x_of(span.end_ms)) for span in ticks.spans),
            range_text=maker.range_text(viewport),
            bands=marks,
            pinned_px=self.bands.pinned_px,
            bars=bars,
            points=points,
            folds=folds,
            clusters=clusters,
            labels=labels,
            now_x=now_x if now_x is not None and 0 <= now_x <= viewport.width_px else None,
            own_colours=tuple(self.columns.colours),
            legend=legend,
            title=options.title,
            title_px=title_px,
            legend_px=legend_px,
            second_clock=self._second_clock(),
        )

    def _second_clock(self) -> tuple[str, Ticks, tuple[float, ...]] | None:
        if self.options.second_clock is None:
            return None
        name, offset_ms = self.options.second_clock
        ticks = TickMaker(self.options.words).ticks(self.viewport, offset_ms)
        return name, ticks, tuple(self.viewport.x_of(tick.at_ms) for tick in ticks.ticks)

    def _legend(self, bars: Bars, points: Points) -> tuple[LegendEntry, ...]:
        entries: list[LegendEntry] = []
        if self.content.options.colour_by is ColourBy.KIND:
            entries += [
                LegendEntry(f"kind:{KINDS[code]}", code, KINDS[code].label) for code in np.unique(points.kind).tolist()
            ]
            entries += [
                LegendEntry("bar", code, KINDS[code].label)
                for code in np.unique(self.columns.kind[bars.index]).tolist()
            ]
        else:
            entries += self._agencies(np.concatenate([bars.index, points.index]))
        statuses = np.unique(np.concatenate([bars.status, points.status])).tolist()
        entries += [LegendEntry(f"status:{STATUSES[code]}", -1, STATUSES[code].label) for code in statuses if code]
        return tuple(entries)

    def _agencies(self, index: Array) -> list[LegendEntry]:
        codes = np.unique(self.columns.codes["agency"][index])
        names = self.content.source.entity_names("agency")
        colours = agency_colours(codes).tolist()
        return [
            LegendEntry("bar", colour, names.get(code, "No agency"))
            for code, colour in zip(codes.tolist()[:12], colours, strict=False)
        ]
