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
