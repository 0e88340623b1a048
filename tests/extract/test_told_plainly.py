"""What happened as plain English tells it: each phrase with the events read from it, by kind, time and status."""

from __future__ import annotations

import pytest
from event_reading import events

PHRASES = [
    # over the tower
    (
        "The booster had cleared the towers of pad 0A at Wallops Island at 6:22 p.m. EDT on Tuesday.",
        "2014-10-29",
        "launch 2014-10-28T22:22Z actual",
    ),
    (
        "The Soyuz cleared the masts at Kourou at 0537 GMT on Saturday.",
        "2019-05-02",
        "launch 2019-04-27T05:37Z actual",
    ),
    # "next" that only says which one
    ("SpaceX's next Dragon is on the calendar for Dec. 9.", "2014-10-29", "launch 2014-12-09 planned"),
    # a first flight by a noun
    (
        "The rocket is a cousin of the Vega-C, whose maiden flight from Kourou on July 13 went well.",
        "2022-09-01",
        "launch 2022-07-13 actual",
    ),
    (
        "The Electron's debut from New Zealand on May 25 fell short of orbit.",
        "2017-06-01",
        "launch 2017-05-25 failed",
    ),
    # a departure on a rocket
    (
        "After its departure aboard an Atlas 5 in November 2011 the rover Curiosity travelled to Mars.",
        "2012-09-01",
        "launch 2011-11 actual",
    ),
    # "it was then that"
    ("It was on July 16, 1969, that Apollo 11 set out for the moon.", "2009-07-20", "launch 1969-07-16 actual"),
    ("It was in March 1996 that the crew docked with Mir.", "2015-12-09", "docking 1996-03 actual"),
    (
        "It was in May 2010 that the spacecraft Akatsuki was sent off from Tanegashima on an H-2A rocket.",
        "2015-12-09",
        "launch 2010-05 actual",
    ),
    # home, and into the air
    ("Atlantis is to coast home on Friday.", "2009-05-20", "return 2009-05-22 planned"),
    (
        "A leak finished off the first Falcon 1 half a minute after it took to the air on March 24, 2006.",
        "2008-09-29",
        "launch 2006-03-24 actual",
    ),
    ("The helicopter Ingenuity took to the air on April 20.", "2023-05-01", ""),
]


@pytest.mark.parametrize(("text", "published", "told"), PHRASES, ids=[text[:40] for text, _, _ in PHRASES])
def test_phrase(text: str, published: str, told: str) -> None:
    assert "; ".join(" ".join(each) for each in events(text, published)) == told
