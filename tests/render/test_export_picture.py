"""Pictures as meant: the size asked for, no seams, the same bytes, never a broken file."""

from __future__ import annotations

import dataclasses
import errno
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QGuiApplication, QImage
from spacetimeline.errors import FileUnwritableError, FolderInsteadError
from spacetimeline.model.event import Event, EventKind, Source, Status
from spacetimeline.model.when import Qualifier, When
from spacetimeline.render import export_png
from spacetimeline.render.export_layout import broken, lay_out
from spacetimeline.render.export_metadata import read_picture_view
from spacetimeline.render.export_options import Background, ExportError, ExportOptions
from spacetimeline.render.export_painting import export_theme
from spacetimeline.render.export_picture import CancelledError, export_picture
from spacetimeline.render.export_png import band_edges, page_bands
from spacetimeline.render.export_source import PictureSource
from spacetimeline.timeline.titles import EvenMetrics

pytestmark = pytest.mark.usefixtures("qapp")


def event(number: int, kind: EventKind, title: str, start: When, **more: object) -> Event:
    return Event(kind, title, start, id=number, **more)  # type: ignore[arg-type]


@pytest.fixture
def source() -> PictureSource:
    """Three dozen events of six missions with everything that is drawn in a way of its own."""
    events = []
    for mission in range(6):
        name = f"Flight {mission}"
        month = 1 + 2 * mission
        first = When.of(2021, month, 4, 8, 55)
        last = When.of(2021, month, 24, qualifier=Qualifier.UNCERTAIN)
        number = len(events)
        status = Status.PLANNED if mission == 5 else Status.ACTUAL
        events += [
            event(number + 1, EventKind.LAUNCH, f"Launch of {name}", first, mission=name, status=status),
            event(number + 2, EventKind.DOCKING, f"Docking of {name}", When.of(2021, month, 6), mission=name),
            event(number + 3, EventKind.SPACEWALK, "Spacewalk", When.of(2021, month), mission=name),
            event(number + 4, EventKind.RETURN, f"Return of {name}", last, mission=name, status=status),
            event(number + 5, EventKind.MISSION, name, first, end=last, mission=name, status=status),
            event(number + 6, EventKind.SCRUB, "A scrub", When.of(2021, month, 2), mission=name, colour="#aa3377"),
        ]
    return PictureSource(tuple(events), "A year", (Source("A report", id=1),))


def pixels(path: Path) -> np.ndarray:
    image = QImage(str(path)).convertToFormat(QImage.Format.Format_RGBA8888)
    rows = np.frombuffer(image.constBits(), np.uint8)
    return rows.reshape(image.height(), image.width(), 4).copy()


# -- what is drawn ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "options",
    [
        ExportOptions(),
        ExportOptions(scale=1.5, theme="dark", rows=2),
        ExportOptions(background=Background.TRANSPARENT, width=900),
        ExportOptions(size="slide", scale=1.25),
    ],
)
def test_bands_have_no_seams(source: PictureSource, options: ExportOptions) -> None:
    page, theme = lay_out(source, options), export_theme(options)
    clear = options.background is Background.TRANSPARENT
    (whole,) = page_bands(page, theme, clear=clear, band_bytes=1 << 30)
    banded = list(page_bands(page, theme, clear=clear, band_bytes=page.device_size[0] * 4 * round(33 * page.ratio)))
    assert len(banded) > 10
    difference = np.abs(np.concatenate(banded).astype(np.int16) - whole)
    # Where the scale is no simple fraction, Qt rounds the curves of the legend's signs by one shade of 255.
    assert difference.max() <= (1 if options.size or options.scale % 1 else 0)


@pytest.mark.parametrize(
    ("options", "size"),
    [
        (ExportOptions(width=800, height=700), (800, 700)),
        (ExportOptions(width=800, height=700, scale=2), (1600, 1400)),
        (ExportOptions(size="slide"), (1920, 1080)),
        (ExportOptions(size="4k"), (3840, 2160)),
        (ExportOptions(size="a4", dpi=150), (1754, 1240)),
        (ExportOptions(width_cm=20, height_cm=16, dpi=127), (1000, 800)),
    ],
)
def test_the_file_has_the_size_asked_for(
    source: PictureSource, options: ExportOptions, size: tuple[int, int], tmp_path: Path
) -> None:
    export_picture(source, options, tmp_path / "a.png")
    image = QImage(str(tmp_path / "a.png"))
    assert (image.width(), image.height()) == size
    assert image.dotsPerMeterX() == pytest.approx(options.dots_per_inch / 0.0254, abs=1)


def test_a_day_is_as_wide_as_asked(source: PictureSource) -> None:
    page = lay_out(source, ExportOptions(per_day=5, start="2021", end="2021"))
    assert page.panels[0].scene.plot_width == pytest.approx(365 * 5, abs=1)


def test_every_event_is_drawn_or_counted_in_each_wrapped_row(source: PictureSource) -> None:
    for rows in (1, 3):
        page = lay_out(source, ExportOptions(rows=rows))
        assert len(page.panels) == rows
        assert sum(panel.scene.event_count for panel in page.panels) >= 36


def test_the_legend_explains_what_any_row_shows(source: PictureSource) -> None:
    texts = [
        {entry.text for entry in lay_out(source, ExportOptions(rows=rows)).panels[-1].scene.legend} for rows in (1, 4)
    ]
    assert texts[0] == texts[1]
    assert {"Launch", "Planned", "Mission"} <= texts[0]
    assert not lay_out(source, ExportOptions(legend=False)).panels[-1].scene.legend


def test_all_tracks_fit_a_height(source: PictureSource) -> None:
    for height in (420, 700, 3000):
        page = lay_out(source, ExportOptions(width=1200, height=height))
        shown = page.panels[0].scene.bands
        assert len(shown) == 6
        assert shown[-1].y + shown[-1].height <= page.panels[0].scene.plot_height + 0.01


def test_where_tracks_are_too_many_they_fold_and_the_rest_is_counted(source: PictureSource) -> None:
    low = lay_out(source, ExportOptions(width=1200, height=270))
    bands = low.panels[0].scene.bands
    assert [band.label for band in bands] == [f"Flight {number}" for number in range(6)]
    assert any(band.collapsed for band in bands) and low.ratio >= 0.5
    lower = lay_out(source, ExportOptions(width=1200, height=166))
    bands = lower.panels[0].scene.bands
    assert bands[-1].label.endswith("more tracks") and sum(band.count for band in bands) == 36
    assert bands[-1].y + bands[-1].height <= lower.panels[0].scene.plot_height + 0.01
    assert lower.device_size == (1200, 166)


def test_a_height_without_room_for_anything_is_a_sentence(source: PictureSource) -> None:
    with pytest.raises(ExportError, match="A timeline does not fit a height of 80 px: at least"):
        lay_out(source, ExportOptions(width=1200, height=80))


def test_the_scope_chooses_events(source: PictureSource) -> None:
    def titles(options: ExportOptions) -> set[str]:
        return {each.title for each in source.rows(options).events.values()}

    assert titles(ExportOptions(tracks=("flight 2",))) >= {"Launch of Flight 2", "Flight 2"}
    assert len(titles(ExportOptions(tracks=("flight 2",)))) == 6
    assert titles(ExportOptions(events=(1, 2))) == {"Launch of Flight 0", "Docking of Flight 0"}
    assert "Launch of Flight 0" not in titles(ExportOptions(start="2021-06"))
    with pytest.raises(ExportError, match="no track “Nobody”"):
        source.rows(ExportOptions(tracks=("Nobody",)))
    with pytest.raises(ExportError, match="nothing to draw"):
        source.rows(ExportOptions(start="1990", end="1991"))
    with pytest.raises(ExportError, match="no event has a date"):
        PictureSource((Event(EventKind.OTHER, "x", None),)).rows(ExportOptions())


def test_a_second_clock_stands_on_the_axis(source: PictureSource) -> None:
    page = lay_out(source, ExportOptions(clock="moscow", start="2021-03-04", end="2021-03-05"))
    clock = page.panels[0].scene.second_clock
    assert clock is not None
    assert clock[0] == "Moscow"
    assert page.height == lay_out(source, ExportOptions(start="2021-03-04", end="2021-03-05")).height + 22
    with pytest.raises(ExportError, match="Baikonur"):
        lay_out(source, ExportOptions(clock="Mars"))


def test_a_transparent_ground_lets_through(source: PictureSource, tmp_path: Path) -> None:
    export_picture(source, ExportOptions(background=Background.TRANSPARENT), tmp_path / "a.png")
    corners = pixels(tmp_path / "a.png")[[0, 0, -1, -1], [0, -1, 0, -1], 3]
    assert not corners.any()
    export_picture(source, ExportOptions(theme="dark", background=Background.WHITE), tmp_path / "b.png")
    assert pixels(tmp_path / "b.png")[0, 0].tolist() == [255, 255, 255, 255]


def test_no_mark_crosses_the_edge(source: PictureSource) -> None:
    options = ExportOptions(background=Background.TRANSPARENT)
    rows = np.concatenate(list(page_bands(lay_out(source, options), export_theme(options), clear=True)))
    edge = rows.reshape(len(rows), -1, 4)[:, [0, 1, 2, -3, -2, -1], 3]
    assert not edge.any()


# -- the same bytes, read back ------------------------------------------------------------------------------------


def test_the_same_options_give_the_same_bytes(source: PictureSource, tmp_path: Path) -> None:
    options = ExportOptions(sources=True)
    for name in ("a.png", "b.png"):
        export_picture(source, options, tmp_path / name)
    assert (tmp_path / "a.png").read_bytes() == (tmp_path / "b.png").read_bytes()


def test_the_picture_tells_its_view_and_holds_its_data(source: PictureSource, tmp_path: Path) -> None:
    options = ExportOptions(theme="dark", start="2021-03", end="2021-09", include_data=True, credits="Me")
    export_picture(source, options, tmp_path / "a.png", data=lambda: '{"x": "ü"}')
    view = read_picture_view(tmp_path / "a.png")
    assert view is not None
    assert view.options == options
    assert (view.start_ms, view.end_ms) == (When.of(2021, 3).lo_ms, When.of(2021, 9).hi_ms)
    assert view.data == '{"x": "ü"}'
    image = QImage(str(tmp_path / "a.png"))
    assert (image.text("Title"), image.text("Author")) == ("A year", "Me")
    assert "2021" in image.text("Description")
    export_picture(source, ExportOptions(include_view=False), tmp_path / "b.png")
    assert read_picture_view(tmp_path / "b.png") is None


# -- failures -----------------------------------------------------------------------------------------------------


def test_a_full_disk_leaves_the_old_file(
    source: PictureSource, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(b"good")

    def refuse(*arguments: object, **options: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(export_png.PngWriter, "finish", refuse)
    with pytest.raises(FileUnwritableError, match="No space left"):
        export_picture(source, ExportOptions(), path)
    assert path.read_bytes() == b"good"
    assert [each.name for each in tmp_path.iterdir()] == ["a.png"]


def test_a_cancelled_export_leaves_the_old_file(source: PictureSource, tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(b"good")

    def cancel(share: float) -> None:
        raise CancelledError

    with pytest.raises(CancelledError):
        export_picture(source, ExportOptions(), path, progress=cancel)
    assert path.read_bytes() == b"good"
    assert [each.name for each in tmp_path.iterdir()] == ["a.png"]


def test_damage_on_the_way_to_the_disk_is_noticed(
    source: PictureSource, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def verify(path: Path, checks: list[int]) -> None:
        raise export_png.DamagedPngError("the checksum of a IDAT chunk is wrong")

    monkeypatch.setattr(export_png, "verify_png", verify)
    with pytest.raises(ExportError, match="cannot be read back"):
        export_picture(source, ExportOptions(), tmp_path / "a.png")
    assert not list(tmp_path.iterdir())


def test_targets_that_cannot_be_written_are_told_before_work_starts(source: PictureSource, tmp_path: Path) -> None:
    with pytest.raises(FolderInsteadError):
        (tmp_path / "f.png").mkdir()
        export_picture(source, ExportOptions(), tmp_path / "f.png")
    with pytest.raises(FileUnwritableError, match="no folder"):
        export_picture(source, ExportOptions(), tmp_path / "nowhere" / "a.png")
    with pytest.raises(ExportError, match=r"\.png, \.svg"):
        export_picture(source, ExportOptions(), tmp_path / "a.jpg")
    with pytest.raises(ExportError, match="too narrow"):
        export_picture(source, ExportOptions(width=200), tmp_path / "a.png")
    with pytest.raises(ExportError, match="group"):
        export_picture(source, ExportOptions(group="mood"), tmp_path / "a.png")


def test_a_picture_no_viewer_can_open_is_refused(source: PictureSource, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="beyond what PNG viewers"):
        export_picture(source, ExportOptions(width=400_000, scale=4, size="4k"), tmp_path / "a.png")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("rows_at_once", [8, 30, 1000])
def test_bands_end_where_nothing_is_cut(rows_at_once: int) -> None:
    spans = np.array([[2.0, 20.0], [26.0, 40.0], [40.0, 90.0]])
    edges = band_edges(spans, 100, rows_at_once)
    assert edges[0] == 0
    assert edges[-1] == 100
    assert all(0 < last - first <= 2 * rows_at_once for first, last in pairwise(edges))
    if rows_at_once == 30:
        assert edges[1:3] == [24, 54]  # the span from 40 to 90 is too high to be spared


# -- pieces -------------------------------------------------------------------------------------------------------


def test_lines_break_between_words() -> None:
    metrics = EvenMetrics(10.0)
    assert broken("one two three", 80, metrics) == ["one two", "three"]
    assert broken("", 80, metrics) == []
    assert broken("abcdefghijklm x", 80, metrics)[0].endswith("…")


def test_options_do_not_depend_on_the_screen(source: PictureSource) -> None:
    assert QGuiApplication.instance() is not None
    page = lay_out(source, ExportOptions())
    again = lay_out(dataclasses.replace(source), ExportOptions())
    assert page.panels[0].scene.to_json() == again.panels[0].scene.to_json()
