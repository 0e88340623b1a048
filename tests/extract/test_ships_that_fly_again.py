"""Ships that fly again and again: each flight has its own crew, however an article mixes their years."""

from __future__ import annotations

import datetime

import pytest
from spacetimeline.articles import article_from_text
from spacetimeline.extract.candidates import extract

PUBLISHED = datetime.date(2025, 4, 30)


def _crews(text: str) -> dict[str, list[str]]:
    """The people of every event by its year and kind."""
    events = [each.event for each in extract(article_from_text(text), PUBLISHED).candidates]
    return {
        f"{each.kind.value} {each.start.iso()[:4] if each.start else ''}": [who.name for who in each.crew]
        for each in events
    }


@pytest.mark.parametrize(
    ("text", "crews"),
    [
        (
            "On June 29, 1995, Atlantis linked up with Mir. The last of the flights, STS-135, began on July 8, 2011. "
            "Chris Ferguson brought Atlantis home to Kennedy on July 21, 2011.",
            {"docking 1995": [], "launch 2011": ["Chris Ferguson"], "return 2011": ["Chris Ferguson"]},
        ),
        (
            "Discovery, which first flew on Aug. 30, 1984, completed its last mission on March 9, 2011, when it "
            "touched down in Florida with Steven Lindsey.",
            {"launch 1984": [], "return 2011": ["Steven Lindsey"]},
        ),
        (
            "Endeavour first lifted off in 1992. Mark Kelly commanded Endeavour on STS-134, which was launched on "
            "May 16, 2011. Endeavour landed on June 1, 2011.",
            {"launch 1992": [], "launch 2011": ["Mark Kelly"], "return 2011": ["Mark Kelly"]},
        ),
        (
            "Sunita Williams and Butch Wilmore lifted off in Starliner on June 5, 2024. Starliner had landed without a "
            "crew in December 2019, and it docked for the first time in May 2022.",
            {"launch 2024": ["Sunita Williams", "Butch Wilmore"], "return 2019": [], "docking 2022": []},
        ),
    ],
)
def test_people_fly_on_one_flight_of_their_ship(text: str, crews: dict[str, list[str]]) -> None:
    assert _crews(text) == crews
