"""A real client of AT-SPI reads the painted timeline, follows the focus in it and hears what is announced."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from spacetimeline.document.commands import add_event
from spacetimeline.document.document import Document
from spacetimeline.model.event import Event, EventKind, Status
from spacetimeline.model.when import When

from e2e.conftest import HERE, ROOT, Desk

SYSTEM_PYTHON = "/usr/bin/python3"
PACKAGES = "apt install dbus at-spi2-core gir1.2-atspi-2.0 python3-gi"

pytestmark = pytest.mark.e2e


@pytest.fixture
def reading_desk(desk: Desk) -> Iterator[Desk]:
    """A desk with a bus of its own, on which programs tell screen readers what they show."""
    asked = [SYSTEM_PYTHON, "-c", "import gi; gi.require_version('Atspi', '2.0')"]
    if not shutil.which("dbus-daemon") or not Path(SYSTEM_PYTHON).exists():
        pytest.skip(f"needs a bus and the system's Python ({PACKAGES})")
    if subprocess.run(asked, capture_output=True, timeout=60).returncode:
        pytest.skip(f"needs the bindings of AT-SPI ({PACKAGES})")
    command = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as bus:
        assert bus.stdout is not None
        desk.environment |= {
            "DBUS_SESSION_BUS_ADDRESS": bus.stdout.readline().strip(),
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        }
        yield desk
        desk.stop()
        bus.terminate()


class Reader:
    """The client; what it says is collected as it comes."""

    def __init__(self, desk: Desk) -> None:
        self.said: list[dict[str, Any]] = []
        environment = {name: value for name, value in desk.environment.items() if name != "PYTHONPATH"}
        self._program = subprocess.Popen(
            [SYSTEM_PYTHON, str(HERE / "screen_reader.py")], env=environment, stdout=subprocess.PIPE, text=True
        )
        desk.programs.append(self._program)  # type: ignore[arg-type]
        Thread(target=self._collect, daemon=True).start()

    def _collect(self) -> None:
        assert self._program.stdout is not None
        with self._program.stdout as lines:
            for line in lines:
                self.said.append(json.loads(line))


def test_a_screen_reader_reads_the_timeline(reading_desk: Desk) -> None:
    desk, path = reading_desk, reading_desk.home / "Flights.spacetimeline"
    with Document.create(path) as document:
        for title, at, kind, status in (
            ("Launch of Soyuz MS-19", "2021-10-05T08:55Z", EventKind.LAUNCH, Status.ACTUAL),
            ("Soyuz MS-19 reaches the station", "2021-10-05T12:22Z", EventKind.DOCKING, Status.ACTUAL),
            ("Return of Soyuz MS-19", "2022-03-30", EventKind.RETURN, Status.PLANNED),
        ):
            add_event(document, Event(kind, title, When.parse(at), status, mission="Soyuz MS-19"))
    desk.start(ROOT / "main.py", path)
    window = desk.window("Flights")
    reader = Reader(desk)
    desk.wait_for(lambda: reader.said, "the client to find the timeline", 40)
    shown = reader.said[0]
    assert shown["timeline"]["says"].endswith("3 events in view")
    names = ["Launch of Soyuz MS-19, 5 Oct 2021 08:55 UTC"]
    names.append("Soyuz MS-19 reaches the station, Docking, 5 Oct 2021 12:22 UTC")
    names.append("Return of Soyuz MS-19, planned, 30 Mar 2022")
    assert [item["name"] for item in shown["items"]] == names
    x, y, width, height = shown["timeline"]["place"]
    for item in shown["items"]:
        left, top, wide, tall = item["place"]
        assert item["role"] == "list item" and wide > 0 and tall > 0
        assert x <= left and left + wide <= x + width and y <= top and top + tall <= y + height

    desk.key(window, "ctrl+Right")
    desk.wait_for(lambda: any(each.get("focus") in names for each in reader.said), "the focus to be on an event")
    desk.key(window, "ctrl+f")
    desk.do("type", "reaches")
    desk.wait_for(lambda: {"heard": names[1]} in reader.said, "the hit to be announced")
    desk.key(window, "Escape", "ctrl+t", "Down")
    cells = ("Launch of Soyuz MS-19", "Soyuz MS-19 reaches the station", "5 Oct 2021 12:22 UTC", "30 Mar 2022")
    desk.wait_for(
        lambda: any(each.get("role") == "table cell" or each.get("focus") in cells for each in reader.said),
        f"the focus to be in the table, after {reader.said[-6:]}",
    )
