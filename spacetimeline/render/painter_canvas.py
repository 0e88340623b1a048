"""How arrays of shapes reach a painter: one by one, as paths and text, for SVG, PDF and printers.

``painter_sprites.SpriteCanvas`` draws the same in batches, for windows and pictures. What is drawn, and in which order
and colour, is the painter's business alone.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QLinearGradient, QPainter, QPen

from spacetimeline.render.painter_bars import BarLook, draw_rounded
from spacetimeline.render.painter_batches import Batches, Run
from spacetimeline.render.painter_glyphs import draw_glyph
from spacetimeline.render.text import LABEL_PX, FontTextMetrics, canvas_font
from spacetimeline.render.theme import Theme
from spacetimeline.timeline.columns import KINDS, STATUSES, Array
from spacetimeline.timeline.scene import colour_name

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class TextStyle:
    """A font size in pixels, its weight, and the theme's name of a colour."""

    size_px: int = LABEL_PX
    bold: bool = False
    colour: str = "text"


PILL_STYLE = TextStyle(size_px=10, bold=True, colour="plot")


class Canvas:
    """Draws one by one; see the module."""

    batches = False

    def __init__(self, theme: Theme, dpr: float = 1.0) -> None:
        self.theme, self.dpr = theme, dpr
        self.own_colours: tuple[int, ...] = ()
        self.rounded: bool | None = None
        """Whether bars have round corners; None leaves it to how many there are."""
        self.for_file = False
        """A file has no tracks to collapse and so no signs for it."""
        self._fonts: dict[TextStyle, QFont] = {}
        self._widths: dict[TextStyle, dict[str, float]] = {}
        self._batches = Batches()
        self._metrics: dict[TextStyle, FontTextMetrics] = {}
        self._hatches: dict[tuple[int, int], QBrush] = {}
        self._remembered: dict[str, tuple[object, Any]] = {}

    # -- colours --------------------------------------------------------------------------------------------------

    def colour(self, number: int) -> QColor:
        """The colour of a palette number."""
        return self.theme.event_colour(colour_name(number, self.own_colours))

    def hatch(self, colour: QColor, ground: QColor) -> QBrush:
        """Stripes of a colour on a ground."""
        key = (colour.rgba(), ground.rgba())
        if key not in self._hatches:
            self._hatches[key] = self._made_hatch(colour, ground)
        return self._hatches[key]

    def _made_hatch(self, colour: QColor, ground: QColor) -> QBrush:
        return QBrush(colour, Qt.BrushStyle.BDiagPattern)

    def font(self, style: TextStyle) -> QFont:
        """The font of a style."""
        if style not in self._fonts:
            self._fonts[style] = canvas_font(style.size_px, bold=style.bold)
        return self._fonts[style]

    def snapped(self, values: Array) -> Array:
        """Pixels moved onto the device's own, so that edges are sharp."""
        return np.rint(values) if self.dpr == 1.0 else np.rint(values * self.dpr) / self.dpr

    # -- shapes ---------------------------------------------------------------------------------------------------

    def rects(self, painter: QPainter, brush: QBrush | QColor, x: Array, y: Array, width: Array, height: Array) -> None:
        """Rectangles without outline."""
        if not len(x):
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(brush)
        self._batches.rects(painter, x, y, width, height)

    def runs(self, painter: QPainter, runs: Sequence[Run]) -> None:
        """Rectangles without outline of several brushes, one run over the other."""
        for run in runs:
            self.rects(painter, *run)

    def rounded_bars(
        self, painter: QPainter, looks: Sequence[BarLook], x: Array, y: Array, width: Array, height: Array
    ) -> None:
        """Bars with round corners, with the look of each."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for look, *box in zip(looks, *(each.tolist() for each in (x, y, width, height)), strict=True):
            draw_rounded(painter, look, *box)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def glyphs(
        self, painter: QPainter, x: Array, y: Array, size: Array, kind: Array, status: Array, colour: Array
    ) -> None:
        """Glyphs of kinds around (x, y)."""
        for number in range(len(x)):
            painter.save()
            painter.translate(float(x[number]), float(y[number]))
            kind_, status_ = KINDS[kind[number]], STATUSES[status[number]]
            draw_glyph(painter, kind_, status_, self.colour(int(colour[number])), self.theme, float(size[number]))
            painter.restore()

    def fades(
        self,
        painter: QPainter,
        x0: Array,
        x1: Array,
        y: Array,
        height: Array,
        colour: Array,
        share: float,
        rising: bool,
    ) -> None:
        """Bands that rise from nothing to ``share`` of their colour (or fall, when not ``rising``)."""
        painter.setPen(Qt.PenStyle.NoPen)
        for number in range(len(x0)):
            left, right = float(x0[number]), float(x1[number])
            strong = QColor(self.colour(int(colour[number])))
            strong.setAlphaF(share)
            clear = QColor(strong)
            clear.setAlphaF(0.0)
            gradient = QLinearGradient(QPointF(left, 0), QPointF(right, 0))
            gradient.setColorAt(0.0, clear if rising else strong)
            gradient.setColorAt(1.0, strong if rising else clear)
            painter.fillRect(QRectF(left, float(y[number]), right - left, float(height[number])), gradient)

    def pills(
        self, painter: QPainter, x: Array, y: Array, width: Array, height: Array, texts: list[str], colour: QColor
    ) -> None:
        """Rounded marks around (x, y) with a short text, empty where it would not fit."""
        for number, text in enumerate(texts):
            painter.save()
            painter.translate(float(x[number]), float(y[number]))
            self.draw_pill(painter, float(width[number]), float(height[number]), text, colour)
            painter.restore()

    def draw_pill(self, painter: QPainter, width: float, height: float, text: str, colour: QColor) -> None:
        """One mark around the painter's origin."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme["plot"], 1.0))
        painter.setBrush(colour)
        painter.drawRoundedRect(QRectF(-width / 2, -height / 2, width, height), height / 2, height / 2)
        if text:
            left = np.array([-self.width(text, PILL_STYLE) / 2])
            Canvas.texts(self, painter, left, np.zeros(1), [text], PILL_STYLE)

    # -- text -----------------------------------------------------------------------------------------------------

    def texts(self, painter: QPainter, x: Array, middle: Array, texts: list[str], style: TextStyle) -> None:
        """Texts with their left end at ``x`` and their x-height around ``middle``."""
        font = self.font(style)
        painter.setFont(font)
        painter.setPen(self.theme[style.colour])
        baseline = QFontMetricsF(font).capHeight() / 2
        for left, at, text in zip(x.tolist(), middle.tolist(), texts, strict=True):
            painter.drawText(QPointF(left, at + baseline), text)

    def kept(self, painter: QPainter, key: Hashable, rect: QRectF, paint: Callable[[QPainter], None]) -> None:
        """Draw what ``paint`` paints over all of ``rect``; what is the same as in the last frames may be a picture."""
        paint(painter)

    def remembered(self, name: str, key: object, make: Callable[[], Made]) -> Made:
        """What ``make`` makes, kept under a name for as long as it is asked for with an equal key."""
        kept = self._remembered.get(name)
        if kept is None or kept[0] != key:
            kept = self._remembered[name] = (key, make())
        made: Made = kept[1]
        return made

    def flush(self, painter: QPainter) -> None:
        """Draw what was put off: called before the painter draws by itself, and before its origin or clip changes."""

    def width(self, text: str, style: TextStyle) -> float:
        """The advance of a text in a style."""
        return self.widths([text], style)[0]

    def widths(self, texts: Sequence[str], style: TextStyle) -> list[float]:
        """The advances of several texts in a style."""
        known = self._widths.get(style)
        if known is None or len(known) > 20_000:
            known = self._widths[style] = {}
        missing = [text for text in texts if text not in known]
        if missing:
            metrics = QFontMetricsF(self.font(style))
            known.update((text, metrics.horizontalAdvance(text)) for text in missing)
        return [known[text] for text in texts]

    def metrics(self, style: TextStyle) -> FontTextMetrics:
        """Widths of a style's texts, and texts cut to a width."""
        metrics = self._metrics.get(style)
        if metrics is None:
            metrics = self._metrics[style] = FontTextMetrics(self.font(style))
        return metrics
