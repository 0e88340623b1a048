"""The end of a review: what becomes of it in the document."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot
from reviewing import opened
from spacetimeline.document.document import Document
from spacetimeline.model.event import Event, EventKind, Status
from spacetimeline.model.when import When


@pytest.fixture
def document(tmp_path: Path) -> Iterator[Document]:
    with Document.create(tmp_path / "flights.spacetimeline") as made:
        yield made


def test_importing_is_one_step_that_undo_takes_back(qtbot: QtBot, document: Document) -> None:
    dialog = opened(qtbot, document)
    with qtbot.waitSignals([dialog.imported, dialog.candidates_accepted, dialog.accepted]):
        qtbot.mouseClick(dialog.bar.import_button, Qt.MouseButton.LeftButton)
    assert [event.title for event in document.events()] == ["Launch of Ferry 7", "Return of Ferry 7"]
    launch = next(document.events())
    claim = next(each for each in document.claims(launch.id or 0) if each.field == "start")
    assert claim.quote.startswith("Ferry 7 lifted off")
    assert document.undo_name == "Import 2 events from “Ferry 7 is on its way”"
    document.undo()
    assert document.event_count == 0


def test_the_same_article_again_changes_nothing_and_says_so(qtbot: QtBot, document: Document) -> None:
    opened(qtbot, document).finish_import()
    steps = len(document.history())
    dialog = opened(qtbot, document)
    assert {item.verdict for item in dialog.review.items()[::2]} == {"Known"}
    with qtbot.waitSignal(dialog.imported) as told:
        dialog.finish_import()
    assert "nothing new" in told.args[0]
    assert len(document.history()) == steps


def test_a_conflict_is_named_and_decided_field_by_field(qtbot: QtBot, document: Document) -> None:
    with document.transact("Add") as step:
        start = When.of(2021, 10, 5, 7, 55, offset_min=0)
        step.add_event(Event(EventKind.LAUNCH, "Launch of Ferry 7", start, Status.ACTUAL, vehicle="Ferry 7"))
    dialog = opened(qtbot, document)
    launch = dialog.review.items()[0]
    assert launch.verdict == "Conflict"
    assert launch.verdict_words == "differs by exactly one hour: time zone?"
    dialog.table.go_to(launch)
    take = [each for each in dialog.details.findChildren(QToolButton) if each.text() == "Take"]
    qtbot.mouseClick(take[0], Qt.MouseButton.LeftButton)
    dialog.finish_import()
    stored = document.events_by_ids([1])[0]
    assert stored.start is not None
    assert stored.start.iso() == "2021-10-05T08:55Z"


def test_another_event_of_the_same_name_can_be_added(qtbot: QtBot, document: Document) -> None:
    opened(qtbot, document).finish_import()
    dialog = opened(qtbot, document)
    dialog._on_as_new(dialog.review.items()[0], True)
    assert dialog.review.items()[0].verdict == "New"
    dialog.finish_import()
    assert [event.kind for event in document.events()].count(EventKind.LAUNCH) == 2


def test_much_is_imported_beside_the_window(qtbot: QtBot, document: Document, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("spacetimeline.ui.import_dialog.AT_ONCE", 1)
    dialog = opened(qtbot, document)
    with qtbot.waitSignals([dialog.imported, dialog.accepted]):
        dialog.finish_import()
        assert not dialog.bar.isEnabled()
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        assert dialog.isVisible()
    assert document.event_count == 2
