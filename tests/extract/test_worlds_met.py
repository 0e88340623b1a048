"""Which world a probe meets whose sentence names none, or names others beside it."""

from __future__ import annotations

import pytest
from event_reading import by_day


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (  # the type's usual world is not the one of this story
            "Comet Halley had many visitors. The Soviet probe Vega 1 passed the comet on 6 March 1986, and Suisei flew "
            "by on 8 March 1986.",
            {"flyby 1986-03-06": "Comet Halley", "flyby 1986-03-08": "Comet Halley"},
        ),
        (
            "Giotto was built to study Halley's Comet. It reached the nucleus on 14 March 1986.",
            {"flyby 1986-03-14": "Comet Halley"},
        ),
        (  # "the planet" is the one named last
            "The last encounter was that with Neptune. On 25 August 1989 Voyager 2 came within 4,950 km of the planet.",
            {"flyby 1989-08-25": "Neptune"},
        ),
        (  # what is passed on the way is not what is circled
            "Psyche will swing past Mars in May 2026, and in August 2029 it is to go into orbit around the asteroid.",
            {"flyby 2026-05": "Mars", "orbit_insertion 2029-08": "Psyche"},
        ),
        (  # the Sun around which everything flies, the Earth that asteroids are near
            "Deep Space 1 flew past the near-Earth asteroid Braille on July 29, 1999.",
            {"flyby 1999-07-29": "9969 Braille"},
        ),
        (
            "Mariner 10 was to make use of Venus. Mariner 5 had flown by in October 1967 without cameras.",
            {"flyby 1967-10": "Venus"},
        ),
        (
            "Europa Clipper will arrive at the giant planet in April 2030.",
            {"orbit_insertion 2030-04": "Jupiter"},
        ),
        (  # the moon right behind the verb, not the planet that is circled
            "Galileo, in orbit around Jupiter since December 7, 1995, flew past its moon Ganymede on June 27, 1996.",
            {"orbit_insertion 1995-12-07": "Jupiter", "flyby 1996-06-27": "Ganymede"},
        ),
        (
            "Aditya-L1 went into its halo orbit on January 6, 2024.",
            {"orbit_insertion 2024-01-06": "Sun-Earth L1"},
        ),
    ],
)
def test_the_world_that_is_meant(text: str, found: dict[str, str]) -> None:
    told = by_day(text, "2025-02-03")
    assert {event: each.event.target for event, each in told.items()} == found
