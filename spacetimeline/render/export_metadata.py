"""What a picture says about itself: title, range, sources, and the view it shows, so that it can be opened again.

PNG keeps these in text chunks, SVG and HTML in a ``metadata`` element, PDF in its document information.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from spacetimeline import __version__
from spacetimeline.model.when import Granularity, When
from spacetimeline.render.export_options import ExportError, ExportOptions
from spacetimeline.render.png_writer import read_png_texts

if TYPE_CHECKING:
    from pathlib import Path

    from spacetimeline.render.export_layout import Page
    from spacetimeline.render.export_source import PictureSource

VIEW_KEY = "Spacetimeline-View"
DATA_KEY = "Spacetimeline-Data"


@dataclass(frozen=True, slots=True)
class PictureView:
    """The view a picture was made of: the options that made it, the times shown (ms), the document's title.

    ``data`` is the exchanged JSON of its events, empty when it was not included.
    """

    options: ExportOptions
    start_ms: int
    end_ms: int
    document: str = ""
    data: str = ""


def picture_texts(page: Page, source: PictureSource, options: ExportOptions, data: str = "") -> dict[str, str]:
    """Keywords and texts; the registered ones of the PNG specification where one fits."""
    texts = {"Title": page.title or source.title, "Description": f"Timeline, {page.range_text}, UTC"}
    if options.credits:
        texts["Author"] = options.credits
    if options.as_of:
        texts["Creation Time"] = options.as_of
    if source.sources:
        texts["Source"] = "; ".join(each.url or each.title for each in source.sources)
    texts["Software"] = f"Spacetimeline {__version__}"
    if options.include_view:
        texts[VIEW_KEY] = _view_json(page, source, options)
    if options.include_data and data:
        texts[DATA_KEY] = data
    return {name: text for name, text in texts.items() if text}


def _view_json(page: Page, source: PictureSource, options: ExportOptions) -> str:
    defaults = asdict(ExportOptions())
    chosen = {name: value for name, value in asdict(options).items() if value != defaults[name]}
    view: dict[str, Any] = {
        "version": 1,
        "document": source.title,
        "start": When.at(round(page.start_ms), Granularity.MILLISECOND).text(),
        "end": When.at(round(page.end_ms), Granularity.MILLISECOND).text(),
        "options": chosen,
    }
    return json.dumps(view, ensure_ascii=False, sort_keys=True)


def read_picture_view(path: Path) -> PictureView | None:
    """The view a PNG of ours shows; None for any other file, and for one whose view is damaged."""
    texts = read_png_texts(path)
    try:
        view = json.loads(texts[VIEW_KEY])
        return PictureView(
            ExportOptions().with_values(view["options"]),
            When.parse(view["start"]).at_ms,
            When.parse(view["end"]).at_ms,
            str(view.get("document", "")),
            texts.get(DATA_KEY, ""),
        )
    except (KeyError, TypeError, ValueError, AttributeError, ExportError):
        return None
