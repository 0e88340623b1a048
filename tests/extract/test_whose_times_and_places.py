"""Whose day, place and crew: ranges of flights, plans of one sentence, what was put off, others who came up before."""

from __future__ import annotations

import datetime

import pytest
from event_reading import events
from spacetimeline.articles import article_from_text
from spacetimeline.extract.candidates import extract
from spacetimeline.model.event import Event

PUBLISHED = datetime.date(2023, 9, 15)


def _events(text: str, published: datetime.date = PUBLISHED) -> list[Event]:
    return [each.event for each in extract(article_from_text(text), published).candidates]


def _told(text: str, published: datetime.date = PUBLISHED) -> list[tuple[str, str, str]]:
    """Every event as its kind, status and time."""
    return [
        (each.kind.value, each.status.value, each.start.iso() if each.start else "")
        for each in _events(text, published)
    ]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("An Orion flew the Artemis I test flight from Nov. 16 to Dec. 11, 2022.", "2022-11-16", "2022-12-11"),
        ("Ilse Brandt flew aboard Atlantis from May 4 to 8, 1989.", "1989-05-04", "1989-05-08"),
    ],
)
def test_a_flight_from_day_to_day_is_a_launch_and_a_return(text: str, start: str, end: str) -> None:
    assert _told(text) == [("launch", "actual", start), ("return", "actual", end)]


def test_a_landing_near_a_pole_is_on_the_moon() -> None:
    text = "Artemis III is to dock in Earth orbit in 2027; a landing near the south pole is to follow in 2028."
    assert ("landing", "planned", "2028") in _told(text)


def test_a_craft_that_leaves_for_the_moon_was_launched_before() -> None:
    text = "Blue Ghost was launched on Jan. 15 on a Falcon 9. It left for the Moon on Feb. 8 and landed on March 2."
    assert [each[0] for each in _told(text, datetime.date(2025, 3, 2))] == ["launch", "landing"]


def test_a_craft_that_fails_after_its_launch_was_launched() -> None:
    text = "The lander Peregrine failed hours after its launch in January 2024."
    assert _told(text, datetime.date(2025, 3, 2)) == [("launch", "actual", "2024-01")]


def test_what_was_to_have_been_in_march_was_to_be_in_the_march_before() -> None:
    text = "Frank Rubio and the others were to have gone home in March. They landed on Friday."
    assert ("return", "delayed", "2023-03") in _told(text)


def test_a_return_without_a_crew() -> None:
    text = "A leak in their Soyuz MS-22 led to its return without a crew on March 28."
    assert _told(text) == [("return", "actual", "2023-03-28")]


def test_the_new_day_of_what_was_put_off() -> None:
    text = "Apollo 14 was put off from October 1970 to Jan. 31, 1971, while the tanks were redesigned."
    assert sorted(_told(text)) == [("launch", "actual", "1971-01-31"), ("launch", "delayed", "1970-10")]


def test_two_plans_of_a_sentence_keep_their_rockets_and_places() -> None:
    text = (
        "An Electron lifted off from Mahia on Thursday. An Electron has flown 50 times.\n\nThe 51st mission is set "
        "for no earlier than Oct. 18 from the same pad, and the first flight of the larger Neutron is planned for "
        "mid-2025 from Wallops Island."
    )
    plans = [(each.launch_vehicle, each.site) for each in _events(text) if each.status.value == "planned"]
    assert len(plans) == 2 and plans[0] not in plans[1:]
    assert plans[1] == ("Neutron", "Wallops Island")


def test_people_who_came_up_before_did_not_come_in_this_ship() -> None:
    text = (
        "Loral O'Hara and Oleg Kononenko docked in the Soyuz MS-24 on Friday. They were greeted by Sergey Prokopyev "
        "and Frank Rubio, who came up in September 2022 and were to have gone home in March."
    )
    ships = {each.start.iso()[:4]: each.vehicle for each in _events(text) if each.start and each.kind.value == "launch"}
    assert ships.keys() == {"2022"}
    assert ships["2022"] != "Soyuz MS-24"


def test_a_dragon_starts_from_no_soviet_cosmodrome() -> None:
    text = (
        "The Soyuz MS-24 blasted off from Baikonur on Friday. Jasmin Moghbeli and Andreas Mogensen were launched on "
        "Aug. 26 in the Dragon Endurance."
    )
    sites = {each.vehicle: each.site for each in _events(text)}
    assert sites == {"Soyuz MS-24": "Baikonur Cosmodrome", "Dragon Endurance": ""}


def test_all_aboard_fly_by() -> None:
    text = (
        "James Lovell, John Swigert and Fred Haise were launched in Apollo 13 on April 11, 1970. Swigert had taken the "
        "place of Ken Mattingly. They flew past the Moon on April 14."
    )
    crews = {each.kind.value: len(each.crew) for each in _events(text)}
    assert crews == {"launch": 3, "flyby": 3}


def test_a_clause_behind_a_day_has_that_day() -> None:
    text = (
        "Voyager 2 was launched in 1977. The Uranus encounter was on Jan. 24, 1986, and on Aug. 25, 1989, the craft "
        "sailed past Neptune."
    )
    flybys = [(each.start.iso(), each.target) for each in _events(text) if each.start and each.kind.value == "flyby"]
    assert sorted(flybys) == [("1986-01-24", "Uranus"), ("1989-08-25", "Neptune")]


def test_whom_a_first_is_measured_by_flew_in_a_year() -> None:
    text = "It was the first spaceflight by an all-female crew since Valentina Tereshkova flew alone in 1963."
    assert [(each.start.iso(), len(each.crew)) for each in _events(text) if each.start] == [("1963", 1)]


def test_the_hour_of_a_broadcast_is_not_that_of_what_it_shows() -> None:
    text = (
        "Soyuz MS-22 is to land on Sept. 27.\n\nWednesday, Sept. 27\n6 a.m. - Coverage begins for deorbit burn, entry, "
        "and landing on NASA Television.\n7:15 a.m. - Landing"
    )
    assert [each[2] for each in _told(text) if each[0] == "return"] == ["2023-09-27T07:15Z"]


def test_a_landing_that_had_been_planned_for_tomorrow() -> None:
    text = "Luna-25 was lost on Thursday. A soft landing had been planned for Sunday."
    assert "2023-09-17" in [each[2] for each in _told(text)]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "S84-27017 (7 Feb. 1984) --- Astronaut Bruce McCandless floats above the Earth during the first spacewalk "
            "without a tether.",
            ("spacewalk", "actual", "1984-02-07"),
        ),
        (
            "STS060-21-031 (3 Feb 1994) --- The space shuttle Discovery lifts off from Launch Pad 39A.",
            ("launch", "actual", "1994-02-03"),
        ),
        (
            "CAPE CANAVERAL, Fla. (Feb. 11, 1984) - Challenger touches down on the runway at the end of STS-41B.",
            ("return", "actual", "1984-02-11"),
        ),
    ],
)
def test_what_a_picture_shows_happened_on_the_day_of_its_caption(text: str, event: tuple[str, str, str]) -> None:
    assert _told(text) == [event]


@pytest.mark.parametrize("time", ["in 2025", "for mid-2025", "for late 2025", "for early 2025"])
def test_a_rockets_launch_planned_for_a_year_is_told(time: str) -> None:
    events = _events(f"The first launch of Neutron is planned {time}.")
    assert [(each.launch_vehicle, each.start.iso()[:4] if each.start else "") for each in events] == [
        ("Neutron", "2025")
    ]


@pytest.mark.parametrize(
    ("end", "day"),
    [
        ("Its attempt to dock with Salyut 6 two days later failed.", "1979-04-12"),
        ("The attempts to dock with the Salyut 6 station on April 12 came to nothing.", "1979-04-12"),
        ("The crew's effort to dock with Salyut 6 on the following day was unsuccessful.", "1979-04-11"),
    ],
)
def test_day_and_failure_of_an_attempt_are_those_of_the_docking(end: str, day: str) -> None:
    found = events(f"Soyuz 33 was launched on April 10, 1979. {end}")
    assert found == [("launch", "1979-04-10", "actual"), ("docking", day, "failed")]


@pytest.mark.parametrize(
    "who",
    [
        "a man who had never trained as a pilot, Boris Yegorov, was launched in Voskhod 1",
        "the first crew that wore no pressure suits, a pilot, an engineer and a doctor, was sent up in Voskhod 1",
    ],
)
def test_clause_about_who_flies_keeps_no_day_from_the_launch(who: str) -> None:
    assert events(f"On October 12, 1964, {who}.") == [("launch", "1964-10-12", "actual")]
