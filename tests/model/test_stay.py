"""Spans derived from events: flights, ports, people."""

from __future__ import annotations

import calendar
import csv
import re
from collections import defaultdict
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacetimeline.model.event import CrewMember, Event, EventKind, Status
from spacetimeline.model.stay import (
    CrewStay,
    Flaw,
    crew_curve,
    crew_stays,
    mission_spans,
    people_at,
    port_stays,
    stays_aboard,
)
from spacetimeline.model.when import FAR_FUTURE_MS, FAR_PAST_MS, When

ASTRONAUTS = Path(__file__).resolve().parents[3] / "shared" / "data" / "mcdowell_astro"


def event(kind: str, when: str, vehicle: str = "", **fields: object) -> Event:
    crew = tuple(CrewMember(name) for name in str(fields.pop("crew", "")).split())
    end = fields.pop("end", None)
    return Event(
        EventKind(kind),
        kind,
        When.parse(when),
        status=Status(str(fields.pop("status", "actual"))),
        end=None if end is None else When.parse(str(end)),
        vehicle=vehicle,
        crew=crew,
        **fields,  # type: ignore[arg-type]
    )


def shown(stay: CrewStay) -> tuple[str, str, str, Flaw]:
    return (
        stay.person,
        stay.start.text() if stay.start else "?",
        stay.end.text() if stay.end else "..",
        stay.flaw,
    )


# -- flights --------------------------------------------------------------------------------------------------------


def test_a_flight_lasts_from_launch_to_return() -> None:
    spans = mission_spans(
        [
            event("return", "2031-05-01", "Heron"),
            event("launch", "2031-03-01", "Heron"),
            event("launch", "2031-04-01", "Egret"),
            event("launch", "2032-01-01", "Heron"),
            event("return", "2031-05-05", "Unknown"),
            event("launch", "2033", "Crane", status="planned"),
        ]
    )
    assert [(each.vehicle, each.start and each.start.text(), each.end and each.end.text()) for each in spans] == [
        ("Heron", "2031-03-01", "2031-05-01"),
        ("Egret", "2031-04-01", None),
        ("Heron", "2032-01-01", None),
    ]
    assert spans[1].end_ms == FAR_FUTURE_MS


def test_a_flight_told_as_a_span_is_not_told_twice() -> None:
    spans = mission_spans(
        [
            event("mission", "2031-03-01", "Heron", mission="H 1", end="2031-04-01", id=1),
            event("launch", "2031-03-01", "Heron", mission="H 1", id=2),
        ]
    )
    assert [(each.first_id, each.last_id) for each in spans] == [(1, 1)]


# -- ports ----------------------------------------------------------------------------------------------------------


def ports(*events: Event) -> list[tuple[str, str, str, str, Flaw]]:
    return [
        (
            each.port,
            each.vehicle,
            each.start.text() if each.start else "?",
            each.end.text() if each.end else "..",
            each.flaw,
        )
        for each in port_stays(events, "Harbour")
    ]


def test_docking_relocation_and_undocking_make_stays() -> None:
    assert ports(
        event("docking", "2031-01-01", "Heron", target="Harbour", port="aft"),
        event("relocation", "2031-02-01", "Heron", target="Harbour", port="fore"),
        event("berthing", "2031-02-02", "Egret", target="HARBOUR", port="aft"),
        event("undocking", "2031-03-01", "Heron"),
        event("docking", "2031-03-01", "Crane", target="Harbour", port="fore"),
        event("docking", "2031-03-01", "Stork", target="Lighthouse", port="fore"),
    ) == [
        ("aft", "Heron", "2031-01-01", "2031-02-01", Flaw.NONE),
        ("fore", "Heron", "2031-02-01", "2031-03-01", Flaw.NONE),
        ("aft", "Egret", "2031-02-02", "..", Flaw.NONE),
        ("fore", "Crane", "2031-03-01", "..", Flaw.NONE),
    ]


def test_what_cannot_be_is_marked() -> None:
    assert ports(
        event("docking", "2031-01-01", "Heron", target="Harbour", port="aft"),
        event("docking", "2031-02-01", "Egret", target="Harbour", port="aft"),
        event("undocking", "2031-03-01", "Egret", target="Harbour"),
    ) == [
        ("aft", "Heron", "2031-01-01", "..", Flaw.OVERLAP),
        ("aft", "Egret", "2031-02-01", "2031-03-01", Flaw.OVERLAP),
    ]
    assert ports(
        event("docking", "2031-01-01", "Heron", target="Harbour", port="aft"),
        event("return", "2031-02-01", "Heron"),
        event("undocking", "2031-02-05", "Egret", target="Harbour", port="fore"),
    ) == [
        ("fore", "Egret", "?", "2031-02-05", Flaw.NO_ARRIVAL),
        ("aft", "Heron", "2031-01-01", "2031-02-01", Flaw.NO_DEPARTURE),
    ]


def test_vague_times_are_no_proof_of_an_overlap() -> None:
    stays = ports(
        event("docking", "2031-01-01", "Heron", target="Harbour", port="aft"),
        event("docking", "2031-02-03", "Egret", target="Harbour", port="aft"),
        event("undocking", "2031-02", "Heron", target="Harbour"),
    )
    assert stays[1][-1] is Flaw.NONE


def test_plans_count_only_when_asked_for() -> None:
    plan = event("docking", "2031-01-01", "Heron", target="Harbour", port="aft", status="planned")
    cancelled = event("docking", "2031-01-01", "Egret", target="Harbour", port="aft", status="cancelled")
    assert port_stays([plan, cancelled]) == []
    assert [each.vehicle for each in port_stays([plan, cancelled], planned=True)] == ["Heron"]


# -- people ---------------------------------------------------------------------------------------------------------


def test_up_with_one_down_with_another() -> None:
    stays = crew_stays(
        [
            event("launch", "2031-01-01", "Heron", crew="Ada Bo"),
            event("launch", "2031-02-01", "Egret", crew="Cy"),
            event("return", "2031-03-01", "Heron", crew="Ada Cy"),
            event("return", "2031-04-01", "Egret", crew="Bo"),
        ]
    )
    assert [shown(each) for each in stays] == [
        ("Ada", "2031-01-01", "2031-03-01", Flaw.NONE),
        ("Bo", "2031-01-01", "2031-04-01", Flaw.NONE),
        ("Cy", "2031-02-01", "2031-03-01", Flaw.NONE),
    ]
    assert (stays[1].vehicle, stays[1].return_vehicle) == ("Heron", "Egret")


def test_a_return_that_names_nobody_brings_back_its_own_crew() -> None:
    stays = crew_stays(
        [
            event("launch", "2031-01-01", "Heron", crew="Ada Bo"),
            event("launch", "2031-01-02", "Egret", crew="Cy"),
            event("return", "2031-02-01", "Egret", crew="Cy Bo"),
            event("return", "2031-03-01", "Heron"),
        ]
    )
    assert [(each.person, each.end and each.end.text()) for each in stays] == [
        ("Ada", "2031-03-01"),
        ("Bo", "2031-02-01"),
        ("Cy", "2031-02-01"),
    ]


def test_what_does_not_add_up_is_marked() -> None:
    stays = crew_stays(
        [
            event("launch", "2031-01-01", "Heron", crew="Ada"),
            event("launch", "2031-02-01", "Egret", crew="Ada"),
            event("return", "2031-03-01", "Egret", crew="Ada Bo"),
        ]
    )
    assert [shown(each) for each in stays] == [
        ("Bo", "?", "2031-03-01", Flaw.NO_ARRIVAL),
        ("Ada", "2031-01-01", "2031-02-01", Flaw.NO_DEPARTURE),
        ("Ada", "2031-02-01", "2031-03-01", Flaw.NONE),
    ]


def test_taking_off_from_the_moon_is_no_second_flight() -> None:
    stays = crew_stays(
        [
            event("launch", "2031-01-01", "Heron", crew="Ada"),
            event("launch", "2031-01-05", "Heron", crew="Ada"),
            event("return", "2031-01-09", "Heron", crew="Ada"),
            event("launch", "2032-01-01", "Heron", crew="Ada"),
        ]
    )
    assert [shown(each)[1:] for each in stays] == [
        ("2031-01-01", "2031-01-09", Flaw.NONE),
        ("2032-01-01", "..", Flaw.NONE),
    ]


def test_told_stays_fill_what_launches_do_not_tell() -> None:
    stays = crew_stays(
        [
            event("stay", "2031-01-05", crew="Ada", end="2031-02-01"),
            event("stay", "2030-01-05", crew="Ada", end="2030-02-01"),
            event("launch", "2031-01-01", "Heron", crew="Ada"),
            event("return", "2031-02-01", "Heron", crew="Ada"),
            event("mission", "2031-05", "Crane", crew="Bo", end=".."),
        ]
    )
    assert [shown(each)[:3] for each in stays] == [
        ("Ada", "2030-01-05", "2030-02-01"),
        ("Ada", "2031-01-01", "2031-02-01"),
        ("Bo", "2031-05", ".."),
    ]


def test_aboard_from_docking_to_undocking() -> None:
    stays = stays_aboard(
        [
            event("launch", "2031-01-01", "Heron", crew="Ada Bo"),
            event("docking", "2031-01-02", "Heron", target="Harbour"),
            event("launch", "2031-02-01", "Egret", crew="Cy"),
            event("docking", "2031-02-02", "Egret", target="Harbour"),
            event("undocking", "2031-03-01", "Heron", target="Harbour"),
            event("return", "2031-03-02", "Heron", crew="Ada Cy"),
            event("launch", "2031-03-05", "Crane", crew="Dee"),
        ],
        "Harbour",
    )
    assert [shown(each)[:3] for each in stays] == [
        ("Ada", "2031-01-02", "2031-03-01"),
        ("Bo", "2031-01-02", ".."),
        ("Cy", "2031-02-02", "2031-03-01"),
    ]


def test_the_curve_steps_with_every_coming_and_going() -> None:
    steps = crew_curve(
        crew_stays(
            [
                event("launch", "2031-01-01", "Heron", crew="Ada Bo"),
                event("return", "2031-02-01", "Heron"),
                event("launch", "2031-02-01", "Egret", crew="Cy"),
            ]
        )
    )
    assert [(each.at_ms, each.people) for each in steps] == [
        (When.parse("2031-01-01").at_ms, ("Ada", "Bo")),
        (When.parse("2031-02-01").at_ms, ("Cy",)),
    ]
    assert steps[0].count == 2
    assert people_at(steps, FAR_PAST_MS) == ()
    assert people_at(steps, When.parse("2031-01-15").at_ms) == ("Ada", "Bo")
    assert people_at(steps, FAR_FUTURE_MS) == ("Cy",)
    assert crew_curve([]) == []


names = st.sampled_from(["Ada", "Bo", "Cy"])
days = st.integers(1, 28)


@given(st.lists(st.tuples(names, days, st.integers(1, 28)), max_size=12))
def test_the_curve_counts_everybody_once(told: list[tuple[str, int, int]]) -> None:
    stays = [
        CrewStay(When.of(2031, 1, first), When.of(2031, 1 + (last < first), last), None, None, person, "")
        for person, first, last in told
    ]
    steps = crew_curve(stays)
    assert [each.at_ms for each in steps] == sorted({each.at_ms for each in steps})
    for at_ms in {stay.start_ms for stay in stays} | {stay.end_ms for stay in stays}:
        up = {stay.person for stay in stays if stay.start_ms <= at_ms < stay.end_ms}
        assert set(people_at(steps, at_ms)) == up


# -- real flights ---------------------------------------------------------------------------------------------------

_MONTHS = {calendar.month_abbr[month]: month for month in range(1, 13)}


def _when(text: str) -> When | None:
    found = re.match(r"(\d{4}) (\w{3}) +(\d+)(?: (\d\d)(\d\d)(?::(\d\d))?)?", text)
    if not found:
        return None
    year, month, day, *clock = found.groups()
    return When.of(int(year), _MONTHS[month], int(day), *(int(part) for part in clock if part))


def _rows(name: str) -> list[list[str]]:
    with (ASTRONAUTS / name).open(encoding="utf-8") as stream:
        lines = csv.reader(stream, delimiter="\t", quoting=csv.QUOTE_NONE)
        return [row for row in lines if len(row) > 13 and not row[0].startswith("#") and row[0].strip()]


@pytest.mark.skipif(not ASTRONAUTS.exists(), reason="needs the astronaut records in ../shared")
def test_the_curve_agrees_with_the_records_of_all_flights() -> None:
    missions = {row[0]: row for row in _rows("missions.tsv")}
    by_tag = {row[1]: row for row in missions.values()}
    up: dict[str, list[str]] = defaultdict(list)
    down: dict[str, list[str]] = defaultdict(list)
    counted: dict[str, int] = {}
    for row in _rows("rides.tsv"):
        mission, last = missions[row[5]], (row[14] if len(row) > 14 else "-").split(",")[-1]
        home = by_tag.get(re.split(r"[:/]", last.strip())[0], mission) if ":" in last else mission
        up[mission[0]].append(row[11])
        down[home[0]].append(row[11])
        counted[row[11]] = counted.get(row[11], 0) + 1
    events = [
        Event(EventKind.LAUNCH, key, _when(missions[key][5]), vehicle=key, crew=tuple(map(CrewMember, crew)))
        for key, crew in up.items()
    ] + [
        Event(EventKind.RETURN, key, _when(missions[key][6]), vehicle=key, crew=tuple(map(CrewMember, crew)))
        for key, crew in down.items()
        if _when(missions[key][6]) is not None
    ]
    stays = crew_stays(events)
    assert all(stay.flaw is Flaw.NONE for stay in stays)
    assert len(stays) == sum(counted.values())
    steps = crew_curve(stays)
    most = max(steps, key=lambda step: step.count)
    # Twenty people were up for some minutes on 26 January 2024, when a suborbital flight joined fourteen in orbit.
    assert (most.count, When.parse("2024-01-26").lo_ms < most.at_ms < When.parse("2024-01-26").hi_ms) == (20, True)
    assert len(people_at(steps, When.parse("2001-01-01").at_ms)) == 3
    assert people_at(steps, When.parse("1961-04-12T07:00Z").at_ms) == ("AS-00001",)
    assert len(people_at(steps, When.parse("1965-01-01").at_ms)) == 0
