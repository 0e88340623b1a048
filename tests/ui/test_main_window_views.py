"""What the window shows of a timeline, and the commands that reach it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QInputDialog,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot
from spacetimeline.errors import UserError
from spacetimeline.model.event import Claim, Event, EventKind, Source
from spacetimeline.model.when import When
from spacetimeline.ui.main_window import MainWindow
from spacetimeline.ui.start import Windows
from spacetimeline.ui.timeline_view_crew import CrewCurve
from spacetimeline.ui.timeline_view_station import StationView
from window_hands import EVENTS, bridge_of, message_of, page_of

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


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
