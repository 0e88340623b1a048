"""What "it", "where", an ordinal or an opening clause leaves to the words before it."""

from __future__ import annotations

import pytest
from event_reading import events


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Serova has been on the Station since the spring; she flew to it on 27 March together with Samokutyaev.",
            [("launch", "2019-03-27")],
        ),
        ("Mir was in good shape. A Progress docked with it on 27 July 1994.", [("docking", "1994-07-27")]),
        (
            "The hatch stays shut until tomorrow. Opening is scheduled for about 11:45 a.m. EDT on Saturday.",
            [("hatch_opening", "2019-06-15T15:45Z")],
        ),
        (
            "Boats wait in the Gulf of Mexico, west of Tampa, where the ship is expected at 8:27 p.m. EDT on Monday.",
            [("return", "2019-06-18T00:27Z")],
        ),
        ("They are due back on June 25, a date in doubt.", [("return", "2019-06-25")]),
        ("Ngo took off for Europe on June 12 with the crew.", []),
        ("The capsule swung around and came down on the other docking adapter at 7:08 a.m. EDT.", []),
        (
            "The adventure opened on 7 March, at 10:15 GMT, with a spectacular dawn liftoff from Kourou.",
            [("launch", "2019-03-07T10:15Z")],
        ),
        (
            "The pass would begin with a deorbit burn at 5:02 a.m. EDT and result in a landing at 6:08 a.m. EDT.",
            [("return", "2019-06-14T10:08Z")],
        ),
        (
            "The freighter left Florida on 3 March 2013 and on the 5th it was berthed at the station.",
            [("launch", "2013-03-03"), ("berthing", "2013-03-05")],
        ),
    ],
)
def test_words_before(text: str, told: list[tuple[str, str]]) -> None:
    assert [each[:2] for each in events(text, "2019-06-14")] == told


def test_a_month_told_in_the_past_perfect_is_not_of_the_next_year() -> None:
    text = (
        "Columbia rose from its pad at 11 a.m. EST on Nov. 28, 1983. It should have gone sooner. Managers had aimed at"
        " the last day of September. On Dec. 8 it landed at Edwards. The last flight of its lab was in October 1994."
    )
    told = [each[:2] for each in events(text, "2023-11-28")]
    assert ("return", "1983-12-08") in told
    assert not any(day.startswith(("1984", "1985")) for _, day in told)
