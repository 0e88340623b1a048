"""Unexpected errors: logged, shown once, and known troubles told in their own words."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import qWarning
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from spacetimeline.errors import UserError
from spacetimeline.ui.crash import CrashReporter, HangWatch
from spacetimeline.ui.crash_dialog import CrashDialog
from spacetimeline.ui.hang_notice import HangNotice, notice_window


@pytest.fixture
def reporter(qtbot: QtBot, tmp_path: Path) -> Iterator[CrashReporter]:
    before = sys.excepthook, threading.excepthook
    reporter = CrashReporter(tmp_path / "logs")
    reporter.install()
    yield reporter
    reporter.uninstall()
    sys.excepthook, threading.excepthook = before
    for dialog in dialogs():
        dialog.close()


def dialogs() -> list[CrashDialog]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, CrashDialog) and each.isVisible()]


def raise_and_report(error: Exception) -> None:
    try:
        raise error
    except type(error):
        sys.excepthook(*sys.exc_info())  # type: ignore[arg-type]


def test_an_unexpected_error_is_logged_and_shown_once(qtbot: QtBot, reporter: CrashReporter) -> None:
    for _ in range(3):
        raise_and_report(ZeroDivisionError("odd"))
    qtbot.waitUntil(lambda: len(dialogs()) == 1, timeout=3000)
    shown = dialogs()[0]
    assert "ZeroDivisionError: odd" in shown.text.toPlainText()
    shown.copy_button.click()
    assert "ZeroDivisionError" in QGuiApplication.clipboard().text()
    shown.accept()
    raise_and_report(ZeroDivisionError("odd"))
    qtbot.wait(50)
    assert not dialogs()
    assert reporter.log_path.read_text(encoding="utf-8").count("ZeroDivisionError: odd") == 4


def test_an_error_in_a_thread_reaches_the_window(qtbot: QtBot, reporter: CrashReporter) -> None:
    def fail() -> None:
        raise KeyError("in a thread")

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(dialogs()) == 1, timeout=3000)
    assert "in a thread" in dialogs()[0].text.toPlainText()


def test_a_known_trouble_is_told_and_not_logged(qtbot: QtBot, reporter: CrashReporter) -> None:
    told: list[UserError] = []
    reporter.show_user_error = told.append
    raise_and_report(UserError("The disk is full."))
    qtbot.waitUntil(lambda: bool(told), timeout=3000)
    assert str(told[0]) == "The disk is full."
    assert not dialogs()
    assert not reporter.log_path.exists()


def test_qt_warnings_are_written_down(reporter: CrashReporter) -> None:
    qWarning("something is off")
    assert "Qt: something is off" in reporter.log_path.read_text(encoding="utf-8")


def test_a_log_that_cannot_be_written_goes_to_standard_error(
    qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("in the way")
    CrashReporter(tmp_path / "file").log("a line")
    assert "a line" in capsys.readouterr().err


def test_a_hang_is_noticed_and_named(qtbot: QtBot) -> None:
    lines: list[str] = []
    watch = HangWatch(0.2, lines.append)
    try:
        with qtbot.waitSignal(watch.answered_again, timeout=5000) as caught:
            qtbot.wait(30)
            time.sleep(0.6)  # the GUI thread answers nobody
        assert caught.args[0] >= 0.4
        assert any("test_a_hang_is_noticed_and_named" in line for line in lines)
    finally:
        watch.stop()


class _Notice(HangNotice):
    """Notes what it is told instead of starting another process."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[str] = []

    def tell(self, line: str) -> None:
        self.told.append(line)

    def close(self) -> None:
        self.told.append("closed")


def test_a_hang_is_shown_while_it_lasts(qtbot: QtBot) -> None:
    notice = _Notice()
    watch = HangWatch(0.2, lambda _line: None, notice=notice)
    try:
        with qtbot.waitSignal(watch.answered_again, timeout=5000):
            qtbot.wait(30)
            time.sleep(0.6)
            assert "It is at test_a_hang_is_shown_while_it_lasts in test_crash.py." in notice.told[0]
            assert "closed" not in notice.told
        assert notice.told[-1] == "closed"
    finally:
        watch.stop()


def test_the_notice_is_a_program_that_ends_with_its_input(tmp_path: Path) -> None:
    notice = HangNotice()
    notice.tell("The window has not answered for 10 seconds.")
    process = notice._process
    assert process is not None
    assert process.poll() is None
    notice.close()
    assert process.wait(60) == 0


def test_the_notice_shows_what_it_is_told(qtbot: QtBot) -> None:
    window, doing = notice_window()
    qtbot.addWidget(window)
    doing.setText("<b>reading</b>")
    window.show()
    assert "busy" in window.windowTitle() and doing.text() == "<b>reading</b>"


HANGS = """
import ctypes, sys, threading, time
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from spacetimeline.ui.crash import HangWatch
from spacetimeline.ui.last_words import LastWords

app = QCoreApplication([])
told = []
words = LastWords(Path(sys.argv[1]))
watch = HangWatch(2.0, told.append, last_words=words)

def hold_the_interpreter():
    print("holding", flush=True)
    ctypes.PyDLL(None).usleep(int(float(sys.argv[2]) * 1e6))  # unlike CDLL, this keeps the lock

QTimer.singleShot(200, hold_the_interpreter)
watch.answered_again.connect(lambda seconds, place: (print(place, flush=True), app.quit()))
app.exec()
watch.stop()
words.close()
print("\\n".join(told))
"""


def hanging(folder: Path, seconds: float) -> subprocess.Popen[str]:
    program = [sys.executable, "-c", HANGS, str(folder), str(seconds)]
    env = {**os.environ, "PYTHONPATH": str(Path(__file__).resolve().parents[2])}
    return subprocess.Popen(program, stdout=subprocess.PIPE, text=True, env=env)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the C library's usleep is called")
def test_a_hang_in_c_code_is_named_afterwards(tmp_path: Path) -> None:
    told, _ = hanging(tmp_path, 6.0).communicate(timeout=60)
    assert "hold_the_interpreter in <string>" in told
    assert "with the interpreter held" in told
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the C library's usleep is called")
def test_who_is_killed_while_hanging_in_c_code_is_heard_at_the_next_start(
    tmp_path: Path, reporter: CrashReporter
) -> None:
    process = hanging(reporter.folder, 60)
    assert process.stdout is not None
    process.stdout.readline()
    [left] = reporter.folder.glob("last-words-*")
    until = time.monotonic() + 30
    while "hold_the_interpreter" not in left.read_text(encoding="utf-8") and time.monotonic() < until:
        time.sleep(0.05)
    assert not reporter.look_back()  # it lives
    process.kill()
    process.wait()
    process.stdout.close()
    assert reporter.look_back()
    log = reporter.log_path.read_text(encoding="utf-8")
    assert "did not end as it should" in log and "hold_the_interpreter" in log
    assert not left.exists() and not reporter.look_back()
