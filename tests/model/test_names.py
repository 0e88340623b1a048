"""Events, claims, entities: values that do not change under one's hands."""

from __future__ import annotations

import dataclasses

import pytest
from spacetimeline.model.candidate import Candidate, Doubt, Quote
from spacetimeline.model.event import EVENT_FIELDS, Claim, CrewMember, Event, EventKind, Source, Status
from spacetimeline.model.flight import ENTITY_TYPES, Entity, EntityKind
from spacetimeline.model.when import When

FLIGHT = Event(EventKind.LAUNCH, "Launch of Heron", When.of(2031), crew=(CrewMember("Ada Noll"),))


@pytest.mark.parametrize(
    "value",
    [FLIGHT, When.of(2031), CrewMember("A"), Claim("start", "2031"), Source("S"), Quote(0, 1, "x"), Doubt("c", "s")],
)
def test_values_are_immutable_and_hashable(value: object) -> None:
    assert hash(value) == hash(dataclasses.replace(value))  # type: ignore[type-var]
    assert value == dataclasses.replace(value)  # type: ignore[type-var]
    with pytest.raises((dataclasses.FrozenInstanceError, TypeError)):
        setattr(value, dataclasses.fields(value)[0].name, None)  # type: ignore[arg-type]


def test_a_candidate_holds_its_event() -> None:
    assert Candidate(FLIGHT, (), 0.5).event is FLIGHT


def test_kinds_and_states_have_words() -> None:
    for member in (*EventKind, *Status):
        assert member.label and member.label[0].isupper() and "_" not in member.label
        assert member.value == member.value.lower()
    assert len({kind.label for kind in EventKind}) == len(EventKind)


def test_claimed_fields_are_fields_of_events() -> None:
    assert set(EVENT_FIELDS) <= {each.name for each in dataclasses.fields(Event)}


def test_every_kind_of_entity_has_its_type() -> None:
    assert set(ENTITY_TYPES) == set(EntityKind)
    for kind in EntityKind:
        made = ENTITY_TYPES[kind](name="Heron", aliases=("H",), notes="n", id=3)
        assert isinstance(made, Entity) and (made.name, made.aliases, made.id) == ("Heron", ("H",), 3)
