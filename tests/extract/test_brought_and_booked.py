"""Stations brought down, days booked, terms that are days, and ships that come back or pull away."""

from __future__ import annotations

import pytest
from event_reading import events, read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Mir station outlived the program. It was brought down on March 23, 2001.", ("reentry", "2001-03-23")),
        ("Skylab had its last crew in 1974. It was brought down in 1979.", ("reentry", "1979")),
        ("Starliner pulled away at 6:04 p.m. UTC on Friday, Sept. 6, 2024.", ("undocking", "2024-09-06T18:04Z")),
        ("The Cygnus will stay until Sunday, when it is to burn up over the Pacific.", ("reentry", "2015-02-22")),
        ("The fifth one came back to Earth on Feb. 10, 2015.", ("return", "2015-02-10")),
    ],
)
def test_down_and_away(text: str, expected: tuple[str, str]) -> None:
    assert events(text, "2015-02-20")[-1][:2] == expected


def test_a_day_booked_and_given_up() -> None:
    text = "The sixth Dragon is on deck. It had been booked for April 8 but will now go no earlier than April 10."
    assert events(text, "2015-02-20") == [
        ("launch", "2015-04-08", "delayed"),
        ("launch", "2015-04-10", "planned"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "In November 1995 Atlantis came back with a docking module.",
        "In August 1997 Anatoly Solovyev went into the dead module and hooked up cables.",
    ],
)
def test_no_dockings_and_no_undockings(text: str) -> None:
    assert [each for each in events(text) if each[0] in ("docking", "undocking")] == []


def test_a_sentence_ends_no_name() -> None:
    text = "In February 1994 Sergei Krikalev flew on STS-60. A year later Discovery flew up to Mir."
    assert [each[:2] for each in events(text)] == [("launch", "1994-02")]


def test_its_crew_is_that_of_the_craft_named_before() -> None:
    text = (
        "In February 1995 Discovery lifted off with Eileen Collins. Atlantis then began its run. Its crew docked with "
        "Mir on June 29, 1995."
    )
    found = {each.event.kind.value: each.event.vehicle for each in read(text).candidates}
    assert found["docking"] == "Space Shuttle Atlantis"


def test_into_a_module_in_spacesuits() -> None:
    text = "In August 1997 Anatoly Solovyev and Pavel Vinogradov went into the dead module in spacesuits."
    assert [each[:2] for each in events(text)] == [("spacewalk", "1997-08")]
