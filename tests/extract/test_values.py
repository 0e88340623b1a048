"""Values of reading: equal, hashable and quick to make."""

from __future__ import annotations

from spacetimeline.extract.text.values import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    name: str
    level: int = 0


@dataclass(slots=True)
class Tally:
    count: int = 0


def test_frozen_values_compare_and_hash_by_their_fields() -> None:
    assert Place("Kourou") == Place("Kourou") != Place("Kourou", 1)
    assert len({Place("Kourou"), Place("Kourou"), Place("Baikonur")}) == 2


def test_others_may_change_and_are_not_hashed() -> None:
    tally = Tally()
    tally.count += 1
    assert tally == Tally(1)
    assert Tally.__hash__ is None


def test_options_of_the_standard_one_hold() -> None:
    assert not hasattr(Place("Kourou"), "__dict__")
    assert repr(Place("Kourou")) == "Place(name='Kourou', level=0)"
