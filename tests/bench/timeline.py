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
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from timeline_baselines import baselines, naive
from timeline_frames import HEIGHT, WIDTH, Runner, display, settle, steps, sync, take_turns

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))


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
