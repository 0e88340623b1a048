"""Who walks in space, by the tasks told behind the time of a spacewalk."""

from __future__ import annotations

import pytest
from event_reading import crew, read


def walkers(text: str, published: str) -> dict[str, set[str]]:
    """The surnames of those who walk, by day."""
    return {
        each.event.start.iso()[:10]: {name.split()[-1] for name in crew(each)}
        for each in read(text, published).candidates
        if each.event.kind.value == "spacewalk" and each.event.start is not None
    }


@pytest.mark.parametrize(
    "tasks",
    [
        "Nick Hague and Suni Williams will replace a rate gyro and fit patches over a filter.",
        "NASA astronauts Nick Hague and Suni Williams are scheduled to remove a radio unit. Butch Wilmore will drive "
        "the arm.",
        "Coverage starts at 6:30 a.m. Flight engineers Nick Hague and Suni Williams will exit the Quest airlock.",
    ],
)
def test_those_whose_work_outside_is_told_behind_walk(tasks: str) -> None:
    text = f"The first spacewalk is scheduled to begin at 8 a.m. EST on Jan. 16 at the space station. {tasks}"
    assert walkers(text, "2025-01-10") == {"2025-01-16": {"Hague", "Williams"}}


@pytest.mark.parametrize(
    "behind",
    [
        "Nick Hague and Suni Williams said they were ready.",
        "Nick Hague and Suni Williams will watch from inside.",
        "Bill Spetch and Nicole McElroy will take part in a news conference.",
    ],
)
def test_those_who_do_something_else_do_not_walk(behind: str) -> None:
    text = f"The first spacewalk is scheduled to begin at 8 a.m. EST on Jan. 16 at the space station. {behind}"
    assert walkers(text, "2025-01-10") == {"2025-01-16": set()}


def test_two_who_are_yet_to_be_named_are_not_those_of_the_walk_before() -> None:
    text = (
        "The first spacewalk is scheduled to begin at 8 a.m. EST on Jan. 16 at the space station. Nick Hague and Suni "
        "Williams will replace a gyro. On Jan. 23, two astronauts will go out at 8:15 a.m. EST to remove an antenna."
    )
    assert walkers(text, "2025-01-10") == {"2025-01-16": {"Hague", "Williams"}, "2025-01-23": set()}
