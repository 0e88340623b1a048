"""Filters over columns, their form in saved views, and the bar they are made on."""

from __future__ import annotations

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import numpy as np
import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from spacetimeline.document.document import Document
from spacetimeline.interchange.errors import MalformedError
from spacetimeline.model.event import Claim, CrewMember, Event, EventKind, Source, Status
from spacetimeline.model.when import Granularity, When
from spacetimeline.timeline.columns import EventColumns
from spacetimeline.timeline.content import TimelineContent
from spacetimeline.timeline.snapping import SnapUnit
from spacetimeline.ui.background import Progress
from spacetimeline.ui.data_files import _read, add_exchange, write_data
from spacetimeline.ui.event_moves import moved
from spacetimeline.ui.fetching import FetchError, fetch_article
from spacetimeline.ui.filters import EventFilter, Lookup, SavedView, SavedViewError, mask_of, with_toggled
from spacetimeline.ui.find_bar import FindBar
from spacetimeline.ui.range_statistics import RangeStatistics, events_sentence, people_words, ports_words

EVENTS = tuple(
    Event(kind, f"event {number}", When.of(2000 + number), status, agency=agency, id=number)
    for number, (kind, status, agency) in enumerate(
        [
            (EventKind.LAUNCH, Status.ACTUAL, "NASA"),
            (EventKind.LAUNCH, Status.PLANNED, "ESA"),
            (EventKind.DOCKING, Status.ACTUAL, "NASA"),
            (EventKind.RETURN, Status.ACTUAL, ""),
        ],
        1,
    )
)


@pytest.fixture
def columns() -> EventColumns:
    return TimelineContent.of_events(EVENTS).columns


@pytest.fixture
def lookup() -> Lookup:
    return Lookup(
        find=lambda words: [1, 4, 99] if words == "crew" else [],
        agencies=lambda: {1: "NASA", 2: "ESA"},
        people=lambda: {1: "Anna", 2: "Boris"},
        participations=lambda: [(1, 1), (2, 2), (4, 1)],
    )


@pytest.mark.parametrize(
    ("filter_", "passing"),
    [
        (EventFilter(kinds=frozenset({EventKind.LAUNCH})), [1, 2]),
        (EventFilter(statuses=frozenset({Status.PLANNED})), [2]),
        (EventFilter(agencies=frozenset({"NASA"})), [1, 3]),
        (EventFilter(people=frozenset({"Anna"})), [1, 4]),
        (EventFilter(words="crew"), [1, 4]),
        (EventFilter(words="crew", kinds=frozenset({EventKind.LAUNCH})), [1]),
        (EventFilter(agencies=frozenset({"Nobody"})), []),
    ],
)
def test_what_passes_a_filter(columns: EventColumns, lookup: Lookup, filter_: EventFilter, passing: list[int]) -> None:
    mask = mask_of(filter_, columns, lookup)
    assert mask is not None
    assert columns.id[mask].tolist() == passing


def test_an_empty_filter_is_no_filter(columns: EventColumns, lookup: Lookup) -> None:
    assert mask_of(EventFilter(), columns, lookup) is None


def test_a_saved_view_comes_back_whole() -> None:
    filter_ = EventFilter("crew", frozenset({EventKind.LAUNCH}), frozenset({Status.PLANNED}), frozenset({"Ö"}))
    view = SavedView(-5.0, 7.5, "mission", filter_)
    assert SavedView.from_text(view.to_text()) == view


@pytest.mark.parametrize(
    "text",
    ["", "{}", "[]", '{"start_ms": 2, "end_ms": 1, "grouping": ""}', '{"start_ms": NaN, "end_ms": 1}', "[" * 9999],
)
def test_a_damaged_view_is_a_sentence(text: str) -> None:
    with pytest.raises(SavedViewError):
        SavedView.from_text(text)


def test_a_view_of_a_later_program_loses_only_what_is_unknown() -> None:
    told = '{"start_ms": 1, "end_ms": 2, "grouping": "moon", "filter": {"kinds": ["launch", "warp"], "words": 7}}'
    assert SavedView.from_text(told).filter == EventFilter(kinds=frozenset({EventKind.LAUNCH}))


def test_filters_are_told_in_words() -> None:
    filter_ = EventFilter("Mir", frozenset({EventKind.LAUNCH, EventKind.DOCKING}))
    assert filter_.sentence() == "launch or docking; “Mir”"
    assert with_toggled(filter_, "kinds", EventKind.LAUNCH).kinds == {EventKind.DOCKING}


def test_the_bar_filters_and_takes_the_filter_away(qtbot: QtBot) -> None:
    outside = QWidget()
    qtbot.addWidget(outside)
    bar = FindBar(lambda: ["NASA", "<b>ESA</b>"], list, outside)
    told: list[EventFilter] = []
    bar.filter_changed.connect(told.append)
    outside.show()
    bar.show()
    menu = bar.menus["agencies"].menu()
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == ["NASA", "<b>ESA</b>"]
    menu.actions()[0].trigger()
    assert told[-1].agencies == {"NASA"}
    assert bar.menus["agencies"].text() == "Agency (1)"
    bar.field.setText("Mir")
    bar.only.setChecked(True)
    assert told[-1].words == "Mir"
    qtbot.mouseClick(bar.clear, Qt.MouseButton.LeftButton)
    assert told[-1].is_empty
    people = bar.menus["people"].menu()
    people.aboutToShow.emit()
    assert not people.actions()[0].isEnabled()


def test_enter_and_escape_in_the_bar(qtbot: QtBot) -> None:
    outside = QWidget()
    qtbot.addWidget(outside)
    bar = FindBar(list, list, outside)
    outside.show()
    bar.open_for_words()
    steps: list[int] = []
    bar.step_requested.connect(steps.append)
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    qtbot.keyClick(bar.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    if bar.field.hasFocus():
        assert steps == [1, -1]
    with qtbot.waitSignal(bar.closed):
        qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not bar.isVisible()


# -- dragging events ----------------------------------------------------------------------------------------------

HOUR = SnapUnit(3_600_000, Granularity.HOUR)
DAY = SnapUnit(86_400_000, Granularity.DAY)


def event_at(start: When, end: When | None = None) -> Event:
    return Event(EventKind.LAUNCH, "x", start, end=end)


def test_a_day_dragged_by_days_stays_a_day() -> None:
    start = When.of(2021, 10, 5).with_raw("Tuesday")
    assert moved(event_at(start), "whole", 3 * 86_400_000, HOUR).start == When.of(2021, 10, 8)


def test_a_minute_keeps_its_grain() -> None:
    start = When.of(2021, 10, 5, 8, 55)
    assert moved(event_at(start), "whole", 86_400_000, DAY).start == When.of(2021, 10, 6, 8, 55)


def test_less_than_a_unit_makes_the_time_as_fine_as_the_step() -> None:
    assert moved(event_at(When.of(2021, 10, 5)), "whole", 6 * 3_600_000, HOUR).start == When.of(2021, 10, 5, 6)


def test_only_the_end_that_was_dragged_moves() -> None:
    event = event_at(When.of(2021, 10, 5), When.of(2021, 10, 17))
    after = moved(event, "end", 86_400_000, DAY)
    assert (after.start, after.end) == (When.of(2021, 10, 5), When.of(2021, 10, 18))
    ongoing = event_at(When.of(2021, 10, 5), When.ongoing())
    assert moved(ongoing, "whole", 86_400_000, DAY).end == When.ongoing()


def test_a_window_of_days_moves_as_a_whole() -> None:
    window = When.parse("2021-10-05/2021-10-07")
    after = moved(event_at(window), "whole", 86_400_000, DAY).start
    assert after is not None
    assert after.text() == "2021-10-06/2021-10-08"


def test_a_range_of_time_is_told_by_kinds(columns: EventColumns) -> None:
    first, last = int(columns.start_ms.min()), int(columns.end_ms.max())
    assert events_sentence(columns, first, last + 1).startswith("4 events in this range: 2 × launch")
    assert events_sentence(columns, last + 10**12, last + 10**13) == "No events in this range."
    assert events_sentence(EventColumns.empty(), 0, 1) == "No events in this range."


def test_people_and_ports_of_a_range_are_told_when_it_rests(qtbot: QtBot) -> None:
    day = 86_400_000
    crew = (CrewMember("Anton Shkaplerov"), CrewMember("Klim Shipenko"))
    start = When.of(2021, 10, 5, 8, 55)
    events = [
        Event(EventKind.LAUNCH, "", start, vehicle="MS-19", crew=crew, id=1),
        Event(EventKind.DOCKING, "", When.of(2021, 10, 5, 12, 22), vehicle="MS-19", target="ISS", port="Rassvet", id=2),
        Event(EventKind.RETURN, "", When.of(2021, 10, 17), vehicle="MS-19", crew=crew, id=3),
    ]
    columns, owner = TimelineContent.of_events(events).columns, QObject()
    statistics = RangeStatistics(lambda: columns, lambda ids: [each for each in events if each.id in ids], owner)
    told: list[str] = []
    statistics.told.connect(told.append)
    statistics.show((start.at_ms + day, start.at_ms + 2 * day))
    qtbot.waitUntil(lambda: len(told) == 2)
    assert told[1] == "No events in this range. · 2 people in space · 1 port occupied"
    statistics.show((start.at_ms - day, start.at_ms + day))
    qtbot.waitUntil(lambda: len(told) == 4)
    assert told[3].endswith("1 × docking · 0 to 2 people in space · 1 port occupied")
    statistics.show(None)
    assert told[4] == ""
    assert people_words([], 0, 1) == ports_words([], 0, 1) == ""


# -- data files ---------------------------------------------------------------------------------------------------


def test_data_goes_out_and_comes_back_with_its_sources(tmp_path: Path) -> None:
    source = Source("News of <b>Mir</b>", url="https://example.org", text="The crew landed.")
    event = Event(EventKind.RETURN, "A return", When.of(1999, 8, 28), crew=(CrewMember("Sergei Avdeyev"),))
    path = tmp_path / "out.json"
    with Document.create(tmp_path / "a.spacetimeline") as document:
        with document.transact("Fill") as step:
            step.add_event(event, [Claim("start", "1999-08-28", "landed", 9, 15)], source)
        assert write_data(document, path, ".json") == 0
    with Document.create(tmp_path / "b.spacetimeline") as document:
        add_exchange(document, _read(path, Progress(lambda *_told: None)), "out.json")
        (back,) = document.events()
        assert (back.title, back.start, back.crew) == (event.title, event.start, event.crew)
        assert document.claims(back.id or 0)[0].quote == "landed"
        assert document.sources()[0].title == source.title
        document.undo()
        assert document.event_count == 0


def test_earlier_plans_stay_with_their_event_in_a_data_file(tmp_path: Path) -> None:
    path = tmp_path / "out.json"
    with Document.create(tmp_path / "a.spacetimeline") as document:
        with document.transact("Fill") as step:
            step.add_event(Event(EventKind.OTHER, "Something else", When.of(1998, 1, 1)))
            launch = step.add_event(Event(EventKind.LAUNCH, "A launch", When.of(1999, 3, 1)))
            step.add_event(Event(EventKind.SLIP, "A launch", When.of(1999, 2, 1), slip_of=launch))
        write_data(document, path, ".json")
    with Document.create(tmp_path / "b.spacetimeline") as document:
        add_exchange(document, _read(path, Progress(lambda *_told: None)), "out.json")
        (back,) = (event for event in document.events() if event.kind is EventKind.LAUNCH)
        assert [slip.start for slip in document.slips_of(back.id or 0)] == [When.of(1999, 2, 1)]
        document.undo()
        assert document.event_count == 0


def test_a_data_file_of_something_else_is_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "other.json"
    path.write_text('{"a": 1}')
    with pytest.raises(MalformedError):
        _read(path, Progress(lambda *_told: None))


# -- fetching -----------------------------------------------------------------------------------------------------


class _Pages(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path == "/away":
            self.send_response(302)
            self.send_header("Location", "file:///etc/passwd")
            self.end_headers()
            return
        found = self.path == "/news"
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        body = "<html><head><title>Crew returns</title></head><body><article><h1>Crew returns</h1><p>"
        self.wfile.write(
            (body + "The crew of three landed in Kazakhstan on Sunday. " * 8 + "</p></article></body></html>").encode()
        )

    def log_message(self, *told: object) -> None:
        return


@pytest.fixture
def site() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), _Pages)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_page_is_fetched_and_read(site: str) -> None:
    article = fetch_article(f"{site}/news", Progress(lambda *_told: None))
    assert "landed in Kazakhstan" in article.text
    assert article.url == f"{site}/news"


@pytest.mark.parametrize("path", ["/gone", "/away"])
def test_a_page_that_cannot_be_had_is_a_sentence(site: str, path: str) -> None:
    with pytest.raises(FetchError):
        fetch_article(site + path, Progress(lambda *_told: None))


@pytest.mark.parametrize("url", ["file:///etc/passwd", "ftp://example.org", "nonsense", "http://127.0.0.1:1/"])
def test_only_the_web_is_fetched(url: str) -> None:
    with pytest.raises(FetchError):
        fetch_article(url, Progress(lambda *_told: None))


def test_masks_have_the_shape_of_the_columns(columns: EventColumns, lookup: Lookup) -> None:
    mask = mask_of(EventFilter(words="nothing"), columns, lookup)
    assert mask is not None
    assert mask.shape == (len(columns),)
    assert not np.any(mask)
