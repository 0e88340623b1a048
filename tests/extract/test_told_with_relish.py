"""Feature prose that varies its verbs: deeds told by what is seen, by clocks, by anniversaries and by odd distances."""

from __future__ import annotations

import datetime

import pytest
from event_reading import crew, events, read
from spacetimeline.extract.anchors.times import find_times


def values(text: str, published: str) -> dict[str, str]:
    day = datetime.date.fromisoformat(published)
    return {text[each.start : each.end]: each.value for each in find_times(text, day)}


@pytest.mark.parametrize(
    ("published", "text", "event"),
    [
        (
            "1998-01-22",
            "At 9:48 p.m. EST the shuttle Endeavour shook the windows near Pad 39A and set out with seven people.",
            ("launch", "1998-01-23T02:48Z", "actual"),
        ),
        (
            "1962-09-30",
            "A rocket of the Air Force's second squadron rose from the dunes here last night at 9:10 p.m. Pacific"
            " Standard Time.",
            ("launch", "1962-09-30T05:10Z", "actual"),
        ),
        (
            "1960-07-31",
            "The first Atlas climbed six feet off its stand on July 29, tipped over and burned.",
            ("launch", "1960-07-29", "failed"),
        ),
        (
            "1963-05-20",
            "Moscow had opened the age of spacemen on April 12, 1961 with a short hop round the globe.",
            ("launch", "1961-04-12", "actual"),
        ),
        (
            "2014-11-20",
            "Philae toppled over at touchdown, on 12 November, and lay on its side on the comet.",
            ("landing", "2014-11-12", "actual"),
        ),
        (
            "1971-12-20",
            "Mars 3 did get a capsule onto the surface of the planet on Dec. 2.",
            ("landing", "1971-12-02", "actual"),
        ),
        (
            "2006-02-01",
            "Hayabusa lowered itself to the rubble of Itokawa in November 2005.",
            ("landing", "2005-11", "actual"),
        ),
        (
            "2014-01-10",
            "Juno stole momentum from the Earth on October 9, 2013.",
            ("flyby", "2013-10-09", "actual"),
        ),
        (
            "2011-11-05",
            "Two unmanned Chinese vehicles met above the Earth on Thursday and held on to each other.",
            ("docking", "2011-11-03", "actual"),
        ),
        (
            "1969-01-20",
            "Boris Volynov at 11:20 a.m. Moscow time on Thursday eased the two vehicles together over Asia.",
            ("docking", "1969-01-16T08:20Z", "actual"),
        ),
        (
            "1999-03-20",
            "A Progress that was to refuel it, heavy with water, tied up on March 4.",
            ("docking", "1999-03-04", "actual"),
        ),
        (
            "1992-02-20",
            "The Mir station's core was shot up from Baikonur on Feb. 20, 1986.",
            ("launch", "1986-02-20", "actual"),
        ),
        (
            "1966-11-16",
            "At 9.34 a.m. EST on Sunday Buzz Aldrin pushed off from the sill and drifted beside Gemini 12.",
            ("spacewalk", "1966-11-13T14:34Z", "actual"),
        ),
        (
            "2016-10-18",
            "Crowds watched a Long March 2F leaving its tower at Jiuquan at half past seven on Monday morning.",
            ("launch", "2016-10-16T23:30Z", "actual"),
        ),
    ],
)
def test_deeds_in_rare_words(published: str, text: str, event: tuple[str, str, str]) -> None:
    assert events(text, published) == [event]


@pytest.mark.parametrize(
    "text",
    [
        "The storm shook the windows near Pad 39A on Monday.",
        "Yang Liwei climbed out of a blackened capsule on the steppe on Thursday and waved.",
        "What was left of the station Mir by Thursday was a cloud of smoke over Fiji.",
        "The shuttle Endeavour was still tied up there last weekend.",
    ],
)
def test_words_that_tell_of_nothing(text: str) -> None:
    assert events(text, "2003-10-18") == []


def test_a_lock_that_blows_up_like_a_toy_is_no_failure() -> None:
    text = "On March 3 the ship was sent off from Baikonur with a lock that blew up like a toy, and a crew of two."
    assert events(text, "2003-03-18") == [("launch", "2003-03-03", "actual")]


def test_contact_itself_behind_an_aside() -> None:
    text = "Soyuz 30 was near the station Salyut 6. The contact itself, Tass said, took place at 20:08 Moscow time."
    assert events(text, "1978-06-28") == [("docking", "1978-06-28T17:08Z", "actual")]


def test_a_hatch_that_swings_aside_at_the_hour_put_first() -> None:
    text = "Soyuz 30 docked with Salyut 6 at 20:08 Moscow time. Late in the evening the hatch swung aside."
    assert events(text, "1978-06-28") == [
        ("hatch_opening", "1978-06-28", "actual"),
        ("docking", "1978-06-28T17:08Z", "actual"),
    ]


def test_the_hour_that_clocks_stand_at() -> None:
    text = (
        "Luna 20 was made for the Moon. When its sphere hit the ground, the clocks in Moscow stood at"
        " nineteen minutes past ten at night on 21 February 1972. Three days later its twin landed."
    )
    assert events(text) == [
        ("landing", "1972-02-21T19:19Z", "actual"),
        ("landing", "1972-02-24", "actual"),
    ]


def test_an_evening_with_its_date_behind_another_time() -> None:
    text = (
        "The arm let the antenna go on Tuesday, and that evening, March 6, at 8:15 p.m. Eastern, Sunita Williams and"
        " Michael Lopez-Alegria floated out of the airlock."
    )
    assert events(text, "2007-03-09") == [("spacewalk", "2007-03-07T01:15Z", "actual")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thirty years ago tonight they slept.", {"Thirty years ago tonight": "1969-07-16"}),
        ("Five years ago this morning it rained.", {"Five years ago this morning": "1994-07-16"}),
        ("Two years ago to the day he left.", {"Two years ago to the day": "1997-07-16"}),
        (
            "It left on March 2, 1997, and a year and twelve days later it was back.",
            {"March 2, 1997": "1997-03-02", "a year and twelve days later": "1998-03-14"},
        ),
        (
            "It left on Aug. 31, 1997. Six months and a day later it was back.",
            {"Aug. 31, 1997": "1997-08-31", "Six months and a day later": "1998-03-01"},
        ),
        (
            "It left on March 2, 1997. Two years and three months later it was lost.",
            {"March 2, 1997": "1997-03-02", "Two years and three months later": "1999-06"},
        ),
    ],
)
def test_days_by_odd_distances(text: str, expected: dict[str, str]) -> None:
    assert values(text, "1999-07-16") == expected


@pytest.mark.parametrize(
    ("text", "event"),
    [
        (
            "The capsule landed at 7.15 on Monday morning by the clocks of Kazakhstan.",
            ("return", "2010-06-14T01:15Z", "actual"),
        ),
        (
            "The capsule came down in the desert at 10.40 on Sunday night by the clocks of South Australia.",
            ("return", "2010-06-13T13:10Z", "actual"),
        ),
        (
            "The ship lifted off at eight o'clock sharp on Saturday evening by the Moscow clock.",
            ("launch", "2010-06-12T16:00Z", "actual"),
        ),
    ],
)
def test_hours_by_a_places_clocks(text: str, event: tuple[str, str, str]) -> None:
    assert events(text, "2010-06-14") == [event]


def test_a_story_told_on_its_anniversary() -> None:
    text = (
        "It was cold at the Cape twelve years ago this morning. At 9:35 a.m. EST the shuttle Atlantis lifted off.\n\n"
        "The laboratory it carried had been ordered on April 3, 1989.\n\n"
        "A first try, on Feb. 5, had been called off. On Feb. 20, at 3:33 p.m. EST, Atlantis landed in California."
    )
    assert events(text, "2013-02-07") == [
        ("launch", "2001-02-05", "delayed"),
        ("launch", "2001-02-07T14:35Z", "actual"),
        ("return", "2001-02-20T20:33Z", "actual"),
    ]


def test_a_day_that_opens_its_paragraph_rules_the_hours_behind_it() -> None:
    text = (
        "Joseph Kerwin, the first doctor in Skylab, died in Houston on Tuesday.\n\n"
        "His turn came on 25 May 1973. He and Paul Weitz had been sent off from Cape Kennedy at nine in the morning,"
        " Eastern Daylight Time, in an Apollo."
    )
    assert events(text, "2023-05-30") == [("launch", "1973-05-25T13:00Z", "actual")]


def test_last_year_makes_no_story_of_old() -> None:
    text = (
        "The station fell this morning. Its core was lofted from Baikonur on Feb. 20, 1986. The last pair of"
        " cosmonauts came home on June 16 of last year; the freighter tied up on Jan. 27."
    )
    assert ("docking", "2001-01-27", "actual") in events(text, "2001-03-23")


def test_a_weekday_of_the_story_with_its_article() -> None:
    text = (
        "It has been nine days since the Falcon 9 lifted off on Sunday of last week. The docking came on the Monday at"
        " 9 a.m. EDT, not long after breakfast."
    )
    assert ("docking", "2022-04-11T13:00Z", "actual") in events(text, "2022-04-19")


def test_of_what_it_was_moved_gives_the_day() -> None:
    text = (
        "Two Russian craft docked on Thursday. Their docking had first been fixed for Monday; a valve stuck and it was"
        " moved to Wednesday."
    )
    assert events(text, "2019-03-22") == [
        ("docking", "2019-03-18", "delayed"),
        ("docking", "2019-03-20", "delayed"),
        ("docking", "2019-03-21", "actual"),
    ]


def test_a_flight_that_was_moved_is_launched() -> None:
    text = "Progress docked on Thursday. The next one is being built; it was moved to July 9."
    assert events(text, "2019-03-22") == [
        ("docking", "2019-03-21", "actual"),
        ("launch", "2019-07-09", "planned"),
    ]


def test_it_should_have_happened_on_another_day() -> None:
    text = "Juno entered orbit around Jupiter today. That was to have happened on Monday."
    assert events(text, "2016-07-20") == [
        ("orbit_insertion", "2016-07-18", "delayed"),
        ("orbit_insertion", "2016-07-20", "actual"),
    ]


def test_what_meets_the_air_comes_down_that_day() -> None:
    text = (
        "At 2:57 a.m. MST on Sunday the Stardust capsule met the atmosphere over California. It shed its heat, opened"
        " its chute and came down in the Utah desert."
    )
    assert events(text, "2006-01-20") == [
        ("return", "2006-01-15", "actual"),
        ("reentry", "2006-01-15T09:57Z", "actual"),
    ]


def test_a_series_that_ended_when_its_last_rocket_was_lost() -> None:
    text = (
        "The project ended on this coast on 5 November 1971 when the last of the series blew up after leaving the pad."
    )
    assert events(text) == [("launch", "1971-11-05", "failed")]


def test_who_docks_while_another_reads_the_dials() -> None:
    text = (
        "Pete Conrad and Richard Gordon were launched in Gemini 11 on Monday. Conrad closed in on the Agena's collar,"
        " while Gordon read out the range, and at 11:16 a.m. EST joined the two vehicles together."
    )
    (docking,) = [each for each in read(text, "1966-09-14").candidates if each.event.kind.value == "docking"]
    assert docking.event.start is not None and docking.event.start.iso() == "1966-09-12T16:16Z"
    assert (docking.event.vehicle, docking.event.target) == ("Gemini 11", "Agena")
    assert set(crew(docking)) == {"Pete Conrad", "Richard Gordon"}


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The Vega parted from its pad at 10:52 p.m. GMT on Tuesday.", ("launch", "2024-03-05T22:52Z", "actual")),
        ("The Atlas V went up at 3:12 p.m. EST on Tuesday.", ("launch", "2024-03-05T20:12Z", "actual")),
        (
            "The engines of the Vulcan came alive at 3:12 p.m. EST on Tuesday.",
            ("launch", "2024-03-05T20:12Z", "actual"),
        ),
        ("Progress made fast to the station at 6:06 a.m. GMT on Tuesday.", ("docking", "2024-03-05T06:06Z", "actual")),
        (
            "Cygnus put its nose into the Unity port at 6:06 a.m. GMT on Tuesday.",
            ("docking", "2024-03-05T06:06Z", "actual"),
        ),
        ("On Tuesday the station took in a Progress with fuel and food.", ("docking", "2024-03-05", "actual")),
        (
            "Shenzhou 17 and the station became one at 6:06 a.m. GMT on Tuesday.",
            ("docking", "2024-03-05T06:06Z", "actual"),
        ),
        ("Orion was in the Pacific at 9:40 a.m. PST on Tuesday.", ("return", "2024-03-05T17:40Z", "actual")),
        (
            "The capsule dug into the snow at 2:20 p.m. Moscow time on Tuesday.",
            ("return", "2024-03-05T11:20Z", "actual"),
        ),
        ("On Tuesday the Pacific received the capsule with four people in it.", ("return", "2024-03-05", "actual")),
        ("The rover has stood on Mars since Feb. 18, 2021.", ("landing", "2021-02-18", "actual")),
        ("Tracy Dyson stayed outside the station for six hours on Tuesday.", ("spacewalk", "2024-03-05", "actual")),
        ("The probe looked in on Jupiter in March 1979.", ("flyby", "1979-03", "actual")),
        ("Akatsuki dropped anchor at Venus on Dec. 7, 2015.", ("orbit_insertion", "2015-12-07", "actual")),
        ("Dawn began to circle Vesta on July 16, 2011.", ("orbit_insertion", "2011-07-16", "actual")),
        ("Saturn's gravity took hold of Cassini on July 1, 2004.", ("orbit_insertion", "2004-07-01", "actual")),
    ],
)
def test_everyday_verbs(text: str, event: tuple[str, str, str]) -> None:
    assert events(text, "2024-03-08") == [event]


@pytest.mark.parametrize(
    "text",
    [
        "The director of Kourou quit the site on Tuesday after a quarrel.",
        "The crew stayed outside the pad on Wednesday to watch.",
        "The station took in a class of pupils by radio on Wednesday.",
        "The capsule was in the water tank at 9 a.m. on Tuesday for tests.",
        "The Falcon 9 was away from its hangar on Tuesday.",
        "The drill dug into the snow at 5 p.m. on Wednesday.",
    ],
)
def test_everyday_verbs_of_other_things(text: str) -> None:
    assert events(text, "2024-03-08") == []
