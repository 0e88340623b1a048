"""What two ships do that are not named: the one that came to the other is meant."""

from __future__ import annotations

import pytest
from event_reading import crew, read

LAUNCHES = (
    "Soyuz MS-40 was launched on June 1, 2029, with Anton Shkaplerov and Pyotr Dubrov. Dragon Endurance followed from "
    "Florida on June 2 with Nick Hague and Drew Feustel. "
)


def partings(text: str) -> list[tuple[str, str | None, set[str]]]:
    """Kind, vehicle and surnames of undockings and openings of hatches."""
    return [
        (each.event.kind.value, each.event.vehicle, {name.split()[-1] for name in crew(each)})
        for each in read(text, "2029-06-20").candidates
        if each.event.kind.value in ("undocking", "hatch_opening")
    ]


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("On June 6, the two spacecraft undocked at 11:26 a.m. EDT.", "undocking"),
        ("Soyuz MS-40 held its attitude. The final undocking took place on June 6.", "undocking"),
        ("Three hours later the commanders opened the hatch and shook hands.", "hatch_opening"),
    ],
)
def test_ships_part_as_they_met(told: str, kind: str) -> None:
    text = f"{LAUNCHES}On June 4, Hague guided Dragon Endurance to a docking with Soyuz MS-40 at 12:09 p.m. EDT. {told}"
    assert partings(text) == [(kind, "Dragon Endurance", {"Hague", "Feustel"})]


def test_the_ship_named_parts() -> None:
    text = f"{LAUNCHES}On June 4, Dragon Endurance docked with Soyuz MS-40. Soyuz MS-40 undocked on June 6."
    assert partings(text) == [("undocking", "Soyuz MS-40", {"Shkaplerov", "Dubrov"})]


def test_ships_part_as_they_met_last() -> None:
    text = (
        f"{LAUNCHES}On June 4, Dragon Endurance docked with Soyuz MS-40. On June 5 they docked again, with Soyuz MS-40 "
        "as the active ship. The final undocking took place on June 6."
    )
    assert partings(text) == [("undocking", "Soyuz MS-40", {"Shkaplerov", "Dubrov"})]
