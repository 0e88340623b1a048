"""``export``: a document or articles as a picture or as data, without a screen."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from spacetimeline.cli.command import CommandLineError
from spacetimeline.cli.extract_command import published_date
from spacetimeline.errors import UserError

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable

    from spacetimeline.interchange.exchange import Exchange
    from spacetimeline.render.export_options import ExportOptions
    from spacetimeline.render.export_source import PictureSource

NAME = "export"
SUMMARY = "draw a timeline, or hand on its events as data"
DESCRIPTION = """\
Draws a document, or articles read on the spot, as a picture; or writes the events
as data. The suffix of OUT decides: .png .svg .pdf .html are pictures, .csv .json
.ics .timelinejs.json .md are data. No screen is needed. The same document, options
and version give the same bytes, and the same as the window's export dialog.
"""
EXAMPLES = """\
  spacetimeline export news.txt timeline.png
  spacetimeline export my.spacetimeline slide.png --size slide --theme dark
  spacetimeline export my.spacetimeline poster.pdf --size a1 --title "A year in orbit"
  spacetimeline export my.spacetimeline 2021.svg --from 2021 --to 2021 --tracks "Soyuz MS-19"
  spacetimeline export my.spacetimeline long.png --per-day 40 --rows 6 --background transparent
  spacetimeline export my.spacetimeline launches.ics
  spacetimeline export my.spacetimeline out.png --preset house-style.toml
"""

_ANSWERS = argparse.BooleanOptionalAction


def add_arguments(parser: argparse.ArgumentParser) -> None:
    # argparse would write "DOCUMENT|FILE ... OUT [DOCUMENT|FILE ... OUT ...]", behind five lines of options.
    parser.usage = "%(prog)s [OPTION ...] (DOCUMENT | FILE ...) OUT"
    parser.add_argument(
        "paths",
        metavar="DOCUMENT|FILE ... OUT",
        type=Path,
        nargs="+",
        help="a document, or articles; and last the file to write, which is replaced when it exists",
    )
    parser.add_argument("--preset", metavar="FILE", type=Path, help="options from a TOML file; others given here win")
    parser.add_argument("--save-preset", metavar="FILE", type=Path, help="write the options to a TOML file as well")
    parser.add_argument(
        "--published", metavar="DATE", type=published_date, help="the day an article appeared, where it does not say"
    )
    parser.add_argument("--quiet", action="store_true", help="no progress")
    _add_scope(parser.add_argument_group("what is shown"))
    _add_size(parser.add_argument_group("size"))
    _add_look(parser.add_argument_group("look"))


def _add_scope(group: argparse._ArgumentGroup) -> None:
    group.add_argument("--view", metavar="NAME", help="a view that was saved in the window: its time, grouping, filter")
    group.add_argument("--from", dest="start", metavar="TIME", help="2021, 2021-10 or 2021-10-05; default: the first")
    group.add_argument("--to", dest="end", metavar="TIME", help="included; default: the last")
    group.add_argument("--tracks", metavar="NAME", nargs="+", action="extend", help="only these tracks")
    group.add_argument("--events", metavar="ID", type=int, nargs="+", action="extend", help="only these events")
    group.add_argument(
        "--group",
        metavar="BY",
        help="mission, spacecraft, station, docking_port, launch_site, person, agency, kind or none",
    )


def _add_size(group: argparse._ArgumentGroup) -> None:
    group.add_argument("--size", metavar="NAME", help="web, slide, 4k, square, or a4 to a0 (landscape)")
    group.add_argument("--width", metavar="PX", type=int, help="default 1600")
    group.add_argument("--height", metavar="PX", type=int, help="default: what the tracks need")
    group.add_argument("--width-cm", metavar="CM", type=float)
    group.add_argument("--height-cm", metavar="CM", type=float)
    group.add_argument("--dpi", metavar="N", type=float, help="for sizes in cm; default 300")
    group.add_argument("--per-day", metavar="PX", type=float, help="as wide as its time asks for")
    group.add_argument("--per-month", metavar="PX", type=float)
    group.add_argument("--per-year", metavar="PX", type=float)
    group.add_argument("--scale", metavar="N", type=float, help="1 to 4 device pixels for every pixel")
    group.add_argument("--rows", metavar="N", type=int, help="wrap a long timeline into rows")
    group.add_argument("--margin", metavar="PX", type=int)


def _add_look(group: argparse._ArgumentGroup) -> None:
    group.add_argument("--theme", metavar="NAME", help="light, dark, print or high-contrast")
    group.add_argument("--background", metavar="WHAT", help="theme, white or transparent")
    group.add_argument("--transparent", dest="background", action="store_const", const="transparent")
    group.add_argument("--colour-by", metavar="WHAT", help="kind or agency")
    group.add_argument("--clock", metavar="PLACE", help="a second clock on the axis: Moscow, Baikonur, Florida ...")
    group.add_argument("--title", help="default: the document's name; an empty one leaves it out")
    group.add_argument("--subtitle")
    group.add_argument("--legend", action=_ANSWERS, help="explain the signs (default)")
    group.add_argument("--as-of", metavar="TIME", help="say and mark the state of knowledge")
    group.add_argument("--credits", metavar="TEXT")
    group.add_argument("--sources", action=_ANSWERS, help="name the sources below")
    group.add_argument("--text", metavar="HOW", help="SVG: text, or outlines")
    group.add_argument("--tile", metavar="SIZE", help="PDF: over sheets of a4, a3 ... with overlap and crop marks")
    group.add_argument("--include-view", action=_ANSWERS, help="note the view in the file (default)")
    group.add_argument("--include-data", action=_ANSWERS, help="PNG: put the events into the file as well")


def run(arguments: argparse.Namespace) -> int:
    from spacetimeline.interchange.formats import data_suffix
    from spacetimeline.render.export_file import check_target

    if len(arguments.paths) < 2:
        raise CommandLineError("export needs a document or articles, and the file to write")
    *arguments.inputs, arguments.out = arguments.paths
    check_target(arguments.out)
    options = options_from(arguments)
    if arguments.save_preset:
        from spacetimeline.render.export_file import write_bytes_whole

        write_bytes_whole(arguments.save_preset, options.to_toml().encode("utf-8"))
    suffix = data_suffix(arguments.out.name)
    if suffix:
        _export_data(arguments, suffix)
    else:
        _export_picture(arguments, options)
    return 0


def options_from(arguments: argparse.Namespace) -> ExportOptions:
    """The defaults, changed by the preset, changed by what stands on the command line."""
    from dataclasses import fields

    from spacetimeline.render.export_options import ExportOptions, read_preset

    options = ExportOptions()
    if arguments.preset:
        options = options.with_values(read_preset(arguments.preset))
    names = {each.name for each in fields(options)}
    given: dict[str, Any] = {name: value for name, value in vars(arguments).items() if name in names}
    given = {name: value for name, value in given.items() if value is not None}
    if arguments.view is not None:
        from spacetimeline.cli.saved_view import view_options

        options = options.with_values(view_options(_document_among(arguments.inputs), arguments.view))
    # A month and a year of the Gregorian calendar in days, on average.
    for name, days in (("per_month", 365.2425 / 12), ("per_year", 365.2425)):
        if getattr(arguments, name) is not None:
            given["per_day"] = getattr(arguments, name) / days
    return options.with_values(given)


def _export_data(arguments: argparse.Namespace, suffix: str) -> None:
    from spacetimeline.interchange.formats import data_bytes, left_out
    from spacetimeline.render.export_file import write_bytes_whole

    exchange = _inputs(arguments)[1]()
    write_bytes_whole(arguments.out, data_bytes(exchange, suffix))
    missing = left_out(exchange, suffix)
    if missing:
        named = ", ".join(f"“{title}”" for title in missing[:3]) + (" …" if len(missing) > 3 else "")
        print(f"spacetimeline: {suffix} cannot hold {len(missing)} of the events: {named}", file=sys.stderr)


def _export_picture(arguments: argparse.Namespace, options: ExportOptions) -> None:
    from spacetimeline.render.qt_platform import explained_imports, start_headless

    source, exchange = _inputs(arguments)
    application = start_headless()
    with explained_imports():
        from spacetimeline.interchange.json_form import write_json
        from spacetimeline.render.export_picture import export_picture
        from spacetimeline.render.text import canvas_family
    if canvas_family() != "Inter":
        told = "the font Inter is missing from this installation; the picture will differ from those made elsewhere"
        print(f"spacetimeline: {told}", file=sys.stderr)
    progress = None if arguments.quiet or not sys.stderr.isatty() else _show_progress
    export_picture(source, options, arguments.out, data=lambda: write_json(exchange()), progress=progress)
    del application


def _show_progress(share: float) -> None:
    end = "\n" if share >= 1 else ""
    print(f"\rDrawing {share:4.0%}", end=end, file=sys.stderr, flush=True)


# -- inputs -------------------------------------------------------------------------------------------------------


def _inputs(arguments: argparse.Namespace) -> tuple[PictureSource, Callable[[], Exchange]]:
    """What to draw, and what to hand on; the latter is only made when it is asked for."""
    from spacetimeline.document.document import SUFFIX

    paths: list[Path] = arguments.inputs
    if any(path.suffix.lower() == SUFFIX for path in paths):
        return _of_document(_document_among(paths))
    return _of_articles(paths, arguments.published)


def _document_among(paths: list[Path]) -> Path:
    if len(paths) > 1:
        raise UserError("One document, or articles: several documents cannot be drawn as one.")
    return paths[0]


def _of_document(path: Path) -> tuple[PictureSource, Callable[[], Exchange]]:
    from spacetimeline.document.document import Document
    from spacetimeline.interchange.exchange import exchange_of
    from spacetimeline.render.export_source import PictureSource

    with Document.open(path, read_only=True) as document:
        source = PictureSource.of_document(document, document.title)

    def exchange() -> Exchange:
        with Document.open(path, read_only=True) as again:
            return exchange_of(again, again.title)

    return source, exchange


def _of_articles(paths: list[Path], published: datetime.date | None) -> tuple[PictureSource, Callable[[], Exchange]]:
    from dataclasses import replace

    from spacetimeline.cli.accepting import LEAST_CONFIDENCE, accepted
    from spacetimeline.cli.import_command import articles_in, extract_file
    from spacetimeline.interchange.exchange import Exchange
    from spacetimeline.model.event import Event, EventWithClaims, Source
    from spacetimeline.render.export_source import PictureSource

    extractions = []
    for path in articles_in(paths):
        found = extract_file(path, published)
        if isinstance(found, UserError):
            raise found
        extractions += found
    sources: list[Source] = []
    events: list[Event] = []
    for extraction in extractions:
        article = extraction.article
        appeared = extraction.published.isoformat() if extraction.published else ""
        sources.append(Source(article.title, article.url, published=appeared, id=len(sources) + 1))
        events += [candidate.event for candidate in accepted(extraction, LEAST_CONFIDENCE)]
    numbered = tuple(replace(event, id=number) for number, event in enumerate(events, 1))
    title = extractions[0].article.title if len(extractions) == 1 else f"{len(extractions)} articles"
    pairs = tuple(EventWithClaims(event) for event in numbered)
    return PictureSource(numbered, title, tuple(sources)), lambda: Exchange(title, pairs, tuple(sources))
