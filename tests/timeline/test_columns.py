"""Columns: cores and doubts, looking up, changing."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from spacetimeline.model.event import Event, EventKind
from spacetimeline.model.when import FAR_FUTURE_MS, When
from spacetimeline.timeline.columns import EventColumns, Flag, inserted, removed
from spacetimeline.timeline.loading import EventRows, column_row, load_columns

from timeline.invented import events, few, flight, launch

DAY = 86_400_000


def columns_of(*made: Event) -> EventColumns:
    return load_columns(EventRows(made))


def test_a_point_lies_in_the_middle_of_its_interval() -> None:
    day = When.parse("2021-10-17")
    columns = columns_of(launch(at="2021-10-17"))
    assert columns.start_ms[0] == columns.end_ms[0] == day.lo_ms + DAY // 2
    assert columns.start_spread[0] == columns.end_spread[0] == DAY / 2


def test_a_span_is_certain_between_its_doubts() -> None:
    columns = columns_of(flight("A", "2021-04-09", "2021-10-17"))
    assert columns.start_ms[0] == When.parse("2021-04-10").lo_ms
    assert columns.end_ms[0] == When.parse("2021-10-17").lo_ms
    assert columns.start_spread[0] == columns.end_spread[0] == DAY
    assert columns.flags[0] == Flag.SPAN


def test_a_span_within_one_uncertain_day_has_no_certain_core() -> None:
    columns = columns_of(flight("A", "2021-04-09", "2021-04-09"))
    day = When.parse("2021-04-09")
    assert columns.start_ms[0] == columns.end_ms[0] == (day.lo_ms + day.hi_ms) // 2
    assert columns.start_ms[0] - columns.start_spread[0] == day.lo_ms
    assert columns.end_ms[0] + columns.end_spread[0] == day.hi_ms


@pytest.mark.parametrize(
    ("end", "flag"),
    [
        (When.ongoing(), Flag.ONGOING),
        (When.unknown(), Flag.END_UNKNOWN),
        (When.parse("2022-01-01/.."), Flag.OPEN_AFTER),
    ],
)
def test_open_ends_are_states_not_dates(end: When, flag: Flag) -> None:
    columns = columns_of(flight("A", "2021-04-09", end))
    assert columns.flags[0] & flag
    if flag is Flag.ONGOING:
        assert columns.end_ms[0] == FAR_FUTURE_MS
        assert columns.extent() == (int(columns.start_ms[0]), int(columns.start_ms[0]))


def test_undated_events_are_left_out() -> None:
    undated = Event(EventKind.OTHER, "Some day", None)
    unknown = Event(EventKind.OTHER, "Once", When.unknown())
    assert len(columns_of(undated, unknown, launch())) == 1


def test_events_are_found_by_id() -> None:
    source = EventRows([launch(id=7), launch(id=3), launch(id=900)])
    columns = load_columns(source)
    assert columns.id.tolist() == [3, 7, 900]
    assert columns.index_of(7) == 1
    assert columns.index_of(8) == -1
    assert columns.indices_of([900, 8, 3]).tolist() == [2, 0]


def test_codes_are_as_narrow_as_they_can_be() -> None:
    columns = columns_of(*few())
    assert columns.codes["mission"].dtype == np.uint8
    assert columns.nbytes / len(columns) < 50


def test_own_colours_share_a_table() -> None:
    columns = columns_of(launch(colour="#ff0000"), launch(), launch(colour="#ff0000"), launch(colour="#0000ff"))
    assert columns.colours == [0x0000FF, 0xFF0000] or columns.colours == [0xFF0000, 0x0000FF]
    shown = [columns.colours[number - 1] if number else None for number in columns.colour.tolist()]
    assert shown == [0xFF0000, None, 0xFF0000, 0x0000FF]


@settings(max_examples=40, deadline=None)
@given(events())
def test_changing_is_the_same_as_making_anew(made: list[Event]) -> None:
    source = EventRows(made)
    rows = list(source.column_rows())
    whole = EventColumns.from_rows(rows)
    columns = EventColumns.from_rows(rows[::2])
    columns.insert(rows[1::2])
    assert_same(columns, whole)
    gone = [row[0] for row in rows[::3]]
    columns.remove(gone)
    assert_same(columns, EventColumns.from_rows(row for row in rows if row[0] not in gone))
    columns.insert(row for row in rows if row[0] in gone)
    columns.overwrite(rows[:5])
    assert_same(columns, whole)


def assert_same(one: EventColumns, other: EventColumns) -> None:
    for name in ("id", "start_ms", "end_ms", "start_spread", "end_spread", "kind", "status", "flags"):
        assert getattr(one, name).tolist() == getattr(other, name).tolist(), name
    for name, codes in one.codes.items():
        assert codes.tolist() == other.codes[name].tolist()


def test_wider_ids_widen_a_column() -> None:
    columns = columns_of(launch(id=1))
    row = list(column_row(launch(), 2, lambda _field, name: 70_000 if name else 0))
    columns.insert([tuple(row)])
    assert columns.codes["mission"].tolist() == [1, 70_000]


def test_appending_goes_into_spare_room_and_leaves_the_old_view_alone() -> None:
    first = np.arange(5)
    grown = inserted(first, np.array([5]), np.array([5]))
    again = inserted(grown, np.array([6]), np.array([6]))
    assert again.base is grown.base
    assert first.tolist() == [0, 1, 2, 3, 4]
    assert again.tolist() == [0, 1, 2, 3, 4, 5, 6]
    assert removed(again, np.array([2, 3])).tolist() == [0, 1, 4, 5, 6]
    assert removed(again, np.array([6])).tolist() == [0, 1, 2, 3, 4, 5]
