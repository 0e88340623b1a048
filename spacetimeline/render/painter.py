"""The one painter: draws a scene with a QPainter, for the window, PNG, SVG, PDF and printers alike.

Order, from the ground up: bands and grid, folds, bars, doubts and glyphs of points, clusters, the now line, labels,
then axis, headers, title and legend around the plot.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from spacetimeline.model.event import Status
from spacetimeline.render.painter_canvas import Canvas, TextStyle
from spacetimeline.render.painter_frame import paint_frame
from spacetimeline.timeline.columns import STATUSES, Array, Flag
from spacetimeline.timeline.labels import LabelRole
from spacetimeline.timeline.leaders import ARM_PX
from spacetimeline.timeline.tracks import RowKind

if TYPE_CHECKING:
    from spacetimeline.render.theme import Theme
    from spacetimeline.timeline.labels import Labels
    from spacetimeline.timeline.scene import Bars, Clusters, Folds, Points, Scene

ROUNDED_AT_MOST = 40
"""More bars than these are drawn with square corners: nobody sees the difference, but the clock does."""
FRAMED_FROM_PX = 20.0
EDGED_FROM_PX = 64.0
FOLD_SHADES = 8
_LETTERS_PX = 8.0
"""Half of the height that a label takes."""

LABEL_STYLES = {
    LabelRole.BESIDE: TextStyle(),
    LabelRole.INSIDE: TextStyle(colour="text_inside"),
    LabelRole.COUNT: TextStyle(size_px=11, bold=True, colour="text"),
    LabelRole.HINT: TextStyle(size_px=11, colour="text_muted"),
}


def paint_scene(painter: QPainter, scene: Scene, theme: Theme, canvas: Canvas | None = None) -> None:
    """Draw a scene with its top left corner at the painter's origin.

    Without a ``canvas`` everything is drawn as vectors and text. A ``SpriteCanvas`` kept by the caller, of the same
    theme, draws the same faster.
    """
    canvas = canvas or Canvas(theme)
    canvas.own_colours = scene.own_colours
    painter.save()
    for top, height in ((0.0, scene.title_px), (scene.height - scene.legend_px, scene.legend_px)):
        painter.fillRect(QRectF(0, top, scene.width, height), theme["background"])
    painter.translate(scene.plot_x, scene.plot_y)
    painter.setClipRect(QRectF(0, 0, scene.plot_width, scene.plot_height), Qt.ClipOperation.IntersectClip)
    _paint_ground(painter, scene, theme, canvas)
    _paint_folds(painter, scene.folds, theme, canvas)
    _paint_bars(painter, scene.bars, theme, canvas)
    _paint_points(painter, scene.points, canvas, scene.plot_width)
    _paint_clusters(painter, scene.clusters, theme, canvas, scene.plot_width)
    if scene.now_x is not None:
        _paint_now(painter, scene, scene.now_x, theme)
    _paint_labels(painter, scene, theme, canvas)
    canvas.flush(painter)
    painter.restore()
    paint_frame(painter, scene, theme, canvas)


def _paint_ground(painter: QPainter, scene: Scene, theme: Theme, canvas: Canvas) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    bands = sorted(scene.bands, key=lambda each: not each.pinned)
    top = canvas.snapped(np.array([band.y for band in bands]))
    height = canvas.snapped(np.array([band.y + band.height for band in bands])) - top
    odd = np.array([band.number % 2 for band in bands], bool)
    below = float((top + height).max()) if bands else 0.0
    painter.fillRect(QRectF(0, below, scene.plot_width, scene.plot_height - below), theme["plot"])
    for name, chosen in (("plot", ~odd), ("band", odd)):
        wide = np.full(int(chosen.sum()), scene.plot_width)
        canvas.rects(painter, theme[name], wide * 0, top[chosen], wide, height[chosen])
    for major, colour in ((False, theme["grid"]), (True, theme["grid_strong"])):
        pairs = zip(scene.ticks.ticks, scene.tick_x, strict=True)
        x = canvas.snapped(np.array([x for tick, x in pairs if tick.major is major]))
        whole = np.ones(len(x))
        canvas.rects(painter, colour, x, whole * 0, whole, whole * scene.plot_height)
    wide = np.full(len(bands), scene.plot_width)
    canvas.rects(painter, theme["line"], wide * 0, np.rint(top + height) - 1, wide, np.ones(len(bands)))


def _paint_folds(painter: QPainter, folds: Folds, theme: Theme, canvas: Canvas) -> None:
    if not len(folds.x0):
        return
    x0, x1 = canvas.snapped(folds.x0), canvas.snapped(folds.x1)
    heaps = folds.row_kind == RowKind.POINTS
    tall = np.where(heaps, np.maximum(folds.height * folds.level, 2.0), folds.height)
    top, bottom = canvas.snapped(folds.y + folds.height - tall), canvas.snapped(folds.y + folds.height)
    # sorting so small numbers takes no comparing
    shade = np.rint(folds.level * (FOLD_SHADES - 1)).astype(np.uint8)
    order = np.argsort(shade, kind="stable")
    x, y, wide, high = x0[order], top[order], (x1 - x0)[order], (bottom - top)[order]
    ends = [0, *np.cumsum(np.bincount(shade, minlength=FOLD_SHADES)).tolist()]
    for number, (lo, hi) in enumerate(pairwise(ends)):
        colour = theme.mixed(theme["fold"], 0.25 + 0.75 * number / (FOLD_SHADES - 1))
        canvas.rects(painter, colour, x[lo:hi], y[lo:hi], wide[lo:hi], high[lo:hi])


# -- bars -----------------------------------------------------------------------------------------------------------


def _paint_bars(painter: QPainter, bars: Bars, theme: Theme, canvas: Canvas) -> None:
    if not len(bars.x0):
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    before = np.nonzero(bars.x0 - bars.fade0 >= 2)[0]
    after = np.nonzero(bars.fade1 - bars.x1 >= 2)[0]
    share = theme.fill + 0.16
    for chosen, left, right, rising in ((before, bars.fade0, bars.x0, True), (after, bars.x1, bars.fade1, False)):
        canvas.fades(
            painter,
            left[chosen],
            right[chosen],
            bars.y[chosen],
            bars.height[chosen],
            bars.colour[chosen],
            share,
            rising,
        )
    looks = bars.colour.astype(np.int64) * 16 + bars.status
    rounded = len(bars.x0) <= ROUNDED_AT_MOST if canvas.rounded is None else canvas.rounded
    for look in np.bincount(looks).nonzero()[0].tolist():
        _paint_alike(painter, bars, np.nonzero(looks == look)[0], theme, canvas, rounded)


def _paint_alike(painter: QPainter, bars: Bars, chosen: Array, theme: Theme, canvas: Canvas, rounded: bool) -> None:
    """Bars of one colour and state."""
    colour = canvas.colour(int(bars.colour[chosen[0]]))
    status = STATUSES[bars.status[chosen[0]]]
    if status is Status.CANCELLED:
        colour = theme["neutral"]
    x0, x1 = canvas.snapped(bars.x0[chosen]), canvas.snapped(bars.x1[chosen])
    y0, y1 = canvas.snapped(bars.y[chosen]), canvas.snapped(bars.y[chosen] + bars.height[chosen])
    width, height = np.maximum(x1 - x0, 1.0), y1 - y0
    ground = theme.mixed(colour, theme.fill)
    body: QBrush | QColor = ground
    if status in (Status.PLANNED, Status.DELAYED):
        stripes = theme.mixed(colour, theme.hatch * (0.6 if status is Status.DELAYED else 1.0))
        body = canvas.hatch(stripes, theme.mixed(colour, theme.fill / 3))
    elif status is Status.UNCONFIRMED:
        body = theme["plot"]
    if rounded:
        _paint_rounded(painter, body, colour, x0, y0, width, height, dashed=status is Status.UNCONFIRMED)
    else:
        _paint_square(painter, canvas, body, colour, x0, y0, width, height)
    if status in (Status.CANCELLED, Status.DELAYED):
        canvas.rects(
            painter, theme["text_muted"], x0, canvas.snapped((y0 + y1) / 2 - 0.75), width, np.full(len(x0), 1.5)
        )
    if status is Status.FAILED:
        side = np.minimum(height, 4.0)
        canvas.rects(painter, theme["warning"], x0 + width - side, y0, side, height)


def _paint_rounded(
    painter: QPainter,
    body: QBrush | QColor,
    colour: QColor,
    x: Array,
    y: Array,
    width: Array,
    height: Array,
    *,
    dashed: bool,
) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(colour, 1.2)
    if dashed:
        pen.setDashPattern([3.0, 2.0])
    for left, top, wide, tall in zip(x.tolist(), y.tolist(), width.tolist(), height.tolist(), strict=True):
        radius = min(4.0, wide / 2, tall / 2)
        painter.setPen(pen)
        painter.setBrush(body)
        painter.drawRoundedRect(QRectF(left + 0.5, top + 0.5, max(wide - 1, 1), tall - 1), radius, radius)
        if wide >= 10:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawRoundedRect(QRectF(left, top, 4, tall), 2, 2)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _paint_square(
    painter: QPainter,
    canvas: Canvas,
    body: QBrush | QColor,
    colour: QColor,
    x: Array,
    y: Array,
    width: Array,
    height: Array,
) -> None:
    # The fewest rectangles and pixels: narrow bars are one rectangle, others a body on a frame, and of wide ones, where
    # filling twice would cost more than four edges, body and edges.
    thin = np.nonzero(width < FRAMED_FROM_PX)[0]
    framed = np.nonzero((width >= FRAMED_FROM_PX) & (width < EDGED_FROM_PX))[0]
    wide = np.nonzero(width >= EDGED_FROM_PX)[0]
    canvas.rects(painter, canvas.theme.mixed(colour, 0.6), x[thin], y[thin], width[thin], height[thin])
    if len(thin) == len(x):
        return
    left, top, breadth, tall = x[wide], y[wide], width[wide], height[wide]
    one = np.ones(len(wide))
    canvas.rects(
        painter,
        colour,
        np.concatenate([x[framed], left, left + 3, left + 3, left + breadth - 1]),
        np.concatenate([y[framed], top, top, top + tall - 1, top]),
        np.concatenate([width[framed], one * 3, breadth - 3, breadth - 3, one]),
        np.concatenate([height[framed], tall, one, one, tall]),
    )
    both = np.concatenate([framed, wide])
    canvas.rects(painter, body, x[both] + 3, y[both] + 1, width[both] - 4, height[both] - 2)


# -- points ----------------------------------------------------------------------------------------------------------


def _paint_points(painter: QPainter, points: Points, canvas: Canvas, width_px: float) -> None:
    if not len(points.x):
        return
    doubtful = (points.fade1 - points.fade0) > points.size + 4
    tall = points.size * 0.4
    opens = (points.flags & (int(Flag.OPEN_AFTER) | int(Flag.OPEN_BEFORE))) != 0
    inside = (points.x >= 0) & (points.x <= width_px)
    for left, right, rising, skip in (
        (points.fade0, points.x, True, (points.flags & int(Flag.OPEN_AFTER)) != 0),
        (points.x, points.fade1, False, (points.flags & int(Flag.OPEN_BEFORE)) != 0),
    ):
        seen = (doubtful | opens) & ~skip & (right - left > 1)
        # of what lies elsewhere only the doubt is in view, often that of many: it stays faint
        for chosen, share in ((np.nonzero(seen & inside)[0], 0.3), (np.nonzero(seen & ~inside)[0], 0.1)):
            top, height = (points.y - tall / 2)[chosen], tall[chosen]
            colour = points.colour[chosen]
            canvas.fades(painter, left[chosen], right[chosen], top, height, colour, share, rising)
    canvas.glyphs(painter, points.x, points.y, points.size, points.kind, points.status, points.colour)


def _paint_clusters(painter: QPainter, clusters: Clusters, theme: Theme, canvas: Canvas, width_px: float) -> None:
    if not len(clusters.x):
        return
    roomy = clusters.height >= 10
    pairs = zip(clusters.count.tolist(), roomy.tolist(), strict=True)
    texts = [f"{count:,}" if fits else "" for count, fits in pairs]
    inside = (clusters.x >= 0) & (clusters.x <= width_px)
    doubtful = np.nonzero(clusters.fade1 - clusters.fade0 > clusters.width + 4)[0]
    for left, right, rising in ((clusters.fade0, clusters.x, True), (clusters.x, clusters.fade1, False)):
        for chosen, share in ((doubtful[inside[doubtful]], 0.3), (doubtful[~inside[doubtful]], 0.1)):
            tall = clusters.height[chosen] * 0.4
            top, tint = clusters.y[chosen] - tall / 2, clusters.colour[chosen]
            canvas.fades(painter, left[chosen], right[chosen], top, tall, tint, share, rising)
    colour = theme.mixed(theme["fold_strong"], 0.9)
    canvas.pills(painter, clusters.x, clusters.y, clusters.width, clusters.height, texts, colour)


def _paint_now(painter: QPainter, scene: Scene, now_x: float, theme: Theme) -> None:
    """The line of the present: it stops before a label and goes on after it, so that no letter is struck."""
    labels = scene.labels
    crossed = (labels.x - 3 < now_x) & (labels.x + labels.width + 3 > now_x)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    top = 0.0
    for middle in [*np.sort(labels.y[crossed]).tolist(), scene.plot_height + _LETTERS_PX]:
        if middle - _LETTERS_PX > top:
            painter.fillRect(QRectF(round(now_x), top, 1.5, middle - _LETTERS_PX - top), theme["now"])
        top = max(top, middle + _LETTERS_PX)


# -- labels ----------------------------------------------------------------------------------------------------------


def _paint_leaders(painter: QPainter, labels: Labels, theme: Theme, canvas: Canvas) -> None:
    """Lines from marks to labels that stand in another row."""
    led = np.nonzero(labels.y != labels.mark_y)[0]
    if not len(led):
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    x, end = canvas.snapped(labels.x[led] - ARM_PX), canvas.snapped(labels.y[led])
    begin = canvas.snapped(labels.mark_y[led])
    one = np.ones(len(led))
    canvas.rects(painter, theme["text_muted"], x, np.minimum(begin, end), one, np.abs(end - begin) + 1)
    canvas.rects(painter, theme["text_muted"], x, end, one * (ARM_PX - 3), one)


def _paint_labels(painter: QPainter, scene: Scene, theme: Theme, canvas: Canvas) -> None:
    labels = scene.labels
    _paint_leaders(painter, labels, theme, canvas)
    counts = np.nonzero(labels.role == LabelRole.COUNT)[0]
    x_of = labels.x.copy()
    if len(counts):
        style = LABEL_STYLES[LabelRole.COUNT]
        wide = np.array(canvas.widths([labels.text[number] for number in counts.tolist()], style))
        x_of[counts] += (labels.width[counts] - wide) / 2
        left, top = canvas.snapped(x_of[counts] - 5), canvas.snapped(labels.y[counts] - 8)
        right = canvas.snapped(x_of[counts] + wide + 5)
        canvas.rects(painter, theme["count_fill"], left, top, right - left, np.full(len(counts), 16.0))
    # hints at the right edge end there, whatever their font
    right = np.nonzero((labels.role == LabelRole.HINT) & (labels.x > scene.plot_width / 2))[0]
    wide = np.array(canvas.widths([labels.text[number] for number in right.tolist()], LABEL_STYLES[LabelRole.HINT]))
    x_of[right] += labels.width[right] - wide
    for role, style in LABEL_STYLES.items():
        chosen = np.nonzero(labels.role == role)[0]
        texts = [labels.text[number] for number in chosen.tolist()]
        canvas.texts(painter, x_of[chosen], labels.y[chosen], texts, style)
