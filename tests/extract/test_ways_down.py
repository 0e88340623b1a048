"""How flights end: ways of coming down, stays with a term, what two craft did alike."""

from __future__ import annotations

import pytest
from event_reading import by_day, events, only, read
from spacetimeline.model.event import EventKind


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Progress MS-30 is to remain attached to the Poisk module until July 4.",
            ("undocking", "2031-07-04", "planned"),
        ),
        ("Cygnus is booked to stay until July.", ("undocking", "2031-07", "planned")),
        ("The Dragon capsule is to stay at the station until July.", ("undocking", "2031-07", "planned")),
        ("Oleg Kononenko is to stay aboard the station until late July.", ("return", "2031-07", "planned")),
        ("The four of Crew-13 are to stay until July.", ("return", "2031-07", "planned")),
        ("The crew will remain in orbit until the end of July.", ("return", "2031-07", "planned")),
        ("The Soyuz won't bring him back until July.", ("return", "2031-07", "planned")),
        ("The capsule is due in Inner Mongolia in July.", ("return", "2031-07", "planned")),
        ("The grains were brought back to Earth in July 2019.", ("return", "2019-07", "actual")),
        ("OSIRIS-REx will deliver the sample in July.", ("return", "2031-07", "planned")),
        ("Further soil was returned by Luna 24 in August 1976.", ("return", "1976-08", "actual")),
        ("Their seven days in orbit came to an end in the Pacific on May 4, 2019.", ("return", "2019-05-04", "actual")),
        ("The flight concluded on May 4, 2019, with a splashdown.", ("return", "2019-05-04", "actual")),
        ("On May 4, 2019, the ship was braked and made a soft landing.", ("return", "2019-05-04", "actual")),
        ("The Hayabusa capsule crashed in the desert on May 4, 2019.", ("return", "2019-05-04", "failed")),
    ],
)
def test_stays_end_and_flights_end(text: str, told: tuple[str, str, str]) -> None:
    assert events(text, "2031-05-12") == [told]


@pytest.mark.parametrize(
    "text",
    [
        "The crew will stay in quarantine until May 20.",
        "The rover is to remain at the crater until July.",
        "The observatory is to stay in orbit until 2045.",
        "The capsule will stay in the hangar until July.",
        "The talks ended in Houston on May 4, 2019.",
        "The crowd went home on Monday without a show.",
        "The samples will be delivered to the laboratory in Houston on Monday.",
        "The crew is due back in Houston on Monday.",
    ],
)
def test_what_stays_or_ends_on_the_ground(text: str) -> None:
    assert events(text, "2031-05-12") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            (
                "On May 9 the cone settled under its parachutes, its fall softened by airbags, at White "
                "Sands Space Harbor at 12:01 a.m. EDT."
            ),
            [("return", "2031-05-09T04:01Z", "actual")],
        ),
        (
            (
                "Gemini 10 lifted off at 5:20 p.m. EST on July 18, 1966. Five hours and 52 minutes after "
                "launch the ship docked with its Agena."
            ),
            [("launch", "1966-07-18T22:20Z", "actual"), ("docking", "1966-07-19T04:12Z", "actual")],
        ),
        (
            ("The Soyuz lifted off at 8:40 GMT on May 11. The capsule landed by parachute, half an hour after launch."),
            [("launch", "2031-05-11T08:40Z", "actual"), ("return", "2031-05-11T09:10Z", "actual")],
        ),
        (
            ("Weber flew the capsule, setting out on May 15, 2030, and landing near the carrier on May 16."),
            [("launch", "2030-05-15", "actual"), ("return", "2030-05-16", "actual")],
        ),
        (
            (
                "The shuttle landed at Kennedy Space Center this morning at 9:27 a.m. EDT. The crew had "
                "passed up the first opportunity, a landing at 7:51 a.m. EDT, because of clouds."
            ),
            [("return", "2031-05-12T11:51Z", "delayed"), ("return", "2031-05-12T13:27Z", "actual")],
        ),
        (
            (
                "He had trained in 1988. He was launched to Mir in Soyuz TM-5 on 7 June of that year, and "
                "returned ten days later."
            ),
            [("launch", "1988-06-07", "actual"), ("return", "1988-06-17", "actual")],
        ),
        (
            "The two will stay up for nearly a year and land in March 2032 with Weber.",
            [("return", "2032-03", "planned")],
        ),
        ("The ball came down by parachute at dusk on 25 February 1972.", [("return", "1972-02-25", "actual")]),
        (
            "He came down within sight of the carrier at 6:24 p.m. EST on May 16, 1963.",
            [("return", "1963-05-16T23:24Z", "actual")],
        ),
        (
            ("Undocking is set for 10:05 a.m. EDT Thursday, with return at about 5:43 p.m. the same day."),
            [("undocking", "2031-05-15T14:05Z", "planned"), ("return", "2031-05-15T21:43Z", "planned")],
        ),
        (
            ("He was commander of the shuttle's last test flight, which ended on the Fourth of July, 1982."),
            [("return", "1982-07-04", "actual")],
        ),
        (
            (
                "The capsule thumped down in fog and snow 48 kilometres from the town at 23:10 Moscow "
                "time on 28 August 1974."
            ),
            [("return", "1974-08-28T20:10Z", "actual")],
        ),
        (
            "Kononenko, Chub and Tracy Dyson come home in the Soyuz on Monday, May 19.",
            [("return", "2031-05-19", "planned")],
        ),
    ],
)
def test_ways_of_coming_down(text: str, told: list[tuple[str, str, str]]) -> None:
    assert events(text, "2031-05-12") == told


@pytest.mark.parametrize(
    "text",
    [
        "Crews came back in May under quarantine rules and mated the payloads.",
        "He got down to work on May 4.",
        "The senator came down with flu on May 4.",
        "The price came down within hours on May 4.",
        "The pilot landed on an aircraft carrier on May 4.",
    ],
)
def test_what_comes_down_elsewhere(text: str) -> None:
    assert events(text, "2031-05-12") == []


def test_both_of_two_craft_come_down() -> None:
    text = "Vostok 5 went up on June 14, 1963. Vostok 6 followed on June 16. Both ships came down on June 19."
    down = [each for each in read(text, "2031-05-12").candidates if each.event.kind.value == "return"]
    assert [(each.event.vehicle, each.event.start.iso() if each.event.start else "") for each in down] == [
        ("Vostok 5", "1963-06-19"),
        ("Vostok 6", "1963-06-19"),
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Starship splashed down in the Indian Ocean at 9:31 a.m. CDT on Sunday.",
            [("return", "2031-05-11T14:31Z", "actual")],
        ),
        ("SpaceX's Starship plunged into the Indian Ocean on Sunday evening.", [("return", "2031-05-11", "actual")]),
        ("Starship came down in the Indian Ocean on Sunday.", [("return", "2031-05-11", "actual")]),
        ("Starship lifted off at 8:25 a.m. CDT on Sunday.", [("launch", "2031-05-11T13:25Z", "actual")]),
        ("Progress MS-50 will stay linked to the station until July.", [("undocking", "2031-07", "planned")]),
        (
            "Crew-16 will switch its Dragon from the front port to the top one on June 9.",
            [("relocation", "2031-06-09", "planned")],
        ),
    ],
)
def test_ships_that_bear_their_rockets_name(text: str, told: list[tuple[str, str, str]]) -> None:
    assert events(text, "2031-05-12") == told


@pytest.mark.parametrize(
    "text",
    [
        "The Super Heavy booster splashed down in the Gulf of Mexico on Sunday.",
        "The Falcon 9 came down in the Atlantic on Sunday.",
    ],
)
def test_boosters_that_come_down(text: str) -> None:
    assert events(text, "2031-05-12") == []


def test_it_touches_down_whatever_stands_near() -> None:
    text = (
        "UTAH, Sept. 25, 2023 - A capsule with dust from a comet landed on Sunday. Its mother ship let it go at 6:42 "
        "a.m. EDT. It passed a long way, at about 27,000 mph, and touched down at 10:52 a.m. EDT on the salt flats. "
        "The landing came three minutes earlier than expected."
    )
    assert events(text, "2023-09-25") == [("return", "2023-09-24T14:52Z", "actual")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Scott commanded Apollo 15, which landed on July 30, 1971.", ("landing", "1971-07-30", "actual")),
        ("Apollo 17 made the last landing in December 1972.", ("landing", "1972-12", "actual")),
        ("Apollo 16 landed on April 27, 1972, in the Pacific Ocean.", ("return", "1972-04-27", "actual")),
        ("The Apollo 12 capsule landed on Nov. 24, 1969.", ("return", "1969-11-24", "actual")),
        ("The crew of Apollo 14 landed on Feb. 9, 1971, after nine days.", ("return", "1971-02-09", "actual")),
        ("Apollo 13 landed on April 17, 1970.", ("return", "1970-04-17", "actual")),
    ],
)
def test_a_ship_that_went_to_the_moon_lands_there_its_people_at_home(text: str, told: tuple[str, str, str]) -> None:
    assert events(text) == [told]


@pytest.mark.parametrize(
    ("closing", "told"),
    [
        ("Return to Kennedy is planned for June 14.", [("return", "2002-06-14", "planned")]),
        ("The return to Florida is set for June 14.", [("return", "2002-06-14", "planned")]),
        ("A return to the pad is planned for June 14.", []),
        ("The return to service is planned for June 14.", []),
    ],
)
def test_return_to_where_shuttles_land_is_one_to_earth(closing: str, told: list[tuple[str, str, str]]) -> None:
    text = f"The shuttle Columbia is to lift off on June 1, 2002, with a crew of seven. {closing}"
    assert events(text, "2002-05-20") == [("launch", "2002-06-01", "planned"), *told]


def test_return_that_had_been_planned_and_was_delayed_is_a_day_given_up() -> None:
    text = (
        "The probe Genesis was launched on Feb. 7, 1999. The return, which had been planned for May 2005, was "
        "therefore delayed by a year."
    )
    assert events(text, "2006-02-01") == [("launch", "1999-02-07", "actual"), ("return", "2005-05", "delayed")]


def test_stage_that_decayed_on_a_day_came_down_then() -> None:
    text = "Gemini 10 splashed down on July 21, 1966. The Agena decayed on Dec. 29, 1966. Its orbit had decayed by May."
    assert events(text)[-1] == ("reentry", "1966-12-29", "actual")


def test_further_landing_on_an_asteroid_needs_no_word_of_its_craft() -> None:
    text = "It touched down on Ryugu on February 21, 2019, and made a second landing on July 11."
    assert events(f"Hayabusa2 went far. {text}") == [
        ("landing", "2019-02-21", "actual"),
        ("landing", "2019-07-11", "actual"),
    ]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("On Dec. 21, 1978, it landed on Venus.", "Venus"),
        ("Luna 23 began its descent and crashed in Mare Crisium on Dec. 21, 1978.", "Moon"),
        (
            "On Dec. 21, 1978, an hour before the others left the ship, Luna 23 started a slow descent and crashed in "
            "Mare Crisium.",
            "Moon",
        ),
    ],
)
def test_what_comes_down_elsewhere_lands_there(text: str, body: str) -> None:
    """It needs no word for a craft beside it, and "began its descent and crashed" is one's own doing."""
    found = only(text)
    assert (found.event.kind.value, found.event.start.iso(), found.event.target) == ("landing", "1978-12-21", body)


def test_a_landing_whose_sequence_begins_is_none_yet() -> None:
    text = "The landing sequence of the probe was started at 5:44 p.m. on March 2. It landed on the Moon at 6:04 p.m."
    assert [each.kind for each in (found.event for found in read(text, "2024-03-10").candidates)] == [EventKind.LANDING]
    assert only("Peregrine was to land on Feb. 23 near the Marius Domes.", "2024-01-10").event.site == "Marius Domes"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Salyut 2 failed in orbit. The station fell into the Pacific on May 28, 1973.", "reentry 1973-05-28"),
        ("The old outpost came down in the Pacific on May 28, 1973.", "reentry 1973-05-28"),
        ("Salyut 3 flew until January 24, 1975, when it fell into the Pacific.", "reentry 1975-01-24"),
        ("After leaving Salyut 3, it landed in the dark on July 19, 1974.", "return 1974-07-19"),
        ("The crew of the station came down in Kazakhstan on July 19, 1974.", "return 1974-07-19"),
    ],
)
def test_a_station_that_falls_reenters_and_its_crew_comes_home(text: str, told: str) -> None:
    assert list(by_day(text, "1980-01-01")) == [told]


@pytest.mark.parametrize("verb", ["returned", "came back", "came home"])
def test_who_came_back_so_many_days_later_is_home(verb: str) -> None:
    text = f"Bykovsky went up on June 14, 1963, in Vostok 5. He {verb} five days later."
    assert list(by_day(text, "1990-01-01")) == ["launch 1963-06-14", "return 1963-06-19"]
