"""Findings: listed, followed to their events, dismissed with a reason and taken up again."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from spacetimeline.document.consistency import Finding, Weight
from spacetimeline.document.contents import Contents
from spacetimeline.document.document import Document
from spacetimeline.model.event import Event, EventKind
from spacetimeline.model.when import When
from spacetimeline.ui.consistency_panel import ConsistencyPanel


def check(contents: Contents) -> list[Finding]:
    """Finds fault with every event."""
    return [
        Finding("odd", f"<b>{event.title}</b> is odd.", (event.id or 0,), Weight.WRONG) for event in contents.events()
    ]


@pytest.fixture
def document(tmp_path: Path) -> Iterator[Document]:
    with Document.create(tmp_path / "flights.spacetimeline") as made:
        with made.transact("Add") as step:
            for name in ("One", "Two"):
                step.add_event(Event(EventKind.LAUNCH, name, None))
        yield made


@pytest.fixture
def panel(qtbot: QtBot, document: Document) -> ConsistencyPanel:
    made = ConsistencyPanel(document, check=check)
    qtbot.addWidget(made)
    document.subscribe(made.document_changed)
    made.show()
    qtbot.waitUntil(lambda: made.list.count() == 2)
    return made


def test_findings_are_listed_letter_by_letter_and_lead_to_their_events(panel: ConsistencyPanel, qtbot: QtBot) -> None:
    assert [panel.list.item(row).text() for row in range(2)] == ["<b>One</b> is odd.", "<b>Two</b> is odd."]
    assert panel.summary.text() == "2 to look at"
    with qtbot.waitSignal(panel.events_requested) as told:
        centre = panel.list.visualItemRect(panel.list.item(1)).center()
        qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    assert told.args == [[2]]


def test_a_finding_is_dismissed_with_a_reason_and_taken_up_again(
    panel: ConsistencyPanel, document: Document, qtbot: QtBot
) -> None:
    assert not panel.act.isEnabled()
    qtbot.keyClicks(panel.reason, "It is meant.")
    qtbot.keyClick(panel.reason, Qt.Key.Key_Return)
    assert document.dismissals() == {"odd:1": "It is meant."}
    assert panel.list.count() == 1
    assert panel.summary.text() == "1 to look at, 1 dismissed"
    panel.dismissed.setChecked(True)
    assert "It is meant." in panel.list.item(0).text()
    panel.list.setCurrentRow(0)
    qtbot.mouseClick(panel.act, Qt.MouseButton.LeftButton)
    assert document.dismissals() == {}
    assert document.undo_name == "Take a dismissal back"


def test_changes_are_checked_again(panel: ConsistencyPanel, document: Document, qtbot: QtBot) -> None:
    with document.transact("Remove") as step:
        step.remove_event(1)
        step.remove_event(2)
    qtbot.waitUntil(lambda: panel.summary.text() == "Everything fits together.")
    assert panel.list.count() == 0


def test_a_long_check_is_followed_by_as_long_a_pause(document: Document, qtbot: QtBot) -> None:
    slow = ConsistencyPanel(document, check=lambda contents: [time.sleep(0.8)] * 0 or check(contents))
    qtbot.addWidget(slow)
    slow.show()
    qtbot.waitUntil(lambda: slow.list.count() == 2 and slow._job is None)
    assert slow._pause.interval() >= 800


def test_the_real_rules_find_a_ship_that_came_home_docked(document: Document, qtbot: QtBot) -> None:
    with document.transact("Add") as step:
        docked = When.of(2021, 10, 5, 12)
        step.add_event(Event(EventKind.DOCKING, "Docking", docked, vehicle="Ferry 7", target="Halt", port="Front"))
        step.add_event(Event(EventKind.RETURN, "Return", When.of(2021, 10, 17), vehicle="Ferry 7"))
    panel = ConsistencyPanel(document)
    qtbot.addWidget(panel)
    panel.show()
    qtbot.waitUntil(lambda: panel.list.count() > 0)
    texts = [panel.list.item(row).text() for row in range(panel.list.count())]
    assert any("never undocked" in text for text in texts)
