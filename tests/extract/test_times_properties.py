"""What holds for any text: times are found without error, in order, where they say, the same every time."""

from __future__ import annotations

import datetime

from hypothesis import given, settings
from hypothesis import strategies as st
from spacetimeline.extract.anchors.times import TimeMention, find_times, reanchor
from spacetimeline.extract.timex.tokens import sentences, tokenize
from spacetimeline.model.when import When

PIECES = st.sampled_from(
    """on in at by from to until the a of and March May 3 31 12 2013 1944 44 BC AD 8:36 0855 21.26 23:59:60 a.m.
    p.m. GMT EDT UTC+3 Moscow time local Friday Tuesday morning night next last this that year day days two few
    later ago before after early late mid- end , . ( ) - – / : ; T+ MET 1990s '90s 20th first quarter Q3 FY2024
    half fiscal every week winter fall Easter Christmas eve noon midnight 2021-10-05 2021-278 2021-10-05T08:55Z
    10/05/2021 9999 0000 999999999999 1/2""".replace("\n", " \n\n ").split(" ")
)
TEXTS = st.one_of(
    st.text(max_size=200), st.lists(PIECES, max_size=30).map(" ".join), st.lists(PIECES, max_size=30).map("".join)
)
DATES = st.one_of(st.none(), st.dates(datetime.date(1, 1, 1), datetime.date(9999, 12, 31)))


def check(text: str, mentions: list[TimeMention]) -> None:
    end = 0
    for mention in mentions:
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        assert mention.value
        assert mention.type in ("DATE", "TIME", "DURATION", "SET")
        if mention.when is not None:
            assert mention.when.lo_ms <= mention.when.at_ms
            assert mention.when.lo_ms < mention.when.hi_ms
        end = mention.end


@given(TEXTS, DATES)
@settings(max_examples=300, deadline=None)
def test_any_text(text: str, published: datetime.date | None) -> None:
    check(text, find_times(text, published))


@given(TEXTS, TEXTS, DATES)
@settings(max_examples=60, deadline=None)
def test_result_does_not_depend_on_earlier_calls(text: str, other: str, published: datetime.date | None) -> None:
    first = find_times(text, published)
    find_times(other, published)
    assert find_times(text, published) == first


@given(TEXTS, DATES)
@settings(max_examples=60, deadline=None)
def test_any_mention_can_be_anchored_again(text: str, published: datetime.date | None) -> None:
    instant = When.parse("2021-10-05T08:55Z")
    for mention in find_times(text, published):
        for again in (
            reanchor(mention, date=(2021, 10, 5)),
            reanchor(mention, instant=instant),
            reanchor(mention, zone="Europe/Moscow"),
            reanchor(mention, zone="EDT", date=(2021, 7, 4), instant=instant),
        ):
            assert (again.start, again.end, again.text) == (mention.start, mention.end, mention.text)


@given(st.text(max_size=300))
@settings(max_examples=200, deadline=None)
def test_tokens_and_sentences_lie_in_order(text: str) -> None:
    tokens = tokenize(text)
    end = 0
    for word, start in zip(tokens.words, tokens.starts, strict=True):
        assert end <= start and text[start : start + len(word)] == word
        end = start + len(word)
    end = 0
    for start, stop in sentences(text):
        assert end <= start < stop <= len(text)
        end = stop


def test_adversarial_repeats_are_read_through() -> None:
    for piece in (
        "1",
        "a.m. ",
        "(((",
        "12:15-",
        "1,",
        "the ",
        "two ",
        "May ",
        "the end of ",
        "half ",
        "\n",
        "\n \n",
        "3 and ",
        "GMT+",
    ):
        text = piece * (30_000 // len(piece))
        check(text, find_times(text, datetime.date(2021, 10, 5)))
