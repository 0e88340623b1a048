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
    from spacetimeline.timeline.columns import Array
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
    """Bands, grid and folds: all of them rectangles, so they are handed over together."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    size = (scene.plot_width, scene.plot_height)
    below, grounds, borders = canvas.remembered("ground", (scene.bands, size), lambda: _bands(scene, theme, canvas))
    painter.fillRect(QRectF(0, below, scene.plot_width, scene.plot_height - below), theme["plot"])
    major = np.array([tick.major for tick in scene.ticks.ticks], bool)
    x = canvas.snapped(np.array(scene.tick_x))
    lines: list[Run] = [
        (theme[name], x[chosen], np.zeros(len(chosen)), np.ones(len(chosen)), np.full(len(chosen), scene.plot_height))
        for name, chosen in (("grid", (~major).nonzero()[0]), ("grid_strong", major.nonzero()[0]))
    ]
    canvas.runs(painter, [*grounds, *lines, borders, *_folds(scene.folds, theme, canvas)])


def _bands(scene: Scene, theme: Theme, canvas: Canvas) -> tuple[float, list[Run], Run]:
    """Where the lowest track ends, the grounds of all, and the lines that part them: what time does not move."""
    bands = sorted(scene.bands, key=lambda each: not each.pinned)
    top = canvas.snapped(np.array([band.y for band in bands]))
    bottom = canvas.snapped(np.array([band.y + band.height for band in bands]))
    odd = np.array([band.number % 2 for band in bands], bool)
    left, wide, one = np.zeros(len(bands)), np.full(len(bands), scene.plot_width), np.ones(len(bands))
    grounds: list[Run] = [
        (theme[name], left[chosen], top[chosen], wide[chosen], (bottom - top)[chosen])
        for name, chosen in (("plot", ~odd), ("band", odd))
    ]
    return float(bottom.max()) if bands else 0.0, grounds, (theme["line"], left, np.rint(bottom) - 1, wide, one)


def _folds(folds: Folds, theme: Theme, canvas: Canvas) -> list[Run]:
    if not len(folds.x0):
        return []
    x0, x1 = canvas.snapped(folds.x0), canvas.snapped(folds.x1)
    heaps = folds.row_kind == int(RowKind.POINTS)
    tall = np.where(heaps, np.maximum(folds.height * folds.level, 2.0), folds.height)
    top, bottom = canvas.snapped(folds.y + folds.height - tall), canvas.snapped(folds.y + folds.height)
    # sorting so small numbers takes no comparing
    shade = np.rint(folds.level * (FOLD_SHADES - 1)).astype(np.uint8)
    order = shade.argsort(kind="stable")
    x, y, wide, high = x0[order], top[order], (x1 - x0)[order], (bottom - top)[order]
    ends = [0, *np.bincount(shade, minlength=FOLD_SHADES).cumsum().tolist()]
    shades = [theme.mixed(theme["fold"], 0.25 + 0.75 * number / (FOLD_SHADES - 1)) for number in range(FOLD_SHADES)]
    return [
        (colour, x[lo:hi], y[lo:hi], wide[lo:hi], high[lo:hi])
        for colour, (lo, hi) in zip(shades, pairwise(ends), strict=True)
    ]


# -- points ----------------------------------------------------------------------------------------------------------


def _paint_points(painter: QPainter, points: Points, canvas: Canvas, width_px: float) -> None:
    if not len(points.x):
        return
    opens = (points.flags & (int(Flag.OPEN_AFTER) | int(Flag.OPEN_BEFORE))) != 0
    at = (opens | (points.fade1 - points.fade0 > points.size + 4)).nonzero()[0]
    if len(at):
        x, flags, tall = points.x[at], points.flags[at], points.size[at] * 0.4
        inside = (x >= 0) & (x <= width_px)
        top, colour = points.y[at] - tall / 2, points.colour[at]
        for left, right, rising, skip in (
            (points.fade0[at], x, True, int(Flag.OPEN_AFTER)),
            (x, points.fade1[at], False, int(Flag.OPEN_BEFORE)),
        ):
            seen = ((flags & skip) == 0) & (right - left > 1)
            _paint_doubt(painter, canvas, seen, inside, (left, right, top, tall, colour), rising)
    canvas.glyphs(painter, points.x, points.y, points.size, points.kind, points.status, points.colour)


def _paint_doubt(
    painter: QPainter, canvas: Canvas, seen: Array, inside: Array, fades: tuple[Array, ...], rising: bool
) -> None:
    """Of what lies outside of the view only the doubt is in it, often that of many: it stays faint."""
    for chosen, share in (((seen & inside).nonzero()[0], 0.3), ((seen & ~inside).nonzero()[0], 0.1)):
        if len(chosen):
            left, right, top, height, colour = (each[chosen] for each in fades)
            canvas.fades(painter, left, right, top, height, colour, share, rising)


def _paint_clusters(painter: QPainter, clusters: Clusters, theme: Theme, canvas: Canvas, width_px: float) -> None:
    if not len(clusters.x):
        return
    roomy = clusters.height >= 10
    pairs = zip(clusters.count.tolist(), roomy.tolist(), strict=True)
    texts = [f"{count:,}" if fits else "" for count, fits in pairs]
    at = (clusters.fade1 - clusters.fade0 > clusters.width + 4).nonzero()[0]
    if len(at):
        x, tall, tint = clusters.x[at], clusters.height[at] * 0.4, clusters.colour[at]
        inside = (x >= 0) & (x <= width_px)
        top, seen = clusters.y[at] - tall / 2, np.ones(len(at), bool)
        for left, right, rising in ((clusters.fade0[at], x, True), (x, clusters.fade1[at], False)):
            _paint_doubt(painter, canvas, seen, inside, (left, right, top, tall, tint), rising)
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


def _leaders(labels: Labels, theme: Theme, canvas: Canvas) -> list[Run]:
    """Lines from marks to labels that stand in another row."""
    led = (labels.y != labels.mark_y).nonzero()[0]
    if not len(led):
        return []
    x, end = canvas.snapped(labels.x[led] - ARM_PX), canvas.snapped(labels.y[led])
    begin = canvas.snapped(labels.mark_y[led])
    one = np.ones(len(led))
    ink = theme["text_muted"]
    upright: Run = (ink, x, np.minimum(begin, end), one, np.abs(end - begin) + 1)
    return [upright, (ink, x, end, one * (ARM_PX - 3), one)]


def _paint_labels(painter: QPainter, scene: Scene, theme: Theme, canvas: Canvas) -> None:
    labels = scene.labels
    under = _leaders(labels, theme, canvas)
    numbers = {role: (labels.role == int(role)).nonzero()[0] for role in LABEL_STYLES}
    placed = {
        role: (labels.x[chosen], [labels.text[number] for number in chosen.tolist()])
        for role, chosen in numbers.items()
        if len(chosen)
    }
    if LabelRole.COUNT in placed:
        x, texts = placed[LabelRole.COUNT]
        counts = numbers[LabelRole.COUNT]
        wide = np.array(canvas.widths(texts, LABEL_STYLES[LabelRole.COUNT]))
        x += (labels.width[counts] - wide) / 2
        left, top = canvas.snapped(x - 5), canvas.snapped(labels.y[counts] - 8)
        plates = canvas.snapped(x + wide + 5) - left
        under.append((theme["count_fill"], left, top, plates, np.full(len(x), 16.0)))
    if LabelRole.HINT in placed:
        # at the right edge they end there, whatever their font
        x, texts = placed[LabelRole.HINT]
        spare = labels.width[numbers[LabelRole.HINT]] - np.array(canvas.widths(texts, LABEL_STYLES[LabelRole.HINT]))
        x += np.where(x > scene.plot_width / 2, spare, 0.0)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    canvas.runs(painter, under)
    for role, (x, texts) in placed.items():
        canvas.texts(painter, x, labels.y[numbers[role]], texts, LABEL_STYLES[role])
