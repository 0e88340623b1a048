"""What the signs on the timeline mean: those in view, and what fading, folds and the red line say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QDockWidget, QFrame, QScrollArea, QWidget

from spacetimeline.render.painter_frame import paint_legend_mark
from spacetimeline.timeline.scene import LegendEntry, SceneOptions
from spacetimeline.timeline.scene_layout import layout_scene
from spacetimeline.ui.dock_title import is_seen

if TYPE_CHECKING:
    from spacetimeline.ui.timeline_view import TimelineView

_ROW_PX = 26
_TEXT_PX = 46
_LINES = (
    ("fade", "Fading: the time is not exactly known"),
    ("fold", "A number: so many events in one place"),
    ("now", "The present"),
)
_STATUS_WORDS = {
    "status:planned": "Planned: hatched",
    "status:delayed": "Delayed: an earlier plan",
    "status:cancelled": "Cancelled: struck through",
    "status:failed": "Failed: marked with a cross",
    "status:unconfirmed": "Unconfirmed: hollow",
}


class LegendList(QWidget):
    """Paints one line for every sign."""

    def __init__(self, view: TimelineView) -> None:
        super().__init__()
        self._view = view
        self._entries: tuple[LegendEntry, ...] = ()
        self.setAccessibleName("Legend")

    @property
    def texts(self) -> list[str]:
        """The words beside the signs, from top to bottom."""
        told = [_STATUS_WORDS.get(entry.shape, entry.text) for entry in self._entries]
        return told + [words for _, words in _LINES]

    def read(self) -> None:
        """Find out what is in view now."""
        scene = layout_scene(self._view.content, self._view.viewport, SceneOptions(legend=True))
        if scene.legend != self._entries:
            self._entries = scene.legend
            self.setAccessibleDescription("; ".join(self.texts))
            self.updateGeometry()
            self.setMinimumHeight(self.sizeHint().height())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(300, 16 + _ROW_PX * len(self.texts))

    def paintEvent(self, qt_event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._view.theme["plot"])
        middle = 8 + _ROW_PX / 2
        for entry in self._entries:
            paint_legend_mark(painter, self._view.theme, self._view.canvas, entry, 24, middle)
            middle += _ROW_PX
        for sign, _ in _LINES:
            self._paint_sign(painter, sign, middle)
            middle += _ROW_PX
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        for number, text in enumerate(self.texts):
            room = QRectF(_TEXT_PX, 8 + number * _ROW_PX, self.width() - _TEXT_PX - 8, _ROW_PX)
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(room.width()))
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)
        painter.end()

    def _paint_sign(self, painter: QPainter, sign: str, middle: float) -> None:
        view = self._view
        if sign == "fade":
            strong = QColor(view.theme["accent"])
            clear = QColor(strong)
            clear.setAlphaF(0.0)
            gradient = QLinearGradient(QPointF(12, 0), QPointF(36, 0))
            for at, colour in ((0.0, clear), (0.4, strong), (0.6, strong), (1.0, clear)):
                gradient.setColorAt(at, colour)
            painter.fillRect(QRectF(12, middle - 5, 24, 10), gradient)
        elif sign == "fold":
            painter.save()
            painter.translate(24, middle)
            view.canvas.draw_pill(painter, 18, 15, "3", view.theme["fold_strong"])
            painter.restore()
        else:
            painter.fillRect(QRectF(23, middle - 8, 2, 16), view.theme["now"])


class LegendDock(QDockWidget):
    """Follows the view for as long as somebody sees it."""

    def __init__(self, view: TimelineView, parent: QWidget | None = None) -> None:
        super().__init__("Legend", parent)
        self.setObjectName("legend")
        self.list = LegendList(view)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self.list)
        self.setWidget(area)
        self._soon = QTimer(self, singleShot=True, interval=200)
        self._soon.timeout.connect(self.list.read)
        for changed in (view.viewport_changed, view.content_changed, view.options_changed):
            changed.connect(self._follow)
        self.visibilityChanged.connect(lambda visible: self.list.read() if visible else None)

    def _follow(self) -> None:
        if is_seen(self):
            self._soon.start()
