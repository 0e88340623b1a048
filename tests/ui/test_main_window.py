"""The window as a whole: timelines come and go."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot
from spacetimeline.document.document import Document
from spacetimeline.ui.document_files import is_untitled, untitled_documents
from spacetimeline.ui.main_window import MainWindow
from spacetimeline.ui.start import Windows
from window_hands import EVENTS, bridge_of, message_of

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


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
