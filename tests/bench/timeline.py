"""How fast the timeline is, as ratios measured in one run.

``python tests/bench/timeline.py --json [--events N ...] [--full]``

Opens documents of N events (10^4, 10^5 and 10^6; with ``--full`` 10^7 too), then takes 60 zoom steps, all of
spaceflight to one hour and back, and 60 pan steps of a one-year window, at 1920x1080: each step sets the viewport,
repaints and syncs with the X server. Beside them an empty widget, a reference frame (fill and 300 different labels by
plain drawText) and a QGraphicsView with two items an event. Where there is no display an Xvfb of its own is started.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

WIDTH, HEIGHT = 1920, 1080
ROUNDS = 5
LABELS = 300


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


# -- ours -------------------------------------------------------------------------------------------------------------


class Ours:
    """The timeline of one document."""

    def __init__(self, path: Path) -> None:
        from spacetimeline.document.document import Document
        from spacetimeline.ui.timeline_view import TimelineView
        from spacetimeline.ui.timeline_view_loading import open_content

        self.view = TimelineView()
        self.view.now = lambda: 1_780_000_000
        self.view.motion.enabled = False
        self.view.resize(WIDTH, HEIGHT)
        self.view.show()
        settle()
        begun = time.perf_counter()
        self.document = Document.open(path)
        self.content, self.rows = open_content(self.document, self.view.content.options, self.view.metrics)
        self.view.set_content(self.content)
        self.view.repaint()
        sync()
        self.open_s = time.perf_counter() - begun

    def frames(self) -> list[Callable[[], None]]:
        def show(start: float, end: float) -> None:
            self.view.set_viewport(self.view.viewport.showing(start, end))
            self.view.repaint()

        return [lambda start=start, end=end: show(start, end) for start, end in steps()]

    def edit_ms(self) -> float:
        """Median time from a change (add, move, undo) to the painted frame, the document's own step included."""
        from dataclasses import replace

        from spacetimeline.model.event import Event, EventKind
        from spacetimeline.model.when import When

        changes: list[Any] = []
        self.document.subscribe(changes.append)
        taken: list[float] = []
        when = When.of(2015, 6, 1, 12, 30)
        event = Event(EventKind.LAUNCH, "One more launch", when, mission="Mission 07")

        def measured(change: Callable[[], object]) -> None:
            changes.clear()
            begun = time.perf_counter()
            change()
            told = changes[-1]
            self.view.apply_changes(told.added, told.removed, told.updated)
            self.view.repaint()
            sync()
            taken.append((time.perf_counter() - begun) * 1e3)

        for _ in range(3):
            measured(lambda: self._step("Add", lambda step: step.add_event(event)))
            mine = int(changes[-1].added[0])
            moved = replace(self.document.event(mine), start=When.of(2015, 6, 2, 12, 30))
            measured(lambda moved=moved: self._step("Move", lambda step: step.update_event(moved)))
            measured(self.document.undo)
        return statistics.median(taken)

    def _step(self, name: str, change: Callable[[Any], object]) -> None:
        with self.document.transact(name) as step:
            change(step)

    def close(self) -> None:
        self.view.hide()
        self.view.deleteLater()
        self.document.close()
        settle()


def settle(rounds: int = 3) -> None:
    from PySide6.QtWidgets import QApplication

    for _ in range(rounds):
        QApplication.processEvents()


def sync() -> None:
    from PySide6.QtGui import QGuiApplication

    QGuiApplication.sync()


# -- baselines ---------------------------------------------------------------------------------------------------------


def baselines(reference_titles: list[str]) -> dict[str, Runner]:
    """An empty widget and the reference frame."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QWidget
    from spacetimeline.render.text import canvas_font

    dice = random.Random(3)
    places = [(dice.randrange(WIDTH - 150), dice.randrange(12, HEIGHT)) for _ in range(LABELS)]
    font = canvas_font()

    class Plain(QWidget):
        labels = 0
        turn = 0

        def paintEvent(self, qt_event: object) -> None:
            painter = QPainter(self)
            painter.fillRect(0, 0, WIDTH, HEIGHT, Qt.GlobalColor.white)
            painter.setFont(font)
            self.turn += 1
            for number in range(self.labels):
                title = reference_titles[(self.turn * LABELS + number) % len(reference_titles)]
                painter.drawText(*places[number], title)
            painter.end()

    made = {}
    for name, labels in (("fill", 0), ("reference", LABELS)):
        widget = Plain()
        widget.labels = labels
        widget.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        widget.resize(WIDTH, HEIGHT)
        made[name] = Runner(widget, [widget.repaint] * 60)
    return made


def naive(count: int) -> Runner:
    """A QGraphicsView with a rectangle and a text an event."""
    from PySide6.QtCore import QRectF, Qt
    from PySide6.QtGui import QBrush, QColor, QTransform
    from PySide6.QtWidgets import QGraphicsItem, QGraphicsScene, QGraphicsSimpleTextItem, QGraphicsView
    from timeline_events import FIRST_MS, LAST_MS, TRACKS, events, title

    made = events(count)
    scene = QGraphicsScene()
    high, brush = HEIGHT / TRACKS, QBrush(QColor("#4e79a7"))
    columns = zip(*(made[name].tolist() for name in ("start", "end", "kind", "track")), strict=True)
    for number, (start, end, kind, track) in enumerate(columns):
        x, wide = (start - FIRST_MS) / 1e6, max((end - start) / 1e6, 200.0)
        scene.addRect(QRectF(x, track * high, wide, high - 4), Qt.PenStyle.NoPen, brush)
        text = QGraphicsSimpleTextItem(title(number, kind))
        text.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        text.setPos(x, track * high)
        scene.addItem(text)
    view = QGraphicsView(scene)
    scene.setParent(view)
    for policy in (view.setHorizontalScrollBarPolicy, view.setVerticalScrollBarPolicy):
        policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setSceneRect(0, 0, (LAST_MS - FIRST_MS) / 1e6, HEIGHT)
    view.resize(WIDTH, HEIGHT)

    def show(start: float, end: float) -> None:
        scale = WIDTH / ((end - start) / 1e6)
        view.setTransform(QTransform.fromScale(scale, 1.0))
        view.centerOn(((start + end) / 2 - FIRST_MS) / 1e6, HEIGHT / 2)
        view.viewport().repaint()

    return Runner(view, [lambda start=start, end=end: show(start, end) for start, end in steps()])


# -- the run -----------------------------------------------------------------------------------------------------------


def resident_bytes() -> int:
    """Memory of this process that lies in RAM."""
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) * 1024
    return 0


def measure(counts: list[int], folder: Path) -> dict[str, Any]:
    """All raw figures."""
    from PySide6.QtWidgets import QApplication
    from timeline_events import title, write_document

    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert app is not None
    raw: dict[str, Any] = {}
    opened: dict[str, Ours] = {}
    for count in counts:
        name = f"{count:.0e}".replace("+0", "")
        path = folder / f"{count}.spacetimeline"
        write_document(path, count)
        opened[name], raw[name] = one_size(path, count)
    runners = baselines([title(number, number % 5) for number in range(20_000)])
    runners["naive_1e4"] = naive(10_000)
    runners |= {name: Runner(ours.view, ours.frames()) for name, ours in opened.items()}
    gc.collect()
    gc.freeze()
    take_turns(list(runners.values()))
    for name, runner in runners.items():
        raw[name] = raw.get(name, {}) | runner.figures()
    for name, ours in opened.items():
        raw[name]["bytes_per_event"] = sum(content_bytes(ours.content)) / len(ours.content.columns)
        ours.view.show()
        settle()
        if len(ours.content.columns) <= 1_000_000:
            raw[name]["edit_ms"] = ours.edit_ms()
        ours.close()
    return raw


def one_size(path: Path, count: int) -> tuple[Ours, dict[str, Any]]:
    """A document opened cold and again with its column cache; the second is left open, but hidden."""
    from spacetimeline.ui.timeline_view_loading import keep_columns

    ours = Ours(path)
    figures: dict[str, Any] = {"open_cold_s": ours.open_s}
    keep_columns(ours.document, ours.content)
    ours.close()
    del ours
    gc.collect()
    before = resident_bytes()
    ours = Ours(path)
    figures["open_warm_s"] = ours.open_s
    gc.collect()
    figures["resident_bytes_per_event"] = (resident_bytes() - before) / count
    ours.view.hide()
    settle()
    return ours, figures


def content_bytes(content: Any) -> tuple[int, int, int]:
    """Bytes of columns, layout, and what the layout made while it was looked at."""
    reach = sum(array.nbytes for pair in content.layout.reach.values() for array in pair)
    return content.columns.nbytes, content.layout.nbytes, reach


def figures_of(raw: dict[str, Any]) -> dict[str, Any]:
    """The figures that the goals are about."""
    made: dict[str, Any] = {}
    small, million, ten = raw.get("1e4"), raw.get("1e6"), raw.get("1e7")
    if million:
        made["p95_1e6_over_reference"] = million["p95_ms"] / raw["reference"]["median_ms"]
    if million and small:
        made["p95_1e6_over_1e4"] = million["p95_ms"] / small["p95_ms"]
    if ten and small:
        made["p95_1e7_over_1e4"] = ten["p95_ms"] / small["p95_ms"]
    if small:
        made["naive_over_ours_1e4"] = raw["naive_1e4"]["p95_ms"] / small["p95_ms"]
    if "1e5" in raw:
        made["open_1e5_s"] = raw["1e5"]["open_cold_s"]
    if million:
        made["open_1e6_warm_s"] = million["open_warm_s"]
        made["open_1e6_cold_s"] = million["open_cold_s"]
    if ten:
        made["bytes_per_event_1e7"] = ten["bytes_per_event"]
    if million:
        made["edit_1e6_ms"] = million["edit_ms"]
    return made


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--events", type=float, nargs="+", default=[1e4, 1e5, 1e6], metavar="N")
    parser.add_argument("--full", action="store_true", help="10^7 events too: minutes, and some gigabytes of disk")
    options = parser.parse_args()
    counts = [int(each) for each in options.events] + ([10_000_000] if options.full else [])
    with display(), tempfile.TemporaryDirectory() as folder:
        os.environ["SPACETIMELINE_HOME"] = folder
        raw = measure(counts, Path(folder))
    figures = figures_of(raw)
    if options.json:
        print(json.dumps(figures | {"raw": raw}))
        return
    for name, value in figures.items():
        print(f"{name:28} {value:10.3f}")


if __name__ == "__main__":
    main()
