"""The table of events: rows, order, editing in place, a selection shared both ways."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QMainWindow
from pytestqt.qtbot import QtBot
from spacetimeline.document.document import Document
from spacetimeline.model.event import CrewMember, Event, EventKind, Status
from spacetimeline.model.when import When
from spacetimeline.ui.document_bridge import DocumentBridge
from spacetimeline.ui.document_rows import DocumentRows
from spacetimeline.ui.event_table import EventTableDock
from spacetimeline.ui.event_table_model import COLUMNS, cell_text

EVENTS = (
    Event(EventKind.LAUNCH, "b <i>launch</i>", When.of(2021, 10, 5, 8, 55), mission="Zeta", agency="NASA"),
    Event(EventKind.DOCKING, "A docking", When.of(2021, 10, 5, 12, 12), Status.PLANNED, mission="alpha"),
    Event(EventKind.RETURN, "c return", When.of(2021, 10, 17), crew=(CrewMember("Anna Petrova", "commander"),)),
    Event(EventKind.STAY, "d stay", When.of(1998), end=When.of(2000, 3), crew=(CrewMember("Zoe Adams"),)),
    Event(EventKind.OTHER, "e undated", None),
)


def column(field: str) -> int:
    return next(number for number, each in enumerate(COLUMNS) if each.field == field)


@pytest.fixture
def bridge(tmp_path: Path) -> Iterator[DocumentBridge]:
    document = Document.create(tmp_path / "table.spacetimeline")
    with document.transact("Fill") as step:
        for event in EVENTS:
            step.add_event(event)
    bridge = DocumentBridge(document)
    yield bridge
    bridge.close()


@pytest.fixture
def dock(bridge: DocumentBridge, qtbot: QtBot) -> Iterator[EventTableDock]:
    window = QMainWindow()
    qtbot.addWidget(window)
    rows = DocumentRows(bridge.document)
    made = EventTableDock(bridge, rows.columns, lambda: np.arange(1, len(EVENTS) + 1), window)
    bridge.changed.connect(lambda _changes: made.refill())
    window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, made)
    window.resize(900, 500)
    window.show()
    qtbot.waitUntil(lambda: made.model.rowCount() == len(EVENTS), timeout=5000)
    yield made  # the window must outlive the test


def titles(dock: EventTableDock) -> list[Any]:
    return [dock.model.index(row, column("title")).data() for row in range(dock.model.rowCount())]


def test_rows_stand_in_order_of_time_and_the_undated_last(dock: EventTableDock) -> None:
    assert titles(dock) == ["d stay", "b <i>launch</i>", "A docking", "c return", "e undated"]
    assert dock.model.index(4, 0).data() == "undated"
    assert dock.windowTitle() == "Events (5)"


@pytest.mark.parametrize(
    ("field", "first"),
    [("title", "A docking"), ("mission", "A docking"), ("kind", "A docking"), ("crew", "c return"), ("end", "d stay")],
)
def test_a_click_on_a_heading_sorts_by_words(dock: EventTableDock, qtbot: QtBot, field: str, first: str) -> None:
    dock.table.sortByColumn(column(field), Qt.SortOrder.AscendingOrder)
    qtbot.waitUntil(lambda: titles(dock)[0] == first, timeout=5000)
    dock.table.sortByColumn(column(field), Qt.SortOrder.DescendingOrder)
    qtbot.wait(20)
    values = [cell_text(event, field) for row in range(5) if (event := dock.model.event_at(row))]
    filled = [value for value in values if value]
    assert values[: len(filled)] == filled, "what has no value stands last"


def test_the_selection_is_shared_both_ways(dock: EventTableDock, bridge: DocumentBridge, qtbot: QtBot) -> None:
    bridge.select([3, 1])
    assert {index.row() for index in dock.table.selectionModel().selectedRows()} == {1, 3}
    with qtbot.waitSignal(dock.event_chosen) as chosen:  # the timeline follows
        dock.table.selectRow(0)
    assert bridge.selection == (4,) and chosen.args == [4]
    with qtbot.assertNotEmitted(dock.event_chosen):
        bridge.select([2])
    dock.table.selectAll()
    assert sorted(bridge.selection) == [1, 2, 3, 4, 5]
    bridge.select(())
    assert not dock.table.selectionModel().hasSelection()


def test_cells_are_edited_in_place_as_one_step(dock: EventTableDock, bridge: DocumentBridge, qtbot: QtBot) -> None:
    assert dock.model.setData(dock.model.index(1, column("title")), "A launch")
    assert bridge.document.event(1).title == "A launch"
    assert "Change title" in (bridge.undo_name or "")
    assert dock.model.setData(dock.model.index(1, column("start")), "about April 2021")
    assert bridge.document.event(1).start == When.parse("2021-04~").with_raw("about April 2021")
    qtbot.waitUntil(lambda: titles(dock)[1] == "A launch", timeout=5000)
    row = titles(dock).index("A docking")
    assert dock.model.setData(dock.model.index(row, column("status")), "Actual")
    assert bridge.document.event(2).status is Status.ACTUAL
    bridge.undo()
    assert bridge.document.event(2).status is Status.PLANNED


def test_what_is_no_time_is_told_and_changes_nothing(
    dock: EventTableDock, bridge: DocumentBridge, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(bridge.trouble) as caught:
        assert not dock.model.setData(dock.model.index(1, 0), "soonish")
    assert "soonish" in str(caught.args[0])
    assert bridge.document.event(1) == bridge.document.event(1)
    assert len(bridge.steps()) == 1


def test_nothing_is_written_when_nothing_was_changed(dock: EventTableDock, bridge: DocumentBridge) -> None:
    index = dock.model.index(1, 0)
    assert not dock.model.setData(index, index.data(Qt.ItemDataRole.EditRole))
    assert len(bridge.steps()) == 1


def test_enter_opens_the_editor(dock: EventTableDock, qtbot: QtBot) -> None:
    dock.table.selectRow(1)
    dock.table.setCurrentIndex(dock.model.index(1, 1))
    with qtbot.waitSignal(dock.event_activated) as caught:
        qtbot.keyClick(dock.table, Qt.Key.Key_Return)
    assert caught.args == [1]


def test_f2_edits_the_cell(dock: EventTableDock, bridge: DocumentBridge, qtbot: QtBot) -> None:
    dock.table.setFocus()
    dock.table.setCurrentIndex(dock.model.index(1, column("title")))
    qtbot.keyClick(dock.table, Qt.Key.Key_F2)
    assert dock.table.state() == dock.table.State.EditingState
    field = dock.table.findChild(QLineEdit)
    assert field is not None
    field.setText("Renamed")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bridge.document.event(1).title == "Renamed", timeout=5000)


def test_tool_tips_and_cells_show_markup_as_text(dock: EventTableDock) -> None:
    index = dock.model.index(1, column("title"))
    assert index.data() == "b <i>launch</i>"
    assert "<i>" not in index.data(Qt.ItemDataRole.ToolTipRole)


def test_a_filter_that_leaves_nothing_says_so(bridge: DocumentBridge, qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    rows = DocumentRows(bridge.document)
    dock = EventTableDock(bridge, rows.columns, lambda: np.empty(0, np.int64), window)
    window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, dock)
    window.show()
    qtbot.wait(20)
    assert not dock.table.isVisible()
