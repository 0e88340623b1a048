"""What the timeline is measured against: an empty widget, a reference frame and a QGraphicsView."""

from __future__ import annotations

import random

from timeline_frames import HEIGHT, WIDTH, Runner, steps

LABELS = 300


def baselines(reference_titles: list[str]) -> dict[str, Runner]:
    """An empty widget and the reference frame."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QWidget
    from spacetimeline.render.text import canvas_font

    dice = random.Random(3)
    places = [(dice.randrange(WIDTH - 150), dice.randrange(12, HEIGHT)) for _ in range(LABELS)]
    font = canvas_font()

    class Plain(QWidget):
        labels = 0
        turn = 0

        def paintEvent(self, qt_event: object) -> None:
            painter = QPainter(self)
            painter.fillRect(0, 0, WIDTH, HEIGHT, Qt.GlobalColor.white)
            painter.setFont(font)
            self.turn += 1
            for number in range(self.labels):
                title = reference_titles[(self.turn * LABELS + number) % len(reference_titles)]
                painter.drawText(*places[number], title)
            painter.end()

    made = {}
    for name, labels in (("fill", 0), ("reference", LABELS)):
        widget = Plain()
        widget.labels = labels
        widget.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        widget.resize(WIDTH, HEIGHT)
        made[name] = Runner(widget, [widget.repaint] * 60)
    return made


def naive(count: int) -> Runner:
    """A QGraphicsView with a rectangle and a text an event."""
    from PySide6.QtCore import QRectF, Qt
    from PySide6.QtGui import QBrush, QColor, QTransform
    from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene, QGraphicsSimpleTextItem, QGraphicsView
    from timeline_events import FIRST_MS, LAST_MS, TRACKS, events, title

    made = events(count)
    scene = QGraphicsScene()
    high, brush = HEIGHT / TRACKS, QBrush(QColor("#4e79a7"))
    columns = zip(*(made[name].tolist() for name in ("start", "end", "kind", "track")), strict=True)
    for number, (start, end, kind, track) in enumerate(columns):
        x, wide = (start - FIRST_MS) / 1e6, max((end - start) / 1e6, 200.0)
        scene.addRect(QRectF(x, track * high, wide, high - 4), Qt.PenStyle.NoPen, brush)
        text = QGraphicsSimpleTextItem(title(number, kind))
        text.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        text.setPos(x, track * high)
        scene.addItem(text)
    view = QGraphicsView(scene)
    scene.setParent(view)
    for policy in (view.setHorizontalScrollBarPolicy, view.setVerticalScrollBarPolicy):
        policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setSceneRect(0, 0, (LAST_MS - FIRST_MS) / 1e6, HEIGHT)
    view.resize(WIDTH, HEIGHT)

    def show(start: float, end: float) -> None:
        scale = WIDTH / ((end - start) / 1e6)
        view.setTransform(QTransform.fromScale(scale, 1.0))
        view.centerOn(((start + end) / 2 - FIRST_MS) / 1e6, HEIGHT / 2)
        view.viewport().repaint()

    return Runner(view, [lambda start=start, end=end: show(start, end) for start, end in steps()])
