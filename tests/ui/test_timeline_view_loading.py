"""A big document is read beside the window, and kept for the next time."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from spacetimeline.document.changes import Changes
from spacetimeline.document.document import Document
from spacetimeline.errors import UserError
from spacetimeline.model.calendar import DAY_MS
from spacetimeline.render.text import FontTextMetrics
from spacetimeline.settings import Settings
from spacetimeline.timeline.bands import TrackOptions
from spacetimeline.timeline.tracks import Grouping
from spacetimeline.ui import document_loading
from spacetimeline.ui import timeline_view_loading as loading
from spacetimeline.ui.appearance import Appearance
from spacetimeline.ui.document_bridge import DocumentBridge
from spacetimeline.ui.document_page import DocumentPage
from spacetimeline.ui.empty_hint import EmptyHint

from timeline.invented import few, launch


@pytest.fixture
def document(tmp_path: Path) -> Document:
    made = Document.create(tmp_path / "big.spacetimeline")
    with made.transact("Fill") as step:
        for event in few():
            step.add_event(event)
    yield made
    made.close()


def test_columns_are_kept_until_the_document_changes(
    document: Document, monkeypatch: pytest.MonkeyPatch, qapp: object
) -> None:
    monkeypatch.setattr(loading, "WORTH_KEEPING", 1)
    options, metrics = TrackOptions(), FontTextMetrics()
    content, _ = loading.open_content(document, options, metrics)
    assert loading.keep_columns(document, content)
    again, _ = loading.open_content(document, options, metrics)
    assert again.columns.start_ms.tolist() == content.columns.start_ms.tolist()
    assert again.layout.tracks == content.layout.tracks
    by_kind, _ = loading.open_content(document, TrackOptions(grouping=Grouping.KIND), metrics)
    assert by_kind.layout.grouping is Grouping.KIND
    with document.transact("Add") as step:
        step.add_event(launch("One more", "2023-01-01"))
    assert document.column_cache() is None
    fresh, _ = loading.open_content(document, options, metrics)
    assert len(fresh.columns) == len(few()) + 1


class Gate:
    """Stands where a document is read beside the window: reads when it is let, and counts."""

    def __init__(self) -> None:
        self.may_read, self.times = threading.Event(), 0
        self.error: Exception | None = None

    def __call__(self, *asked: Any) -> object:
        read = loading.read_apart(*asked)
        self.times += 1
        assert self.may_read.wait(10)
        if self.error is not None:
            raise self.error
        return read


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Gate:
    gate = Gate()
    monkeypatch.setattr(loading, "SLOW_FROM", 1)
    monkeypatch.setattr(document_loading, "read_apart", gate)
    return gate


@pytest.fixture
def page(document: Document, gate: Gate, qtbot: QtBot, tmp_path: Path, qapp: QApplication) -> Iterator[DocumentPage]:
    settings = Settings(tmp_path / "settings.json")
    made = DocumentPage(DocumentBridge(document), settings, Appearance(qapp, settings))
    qtbot.addWidget(made)
    made.resize(800, 500)
    made.show()
    qtbot.waitUntil(lambda: gate.times == 1)
    yield made
    gate.may_read.set()


def test_a_big_document_is_read_beside_the_window(page: DocumentPage, gate: Gate, qtbot: QtBot) -> None:
    assert len(page.columns) == 0
    (hint,) = (each for each in page.findChildren(EmptyHint) if each.isVisible())
    assert [each.text() for each in hint.findChildren(QLabel)][-2] == f"Reading {len(few())} events"
    told: list[str] = []
    page.told.connect(told.append)
    page.open_export_dialog(page)
    assert "still being read" in told[0]
    page.find_bar.field.setText("soyuz")
    page.find_bar.settle()
    page.group_by("kind")
    gate.may_read.set()
    qtbot.waitUntil(lambda: len(page.columns) == len(few()), timeout=5_000)
    assert page.view.scene.event_count == len(few())
    assert page.view.content.layout.grouping is Grouping.KIND
    assert not any(each.isVisible() for each in page.findChildren(EmptyHint) if each is not hint)
    assert page._hits


def test_what_changes_while_a_document_is_read_is_not_lost(
    page: DocumentPage, document: Document, gate: Gate, qtbot: QtBot
) -> None:
    ids = sorted(event.id or 0 for event in document.events() if event.start is not None)
    with document.transact("Change") as step:
        added = step.add_event(launch("One more", "2023-01-01"))
        step.add_event(launch("Given up", "2024-01-01"))
        step.remove_event(ids[0])
    with document.transact("Move") as step:
        step.update_event(replace(launch("Moved", "1970-01-01"), id=ids[1]))
        step.remove_event(added + 1)
    qtbot.wait(1)  # the changes are told in this thread
    gate.may_read.set()
    qtbot.waitUntil(lambda: len(page.columns) > 0, timeout=5_000)
    assert page.columns.id.tolist() == [*ids[1:], added]
    assert page.columns.start_ms[page.columns.indices_of([ids[1]])[0]] // DAY_MS == 0
    assert gate.times == 1


def test_a_document_that_another_program_writes_meanwhile_is_read_again(
    page: DocumentPage, document: Document, gate: Gate, qtbot: QtBot
) -> None:
    page._on_changed(Changes("", everything=True))
    gate.may_read.set()
    qtbot.waitUntil(lambda: len(page.columns) == len(few()), timeout=5_000)
    assert gate.times == 2
    page._on_changed(Changes("", everything=True))
    assert len(page.columns) == len(few())  # stays until it is read again
    qtbot.waitUntil(lambda: gate.times == 3 and not page._beside.busy, timeout=5_000)
    assert len(page.columns) == len(few())


def test_a_document_that_cannot_be_read_says_so(page: DocumentPage, gate: Gate, qtbot: QtBot) -> None:
    gate.error = UserError("The file is damaged.")
    with qtbot.waitSignal(page._bridge.trouble) as told:
        gate.may_read.set()
    assert str(told.args[0]) == "The file is damaged."
    with page._bridge.document.transact("Add") as step:
        step.add_event(launch("One more", "2023-01-01"))
    qtbot.wait(1)
    (hint,) = (each for each in page.findChildren(EmptyHint) if each.isVisible())
    assert any("could not be read" in each.text() for each in hint.findChildren(QLabel))


def test_a_page_may_go_while_its_document_is_read(page: DocumentPage, gate: Gate, qtbot: QtBot) -> None:
    page.keep_for_next_time()
    assert page._bridge.document.column_cache() is None
    page._bridge.close()
    with qtbot.waitSignal(page._beside._job.cancelled):  # type: ignore[union-attr]
        gate.may_read.set()
    assert len(page.columns) == 0
