"""Years that stand alone in a line: each heads what is told below it, by days without a year."""

from __future__ import annotations

from dataclasses import replace

from spacetimeline.extract.timex.partial import Partial, Words

_FEWEST = 2
"""One such line may be anything; more of them head the parts of a chronicle."""

_AROUND = " \t*_#=:.|–—-"
"""What may stand in the line beside the year: the marks of a heading."""


def under_headings(words: Words, partials: list[Partial]) -> list[Partial]:
    """The partials with the year of the heading they stand below ("1986", then "Feb. 20: Mir is launched")."""
    heads = [_heads(words, each) for each in partials]
    if sum(heads) < _FEWEST:
        return partials
    found, year = [], None
    for partial, head in zip(partials, heads, strict=True):
        if head:
            year = partial.year
        bare = partial.month is not None and partial.year is None and not (partial.unit or partial.shift)
        found.append(replace(partial, year=year) if bare and year is not None else partial)
    return found


def _heads(words: Words, partial: Partial) -> bool:
    """Is it a year, and nothing else in its line?"""
    if (
        partial.year is None
        or partial.short_year
        or partial.month
        or partial.clock
        or partial.season
        or partial.quarter
    ):
        return False
    text, start = words.tokens.text, words.tokens.starts[partial.first]
    end = words.tokens.end(partial.last - 1)
    line = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    around = text[line:start] + (text[end:line_end] if line_end >= 0 else text[end:])
    return start - line < 8 and not around.strip(_AROUND)
