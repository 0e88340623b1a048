"""Dockings, undockings and returns as news and stories tell them: their days, who does it, where."""

from __future__ import annotations

import pytest
from event_reading import events, read


@pytest.mark.parametrize(
    ("published", "text", "told"),
    [
        (
            "2031-05-13",
            "Their Soyuz landed in Kazakhstan this evening at 9:40 p.m. EDT, on what was already Wednesday morning "
            "there.\n\nThe crew left the International Space Station at 6:05 p.m. EDT.",
            [("undocking", "2031-05-13T22:05Z", "actual"), ("return", "2031-05-14T01:40Z", "actual")],
        ),
        (
            "2031-05-15",  # a Thursday
            "Ivanov and Weber are scheduled to land in Kazakhstan on Thursday, May 22. The two will board the Soyuz "
            "MS-50, parked at the Rassvet module, late on Wednesday. They will undock at 1:10 a.m. EDT Thursday.",
            [("return", "2031-05-22", "planned"), ("undocking", "2031-05-22T05:10Z", "planned")],
        ),
        (
            "2032-03-10",
            "Two years ago this month, the Progress MS-60 lost its coolant weeks after its March 2 docking to the "
            "space station and burned up over the Pacific ten days later.",
            [("docking", "2030-03-02", "actual"), ("reentry", "2030-03-12", "actual")],
        ),
        (
            "2031-08-15",
            "Until now the record was held by Weber, who rode Dragon into orbit on May 6 last year and landed the next "
            "day.",
            [("launch", "2030-05-06", "actual"), ("return", "2030-05-07", "actual")],
        ),
        (
            "2031-02-20",
            "• The first Progress arrived at the station on Jan. 12, 2014.\n"
            "• The last Progress left the station on Jan. 30 and is still in orbit.\n"
            "• Managers met on Tuesday and will meet again on Friday.",
            [("docking", "2014-01-12", "actual"), ("undocking", "2031-01-30", "actual")],
        ),
    ],
)
def test_the_day_of_what_is_told_beside_others(published: str, text: str, told: list[tuple[str, str, str]]) -> None:
    assert events(text, published) == told


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
            "They drifted on May 9, and at 6:14 p.m. EDT Weber eased the capsule into its collar on the station.",
            [("docking", "2031-05-09T22:14Z", "actual")],
        ),
        (
            "On May 9, Weber took over by hand and at 8:20 GMT the probe of Soyuz MS-50 slid into the cone of Rassvet.",
            [("docking", "2031-05-09T08:20Z", "actual")],
        ),
        (
            "On May 9 the freighter hooked up to the front of the outpost at 8:20 GMT.",
            [("docking", "2031-05-09T08:20Z", "actual")],
        ),
        (
            "Progress MS-40, docked to Rassvet since March 4, is to leave in July.",
            [("docking", "2031-03-04", "actual"), ("undocking", "2031-07", "planned")],
        ),
        (
            "Cygnus, berthed at Unity since February, will not depart before May 20.",
            [("berthing", "2031-02", "actual"), ("undocking", "2031-05-20", "planned")],
        ),
        (
            "Dragon undocked at 1:34 p.m. EDT on May 1, and a day later, on May 2, the Soyuz was parked at Rassvet.",
            [("undocking", "2031-05-01T17:34Z", "actual"), ("docking", "2031-05-02", "actual")],
        ),
        (
            "The Leonardo module was put back in the shuttle's payload bay on May 1.",
            [("unberthing", "2031-05-01", "actual")],
        ),
        ("Canadarm2 caught the freighter on May 1.", [("berthing", "2031-05-01", "actual")]),
        (
            "It closed in slowly on May 1, and docking was confirmed at 5:25 a.m. UTC.",
            [("docking", "2031-05-01T05:25Z", "actual")],
        ),
        (
            "On May 1 they parted, linked up again, and waited.",
            [("undocking", "2031-05-01", "actual"), ("docking", "2031-05-01", "actual")],
        ),
        (
            "Cygnus will leave the station on May 20 and is to burn up three days after that.",
            [("undocking", "2031-05-20", "planned"), ("reentry", "2031-05-23", "planned")],
        ),
        (
            "On May 1 at 5:25 a.m. UTC, after six hours of waiting, the two ships docked.",
            [("docking", "2031-05-01T05:25Z", "actual")],
        ),
        ("The probe never left Earth orbit and fell back in April.", [("reentry", "2031-04", "actual")]),
        ("The fragments of the station rained on Australia on April 2.", [("reentry", "2031-04-02", "actual")]),
        (
            "The freighter will be sent into a destructive dive into the atmosphere in June.",
            [("reentry", "2031-06", "planned")],
        ),
        (
            "The ferry struck the upper fringes of the atmosphere at 01:30 GMT on May 1.",
            [("reentry", "2031-05-01T01:30Z", "actual")],
        ),
    ],
)
def test_ships_come_together_and_part(text: str, told: list[tuple[str, str, str]]) -> None:
    assert events(text, "2031-05-12") == told


@pytest.mark.parametrize(
    "text",
    [
        "The crew got loose from their straps on May 1.",
        "The senator fell back in the polls in April.",
        "The two men met in Houston on May 1 and parted as friends.",
        "Shares took a plunge in June.",
        "The team became one of the largest on May 1.",
        "The couple separated for good on May 1.",
        "The parts of the rocket came together in the hangar on May 1.",
        "Two companies joined in the orbital venture on May 1.",
        "Engineers hooked the capsule up to power on May 1.",
        "Workers put the satellite back in its container on May 1.",
        "The station has been there since 1998 and nobody wants to leave before 2035.",
        "The commander is due in Kazakhstan for training on Monday.",
    ],
)
def test_what_comes_together_and_parts_on_the_ground(text: str) -> None:
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


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            (
                "The Dragon is to undock from the station on Wednesday. Its departure, due on the 9th, "
                "was put off because of wind."
            ),
            [("undocking", "2031-05-09", "delayed"), ("undocking", "2031-05-14", "planned")],
        ),
        (
            "The crew will undock from the station on May 14. Departure was moved from May 10.",
            [("undocking", "2031-05-10", "delayed"), ("undocking", "2031-05-14", "planned")],
        ),
        (
            (
                "The ferry left the station on May 11. The departure set for May 10 was called off when a "
                "command failed."
            ),
            [("undocking", "2031-05-10", "cancelled"), ("undocking", "2031-05-11", "actual")],
        ),
        (
            "The Soyuz undocked on May 12. Managers had passed up a departure on Saturday, May 10.",
            [("undocking", "2031-05-10", "delayed"), ("undocking", "2031-05-12", "actual")],
        ),
        ("The Cygnus departure is scheduled for May 14 at the earliest.", [("undocking", "2031-05-14", "planned")]),
        (
            "The crew will launch on May 14. Their departure from Star City was moved from May 3.",
            [("launch", "2031-05-14", "planned")],
        ),
        ("Friday's landing attempts had both been waved off because of fog.", [("return", "2031-05-09", "delayed")]),
        (
            ("On May 9, with the Soyuz a kilometre from the station, controllers called off the docking."),
            [("docking", "2031-05-09", "delayed")],
        ),
        (
            "The undocking of the Dragon on May 9 was called off because of wind.",
            [("undocking", "2031-05-09", "cancelled")],
        ),
        ("The spacewalk on May 9 was called off because of a leak.", [("spacewalk", "2031-05-09", "cancelled")]),
        ("Controllers waved off the splashdown of the Dragon on May 9.", [("return", "2031-05-09", "delayed")]),
    ],
)
def test_departures_and_landings_put_off(text: str, told: list[tuple[str, str, str]]) -> None:
    assert events(text, "2031-05-12") == told


@pytest.mark.parametrize(
    "text",
    [
        "The minister's departure was put off to May 14.",
        "The departure of the team from Houston is set for May 14.",
        "His departure from NASA is set for May 14.",
    ],
)
def test_departures_on_the_ground(text: str) -> None:
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
            "Progress MS-50 is to be launched on May 14, with docking two days later.",
            [("launch", "2031-05-14", "planned"), ("docking", "2031-05-16", "planned")],
        ),
        (
            "Cygnus left the arm. Controllers commanded its release at 7:05 a.m. EDT on May 10.",
            [("unberthing", "2031-05-10T11:05Z", "actual")],
        ),
        ("On May 30 Cygnus will be commanded to deorbit.", [("reentry", "2031-05-30", "planned")]),
        (
            ("The predecessor of HTV-X5 was set free by the arm on Nov. 2 and plunged into the atmosphere on Dec. 18."),
            [("unberthing", "2030-11-02", "actual"), ("reentry", "2030-12-18", "actual")],
        ),
        (
            (
                "Last June Dream Chaser rolled to a stop on the runway at Kennedy Space Center at 3:12 "
                "a.m. EDT on June 19, 2030."
            ),
            [("return", "2030-06-19T07:12Z", "actual")],
        ),
        (
            ("Soyuz 25 left Baikonur on October 9, 1977, and a day later the crew tried to link up with Salyut 6."),
            [("launch", "1977-10-09", "actual"), ("docking", "1977-10-10", "failed")],
        ),
        (
            (
                "Starliner will undock from the station at 9:20 p.m. EDT tonight. Dream Chaser landed at "
                "Kennedy Space Center at 3:12 a.m. EDT on June 19, 2030."
            ),
            [("return", "2030-06-19T07:12Z", "actual"), ("undocking", "2031-05-13T01:20Z", "planned")],
        ),
    ],
)
def test_what_follows_and_what_went_before(text: str, told: list[tuple[str, str, str]]) -> None:
    assert events(text, "2031-05-12") == told


@pytest.mark.parametrize(
    "text",
    [
        "The crew had pulled the hatch shut at 10:40 GMT on May 9.",
    ],
)
def test_a_hatch_pulled_shut(text: str) -> None:
    assert events(text, "2031-05-12") == []


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
