"""Who came and who was there before: greetings on a station, lists with "he", names with and without umlauts."""

import pytest
from tests.extract.event_reading import crews


@pytest.mark.parametrize(
    "greeting",
    [
        "Gennady Padalka and Michael Barratt greeted commander Yuri Lonchakov and Sandra Magnus at the hatch.",
        "Gennady Padalka and Michael Barratt welcomed the new residents, Yuri Lonchakov and Sandra Magnus.",
        "Once the hatches were open, Padalka embraced Yuri Lonchakov and Sandra Magnus.",
    ],
)
def test_those_greeted_on_a_station_came_with_the_ship_that_docked(greeting: str) -> None:
    text = f"Soyuz TMA-40 docked with the International Space Station on March 6, 2024. {greeting}"
    assert crews(text) == {"docking 2024-03-06": {"Lonchakov", "Magnus"}}


def test_those_who_greet_and_officials_greeted_on_the_ground_came_with_no_ship() -> None:
    text = (
        "Progress MS-26 docked with the International Space Station on March 6, 2024. Oleg Kononenko had flown there"
        " in Soyuz MS-24. He welcomed the words of Yuri Borisov."
    )
    assert crews(text)["docking 2024-03-06"] == set()


@pytest.mark.parametrize("meet", ["met", "greeted", "visited", "relieved"])
def test_a_crew_that_the_visitors_meet_was_there_before(meet: str) -> None:
    text = (
        "Atlantis was launched on Nov. 12, 1995, with Kenneth Cameron and James Halsell. It docked with Mir on Nov. 15."
        f" Cameron and Halsell {meet} the Mir 20 crew of Yuri Gidzenko and Sergei Avdeyev."
    )
    assert crews(text, "1995-11-16") == {
        "launch 1995-11-12": {"Cameron", "Halsell"},
        "docking 1995-11-15": {"Cameron", "Halsell"},
    }


def test_who_does_something_when_others_dock_is_not_with_them() -> None:
    text = (
        "Pavel Vinogradov and Anatoly Solovyov rang the ship's bell after Terrence Wilcutt docked Endeavour to Mir"
        " on Jan. 24, 1998."
    )
    assert crews(text, "1998-01-25") == {"docking 1998-01-24": {"Wilcutt"}}


@pytest.mark.parametrize(
    "listed",
    [
        "He, Sergey Prokopyev and Serena Auñón-Chancellor",
        "He, commander Sergey Prokopyev and NASA's Serena Auñón-Chancellor",
        "He and his crewmates Sergey Prokopyev and Serena Auñón-Chancellor",
    ],
)
def test_he_is_one_of_those_named_with_him(listed: str) -> None:
    text = f"Alexander Gerst left Cologne on Monday. {listed} will be launched in Soyuz MS-09 on June 6."
    assert crews(text, "2018-05-22") == {"launch 2018-06-06": {"Gerst", "Prokopyev", "Auñón-Chancellor"}}


@pytest.mark.parametrize(("full", "short"), [("Franz Viehböck", "Viehboeck"), ("Franz Viehboeck", "Viehböck")])
def test_an_umlaut_may_be_written_with_two_letters(full: str, short: str) -> None:
    text = (
        f"{full} of Austria was launched in Soyuz TM-13 on October 2, 1991, with Alexander Volkov and Toktar Aubakirov."
        f" {short} and Aubakirov landed on October 10 in Soyuz TM-12 with Anatoly Artsebarsky."
    )
    assert crews(text, "1991-10-12") == {
        "launch 1991-10-02": {full.split()[-1], "Volkov", "Aubakirov"},
        "return 1991-10-10": {full.split()[-1], "Aubakirov", "Artsebarsky"},
    }


def test_what_a_shuttle_does_under_its_own_name_has_the_whole_crew_told_of_its_mission() -> None:
    text = (
        "STS-98 got off the ground on Feb. 7, 2001, with Commander Kenneth Cockrell, Pilot Mark Polansky and Mission"
        " Specialists Robert Curbeam, Thomas Jones and Marsha Ivins. The Expedition 1 crew of William Shepherd, Yuri"
        " Gidzenko and Sergei Krikalev rang the bell after Cockrell docked to the Unity node on Feb. 9.\n\nAtlantis"
        " undocked on Feb. 16. Cockrell landed at Edwards Air Force Base on Feb. 20.\n\nDiscovery came in March. The"
        " arm of the station was delivered in April 2001 on STS-100."
    )
    flown = {"Cockrell", "Polansky", "Curbeam", "Jones", "Ivins"}
    told = crews(text, "2021-02-16")
    assert {day: told[day] for day in told if day[-10:] > "2001-02-01"} == {
        "launch 2001-02-07": flown,
        "docking 2001-02-09": flown,
        "undocking 2001-02-16": flown,
        "return 2001-02-20": flown,
    }
