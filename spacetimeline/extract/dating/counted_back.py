"""Dates what another event is counted from: "it came down at noon, 22 hours after it had left" tells of both."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from spacetimeline.extract.clauses.counted import counted_from
from spacetimeline.extract.mentions.told_near import before, in_sentences
from spacetimeline.extract.text.wordlists import words
from spacetimeline.model.calendar import DAY_MS, date_from_days, days_from_date
from spacetimeline.model.event import Status
from spacetimeline.model.when import Granularity, When

if TYPE_CHECKING:
    from spacetimeline.extract.mentions.mentions import EventMention
    from spacetimeline.extract.timex.types import Shift, TimeMention

    Told = tuple[When, tuple[int, int | None, int | None] | None]


def count_back(mention: EventMention, found: list[EventMention]) -> None:
    """Date what another event came after, or before: "it left on Aug. 2, two days before the other lifted off".

    So does "it arrived on Aug. 2, a day after launch", where the launch is told of nowhere else.
    """
    place = counted_from(mention.clause.units, mention.at)
    told = _told_before(mention, found, place) if place is not None else None
    if place is None or told is None:
        return
    time: TimeMention = mention.clause.units[place].ref
    shift = time.shift
    assert shift is not None
    base, date = told
    if mention.reference and (shift.unit not in ("day", "week") or base.granularity.rank > Granularity.DAY.rank):
        return
    day = _day_counted(time, date, mention.flight_sure or bool(mention.roles.crew))
    if day is not None:
        mention.when = When.of(*day)
        mention.time = replace(time, when=mention.when, date=day)
    elif shift.milliseconds:
        mention.when = _counted(base, shift, shift.milliseconds)
        mention.time = replace(time, when=mention.when)
    else:
        return
    mention.notes.add("counted_from_event")


def _day_counted(
    time: TimeMention, date: tuple[int, int | None, int | None] | None, named: bool
) -> tuple[int, int, int] | None:
    """The day so many days from the local ``date``, or so many years to the day where craft or people are named."""
    shift = time.shift
    if shift is None or date is None or not date[1] or not date[2]:
        return None
    if shift.unit == "day":
        return date_from_days(days_from_date(date[0], date[1], date[2]) - round(shift.amount))
    if shift.unit == "year" and named and time.text.lower().endswith("to the day"):
        return date[0] - round(shift.amount), date[1], date[2]
    return None


def _counted(base: When, shift: Shift, away: int) -> When:
    short = shift.unit in ("hour", "minute", "second")
    noon = DAY_MS // 2 if base.granularity is Granularity.DAY and short else 0
    rank = Granularity.DAY if short or shift.unit == "day" else Granularity.MONTH
    to_the_minute = shift.unit == "second" or (shift.unit == "minute" and shift.exact)  # "only 3 hours and 40 minutes"
    if to_the_minute and base.granularity.rank <= Granularity.MINUTE.rank:
        rank = Granularity.MINUTE
    return When.at(base.at_ms + noon - away, rank)


def _told_before(mention: EventMention, found: list[EventMention], place: int) -> Told | None:
    """When that was from which the count at ``place`` goes back, and its local date.

    An event's time, or a bare day, in the same clause; or that of the event which "the landing came" speaks of again.
    """
    here = in_sentences(found, mention.number, mention.number)
    inside = [each for each in here if each.clause is mention.clause and each.at < place]
    base = next((each for each in reversed(inside) if each.when is not None), None)
    if base is None and inside and not mention.reference and not inside[-1].reference:
        base = _spoken_of_again(inside[-1], found)
    if base is None and not inside and mention.flight_sure and mention.clause.units[0].low in _THIS:
        base = next((each for each in before(found, mention) if each.when is not None), None)
        base = base if base is not None and mention.number - base.number == 1 else None
    if base is not None and base.when is not None:
        others = mention.flight_sure and base.flight is not mention.flight
        if base.kind is mention.kind and not (mention.slot or others):
            return None
        return base.when, base.time.date if base.time is not None else None
    for unit in reversed(mention.clause.units[:place]):
        if unit.tag == "stop":
            return None
        if unit.tag == "time":
            when: When | None = unit.ref.when if unit.ref.explicit_date else None
            return (when, unit.ref.date) if when is not None and when.granularity.rank <= Granularity.DAY.rank else None
    return None


_THIS = words("it this that")
"""How a sentence begins that tells of the event before: "It came two days after Luna 15 had crashed"."""


def _spoken_of_again(mention: EventMention, found: list[EventMention]) -> EventMention | None:
    """The dated event that a noun such as "the landing" means: the one that came about and was told of last."""
    if mention.trigger.form != "noun" or mention.flight_sure:
        return None
    for other in before(found, mention):
        if other.kind is mention.kind and other.when is not None and other.fact.status is not Status.FAILED:
            return other if other.when.granularity.rank <= Granularity.DAY.rank else None
    return None
