"""The door to pictures: events and options in, a file out. The dialog and the command line both come through here."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from spacetimeline.render.export_file import check_target, written_whole
from spacetimeline.render.export_options import ExportError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from spacetimeline.render.export_options import ExportOptions
    from spacetimeline.render.export_source import PictureSource

PICTURE_FORMATS = {
    ".png": "PNG picture",
    ".svg": "SVG drawing",
    ".pdf": "PDF document",
    ".html": "Web page (HTML)",
}


class CancelledError(Exception):
    """Raised by a ``progress`` to end an export; nothing is left of it."""


def export_picture(
    source: PictureSource,
    options: ExportOptions,
    path: Path,
    *,
    data: Callable[[], str] | None = None,
    progress: Callable[[float], None] | None = None,
) -> None:
    """Draw what ``options`` ask of ``source`` to ``path``, in the format of its suffix. Needs a QGuiApplication.

    ``data`` gives the exchanged JSON for ``include_data``. ``progress`` hears shares from 0 to 1 and may raise to
    cancel. The same arguments give the same bytes. Raises ``ExportError`` and ``FileUnwritableError``; then the file
    that was there before, if any, is still there.
    """
    suffix = path.suffix.lower()
    if suffix not in PICTURE_FORMATS:
        raise ExportError(f"Pictures can be written as {', '.join(PICTURE_FORMATS)}, not as “{path.name}”.")
    check_target(path)
    from spacetimeline.render.export_layout import lay_out
    from spacetimeline.render.export_metadata import picture_texts
    from spacetimeline.render.export_painting import export_theme

    theme = export_theme(options)
    page = lay_out(source, options)
    texts = picture_texts(page, source, options, data() if data is not None and options.include_data else "")
    with written_whole(path) as waiting:
        if suffix == ".png":
            from spacetimeline.render.export_png import write_png

            write_png(page, options, theme, waiting, texts, progress)
        elif suffix == ".pdf":
            from spacetimeline.render.export_pdf import pdf_bytes

            waiting.write_bytes(pdf_bytes(page, theme, texts, options.tile_px))
        elif suffix == ".svg":
            from spacetimeline.render.export_svg import svg_text

            waiting.write_text(svg_text(page, options, theme, texts), encoding="utf-8")
        else:
            from spacetimeline.render.export_html import html_text

            # The web page has a heading of its own.
            bare = lay_out(source, replace(options, title="", subtitle=""))
            waiting.write_text(html_text(bare, source, options, theme, texts), encoding="utf-8")
        if progress is not None:
            progress(1.0)
