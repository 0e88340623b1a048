"""The whole way, from outside: an article dragged onto the window becomes a reviewed timeline and a picture."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Any

import pytest
from spacetimeline.document.document import Document
from spacetimeline.model.event import Event, EventKind

pytestmark = pytest.mark.e2e

ARTICLE = """date 2024-09-12 A new crew reaches the station

BAIKONUR — A Soyuz rocket carrying three people blasted off from the Baikonur Cosmodrome on Wednesday.

Soyuz MS-26 lifted off at 16:23 UTC on 11 September 2024 with Alexey Ovchinin, Ivan Vagner and Don Pettit aboard. It
docked with the International Space Station at 19:32 UTC the same day.

The three are to return to Earth in April 2025.
"""


def documents(desk: Any) -> list[Path]:
    return list((desk.home / "spacetimeline" / "data" / "untitled").glob("*.spacetimeline"))


def event_count(desk: Any) -> int:
    paths = documents(desk)
    if not paths:
        return 0
    with Document.open(paths[0], read_only=True) as document:
        return document.event_count


def png_size(path: Path) -> tuple[int, int]:
    data = path.read_bytes()[:24]
    return struct.unpack(">II", data[16:24]) if data[:8] == b"\x89PNG\r\n\x1a\n" else (0, 0)


def open_window(desk: Any, *arguments: Path) -> tuple[str, Any]:
    program = desk.start("-m", "spacetimeline", *arguments)
    window = desk.window("Spacetimeline$")
    desk.do("windowmove", window, 0, 0, "windowsize", window, 1270, 860, "sleep", 0.3)
    return window, program


def test_an_article_dropped_becomes_a_timeline_and_a_picture(desk: Any, tmp_path: Path) -> None:
    article = tmp_path / "an article ü.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    window, program = open_window(desk)

    desk.start("tests/e2e/drag_source.py", "files", article)
    desk.window("drag source")
    desk.do("sleep", 0.4)
    desk.drag((1340, 40), (600, 400))

    dialog = desk.window("Review what was read")
    desk.do("sleep", 1.5)
    desk.key(dialog, "ctrl+Return")
    button = desk.do("getwindowgeometry", "--shell", dialog)
    told = dict(line.split("=") for line in button.splitlines() if "=" in line)
    # The button that imports stands in the lower right corner.
    x, y = int(told["X"]) + int(told["WIDTH"]) - 80, int(told["Y"]) + int(told["HEIGHT"]) - 30
    desk.do("sleep", 0.8, "mousemove", x, y, "sleep", 0.3, "click", 1)
    desk.wait_for(lambda: event_count(desk) >= 3, "the imported events in the document")
    desk.wait_for(lambda: not desk.has_window("Review what was read"), "the dialog to close")
    count = event_count(desk)

    desk.focus(window)
    desk.do("mousemove", 700, 300, "sleep", 0.6)
    before = desk.picture(tmp_path / "before.png").read_bytes()
    desk.do("keydown", "ctrl", "click", 4, "click", 4, "click", 4, "keyup", "ctrl", "sleep", 0.8)
    assert desk.picture(tmp_path / "after.png").read_bytes() != before, "the wheel zooms"

    export_picture(desk, window, tmp_path / "timeline.png")

    desk.key(window, "ctrl+z")
    desk.wait_for(lambda: event_count(desk) == 0, "the import to be undone")
    desk.key(window, "ctrl+shift+z")
    desk.wait_for(lambda: event_count(desk) == count, "the import to be done again")

    desk.key(window, "ctrl+q")
    assert program.wait(20) == 0
    with Document.open(documents(desk)[0], read_only=True) as document:
        told_events = {(event.kind.value, event.start.iso() if event.start else "") for event in document.events()}
        assert ("launch", "2024-09-11T16:23Z") in told_events
        assert ("docking", "2024-09-11T19:32Z") in told_events
        assert any(source.title for source in document.sources())


def export_picture(desk: Any, window: str, path: Path) -> None:
    desk.key(window, "ctrl+e")
    dialog = desk.window("Export")
    desk.do("sleep", 0.8)
    desk.key(dialog, "Return")
    chooser = desk.window("^(Export|Save) ")
    desk.focus(chooser)
    desk.do("key", "ctrl+a", "type", "--delay", 8, str(path))
    desk.do("key", "Return")
    desk.wait_for(lambda: path.exists() and png_size(path)[0] > 200, "the picture")


def test_text_dragged_out_of_a_browser_is_reviewed_and_escape_leaves_no_trace(desk: Any) -> None:
    window, program = open_window(desk)
    text = "Soyuz MS-26 lifted off at 16:23 UTC on 11 September 2024."
    desk.start("tests/e2e/drag_source.py", "selection", f"\ufeff<p>{text}</p>", text)
    desk.window("drag source")
    desk.do("sleep", 0.4)
    desk.drag((1340, 40), (500, 500))
    dialog = desk.window("Review what was read")
    desk.do("sleep", 1)
    desk.key(dialog, "Escape")
    desk.wait_for(lambda: not desk.has_window("Review what was read"), "the dialog to close")
    desk.key(window, "ctrl+q")
    assert program.wait(20) == 0
    assert documents(desk) == []


def test_what_was_done_before_a_crash_is_there_and_can_be_changed(desk: Any, tmp_path: Path) -> None:
    window, program = open_window(desk)
    desk.key(window, "ctrl+n")
    desk.wait_for(lambda: documents(desk), "an unnamed timeline")
    path = documents(desk)[0]
    program.kill()
    program.wait(10)
    with Document.open(path) as document, document.transact("Add") as step:
        step.add_event(Event(EventKind.LAUNCH, "Launch of Voskhod 1", None))

    _, program = open_window(desk, path)
    title = desk.window("^Untitled")
    assert "read-only" not in desk.do("getwindowname", title)
    desk.key(title, "ctrl+z")
    desk.wait_for(lambda: event_count(desk) == 0, "undo of what was done before")
    desk.key(title, "ctrl+q")
    assert program.wait(20) == 0


def test_a_document_named_on_the_command_line_is_opened_and_an_article_reviewed(desk: Any, tmp_path: Path) -> None:
    path = tmp_path / "Mine & yours.spacetimeline"
    Document.create(path).close()
    _, program = open_window(desk, path)
    desk.window("Mine & yours — Spacetimeline")
    desk.key(desk.window("Mine & yours"), "ctrl+q")
    assert program.wait(20) == 0
    assert path.exists()
