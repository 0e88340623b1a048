"""Verbs that tell of an event by who does what to whom: launches by a rocket, partings, landings told otherwise."""

from __future__ import annotations

import pytest
from event_reading import brief, events, only, read


@pytest.mark.parametrize(
    ("text", "launches"),
    [
        ("A Delta II sent the Kepler telescope on its way on March 7, 2009.", ["2009-03-07"]),
        ("The weather satellite was put up for Europe on an Ariane 5 in July 2012.", ["2012-07"]),
        ("Vulcan, which started on Jan. 8, 2024, replaces it.", ["2024-01-08"]),
        ("The Delta II, the rocket that sent Dawn off in 2007, bowed out on Sept. 15, 2018.", ["2007", "2018-09-15"]),
        (
            "The first Ariane 6 flew on July 9, 2024. The second followed on March 6, 2025.",
            ["2024-07-09", "2025-03-06"],
        ),
        ("Alexei Leonov got away in Voskhod 2 at 10:00 Moscow time on 18 March 1965.", ["1965-03-18T07:00Z"]),
        ("In January 2011 the first Falcon Heavy on the coast roared out of SLC-6.", ["2011-01"]),
        ("Soyuz 5 left the neighbouring pad on 15 January 1969.", ["1969-01-15"]),
    ],
)
def test_a_launch_by_what_the_rocket_does(text: str, launches: list[str]) -> None:
    assert [each[1] for each in events(text) if each[0] == "launch"] == launches


@pytest.mark.parametrize(
    "text",
    [
        "The crew flew in from Houston on Nov. 8, 2020, to prepare.",
        "A fourth of the six gyroscopes of Hubble failed on Nov. 13, 1999.",
        "The launch site was visited on May 3, 2021. The second, on May 9, took two buses.",
        "The senator left the conference on Jan. 12, 2021.",
        "A bird started a fire at the pad on May 2, 2021.",
    ],
)
def test_the_same_verbs_of_others(text: str) -> None:
    assert events(text, "2024-05-10") == []


@pytest.mark.parametrize(
    ("text", "failed"),
    [
        ("The third Falcon 1 failed on Aug. 3, 2008.", "2008-08-03"),
        ("A Proton with three satellites exploded on July 2, 2013.", "2013-07-02"),
        ("The first Vanguard was launched on Dec. 6, 1957, and exploded two seconds later.", "1957-12-06"),
        ("The rocket lifted off on Feb. 5, 1999, but never reached orbit.", "1999-02-05"),
        ("The launch of Kosmos 2 failed on Oct. 14, 1964.", "1964-10-14"),
    ],
)
def test_a_launch_that_failed(text: str, failed: str) -> None:
    assert events(text) == [("launch", failed, "failed")]


def test_the_second_of_a_row_is_of_the_kind_told() -> None:
    text = "The spacewalks were long. The second, on February 6, 1971, took the two men up a hill."
    assert events(text) == [("spacewalk", "1971-02-06", "actual")]


def test_a_rocket_lost_on_its_pad_was_not_launched() -> None:
    assert events("A Falcon 9 blew up on its pad on Sept. 1, 2016.") == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The two ships drew apart on 16 January 1969.", ("undocking", "1969-01-16", "actual")),
        ("The freighter Progress 88 left the port on Nov. 19, 2024.", ("undocking", "2024-11-19", "actual")),
        ("Cygnus came to the station in August 2024.", ("docking", "2024-08", "actual")),
        ("Soyuz 5 hit the ground on 18 January 1969.", ("return", "1969-01-18", "actual")),
        ("On Dec. 5, 2014, the empty capsule was bobbing in the Pacific.", ("return", "2014-12-05", "actual")),
        ("The Hakuto-R lander was lost in April 2023.", ("landing", "2023-04", "failed")),
        ("Israel's Beresheet crashed in April 2019.", ("landing", "2019-04", "failed")),
        ("Odysseus reached the surface on Feb. 22, 2024.", ("landing", "2024-02-22", "actual")),
    ],
)
def test_partings_arrivals_and_landings(text: str, told: tuple[str, str, str]) -> None:
    assert brief(only(text)) == told


def test_another_is_the_rocket_told_of_last() -> None:
    text = "The Delta IV Heavy flew on Dec. 5, 2014. On Aug. 12, 2018, another sent the Parker Solar Probe to the Sun."
    launches = {each.event.vehicle: each.event.launch_vehicle for each in read(text).candidates}
    assert launches["Parker Solar Probe"] == "Delta IV Heavy"


def test_what_a_rocket_carries_is_it() -> None:
    text = "Progress MS-29 is on its way. A Soyuz rocket carried it away from Baikonur on Nov. 21, 2024."
    event = only(text, "2024-11-21").event
    assert (event.vehicle, event.launch_vehicle) == ("Progress MS-29", "Soyuz")


def test_the_subject_is_the_craft_not_what_is_said_beside_it() -> None:
    text = "The first Delta, a Thor missile with a stage on top, flew in 1960 and failed."
    event = only(text).event
    assert (event.vehicle, event.status.value) == ("Delta", "failed")


def test_the_latter_is_the_craft_named_last() -> None:
    text = "Shenzhou-19 relieved Shenzhou-18. The latter trio returned to the Dongfeng landing site on Nov. 4, 2024."
    assert only(text).event.vehicle == "Shenzhou-18"


def test_an_event_completed_at_a_time() -> None:
    text = "Tianzhou-8 docked on Saturday.\n\nThe docking was completed at 2:32 a.m. (Beijing Time)."
    assert events(text, "2024-11-16") == [("docking", "2024-11-15T18:32Z", "actual")]


def test_the_day_that_ends_the_sentence_before_holds() -> None:
    text = (
        "The Delta IV Heavy flew for the last time on April 9, 2024. At 12:53 p.m. EDT it left the pad. "
        "The first Delta IV took off on Nov. 20, 2002."
    )
    assert ("launch", "2024-04-09T16:53Z", "actual") in events(text)


def test_a_relative_clause_keeps_its_time() -> None:
    text = "Delta II, which sent Spirit to Mars in 2003, bowed out with ICESat-2 on Sept. 15, 2018, from California."
    told = {each.event.vehicle: each for each in read(text).candidates}
    assert brief(told["Spirit"])[1] == "2003"
    assert (brief(told["ICESat-2"])[1], told["ICESat-2"].event.site) == ("2018-09-15", "California")


def test_a_countdown_that_ended_was_given_up() -> None:
    text = (
        "The NROL-44 launch took long. The first countdown, on Aug. 29, 2020, ended three seconds early. "
        "It was called off again on Sept. 30, and on Dec. 10 the bird got away."
    )
    assert events(text) == [
        ("launch", "2020-08-29", "delayed"),
        ("launch", "2020-09-30", "delayed"),
        ("launch", "2020-12-10", "actual"),
    ]


def test_the_same_pad_is_the_one_named_last() -> None:
    text = "The Falcon 9 climbed off pad 39A on Jan. 15, 2025. Athena is due to go up from the same pad on Feb. 26."
    sites = [each.event.site for each in read(text, "2025-01-15").candidates]
    assert sites == ["pad 39A, Kennedy Space Center", "pad 39A, Kennedy Space Center"]


def test_a_probe_that_comes_within_a_distance_flies_by() -> None:
    text = "Parker has flown close to the Sun, coming within 3.8 million miles of it on Dec. 24, 2024."
    assert brief(only(text)) == ("flyby", "2024-12-24", "actual")


def test_times_written_with_a_full_stop() -> None:
    text = "Soyuz 4 took off at 10.30 Moscow time on 14 January 1969. On 15 January, at 10.05, Soyuz 5 took off."
    assert [each[1] for each in events(text)] == ["1969-01-14T07:30Z", "1969-01-15T07:05Z"]
    assert events("On 15 January 1969, at 10.05 percent more thrust, Soyuz 5 took off.")[0][1] == "1969-01-15"


def test_a_module_is_its_own_craft() -> None:
    text = "Nauka, the laboratory the node goes to, was launched on a Proton on July 21, 2021, and docked to Zvezda."
    assert [each.event.vehicle for each in read(text).candidates] == ["Nauka"]
    text = "The node Prichal is to dock automatically to the Nauka module at 10:26 a.m. EST on Nov. 26, 2021."
    assert only(text, "2021-11-22").event.vehicle == "Prichal"


def test_a_label_with_a_date_is_a_row_of_its_own() -> None:
    text = (
        "LAUNCH\n------\nPhase Start Time : 1996-02-17\nA Delta II 7925-8 lifted the NEAR spacecraft from "
        "Cape Canaveral at 20:43:27 UTC on 17 February 1996."
    )
    assert "1996-02-17T20:43:27Z" in [each[1] for each in events(text)]


def test_a_launch_hours_after_one_from_another_site_is_its_own() -> None:
    text = (
        "Soyuz 19 left Baikonur at 12:20 GMT on July 15, 1975. Seven and a half hours later a Saturn IB climbed from "
        "Launch Complex 39B with Tom Stafford."
    )
    assert [each[1] for each in events(text)] == ["1975-07-15T12:20Z", "1975-07-15T19:50Z"]


def test_a_satellite_rides_on_a_soyuz() -> None:
    event = only("The first, Sentinel-1A, lifted off on a Soyuz from Kourou on April 3, 2014.").event
    assert (event.vehicle, event.launch_vehicle) == ("Sentinel-1A", "Soyuz")
