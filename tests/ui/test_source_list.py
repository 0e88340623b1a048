"""All sources of a timeline: opened, merged, removed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from spacetimeline.document.commands import import_candidates, source_of
from spacetimeline.document.document import Document
from spacetimeline.model.candidate import Candidate, Quote
from spacetimeline.model.event import Event, EventKind
from spacetimeline.model.when import When
from spacetimeline.ui.source_dialog import SourceDialog
from spacetimeline.ui.source_list import SourceListDialog


@pytest.fixture
def document(tmp_path: Path) -> Iterator[Document]:
    with Document.create(tmp_path / "flights.spacetimeline") as made:
        for number, published in enumerate(("2021-10-07", "2021-10-05", "")):
            text = f"Report {number} tells of the launch."
            event = Event(
                EventKind.LAUNCH, f"Launch {number}", When.of(2021, 10, 5 + number), vehicle=f"Ferry {number}"
            )
            source = source_of(f"<b>Report</b> {number}", text, published=published)
            import_candidates(made, source, [Candidate(event, (Quote(0, 8, text[:8]),), 0.9)])
        yield made


@pytest.fixture
def dialog(document: Document, qtbot: QtBot) -> SourceListDialog:
    made = SourceListDialog(document)
    qtbot.addWidget(made)
    made.show()
    return made


def titles(dialog: SourceListDialog) -> list[str]:
    return [dialog._shown.index(row, 1).data() for row in range(dialog._shown.rowCount())]


def test_sources_are_listed_by_date_and_filtered(dialog: SourceListDialog, qtbot: QtBot) -> None:
    assert titles(dialog) == ["<b>Report</b> 1", "<b>Report</b> 0", "<b>Report</b> 2"]
    qtbot.keyClicks(dialog.filter, "10-07")
    assert titles(dialog) == ["<b>Report</b> 0"]


def test_two_sources_become_one_with_all_claims(dialog: SourceListDialog, document: Document, qtbot: QtBot) -> None:
    dialog.list.setFocus()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    kept = dialog.selected()[0]
    before = sum(len(document.claims_of_source(source.id or 0)) for source in dialog.selected())
    qtbot.mouseClick(dialog.merge_button, Qt.MouseButton.LeftButton)
    assert len(document.sources()) == 2
    assert len(document.claims_of_source(kept.id or 0)) == before
    document.undo()
    assert len(document.sources()) == 3


def test_removing_a_source_keeps_its_events(dialog: SourceListDialog, document: Document, qtbot: QtBot) -> None:
    qtbot.mouseClick(dialog.remove_button, Qt.MouseButton.LeftButton)
    assert len(document.sources()) == 2
    assert document.event_count == 3


def test_a_source_opens_and_leads_to_its_events(dialog: SourceListDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.events_requested) as told:
        qtbot.mouseClick(dialog.events_button, Qt.MouseButton.LeftButton)
    assert told.args == [[2]]
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    opened = dialog.findChild(SourceDialog)
    assert opened is not None
    assert opened.text.toPlainText() == "Report 1 tells of the launch."
