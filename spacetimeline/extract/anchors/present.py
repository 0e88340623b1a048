"""Verbs of the present right before a date, by which it is still to come: "who retires in May", "return Sunday"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.extract.text.wordlists import words as word_set

if TYPE_CHECKING:
    from spacetimeline.extract.timex.partial import Words

_SUBJECTS = word_set("who which that he she it")
_NO_PLAN = word_set("was is has does says this its his as us dates stands lives works remains seems")
_OPENERS = word_set("starting beginning opening")


def is_of_present(words: Words, first: int) -> bool:
    """Does a verb of the present stand right before the date that begins there?

    "He steps down in October", "the women, beaten on Friday, resume Tuesday", "wait until May", "Playing Monday: Hull v
    Leeds". So are the months of goods sold ahead ("oil for September delivery").
    """
    if words.low(first + 1) in _CONTRACTS and words.is_kind(first, "month", "mon"):
        return True
    verb = first - 1
    if words.is_kind(verb, "in", "on", "at", "until", "early", "late"):
        verb -= 1
    if words.is_kind(first - 1, "before", "until") and words.low(first - 3) == "no":
        return words.low(first - 4) in ("see", "sees", "saw")  # "saw no recovery before the third quarter"
    verb -= words.low(verb) in _PARTICLES
    word, before = words.low(verb), words.low(verb - 1)
    if word == "wait" and words.is_kind(first - 1, "until"):
        return "had" not in (before, words.low(verb - 2))
    if word[-1:] == "s":
        told = word in _NO_PLAN or word in words.vocabulary.report or word in words.vocabulary.past
        return before in _SUBJECTS and len(word) > _SHORT and not told
    if verb != first - 1:
        return False
    if word == "playing":
        return any(words.low(index) in ("v", "vs") for index in range(first, first + _FIXTURE))
    if word in _OPENERS:
        return not before or before[0] == "\n" or before in ".!?"
    return before == "," and word in words.vocabulary.bare_verbs


_CONTRACTS = ("delivery", "deliveries", "futures", "contract", "contracts", "crude")
_SHORT = 3
_PARTICLES = ("down", "off", "out", "up", "away")
_FIXTURE = 12  # tokens


def is_modal(words: Words, index: int) -> bool:
    """Does it lead a verb on ("will hit"), as no noun or verb in -s does: "housing starts fell"?"""
    return words.low(index) in words.vocabulary.future and words.low(index)[-1:] != "s"


_COUNTS = word_set(
    """
    the these those its their all both two three four five six seven eight nine ten many several few more other
    successful failed orbital previous
    """
)


def is_counted(word: str) -> bool:
    """Does the word before make it a noun: "two launches", "the launches"?"""
    return word in _COUNTS or word.isdigit()
