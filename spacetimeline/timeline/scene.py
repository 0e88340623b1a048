"""A scene: everything one picture of a timeline shows, as plain arrays in pixels. No toolkit, no drawing.

Coordinates of bars, points, folds, clusters and labels count from the plot's top left corner (the plot lies right of
the track headers and below the axis). Colours are numbers of a palette that a theme resolves: see ``colour_name``.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any

import numpy as np

from spacetimeline.timeline.columns import KINDS, Array
from spacetimeline.timeline.labels import Labels
from spacetimeline.timeline.ticks import Ticks, TimeWords

if TYPE_CHECKING:
    from spacetimeline.timeline.viewport import Viewport

CROWD = 3
"""The kind of a fold that stands for events of doubtful time; see ``Folds``."""
SERIES = 8
"""Colours for agencies."""
_AGENCY_COLOUR = 32
_OWN_COLOUR = 64


@dataclass(frozen=True, slots=True)
class Bars:
    """Spans. ``x0``, ``x1`` the certain core, ``fade0``, ``fade1`` where the last doubt ends; ``y``, ``height``.

    float64 px. ``colour``, ``status``, ``flags`` uint8; ``index`` int64 position in the columns; ``row`` int64.
    """

    x0: Array
    x1: Array
    fade0: Array
    fade1: Array
    y: Array
    height: Array
    colour: Array
    status: Array
    flags: Array
    index: Array
    row: Array


@dataclass(frozen=True, slots=True)
class Points:
    """Instants. ``x``, ``y`` the glyph's middle, ``size`` its height; ``fade0``, ``fade1`` the certainty interval.

    float64 px. ``kind``, ``colour``, ``status``, ``flags`` uint8; ``index``, ``row`` int64.
    """

    x: Array
    y: Array
    size: Array
    fade0: Array
    fade1: Array
    kind: Array
    colour: Array
    status: Array
    flags: Array
    index: Array
    row: Array


@dataclass(frozen=True, slots=True)
class Folds:
    """Bins of dense buckets: ``x0``, ``x1``, ``y``, ``height``, ``level`` 0 to 1, ``count``, ``row_kind``.

    ``row_kind`` is a ``RowKind``, or ``CROWD`` for events that may lie in view but are elsewhere by their middle.
    """

    x0: Array
    x1: Array
    y: Array
    height: Array
    level: Array
    count: Array
    row_kind: Array
    row: Array


@dataclass(frozen=True, slots=True)
class Clusters:
    """Neighbours too near each other to be told apart: middle ``x``, ``y``, ``width``, ``count``, ``first`` index.

    ``start_ms`` and ``end_ms`` float64: the time to show when it is opened. ``fade0`` and ``fade1`` are where the last
    doubt about one of them ends, ``colour`` that of the first.
    """

    x: Array
    y: Array
    width: Array
    height: Array
    count: Array
    first: Array
    start_ms: Array
    end_ms: Array
    row: Array
    fade0: Array
    fade1: Array
    colour: Array


@dataclass(frozen=True, slots=True)
class BandMark:
    """A shown track: where it is (window px from the plot's top) and what its header says."""

    number: int
    key: int
    label: str
    y: float
    height: float
    count: int
    collapsed: bool
    pinned: bool


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """One line of the legend: ``shape`` "kind:launch", "bar", "status:planned" ...; ``colour`` a palette number."""

    shape: str
    colour: int
    text: str


@dataclass(frozen=True, slots=True)
class Scene:
    """See the module. ``width`` and ``height`` are of the whole picture; the plot's place is ``plot_*``."""

    width: float
    height: float
    plot_x: float
    plot_y: float
    plot_width: float
    plot_height: float
    start_ms: float
    end_ms: float
    ticks: Ticks
    tick_x: tuple[float, ...]
    span_x: tuple[tuple[float, float], ...]
    range_text: str
    bands: tuple[BandMark, ...]
    pinned_px: float
    bars: Bars
    points: Points
    folds: Folds
    clusters: Clusters
    labels: Labels
    now_x: float | None
    own_colours: tuple[int, ...] = ()
    legend: tuple[LegendEntry, ...] = ()
    title: str = ""
    title_px: float = 0.0
    legend_px: float = 0.0
    clock_name: str = "UTC"
    second_clock: tuple[str, Ticks, tuple[float, ...]] | None = field(default=None)

    @property
    def drawn(self) -> int:
        """How many things stand for events: bars, glyphs, folds and clusters."""
        return len(self.bars.x0) + len(self.points.x) + len(self.folds.x0) + len(self.clusters.x)

    @property
    def event_count(self) -> int:
        """How many events of ordinary rows the scene shows or counts."""
        plain = self.folds.row_kind != 2
        return len(self.bars.x0) + len(self.points.x) + int(self.folds.count[plain].sum() + self.clusters.count.sum())

    def to_json(self) -> dict[str, Any]:
        """Plain lists and numbers, rounded to a hundredth of a pixel: for snapshots."""
        return {each.name: _plain(getattr(self, each.name)) for each in fields(self)}


def _plain(value: Any) -> Any:
    if isinstance(value, np.ndarray):
        return [round(item, 2) if isinstance(item, float) else item for item in value.tolist()]
    if isinstance(value, float):
        return round(value, 2)
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    if hasattr(value, "__dataclass_fields__"):
        return {each.name: _plain(getattr(value, each.name)) for each in fields(value)}
    return value


def colour_name(colour: int, own_colours: tuple[int, ...] | list[int] = ()) -> str:
    """What a palette number stands for: "kind:launch", "series:3", "none" or "#rrggbb"."""
    if colour >= _OWN_COLOUR:
        return f"#{own_colours[colour - _OWN_COLOUR]:06x}"
    if colour >= _AGENCY_COLOUR:
        number = colour - _AGENCY_COLOUR
        return f"series:{number - 1}" if number else "none"
    return f"kind:{KINDS[colour]}"


def agency_colours(codes: Array) -> Array:
    """Palette numbers of agencies by their ids; 0 is nobody's."""
    known = codes > 0
    return (_AGENCY_COLOUR + known * (1 + (codes.astype(np.int64) - 1) % SERIES)).astype(np.uint8)


def own_colour(colours: Array) -> Array:
    """Palette numbers of events' own colours (counted from 1)."""
    return np.minimum(_OWN_COLOUR + colours.astype(np.int64) - 1, 255).astype(np.uint8)


@dataclass(frozen=True, slots=True)
class SceneOptions:
    """What a picture has beside the tracks. ``now_ms`` draws the now line and ends what is ongoing.

    ``second_clock`` is a name and the clock's distance from UTC in ms. A ``title`` and a ``legend`` are for files.
    The ``words`` of files are English everywhere; a window has those of the user's language.
    """

    now_ms: int | None = None
    second_clock: tuple[str, int] | None = None
    title: str = ""
    legend: bool = False
    words: TimeWords = field(default_factory=TimeWords)


def picture_height(viewport: Viewport, axis_px: float, title_px: float, legend_px: float) -> float:
    """The height of the whole picture around a plot."""
    return title_px + axis_px + viewport.height_px + legend_px
