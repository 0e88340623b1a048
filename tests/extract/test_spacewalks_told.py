"""Spacewalks told by how somebody went out, by their place in a row, and by who was the first to make one."""

from __future__ import annotations

import pytest
from event_reading import crews, events


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On July 20, 1966, astronaut Mary Okafor went out on a long hose.", "1966-07-20"),
        ("On June 3, 1965, astronaut Mary Okafor left the capsule on a tether.", "1965-06-03"),
        ("On June 3, 1965, astronaut Mary Okafor left the cabin altogether on a line.", "1965-06-03"),
        ("Astronaut Mary Okafor tested the jetpack on Feb. 7, 1984.", "1984-02-07"),
        ("Astronaut Mary Okafor flew the Manned Maneuvering Unit on Feb. 7, 1984.", "1984-02-07"),
        ("On Nov. 12, 1984, astronaut Mary Okafor donned the backpack and sailed over to the satellite.", "1984-11-12"),
        ("On May 3, 1966, astronaut Mary Okafor opened her hatch and stood up in her seat.", "1966-05-03"),
    ],
)
def test_how_somebody_went_out(text: str, expected: str) -> None:
    assert events(text) == [("spacewalk", expected, "actual")]


@pytest.mark.parametrize(
    "text",
    [
        "Astronaut Mary Okafor wore a backpack to the press conference on Feb. 7, 1984.",
        "On Feb. 7, 1984, the crew tested the power unit.",
        "The astronauts left on Feb. 7, 1984.",
        "The crew left for home on Feb. 7, 1984.",
        "The rocket carried a dummy, as on its first outing in December 2014.",
    ],
)
def test_none_of_these_is_a_spacewalk(text: str) -> None:
    assert [each for each in events(text) if each[0] == "spacewalk"] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Astronaut Mary Okafor took part in six spacewalks, among them the first by two women, with Jessica Meir, "
            "on Oct. 18, 2019.",
            [("spacewalk", "2019-10-18", "actual")],
        ),
        (
            "It was the second spacewalk of the two women. On Oct. 18, 2019, they had made history in the first to be "
            "carried out by women only.",
            [("spacewalk", "2019-10-18", "actual")],
        ),
        (
            "The two had to prepare ports in a series of five spacewalks, the first of them on May 12, 1995.",
            [("spacewalk", "1995-05-12", "actual")],
        ),
        (
            "Lars Lindqvist flew in May 1982; in December 1988 he also became the first person neither Soviet nor "
            "American to make a spacewalk.",
            [("spacewalk", "1988-12", "actual")],
        ),
        (
            "The first person to walk in space was Alexei Leonov, on March 18, 1965. Ed White followed 11 weeks later.",
            [("spacewalk", "1965-03-18", "actual"), ("spacewalk", "1965-06-03", "actual")],
        ),
    ],
)
def test_the_first_and_the_next(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [each for each in events(text) if each[0] == "spacewalk"] == expected


def test_second_spacewalk_is_on_the_day_told_before_it() -> None:
    text = (
        "On July 19, 1966, Michael Collins of Gemini 10 stood up in his hatch.\n\nThe ship met the second Agena on "
        "July 20, 1966. At 6:02 p.m. EST Collins went outside."
    )
    assert crews(text, "1990-01-01") == {
        "spacewalk 1966-07-19": {"Collins"},
        "spacewalk 1966-07-20": {"Collins"},
    }


@pytest.mark.parametrize(
    ("later", "expected"),
    [("a little more than two hours later", "2014-11-24T04Z"), ("a few hours later", "2014-11-24")],
)
def test_hours_counted_roughly(later: str, expected: str) -> None:
    text = f"Soyuz TMA-15M docked at the station at 0248 GMT on Nov. 24, 2014. The hatch was opened {later}."
    assert [each[1] for each in events(text, "2014-11-25") if each[0] == "hatch_opening"] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Luca Parmitano began the first of three planned spacewalks at 9:50 a.m. CST.",
            ("2031-05-08T15:50Z", "actual"),
        ),
        (
            "Anne McClain began the first of four spacewalks planned for the trip at 9:50 a.m. CST.",
            ("2031-05-08T15:50Z", "actual"),
        ),
        (
            "Luca Parmitano finished the second of the crew's five planned spacewalks on Wednesday.",
            ("2031-05-07", "actual"),
        ),
        ("The last of two scheduled spacewalks, on Wednesday, took seven hours.", ("2031-05-07", "actual")),
        ("The second of three planned spacewalks began on Wednesday.", ("2031-05-07", "actual")),
        ("They will make the third of five planned spacewalks on Friday.", ("2031-05-09", "planned")),
        ("The first of three planned spacewalks begins at 9:50 a.m. CST on Friday.", ("2031-05-09T15:50Z", "planned")),
        ("The second of three planned spacewalks is scheduled for Friday.", ("2031-05-09", "planned")),
    ],
)
def test_that_all_were_planned_says_nothing_of_one(text: str, expected: tuple[str, str]) -> None:
    assert events(text, "2031-05-08") == [("spacewalk", *expected)]


@pytest.mark.parametrize("purpose", ["to prepare for a new airlock", ", preparing the truss for a new airlock"])
def test_what_a_walk_prepares_is_not_its_own_plan(purpose: str) -> None:
    text = f"Luca Parmitano carried out a spacewalk on May 3 {purpose}.".replace(" ,", ",")
    assert events(text, "2031-05-08") == [("spacewalk", "2031-05-03", "actual")]


@pytest.mark.parametrize(
    "end",
    [
        "The spacewalk ended at 2:24 p.m. after six hours.",
        "The outing, cut short by a leak, was over at 2:24 p.m.",
        "The spacewalk by Parmitano and McClain concluded at 2:24 p.m.",
        "The spacewalk is expected to end at 2:24 p.m.",
    ],
)
def test_the_end_of_a_walk_is_no_second_one(end: str) -> None:
    text = f"Luca Parmitano and Anne McClain started a spacewalk at 8:10 a.m. EDT. {end}"
    assert events(text, "2031-05-08") == [("spacewalk", "2031-05-08T12:10Z", "actual")]


def test_the_end_of_a_walk_is_not_that_of_another_day() -> None:
    text = "The first spacewalk ended at 2:24 p.m. EDT on Monday. The second one began at 7 a.m. on Wednesday."
    assert [each[1] for each in events(text, "2031-05-08")] == ["2031-05-05T18:24Z", "2031-05-07T11:00Z"]


@pytest.mark.parametrize(
    ("text", "day", "walker"),
    [
        (
            "On April 25, 1972, during the flight of Apollo 16 back to Earth, Ken Mattingly went out to fetch film.",
            "1972-04-25",
            "Mattingly",
        ),
        (
            "On Dec. 17, 1972, during the return of Apollo 17 from the Moon, Ron Evans went outside to bring in film.",
            "1972-12-17",
            "Evans",
        ),
        ("Robert Stewart tested the Manned Maneuvering Unit on Feb. 7, 1984.", "1984-02-07", "Stewart"),
        ("Alexander Serebrov tried out the Icarus backpack on Feb. 1, 1990.", "1990-02-01", "Serebrov"),
        (
            "Zhai Zhigang opened the outer hatch of Shenzhou 7 on Sept. 27, 2008, and spent 20 minutes outside.",
            "2008-09-27",
            "Zhigang",
        ),
    ],
)
def test_the_day_of_a_walk_told_behind_a_scene_or_by_its_gear(text: str, day: str, walker: str) -> None:
    assert events(text, "2018-01-01") == [("spacewalk", day, "actual")]
    assert crews(text, "2018-01-01") == {f"spacewalk {day}": {walker}}


@pytest.mark.parametrize(
    "text",
    [
        "On Aug. 7, 1973, Alan Bean tested the astronaut maneuvering unit inside the workshop of Skylab.",
        "On Dec. 10, 1965, Frank Borman tested the maneuvering engine of Gemini 7.",
    ],
)
def test_no_walk_of_what_is_tested_inside(text: str) -> None:
    assert events(text, "2018-01-01") == []


def test_a_hatch_opened_between_ships_leads_to_no_walk_of_later_years() -> None:
    text = (
        "On June 17, 1978, the crew opened the hatch between Soyuz 29 and Salyut 6, the station from which Kovalyonok "
        "would later walk in space."
    )
    assert events(text, "2018-01-01") == [("hatch_opening", "1978-06-17", "actual")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "A spacewalk was made on April 22, 2001. On April 24 Hadfield and Parazynski left the station again to"
            " connect the cables of the arm.",
            [("spacewalk", "2001-04-22", "actual"), ("spacewalk", "2001-04-24", "actual")],
        ),
        (
            "On June 3, 2013, Misurkin and Yurchikhin left the station again, this time by night, to bring in samples.",
            [("spacewalk", "2013-06-03", "actual")],
        ),
        (
            "On July 3, 2012, the crew left the station aboard Soyuz TMA-03M to retrieve their places on the ground.",
            [("undocking", "2012-07-03", "actual")],
        ),
        (
            "On July 9, 2012, Dragon left the station again to bring back racks.",
            [("undocking", "2012-07-09", "actual")],
        ),
    ],
)
def test_people_who_leave_a_station_for_work_go_outside_and_who_leave_in_a_ship_undock(
    text: str, told: list[tuple[str, str, str]]
) -> None:
    assert events(f"Space news\n\n{text}", "2019-01-01") == told
