"""Plain text: kept as it is, decoded rightly, dated by what its head says."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from spacetimeline.articles import article_from_text, read_article
from spacetimeline.articles.decoding import clean, decode
from spacetimeline.articles.publication import find_published, parse_day

DAY = datetime.date(2031, 6, 12)


@pytest.mark.parametrize(
    ("head", "day", "found_in"),
    [
        (" date 2031-06-12 A cargo ship leaves the station", DAY, "first line"),
        ("Ship leaves\n\nPublished: June 12, 2031 | Updated: June 14, 2031", DAY, "names the publication date"),
        ("Ship leaves\nPublished on Thursday, 12 June 2031 at 10:02 GMT\n", DAY, "names the publication date"),
        ("Ship leaves\n\nThursday, June 12, 2031\n\nThe ship left.", DAY, "date line"),
        ("Jane Roe\nHeadquarters, Washington                 June 12, 2031\n(Phone: 202/555-0100)", DAY, "date line"),
        ("Ship leaves\nBy Jane Roe | June 12, 2031 | 3 min read", DAY, "date line"),
        ("MOSCOW, June 12, 2031 (Wire) -- The ship left.", DAY, "dateline"),
        ("CAPE CANAVERAL, Fla., June 12, 2031 — The ship left.", DAY, "dateline"),
        ("RELEASE: 31-137\n\nMOSCOW, June 12 -- The ship left.", DAY, "dateline and release number"),
        ("RELEASE: 98-137\n\nMOSCOW, Aug. 17 -- The ship left.", datetime.date(1998, 8, 17), "release number"),
        ("Ship leaves\n\nThis story was updated on June 12, 2031, with the landing.", DAY, "last update"),
        ("Updated: 2031-06-12 23:17", DAY, "last update"),
    ],
)
def test_the_head_tells_the_day_and_how(head: str, day: datetime.date, found_in: str) -> None:
    article = article_from_text(head)
    assert article.published == day
    assert found_in in article.published_from
    assert article.text == head


@pytest.mark.parametrize(
    "text",
    [
        "On June 12, 2031, the ship left the station and burned up over the ocean.",
        "The launch had been planned for 12 June 2031 but the weather was bad.",
        "Published: soon",
        "Launch, June 12, 2031\nDocking, June 14, 2031",
        "CHRONOLOGY\nJune 12, 2031 - Ship undocks",
        "2031-06-12 | undocking",
        "date,event\n2031-06-12,undocking",
        "MOSCOW, June 12 -- The ship left.",
        "date 2031-02-30 No such day",
        "",
    ],
)
def test_dates_of_events_are_no_publication_dates(text: str) -> None:
    assert find_published(text) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2031-06-12T09:14:00+02:00", DAY),
        ("Thu, 12 June 2031", DAY),
        ("Jun. 12th, 2031", DAY),
        ("2031/6/12", DAY),
        ("12.06.2031", DAY),
        ("2031 Jun 12", DAY),
        ("2031-13-12", None),
        ("June 2031", None),
        ("12", None),
    ],
)
def test_days_in_many_forms(text: str, day: datetime.date | None) -> None:
    assert parse_day(text) == day


def test_the_title_is_the_first_line_without_its_date() -> None:
    assert article_from_text(" date 2031-06-12 A cargo ship leaves\n\nIt left.").title == "A cargo ship leaves"
    assert article_from_text("\n\n  A cargo ship leaves  \n\nIt left.").title == "A cargo ship leaves"


def test_a_press_release_s_title_is_the_line_in_capitals() -> None:
    head = "Jane Roe\nHeadquarters      June 12, 2031\n\nRELEASE: 31-137\n\n"
    text = f"{head}CARGO SHIP LEAVES THE STATION\n\n     The ship\nleft."
    assert article_from_text(text).title == "CARGO SHIP LEAVES THE STATION"


def test_a_very_long_first_line_is_cut_at_a_word() -> None:
    title = article_from_text("word " * 1000).title
    assert len(title) < 210
    assert title.endswith("word…")


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"\xef\xbb\xbfL\xc3\xb3pez flew", "López flew"),
        ("Łódź, 08:55".encode(), "Łódź, 08:55"),
        ("Launch at 08:55".encode("utf-16"), "Launch at 08:55"),
        ("Launch at 08:55".encode("utf-16-le"), "Launch at 08:55"),
        ("Launch at 08:55".encode("utf-16-be"), "Launch at 08:55"),
        ("Launch at 08:55".encode("utf-32"), "Launch at 08:55"),
        ("She said “go” – and López-Alegría went.".encode("cp1252"), "She said “go” – and López-Alegría went."),
        ("Экипаж корабля стартовал с космодрома во вторник утром. ".encode("koi8-r") * 9, "Экипаж корабля"),
        (b"mixed \xff\xfe bytes \xc3\x28", "mixed"),
    ],
)
def test_encodings(data: bytes, text: str) -> None:
    assert decode(data).startswith(text)


def test_a_declared_encoding_counts_where_it_is_right() -> None:
    data = "Łódź".encode("iso-8859-2")
    assert decode(data, "iso-8859-2") == "Łódź"
    assert decode("Łódź".encode(), "no-such-encoding") == "Łódź"


def test_newlines_become_one_kind_and_nothing_else_moves() -> None:
    assert clean("a\r\nb\rc\nd\x0ce") == "a\nb\nc\nd\x0ce"
    assert clean("\ufeffa\0b\ud800c") == "a\ufffdb\ufffdc"


def test_the_text_is_the_decoded_file(tmp_path: Path) -> None:
    path = tmp_path / "wire.txt"
    path.write_bytes(b"RELEASE: 31-137\r\n\r\n     The ship\r\nleft   at\t0855 GMT.\r\n")
    article = read_article(path)
    assert article.text == "RELEASE: 31-137\n\n     The ship\nleft   at\t0855 GMT.\n"
    assert article.path == path
