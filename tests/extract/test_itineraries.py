"""At which station things happen, in articles that tell of several."""

from __future__ import annotations

import pytest
from event_reading import read


def targets(text: str) -> dict[str, str]:
    """The target of each event, by its kind and day."""
    return {
        f"{each.event.kind.value} {each.event.start.iso()[:10]}": each.event.target
        for each in read(text, "2024-03-08").candidates
        if each.event.start is not None
    }


@pytest.mark.parametrize(
    ("text", "event", "station"),
    [
        (
            "Mir was a month old and Mir had six ports. Soyuz T-15 docked with Mir on March 15, 1986. Far ahead flew "
            "the older station, Salyut 7. Leonid Kizim and Vladimir Solovyov docked there on May 6, 1986.",
            "docking 1986-05-06",
            "Salyut 7",
        ),
        (
            "Mir was the goal of Soyuz T-15, and Mir again at the end. Leonid Kizim and Vladimir Solovyov docked "
            "Soyuz T-15 to Salyut 7 on May 6, 1986. They made a spacewalk on May 28, 1986. They undocked on June 25, "
            "1986, and returned to Mir.",
            "spacewalk 1986-05-28",
            "Salyut 7",
        ),
        (
            "Mir was the goal of Soyuz T-15, and Mir again at the end. Leonid Kizim and Vladimir Solovyov docked "
            "Soyuz T-15 to Salyut 7 on May 6, 1986. They undocked on June 25, 1986, and were back at Mir a day later.",
            "undocking 1986-06-25",
            "Salyut 7",
        ),
        (
            "Tiangong-2 was launched after Tiangong-1 had been left alone. No crew ever saw Tiangong-2 twice.\n\n"
            "Shenzhou 9 was sent to Tiangong-1. The ship docked with the station on June 18, 2012.",
            "docking 2012-06-18",
            "Tiangong-1",
        ),
        (
            "Soyuz 17 docked with Salyut 4 on January 12, 1975. The Salyut 3 station, the Salyut 3 of Soyuz 14, "
            "came down that month. The two cosmonauts left the station on February 9, 1975.",
            "undocking 1975-02-09",
            "Salyut 4",
        ),
    ],
)
def test_the_station_meant_of_several(text: str, event: str, station: str) -> None:
    assert targets(text)[event] == station


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Yelena Kondakova was launched to Mir on October 4, 1994, and was on board for five months.", "Mir"),
        ("Boris Volynov flew again on July 6, 1976, on Soyuz 21 to Salyut 5.", "Salyut 5"),
        ("They were launched in Soyuz 37 to the Salyut 6 station on July 23, 1980.", "Salyut 6"),
        ("The crew lifted off on January 31, 1971, to the Moon.", "Moon"),
        ("The probe Zorvex lifted off on November 8, 2011, to a moon of Mars.", ""),
        ("Soyuz 21 lifted off on July 6, 1976, and docked to Salyut 5.", ""),
    ],
)
def test_where_a_launch_is_said_to_be_to(text: str, target: str) -> None:
    told = next(each for each in read(text).candidates if each.event.kind.value == "launch")
    assert told.event.target == target
