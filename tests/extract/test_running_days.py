"""Spacewalks told without a time, on the day that the story has come to."""

from __future__ import annotations

import pytest
from event_reading import events


def walks(text: str) -> list[str]:
    """The times of the spacewalks of a text of the year 2000."""
    return [each[1] for each in events(text, "2000-01-01") if each[0] == "spacewalk"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "On Nov. 12, 1984, the commander brought the ship close to the satellite. Astronauts Mary Okafor and Lars "
            "Lindqvist put on their suits and went outside.",
            "1984-11-12",
        ),
        (
            "The ships had met at 11:20 a.m. UTC on Jan. 16, 1969.\n\nOn the 35th circuit the hatch was opened and "
            "cosmonaut Ivan Okafor pulled himself out along the handrails.",
            "1969-01-16",
        ),
        (
            "On April 8, 1984, the satellite was near. Astronaut Mary Okafor jetted over to it in the Manned "
            "Maneuvering Unit.",
            "1984-04-08",
        ),
        ("On April 8, 1984, it was time. Astronaut Mary Okafor flew the MMU to the satellite.", "1984-04-08"),
        (
            "The two went outside on May 3, 1984. Two days later they changed roles: now astronaut Mary "
            "Okafor flew the MMU.",
            "1984-05-05",
        ),
        (
            "On June 3, 1965, he flew on Gemini 4 with astronaut Mary Okafor. During the third orbit she left the "
            "ship through the airlock.",
            "1965-06-03",
        ),
        ("In June 1966 he flew on Gemini IX with astronaut Mary Okafor, who went outside for two hours.", "1966-06"),
    ],
)
def test_day_the_story_has_come_to(text: str, day: str) -> None:
    assert day in walks(text)


@pytest.mark.parametrize(
    "text",
    [
        "The crew docked on May 3, 1997. Astronauts Mary Okafor and Lars Lindqvist went outside three times.",
        "The crew docked on May 3, 1997. During their stay astronauts Mary Okafor and Lars Lindqvist went outside.",
        "The crew was launched on May 3, 1997. Astronauts Mary Okafor and Lars Lindqvist went outside for six hours.",
        "The crew docked on May 3, 1997. Astronaut Mary Okafor had gone outside before.",
        "The crew docked on May 3, 1997. They made two spacewalks, for which astronaut Mary Okafor went outside.",
        "She died on May 3, 1997. Astronaut Mary Okafor went outside on a tether.",
        "She flew on May 3, 1997. In July 1998 she was ill. Astronaut Mary Okafor went outside on a tether.",
        "The probe left on May 3, 1997. On the way it went out of control.",
    ],
)
def test_days_of_other_things(text: str) -> None:
    assert walks(text) == []


def test_walk_of_an_early_orbit_is_of_the_day_of_the_launch() -> None:
    text = (
        "Gemini 4 was launched on June 3, 1965, with James McDivitt and Edward White. On the third revolution White "
        "opened the hatch and floated out into space on a tether."
    )
    assert events(text) == [("launch", "1965-06-03", "actual"), ("spacewalk", "1965-06-03", "actual")]
