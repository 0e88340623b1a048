"""Rockets, capsules and test craft of which only the text itself tells; times that others only round."""

from __future__ import annotations

import pytest
from event_reading import craft, events, only, read


@pytest.mark.parametrize(
    ("sentence", "rocket"),
    [
        ("The satellite was launched by a Kappa-9M-II rocket from Tanegashima on 4 May 1988.", "Kappa-9M-II"),
        ("The satellite was launched on 4 May 1988. It had been launched atop an Orbex-3-II.", "Orbex-3-II"),
    ],
)
def test_a_rocket_nobody_knows_is_no_craft(sentence: str, rocket: str) -> None:
    assert only(sentence, "1995-01-01").event.launch_vehicle == rocket


def test_a_satellite_keeps_its_name_on_a_rocket_nobody_knows() -> None:
    text = "Ohsumi is a satellite of Japan. The satellite was launched by a Kappa-9M-II from Tanegashima on 4 May 1988."
    assert only(text, "1995-01-01").event.launch_vehicle == "Kappa-9M-II"
    assert craft(text, "1995-01-01") == {"launch 1988-05-04": "Ohsumi"}


def test_a_capsule_brings_in_a_name() -> None:
    text = (
        "QPS-9, a capsule of 320 kg, was launched by PSLV-C9 from Sriharikota on January 5, 2009, together with "
        "CARTOSAT-2. QPS-9 splashed down on January 9, 2009."
    )
    assert craft(text, "2009-02-01") == {"launch 2009-01-05": "QPS-9", "return 2009-01-09": "QPS-9"}


def test_a_designation_behind_a_name_makes_it_another() -> None:
    text = (
        "The craft, which people call Tianwen-2 T3, was launched on May 3, 2014, from Wenchang. "
        "Tianwen-2 is to be launched in 2017."
    )
    found = {each.event.start.iso(): each.event.vehicle for each in read(text, "2014-06-01").candidates}
    assert found == {"2014-05-03": "Tianwen-2 T3", "2017": "Tianwen-2"}


def test_the_capsule_told_before_comes_down_to_earth() -> None:
    text = (
        "The capsule of the test orbiter landed on Saturday in Kazakhstan. Helicopters soon reached the capsule in the "
        "steppe. It touched down at 6:42 a.m. (Moscow time). Luna 30 will follow."
    )
    assert events(text, "2014-11-01") == [("return", "2014-11-01T03:42Z", "actual")]


@pytest.mark.parametrize("opens", ["opens", "starts", "begins"])
def test_a_window_that_opens_at_an_hour(opens: str) -> None:
    text = f"The launch of the probe is set for Tuesday, Sept. 9, in a window that {opens} at 4:10 a.m. EDT."
    assert events(text, "2025-08-26") == [("launch", "2025-09-09T08:10Z", "planned")]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        (
            "Freighter docks three hours after launch\n\nThe cargo ship Progress MS-23 lifted off from Baikonur at "
            "8:05 a.m. EDT on Thursday. It docked to the Poisk module at 11:19 a.m.",
            ("docking", "2023-05-04T15:19Z", "actual"),
        ),
        (
            "The Dragon was launched at 6:10 a.m. EDT on Thursday and splashed down two hours later. The splashdown "
            "came at 8:21 a.m., SpaceX said.",
            ("return", "2023-05-04T12:21Z", "actual"),
        ),
    ],
)
def test_hours_counted_only_round_the_clock_told(text: str, when: tuple[str, str, str]) -> None:
    found = events(text, "2023-05-04")
    assert when in found
    assert len(found) == 2
