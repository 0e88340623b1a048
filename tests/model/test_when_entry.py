"""What people type into a time field: read as meant, told back in words, refused with a helpful sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacetimeline.errors import BadTimeError
from spacetimeline.model.when import Granularity, Qualifier, When
from spacetimeline.model.when_entry import UnclearTimeError, read_entry
from spacetimeline.model.when_words import plain_words, short_words

READ = [
    ("31 Dec AD 999 23:59 UTC", "0999-12-31T23:59Z"),
    ("31 Dec 999 AD 23:59 UTC", "0999-12-31T23:59Z"),
    ("5 Oct 2021 08:55 UTC", "2021-10-05T08:55Z"),
    ("0855 GMT 5 Oct 2021", "2021-10-05T08:55Z"),
    ("11:55 Moscow time on 5 Oct 2021", "2021-10-05T08:55Z"),
    ("2021-10-05T11:55+03", "2021-10-05T08:55Z"),
    ("2021-10-05 11:55 MSK", "2021-10-05T08:55Z"),
    ("5 Oct 2021 at 11:55 Europe/Moscow", "2021-10-05T08:55Z"),
    ("Oct 5, 2021, 4:55 a.m. EDT", "2021-10-05T08:55Z"),
    ("5 Oct 2021 5 p.m. ET", "2021-10-05T21:00Z"),
    ("5 Oct 2021 11:55 UTC+3", "2021-10-05T08:55Z"),
    ("5 Oct 2021 11:55 +0530", "2021-10-05T06:25Z"),
    ("5 Oct 2021 08h UTC", "2021-10-05T08Z"),
    ("5 Oct 2021 08:55:30.250 UTC", "2021-10-05T08:55:30.250Z"),
    ("5 Oct 2021 24:00 UTC", "2021-10-06T00:00Z"),
    ("noon on 5 Oct 2021", "2021-10-05T12:00Z"),
    ("Tuesday 5 Oct 2021", "2021-10-05"),
    ("September 5th, 2021", "2021-09-05"),
    ("2021 Oct 5", "2021-10-05"),
    ("25/10/2021", "2021-10-25"),
    ("5.10.2021", "2021-10-05"),
    ("April 2021", "2021-04"),
    ("1970s", "197X"),
    ("the 1970s", "197X"),
    ("20th century", "19XX"),
    ("44 BC", "-0043"),
    ("AD 64", "0064"),
    ("Q3 2026", "2026-35"),
    ("third quarter of 2026", "2026-35"),
    ("H2 2026", "2026-41"),
    ("spring 2022", "2022-21"),
    ("FY2024", "FY2024"),
    ("fiscal year 2024", "FY2024"),
    ("week 40 of 2021", "2021-W40"),
    ("early 1970s", "1970/1973"),
    ("mid-April 2021", "2021-04-11/2021-04-20"),
    ("late 2026", "2026-09/2026-12"),
    ("about April 2021", "2021-04~"),
    ("c. 1969", "1969~"),
    ("2021-10?", "2021-10?"),
    ("perhaps May 2024", "2024-05?"),
    ("NET March 2027", "2027-03/.."),
    ("no earlier than 3 May 2024", "2024-05-03/.."),
    ("by 2030", "../2030"),
    ("5 to 7 Oct 2021", "2021-10-05/2021-10-07"),
    ("5–7 October 2021", "2021-10-05/2021-10-07"),
    ("from 5 to 7 May 2021", "2021-05-05/2021-05-07"),
    ("between March and May 2024", "2024-03/2024-05"),
    ("Dec 2021 or Jan 2022", "2021-12/2022-01"),
    ("5 Oct to 7 Nov 2021", "2021-10-05/2021-11-07"),
    ("12:15-12:45 UTC, 5 Oct 2021", "2021-10-05T12:15Z/2021-10-05T12:45Z"),
    ("5 Oct 2021 12:15 to 12:45 UTC", "2021-10-05T12:15Z/2021-10-05T12:45Z"),
    ("2026-2027", "2026/2027"),
    ("ongoing", ".."),
    ("unknown", ""),
]


@pytest.mark.parametrize(("typed", "text"), READ, ids=[typed for typed, _ in READ])
def test_reads_what_people_type_and_keeps_their_words(typed: str, text: str) -> None:
    when = read_entry(typed)
    assert when.text() == text
    assert when.raw == typed


@pytest.mark.parametrize(("typed", "text"), READ, ids=[typed for typed, _ in READ])
def test_the_short_words_read_back_to_the_same_interval(typed: str, text: str) -> None:
    when = When.parse(text)
    again = read_entry(short_words(when))
    assert (again.lo_ms, again.hi_ms, again.at_ms, again.qualifier) == (
        when.lo_ms,
        when.hi_ms,
        when.at_ms,
        when.qualifier,
    )


def test_the_zone_that_was_stated_is_kept() -> None:
    when = read_entry("11:55 MSK 5 Oct 2021")
    assert (when.stated_zone, when.stated_offset_min) == ("MSK", 180)
    assert plain_words(when) == "5 October 2021, 08:55 UTC = 11:55 MSK, UTC+3"


def test_a_clock_of_another_day_says_whose_day() -> None:
    assert plain_words(read_entry("5 Oct 2021 22:55 EST")) == "6 October 2021, 03:55 UTC = 5 October, 22:55 EST, UTC−5"


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("about April 2021", "about April 2021 (Mar 2021 to May 2021)"),
        ("NET March 2027", "no earlier than March 2027"),
        ("FY2024", "FY2024 (Oct 2023 to Sep 2024)"),
        ("Q3 2026", "Q3 2026 (Jul 2026 to Sep 2026)"),
        ("early 1970s", "some time from 1970 to 1973"),
        ("week 40 of 2021", "week 40 of 2021 (4 Oct 2021 to 10 Oct 2021)"),
        ("ongoing", "still going on"),
        ("unknown", "not known when"),
    ],
)
def test_plain_words_leave_no_question(typed: str, words: str) -> None:
    assert plain_words(read_entry(typed)) == words


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("5/10/2021", "Is that 5 October or 10 May? Write the month in letters."),
        ("Monday 5 Oct 2021", "That date is a Tuesday."),
        ("5 Oct", "The year is missing."),
        ("5 Oct 21", "Write the year with all its digits."),
        ("08:55 UTC 2021", "A clock time needs its date."),
        ("31 Feb 2021", "February 2021 has 28 days."),
        ("7 to 5 Oct 2021", "The range ends before it starts."),
        ("", "Type a time, for example 5 Oct 2021 08:55 UTC, about April 2021 or NET March 2027."),
    ],
)
def test_an_unclear_time_is_refused_with_what_to_add(typed: str, sentence: str) -> None:
    with pytest.raises(UnclearTimeError) as caught:
        read_entry(typed)
    assert str(caught.value) == sentence


@pytest.mark.parametrize(
    "typed", ["soon", "5 Oct 2021 foo", "<b>2021</b>", "25:00 UTC 5 Oct 2021", "x" * 500, "2021 2022"]
)
def test_what_is_no_time_is_never_guessed(typed: str) -> None:
    with pytest.raises(BadTimeError):
        read_entry(typed)


@given(st.text(alphabet="0123456789 :-/.?~+abcdeotnrzBCUTJFMA,–", max_size=30))
def test_anything_typed_is_read_or_refused(typed: str) -> None:
    try:
        when = read_entry(typed)
    except BadTimeError:
        return
    assert when.lo_ms <= when.at_ms or when.qualifier is Qualifier.NOT_AFTER
    assert when.lo_ms < when.hi_ms
    assert plain_words(when)


@given(st.integers(-(10**14), 10**14), st.sampled_from(list(Granularity)), st.sampled_from(list(Qualifier)))
def test_every_unit_survives_its_short_words(at_ms: int, granularity: Granularity, qualifier: Qualifier) -> None:
    when = When.at(at_ms, granularity, qualifier)
    try:
        again = read_entry(short_words(when))
    except BadTimeError:
        # Coarse units before the year 1000 have no short name that carries a qualifier too.
        assert granularity.rank >= Granularity.WEEK.rank
        return
    assert (again.lo_ms, again.hi_ms) == (when.lo_ms, when.hi_ms)
