"""Rockets that did what they did last, rockets named before their flight, stations that come down, days apart."""

from __future__ import annotations

import pytest
from event_reading import events, read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Skylab came back to Earth on July 11, 1979, scattering debris over Australia.", ("reentry", "1979-07-11")),
        ("Salyut 6 returned to Earth on July 29, 1982.", ("reentry", "1982-07-29")),
        ("The crew of Skylab returned to Earth on June 22, 1973.", ("return", "1973-06-22")),
        ("A Long March 6A orbited SatNet satellites on June 5, 2025.", ("launch", "2025-06-05")),
        ("Vanguard at last succeeded on March 17, 1958.", ("launch", "1958-03-17")),
        ("The Falcon 1 succeeded on its fourth try, on Sept. 28, 2008.", ("launch", "2008-09-28")),
        ("The last shuttle to land touched down on July 21, 2011.", ("return", "2011-07-21")),
        ("Jerry Linenger's stay began on Jan. 12, 1997, when he set off aboard Atlantis.", ("launch", "1997-01-12")),
    ],
)
def test_what_rockets_and_stations_did(text: str, expected: tuple[str, str]) -> None:
    assert [each[:2] for each in events(text)] == [expected]


def test_a_day_behind_and_leads_to_the_next_deed() -> None:
    text = "Pete Conrad and Joe Kerwin rode up on May 25, 1973, and on June 7 Conrad and Kerwin cut the wing free."
    assert [each[:2] for each in events(text)] == [("launch", "1973-05-25")]


def test_plans_parted_by_a_semicolon() -> None:
    text = "Ax-4 is now set for June 10 at 8:22 a.m. EDT; it was to have flown on June 8."
    assert events(text, "2025-06-06") == [
        ("launch", "2025-06-08", "delayed"),
        ("launch", "2025-06-10T12:22Z", "planned"),
    ]


def test_a_flight_of_the_rocket_named_before_it() -> None:
    text = (
        "Ax-4 with Peggy Whitson is set for June 10. The Dragon will dock the next day.\n\n"
        "Starship's tenth test flight is planned for June 29.\n"
    )
    found = [each.event for each in read(text, "2025-06-06").candidates]
    assert "Starship" in [each.vehicle for each in found if each.start and each.start.iso() == "2025-06-29"]
