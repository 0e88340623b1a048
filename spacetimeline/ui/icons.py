"""Icons: line drawings in ``resources/icons`` that take the colour of the text they stand beside."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPaintEvent, QPalette, QPixmap
from PySide6.QtWidgets import QWidget

from spacetimeline.settings import resource_path


class TintedIconEngine(QIconEngine):
    """Draws one SVG at whatever size is asked, in the palette's colour of the moment.

    The file is read when the icon is first seen, so that making an icon costs nothing at start-up.
    """

    def __init__(self, name: str, role: QPalette.ColorRole = QPalette.ColorRole.ButtonText) -> None:
        super().__init__()
        self._name = name
        self._role = role
        self._drawing: bytes | None = None
        self._pixmaps: dict[tuple[int, int, float, str], QPixmap] = {}

    def clone(self) -> QIconEngine:
        return TintedIconEngine(self._name, self._role)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        device = painter.device()
        scale = device.devicePixelRatio() if device else 1.0
        painter.drawPixmap(rect, self._pixmap(rect.size(), mode, scale))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self._pixmap(size, mode, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        return self._pixmap(size, mode, scale)

    def _pixmap(self, size: QSize, mode: QIcon.Mode, scale: float) -> QPixmap:
        colour = self._colour(mode)
        key = (size.width(), size.height(), scale, colour)
        if key not in self._pixmaps:
            self._pixmaps[key] = self._drawn(size, scale, colour)
        return self._pixmaps[key]

    def _colour(self, mode: QIcon.Mode) -> str:
        palette = QGuiApplication.palette()
        if mode is QIcon.Mode.Disabled:
            return palette.color(QPalette.ColorGroup.Disabled, self._role).name()
        if mode is QIcon.Mode.Selected:
            return palette.color(QPalette.ColorRole.HighlightedText).name()
        return palette.color(self._role).name()

    def _drawn(self, size: QSize, scale: float, colour: str) -> QPixmap:
        if self._drawing is None:
            self._drawing = resource_path(f"icons/{self._name}.svg").read_bytes()
        return svg_pixmap(self._drawing.replace(b"currentColor", colour.encode()), size, scale)


def svg_pixmap(drawing: bytes, size: QSize, scale: float = 1.0) -> QPixmap:
    """An SVG drawn at ``size`` logical pixels, ``scale`` device pixels to one."""
    from PySide6.QtSvg import QSvgRenderer

    pixmap = QPixmap(QSize(max(1, round(size.width() * scale)), max(1, round(size.height() * scale))))
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(QColor(0, 0, 0, 0))
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer = QSvgRenderer(QByteArray(drawing))
    renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
    renderer.render(painter, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    return pixmap


def icon(name: str, role: QPalette.ColorRole = QPalette.ColorRole.ButtonText) -> QIcon:
    """The drawing ``resources/icons/<name>.svg`` in the colour of ``role``, now and after every change of theme."""
    return QIcon(TintedIconEngine(name, role))


class IconField(QWidget):
    """An icon by itself, ``side`` pixels wide and high, in the accent colour."""

    def __init__(self, name: str, side: int, role: QPalette.ColorRole = QPalette.ColorRole.Highlight) -> None:
        super().__init__()
        self._icon = icon(name, role)
        self.setFixedSize(side, side)

    def paintEvent(self, qt_event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._icon.paint(painter, self.rect())
        painter.end()


def app_icon_pixmap(side: int, scale: float = 1.0) -> QPixmap:
    """The program's own icon, ``side`` logical pixels wide and high."""
    return svg_pixmap(resource_path("icons/spacetimeline.svg").read_bytes(), QSize(side, side), scale)
