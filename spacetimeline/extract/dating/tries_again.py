"""What is tried again: "they will try again on Wednesday at the same hour" is another go at what was called off."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from spacetimeline.extract.anchors.times import reanchor
from spacetimeline.extract.factuality.factuality import LIGHTS
from spacetimeline.extract.mentions.event_sites import event_site
from spacetimeline.model.event import EventKind, Status
from spacetimeline.model.when import Granularity

if TYPE_CHECKING:
    from spacetimeline.extract.clauses.clauses import Unit
    from spacetimeline.extract.mentions.mentions import EventMention

_TRIED = frozenset(
    (
        EventKind.LAUNCH, EventKind.DOCKING, EventKind.BERTHING, EventKind.UNDOCKING, EventKind.RETURN,
        EventKind.LANDING, EventKind.SPACEWALK,
    )
)  # fmt: skip
_REACH = 8  # sentences
_SOON = 2
_IN_TURN = frozenset((EventKind.LANDING, EventKind.FLYBY, EventKind.ORBIT_INSERTION))


def settle_tries(found: list[EventMention], text: str) -> list[EventMention]:
    """``found`` with each "try again" as one of what was given up or told of last before; without those of nothing."""
    told: list[EventMention] = []
    for at, mention in enumerate(found):
        if mention.trigger.needs != "again":
            _leave_kind(mention, told[-1] if told else None)
            if not _arrives_next(mention, found[at + 1 : at + 2]):
                _follow_kind(mention, told[-1] if told else None, text)
            _end_tries(mention, told)
            told.append(mention)
            continue
        if mention.trigger.form == "past":
            told += _done_again(mention, told[-1] if told else None)
            continue
        before = [each for each in told[-12:] if mention.number - each.number <= _REACH and _kind(each) in _TRIED]
        given_up = [each for each in before if each.slot or each.fact.status in (Status.CANCELLED, Status.FAILED)]
        if before:
            named = _kind_named(mention, text)
            mention.kind = named or _kind((given_up or before)[-1])
            told.append(mention)
    return told


def _done_again(mention: EventMention, before: EventMention | None) -> list[EventMention]:
    """The "did it again" behind the landing, flyby or docking that it repeats; nothing behind anything else."""
    if before is None or before.kind not in _REPEATED or mention.number - before.number > _SOON:
        return []
    mention.kind, mention.fact = before.kind, before.fact
    mention.roles.body = mention.roles.body or before.roles.body
    return [mention]


_REPEATED = (EventKind.LANDING, EventKind.FLYBY, EventKind.DOCKING, EventKind.SPACEWALK)
_NAMED = {
    "undocking": EventKind.UNDOCKING, "departure": EventKind.UNDOCKING, "docking": EventKind.DOCKING,
    "landing": EventKind.RETURN, "splashdown": EventKind.RETURN, "spacewalk": EventKind.SPACEWALK,
}  # fmt: skip


def _kind_named(mention: EventMention, text: str) -> EventKind | None:
    """What "a backup opportunity for the departure" is one of; None where no words say so."""
    behind = text[mention.trigger.end : mention.trigger.end + _NAMED_NEAR].lower().split()
    leads = behind[:1] in (["for"], ["to"]) and behind[1:2] in (["the"], ["a"], ["its"], ["their"])
    return _NAMED.get(behind[2].rstrip(".,;")) if leads and len(behind) > 2 else None


_NAMED_NEAR = 40  # characters


def _end_tries(mention: EventMention, told: list[EventMention]) -> None:
    """Make the attempt told right before one given up, where its engines "ignited and shut down a second later"."""
    if not mention.slot or mention.kind is not EventKind.LAUNCH or mention.trigger.lemma not in LIGHTS:
        return
    for before in reversed(told[-_FEW:]):
        tried = before.fact.status is None or before.trigger.needs == "attempt"  # "the attempt took place on Dec. 9"
        if before.kind is EventKind.LAUNCH and tried and mention.number - before.number <= 1:
            before.fact, before.slot = mention.fact, True


_FEW = 3


def _leave_kind(mention: EventMention, before: EventMention | None) -> None:
    """Make an "it had been supposed to leave on the 15th" behind the telling of a launch the launch's own slot."""
    leaves = mention.kind is EventKind.UNDOCKING and mention.trigger.needs == "dated" and mention.fact.past_plan
    if leaves and before is not None and before.kind is EventKind.LAUNCH and mention.number - before.number <= 1:
        mention.kind = EventKind.LAUNCH


def _follow_kind(mention: EventMention, before: EventMention | None, text: str) -> None:
    """Make what "followed" an event of the kind told of just before ("Mars 3 set down … Viking 1 followed in July").

    What "followed on a Delta II" or "from the same pad" was launched, whatever was told before.
    """
    follows = mention.trigger.needs == "series" and mention.trigger.lemma == "follow" and not _starts(mention)
    if not follows or before is None or mention.number - before.number > _SOON:
        return
    place = _place_of_world(mention)
    landed = before.kind is EventKind.RETURN and place  # "the landing was planned for July 4": not told where
    if before.kind in _IN_TURN or landed:
        mention.kind = EventKind.LANDING if landed else before.kind
        mention.roles.body = before.roles.body or place
        mention.site = event_site(text, mention.segment, mention.clause, mention.at, mention.kind)


def _arrives_next(mention: EventMention, behind: list[EventMention]) -> bool:
    """Does its sentence go on to tell where it came: "Luna 10 followed on March 31 and went into orbit on April 3"?"""
    return any(each.number == mention.number and each.kind in _IN_TURN for each in behind)


def _place_of_world(mention: EventMention) -> str:
    """The world of the place in which it followed: "in Utopia Planitia"; empty where none is named."""
    named = (unit.ref for unit in mention.clause.units[mention.at + 1 :] if unit.tag == "entity")
    return next((each.attributes.get("body", "") for each in named if each.kind == "body"), "")


def _starts(mention: EventMention) -> bool:
    """Do the words behind tell of the ground and the rocket ("on an Atlas V", "from Florida", "from the same site")?"""
    units = mention.clause.units[mention.at + 1 :]
    behind = units[: next((place for place, unit in enumerate(units) if unit.tag in _ENDS), len(units))]
    return any(
        unit.low == "from" or (unit.low in _CARRIED and any(_is_rocket(each) for each in behind[place + 1 : place + 3]))
        for place, unit in enumerate(behind)
    )


def _is_rocket(unit: Unit) -> bool:
    return unit.tag == "entity" and unit.ref.kind == "launch_vehicle"


_ENDS = frozenset(("stop", "verb", "trigger", "rel", "sub"))
_CARRIED = frozenset(("on", "atop", "aboard", "with"))


def _kind(mention: EventMention) -> EventKind:
    return EventKind.LAUNCH if mention.kind is EventKind.SCRUB else mention.kind


def repeat_hours(found: list[EventMention]) -> None:
    """Give a plan "at the same hour" of another day the time of day of what it repeats."""
    for at, mention in enumerate(found):
        time = mention.time
        if time is None or time.clock is not None or mention.when is None or not _names_same_hour(mention):
            continue
        if time.date is None or mention.when.granularity is not Granularity.DAY:
            continue
        for other in reversed(found[max(0, at - 12) : at]):
            clock = other.time
            if (
                _kind(other) is mention.kind
                and clock is not None
                and clock.clock is not None
                and clock.date is not None
            ):
                year, month, day = time.date
                if month and day:
                    mention.time = replace(reanchor(clock, date=(year, month, day)), date_guessed=False)
                    mention.when = mention.time.when
                break


def _names_same_hour(mention: EventMention) -> bool:
    """Is it "at the same hour"; or "at the same time", of a plan that has a day of its own?"""
    units = mention.clause.units
    for place in range(max(1, mention.at - 14), min(mention.at + 14, len(units) - 1)):
        if units[place].low == "same" and units[place - 1].low == "the" and units[place + 1].low in ("hour", "time"):
            return units[place + 1].low == "hour" or mention.fact.status is not Status.ACTUAL
    return False
