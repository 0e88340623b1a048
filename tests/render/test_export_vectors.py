"""SVG, PDF and HTML as other programs see them."""

from __future__ import annotations

import re
import shutil
import subprocess
import time
import xml.etree.ElementTree as ET
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from spacetimeline.model.event import CrewMember, Event, EventKind, Source, Status
from spacetimeline.model.when import Qualifier, When
from spacetimeline.render.export_options import ExportError, ExportOptions, TextForm
from spacetimeline.render.export_pdf import tiles
from spacetimeline.render.export_picture import export_picture
from spacetimeline.render.export_source import PictureSource
from spacetimeline.render.pdf_outline import OutlineEntry, with_outline

pytestmark = pytest.mark.usefixtures("qapp")

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = 'Launch <script>alert(1)</script> & "quotes" \x07'


@pytest.fixture
def source() -> PictureSource:
    events = (
        Event(EventKind.LAUNCH, HOSTILE, When.of(2021, 3, 4, 5, 6), mission="Flight-1", id=1, notes="<b>bold</b>"),
        Event(
            EventKind.DOCKING,
            "Docking of 2021-17",
            When.of(2021, 3, 6),
            mission="Flight-1",
            id=2,
            crew=(CrewMember("Kate Rubins"),),
        ),
        Event(EventKind.MISSION, "Flight-1", When.of(2021, 3, 4), end=When.ongoing(), mission="Flight-1", id=3),
        Event(EventKind.LAUNCH, "Next launch", When.of(2021, 9, qualifier=Qualifier.NOT_BEFORE), Status.PLANNED, id=4),
        Event(EventKind.LAUNCH, "Long before", When.of(2020, 1, 1), mission="Flight-0", id=5),
    )
    sources = (
        Source("A report", url="https://example.org/?a=1&b=2", id=1),
        Source("x", url="javascript:alert(1)", id=2),
    )
    return PictureSource(events, 'A "year" & more', sources)


def exported(source: PictureSource, path: Path, options: ExportOptions | None = None) -> bytes:
    export_picture(source, options or ExportOptions(sources=True), path)
    return path.read_bytes()


# -- SVG ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", TextForm)
def test_svg_is_sound_xml_that_needs_nothing_else(source: PictureSource, tmp_path: Path, form: TextForm) -> None:
    data = exported(source, tmp_path / "a.svg", ExportOptions(text=form))
    root = ET.fromstring(data)
    assert root.find(f"{SVG}title").text == 'A "year" & more'  # type: ignore[union-attr]
    for element in root.iter():
        assert not any(name.endswith("href") for name in element.attrib)
        assert element.tag.startswith((SVG, "{urn:spacetimeline:metadata}"))
    assert b"<image" not in data
    assert not root.findall(f".//{SVG}script")
    assert bool(root.findall(f".//{SVG}text")) is (form is TextForm.TEXT)


def test_every_drawn_event_has_a_tooltip_in_svg(source: PictureSource, tmp_path: Path) -> None:
    root = ET.fromstring(exported(source, tmp_path / "a.svg"))
    marks = [element for element in root.iter(f"{SVG}rect") if "data-event" in element.attrib]
    assert {mark.attrib["data-event"] for mark in marks} == {"1", "2", "3", "4", "5"}
    titles = [mark.find(f"{SVG}title").text or "" for mark in marks]  # type: ignore[union-attr]
    assert any("Kate Rubins" in title for title in titles)
    assert any("ongoing" in title for title in titles)


def test_what_reaches_beyond_the_plot_is_clipped_in_svg(source: PictureSource, tmp_path: Path) -> None:
    data = exported(source, tmp_path / "a.svg", ExportOptions(start="2021-03-10", end="2021-03-20"))
    assert b"clip-path" in data
    width = float(ET.fromstring(data).attrib["width"])
    for element in ET.fromstring(data).iter(f"{SVG}rect"):
        if "data-event" in element.attrib:
            assert float(element.attrib["x"]) + float(element.attrib["width"]) <= width


@pytest.mark.skipif(shutil.which("xmllint") is None, reason="xmllint is not installed")
def test_xmllint_has_nothing_to_say(source: PictureSource, tmp_path: Path) -> None:
    exported(source, tmp_path / "a.svg")
    run = subprocess.run(["xmllint", "--noout", str(tmp_path / "a.svg")], capture_output=True, text=True)
    assert (run.returncode, run.stderr) == (0, "")


# -- PDF ----------------------------------------------------------------------------------------------------------


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils is not installed")
def test_pdf_text_can_be_selected_and_fonts_are_inside(source: PictureSource, tmp_path: Path) -> None:
    exported(source, tmp_path / "a.pdf", ExportOptions(size="a4"))
    path = str(tmp_path / "a.pdf")
    text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True).stdout
    assert "Docking of 2021-17" in text
    assert "Flight-1" in text
    info = subprocess.run(["pdfinfo", path], capture_output=True, text=True).stdout
    assert "A4" in info
    assert re.search(r'Title: +A "year" & more', info)
    fonts = subprocess.run(["pdffonts", path], capture_output=True, text=True).stdout.splitlines()[2:]
    assert fonts
    assert all(line.split()[-5] == "yes" for line in fonts)


@pytest.mark.skipif(shutil.which("pdfinfo") is None, reason="poppler-utils is not installed")
def test_a_large_pdf_is_tiled_over_sheets(source: PictureSource, tmp_path: Path) -> None:
    exported(source, tmp_path / "a.pdf", ExportOptions(size="a2", tile="a4"))
    info = subprocess.run(["pdfinfo", str(tmp_path / "a.pdf")], capture_output=True, text=True).stdout
    assert re.search(r"Pages: +9", info)


@pytest.mark.parametrize("options", [ExportOptions(), ExportOptions(rows=2), ExportOptions(size="a2", tile="a4")])
def test_pdf_has_an_outline_that_other_programs_read(
    source: PictureSource, tmp_path: Path, options: ExportOptions
) -> None:
    import pypdf

    exported(source, tmp_path / "a.pdf", options)
    reader = pypdf.PdfReader(tmp_path / "a.pdf", strict=True)
    outline = [entry for entry in reader.outline if isinstance(entry, pypdf.generic.Destination)]
    titles = [entry.title for entry in outline]
    if options.rows == 1:
        assert titles == ["Flight-0", "Flight-1", "No mission"]
        assert reader.get_destination_page_number(outline[0]) == 0
    else:
        assert len(titles) == 2
    heights = [float(entry.top) for entry in outline]
    assert all(0 < height < float(reader.pages[0].mediabox.height) for height in heights)
    if shutil.which("pdfinfo"):
        run = subprocess.run(["pdfinfo", str(tmp_path / "a.pdf")], capture_output=True, text=True)
        assert run.stderr == ""


def test_a_file_of_another_make_is_left_alone() -> None:
    assert with_outline(b"%PDF-1.7 something else", [OutlineEntry("x", 0, 1.0)]) == b"%PDF-1.7 something else"


def test_tiles_cover_the_picture_and_overlap() -> None:
    corners = tiles(2000, 500, (800, 600))
    assert [corner[1] for corner in corners] == [0.0] * len(corners)
    inner = 800 - 36
    assert corners[-1][0] + inner >= 2000
    assert all(second[0] - first[0] < inner for first, second in pairwise(corners))


def test_a_page_beyond_pdf_is_a_sentence(source: PictureSource, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="200 inches"):
        export_picture(source, ExportOptions(width=30_000), tmp_path / "a.pdf")
    with pytest.raises(ExportError, match="sheets of a4"):
        ExportOptions(tile="slide")


# -- HTML ---------------------------------------------------------------------------------------------------------


class Page(HTMLParser):
    """What a browser would load, run and show of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def test_html_loads_nothing_and_runs_only_its_own_script(source: PictureSource, tmp_path: Path) -> None:
    text = exported(source, tmp_path / "a.html").decode("utf-8")
    page = Page(text)
    assert [tag for tag, _ in page.tags].count("script") == 1
    assert not [tag for tag, attributes in page.tags if "src" in attributes or tag in ("link", "iframe", "object", "b")]
    assert not [name for _, attributes in page.tags for name in attributes if name.startswith("on")]
    links = [attributes["href"] for tag, attributes in page.tags if tag == "a"]
    assert links == ["https://example.org/?a=1&b=2"]
    assert "default-src 'none'" in text
    assert "<b>bold</b>" in page.words


def test_html_names_everything_a_screen_reader_meets(source: PictureSource, tmp_path: Path) -> None:
    page = Page(exported(source, tmp_path / "a.html").decode("utf-8"))
    by_tag = dict(page.tags)
    assert by_tag["html"]["lang"] == "en"
    assert by_tag["label"]["for"] == by_tag["input"]["id"]
    assert {"main", "h1", "table", "caption", "title"} <= set(by_tag)
    assert all(attributes.get("scope") for tag, attributes in page.tags if tag == "th")
    ids = [attributes["id"] for _, attributes in page.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    for _, attributes in page.tags:
        for name in (attributes.get("aria-labelledby") or "").split():
            assert name in ids
    assert len([tag for tag, _ in page.tags if tag == "tr"]) == 6


# -- all ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("suffix", [".svg", ".pdf", ".html"])
def test_the_same_options_give_the_same_bytes(source: PictureSource, tmp_path: Path, suffix: str) -> None:
    first = exported(source, tmp_path / f"a{suffix}")
    time.sleep(1.05 if suffix == ".pdf" else 0.0)  # PDF counts seconds
    assert exported(source, tmp_path / f"b{suffix}") == first
