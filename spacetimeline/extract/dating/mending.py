"""Days that words leave open, settled by other tellings, by the order of a flight, and by the article's date."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from spacetimeline.extract.anchors.times import reanchor
from spacetimeline.extract.attachment.slips import is_set_anew
from spacetimeline.extract.dating.time_choice import usable
from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.extract.text.wordlists import words
from spacetimeline.model.calendar import DAY_MS, date_from_days, days_from_date, days_in_month
from spacetimeline.model.event import EventKind, Status
from spacetimeline.model.when import Granularity, When

if TYPE_CHECKING:
    import datetime

    from spacetimeline.extract.mentions.mentions import EventMention
    from spacetimeline.extract.timex.types import TimeMention

_MONTH = lazy(r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\b|\d/\d|\d-\d", re.IGNORECASE)
_HALF_YEAR = 6  # months
_STORY_YEARS = 10
_WEEK, _MONTHS = 7, 60  # days
_FLIGHT_ORDER = {
    EventKind.LAUNCH: 0,
    EventKind.ORBIT_INSERTION: 1,
    EventKind.DOCKING: 2,
    EventKind.BERTHING: 2,
    EventKind.HATCH_OPENING: 3,
    EventKind.SPACEWALK: 4,
    EventKind.UNDOCKING: 6,
    EventKind.UNBERTHING: 6,
    EventKind.REENTRY: 7,
    EventKind.RETURN: 8,
}
_LEAVING = (EventKind.UNDOCKING, EventKind.UNBERTHING)


def mend_days(found: list[EventMention], published: datetime.date | None) -> None:
    """Move a time whose day the words leave open to the first such time after what came before it on the flight.

    "Launch is set for Feb. 9 … docking at 3:49 a.m. on Saturday": the Saturday after launch; a plan told by weekday
    alone lies ahead of the day of writing, a plan of the past behind it.
    """
    last: EventMention | None = None
    launched: dict[int, EventMention] = {}  # by flights
    landings = {id(each.flight): each for each in found if each.kind is EventKind.LANDING and each.when and each.flight}
    for mention in found:
        time = mention.time
        before = launched.get(id(mention.flight), last)
        if mention.slot and before is not None and before.when is not None and _is_missed(mention, before):
            _move_behind(mention, before.when)
        if time is None or mention.when is None or mention.slot:
            continue
        if mention.kind is EventKind.SPACEWALK and time.date_guessed and id(mention.flight) in landings:
            _mend(mention, landings[id(mention.flight)], published, reach_days=2)
        if "year_of_story" in mention.notes and last is not None and last.when is not None and time.date is not None:
            _put_in_year(mention, date_from_days(last.when.at_ms // DAY_MS)[0])
        open_day = time.date_guessed or _by_weekday(mention)
        if open_day and "day_from_other_telling" not in mention.notes:
            before = last if last is not None and _comes_after(mention, last) else None
            # Weeks or months lie between arriving and leaving: only what follows in hours is drawn near.
            leaving = _FLIGHT_ORDER.get(mention.kind, 0) >= 6 and before is not None and before.kind not in _LEAVING
            written = mention.written.date if mention.written is not None else published
            _mend(mention, before, written, 4000 if leaving else 20)
        elif last is not None and last.when is not None and _is_past_midnight(mention, last, last.when):
            _move_behind(mention, last.when)
        if mention.when is not None and not mention.reference:
            last = mention
            if mention.kind is EventKind.LAUNCH and mention.flight is not None:
                launched[id(mention.flight)] = mention


def _is_past_midnight(mention: EventMention, last: EventMention, before: When) -> bool:
    """Is the hour told alone, and earlier on the day of what came before: "undocked at 9:28 p.m. ... at 2:17"?"""
    time = mention.time
    if time is None or time.clock is None or time.explicit_date or time.anchor != "running date":
        return False
    if mention.when is None or last.time is None or last.time.clock is None or not _comes_after(mention, last):
        return False
    return -DAY_MS < mention.when.at_ms - before.at_ms < 0


def years_after_launch(found: list[EventMention]) -> None:
    """Put what follows a launch behind it: "launched July 23, 2020, had gone into orbit around Mars on Feb. 10".

    Only days told without their year move, and only by a year.
    """
    launches = {
        id(each.flight): each
        for each in reversed(found)
        if each.kind is EventKind.LAUNCH and each.flight is not None and each.when is not None and _tells_year(each)
    }
    for mention in found:
        launch = launches.get(id(mention.flight))
        if launch is None or launch.when is None or mention.when is None or mention.time is None or mention.slot:
            continue
        date = mention.time.date
        if launch.fact.status is Status.PLANNED or not 0 <= mention.number - launch.number <= 1:
            continue
        early = mention.when.nominal_end_ms < launch.when.at_ms < mention.when.at_ms + _YEAR_MS
        if mention.kind in _LATER and early and date is not None and date[2] and not _tells_year(mention):
            _put_in_year(mention, date[0] + 1)


_LATER = (EventKind.ORBIT_INSERTION, EventKind.LANDING, EventKind.FLYBY)
_YEAR_MS = 366 * DAY_MS


def _tells_year(mention: EventMention) -> bool:
    """Does a day of the telling name its year?"""
    return any(each.explicit_year for each in mention.times)


def slots_before(found: list[EventMention]) -> None:
    """Put a weekday given up ("on Tuesday, Dec. 24, instead of on Monday") into the week before the day that holds."""
    for mention in found:
        time = mention.time
        if not mention.slot or time is None or mention.when is None or not _by_weekday(mention):
            continue
        own = (each for each in found if each.segment is mention.segment and each.at == mention.at and not each.slot)
        new = next((each.time for each in own if each.time is not None and each.when is not None), None)
        if new is None or new.date is None or not new.date[2] or time.date is None or not time.date[2]:
            continue
        apart = days_from_date(*_whole(new.date)) - days_from_date(*_whole(time.date))
        if not 0 < apart <= _WEEK:
            _move(mention, days_from_date(*_whole(time.date)) + (apart - 1) // _WEEK * _WEEK)


def _is_missed(mention: EventMention, last: EventMention) -> bool:
    """Is it a weekday on which a craft was to do what follows what it did, read as one before that?

    "It was launched on Thursday. It would have docked on Saturday", of the Saturday behind the launch.
    """
    if mention.when is None or last.when is None or not _by_weekday(mention) or not last.fact.happened:
        return False
    near = mention.number - last.number <= _SAME_STORY and mention.flight is last.flight
    ordered = _FLIGHT_ORDER.get(last.kind, 99) < _FLIGHT_ORDER.get(mention.kind, -1)
    fine = last.when.granularity.rank <= Granularity.DAY.rank
    return near and ordered and fine and mention.when.at_ms // DAY_MS < last.when.at_ms // DAY_MS


_SAME_STORY = 40  # sentences


def _whole(date: tuple[int, int | None, int | None]) -> tuple[int, int, int]:
    return date[0], date[1] or 1, date[2] or 1


def before_returns(found: list[EventMention]) -> None:
    """Put an undocking told by the clock alone within the day before the return told of beside it."""
    returns = [each for each in found if each.kind is EventKind.RETURN and each.when and each.time and each.time.clock]
    for mention in found:
        time = mention.time
        guessed = (
            time is not None
            and time.clock is not None
            and not time.explicit_date
            and (time.date_guessed or time.anchor == "running date")
        )
        if mention.kind is not EventKind.UNDOCKING or mention.slot or not guessed:
            continue
        beside = [
            each for each in returns[:200] if abs(each.number - mention.number) <= 4 and _may_be_of(each, mention)
        ]
        home = beside[0] if beside else None
        if home is None or home.when is None or home.time is None or home.time.date is None or mention.when is None:
            continue
        longest = _TOLD_DAYS if _is_day_near(mention) else 2
        date = home.time.date
        if 0 < home.when.at_ms - mention.when.at_ms < longest * DAY_MS or not (date[1] and date[2]):
            continue
        day = days_from_date(date[0], date[1], date[2])
        _move(mention, day)
        if mention.when is not None and mention.when.at_ms >= home.when.at_ms:
            _move(mention, day - 1)
        mention.notes.add("day_by_order")


def _is_day_near(mention: EventMention) -> bool:
    """Is the day told right before its hour: "The farewell came on July 4. It left at 7:10 a.m."?"""
    time = mention.time
    if time is None or time.anchored_on is None or time.anchor != "running date":
        return False
    return 0 <= mention.start - time.anchored_on[1] < _SAME_PARAGRAPH


_SAME_PARAGRAPH = 300  # characters
_TOLD_DAYS = 6
"""So long before its landing a shuttle may leave a station."""


def _may_be_of(home: EventMention, mention: EventMention) -> bool:
    """May a return be that of the craft that undocks: of no other one, and both over or both to come?"""
    if home.flight_sure and mention.flight_sure and home.flight is not mention.flight:
        return False
    one, other = home.fact, mention.fact
    return one.happened is other.happened or Status.PLANNED not in (one.status, other.status) or one.past_plan


def go_back(mention: EventMention, years: int) -> None:
    """Move the day of an anniversary to the day it remembers."""
    time = mention.time
    if time is not None and time.date is not None and time.date[1] and time.date[2]:
        year, month, day = time.date[0] - years, time.date[1], time.date[2]
        _move(mention, days_from_date(year, month, min(day, days_in_month(year, month))))
        mention.fact = replace(mention.fact, status=Status.ACTUAL)


def _put_in_year(mention: EventMention, year: int) -> None:
    time = mention.time
    assert time is not None and time.date is not None
    if time.date[1] and time.date[2]:
        _move(mention, days_from_date(year, time.date[1], min(time.date[2], days_in_month(year, time.date[1]))))
    elif time.date[1]:
        mention.when = When.of(year, time.date[1])
        mention.time = replace(time, when=mention.when, date=(year, time.date[1], None))


def _comes_after(mention: EventMention, last: EventMention) -> bool:
    if mention.flight is not last.flight or mention.number - last.number > 6 or last.when is None:
        return False
    order = _FLIGHT_ORDER.get(mention.kind, -1), _FLIGHT_ORDER.get(last.kind, 99)
    if mention.fact.happened and last.fact.status is Status.PLANNED:
        return False
    fine = last.when.granularity.rank <= Granularity.DAY.rank
    if order == (4, 4):
        return "end" not in last.notes
    was_to = mention.fact.past_plan and last.fact.status is Status.ACTUAL  # "it undocked. It was to land on Saturday"
    untold = last.fact.status is None and mention.fact.happened
    return fine and order[0] > order[1] and (was_to or untold or mention.fact.status in (last.fact.status, None))


def _names_month(time: TimeMention) -> bool:
    return bool(_MONTH.search(time.text))


def _by_weekday(mention: EventMention) -> bool:
    """Is the day told by a weekday alone ("on Saturday"), be it with the time of day or beside it?"""
    time = mention.time
    days = [each for each in mention.times if time is not None and each.date == time.date]
    return any(each.weekday is not None for each in days) and not any(_names_month(each) for each in days)


def _mend(
    mention: EventMention, before: EventMention | None, published: datetime.date | None, reach_days: int = 20
) -> None:
    time, when = mention.time, mention.when
    assert time is not None and when is not None
    if before is not None and before.when is not None:
        gap = when.at_ms - before.when.at_ms
        days = {each.granularity is Granularity.DAY for each in (before.when, when)}
        slack = DAY_MS // 2 if before.when.granularity is Granularity.DAY else DAY_MS if True in days else 0
        if _would_be_ahead(mention, gap + slack, published):
            return  # "on Saturday they had spent seven hours": a look back behind what was told
        overdue = mention.fact.past_plan and _WEEK * DAY_MS < gap < _MONTHS * DAY_MS
        if overdue and _by_weekday(mention) and time.date is not None:
            _move(mention, days_from_date(*_whole(time.date)) - gap // (_WEEK * DAY_MS) * _WEEK)
            return
        by_weekday = _by_weekday(mention)
        if before.when.granularity.rank > Granularity.DAY.rank and not by_weekday:
            return  # a year or month gives a time of day no day
        if gap < -slack or (gap > reach_days * DAY_MS and not by_weekday):
            _move_behind(mention, before.when)
            mention.notes.add("day_by_order")
        return
    if published is None or time.date is None:
        return
    today = days_from_date(published.year, published.month, published.day)
    day = days_from_date(time.date[0], time.date[1] or 1, time.date[2] or 1)
    if time.date_guessed and mention.fact.status is Status.ACTUAL and mention.trigger.form == "past" and day > today:
        _move(mention, today)
        return
    if not _by_weekday(mention):
        return
    gone = mention.fact.past_plan and _is_overtaken(mention) and not is_set_anew(mention.clause, time)
    if gone and _SOON < day - today <= _WEEK:
        _move(mention, day - 7)
    elif (
        mention.fact.status is Status.PLANNED
        and day < today
        and not (mention.fact.past_plan and _is_overtaken(mention))
    ):
        _move(mention, day + 7 * ((today - day + 6) // 7))


def _would_be_ahead(mention: EventMention, gap_ms: int, written: datetime.date | None) -> bool:
    """Would the next such weekday lie behind the day of writing, of what has happened?"""
    time = mention.time
    if gap_ms >= 0 or written is None or time is None or time.date is None or not _by_weekday(mention):
        return False
    year, month, day = time.date
    ahead = days_from_date(year, month or 1, day or 1) + 7 > days_from_date(written.year, written.month, written.day)
    return mention.fact.status is Status.ACTUAL and ahead


_SOON = 2
"""A weekday so few days ahead is that one: "the landing had been planned for Monday", written on a Sunday."""
_FORMERLY = words("had have originally initially previously earlier once formerly")
_INSTEAD = words("but however instead until when though although")


def _is_overtaken(mention: EventMention) -> bool:
    """Is a plan told in the past one that came to nothing ("had been due to land on Friday, but")?

    "They were expected to dock on Saturday", "were preparing for a launch on Friday" is how news tells of days to come.
    """
    units = mention.clause.units
    before = {unit.low for unit in units[max(0, mention.at - 8) : mention.at]}
    behind = {unit.low for unit in units[mention.at :]}
    if not before.isdisjoint(_FORMERLY) or not behind.isdisjoint(_INSTEAD):
        return True
    return mention.trigger.form == "noun" and before.isdisjoint(_AT_WORK)


_AT_WORK = words("to preparing readying gearing aiming planning targeting hoping getting shooting")
"""What leads to a plan that still holds: "a burn was to set up the landing on Saturday"."""


def _move_behind(mention: EventMention, earlier: When) -> None:
    """Move a time to the first one not before another: the next such weekday, else the next such time of day."""
    time, when = mention.time, mention.when
    assert time is not None and when is not None
    if not _by_weekday(mention) or time.date is None or not time.date[1] or not time.date[2]:
        mention.time = reanchor(time, instant=earlier)
        mention.when = usable(mention.time)
        return
    weeks = max(0, -((when.at_ms - earlier.at_ms) // (7 * DAY_MS)))
    _move(mention, days_from_date(time.date[0], time.date[1], time.date[2]) + 7 * weeks)


def _move(mention: EventMention, day: int) -> None:
    assert mention.time is not None
    date = date_from_days(day)
    if mention.time.clock is not None:
        mention.time = reanchor(mention.time, date=date)
        mention.when = usable(mention.time)
    else:
        mention.when = When.of(*date)
        mention.time = replace(mention.time, when=mention.when, date=date)


def _was_to_have(mention: EventMention) -> bool:
    """Is it "were to have gone home in March", of a March that is over?"""
    words = [unit.low for unit in mention.clause.units[max(0, mention.at - 6) : mention.at]]
    if "had" in words and words[-1:] == ["to"]:
        return True  # "had hoped to launch in October"
    return "to" in words and "have" in words[words.index("to") :] and not {"was", "were"}.isdisjoint(words)


def _would(mention: EventMention) -> bool:
    return any(unit.low == "would" for unit in mention.clause.units[max(0, mention.at - 3) : mention.at])


def plan_ahead(mention: EventMention, written: datetime.date) -> None:
    """A plan without a year lies ahead of the day of writing, not in the year a passage before it told of."""
    time = mention.time
    if time is None or time.date is None or time.date[1] is None:
        return
    days = [each for each in mention.times if each.date == time.date and _names_month(each)]
    if not days or any(each.explicit_year for each in days) or time.explicit_year:
        return
    year, month, day = time.date
    if month is None:
        return
    if mention.fact.status is Status.ACTUAL and mention.trigger.form == "past" and (year, month, day or 1) > (
        written.year, written.month, written.day
    ):  # fmt: skip
        mention.notes.add("year_of_story")
    given_up = mention.slot or mention.fact.past_plan
    soon = (year - written.year) * 12 + month - written.month <= 1  # "was to have gone up on Friday, now July 5"
    if mention.slot and (year, month) > (written.year, written.month) and not soon and _was_to_have(mention):
        _put_in_year(mention, written.year if month <= written.month else written.year - 1)
        return
    if given_up and (year - written.year) * 12 + month - written.month > _HALF_YEAR:
        # what was given up lies behind
        behind = (month, day or 1) <= (written.month, written.day)
        _put_in_year(mention, written.year if behind else written.year - 1)
        return
    planned = mention.fact.status is Status.PLANNED and not mention.fact.past_plan
    planned = planned or mention.trigger.form == "present"
    if written.year - year >= _STORY_YEARS:
        return  # a plan told of in a history
    if planned and year < written.year and time.anchor == "running date" and _would(mention):
        mention.fact = replace(mention.fact, status=Status.ACTUAL)  # "would come home on 30 September", and did
        return
    if not planned or year >= written.year or ((written.year - year) < 2 and mention.trigger.form == "present"):
        return
    ahead = written.year + ((month, day or 31) < (written.month, written.day))
    if day is not None:
        day = min(day, days_in_month(ahead, month))
    if time.clock is None:
        mention.time = replace(time, when=When.of(ahead, month, day), date=(ahead, month, day))
    elif day is not None:
        mention.time = reanchor(time, date=(ahead, month, day))
