"""Dockings, undockings and returns as news and stories tell them: their days, who does it, where."""

from __future__ import annotations

import pytest
from event_reading import events


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


def test_a_bare_departure_needs_a_ship_at_a_station() -> None:
    story = "The departure set for May 10 was called off by a command meant for another machine."
    assert events(story, "2031-05-12") == []
    told = "Progress MS-50 left the station on May 11. " + story
    assert events(told, "2031-05-12") == [
        ("undocking", "2031-05-10", "cancelled"),
        ("undocking", "2031-05-11", "actual"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The freighter is on its way. It is due at the outpost early on Thursday, February 15.",
        "Progress MS-08 sets out with fuel and is expected at the station on Thursday.",
        "Two cosmonauts are in orbit. They are due at the station on Thursday.",
    ],
)
def test_what_is_due_at_a_station_docks_there(text: str) -> None:
    assert ("docking", "2018-02-15", "planned") in events(text, "2018-02-14")
