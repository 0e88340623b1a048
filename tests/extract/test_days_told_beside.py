"""Days told beside other times: clocks of several zones, plans behind a launch, counts "to the day"."""

from __future__ import annotations

import pytest
from event_reading import events, read

PHRASES = [
    # one instant in three zones, dated by the last
    (
        "The HTV-8 freighter lifted off at 1:05:05 a.m. (1605:05 GMT; 12:05:05 p.m. EDT Tuesday) from Tanegashima.",
        "2019-09-24",
        "launch 2019-09-24T16:05:05Z actual",
    ),
    (
        "The rocket took off at 2:10 a.m. JST Wednesday (1710 GMT; 1:10 p.m. EDT Tuesday).",
        "2019-09-24",
        "launch 2019-09-24T17:10Z actual",
    ),
    # where it happened, the next day has begun
    ("The rocket rose from Tanegashima early Wednesday, local time.", "2019-09-24", "launch 2019-09-25 actual"),
    # behind the launch that failed
    (
        "The freighter Progress MS-04 lifted off on Thursday. Two days later, at 1643 GMT on Saturday, the ship was to "
        "have slid into a port of Zvezda.",
        "2016-12-01",
        "launch 2016-12-01 actual; docking 2016-12-03T16:43Z delayed",
    ),
    (
        "Cygnus was launched on Tuesday. The rocket exploded. Nobody was hurt. The pad burned. Windows broke. "
        "The station has food enough. The company builds rockets in Dulles. Wallops lies in Virginia. "
        "Astronauts were to have grappled Cygnus with the robot arm on Sunday.",
        "2014-10-29",
        "launch 2014-10-28 failed; berthing 2014-11-02 cancelled",
    ),
    # counted to the day, in an aside
    (
        "On 4 July 2005, six months to the day after it was launched, Deep Impact flew past comet Tempel 1.",
        "2006-02-01",
        "flyby 2005-07-04 actual",
    ),
    (
        "On May 3, 1999, two days after it undocked from Mir, the Soyuz landed in Kazakhstan.",
        "2006-02-01",
        "undocking 1999-05-01 actual; return 1999-05-03 actual",
    ),
    # days told in words
    ("Mariner 9 left Cape Canaveral on the last day of May 1971.", "1999-01-01", "launch 1971-05-31 actual"),
    (
        "The probe slipped into orbit around Bennu on the last day of 2018.",
        "2023-08-20",
        "orbit_insertion 2018-12-31 actual",
    ),
    ("The probe was launched on the tenth of June.", "2003-12-25", "launch 2003-06-10 actual"),
]


@pytest.mark.parametrize(("text", "published", "told"), PHRASES, ids=[text[:40] for text, _, _ in PHRASES])
def test_phrase(text: str, published: str, told: str) -> None:
    assert "; ".join(" ".join(each) for each in events(text, published)) == told


def test_the_story_goes_on_from_the_month_its_own_paragraph_told() -> None:
    text = (
        "Her first flight lifted off on July 4, 2006.\n\nIn 2008 she flew again.\n\n"
        "In June 2011 she was launched on a Soyuz. She made her seventh spacewalk on July 12."
    )
    assert ("spacewalk", "2011-07-12", "actual") in events(text)


def test_a_freighter_rides_the_rocket_that_bears_a_ships_name() -> None:
    found = read(
        "The freighter Progress M-25M rode a Soyuz away from Baikonur at 3:09 a.m. EDT Wednesday.", "2014-10-29"
    )
    assert [(each.event.vehicle, each.event.launch_vehicle) for each in found.candidates] == [
        ("Progress M-25M", "Soyuz")
    ]


def test_what_is_scrubbed_from_a_table_is_no_launch_given_up() -> None:
    assert events("On Tuesday the scorch marks were scrubbed from the launch table.", "2019-09-24") == []


@pytest.mark.parametrize(
    "text",
    [
        "Luna 19 was launched on 28 September 1971. After one correction of its course on 29 September the spacecraft "
        "was placed in a lunar orbit of 140 km on 3 October 1971.",
        "Luna 19 was launched on 28 September 1971. Following a burn on 29 September it entered orbit around the Moon "
        "on 3 October.",
        "Luna 19 was launched on 28 September 1971. After two tests on 29 September Luna 19 entered lunar orbit on "
        "3 October.",
    ],
)
def test_day_of_what_led_up_to_an_event_is_not_its_own(text: str) -> None:
    assert events(text) == [("launch", "1971-09-28", "actual"), ("orbit_insertion", "1971-10-03", "actual")]
