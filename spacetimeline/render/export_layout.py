"""The page around a timeline: how large it is, where title, panels, legend and credits stand.

Laid out anew for every file, independent of any window: the same events and options give the same page.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from spacetimeline.model.calendar import DAY_MS
from spacetimeline.model.when import When
from spacetimeline.render.export_options import ExportError, ExportOptions
from spacetimeline.render.text import FontTextMetrics, canvas_font
from spacetimeline.timeline.bands import ColourBy, TrackOptions
from spacetimeline.timeline.clocks import PLACES, Clock
from spacetimeline.timeline.content import TimelineContent
from spacetimeline.timeline.gathering import fit_tracks
from spacetimeline.timeline.scene import Scene, SceneOptions
from spacetimeline.timeline.scene_layout import layout_scene
from spacetimeline.timeline.tracks import Grouping
from spacetimeline.timeline.viewport import Viewport

if TYPE_CHECKING:
    from spacetimeline.render.export_source import PictureSource
    from spacetimeline.timeline.scene import LegendEntry

_Choice = TypeVar("_Choice", bound=StrEnum)

TITLE_PX, SUBTITLE_PX, FOOTER_PX = 24, 14, 11
"""Sizes of the page's own text."""
_TITLE_HEIGHT, _SUBTITLE_HEIGHT, _HEADER_GAP = 34.0, 22.0, 10.0
_FOOTER_LINE, _FOOTER_GAP = 17.0, 12.0
_PANEL_GAP = 18.0
_LEGEND_PX, _CLOCK_PX = 34.0, 22.0  # as in ``scene_layout``
_LOWEST_LANE_PX, _HIGHEST_LANE_PX = 17.0, 40.0
_LABEL_ROOM_PX = 150.0
"""Kept free right of the last event, so that its label is not cut."""
_SMALLEST, _LARGEST = 0.5, 1.5
"""How far text and marks may shrink or grow so that all tracks fit a height that was asked for."""
_CROWDED = 2 / 3
"""How far text shrinks where tracks have to be folded in any case: it must stay legible on a slide."""
_LEAST_PLOT_PX = 160.0
_HEADER_PX = 184.0
"""Room for “30 September 2021 UTC” at the axis."""


@dataclass(frozen=True, slots=True)
class Panel:
    """One strip of the timeline; a wrapped one has several. ``y`` is its top on the page."""

    scene: Scene
    y: float


@dataclass(frozen=True, slots=True)
class Page:
    """Everything one picture shows. Lengths are in px, of which ``ratio`` device pixels make one.

    On paper a px is ``paper_px`` 96ths of an inch: 1, unless text was made larger or smaller to fit a height.
    """

    width: float
    height: float
    ratio: float
    paper_px: float
    margin: float
    title: str
    subtitle: str
    footer: tuple[str, ...]
    panels: tuple[Panel, ...]
    start_ms: float
    end_ms: float
    content: TimelineContent

    @property
    def device_size(self) -> tuple[int, int]:
        """Width and height of the file in pixels."""
        return round(self.width * self.ratio), round(self.height * self.ratio)

    @property
    def range_text(self) -> str:
        """The time shown, in words."""
        scenes = [panel.scene for panel in self.panels]
        if len(scenes) == 1:
            return scenes[0].range_text
        return f"{scenes[0].range_text} … {scenes[-1].range_text}"


def lay_out(source: PictureSource, options: ExportOptions) -> Page:
    """The page. Needs a QGuiApplication for its fonts. Raises ``ExportError`` for what cannot be drawn."""
    return _PageLayout(source, options).page()


class _PageLayout:
    def __init__(self, source: PictureSource, options: ExportOptions) -> None:
        self.source, self.options = source, options
        self.track_options = TrackOptions(
            header_px=_HEADER_PX,
            grouping=_member(Grouping, options.group, "group"),
            colour_by=_member(ColourBy, options.colour_by, "colour-by"),
        )
        self.clock = _clock(options.clock) if options.clock else None
        self.clock_px = _CLOCK_PX if self.clock is not None else 0.0
        rows, columns = source.loaded(options)
        self.content = TimelineContent(rows, self.track_options, FontTextMetrics(), columns=columns)
        self.start_ms, self.end_ms = self._range()
        self.title = (source.title if options.title is None else options.title).strip()
        # What is ongoing reaches the state of knowledge or, where none is told, beyond the picture's edge.
        beyond_ms = round(self.end_ms + (self.end_ms - self.start_ms) / 10)
        self.now_ms = When.parse(options.as_of).at_ms if options.as_of else beyond_ms

    def _range(self) -> tuple[float, float]:
        start, end = self.options.range_ms
        extent = self.content.columns.extent()
        if extent is None:
            raise ExportError("There is nothing to draw: no event has a date.")
        span = extent[1] - extent[0] or DAY_MS
        width = (self.options.resolved_size()[0] or 2000.0) - self.track_options.header_px - 2 * self.options.margin
        room = min(_LABEL_ROOM_PX / max(width, 1.0) / self.options.rows, 0.3)
        first, last = extent[0] - span * 0.04, extent[1] + span * (0.04 + room) / (1 - room)
        return (first if start is None else start), (last if end is None else end)

    # -- sizes ----------------------------------------------------------------------------------------------------

    def page(self) -> Page:
        """Fit text and lanes to the height, then lay out the panels."""
        width, height, ratio = self.options.resolved_size()
        if not width:
            days = (self.end_ms - self.start_ms) / DAY_MS / self.options.rows
            width = math.ceil(days * self.options.per_day + self.track_options.header_px + 2 * self.options.margin)
        if not height:
            return self._assembled(float(width), 0.0, ratio)
        zoom = self._zoom(float(width), height)
        return self._assembled(width * zoom, height * zoom, ratio / zoom)

    def _zoom(self, width: float, height: float) -> float:
        """The factor by which more (above 1) or less fits the page than at the usual size of text.

        Lanes are made lower or higher before text is made smaller or larger; where text would become too small to
        read, tracks are folded and gathered instead.
        """
        needed = self._needed(width)
        if needed > height or needed * _LARGEST < height:
            self._fit_lanes(height / needed)
            needed = self._needed(width)
        if needed * _SMALLEST > height:
            room = height / _CROWDED - needed + self.options.rows * self.content.bands.content_px
            self.track_options = fit_tracks(self.content, room / self.options.rows)
            needed = self._needed(width)
        zoom = min(max(needed / height, 1 / _LARGEST), 1 / _SMALLEST)
        if needed / height > zoom + 1e-9:
            least = math.ceil(needed * _SMALLEST)
            raise ExportError(
                f"A timeline does not fit a height of {height:.0f} px: at least {least} px are needed. "
                "Leave the height out, make it larger, or ask for fewer rows."
            )
        return zoom

    def _fit_lanes(self, share: float) -> None:
        usual = self.track_options
        if share > 1:
            share = max(1.0, share / _LARGEST)
        lane = min(max(_LOWEST_LANE_PX, usual.lane_px * share), _HIGHEST_LANE_PX)
        self.track_options = replace(usual, lane_px=lane, gap_px=min(max(4.0, usual.gap_px * share), 24.0))
        self.content.set_options(self.track_options)

    def _needed(self, width: float) -> float:
        axis_px = self.track_options.axis_px + self.clock_px
        panels = self.options.rows * (axis_px + self.content.bands.content_px)
        return self._around(width) + panels + (self.options.rows - 1) * _PANEL_GAP

    def _around(self, width: float) -> float:
        """The height of all but the panels, the legend included."""
        return 2 * self.options.margin + self._header_height() + self._legend_height(width) + self._footer_height(width)

    def _header_height(self) -> float:
        height = _TITLE_HEIGHT * bool(self.title) + _SUBTITLE_HEIGHT * bool(self.options.subtitle)
        return height + _HEADER_GAP if height else 0.0

    def _legend_height(self, width: float) -> float:
        if not self.options.legend:
            return 0.0
        legend = self._legend([self._scene(row, width, self.content.bands.content_px) for row in self._row_numbers])
        return _LEGEND_PX + self._legend_overhang(legend, width) if legend else 0.0

    def _legend_overhang(self, legend: tuple[LegendEntry, ...], width: float) -> float:
        """Lines beyond the first, wrapped as ``painter_frame`` wraps them; scenes count only the first."""
        metrics = FontTextMetrics(canvas_font(FOOTER_PX))
        x, lines = 20.0, 0
        for entry in legend:
            wide = metrics.width(entry.text) + 40
            if x + wide > width - 2 * self.options.margin and x > 20.0:
                x, lines = 20.0, lines + 1
            x += wide
        return lines * 22.0

    def _legend(self, scenes: list[Scene]) -> tuple[LegendEntry, ...]:
        """The entries of all panels, each once: kinds, then bars, then states."""
        entries = dict.fromkeys(entry for scene in scenes for entry in scene.legend)
        order = ("kind", "bar", "status")
        return tuple(sorted(entries, key=lambda entry: (order.index(entry.shape.partition(":")[0]), entry.colour)))

    @property
    def _row_numbers(self) -> range:
        return range(self.options.rows)

    def _footer_height(self, width: float) -> float:
        lines = self._footer(width)
        return _FOOTER_GAP + len(lines) * _FOOTER_LINE if lines else 0.0

    def _footer(self, width: float) -> tuple[str, ...]:
        """As-of date, credits and sources, broken into lines that fit."""
        parts = [f"As of {self.options.as_of} UTC."] if self.options.as_of else []
        parts += [self.options.credits] if self.options.credits else []
        if self.options.sources and self.source.sources:
            names = [each.title or each.url for each in self.source.sources]
            parts.append("Sources: " + "; ".join(name for name in names if name))
        metrics = FontTextMetrics(canvas_font(FOOTER_PX))
        return tuple(line for part in parts for line in broken(part, width - 2 * self.options.margin, metrics))

    # -- panels ---------------------------------------------------------------------------------------------------

    def _scene(self, row: int, width: float, plot_height: float) -> Scene:
        plot_width = width - 2 * self.options.margin - self.track_options.header_px
        if plot_width < _LEAST_PLOT_PX:
            raise ExportError(f"A picture {width:.0f} px wide is too narrow for a timeline.")
        span = (self.end_ms - self.start_ms) / self.options.rows
        start = self.start_ms + row * span
        viewport = Viewport.of(start, start + span, plot_width, plot_height)
        clock = None if self.clock is None else (self.clock.name, self.clock.offset_ms(start + span / 2))
        options = SceneOptions(now_ms=self.now_ms, legend=self.options.legend, second_clock=clock)
        return layout_scene(self.content, viewport, options)

    def _assembled(self, width: float, height: float, ratio: float) -> Page:
        options, rows = self.options, self.options.rows

        def snapped(px: float) -> float:
            return round(px * ratio) / ratio

        # What others are placed in must start on a device pixel, or their own sharp edges would blur.
        usual = self.track_options
        tracks = replace(
            usual, header_px=snapped(usual.header_px), axis_px=snapped(usual.axis_px + self.clock_px) - self.clock_px
        )
        self.track_options = tracks
        self.content.set_options(tracks)
        content_px = self.content.bands.content_px
        spare = height - self._needed(width) if height else 0.0
        plot_height = content_px + max(spare, 0.0) / rows
        scenes = [self._scene(row, width, plot_height) for row in self._row_numbers]
        legend = self._legend(scenes)
        y = snapped(options.margin + self._header_height())
        panels = []
        for row, scene in enumerate(scenes):
            shown = _with_legend(scene, legend if row == rows - 1 else ())
            panels.append(Panel(shown, y))
            y = snapped(y + shown.height + _PANEL_GAP)
        y += self._legend_overhang(legend, width) - _PANEL_GAP
        bottom = y + self._footer_height(width) + options.margin
        return Page(
            width,
            height or bottom,
            ratio,
            ratio / self.options.resolved_size()[2],
            snapped(options.margin),
            self.title,
            options.subtitle,
            self._footer(width),
            tuple(panels),
            self.start_ms,
            self.end_ms,
            self.content,
        )


def _clock(name: str) -> Clock:
    """The clock of a place; the local one is not among them, for it would make the picture another one elsewhere."""
    places = {place: Clock(place, zone) for place, zone in PLACES}
    found = next((clock for place, clock in places.items() if place.casefold() == name.casefold()), None)
    if found is None:
        raise ExportError(f"There is no clock “{name}”; there are {', '.join(places)}.")
    return found


def _with_legend(scene: Scene, legend: tuple[LegendEntry, ...]) -> Scene:
    legend_px = _LEGEND_PX if legend else 0.0
    return replace(scene, legend=legend, legend_px=legend_px, height=scene.height - scene.legend_px + legend_px)


def _member(kind: type[_Choice], value: str, name: str) -> _Choice:
    try:
        return kind(value)
    except ValueError:
        known = ", ".join(kind)
        raise ExportError(f"“{name}” cannot be “{value}”; it can be {known}.") from None


def broken(text: str, room_px: float, metrics: FontTextMetrics) -> list[str]:
    """``text`` in lines no wider than ``room_px``, broken between words; a longer word stands alone, cut."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and metrics.width(longer) <= room_px:
            lines[-1] = longer
        else:
            lines.append(metrics.cut(word, room_px) if metrics.width(word) > room_px else word)
    return lines
