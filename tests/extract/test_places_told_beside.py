"""Where a craft set off or came down, told in another sentence, another line or another clause than the time."""

from __future__ import annotations

import pytest
from event_reading import by_day, only, read, sites


@pytest.mark.parametrize(
    ("text", "event", "site"),
    [
        (
            "Maj. Andrian Nikolayev landed in Vostok 3 at 9:52 a.m. on Aug. 15, 1962. Both came down in the "
            "steppe south of Karaganda.",
            "return 1962-08-15",
            "south of Karaganda",
        ),
        (
            "Soyuz 20 landed on Feb. 16, 1976, after ninety days. It touched down southwest of Tselinograd.",
            "return 1976-02-16",
            "southwest of Tselinograd",
        ),
        (
            "The cargo ship HTV-9 reentered the atmosphere on Aug. 20, 2020. Fragments that did not burn are "
            "presumed to have fallen into the South Pacific.",
            "reentry 2020-08-20",
            "South Pacific",
        ),
        (
            "Progress MS-16 burned up at 17:42 Moscow time on July 26, 2021. What was left of it came down in the "
            "Pacific Ocean.",
            "reentry 2021-07-26",
            "Pacific Ocean",
        ),
        (
            "Starliner will take six hours to reach White Sands Space Harbor, where it is to land at 12:03 a.m. EDT on "
            "Sept. 7, 2031.",
            "return 2031-09-07",
            "White Sands",
        ),
        ("Chang'e-4 came down on the far side on Jan. 3, 2019.", "landing 2019-01-03", "far side"),
        (
            "The capsule of Mars 3 landed in the southern hemisphere on Dec. 2, 1971.",
            "landing 1971-12-02",
            "southern hemisphere",
        ),
        (
            "Vostok 5 landed on June 19, 1963, some 340 miles northwest of the same city.",
            "return 1963-06-19",
            "northwest of the same city",
        ),
        (
            "Soyuz 39 landed about 105 miles southeast of the Kazakh city of Dzhezkazgan on March 30, 1981.",
            "return 1981-03-30",
            "southeast of the Kazakh city of Dzhezkazgan",
        ),
        ("STS-77\n\nLanding: May 29, 1996, 7:09 a.m. EDT, KSC Runway 33", "return 1996-05-29", "Kennedy Space Center"),
    ],
)
def test_a_place_is_told_beside_the_time(text: str, event: str, site: str) -> None:
    assert sites(text)[event] == site


NOTES = (
    "Soyuz 33\n\nLaunch date: April 10, 1979, 17:34:34 GMT\nLaunch site: Baikonur, Site 31/6\nLaunch vehicle: Soyuz-U\n"
    "Crew: Nikolai Rukavishnikov, Georgi Ivanov\nLanding: April 12, 1979, 16:35 GMT\nLanding site: 320 km SE of "
    "Dzhezkazgan"
)


def test_a_line_of_notes_tells_the_place() -> None:
    assert sites(NOTES) == {
        "launch 1979-04-10": "Baikonur Cosmodrome",
        "return 1979-04-12": "320 km SE of Dzhezkazgan",
    }


@pytest.mark.parametrize(
    ("text", "site"),
    [
        (
            "The launch of Columbia on March 21, 1993, was called off because the Eastern Range had no computer.",
            "",
        ),
        (
            "Gemini 8 came to Cape Kennedy on Jan. 8, 1966. The Titan II lifted off with Gemini 8 on March 16, 1966.",
            "Cape Kennedy",
        ),
        (
            "CAPE KENNEDY, Fla., July 19 (UP) - The astronauts of Gemini 10 lifted off at 5:20 p.m. EST on July 18, "
            "1966.",
            "Cape Kennedy",
        ),
    ],
)
def test_a_spaceport_is_called_as_the_article_calls_it(text: str, site: str) -> None:
    found = [place for event, place in sites(text).items() if event.startswith("launch")]
    assert found[-1:] == [site]


@pytest.mark.parametrize(
    "back",
    [
        "The crew will return to NASA's Kennedy Space Center in a week.",
        "The capsule will land at White Sands Space Harbor in New Mexico. The astronauts are back at Kennedy Space "
        "Center.",
    ],
)
def test_what_comes_back_to_a_spaceport_does_not_start_there(back: str) -> None:
    text = (
        "Starliner is to be launched on May 25, 2031, at 4:43 p.m. EDT. The rocket stood at Space Launch Complex-41 "
        "at Cape "
        f"Canaveral Space Force Station. {back}"
    )
    assert sites(text, "2031-05-17")["launch 2031-05-25"] == "Cape Canaveral"


@pytest.mark.parametrize(
    ("text", "site"),
    [
        (
            "Chandrayaan-3 awaits sunrise at its site in the south polar region. It landed on Aug. 23, 2023.",
            "south polar region",
        ),
        ("The capsule of Soyuz 11 landed on the steppe at 2:17 a.m. on June 30, 1971.", "steppe"),
        ("An Antares blew up seconds into its flight in Virginia on Oct. 28, 2014.", "Virginia"),
    ],
)
def test_regions_without_a_name_and_states(text: str, site: str) -> None:
    assert list(sites(text).values()) == [site]


def test_a_site_told_with_an_undated_launch_is_that_of_its_dates() -> None:
    text = (
        "Coverage of the Europa Clipper Launch\n\nEditor's Note, Oct. 6, 2024: NASA is standing down from the "
        "Thursday, Oct. 10, launch attempt because of a storm.\n\nNASA will show the launch of Europa Clipper. The "
        "spacecraft will launch on a Falcon Heavy rocket from Launch Complex 39A at Kennedy Space Center. Liftoff is "
        "planned for 12:06 p.m. EDT Monday, Oct. 14. Launch opportunities are available until Nov. 6."
    )
    pad = "Launch Complex 39A, Kennedy Space Center"
    assert sites(text, "2024-10-12") == {"launch 2024-10-10": pad, "launch 2024-10-14": pad}


@pytest.mark.parametrize(
    ("told", "site"),
    [
        ("The lander came down upright near Mons Latreille, a volcanic feature.", "Mons Latreille"),
        ("It came to rest on its side near Malapert A.", "Malapert A"),
        ("It had set down on the Moon with some luck.", ""),
        ("Another lander landed in Florida.", ""),
    ],
)
def test_a_place_on_another_world_is_told_behind_the_landing(told: str, site: str) -> None:
    found = only(f"The Odysseus lander touched down on the Moon on Feb. 22, 2024. {told}", "2024-03-01")
    assert (found.event.kind.value, found.event.site) == ("landing", site)


def test_rockets_of_one_day_start_where_one_of_them_does() -> None:
    told = by_day(
        "NASA will launch two Black Brant IX rockets from its Wallops Flight Facility in Virginia on Monday, April 8. "
        "One is to lift off at 2:40 p.m. EDT, the other at 3:20 p.m. Such rockets flew from the White Sands Missile "
        "Range, too.",
        "2024-04-04",
    )
    assert {each.event.site for each in told.values()} == {"Wallops Flight Facility"}


def test_a_slot_has_the_site_of_the_launch_rather_than_of_the_dateline() -> None:
    told = sites(
        "CAPE CANAVERAL, Florida, Sept. 15, 2024 (wire) - The four of the Polaris Dawn mission returned on Sunday.\n\n"
        "The mission began on Sept. 10 with a launch on a Falcon 9 rocket from Kennedy Space Center. A launch planned "
        "for Aug. 27 was postponed because of a leak.",
        "2024-09-15",
    )
    assert told["launch 2024-08-27"] == "Kennedy Space Center"


@pytest.mark.parametrize(
    ("landing", "place"),
    [
        ("On Feb. 11 it made the first landing of a spacecraft at its launch site.", "Kennedy Space Center"),
        ("On Feb. 11 it landed near the launch pad.", "Kennedy Space Center"),
        ("On Feb. 11 it landed in California, far from its launch site.", "California"),
        ("On Feb. 11 it landed.", ""),
    ],
)
def test_what_lands_at_its_launch_site_lands_where_it_was_launched(landing: str, place: str) -> None:
    told = sites(f"Challenger lifted off from Kennedy Space Center on Feb. 3, 1984. {landing}")
    assert told["return 1984-02-11"] == place


def test_rockets_of_a_row_start_where_they_are_all_told_to() -> None:
    told = read(
        "NASA will launch two sounding rockets on Monday, April 8. They flew from White Sands on Oct. 14, 2023.\n\n"
        "The rockets will launch from Wallops Flight Facility in Virginia. The first is scheduled for launch at "
        "2:40 p.m. EDT on April 8, the second will be launched at 3:20 p.m.",
        "2024-04-05",
    ).candidates
    assert [each.event.site for each in told if each.event.start.iso() > "2024-04-08T"] == [
        "Wallops Flight Facility",
        "Wallops Flight Facility",
    ]


def test_what_splashes_down_does_so_in_the_sea_over_which_it_came_in() -> None:
    text = "It entered the atmosphere over the Arabian Sea, and splashed down at the planned place at 8 a.m. on May 3."
    assert only(text, "2030-06-01").event.site == "Arabian Sea"
