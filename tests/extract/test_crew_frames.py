"""Who flies by verb and role: subjects, objects, agents and companions of what people do."""

from __future__ import annotations

import pytest
from event_reading import crews
from spacetimeline.extract.mentions.crew_frame_table import load_crew_frames


def launched(told: str) -> set[str]:
    """The surnames of those who a text on the launch of Shenzhou-31 says are aboard."""
    text = f"Shenzhou-31 lifted off on May 3, 2030. {told}"
    return crews(text, "2030-05-04")["launch 2030-05-03"]


@pytest.mark.parametrize(
    "told",
    [
        "The mission is commanded by Thomas Pesquet, with Samantha Cristoforetti beside him as engineer.",
        "Astronaut Thomas Pesquet was at the controls. His companion was Samantha Cristoforetti, a botanist.",
        "On either side of the hatch, strapped in, were Thomas Pesquet, 44, and Samantha Cristoforetti, 51.",
        "It carried the first Dane in orbit, astronaut Thomas Pesquet, and pilot Samantha Cristoforetti.",
        "The newcomers, Thomas Pesquet and Samantha Cristoforetti, waved to the cameras.",
        "The crew consists of Thomas Pesquet and Samantha Cristoforetti.",
        "Flying beside Thomas Pesquet is Samantha Cristoforetti.",
        "The duo, Thomas Pesquet and Samantha Cristoforetti, were met by Frank Rubio and Dmitri Petelin.",
        "Thomas Pesquet shared the cabin with Samantha Cristoforetti.",
        "Samantha Cristoforetti sits wedged between Thomas Pesquet and a camera.",
        "Two are inside: Thomas Pesquet, who is in charge; and Navy Commander Samantha Cristoforetti.",
        "In the left couch sits Thomas Pesquet; the ship is in the hands of Samantha Cristoforetti.",
        "Thomas Pesquet is in command. Samantha Cristoforetti had the right seat.",
        "Thomas Pesquet is in command. Samantha Cristoforetti is the only professional with him.",
        "Thomas Pesquet has Samantha Cristoforetti to his left.",
        "In the seat to his right was Samantha Cristoforetti, and Thomas Pesquet flew the ship by hand.",
        "The professionals on the flight, Thomas Pesquet and Samantha Cristoforetti, will be busy.",
        "Inside waited Frank Rubio and Dmitri Petelin. At the helm is Thomas Pesquet, in the company of Samantha "
        "Cristoforetti.",
        "It has two passengers, among them the doctors Thomas Pesquet and Samantha Cristoforetti.",
        "Thomas Pesquet flew over the pole while Samantha Cristoforetti took pictures. Frank Rubio, Pesquet's backup, "
        "was glad.",
    ],
)
def test_those_who_are_aboard(told: str) -> None:
    assert launched(told) == {"Pesquet", "Cristoforetti"}


@pytest.mark.parametrize(
    "told",
    [
        "Astronauts Frank Rubio and Dmitri Petelin greeted them at the hatch.",
        "The backups were astronauts Frank Rubio and Dmitri Petelin.",
        "The two took over the station from astronauts Frank Rubio and Dmitri Petelin.",
        "They were met by astronauts Frank Rubio and Dmitri Petelin.",
        "Waiting inside were astronauts Frank Rubio and Dmitri Petelin.",
        "The residents, astronauts Frank Rubio and Dmitri Petelin, go home in June.",
    ],
)
def test_those_who_are_not(told: str) -> None:
    assert launched(f"Aboard were Thomas Pesquet and Samantha Cristoforetti. {told}") == {"Pesquet", "Cristoforetti"}


def test_the_first_frame_of_a_verb_that_fits_decides() -> None:
    frames = load_crew_frames().frames["replaced"]
    assert [(frame.ways.get("object"), frame.ways["by"]) for frame in frames] == [(None, "down"), ("out", "both")]


@pytest.mark.parametrize(
    ("text", "event", "names"),
    [
        (
            "A new crew has set out. It lifted off from Baikonur on May 3, 2030. Thomas Pesquet is its captain; "
            "engineers Samantha Cristoforetti and Frank Rubio go with him.",
            "launch 2030-05-03",
            {"Pesquet", "Cristoforetti", "Rubio"},
        ),
        (
            "Shenzhou-31 came home on May 3, 2030. Thomas Pesquet, Samantha Cristoforetti and Frank Rubio had swung "
            "over both poles.",
            "return 2030-05-03",
            {"Pesquet", "Cristoforetti", "Rubio"},
        ),
        (
            "Shenzhou-31 lifted off on May 3, 2030. Frank Rubio and Dmitri Petelin will be relieved by them.",
            "launch 2030-05-03",
            set(),
        ),
        (
            "A Crew Dragon lifted off on May 3, 2030. Thomas Pesquet shared the cabin with Frank Rubio, 44, a doctor "
            "who beat cancer; Dmitri Petelin, 39, a pilot; and Samantha Cristoforetti, 51.",
            "launch 2030-05-03",
            {"Pesquet", "Rubio", "Petelin", "Cristoforetti"},
        ),
        (
            "Shenzhou-31 lifted off on May 3, 2030. The team of Frank Rubio was taken off the flight. Thomas Pesquet "
            "was given command.",
            "launch 2030-05-03",
            {"Pesquet"},
        ),
        (
            "The four are to relieve the Crew-7 team of Frank Rubio and Dmitri Petelin. Crew-7 is due to splash down "
            "on May 12, 2030.",
            "return 2030-05-12",
            {"Rubio", "Petelin"},
        ),
    ],
)
def test_people_told_near_what_flies(text: str, event: str, names: set[str]) -> None:
    assert crews(text, "2030-05-04")[event] == names


@pytest.mark.parametrize(
    ("told", "names"),
    [
        ("Three landed in Kazakhstan on May 3, 2030: Thomas Pesquet, Frank Rubio and Dmitri Petelin.", "PRP"),
        ("Thomas Pesquet tumbled back to Earth on May 3, 2030.", "P"),
        ("The Soyuz of Thomas Pesquet and Frank Rubio landed on May 3, 2030.", "PR"),
    ],
)
def test_the_subject_of_a_return(told: str, names: str) -> None:
    assert sorted(name[0] for name in crews(told, "2030-05-04")["return 2030-05-03"]) == sorted(names)


def test_somebody_told_of_by_what_she_is() -> None:
    text = (
        "Helen Sharman is in orbit. The 27-year-old Briton left Baikonur on May 18, 1991, in the company "
        "of Sergei Krikalev in Soyuz TM-12."
    )
    assert crews(text, "1991-05-20")["launch 1991-05-18"] == {"Sharman", "Krikalev"}


def test_somebody_is_not_told_of_where_several_are_named() -> None:
    text = (
        "Helen Sharman is in orbit. Viktor Afanasyev and Musa Manarov greeted her. The Briton left Baikonur on May 18, "
        "1991, in Soyuz TM-12 in the company of Sergei Krikalev."
    )
    assert crews(text, "1991-05-20")["launch 1991-05-18"] == {"Krikalev"}


@pytest.mark.parametrize(
    "told",
    [
        "Aboard the station, engineers Frank Rubio and Dmitri Petelin kept on mending a valve.",
        "On the orbiting outpost, commander Frank Rubio and engineer Dmitri Petelin rested.",
        "They had trained as understudies of Frank Rubio and Dmitri Petelin.",
    ],
)
def test_those_who_are_elsewhere(told: str) -> None:
    assert launched(told) == set()


def test_who_waits_in_orbit_flies_too() -> None:
    text = (
        "Apollo 11 splashed down on July 24, 1969. Neil Armstrong and Buzz Aldrin had spent 21 hours on the Moon; "
        "Michael Collins waited for them in orbit."
    )
    assert crews(text, "1969-07-25")["return 1969-07-24"] == {"Armstrong", "Aldrin", "Collins"}


def test_who_comes_down_alone() -> None:
    text = (
        "Soyuz 5 lifted off on January 15, 1969, with Boris Volynov, Aleksei Yeliseyev and Yevgeny Khrunov aboard. "
        "Volynov landed in Soyuz 5 by himself on January 18, 1969."
    )
    assert crews(text, "1969-01-19")["return 1969-01-18"] == {"Volynov"}


@pytest.mark.parametrize(
    "told",
    [
        "By 5:30 p.m., Thomas Pesquet, Wang Ping and Samantha Cristoforetti were all out of the capsule.",
        "An hour later, Thomas Pesquet, Wang Ping and Samantha Cristoforetti were out of the Soyuz.",
        "Thomas Pesquet was the first out of the capsule, followed by Wang Ping and Samantha Cristoforetti.",
        "By then, Thomas Pesquet, Wang Ping and Samantha Cristoforetti were all on board.",
    ],
)
def test_who_is_out_of_the_capsule_came_down_in_it(told: str) -> None:
    text = f"Soyuz MS-41 landed in Kazakhstan on May 3, 2031. {told}"
    assert crews(text, "2031-05-04")["return 2031-05-03"] == {"Pesquet", "Ping", "Cristoforetti"}
    # the ground, no craft
    text = "Soyuz MS-41 landed in Kazakhstan on May 3, 2031. By then, Thomas Pesquet was out of the control room."
    assert crews(text, "2031-05-04")["return 2031-05-03"] == set()
