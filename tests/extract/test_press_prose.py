"""What press offices and wire desks write day by day: plans beside plans, tries given up, news that was received."""

from __future__ import annotations

import pytest
from event_reading import events


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Artemis II, with four astronauts, is planned for 2027, and Artemis III is to land on the Moon in 2028.",
            [("launch", "2027", "planned"), ("landing", "2028", "planned")],
        ),
        (
            "Crew-12 is set for Feb. 15, 2027, while Progress 95 will undock from the station on Feb. 3, 2027.",
            [("launch", "2027-02-15", "planned"), ("undocking", "2027-02-03", "planned")],
        ),
        (
            "A third mission to the Moon is planned for the second quarter of 2027.",
            [("launch", "2027", "planned")],
        ),
        ("Liftoff of Crew-12 is planned for Feb. 15, 2027.", [("launch", "2027-02-15", "planned")]),
        ("A news conference on the mission is set for Dec. 5, 2026.", []),
        ("A review of the flight of Orion is planned for May 5, 2027.", []),
        ("Coverage of Crew-12 is scheduled for 3 p.m. EST on Feb. 15, 2027.", []),
    ],
)
def test_what_is_planned_for(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert sorted(events(text, "2026-11-20")) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Attempts on Aug. 29 and Sept. 3 were called off.", ["2022-08-29", "2022-09-03"]),
        ("Attempts to launch on Sept. 1 and Sept. 3 were scrubbed.", ["2022-09-01", "2022-09-03"]),
        ("The launch came after a storm forced the agency to give up Nov. 14.", ["2022-11-14"]),
        ("The countdown was stopped on Oct. 2, 2022. Strong winds ruled out Oct. 3.", ["2022-10-02", "2022-10-03"]),
    ],
)
def test_tries_given_up_by_their_days(text: str, expected: list[str]) -> None:
    found = events(text, "2022-11-16")
    assert sorted(time for _, time, _ in found) == expected
    assert {status for _, _, status in found} == {"delayed"}


def test_a_new_slot_behind_one_given_up_is_a_plan() -> None:
    text = "The Falcon 9 was scrubbed on Friday, Nov. 11, but liftoff is now set for Sunday, Nov. 13, at 3:10 p.m. EST."
    assert ("launch", "2022-11-13T20:10Z", "planned") in events(text, "2022-11-12")
    text = "Winds ruled out a launch on Friday, Nov. 11; liftoff is now set for Sunday, Nov. 13."
    assert ("launch", "2022-11-13", "planned") in events(text, "2022-11-12")


def test_the_days_of_what_was_put_off_behind_what_it_is_for() -> None:
    text = "Two spacewalks to fit a dish, planned for May 2 and May 5, have been put off."
    assert events(text, "2026-04-28") == [
        ("spacewalk", "2026-05-02", "delayed"),
        ("spacewalk", "2026-05-05", "delayed"),
    ]


@pytest.mark.parametrize(
    ("text", "kind", "time"),
    [
        ("A spacewalk to repair a cooling pump is to take place on May 5.", "spacewalk", "2026-05-05"),
        ("The launch to replace the lost satellite is scheduled for May 5.", "launch", "2026-05-05"),
        ("A docking to test the new collar will take place on May 5.", "docking", "2026-05-05"),
    ],
)
def test_an_event_with_its_purpose(text: str, kind: str, time: str) -> None:
    assert events(text, "2026-04-28") == [(kind, time, "planned")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Cygnus is on its way to the station after launching at 12:07 p.m. EDT Tuesday, April 28.", "launch"),
        ("Two men are back on Earth after splashing down at 12:07 p.m. EDT Tuesday, April 28.", "return"),
        ("The crew is safe after undocking from the station at 12:07 p.m. EDT on April 28.", "undocking"),
    ],
)
def test_what_somebody_is_after_has_happened(text: str, kind: str) -> None:
    assert events(text, "2026-04-28") == [(kind, "2026-04-28T16:07Z", "actual")]


@pytest.mark.parametrize(
    "text",
    [
        "Confirmation of the touchdown on Mars was announced at mission control at 3:55 p.m. EST on Feb. 18.",
        "Word of the Mars landing arrived at 3:55 p.m. EST on Feb. 18.",
        "A signal confirming the landing on Mars reached Earth at 3:55 p.m. EST on Feb. 18.",
        "Confirmation of touchdown in Jezero Crater was received at 3:55 p.m. EST on Feb. 18.",
    ],
)
def test_an_event_as_it_was_heard_of(text: str) -> None:
    assert events(text, "2021-02-19") == [("landing", "2021-02-18T20:55Z", "actual")]


@pytest.mark.parametrize(
    "text",
    [
        "The two astronauts switched their spacesuits to battery power at 7:38 a.m. EDT on Oct. 18.",
        "At 7:38 a.m. EDT on Oct. 18 the spacewalkers set their suits to internal battery power.",
        "The two spacewalkers put their suits on battery power at 7:38 a.m. EDT on Oct. 18 and worked for six hours.",
    ],
)
def test_a_spacewalk_begins_on_battery_power(text: str) -> None:
    assert events(text, "2019-10-18") == [("spacewalk", "2019-10-18T11:38Z", "actual")]


def test_satellites_launched_in_one_go() -> None:
    text = "Russia launched 37 satellites in one go in June 2014."
    assert events(text, "2017-02-15") == [("launch", "2014-06", "actual")]


def test_each_flight_of_a_list_has_its_own_day() -> None:
    text = "Apollo 16 is planned for March 1972 and Apollo 17, the last, for December of that year."
    assert events(text, "1971-07-20") == [("launch", "1972-03", "planned"), ("launch", "1972-12", "planned")]
    text = "Voyager 2 passed Uranus in January 1986 and Neptune, its last planet, in August 1989."
    assert events(text, "2020-01-01") == [("flyby", "1986-01", "actual"), ("flyby", "1989-08", "actual")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "He launched on the space shuttle Endeavour in July 2009 and on the Soyuz TMA-07M craft in December 2012.",
            [("launch", "2009-07", "actual"), ("launch", "2012-12", "actual")],
        ),
        (
            "The aft port became free on Aug. 14, 2021, when the Progress MS-17 cargo craft departed.",
            [("undocking", "2021-08-14", "actual")],
        ),
        ("Nikolayev returned to space in June 1970 as commander of Soyuz 9.", [("launch", "1970-06", "actual")]),
        ("Glenn went back to orbit in October 1998 on Discovery.", [("launch", "1998-10", "actual")]),
        ("China put its first astronaut in space in 2003, and has since landed robots on Mars.", []),
        (
            "Discovery lifted off on July 26, 2005, the first flight since the loss of Columbia on Feb. 1, 2003.",
            ["launch"],
        ),
        ("The work on Thursday, June 23, does not need a spacewalk.", []),
        ("10:45 a.m. - Hatch opening and welcoming ceremony coverage", []),
        ("9 a.m. - Docking and hatch opening coverage", []),
    ],
)
def test_what_is_told_in_passing(text: str, expected: list[object]) -> None:
    found = sorted(events(text, "2022-06-28"), key=lambda each: each[1])
    assert found == expected or [kind for kind, _, _ in found] == expected


def test_the_year_of_a_look_back_holds_for_the_days_that_follow_soon() -> None:
    text = (
        "August 18, 2023\n\nFormer astronaut Karol Bobko died on Thursday, Aug. 17.\n\n"
        "His first flight was STS-6, which launched from Kennedy Space Center in Florida on April 4, 1983. The crew "
        "landed at Edwards Air Force Base in California on April 9.\n\nIn 1985 he flew twice. He retired in 1988."
    )
    assert ("return", "1983-04-09", "actual") in events(text, "2023-08-18")


def test_entries_of_a_log_without_years_have_days_of_their_own() -> None:
    text = (
        "Saturday, May 4, 2019, 3:20 a.m. EDT\n\nA Falcon 9 rocket lifted off at 2:48 a.m. EDT today.\n\n"
        "Tuesday, April 30, 6:05 p.m. EDT\n\nLaunch Now Set for Friday\n\nTeams now target 3:11 a.m. EDT Friday, "
        "May 3, for the launch of Dragon.\n"
    )
    times = sorted(time for kind, time, _ in events(text, "2019-05-04") if kind == "launch")
    assert times == ["2019-05-03T07:11Z", "2019-05-04T06:48Z"]


@pytest.mark.parametrize(
    ("text", "kind", "time"),
    [
        ("The orbiter Mangalyaan reached the planet in September 2014.", "orbit_insertion", "2014-09"),
        ("Hope, the first Arab probe there, arrived at Mars on Feb. 9, 2021.", "orbit_insertion", "2021-02-09"),
        ("In March 2015 Dawn arrived at Ceres.", "orbit_insertion", "2015-03"),
        ("Voyager 2 reached Neptune in August 1989.", "flyby", "1989-08"),
        ("New Horizons arrived at Pluto on July 14, 2015.", "flyby", "2015-07-14"),
        ("The rover Curiosity reached Gale Crater on Aug. 6, 2012.", "landing", "2012-08-06"),
        ("InSight reached Mars on Nov. 26, 2018.", "landing", "2018-11-26"),
    ],
)
def test_what_a_craft_does_where_it_arrives(text: str, kind: str, time: str) -> None:
    assert events(text, "2022-01-10") == [(kind, time, "actual")]


@pytest.mark.parametrize(
    "text",
    [
        "A signal from the rover reached Mars on May 3, 2021.",
        "The report on the Mars probe reached Congress on May 3, 2021.",
        "The team that runs Juno arrived in Houston on May 3, 2021.",
    ],
)
def test_what_arrives_but_is_no_craft(text: str) -> None:
    assert events(text, "2022-01-10") == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("On Jan. 6, 1986, the count was halted at T minus 31 seconds.", "1986-01-06"),
        ("A fuel sensor problem stopped the countdown on Sept. 8, 2006.", "2006-09-08"),
        ("The count stopped on Dec. 19, 1985, at T minus 14 seconds.", "1985-12-19"),
    ],
)
def test_a_count_that_was_stopped_is_a_try_given_up(text: str, day: str) -> None:
    assert events(text, "2021-01-12") == [("launch", day, "delayed")]


@pytest.mark.parametrize(
    "text",
    ["The vote count was halted on Jan. 6, 2021.", "The astronauts stopped the count of stars on May 3, 2020."],
)
def test_another_count_is_no_try(text: str) -> None:
    assert events(text, "2021-01-12") == []


@pytest.mark.parametrize(
    "text",
    [
        "Clouds kept the Atlas from lifting off on Jan. 20, 2023.",
        "A faulty valve prevented the Ariane from lifting off on Jan. 20, 2023.",
        "Strong gusts stopped the company from launching on Jan. 20, 2023.",
    ],
)
def test_what_is_kept_from_launching_is_put_off(text: str) -> None:
    assert events(text, "2023-01-24") == [("launch", "2023-01-20", "delayed")]


@pytest.mark.parametrize("told", ["opens at 6 p.m. EST Tuesday", "opens Tuesday at 6 p.m. EST"])
def test_a_window_that_opens_on_the_day_of_publication_is_a_plan(told: str) -> None:
    text = f"Rocket Lab has an Electron on the pad. The two-hour launch window {told} at Wallops."
    assert events(text, "2023-01-24") == [("launch", "2023-01-24T23:00Z", "planned")]


@pytest.mark.parametrize(
    "text",
    [
        "Discovery's main gear met Runway 33 on May 3, 1997.",
        "On May 3, 1997, the main gear of Atlantis hit the runway at Edwards.",
        "Columbia's tires touched the runway in Florida on May 3, 1997.",
    ],
)
def test_a_gear_that_meets_a_runway_has_landed(text: str) -> None:
    assert events(text, "2003-01-24") == [("return", "1997-05-03", "actual")]


@pytest.mark.parametrize(
    "text",
    [
        "NASA TV will be back on the air on May 3, 2019, to show the Soyuz crew.",
        "Soyuz mission coverage will be back on the air on May 3, 2019.",
        "The crew will be back on line on May 3, 2019.",
    ],
)
def test_who_is_back_on_the_air_has_not_come_home(text: str) -> None:
    assert events(text, "2019-04-24") == []
