"""Firsts told in one breath are undated events, one each."""

from __future__ import annotations

import datetime

from spacetimeline.articles.article import Article
from spacetimeline.extract.candidates import Extraction, extract

TEXT = (
    "The agency celebrates a long history. Its engineers launched Comet, the first satellite, and sent the first dog, "
    "Strelka, the first man, Ivan Petrov, and the first woman, Maria Orlova, into orbit."
)


def read(text: str) -> Extraction:
    return extract(Article("", text), datetime.date(2021, 10, 5))


def test_every_named_first_is_an_undated_launch_of_its_own() -> None:
    undated = read(TEXT).undated
    flown = [each.event.vehicle or each.event.crew[0].name for each in undated]
    assert sorted(flown) == ["Comet", "Ivan Petrov", "Maria Orlova", "Strelka"]
    assert all(each.event.start is None and not each.event.core for each in undated)
    assert all(TEXT[quote.start : quote.end] == quote.text for each in undated for quote in each.quotes)


def test_a_sentence_with_a_date_is_left_to_the_reader_of_dated_events() -> None:
    assert not read("On 12 April 1961 they sent the first man, Ivan Petrov, into orbit.").undated


def test_firsts_elsewhere_are_none() -> None:
    assert not read("They sent the first letter, Alpha, to the ministry. The first man, Ivan Petrov, agreed.").undated
