"""How long until the main window is painted, as a multiple of importing QtWidgets in the same run.

    python tests/bench/startup.py [--json] [--rounds N] [--platform offscreen|xcb]

Every figure is the median over fresh processes, the two kinds taken in turns so that a busy machine slows both.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

BASELINE = "import PySide6.QtWidgets"
WINDOW = """
import gc, os, sys
gc.disable()  # as app.main does; here the modules are imported before it runs, to see the first paint
sys.argv = ["spacetimeline"]
from PySide6.QtCore import QEvent, QObject, QTimer
from spacetimeline.app import main
import spacetimeline.ui.start as start
class Watch(QObject):
    def eventFilter(self, watched, qt_event):
        if qt_event.type() is QEvent.Type.Paint and isinstance(watched, start.MainWindow):
            QTimer.singleShot(0, lambda: os._exit(0))  # queued: the paint event has been dealt with by then
        return False
shown = start.Windows.open_window
def open_window(self):
    window = shown(self)
    self.watch = Watch()
    window.installEventFilter(self.watch)
    return window
start.Windows.open_window = open_window
main([])
"""


def seconds(program: str, platform: str, home: str) -> float:
    """Wall-clock seconds of a fresh interpreter running ``program``."""
    environment = os.environ | {
        "QT_QPA_PLATFORM": platform,
        "SPACETIMELINE_HOME": home,
        "PYTHONPATH": str(ROOT),
        # Modules are compiled once, as they are for everybody who has installed the program.
        "PYTHONPYCACHEPREFIX": f"{home}/compiled",
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", program], env=environment, check=True, capture_output=True, timeout=60)
    return time.perf_counter() - start


def measure(rounds: int, platform: str) -> dict[str, float]:
    """Medians in seconds, and their ratio."""
    with tempfile.TemporaryDirectory() as home:
        seconds(BASELINE, platform, home)
        seconds(WINDOW, platform, home)  # fills the caches of the disk and of compiled modules
        pairs = [(seconds(BASELINE, platform, home), seconds(WINDOW, platform, home)) for _ in range(rounds)]
    baseline = statistics.median(pair[0] for pair in pairs)
    window = statistics.median(pair[1] for pair in pairs)
    return {"window_over_qtwidgets": round(window / baseline, 3), "window_s": window, "qtwidgets_s": baseline}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--platform", default=os.environ.get("QT_QPA_PLATFORM", "offscreen"))
    given = parser.parse_args()
    figures = measure(given.rounds, given.platform)
    if given.json:
        print(json.dumps(figures))
    else:
        print("window {window_s:.3f} s, QtWidgets {qtwidgets_s:.3f} s, ratio {window_over_qtwidgets}".format(**figures))


if __name__ == "__main__":
    main()
