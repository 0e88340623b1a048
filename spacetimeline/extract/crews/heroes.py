"""Whom a life is about: the one person in its title, whom "she" means wherever nobody else was spoken of."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from spacetimeline.extract.mentions.people_lists import people_within
from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.extract.text.wordlists import words

if TYPE_CHECKING:
    from spacetimeline.extract.mentions.mentions import EventMention
    from spacetimeline.extract.triggers.reading import Reading


def hero(reading: Reading, number: int) -> list[str]:
    """The one person in the title, unless the sentence before that with the ``number`` is about another."""
    title = reading.segments[0]
    keys = list({each.key: None for each in people_within(reading, title.start, title.end)})
    if title.form != "title" or len(keys) != 1:
        return []
    before = reading.segments[max(0, number - 1)]
    for other in people_within(reading, before.start, before.end)[:1]:
        opening = _OPENING.fullmatch(reading.low, before.start, other.start)
        lead = "" if opening is None else opening[0].lstrip()
        of_hero = lead.startswith(_OF_HERO) or tells_of_him(lead)
        if other.key != keys[0] and opening is not None and not of_hero:
            return []  # "With Ray beside him, he" is about him, and so is "In 1981 he and Ray"
    return keys


def tells_of_him(lead: str) -> bool:
    """Is "he" or "she" the subject before the first name of a sentence: "On April 14, 1981, he and Ray landed"?"""
    return not _HE.isdisjoint(lead.split())


_HE = words("he she")


def last_of_list(mention: EventMention, reading: Reading) -> list[str]:
    """Whom a life means by the last of "with Korzun, Kaleri and the French cosmonaut": the one whom it is about."""
    units = mention.clause.units
    last = max(mention.clause.indices("person"), default=len(units))
    behind = units[last + 1 : last + _TITLE]
    if [unit.low for unit in behind[:2]] != ["and", "the"] or units[last].ref.key not in mention.roles.crew:
        return []
    title = takewhile(lambda unit: unit.tag in ("word", "entity", "adv"), behind[2:])
    if all(unit.low not in _FLYERS for unit in title):
        return []
    return [key for key in hero(reading, mention.number) if key not in mention.roles.crew]


_TITLE = 7  # units
_FLYERS = words(
    "cosmonaut astronaut researcher engineer scientist physician doctor pilot commander specialist participant guest"
)


def hero_and_mate(reading: Reading, number: int) -> list[str]:
    """Whom "the two" means behind "he was the pilot, and A was in command": the one a life is about, and A."""
    before = reading.segments[max(0, number - 1)]
    mates = {each.key for each in people_within(reading, before.start, before.end)}
    if len(mates) != 1 or _PRONOUN.search(reading.low, before.start, before.end) is None:
        return []
    own = hero(reading, number)
    return [*own, *mates] if own and mates.isdisjoint(own) else []


_PRONOUN = lazy(r"\b(?:he|she)\b")
_OF_HERO = ("with ", "he ", "she ", "they ")
_OPENING = lazy(r"\s*(?:[\w.’'-]+\s+){0,4}")


def only_one_before(reading: Reading, mention: EventMention) -> list[str]:
    """The one person whom the sentences right before name, where they name no other."""
    start = reading.segments[max(0, mention.number - 2)].start
    keys = list(dict.fromkeys(each.key for each in people_within(reading, start, mention.segment.start)))
    return keys if len(keys) == 1 else []
