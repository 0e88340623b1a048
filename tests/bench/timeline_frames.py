"""Timing frames on a screen: a display to draw on, what is drawn in turns, and the steps of the view."""

from __future__ import annotations

import os
import statistics
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

WIDTH, HEIGHT = 1920, 1080
ROUNDS = 5


@contextmanager
def display() -> Iterator[None]:
    """A display to draw on: the one there is, or an Xvfb."""
    if os.environ.get("DISPLAY") or os.environ.get("QT_QPA_PLATFORM"):
        yield
        return
    reader, writer = os.pipe()
    command = ["Xvfb", "-displayfd", str(writer), "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=(writer,), stderr=subprocess.DEVNULL)
    os.close(writer)
    with os.fdopen(reader) as stream:
        os.environ["DISPLAY"] = f":{stream.readline().strip()}"
    os.environ["QT_QPA_PLATFORM"] = "xcb"
    try:
        yield
    finally:
        server.terminate()
        server.wait()


def percentile(values: list[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(int(len(ordered) * share), len(ordered) - 1)]


@dataclass
class Runner:
    """Something to time: a widget, its frames, and milliseconds of each frame, one list a round."""

    widget: QWidget
    frames: list[Callable[[], None]]
    rounds: list[list[float]] = field(default_factory=list)
    cpu_rounds: list[list[float]] = field(default_factory=list)

    @property
    def times(self) -> list[float]:
        """Of each frame the median over the rounds, so that a busy machine shows less."""
        return [statistics.median(each) for each in zip(*self.rounds, strict=True)]

    def run(self) -> None:
        """One round, alone on the screen."""
        self.widget.show()
        settle()
        taken, cpu = [], []
        for frame in self.frames:
            begun, begun_cpu = time.perf_counter(), time.thread_time()
            frame()
            sync()
            taken.append((time.perf_counter() - begun) * 1e3)
            cpu.append((time.thread_time() - begun_cpu) * 1e3)
            settle(1)
        self.rounds.append(taken)
        self.cpu_rounds.append(cpu)
        self.widget.hide()
        settle()

    def figures(self) -> dict[str, float]:
        times = self.times
        # the processor's own time tells a busy machine from a slow program
        cpu = [statistics.median(each) for each in zip(*self.cpu_rounds, strict=True)]
        return {
            "median_ms": statistics.median(times),
            "p95_ms": percentile(times, 0.95),
            "max_ms": max(times),
            "cpu_median_ms": statistics.median(cpu),
            "cpu_p95_ms": percentile(cpu, 0.95),
        }


def take_turns(runners: list[Runner], rounds: int = ROUNDS) -> None:
    """Time several things in turns: what slows the machine for a while slows them all."""
    for _ in range(rounds):
        for runner in runners:
            runner.run()


def steps() -> list[tuple[float, float]]:
    """The (start, end) of every step, in ms."""
    from spacetimeline.model.calendar import DAY_MS, HOUR_MS, days_from_date
    from timeline_events import FIRST_MS, LAST_MS

    full, middle = LAST_MS - FIRST_MS, (FIRST_MS + LAST_MS) / 2
    aim = days_from_date(2021, 6, 15) * DAY_MS + 12 * HOUR_MS
    inward = []
    for number in range(30):
        span = full * (HOUR_MS / full) ** (number / 29)
        centre = middle + (aim - middle) * (1 - span / full)
        inward.append((centre - span / 2, centre + span / 2))
    first, year = days_from_date(2015, 1, 1) * DAY_MS, 365 * DAY_MS
    panned = [(first + number * year / 10, first + number * year / 10 + year) for number in range(60)]
    return inward + inward[::-1] + panned


def settle(rounds: int = 3) -> None:
    from PySide6.QtWidgets import QApplication

    for _ in range(rounds):
        QApplication.processEvents()


def sync() -> None:
    from PySide6.QtGui import QGuiApplication

    QGuiApplication.sync()
