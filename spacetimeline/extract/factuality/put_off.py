"""Words behind an event's noun that put it off or call it off: "the launch, planned for May 15, was put off"."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from spacetimeline.extract.text.wordlists import words
from spacetimeline.model.event import EventKind, Status

if TYPE_CHECKING:
    from spacetimeline.extract.clauses.clauses import Unit
    from spacetimeline.extract.triggers.triggers import TriggerGrammar

_SPOILS = words(
    "spoiled spoilt foiled thwarted scuttled undone frustrated given scotched dashed stymied ruined nixed stopped cut"
)
_SPOILED_NEAR = 6


def comes_to_nothing(after: list[Unit]) -> bool:
    """Is it "Monday's attempt was spoiled by a sensor", "a first one, on Sept. 1 at 8:33 a.m., was stopped"?"""
    behind = itertools.takewhile(lambda unit: unit.tag not in ("stop", "sub", "rel"), after)
    told = [unit for unit in behind if unit.tag not in ("comma", "prep", "time")]
    return any(unit.low in _SPOILS for unit in told[:_SPOILED_NEAR])


_STOPS = words("stopped halted aborted interrupted")


def is_stopped_short(after: list[Unit]) -> bool:
    """Is it "the launch set for today was stopped eight seconds before liftoff"?"""
    for place, unit in enumerate(after):
        if unit.low in _STOPS and place and after[place - 1].low in ("was", "were", "been"):
            following = [each.low for each in after[place + 1 : place + _SHORT_NEAR]]
            return "before" in following or following[1:3] == ["short", "of"]
    return False


_SHORT_NEAR = 9  # units: "less than eight seconds before"


def is_not_gone_on_with(before: list[Unit]) -> bool:
    """Is it "they did not proceed with the liftoff", "would not go ahead with Friday's launch"?"""
    refused = next((place for place, unit in enumerate(before) if unit.tag == "neg"), len(before))
    following = [unit.low for unit in before[refused + 1 : refused + 4]]
    return following[:1] != [] and following[0] in _GOES_ON and "with" in following


_GOES_ON = words("proceed continue go press carry")


def put_off_behind_aside(after: list[Unit], grammar: TriggerGrammar) -> Status | None:
    """Is it "the launch, planned for May 15, was put off", "walks to fit a dish, set for May 2 and 5, have been"?"""
    opened = next((place for place, unit in enumerate(after) if unit.tag in ("comma", "stop", "time", "aux")), 0)
    of_day = opened + 1 < len(after) and after[opened].tag == "time" and after[opened + 1].tag == "comma"
    opened += of_day
    if not after or after[opened].tag != "comma":
        return None
    if [unit.low for unit in after[opened + 1 : opened + 3]] in _WHICH_WAS:
        # "a spacewalk, which was called off"
        return _status_of([unit.low for unit in after[opened + 3 : opened + 7]], grammar)
    close = next((place for place, unit in enumerate(after[opened + 1 :], opened + 1) if unit.tag == "comma"), 0)
    if not close or not any(unit.low in grammar.plan_words for unit in after[opened + 1 : close]):
        return None
    return _status_of([unit.low for unit in after[close + 1 : close + 6]], grammar)


def was_to_have_been(after: list[Unit], kind: EventKind) -> Status | None:
    """Is it "the walk of two hours which Scott was to have taken", of which nothing came?"""
    told = list(itertools.takewhile(lambda unit: unit.tag != "stop", after))
    opened = next((place for place, unit in enumerate(told) if unit.low in ("which", "that")), None)
    words_behind = [unit.low for unit in told[opened:]] if opened is not None else []
    lost = any(words_behind[at : at + 3] in _WAS_TO_HAVE for at in range(1, len(words_behind)))
    if not lost:
        return None
    return Status.CANCELLED if kind is EventKind.SPACEWALK else Status.DELAYED


_WAS_TO_HAVE = [["was", "to", "have"], ["were", "to", "have"]]
_WHICH_WAS = [["which", "was"], ["which", "were"], ["that", "was"]]


def _status_of(words: list[str], grammar: TriggerGrammar) -> Status | None:
    if not grammar.cancelled.isdisjoint(words) or words[:2] == ["called", "off"]:
        return Status.CANCELLED
    if not _PERHAPS.isdisjoint(words):
        return None  # "the launch, planned for May 15, may be moved": it still holds
    put_off = not grammar.moved.isdisjoint(words) or ("put" in words and not {"off", "back"}.isdisjoint(words))
    return Status.DELAYED if put_off else None


_PERHAPS = words("may might could likely possibly perhaps")


def put_off_after_all(after: list[Unit], grammar: TriggerGrammar) -> bool:
    """Is it "the undocking was planned for Monday, but it was put off", with no new day?"""
    turn = next((place for place, unit in enumerate(after) if unit.low == "but"), None)
    if turn is None or not any(unit.low in grammar.plan_words for unit in after[:turn]):
        return False
    rest = [unit.low for unit in after[turn + 1 : turn + _TURN]]
    off = {"put", "called", "waved"} & set(rest) and "off" in rest
    given_up = off or not (grammar.moved | grammar.cancelled).isdisjoint(rest)
    return bool(given_up) and not any(unit.tag == "time" for unit in after[turn:])


_TURN = 8  # units


def taken_back(after: list[Unit], kind: EventKind, grammar: TriggerGrammar) -> Status | None:
    """Is it "was to land on May 3, but a leak was found and the landing was given up", with no new day?"""
    turn = next((place for place, unit in enumerate(after) if unit.low in ("but", ";")), None)
    if turn is None:
        return None
    rest = after[turn + 1 :]
    for place, unit in enumerate(rest):
        if not (unit.low in _DEEDS and rest[place - 1].tag in ("det", "pron")) and (place or unit.low != "it"):
            continue
        told = [each.low for each in rest[place + 1 :] if each.low not in _DEEDS and each.tag != "adv"]
        if told[:1] and told[0] in _BEING and not any(each.tag == "time" for each in rest[place:]):
            given_up = " ".join(told[1:5]).removeprefix("been ").startswith(_GIVEN_UP)
            status = Status.CANCELLED if given_up else _status_of(told[:4], grammar)
            return Status.DELAYED if status is not None and kind is EventKind.LAUNCH else status
    return None


_DEEDS = words(
    "landing launch liftoff docking undocking flight mission attempt try walk spacewalk flyby encounter plan"
)
_BEING = words("was were has had")
_GIVEN_UP = ("given up", "called off", "waved off")
