"""The front door: which arguments reach the command line, which the window, and what is said without a screen."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from spacetimeline import app
from spacetimeline.render import qt_platform
from spacetimeline.render.qt_platform import NoDisplayError


@pytest.fixture(autouse=True)
def collected_again() -> Iterator[None]:
    """Opening the window turns garbage collection off until the first paint, which never comes here."""
    yield
    gc.enable()


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What the window was opened with."""
    from spacetimeline.ui import start

    calls: list[list[str]] = []

    def run(arguments: list[str]) -> int:
        calls.append(arguments)
        return 0

    monkeypatch.setattr(start, "run", run)
    monkeypatch.setattr(qt_platform, "check_window_can_open", lambda: None)
    return calls


@pytest.mark.parametrize("arguments", [[], ["news.txt"], ["a.spacetimeline", "b.html"], ["./extract"]])
def test_files_open_the_window(opened: list[list[str]], arguments: list[str]) -> None:
    assert app.main(arguments) == 0
    assert opened == [arguments]


def test_commands_and_options_do_not(opened: list[list[str]], capsys: pytest.CaptureFixture[str]) -> None:
    assert app.main(["extract", "/nowhere/at/all.txt"]) == 1
    with pytest.raises(SystemExit):
        app.main(["--version"])
    assert "Spacetimeline 0." in capsys.readouterr().out
    assert opened == []


def test_without_a_screen_a_sentence_names_the_way_out(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse() -> None:
        raise NoDisplayError("neither DISPLAY nor WAYLAND_DISPLAY is set")

    monkeypatch.setattr(qt_platform, "check_window_can_open", refuse)
    assert app.main([]) == 3
    assert "main.py export" in capsys.readouterr().err
