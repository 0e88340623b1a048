"""Worlds that help a probe on, ships that set out after others, countdowns that run out, and sudden ends."""

from __future__ import annotations

import pytest
from event_reading import crews, events, only, read


def _met(text: str, published: str = "2026-09-30") -> list[tuple[str, str, str]]:
    found = [(each.event.kind.value, each.event.start, each.event.target) for each in read(text, published).candidates]
    return sorted((kind, start.iso(), target) for kind, start, target in found if start is not None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Galileo used the Earth for a push in December 1992.", [("flyby", "1992-12", "Earth")]),
        ("Galileo was on its way. In December 1992 the Earth gave it a kick.", [("flyby", "1992-12", "Earth")]),
        ("Venus lent BepiColombo a shove in August 2021.", [("flyby", "2021-08", "Venus")]),
        ("Mars took hold of Tianwen-1 on Feb. 10, 2021.", [("orbit_insertion", "2021-02-10", "Mars")]),
        (
            "CAPSTONE slipped into its loop around the Moon on Nov. 13, 2022.",
            [("orbit_insertion", "2022-11-13", "Moon")],
        ),
    ],
)
def test_worlds_help_a_probe_on(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert _met(text) == expected


def test_a_swing_around_a_world_is_a_flyby() -> None:
    text = "The way leads through the inner system. A swing around Venus, in October, bends BepiColombo's path."
    assert _met(text, "2020-07-01") == [("flyby", "2020-10", "Venus")]


def test_nobody_else_helps_a_probe_on() -> None:
    assert _met("Europe gave Galileo a boost in May 1992 with fresh money.") == []
    assert _met("Fear took hold of Starliner's managers on June 6, 2024.") == []


def test_a_ship_that_sets_out_after_another() -> None:
    text = "At 11:29 a.m. Eastern on Nov. 11, 1966, the Titan with two men on top set out to catch the Agena."
    assert events(text, "1966-11-14") == [("launch", "1966-11-11T16:29Z", "actual")]
    assert events("The Atlas team set off to hunt for parts on May 3, 2023.", "2023-06-01") == []


def test_a_countdown_that_runs_out() -> None:
    text = (
        "When the countdown clock ran out, at 8:12 a.m. Central time on Tuesday, the children cheered for New Shepard."
    )
    assert events(text, "2021-07-22") == [("launch", "2021-07-20T13:12Z", "actual")]
    zero = "The clock hit zero at 10:52 a.m. EDT on Wednesday and Starliner was on its way."
    assert events(zero, "2024-06-06") == [("launch", "2024-06-05T14:52Z", "actual")]
    assert events("The clock ran out on the talks at noon on Tuesday.", "2024-06-06") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A rocket burst into flames beneath Vladimir Titov and Gennady Strekalov in September 1983.",
            ("launch", "1983-09", "failed"),
        ),
        (
            "Luna 15 went into the Sea of Crises at the speed of a jet on 21 July 1969.",
            ("landing", "1969-07-21", "failed"),
        ),
        ("Hakuto-R fell silent above the surface of the Moon on April 25, 2023.", ("landing", "2023-04-25", "failed")),
        ("Pieces of Skylab struck the Indian Ocean on July 11, 1979.", ("reentry", "1979-07-11", "actual")),
        ("Soyuz MS-22 limped home on March 28, 2023, with nobody on board.", ("return", "2023-03-28", "actual")),
        ("Atlantis was away at 6:21 p.m. GMT on May 14, 2010.", ("launch", "2010-05-14T18:21Z", "actual")),
    ],
)
def test_ends_and_beginnings_in_other_words(text: str, expected: tuple[str, str, str]) -> None:
    assert events(text, "2026-09-30") == [expected]


def test_who_was_away_has_not_flown() -> None:
    assert events("Endeavour was away at the factory by 3 p.m. on May 3, 2011.", "2011-06-01") == []


def test_who_goes_down_with_whom() -> None:
    text = "Soyuz 37 took up Viktor Gorbatko. Leonid Popov went down with Valery Ryumin on 11 October 1980 in Soyuz 37."
    assert crews(text, "1980-10-14")["return 1980-10-11"] == {"Popov", "Ryumin"}
    assert events("Popov went down in the lift with Ryumin on 11 October 1980.", "1980-10-14") == []


def test_they_landed_together() -> None:
    text = "Valery Ryumin and Leonid Popov had seen the seasons change. They landed together on 11 October 1980."
    assert events(text, "1980-10-14") == [("return", "1980-10-11", "actual")]


def test_an_hour_behind_a_place_that_somebody_used() -> None:
    text = "Soyuz MS-12 climbed from the pad that Gagarin used, at 12:14 a.m. local time (1914 GMT), on March 15, 2019."
    assert events(text, "2019-03-16") == [("launch", "2019-03-14T19:14Z", "actual")]


def test_who_comes_in_through_the_hatch() -> None:
    text = (
        "Axiom's Dragon docked at the space station on Saturday. At 10:13 a.m. EDT the hatch swung open, and Michael "
        "Lopez-Alegria, Larry Connor, Eytan Stibbe and Mark Pathy floated in. Tom Marshburn rang the bell."
    )
    found = crews(text, "2022-04-10")
    assert found["docking 2022-04-09"] == {"Lopez-Alegria", "Connor", "Stibbe", "Pathy"}


def test_whose_own_ride_the_next_sentence_tells() -> None:
    life = (
        "Anna Fisher, astronaut\n\nAnna Fisher was a chemist from Long Beach.\n\nHer only trip came when her daughter "
        "was a year old. Discovery rose on Nov. 8, 1984. Her next mission never came. Challenger flew on Oct. 30, 1985."
    )
    found = crews(life, "2007-05-04")
    assert found["launch 1984-11-08"] == {"Fisher"}
    assert found["launch 1985-10-30"] == set()


def test_those_ahead_of_whom_a_ship_flies() -> None:
    text = "Soyuz 19 went up with Valery Kubasov on 15 July 1975, seven hours ahead of Thomas Stafford's Apollo."
    assert crews(text, "2007-05-04")["launch 1975-07-15"] == {"Kubasov"}


def test_a_preterite_is_no_shortened_passive() -> None:
    assert events("A craft called DART flew into the asteroid Dimorphos on Sept. 26, 2022.", "2025-03-13") == []
    sent = events("A craft called Lucy, sent to the asteroids on Oct. 16, 2021, is doing well.", "2025-03-13")
    assert sent == [("launch", "2021-10-16", "actual")]


def test_the_half_of_the_day_of_a_spoken_hour() -> None:
    text = "Soyuz MS-10 rose from Baikonur at 2:40 p.m. local time on Thursday. It came down at five past three."
    assert events(text, "2018-10-13")[1] == ("return", "2018-10-11T09:05Z", "actual")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A second Gemini flew for four days in June 1965.", ("launch", "1965-06", "actual")),
        ("Sally Ride did not fly until June 1983.", ("launch", "1983-06", "actual")),
        ("High winds made managers give up Thursday's try.", ("launch", "2026-09-24", "delayed")),
        (
            "Mir broke up on March 23, 2001. The pieces that were left, some as big as a car, struck the sea at "
            "0600 GMT.",
            ("reentry", "2001-03-23T06:00Z", "actual"),
        ),
        (
            "Lost to the trouble was the walk in space which Scott was to have taken on March 17, 1966.",
            ("spacewalk", "1966-03-17", "cancelled"),
        ),
        (
            "The launch of Starliner that was to have come on June 1, 2024, slipped.",
            ("launch", "2024-06-01", "delayed"),
        ),
    ],
)
def test_flights_of_days_and_what_never_came(text: str, expected: tuple[str, str, str]) -> None:
    assert events(text, "2026-09-30") == [expected]


def test_a_headline_in_capitals_names_no_weather_satellite() -> None:
    text = "OLD ROCKET GOES UP\n\nThe satellite was launched on May 3, 2021, from Mahia."
    assert only(text, "2021-05-04").event.vehicle == ""
    assert only("The GOES satellite was launched on March 1, 2022.", "2022-03-04").event.vehicle == "GOES"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Apollo 9, beginning on March 3, 1969, tried the lander. They wore helmets for the return, on March 13.",
            [("launch", "1969-03-03", "actual"), ("return", "1969-03-13", "actual")],
        ),
        (
            "Soyuz T-12 docked on 18 July 1984, the day after its launch.",
            [("launch", "1984-07-17", "actual"), ("docking", "1984-07-18", "actual")],
        ),
        (
            "Salyut 7 was warm. On 17 August 1984 a freighter, Progress 23, tied up at the rear with water.",
            [("docking", "1984-08-17", "actual")],
        ),
        (
            "Hera was launched on Oct. 7, 2024. Before that it was going to be back in May.",
            [("launch", "2024-10-07", "actual")],
        ),
        (
            "SES-9 was launched on March 4, 2016. This was to have been on March 1.",
            [("launch", "2016-03-01", "delayed"), ("launch", "2016-03-04", "actual")],
        ),
    ],
)
def test_days_told_on_the_way(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert events(text, "2026-09-30") == expected


def test_a_load_named_behind_its_rocket() -> None:
    text = (
        "Rocket Lab sent up an Electron from Mahia on June 28, 2022. It carried one small thing. Its name is CAPSTONE."
    )
    assert only(text, "2022-07-01").event.vehicle == "CAPSTONE"


def test_hours_and_some_minutes_later() -> None:
    text = "Soyuz MS-18 undocked at 5:14 a.m. GMT on Oct. 17, 2021. Three hours and a few minutes later it landed."
    assert [time for _, time, _ in events(text, "2021-10-18")] == ["2021-10-17T05:14Z", "2021-10-17T08Z"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The robot arm had hold of Dragon at 9:56 a.m. EDT on May 25, 2012.",
            ("berthing", "2012-05-25T13:56Z", "actual"),
        ),
        (
            "Columbia's wheels found the dry lake at 10:21 a.m. PST on April 14, 1981.",
            ("return", "1981-04-14T18:21Z", "actual"),
        ),
        ("Ice had kept the shuttle Challenger down on Jan. 27, 1986.", ("launch", "1986-01-27", "delayed")),
        ("Discovery took him and six others off Pad 39B on Oct. 29, 1998.", ("launch", "1998-10-29", "actual")),
        ("An Atlas V threw New Horizons from the Cape on January 19, 2006.", ("launch", "2006-01-19", "actual")),
        ("On Feb. 20, 1962, Friendship 7 hissed into the Atlantic.", ("return", "1962-02-20", "actual")),
    ],
)
def test_more_deeds_in_other_words(text: str, expected: tuple[str, str, str]) -> None:
    assert events(text, "2026-09-30") == [expected]


def test_the_day_of_bringing_is_not_that_of_taking_home() -> None:
    text = "The Soyuz that brought the guests to the station on April 28 will take them home in October 2003."
    assert events(text, "2003-08-29") == [("return", "2003-10", "planned")]


def test_what_took_hours_was_not_taken_up() -> None:
    assert events("It took Voyager 2 a few hours on Jan. 24, 1986, to cross what Uranus owns.", "1986-02-01") == []


def test_who_took_pictures_meanwhile_stayed_in() -> None:
    text = "The pilot swam out of the ship at 2:45 p.m. GMT on June 3, 1965, while Jim McDivitt took pictures."
    assert crews(text, "1965-06-05")["spacewalk 1965-06-03"] == set()


def test_a_second_clock_behind_which_was() -> None:
    text = "Soyuz MS-22 was off at 6:54 in the evening by the local clock, which was 13:54 GMT, on 21 September 2022."
    assert events(text, "2022-09-24") == [("launch", "2022-09-21T13:54Z", "actual")]


def test_some_months_on() -> None:
    text = "Endeavour flew in May 1992. Eighteen months on, it was launched once more on Dec. 2."
    assert events(text, "2025-01-10")[1] == ("launch", "1993-12-02", "actual")
    assert events("It took two days on the Moon to drill the holes that were planned.", "2025-01-10") == []


def test_who_sat_where_and_whose_flight_a_colon_tells() -> None:
    seats = (
        "Frank Rubio sat on the right. Sergey Prokopyev had the middle couch. Their Soyuz MS-22 lifted off on "
        "Sept. 21, 2022, and at 17:06 GMT it had its nose in the Rassvet module."
    )
    assert crews(seats, "2022-09-24")["launch 2022-09-21"] == {"Rubio", "Prokopyev"}
    life = (
        "Kathryn Thornton was a physicist. She was one of those picked in 1984, and first flew on a secret "
        "errand: Discovery took off after dark on Nov. 22, 1989."
    )
    assert crews(life, "2025-01-10")["launch 1989-11-22"] == {"Thornton"}


def test_in_orbit_by_an_hour() -> None:
    by_hour = "By 10:53 p.m. EDT on July 4, 2016, Juno was in orbit around Jupiter."
    assert events(by_hour, "2016-07-06") == [("orbit_insertion", "2016-07-05T02:53Z", "actual")]
    assert events("Juno was in orbit around Jupiter on May 3, 2017.", "2017-07-06") == []
    assert events("Luna-25 was round the Moon by Aug. 16.", "2023-08-20") == [
        ("orbit_insertion", "2023-08-16", "actual")
    ]
