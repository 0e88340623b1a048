"""What Qt would abort over is a sentence instead."""

from __future__ import annotations

import ctypes
import sys

import pytest
from spacetimeline.render import qt_platform
from spacetimeline.render.qt_platform import MissingLibraryError, NoDisplayError, check_window_can_open


@pytest.fixture(autouse=True)
def bare_linux(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)


def test_without_a_display_the_sentence_names_the_command_that_needs_none() -> None:
    with pytest.raises(NoDisplayError, match=r"main\.py export") as caught:
        check_window_can_open()
    assert caught.value.exit_code == 3


@pytest.mark.parametrize(("name", "value"), [("QT_QPA_PLATFORM", "offscreen"), ("WAYLAND_DISPLAY", "wayland-0")])
def test_other_platforms_are_left_to_qt(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, value)
    check_window_can_open()


def test_a_missing_library_of_the_window_plugin_names_the_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: str) -> None:
        raise OSError("libxcb-cursor.so.0: cannot open shared object file: No such file or directory")

    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr(ctypes, "CDLL", refuse)
    with pytest.raises(MissingLibraryError, match=r"libxcb-cursor\.so\.0(.|\n)*sudo apt install .*libxcb-cursor0"):
        check_window_can_open()


def test_a_display_that_does_not_answer_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", "127.0.0.1:987")
    monkeypatch.setattr(qt_platform, "_load_plugin", lambda: None)
    with pytest.raises(NoDisplayError, match="does not answer"):
        check_window_can_open()


def test_a_failed_import_of_qt_is_explained_and_others_are_not() -> None:
    with pytest.raises(MissingLibraryError, match="libegl1"), qt_platform.explained_imports():
        raise ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")
    with pytest.raises(ImportError, match="no_such_name"), qt_platform.explained_imports():
        raise ImportError("cannot import name 'no_such_name'")
