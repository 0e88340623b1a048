"""Which of two tellings of one event says more of when it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.extract.attachment.scenes import TIDINGS
from spacetimeline.extract.text.wordlists import words
from spacetimeline.model.event import EventKind, Status
from spacetimeline.model.when import Granularity, Qualifier

if TYPE_CHECKING:
    from spacetimeline.extract.mentions.mentions import EventMention

CAPTURED = words("capture grapple grab catch snare seize clasp snag grasp") | {"take hold", "get hold", "grab hold"}
"""What the arm does first. The craft is berthed when it is fixed to its port, where that is told by the clock."""


def is_catch(mention: EventMention) -> bool:
    """Does the arm take hold of a craft that is to be berthed?"""
    return mention.kind is EventKind.BERTHING and mention.trigger.lemma in CAPTURED


def tells_more(one: EventMention, other: EventMention | None) -> bool:
    """Does a telling's time say more than another's?"""
    if other is None or other.when is None or one.when is None:
        return True
    if one.kind is other.kind is EventKind.BERTHING and is_catch(one) is not is_catch(other):
        ranks = one.when.granularity.rank, other.when.granularity.rank
        return ranks[0] < ranks[1] or (ranks[0] == ranks[1] and is_catch(other))
    return _worth(one) > _worth(other)


def _worth(mention: EventMention) -> tuple[int, bool, bool, bool, bool, bool, bool]:
    when, time = mention.when, mention.time
    assert when is not None and time is not None
    fine = -when.granularity.rank if when.granularity.rank > Granularity.MINUTE.rank else 0
    exact = when.qualifier is Qualifier.NONE
    own = "end" not in mention.notes and not is_catch(mention) and not _is_tidings(mention)
    told = "counted_from_event" not in mention.notes  # "two hours after launch" is rounded
    done = mention.status is not Status.PLANNED
    return (fine, own, told, done, not time.date_guessed, exact, time.explicit_date)


def is_in_whole_hours(mention: EventMention) -> bool:
    """Is its time counted from another event in hours, which only round it: "docked two hours after launch"?"""
    shift = mention.time.shift if mention.time is not None and "counted_from_event" in mention.notes else None
    return shift is not None and shift.unit == "hour" and shift.amount == int(shift.amount)


def _is_tidings(mention: EventMention) -> bool:
    """Is it "received the signal of the touchdown at 5:12 a.m.", which had taken place before?"""
    lead = [unit.low for unit in mention.clause.units[max(0, mention.at - _TIDINGS_NEAR) : mention.at]]
    return "of" in lead and not TIDINGS.isdisjoint(lead[: lead.index("of")])


_TIDINGS_NEAR = 4


def is_of_many(mention: EventMention) -> bool:
    """Is it none of those told of: "brought his tally of spacewalks to ten", "the station supports launches"?"""
    if mention.kind is EventKind.SPACEWALK:
        return _is_tally(mention)
    if mention.kind is not EventKind.LAUNCH or not mention.trigger.text.endswith("launches"):
        return False
    lead = mention.clause.units[mention.at - 1] if mention.at else None
    verb = lead is not None and lead.tag != "entity" and lead.low.endswith("s")  # no subject of a "launches"
    return mention.trigger.form == "noun" or verb


_TALLIES = words("tally total number record his her career")


def _is_tally(mention: EventMention) -> bool:
    """Is it "brought his tally of spacewalks to ten", which is none of those told of?"""
    lead = {unit.low for unit in mention.clause.units[max(0, mention.at - 3) : mention.at]}
    return mention.trigger.form == "noun" and mention.trigger.text.endswith("s") and bool(lead & _TALLIES)
