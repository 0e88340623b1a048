"""Bars of spans: bodies on frames, all of a colour and state in one run of rectangles; the few with round corners."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from spacetimeline.model.event import Status
from spacetimeline.timeline.columns import STATUSES, Array

if TYPE_CHECKING:
    from spacetimeline.render.painter_batches import Run
    from spacetimeline.render.painter_canvas import Canvas
    from spacetimeline.render.theme import Theme
    from spacetimeline.timeline.scene import Bars

ROUNDED_AT_MOST = 40
"""More bars than these are drawn with square corners: nobody sees the difference, but the clock does."""
FRAMED_FROM_PX = 20.0
EDGED_FROM_PX = 64.0
CAP_PX = 8.0
"""Farther than this from its ends a bar with round corners is the same everywhere."""


def paint_bars(painter: QPainter, bars: Bars, theme: Theme, canvas: Canvas) -> None:
    """Draw bars and the doubt about their ends."""
    if not len(bars.x0):
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    _paint_doubt(painter, bars, theme, canvas)
    rounded = len(bars.x0) <= ROUNDED_AT_MOST if canvas.rounded is None else canvas.rounded
    shapes = _Shapes.of(bars, canvas, rounded)
    looks: dict[int, BarLook] = canvas.remembered("looks of bars", canvas.own_colours, dict)
    runs: list[Run] = []
    each_look: list[BarLook] = []
    for number in np.bincount(shapes.look).nonzero()[0].tolist():
        if number not in looks:
            looks[number] = BarLook.of(number, theme, canvas)
        look, ends = looks[number], shapes.ends_of(number)
        if rounded:
            each_look += [look] * (ends[-1] - ends[0])
        else:
            runs += shapes.runs(look, ends)
        runs += shapes.signs(look, ends[0], ends[-1], theme, canvas)
    if rounded:
        canvas.rounded_bars(painter, each_look, *shapes.boxes)
    canvas.runs(painter, runs)


def _paint_doubt(painter: QPainter, bars: Bars, theme: Theme, canvas: Canvas) -> None:
    before = (bars.x0 - bars.fade0 >= 2).nonzero()[0]
    after = (bars.fade1 - bars.x1 >= 2).nonzero()[0]
    share = theme.fill + 0.16
    for chosen, left, right, rising in ((before, bars.fade0, bars.x0, True), (after, bars.x1, bars.fade1, False)):
        if not len(chosen):
            continue
        top, height, colour = bars.y[chosen], bars.height[chosen], bars.colour[chosen]
        canvas.fades(painter, left[chosen], right[chosen], top, height, colour, share, rising)


@dataclass(frozen=True, slots=True, eq=False)
class BarLook:
    """How bars of one colour and state are filled: edges, the inside, and all of those too narrow for both.

    A bar that is ``even`` looks the same all along its middle.
    """

    status: Status
    edge: QColor
    body: QBrush | QColor
    thin: QColor

    @property
    def even(self) -> bool:
        return isinstance(self.body, QColor) and self.status is not Status.UNCONFIRMED

    @classmethod
    def of(cls, number: int, theme: Theme, canvas: Canvas) -> BarLook:
        palette, code = divmod(number, 16)
        status = STATUSES[code]
        colour = theme["neutral"] if status is Status.CANCELLED else canvas.colour(palette)
        body: QBrush | QColor = theme.mixed(colour, theme.fill)
        if status in (Status.PLANNED, Status.DELAYED):
            stripes = theme.mixed(colour, theme.hatch * (0.6 if status is Status.DELAYED else 1.0))
            body = canvas.hatch(stripes, theme.mixed(colour, theme.fill / 3))
        elif status is Status.UNCONFIRMED:
            body = theme["plot"]
        return cls(status, colour, body, theme.mixed(colour, 0.6))


_Boxes = tuple[Array, Array, Array, Array]
"""x, y, width, height."""


@dataclass(frozen=True, slots=True)
class _Shapes:
    """Bars on whole pixels, sorted by look and, those with square corners, by width; what is drawn of wide ones.

    ``look`` is colour and state of every bar as one number, in the order of the scene. Bars ``ends[3 * look]`` to
    ``ends[3 * look + 3]`` have a look: first the thin ones, then the framed, then the wide. ``edges`` are four
    boxes for each wide bar; ``wide`` tells how many wide ones come before each bar.
    """

    look: Array
    ends: list[int]
    boxes: _Boxes
    bodies: _Boxes
    wide: Array
    edges: _Boxes

    @classmethod
    def of(cls, bars: Bars, canvas: Canvas, rounded: bool) -> _Shapes:
        look = bars.colour.astype(np.int64) * 16 + bars.status
        x, y = canvas.snapped(bars.x0), canvas.snapped(bars.y)
        width = np.maximum(canvas.snapped(bars.x1) - x, 1.0)
        height = canvas.snapped(bars.y + bars.height) - y
        breadth = 0 if rounded else np.add(width >= FRAMED_FROM_PX, width >= EDGED_FROM_PX, dtype=np.int64)
        # sorting so small numbers takes no comparing
        sort = (look * 3 + breadth).astype(np.uint16)
        order = np.argsort(sort, kind="stable")
        ends = [0, *np.bincount(sort, minlength=3 * int(look.max()) + 3).cumsum().tolist()]
        boxes = (x[order], y[order], width[order], height[order])
        x, y, width, height = boxes
        bodies = (x + 3, y + 1, width - 4, height - 2)
        is_wide = width >= (np.inf if rounded else EDGED_FROM_PX)
        wide = np.zeros(len(x) + 1, np.int64)
        np.cumsum(is_wide, out=wide[1:])
        return cls(look, ends, boxes, bodies, wide, _edges(*(each[is_wide] for each in boxes)))

    def ends_of(self, look: int) -> list[int]:
        return self.ends[3 * look : 3 * look + 4]

    def runs(self, look: BarLook, ends: list[int]) -> list[Run]:
        """The fewest rectangles and pixels: narrow bars are one rectangle, others a body on a frame.

        Of wide ones, where filling twice would cost more than four edges, body and edges.
        """
        lo, framed, wide, hi = ends
        return [
            _run(look.thin, self.boxes, lo, framed),
            _run(look.edge, self.boxes, framed, wide),
            _run(look.edge, self.edges, 4 * int(self.wide[wide]), 4 * int(self.wide[hi])),
            _run(look.body, self.bodies, framed, hi),
        ]

    def signs(self, look: BarLook, lo: int, hi: int, theme: Theme, canvas: Canvas) -> list[Run]:
        """What strikes the cancelled through and marks the failed."""
        x, y, width, height = (each[lo:hi] for each in self.boxes)
        runs: list[Run] = []
        if look.status in (Status.CANCELLED, Status.DELAYED):
            middle = canvas.snapped(y + height / 2 - 0.75)
            runs.append((theme["text_muted"], x, middle, width, np.full(len(x), 1.5)))
        if look.status is Status.FAILED:
            side = np.minimum(height, 4.0)
            runs.append((theme["warning"], x + width - side, y, side, height))
        return runs


def _edges(x: Array, y: Array, width: Array, height: Array) -> _Boxes:
    """The left, upper, lower and right edge of each box."""
    one = np.ones(len(x))
    edges = np.empty((4, len(x), 4))
    columns = (
        (x, x + 3, x + 3, x + width - 1),
        (y, y, y + height - 1, y),
        (one * 3, width - 3, width - 3, one),
        (height, one, one, height),
    )
    for numbers, four in zip(edges, columns, strict=True):
        for place, each in enumerate(four):
            numbers[:, place] = each
    left, top, wide, tall = edges.reshape(4, -1)
    return left, top, wide, tall


def _run(brush: QBrush | QColor, boxes: _Boxes, first: int, last: int) -> Run:
    x, y, width, height = boxes
    return brush, x[first:last], y[first:last], width[first:last], height[first:last]


def draw_rounded(painter: QPainter, look: BarLook, x: float, y: float, width: float, height: float) -> None:
    """One bar with round corners and, where there is room, a strong left edge. The painter smooths edges."""
    pen = QPen(look.edge, 1.2)
    if look.status is Status.UNCONFIRMED:
        pen.setDashPattern([3.0, 2.0])
    radius = min(4.0, width / 2, height / 2)
    painter.setPen(pen)
    painter.setBrush(look.body)
    painter.drawRoundedRect(QRectF(x + 0.5, y + 0.5, max(width - 1, 1), height - 1), radius, radius)
    if width >= 10:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.edge)
        painter.drawRoundedRect(QRectF(x, y, 4, height), 2, 2)
