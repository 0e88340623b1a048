"""What a flight does anyway, told by its year; what is let go far from a station; the halves of a berthing."""

from __future__ import annotations

import pytest
from tests.extract.event_reading import events


@pytest.mark.parametrize(
    "text",
    [
        "Vikram came apart from the propulsion module on August 17.",
        "The Philae lander separated from Rosetta on November 12 at 08:35 GMT.",
        "The lander let go of its carrier at 14:42 GMT on October 16.",
        "The three of Expedition 40 will stay aboard the station until the autumn.",
        "Volkov arrived at the station aboard a Soyuz in the summer.",
        "Vladimir Lyakhov flew again in 1983 on Soyuz T-9.",
        "Vladimir Lyakhov commanded Soyuz T-9 in 1983.",
    ],
)
def test_steps_and_lives_are_no_events(text: str) -> None:
    assert events(text, "2014-11-20") == []


def test_flights_of_a_list_are_events() -> None:
    text = "Vladimir Lyakhov commanded Soyuz 32 in 1979 and Soyuz T-9 in 1983."
    assert [(kind, when) for kind, when, _ in events(text, "2001-01-02")] == [("launch", "1979"), ("launch", "1983")]


@pytest.mark.parametrize(
    ("text", "berthed"),
    [
        (
            "Hoburg took hold of the Cygnus with the arm at 6:04 a.m. EDT. It was installed on Unity at 8:16 a.m.",
            "12:16",
        ),
        ("The Cygnus was captured by the arm at 6:04 a.m. EDT, and bolted to the Unity port two hours later.", "12:04"),
        ("Ground teams attached the Cygnus to the Unity module at 8:16 a.m. EDT.", "12:16"),
        ("The Cygnus was grappled by the Canadarm2 at 6:04 a.m. EDT.", "10:04"),
    ],
)
def test_a_craft_is_berthed_when_it_is_fixed(text: str, berthed: str) -> None:
    assert events(text, "2023-08-04") == [("berthing", f"2023-08-04T{berthed}Z", "actual")]


@pytest.mark.parametrize(
    "text",
    [
        "Soyuz MS-13 was moved to another port on August 26, 2019. It undocked at 06:35 Moscow time from Zvezda and "
        "docked with Poisk at 06:59 Moscow time.",
        "Progress 78 is to be moved in October 2021. It undocks from Poisk on October 20 and docks with Nauka on "
        "October 22.",
    ],
)
def test_a_move_is_no_event_beside_its_parting_and_docking(text: str) -> None:
    assert [kind for kind, _, _ in events(text, "2021-10-12")] == ["undocking", "docking"]


@pytest.mark.parametrize(
    "text",
    [
        "On November 7 the crew slept late while Columbia remained docked to the station.",
        "She saw the aurora on November 7, while the shuttle Columbia was docked to the station.",
        "Cygnus stayed berthed to Unity on November 7.",
    ],
)
def test_what_is_in_place_had_come_before(text: str) -> None:
    assert events(text, "2014-11-20") == []


@pytest.mark.parametrize(
    "text",
    [
        "An ER-2, a cousin of the U-2, took off from Dryden at 9:40 a.m. PST on November 7.",
        "The WB-57 landed in Houston at 2 p.m. CST on November 7 after six hours under the clouds.",
        "Columbia returned to the Vehicle Assembly Building on November 7.",
        "The Swift telescope went into safe mode on November 5 and returned to science on November 7.",
        "The crew of the dome 'landed' on November 7.",
    ],
)
def test_what_planes_do_and_what_goes_back_to_work_is_no_flight(text: str) -> None:
    assert events(text, "2014-11-20") == []


@pytest.mark.parametrize(
    "text",
    [
        "Dragon was unberthed from Harmony at 3:10 a.m. EDT on October 28 and released at 5:26 a.m.",
        "The arm unbolted the Dragon from Harmony on October 28. It let go of the capsule at 5:26 a.m. EDT.",
        "The Dragon cargo ship was released by the arm at 5:26 a.m. EDT on October 28.",
    ],
)
def test_a_craft_is_unberthed_when_the_arm_lets_go(text: str) -> None:
    assert events(text, "2014-11-20") == [("unberthing", "2014-10-28T09:26Z", "actual")]
