"""The event's noun for which a verb behind it speaks: "the landing took place", "a walk to fix it, planned for May"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.extract.attachment.scenes import TIDINGS
from spacetimeline.extract.clauses.subjects import CRAFT_WORDS, CREW_WORDS
from spacetimeline.extract.text.wordlists import words

if TYPE_CHECKING:
    from spacetimeline.extract.attachment.attached import Attached, Head
    from spacetimeline.extract.clauses.clauses import Clause
    from spacetimeline.extract.triggers.triggers import TriggerGrammar


def spoken_for(clause: Clause, grammar: TriggerGrammar, heads: list[Head], at: int) -> Attached | None:
    """The event whose noun before it a soft verb speaks for, so that its times are the event's."""
    related = _related_noun(clause, heads, at)
    if related is not None:
        return related
    noun = _subject_noun(clause, heads, at)
    if noun is None or noun.attached is None:
        return None
    low = clause.units[at].low
    between = clause.units[noun.at + 1 : at]
    if low in _HEARD and _is_news_of(clause, noun.attached.at, at):
        return noun.attached
    done = low in grammar.light and bool(between) and between[-1].tag in ("aux", "adv")  # "the docking was completed"
    if low not in grammar.plan_words and low not in grammar.happen and not done:
        return None
    near = len(between) < _SPOKEN_REACH and not any(each.tag in ("stop", "time") for each in between)
    closed = near and between[-1:] and between[-1].tag == "comma"
    # "a walk to fit it, planned for", "the contact, he said, came at"
    told = low in grammar.plan_words or (low in _BEGAN and all(each.low != "whose" for each in between))
    spoken = (closed and told) or any(each.tag in ("aux", "modal") for each in between[-3:])
    return noun.attached if near and spoken else None


def is_of_awaited(clause: Clause, at: int) -> bool:
    """Is it the "due" of "makes room for a freighter due in June": of what something is done for?"""
    head = clause.units[max(0, at - 1)]
    if not (head.ref.kind in _CRAFT_KINDS if head.tag == "entity" else head.low in _AWAITED):
        return False
    for place in range(at - 2, max(0, at - _SPOKEN_REACH), -1):
        unit = clause.units[place]
        if unit.tag not in ("word", "det", "num", "adv", "entity"):
            return unit.low == "for" or (unit.low == "of" and clause.units[place - 1].low == "ahead")
    return False


_AWAITED = CRAFT_WORDS | CREW_WORDS | words("freighters cargo traffic modules crewmembers arrays supplies")
_CRAFT_KINDS = ("vehicle", "mission", "port")
_SPOKEN_REACH = 24
_HEARD = words("announced received arrived reached came heard")
_NEWS = TIDINGS | words("confirming")


def _is_news_of(clause: Clause, noun: int, at: int) -> bool:
    """Is it "confirmation of the touchdown was received at noon": of the event as it was heard of?"""
    lead = [unit.low for unit in clause.units[max(0, noun - 5) : noun]]
    if _NEWS.isdisjoint(lead):
        return False
    return all(unit.tag not in ("stop", "comma", "time", "rel", "sub", "verb") for unit in clause.units[noun + 1 : at])


def _subject_noun(clause: Clause, heads: list[Head], at: int) -> Head | None:
    """The event's noun told last, be there what it is for behind it ("a spacewalk to repair the dish is to").

    So is that of "the touchdown, in which dust was collected, took place".
    """
    for head in reversed(heads):
        attached = head.attached
        if _is_told_aside(clause, head.at, at) or (head.reporting and _ends_aside(clause, head.at)):
            continue
        if attached is not None:
            return head if attached.trigger.form == "noun" and not attached.reference else None
        if not head.at or clause.units[head.at - 1].tag != "to":
            return None
    return None


def _ends_aside(clause: Clause, verb: int) -> bool:
    """Is it the "said" of "the contact, Tass said, took place at noon"?"""
    behind = clause.units[verb + 1 : verb + 2]
    return (
        bool(behind)
        and behind[0].tag == "comma"
        and any(unit.tag == "comma" for unit in clause.units[max(0, verb - _SAYER) : verb])
    )


_SAYER = 5  # units


def _is_told_aside(clause: Clause, verb: int, at: int) -> bool:
    """Does a verb belong to a relative clause between commas, right behind which the verb at ``at`` stands?"""
    units = clause.units
    closed = next((place for place in range(at - 1, verb, -1) if units[place].tag not in ("aux", "modal", "adv")), verb)
    if units[closed].tag != "comma" or any(unit.tag in ("comma", "stop") for unit in units[verb:closed]):
        return False
    opened = next((place for place in range(verb, max(0, verb - _ASIDE), -1) if units[place].tag == "comma"), 0)
    return opened > 0 and any(unit.tag == "rel" for unit in units[opened + 1 : opened + 3])


_ASIDE = 14  # units


def _related_noun(clause: Clause, heads: list[Head], at: int) -> Attached | None:
    """The noun of "home after a walk of six hours that began at 7:43 a.m.": named for what came after it, yet dated.

    So is "in a window that opens at noon".
    """
    low = clause.units[at].low
    if not heads or low not in _BEGAN | _OPENS or clause.units[at - 1].low not in ("that", "which"):
        return None
    attached = heads[-1].attached
    if attached is None or attached.trigger.form != "noun" or heads[-1].at != attached.at:
        return None
    if low in _OPENS and attached.trigger.needs != "window":
        return None
    if any(unit.tag in ("verb", "aux", "stop") for unit in clause.units[attached.at + 1 : at - 1]):
        return None
    attached.reference = False
    return attached


_BEGAN = words("began begun started came occurred ended took")
_OPENS = words("opens opened begins starts")
