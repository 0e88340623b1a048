"""The painter: the same picture by vectors and by sprites, and every state to be told from the others."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QImage, QPainter, QPdfWriter, QPixmap
from PySide6.QtSvg import QSvgGenerator
from spacetimeline.model.event import EventKind, Status
from spacetimeline.model.when import When
from spacetimeline.render.painter import paint_scene
from spacetimeline.render.painter_bars import BarLook
from spacetimeline.render.painter_batches import Batches, Run
from spacetimeline.render.painter_canvas import Canvas, TextStyle
from spacetimeline.render.painter_glyphs import draw_glyph, glyph_path
from spacetimeline.render.painter_overlay import Overlay, paint_overlay
from spacetimeline.render.painter_sprites import SpriteCanvas
from spacetimeline.render.text import FontTextMetrics, canvas_family, canvas_font
from spacetimeline.render.theme import THEME_NAMES, load_theme
from spacetimeline.timeline.columns import STATUSES
from spacetimeline.timeline.content import TimelineContent
from spacetimeline.timeline.scene import Scene, SceneOptions
from spacetimeline.timeline.scene_layout import layout_scene
from spacetimeline.timeline.viewport import Viewport

from timeline.invented import few, flight, launch

pytestmark = pytest.mark.usefixtures("qapp")
LIGHT = load_theme("light")


def scene(width: float = 900.0, height: float = 400.0) -> Scene:
    content = TimelineContent.of_events(few(), metrics=FontTextMetrics())
    viewport = Viewport.of(0, 1, width, height).fitted(*(content.columns.extent() or (0, 1)))
    return layout_scene(
        content, viewport, SceneOptions(now_ms=When.parse("2022-01-10").at_ms, legend=True, title="A title")
    )


def painted(what: Scene, theme_name: str = "light", canvas: Canvas | None = None, dpr: float = 1.0) -> QImage:
    image = QImage(round(what.width * dpr), round(what.height * dpr), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(dpr)
    image.fill(QColor("magenta"))
    painter = QPainter(image)
    paint_scene(painter, what, load_theme(theme_name), canvas)
    painter.end()
    return image


def pixels(image: QImage) -> np.ndarray:
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine() // 4, 4)
    return rows[:, : image.width(), :3].astype(np.int16)


@pytest.mark.parametrize("theme_name", THEME_NAMES)
@pytest.mark.parametrize("dpr", [1.0, 1.5, 2.0])
def test_sprites_and_vectors_draw_the_same(theme_name: str, dpr: float) -> None:
    what = scene()
    plain = pixels(painted(what, theme_name, None, dpr))
    quick = pixels(painted(what, theme_name, SpriteCanvas(load_theme(theme_name), dpr), dpr))
    differing = (np.abs(plain - quick).max(axis=2) > 60).mean()
    assert differing < 0.02
    magenta = (plain == (255, 0, 255)).all(axis=2)
    assert not magenta.any()


def test_painting_twice_is_painting_once() -> None:
    what, canvas = scene(), SpriteCanvas(LIGHT)
    first = painted(what, canvas=canvas)
    painted(what, canvas=canvas)
    assert painted(what, canvas=canvas) == first == painted(what, canvas=SpriteCanvas(LIGHT))


def test_every_state_looks_different() -> None:
    seen: list[bytes] = []
    for status in Status:
        image = QImage(40, 40, QImage.Format.Format_RGB32)
        image.fill(LIGHT["plot"])
        painter = QPainter(image)
        painter.translate(20, 20)
        draw_glyph(painter, EventKind.DOCKING, status, QColor("#0072B2"), LIGHT, 16.0)
        painter.end()
        seen.append(pixels(image).tobytes())
    assert len(set(seen)) == len(Status)


def test_kinds_have_shapes_of_their_own() -> None:
    outlines = {kind: glyph_path(kind, 100.0).toFillPolygon() for kind in EventKind}
    shapes = {kind: tuple((round(at.x()), round(at.y())) for at in outline) for kind, outline in outlines.items()}
    round_ones = {EventKind.MISSION, EventKind.STAY, EventKind.OTHER}
    assert len(set(shapes.values())) == len(EventKind) - len(round_ones) + 1
    assert all(glyph_path(kind, 10.0).boundingRect().height() <= 13 for kind in EventKind)


def test_bars_show_their_states() -> None:
    ends = {"2021-02-01": Status.ACTUAL, "2021-02-02": Status.PLANNED, "2021-02-03": Status.CANCELLED}
    made = [flight("F", "2021-01-01", end, mission=end, status=status) for end, status in ends.items()]
    content = TimelineContent.of_events(made)
    viewport = Viewport.of(0, 1, 600, 300).fitted(*(content.columns.extent() or (0, 1)))
    what = layout_scene(content, viewport)
    image = pixels(painted(what))
    rows = []
    for number in range(3):
        middle = what.plot_y + what.bars.y[number] + what.bars.height[number] / 2
        left = int(what.plot_x + 300)
        rows.append(image[int(middle) - 5 : int(middle) + 5, left : left + 120].tobytes())
    assert len(set(rows)) == 3


@pytest.mark.parametrize("dpr", [1.0, 1.25, 2.0])
def test_round_bars_from_sprites_are_those_of_the_painter(dpr: float) -> None:
    codes = [STATUSES.index(each) for each in (Status.ACTUAL, Status.CANCELLED, Status.UNCONFIRMED, Status.FAILED)]
    width = np.array([3, 4, 9, 10, 15, 16, 17, 18, 19, 20, 40, 1500, 33, 5, 700, 61]) / dpr
    x, height = np.rint(np.linspace(-40, 900, 16)) / dpr, np.array([18, 6, 3, 18] * 4) / dpr
    y = np.arange(16) * 30.0 / dpr
    images = []
    for canvas in (Canvas(LIGHT, dpr), SpriteCanvas(LIGHT, dpr)):
        looks = [BarLook.of(code, LIGHT, canvas) for code in codes] * 4
        image = QImage(1000, 480, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(dpr)
        image.fill(QColor("white"))
        painter = QPainter(image)
        canvas.rounded_bars(painter, looks, x, y, width, height)
        canvas.flush(painter)
        painter.end()
        images.append(pixels(image))
    by_painter, from_sprites = images
    assert (by_painter < 200).any() and np.abs(by_painter - from_sprites).max() <= 1


def test_vectors_hold_text_not_pictures() -> None:
    what = scene()
    sheet = QByteArray()
    buffer = QBuffer(sheet)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setViewBox(QRectF(0, 0, what.width, what.height))
    painter = QPainter(generator)
    paint_scene(painter, what, LIGHT)
    painter.end()
    svg = bytes(sheet.data()).decode()
    assert "Lift-off" in svg and "A title" in svg and "<image" not in svg


def test_a_pdf_can_be_written(tmp_path: Path) -> None:
    what = scene()
    path = tmp_path / "scene.pdf"
    writer = QPdfWriter(str(path))
    painter = QPainter(writer)
    painter.scale(writer.width() / what.width, writer.width() / what.width)
    paint_scene(painter, what, load_theme("print"))
    painter.end()
    assert path.stat().st_size > 2_000


def test_batches_draw_what_single_calls_draw() -> None:
    by_one, at_once = (QImage(200, 100, QImage.Format.Format_RGB32) for _ in range(2))
    x, y = np.array([5.0, 50.0, 120.0]), np.array([5.0, 20.0, 60.0])
    width, height = np.array([20.0, 40.0, 60.0]), np.array([10.0, 30.0, 20.0])
    for image in (by_one, at_once):
        image.fill(QColor("white"))
        painter = QPainter(image)
        painter.setBrush(QColor("red"))
        painter.setPen(QColor("transparent"))
        if image is at_once:
            Batches().rects(painter, x, y, width, height)
        else:
            for each in zip(x, y, width, height, strict=True):
                painter.drawRect(QRectF(*each))
        painter.end()
    assert by_one == at_once


def test_pieces_of_a_pixmap_are_drawn_around_their_middles() -> None:
    pixmap = QPixmap(20, 10)
    pixmap.fill(QColor("blue"))
    image = QImage(100, 50, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    Batches().pieces(painter, pixmap, np.array([30.0]), np.array([20.0]), np.array([[0.0, 0.0, 20.0, 10.0]]))
    Batches().pieces(painter, pixmap, np.empty(0), np.empty(0), np.empty((0, 4)))
    painter.end()
    blue = np.argwhere((pixels(image) == (255, 0, 0)).all(axis=2))
    assert blue.min(axis=0).tolist() == [15, 20] and blue.max(axis=0).tolist() == [24, 39]


def test_a_full_atlas_starts_anew() -> None:
    canvas = SpriteCanvas(LIGHT)
    image = QImage(300, 100, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    for turn in range(40):
        texts = [f"Some rather long label, number {turn} {number}" for number in range(200)]
        canvas.texts(painter, np.zeros(200), np.zeros(200), texts, TextStyle())
    canvas.flush(painter)
    painter.end()


@pytest.mark.parametrize("dpr", [1.0, 1.5, 2.0, 3.0])
@pytest.mark.parametrize("style", [TextStyle(), TextStyle(11, bold=True), TextStyle(19, bold=True)])
def test_labels_from_the_atlas_are_those_of_the_painter(style: TextStyle, dpr: float) -> None:
    texts = [
        "Soyuz MS-19, docking (4 h) at “Rassvet”; a landing's jagged quay? 1/2 & 3% @ #5!",
        "|[]{}$\\_ ÅÉŚÖjŞ Łódź",
        "ẾẪ Королёв (Баку́)",
        "A title so long that no single piece of the atlas holds it: " + "Expedition 64 to the Space Station " * 8,
    ]
    images = []
    for canvas in (Canvas(LIGHT, dpr), SpriteCanvas(LIGHT, dpr)):
        image = QImage(round(2200 * dpr), round(160 * dpr), QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(dpr)
        image.fill(QColor("white"))
        painter = QPainter(image)
        canvas.texts(painter, np.full(4, 10.0), np.array([20.0, 60.0, 100.0, 140.0]), texts, style)
        canvas.flush(painter)
        painter.end()
        images.append(pixels(image))
    by_painter, from_atlas = images
    assert (by_painter < 200).any() and np.abs(by_painter - from_atlas).max() <= 2


def test_a_full_atlas_of_counts_starts_anew() -> None:
    canvas = SpriteCanvas(LIGHT)
    image = QImage(400, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    at, tall = np.full(100, 200.0), np.full(100, 30.0)
    for turn in range(30):
        # wide enough that the last of some turn find no room beside the first
        texts = [f"{turn} {number}" for number in range(100)]
        canvas.pills(painter, at, at / 10, np.full(100, 150.0), tall, texts, QColor("red"))
    canvas.flush(painter)
    painter.end()
    assert image.pixelColor(140, 20).name() == "#ff0000" and image.pixelColor(290, 20).name() == "#ffffff"


@pytest.mark.parametrize("dpr", [1.0, 1.5, 2.0])
def test_the_scroll_mark_stands_where_it_should_to_a_fraction_of_a_pixel(dpr: float) -> None:
    what, canvas = scene(), SpriteCanvas(LIGHT, dpr)
    before = pixels(painted(what, canvas=canvas, dpr=dpr))
    image = painted(what, canvas=canvas, dpr=dpr)
    painter = QPainter(image)
    paint_overlay(painter, what, LIGHT, canvas, Overlay(thumb=(20.25, 60.5)))
    painter.end()
    rows, columns = (pixels(image) != before).any(axis=2).nonzero()
    right = what.plot_x + what.plot_width - 3
    assert columns.min() == np.floor((right - 6) * dpr) and columns.max() + 1 == np.floor(right * dpr)
    assert np.floor((what.plot_y + 20.25) * dpr) <= rows.min() <= (what.plot_y + 21.25) * dpr
    assert (what.plot_y + 79.75) * dpr <= rows.max() + 1 <= np.ceil((what.plot_y + 80.75) * dpr)


def test_the_canvas_font_is_the_shipped_one() -> None:
    assert canvas_family().startswith("Inter")
    assert canvas_font(14).pixelSize() == 14
    assert canvas_font(14, bold=True).weight() == QFont.Weight.DemiBold


@pytest.mark.parametrize("text", ["Soyuz MS-19", "Союз МС-19", "神舟十三号", "AVAWA To", ""])
def test_widths_are_those_of_the_font(text: str) -> None:
    real = QFontMetricsF(canvas_font()).horizontalAdvance(text)
    # kerning may make the font's own width a little smaller, never larger
    assert -1.0 <= FontTextMetrics().width(text) - real <= max(2.5, 0.08 * real)


def test_cut_texts_fit() -> None:
    metrics = FontTextMetrics()
    for room in range(10, 200, 7):
        short = metrics.cut("Docking of Soyuz MS-19 at Rassvet", room)
        assert metrics.width(short) <= room
        assert short == "" or short.endswith(("…", "vet"))


def test_the_painter_needs_no_widgets() -> None:
    import subprocess

    code = (
        "import os, sys; os.environ['QT_QPA_PLATFORM'] = 'offscreen'\n"
        "import spacetimeline.render.painter, spacetimeline.render.theme\n"
        "sys.exit('PySide6.QtWidgets' in sys.modules)"
    )
    root = Path(__file__).resolve().parents[2]
    assert subprocess.run([sys.executable, "-c", code], cwd=root, check=False).returncode == 0
    assert QGuiApplication.instance() is not None
    assert launch().kind is EventKind.LAUNCH


def test_runs_of_rectangles_lie_one_over_the_other_in_their_order() -> None:
    image = QImage(40, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    left, wide = np.array([0.0, 20.0]), np.full(2, 12.0)
    runs: list[Run] = [
        (QColor("red"), left, wide * 0, wide, wide),
        (QColor("green"), left[:0], left[:0], left[:0], left[:0]),
        (QColor("blue"), left + 6, wide * 0, wide, wide / 2),
    ]
    Batches().whole_rects(painter, runs)
    painter.end()
    colours = [image.pixelColor(x, y).name() for x, y in ((3, 3), (8, 3), (8, 9), (25, 3), (26, 3), (38, 3))]
    assert colours == ["#ff0000", "#0000ff", "#ff0000", "#ff0000", "#0000ff", "#ffffff"]


def test_sprites_put_off_are_drawn_before_rectangles_that_lie_over_them() -> None:
    canvas = SpriteCanvas(LIGHT)
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    whole = np.array([30.0]), np.array([20.0])
    canvas.pills(painter, *whole, np.array([20.0]), np.array([14.0]), [""], QColor("red"))
    canvas.rects(painter, QColor("blue"), *whole, np.array([5.0]), np.array([5.0]))
    canvas.flush(painter)
    painter.end()
    assert image.pixelColor(32, 22).name() == "#0000ff" and image.pixelColor(26, 20).name() == "#ff0000"
