"""The event editor, its crew list, its claims and the source behind them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot
from spacetimeline.document.commands import import_candidates, source_of
from spacetimeline.document.document import Document
from spacetimeline.model.candidate import Candidate, Quote
from spacetimeline.model.event import CrewMember, Event, EventKind, Status
from spacetimeline.model.flight import EntityKind
from spacetimeline.model.when import When
from spacetimeline.ui.claims_panel import ClaimsPanel
from spacetimeline.ui.crew_field import CrewField
from spacetimeline.ui.event_dialog import EventDialog
from spacetimeline.ui.name_completion import NameLine, built_in_names, completion_of
from spacetimeline.ui.source_dialog import SourceDialog

# The list of completions is a popup, of which the offscreen platform says this.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")

LAUNCH = Event(
    EventKind.LAUNCH,
    "Launch of Ferry 7",
    When.of(2021, 10, 5, 8, 55, offset_min=0),
    vehicle="Ferry 7",
    crew=(CrewMember("Ada Lind", "commander"),),
)


@pytest.fixture
def document(tmp_path: Path) -> Iterator[Document]:
    with Document.create(tmp_path / "flights.spacetimeline") as made:
        yield made


def reported(document: Document, text: str, start: When, published: str) -> None:
    """An article that tells of the launch."""
    event = Event(EventKind.LAUNCH, "Launch of Ferry 7", start, vehicle="Ferry 7")
    import_candidates(
        document,
        source_of(f"Report of {published}", text, published=published),
        [Candidate(event, (Quote(0, 20, text[:20]),), 0.9)],
    )


def test_a_new_event_is_typed_and_added_as_one_step(qtbot: QtBot, document: Document) -> None:
    dialog = EventDialog(document)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.keyClicks(dialog.form.names["vehicle"], "Ferry 8")
    qtbot.keyClicks(dialog.form.start.line, "NET March 2027")
    dialog.form.status.setCurrentIndex(dialog.form.status.findData(Status.PLANNED))
    assert dialog.form.title.placeholderText() == "Launch of Ferry 8"
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(dialog.form.title, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    event = next(document.events())
    assert (event.title, event.status, event.vehicle) == ("Launch of Ferry 8", Status.PLANNED, "Ferry 8")
    assert event.start is not None
    assert event.start.text() == "2027-03/.."
    assert document.undo_name == "Add “Launch of Ferry 8”"


def test_editing_writes_only_when_something_changed(qtbot: QtBot, document: Document) -> None:
    with document.transact("Add") as step:
        event_id = step.add_event(LAUNCH)
    EventDialog(document, document.event(event_id)).save()
    assert document.undo_name == "Add"
    dialog = EventDialog(document, document.event(event_id))
    qtbot.keyClicks(dialog.form.notes, "On a Tuesday.")
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert document.event(event_id).notes == "On a Tuesday."
    assert document.undo_name == "Edit “Launch of Ferry 7”"


def test_what_is_wrong_is_said_beside_the_field_and_nothing_is_saved(qtbot: QtBot, document: Document) -> None:
    dialog = EventDialog(document, LAUNCH)
    qtbot.addWidget(dialog)
    dialog.form.end.line.clear()
    qtbot.keyClicks(dialog.form.end.line, "1 Oct 2021")
    assert "before the start" in dialog.form.note.text()
    assert not dialog.save_button.isEnabled()
    dialog.save()
    assert document.event_count == 0
    dialog.form.end.line.selectAll()
    qtbot.keyClicks(dialog.form.end.line, "soon")
    assert "can't be read" in dialog.form.note.text()
    dialog.form.end.line.clear()
    assert dialog.save_button.isEnabled()


def test_without_saving_the_event_is_handed_over(qtbot: QtBot, document: Document) -> None:
    dialog = EventDialog(document, LAUNCH, saves=False)
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.event_edited) as told:
        dialog.save()
    assert told.args == [LAUNCH]
    assert document.event_count == 0


def test_a_start_can_be_given_before_opening(qtbot: QtBot, document: Document) -> None:
    dialog = EventDialog(document)
    qtbot.addWidget(dialog)
    dialog.set_start(When.of(1969, 7))
    assert dialog.event_now().start == When.of(1969, 7)


def test_an_untouched_event_comes_back_as_it_was(qtbot: QtBot) -> None:
    event = Event(
        EventKind.STAY,
        "Stay",
        When.of(2021, 4, raw="last spring"),
        Status.UNCONFIRMED,
        When.ongoing(),
        "M",
        "V",
        "L",
        "S",
        "T",
        "P",
        "A",
        (CrewMember("Ada Lind", "pilot"), CrewMember("Bo Kask")),
        "Two\nlines",
        "#d55e00",
        core=False,
        confidence=0.4,
    )
    dialog = EventDialog(None, event)
    qtbot.addWidget(dialog)
    assert dialog.event_now() == event


def test_escape_does_not_drop_what_was_typed_at_once(qtbot: QtBot) -> None:
    dialog = EventDialog(None, LAUNCH, saves=False)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.keyClicks(dialog.form.notes, "Long thoughts.")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert "Esc again" in dialog.note.text()
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_escape_leaves_an_untouched_editor(qtbot: QtBot) -> None:
    dialog = EventDialog(None, LAUNCH, saves=False)
    qtbot.addWidget(dialog)
    dialog.open()
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_cancel_means_cancel(qtbot: QtBot) -> None:
    dialog = EventDialog(None, LAUNCH, saves=False)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.keyClicks(dialog.form.notes, "Long thoughts.")
    with qtbot.waitSignal(dialog.rejected):
        qtbot.mouseClick(dialog.cancel_button, Qt.MouseButton.LeftButton)


# -- crew and names -----------------------------------------------------------------------------------------------


def test_the_crew_list_always_has_a_line_for_the_next(qtbot: QtBot) -> None:
    field = CrewField(lambda kind, text: [])
    qtbot.addWidget(field)
    field.show()
    qtbot.keyClicks(field._lines[0].name, "Ada Lind")
    assert len(field._lines) == 2
    qtbot.keyClicks(field._lines[0].role, "commander")
    qtbot.keyClick(field._lines[0].role, Qt.Key.Key_Return)
    qtbot.keyClicks(field._lines[1].name, "Bo Kask")
    assert field.crew() == (CrewMember("Ada Lind", "commander"), CrewMember("Bo Kask"))
    qtbot.mouseClick(field._lines[0].remove, Qt.MouseButton.LeftButton)
    assert field.crew() == (CrewMember("Bo Kask"),)


def test_names_complete_from_the_document_and_then_the_built_in_ones(qtbot: QtBot, document: Document) -> None:
    with document.transact("Add") as step:
        step.add_event(Event(EventKind.DOCKING, "Docking", None, target="Interplanetary Halt"))
    line = NameLine(EntityKind.STATION, completion_of(document), "Station")
    qtbot.addWidget(line)
    qtbot.keyClicks(line, "int")
    assert line.offered()[0] == "Interplanetary Halt"
    assert "International Space Station" in line.offered()


def test_built_in_people_are_found_by_any_of_their_names() -> None:
    assert "Yuri Gagarin" in built_in_names(EntityKind.PERSON, "gaga")


# -- claims and sources -------------------------------------------------------------------------------------------


@pytest.fixture
def disputed(document: Document) -> int:
    reported(document, "Liftoff at 08:55 UTC, they said.", When.of(2021, 10, 5, 8, 55, offset_min=0), "2021-10-05")
    reported(document, "Liftoff at 09:55 UTC, says another.", When.of(2021, 10, 5, 9, 55, offset_min=0), "2021-10-06")
    return next(document.events()).id or 0


def test_choosing_another_claim_is_one_step_and_fills_the_field(
    qtbot: QtBot, document: Document, disputed: int
) -> None:
    dialog = EventDialog(document, document.event(disputed))
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.form.notes.setPlainText("being written")
    qtbot.waitUntil(lambda: bool(dialog.claims.findChildren(QRadioButton)))
    radios = {each.text(): each for each in dialog.claims.findChildren(QRadioButton)}
    assert set(radios) == {"5 Oct 2021 08:55 UTC", "5 Oct 2021 09:55 UTC"}
    assert radios["5 Oct 2021 08:55 UTC"].isChecked()
    qtbot.mouseClick(radios["5 Oct 2021 09:55 UTC"], Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    assert dialog.form.start.line.text() == "5 Oct 2021 09:55 UTC"
    assert dialog.form.notes.toPlainText() == "being written"
    assert document.undo_name.startswith("Choose another start")
    document.undo()
    start = document.event(disputed).start
    assert start is not None
    assert start.iso() == "2021-10-05T08:55Z"


def test_an_event_without_sources_says_so(qtbot: QtBot, document: Document) -> None:
    panel = ClaimsPanel(document)
    qtbot.addWidget(panel)
    panel.show_event(None)
    assert not panel.findChildren(QRadioButton)


def test_a_claim_leads_to_its_place_in_the_source(qtbot: QtBot, document: Document, disputed: int) -> None:
    editor = EventDialog(document, document.event(disputed))
    qtbot.addWidget(editor)
    editor.open()
    panel = editor.claims
    qtbot.waitUntil(lambda: bool(panel.findChildren(QRadioButton)))
    button = next(each for each in panel.findChildren(QPushButton) if "2021-10-06" in each.accessibleName())
    with qtbot.waitSignal(panel.source_requested) as told:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    source_id, start, end = told.args
    dialog = editor.findChild(SourceDialog)
    assert dialog is not None
    assert dialog.text.toPlainText().startswith("Liftoff at 09:55")
    assert (start, end) == (0, 20)
    dialog.title.setText("A correction")
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    source = document.source(source_id)
    assert source is not None
    assert source.title == "A correction"


def test_a_source_date_is_checked_in_place(qtbot: QtBot, document: Document, disputed: int) -> None:
    dialog = SourceDialog(document, document.sources()[0].id or 0)
    qtbot.addWidget(dialog)
    dialog.published.setText("5 October")
    assert "2021-10-05" in dialog.note.text()
    assert not dialog.save_button.isEnabled()


def test_many_who_say_the_same_are_counted(qtbot: QtBot, document: Document) -> None:
    start = When.of(2021, 10, 5, 8, 55, offset_min=0)
    for day in range(1, 13):
        reported(document, f"Liftoff at 08:55 UTC, says number {day}.", start, f"2021-10-{day:02d}")
    panel = ClaimsPanel(document)
    qtbot.addWidget(panel)
    panel.show_event(next(document.events()).id)
    words = [each.text() for each in panel.findChildren(QLabel)]
    assert words.count("and 4 more say so") == len({claim.field for claim in document.claims(1)})
