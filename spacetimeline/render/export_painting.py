"""Draws a page: the page's own text and its panels, whole or a band of it, through the one painter."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath

from spacetimeline.render.export_layout import FOOTER_PX, SUBTITLE_PX, TITLE_PX
from spacetimeline.render.export_options import Background
from spacetimeline.render.painter import paint_scene
from spacetimeline.render.painter_canvas import Canvas, TextStyle
from spacetimeline.render.painter_sprites import SpriteCanvas
from spacetimeline.render.text import FontTextMetrics
from spacetimeline.render.theme import Theme, load_theme
from spacetimeline.timeline.joining import kept

if TYPE_CHECKING:
    from spacetimeline.render.export_layout import Page
    from spacetimeline.render.export_options import ExportOptions
    from spacetimeline.timeline.columns import Array
    from spacetimeline.timeline.scene import Scene

_TITLE = TextStyle(size_px=TITLE_PX, bold=True)
_SUBTITLE = TextStyle(size_px=SUBTITLE_PX, colour="text_muted")
_FOOTER = TextStyle(size_px=FOOTER_PX, colour="text_muted")
_AROUND_PX = 24.0
"""How far anything is drawn beyond the y and height of its arrays: halos, glyphs' tips, text."""
_TEXTS_AT_ONCE = 150
"""So many labels always find room in an emptied atlas."""
_ROUNDED_AT_MOST = 2_000
"""Beyond so many bars in a picture, round corners would take longer than all else."""
_GROUNDS = ("background", "plot", "axis", "header", "band")


def export_theme(options: ExportOptions) -> Theme:
    """The theme with the ground that the options ask for. Raises ``UnknownThemeError``."""
    theme = load_theme(options.theme)
    if options.background is Background.THEME:
        return theme
    # A transparent ground keeps its colour with no opacity, so that what is mixed with it stays legible.
    ground = {
        name: "#FFFFFF" if options.background is Background.WHITE else _clear(theme.colours[name]) for name in _GROUNDS
    }
    return replace(theme, colours=theme.colours | ground)


def _clear(colour: str) -> str:
    return colour[:7] + "00"


class BandCanvas(SpriteCanvas):
    """Sprites for pictures: every label comes from the atlas, so that a band's edge never shows in it."""

    def texts(self, painter: QPainter, x: Array, middle: Array, texts: list[str], style: TextStyle) -> None:
        for first in range(0, len(texts), _TEXTS_AT_ONCE):
            part = slice(first, first + _TEXTS_AT_ONCE)
            super().texts(painter, x[part], middle[part], texts[part], style)


class OutlineCanvas(Canvas):
    """Vectors only: text is drawn as the outlines of its letters."""

    def texts(self, painter: QPainter, x: Array, middle: Array, texts: list[str], style: TextStyle) -> None:
        font = self.font(style)
        baseline = QFontMetricsF(font).capHeight() / 2
        for left, at, text in zip(x.tolist(), middle.tolist(), texts, strict=True):
            path = QPainterPath()
            path.addText(left, at + baseline, font, text)
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillPath(path, self.theme[style.colour])
            painter.restore()


class PagePainter:
    """Draws one page with one canvas, as often as there are bands."""

    def __init__(self, page: Page, theme: Theme, canvas: Canvas) -> None:
        self.page, self.theme, self.canvas = page, theme, canvas
        drawn = sum(len(panel.scene.bars.x0) for panel in page.panels)
        canvas.rounded = drawn <= _ROUNDED_AT_MOST
        canvas.for_file = True

    def paint(self, painter: QPainter, top_px: float = 0.0, bottom_px: float | None = None) -> None:
        """Draw what lies between ``top_px`` and ``bottom_px`` with the page's top left corner at the origin."""
        page = self.page
        bottom = page.height if bottom_px is None else bottom_px
        if self.theme["background"].alpha():
            painter.fillRect(QRectF(0, top_px, page.width, bottom - top_px), self.theme["background"])
        self._paint_header(painter)
        for panel in page.panels:
            if panel.y < bottom + _AROUND_PX and panel.y + panel.scene.height > top_px - _AROUND_PX * 3:
                painter.save()
                painter.translate(page.margin, panel.y)
                paint_scene(
                    painter, cut_scene(panel.scene, top_px - panel.y, bottom - panel.y), self.theme, self.canvas
                )
                painter.restore()
        self._paint_footer(painter)

    def uncut_spans(self) -> Array:
        """Heights of what must not be cut by a band's edge, shape (n, 2), px: Qt clips antialiased curves unevenly."""
        spans: list[Array] = []
        for panel in self.page.panels:
            scene = panel.scene
            spans.append(np.array([[panel.y, panel.y + scene.plot_y]]))
            spans.append(np.array([[panel.y + scene.plot_y + scene.plot_height, panel.y + scene.height + _AROUND_PX]]))
            if self.canvas.rounded:
                top = panel.y + scene.plot_y
                bars, clusters = scene.bars, scene.clusters
                spans.append(np.stack([top + bars.y, top + bars.y + bars.height], axis=1))
                half = clusters.height / 2
                spans.append(np.stack([top + clusters.y - half, top + clusters.y + half], axis=1))
        return np.concatenate(spans)

    def _paint_header(self, painter: QPainter) -> None:
        page = self.page
        y = page.margin
        room = page.width - 2 * page.margin
        for text, style, height in ((page.title, _TITLE, 34.0), (page.subtitle, _SUBTITLE, 22.0)):
            if text:
                shown = FontTextMetrics(self.canvas.font(style)).cut(text, room)
                self._write(painter, page.margin, y + height / 2 - 2, shown, style)
                y += height

    def _paint_footer(self, painter: QPainter) -> None:
        page = self.page
        y = page.height - page.margin - len(page.footer) * 17.0
        for line in page.footer:
            self._write(painter, page.margin, y + 8.5, line, _FOOTER)
            y += 17.0

    def _write(self, painter: QPainter, x: float, middle: float, text: str, style: TextStyle) -> None:
        self.canvas.texts(painter, np.array([x]), np.array([middle]), [text], style)
        self.canvas.flush(painter)


# -- cutting ------------------------------------------------------------------------------------------------------


def cut_scene(scene: Scene, top_px: float, bottom_px: float) -> Scene:
    """The scene with only those things that reach between two heights; where they are, and all else, stays."""
    if top_px <= 0 and bottom_px >= scene.height:
        return scene
    top, bottom = top_px - scene.plot_y - _AROUND_PX, bottom_px - scene.plot_y + _AROUND_PX
    bars, folds = scene.bars, scene.folds
    points, clusters, labels = scene.points, scene.clusters, scene.labels
    return replace(
        scene,
        bars=_kept(bars, (bars.y < bottom) & (bars.y + bars.height > top)),
        folds=_kept(folds, (folds.y < bottom) & (folds.y + folds.height > top)),
        points=_kept(points, (points.y - points.size < bottom) & (points.y + points.size > top)),
        clusters=_kept(clusters, (clusters.y - clusters.height < bottom) & (clusters.y + clusters.height > top)),
        labels=kept(
            labels, (np.minimum(labels.y, labels.mark_y) < bottom) & (np.maximum(labels.y, labels.mark_y) > top)
        ),
        bands=tuple(band for band in scene.bands if band.y < bottom and band.y + band.height > top),
    )


def _kept(arrays: Any, keep: Array) -> Any:
    return type(arrays)(**{each.name: getattr(arrays, each.name)[keep] for each in fields(arrays)})
