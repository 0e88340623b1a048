"""Lines that begin with their day, as those of a chronicle do: each is a sentence, with or without a stop."""

from __future__ import annotations

from spacetimeline.extract.text.lazy_patterns import lazy

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_WEEKDAY = r"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\.?,?\s)?"
_PART = r"(?:(?:[Ee]arly|[Mm]id|[Ll]ate)[ -])?"
_YEAR = r"(?:[12]\d{3})"
_IN_WORDS = (
    rf"{_WEEKDAY}{_PART}{_MONTH}\s(?:\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s{_YEAR})?|{_YEAR})"
    rf"|{_WEEKDAY}\d{{1,2}}(?:st|nd|rd|th)?\s{_MONTH}(?:,?\s{_YEAR})?"
    rf"|{_YEAR},?\s{_MONTH}(?:\s\d{{1,2}})?|{_PART}{_MONTH}|{_PART}{_YEAR}"
)
_IN_FIGURES = rf"{_YEAR}-\d\d-\d\d|\d{{1,2}}[./]\d{{1,2}}[./](?:{_YEAR}|\d\d)"
_PARTED = r"(?:\s?[:–—|]\s|\s-{1,2}\s|\t|[ ]{2,})"

ITEM = (
    r"(?<!,)(?<!\son)(?<!\sof)(?<!\sat)(?<!\sto)(?<!\sin)(?<!\sby)\n"  # wrapped prose: "was launched on\nMay 3 - a day"
    rf"(?=[ \t]{{0,8}}(?:[-•*·–|]\s)?(?:(?:{_IN_WORDS}|{_IN_FIGURES}){_PARTED}|(?:{_IN_FIGURES})\s[A-Z]))"
)
"""A line break in front of such a line: "March 13, 1986 – Launch of Soyuz T-15", "09.04.1987 Kvant docks"."""
_AT_ITEM = lazy(ITEM)


def opens_item(text: str, at: int) -> bool:
    """Does an item of a chronicle begin behind the line break at ``at``?"""
    return _AT_ITEM.match(text, at) is not None
