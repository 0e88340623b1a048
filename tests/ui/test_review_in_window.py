"""Review and timeline together: events under review, the trail of a plan that moved, reports that are merged."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from spacetimeline.articles import article_from_text
from spacetimeline.document.commands import import_candidates, source_of
from spacetimeline.model.candidate import Candidate, Quote
from spacetimeline.model.event import Event, EventKind, Status
from spacetimeline.model.when import When
from spacetimeline.settings import Settings
from spacetimeline.timeline.content import TimelineContent
from spacetimeline.ui.import_dialog import ImportDialog
from spacetimeline.ui.main_window import MainWindow
from spacetimeline.ui.start import Windows
from spacetimeline.ui.timeline_view import TimelineView

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def picture(view: TimelineView) -> QImage:
    return view.grab().toImage()


def test_candidates_lie_over_the_timeline_until_they_are_taken_away(qtbot: QtBot) -> None:
    view = TimelineView()
    qtbot.addWidget(view)
    view.resize(640, 360)
    view.show()
    middle = int((view.viewport.start_ms + view.viewport.end_ms) / 2)
    before = picture(view)
    view.set_candidates(
        ((middle, middle + 86_400_000, "kind:launch"), (When.of(2400).at_ms, When.of(2401).at_ms, "none"))
    )
    assert picture(view) != before
    view.set_candidates(())
    assert picture(view) == before


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[MainWindow]:
    sheet, palette, font = qapp.styleSheet(), qapp.palette(), qapp.font()
    windows = Windows(qapp, Settings())
    yield windows.open_window()
    for each in list(windows.all()):
        each.close()
    windows.deleteLater()
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)
    qapp.setFont(font)


def test_the_window_stays_usable_and_the_review_leaves_with_its_timeline(window: MainWindow, qtbot: QtBot) -> None:
    window.importer.import_articles([article_from_text("Soyuz MS-26 launched at 16:23 UTC on 11 September 2024.")])
    dialog = window.importer.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: bool(dialog.review.items()) and not dialog.reading.busy, timeout=20_000)
    assert not dialog.isModal()
    assert window.page is not None
    qtbot.waitUntil(lambda: bool(window.page.view.marks.candidates))  # type: ignore[union-attr]
    window.leave_document()
    assert window.importer.dialog is None


def reviewing(window: MainWindow, qtbot: QtBot) -> ImportDialog:
    window.importer.import_articles([article_from_text("Soyuz MS-26 launched at 16:23 UTC on 11 September 2024.")])
    dialog = window.importer.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: bool(dialog.review.items()) and not dialog.reading.busy, timeout=20_000)
    return dialog


def test_a_review_follows_what_is_undone_in_the_window(window: MainWindow, qtbot: QtBot) -> None:
    first = reviewing(window, qtbot)
    first.accept_above()
    first.finish_import()
    dialog = reviewing(window, qtbot)
    assert window.bridge is not None
    assert dialog.review.items()[0].verdict == "Known"
    window.bridge.undo()
    qtbot.waitUntil(lambda: dialog.review.items()[0].verdict == "New")
    window.bridge.redo()
    qtbot.waitUntil(lambda: dialog.review.items()[0].verdict == "Known")
    dialog.leave()


def test_the_trail_of_a_plan_is_drawn_while_its_event_is_selected(qtbot: QtBot) -> None:
    view = TimelineView()
    qtbot.addWidget(view)
    view.resize(640, 360)
    event = Event(EventKind.LAUNCH, "Launch", When.of(2021, 4, 23), id=7)
    later = Event(EventKind.RETURN, "Return", When.of(2021, 4, 30), id=8)
    view.set_content(TimelineContent.of_events([event, later]))
    view.show()
    before = picture(view)
    view.set_trail(7, ((When.of(2021, 4, 26).at_ms, "planned"),))
    assert picture(view) != before
    view.set_trail(99, ((When.of(2021, 4, 26).at_ms, "planned"),))
    assert picture(view) == before
    view.set_trail(7, ())
    assert picture(view) == before


def test_selecting_an_event_shows_how_it_slipped(window: MainWindow, qtbot: QtBot) -> None:
    window.files.new()
    bridge = window.bridge
    assert bridge is not None
    for published, start in (("2021-04-16", When.of(2021, 4, 22)), ("2021-04-21", When.of(2021, 4, 23))):
        event = Event(EventKind.LAUNCH, "Launch", start, Status.PLANNED, vehicle="Ferry 7")
        source = source_of(published, f"Told on {published}", published=published)
        import_candidates(bridge.document, source, [Candidate(event, (Quote(0, 4, "Told"),), 0.9)])
    assert window.page is not None
    launch = next(bridge.document.events())
    bridge.select([launch.id or 0])
    assert window.page.view.marks.trail == (launch.id, ((When.of(2021, 4, 22, 12).at_ms, "2021-04-16: 22 Apr 2021"),))
    bridge.select([])
    assert window.page.view.marks.trail == (0, ())


def test_the_threshold_is_remembered(window: MainWindow, qtbot: QtBot) -> None:
    window.importer.import_articles([article_from_text("Nothing is told here.")])
    dialog = window.importer.dialog
    assert dialog is not None
    dialog.bar.percent.setCurrentIndex(dialog.bar.percent.findText("75 %"))
    dialog.leave()
    window.importer.import_articles([article_from_text("Nothing is told here either.")])
    again = window.importer.dialog
    assert again is not None
    assert again.bar.threshold == 0.75
    assert again.review.threshold == 0.75
    again.leave()


def test_two_reports_of_one_event_are_merged(window: MainWindow, qtbot: QtBot) -> None:
    window.files.new()
    bridge = window.bridge
    assert bridge is not None
    with bridge.document.transact("Add") as step:
        kept = step.add_event(Event(EventKind.LAUNCH, "Launch", When.of(2021, 4, 23), vehicle="Ferry 7"))
        other = step.add_event(Event(EventKind.LAUNCH, "Liftoff", When.of(2021, 4, 23), site="Field 3"))
    bridge.select([kept])
    window.actions_["merge_events"].trigger()
    assert bridge.document.event_count == 2
    bridge.select([kept, other])
    window.actions_["merge_events"].trigger()
    merged = bridge.document.event(kept)
    assert bridge.document.event_count == 1
    assert (merged.vehicle, merged.site) == ("Ferry 7", "Field 3")
    assert bridge.selection == (kept,)
    bridge.undo()
    assert bridge.document.event_count == 2
