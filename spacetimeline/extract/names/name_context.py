"""The words and surnames beside a name in a text, by which it is understood."""

from __future__ import annotations

import re

from spacetimeline.extract.names.name_trie import STEP
from spacetimeline.extract.names.person_names import spelling_key

TOKEN = re.compile(r"[^\W\d_]+|\d+")
AROUND = 48  # characters before and after a name in which a word can decide what it means
_BEFORE = re.compile(r"(?:[^\W_]+[ \t\xa0\n-]{1,2}[\"“'‘]?){1,2}\Z")
_AFTER = re.compile(r"[\"”'’]?(?:['’]s)?(?P<words>(?:[ \t\xa0\n-]{1,2}[^\W_]+){1,2})")
_SURNAME_WORDS = 3


def keys_from(text: str, start: int) -> list[tuple[str, int]]:
    """Up to three words from here on by their keys, with their ends."""
    words: list[tuple[str, int]] = []
    place = start
    while len(words) < _SURNAME_WORDS:
        step = STEP.match(text, place)
        if step is None:
            break
        words.append((spelling_key(step.group(1)), step.end()))
        place = step.end()
    return words


def words_beside(text: str, start: int, end: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words just before and just after a name, up to the next punctuation; the name is ``text[start:end]``."""
    before = _BEFORE.search(text[max(0, start - AROUND) : start])
    after = _AFTER.match(text, end, end + AROUND)
    return (
        tuple(TOKEN.findall(before.group().lower())) if before else (),
        tuple(TOKEN.findall(after["words"].lower())) if after else (),
    )


def is_labelled_rocket(text: str, start: int) -> bool:
    """Is a name that may be a ship's or a rocket's told to be the rocket: "Launch vehicle: Soyuz"?"""
    return text[max(0, start - _LABEL_REACH) : start].rstrip().lower().endswith(_LABEL)


_LABEL = "launch vehicle:"
_LABEL_REACH = 20  # characters
