"""Events as those aboard saw them: told with hours of the day, with asides, in rows of verbs, as tries given up."""

from __future__ import annotations

import pytest
from event_reading import crew, crews, events, only, read


def test_worlds_go_by() -> None:
    text = (
        "Pioneer 11 rose from Cape Canaveral in April 1973. Jupiter went by on a December night in 1974. "
        "Saturn's rings drifted past on September 1, 1979."
    )
    told = [(each.event.kind.value, each.event.start.iso(), each.event.target) for each in read(text).candidates]
    assert told[1:] == [("flyby", "1974-12", "Jupiter"), ("flyby", "1979-09-01", "Saturn")]


@pytest.mark.parametrize(
    "text",
    [
        "Mars slid by on Friday night, a red dot near the Moon.",
        "The asteroid Apophis slipped by in March.",
        "The Moon rolled past on Tuesday evening behind the clouds.",
    ],
)
def test_worlds_in_the_sky_go_by_no_craft(text: str) -> None:
    assert events(text, "2021-05-01") == []


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "A Progress took off from Kazakhstan at 3:09 Wednesday morning Eastern time.",
            ("launch", "2014-10-29T07:09Z", "actual"),
        ),
        ("The Soyuz lifted off at 4:02 on Tuesday afternoon Moscow time.", ("launch", "2014-10-28T13:02Z", "actual")),
        (
            "Dragon splashed down at 11:38 p.m. Sunday night Eastern time off California.",
            ("return", "2014-10-27T03:38Z", "actual"),
        ),
        ("It was launched one May day in 1963 from the Cape.", ("launch", "1963-05", "actual")),
    ],
)
def test_parts_of_named_days(text: str, event: tuple[str, str, str]) -> None:
    assert events(text, "2014-10-30") == [event]


def test_meals_tell_the_part_of_the_day_told() -> None:
    text = "A Progress lifted off on Wednesday at 9:09 a.m. and docked with the station before dinner."
    assert events(text, "2014-10-30") == [
        ("docking", "2014-10-29", "actual"),
        ("launch", "2014-10-29T09:09Z", "actual"),
    ]


def test_hours_past_midnight_are_of_the_next_day() -> None:
    text = (
        "The crew of Soyuz 22 packed on Tuesday and cast off from the station at 10:40 p.m. Moscow time. "
        "The braking engine fired in the night. The capsule was down at 3:05 a.m."
    )
    assert events(text, "1976-09-24") == [
        ("undocking", "1976-09-21T19:40Z", "actual"),
        ("return", "1976-09-22T00:05Z", "actual"),
    ]


def test_the_day_before_an_aside_with_a_clause() -> None:
    text = "On Tuesday Challenger, a ship that had waited two weeks for its turn, lifted off from Florida."
    assert events(text, "1984-02-08") == [("launch", "1984-02-07", "actual")]
    walk = only(
        "On Monday astronaut Joseph Allen, a man who had waited for years, backed out of Discovery's payload bay.",
        "1984-11-13",
    )
    assert (walk.event.kind.value, walk.event.start.iso(), crew(walk)) == ("spacewalk", "1984-11-12", ["Joseph Allen"])


def test_rows_of_verbs_share_the_day_that_opens_them() -> None:
    text = (
        "The crew of Soyuz T-5 set off on 13 May 1982. The next day, with the radar switched off, Anatoly Berezovoy "
        "edged round a station whose panels hung limp, matched its drift and slid into the aft port."
    )
    assert events(text) == [("launch", "1982-05-13", "actual"), ("docking", "1982-05-14", "actual")]


def test_suits_put_on_lead_outside() -> None:
    text = "On 28 May 1986 Kizim and Solovyov pulled on their suits and unfolded a girder outside Mir."
    assert events(text) == [("spacewalk", "1986-05-28", "actual")]
    assert events("On Monday the two put on their suits and posed outside the hangar.", "2001-05-01") == []


def test_tries_given_up() -> None:
    text = (
        "Schirra's turn should have come on Sept. 28, 1962. They tried again the next morning and gave up ten minutes "
        "before the end of the count. On Oct. 3, 1962, the Atlas rose from the Cape."
    )
    assert events(text) == [
        ("launch", "1962-09-28", "delayed"),
        ("launch", "1962-09-29", "delayed"),
        ("launch", "1962-10-03", "actual"),
    ]
    assert events("Two days later, on May 3, 2019, her turn to speak came on Monday.", "2019-05-09") == []


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The freighter Progress 23 pulled in on 12 May with water for Salyut 6.", ("docking", "1985-05-12", "actual")),
        ("In January 1983 Kosmos 1402 broke into pieces over the Indian Ocean.", ("reentry", "1983-01", "actual")),
        ("The next Cygnus is down for December 9 from Virginia.", ("launch", "1985-12-09", "planned")),
        ("Voyager 1 swept 2,600 miles above the cloud tops on March 5, 1979.", ("flyby", "1979-03-05", "actual")),
    ],
)
def test_plain_verbs_with_a_fitting_place(text: str, event: tuple[str, str, str]) -> None:
    assert events(text, "1985-07-01") == [event]


@pytest.mark.parametrize(
    "text",
    [
        "The crew pulled in a stray cable on May 3.",
        "The research ship pulled in at Port Canaveral on May 3.",
        "Progress drew up ten meters below the station on May 3 and waited.",
        "The pad was down for repairs on May 3.",
    ],
)
def test_plain_verbs_without_one(text: str) -> None:
    assert events(text, "2021-05-10") == []


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "That was the moment, 10:26 in the morning Beijing time on Thursday, when the screen froze and the lander "
            "Chang'e 4 was sitting on the Moon.",
            ("landing", "2019-01-03T02:26Z", "actual"),
        ),
        (
            "Shenzhou-10 came home on Friday. Television showed the capsule under its canopy, then a puff of dust at "
            "8:07 a.m. Beijing time.",
            ("return", "2019-01-04T00:07Z", "actual"),
        ),
        (
            "The walkers have one more excursion ahead of them, Thursday.",
            ("spacewalk", "2019-01-10", "planned"),
        ),
    ],
)
def test_outcomes_with_an_hour(text: str, event: tuple[str, str, str]) -> None:
    assert event in events(text, "2019-01-05")


@pytest.mark.parametrize(
    "text",
    [
        "On Thursday the lander Odysseus was standing on the Moon for the second day.",
        "At 6:23 p.m. on Thursday the rover still stood on Mars and waited.",
        "A cloud of dust at 10:55 a.m. on Saturday closed the road to Baikonur.",
        "The helicopter crews opened the hatch of Soyuz 23 on Thursday morning.",
        "On Thursday the backpack is to be docked with a mock-up of a pin.",
    ],
)
def test_states_and_dust_without_a_landing(text: str) -> None:
    assert events(text, "2024-02-24") == []


def test_walks_on_the_second_time_round_and_by_turns() -> None:
    text = (
        "Edward White and James McDivitt were launched on June 3, 1965. On their third trip around the earth White "
        "stepped out of the hatch."
    )
    assert events(text) == [("launch", "1965-06-03", "actual"), ("spacewalk", "1965-06-03", "actual")]
    text = (
        "Shenzhou-14 left Jiuquan on 5 June 2022. In between there were two walks outside, on 1 September and 17 "
        "September. The first was done by Chen Dong and Liu Yang, the second by Cai Xuzhe and Chen Dong."
    )
    assert crews(text, "2022-12-05") == {
        "launch 2022-06-05": set(),
        "spacewalk 2022-09-01": {"Dong", "Yang"},
        "spacewalk 2022-09-17": {"Xuzhe", "Dong"},
    }


def test_a_crew_named_one_by_one_is_the_whole_crew() -> None:
    text = (
        "Shenzhou-14 landed on 4 December 2022. Chen Dong, Liu Yang and Cai Xuzhe were carried to a tent. Chen sat. "
        "Cai waved.\n\nThey had been launched from Jiuquan on 5 June on top of a Long March 2F."
    )
    assert crews(text, "2022-12-05")["launch 2022-06-05"] == {"Dong", "Yang", "Xuzhe"}


def test_deeds_done_again_and_landings_on_it() -> None:
    text = (
        "Hayabusa2 drew up alongside Ryugu in June 2018. In February of the following year the craft came down on it "
        "and fired a pellet. That July it did it again."
    )
    told = [(each.event.kind.value, each.event.start.iso(), each.event.target) for each in read(text).candidates]
    assert [each for each in told if each[0] == "landing"] == [
        ("landing", "2019-02", "Ryugu"),
        ("landing", "2019-07", "Ryugu"),
    ]
    assert events("Reporters landed in Moscow on Sunday. On Monday they did it again.", "2018-06-02") == []
    text = "Dennis Tito, who paid for a week away from the planet, was back on it this morning."
    assert events(text, "2001-05-06") == [("return", "2001-05-06", "actual")]


def test_the_hour_of_this_morning_in_a_city() -> None:
    text = "The Hayabusa2 capsule settled on the Woomera range at 4.24 this morning, Adelaide time."
    assert events(text, "2020-12-06") == [("return", "2020-12-05T17:54Z", "actual")]


def test_a_launch_by_the_clock_two_sentences_on() -> None:
    text = (
        "On Tuesday evening they heard something else.\n\nThe Antares had cleared the tower on Wallops Island by "
        "perhaps six seconds. The rocket hung, sagged and fell back, and a ball of fire lit the marshes. "
        "The clock stood at 6:22 p.m."
    )
    launch = only(text, "2014-10-30").event
    assert (launch.kind.value, launch.start.iso(), launch.status.value) == ("launch", "2014-10-28T22:22Z", "failed")
    assert launch.site == "Wallops Island"


def test_the_one_crew_beside_its_craft() -> None:
    text = (
        "The doctors who opened the hatch of Soyuz T-13 on Thursday morning spoke to Vladimir Dzhanibekov and Georgy "
        "Grechko.\n\nThe crew had packed on Wednesday and cast off from Salyut at 9 a.m. Moscow time."
    )
    assert crews(text, "1985-09-27") == {"undocking 1985-09-25": {"Dzhanibekov", "Grechko"}}
    others = text + "\n\nVladimir Lyakhov and Valery Ryumin watched."
    assert crews(others, "1985-09-27") == {"undocking 1985-09-25": set()}


def test_the_second_turn_outside() -> None:
    text = (
        "On Tuesday Bruce McCandless backed out of Challenger's cargo bay. Until then every spacewalker had stayed on "
        "a line. Robert Stewart of the Army took the second turn in the backpack."
    )
    assert crews(text, "1984-02-08") == {"spacewalk 1984-02-07": {"McCandless", "Stewart"}}


def test_the_two_who_put_on_suits() -> None:
    text = (
        "Leonid Kizim and Vladimir Solovyov set off in Soyuz T-15 on 13 March 1986. On 28 May the two put on new suits "
        "and hung a frame outside."
    )
    assert crews(text, "1986-08-01")["spacewalk 1986-05-28"] == {"Kizim", "Solovyov"}
