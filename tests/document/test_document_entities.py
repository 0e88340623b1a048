"""The entities of a document: names, aliases, spellings, and where they are named."""

from __future__ import annotations

import pytest
from document_builders import event
from spacetimeline.document.document import Document
from spacetimeline.document.errors import (
    BadValueError,
)
from spacetimeline.document.tables import name_key
from spacetimeline.model.flight import EntityKind, Person, Spacecraft


def test_names_can_change_places_and_back(document: Document) -> None:
    with document.transact("Views") as step:
        step.save_view("a", "1")
        step.save_view("b", "2")
    with document.transact("Swap") as step:
        step.remove_view("a")
        step.remove_view("b")
        step.save_view("a", "2")
        step.save_view("b", "1")
    document.undo()
    assert document.saved_views() == {"a": "1", "b": "2"}
    document.redo()
    assert document.saved_views() == {"a": "2", "b": "1"}


def test_spellings_of_a_name_are_one_entity(document: Document) -> None:
    with document.transact("Add") as step:
        step.add_event(event(vehicle="Heron MS-4"))
        step.add_event(event(vehicle="heron  ms‑4"))  # two blanks, a non-breaking hyphen
        step.add_event(event(port="forward", target="A Station"))
        step.add_event(event(port="Forward", target="B Station"))
    assert document.entity_names(EntityKind.SPACECRAFT) == {1: "Heron MS-4"}
    assert len(document.entities(EntityKind.DOCKING_PORT)) == 2


def test_aliases_lead_to_the_entity(document: Document) -> None:
    with document.transact("Entities") as step:
        craft = step.add_entity(EntityKind.SPACECRAFT, Spacecraft(name="Heron Grey", aliases=("C-7", "Grey")))
        event_id = step.add_event(event(vehicle="c-7"))
    assert document.event(event_id).vehicle == "Heron Grey"
    assert document.find_entity(EntityKind.SPACECRAFT, "GREY") == craft
    assert document.complete(EntityKind.SPACECRAFT, "c-") == ["Heron Grey"]
    with document.transact("Rename") as step:
        step.update_entity(EntityKind.SPACECRAFT, Spacecraft(name="Heron Blue", aliases=("C-7",), id=craft))
    assert document.event(event_id).vehicle == "Heron Blue"
    assert document.find_entity(EntityKind.SPACECRAFT, "Grey") is None
    document.undo()
    assert document.entity(EntityKind.SPACECRAFT, craft) == Spacecraft(
        name="Heron Grey", aliases=("C-7", "Grey"), id=craft
    )


def test_a_name_belongs_to_one_entity(document: Document) -> None:
    with document.transact("Entities") as step:
        first = step.add_entity(EntityKind.PERSON, Person(name="Ada Noll"))
        step.add_entity(EntityKind.PERSON, Person(name="Bo Lindt"))
    with pytest.raises(BadValueError, match="merge"), document.transact("Rename") as step:
        step.update_entity(EntityKind.PERSON, Person(name="BO LINDT", id=first))
    with pytest.raises(BadValueError, match="name is needed"), document.transact("Rename") as step:
        step.update_entity(EntityKind.PERSON, Person(name=" ", id=first))


def test_merging_entities_moves_events_and_keeps_the_name_as_alias(document: Document) -> None:
    with document.transact("Add") as step:
        first = step.add_event(event(target="Harbour", port="aft", crew=["A. Noll"]))
        second = step.add_event(event(target="Harbour Station", port="aft", crew=["Ada Noll"]))
    stations, people = document.entities(EntityKind.STATION), document.entities(EntityKind.PERSON)
    with document.transact("Merge") as step:
        step.merge_entities(EntityKind.STATION, stations[1].id or 0, stations[0].id or 0)
        step.merge_entities(EntityKind.PERSON, people[1].id or 0, people[0].id or 0)
    assert {document.event(each).target for each in (first, second)} == {"Harbour Station"}
    assert {document.event(each).crew[0].name for each in (first, second)} == {"Ada Noll"}
    assert [(each.name, each.aliases) for each in document.entities(EntityKind.STATION)] == [
        ("Harbour Station", ("Harbour",))
    ]
    assert len(document.entities(EntityKind.DOCKING_PORT)) == 1
    document.undo()
    assert document.event(first).target == "Harbour" and len(document.entities(EntityKind.DOCKING_PORT)) == 2
    document.redo()
    assert document.event(first).port == "aft"


def test_an_entity_that_is_named_stays(document: Document) -> None:
    with document.transact("Add") as step:
        event_id = step.add_event(event(vehicle="Heron"))
    with pytest.raises(BadValueError, match="named by events"), document.transact("Remove") as step:
        step.remove_entity(EntityKind.SPACECRAFT, 1)
    with document.transact("Remove") as step:
        step.remove_event(event_id)
        step.remove_entity(EntityKind.SPACECRAFT, 1)
    assert not document.entities(EntityKind.SPACECRAFT)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Soyuz  MS-10", "soyuz ms-10"), ("Soyuz MS‑10", "SOYUZ MS–10 "), ("ＩＳＳ", "iss"), ("ISS\0", " Iss\t")],
)
def test_spellings_of_one_name_share_a_key(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


def test_who_takes_part_and_where_entities_are_named(document: Document) -> None:
    with document.transact("Add") as step:
        first = step.add_event(event(crew=["Ada", "Bo"], vehicle="Heron"))
        second = step.add_event(event(crew=["Ada"]))
    assert list(document.crew_ids()) == [(first, 1), (first, 2), (second, 1)]
    assert list(document.crew_ids([second])) == [(second, 1)]
    assert document.events_of_entity(EntityKind.PERSON, 1) == [first, second]
    assert document.events_of_entity(EntityKind.SPACECRAFT, 1) == [first]
