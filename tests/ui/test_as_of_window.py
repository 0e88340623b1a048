"""What was known when: the days of the reports, and the timeline as it was believed on each."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from spacetimeline.document.commands import import_candidates, source_of
from spacetimeline.document.document import Document
from spacetimeline.model.candidate import Candidate, Quote
from spacetimeline.model.event import Event, EventKind, Status
from spacetimeline.model.when import When
from spacetimeline.render.theme import load_theme
from spacetimeline.ui.as_of_window import AsOfWindow


@pytest.fixture
def document(tmp_path: Path) -> Iterator[Document]:
    told = (
        ("2021-04-16", When.of(2021, 4, 22), Status.PLANNED),
        ("2021-04-21", When.of(2021, 4, 23), Status.PLANNED),
        ("2021-04-23", When.of(2021, 4, 23, 9, 49), Status.ACTUAL),
    )
    with Document.create(tmp_path / "flights.spacetimeline") as made:
        for published, start, status in told:
            event = Event(EventKind.LAUNCH, "Launch of Ferry 7", start, status, vehicle="Ferry 7")
            text = f"Told on {published}."
            source = source_of(f"Report of {published}", text, published=published)
            import_candidates(made, source, [Candidate(event, (Quote(0, 7, "Told on"),), 0.9)])
        yield made


@pytest.fixture
def window(document: Document, qtbot: QtBot) -> AsOfWindow:
    made = AsOfWindow(document, load_theme("light"))
    qtbot.addWidget(made)
    made.show()
    return made


def start_ms(window: AsOfWindow) -> int:
    return int(window.view.content.columns.start_ms[0])


def test_the_slider_runs_through_the_days_of_the_reports(window: AsOfWindow, qtbot: QtBot) -> None:
    latest = start_ms(window)
    assert window.date.text() == "23 Apr 2021"
    window.slider.setFocus()
    qtbot.keyClick(window.slider, Qt.Key.Key_Home)
    assert window.date.text() == "16 Apr 2021"
    assert "Report of 2021-04-16" in window.note.text()
    assert start_ms(window) < latest


def test_a_day_can_be_typed_and_before_the_first_report_nothing_was_known(window: AsOfWindow, qtbot: QtBot) -> None:
    window.date.selectAll()
    qtbot.keyClicks(window.date, "1 Apr 2021")
    qtbot.keyClick(window.date, Qt.Key.Key_Return)
    assert len(window.view.content.columns) == 0
    assert window.note.text().startswith("0 events known")
    window.date.selectAll()
    qtbot.keyClicks(window.date, "soon")
    qtbot.keyClick(window.date, Qt.Key.Key_Return)
    assert "not a time" in window.note.text()


def test_many_events_are_looked_up_beside_the_window(
    document: Document, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("spacetimeline.ui.as_of_window.AT_ONCE", 0)
    window = AsOfWindow(document, load_theme("light"))
    qtbot.addWidget(window)
    qtbot.waitUntil(lambda: len(window.view.content.columns) == 1)


def test_without_dated_reports_it_says_so(tmp_path: Path, qtbot: QtBot) -> None:
    with Document.create(tmp_path / "empty.spacetimeline") as document:
        window = AsOfWindow(document, load_theme("light"))
        qtbot.addWidget(window)
        assert "No report" in window.note.text()
        assert not window.slider.isEnabled()
