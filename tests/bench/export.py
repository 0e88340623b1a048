"""Measures PNG export against QImage.save of the same picture: ``python tests/bench/export.py --json``.

Every case runs in a process of its own, so that peaks of memory can be told apart. Prints one JSON object:
``png_WxH_mb`` is the peak above the memory in use before drawing, ``_speedup`` how many times faster than drawing the
whole picture and saving it with Qt, ``_size_ratio`` the file's size by Qt's.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

SIZES = ((30_000, 4_000), (100_000, 2_000))
EVENTS = 100_000


class PeakMemory:
    """The most memory this process uses while the block runs, in MB; Linux only."""

    def __enter__(self) -> PeakMemory:
        self.start = self.peak = _resident_mb()
        self._running = True
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()
        return self

    def _watch(self) -> None:
        while self._running:
            self.peak = max(self.peak, _resident_mb())
            time.sleep(0.005)

    def __exit__(self, *error: object) -> None:
        self._running = False
        self._thread.join()


def _resident_mb() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def events(count: int, programmes: int) -> list[object]:
    """Events of some programmes from 1957 to 2030, more of them in later years; the same in every run."""
    import random

    from spacetimeline.model.event import Event, EventKind
    from spacetimeline.model.when import Granularity, When

    chance = random.Random(7)
    first, last = When.of(1957, 10, 4).at_ms, When.of(2030).at_ms
    kinds = [EventKind.LAUNCH, EventKind.DOCKING, EventKind.UNDOCKING, EventKind.RETURN]
    made: list[object] = []
    for number in range(1, count + 1):
        at = first + int((last - first) * chance.random() ** 0.6)
        start = When.at(at, Granularity.MINUTE)
        mission = f"Programme {int(programmes * chance.random() ** 2):02d}"
        if number % 5:
            made.append(Event(kinds[number % 4], f"Event {number} of {mission}", start, mission=mission, id=number))
        else:
            end = When.at(at + int(86_400_000 * 400 ** chance.random()), Granularity.MINUTE)
            made.append(Event(EventKind.MISSION, f"Flight {number}", start, end=end, mission=mission, id=number))
    return made


def run_case(way: str, width: int, height: int, folder: str) -> dict[str, float]:
    """One picture, written by ``ours`` or ``qt``."""
    from spacetimeline.render.qt_platform import start_headless

    application = start_headless()
    from spacetimeline.render.export_layout import lay_out
    from spacetimeline.render.export_options import ExportOptions
    from spacetimeline.render.export_painting import export_theme
    from spacetimeline.render.export_source import PictureSource

    source = PictureSource(tuple(events(EVENTS, height // 130)), "Benchmark")  # type: ignore[arg-type]
    options = ExportOptions(width=width, height=height)
    theme = export_theme(options)
    page = lay_out(source, options)
    path = Path(folder) / f"{way}.png"
    with PeakMemory() as memory:
        started = time.perf_counter()
        if way == "ours":
            from spacetimeline.render.export_png import write_png

            write_png(page, options, theme, path, {})
        else:
            _save_with_qt(page, theme, path)
        seconds = time.perf_counter() - started
    del application
    return {"seconds": seconds, "mb": memory.peak - memory.start, "bytes": path.stat().st_size}


def _save_with_qt(page: object, theme: object, path: Path) -> None:
    from PySide6.QtGui import QImage, QPainter
    from spacetimeline.render.export_painting import BandCanvas, PagePainter

    width, height = page.device_size  # type: ignore[attr-defined]
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(theme["background"])  # type: ignore[index]
    painter = QPainter(image)
    painter.scale(page.ratio, page.ratio)  # type: ignore[attr-defined]
    PagePainter(page, theme, BandCanvas(theme, page.ratio)).paint(painter)  # type: ignore[arg-type, attr-defined]
    painter.end()
    if not image.save(str(path)):
        raise RuntimeError("Qt could not save the picture")


def measure(runs: int) -> dict[str, float]:
    """All cases, the best of ``runs`` each (noise only ever slows down), the two ways in turn."""
    figures: dict[str, float] = {}
    for width, height in SIZES:
        best: dict[str, dict[str, float]] = {}
        with tempfile.TemporaryDirectory() as folder:
            for _ in range(runs):
                for way in ("ours", "qt"):
                    found = _in_own_process(way, width, height, folder)
                    if way not in best or found["seconds"] < best[way]["seconds"]:
                        best[way] = found
        ours, qt = best["ours"], best["qt"]
        name = f"png_{width}x{height}"
        figures |= {
            f"{name}_mb": round(ours["mb"], 1),
            f"{name}_qt_mb": round(qt["mb"], 1),
            f"{name}_seconds": round(ours["seconds"], 2),
            f"{name}_qt_seconds": round(qt["seconds"], 2),
            f"{name}_speedup": round(qt["seconds"] / ours["seconds"], 2),
            f"{name}_size_ratio": round(ours["bytes"] / qt["bytes"], 3),
        }
    return figures


def _in_own_process(way: str, width: int, height: int, folder: str) -> dict[str, float]:
    command = [sys.executable, __file__, "--case", way, str(width), str(height), folder]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode:
        raise RuntimeError(run.stderr)
    found: dict[str, float] = json.loads(run.stdout)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--json", action="store_true", help="print JSON (the default; kept for symmetry)")
    parser.add_argument("--runs", type=int, default=2)
    parser.add_argument("--case", nargs=4, metavar=("WAY", "WIDTH", "HEIGHT", "FOLDER"), help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.case:
        way, width, height, folder = arguments.case
        print(json.dumps(run_case(way, int(width), int(height), folder)))
    else:
        print(json.dumps(measure(arguments.runs)))


if __name__ == "__main__":
    main()
