"""A screen of its own under Xvfb, the real program in a window on it, and hands: xdotool and a second Qt program."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
T = TypeVar("T")


@pytest.fixture(scope="session")
def display() -> Iterator[str]:
    """The name of a fresh X display; skips where there can be none."""
    missing = [name for name in ("Xvfb", "xdotool") if not shutil.which(name)]
    if missing:
        pytest.skip(f"needs {' and '.join(missing)} (apt install xvfb xdotool)")
    reading, writing = os.pipe()
    # -noreset: the server must not start afresh when the last client leaves.
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x900x24", "-nolisten", "tcp", "-noreset"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        if not number:
            pytest.skip("Xvfb does not start")
        yield f":{number}"
        server.terminate()


class Desk:
    """Programs on one display, and hands to move its pointer and press its keys."""

    def __init__(self, display: str, home: Path) -> None:
        self.home = home
        self.environment = os.environ | {
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "QT_LOGGING_RULES": "qt.qpa.*=false",
            "HOME": str(home),
            "XDG_CONFIG_HOME": str(home / "config"),
            "SPACETIMELINE_HOME": str(home / "spacetimeline"),
            "SPACETIMELINE_NO_SETUP": "1",
        }
        self.environment.pop("WAYLAND_DISPLAY", None)
        self.programs: list[subprocess.Popen[bytes]] = []

    def wait_for(self, condition: Callable[[], T], what: str, seconds: float = 20.0) -> T:
        """The first true value of ``condition``; fails with ``what`` when there is none in time."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            found = condition()
            if found:
                return found
            time.sleep(0.05)
        raise AssertionError(f"waited {seconds:.0f} s in vain for {what}\n{self.log()}")

    def log(self) -> str:
        """What the program wrote into its log: an unexpected error is found there."""
        path = self.home / "spacetimeline" / "data" / "logs" / "spacetimeline.log"
        return path.read_text(encoding="utf-8") if path.exists() else ""

    def start(self, *command: str | Path) -> subprocess.Popen[bytes]:
        """Run a Python program on the display."""
        program = subprocess.Popen([sys.executable, *map(str, command)], env=self.environment, cwd=ROOT)
        self.programs.append(program)
        return program

    def stop(self) -> None:
        for program in self.programs:
            if program.poll() is None:
                program.terminate()
        for program in self.programs:
            try:
                program.wait(10)
            except subprocess.TimeoutExpired:
                program.kill()
                program.wait(5)

    def do(self, *words: object) -> str:
        """Run xdotool and return what it prints."""
        command = ["xdotool", *map(str, words)]
        done = subprocess.run(command, env=self.environment, capture_output=True, text=True, check=True, timeout=60)
        return done.stdout.strip()

    def window(self, name: str) -> str:
        """The id of the visible window whose title matches, once there is one."""

        def find() -> str:
            command = ["xdotool", "search", "--onlyvisible", "--name", name]
            found = subprocess.run(command, env=self.environment, capture_output=True, text=True, timeout=60)
            return found.stdout.split()[-1] if found.stdout.split() else ""

        return self.wait_for(find, f"a window named {name}")

    def has_window(self, name: str) -> bool:
        command = ["xdotool", "search", "--onlyvisible", "--name", name]
        found = subprocess.run(command, env=self.environment, capture_output=True, text=True, timeout=60)
        return bool(found.stdout.split())

    def focus(self, window: str) -> None:
        """Give a window the keyboard: there is no window manager to do it."""
        self.do("windowfocus", window, "sleep", 0.25)

    def key(self, window: str, *keys: str) -> None:
        self.focus(window)
        for key in keys:
            self.do("key", key, "sleep", 0.15)

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """A drag as a hand makes it: press, many small steps, a moment of rest, release."""
        self.do("mousemove", *start, "sleep", 0.2, "mousedown", 1, "sleep", 0.15)
        for step in range(1, 13):
            place = [round(a + (b - a) * step / 12) for a, b in zip(start, end, strict=True)]
            self.do("mousemove", *place, "sleep", 0.04)
        self.do("sleep", 0.25, "mouseup", 1)

    def picture(self, path: Path) -> Path:
        """The whole screen as a PNG file."""
        program = [sys.executable, str(HERE / "screen_picture.py"), str(path)]
        subprocess.run(program, env=self.environment, check=True, timeout=60)
        return path


@pytest.fixture
def desk(display: str, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(display, tmp_path / "home")
    made.home.mkdir()
    yield made
    made.stop()
