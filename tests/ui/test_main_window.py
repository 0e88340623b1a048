"""The window as a whole: timelines come and go, articles become events, commands reach them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QFileDialog,
    QInputDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QWidget,
)
from pytestqt.qtbot import QtBot
from spacetimeline.document.document import Document
from spacetimeline.errors import UserError
from spacetimeline.model.event import Claim, CrewMember, Event, EventKind, Source, Status
from spacetimeline.model.when import When
from spacetimeline.settings import Settings
from spacetimeline.ui.document_files import is_untitled, untitled_documents
from spacetimeline.ui.main_window import MainWindow
from spacetimeline.ui.start import Windows
from spacetimeline.ui.timeline_view_crew import CrewCurve
from spacetimeline.ui.timeline_view_station import StationView

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

ARTICLE = """date 2024-09-12 A new crew reaches the station

Soyuz MS-26 lifted off from the Baikonur Cosmodrome at 16:23 UTC on 11 September 2024 with Alexey Ovchinin, Ivan Vagner
and Don Pettit aboard. It docked with the International Space Station at 19:32 UTC the same day.
"""
EVENTS = (
    Event(EventKind.LAUNCH, "Launch of Vostok 1", When.of(1961, 4, 12, 6, 7), mission="Vostok 1", agency="OKB-1"),
    Event(EventKind.RETURN, "Return of Vostok 1", When.of(1961, 4, 12), mission="Vostok 1"),
    Event(
        EventKind.LAUNCH,
        "Launch of Soyuz <b>MS-19</b>",
        When.of(2021, 10, 5, 8, 55),
        mission="Soyuz MS-19",
        agency="Roscosmos",
        crew=(CrewMember("Yulia Peresild"),),
    ),
    Event(EventKind.RETURN, "Return of Soyuz MS-19", When.of(2021, 10, 17), Status.PLANNED, mission="Soyuz MS-19"),
    Event(EventKind.OTHER, "An undated first", None),
)


@pytest.fixture
def windows(qtbot: QtBot, qapp: QApplication) -> Iterator[Windows]:
    sheet, palette, font = qapp.styleSheet(), qapp.palette(), qapp.font()
    made = Windows(qapp, Settings())
    yield made
    for window in list(made.all()):
        window.close()
    made.deleteLater()
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)
    qapp.setFont(font)


@pytest.fixture
def window(windows: Windows) -> MainWindow:
    return windows.open_window()


@pytest.fixture
def timeline(tmp_path: Path) -> Path:
    path = tmp_path / "Flights.spacetimeline"
    with Document.create(path) as document, document.transact("Fill") as step:
        for event in EVENTS:
            step.add_event(event)
    return path


@pytest.fixture
def opened(window: MainWindow, timeline: Path) -> MainWindow:
    window.files.open_path(timeline)
    assert window.bridge is not None
    return window


def page_of(window: MainWindow) -> Any:
    assert window.page is not None
    return window.page


def bridge_of(window: MainWindow) -> Any:
    assert window.bridge is not None
    return window.bridge


def message_of(window: MainWindow) -> str:
    return " / ".join(box.text() for box in window.findChildren(QMessageBox) if box.isVisible())


def drop_files(window: MainWindow, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(200, 200), copy, mime, left, none))
    QApplication.sendEvent(window, QDropEvent(QPointF(200, 200), copy, mime, left, none))


# -- timelines come and go ----------------------------------------------------------------------------------------


def test_the_first_window_welcomes(window: MainWindow) -> None:
    assert window.stack.currentWidget() is window.welcome
    assert window.windowTitle() == "Spacetimeline"
    assert not window.actions_["export"].isEnabled()
    assert not window.actions_["undo"].isEnabled()


def test_a_new_timeline_is_unnamed_and_leaves_nothing_when_nothing_happened(window: MainWindow) -> None:
    window.actions_["new"].trigger()
    path = bridge_of(window).path
    assert is_untitled(path)
    assert "(not named yet)" in window.windowTitle()
    window.close()
    assert untitled_documents() == []


def test_an_unnamed_timeline_with_events_waits_on_the_welcome_page(window: MainWindow, windows: Windows) -> None:
    window.actions_["new"].trigger()
    with bridge_of(window).document.transact("Add") as step:
        step.add_event(EVENTS[0])
    path = bridge_of(window).path
    window.close()
    assert untitled_documents() == [path]
    again = windows.open_window()
    again.files.look_for_leftovers()
    again.jobs.finish()
    QApplication.processEvents()
    texts = [label.text() for label in again.welcome.findChildren(QLabel) if not label.isHidden()]
    assert path.stem in texts


def test_the_sample_is_a_copy_that_goes_when_it_was_only_looked_at(window: MainWindow) -> None:
    window.actions_["sample"].trigger()
    bridge = bridge_of(window)
    assert bridge.path.stem == "Sample"
    assert bridge.document.event_count > 20
    window.close()
    assert untitled_documents() == []


def test_a_sample_that_was_changed_stays(window: MainWindow) -> None:
    window.actions_["sample"].trigger()
    bridge_of(window).select([1])
    window.actions_["delete_events"].trigger()
    window.close()
    assert [path.stem for path in untitled_documents()] == ["Sample"]


def test_naming_moves_the_timeline_and_keeps_its_history(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.actions_["new"].trigger()
    with bridge_of(window).document.transact("Add Vostok") as step:
        step.add_event(EVENTS[0])
    target = tmp_path / "Vostok flights"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    window.actions_["save"].trigger()
    assert bridge_of(window).path == tmp_path / "Vostok flights.spacetimeline"
    assert window.windowTitle() == "Vostok flights — Spacetimeline"
    assert untitled_documents() == []
    assert window.actions_["undo"].text() == "&Undo Add Vostok"
    assert window.recent.paths() == [bridge_of(window).path]


def test_a_copy_is_a_whole_timeline(opened: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "copy.spacetimeline"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    opened.actions_["save_copy"].trigger()
    with Document.open(target) as copy:
        assert copy.event_count == len(EVENTS)
    assert bridge_of(opened).path != target


def test_a_second_timeline_opens_in_a_window_of_its_own(opened: MainWindow, windows: Windows, tmp_path: Path) -> None:
    other = tmp_path / "other.spacetimeline"
    Document.create(other).close()
    opened.files.open_path(other)
    assert len(windows.all()) == 2
    assert bridge_of(opened).path != other


def test_a_timeline_that_is_open_comes_to_the_front_instead(
    opened: MainWindow, windows: Windows, timeline: Path
) -> None:
    opened.files.open_path(timeline)
    assert len(windows.all()) == 1


def test_somebody_elses_timeline_can_only_be_read_until_they_leave(
    window: MainWindow, timeline: Path, qtbot: QtBot
) -> None:
    with Document.open(timeline, program="Another"):
        window.files.open_path(timeline)
        assert "(read-only)" in window.windowTitle()
        assert "can only be read" in window.notice.text.text()
        assert not window.actions_["add_event"].isEnabled()
    bridge_of(window).look_around()
    assert bridge_of(window).writable
    assert "(read-only)" not in window.windowTitle()


@pytest.mark.parametrize(
    ("name", "contents"),
    [("empty.spacetimeline", b""), ("text.spacetimeline", b"not a database" * 100), ("gone.spacetimeline", None)],
)
def test_what_is_no_timeline_is_a_sentence(
    window: MainWindow, tmp_path: Path, name: str, contents: bytes | None
) -> None:
    path = tmp_path / name
    if contents is not None:
        path.write_bytes(contents)
    window.files.open_path(path)
    assert name in message_of(window)
    assert window.bridge is None


@pytest.mark.parametrize(
    "damage", ["kind = 99", "start_lo_ms = 9223372036854775807", "vehicle_id = 4711", "status = -1"]
)
def test_a_timeline_damaged_inside_is_a_sentence_or_shown(window: MainWindow, timeline: Path, damage: str) -> None:
    connection = sqlite3.connect(timeline)
    connection.execute(f"UPDATE events SET {damage} WHERE id = 1")
    connection.commit()
    connection.close()
    window.files.open_path(timeline)
    assert (window.bridge is None) == bool(message_of(window))
    window.grab()


def test_a_file_replaced_underneath_is_noticed(opened: MainWindow, timeline: Path) -> None:
    timeline.unlink()
    bridge_of(opened).look_around()
    assert opened.notice.isVisible()
    assert timeline.name in opened.notice.text.text()


# -- articles -----------------------------------------------------------------------------------------------------


def test_an_article_dropped_is_reviewed_and_imported_as_one_step(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    article = tmp_path / "crew.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    drop_files(window, article)
    qtbot.waitUntil(lambda: window.importer.dialog is not None, timeout=20_000)
    dialog = window.importer.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: not dialog.reading.busy and bool(dialog.review.items()), timeout=20_000)
    dialog.accept_above()
    dialog.finish_import()
    bridge = bridge_of(window)
    assert bridge.document.event_count >= 2
    assert bridge.undo_name is not None
    assert bridge.undo_name.startswith("Import")
    assert len(page_of(window).columns) >= 2
    window.actions_["undo"].trigger()
    assert bridge.document.event_count == 0
    assert len(page_of(window).columns) == 0
    window.actions_["redo"].trigger()
    assert bridge.document.event_count >= 2
    qtbot.waitUntil(lambda: window.importer.dialog is None, timeout=5000)


@pytest.mark.parametrize(("name", "contents"), [("empty.txt", b""), ("noise.txt", bytes(range(256)) * 40)])
def test_a_file_that_is_no_article_is_a_sentence(
    window: MainWindow, tmp_path: Path, qtbot: QtBot, name: str, contents: bytes
) -> None:
    path = tmp_path / name
    path.write_bytes(contents)
    drop_files(window, path)
    qtbot.waitUntil(lambda: bool(message_of(window)), timeout=20_000)
    assert name in message_of(window)
    assert window.bridge is None


def test_an_empty_folder_and_a_missing_file_are_sentences(window: MainWindow, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "folder").mkdir()
    window.importer.import_paths([tmp_path / "folder"])
    qtbot.waitUntil(lambda: "holds no articles" in message_of(window), timeout=20_000)
    window.importer.import_paths([tmp_path / "gone.txt"])
    qtbot.waitUntil(lambda: "gone.txt" in message_of(window), timeout=20_000)


def test_pasted_text_is_reviewed(window: MainWindow, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText(ARTICLE)
    window.actions_["import_paste"].trigger()
    qtbot.waitUntil(lambda: window.importer.dialog is not None, timeout=20_000)
    dialog = window.importer.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: not dialog.reading.busy, timeout=20_000)
    dialog.close()


def test_a_link_is_fetched_only_after_its_address_was_shown(window: MainWindow) -> None:
    QGuiApplication.clipboard().setText("https://example.org/<b>news</b>")
    window.actions_["import_paste"].trigger()
    box = next(box for box in window.findChildren(QMessageBox) if box.isVisible())
    assert "https://example.org/<b>news</b>" in box.text()
    assert box.textFormat() is Qt.TextFormat.PlainText
    assert not window.jobs.busy
    box.reject()


# -- commands -----------------------------------------------------------------------------------------------------


def test_find_counts_hits_and_goes_round(opened: MainWindow, qtbot: QtBot) -> None:
    page = page_of(opened)
    opened.actions_["find"].trigger()
    qtbot.keyClicks(page.find_bar.field, "soyuz")
    page.find_bar.settle()
    assert page.find_bar.count.text() == "1 of 2"
    opened.actions_["find_next"].trigger()
    assert page.find_bar.count.text() == "2 of 2"
    opened.actions_["find_next"].trigger()
    assert page.find_bar.count.text() == "1 of 2"
    page.find_bar.field.setText("zzz")
    page.find_bar.settle()
    assert page.find_bar.count.text() == "no hits"
    qtbot.keyClick(page.find_bar.field, Qt.Key.Key_Escape)
    assert not page.find_bar.isVisible()


def test_a_filter_can_be_saved_as_a_view_and_shown_again(opened: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    from spacetimeline.ui.filters import EventFilter

    page = page_of(opened)
    page.find_bar.set_filter(EventFilter(kinds=frozenset({EventKind.LAUNCH}), agencies=frozenset({"Roscosmos"})))
    assert len(page.shown_ids()) == 1
    page.group_by("agency")
    monkeypatch.setattr(QInputDialog, "getText", lambda *_args: ("Russian launches", True))
    opened.actions_["save_view"].trigger()
    page.find_bar.set_filter(EventFilter())
    page.group_by("mission")
    assert len(page.shown_ids()) >= 4
    opened.views.show_view("Russian launches")
    assert len(page.shown_ids()) == 1
    assert page.grouping == "agency"
    page.forget_view("Russian launches")
    assert bridge_of(opened).document.saved_views() == {}


def test_undated_events_and_own_colours_are_shown_too(opened: MainWindow) -> None:
    page, document = page_of(opened), bridge_of(opened).document
    before = len(page.shown_ids())
    with document.transact("Add") as step:
        undated = step.add_event(Event(EventKind.OTHER, "Some day", None))
        red = step.add_event(Event(EventKind.LAUNCH, "Red", When.of(2020), colour="#ff0000"))
    assert {undated, red} <= set(page.shown_ids().tolist())
    assert len(page.shown_ids()) == before + 2
    columns = page.columns
    at = int(columns.indices_of([red])[0])
    assert columns.colours[columns.colour[at] - 1] == 0xFF0000
    document.undo()
    assert len(page.shown_ids()) == before


def test_the_grouping_is_kept_with_the_document(opened: MainWindow, windows: Windows, timeline: Path) -> None:
    page_of(opened).group_by("kind")
    opened.close()
    again = windows.open_window()
    again.files.open_path(timeline)
    assert page_of(again).grouping == "kind"


def test_mission_elapsed_time_counts_from_the_launch_of_what_is_selected(opened: MainWindow) -> None:
    from spacetimeline.timeline.clocks import ELAPSED

    page, bridge = page_of(opened), bridge_of(opened)
    bridge.select([4])
    opened.settings.set("second_clock", ELAPSED)
    page.apply_preferences()
    assert page.view.second_clock.since_ms == When.of(2021, 10, 5, 8, 55).at_ms
    bridge.select([2])
    assert page.view.second_clock.since_ms == When.of(1961, 4, 12, 6, 7).at_ms
    opened.settings.set("second_clock", "Moscow")
    page.apply_preferences()
    assert page.view.second_clock.name == "Moscow"


def test_deleting_asks_nothing_and_can_be_undone(opened: MainWindow) -> None:
    bridge = bridge_of(opened)
    bridge.select(page_of(opened).columns.id[:2].tolist())
    opened.actions_["delete_events"].trigger()
    assert bridge.document.event_count == len(EVENTS) - 2
    assert bridge.selection == ()
    opened.actions_["undo"].trigger()
    assert bridge.document.event_count == len(EVENTS)


def test_selected_events_are_copied_as_lines(opened: MainWindow) -> None:
    opened.page.view.setFocus()  # type: ignore[union-attr]
    bridge_of(opened).select([1])
    opened.actions_["copy_events"].trigger()
    assert QGuiApplication.clipboard().text().startswith("1961-04-12T06:07Z\t\tLaunch\tActual\tLaunch of Vostok 1")


def test_tool_tips_are_plain_text(opened: MainWindow) -> None:
    assert "Launch of Soyuz <b>MS-19</b>" in page_of(opened).view.describe(3)


def test_an_event_dragged_is_one_step(opened: MainWindow) -> None:
    from spacetimeline.model.when import Granularity
    from spacetimeline.timeline.snapping import SnapUnit

    page, bridge = page_of(opened), bridge_of(opened)
    page.view.event_moved_requested.emit(1, "whole", 60_000, SnapUnit(60_000, Granularity.MINUTE))
    assert bridge.document.event(1).start == When.of(1961, 4, 12, 6, 8)
    assert "Move" in (bridge.undo_name or "")


def test_the_history_goes_back_to_any_step(opened: MainWindow, qtbot: QtBot) -> None:
    bridge = bridge_of(opened)
    for event in EVENTS[:2]:
        with bridge.document.transact(f"Again {event.title}") as step:
            step.add_event(event)
    opened.actions_["history"].trigger()
    dock = opened.views.docks["history"]
    assert dock.isVisible()
    assert opened.actions_["history"].isChecked()
    steps = dock.list.model()
    assert [steps.index(row).data().split("   ")[-1] for row in range(4)] == [
        f"Again {EVENTS[1].title}",
        f"Again {EVENTS[0].title}",
        "Fill",
        "The beginning",
    ]
    dock.list.activated.emit(steps.index(3))
    assert bridge.document.event_count == 0
    assert dock.list.currentIndex().row() == 3
    assert "do again up to here" in steps.index(0).data(Qt.ItemDataRole.ToolTipRole)
    assert steps.index(0).data(Qt.ItemDataRole.ForegroundRole) is not None
    dock.list.activated.emit(steps.index(0))
    assert bridge.document.event_count == len(EVENTS) + 2
    assert dock.list.currentIndex().row() == 0


def test_a_panel_behind_another_does_no_work_until_it_comes_to_the_front(
    opened: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    derived: list[str] = []
    for name, kind in (("crew", CrewCurve), ("station", StationView)):
        own = kind.derive
        monkeypatch.setattr(kind, "derive", lambda self, name=name, own=own: (derived.append(name), own(self)))
        opened.actions_[name].trigger()
    qtbot.waitUntil(lambda: not opened.views.docks["crew"].visibleRegion().isEmpty() or "station" in derived)
    qtbot.wait(20)
    derived.clear()
    bridge_of(opened).remove_events([1])
    qtbot.waitUntil(lambda: "station" in derived)
    qtbot.wait(20)
    assert derived == ["station"]  # and once, though events and filter changed
    opened.views.docks["crew"].raise_()
    qtbot.waitUntil(lambda: "crew" in derived)


def test_showing_what_sources_say_leaves_nothing_behind(opened: MainWindow, qtbot: QtBot) -> None:
    document = bridge_of(opened).document
    told = [Claim("start", "2021-10-05", source_id=None), Claim("start", "2021-10-06"), Claim("site", "Baikonur")]
    with document.transact("Tell") as step:
        step.add_claims(3, told, Source("A report", sha256="r"))
    opened.actions_["sources"].trigger()
    counts: list[int] = []
    for _ in range(12):
        for chosen in ([3], [1]):
            bridge_of(opened).select(chosen)
            QApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete.value))
        counts.append(len(opened.findChildren(QObject)))
    assert counts[-1] <= counts[1]


def test_the_legend_tells_of_what_is_in_view(opened: MainWindow, qtbot: QtBot) -> None:
    opened.actions_["legend"].trigger()
    qtbot.waitUntil(lambda: "Launch" in opened.views.docks["legend"].list.texts, timeout=5000)  # type: ignore[attr-defined]
    texts = opened.views.docks["legend"].list.texts  # type: ignore[attr-defined]
    assert "Planned: hatched" in texts
    assert "The present" in texts
    opened.grab()


def test_appearance_reaches_the_timeline(opened: MainWindow) -> None:
    from spacetimeline.ui.appearance import Scheme

    opened.context.appearance.choose(Scheme.DARK)
    assert page_of(opened).view.theme.name == "dark"
    opened.context.appearance.choose(Scheme.CONTRAST)
    assert page_of(opened).view.theme.name == "high-contrast"


def test_every_menu_opens_with_and_without_a_timeline(window: MainWindow, timeline: Path, qtbot: QtBot) -> None:
    qtbot.wait(20)
    for _ in range(2):
        for menu in window.actions_.submenus.values():
            menu.aboutToShow.emit()
            assert menu.actions()
        window.files.open_path(timeline)


def test_the_palette_offers_groupings_and_views(opened: MainWindow) -> None:
    from spacetimeline.ui.command_palette import CommandPalette

    opened.actions_["palette"].trigger()
    palette = opened.findChild(CommandPalette)
    assert palette is not None
    palette.field.setText("group agency")
    assert palette.list.item(0).text() == "Group by: Agency"
    palette.close()


def test_everything_that_takes_the_keyboard_has_a_name(opened: MainWindow) -> None:
    opened.actions_["find"].trigger()
    for name in ("table", "sources", "history"):
        opened.actions_[name].trigger()
    nameless = [
        widget
        for widget in opened.findChildren(QWidget)
        if isinstance(widget, QAbstractButton | QLineEdit | QAbstractItemView)
        and widget.isVisible()
        and widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
        and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]
    assert [f"{type(each).__name__} {each.objectName()}" for each in nameless] == []


def test_an_error_that_is_no_users_fault_is_not_swallowed(window: MainWindow) -> None:
    with pytest.raises(ZeroDivisionError):
        window.show_error(ZeroDivisionError())
    window.show_error(UserError("<b>The disk is full.</b>"))
    assert message_of(window) == "<b>The disk is full.</b>"
