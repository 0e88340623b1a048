"""The article's text: its highlights, its clicks, and its characters beyond the common ones."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from spacetimeline.model.event import EventKind
from spacetimeline.ui.article_text import ShownText
from spacetimeline.ui.article_view import ArticleView, Passage, Weight
from spacetimeline.ui.kind_look import kind_look


@pytest.fixture
def view(qtbot: QtBot) -> ArticleView:
    made = ArticleView(kind_look(QApplication.palette()))
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.show()
    return made


def point_of(view: ArticleView, index: int) -> QPoint:
    """The middle of a character, in the viewport."""
    return view.cursorRect(view._cursor(index, index)).center() + QPoint(2, 0)


def test_positions_survive_emoji_and_odd_characters() -> None:
    text = "a\U0001f680b\x00c\r\u2028d\U0001f680"
    shown = ShownText(text)
    assert len(shown.shown) == len(text)
    assert [shown.from_qt(shown.to_qt(index)) for index in range(len(text))] == list(range(len(text)))
    assert shown.to_qt(2) == 3
    assert shown.to_qt(len(text)) == len(text) + 2


def test_markup_is_shown_and_never_obeyed(view: ArticleView) -> None:
    view.set_text("<b>bold</b> &amp; <img src='http://example.org/x.png'>")
    assert view.toPlainText() == "<b>bold</b> &amp; <img src='http://example.org/x.png'>"


def test_clicking_evidence_names_its_owner(view: ArticleView, qtbot: QtBot) -> None:
    view.set_text("\U0001f680 The ship launched today. It docked later.")
    view.set_times([Passage(20, 25, None, Weight.TIME)])
    view.set_passages(
        [
            Passage(2, 26, "launch", Weight.ACCEPTED, EventKind.LAUNCH),
            Passage(27, 43, "docking", Weight.UNDECIDED, EventKind.DOCKING),
        ]
    )
    with qtbot.waitSignal(view.passage_clicked) as told:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point_of(view, 30))
    assert told.args == [["docking"]]
    with qtbot.waitSignal(view.passage_clicked) as told:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point_of(view, 22))
    assert told.args == [["launch"]]


def test_selecting_brings_the_evidence_into_view(view: ArticleView) -> None:
    text = "\n\n".join(f"Paragraph {number} says little of interest to anybody." for number in range(200))
    view.set_text(text)
    start = text.index("Paragraph 150")
    view.set_passages([Passage(start, start + 20, "it", Weight.ACCEPTED, EventKind.LAUNCH)])
    view.select("it")
    rect = view.cursorRect(view._cursor(start, start))
    assert 0 <= rect.top() <= view.viewport().height()
    selections = view.extraSelections()
    assert selections[-1].cursor.selectedText() == text[start : start + 20]


def test_a_marked_passage_becomes_an_event_by_enter(view: ArticleView, qtbot: QtBot) -> None:
    view.set_text("First. Second one here. Third.")
    view.setTextCursor(view._cursor(6, 24))
    assert view.marked() == (7, 23)
    with qtbot.waitSignal(view.event_requested) as told:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert told.args == [7, 23]


def test_highlights_beyond_the_text_do_no_harm(view: ArticleView) -> None:
    view.set_text("short")
    view.set_passages([Passage(2, 500, "x", Weight.REJECTED, EventKind.OTHER)])
    view.select("x")
    assert view.extraSelections()


def test_a_long_article_is_highlighted_in_one_go(view: ArticleView) -> None:
    sentence = "The ship docked on 5 October 2021 and stayed for a while. "
    text = sentence * 4000
    view.set_text(text)
    passages = [
        Passage(n * len(sentence), n * len(sentence) + 30, n, Weight.ACCEPTED, EventKind.DOCKING) for n in range(4000)
    ]
    view.set_passages(passages)
    view.select(3999)
    assert len(view.extraSelections()) == 4001
