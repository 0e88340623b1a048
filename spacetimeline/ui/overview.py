"""The overview strip: the whole document as a density, with the range in view as a window to drag and to resize."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from spacetimeline.render.painter_canvas import TextStyle
from spacetimeline.timeline.columns import Array
from spacetimeline.timeline.ticks import YEAR_MS, TickMaker
from spacetimeline.timeline.viewport import Viewport
from spacetimeline.ui.interactions import WHEEL_ZOOM

if TYPE_CHECKING:
    from spacetimeline.ui.timeline_view import TimelineView

HEIGHT_PX = 52
EDGE_PX = 6.0
LEAST_WINDOW_PX = 6.0
COUNT_DELAY_MS = 40
"""Counting waits until a burst of changes is over."""
BINS_PER_PX = 2
_YEARS = TextStyle(size_px=10, colour="text_muted")


class Overview(QWidget):
    """Belongs to one view and lies below or above it."""

    def __init__(self, view: TimelineView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._counts: Array = np.zeros(0, np.int64)
        self._extent = (0.0, YEAR_MS)
        self._grip = ""
        self._grip_at = 0.0
        self._grip_viewport: Viewport | None = None
        self._timer = QTimer(self, interval=COUNT_DELAY_MS, singleShot=True)
        self._timer.timeout.connect(self.count)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setAccessibleName("Overview")
        self.setAccessibleDescription("The whole timeline; drag the window to move, its edges to zoom.")
        view.viewport_changed.connect(lambda _viewport: self.update())
        view.content_changed.connect(self._timer.start)
        self.count()

    def sizeHint(self) -> QSize:
        return QSize(400, HEIGHT_PX)

    @property
    def extent(self) -> tuple[float, float]:
        """First and last instant it spans, in ms."""
        return self._extent

    # -- what it shows --------------------------------------------------------------------------------------------

    def count(self) -> None:
        """Count the shown events per column of pixels anew."""
        content = self._view.content
        start = content.layout.start
        viewport = self._view.viewport
        low, high = content.columns.extent() or (viewport.start_ms, viewport.end_ms)
        span = max(high - low, 86_400_000.0)
        self._extent = (low - 0.03 * span, high + 0.03 * span)
        bins = max(self.width() // BINS_PER_PX, 1)
        scale = bins / (self._extent[1] - self._extent[0])
        at = ((start - int(self._extent[0])) * scale).astype(np.int64)
        self._counts = np.bincount(at[(at >= 0) & (at < bins)], minlength=bins)
        self.update()

    def resizeEvent(self, qt_event: object) -> None:
        self._timer.start()

    def _x(self, at_ms: Array | float) -> Array | float:
        low, high = self._extent
        return (at_ms - low) * (self.width() / (high - low))

    def _time(self, x_px: float) -> float:
        low, high = self._extent
        return low + x_px * (high - low) / max(self.width(), 1)

    def _window(self) -> tuple[float, float]:
        """The range in view, in pixels, never too narrow to take hold of."""
        viewport = self._view.viewport
        x0, x1 = float(self._x(viewport.start_ms)), float(self._x(viewport.end_ms))
        x0, x1 = min(max(x0, 0.0), self.width() - 2.0), min(max(x1, 2.0), float(self.width()))
        if x1 - x0 < LEAST_WINDOW_PX:
            middle = (x0 + x1) / 2
            x0, x1 = middle - LEAST_WINDOW_PX / 2, middle + LEAST_WINDOW_PX / 2
        return x0, x1

    def paintEvent(self, qt_event: QPaintEvent) -> None:
        view, theme = self._view, self._view.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme["axis"])
        painter.fillRect(QRectF(0, 0, self.width(), 1), theme["grid_strong"])
        years = self._years(painter)
        self._paint_density(painter)
        self._paint_marks(painter)
        x0, x1 = self._window()
        shade = QColor(theme["background"])
        shade.setAlphaF(0.62)
        painter.fillRect(QRectF(0, 1, x0, self.height()), shade)
        painter.fillRect(QRectF(x1, 1, self.width() - x1, self.height()), shade)
        view.canvas.texts(painter, years[0] + 4, np.full(len(years[1]), 10.0), years[1], _YEARS)
        view.canvas.flush(painter)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme["accent"], 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(x0, 2.5, x1 - x0, self.height() - 5), 4, 4)
        painter.setPen(QPen(theme["accent"], 3.0, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        for x in (x0, x1):
            painter.drawLine(QPointF(x, self.height() / 2 - 6), QPointF(x, self.height() / 2 + 6))
        now = float(self._x(view.now() * 1000))
        painter.fillRect(QRectF(round(now), 1, 1, self.height()), theme["now"])
        painter.end()

    def _paint_density(self, painter: QPainter) -> None:
        counts = self._counts
        busy = np.nonzero(counts)[0]
        if not len(busy):
            return
        room = self.height() - 22.0
        tall = np.maximum(np.log1p(counts[busy]) / np.log1p(counts.max()) * room, 2.0)
        wide = self.width() / len(counts)
        self._view.canvas.rects(
            painter,
            self._view.theme["fold_strong"],
            np.floor(busy * wide),
            self.height() - 4 - tall,
            np.full(len(busy), max(np.ceil(wide) - 0.5, 1.0)),
            tall,
        )

    def _years(self, painter: QPainter) -> tuple[Array, list[str]]:
        """Draw the lines of the years; returns where they are and their texts."""
        low, high = self._extent
        ruler = Viewport.of(low, high, float(max(self.width(), 1)), float(self.height()))
        ticks = TickMaker(self._view.words, apart_px=90.0).ticks(ruler)
        x = np.array([ruler.x_of(tick.at_ms) for tick in ticks.ticks])
        ones = np.ones(len(x))
        self._view.canvas.rects(painter, self._view.theme["grid_strong"], np.rint(x), ones, ones, ones * self.height())
        larger = {span.start_ms: span.text for span in ticks.spans} if ticks.unit_ms < YEAR_MS else {}
        return x, [larger.get(tick.at_ms, tick.text) for tick in ticks.ticks]  # "2021" says more than "Jan"

    def _paint_marks(self, painter: QPainter) -> None:
        """Triangles for search hits, lines for the selection."""
        view, columns = self._view, self._view.content.columns
        theme = view.theme
        hits = np.unique(np.rint(np.atleast_1d(self._x(columns.start_ms[view.overlay.hits]))))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme["hit"])
        base = self.height() - 1.0
        for x in hits[:4000].tolist():
            painter.drawPolygon(QPolygonF([QPointF(x - 4, base), QPointF(x + 4, base), QPointF(x, base - 7)]))
        chosen = np.unique(np.rint(np.atleast_1d(self._x(columns.start_ms[view.overlay.selected]))))
        ones = np.ones(len(chosen))
        view.canvas.rects(painter, theme["selection"], chosen - 0.5, ones, ones * 2, ones * self.height())

    # -- what one does --------------------------------------------------------------------------------------------

    def _part(self, x: float) -> str:
        x0, x1 = self._window()
        reach = min(EDGE_PX, max((x1 - x0) / 3, 2.0))
        if abs(x - x0) <= reach and x1 - x0 > LEAST_WINDOW_PX:
            return "start"
        if abs(x - x1) <= reach and x1 - x0 > LEAST_WINDOW_PX:
            return "end"
        return "window" if x0 - 2 <= x <= x1 + 2 else "outside"

    def mousePressEvent(self, qt_event: QMouseEvent) -> None:
        if qt_event.button() is not Qt.MouseButton.LeftButton:
            return
        view, x = self._view, qt_event.position().x()
        view.motion.finish()
        self._grip = self._part(x)
        if self._grip == "outside":
            view.go_to(self._time(x))
            view.motion.finish()
            self._grip = "window"
        self._grip_at, self._grip_viewport = x, view.viewport

    def mouseMoveEvent(self, qt_event: QMouseEvent) -> None:
        x = qt_event.position().x()
        if self._grip_viewport is None:
            edge = self._part(x) in ("start", "end")
            self.setCursor(Qt.CursorShape.SizeHorCursor if edge else Qt.CursorShape.ArrowCursor)
            return
        by = self._time(x) - self._time(self._grip_at)
        start, end = self._grip_viewport.start_ms, self._grip_viewport.end_ms
        least = (end - start) * 0.001
        if self._grip == "start":
            start = min(start + by, end - least)
        elif self._grip == "end":
            end = max(end + by, start + least)
        else:
            start, end = start + by, end + by
        scroll = self._view.viewport.scroll_px
        self._view.set_viewport(replace(self._grip_viewport.showing(start, end), scroll_px=scroll))

    def mouseReleaseEvent(self, qt_event: QMouseEvent) -> None:
        self._grip_viewport = None

    def mouseDoubleClickEvent(self, qt_event: QMouseEvent) -> None:
        self._grip_viewport = None
        self._view.fit_all()

    def wheelEvent(self, qt_event: QWheelEvent) -> None:
        view = self._view
        x_px = view.aim.x_of(self._time(qt_event.position().x()))
        inside = min(max(x_px, 0.0), view.aim.width_px)
        view.zoom(WHEEL_ZOOM ** qt_event.angleDelta().y(), inside)
        qt_event.accept()
