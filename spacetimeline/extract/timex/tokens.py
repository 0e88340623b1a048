"""Cutting text into tokens, sentences and clauses, with offsets.

Every pattern here is a single pass without nested repeats, so the work grows with the length of the text alone.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

from spacetimeline.extract.text.items import ITEM
from spacetimeline.extract.text.segments import ends_behind_half
from spacetimeline.extract.text.values import dataclass
from spacetimeline.extract.timex.vocabulary import load_vocabulary

# Numbers keep their inner signs (8:36, 21.26, 1,200, 2021-10-05T08:55, 10/05/2021, 20th, 1990s); clock halves and eras
# keep their dots; a blank line, or the line break before an item of a chronicle, is a token of its own; every other
# sign stands alone.
# First comes what is met most: words, of which plain letters are the quickest to match, and signs. Spaces are taken
# along, or all of it would be tried at each of them.
_TOKEN = re.compile(
    r"""[ ]*+(
      [A-Za-z]{2,}+(?![^\W\d_])
    | [^\W\d_]{2,}
    | [^\w\s]
    | \d{4}-\d\d-\d\d(?:[Tt ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?:[Zz]\b|[+-]\d\d:?\d\d\b)?)?(?![\d:])   # ISO 8601
    | \d{4}-\d{3}(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?Z?)?(?![\d-])                                  # day of year
    | \d{8}T\d{4}(?:\d\d)?Z?\b
    | \d{4}-W\d\d(?:-[1-7])?\b
    | \d{1,4}/\d{1,2}/\d{2,4}\b
    | [1-3]/[2-4](?![\d/])
    | \d{1,2}\.\d{1,2}\.\d{4}\b
    | \d{1,2}:\d\d(?::\d\d(?:[.,]\d{1,3})?)?(?![\d:])
    | [012]\d{3}:[0-5]\d(?![\d:])
    | \d+(?:st|nd|rd|th|ST|ND|RD|TH)\b
    | \d{1,3}0['’]?s\b
    | \d{1,3}(?:,\d{3})+(?!\d)
    | \d+\.\d+
    | \d+
    | [AaPp]\.[ ]?[Mm]\b\.?
    | [BbAC]\.[ ]?[CDE]\b\.?(?:E\b\.?)?
    | [oO]['’][cC]lock\b
    | [QH][1-4]\b
    | [^\W\d_]+
    | \n[^\S\n]*\n
    | """
    + ITEM
    + r"""
    | \S
    )""",
    re.VERBOSE,
)


@dataclass(frozen=True)
class Tokens:
    """A text's tokens as parallel lists."""

    text: str
    words: list[str]
    starts: list[int]

    def end(self, index: int) -> int:
        """Where the token at ``index`` ends, exclusive."""
        return self.starts[index] + len(self.words[index])

    def index_at(self, offset: int) -> int:
        """The index of the last token that starts at or before ``offset`` (-1 before the first)."""
        return bisect_right(self.starts, offset) - 1

    @cached_property
    def sentence_starts(self) -> list[int]:
        """Offsets at which sentences start, ascending; the first is 0."""
        return _sentence_starts(self)

    def sentence_of(self, offset: int) -> int:
        """The number of the sentence that holds ``offset``."""
        return bisect_right(self.sentence_starts, offset) - 1


def tokenize(text: str) -> Tokens:
    """The tokens of ``text``; a blank line is one token, other white space none."""
    words: list[str] = _TOKEN.findall(text)
    starts: list[int] = []
    add, find, at = starts.append, text.find, 0
    for word in words:  # between tokens stand but blanks, so the next place that reads like a token is it
        at = find(word, at)
        add(at)
        at += len(word)
    return Tokens(text, words, starts)


_CLOSERS = frozenset("\"'”’)]")


def _sentence_starts(tokens: Tokens) -> list[int]:
    starts = [0]
    words, offsets = tokens.words, tokens.starts
    count = len(words)
    for at in [at for at, word in enumerate(words) if word in _ENDS or word[0] == "\n"]:
        blank = words[at][0] == "\n"
        begins = at + 1 if blank else _after_full_stop(tokens.text, words, offsets, at, count)
        if begins and begins < count and offsets[begins] > starts[-1]:
            starts.append(offsets[begins])
    return starts


_NUMBERED = frozenset(
    {"Saturn", "Gemini", "Apollo", "Artemis", "Titan", "Voyager", "Atlas"}
)  # "a Saturn V." ends a sentence
_DOTTED = frozenset({"a.m.", "p.m.", "A.M.", "P.M.", "B.C.", "A.D."})
_ENDS = _DOTTED.union(".!?")


def _after_full_stop(text: str, words: list[str], offsets: list[int], at: int, count: int) -> int:
    """The token at which a new sentence starts after the full stop at ``at``; 0 when none does."""
    word, following = words[at], at + 1
    while following < count and words[following] in _CLOSERS:
        following += 1
    if following >= count:
        return 0
    first = words[following][0]
    glued = offsets[following] == offsets[at] + len(word) and word == "."
    if glued or not (first.isupper() or first.isdigit() or first in "\"'“‘([•"):
        return 0
    if word == "." and at:
        before = words[at - 1]
        adjoins = offsets[at] == offsets[at - 1] + len(before)
        initial = len(before) == 1 and before.isupper() and not (at > 1 and _is_of_rocket(words, offsets, at - 1))
        abbreviated = before.lower() in load_vocabulary().abbreviations and before != "EST"  # "est.", not the zone
        if adjoins and (initial or abbreviated):
            return 0
    if word in _DOTTED and words[following] not in load_vocabulary().starters:
        half = word[1:].lower() == ".m." and first.isalpha() and words[following][1:].islower()
        return following if half and ends_behind_half(text, offsets[at] + len(word) - 1) else 0
    return following


def _is_of_rocket(words: list[str], offsets: list[int], at: int) -> bool:
    """Does a single letter end a name: "a Saturn V", "a Long March 2F"?"""
    before = words[at - 1]
    return before in _NUMBERED or (before[-1].isdigit() and offsets[at] == offsets[at - 1] + len(before))


def sentences(text: str) -> list[tuple[int, int]]:
    """The (start, end) of each sentence; blank lines part sentences, and trailing white space is left out."""
    starts = tokenize(text).sentence_starts
    spans = []
    for at, start in enumerate(starts):
        end = starts[at + 1] if at + 1 < len(starts) else len(text)
        piece = text[start:end]
        lead = len(piece) - len(piece.lstrip())
        end = start + len(piece.rstrip())
        if end > start + lead:
            spans.append((start + lead, end))
    return spans
