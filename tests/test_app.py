"""The front door: which arguments reach the command line, which the window, and what is said without a screen."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

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


class EndedError(Exception):
    """``os._exit`` was reached; the argument is the exit code."""


@pytest.fixture
def ends(monkeypatch: pytest.MonkeyPatch) -> None:
    def end(code: int) -> None:
        raise EndedError(code)

    monkeypatch.setattr(os, "_exit", end)


def run_as(monkeypatch: pytest.MonkeyPatch, *arguments: str) -> None:
    monkeypatch.setattr(sys, "argv", ["spacetimeline", *arguments])
    app.script()


def test_a_process_that_only_reads_ends_at_once(ends: None, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(EndedError, match="1"):
        run_as(monkeypatch, "extract", "/nowhere/at/all.txt")


def test_one_that_may_have_stored_something_does_not(ends: None, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SystemExit) as ended:
        run_as(monkeypatch, "check", "/nowhere/at/all.spacetimeline")
    assert ended.value.code == 1


@pytest.mark.parametrize("broken", [OSError("no space left"), ValueError("closed")])
def test_what_cannot_be_printed_is_left_to_python(
    broken: Exception, ends: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Full:
        def flush(self) -> None:
            raise broken

    monkeypatch.setattr(app, "main", lambda: 0)
    monkeypatch.setattr(sys, "stdout", Full())
    with pytest.raises(SystemExit) as ended:
        run_as(monkeypatch, "extract", "news.txt")
    assert ended.value.code == 0


def test_all_that_is_printed_arrives(tmp_path: Path) -> None:
    article = tmp_path / "long.txt"
    article.write_text(
        "A Falcon 9 lifted off from Cape Canaveral on May 3, 2023, at noon GMT.\n\n" * 400, encoding="utf-8"
    )
    command = [sys.executable, "-m", "spacetimeline", "extract", "--json", str(article)]
    printed = subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8").stdout
    assert printed.endswith("\n}\n")
    assert len(printed) > 100_000
