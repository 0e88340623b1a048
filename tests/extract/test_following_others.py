"""Who "followed" the others did what these had done; and events told by less usual words."""

from __future__ import annotations

import pytest
from event_reading import by_day, craft, events


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Soyuz T-13 landed first, at 0720 GMT on Sept. 26, 1985. Vasyutin followed in Soyuz T-14 at 1006 GMT.",
            ("return", "1985-09-26T10:06Z", "actual"),
        ),
        (
            "The first person to walk in space was Alexei Leonov, on March 18, 1965. "
            "Ed White followed on June 3, 1965.",
            ("spacewalk", "1965-06-03", "actual"),
        ),
        (
            "Soyuz 10 landed on April 25, 1971. Georgy Dobrovolsky followed in Soyuz 11 on June 6, 1971.",
            ("launch", "1971-06-06", "actual"),
        ),
        (
            "On July 4, 2021 Liu Boming went outside, the first Chinese spacewalk in 13 years. "
            "A second one followed in August 2021.",
            ("spacewalk", "2021-08", "actual"),
        ),
    ],
)
def test_who_followed_did_as_the_others(text: str, expected: tuple[str, str, str]) -> None:
    assert events(text)[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("OSIRIS-REx returned about 121 grams of material on September 24, 2023.", ("return", "2023-09-24")),
        ("Stardust returned its dust on January 15, 2006.", ("return", "2006-01-15")),
        ("The lander came down in the Apollo basin on June 2, 2024.", ("landing", "2024-06-02")),
        ("Mars 5 braked into orbit on February 12, 1974.", ("orbit_insertion", "1974-02-12")),
        ("The chaser latched onto its twin on March 3, 2024.", ("docking", "2024-03-03")),
        ("The chaser, Tom, locked on to the target on March 3, 2024.", ("docking", "2024-03-03")),
        ("Shenzhou-13 was due to bring up three more astronauts in October 2021.", ("launch", "2021-10")),
        ("A Falcon 9 took them from Space Launch Complex 40 on Sept. 17, 2024.", ("launch", "2024-09-17")),
        ("The spacewalk got under way at 1012 GMT on Sept. 12, 2024.", ("spacewalk", "2024-09-12T10:12Z")),
        (
            "The rocket is to climb away from Cape Canaveral as early as 0600 GMT on January 13, 2025.",
            ("launch", "2025-01-13T06:00Z"),
        ),
        ("Crew-9 is on the calendar for Sept. 26, 2024.", ("launch", "2024-09-26")),
    ],
)
def test_less_usual_words(text: str, expected: tuple[str, str]) -> None:
    assert [each[:2] for each in events(text)] == [expected]


def test_a_stage_that_spoils_the_launch() -> None:
    text = "Mariner 8 went nowhere: on May 8, 1971, its Centaur stage tumbled and dropped it into the Atlantic."
    assert events(text) == [("launch", "1971-05-08", "failed")]


@pytest.mark.parametrize(
    "text",
    [
        "The first stage had been meant to try a third time to land on a platform at sea on June 28, 2015.",
        "It was the 12th trip of the booster, which unlike on the Euclid flight in July 2023 landed on a drone ship.",
        "The mission begins a series of assembly flights aboard the shuttle during 2001.",
    ],
)
def test_neither_stages_nor_series_land_or_fly(text: str) -> None:
    assert events(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In Texas the company was preparing Starship's tenth test flight for Friday afternoon.", "2025-01-17"),
        ("NASA was aiming for a liftoff on Friday.", "2025-01-17"),
        ("The agency was readying its Atlas V for a launch on Friday.", "2025-01-17"),
        ("NASA had been aiming for a launch on Friday.", "2025-01-10"),
    ],
)
def test_what_was_being_prepared_lies_ahead(text: str, expected: str) -> None:
    assert [each[:2] for each in events(text, "2025-01-13")] == [("launch", expected)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Salyut 6 was launched on Sept. 29, 1977. Its first crew followed on Oct. 9. Soyuz 25 carried Vladimir "
            "Kovalyonok and Valery Ryumin, but it could not dock.",
            {"launch 1977-09-29": "Salyut 6", "launch 1977-10-09": "Soyuz 25"},
        ),
        (
            "Skylab was launched on May 14, 1973. A shield came loose. The first crew followed on May 25. Three men "
            "repaired the station. Their Apollo came down on June 22.",
            {"launch 1973-05-14": "Skylab", "launch 1973-05-25": "Apollo", "return 1973-06-22": "Apollo"},
        ),
        (
            "The crew of Soyuz TM-9 landed on Aug. 9, 1990. The next crew followed on Aug. 20. Soyuz TM-10 took "
            "Gennady Manakov and Gennady Strekalov up.",
            {"return 1990-08-09": "Soyuz TM-9", "launch 1990-08-20": "Soyuz TM-10"},
        ),
    ],
)
def test_crew_that_followed_was_launched_in_the_ship_that_is_named_next(text: str, told: dict[str, str]) -> None:
    assert craft(text, "2001-01-01") == told


@pytest.mark.parametrize(
    ("text", "followed"),
    [
        ("Spirit landed on Mars on Jan. 4, 2004. Opportunity followed in Meridiani Planum on Jan. 25.", "2004-01-25"),
        (
            "Spirit landed on Mars on Jan. 4, 2004. The landing of its twin was planned for Jan. 24, as engineers in "
            "the United States told. Opportunity followed in Meridiani Planum on Jan. 25.",
            "2004-01-25",
        ),
    ],
)
def test_lander_that_followed_in_a_place_of_another_world_landed_there(text: str, followed: str) -> None:
    landing = by_day(text, "2004-02-20")[f"landing {followed}"].event
    assert (landing.vehicle, landing.target, landing.site) == ("Opportunity", "Mars", "Meridiani Planum")


def test_twin_launched_days_later_has_a_launch_of_its_own() -> None:
    text = "Mars 6 lifted off on Aug. 5, 1973. A twin, launched four days later, was called Mars 7."
    assert craft(text, "2001-01-01") == {"launch 1973-08-05": "Mars 6", "launch 1973-08-09": "Mars 7"}
    text = "Mars 6 lifted off on Aug. 5, 1973. Nine minutes later the upper stage was launched towards Mars."
    assert craft(text, "2001-01-01") == {"launch 1973-08-05": "Mars 6"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Viking 2 followed on Sept. 3, 1976, when it touched down in Utopia Planitia on Mars.",
            [("landing", "1976-09-03", "actual")],
        ),
        ("Pioneer 11 followed on Dec. 3, 1974, when it passed Jupiter.", [("flyby", "1974-12-03", "actual")]),
        (
            "Soyuz TM-8 followed on Sept. 8, 1989, when it docked at the forward port.",
            [("docking", "1989-09-08", "actual")],
        ),
        (
            "Vostok 6 followed on June 16, 1963, when it lifted off at 09:29 UTC.",
            [("launch", "1963-06-16T09:29Z", "actual")],
        ),
    ],
)
def test_a_when_behind_followed_says_by_what(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert events(text) == expected
