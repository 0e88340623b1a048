"""Histories and status reports: launch day, firsts in orbit, flights made, shifts of a crew, freighters."""

from __future__ import annotations

import datetime

import pytest
from spacetimeline.articles import article_from_text
from spacetimeline.extract.candidates import extract
from spacetimeline.model.event import Event

PUBLISHED = datetime.date(2025, 7, 16)


def _events(text: str, published: datetime.date | None = PUBLISHED) -> list[Event]:
    return [each.event for each in extract(article_from_text(text), published).candidates]


def _told(text: str, published: datetime.date | None = PUBLISHED) -> list[tuple[str, str, str]]:
    """Every event as its kind, time and craft."""
    return [
        (each.kind.value, each.start.iso() if each.start else "", each.vehicle) for each in _events(text, published)
    ]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        (
            "A Falcon 9 lifted off from Vandenberg at 7:05 p.m. PDT (10:05 p.m. EDT, 0205 UTC) on Tuesday.",
            "2025-07-16T02:05Z",
        ),
        (
            "The rocket blasted off at 8:15 p.m. Moscow time (1:15 p.m. EDT; 1715 GMT) on Monday with a Progress.",
            "2025-07-14T17:15Z",
        ),
    ],
)
def test_the_day_behind_brackets_is_that_of_the_clock_before_them(text: str, when: str) -> None:
    assert [each[:2] for each in _told(text)] == [("launch", when)]


@pytest.mark.parametrize(
    "text",
    [
        "On March 23, 1965, Gus Grissom lifted off in Gemini 3. He had been named on April 13, 1964.\n\n"
        "On launch day, the crew woke early. Five days earlier, Alexei Leonov had floated out of Voskhod 2.",
        "Gemini 3 was launched on March 23, 1965. It had been delivered on Jan. 4, 1965.\n\n"
        "It was clear on the day of the launch. Five days earlier, Alexei Leonov had floated out of Voskhod 2.",
    ],
)
def test_launch_day_leads_back_to_the_day_of_the_launch(text: str) -> None:
    assert ("spacewalk", "1965-03-18", "Voskhod 2") in _told(text)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Gus Grissom made his first flight aboard Liberty Bell 7 on July 21, 1961.", "1961-07-21"),
        ("Gemini II made a suborbital flight on Jan. 19, 1965.", "1965-01-19"),
        ("The X-37B made its first flight in April 2010.", "2010-04"),
        ("John Glenn became the first American to orbit the Earth on Feb. 20, 1962.", "1962-02-20"),
    ],
)
def test_a_flight_made_is_a_launch(text: str, event: str) -> None:
    assert [each[:2] for each in _told(text)] == [("launch", event)]


def test_a_part_of_a_mission_that_begins_is_no_launch() -> None:
    assert not _told("The astronauts aboard Columbia began the second half of their 16-day mission on Tuesday.")


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Up next is Crew-11, scheduled to fly no earlier than July 31 from pad 39A.", "2025-07-31"),
        ("The next Cygnus is expected to fly no sooner than September.", "2025-09"),
    ],
)
def test_who_is_to_fly_from_a_pad_is_launched(text: str, when: str) -> None:
    assert [(each[0], each[1][: len(when)]) for each in _told(text)] == [("launch", when)]


def test_a_shift_that_takes_over_from_the_other_flies_with_it() -> None:
    text = (
        "Columbia was launched on Jan. 16, 2003. The Red Team of Commander Rick Husband and Mission Specialist Laurel "
        "Clark took over from the Blue Team of Pilot Willie McCool and Mission Specialist Dave Brown on Friday. Its "
        "landing is set for Feb. 1."
    )
    crews = {each.kind.value: len(each.crew) for each in _events(text, datetime.date(2003, 1, 24))}
    assert crews == {"launch": 4, "return": 4}


def test_the_freighter_at_the_station_is_not_the_one_to_come() -> None:
    text = (
        "Columbia's landing is scheduled for Feb. 1.\n\nProgress 10 is to be launched from Baikonur on Feb. 2. The "
        "Progress now at the aft port will be undocked the day before the launch. Progress 10 is to dock on Feb. 4."
    )
    told = _told(text, datetime.date(2003, 1, 24))
    assert ("undocking", "2003-02-01", "Progress") in told
    assert ("docking", "2003-02-04", "Progress 10") in told
    assert ("return", "2003-02-01", "Space Shuttle Columbia") in told


def test_who_was_bumped_does_not_fly() -> None:
    text = (
        "Crew-9 is scheduled for launch on Sept. 24. NASA's Nick Hague and cosmonaut Aleksandr Gorbunov will ride up; "
        "astronauts Zena Cardman and Stephanie Wilson, who had trained for the flight, were bumped."
    )
    assert [[who.name for who in each.crew] for each in _events(text)] == [["Nick Hague", "Aleksandr Gorbunov"]]


def test_a_story_that_begins_with_its_end_stays_in_its_year() -> None:
    text = (
        "35 Years Ago: Galileo Leaves\n\nOn Oct. 18, 1989, Atlantis took to the skies with Galileo in its bay.\n\n"
        "Atlantis rolled out to the pad on Aug. 29. A faulty controller postponed the Oct. 12 launch by five days. The "
        "shuttle landed at Edwards on Oct. 23.\n\nGalileo passed Venus on Feb. 10, 1990."
    )
    told = _told(text, datetime.date(2024, 10, 18))
    assert ("launch", "1989-10-12") in [each[:2] for each in told]
    assert ("return", "1989-10-23", "Space Shuttle Atlantis") in told


@pytest.mark.parametrize(
    "text",
    ["NASA had meant to launch Galileo in 1982.", "NASA had hoped to launch Galileo in 1982, but could not."],
)
def test_what_they_had_meant_to_do_was_not_done(text: str) -> None:
    assert [each.status.value for each in _events(text)] == ["delayed"]


def test_who_stopped_flying_did_not_fly() -> None:
    assert not _told("Russia's Soyuz stopped flying from Kourou in 2022.")


def test_to_fly_by_the_end_of_the_year_is_no_flyby() -> None:
    assert all(each[0] != "flyby" for each in _told("A second Ariane 6 is to fly by the end of the year with CSO-3."))
    assert [each[0] for each in _told("Juice will fly by Venus in August 2025.")] == ["flyby"]


def test_people_at_work_in_a_laboratory_fly_with_the_shuttle_that_carries_it() -> None:
    text = (
        "Discovery lifted off on July 10 with Commander Curt Brown and Pilot Steve Lindsey. Mission Specialists Scott "
        "Parazynski and Pedro Duque and Payload Specialist Chiaki Mukai started work in the Spacehab module overnight."
    )
    assert [len(each.crew) for each in _events(text)] == [5]


def test_how_often_they_tried_is_no_event_of_its_own() -> None:
    text = (
        "The crew left Earth on Nov. 16, 1973. Gerald Carr docked with the station eight hours later on the third try."
    )
    assert [each[0] for each in _told(text)] == ["launch", "docking"]


def test_a_module_launched_before_it_docks() -> None:
    text = (
        "The station had been visited by STS-88, and the Zvezda module, launched July 12, 2000, had docked by remote "
        "control on July 26."
    )
    assert ("launch", "2000-07-12", "Zvezda") in _told(text)


def test_the_probes_another_rocket_sent_from_the_pad_are_not_this_ones() -> None:
    text = (
        "New Glenn thundered into orbit early Wednesday. The rocket roared to life at 2:03 a.m. EDT from the same pad "
        "that sent NASA's Pioneer spacecraft on their way half a century ago."
    )
    assert [each[1:] for each in _told(text) if each[1].startswith("2025")] == [("2025-07-16T06:03Z", "New Glenn")]


def test_what_they_had_wanted_to_send_up_lies_behind() -> None:
    told = _events("The company had at first wanted to send up the two Escapade probes in October.")
    assert [(each.status.value, each.start.iso()) for each in told if each.start] == [("delayed", "2024-10")]


def test_what_an_old_picture_shows_is_over() -> None:
    text = "(24 April 1990) The shuttle Discovery heads skyward from Launch Pad 39B."
    assert [each.status.value for each in _events(text, None)] == ["actual"]


def test_two_ships_that_come_together() -> None:
    text = (
        "Soyuz 19 lifted off on July 15, 1975. Seven and a half hours later an Apollo carrying Tom Stafford and Deke "
        "Slayton followed from Florida. The ships came together on July 17 at 12:09 p.m. EDT."
    )
    assert [(each[0], each[1][:10]) for each in _told(text)] == [
        ("launch", "1975-07-15"),
        ("launch", "1975-07-15"),
        ("docking", "1975-07-17"),
    ]


def test_who_came_home_before_the_launch_came_in_another_ship() -> None:
    text = (
        "In 1986 Leonid Kizim and Vladimir Solovyov made a flight. They left Baikonur on March 13 in Soyuz T-15. On "
        "May 5 they cast off for Salyut 7, which had been empty since Vladimir Vasyutin fell ill and came home "
        "early on Nov. 21, 1985. They landed in Kazakhstan on July 16."
    )
    told = [each for each in _events(text, None) if each.kind.value == "return"]
    homes = {each.start.iso()[:4]: each.vehicle for each in told if each.start}
    assert homes["1986"] == "Soyuz T-15"
    assert homes["1985"] != "Soyuz T-15"


def test_an_orbit_is_no_goal_of_a_launch() -> None:
    text = "Vulcan lifted off on Tuesday, carrying a navigation satellite, NTS-3, toward geosynchronous orbit."
    assert [each.target for each in _events(text)] == [""]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "China's Tianwen-1, launched July 23, 2020, had gone into orbit around Mars on Feb. 10, a day after Hope.",
            ("orbit_insertion", "2021-02-10", "Tianwen-1"),
        ),
        (
            "Mars Odyssey lifted off on Nov. 7, 2000. It went into orbit around the planet on May 24.",
            ("orbit_insertion", "2001-05-24", "Mars Odyssey"),
        ),
    ],
)
def test_what_follows_a_launch_lies_behind_it(text: str, event: tuple[str, str, str]) -> None:
    assert event in _told(text, None)
