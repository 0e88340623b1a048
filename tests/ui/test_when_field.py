"""The entry field for times, by keyboard and by mouse."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from spacetimeline.model.when import Granularity, Qualifier, When
from spacetimeline.ui.field_note import NoteLevel
from spacetimeline.ui.when_field import WhenField


def test_typing_shows_how_it_was_read(qtbot: QtBot) -> None:
    field = WhenField()
    qtbot.addWidget(field)
    qtbot.keyClicks(field.line, "about April 2021")
    assert field.when() == When.of(2021, 4, qualifier=Qualifier.APPROXIMATE, raw="about April 2021")
    assert field.note.text() == "Read as about April 2021 (Mar 2021 to May 2021)"
    assert field.granularity.currentData() == Granularity.MONTH
    assert field.qualifier.currentData() == Qualifier.APPROXIMATE


def test_what_cannot_be_read_is_told_in_place(qtbot: QtBot) -> None:
    field = WhenField()
    qtbot.addWidget(field)
    qtbot.keyClicks(field.line, "5/10/2021")
    assert not field.is_valid()
    assert field.when() is None
    assert field.note.level is NoteLevel.ERROR
    assert "Write the month in letters" in field.note.text()


def test_the_choices_rewrite_the_text(qtbot: QtBot) -> None:
    field = WhenField()
    qtbot.addWidget(field)
    field.set_when(When.of(2027, 3, 12))
    with qtbot.waitSignal(field.when_changed):
        qtbot.keyClick(field.granularity, Qt.Key.Key_M)  # milli-, then minute, then month by its first letter
        field.granularity.setCurrentIndex(field.granularity.findData(Granularity.MONTH))
        field.granularity.activated.emit(field.granularity.currentIndex())
    field.qualifier.setCurrentIndex(field.qualifier.findData(Qualifier.NOT_BEFORE))
    field.qualifier.activated.emit(field.qualifier.currentIndex())
    assert field.line.text() == "NET Mar 2027"
    assert field.when() == When.of(2027, 3, qualifier=Qualifier.NOT_BEFORE)


def test_a_time_that_is_shown_and_not_touched_stays_the_very_same(qtbot: QtBot) -> None:
    field = WhenField()
    qtbot.addWidget(field)
    when = When.of(2021, 10, 5, 11, 55, offset_min=180, raw="11:55 a.m.", zone="MSK")
    field.set_when(when)
    assert field.when() is when
    assert "11:55 MSK" in field.note.text()


def test_clearing_means_undated(qtbot: QtBot) -> None:
    field = WhenField()
    qtbot.addWidget(field)
    field.set_when(When.of(2021))
    with qtbot.waitSignal(field.when_changed) as told:
        field.line.clear()
    assert told.args == [None]
    assert field.is_valid()
    assert not field.granularity.isEnabled()


def test_a_needed_time_may_not_be_empty(qtbot: QtBot) -> None:
    field = WhenField(optional=False)
    qtbot.addWidget(field)
    field.set_when(When.of(2021))
    field.line.clear()
    assert not field.is_valid()
