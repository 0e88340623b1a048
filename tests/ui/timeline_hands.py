"""The timeline widget in the hands of a test: the wheel, drags, and where things are."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication
from spacetimeline.ui.timeline_view import TimelineView

CONTROL, SHIFT, ALT, NONE = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.NoModifier,
)
LEFT = Qt.MouseButton.LeftButton


def wheel(
    view: TimelineView, at: QPoint, turn: int, keys: Qt.KeyboardModifier = NONE, pixels: QPoint | None = None
) -> None:
    where = QPointF(at)
    qt_event = QWheelEvent(
        where,
        QPointF(view.mapToGlobal(at)),
        pixels or QPoint(),
        QPoint(0, turn),
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.ScrollUpdate,
        False,
    )
    QApplication.sendEvent(view, qt_event)


def drag(
    view: TimelineView, start: QPoint, end: QPoint, keys: Qt.KeyboardModifier = NONE, *, drop: bool = True
) -> None:
    """Press, move in three steps, and let go."""
    _mouse(view, QEvent.Type.MouseButtonPress, start, keys, LEFT, LEFT)
    for share in (0.3, 0.7, 1.0):
        at = start + (end - start) * share
        _mouse(view, QEvent.Type.MouseMove, at, keys, Qt.MouseButton.NoButton, LEFT)
    if drop:
        _mouse(view, QEvent.Type.MouseButtonRelease, end, keys, LEFT, Qt.MouseButton.NoButton)


def _mouse(
    view: TimelineView,
    kind: QEvent.Type,
    at: QPoint,
    keys: Qt.KeyboardModifier,
    button: Qt.MouseButton,
    buttons: Qt.MouseButton,
) -> None:
    where = QPointF(at)
    QApplication.sendEvent(view, QMouseEvent(kind, where, QPointF(view.mapToGlobal(at)), button, buttons, keys))


def middle_of(view: TimelineView, event_id: int) -> QPoint:
    rect = view.event_rect(event_id)
    assert rect is not None
    return rect.center()


def empty(view: TimelineView) -> QPoint:
    return QPoint(view.width() - 20, view.height() - 20)
