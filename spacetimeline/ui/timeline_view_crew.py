"""How many people were in space or aboard a station, as a step curve under the timeline, over the same range of time.

Left and Right go from one change to the next, for those who do not point.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QComboBox, QSizePolicy, QToolTip, QWidget

from spacetimeline.model.event import EventKind
from spacetimeline.model.stay import ARRIVALS, DEPARTURES, DESCENTS, crew_curve, crew_stays, people_at, stays_aboard
from spacetimeline.render.painter_canvas import TextStyle
from spacetimeline.timeline.ticks import TickMaker
from spacetimeline.ui.announcing import announce
from spacetimeline.ui.dock_title import is_seen
from spacetimeline.ui.plain_text import one_line, tooltip_text
from spacetimeline.ui.timeline_view_station import ids_of_kinds

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from spacetimeline.model.event import Event
    from spacetimeline.model.stay import CrewStep
    from spacetimeline.timeline.columns import Array
    from spacetimeline.ui.timeline_view import TimelineView

_TELLING = frozenset({EventKind.LAUNCH, EventKind.MISSION, EventKind.STAY, *DESCENTS, *ARRIVALS, *DEPARTURES})
_IN_SPACE = "In space"
_SMALL = TextStyle(size_px=11, colour="text_muted")
_BOLD = TextStyle(size_px=12, bold=True, colour="text_header")
MARGIN_PX = 10.0
MOST_NAMED = 24


class CrewCurve(QWidget):
    """See the module. ``read`` gives events by id."""

    def __init__(
        self, view: TimelineView, read: Callable[[Sequence[int]], list[Event]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._view, self._read = view, read
        self._stale = True
        self._steps: list[CrewStep] = []
        self._times: Array = np.empty(0, np.int64)
        self._counts: Array = np.empty(0, np.int64)
        self._x = -1.0
        self._events: list[Event] = []
        self.scope = QComboBox(self)
        self.scope.setAccessibleName("People counted")
        self.scope.addItem(_IN_SPACE, "")
        self.scope.currentIndexChanged.connect(self._count)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMinimumHeight(72)
        self.setAccessibleName("People in space")
        view.viewport_changed.connect(lambda _viewport: self.update())
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._catch_up)
        view.content_changed.connect(self.mark_stale)

    def sizeHint(self) -> QSize:
        return QSize(600, 120)

    def mark_stale(self) -> None:
        """The document changed: derive anew, soon when somebody sees it, else when somebody does."""
        self._stale = True
        if is_seen(self):
            self._soon.start()

    def _catch_up(self) -> None:
        if self._stale:
            self.derive()

    def showEvent(self, qt_event: object) -> None:
        self._catch_up()

    def derive(self) -> None:
        """Read the telling events and count."""
        self._stale = False
        self._events = self._read(ids_of_kinds(self._view.content.columns, _TELLING))
        stations = dict.fromkeys(event.target for event in self._events if event.kind in ARRIVALS and event.target)
        chosen = self.scope.currentData()
        self.scope.blockSignals(True)
        self.scope.clear()
        self.scope.addItem(_IN_SPACE, "")
        for station in sorted(stations, key=str.casefold):
            self.scope.addItem(f"Aboard {one_line(station)}", station)
        self.scope.setCurrentIndex(max(self.scope.findData(chosen), 0))
        self.scope.blockSignals(False)
        self.scope.setVisible(bool(stations))
        self._count()

    def _count(self) -> None:
        station = self.scope.currentData()
        stays = stays_aboard(self._events, station) if station else crew_stays(self._events)
        self._steps = crew_curve(stays)
        self._times = np.array([step.at_ms for step in self._steps], np.int64)
        self._counts = np.array([step.count for step in self._steps], np.int64)
        self.update()

    @property
    def cursor_px(self) -> float:
        """Where it is pointed at, in pixels of the timeline's plot; below 0 nowhere."""
        return self._x

    @property
    def steps(self) -> list[CrewStep]:
        return self._steps

    def resizeEvent(self, qt_event: QResizeEvent) -> None:
        self.scope.setGeometry(10, 32, int(self._view.plot_rect().left()) - 44, self.scope.sizeHint().height())

    # -- drawing --------------------------------------------------------------------------------------------------

    def _seen(self) -> tuple[Array, Array]:
        """x and count of the steps in view, the one before the view standing at its left edge."""
        viewport = self._view.viewport
        first = int(np.searchsorted(self._times, np.int64(viewport.start_ms), side="right"))
        last = int(np.searchsorted(self._times, np.int64(viewport.end_ms)))
        x = (self._times[first:last] - viewport.start_ms) * viewport.px_per_ms
        before = self._counts[first - 1] if first else 0
        return np.concatenate([[0.0], x]), np.concatenate([[before], self._counts[first:last]])

    def paintEvent(self, qt_event: QPaintEvent) -> None:
        if self._stale:
            self._soon.start()
        view, theme = self._view, self._view.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme["plot"])
        left = float(view.plot_rect().left())
        x, counts = self._seen()
        most = max(int(counts.max()), 3)
        unit = (self.height() - 2 * MARGIN_PX) / most
        base = self.height() - MARGIN_PX
        self._paint_scale(painter, left, most, unit, base)
        painter.save()
        painter.translate(left, 0)
        painter.setClipRect(QRectF(0, 0, self.width() - left, self.height()))
        self._paint_curve(painter, x, base - counts * unit, base)
        if self._x >= 0:
            painter.fillRect(QRectF(round(self._x), 0, 1, self.height()), theme["cursor"])
        painter.restore()
        canvas = view.canvas
        canvas.texts(painter, np.array([14.0]), np.array([18.0]), [self._caption()], _BOLD)
        canvas.flush(painter)
        painter.fillRect(QRectF(left - 1, 0, 1, self.height()), theme["grid_strong"])
        painter.end()

    def _caption(self) -> str:
        if not self._steps:
            return "Nobody told aboard yet" if self.scope.currentData() else "No crews told yet"
        if self._x < 0 or self._is_to_come(self._x):
            return f"{int(self._counts.max())} at most"
        return f"{len(self._people(self._x))} at the cursor"

    def _paint_scale(self, painter: QPainter, left: float, most: int, unit: float, base: float) -> None:
        view = self._view
        step = next(each for each in (1, 2, 5, 10, 20, 50, 100, 10**9) if each * unit >= 22 or each >= most)
        levels = np.arange(0, most + 1, step)
        y = base - levels * unit
        ones = np.ones(len(levels))
        view.canvas.rects(painter, view.theme["grid"], ones * left, np.rint(y), ones * self.width(), ones)
        view.canvas.texts(painter, ones * (left - 24), y, [str(level) for level in levels.tolist()], _SMALL)

    def _paint_curve(self, painter: QPainter, x: Array, y: Array, base: float) -> None:
        # what comes after the present nobody knows
        present = self._view.viewport.x_of(round(self._view.now() * 1000))
        width = min(float(self.width()), max(present, 0.0))
        x, y = x[x <= width], y[x <= width]
        corners = np.empty((2 * len(x), 2))
        corners[0::2, 0], corners[1:-1:2, 0], corners[-1, 0] = x, x[1:], width
        corners[0::2, 1], corners[1::2, 1] = y, y
        outline = [QPointF(px, py) for px, py in corners.tolist()]
        colour = self._view.theme["accent"]
        wash = QColor(colour)
        wash.setAlphaF(0.18)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(wash)
        painter.drawPolygon(QPolygonF([QPointF(0, base), *outline, QPointF(width, base)]))
        painter.setPen(QPen(colour, 1.6))
        painter.drawPolyline(QPolygonF(outline))

    # -- pointing -------------------------------------------------------------------------------------------------

    def _is_to_come(self, x_px: float) -> bool:
        return self._view.viewport.time_at(x_px) > self._view.now() * 1000

    def _people(self, x_px: float) -> tuple[str, ...]:
        return people_at(self._steps, int(self._view.viewport.time_at(x_px)))

    def mouseMoveEvent(self, qt_event: QMouseEvent) -> None:
        self._x = qt_event.position().x() - self._view.plot_rect().left()
        self.update()

    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if Qt.Key(qt_event.key()) in steps and len(self._times):
            self._go_to_change(steps[Qt.Key(qt_event.key())])
        else:
            super().keyPressEvent(qt_event)

    def _go_to_change(self, direction: int) -> None:
        """Point at the change before or after what is pointed at, and tell of it."""
        viewport = self._view.viewport
        here = viewport.time_at(self._x) if self._x >= 0 else viewport.start_ms
        # half a pixel of grace: the line stands on a whole one
        at = int(np.searchsorted(self._times, here + direction * viewport.ms_per_px / 2))
        at = min(max(at - (direction < 0), 0), len(self._times) - 1)
        x = viewport.x_of(int(self._times[at]))
        if not 0 <= x < viewport.width_px:
            self._view.pan(x - viewport.width_px / 2)
            x = self._view.viewport.x_of(int(self._times[at]))
        self._x = x
        self.update()
        told = self.told_at(x + 0.5)
        QToolTip.showText(self.mapToGlobal(QPoint(int(x + self._view.plot_rect().left()) + 8, 8)), told, self)
        announce(self, told)

    def leaveEvent(self, qt_event: QEvent) -> None:
        self._x = -1.0
        self.update()

    def wheelEvent(self, qt_event: QWheelEvent) -> None:
        self._view.zoom(1.0015 ** qt_event.angleDelta().y(), max(self._x, 0.0))
        qt_event.accept()

    def event(self, qt_event: QEvent) -> bool:
        if isinstance(qt_event, QHelpEvent) and qt_event.type() is QEvent.Type.ToolTip:
            x_px = float(qt_event.pos().x() - self._view.plot_rect().left())
            if x_px >= 0 and self._steps:
                QToolTip.showText(qt_event.globalPos(), tooltip_text(self.told_at(x_px)), self)
            return True
        return super().event(qt_event)

    def told_at(self, x_px: float) -> str:
        """The tool tip: when, how many, who."""
        viewport = self._view.viewport
        people = self._people(x_px)
        when = TickMaker().instant(int(viewport.time_at(x_px)), viewport.ms_per_px)
        if self._is_to_come(x_px):
            return f"{when}: not known yet"
        count = {0: "nobody", 1: "1 person"}.get(len(people), f"{len(people)} people")
        station = self.scope.currentData()
        where = f"aboard {one_line(station)}" if station else "in space"
        more = [f"and {len(people) - MOST_NAMED} more"] if len(people) > MOST_NAMED else []
        return "\n".join([f"{when}: {count} {where}", *people[:MOST_NAMED], *more])
