"""Did it happen, is it planned, was it put off? Read from tense, modality and words around a trigger."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from spacetimeline.extract.lazy_patterns import lazy
from spacetimeline.extract.values import dataclass
from spacetimeline.extract.wordlists import words
from spacetimeline.model.event import EventKind, Status

if TYPE_CHECKING:
    from spacetimeline.extract.clauses import Clause, Unit
    from spacetimeline.extract.triggers import Trigger, TriggerGrammar

_LEADS = words(
    """
    was were had began took made came went flew left rose held won became gave brought ended completed finished
    """
)
_ACTUAL_BEFORE_TO = words("managed first second third fourth fifth last went helped became able proceeded only")
_BEGUN = words("failed failure malfunction malfunctioned landing ballistic escape")
"""What tells that an aborted launch had left the ground."""
_GIVES_UP = words("scrub scrubbed scrubbing postponed abandon abandoned canceled cancelled drop dropped skip skipped")
_LOST = words("crash lose")
_MISSED = words("missed misses botched failed")
_AIMS = frozenset((EventKind.DOCKING, EventKind.ORBIT_INSERTION, EventKind.LANDING))
_SKIP = frozenset(("adv", "aux", "modal", "neg", "to", "pron"))


@dataclass(frozen=True, slots=True)
class Factuality:
    """``status`` as the words alone tell it, None where only the date can tell (a bare noun, a present tense).

    ``past_plan`` marks a plan told in the past ("was to launch on Friday"); ``slot`` a time that was given up;
    ``from_slot`` that of several times the one behind "from" was.
    """

    status: Status | None
    past_plan: bool = False
    slot: bool = False
    happened: bool = False


def judge(clause: Clause, at: int, grammar: TriggerGrammar) -> Factuality:
    """The factuality of the trigger at unit ``at``."""
    trigger: Trigger = clause.units[at].ref
    if trigger.needs in ("crash", "rocketlost", "framelost") or (trigger.needs == "lander" and trigger.lemma in _LOST):
        return Factuality(Status.FAILED)
    if trigger.kind in _AIMS and _lost_meanwhile(clause.units, at):
        return Factuality(Status.FAILED)
    if trigger.kind is EventKind.LAUNCH and _is_kept_from(clause.units, at):
        return Factuality(Status.DELAYED, slot=True)
    if trigger.form == "noun":
        return _judge_noun(clause, at, grammar)
    if trigger.form == "gerund":
        return _judge_gerund(clause, at, grammar)
    group = _verb_group(clause.units, at, grammar)
    return _judge_verb(clause, at, trigger, group, grammar)


_SILENCED = words("disappeared vanished silent lost perished exploded disintegrated")


def _lost_meanwhile(units: list[Unit], at: int) -> bool:
    """Is it "disappeared on Sept. 23 as it was entering orbit", "fell silent while landing": what was begun failed?"""
    opened = next((place for place in range(at - 1, max(0, at - 9), -1) if units[place].low in ("as", "while")), None)
    if opened is None or any(unit.tag in ("stop", "comma") for unit in units[opened:at]):
        return False
    return any(unit.low in _SILENCED for unit in units[max(0, opened - 8) : opened])


def _verb_group(units: list[Unit], at: int, grammar: TriggerGrammar) -> list[Unit]:
    """The auxiliaries, plan words and adverbs right before a verb, in order."""
    group: list[Unit] = []
    for unit in reversed(units[max(0, at - 9) : at]):
        plan = unit.low in grammar.plan_words
        if (
            unit.tag in _SKIP
            or plan
            or unit.low in grammar.negations
            or unit.low in _ACTUAL_BEFORE_TO
            or unit.tag == "time"
        ):
            if unit.tag == "pron" and unit.low.partition("'")[2] != "ll" and unit.low.partition("’")[2] != "ll":
                break
            group.append(unit)
        elif unit.tag == "verb" and group and group[-1].low == "to":
            group.append(unit)
        else:
            break
    return group[::-1]


def _judge_verb(clause: Clause, at: int, trigger: Trigger, group: list[Unit], grammar: TriggerGrammar) -> Factuality:
    words = [unit.low for unit in group]
    tags = [unit.tag for unit in group]
    negated = any(word in grammar.negations or word.endswith(("n't", "n’t")) for word in words)
    planned = any(word in grammar.plan_words for word in words)
    modal = any(tag == "modal" or word.endswith(("'ll", "’ll")) for word, tag in zip(words, tags, strict=True))
    past = any(word in ("was", "were", "had") for word in words)
    if negated:
        return _negated(clause, at, words, modal)
    if _was_about(clause.units, at):
        given_up = any(unit.low in grammar.cancelled for unit in clause.units[at:])
        return Factuality(Status.CANCELLED if given_up else Status.DELAYED, slot=not given_up)
    if past and not modal and "to" in words and not _AT_FIRST.isdisjoint(words):
        return Factuality(Status.DELAYED, slot=True)  # "was originally to launch in May"
    if planned or modal or _to_be_done(words):
        would = "would" in words or "could" in words or "might" in words
        gone = past and not modal
        if "have" in words and not planned:
            if (would or gone) and trigger.form == "past":
                # "would have docked on Thursday", "was to have flown on July 21": it did not
                return Factuality(Status.DELAYED, slot=True)
            return Factuality(Status.PLANNED, past_plan=True)
        return Factuality(Status.PLANNED, past_plan=gone)
    if trigger.form == "base":
        return _bare_base(clause, at, words, grammar)
    if trigger.form == "past":
        failed = trigger.kind is EventKind.LAUNCH and _comes_to_grief(clause, at)
        return Factuality(Status.FAILED if failed else Status.ACTUAL, happened=True)
    return Factuality(Status.PLANNED if trigger.form == "present" and _when_it_will(clause.units, at) else None)


def _when_it_will(units: list[Unit], at: int) -> bool:
    """Is it "when she climbs into the capsule in February, she will be"?"""
    opened = any(unit.low in ("when", "once", "after", "if") for unit in units[max(0, at - 6) : at])
    return opened and any(unit.low in ("will", "'ll", "’ll") for unit in units[at + 1 :])


_AT_FIRST = words("originally initially")
_RUIN = words("failure explosion fireball crash destruct self-destruct disaster destruction flames")
_GRIEF = words("failed exploded disintegrated crashed")
_GRIEF_VERBS = words("fail explode disintegrate crash reach achieve attain")
_NO_ORBIT = lazy(
    r"\b(?:never\s+reached\s+orbit|(?:did\s+not|never|failed\s+to|couldn['’]t|could\s+not|didn['’]t)\s+(?:reach|achieve|attain|make|get\s+(?:in)?to)"
    r"\s+(?:it\s+to\s+)?(?:an?\s+|the\s+|its\s+)?(?:\w+\s+)?orbit|(?:was|were)\s+(?:lost|destroyed)\s+(?:\w+\s+){1,3}later"
    r"|(?:broke|came|fell)\s+apart|broke\s+up|blew\s+up|fell\s+short\s+of\s+orbit)\b"
)


def _comes_to_grief(clause: Clause, at: int) -> bool:
    """Is it "flew in 1960 and failed", "lifted off at noon but never reached orbit"?"""
    units = clause.units[at + 1 :]
    joined = False
    for place, unit in enumerate(units):
        if unit.tag == "stop" or (unit.tag == "trigger" and unit.ref.lemma not in _GRIEF_VERBS):
            units = units[:place]
            break
        if joined and unit.low in _GRIEF and (units[place + 1 : place + 2] == [] or units[place + 1].low != "to"):
            return True
        joined = unit.low in ("and", "but", "then") or (joined and unit.tag in ("adv", "time"))
    return _NO_ORBIT.search(" ".join(unit.low for unit in units)) is not None


def _was_about(units: list[Unit], at: int) -> bool:
    """Is it "they were about to undock when a leak led managers to call it off"?"""
    before = [unit.low for unit in units[max(0, at - 4) : at]]
    return before[-2:] == ["about", "to"] and bool({"was", "were"} & set(before))


def _to_be_done(words: list[str]) -> bool:
    """ "is to launch", "to be launched"."""
    joined = " ".join(words)
    return any(each in joined for each in ("is to", "are to", "to be", "was to", "were to", "due to", "set to"))


_NOT_BEFORE = 7
"""So soon behind "not" and its verb stands "before" or "until", as in "is not to leave for the Moon before May"."""


def _negated(clause: Clause, at: int, words: list[str], modal: bool) -> Factuality:
    behind = itertools.takewhile(
        lambda unit: unit.tag not in ("stop", "comma"), clause.units[at + 1 : at + _NOT_BEFORE]
    )
    following = [unit.low for unit in behind]
    if "until" in following or "before" in following or "earlier" in following:
        to_come = modal or ("to" in words and not {"is", "are"}.isdisjoint(words))
        return Factuality(Status.PLANNED if to_come else Status.ACTUAL)
    if "failed" in words or "unable" in words or "could" in words:
        return Factuality(Status.FAILED)
    return Factuality(Status.DELAYED, slot=True)


def _bare_base(clause: Clause, at: int, words: list[str], grammar: TriggerGrammar) -> Factuality:
    if words and words[-1] == "to":
        before = clause.units[max(0, at - 4) : at]
        tried = any(unit.low in ("attempt", "attempts", "try", "tries", "bid", "effort", "chance") for unit in before)
        if tried and any(unit.low in _MISSED for unit in before):
            return Factuality(Status.FAILED)
        if tried or any(word in _ACTUAL_BEFORE_TO for word in words):
            return Factuality(None)
        if _became_one(clause.units, at):
            return Factuality(Status.ACTUAL, happened=True)
        return Factuality(Status.PLANNED)
    inherited = _joined_verb(clause, at, grammar)
    return inherited if inherited is not None else Factuality(None)


_ORDINALS = words("first second third fourth fifth sixth seventh eighth ninth tenth only")


def _became_one(units: list[Unit], at: int) -> bool:
    """Is it "became the fourth nation to put a probe on the Moon"?"""
    lead = [unit.low for unit in units[max(0, at - 9) : at]]
    return "became" in lead and not _ORDINALS.isdisjoint(lead[lead.index("became") :])


def _joined_verb(clause: Clause, at: int, grammar: TriggerGrammar) -> Factuality | None:
    """The factuality of the verb this one is joined to: "will undock on Friday and land on Saturday"."""
    for place in range(at - 1, -1, -1):
        unit = clause.units[place]
        if unit.tag == "modal":
            return Factuality(Status.PLANNED)
        if unit.low in grammar.plan_words:
            return Factuality(Status.PLANNED)
        if unit.low == "to" and place and clause.units[place - 1].low in ("is", "are"):
            return Factuality(Status.PLANNED)  # "is to reach orbit and dock"
        if unit.tag in ("stop", "rel", "sub"):
            return None
    return None


def _judge_gerund(clause: Clause, at: int, grammar: TriggerGrammar) -> Factuality:
    """A gerund follows the finite verb of its sentence; "before landing" of a plan is a plan."""
    for unit in reversed(clause.units[:at]):
        if unit.tag == "modal" or unit.low in grammar.plan_words:
            return Factuality(Status.PLANNED)
        if unit.tag == "trigger" and unit.ref.form == "past":
            return Factuality(Status.ACTUAL, happened=True)
        if unit.tag == "verb" and unit.low.endswith("ed"):
            return Factuality(Status.ACTUAL, happened=True)
    done = at and clause.units[at - 1].low in ("after", "since")
    return Factuality(Status.ACTUAL, happened=True) if done else Factuality(None)


_KEEPS = words("stopped prevented kept barred blocked precluded held deterred")
_KEPT_NEAR = 7
"""So near before "from" stands who keeps whom."""


def _is_kept_from(units: list[Unit], at: int) -> bool:
    """Is it "winds stopped the company from launching on Monday"?"""
    if not at or units[at - 1].low != "from":
        return False
    back = itertools.takewhile(lambda unit: unit.tag not in ("stop", "comma", "rel", "sub"), units[at - 1 :: -1])
    return any(unit.low in _KEEPS for unit in itertools.islice(back, _KEPT_NEAR))


def _judge_noun(clause: Clause, at: int, grammar: TriggerGrammar) -> Factuality:
    units = clause.units
    before = [unit.low for unit in units[max(0, at - 4) : at]]
    after = units[at + 1 : at + 14]
    if after and after[0].low in grammar.planned_heads:
        moved = any(
            unit.low in grammar.moved or unit.low in grammar.standdown for unit in units[max(0, at - 12) : at + 10]
        )
        return (
            Factuality(Status.DELAYED, slot=True)
            if moved and _gives_up(units, at, grammar)
            else Factuality(None if after[0].low != "time" else Status.PLANNED)
        )
    if units[at].ref.needs == "attempt" and {"next", "another", "new"} & set(before):
        return _noun_verb(after, grammar) or Factuality(None)
    if units[at].ref.needs == "window" and after and after[0].low == "opens":
        return Factuality(Status.PLANNED)
    if before[-1:] in (["made"], ["makes"]) or (after and after[0].low == "!"):
        return Factuality(Status.ACTUAL, happened=True)
    if _MISSED & set(before) and units[at].ref.kind in _AIMS:
        return Factuality(Status.FAILED)
    if before[-1:] == ["aborted"] and any(unit.low in _BEGUN for unit in units):
        return Factuality(Status.FAILED)
    if _gives_up(units, at, grammar) or _put_off_behind_aside(units[at + 1 : at + _ASIDE], grammar):
        return Factuality(Status.DELAYED, slot=True)
    if {"planned", "scheduled", "targeted", "upcoming", "expected"} & set(before):
        return Factuality(Status.PLANNED, past_plan=False)
    if grammar.moved.intersection(before) and _is_put_to_day(after):
        return Factuality(Status.PLANNED)
    verb = _noun_verb(after, grammar, tried=units[at].ref.needs == "attempt")
    if verb is not None and verb.status is Status.CANCELLED and units[at].ref.needs == "attempt":
        return Factuality(Status.DELAYED, slot=True)  # another is to follow
    if verb is not None:
        return verb
    if {"failed", "unsuccessful", "doomed", "ill-fated"} & set(before) and units[at].ref.needs != "attempt":
        return Factuality(Status.FAILED, happened=True)
    if {"successful", "historic"} & set(before):
        return Factuality(Status.ACTUAL, happened=True)
    return _governing(units, at, grammar)


def _is_put_to_day(after: list[Unit]) -> bool:
    """Is it "pushed the launch of the probe to March 21"?"""
    return any(
        unit.low in ("to", "until") and following.tag == "time" for unit, following in itertools.pairwise(after[:8])
    )


_ASIDE = 28


def _put_off_behind_aside(after: list[Unit], grammar: TriggerGrammar) -> bool:
    """Is it "the launch, planned for May 15, was put off", "walks to fit a dish, set for May 2 and 5, have been"?"""
    opened = next((place for place, unit in enumerate(after) if unit.tag in ("comma", "stop", "time", "aux")), 0)
    if not after or after[opened].tag != "comma":
        return False
    close = next((place for place, unit in enumerate(after[opened + 1 :], opened + 1) if unit.tag == "comma"), 0)
    if not close or not any(unit.low in grammar.plan_words for unit in after[opened + 1 : close]):
        return False
    words = [unit.low for unit in after[close + 1 : close + 6]]
    return any(
        word in grammar.moved or (word == "put" and {"off", "back"} & set(words)) or word in grammar.cancelled
        for word in words
    )


def _noun_verb(after: list[Unit], grammar: TriggerGrammar, *, tried: bool = False) -> Factuality | None:
    """What the verb says whose subject the noun is: "docking is scheduled for", "liftoff occurred".

    ``tried`` is for an attempt, whose failure may have been on the pad.
    """
    past = planned = modal = at_first = False
    previous = ""
    if after and after[0].low in ("that", "which"):
        # "a spacewalk that had been planned for Monday was called off"
        told = next((place for place, unit in enumerate(after) if unit.tag == "time"), len(after) - 1)
        after = after[told + 1 :]
    for place, unit in enumerate(after):
        low = unit.low
        at_first = at_first or low in _AT_FIRST
        if unit.tag in ("stop", "rel", "sub", "trigger") or unit.low in ("after", "despite", "following"):
            break
        dated = place > 0 and after[place - 1].tag == "time"  # "set for Oct. 12, 1989, was put off"
        if unit.tag == "comma" and (past or modal or (planned and not dated)):
            break
        if unit.tag == "neg" and modal:
            return Factuality(Status.DELAYED, slot=True)  # "undocking will not take place today"
        if low in ("was", "were", "had"):
            past = True
        if low in grammar.plan_words or _is_on_course(after, place):
            planned = True
        if unit.tag == "modal":
            modal = True
        if low == "failed" and not (after[place + 1 :] and after[place + 1].low == "to"):
            return Factuality(Status.FAILED, happened=True)
        if low == "ended" and not tried and not _RUIN.isdisjoint(each.low for each in after[place + 1 : place + 7]):
            return Factuality(Status.FAILED, happened=True)
        if low in ("occurred", "came", "happened", "took", "went", "began", "started", "ended") or (
            low == "confirmed" and not (modal or planned)
        ):
            return Factuality(Status.ACTUAL, happened=True)
        put_off = low in grammar.moved or (low in ("back", "off") and previous == "put")
        later = any(each.low in ("to", "until", "for") or each.tag == "time" for each in after[place + 1 :])
        if put_off and past and not later:
            return Factuality(Status.DELAYED, slot=True)  # "a launch set for Oct. 12 was put off by a leak"
        if put_off:
            return Factuality(Status.PLANNED, past_plan=past)
        if low in grammar.cancelled or (low == "off" and previous == "called"):
            return Factuality(Status.CANCELLED, slot=True)
        previous = low
    if planned and past and at_first:
        return Factuality(Status.DELAYED, slot=True)  # "had originally been scheduled for June 30"
    if planned:
        return Factuality(Status.PLANNED, past_plan=past)
    if modal:
        return Factuality(Status.PLANNED)
    return Factuality(Status.ACTUAL, happened=True) if past else None


def _is_on_course(units: list[Unit], at: int) -> bool:
    """Is it "undocking remains on schedule for Friday"?"""
    around = [unit.low for unit in units[max(0, at - 1) : at + 2]]
    return units[at].low in ("schedule", "course", "target") and around[0] == "on" and around[-1] in ("for", "to")


def _gives_up(units: list[Unit], at: int, grammar: TriggerGrammar) -> bool:
    """Do the words before the noun give the slot up ("standing down from the Tuesday launch attempt")?"""
    opened = next((place + 1 for place in range(at - 1, -1, -1) if units[place].low == ";"), 0)
    before = units[max(opened, at - 14) : at]
    if any(unit.tag == "trigger" and unit.ref.kind is EventKind.SCRUB for unit in units[opened:]):
        return not _is_now_set(units, at)
    for place, unit in enumerate(before):
        if unit.low in grammar.standdown:
            following = " ".join(each.low for each in before[place + 1 : place + 3])
            if following.startswith(("down", "off", "out", "up", "the", "a ", "an ")):
                return True
        if unit.low in ("give", "gave", "given", "giving") and before[place + 1 : place + 2]:
            if before[place + 1].low == "up":
                return True
        elif unit.low in _GIVES_UP and unit.tag != "trigger":
            return not any(each.tag in ("stop", "sub", "rel") for each in before[place + 1 :])
    return any(
        unit.low in ("scrubbed", "canceled", "cancelled", "aborted")
        for unit in units[at + 1 : at + 8]
        if unit.tag != "stop"
    )


def _is_now_set(units: list[Unit], at: int) -> bool:
    """Is it the new slot behind one given up ("it was scrubbed on Friday, but liftoff is now set for Sunday")?"""
    following = [unit.low for unit in units[at + 1 : at + 4]]
    return "now" in following and not {"is", "was"}.isdisjoint(following)


def _governing(units: list[Unit], at: int, grammar: TriggerGrammar) -> Factuality:
    """A noun's factuality from the verb it depends on, going back to the start of its clause."""
    for unit in reversed(units[:at]):
        if unit.tag in ("stop", "rel"):
            break
        if unit.tag == "modal":
            return Factuality(Status.PLANNED)
        if unit.low in grammar.plan_words:
            return Factuality(Status.PLANNED, past_plan=any(each.low in ("had", "was", "were") for each in units[:at]))
        if unit.tag == "trigger" and unit.ref.form == "past":
            return Factuality(None, happened=True)
        if unit.low in _LEADS or (unit.tag in ("verb", "soft") and unit.low.endswith("ed")):
            return Factuality(None, happened=True)
    done = at and units[at - 1].low in ("after", "since") and units[at].low.endswith("ing")
    return Factuality(Status.ACTUAL, happened=True) if done else Factuality(None)  # "is on its way after launching"
