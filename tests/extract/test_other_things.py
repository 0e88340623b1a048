"""Verbs and nouns of flight that are said of other things tell of no event, and still do of craft beside them."""

from __future__ import annotations

import pytest
from event_reading import events


@pytest.mark.parametrize(
    "text",
    [
        "SpaceX landed a contract on April 16, 2021, to build a lunar lander.",
        "The company docked the pay of its workers in May 2020.",
        "The astronauts will take off their suits at noon on Friday.",
        "A warehouse near the launch pad at Cape Canaveral went up in flames on May 3, 2021.",
        "After the news conference on Tuesday the crew went home to Houston.",
        "The astronauts returned to the crew quarters at 9 a.m. on Monday.",
        "The recovery ship left Port Canaveral on Sunday.",
        "The drone ship returned to Port Canaveral on May 9 with the booster.",
        "A helicopter carrying the cosmonauts landed in Karaganda at 3 p.m. on Saturday.",
        "The shares of Virgin Galactic fell back to earth on Tuesday.",
        "The launch of the book took place in London on Sept. 9.",
        "The company will launch its public offering on June 9.",
        "Students linked up with the crew aboard the station by radio on April 12, 2022.",
        "Fragments of the comet entered the atmosphere over Spain on May 18, 2024.",
        "Asteroid 2024 YR4 flew past Earth on Dec. 25, 2023.",
        "Venus passed the Sun on June 6, 2012.",
        "The delegation left Baikonur on Thursday after a tour of the pads.",
        "The tanker docked at Port Canaveral at 6 a.m. on Friday.",
        "The museum opened its hatch display on Oct. 4, 2019, with a model of Soyuz.",
        "The case landed on the desk of the minister on May 5.",
        "The two agencies parted company over the rover on March 17, 2022.",
        "The commander went out for dinner on Friday.",
        "The divers went outside the habitat on June 14, 2016.",
        "Messages from Perseverance took 11 minutes to return to Earth from Mars on Feb. 18, 2021.",
        "The ferry Maia docked on Oct. 5, 2023, with the upper stage of a Vega on board.",
        "The next test of the Raptor engine is planned for July 2.",
        "Another hot fire of the Vulcan stage is scheduled for July 2.",
        "The Soyuz crew made contact with the ground station at 11:04 GMT on May 3, 2021.",
        "The cosmonauts arrived at the railway station on May 3, 2021.",
        "The lander made contact with the Deep Space Station at Goldstone at 11:04 GMT on May 3, 2021.",
        "Progress 52 had passed the tracking station by noon on May 3, 2021.",
    ],
)
def test_what_is_said_of_other_things_is_no_event(text: str) -> None:
    assert events(f"Space news\n\n{text}", "2024-06-10") == []


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The next test of Starship is set for July 2.", ("launch", "2024-07-02", "planned")),
        ("Mars 2 was launched on May 19, 1971.", ("launch", "1971-05-19", "actual")),
        ("Engineers launched the probe on May 3, 2021.", ("launch", "2021-05-03", "actual")),
        ("The cargo ship left the station on May 3, 2021.", ("undocking", "2021-05-03", "actual")),
        ("With ticket holders at the fence, Atlantis lifted off on May 3, 2009.", ("launch", "2009-05-03", "actual")),
        ("The probe went on to Venus and passed the planet on May 3, 2009.", ("flyby", "2009-05-03", "actual")),
        ("The flight engineers returned to Earth on May 3, 2021.", ("return", "2021-05-03", "actual")),
        ("The teams were ready. The crew went outside on May 3, 2021.", ("spacewalk", "2021-05-03", "actual")),
        ("The crew returned to Earth on May 3, 2021.", ("return", "2021-05-03", "actual")),
        ("The launch of the telescope took place on May 3, 2021.", ("launch", "2021-05-03", "actual")),
        ("The capsule made contact with the station on May 3, 2021.", ("docking", "2021-05-03", "actual")),
        ("The cosmonauts arrived at the station on May 3, 2021.", ("docking", "2021-05-03", "actual")),
    ],
)
def test_craft_among_other_things_are_read(text: str, event: tuple[str, str, str]) -> None:
    assert events(f"Space news\n\n{text}", "2024-06-10") == [event]
