"""Names, aliases and merging of what events name."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from spacetimeline.document.document import Document
from spacetimeline.model.event import CrewMember, Event, EventKind
from spacetimeline.model.flight import EntityKind
from spacetimeline.ui.entity_dialog import EntityDialog


@pytest.fixture
def document(tmp_path: Path) -> Iterator[Document]:
    with Document.create(tmp_path / "flights.spacetimeline") as made:
        with made.transact("Add") as step:
            for name in ("Ferry 7", "Ferry VII", "Lighter 2"):
                step.add_event(Event(EventKind.LAUNCH, f"Launch of {name}", None, vehicle=name))
            step.add_event(Event(EventKind.STAY, "Stay", None, crew=(CrewMember("Ada Lind"),)))
        yield made


@pytest.fixture
def dialog(document: Document, qtbot: QtBot) -> EntityDialog:
    made = EntityDialog(document, EntityKind.SPACECRAFT)
    qtbot.addWidget(made)
    made.show()
    return made


def names(document: Document, kind: EntityKind = EntityKind.SPACECRAFT) -> list[str]:
    return [entity.name for entity in document.entities(kind)]


def test_a_name_and_its_aliases_are_edited_as_one_step(dialog: EntityDialog, document: Document, qtbot: QtBot) -> None:
    assert dialog.form.name.text() == "Ferry 7"
    assert not dialog.save_button.isEnabled()
    dialog.form.name.setText("Ferry Seven")
    qtbot.keyClicks(dialog.form.aliases, "Ferry 7")
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    entity = document.entities(EntityKind.SPACECRAFT)[0]
    assert (entity.name, entity.aliases) == ("Ferry Seven", ("Ferry 7",))
    assert "Ferry Seven" in {event.vehicle for event in document.events()}
    assert dialog.form.name.text() == "Ferry Seven"
    document.undo()
    assert "Ferry 7" in names(document)


def test_duplicates_are_merged_into_the_current_one(dialog: EntityDialog, document: Document, qtbot: QtBot) -> None:
    dialog.list.setFocus()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert [entity.name for entity in dialog.selected()] == ["Ferry 7", "Ferry VII"]
    qtbot.mouseClick(dialog.merge_button, Qt.MouseButton.LeftButton)
    assert names(document) == ["Ferry 7", "Lighter 2"]
    assert [event.vehicle for event in document.events()].count("Ferry 7") == 2
    assert document.find_entity(EntityKind.SPACECRAFT, "Ferry VII") is not None
    assert document.undo_name == "Merge 2 names into “Ferry 7”"


def test_the_filter_knows_aliases(dialog: EntityDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(dialog.form.aliases, "Old Faithful")
    dialog.save()
    qtbot.keyClicks(dialog.filter, "faith")
    assert dialog._shown.rowCount() == 1


def test_a_name_in_use_is_told_in_place(dialog: EntityDialog, document: Document) -> None:
    dialog.form.name.setText("Lighter 2")
    dialog.save()
    assert "merge the two" in dialog.note.text()
    dialog.remove()
    assert "named by events" in dialog.note.text()
    assert len(names(document)) == 3


def test_other_kinds_have_their_own_fields(dialog: EntityDialog, document: Document, qtbot: QtBot) -> None:
    dialog.kind.setCurrentIndex(dialog.kind.findData(EntityKind.PERSON))
    assert dialog.form.name.text() == "Ada Lind"
    assert set(dialog.form._extra) == {"nationality"}
    qtbot.mouseClick(dialog.new_button, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(dialog.form.name, "Bo Kask")
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert names(document, EntityKind.PERSON) == ["Ada Lind", "Bo Kask"]
    qtbot.mouseClick(dialog.remove_button, Qt.MouseButton.LeftButton)
    assert names(document, EntityKind.PERSON) == ["Ada Lind"]


def test_an_entity_leads_to_its_events(dialog: EntityDialog, qtbot: QtBot) -> None:
    with qtbot.waitSignal(dialog.events_requested) as told:
        qtbot.mouseClick(dialog.events_button, Qt.MouseButton.LeftButton)
    assert told.args == [[1]]
