"""Two crewed craft that dock with each other, and parts of craft named by their type."""

import pytest
from event_reading import by_day, crew, crews, only, read

_PAIR = (
    "Soyuz 4 was launched on Jan. 14, 1969, with Vladimir Shatalov aboard. Soyuz 5 followed on Jan. 15 with Boris "
    "Volynov, Aleksei Yeliseyev and Yevgeny Khrunov.\n\nOn Jan. 16 at 8:20 GMT, Soyuz 4 and Soyuz 5 docked. The crews "
    "talked by phone. The undocking came on Jan. 17 at 12:55 GMT."
)


def test_of_two_craft_that_dock_the_second_is_the_firsts_mate() -> None:
    found = by_day(_PAIR, "2019-01-14")
    docking = found["docking 1969-01-16"]
    assert (docking.event.vehicle, docking.event.target) == ("Soyuz 4", "Soyuz 5")
    assert crew(docking) == ["Vladimir Shatalov"]


def test_what_the_two_do_next_is_told_without_names() -> None:
    undocking = by_day(_PAIR, "2019-01-14")["undocking 1969-01-17"].event
    assert (undocking.vehicle, undocking.target) == ("Soyuz 4", "Soyuz 5")


def test_both_flights_of_a_meeting_are_the_subject() -> None:
    assert all(each.event.core for each in by_day(_PAIR, "2019-01-14").values())


def test_freighters_that_leave_a_station_leave_no_mate() -> None:
    event = only("Progress 90 and Cygnus undocked from the International Space Station on Nov. 19, 2024.").event
    assert event.target == "International Space Station"


def test_docking_system_of_a_type_is_no_craft_of_it() -> None:
    text = (
        "Soyuz 19 was launched on July 15, 1975, with Alexei Leonov and Valeri Kubasov. The Apollo of Thomas Stafford, "
        "Vance Brand and Deke Slayton was launched on July 16.\n\nOn July 17, Apollo and Soyuz 19 docked.\n\nWith "
        "Slayton at the controls and the Soyuz docking mechanism active, Apollo docked once more on July 19."
    )
    assert crews(text, "2015-07-15") == {
        "launch 1975-07-15": {"Leonov", "Kubasov"},
        "launch 1975-07-16": {"Stafford", "Brand", "Slayton"},
        "docking 1975-07-17": {"Stafford", "Brand", "Slayton"},
        "docking 1975-07-19": {"Stafford", "Brand", "Slayton"},
    }


def test_type_by_the_pad_people_were_launched_from() -> None:
    text = (
        "On July 16, 1969, Neil Armstrong, Michael Collins and Buzz Aldrin lifted off from Launch Pad 39A in Florida."
    )
    assert only(text).event.vehicle == "Apollo"


def test_those_whose_hands_they_shook_flew_another_craft() -> None:
    text = (
        "Alexei Leonov and Valeri Kubasov were launched in Soyuz 19 on July 15, 1975, and shook hands with the Apollo "
        "crew of Thomas Stafford and Vance Brand."
    )
    assert crews(text, "2015-07-15") == {"launch 1975-07-15": {"Leonov", "Kubasov"}}


@pytest.mark.parametrize(
    "told",
    [
        "will complete their flight on April 20: the capsule of Soyuz MS-26 is to land at 04:20 Moscow time.",
        "are to end their mission on April 20, when Soyuz MS-26 lands in the steppe.",
        "will finish their stay: Soyuz MS-26 lands on April 20.",
    ],
)
def test_those_whose_flight_ends_come_home_in_the_ship_named_behind(told: str) -> None:
    text = f"Soyuz MS-27 docked today with Sergey Ryzhikov and Jonny Kim. Alexey Ovchinin and Donald Pettit {told}"
    assert crews(text, "2025-04-08") == {
        "docking 2025-04-08": {"Ryzhikov", "Kim"},
        "return 2025-04-20": {"Ovchinin", "Pettit"},
    }


@pytest.mark.parametrize("second", ["Grechko", "cosmonaut Georgi Grechko"])
def test_who_returned_is_not_listed_with_those_with_whom_another_stayed(second: str) -> None:
    text = (
        "Soyuz T-14 was launched on September 17, 1985, with Vladimir Vasyutin, Georgi Grechko and Aleksandr Volkov. "
        f"Viktor Savinykh remained with Vasyutin and Volkov, and {second} returned with Vladimir Dzhanibekov in Soyuz "
        "T-13 on September 26."
    )
    assert crews(text, "2005-09-17")["return 1985-09-26"] == {"Grechko", "Dzhanibekov"}


def test_a_list_in_pieces_is_one() -> None:
    text = "The ship with Vladimir Vasyutin and Georgi Grechko, and Aleksandr Volkov landed on May 3, 1981."
    assert crews(text, "2005-09-17") == {"return 1981-05-03": {"Vasyutin", "Grechko", "Volkov"}}


@pytest.mark.parametrize("seats", ["two empty seats", "seats left vacant"])
def test_those_for_whom_seats_are_kept_do_not_go_up(seats: str) -> None:
    text = (
        "Nick Hague and Aleksandr Gorbunov launched on Sept. 28, 2024, on a Falcon 9 from Cape Canaveral with "
        f"{seats} for Suni Williams and Butch Wilmore."
    )
    assert crews(text, "2025-03-18") == {"launch 2024-09-28": {"Hague", "Gorbunov"}}


_MEETING = (
    "Soyuz 19 was launched on July 15, 1975, with Alexei Leonov and Valeri Kubasov. The Apollo of Thomas Stafford, "
    "Vance Brand and Deke Slayton was launched that day.\n\nThe two ships docked on July 17 at 4:09 p.m. GMT. The "
    "hatches were opened at 7:17 p.m. GMT, and Stafford greeted Leonov. The ships parted on July 19 at 12:03 p.m. GMT. "
    "They docked once more at 12:34 p.m. GMT. The last undocking came at 3:26 p.m. GMT.\n\nTwenty years later, "
    "Atlantis docked with the Mir station on June 29, 1995."
)


def test_ships_that_met_stay_each_others_mates_though_a_station_is_named_later() -> None:
    found = [each.event for each in read(_MEETING, "2001-07-15").candidates if each.event.kind.value != "launch"]
    met = {(each.kind.value, each.start.iso()): (each.vehicle, each.target) for each in found if each.start}
    assert met == {
        ("docking", "1975-07-17T16:09Z"): ("Soyuz 19", "Apollo"),
        ("hatch_opening", "1975-07-17T19:17Z"): ("Soyuz 19", "Apollo"),
        ("undocking", "1975-07-19T12:03Z"): ("Soyuz 19", "Apollo"),
        ("docking", "1975-07-19T12:34Z"): ("Soyuz 19", "Apollo"),
        ("undocking", "1975-07-19T15:26Z"): ("Soyuz 19", "Apollo"),
        ("docking", "1995-06-29"): ("Space Shuttle Atlantis", "Mir"),
    }


def test_they_behind_a_sentence_of_ships_are_the_ships() -> None:
    text = (
        "Soyuz 4 was launched on Jan. 14, 1969, with Vladimir Shatalov aboard. Soyuz 5 followed on Jan. 15 with Boris "
        "Volynov, Aleksei Yeliseyev and Yevgeny Khrunov.\n\nShatalov talked with Khrunov by radio. The two spacecraft "
        "flew around each other. They docked on Jan. 16."
    )
    docking = by_day(text, "2019-01-14")["docking 1969-01-16"]
    assert (docking.event.vehicle, docking.event.target) == ("Soyuz 4", "Soyuz 5")
    assert crew(docking) == ["Vladimir Shatalov", "Boris Volynov", "Aleksei Yeliseyev", "Yevgeny Khrunov"]


def test_two_vehicles_of_a_station_are_no_ship_named_only_later() -> None:
    text = (
        "Shenzhou-11 was launched on Oct. 17, 2016, with Jing Haipeng and Chen Dong. It flew to Tiangong-2.\n\nThe "
        "two vehicles docked on Oct. 19.\n\nJing later trained the crew of Shenzhou-15."
    )
    assert by_day(text, "2026-10-17")["docking 2016-10-19"].event.target == "Tiangong-2"


def test_stage_once_met_by_another_ship_is_not_that_ship() -> None:
    text = (
        "Gemini 11 was launched on Sept. 12, 1966, with Pete Conrad and Dick Gordon. The spacecraft undocked from the "
        "Agena on Sept. 14, 1966, not far from the Gemini 8 Agena."
    )
    undocking = by_day(text, "1996-09-12")["undocking 1966-09-14"]
    assert (undocking.event.vehicle, crew(undocking)) == ("Gemini 11", ["Pete Conrad", "Dick Gordon"])


_JOINT = (
    "Apollo to meet Soyuz\n\nSoyuz, with cosmonauts Alexei Leonov and Valeri Kubasov, is to lift off from"
    " Baikonur at 8:20 a.m. EDT on July 15."
    " {}, astronauts Thomas Stafford, Vance Brand and Donald Slayton {} Apollo.\n\nThe docking of the two ships is set"
    " for 12:15 p.m. EDT on July 17. Apollo and Soyuz are scheduled to separate on July 19 at 8:02 a.m. EDT."
)


@pytest.mark.parametrize(
    ("when", "follow"),
    [
        ("Seven and a half hours later, at 3:50 p.m. EDT", "are to follow in"),
        ("At 3:50 p.m. EDT", "will follow aboard"),
    ],
)
def test_those_who_follow_in_another_ship_dock_with_it_and_part(when: str, follow: str) -> None:
    found = by_day(_JOINT.format(when, follow), "1975-07-14")
    own = ["Thomas Stafford", "Vance Brand", "Donald Slayton"]
    for event, mate in (("docking 1975-07-17", "Soyuz"), ("undocking 1975-07-19", "Soyuz")):
        told = found[event]
        assert (told.event.vehicle, told.event.target, crew(told)) == ("Apollo", mate, own)
    start = found["launch 1975-07-15"].event.start
    assert start is not None
    assert start.iso() == "1975-07-15T19:50Z"


def test_two_craft_that_make_contact_dock() -> None:
    text = "Shatalov flew Soyuz 4 to Soyuz 5. {} made contact at 11:20 a.m. Moscow time on January 16, 1969, over Asia."
    for two in ("The two ships", "Both spacecraft", "Soyuz 4 and Soyuz 5"):
        found = only(text.format(two), "1969-01-20")
        assert found.event.kind.value == "docking", two
        assert found.event.start is not None
        assert found.event.start.iso() == "1969-01-16T08:20Z", two
    # one alone makes it with the ground
    assert read(text.format("The spacecraft"), "1969-01-20").candidates == ()


def test_they_are_the_two_ships_behind_an_opening_clause() -> None:
    text = (
        "Vladimir Shatalov and Boris Volynov shook hands. With Aleksei Yeliseyev at the controls, the two ships docked "
        "again at 10:34 a.m. Moscow time on January 17, 1969. They undocked for good at 1:26 p.m."
    )
    assert crews(text, "1969-01-20")["undocking 1969-01-17"] == set()
