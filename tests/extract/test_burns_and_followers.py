"""Orbits that a burn leads to, and what followed the craft told of before."""

from __future__ import annotations

from event_reading import by_day, events


def test_a_burn_that_put_a_craft_into_orbit_dates_it() -> None:
    text = (
        "Cassini's engine burned for 96 minutes on June 30, 2004, at 7:36 p.m. PDT and put it into orbit around Saturn."
    )
    assert events(text) == [("orbit_insertion", "2004-07-01T02:36Z", "actual")]
    text = "Mariner 9's engine was fired on Nov. 14, 1971, and placed the probe in an elongated orbit around Mars."
    assert events(text) == [("orbit_insertion", "1971-11-14", "actual")]


def test_what_followed_on_a_rocket_was_launched() -> None:
    text = (
        "Luna 17 was launched on Nov. 10, 1970, and entered lunar orbit on Nov. 15. "
        "Luna 18 followed on a Proton rocket on Sept. 2, 1971."
    )
    assert by_day(text, "2020-03-01")["launch 1971-09-02"].event.vehicle == "Luna 18"
    text = "Viking 1 entered orbit around Mars on June 19, 1976. Viking 2 followed on Aug. 7, 1976."
    assert by_day(text, "2020-03-01")["orbit_insertion 1976-08-07"].event.vehicle == "Viking 2"


def test_what_followed_from_the_same_pad_was_launched() -> None:
    text = (
        "Mariner 6 flew past Mars on July 31, 1969. Mariner 8 followed from the same launch site on May 9, 1971, "
        "also on an Atlas-Centaur."
    )
    assert by_day(text, "2020-03-01")["launch 1971-05-09"].event.vehicle == "Mariner 8"
