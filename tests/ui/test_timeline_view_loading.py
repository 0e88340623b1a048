"""A big document is read beside the window, and kept for the next time."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from spacetimeline.document.document import Document
from spacetimeline.render.text import FontTextMetrics
from spacetimeline.settings import Settings
from spacetimeline.timeline.bands import TrackOptions
from spacetimeline.timeline.tracks import Grouping
from spacetimeline.ui import timeline_view_loading as loading
from spacetimeline.ui.appearance import Appearance
from spacetimeline.ui.document_bridge import DocumentBridge
from spacetimeline.ui.document_page import DocumentPage

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


@pytest.mark.parametrize("change", [False, True])
def test_a_big_document_is_read_beside_the_window(
    document: Document, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, tmp_path: Path, qapp: object, change: bool
) -> None:
    monkeypatch.setattr(loading, "SLOW_FROM", 1)
    settings = Settings(tmp_path / "settings.json")
    bridge = DocumentBridge(document)
    page = DocumentPage(bridge, settings, Appearance(qapp, settings))  # type: ignore[arg-type]
    qtbot.addWidget(page)
    assert len(page.columns) == 0
    expected = len(few())
    if change:
        with document.transact("Add") as step:
            step.add_event(launch("One more", "2023-01-01"))
        expected += 1
    qtbot.waitUntil(lambda: len(page.columns) == expected, timeout=5_000)
    assert page.view.scene.event_count == expected
