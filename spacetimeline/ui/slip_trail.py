"""The trail of a plan: where the selected event was to be, before it came to where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from spacetimeline.document.beliefs import slip_history
from spacetimeline.errors import UserError
from spacetimeline.model.when_words import short_words

if TYPE_CHECKING:
    from spacetimeline.model.when import When
    from spacetimeline.ui.document_bridge import DocumentBridge
    from spacetimeline.ui.timeline_view import TimelineView


class SlipTrail(QObject):
    """Follows the selection of a document: of one event, and of one only, the view shows the earlier plans."""

    def __init__(self, bridge: DocumentBridge, view: TimelineView) -> None:
        super().__init__(view)
        self._bridge = bridge
        self._view = view
        bridge.selection_changed.connect(self.follow)

    def follow(self) -> None:
        """Look up how the selected event moved. Costs index look-ups only."""
        chosen = self._bridge.selection
        event_id = chosen[0] if len(chosen) == 1 else 0
        self._view.set_trail(event_id, self._told(event_id) if event_id else ())

    def _told(self, event_id: int) -> tuple[tuple[int, str], ...]:
        document = self._bridge.document
        try:
            shown = document.event(event_id).start
            history = slip_history(document, event_id)
        except UserError:
            return ()
        if shown is None:
            return ()
        places: list[tuple[int, str]] = []
        before: When | None = None
        for each in history:
            when = each.when
            # A finer telling of the same plan is no step of its own.
            if not when.overlaps(shown) and (before is None or not when.overlaps(before)):
                places.append(((when.at_ms + when.nominal_end_ms) // 2, f"{each.stated}: {short_words(when)}"))
            before = when
        return tuple(places)
