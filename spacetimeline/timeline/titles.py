"""Titles of events with their widths, asked for when they are first drawn and kept while they are of use."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from spacetimeline.timeline.columns import Array

MOST_KEPT = 60_000
"""Titles kept before all are forgotten: some ten megabytes."""
CUT_STEP_PX = 18.0
"""Room is counted in steps of so many pixels when a label is cut, so that zooming does not cut it anew each frame."""
ELLIPSIS = "…"


class TextMetrics(Protocol):
    """How wide text is, in pixels of the label font."""

    def width(self, text: str) -> float:
        """The advance of a text."""

    def cut(self, text: str, room_px: float) -> str:
        """The longest start of a text that fits with an ellipsis; empty when not even three letters do."""


class EvenMetrics:
    """Metrics without a font: every character is as wide as ``char_px``. Good for tests and for packing."""

    def __init__(self, char_px: float = 6.4) -> None:
        self.char_px = char_px

    def width(self, text: str) -> float:
        return len(text) * self.char_px

    def cut(self, text: str, room_px: float) -> str:
        fit = int(room_px / self.char_px) - 1
        return text if len(text) * self.char_px <= room_px else text[:fit].rstrip() + ELLIPSIS if fit >= 3 else ""


class Titles:
    """Remembers titles, widths and cuts for one source and one font."""

    def __init__(self, fetch: Callable[[Sequence[int]], dict[int, str]], metrics: TextMetrics) -> None:
        self._fetch, self.metrics = fetch, metrics
        self._kept: dict[int, tuple[str, float]] = {}
        self._cuts: dict[tuple[str, float], tuple[str, float]] = {}
        self._widths: dict[str, float] = {}

    def forget(self, event_ids: Iterable[int]) -> None:
        """Ask anew for these next time."""
        for event_id in event_ids:
            self._kept.pop(event_id, None)

    def of(self, event_ids: Array) -> tuple[list[str], Array]:
        """Texts and widths (float64 px) of events, in the order asked; an unknown event has an empty title."""
        kept = self._kept
        ids = event_ids.tolist()
        try:
            pairs = [kept[event_id] for event_id in ids]
        except KeyError:
            self._keep(ids)
            pairs = [kept[event_id] for event_id in ids]
        return [title for title, _ in pairs], np.array([width for _, width in pairs], np.float64)

    def _keep(self, ids: list[int]) -> None:
        kept = self._kept
        missing = list(dict.fromkeys(event_id for event_id in ids if event_id not in kept))
        if len(kept) + len(missing) > MOST_KEPT:
            kept.clear()
            missing = list(dict.fromkeys(ids))
        found = self._fetch(missing)
        width = self.metrics.width
        for event_id in missing:
            title = found.get(event_id, "")
            kept[event_id] = (title, width(title))

    def widths(self, texts: Sequence[str]) -> Array:
        """Widths (float64 px) of texts that are no titles and come again and again, as counts do."""
        known = self._widths
        if len(known) > MOST_KEPT:
            known.clear()
        for text in texts:
            if text not in known:
                known[text] = self.metrics.width(text)
        return np.array([known[text] for text in texts], np.float64)

    def cut_some(self, texts: list[str], widths: Array, numbers: Array, room_px: Array) -> None:
        """Cut those of the texts that ``numbers`` tells, in place with their widths, to at most ``room_px`` each."""
        if not len(numbers):
            return
        rooms = (room_px[numbers] // CUT_STEP_PX * CUT_STEP_PX).tolist()
        cut: list[float] = []
        for number, room in zip(numbers.tolist(), rooms, strict=True):
            text = texts[number]
            found = self._cuts.get((text, room)) or self.cut(text, room)
            texts[number] = found[0]
            cut.append(found[1])
        widths[numbers] = cut

    def cut(self, text: str, room_px: float) -> tuple[str, float]:
        """A text cut to at most ``room_px``, and its width; the text is empty when too little would be left."""
        room = room_px // CUT_STEP_PX * CUT_STEP_PX
        key = (text, room)
        found = self._cuts.get(key)
        if found is None:
            if len(self._cuts) > MOST_KEPT:
                self._cuts.clear()
            short = self.metrics.cut(text, room)
            found = self._cuts[key] = (short, self.metrics.width(short))
        return found
