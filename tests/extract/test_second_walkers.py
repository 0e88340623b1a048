"""Who goes out with one who is told to go out alone."""

from __future__ import annotations

import pytest
from event_reading import crew, read


def walkers(text: str, published: str) -> list[set[str]]:
    """The surnames of those who walk, a set for each spacewalk in the order of time."""
    walks = [each for each in read(text, published).candidates if each.event.kind.value == "spacewalk"]
    return [{name.split()[-1] for name in crew(each)} for each in walks]


@pytest.mark.parametrize(
    "behind",
    [
        "Astronaut Drew Feustel also tried the new boots on the same spacewalk.",
        "Astronaut Drew Feustel followed him with the same tools later in the walk.",
        "The hatch was wide. Drew Feustel followed.",
        "He came in after ten minutes. Engineer Drew Feustel took his place and tried the same movements.",
        "He came in after ten minutes and gave up his place to pilot Drew Feustel, 41.",
        "He looked at the ocean and then made room for Drew Feustel, who did the same.",
        "Drew Feustel, who was with him in the payload bay, replaced a pump.",
        "Drew Feustel stayed in the hatch and passed tools to him.",
        "Astronaut Drew Feustel took part in the same spacewalk. Scott Tingle stayed inside.",
        "He and pilot Drew Feustel stayed outside for six hours.",
    ],
)
def test_somebody_goes_out_with_one_who_goes_alone(behind: str) -> None:
    text = f"Nick Hague floated out of the airlock of the station at 8:05 a.m. EDT on May 10 for a spacewalk. {behind}"
    assert walkers(text, "2029-05-12") == [{"Hague", "Feustel"}]


@pytest.mark.parametrize(
    "behind",
    [
        "Drew Feustel operated the arm during the same spacewalk.",
        "Drew Feustel stayed inside and passed commands to him.",
        "Drew Feustel will take his place in the crew in June.",
        "Drew Feustel is to follow him as commander.",
        "Drew Feustel did the same on Mir in 1999.",
        "He was the first Briton outside and was followed by Drew Feustel in 2031.",
    ],
)
def test_those_who_do_something_else_stay_inside(behind: str) -> None:
    text = f"Nick Hague floated out of the airlock of the station at 8:05 a.m. EDT on May 10 for a spacewalk. {behind}"
    assert walkers(text, "2029-05-12")[-1] == {"Hague"}


def test_one_makes_room_for_the_other_where_the_walk_names_nobody() -> None:
    text = (
        "The spacewalk began at 10:12 GMT on Thursday. Nick Hague returned inside after ten minutes and gave up his "
        "place to pilot Drew Feustel, 41. Scott Tingle watched from his seat."
    )
    assert walkers(text, "2029-05-12") == [{"Hague", "Feustel"}]


def test_the_other_of_a_pair_goes_out_again_with_one() -> None:
    text = (
        "On May 10, astronauts Nick Hague and Drew Feustel went outside Endeavour and caught the satellite. Two days "
        "later they changed roles. Feustel made a spacewalk to the second satellite on May 12."
    )
    assert walkers(text, "1992-06-01") == [{"Hague", "Feustel"}, {"Hague", "Feustel"}]
