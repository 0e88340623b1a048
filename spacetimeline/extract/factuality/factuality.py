"""Did it happen, is it planned, was it put off? Read from tense, modality and words around a trigger."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from spacetimeline.extract.attachment.heads import FIRED
from spacetimeline.extract.factuality.form import Factuality
from spacetimeline.extract.factuality.nouns import AIMS, AT_FIRST, MISSED, came_to_nothing, failed, judge_noun
from spacetimeline.extract.factuality.put_off import taken_back
from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.extract.text.wordlists import words
from spacetimeline.extract.triggers.next_up import NEXT_UP, was_next
from spacetimeline.model.event import EventKind, Status

if TYPE_CHECKING:
    from spacetimeline.extract.clauses.clauses import Clause, Unit
    from spacetimeline.extract.triggers.triggers import Trigger, TriggerGrammar

_ACTUAL_BEFORE_TO = words(
    "managed first second third fourth fifth last went helped became able proceeded only had forced compelled obliged"
)
_LOST = words("crash lose")
_SKIP = frozenset(("adv", "aux", "modal", "neg", "to", "pron"))


def judge(clause: Clause, at: int, grammar: TriggerGrammar) -> Factuality:
    """The factuality of the trigger at unit ``at``."""
    trigger: Trigger = clause.units[at].ref
    if trigger.needs in ("crash", "rocketlost", "framelost") or (trigger.needs == "lander" and trigger.lemma in _LOST):
        return Factuality(Status.FAILED)
    if trigger.kind in AIMS and _lost_meanwhile(clause.units, at):
        return Factuality(Status.FAILED)
    if _is_kept_from(clause.units, at):
        return Factuality(Status.DELAYED, slot=True)
    if trigger.needs == NEXT_UP:
        return Factuality(Status.ACTUAL if was_next(clause, at) else Status.PLANNED)
    if trigger.form == "noun":
        return judge_noun(clause, at, grammar)
    if trigger.form == "gerund":
        return _judge_gerund(clause, at, grammar)
    if trigger.lemma in ("due", "expected"):
        return Factuality(Status.PLANNED, past_plan=trigger.form == "past")
    group = _verb_group(clause.units, at, grammar)
    return _judge_verb(clause, at, trigger, group, grammar)


_UNFULFILLED = words("would could might should")
"""Before "have" these tell of what did not come to pass: "should have gone out on the 30th"."""
_MEANWHILE = words("as while during on upon before")
_SILENCED = words("disappeared vanished silent lost perished exploded disintegrated")


def _lost_meanwhile(units: list[Unit], at: int) -> bool:
    """Is it "disappeared on Sept. 23 as it was entering orbit", "was lost on arrival": what was begun failed?"""
    opened = next((place for place in range(at - 1, max(0, at - 9), -1) if units[place].low in _MEANWHILE), None)
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
    done = trigger.form == "past"  # "it instead flew past Eros"
    negated = any(
        (word in grammar.negations and not (done and word == "instead")) or word.endswith(("n't", "n’t"))
        for word in words
    )
    planned = any(word in grammar.plan_words for word in words)
    modal = any(tag == "modal" or word.endswith(("'ll", "’ll")) for word, tag in zip(words, tags, strict=True))
    past = any(word in ("was", "were", "had") for word in words)
    if negated:
        return _negated(clause, at, words, modal)
    if _was_about(clause.units, at):
        given_up = any(unit.low in grammar.cancelled for unit in clause.units[at:])
        return Factuality(Status.CANCELLED if given_up else Status.DELAYED, slot=not given_up)
    if past and not modal and "to" in words and not AT_FIRST.isdisjoint(words):
        return Factuality(Status.DELAYED, slot=True)  # "was originally to launch in May"
    if _tried_in_vain(clause, at, words):
        return Factuality(Status.FAILED)
    if "could" in words and "have" not in words and _was_enabled(clause.units, words):
        return Factuality(None)
    if planned or modal or _to_be_done(words):
        would = not _UNFULFILLED.isdisjoint(words)
        gone = past and not modal
        if gone and "had" in words and "been" not in words and "have" not in words:
            return Factuality(Status.DELAYED, slot=True)  # "had meant to launch it in 1982"
        must = ("have", "to") in itertools.pairwise(words)  # "will have to land on Friday"
        if "have" in words and not planned and not must:
            if (would or gone) and trigger.form == "past":
                # "would have docked on Thursday", "was to have flown on July 21": it did not
                return Factuality(Status.DELAYED, slot=True)
            return Factuality(Status.PLANNED, past_plan=True)
        if gone and (off := taken_back(clause.units[at + 1 :], trigger.kind, grammar)) is not None:
            return Factuality(off, slot=True)
        return Factuality(Status.PLANNED, past_plan=gone)
    if trigger.form == "base":
        return _bare_base(clause, at, words, grammar)
    if trigger.lemma in LIGHTS and trigger.kind is EventKind.LAUNCH and _went_out(clause.units[at:]):
        return Factuality(Status.DELAYED, slot=True)
    if trigger.form == "past":
        failed = trigger.kind is EventKind.LAUNCH and _comes_to_grief(clause, at)
        return Factuality(Status.FAILED if failed else Status.ACTUAL, happened=True)
    return Factuality(Status.PLANNED if trigger.form == "present" and _when_it_will(clause.units, at) else None)


def _was_enabled(units: list[Unit], words: list[str]) -> bool:
    """Is it "With the port free again, a freighter could be launched": what became possible, so that it may be done?"""
    return units[0].low in _ENABLING or "finally" in words


_ENABLING = words("with after once when only")


def _when_it_will(units: list[Unit], at: int) -> bool:
    """Is it "when she climbs into the capsule in February, she will be"?"""
    opened = any(unit.low in ("when", "once", "after", "if") for unit in units[max(0, at - 6) : at])
    return opened and any(unit.low in ("will", "'ll", "’ll") for unit in units[at + 1 :])


LIGHTS = words("ignite light fire start")
_OUT = frozenset(
    (verb, way) for verb in words("shut cut switched shutting cutting switching") for way in ("down", "off", "out")
)


def _went_out(units: list[Unit]) -> bool:
    """Is it "the engines ignited at 9:54 and shut down a second later": a try that ended on the pad?

    So does "ignited, but a computer shut them down".
    """
    sentence = [unit for unit in itertools.takewhile(lambda unit: unit.tag != "stop", units) if unit.low != "them"]
    if any("minute" in unit.low for unit in sentence):
        return False  # "shut down two minutes later", as planned
    return any((one.low, other.low) in _OUT for one, other in itertools.pairwise(sentence))


_GRIEF = words("failed exploded disintegrated crashed")
_GRIEF_VERBS = words("fail explode disintegrate crash reach achieve attain")
_NO_ORBIT = lazy(
    r"\b(?:never\s+reached\s+orbit|(?:did\s+not|never|failed\s+to|couldn['’]t|could\s+not|didn['’]t)\s+(?:reach|achieve|attain|make|get\s+(?:in)?to)"
    r"\s+(?:it\s+to\s+)?(?:an?\s+|the\s+|its\s+)?(?:\w+\s+)?orbit|(?:was|were)\s+(?:lost|destroyed)\s+(?:\w+\s+){1,3}later"
    r"|(?:(?:broke|came|fell)\s+apart|broke\s+up|blew\s+up(?!\s+like\b))(?!\s+on\s+(?:the|its)\s+way\s+(?:down|back|home)\b)|fell\s+short\s+of\s+orbit)\b"
)


def _comes_to_grief(clause: Clause, at: int) -> bool:
    """Is it "flew in 1960 and failed", "lifted off at noon but never reached orbit"?"""
    units = clause.units[at + 1 :]
    joined = False
    for place, unit in enumerate(units):
        other = unit.tag == "trigger" and unit.ref.lemma not in _GRIEF_VERBS and unit.ref.needs != "rocketlost"
        if unit.tag == "stop" or other:
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


def _tried_in_vain(clause: Clause, at: int, words: list[str]) -> bool:
    """Is it "attempted to enter orbit on Dec. 7, but its engine shut down"?"""
    tried = words[-1:] == ["to"] and not {"attempted", "tried"}.isdisjoint(words)
    kind = clause.units[at].ref.kind
    return tried and (
        kind is EventKind.DOCKING or (kind in AIMS and any(unit.low == "but" for unit in clause.units[at + 1 :]))
    )


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
        if _had_wanted(clause.units, at):
            return Factuality(Status.DELAYED, slot=True)
        before = clause.units[max(0, at - 4) : at]
        tried = any(unit.low in ("attempt", "attempts", "try", "tries", "bid", "effort", "chance") for unit in before)
        if tried and any(unit.low in MISSED for unit in before):
            return Factuality(Status.FAILED)
        if tried and clause.units[at].ref.kind is EventKind.LAUNCH and came_to_nothing(clause.units, at, grammar):
            return Factuality(Status.DELAYED, slot=True)
        if tried and failed(clause.units, at, grammar):
            return Factuality(Status.FAILED)
        becomes = any(unit.low == "becomes" for unit in clause.units[max(0, at - 9) : at])
        if tried or becomes or any(word in _ACTUAL_BEFORE_TO for word in words):
            return Factuality(None)
        if _became_one(clause.units, at) or _was_fired_for(clause.units, at):
            return Factuality(Status.ACTUAL, happened=True)
        return Factuality(Status.PLANNED)
    inherited = _joined_verb(clause, at, grammar)
    return inherited if inherited is not None else Factuality(None)


def _had_wanted(units: list[Unit], at: int) -> bool:
    """Is it "had at first wanted to send up two probes in October"?"""
    lead = [unit.low for unit in units[max(0, at - 6) : at]]
    return "had" in lead and lead[-2:] == ["wanted", "to"]


def _was_fired_for(units: list[Unit], at: int) -> bool:
    """Is it "engines were fired on Friday to put it in orbit": what the burn was for, and did?"""
    lead = itertools.takewhile(lambda unit: unit.tag not in ("stop", "comma", "modal", "sub"), units[at - 1 :: -1])
    lows = [unit.low for unit in itertools.islice(lead, _FIRED_NEAR)]
    fired = next((place for place, low in enumerate(lows) if low in FIRED), None)
    return fired is not None and not _TO_COME.intersection(lows[fired:])


_FIRED_NEAR = 14
_TO_COME = frozenset(("be", "to", "will"))
_ORDINALS = words("first second third fourth fifth sixth seventh eighth ninth tenth only")
_NUMBERS_TH = words("st nd rd th")
"""What follows the digits of "264th"."""


def _became_one(units: list[Unit], at: int) -> bool:
    """Is it "became the fourth nation to put a probe on the Moon", "the first person to walk in space was"?"""
    lead = [unit.low for unit in units[max(0, at - 9) : at]]
    of_subject = {"was", "were"}.intersection(unit.low for unit in units[at + 1 : at + 7])
    if "became" not in lead and not of_subject:
        return False
    behind = lead[lead.index("became") :] if "became" in lead else lead
    return not _ORDINALS.isdisjoint(behind) or not _NUMBERS_TH.isdisjoint(behind)


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
    if at and clause.units[at - 1].low == "since":
        return Factuality(Status.ACTUAL, happened=True)  # "will be met by two who are aboard since arriving on May 3"
    for unit in reversed(clause.units[:at]):
        if unit.tag == "modal" or unit.low in grammar.plan_words:
            return Factuality(Status.PLANNED)
        if unit.tag == "trigger" and unit.ref.form == "past":
            return Factuality(Status.ACTUAL, happened=True)
        if unit.tag == "verb" and unit.low.endswith("ed"):
            return Factuality(Status.ACTUAL, happened=True)
    done = at and clause.units[at - 1].low == "after"
    return Factuality(Status.ACTUAL, happened=True) if done else Factuality(None)


_KEEPS = words("stopped prevented kept barred blocked precluded held deterred")
_KEPT_NEAR = 7
"""So near before "from" stands who keeps whom."""


def _is_kept_from(units: list[Unit], at: int) -> bool:
    """Is it "winds stopped the company from launching on Monday", "showers kept it from landing on Friday"?"""
    if not at or units[at - 1].low != "from":
        return False
    back = itertools.takewhile(lambda unit: unit.tag not in ("stop", "comma", "rel", "sub"), units[at - 1 :: -1])
    return any(unit.low in _KEEPS for unit in itertools.islice(back, _KEPT_NEAR))
