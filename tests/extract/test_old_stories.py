"""Texts on what lies long past: captions of old pictures, mission descriptions, retrospectives told by days."""

from __future__ import annotations

import datetime

import pytest
from event_reading import events, read
from spacetimeline.extract.anchors.times import find_times


def values(text: str, published: str | None = None) -> list[str]:
    """The values of the dates and times of a text."""
    day = None if published is None else datetime.date.fromisoformat(published)
    return [mention.value for mention in find_times(text, day) if mention.type in ("DATE", "TIME")]


@pytest.mark.parametrize(
    ("text", "published", "told"),
    [
        (
            "Leaving Skylab\n\nThe empty station hangs over the Amazon in this view of Feb. 8, 1974. Its last crew had "
            "undocked that morning. They had gone outside on Feb. 3 to fetch film.",
            "2020-02-08",
            "1974-02-03",
        ),
        (
            "On the Pad\n\nColumbia waits on March 5, 1981. John Young and Robert Crippen lifted off on April 12.",
            "2011-04-10",
            "1981-04-12",
        ),
        (
            "Sigma 7 hangs from its chute on Oct. 3, 1962, over what is today a reserve. Recovery men had put to sea "
            "on Sept. 28.",
            "2022-10-03",
            "1962-09-28",
        ),
        # what is ahead, and what a text of two weekdays tells, is of the days of publication
        (
            "The loss of Feb. 1, 2003, weighs on all who fly. The next crew will lift off on Feb. 26.",
            "2023-02-20",
            "2023-02-26",
        ),
        (
            "The crew of June 30, 1971, was honored on Monday. A new one reached the pad on June 27 and flies Friday.",
            "2021-06-29",
            "2021-06-27",
        ),
    ],
)
def test_days_behind_one_long_past_are_of_its_year(text: str, published: str, told: str) -> None:
    assert told in values(text, published)


def test_the_start_date_of_a_mission_is_no_day_of_publication() -> None:
    text = (
        "Mission Name: Aurora\nStart Date: 1989-05-04\nStop Date: 1994-10-12\n\nThe craft reached Venus on 10 August "
        "1990. All three probes entered on 9 December 1990. Times are UT.\n\n  First Probe. Entry 18:45:32."
    )
    assert values(text)[-1] == "1990-12-09T18:45:32"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Luna 9 landed on Feb. 3, 1966. It flew past Orel on Nov. 28 of the previous year.", "1965-11-28"),
        ("The pair docked on May 4, 1988, and returned on June 17 the following year.", "1989-06-17"),
        ("He went up on 3 March 1979 and was home by the spring of the next year.", "1980-SP"),
        ("They left on May 9, 1995, after a test on Oct. 4 of the year before.", "1994-10-04"),
        ("The ship left on May 3, 1994. Two nights later it docked.", "1994-05-05"),
        ("A crew landed on May 3, 1994. A Progress failed to dock on March 4.", "1994-03-04"),
    ],
)
def test_days_told_by_another(text: str, told: str) -> None:
    assert values(text)[-1] == told


def test_the_past_of_what_failed_is_not_ahead() -> None:
    assert values("A cargo ship failed to dock on March 4. It tried to on April 2.", "1997-05-01") == [
        "1997-03-04",
        "1997-04-02",
    ]


_HISTORY = """\
30 Years Ago: A Satellite Comes Home

The crew lifted off on Jan. 11, 1996, at 4:41 a.m. EST. On Jan. 14 they let go of a carrier of a kind that had been \
flying since June 1985. They caught it on Jan. 16.

{aside}

Chiao and Barry floated out of the airlock at 12:35 a.m. on Jan. 15.
"""


@pytest.mark.parametrize(
    "aside",
    [
        "Such walks were nothing new, among them those of February 1995 and that September, when two men went out.",
        "In 1993 the agency had set the plan aside. In June it took it up again.",
        "The first to do so was C. M. Foale, who followed J. P. Harris on Feb. 9, 1995.",
    ],
)
def test_a_history_told_by_days_comes_back_from_other_years(aside: str) -> None:
    assert ("spacewalk", "1996-01-15T05:35Z", "actual") in events(_HISTORY.format(aside=aside))
    assert "1996-01-16" in values(_HISTORY.format(aside=aside))


def test_a_story_told_by_days_goes_on_to_the_next_weekday() -> None:
    text = (
        "20 Years Ago: An Arm for the Station\n\nThe arm went up in April 2001. The first walk came on Sunday, April "
        "22. On Monday the module was bolted down."
    )
    assert values(text)[-1] == "2001-04-23"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ivan Petrov has been aboard Mir since his launch from Baikonur on May 3, 1990.", ("launch", "1990-05-03")),
        ("The Soyuz TM-9 has sat at Mir since docking on May 3, 1990.", ("docking", "1990-05-03")),
        (
            "On April 29, 1997, Linenger and Tsibliev carried out the first joint U.S.-Russian spacewalk.",
            ("spacewalk", "1997-04-29"),
        ),
        ("Galileo passed the Earth on 8 December 1992 at 15:09 UTC.", ("flyby", "1992-12-08T15:09Z")),
        (
            "The probe flew past Gaspra on 29 October 1991, closest approach taking place at 22:37 UTC.",
            ("flyby", "1991-10-29T22:37Z"),
        ),
        (
            "Touchdown, at some 1.5 to 1.8 m/s, occurred at 20:01 UTC on 12 February 2001, and NEAR Shoemaker "
            "rested on Eros.",
            ("landing", "2001-02-12T20:01Z"),
        ),
        ("The first sortie, on April 22, 2001, belonged to Chris Hadfield.", ("spacewalk", "2001-04-22")),
        ("On April 24, 2001, Chris Hadfield was outside for seven hours.", ("spacewalk", "2001-04-24")),
        ("The STS-102 mission began on March 8, 2001.", ("launch", "2001-03-08")),
        ("Apollo 7's flight ended in the Atlantic on Oct. 22, 1968.", ("return", "1968-10-22")),
        ("Pavel Popovich followed in Vostok 4 on Aug. 12, 1962.", ("launch", "1962-08-12")),
        ("Soyuz T-15 began its journey at 12:33 GMT on March 13, 1986.", ("launch", "1986-03-13T12:33Z")),
    ],
)
def test_events_told_in_passing(text: str, told: tuple[str, str]) -> None:
    assert (*told, "actual") in events(text)


@pytest.mark.parametrize(
    "text",
    [
        "Expedition 40 officially started on May 13, 2014.",
        "The Cassini program began on Oct. 9, 1989.",
        "The rocket began its slow trip to the launch pad on March 3, 1990.",
        "Dragon began its journey home on May 31, 2012.",
        "It was the first spacewalk since May 9, 1971.",
    ],
)
def test_what_begins_and_is_no_launch(text: str) -> None:
    assert [kind for kind, _, _ in events(text) if kind in ("launch", "spacewalk")] == []


def test_probes_that_land_minutes_apart_are_not_one() -> None:
    text = (
        "The Pioneer Venus probes entered on 9 December 1978. Times are UT.\n\n  North Probe. Entry 18:49:40. "
        "Touchdown 19:42:40.\n\n  Day Probe. Entry 18:52:18. Touchdown 19:46:59."
    )
    assert [time for kind, time, _ in events(text) if kind == "landing"] == [
        "1978-12-09T19:42:40Z",
        "1978-12-09T19:46:59Z",
    ]


def test_a_target_stage_is_not_the_ship_of_those_who_meet_it() -> None:
    text = (
        "Gemini 10 Meets Two Agenas\n\nJohn Young and Michael Collins left the Cape on July 18, 1966, and caught up "
        "with an Agena. The Agena pushed them higher. On July 20 Collins went outside. The pair splashed down in "
        "the Atlantic on July 21."
    )
    told = {each.event.kind.value: each.event.vehicle for each in read(text).candidates}
    assert told == {"launch": "Gemini 10", "spacewalk": "Gemini 10", "return": "Gemini 10"}


def test_a_spacewalk_from_a_shuttle_names_it_and_one_from_a_station_that() -> None:
    text = "Discovery lifted off on Aug. 27, 1985. James van Hoften and William Fisher made a spacewalk on Aug. 31."
    assert [each.event.vehicle for each in read(text).candidates][-1] == "Space Shuttle Discovery"
    text = (
        "The station's crew made a spacewalk on May 3, 2011, from Quest. Its airlock had come with Atlantis. A second "
        "spacewalk from the International Space Station was made on May 9, 2011."
    )
    assert {each.event.vehicle for each in read(text).candidates} == {"International Space Station"}


def test_a_town_where_a_craft_arrives_is_no_station() -> None:
    text = "Gemini 8 was hoisted aboard the destroyer, which set course for Naha, where it arrived on March 18, 1966."
    assert events(text) == []


def test_the_story_goes_on_in_its_year_behind_a_paragraph_on_another() -> None:
    text = (
        "Columbia flew the second German mission in May 1993.\n\nThe first lifted off on Oct. 30, 1985. The loss of "
        "Challenger the following January put plans on hold.\n\nThe launch moved to March 14. On March 22, 1993, the "
        "engines shut down."
    )
    assert "1993-03-14" in values(text)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "Nicole Mann and Koichi Wakata made two spacewalks together, on Jan. 20 and Feb. 2, 2023.",
            ("01-20", "02-02"),
        ),
        ("They made three spacewalks, on Jan. 20, Jan. 25 and Feb. 2, 2023.", ("01-20", "01-25", "02-02")),
        ("Spacewalks by the crew on Jan. 20 and Feb. 2, 2023, fixed the pump.", ("01-20", "02-02")),
    ],
)
def test_spacewalks_of_several_days_are_several(text: str, days: tuple[str, ...]) -> None:
    assert [time for _, time, _ in events(text, "2023-03-11")] == [f"2023-{day}" for day in days]


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        (
            "The launch of Columbia moved to March 14, 1993. A torn hose moved it to March 21, and a conflict on the "
            "range moved it to March 22. It lifted off on April 26, 1993.",
            ["1993-03-14", "1993-03-21", "1993-03-22"],
        ),
        (
            "A leak pushed the launch of Discovery to March 21, 1993. Weather delayed it until March 25. It lifted off "
            "on April 26, 1993.",
            ["1993-03-21", "1993-03-25"],
        ),
    ],
)
def test_slots_that_causes_moved_a_launch_to(text: str, slots: list[str]) -> None:
    assert [time for _, time, how in events(text) if how == "delayed"] == slots


def test_what_is_moved_to_a_place_is_no_launch_date() -> None:
    text = "The rocket stood in its hangar for the launch. A crane moved it to the pad on March 3, 1993."
    assert [each for each in events(text) if each[0] == "launch"] == []


def test_an_insertion_names_its_body_before_it() -> None:
    text = "Magellan left in 1989. Venus orbit insertion took place on 10 August 1990 at 17:00 UTC."
    assert ("orbit_insertion", "1990-08-10T17:00Z", "actual") in events(text)


def test_a_note_without_a_year_in_a_text_without_a_date_is_read() -> None:
    text = "Update, May 3: The launch is off.\n\nThe rocket was to lift off on June 4. It flew on July 5."
    assert values(text)[-1] == "XXXX-07-05"


def test_who_orbits_overhead_is_not_launched() -> None:
    text = "Pete Conrad worked below while Dick Gordon orbited overhead in Apollo 12's Yankee Clipper on Nov. 19, 1969."
    assert [kind for kind, _, _ in events(text) if kind == "launch"] == []


def test_a_clock_time_of_a_story_stays_with_the_day_before_it() -> None:
    """Another launch of the same name, years later and told by its day, does not lend its day."""
    story = (
        "An easy flight of 1965\n\nOn June 3, 1965, Gordon Cooper rode a capsule around the world. Cooper had named "
        "his spacecraft Faith 7. The flight fell on June 3.\n\nCooper was awakened at 1:40 a.m. Eastern time. The "
        "Atlas left the pad at 10:16 a.m. EST. It shook less than expected.\n\nCooper moved to other work. On July 20, "
        "1972, Cooper was launched once more."
    )
    launches = [time for kind, time, _ in events(story, "2015-06-03") if kind == "launch"]
    assert launches == ["1965-06-03T15:16Z", "1972-07-20"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "55 Years Ago: Soyuz 10 Reaches the First Station\n\n"
            "On April 24, 1971, Soyuz 10 docked with Salyut 1 for five hours.\n\n"
            "The road had been long. On Nov. 3, 1970, engineers in Moscow tried the docking port. It passed.\n\n"
            "The crew waited in Baikonur. The three lifted off at 2:54 a.m. Moscow time on April 23 and landed on "
            "April 25.",
            ["launch 1971-04-22", "docking 1971-04-24", "return 1971-04-25"],
        ),
        (
            "On May 5, 1961, Alan Shepard was launched in Freedom 7.\n\nOn Dec. 19, 1960, Mercury-Redstone 1A was "
            "launched without anyone aboard.\n\nThat morning had been quiet. Shepard lifted off at 9:34 a.m. EST on "
            "May 5.",
            ["launch 1960-12-19", "launch 1961-05-05"],
        ),
    ],
)
def test_a_story_comes_back_from_earlier_years_to_the_day_it_began_with(text: str, told: list[str]) -> None:
    assert [f"{kind} {when[:10]}" for kind, when, _ in events(text)] == told


def test_days_ahead_of_those_told_last_stay_in_their_year() -> None:
    text = (
        "On May 5, 1961, Alan Shepard was launched in Freedom 7.\n\nOn Jan. 31, 1961, Ham was launched. The next "
        "rocket was launched on March 24."
    )
    assert [when for _, when, _ in events(text)] == ["1961-01-31", "1961-03-24", "1961-05-05"]
