"""Several launches in one sentence: with one verb for all of them, or each with its own rocket and site."""

from __future__ import annotations

import pytest
from event_reading import events, read

PUBLISHED = "2024-05-10"  # a Friday


def launches(text: str, published: str = PUBLISHED) -> list[tuple[str, str, str, str]]:
    """Day or time, craft, rocket and site of every launch of a text, by time."""
    told = [each.event for each in read(text, published).candidates]
    return sorted((each.start.iso(), each.vehicle, each.launch_vehicle, each.site) for each in told if each.start)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "A Falcon 9 lifted off from Vandenberg on May 3, an Electron from Mahia on May 4 and a Long March 6A from "
            "Taiyuan on May 5.",
            [
                ("2024-05-03", "Falcon 9", "Falcon 9", "Vandenberg"),
                ("2024-05-04", "Electron", "Electron", "Mahia"),
                ("2024-05-05", "Long March 6A", "Long March 6A", "Taiyuan Satellite Launch Center"),
            ],
        ),
        (
            "Launches are planned on June 1 from Wallops, with an Antares, and on June 5 from Mahia, with an Electron.",
            [
                ("2024-06-01", "Antares", "Antares", "Wallops Flight Facility"),
                ("2024-06-05", "Electron", "Electron", "Mahia"),
            ],
        ),
        (
            "SpaceX launched 23 Starlinks from Florida on Monday, another 20 from California on Tuesday, and 23 more "
            "from the Cape on Thursday.",
            [
                ("2024-05-06", "Starlink", "", "Florida"),
                ("2024-05-07", "Starlink", "", "California"),
                ("2024-05-09", "Starlink", "", "Cape Canaveral"),
            ],
        ),
        (
            "There were two launches on Tuesday: a Falcon 9 from Florida at 6:10 a.m. EDT and a Soyuz from Plesetsk at "
            "4:20 p.m. Moscow time.",
            [
                ("2024-05-07T10:10Z", "Falcon 9", "Falcon 9", "Florida"),
                ("2024-05-07T13:20Z", "Soyuz", "Soyuz", "Plesetsk Cosmodrome"),
            ],
        ),
        (
            "The launch of Hera is planned for October and that of Europa Clipper for November.",
            [("2024-10", "Hera", "", ""), ("2024-11", "Europa Clipper", "", "")],
        ),
    ],
)
def test_each_item_of_a_list_is_a_launch_with_its_own_day_rocket_and_place(
    text: str, told: list[tuple[str, str, str, str]]
) -> None:
    assert launches(text) == told


def test_of_launches_that_were_counted_first_each_has_its_place_and_the_count_is_none() -> None:
    text = "Rocket Lab launched two missions last week, one from Mahia on Wednesday, the other from Wallops on Friday."
    assert [(day, site) for day, _, _, site in launches(text)] == [
        ("2024-05-08", "Mahia"),
        ("2024-05-10", "Wallops Flight Facility"),
    ]
    two = (
        "Within four hours on Tuesday two Falcon 9s flew, one from the Cape at 5:40 p.m. and the other from Vandenberg."
    )
    assert launches(two) == [("2024-05-07T21:40Z", "Falcon 9", "Falcon 9", "Cape Canaveral")]


def test_a_launch_of_the_same_day_goes_by_the_day_told_and_not_by_how_late_that_was() -> None:
    text = (
        "SWOT was carried aloft by a Falcon 9 from Vandenberg on Friday, May 3, one day later than planned. Another "
        "Falcon 9 followed from Cape Canaveral the same day."
    )
    assert events(text, PUBLISHED) == [("launch", "2024-05-02", "delayed"), ("launch", "2024-05-03", "actual")]
    plural = "Launches on Wednesday and Thursday lofted 45 satellites."
    assert events(plural, PUBLISHED) == [("launch", "2024-05-08", "actual"), ("launch", "2024-05-09", "actual")]


def test_an_item_that_is_planned_is_no_launch_done() -> None:
    text = "A Vulcan flew from Cape Canaveral on Jan. 8, the second scheduled for September."
    assert events(text, PUBLISHED) == [("launch", "2024-01-08", "actual"), ("launch", "2024-09", "planned")]
    pair = "Two Galileo satellites flew on a Falcon 9 in April, and another pair is booked for September."
    assert events(pair, PUBLISHED) == [("launch", "2024-04", "actual"), ("launch", "2024-09", "planned")]


def test_what_a_launch_is_told_with_is_no_further_launch() -> None:
    assert len(launches("India launched its newest rocket, the SSLV, on Aug. 7, 2022, from Sriharikota.")) == 1
    assert len(launches("Launched on 12 September 1970, Luna 16 made a course correction on 13 September.")) == 1
    window = "An Atlas lifted off on Nov. 3, 1973, one minute into the window and three weeks after Oct. 16."
    assert [day for day, *_ in launches(window)] == ["1973-11-03"]


def test_a_rocket_and_a_site_belong_to_the_launch_of_their_own_clause() -> None:
    text = (
        "An Electron lifted off from Mahia on May 2, and the first launch of the larger Neutron rocket is planned for "
        "mid-2025 from Wallops Island."
    )
    assert launches(text) == [
        ("2024-05-02", "Electron", "Electron", "Mahia"),
        ("2025", "Neutron", "Neutron", "Wallops Island"),
    ]
    other = (
        "Electron's next launch is planned for May 18, and the first launch of Vulcan is planned for June from Cape "
        "Canaveral."
    )
    assert launches(other) == [
        ("2024-05-18", "Electron", "Electron", ""),
        ("2024-06", "Vulcan", "Vulcan", "Cape Canaveral"),
    ]
    probes = (
        "Hera was launched in October 2023 aboard a Falcon 9, while Juice was launched on an Ariane 5 from Kourou in "
        "April 2023."
    )
    assert launches(probes) == [("2023-04", "JUICE", "Ariane 5", "Kourou"), ("2023-10", "Hera", "Falcon 9", "")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("United Launch Alliance plans to fly GOES-U next, on an Atlas 5, on June 25.", ("GOES-U", "Atlas V")),
        ("ISRO will fly EOS-08 next, aboard an SSLV, on June 25.", ("EOS-08", "SSLV")),
    ],
)
def test_what_is_to_fly_next_is_told_before_its_rocket(text: str, told: tuple[str, str]) -> None:
    assert [(day, craft, rocket) for day, craft, rocket, _ in launches(text)] == [("2024-06-25", *told)]


def test_a_rocket_brought_in_at_the_end_flies_its_own_load() -> None:
    told = launches(
        "On Thursday, May 9, the Corvus satellite was launched from Vandenberg.\n\nAn Ariane 6 is on its pad. "
        "It waits.\n\nThe "
        "week ahead. The next Electron flight, which had been scheduled for Thursday, May 9, was put off "
        "because of wind and is now planned for Wednesday, May 15."
    )
    assert [each[:2] for each in told] == [
        ("2024-05-09", "Corvus"),
        ("2024-05-09", "Electron"),
        ("2024-05-15", "Electron"),
    ]


def test_a_rocket_that_heads_a_paragraph_is_that_of_its_launch() -> None:
    told = launches(
        "Launches of the week\n\nVega C / Aster. The Aster satellite was launched from Kourou on Tuesday, May 7.\n\n"
        "Falcon 9 / Corvus. The Corvus satellite was launched from Vandenberg on Thursday, May 9. A twin is to follow."
    )
    assert [each[:3] for each in told] == [("2024-05-07", "Aster", "Vega-C"), ("2024-05-09", "Corvus", "Falcon 9")]
