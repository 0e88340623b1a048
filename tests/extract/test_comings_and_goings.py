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
