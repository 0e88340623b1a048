"""Events told on the way: behind "as", behind "the day that", by the airlock left, beside a day given up."""

from __future__ import annotations

import pytest
from event_reading import crew, events, only, read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "In April 1983 he watched over the cabin as Story Musgrave and Don Peterson made the first spacewalk.",
            ("spacewalk", "1983-04", "actual"),
        ),
        (
            "Mars Climate Orbiter sent its last signal on Sept. 23, 1999, as it was entering orbit around the planet.",
            ("orbit_insertion", "1999-09-23", "actual"),
        ),
        (
            "On Feb. 3, 1984, the world held its breath while Bruce McCandless made a spacewalk without a tether.",
            ("spacewalk", "1984-02-03", "actual"),
        ),
    ],
)
def test_what_is_told_behind_as_has_the_time_of_its_sentence(text: str, expected: tuple[str, str, str]) -> None:
    assert events(text, "2024-01-02") == [expected]


def test_no_clock_of_coverage_reaches_behind_as() -> None:
    text = "Coverage begins at 10:30 a.m. EDT on April 25 as two cosmonauts conduct a spacewalk outside the station."
    assert all(not when.endswith("14:30Z") for _, when, _ in events(text, "2024-04-23"))


def test_the_day_that_they_left() -> None:
    text = "Mark Vande Hei and Pyotr Dubrov arrived in Soyuz MS-18 on April 9, the same day that they left Baikonur."
    assert events(text, "2021-04-17") == [("docking", "2021-04-09", "actual"), ("launch", "2021-04-09", "actual")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Two Russians will leave the Pirs docking compartment on Friday, July 4, around 8 a.m. EST.", "spacewalk"),
        ("Oleg Kotov and Sergey Ryazanskiy will exit Quest on Friday, July 4, at 8 a.m. EST.", "spacewalk"),
        ("Progress 50 departs Pirs on July 4.", "undocking"),
        ("The Soyuz TMA-9 left Pirs at 5:30 GMT on July 4.", "undocking"),
    ],
)
def test_people_leave_an_airlock_for_a_spacewalk_and_ships_a_port(text: str, kind: str) -> None:
    assert only(text, "2014-06-30").event.kind.value == kind


def test_a_weekday_given_up_lies_before_the_day_that_holds() -> None:
    text = "The two will go outside the station on Tuesday, Dec. 24, at 7:10 a.m. EST instead of on Monday."
    assert ("spacewalk", "2013-12-23", "delayed") in events(text, "2013-12-22")


def test_its_rocket_is_that_of_the_craft_named_last() -> None:
    text = (
        "A camera of the Hubble Space Telescope was tested. Hubble is fine, and Hubble goes on. NASA put off the "
        "launch of Cygnus, set for Dec. 19. Its Antares rocket will lift off on Jan. 7."
    )
    assert [each.event.vehicle for each in read(text, "2013-12-22").candidates] == ["Cygnus", "Cygnus"]


def test_a_ship_that_flies_again_has_its_people_for_each_flight() -> None:
    text = (
        "In April 1985 Jake Garn flew on Discovery. John Glenn was launched on Discovery in October 1998, and Christer "
        "Fuglesang was launched on Discovery in December 2006."
    )
    assert [crew(each) for each in read(text, "2024-01-02").candidates] == [
        ["Jake Garn"],
        ["John Glenn"],
        ["Christer Fuglesang"],
    ]


def test_they_are_the_two_of_the_sentence() -> None:
    text = (
        "Peggy Whitson and John Shoffner wait. On March 2, 1978, Vladimír Remek was launched aboard Soyuz 28 with "
        "Aleksei Gubarev; they docked with Salyut 6 a day later."
    )
    docking = next(each for each in read(text, "2024-01-12").candidates if each.event.kind.value == "docking")
    assert set(crew(docking)) == {"Vladimír Remek", "Aleksei Gubarev"}


def test_a_heading_adds_no_verb_to_a_name() -> None:
    text = "Veteran Astronaut Mike Fossum Retires from NASA\n\nMike Fossum was launched on Discovery on July 4, 2006."
    assert crew(only(text, "2017-01-13")) == ["Mike Fossum"]


def test_the_date_that_opens_a_paragraph_sets_its_year() -> None:
    text = (
        "His last day was Friday.\n\nIn June 2011, Mike Fossum was launched on Soyuz TMA-02M. Serving on it, "
        "he made a spacewalk on July 12.\n\nHe was back on the ground in November 2011."
    )
    found = events(text, "2017-01-13")
    assert ("spacewalk", "2011-07-12", "actual") in found
    assert ("return", "2011-11", "actual") in found


def test_a_name_that_says_what_it_is() -> None:
    text = "The Orbiting Carbon Observatory-2, OCO-2 for short, took off at 2:56 a.m. PDT on July 2 aboard a Delta II."
    assert only(text, "2014-07-02").event.vehicle == "OCO-2"
    text = "The Precipitation Core Observatory was launched from Tanegashima on Feb. 27."
    assert only(text, "2014-07-02").event.vehicle == "Precipitation Core Observatory"


@pytest.mark.parametrize(
    "text",
    [
        "The crew of Endeavour will let go of the Wake Shield on Friday and bring it back aboard on Monday.",
        "Columbia's astronauts are to bring the satellite back into the payload bay on Monday.",
        "Voyager 2 entered interstellar space on Nov. 5, 2018.",
        "On June 25, a Progress hit the station during a test of manual docking and made a hole.",
    ],
)
def test_what_is_no_event_of_a_flight(text: str) -> None:
    assert events(text, "2018-11-08") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Kosmos 1686 and Salyut 7 stayed up. Salyut 7 was taken out of orbit on Feb. 7, 1991, and burned up over "
            "Argentina.",
            ("reentry", "1991-02-07", "actual"),
        ),
        (
            "On Oct. 15, Malenchenko and Whitson will take their Soyuz around the complex and dock it to a different "
            "port.",
            ("relocation", "2007-10-15", "planned"),
        ),
        (
            "The crew took out from the Baikonur Cosmodrome aboard Soyuz TMA-11 on Oct. 10.",
            ("launch", "2007-10-10", "actual"),
        ),
    ],
)
def test_what_kind_of_event_it_is(text: str, told: tuple[str, str, str]) -> None:
    assert events(text, "2007-10-12") == [told]


def test_probe_let_go_on_its_way_is_no_ship_let_go_by_an_arm() -> None:
    text = "LCROSS was launched on June 18, 2009. On Oct. 8 the second probe was released at 20:06 GMT over the Moon."
    assert events(text) == [("launch", "2009-06-18", "actual")]
    text = "Cygnus was berthed at the station on May 3, 2016. It was released at 9:30 a.m. GMT on June 14."
    assert events(text) == [("berthing", "2016-05-03", "actual"), ("unberthing", "2016-06-14T09:30Z", "actual")]


@pytest.mark.parametrize("way", ["within 37 feet of", "to within 12 meters of", "as close as 40 feet to"])
def test_ship_that_came_so_near_a_station_did_not_dock(way: str) -> None:
    text = f"Discovery lifted off on Feb. 3, 1995. On Feb. 6 the shuttle came {way} the space station Mir."
    assert events(text) == [("launch", "1995-02-03", "actual")]
