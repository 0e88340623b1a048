"""How text is cut into tokens: each knows where it stands, whatever letters and signs surround it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacetimeline.extract.timex.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It flew at 8:36 a.m. EDT.", ["It", "flew", "at", "8:36", "a.m.", "EDT", "."]),
        ("Sänger's naïve plan", ["Sänger", "'", "s", "naïve", "plan"]),
        ("five o'clock in the 1990s, Q3", ["five", "o'clock", "in", "the", "1990s", ",", "Q3"]),
        ("1,200 km by 21.26 GMT", ["1,200", "km", "by", "21.26", "GMT"]),
        ("2021-10-05T08:55Z landed", ["2021-10-05T08:55Z", "landed"]),
        ("one\n \ntwo", ["one", "\n \n", "two"]),
        ("A 20th-century B.C. 3rd", ["A", "20th", "-", "century", "B.C.", "3rd"]),
        ("x_y ¿Qué?", ["x", "_", "y", "¿", "Qué", "?"]),
    ],
)
def test_tokens_of_a_text(text: str, words: list[str]) -> None:
    assert tokenize(text).words == words


@given(st.text(alphabet="abÉß09:.,-'’ \n\tQpm_½", max_size=60))
def test_tokens_stand_where_they_say_and_leave_out_blanks_alone(text: str) -> None:
    tokens = tokenize(text)
    covered = 0
    for start, word in zip(tokens.starts, tokens.words, strict=True):
        assert text[start : start + len(word)] == word
        assert not text[covered:start].strip()
        covered = start + len(word)
    assert not text[covered:].strip()
