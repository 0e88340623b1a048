"""Which flight the people a text names belong to: crews of stations, of missions, of other clauses and of backups."""

from __future__ import annotations

import pytest
from event_reading import crew, read


def crews(text: str, published: str = "2024-03-08") -> dict[str, set[str]]:
    """The surnames of the people of each event, by its kind and day."""
    return {
        f"{each.event.kind.value} {each.event.start.iso()[:10]}": {name.split()[-1] for name in crew(each)}
        for each in read(text, published).candidates
        if each.event.start is not None
    }


@pytest.mark.parametrize(
    ("text", "event", "names"),
    [
        (
            "Crew-3 news\n\nDragon Endurance will launch on Nov. 10 with astronauts Mary Okafor and Jon Lindt. Until "
            "Crew-3 gets there, astronaut Ivan Weber will be alone.",
            "launch 2021-11-10",
            {"Okafor", "Lindt"},
        ),
        (
            "Soyuz TMA-1 will be launched on Nov. 10 with cosmonauts Mary Okafor and Jon Lindt. After the crew has "
            "settled in, flight director Ivan Weber will take a day off.",
            "launch 2021-11-10",
            {"Okafor", "Lindt"},
        ),
    ],
)
def test_a_crew_of_a_clause_before_is_not_of_the_people_behind_it(text: str, event: str, names: set[str]) -> None:
    assert crews(text, "2021-10-30")[event] == names


@pytest.mark.parametrize(
    "text",
    [
        "Astronaut Mary Okafor reached out with the arm of space shuttle Endeavour. The crew of STS-88 consisted of "
        "Commander Jon Lindt, Pilot Ann Weber, and Mission Specialists Okafor and Jerry Stone. Endeavour lifted off "
        "on Dec. 4, 1998. The Expedition 1 crew moved in two years later: Bill Hart of NASA and Okafor.",
        "Endeavour lifted off on Dec. 4, 1998. Mary Okafor worked the arm in the shuttle's bay. The crew of STS-88: "
        "Commander Jon Lindt, Pilot Ann Weber, Mission Specialists Mary Okafor and Jerry Stone.",
    ],
)
def test_the_crew_of_a_mission_is_that_of_its_craft(text: str) -> None:
    assert crews(text)["launch 1998-12-04"] == {"Lindt", "Weber", "Okafor", "Stone"}


@pytest.mark.parametrize(
    "text",
    [
        "Cosmonauts Mary Okafor and Jon Lindt, who flew up with astronaut Ivan Weber in Soyuz MS-18 on April 9, "
        "will stay. They are to land in March 2022 in Soyuz MS-19.",
        "Cosmonauts Mary Okafor and Jon Lindt, who trained alongside the Ukrainian Ivan Weber, are on the station. "
        "Soyuz MS-19 is their ship, and they will come home in March 2022.",
    ],
)
def test_those_who_flew_with_others_are_they(text: str) -> None:
    assert crews(text, "2021-09-20")["return 2022-03"] == {"Okafor", "Lindt"}
