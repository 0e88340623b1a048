"""What happened as plain English tells it: each phrase with the events read from it, by kind, time and status."""

from __future__ import annotations

import pytest
from event_reading import craft, events, read

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
    # by the heart of a comet, and nearest to a planet
    (
        "Vega 1 went by the nucleus of Halley on 6 March 1986 at just under 9,000 kilometres.",
        "1999-01-01",
        "flyby 1986-03-06 actual",
    ),
    (
        "Voyager 2 flew by Neptune. It was nearest to the planet at 3:56 UT on Aug. 25, 1989.",
        "1999-01-01",
        "flyby 1989-08-25T03:56Z actual",
    ),
    # a rocket that ignites, but not for a test; one that goes off; what is sent after another
    (
        "The Titan II carrying Gemini 8 ignited at 11:41 a.m. EST on March 16, 1966.",
        "1999-01-01",
        "launch 1966-03-16T16:41Z actual",
    ),
    ("The Falcon 9 ignited at 9 a.m. EDT on May 3, 2019 for a static test on the pad.", "2019-05-04", ""),
    ("The first Lambda 4S went off on 26 September 1966.", "1999-01-01", "launch 1966-09-26 actual"),
    ("Venera 14 was sent after it on 4 November 1981 at 05:31 UT.", "1999-01-01", "launch 1981-11-04T05:31Z actual"),
    # held by claws; a capsule with brackets behind it
    (
        "The ascender of the Chang'e-5 probe was grasped by claws on the orbiter at 5:42 a.m. Beijing time on Sunday.",
        "2020-12-06",
        "docking 2020-12-05T21:42Z actual",
    ),
    (
        'A capsule with some of its soil ("grunt" in Russian) would be back in Kazakhstan in August 2014.',
        "2011-11-09",
        "return 2014-08 planned",
    ),
    # down on other worlds
    (
        "Surveyor 1 flew to the Moon. Surface contact came on 2 June 1966 at 06:17 UT.",
        "1999-01-01",
        "landing 1966-06-02T06:17Z actual",
    ),
    (
        "Spirit is to plunge into the thin air over Gusev crater on the night of 3 January.",
        "2003-12-26",
        "landing 2004-01-03 planned",
    ),
    (
        "Beagle 2 ought to have bounced to rest in the Isidis basin on Mars at 2.54 a.m. GMT on Thursday.",
        "2003-12-26",
        "landing 2003-12-25T02:54Z planned",
    ),
    # the part of the day that a sentence began with
    (
        "On the evening of June 29, 1971, the three got into the Soyuz, and cast off from Salyut at 9:28.",
        "1999-01-01",
        "undocking 1971-06-29T21:28Z actual",
    ),
    (
        "On the morning of May 3, 1999 the shuttle Discovery undocked from the station at 4:10 EDT.",
        "2001-01-01",
        "undocking 1999-05-03T08:10Z actual",
    ),
    # taken hold of by the arm
    (
        "Koch took hold of the Cygnus freighter with the station's arm at 5:30 a.m. EDT on Monday.",
        "2019-09-24",
        "berthing 2019-09-23T09:30Z actual",
    ),
    # a distance told in an aside
    (
        "Lucy sped past Dinkinesh. It was closest, 265 miles away, at 12:54 p.m. EDT on Wednesday.",
        "2023-11-02",
        "flyby 2023-11-01T16:54Z actual",
    ),
    # what went with it
    (
        "The Soyuz-2.1b had risen from Vostochny in the far east of the country in the small hours of Aug. 11, with "
        "four villages evacuated along its path.",
        "2023-08-20",
        "launch 2023-08-11 actual",
    ),
    # a long way from the verb to the only day, and brackets behind it
    (
        "The probe Luna 9 came down on a plain west of the craters Reiner and Marius, at a speed of some 20 km an "
        "hour, on 3 February 1966 (the news was announced hours later).",
        "1999-01-01",
        "landing 1966-02-03 actual",
    ),
    # who is back is at home, what is back may be overhead
    ("The astronauts will be back on Friday.", "2003-12-25", "return 2003-12-26 planned"),
    ("Mars Odyssey passed over the site. Odyssey will be back tomorrow evening.", "2003-12-25", ""),
    # in play
    ('On Feb. 12 three of them crawled into a module of wood and "touched down".', "2011-11-04", ""),
]


@pytest.mark.parametrize(("text", "published", "told"), PHRASES, ids=[text[:40] for text, _, _ in PHRASES])
def test_phrase(text: str, published: str, told: str) -> None:
    assert "; ".join(" ".join(each) for each in events(text, published)) == told


def test_their_rocket_lifts_the_ship_with_people_an_hour_after_another() -> None:
    text = (
        "Gemini 8 was ready. At 10 a.m. EST on March 16, 1966, an Atlas lifted an Agena target vehicle from Pad 14. "
        "Armstrong and Scott waited. Their Titan II ignited an hour and 41 minutes later."
    )
    told = [each.event for each in read(text).candidates]
    launches = sorted((each.start.iso(), each.vehicle, each.launch_vehicle) for each in told if each.start)
    assert launches == [("1966-03-16T15:00Z", "Agena", "Atlas"), ("1966-03-16T16:41Z", "Gemini 8", "Titan II")]


def test_no_ship_rides_the_rocket_of_another_type() -> None:
    text = (
        "An H-2B rose from Tanegashima on Tuesday with HTV-8. Soyuz MS-15 is to leave Baikonur on Wednesday. "
        "The station waits for both."
    )
    rockets = {each.event.vehicle: each.event.launch_vehicle for each in read(text, "2019-09-24").candidates}
    assert rockets == {"HTV-8": "H-IIB", "Soyuz MS-15": ""}


def test_a_twin_is_the_other_craft_of_its_series() -> None:
    text = (
        "Venera 13 and Venera 14 were built alike. Venera 13 landed on Venus on 1 March 1982. "
        "Its sister repeated the performance four days later, setting down at 07:00 UT on 5 March 1982."
    )
    assert craft(text, "1999-01-01") == {"landing 1982-03-01": "Venera 13", "landing 1982-03-05": "Venera 14"}


def test_a_row_that_ends_with_in_ends_there() -> None:
    text = (
        "Stardust comes home.\n\nSunday morning\n5:02 a.m. EDT  The ship burns so as not to follow the capsule in\n"
        "8:42 a.m. EDT  The capsule meets the atmosphere above California\n9:30 a.m. EDT  News conference\n"
    )
    assert events(text, "2023-09-20") == [("reentry", "2023-09-24T12:42Z", "planned")]
