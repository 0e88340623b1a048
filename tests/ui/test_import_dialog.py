"""The review of an article from beginning to end, by keyboard and by mouse."""

from __future__ import annotations

import datetime
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from reviewing import ARTICLE, TEXT, opened, read
from spacetimeline.articles.article import Article
from spacetimeline.errors import UserError
from spacetimeline.model.event import EventKind
from spacetimeline.model.when import When
from spacetimeline.ui.candidate_table import CHECK, EVENT
from spacetimeline.ui.event_dialog import EventDialog
from spacetimeline.ui.import_dialog import ImportDialog
from spacetimeline.ui.import_dialog_review import Decision, Leftover, Reading, ReviewItem


def decisions(dialog: ImportDialog) -> list[str]:
    return [item.decision.value[0] for item in dialog.review.items()]


def editor_of(dialog: ImportDialog, qtbot: QtBot) -> EventDialog:
    qtbot.waitUntil(lambda: bool(dialog.findChildren(EventDialog)))
    editor = dialog.findChildren(EventDialog)[-1]
    editor.activateWindow()
    qtbot.waitUntil(editor.isActiveWindow)
    return editor


# -- keyboard -----------------------------------------------------------------------------------------------------


def test_enter_accepts_and_moves_on_backspace_rejects(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    assert decisions(dialog) == ["a", "u", "a", "u"]
    assert dialog.bar.import_button.text() == "&Import 2 events"
    qtbot.keyClick(dialog.table, Qt.Key.Key_Backspace)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert decisions(dialog) == ["r", "a", "a", "u"]
    current = dialog.table.current()
    assert isinstance(current, ReviewItem)
    assert current.event.kind is EventKind.RETURN
    qtbot.keyClick(dialog.table, Qt.Key.Key_Up)
    assert dialog.table.current() is dialog.review.items()[1]


def test_up_and_down_pass_over_headings_and_show_the_evidence(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    seen = []
    for _ in range(6):
        row = dialog.table.current()
        seen.append(row.event.title if isinstance(row, ReviewItem) else "left over")
        qtbot.keyClick(dialog.table, Qt.Key.Key_Down)
    assert seen[:5] == [
        "Launch of Ferry 7",
        "Docking of Ferry 7",
        "Return of Ferry 7",
        "An earlier flight",
        "left over",
    ]
    assert dialog.text.extraSelections()[-1].cursor.selectedText().startswith("A museum opens")


def test_control_enter_accepts_all_above_the_threshold(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    dialog.bar.percent.setCurrentIndex(dialog.bar.percent.findText("40 %"))
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert decisions(dialog) == ["a", "a", "a", "u"]
    assert dialog.bar.import_button.text() == "&Import 3 events"


def test_merging_by_key(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(dialog.table, Qt.Key.Key_M)
    assert [item.event.title for item in dialog.review.items()] == [
        "Launch of Ferry 7",
        "Return of Ferry 7",
        "An earlier flight",
    ]
    qtbot.keyClick(dialog.table, Qt.Key.Key_M)
    assert "Shift" in dialog.bar.note.text()


def test_editing_by_key(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.table, Qt.Key.Key_E)
    editor = editor_of(dialog, qtbot)
    editor.form.title.selectAll()
    qtbot.keyClicks(editor.form.title, "Docking at the forward port")
    qtbot.keyClick(editor.form.title, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    item = dialog.review.items()[1]
    assert item.event.title == "Docking at the forward port"
    assert item.decision is Decision.ACCEPTED


def test_space_gives_the_text_the_keyboard(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    dialog.activateWindow()
    qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    assert dialog.focusWidget() is dialog.text
    qtbot.keyClick(dialog.text, Qt.Key.Key_Space)
    assert dialog.focusWidget() is dialog.table


def test_escape_needs_a_second_press_once_something_was_decided(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert "Esc again" in dialog.bar.note.text()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_escape_leaves_at_once_when_nothing_was_decided(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_a_left_over_sentence_is_dismissed_or_made_an_event(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    leftover = next(row for row in dialog.table.rows.rows if isinstance(row, Leftover))
    dialog.table.go_to(leftover)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    editor = editor_of(dialog, qtbot)
    assert editor.event_now().start == When.of(2021, 10, 20)
    editor.save()
    made = dialog.table.current()
    assert isinstance(made, ReviewItem)
    assert made.by_hand
    assert made.quotes[0].text == "A museum opens on 20 October <b>in town</b>."
    assert not [row for row in dialog.table.rows.rows if isinstance(row, Leftover)]


def test_backspace_dismisses_a_left_over_sentence(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    dialog.table.go_to(next(row for row in dialog.table.rows.rows if isinstance(row, Leftover)))
    qtbot.keyClick(dialog.table, Qt.Key.Key_Backspace)
    assert not [row for row in dialog.table.rows.rows if isinstance(row, Leftover)]


# -- mouse --------------------------------------------------------------------------------------------------------


def test_the_box_accepts_and_rejects(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    index = dialog.table.rows.index(dialog.table.rows.row_of(dialog.review.items()[1]), CHECK)
    centre = dialog.table.visualRect(index).center()
    qtbot.mouseClick(dialog.table.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    assert decisions(dialog)[1] == "a"
    qtbot.mouseClick(dialog.table.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    assert decisions(dialog)[1] == "r"


def test_clicking_a_quote_finds_its_candidate(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    start = TEXT.index("The crew comes home")
    dialog.text.scroll_to(start, start + 1)
    position = dialog.text.cursorRect(dialog.text._cursor(start + 5, start + 5)).center() + QPoint(2, 0)
    qtbot.mouseClick(dialog.text.viewport(), Qt.MouseButton.LeftButton, pos=position)
    current = dialog.table.current()
    assert isinstance(current, ReviewItem)
    assert current.event.kind is EventKind.RETURN


def test_a_double_click_edits(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    index = dialog.table.rows.index(dialog.table.rows.row_of(dialog.review.items()[2]), EVENT)
    centre = dialog.table.visualRect(index).center()
    qtbot.mouseClick(dialog.table.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    qtbot.mouseDClick(dialog.table.viewport(), Qt.MouseButton.LeftButton, pos=centre)
    assert editor_of(dialog, qtbot).form.title.text() == "Return of Ferry 7"


def test_a_doubt_is_settled_by_one_click(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    docking = dialog.review.items()[1]
    dialog.table.go_to(docking)
    button = next(each for each in dialog.details.findChildren(QPushButton) if "15:12" in each.text())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert docking.event.start is not None
    assert docking.event.start.iso() == "2021-10-05T15:12Z"
    assert not docking.doubts


def test_a_marked_passage_becomes_an_event(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    start = TEXT.index("A ferry ship left")
    dialog.text.setTextCursor(dialog.text._cursor(start, start + 45))
    qtbot.keyClick(dialog.text, Qt.Key.Key_Return)
    editor = editor_of(dialog, qtbot)
    assert editor.form.title.text() == "A ferry ship left for the station on Tuesday."
    qtbot.mouseClick(editor.save_button, Qt.MouseButton.LeftButton)
    assert [item.section.value for item in dialog.review.items() if item.by_hand] == ["Undated"]


# -- assumptions --------------------------------------------------------------------------------------------------


def test_another_date_of_publication_resolves_all_times_again(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Backspace)
    date = dialog.header.date
    date.selectAll()
    qtbot.keyClicks(date, "7 Oct 2021")
    qtbot.keyClick(date, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.review.items()[0].event.start.iso() == "2021-10-07T08:55Z")  # type: ignore[union-attr]
    assert decisions(dialog)[0] == "r"
    assert dialog.review.articles[0].published == datetime.date(2021, 10, 7)


def test_a_date_that_is_none_is_told_in_place(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    dialog.header.date.selectAll()
    qtbot.keyClicks(dialog.header.date, "soon")
    qtbot.keyClick(dialog.header.date, Qt.Key.Key_Return)
    assert "not a time" in dialog.header.note.text()
    assert dialog.review.articles[0].published == datetime.date(2021, 10, 5)


def test_another_zone_is_handed_to_the_reader(qtbot: QtBot) -> None:
    asked: list[str | None] = []

    def reader(article: object, published: datetime.date | None, zone: str | None) -> Reading:
        asked.append(zone)
        return read(ARTICLE, published, zone)

    dialog = ImportDialog([ARTICLE], None, reader=reader)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: len(asked) == 1 and not dialog.reading.busy)
    dialog.header.zone.setCurrentIndex(2)
    dialog.header.zone.activated.emit(2)
    qtbot.waitUntil(lambda: asked == [None, "Europe/Moscow"] and not dialog.reading.busy)


def test_nothing_found_says_what_to_do(qtbot: QtBot) -> None:
    dialog = ImportDialog([ARTICLE], None, reader=lambda *_: Reading(()))
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: not dialog.reading.busy)
    assert dialog.panes.lists.currentWidget() is dialog.panes.empty
    assert not dialog.bar.import_button.isEnabled()


def test_trouble_while_reading_is_told_and_the_others_go_on(qtbot: QtBot) -> None:
    def reader(article: object, published: datetime.date | None, zone: str | None) -> Reading:
        if published is None:
            raise UserError("This text defies reading.")
        return read(ARTICLE, published, zone)

    dialog = ImportDialog([replace(ARTICLE, published=None), ARTICLE], None, reader=reader)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: len(dialog.review.items()) == 4)


# -- decisions seen elsewhere, and further articles ----------------------------------------------------------------


def test_ghosts_follow_the_decisions(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    with qtbot.waitSignal(dialog.ghosts_changed) as told:
        qtbot.keyClick(dialog.table, Qt.Key.Key_Backspace)
    assert "Launch of Ferry 7" not in [event.title for event in told.args[0]]
    with qtbot.waitSignal(dialog.ghosts_changed) as told:
        dialog.finish_import()
    assert told.args == [[]]


def test_the_close_button_asks_like_escape(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert not dialog.close()
    assert "Esc again" in dialog.bar.note.text()
    assert dialog.close()


def test_more_articles_join_a_review(qtbot: QtBot) -> None:
    dialog = opened(qtbot)
    dialog.add_articles([replace(ARTICLE, title="<i>Another</i> report")])
    qtbot.waitUntil(lambda: len(dialog.review.items()) == 8)
    texts = [dialog.table.rows.data(dialog.table.rows.index(row, 0)) for row in range(dialog.table.rows.rowCount())]
    assert "<i>Another</i> report 2021-10-05" in texts
    last = dialog.review.items()[-1]
    dialog.table.go_to(last)
    assert dialog.header.title.text() == "<i>Another</i> report"


def test_two_articles_that_disagree_are_set_side_by_side(qtbot: QtBot) -> None:
    def reader(article: Article, published: datetime.date | None, zone: str | None) -> Reading:
        found = read(ARTICLE, published, zone)
        if article.title == "Late":
            first = found.candidates[0]
            later = When.of(2021, 10, 5, 9, 55, offset_min=0)
            found = replace(found, candidates=(replace(first, event=replace(first.event, start=later)),))
        return found

    dialog = ImportDialog([ARTICLE, replace(ARTICLE, title="Late")], None, reader=reader)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(lambda: len(dialog.review.items()) == 6 and dialog.review.items()[4].twin is not None)
    first, late = dialog.review.items()[0], dialog.review.items()[4]
    dialog.table.go_to(late)
    assert late.verdict == "Conflict"
    buttons = {button.text(): button for button in dialog.details.findChildren(QPushButton)}
    qtbot.mouseClick(buttons["&Go to it"], Qt.MouseButton.LeftButton)
    assert dialog.table.current() is first
    dialog.table.go_to(late)
    buttons = {button.text(): button for button in dialog.details.findChildren(QPushButton)}
    qtbot.mouseClick(buttons["&Take that time"], Qt.MouseButton.LeftButton)
    assert late.verdict == "As above"
    assert late.event.start == first.event.start
