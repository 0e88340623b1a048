"""Times: widths of every granularity and qualifier, calendar edges, text that reads back."""

from __future__ import annotations

import datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacetimeline.errors import BadTimeError
from spacetimeline.model.calendar import (
    DAY_MS,
    HOUR_MS,
    MINUTE_MS,
    SECOND_MS,
    date_from_days,
    days_from_date,
    days_from_iso_week,
    days_in_month,
    is_leap,
    iso_week,
    weekday,
)
from spacetimeline.model.when import (
    FAR_FUTURE_MS,
    FAR_PAST_MS,
    Bound,
    Granularity,
    Qualifier,
    When,
    floor_unit,
    step_unit,
)

YEARS_12000 = 12_000 * 366 * DAY_MS
instants = st.integers(-YEARS_12000, YEARS_12000)
granularities = st.sampled_from(list(Granularity))
qualifiers = st.sampled_from(list(Qualifier))
whens = st.builds(When.at, instants, granularities, qualifiers)


# -- the calendar ---------------------------------------------------------------------------------------------------


@given(st.dates())
def test_days_agree_with_the_standard_library(date: datetime.date) -> None:
    days = days_from_date(date.year, date.month, date.day)
    assert days == date.toordinal() - datetime.date(1970, 1, 1).toordinal()
    assert date_from_days(days) == (date.year, date.month, date.day)
    assert weekday(days) == date.weekday()
    assert iso_week(days) == date.isocalendar()[:2]
    assert days_from_iso_week(*date.isocalendar()[:2]) == days - date.weekday()


@given(st.integers(-(10**9), 10**9))
def test_days_and_dates_are_inverse_far_beyond_the_standard_library(days: int) -> None:
    year, month, day = date_from_days(days)
    assert days_from_date(year, month, day) == days
    assert 1 <= month <= 12 and 1 <= day <= days_in_month(year, month)


def test_leap_years() -> None:
    assert [year for year in (1900, 2000, 2023, 2024, 0, -4, -100, -400) if is_leap(year)] == [2000, 2024, 0, -4, -400]


# -- widths ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "width_ms"),
    [
        ("2024-02-28T10:20:30.125Z", 1),
        ("2024-02-28T10:20:30Z", SECOND_MS),
        ("2024-02-28T10:20Z", MINUTE_MS),
        ("2024-02-28T10Z", HOUR_MS),
        ("2024-02-28", DAY_MS),
        ("2024-W09", 7 * DAY_MS),
        ("2024-02", 29 * DAY_MS),
        ("2023-02", 28 * DAY_MS),
        ("2024-33", 91 * DAY_MS),
        ("2024-21", 92 * DAY_MS),
        ("2023-24", 91 * DAY_MS),  # winter, over a 29 February
        ("2024-40", 182 * DAY_MS),
        ("2024-41", 184 * DAY_MS),
        ("2024", 366 * DAY_MS),
        ("FY2024", 366 * DAY_MS),
        ("202X", 3653 * DAY_MS),
        ("19XX", 36_524 * DAY_MS),
        ("2XXX", 365_243 * DAY_MS),
    ],
)
def test_a_unit_is_as_wide_as_its_name(text: str, width_ms: int) -> None:
    when = When.parse(text)
    assert when.hi_ms - when.lo_ms == width_ms
    assert when.lo_ms == when.at_ms and when.nominal_end_ms == when.hi_ms
    assert when.is_certain


@given(instants, granularities)
def test_doubt_widens_by_one_unit_on_either_side(at_ms: int, granularity: Granularity) -> None:
    plain = When.at(at_ms, granularity)
    for qualifier in (Qualifier.UNCERTAIN, Qualifier.APPROXIMATE):
        wide = When.at(at_ms, granularity, qualifier)
        assert wide.at_ms == plain.at_ms and not wide.is_certain
        assert When.at(plain.lo_ms - 1, granularity).lo_ms == wide.lo_ms
        assert When.at(plain.hi_ms, granularity).hi_ms == wide.hi_ms
        assert wide.nominal_end_ms == plain.hi_ms


def test_question_marks_of_every_length() -> None:
    assert (When.parse("2021-10?").lo_ms, When.parse("2021-10?").hi_ms) == (
        When.parse("2021-09").lo_ms,
        When.parse("2021-11").hi_ms,
    )
    assert When.parse("2021-01-01?").lo_ms == When.parse("2020-12-31").lo_ms
    assert When.parse("2020~").hi_ms - When.parse("2020~").lo_ms == (365 + 366 + 365) * DAY_MS
    assert When.parse("0000?").lo_ms == When.parse("-0001").lo_ms


@given(instants, granularities)
def test_one_sided_times_are_open_on_the_other(at_ms: int, granularity: Granularity) -> None:
    after, before = When.at(at_ms, granularity, Qualifier.NOT_BEFORE), When.at(at_ms, granularity, Qualifier.NOT_AFTER)
    plain = When.at(at_ms, granularity)
    assert (after.lo_ms, after.hi_ms, after.bound) == (plain.lo_ms, FAR_FUTURE_MS, Bound.OPEN)
    assert (before.lo_ms, before.hi_ms, before.bound) == (FAR_PAST_MS, plain.hi_ms, Bound.OPEN)


@given(instants, granularities)
def test_units_tile_time(at_ms: int, granularity: Granularity) -> None:
    start = floor_unit(at_ms, granularity)
    end = step_unit(start, granularity, 1)
    assert start <= at_ms < end
    assert floor_unit(start, granularity) == start
    assert floor_unit(end, granularity) == end
    assert floor_unit(end - 1, granularity) == start
    assert step_unit(end, granularity, -1) == start


@given(instants)
def test_a_coarser_granularity_holds_the_finer(at_ms: int) -> None:
    nested = [
        each for each in Granularity if each not in (Granularity.WEEK, Granularity.SEASON, Granularity.FISCAL_YEAR)
    ]
    for finer, coarser in pairwise(nested):
        assert When.at(at_ms, finer).refines(When.at(at_ms, coarser))
    assert [each.rank for each in Granularity] == sorted(each.rank for each in Granularity)


# -- text -----------------------------------------------------------------------------------------------------------


@given(whens)
def test_text_reads_back(when: When) -> None:
    assert When.parse(when.text()) == when


@given(st.integers(-720, 720), instants)
def test_hours_of_odd_zones_read_back(offset_min: int, at_ms: int) -> None:
    year, month, day = date_from_days(at_ms // DAY_MS)
    when = When.of(year, month, day, 7, offset_min=offset_min)
    again = When.parse(when.text())
    assert (again.lo_ms, again.hi_ms, again.granularity) == (when.lo_ms, when.hi_ms, Granularity.HOUR)


@given(instants, granularities, st.integers(1, 40))
def test_ranges_read_back(at_ms: int, granularity: Granularity, steps: int) -> None:
    first = When.at(at_ms, granularity)
    last = When.at(step_unit(first.lo_ms, granularity, steps), granularity)
    between = When.between(first, last)
    assert (between.lo_ms, between.hi_ms) == (first.lo_ms, last.hi_ms)
    assert When.parse(between.text()) == between


@pytest.mark.parametrize("when", [When.ongoing(), When.unknown()])
def test_states_read_back(when: When) -> None:
    assert When.parse(when.text()) == when
    assert not when.is_certain


@pytest.mark.parametrize(
    ("text", "lo"),
    [
        ("2021-10-05T08:55Z", (2021, 10, 5, 8, 55)),
        ("2021-10-05T11:55+03:00", (2021, 10, 5, 8, 55)),
        ("2021-10-05T11:55+0300", (2021, 10, 5, 8, 55)),
        ("2021-10-05T04:55-04", (2021, 10, 5, 8, 55)),
        ("2021-10-05 08:55", (2021, 10, 5, 8, 55)),
        ("2021-10-05T0855Z", (2021, 10, 5, 8, 55)),
        ("2021-10-05T24:00Z", (2021, 10, 6)),
        ("2016-12-31T23:59:60Z", (2017, 1, 1)),
        ("-0044-03-15", (-44, 3, 15)),
        ("Y-12000", (-12_000,)),
        ("Y170002-05", (170_002, 5)),
        ("2023-24", (2023, 12)),
        ("2021-36", (2021, 10)),
        ("FY2024", (2023, 10)),
        ("196X", (1960,)),
        ("-1XX", (-100,)),
    ],
)
def test_other_ways_of_writing(text: str, lo: tuple[int, ...]) -> None:
    assert When.parse(text).lo_ms == When.of(*lo).lo_ms


def test_an_offset_is_remembered() -> None:
    assert When.parse("2021-10-05T11:55+03:00").stated_offset_min == 180
    assert When.parse("2021-10-05T08:55Z").stated_offset_min is None


@pytest.mark.parametrize(
    "text",
    [
        "2021-13", "2021-00", "2021-02-29", "2021-2-3", "21", "2021-10-05T25:00Z", "2021-10-05T24:01Z",
        "2021-10-05T08:60Z",
        "2021-W54", "2021-W00", "2020-25-01", "2021-33-02", "soon", "2021-10-05T08:55Q", "2021/2020", "2021/", "/2021",
        "20211005", "2021-10-05T08:55+99:00", "٢٠٢١", "2021" * 40, "FY", "X", "XXXX", "?", "2021??", "NaN", "1e9",
        "Y99999999", "Y-99999999", "2021-10-05T08:55:61Z", "2021-10-05T08:55-00:75",
    ],
)  # fmt: skip
def test_what_is_no_time_is_refused(text: str) -> None:
    with pytest.raises(BadTimeError, match="not a time"):
        When.parse(text)


@given(st.text(max_size=30))
def test_no_text_breaks_the_reader(text: str) -> None:
    try:
        when = When.parse(text)
    except BadTimeError:
        return
    assert FAR_PAST_MS <= when.lo_ms <= when.hi_ms <= FAR_FUTURE_MS


@given(st.from_regex(r"\A(Y?-?\d{1,8}|\d{1,3}X{1,3})(-W?\d\d)?(-\d\d)?(T\d\d(:\d\d)?)?(Z|[+-]\d\d)?[?~]?(/\.\.)?\Z"))
def test_what_is_read_reads_back(text: str) -> None:
    try:
        when = When.parse(text)
    except BadTimeError:
        return
    again = When.parse(when.text())
    assert (again.lo_ms, again.hi_ms, again.at_ms, again.granularity) == (
        when.lo_ms,
        when.hi_ms,
        when.at_ms,
        when.granularity,
    )


@pytest.mark.parametrize(
    ("text", "iso", "precision"),
    [
        ("2021-10-05T08:55:30.250Z", "2021-10-05T08:55:30Z", "second"),
        ("2021-10-05T08:55Z", "2021-10-05T08:55Z", "minute"),
        ("2021-10-05T08Z", "2021-10-05T08Z", "hour"),
        ("2021-10-05?", "2021-10-05", "day"),
        ("2021-W40", "2021-10", "month"),
        ("2021-33", "2021", "year"),
        ("FY2024", "2023", "year"),
        ("202X", "2020", "decade"),
        ("19XX", "1900", "decade"),
        ("2027-03/..", "2027-03", "month"),
    ],
)
def test_the_contracts_iso_says_only_what_is_known(text: str, iso: str, precision: str) -> None:
    when = When.parse(text)
    assert (when.iso(), when.precision) == (iso, precision)


# -- of, at, and comparing ------------------------------------------------------------------------------------------


def test_zones_move_clock_times_only() -> None:
    assert When.of(2021, 10, 5, offset_min=180).lo_ms == When.of(2021, 10, 5).lo_ms
    assert When.of(2021, 10, 5, 2, offset_min=180).iso() == "2021-10-04T23Z"
    hour = When.of(2021, 10, 5, 2, offset_min=330)
    assert hour.lo_ms == When.of(2021, 10, 4, 20, 30).lo_ms and hour.hi_ms - hour.lo_ms == HOUR_MS
    assert (hour.iso(), hour.precision) == ("2021-10-04T20:30Z", "hour")
    again = When.parse(hour.text())
    assert (again.lo_ms, again.hi_ms, again.precision) == (hour.lo_ms, hour.hi_ms, "hour")


@pytest.mark.parametrize(
    "numbers", [(2021, 0), (2021, 13), (2021, 2, 30), (2021, 1, 1, 25), (2021, 1, 1, 1, 60), (2021, 1, 1, 24, 1)]
)
def test_numbers_out_of_range_are_refused(numbers: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="no such time"):
        When.of(*numbers)


@given(whens, whens)
def test_overlap_is_mutual_and_refinement_is_not(first: When, second: When) -> None:
    assert first.overlaps(second) == second.overlaps(first)
    assert first.overlaps(first)
    assert not first.refines(first)
    assert not (first.refines(second) and second.refines(first))
    if first.refines(second):
        assert first.overlaps(second)


def test_equal_means_equal_in_all() -> None:
    assert When.parse("2021") == When.of(2021)
    assert When.parse("2021") != When.parse("2021").with_raw("in 2021")
    assert hash(When.parse("2021")) == hash(When.of(2021))
    assert str(When.of(2021, 10)) == "2021-10"
