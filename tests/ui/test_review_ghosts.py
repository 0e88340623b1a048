"""What is under review stands out on the timeline behind the dialog, and is gone when the review is."""

from __future__ import annotations

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot
from spacetimeline.model.when import When
from spacetimeline.ui.timeline_view import TimelineView


def picture(view: TimelineView) -> QImage:
    return view.grab().toImage()


def test_candidates_lie_over_the_timeline_until_they_are_taken_away(qtbot: QtBot) -> None:
    view = TimelineView()
    qtbot.addWidget(view)
    view.resize(640, 360)
    view.show()
    middle = int((view.viewport.start_ms + view.viewport.end_ms) / 2)
    before = picture(view)
    view.set_candidates(
        ((middle, middle + 86_400_000, "kind:launch"), (When.of(2400).at_ms, When.of(2401).at_ms, "none"))
    )
    assert picture(view) != before
    view.set_candidates(())
    assert picture(view) == before
