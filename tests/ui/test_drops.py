"""What a drop or the clipboard is taken for, and what the overlay says."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from spacetimeline.ui.drops import Drop, DropKind, DropOverlay, DropZone, read_mime


def mime_of(*, urls: list[str] | None = None, text: str | None = None, html: str | None = None) -> QMimeData:
    mime = QMimeData()
    if urls is not None:
        mime.setUrls([QUrl(url) for url in urls])
    if text is not None:
        mime.setText(text)
    if html is not None:
        mime.setHtml(html)
    return mime


def test_files_come_before_their_address_as_text() -> None:
    mime = mime_of(urls=["file:///tmp/a%20b.txt", "file:///tmp/c.spacetimeline"], text="file:///tmp/a%20b.txt")
    drop = read_mime(mime)
    assert drop is not None
    assert drop.kind is DropKind.FILES
    assert drop.paths == (Path("/tmp/a b.txt"), Path("/tmp/c.spacetimeline"))
    assert drop.documents == [Path("/tmp/c.spacetimeline")]
    assert drop.articles == [Path("/tmp/a b.txt")]


def test_a_browsers_link_keeps_its_title() -> None:
    mime = mime_of(urls=["https://example.org/a"], text="A crew returns", html='<a href="https://example.org/a">x</a>')
    assert read_mime(mime) == Drop(DropKind.LINK, text="A crew returns", url="https://example.org/a")


def test_a_typed_address_is_a_link() -> None:
    assert read_mime(mime_of(text=" https://example.org/news ")) == Drop(DropKind.LINK, url="https://example.org/news")


def test_a_browsers_selection_is_marked_up_text() -> None:
    drop = read_mime(mime_of(text="launched", html="\ufeff<p>launched</p>"))
    assert drop == Drop(DropKind.HTML, text="<p>launched</p>")


def test_plain_text_is_cleaned() -> None:
    assert read_mime(mime_of(text="\ufeff The crew landed.\0")) == Drop(DropKind.TEXT, text="The crew landed.")


@pytest.mark.parametrize("text", ["", "   ", "\0"])
def test_nothing_is_nothing(text: str) -> None:
    assert read_mime(mime_of(text=text)) is None


def test_other_schemes_are_not_fetched() -> None:
    assert read_mime(mime_of(urls=["data:image/png;base64,AA"])) is None
    drop = read_mime(mime_of(text="javascript:alert(1)"))
    assert drop is not None
    assert drop.kind is DropKind.TEXT


@pytest.mark.parametrize(
    ("names", "outcome"),
    [
        (["a.txt"], "Import “a.txt”"),
        (["a.txt", "b.html", "c.pdf"], "Import 3 articles"),
        (["x.spacetimeline"], "Open “x.spacetimeline”"),
        (["x.spacetimeline", "a.txt"], "Open “x.spacetimeline”, import “a.txt”"),
        (["a.json"], "Import the data of “a.json”"),
    ],
)
def test_the_overlay_names_the_outcome(names: list[str], outcome: str) -> None:
    assert Drop(DropKind.FILES, paths=tuple(Path("/tmp") / name for name in names)).outcome() == outcome


def test_the_overlay_names_the_site_of_a_link() -> None:
    assert Drop(DropKind.LINK, url="https://example.org/very/long").outcome() == "Read the article at example.org"


def test_a_window_takes_a_drop_as_a_copy(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 300)
    window.show()
    zone = DropZone(window)
    mime = mime_of(urls=["file:///tmp/a.txt"])
    both = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    where, left, none = QPointF(20, 20), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier

    enter = QDragEnterEvent(QPoint(20, 20), both, mime, left, none)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    assert enter.dropAction() is Qt.DropAction.CopyAction
    overlay = window.findChild(DropOverlay)
    assert overlay is not None
    assert overlay.isVisible()
    assert overlay.accessibleName() == "Import “a.txt”"
    move = QDragMoveEvent(QPoint(30, 20), both, mime, left, none)
    QApplication.sendEvent(window, move)
    assert move.isAccepted()
    drop = QDropEvent(where, both, mime, left, none)
    with qtbot.waitSignal(zone.dropped) as caught:
        QApplication.sendEvent(window, drop)
    assert caught.args == [Drop(DropKind.FILES, paths=(Path("/tmp/a.txt"),))]
    assert drop.dropAction() is Qt.DropAction.CopyAction
    assert not overlay.isVisible()


def test_the_overlay_goes_when_the_drag_leaves(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    DropZone(window)
    mime = mime_of(text="A launch.")
    enter = QDragEnterEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(window, enter)
    overlay = window.findChild(DropOverlay)
    assert overlay is not None
    assert overlay.isVisible()
    window.grab()
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert not overlay.isVisible()
