"""SVG of a page: drawn by the one painter through Qt's generator, then given titles, tooltips and a description.

The result refers to nothing outside itself. Text is text in the canvas font with fallbacks, or outlines.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr, unescape

from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSizeF
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtSvg import QSvgGenerator

from spacetimeline.render.export_options import CSS_DPI, TextForm
from spacetimeline.render.export_painting import OutlineCanvas, PagePainter
from spacetimeline.render.painter_canvas import Canvas
from spacetimeline.render.text import canvas_font

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from spacetimeline.model.event import Event
    from spacetimeline.render.export_layout import Page
    from spacetimeline.render.export_options import ExportOptions
    from spacetimeline.render.theme import Theme

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 cannot hold at all."""
_HEAD = re.compile(r"<svg[^>]*>")
_QT_TITLES = re.compile(r"<title>.*?</title>\s*|<desc>.*?</desc>\s*", re.DOTALL)
_TEXT = re.compile(
    r'<text (?P<attributes>[^>]*?font-size="(?P<size>\d+)" font-weight="(?P<weight>\d+)"[^>]*)>(?P<text>[^<]+)</text>',
    re.DOTALL,
)
_FALLBACKS = ", 'Segoe UI', 'Helvetica Neue', Arial, sans-serif"


def svg_text(page: Page, options: ExportOptions, theme: Theme, texts: Mapping[str, str]) -> str:
    """The text of the file. ``texts`` become title, description and metadata."""
    drawn = _drawn(page, options, theme)
    body = _HEAD.sub("", drawn[drawn.index("<svg") :], count=1)
    body = _QT_TITLES.sub("", body, count=2).removesuffix("\n").removesuffix("</svg>").strip()
    body = _TEXT.sub(_with_length, body)
    body = re.sub(r'font-family="([^"]*)"', lambda found: f'font-family="{found[1]}{_FALLBACKS}"', body)
    scale = page.paper_px
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<svg xmlns="http://www.w3.org/2000/svg" version="1.1" width="{page.width * scale:g}"'
        f' height="{page.height * scale:g}" viewBox="0 0 {page.width:g} {page.height:g}" role="img"'
        ' aria-labelledby="title description">\n'
        f'<title id="title">{xml(texts.get("Title", ""))}</title>\n'
        f'<desc id="description">{xml(texts.get("Description", ""))}</desc>\n'
        f"<metadata>{_metadata(texts)}</metadata>\n"
        f"{body}\n"
        f'<g id="events">\n{"".join(event_marks(page))}</g>\n'
        "</svg>\n"
    )


def _with_length(found: re.Match[str]) -> str:
    """A text with the width it has in the canvas font: where another font stands in, it still fits its place."""
    font = canvas_font(int(found["size"]), bold=int(found["weight"]) > 500)
    width = QFontMetricsF(font).horizontalAdvance(unescape(found["text"]))
    return (
        f'<text textLength="{width:.2f}" lengthAdjust="spacingAndGlyphs" {found["attributes"]}>{found["text"]}</text>'
    )


def _drawn(page: Page, options: ExportOptions, theme: Theme) -> str:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator(QSvgGenerator.SvgVersion.Svg11)
    generator.setOutputDevice(buffer)
    generator.setResolution(round(CSS_DPI))
    generator.setSize(QSizeF(page.width, page.height).toSize())
    generator.setViewBox(QRectF(0, 0, page.width, page.height))
    canvas = OutlineCanvas(theme) if options.text is TextForm.OUTLINES else Canvas(theme)
    with QPainter(generator) as painter:
        PagePainter(page, theme, canvas).paint(painter)
    # Qt writes characters of titles that XML cannot hold as they are.
    return _NOT_XML.sub("\ufffd", bytes(buffer.data().data()).decode("utf-8"))


def xml(text: str) -> str:
    """``text`` as the content of an element."""
    return escape(_NOT_XML.sub("\ufffd", text))


def attribute(text: str) -> str:
    """``text`` as an attribute's value, with its quotes."""
    return quoteattr(_NOT_XML.sub("\ufffd", text))


def _metadata(texts: Mapping[str, str]) -> str:
    rest = {name: text for name, text in texts.items() if name not in ("Title", "Description")}
    entry = '<entry xmlns="urn:spacetimeline:metadata" name='
    return "".join(f"{entry}{attribute(name)}>{xml(text)}</entry>" for name, text in rest.items())


# -- tooltips -----------------------------------------------------------------------------------------------------


def event_marks(page: Page) -> Iterator[str]:
    """An invisible area over every event drawn by itself, whose title programs show as a tooltip."""
    source = page.content.source
    events: dict[int, Event] = getattr(source, "events", {})
    ids = page.content.columns.id
    for panel in page.panels:
        scene = panel.scene
        left, top = page.margin + scene.plot_x, panel.y + scene.plot_y
        right = left + scene.plot_width
        bars, points = scene.bars, scene.points
        for index, x0, x1, y, height in zip(bars.index, bars.x0, bars.x1, bars.y, bars.height, strict=True):
            start, end = max(left + x0, left), min(left + x1, right)
            if end > start:
                yield _mark(events[int(ids[index])], start, top + y, end - start, height)
        for index, x, y, size in zip(points.index, points.x, points.y, points.size, strict=True):
            if 0 <= x <= scene.plot_width:
                yield _mark(events[int(ids[index])], left + x - size / 2, top + y - size / 2, size, size)


def _mark(event: Event, x: float, y: float, width: float, height: float) -> str:
    return (
        f'<rect data-event="{event.id}" x="{x:.2f}" y="{y:.2f}" width="{width:.2f}" height="{height:.2f}"'
        f' fill="none" pointer-events="all"><title>{xml(tooltip(event))}</title></rect>\n'
    )


def tooltip(event: Event) -> str:
    """An event in a few lines of plain text."""
    time = event.start.text() if event.start else "undated"
    if event.end:
        time += f" – {event.end.text() if event.end.text() != '..' else 'ongoing'}"
    lines = [event.title, f"{time} UTC, {event.status.label.lower()}"]
    if event.crew:
        lines.append(", ".join(member.name for member in event.crew))
    return "\n".join(line for line in lines if line)
