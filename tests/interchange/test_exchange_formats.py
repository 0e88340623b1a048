"""Every format says what is known, and nothing that is not."""

from __future__ import annotations

import csv
import dataclasses
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar
from spacetimeline.interchange.csv_table import harmless, write_csv
from spacetimeline.interchange.errors import MalformedError, NewerFormatError
from spacetimeline.interchange.exchange import Exchange
from spacetimeline.interchange.formats import DATA_FORMATS, data_bytes, data_suffix, left_out
from spacetimeline.interchange.icalendar_form import write_icalendar
from spacetimeline.interchange.json_form import read_json, write_json
from spacetimeline.interchange.json_when import when_from_json, when_json
from spacetimeline.interchange.markdown_table import write_markdown
from spacetimeline.interchange.timelinejs_form import write_timelinejs
from spacetimeline.model.event import Event, EventKind, EventWithClaims
from spacetimeline.model.when import Granularity, Qualifier, When
from spacetimeline.settings import resource_path

# -- JSON ---------------------------------------------------------------------------------------------------------


def test_json_is_read_back_without_loss(exchange: Exchange) -> None:
    read = read_json(write_json(exchange))
    assert [each.event for each in read.events] == [each.event for each in exchange.events]
    claims = [dataclasses.replace(claim, source_id=claim.source_id and 1) for claim in exchange.events[0].claims]
    assert list(read.events[0].claims) == claims
    assert read.sources == (dataclasses.replace(exchange.sources[0], id=1),)
    assert write_json(read) == write_json(exchange)


whens = (
    st.builds(
        When.at,
        st.integers(-(10**15), 10**15),
        st.sampled_from(Granularity),
        st.sampled_from(Qualifier),
        raw=st.text(max_size=9),
        stated_zone=st.sampled_from(["", "MSK"]),
        stated_offset_min=st.none() | st.integers(-720, 840),
    )
    | st.builds(When.ongoing)
    | st.builds(When.unknown)
)


@given(whens)
def test_every_time_survives_json(when: When) -> None:
    assert when_from_json(json.loads(json.dumps(when_json(when)))) == when


def test_a_time_may_be_written_as_plain_text() -> None:
    assert when_from_json("2021-10?") == When.parse("2021-10?")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        '{"format": "spacetimeline", "version": 1, "events": [{}]}',
        '{"format": "spacetimeline", "version": 1, "events": [{"kind": "picnic"}]}',
        '{"format": "spacetimeline", "version": 1, "events": 3}',
        '{"format": "spacetimeline", "version": 1, "events": [{"kind": "launch", "start": {"at_ms": "x"}}]}',
        '{"format": "spacetimeline", "version": 1, "events": [{"kind": "launch", "claims": [{"source": 4}]}]}',
        "[" * 100_000,
    ],
)
def test_what_is_no_such_json_is_a_sentence(text: str) -> None:
    with pytest.raises(MalformedError, match="cannot be read"):
        read_json(text)


def test_a_newer_format_is_refused() -> None:
    with pytest.raises(NewerFormatError):
        read_json('{"format": "spacetimeline", "version": 2}')


def test_the_schema_names_what_is_written(exchange: Exchange) -> None:
    schema = json.loads(resource_path("schema/timeline.schema.json").read_text(encoding="utf-8"))
    told = json.loads(write_json(exchange))
    assert set(told) == set(schema["properties"])
    event = told["events"][0]
    assert set(event) == set(schema["$defs"]["event"]["properties"])
    assert set(event["claims"][0]) == set(schema["$defs"]["claim"]["properties"])
    assert set(told["sources"][0]) == set(schema["$defs"]["source"]["properties"])
    assert set(event["start"]) <= set(schema["$defs"]["time"]["properties"])
    assert schema["$defs"]["event"]["properties"]["kind"]["enum"] == [kind.value for kind in EventKind]


# -- tables -------------------------------------------------------------------------------------------------------


def test_csv_keeps_granularity_and_disarms_formulas(exchange: Exchange) -> None:
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(write_csv(exchange)))}
    assert (rows["7"]["time"], rows["7"]["precision"]) == ("2020-10-14T05:45Z", "minute")
    assert rows["7"]["crew"] == "Sergey Ryzhikov; Kate Rubins"
    assert rows["7"]["sources"].startswith("A report")
    assert (rows["8"]["time"], rows["8"]["end_edtf"]) == ("2021-04", "..")
    assert rows["9"]["title"].startswith("'=")
    assert rows["9"]["edtf"] == "2027-03/.."
    assert rows["10"]["time"] == "'-0043-03-15"
    assert rows["11"]["time"] == ""


@given(st.text())
def test_no_cell_starts_a_formula(cell: str) -> None:
    assert not harmless(cell).startswith(("=", "+", "-", "@", "\t", "\r"))


def test_markdown_rows_stay_rows(exchange: Exchange) -> None:
    lines = write_markdown(exchange).splitlines()
    rows = [line for line in lines if line.startswith("|")]
    assert len(rows) == 2 + 6
    assert all(row.replace(r"\|", "").count("|") == 7 for row in rows)
    assert "- An undated first" in lines
    assert any("2021-04 – ongoing" in row and r"Stay \| of \*many\*" in row for row in rows)


# -- calendars and slides -----------------------------------------------------------------------------------------


def test_a_calendar_program_reads_the_times_as_fine_as_they_are(exchange: Exchange) -> None:
    entries = {str(entry["summary"]): entry for entry in Calendar.from_ical(write_icalendar(exchange)).walk("VEVENT")}
    launch = entries["Launch of Soyuz MS-17"]
    assert launch["dtstart"].to_ical() == b"20201014T054500Z"
    assert launch["sequence"] == 2
    assert entries["Stay | of *many*"]["dtstart"].to_ical() == b"20210401"
    between = entries["Between"]
    assert (between["dtstart"].to_ical(), between["dtend"].to_ical()) == (b"20210502", b"20300101")
    uncertain = entries["Landing <b>"]
    assert (uncertain["dtstart"].to_ical(), uncertain["dtend"].to_ical()) == (b"19680101", b"19710101")
    assert len({str(entry["uid"]) for entry in entries.values()}) == len(entries)


def test_what_a_calendar_cannot_hold_is_named(exchange: Exchange) -> None:
    assert left_out(exchange, ".ics") == ["Caesar, before rockets", "An undated first"]
    assert left_out(exchange, ".csv") == []


def test_a_moved_event_keeps_its_name_in_the_calendar(exchange: Exchange) -> None:
    before = _uids(exchange)
    moved = [
        dataclasses.replace(each, event=dataclasses.replace(each.event, title="New", start=When.of(2022, 1, 1)))
        for each in exchange.events
    ]
    assert set(before) <= set(_uids(dataclasses.replace(exchange, events=tuple(moved))))


def _uids(exchange: Exchange) -> list[str]:
    return [str(entry["uid"]) for entry in Calendar.from_ical(write_icalendar(exchange)).walk("VEVENT")]


def test_timelinejs_gets_no_padded_midnight(exchange: Exchange) -> None:
    slides = json.loads(write_timelinejs(exchange))["events"]
    by_title = {slide["text"]["headline"]: slide for slide in slides}
    assert by_title["Stay | of *many*"]["start_date"] == {"year": 2021, "month": 4}
    assert "end_date" not in by_title["Stay | of *many*"]
    assert by_title["Landing &lt;b&gt;"]["start_date"] == {"year": 1969, "display_date": "1969?"}
    assert by_title["Launch of Soyuz MS-17"]["start_date"]["minute"] == 45
    assert len(slides) == 6


# -- all formats --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("suffix", DATA_FORMATS)
def test_the_same_contents_give_the_same_bytes(exchange: Exchange, suffix: str) -> None:
    assert data_bytes(exchange, suffix) == data_bytes(exchange, suffix)


@pytest.mark.parametrize("suffix", DATA_FORMATS)
def test_an_empty_timeline_can_be_written(suffix: str) -> None:
    assert data_bytes(Exchange("", ()), suffix)


def test_events_without_ids_have_names_of_their_own() -> None:
    events = tuple(
        EventWithClaims(Event(EventKind.LAUNCH, title, When.of(2021, 1, 1))) for title in ("Launch A", "Launch B")
    )
    assert len(set(_uids(Exchange("", events)))) == 2


@pytest.mark.parametrize(
    ("name", "suffix"), [("a.CSV", ".csv"), ("a.timelinejs.json", ".timelinejs.json"), ("a.json", ".json"), ("a.x", "")]
)
def test_the_longer_suffix_counts(name: str, suffix: str) -> None:
    assert data_suffix(name) == suffix
