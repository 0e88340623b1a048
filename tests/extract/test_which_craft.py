"""Which craft a sentence means that names none, or several."""

from __future__ import annotations

import datetime

import pytest
from event_reading import craft, crews
from spacetimeline.articles import article_from_text
from spacetimeline.extract.candidates import extract
from spacetimeline.model.event import EventKind

PUBLISHED = datetime.date(2024, 5, 10)


def _vehicles(text: str, published: datetime.date = PUBLISHED) -> list[tuple[str, str]]:
    """Every event of a text as its kind and its craft, in order of time."""
    events = [each.event for each in extract(article_from_text(text), published).candidates]
    events.sort(key=lambda each: each.start.at_ms if each.start is not None else 0)
    return [(each.kind.value, each.vehicle) for each in events]


def _launches(text: str, published: datetime.date = PUBLISHED) -> list[tuple[str, str]]:
    """Every launch of a text as its craft and its rocket, in order of time."""
    events = [each.event for each in extract(article_from_text(text), published).candidates]
    events.sort(key=lambda each: each.start.at_ms if each.start is not None else 0)
    return [(each.vehicle, each.launch_vehicle) for each in events if each.kind is EventKind.LAUNCH]


def test_a_pronoun_means_the_subject_of_the_sentence_before() -> None:
    text = (
        "The S.S. Sally Ride, named for the astronaut who flew on Challenger, is full of trash. "
        "It was launched on Nov. 7, 2022.\n\n"
        "Luna 20 looked much like Luna 16. It lifted off on Feb. 14, 1972."
    )
    assert _vehicles(text) == [("launch", "Luna 20"), ("launch", "S.S. Sally Ride")]


def test_a_pronoun_may_mean_a_station() -> None:
    text = (
        "Two crews lived aboard Salyut 4. It had been launched on Dec. 26, 1974, and it burned up on Feb. 3, 1977.\n\n"
        "The last to leave Skylab were Gerald Carr and his crew. It reentered on July 11, 1979."
    )
    assert _vehicles(text) == [("launch", "Salyut 4"), ("reentry", "Salyut 4"), ("reentry", "Skylab")]


def test_a_variant_without_a_number_is_no_ship_named_before() -> None:
    text = (
        "Soyuz TMA-22 was the last of its kind. The crew of Soyuz TMA-22 came home on April 27, 2012.\n\n"
        "Work on a better ship, the Soyuz MS, had begun by then. It was launched on July 7, 2016, and docked two days "
        "later."
    )
    assert _vehicles(text) == [("return", "Soyuz TMA-22"), ("launch", "Soyuz MS"), ("docking", "Soyuz MS")]


def test_people_fly_in_no_cargo_ship() -> None:
    text = (
        "Soyuz T-13 docked with Salyut 7 on June 8, 1985, and the two cosmonauts thawed it out. "
        "The cargo ship Progress 24 docked on June 23, 1985, with water. They undocked on Sept. 25, 1985."
    )
    assert _vehicles(text) == [("docking", "Soyuz T-13"), ("docking", "Progress 24"), ("undocking", "Soyuz T-13")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "A Ceres-1 rocket took off from Jiuquan at 3:10 a.m. GMT on Tuesday, and all went well until its last "
            "stage lit.\n\nOn board were the satellites Jilin-1 Gaofen 04B and little else.",
            [("Jilin-1 Gaofen 04B", "Ceres-1")],
        ),
        (
            "The week began with ten Starlinks. That Falcon 9 left Vandenberg on Monday at 7 p.m. PDT.",
            [("Starlink", "Falcon 9")],
        ),
        (
            "A Minotaur IV rose from Wallops at 9:35 a.m. EDT on Tuesday. The mission, called NROL-111, is secret.",
            [("NROL-111", "Minotaur")],
        ),
        (
            "The Proton broke up in flames. A Proton-M had not failed for years. "
            "The rocket had lifted off from Baikonur on Monday, and "
            "the three Glonass-M satellites aboard, uninsured, were its only load.",
            [("GLONASS", "Proton-M")],
        ),
    ],
)
def test_what_a_rocket_carried_is_told_around_its_launch(text: str, told: list[tuple[str, str]]) -> None:
    assert _launches(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "An Epsilon put the RAISE-3 satellite into orbit on May 7, 2024. RAISE-3 is well. Epsilon, a rocket first "
        "flown on Sept. 14, 2013, burns solid fuel.",
        "RAISE-3 is in orbit after an Epsilon lifted off with it on May 7, 2024. Its makers praised the Epsilon. "
        "The maiden flight of the Epsilon was on Sept. 14, 2013.",
        "The Epsilon is back. It carried RAISE-3 to orbit on May 7, 2024. RAISE-3 is doing well, and so is "
        "the Epsilon. The first test flight lifted off on Sept. 14, 2013.",
    ],
)
def test_a_rockets_earlier_flight_is_not_that_of_the_load_told_of(text: str) -> None:
    assert _launches(text) == [("Epsilon", "Epsilon"), ("RAISE-3", "Epsilon")]


def test_a_flight_of_an_article_on_one_rocket_is_that_rockets() -> None:
    text = (
        "Electron is back. The Electron rose from Mahia on Monday at 08:00 GMT with the Acadia-3 satellite.\n\n"
        "Its record is good. One launch failed on May 15, 2021. Nobody saw another Electron fail that year."
    )
    assert ("Electron", "Electron") in _launches(text)


def test_a_craft_that_another_is_compared_with_is_not_meant() -> None:
    text = (
        "Chang'e 6 is on its way. It took a slower road than Apollo, on a rocket no bigger than a Saturn V. "
        "It was launched on May 3, 2024."
    )
    assert _vehicles(text) == [("launch", "Chang'e-6")]


def test_a_heading_tells_whose_events_follow() -> None:
    text = (
        "Two ships that failed\n\nSoyuz 15\n\nThe crew was launched on Aug. 26, 1974, and landed two days later.\n\n"
        "Soyuz 23\n\nThe crew was launched on Oct. 14, 1976. They landed on Oct. 16, 1976, on a frozen lake."
    )
    assert set(_vehicles(text)) >= {("launch", "Soyuz 15"), ("launch", "Soyuz 23"), ("return", "Soyuz 23")}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Discovery is home. Discovery flew for 14 days, and Discovery's crew is well. Discovery's wings are, too. "
            "Clay Anderson had come up on Atlantis, launched on June 8, 2007. The shuttle landed on Nov. 7, 2007.",
            ("return", "Space Shuttle Discovery"),
        ),
        (
            "Soyuz MS-24 docked on Sept. 15, 2023. "
            "Sergei Prokopyev and Frank Rubio came home in the older Soyuz on Sept. 27, 2023.",
            ("return", "Soyuz"),
        ),
        (
            "Cygnus has gone. The S.S. Kalpana Chawla left on Jan. 6, 2024. Nobody waved. It was night. "
            "A Cygnus will fly on a Falcon 9 for the first time, with liftoff planned on Jan. 29, 2025.",
            ("launch", "Cygnus"),
        ),
        (
            "Two men set out in Soyuz T-5 on May 13, 1982. They docked with Salyut 7 on May 14, 1982, with the "
            "freighter Progress 13 arriving later.",
            ("docking", "Soyuz T-5"),
        ),
        (
            "NASA built the Lunar Prospector on a shoestring. The Clementine probe had flown before it. "
            "Prospector was launched on Jan. 6, 1998.",
            ("launch", "Lunar Prospector"),
        ),
        (
            "CoRoT is a hunter of planets. Unlike NASA's Kepler, which was launched on March 7, 2009, it is French.",
            ("launch", "Kepler space telescope"),
        ),
        (
            "Mariner 10 saw it first. MESSENGER, which NASA launched in 2004, was next; it went into orbit around "
            "Mercury on March 18, 2011.",
            ("orbit_insertion", "MESSENGER"),
        ),
        (
            "The crew of Soyuz MS-18 is busy. Two of them filled the Cargo Dragon. It leaves the Harmony module on "
            "Thursday and splashes down off Florida on May 31, 2024.",
            ("return", "Cargo Dragon"),
        ),
        (
            "The launch was watched by DRDO engineers. The imaging satellite EOS-N1 (Anvesha) was launched on "
            "May 7, 2024.",
            ("launch", "EOS-N1"),
        ),
        (
            "Valery Bykovsky landed in Vostok 5 on June 19, 1963. Bykovsky was launched on June 14, 1963.",
            ("launch", "Vostok 5"),
        ),
    ],
)
def test_a_name_in_passing_is_not_taken_for_the_craft_meant(text: str, told: tuple[str, str]) -> None:
    assert told in _vehicles(text)


def _sites(text: str, published: datetime.date = PUBLISHED) -> list[str]:
    return [each.event.site for each in extract(article_from_text(text), published).candidates]


@pytest.mark.parametrize(
    ("text", "sites"),
    [
        ("Salyut 7 burned up over Argentina on Feb. 7, 1991.", ["Argentina"]),
        ("Kosmos 954 re-entered over northern Canada on Jan. 24, 1978.", [""]),
        ("Starliner went home without them, landing in New Mexico on Sept. 7, 2024.", ["New Mexico"]),
        (
            "A Minotaur IV lifted off from Vandenberg on May 7. On Saturday, a Falcon 9 lifted NROL-192 at 5:25 a.m. "
            "PDT.",
            ["Vandenberg", "Vandenberg"],
        ),
    ],
)
def test_where_it_was(text: str, sites: list[str]) -> None:
    assert _sites(text, datetime.date(2024, 5, 14)) == sites


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The maiden flight of the Ariane 5 ECA failed on Dec. 11, 2002, and as a precaution the launch of the "
            "Rosetta probe, set for Jan. 13, 2003, was called off. Rosetta is to study a comet.",
            ("Ariane 5", "Ariane 5"),
        ),
        (
            "Cheops is a telescope. France's CoRoT went up on another Soyuz, from Baikonur, on Dec. 27, 2006.",
            ("CoRoT", "Soyuz"),
        ),
        ("Sentinel-1A had been launched by a Soyuz on April 3, 2014.", ("Sentinel-1A", "Soyuz")),
        (
            "Hawkeye worked well. On June 3, 1974, Hawkeye lifted off from Vandenberg atop a Scout rocket.",
            ("Hawkeye", "Scout"),
        ),
        (
            "Ariane 5 put up the Galaxy 35 satellite on Dec. 13, 2022. Galaxy 35 is well. The next two are built. "
            "Its sisters are, too.\n\nA new company came close to making history. Its Zhuque-2 took off from Jiuquan "
            "on Dec. 14, 2022.",
            ("Zhuque-2", "Zhuque-2"),
        ),
    ],
)
def test_what_flew_on_which_rocket(text: str, told: tuple[str, str]) -> None:
    assert told in _launches(text)


@pytest.mark.parametrize(
    "aside", ["older by five months", "full of rubbish by then", "lighter than its successor", "heavy with samples"]
)
def test_what_a_craft_is_like_stands_between_it_and_its_verb(aside: str) -> None:
    text = f"Soyuz TM-3 took off on July 22, 1987, and Soyuz TM-2, {aside}, landed on July 30, 1987."
    assert craft(text, "1988-01-01") == {"launch 1987-07-22": "Soyuz TM-3", "return 1987-07-30": "Soyuz TM-2"}


def test_a_flight_put_off_keeps_its_people_under_its_new_number() -> None:
    text = (
        "Gemini IX, with Tom Stafford and Gene Cernan, was to have been launched on May 17. Gemini IX-A lifted off on "
        "June 3. Gemini VIII had flown in March."
    )
    assert crews(text, "1966-06-10")["launch 1966-06-03"] == {"Stafford", "Cernan"}


def test_the_shuttle_comes_home_and_not_the_telescope_it_served() -> None:
    text = (
        "A Look Back at the Repair of Hubble\n\nEndeavour was launched on Dec. 2. Its crew gave the Hubble Space "
        "Telescope new eyes.\n\nHubble was let go on Dec. 10. Landing in Florida came on Dec. 13."
    )
    assert craft(text, "1993-12-15")["return 1993-12-13"] == "Space Shuttle Endeavour"


def test_suits_worn_at_launch_tell_of_no_launch() -> None:
    text = "Padalka and Barratt moved Soyuz TMA-14. They wore their launch and entry suits on July 2."
    assert craft(text, "2009-07-03") == {}


def test_a_paragraph_is_about_the_craft_whose_name_and_a_colon_head_it() -> None:
    text = (
        "Flights of the early years.\n\n"
        "Soyuz 4: Vladimir Shatalov lifted off on Jan. 14, 1969, and landed on Jan. 17.\n\n"
        "Soyuz 5: Boris Volynov, Alexei Yeliseyev and Yevgeny Khrunov flew for three days. On Jan. 16, 1969, Khrunov "
        "and Yeliseyev made a spacewalk. Volynov landed alone on Jan. 18.\n\n"
        "Soyuz 9: Andrian Nikolayev and Vitaly Sevastyanov stayed up for 18 days. They landed on June 19, 1970.\n\n"
        "Soyuz TM-9: Anatoly Solovyov and Alexander Balandin worked on Mir. They made a spacewalk on July 17, 1990."
    )
    assert _vehicles(text) == [
        ("launch", "Soyuz 4"),
        ("spacewalk", "Soyuz 5"),
        ("return", "Soyuz 4"),
        ("return", "Soyuz 5"),
        ("return", "Soyuz 9"),
        ("spacewalk", "Mir"),
    ]
