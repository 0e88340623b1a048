"""What probes do far away: how they pass, are caught and come down, and when Earth hears of it."""

from __future__ import annotations

import pytest
from event_reading import by_day, craft, events, only, read


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "MAVEN went into orbit around Mars on Sunday night. Word of this reached Earth at 10:24 p.m. EDT.",
            ("orbit_insertion", "2014-09-22T02:24Z", "actual"),
        ),
        (
            "The lander touched down on the Moon on Saturday. Confirmation came at 5:23 p.m. CDT (2223 GMT).",
            ("landing", "2014-09-20T22:23Z", "actual"),
        ),
        (
            "A Japanese lander crashed on the Moon on Saturday.\n\nContact with Hakuto-R was lost at 4:40 p.m. GMT.",
            ("landing", "2014-09-20T16:40Z", "failed"),
        ),
        (
            "Akatsuki fired its thrusters at 4 p.m. GMT on Saturday and entered an orbit around Venus.",
            ("orbit_insertion", "2014-09-20T16:00Z", "actual"),
        ),
        (
            "Juno lit its engine at 1:24 p.m. GMT on Saturday to let itself be captured by the planet Mars.",
            ("orbit_insertion", "2014-09-20T13:24Z", "actual"),
        ),
    ],
)
def test_the_hour_told_beside_it(text: str, told: tuple[str, str, str]) -> None:
    assert events(text, "2014-09-22") == [told]


def test_a_call_of_another_day_dates_nothing() -> None:
    text = "Philae touched down on the comet on Wednesday. The first call from its team came to reporters on Friday."
    assert events(text, "2014-11-15") == [("landing", "2014-11-12", "actual")]


@pytest.mark.parametrize(
    ("text", "told", "body"),
    [
        (
            "Galileo was sent to Venus first and at 05:58:48 UT on 10 February 1990 it swept by at 16,000 km.",
            ("flyby", "1990-02-10T05:58:48Z", "actual"),
            "Venus",
        ),
        (
            "The second Earth swingby of Rosetta, on 13 November 2007, bent its path. The spacecraft passed 5295 km "
            "above the Pacific at 20:57 UTC.",
            ("flyby", "2007-11-13T20:57Z", "actual"),
            "Earth",
        ),
        (
            "The new course met asteroid 951 Gaspra on 29 October 1991 at 22:36:40 UT.",
            ("flyby", "1991-10-29T22:36:40Z", "actual"),
            "Gaspra",
        ),
        (
            "On December 7, 2010, the orbiter Akatsuki failed to enter orbit around Venus.",
            ("orbit_insertion", "2010-12-07", "failed"),
            "Venus",
        ),
        (
            "Arrival of JUICE in orbit around Jupiter is foreseen for July 2031.",
            ("orbit_insertion", "2031-07", "planned"),
            "Jupiter",
        ),
    ],
)
def test_what_it_passes_and_where_it_stays(text: str, told: tuple[str, str, str], body: str) -> None:
    assert events(text, "2020-02-02") == [told]
    assert only(text, "2020-02-02").event.target == body


@pytest.mark.parametrize(
    "text",
    [
        "Phobos-Grunt never left its first orbit and fell back in January 2012.",
        "Salyut 7 was out of control. Its fragments fell on Argentina in January 2012.",
    ],
)
def test_what_falls_back(text: str) -> None:
    assert events(text, "2020-02-02") == [("reentry", "2012-01", "actual")]


def test_an_orbiter_lost_on_its_way_has_not_landed() -> None:
    text = "Mars Observer was lost on August 21, 1993, three days before it was to arrive."
    assert events(text, "2020-02-02") == []


def test_days_behind_and_again_with_their_own_craft() -> None:
    text = (
        "The company has landed on the Moon twice, in February 2024 with Odysseus and again in March 2025 with Athena."
    )
    assert craft(text, "2025-06-06") == {"landing 2024-02": "Odysseus", "landing 2025-03": "Athena lander"}
    text = "Vega failed in July 2019 with a satellite of the Emirates and again in November 2020."
    assert events(text, "2025-06-06") == [("launch", "2019-07", "failed"), ("launch", "2020-11", "failed")]


def test_a_list_of_encounters_counted_by_planets() -> None:
    text = (
        "Galileo made three gravity assists, one at Venus, on Feb. 10, 1990, and two at Earth, on Dec. 8, 1990, and "
        "Dec. 8, 1992."
    )
    told = sorted((each.event.start.iso(), each.event.target) for each in read(text, "2020-02-02").candidates)
    assert told == [("1990-02-10", "Venus"), ("1990-12-08", "Earth"), ("1992-12-08", "Earth")]


def test_the_first_of_several_encounters() -> None:
    text = "BepiColombo has encounters with Venus, on 15 October 2020, and with Mercury, the first of them in 2021."
    assert [when for _, when, _ in events(text, "2025-02-02")] == ["2020-10-15", "2021"]


def test_more_encounters_of_the_same_sort() -> None:
    text = "JUICE flew past Venus in August 2025. Two more at Earth follow, in September 2026 and January 2029."
    told = sorted((each.event.start.iso(), each.event.target) for each in read(text, "2025-12-02").candidates)
    assert told == [("2025-08", "Venus"), ("2026-09", "Earth"), ("2029-01", "Earth")]


def test_a_second_pass_is_of_what_was_passed_first() -> None:
    text = "In March 1974 Mariner 10 flew past Mercury. The second pass, on September 21, 1974, was a distant one."
    told = sorted((each.event.start.iso(), each.event.target) for each in read(text, "2025-12-02").candidates)
    assert told == [("1974-03", "Mercury"), ("1974-09-21", "Mercury")]


def test_somebodys_second_visit_is_no_flyby() -> None:
    assert events("His second visit, on May 3, 2015, was to a school in Ohio.", "2025-12-02") == []


def test_what_a_craft_was_the_first_to_do() -> None:
    text = "Nobody had landed on the Moon by 1965. Luna 9 was the first to do so, on February 3, 1966."
    assert ("landing", "1966-02-03", "actual") in events(text, "2025-12-02")


def test_a_station_that_is_brought_down() -> None:
    text = "Salyut 2 never had a crew. It was brought down over the Pacific on May 28, 1973."
    assert events(text, "2025-12-02") == [("reentry", "1973-05-28", "actual")]


def test_where_a_capsule_lands_nothing_was_launched() -> None:
    text = "The capsule of Hayabusa2 landed at Woomera on Sunday. The spacecraft was launched on 3 December 2014."
    assert by_day(text, "2020-12-07")["launch 2014-12-03"].event.site == ""


def test_a_further_encounter_is_with_what_was_passed_last() -> None:
    text = (
        "Mariner 10 flew past Mercury in March 1974. Pictures taken around closest approach showed a surface like that "
        "of the Moon. The second encounter, on Sept. 21, 1974, took the craft over the sunlit side."
    )
    told = sorted((each.event.start.iso(), each.event.target) for each in read(text, "2025-12-02").candidates)
    assert told == [("1974-03", "Mercury"), ("1974-09-21", "Mercury")]


def test_our_own_planet_is_earth() -> None:
    text = "JUICE will pass Venus in August 2025, and then it will swing past our own planet in September 2026."
    told = sorted((each.event.start.iso(), each.event.target) for each in read(text, "2024-12-02").candidates)
    assert told == [("2025-08", "Venus"), ("2026-09", "Earth")]
    text = "Cassini flew past Venus on April 26, 1998, on the first of four planetary encounters."
    assert only(text, "1998-05-02").event.target == "Venus"


@pytest.mark.parametrize(
    "left",
    [
        "Orion left the distant retrograde orbit on Dec. 1.",
        "Danuri left its parking orbit on Dec. 16.",
        "The probe left the Moon's orbit on Dec. 16.",
    ],
)
def test_leaving_an_orbit_is_no_launch(left: str) -> None:
    assert events(left, "2022-12-25") == []


def test_leaving_a_pad_for_orbit_is_a_launch() -> None:
    assert events("Columbia left pad 39A for orbit on Nov. 11.", "1982-11-12") == [("launch", "1982-11-11", "actual")]


@pytest.mark.parametrize("over", ["Io", "volcanic Io", "the volcanic Io"])
def test_a_probe_passes_over_what_is_told_of_in_more_words(over: str) -> None:
    event = only(f"Galileo flew over {over} on Dec. 8, 1999.").event
    assert (event.kind.value, event.vehicle, event.target) == ("flyby", "Galileo", "Io")


def test_a_probe_comes_down_in_a_region_of_its_world() -> None:
    text = (
        "Venera 9 was launched on 8 June 1975. It touched down at 05:13 UT on 22 October 1975, just east of Beta Regio."
    )
    assert ("landing", "1975-10-22T05:13Z", "actual") in events(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "After a course correction on 15 February, Luna 20 went into a lunar orbit of 100 km on 18 February 1972.",
            ("orbit_insertion", "1972-02-18", "actual"),
        ),
        (
            "Following a trim maneuver on June 2, Dragon came up with 300 pounds of cargo and docked on June 4, 2012.",
            ("docking", "2012-06-04", "actual"),
        ),
    ],
)
def test_the_day_of_what_led_up_to_it_is_not_its_own(text: str, told: tuple[str, str, str]) -> None:
    assert events(text) == [told]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Beresheet lost contact with its controllers during the descent on April 11, 2019.", True),
        ("Contact with the Vikram lander was lost in the last part of its descent on April 11, 2019.", True),
        ("Communications with the Resilience lander were lost on the descent of April 11, 2019.", True),
        ("Contact with the Vikram lander was lost on April 11, 2019.", False),
        ("The Dragon capsule lost contact for some minutes during its descent on April 11, 2019.", False),
    ],
)
def test_landers_of_which_nothing_was_heard_on_the_way_down(sentence: str, told: bool) -> None:
    assert events(sentence, "2020-02-03") == ([("landing", "2019-04-11", "failed")] if told else [])
