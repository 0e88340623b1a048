"""Reading prose that varies its verbs and tells its days apart from its events."""

from __future__ import annotations

import pytest
from tests.extract.event_reading import by_day, craft, events, read, sites


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        (
            "Juno, a probe with three wide wings, reaches Jupiter on Monday.",
            "2016-07-01",
            [("orbit_insertion", "2016-07-04", "planned")],
        ),
        (
            "The rover Zhurong is to be lowered on ropes into Gale Crater on May 14.",
            "2021-05-02",
            [("landing", "2021-05-14", "planned")],
        ),
        (
            "Ulysses's voyage began at Cape Canaveral on 6 October 1990.",
            "1992-02-09",
            [("launch", "1990-10-06", "actual")],
        ),
        (
            "The Falcon 9 was freed from its clamps at 9:14 a.m. EDT on Friday.",
            "2022-04-09",
            [("launch", "2022-04-08T13:14Z", "actual")],
        ),
        (
            "The second Electron, on 4 July, got as far as space but not into orbit.",
            "2020-07-20",
            [("launch", "2020-07-04", "failed")],
        ),
        (
            "On Sunday a capsule full of asteroid dust was pulled out of the snow in Utah.",
            "2023-09-26",
            [("return", "2023-09-24", "actual")],
        ),
        (
            "In March the cosmonauts came back from a flight of half a year.",
            "2019-05-02",
            [("return", "2019-03", "actual")],
        ),
        (
            "Cygnus was loaded in May. On 2 July at 11:02 GMT it inched up to the rear of the Zvezda module.",
            "2019-07-09",
            [("docking", "2019-07-02T11:02Z", "actual")],
        ),
        (
            "Soyuz T-5 had stayed at Salyut 7 since July. At 12:40 GMT on 10 December the clamps let go.",
            "1982-12-11",
            [("undocking", "1982-12-10T12:40Z", "actual")],
        ),
        (
            "They were back at Mir on 26 June, with what they had taken from the older station.",
            "1986-07-20",
            [("docking", "1986-06-26", "actual")],
        ),
        (
            "The 9th of March found the crew on the steppe, two hours from the nearest road.",
            "1991-03-20",
            [("return", "1991-03-09", "actual")],
        ),
    ],
)
def test_a_verb_of_another_trade_tells_by_who_moves_where(
    text: str, published: str, expected: list[tuple[str, str, str]]
) -> None:
    assert events(text, published) == expected


def test_clamps_that_hold_a_rocket_tell_of_no_undocking() -> None:
    text = "The Falcon 9 stood on pad 40. At 10:53 a.m. EDT on Tuesday the clamps let go."
    assert events(text, "2019-05-02") == [("launch", "2019-04-30T14:53Z", "actual")]


def test_reaches_of_the_air_are_no_arrival() -> None:
    text = "The reaches of the lake were calm. Its upper reaches Monday were dry, the crew said."
    assert events(text, "2020-04-09") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The Vulcan flew on Friday. A first countdown on Jan. 8 was stopped by a valve.",
            [("launch", "2024-01-08", "delayed"), ("launch", "2024-01-12", "actual")],
        ),
        (
            "The Vulcan flew on Friday. The wind rose on the pad, so the Thursday date fell through too.",
            [("launch", "2024-01-11", "delayed"), ("launch", "2024-01-12", "actual")],
        ),
        (
            "The Vulcan flew on Friday. Five more Vulcan flights are on the books through 2026.",
            [("launch", "2024-01-12", "actual")],
        ),
        (
            "The Vulcan flew on Friday. Last week was a trial. The launch had been meant for Wednesday, the 3rd, until"
            " a leak was found.",
            [("launch", "2024-01-03", "delayed"), ("launch", "2024-01-12", "actual")],
        ),
    ],
)
def test_slots_come_to_nothing_in_other_words(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert events(text, "2024-01-14") == expected


def test_an_hour_is_told_of_what_the_sentences_before_told() -> None:
    lost = (
        "The lander struck the Moon on Tuesday night. The pumps had failed. It was 10:07 p.m. EST when contact broke."
    )
    assert events(lost, "2024-02-22") == [("landing", "2024-02-21T03:07Z", "failed")]
    down = "Perseverance is to land in Jezero crater on the 18th. Engineers expect it on the ground at 8:55 p.m. GMT."
    assert events(down, "2021-02-11") == [("landing", "2021-02-18T20:55Z", "planned")]


def test_a_zone_behind_the_part_of_the_day_is_that_of_the_clock_before_it() -> None:
    text = (
        "At ten past four this morning, Central European time, Rosetta passed Steins at a distance of 800 kilometres."
    )
    assert events(text, "2008-09-05") == [("flyby", "2008-09-05T02:10Z", "actual")]
    text = "At 6.20 this evening, Moscow time, a Proton lifted off from Baikonur."
    assert events(text, "1999-02-28") == [("launch", "1999-02-28T15:20Z", "actual")]
    text = "They bet at ten to one odds and voted ten to five."
    assert [each for each in read(text, "1999-02-28").times if each.type == "TIME"] == []


def test_a_month_that_is_open_is_not_the_one_spoken_of() -> None:
    text = "Its owners wait until May or June before the descent. Perseverance is to land in Jezero crater on the 18th."
    assert events(text, "2021-02-07") == [("landing", "2021-02-18", "planned")]


def test_a_heading_counts_the_years_back_to_one_that_the_text_names() -> None:
    text = (
        "Thirty years with the lid open\n\nWhoever was born after April 1990 has never known a sky without it."
        " Discovery carried the Hubble telescope into orbit on April 24."
    )
    assert "launch 1990-04-24" in by_day(text, "2020-04-25")


def test_who_remembers_one_is_no_aside() -> None:
    text = (
        "Yesterday a capsule came home. But who remembers the one in 1976? Luna 24 landed in the Sea of Crises that"
        " August. The 18th brought the landing."
    )
    assert "1976-08-18" in [each.value for each in read(text, "2020-12-18").times]


def test_a_ship_that_flies_once_is_not_there_years_later() -> None:
    text = (
        "Their Soyuz TM-32 stood on the pad. On April 30, 2001, the spacecraft slid up to the Zarya module and docked."
        " Talgat Musabayev opened the hatch. The crew of today, Oleg Novitsky and Mark Vande Hei, arrived on April 9,"
        " 2021."
    )
    assert craft(text, "2021-04-20") == {"docking 2001-04-30": "Soyuz TM-32", "docking 2021-04-09": "Soyuz"}


def test_the_far_side_is_the_moons() -> None:
    text = "China was the latest of the three, with a touchdown on the far side on Jan. 3."
    assert events(text, "2019-04-12") == [("landing", "2019-01-03", "actual")]
    assert sites(text, "2019-04-12") == {"landing 2019-01-03": "far side"}


def test_a_day_in_words_before_its_month_is_one_that_does_something() -> None:
    text = "Eleven May found the crew on the steppe. It was moved to two April launches."
    assert [each.value for each in read(text, "1991-06-20").times] == ["1991-05-11", "1992-04"]


@pytest.mark.parametrize(
    ("told", "text"),
    [
        ("launch", "The orbiter Kaguya parted company with the Earth on May 3 on top of an H-IIA."),
        ("launch", "Juice slipped the bonds of Earth on May 3 on an Ariane 5."),
        ("launch", "Psyche's journey got going at Kennedy on May 3."),
        ("launch", "Europa Clipper was on its way from Florida on May 3."),
        ("launch", "May 3 saw Starliner off the ground at last."),
        ("launch", "On May 3 a Delta II helped the Genesis probe on its way."),
        ("launch", "On May 3 Lucy got its lift from an Atlas V at Cape Canaveral."),
        ("launch", "A Falcon 9 shouldered the Beresheet lander into the sky on May 3."),
        ("docking", "On May 3 Progress MS-21 drew alongside the station and stopped."),
        ("docking", "Shenzhou 13 put in at Tiangong on May 3."),
        ("docking", "The Prichal module found its place at the station on May 3."),
        ("docking", "Hague and his two companions were received aboard the space station on May 3."),
        ("docking", "Soyuz MS-20 reached the outpost's end on May 3, when its hooks closed on the port."),
        ("undocking", "Endeavour turned its back on the station on May 3."),
        ("undocking", "Crew-7 said its goodbyes to the station on May 3."),
        ("undocking", "Progress MS-19 let itself loose from the station on May 3."),
        ("return", "Atlantis's wheels came to a stop on the Florida runway on May 3."),
        ("return", "Titov set foot on a field near the Volga on May 3."),
        ("return", "Boeing's Starliner was down at White Sands on May 3."),
        ("return", "Dragon dropped out of the night into the Gulf of Mexico on May 3."),
        ("landing", "Pragyan's lander Vikram planted its four legs near the lunar south pole on May 3."),
        ("landing", "Japan's SLIM ended up on its nose on the Moon on May 3."),
        ("landing", "China had a rover on Mars on May 3."),
        ("orbit_insertion", "Mars captured the Reconnaissance Orbiter on May 3."),
        ("orbit_insertion", "OSIRIS-REx took up station round Bennu on May 3."),
        ("orbit_insertion", "Akatsuki found its way into orbit round Venus on May 3."),
        ("flyby", "New Horizons had its date with Pluto on May 3."),
        ("flyby", "Voyager 2 looked in on Neptune on May 3."),
        ("flyby", "Juno called at the Earth for a push on May 3."),
        ("spacewalk", "On May 3 the astronauts spent six hours on the hull."),
        ("spacewalk", "Kononenko mended the torn panel on May 3 from the end of a boom."),
        ("reentry", "UARS strewed its remains over the Pacific on May 3."),
        ("reentry", "Phobos-Grunt fell to bits above the Pacific on May 3."),
        ("reentry", "Cassini melted into Saturn's clouds on May 3."),
    ],
)
def test_other_trades_lend_their_verbs(told: str, text: str) -> None:
    assert [each[:2] for each in events(text, "2025-05-20")] == [(told, "2025-05-03")]


@pytest.mark.parametrize(
    "text",
    [
        "The crew sat in the desert on May 3 for two days of survival training.",
        "Discovery stood on the pad on May 3 in the rain.",
        "The astronauts were on their way to Baikonur on May 3.",
        "The rover stood on the rim of Jezero crater on May 3.",
        "The crew was welcomed aboard the ship on May 3 in Barcelona.",
        "The agency turned its back on the station on May 3.",
        "The two modules were made one on May 3 in a hangar at Kennedy.",
        "The ship put in at the port of Tallinn on May 3.",
        "Columbia was down at Kennedy for repairs on May 3.",
        "Mars captured the imagination on May 3.",
        "The rocket did its job on the test stand on May 3.",
        "On May 3 the pilots bade farewell to the ground crew.",
        "The satellite's clamps were released on May 3 in a clean room.",
        "The controllers heard the rocket engine at 3:05 p.m. in a test on May 3.",
    ],
)
def test_the_same_verbs_tell_of_nothing_elsewhere(text: str) -> None:
    assert events(text, "2025-05-20") == []


def test_a_slot_of_a_launch_is_no_departure() -> None:
    text = (
        "The Amal probe rode on an H-IIA from Tanegashima on 20 July. It had been supposed to leave on the 16th, but it"
        " rained."
    )
    assert events(text, "2021-02-07") == [("launch", "2020-07-16", "delayed"), ("launch", "2020-07-20", "actual")]
    text = "The capsule will undock on Friday. A backup opportunity for the departure exists on Tuesday, May 13."
    assert events(text, "2025-05-08") == [
        ("undocking", "2025-05-09", "planned"),
        ("undocking", "2025-05-13", "planned"),
    ]


def test_the_hour_of_an_exercise_is_that_of_the_walk_told_before_it() -> None:
    text = (
        "Crew Dragon was launched on Tuesday. She will be remembered for what they did on Thursday. With the cabin"
        " empty of air, Sarah Gillis pushed the hatch and rose into the dark as far as her waist. She moved her arms."
        " Nobody had done it before. The exercise, counted from the first flow of oxygen, was under way at 6:12 a.m."
        " EDT."
    )
    assert ("spacewalk", "2024-09-12T10:12Z", "actual") in events(text, "2024-09-15")


def test_local_time_is_that_of_the_coast_named_before() -> None:
    text = "People at the San Diego pier heard a bang. The Dragon splashed down at 9:19 a.m. local time on Friday."
    assert events(text, "2025-04-04") == [("return", "2025-04-04T16:19Z", "actual")]
