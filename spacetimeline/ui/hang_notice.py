"""What a window that does not answer is doing, told by another process: the hung one cannot paint.

``HangNotice`` lives in the program that may hang and is spoken to from the thread that watches it. It starts this
module as a small program of its own, writes it a line now and then, and ends it by closing its input; so the notice
also goes when the program goes.
"""

from __future__ import annotations

import contextlib
import os
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import subprocess

    from PySide6.QtWidgets import QLabel, QWidget


class HangNotice:
    """The notice seen from the program that hangs; its functions may be called from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None

    def tell(self, line: str) -> None:
        """Show a line, in place of the one before. Who closed the notice is not told again of the same hang."""
        with self._lock, contextlib.suppress(OSError):
            if self._process is None:
                self._process = _started()
            assert self._process.stdin is not None
            self._process.stdin.write(f"{' '.join(line.split())}\n".encode())
            self._process.stdin.flush()

    def close(self) -> None:
        """Take the notice away, if there is one."""
        with self._lock:
            process, self._process = self._process, None
        if process is not None and process.stdin is not None:
            with contextlib.suppress(OSError):
                process.stdin.close()
            threading.Thread(target=process.wait, daemon=True).start()  # none waits long, and no zombie stays


def _started() -> subprocess.Popen[bytes]:
    import subprocess

    root = str(Path(__file__).resolve().parents[2])  # a checkout is no installed package
    paths = [root, *filter(None, [os.environ.get("PYTHONPATH")])]
    return subprocess.Popen(
        [sys.executable, "-m", "spacetimeline.ui.hang_notice"],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
    )


# -- the other process --------------------------------------------------------------------------------------------


def notice_window() -> tuple[QWidget, QLabel]:
    """The window, and the label in it that shows the last line."""
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

    from spacetimeline.ui.plain_text import label

    window = QWidget()
    window.setWindowTitle("Spacetimeline is busy")
    window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    column = QVBoxLayout(window)
    column.setContentsMargins(20, 18, 20, 16)
    column.setSpacing(12)
    doing = label(wrap=True)
    doing.setMinimumWidth(380)
    column.addWidget(doing)
    safe = (
        "Every finished step is on disk. This notice goes when the window answers again; until then it is best to wait."
    )
    column.addWidget(label(safe, wrap=True))
    close = QPushButton("&Close this notice")
    close.clicked.connect(window.close)
    column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
    return window, doing


def main() -> int:
    """Show what comes in on standard input until that ends or the window is closed."""
    from PySide6.QtCore import QObject, Qt, Signal
    from PySide6.QtWidgets import QApplication

    class Input(QObject):
        told = Signal(str)
        ended = Signal()

        def read(self) -> None:
            for line in sys.stdin:
                self.told.emit(line.strip())
            self.ended.emit()

    app = QApplication(sys.argv[:1])
    app.setApplicationDisplayName("Spacetimeline")
    window, doing = notice_window()
    source = Input()
    source.told.connect(doing.setText, Qt.ConnectionType.QueuedConnection)
    source.ended.connect(app.quit, Qt.ConnectionType.QueuedConnection)
    threading.Thread(target=source.read, daemon=True).start()
    window.show()
    code: int = app.exec()
    # The thread may still be reading: Python would wait for the lock on standard input.
    os._exit(code)


if __name__ == "__main__":
    sys.exit(main())
