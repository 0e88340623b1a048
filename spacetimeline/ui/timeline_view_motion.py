"""How a view gets from one viewport to the next, and back to where it has been."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from spacetimeline.timeline.viewport import Viewport

EASE_S = 0.15
SETTLE_MS = 500
"""A viewport that has stood still so long is one to come back to."""
LONGEST_HISTORY = 100


def eased(share: float) -> float:
    """Cubic ease-out: fast at first, so that the view answers at once."""
    return 1.0 - (1.0 - min(max(share, 0.0), 1.0)) ** 3


class Motion(QObject):
    """Moves a viewport towards a target within 150 ms. Where it is depends on the clock alone: frames that come late
    are left out, and a new target starts from where the view is, so nothing ever queues behind input.
    """

    moved = Signal(object)
    """The viewport of the next frame."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.enabled = True
        self._from: Viewport | None = None
        self._target: Viewport | None = None
        self._begun = 0.0
        self._timer = QTimer(self, interval=8)
        self._timer.timeout.connect(self._step)

    @property
    def target(self) -> Viewport | None:
        """Where the view is going, None when it stands."""
        return self._target

    def go(self, current: Viewport, target: Viewport) -> None:
        """Ease from the present viewport to another."""
        if not self.enabled:
            self.stop()
            self.moved.emit(target)
            return
        self._from, self._target, self._begun = current, target, time.monotonic()
        self._timer.start()
        self._step()

    def stop(self) -> None:
        """Stand where the view is now."""
        self._timer.stop()
        self._from = self._target = None

    def finish(self) -> None:
        """Be at the target at once."""
        target = self._target
        self.stop()
        if target is not None:
            self.moved.emit(target)

    def _step(self) -> None:
        if self._from is None or self._target is None:
            return
        share = (time.monotonic() - self._begun) / EASE_S
        if share >= 1:
            self.finish()
        else:
            # a first frame that stands still would waste 8 ms
            self.moved.emit(self._from.between(self._target, max(eased(share), 0.12)))


class ViewHistory(QObject):
    """Viewports that stood still, to go back and forward through."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._back: list[Viewport] = []
        self._forward: list[Viewport] = []
        self._here: Viewport | None = None
        self._pending: Viewport | None = None
        self._timer = QTimer(self, interval=SETTLE_MS, singleShot=True)
        self._timer.timeout.connect(self.settle)

    def note(self, viewport: Viewport) -> None:
        """Tell where the view is; what lasts becomes a station."""
        self._pending = viewport
        self._timer.start()

    def settle(self) -> None:
        """Make the last noted viewport a station now."""
        viewport, self._pending = self._pending, None
        self._timer.stop()
        if viewport is None or (self._here is not None and _alike(viewport, self._here)):
            return
        if self._here is not None:
            self._back.append(self._here)
            del self._back[:-LONGEST_HISTORY]
        self._forward.clear()
        self._here = viewport

    def back(self) -> Viewport | None:
        """The station before, or None."""
        self.settle()
        return self._go(self._back, self._forward)

    def forward(self) -> Viewport | None:
        """The station after, or None."""
        self.settle()
        return self._go(self._forward, self._back)

    def _go(self, source: list[Viewport], sink: list[Viewport]) -> Viewport | None:
        if not source:
            return None
        if self._here is not None:
            sink.append(self._here)
        self._here = source.pop()
        return self._here


def _alike(one: Viewport, other: Viewport) -> bool:
    shift = abs(one.start_ms - other.start_ms) + abs(one.span_ms - other.span_ms)
    return shift < 0.02 * other.span_ms
