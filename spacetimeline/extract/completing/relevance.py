"""Which of the events told of are the article's subject, which background; and which are no events at all."""

from __future__ import annotations

import datetime
from collections import Counter
from itertools import dropwhile
from typing import TYPE_CHECKING

from spacetimeline.extract.merging.telling_worth import CAPTURED
from spacetimeline.extract.text.wordlists import words
from spacetimeline.extract.triggers.other_things import SEEN_ABOARD
from spacetimeline.model.calendar import DAY_MS, days_from_date
from spacetimeline.model.event import EventKind, Status
from spacetimeline.model.when import Granularity

if TYPE_CHECKING:
    from spacetimeline.extract.clauses.clauses import Unit
    from spacetimeline.extract.craft.flights import Flights
    from spacetimeline.extract.mentions.mentions import EventMention
    from spacetimeline.extract.merging.merging import Told
    from spacetimeline.extract.triggers.reading import Reading

_NEWS_PAST_DAYS = 4
_NEWS_FUTURE_DAYS = 45
_STAY_UP = frozenset(("probe", "satellite", "observatory", "module"))


def worth_telling(told: Told, reading: Reading) -> bool:
    """Is there more to an event than a bare word beside a time?

    A time of day that took the article's own date for want of another, in a caption or for an event only referred to,
    dates nothing.
    """
    best = told.best
    if best is None or best.when is None or best.time is None:
        return False
    if best.when.granularity.rank > Granularity.YEAR.rank:
        return False
    of_known = best.trigger.needs == "slated" and told.flight is not None  # "The flight is now expected next year"
    named = best.flight_sure or bool(best.roles.launch_vehicle) or of_known
    if best.when.granularity.rank >= Granularity.YEAR.rank and best.trigger.form == "noun" and not named:
        return False
    if (
        told.kind is EventKind.RETURN
        and told.flight is not None
        and told.flight.sort in _STAY_UP
        and all(each.trigger.lemma in ("end", "conclude") for each in told.mentions)
    ):
        return False  # a probe's mission ends where it is
    unknown = told.flight is None or (told.flight.sort in _ROUND_EARTH and _is_overhead(best))
    if told.kind is EventKind.FLYBY and unknown and not any(_is_of_world(each) for each in told.mentions):
        return False  # nobody knows what came near what
    if best.when.granularity.rank > Granularity.MONTH.rank and _is_some_day(told):
        return False
    if told.kind is EventKind.DOCKING and told.flight is None and _is_at_sea(told, reading):
        return False
    lone = all(each.reference or each.segment.form == "caption" for each in told.mentions)
    return not (lone and best.time.date_guessed and best.time.anchor.startswith("publication"))


def _is_some_day(told: Told) -> bool:
    """Is it a step of a flight told by a season or year: "will stay into next year", "arrived in the summer"?

    Every flight takes such steps; an event of its own is only a coming home that is looked back on.
    """
    if told.kind is EventKind.RETURN:
        return told.status is Status.PLANNED or all(each.trigger.needs == "staysup" for each in told.mentions)
    return told.kind in _STEPS


_STEPS = (EventKind.DOCKING, EventKind.UNDOCKING, EventKind.BERTHING, EventKind.UNBERTHING, EventKind.SPACEWALK)


def _is_at_sea(told: Told, reading: Reading) -> bool:
    """Is it the ship that brings the rocket of an article which names nothing that docks?"""
    if not reading.rockets or any(each.kind in _CRAFT for each in reading.entities):
        return False
    return not any(each.roles.crew or each.trigger.form == "noun" for each in told.mentions)


_CRAFT = ("vehicle", "mission", "station", "port")


def _is_overhead(mention: EventMention) -> bool:
    """Is it "Friendship 7 passed over Zanzibar at 10:32", which ships do all the time?"""
    return [unit.low for unit in mention.clause.units[mention.at + 1 : mention.at + 2]] in (["over"], ["above"])


_ROUND_EARTH = frozenset(("crew", "cargo", "satellite", "module"))


def _is_of_world(mention: EventMention) -> bool:
    if mention.trigger.lemma in SEEN_ABOARD:
        return False
    return bool(mention.roles.body) or not _WORLDS.isdisjoint(mention.clause.words)


_WORLDS = words("planet planet's planet’s moon comet comet's comet’s asteroid sun")


def without_releases(told: list[Told]) -> list[Told]:
    """Without what "separated" within hours of its own launch: it parted from its rocket, not from a station.

    Nor what "was placed on a path to the Moon" days after it: it left its orbit. Nor a move to another port of which
    the parting and the docking again are told.
    """
    launches = [each for each in told if each.kind is EventKind.LAUNCH and each.when is not None]
    if len(launches) > 1:
        sent_on = {id(each) for each in launches if _is_sent_on(each, launches)}
        told = [each for each in told if id(each) not in sent_on]
    told = [each for each in told if each.kind is not EventKind.UNDOCKING or not _is_release(each, launches, told)]
    told = [each for each in told if not _is_any_departure(each) or _is_at_station(each, told)]
    told = [each for each in told if each.kind not in _APART or not _is_of_probe(each)]
    told = _without_lives(told)
    for kind, first in _HALVES:
        both = [each for each in told if each.kind is kind and each.when is not None]
        if len(both) > 1:
            told = [each for each in told if each.kind is not kind or not _is_first_half(each, first, both)]
    told = [each for each in told if each.kind is not EventKind.RELOCATION or not _is_told_finer(each, told)]
    downs = [each for each in told if each.kind in _DOWN and each.when is not None]
    return [each for each in told if not downs or not _is_of_coming_down(each, downs)]


def _without_lives(told: list[Told]) -> list[Told]:
    """Without the one flight, told by its year, in a sentence on somebody's life; a list of flights stays."""
    lives = [each for each in told if _is_of_life(each)]
    if not lives:
        return told
    flown = Counter(each.mentions[0].number for each in told if each.kind is EventKind.LAUNCH)
    alone = {id(each) for each in lives if flown[each.mentions[0].number] == 1}
    return [each for each in told if id(each) not in alone]


def _is_of_life(told: Told) -> bool:
    """Is it "he flew again in 1976 on Soyuz 21", and not what something is measured by: "since she flew in 1963"?"""
    return (
        told.kind is EventKind.LAUNCH
        and told.status is Status.ACTUAL
        and told.when is not None
        and told.when.granularity.rank > Granularity.MONTH.rank
        and all(
            bool(each.roles.crew)
            and (each.trigger.needs == "career" or each.trigger.lemma in _LIVED)
            and "since" not in each.clause.words
            for each in told.mentions
        )
    )


_LIVED = words("fly command pilot")


_HALVES = (
    (EventKind.BERTHING, CAPTURED),
    (EventKind.UNBERTHING, words("unberth detach unbolt uninstall unlatch demate") | {"take off"}),
)
"""How berthing begins, before the craft is fixed to its port, and how unberthing does, before the arm lets go."""


def _is_first_half(begun: Told, lemmas: frozenset[str], both: list[Told]) -> bool:
    """Is it the capture of a craft by the arm, where its berthing within a day is told by the clock, or the like?"""
    if begun.when is None or not all(each.trigger.lemma in lemmas for each in begun.mentions):
        return False
    at_ms = begun.when.at_ms
    return any(
        other.flight is begun.flight
        and other.when is not None
        and other.when.granularity.rank <= Granularity.MINUTE.rank
        and 0 < other.when.at_ms - at_ms < DAY_MS
        and not all(each.trigger.lemma in lemmas for each in other.mentions)
        for other in both
    )


def _is_told_finer(move: Told, others: list[Told]) -> bool:
    """Does a ship part from its station and dock again on the day or in the week in which it is told to be moved?"""
    if move.when is None or move.when.granularity.rank < Granularity.DAY.rank:
        return False
    lo_ms, hi_ms = move.when.lo_ms, move.when.hi_ms + DAY_MS  # as days are counted there
    own = [
        each
        for each in others
        if (each.flight is move.flight or not any(mention.flight_sure for mention in each.mentions))
        and each.when is not None
        and lo_ms <= each.when.at_ms < hi_ms
    ]
    left = [each.when.at_ms for each in own if each.kind is EventKind.UNDOCKING and each.when is not None]
    back = [each.when.at_ms for each in own if each.kind is EventKind.DOCKING and each.when is not None]
    return any(0 <= at - start < _ROUND_MS for start in left for at in back)


_ROUND_MS = 3 * DAY_MS
"""How long a ship may fly by itself on its way from port to port."""


_APART = (EventKind.UNDOCKING, EventKind.UNBERTHING)


def _is_of_probe(told: Told) -> bool:
    """Is it a lander, a capsule or the like that its mother ship let go far from any station?"""
    if any(each.trigger.lemma.startswith("undock") for each in told.mentions):
        return False
    sort = told.flight.sort if told.flight is not None else ""
    named = any(not _LANDERS.isdisjoint(each.clause.words) and not each.roles.station for each in told.mentions)
    return sort == "probe" or (not sort and named)


_LANDERS = words("lander landers rover rovers probe probes penetrator impactor returner")


_DOWN = (EventKind.RETURN, EventKind.LANDING)


_WITH_AIR = ("Mars", "Venus", "Titan", "Jupiter", "Saturn")


def _is_of_coming_down(told: Told, downs: list[Told]) -> bool:
    """Is it only a part of coming down: "came out" of a capsule that lay at sea, an entry told without an hour?

    Nor is entering the air of another world an event beside the landing there.
    """
    if told.when is None or told.kind not in (EventKind.SPACEWALK, EventKind.REENTRY):
        return False
    if told.kind is EventKind.SPACEWALK:
        if any(each.trigger.needs != "frame" for each in told.mentions):
            return False
        return any(
            down.kind is EventKind.RETURN
            and down.status is Status.ACTUAL
            and down.when is not None
            and 0 < told.when.nominal_end_ms - down.when.at_ms <= DAY_MS
            for down in downs
        )
    by_day = told.when.granularity.rank >= Granularity.DAY.rank
    return any(
        down.flight is told.flight
        and down.when is not None
        and abs(down.when.at_ms - told.when.at_ms) < DAY_MS
        and (
            (by_day and down.when.granularity.rank < Granularity.DAY.rank)
            or any(each.roles.body in _WITH_AIR for each in down.mentions)
        )
        for down in downs
    )


def _is_sent_on(told: Told, launches: list[Told]) -> bool:
    """Is it a way that a craft was put on ("sent on its way to Mars on Nov. 30") when it had been launched before?

    So is that on which its pilot took it then: "The next day Cabana flew Endeavour to Zarya".
    """
    if told.flight is None or told.when is None:
        return False
    if not all(_puts_on_way(each) or _steers(each) for each in told.mentions):
        return False
    lo_ms, hi_ms = _ORBITS_MS if any("into" in _led(each) for each in told.mentions) else (0, told.when.at_ms)
    return any(
        other.flight is told.flight
        and other.when is not None
        and lo_ms <= told.when.at_ms - other.when.nominal_end_ms <= hi_ms
        for other in launches
        if other is not told and other.status is Status.ACTUAL
    )


_ORBITS_MS = (DAY_MS, 60 * DAY_MS)
"""How long after its launch a craft is put into another orbit."""


def _led(mention: EventMention) -> list[str]:
    """The words right behind what tells of the way."""
    return [unit.low for unit in mention.clause.units[mention.at + 1 : mention.at + _WAY_NEAR]]


def _puts_on_way(mention: EventMention) -> bool:
    """Is it "placed on a path to the Moon", "put into an elliptical orbit", be it told with no rocket?"""
    lead = _led(mention)
    on_way = ("on" in lead[:2] and not _WAYS.isdisjoint(lead)) or ("into" in lead[:2] and "orbit" in lead)
    return (
        on_way
        and mention.trigger.needs in ("frame", "space")
        and not any(_is_rocket(each) for each in mention.clause.units)
    )


def _steers(mention: EventMention) -> bool:
    """Is it "Cabana flew Endeavour to Zarya": what a pilot did with the craft?"""
    if mention.trigger.lemma != "fly" or mention.trigger.form == "noun":
        return False
    behind = list(dropwhile(lambda unit: unit.tag == "det", mention.clause.units[mention.at + 1 : mention.at + 4]))
    craft = bool(behind) and behind[0].tag == "entity" and behind[0].ref.kind in ("vehicle", "mission")
    return craft and any(unit.low in _STEERED for unit in behind[1:2])


_STEERED = words("to toward towards within around along alongside")


def _is_rocket(unit: Unit) -> bool:
    return unit.tag == "entity" and unit.ref.kind == "launch_vehicle"


_WAYS = words("way path course journey trajectory trip")
_WAY_NEAR = 5  # units


def _is_any_departure(told: Told) -> bool:
    """Is it a bare "departure" that was set or put off, or that of what "will stay there until May"?"""
    return told.kind in (EventKind.UNDOCKING, EventKind.UNBERTHING) and all(
        (each.trigger.lemma == "departure" and not each.roles.station and not each.flight_sure)
        or (each.trigger.needs == "staysdocked" and not {"it", "there"}.isdisjoint(each.clause.words))
        for each in told.mentions
    )


_AT_STATION = frozenset(
    (EventKind.DOCKING, EventKind.BERTHING, EventKind.UNDOCKING, EventKind.UNBERTHING, EventKind.RETURN)
)


def _is_at_station(told: Told, others: list[Told]) -> bool:
    """Does the article tell that the same flight, or that of a sentence beside, came to a station or goes home?"""
    number = told.mentions[0].number
    return any(
        other is not told
        and other.kind in _AT_STATION
        and (other.flight is told.flight or any(abs(each.number - number) <= _BESIDE for each in other.mentions))
        for other in others
    )


_BESIDE = 2  # sentences


def _is_release(told: Told, launches: list[Told], others: list[Told]) -> bool:
    if told.when is None or any(each.roles.station or each.roles.port for each in told.mentions):
        return False
    at_ms = told.when.at_ms
    for launch in launches:
        if launch.when is None or launch.flight is not told.flight:
            continue
        if 0 <= at_ms - launch.when.lo_ms < DAY_MS:
            return not any(other.kind is EventKind.DOCKING and other.flight is told.flight for other in others)
    return False


def mark_core(told: list[Told], flights: Flights, published: datetime.date | None) -> None:
    """Mark background: in news what lies long back or far ahead, in histories other flights than the subject."""
    today = None if published is None else days_from_date(published.year, published.month, published.day)
    news = today is not None and any(_is_news(each, today) for each in told)
    main = flights.flights.get(flights.main)
    about_main = sum(each.flight is main for each in told)
    joint = any(mention.roles.mate for each in told if each.flight is main for mention in each.mentions)
    single = main is not None and about_main * 3 >= len(told) and not joint
    for each in told:
        if each.status is Status.DELAYED:
            each.core = False
        elif news and today is not None:
            each.core = _is_news(each, today)
        else:
            each.core = not single or each.flight is main


def _is_news(told: Told, today: int) -> bool:
    if told.when is None:
        return False
    day = told.when.at_ms // DAY_MS
    return (
        today - _NEWS_PAST_DAYS <= day <= today + _NEWS_FUTURE_DAYS
        and told.when.granularity.rank <= Granularity.DAY.rank
    )
