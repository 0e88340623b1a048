"""Craft, stations and days of others: causes of delays, stations not yet in orbit, namesakes years away."""

from __future__ import annotations

import pytest
from event_reading import by_day, codes, craft, crews, events, only, read

_LAUNCHED = "Soyuz TMA-17M was launched with Kimiya Yui on July 23."


@pytest.mark.parametrize(
    "cause",
    [
        "because of the failure of the Progress cargo spacecraft (59P)",
        "owing to a leak on the Progress MS-21 cargo ship",
        "after the loss of Cygnus CRS Orb-3",
    ],
)
def test_the_craft_that_caused_a_delay_is_not_the_one_put_off(cause: str) -> None:
    told = craft(f"{_LAUNCHED} The launch was set for May 27, but it was postponed {cause}.", "2015-07-24")
    assert told == {"launch 2015-07-23": "Soyuz TMA-17M", "launch 2015-05-27": "Soyuz TMA-17M"}


@pytest.mark.parametrize(
    "source", ["NASA said", "the China Manned Space Agency said", "the space agency JAXA reported"]
)
def test_an_agency_that_reports_is_no_place_to_come_back_to(source: str) -> None:
    found = only(f"The Shenzhou-15 crew is to come back in May next year, {source}.", "2022-12-04").event
    assert (found.kind.value, found.start and found.start.iso(), found.vehicle) == ("return", "2023-05", "Shenzhou-15")


def test_a_training_for_a_landing_is_no_landing() -> None:
    text = "Crews Train for Landing in Winter Forest\n\nThe crews work in a mock-up of the Soyuz near Star City."
    assert events(text, "2023-01-31") == []
    planned = "The two of Soyuz MS-25 have trained for their launch, set for Friday."
    assert events(planned, "2023-01-31") == [("launch", "2023-02-03", "planned")]


_WALKS = """Russia marks 60 years since first spacewalk

Voskhod 2 with Pavel Belyayev and Alexei Leonov lifted off on March 18, 1965. At 11:34 a.m. Moscow time Leonov floated \
out into open space on a tether.

The first American to walk in space was Edward White, who left Gemini 4 on June 3, 1965. The first woman was Svetlana \
Savitskaya, who worked outside the Salyut 7 station on July 25, 1984. She went back to the Salyut 7 station.
"""


def test_no_event_is_at_a_station_that_was_not_in_orbit_then() -> None:
    told = by_day(_WALKS, "2025-03-18")
    walks = {day: (each.event.vehicle, each.event.target) for day, each in told.items() if day.startswith("spacewalk")}
    assert walks == {
        "spacewalk 1965-03-18": ("Voskhod 2", ""),
        "spacewalk 1965-06-03": ("Gemini 4", ""),
        "spacewalk 1984-07-25": ("Salyut 7", "Salyut 7"),
    }


def test_a_walk_told_by_its_length_is_of_the_running_day() -> None:
    text = (
        "On 16 January 1969 Soyuz 4 and Soyuz 5 docked at 08:20 UT. Yevgeny Khrunov and Aleksei Yeliseyev put on their "
        "suits, left through the hatch and moved along handrails. The spacewalk lasted 37 minutes."
    )
    assert crews(text)["spacewalk 1969-01-16"] == {"Khrunov", "Yeliseyev"}


def test_a_walk_that_has_a_day_needs_none_for_its_length() -> None:
    text = (
        "Steve Bowen and Woody Hoburg made a spacewalk on June 9, 2023.\n\nOn June 12 Bowen spoke with reporters. The "
        "spacewalk lasted six hours."
    )
    assert events(text) == [("spacewalk", "2023-06-09", "actual")]


_ABORTED = """Soyuz crew lands safely after booster failure

Soyuz MS-10 with Nick Hague and Aleksey Ovchinin lifted off at 4:40 a.m. EDT on Oct. 11, 2018. The failure occurred \
two minutes after launch. The capsule landed at about 5 a.m. EDT. Hague and Ovchinin were scheduled to dock with the \
station at 10:44 a.m. EDT and to join Alexander Gerst of ESA, Serena Aunon-Chancellor of NASA and Sergey Prokopyev of \
Roscosmos. The three have enough supplies. Their own Soyuz is due to return to Earth in December.

It was the first failure of a Soyuz with a crew since April 5, 1975, when Vasily Lazarev and Oleg Makarov landed in \
the Altai mountains.
"""


def test_a_type_is_another_craft_years_away_or_as_peoples_own() -> None:
    told = crews(_ABORTED, "2018-10-11")
    own, residents = {"Hague", "Ovchinin"}, {"Gerst", "Aunon-Chancellor", "Prokopyev"}
    assert (told["launch 2018-10-11"], told["return 2018-10-11"]) == (own, own)
    assert (told["return 2018-12"], told["return 1975-04-05"]) == (residents, {"Lazarev", "Makarov"})
    ships = craft(_ABORTED, "2018-10-11")
    assert ships["return 2018-10-11"] == "Soyuz MS-10"
    assert (ships["return 2018-12"], ships["return 1975-04-05"]) == ("Soyuz", "Soyuz")


def test_a_docking_that_never_came_raises_no_doubt_about_the_landing_before_it() -> None:
    found = read(_ABORTED, "2018-10-11").candidates
    assert all("order_impossible" not in codes(each) for each in found)


def test_a_module_pulled_out_of_a_stage_leaves_no_port() -> None:
    text = (
        "At 3:50 p.m. EDT on July 15, 1975, a Saturn IB rocket launched Apollo with Stafford, Brand and Slayton. An "
        "hour after launch, Brand turned the command module around and pulled the docking module out of the "
        "rocket's stage."
    )
    found = read(text)
    assert [each.event.kind.value for each in (*found.candidates, *found.undated)] == ["launch"]


def test_a_ship_named_as_the_launch_vehicle_is_the_rocket() -> None:
    text = (
        "Soyuz 9\n\nLaunch Date: 1970-06-01\nLaunch Vehicle: Soyuz\nLaunch Site: Baikonur\n\nSoyuz 9 was launched on 1 "
        "June 1970 at 19:00 UT with Andrian Nikolayev and Vitaly Sevastyanov."
    )
    launch = by_day(text, "2020-06-01")["launch 1970-06-01"].event
    assert (launch.vehicle, launch.launch_vehicle) == ("Soyuz 9", "Soyuz")
