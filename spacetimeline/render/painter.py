"""The one painter: draws a scene with a QPainter, for the window, PNG, SVG, PDF and printers alike.

Order, from the ground up: bands and grid, folds, bars, doubts and glyphs of points, clusters, the now line, labels,
then axis, headers, title and legend around the plot.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from spacetimeline.render.painter_bars import paint_bars
from spacetimeline.render.painter_canvas import Canvas, TextStyle
from spacetimeline.render.painter_frame import paint_frame
from spacetimeline.timeline.columns import Flag
from spacetimeline.timeline.labels import LabelRole
from spacetimeline.timeline.leaders import ARM_PX
from spacetimeline.timeline.tracks import RowKind

if TYPE_CHECKING:
    from spacetimeline.render.painter_batches import Run
    from spacetimeline.render.theme import Theme
    from spacetimeline.timeline.labels import Labels
    from spacetimeline.timeline.scene import Clusters, Folds, Points, Scene

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
    paint_bars(painter, scene.bars, theme, canvas)
    _paint_points(painter, scene.points, canvas, scene.plot_width)
    _paint_clusters(painter, scene.clusters, theme, canvas, scene.plot_width)
    if scene.now_x is not None:
        canvas.flush(painter)
        _paint_now(painter, scene, scene.now_x, theme)
    _paint_labels(painter, scene, theme, canvas)
    canvas.flush(painter)
    painter.restore()
    paint_frame(painter, scene, theme, canvas)


def _paint_ground(painter: QPainter, scene: Scene, theme: Theme, canvas: Canvas) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    bands = sorted(scene.bands, key=lambda each: not each.pinned)
    top = canvas.snapped(np.array([band.y for band in bands]))
    bottom = canvas.snapped(np.array([band.y + band.height for band in bands]))
    odd = np.array([band.number % 2 for band in bands], bool)
    below = float(bottom.max()) if bands else 0.0
    painter.fillRect(QRectF(0, below, scene.plot_width, scene.plot_height - below), theme["plot"])
    left, wide, one = np.zeros(len(bands)), np.full(len(bands), scene.plot_width), np.ones(len(bands))
    grounds: list[Run] = [
        (theme[name], left[chosen], top[chosen], wide[chosen], (bottom - top)[chosen])
        for name, chosen in (("plot", ~odd), ("band", odd))
    ]
    major = np.array([tick.major for tick in scene.ticks.ticks], bool)
    x = canvas.snapped(np.array(scene.tick_x))
    lines: list[Run] = [
        (theme[name], x[chosen], whole * 0, whole, whole * scene.plot_height)
        for name, chosen in (("grid", ~major), ("grid_strong", major))
        for whole in [np.ones(np.count_nonzero(chosen))]
    ]
    canvas.runs(painter, [*grounds, *lines, (theme["line"], left, np.rint(bottom) - 1, wide, one)])


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
    shades = [theme.mixed(theme["fold"], 0.25 + 0.75 * number / (FOLD_SHADES - 1)) for number in range(FOLD_SHADES)]
    runs: list[Run] = [
        (colour, x[lo:hi], y[lo:hi], wide[lo:hi], high[lo:hi])
        for colour, (lo, hi) in zip(shades, pairwise(ends), strict=True)
    ]
    canvas.runs(painter, runs)


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
    ink = theme["text_muted"]
    upright: Run = (ink, x, np.minimum(begin, end), one, np.abs(end - begin) + 1)
    canvas.runs(painter, [upright, (ink, x, end, one * (ARM_PX - 3), one)])


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
