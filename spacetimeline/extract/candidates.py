"""The door to reading events: ``extract`` makes candidates of an article, in one pass from its text.

Pure: the same article and date give the same answer, whatever was read before; safe in threads and processes.
"""

from __future__ import annotations

import datetime
from dataclasses import field
from typing import TYPE_CHECKING

from spacetimeline.extract.anchors.times import find_times
from spacetimeline.extract.assigning.assigning import assign_flights
from spacetimeline.extract.assigning.home_with_others import come_in_another
from spacetimeline.extract.assigning.hops import land_that_day
from spacetimeline.extract.assigning.own_flights import follow_people
from spacetimeline.extract.assigning.parting import part_by_time
from spacetimeline.extract.assigning.plans_outlived import give_up_outlived
from spacetimeline.extract.assigning.rocket_loads import take_loads
from spacetimeline.extract.assigning.rocket_ships import fly_rocket_ships
from spacetimeline.extract.assigning.told_of_both import part_as_met, tell_each_of_both
from spacetimeline.extract.assigning.told_places import share_places
from spacetimeline.extract.completing.candidate_form import form_candidate, form_undated
from spacetimeline.extract.completing.completing import complete, follow_flights
from spacetimeline.extract.completing.destinations import settle_destinations
from spacetimeline.extract.completing.flights_by_crew import settle_returns
from spacetimeline.extract.completing.itineraries import settle_stations
from spacetimeline.extract.completing.launch_rockets import name_rockets
from spacetimeline.extract.completing.mates import settle_mates
from spacetimeline.extract.completing.payloads import find_payloads
from spacetimeline.extract.completing.relevance import mark_core, without_releases, worth_telling
from spacetimeline.extract.completing.second_walkers import go_with
from spacetimeline.extract.completing.spans import find_spans
from spacetimeline.extract.completing.unnamed_craft import name_types
from spacetimeline.extract.completing.worlds_met import settle_worlds
from spacetimeline.extract.craft.craft_names import ON_GROUND, is_of_disaster, is_of_part, is_on_ground
from spacetimeline.extract.craft.flights import Flights
from spacetimeline.extract.crews.anaphora import lend_people
from spacetimeline.extract.crews.crews import gather_crews
from spacetimeline.extract.crews.crews_apart import part_flights
from spacetimeline.extract.cross_checks import check
from spacetimeline.extract.dating.dating import date_mentions
from spacetimeline.extract.dating.durations import told_durations
from spacetimeline.extract.dating.hours_of_all import share_hours
from spacetimeline.extract.dating.moments import tell_moments
from spacetimeline.extract.dating.orbits_reached import settle_orbits
from spacetimeline.extract.dating.running_days import walk_on_running_days
from spacetimeline.extract.dating.slot_days import settle_slots
from spacetimeline.extract.dating.told_hours import tell_hours, told_slots_apart
from spacetimeline.extract.dating.told_in_order import days_in_order
from spacetimeline.extract.dating.told_late import put_off_by, told_late
from spacetimeline.extract.dating.tries_again import repeat_hours, settle_tries
from spacetimeline.extract.frames.frames import find_framed
from spacetimeline.extract.frames.table import load_frames
from spacetimeline.extract.mentions.careers import share_people, told_flights
from spacetimeline.extract.mentions.mentions import named_spans, read_mentions
from spacetimeline.extract.mentions.slots_in_passing import slots_in_passing
from spacetimeline.extract.mentions.sorts_met import name_sorts_met
from spacetimeline.extract.mentions.told_apart import hear, join_pieces, join_walkers, planned_series
from spacetimeline.extract.mentions.tours import settle_arrivals
from spacetimeline.extract.mentions.zone_notes import apply_zone_notes
from spacetimeline.extract.merging.merging import merge, settle_status
from spacetimeline.extract.merging.rounded_weeks import join_weeks
from spacetimeline.extract.merging.superseding import supersede
from spacetimeline.extract.merging.told_failures import tell_failures
from spacetimeline.extract.names.cargo_missions import with_cargo_missions
from spacetimeline.extract.names.lexicon import load_lexicon
from spacetimeline.extract.names.newcomers import with_newcomers
from spacetimeline.extract.names.people import People, without_names
from spacetimeline.extract.names.strange_bodies import with_strange_bodies
from spacetimeline.extract.names.told_things import has_dummies, is_dummy
from spacetimeline.extract.text.items import opens_item
from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.extract.text.segments import end_of_heading, ends_label, split
from spacetimeline.extract.text.values import dataclass
from spacetimeline.extract.triggers.calendar_items import calendar_items
from spacetimeline.extract.triggers.firsts import told_firsts
from spacetimeline.extract.triggers.other_things import without_other_things
from spacetimeline.extract.triggers.outings import told_by_work
from spacetimeline.extract.triggers.reading import Reading
from spacetimeline.extract.triggers.triggers import load_triggers
from spacetimeline.model.candidate import Quote

if TYPE_CHECKING:
    from spacetimeline.articles.article import Article
    from spacetimeline.extract.timex.types import TimeMention
    from spacetimeline.model.candidate import Candidate


@dataclass(frozen=True, slots=True)
class Extraction:
    """What was read out of an article.

    ``candidates`` are events at a time, ``undated`` events of which no time is told, ``spans`` missions and stays.
    ``leftovers`` are the dated sentences that became none of these. ``published`` is the date relative times were
    resolved against, None where none is known; ``published_from`` says where it comes from.
    """

    article: Article
    published: datetime.date | None
    published_from: str
    candidates: tuple[Candidate, ...] = ()
    undated: tuple[Candidate, ...] = ()
    spans: tuple[Candidate, ...] = ()
    times: tuple[TimeMention, ...] = ()
    leftovers: tuple[Quote, ...] = field(default=())


# Abbreviations by their stops, of which there are fewer than words.
_DOTTED = lazy(
    r"\.(?:m\.(?=[\s,;:)])(?<=\b[ap]\.m\.)"
    r"|(?=\s\d)(?:(?<=\bsept\.)|(?<=\b(?:jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec)\.))"
    r"|(?=\s[a-z])(?:(?<=\b(?:capt|cmdr|prof)\.)|(?<=\b(?:col|maj|gen|sgt|mrs|adm)\.)|(?<=\b(?:lt|dr|mr|ms)\.)))"
)
_NUMBER = lazy(r"no\.(?=\s\d)(?<=\bno\.)")


def _without_dots(low: str) -> str:
    """A text without the dots of abbreviations, which end no sentence; of the same length. A number is no negation."""
    low = _DOTTED.sub(lambda found: " " if len(found.group()) == 1 else "m  ", low)
    if any(word in low for word in _SET_FOR):
        low = _FIXED.sub(lambda found: _SET_FOR[found.group()], low)
    if "station" in low:
        low = _GROUND_STATION.sub(ON_GROUND, low)
    return _NUMBER.sub("nr ", low)


_ON_GROUND_OF = (
    "ground", "tracking", "receiving", "deep", "deep space", "radio", "radar", "monitoring", "television", "weather",
    "railway", "railroad", "train", "metro", "subway", "bus", "police", "fire", "power", "petrol", "gas", "seismic",
)  # fmt: skip
"""What a "station" is called that is in no orbit."""
_GROUND_STATION = lazy("station(?:" + "|".join(rf"(?<=\b{word}.station)" for word in _ON_GROUND_OF) + ")")
_SET_FOR = {"fixed": "timed", "picked": "slated", "agreed": "slated", "pegged": "slated", "appointed": "scheduled"}
"""Words that set a day only with a "for" before one, each with one as long that sets it anywhere."""
_FIXED = lazy(
    rf"\b(?:{'|'.join(_SET_FOR)})(?=\s+for\s+(?:(?:the\s+)?\d|(?:early|late|mid|next|this)\b|to(?:day|morrow|night)\b"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d))"
)


def extract(
    article: Article, published: datetime.date | None = None, *, reference_zone: str | None = None
) -> Extraction:
    """Read an article. ``published`` stands for the article's own date, when given: reading again re-resolves all.

    ``reference_zone`` is the IANA zone of clock times for which the text names none.
    """
    used = published or article.published
    origin = "given" if published is not None else article.published_from or ("article" if used else "")
    text = article.text
    times = find_times(text, used, reference_zone=reference_zone)
    lexicon, grammar = load_lexicon(), load_triggers()
    entities = with_strange_bodies(text, with_newcomers(text, lexicon.find(text), times))
    entities = with_cargo_missions(text, entities, lexicon)
    if reference_zone is None:
        times = apply_zone_notes(text, times, entities)
    low = _BREAK.sub(lambda found: "\n" if _parts_lines(text, found.start()) else " ", lower(text))
    low = _without_dots(low)
    if headed := end_of_heading(text):
        low = f"{low[:headed]}.{low[headed + 1 :]}"  # no pattern reaches from a heading into the text below
    segments = split(text)
    people = People(text, entities, lexicon.given_names)
    dummies = has_dummies(low)
    entities = [
        each
        for each in entities
        if (each.start, each.end) not in people.namesakes
        and not (is_of_disaster(low, each) or is_of_part(low, each) or is_on_ground(low, each))
        and not (dummies and is_dummy(text, each))
    ]
    times = without_names(times, people.mentions)
    named = named_spans(times, entities, people.mentions)
    triggers = find_framed(text, low, segments, named, grammar.find(low), load_frames())
    triggers = told_by_work(low, segments, named, calendar_items(low, segments, named, triggers))
    triggers = without_other_things(low, triggers)
    reading = Reading(text, low, segments, times, entities, people.mentions, triggers, named)
    flights = Flights(entities, segments, text)
    found = join_walkers(settle_tries(read_mentions(reading, grammar), text))
    go_with(found, reading)
    join_pieces(found, reading)
    hear(found, reading)
    found = slots_in_passing(found, reading, grammar)
    found = told_flights(reading, found + planned_series(reading, found), grammar)
    walk_on_running_days(found, reading)
    lend_people(found, reading)
    share_people(found)
    assign_flights(found, flights, text)
    take_loads(found)
    fly_rocket_ships(found, reading)
    part_flights(found)
    found = tell_each_of_both(found)
    part_as_met(found)
    date_mentions(found, reading, used)
    days_in_order(found)
    found = settle_slots(found)
    found += told_late(found, reading) + told_slots_apart(found, reading) + put_off_by(found, reading)
    repeat_hours(found)
    tell_hours(found, reading)
    tell_moments(found, reading)
    name_sorts_met(found, reading)
    found = settle_arrivals(share_hours(found))
    settle_orbits(found)
    land_that_day(found)
    settle_status(found, used)
    give_up_outlived(found)
    tell_failures(found, reading)
    part_by_time(found, flights.main)
    follow_people(found, flights)
    come_in_another(found)
    share_places(found, reading)
    gather_crews(reading, found, flights, grammar)
    settle_returns(found, flights)
    told, loose = merge(found)
    told = join_weeks(told)
    follow_flights(told)
    name_rockets(told, reading)
    find_payloads(told, reading, flights)
    supersede(told, used)
    complete(told, loose, reading, flights)
    settle_stations(told, reading)
    settle_mates(told, reading, flights)
    settle_destinations(told, reading)
    settle_worlds(told, reading)
    told = without_releases([each for each in told if worth_telling(each, reading)])
    mark_core(told, flights, used)
    name_types(told, reading)
    lasting = told_durations(reading, flights)
    doubts = check(told, reading, lasting)
    candidates = tuple(form_candidate(each, reading, people, doubts.get(id(each), ())) for each in told)
    undated = form_undated(loose, reading, people)
    undated += told_firsts(reading, (*candidates, *undated))
    spans = find_spans(reading, told, lasting, people, used)
    return Extraction(
        article, used, origin, candidates, undated, spans, tuple(times), _leftovers(reading, (*candidates, *spans))
    )


# A line break that parts no paragraphs; patterns need only know spaces.
_BREAK = lazy(r"\n(?<!\n\n)(?![ \t]*\n)")


def _parts_lines(text: str, at: int) -> bool:
    """Does no sentence go on over the line break at ``at``?"""
    return ends_label(text, at) or opens_item(text, at)


def lower(text: str) -> str:
    """``text`` in lower case, every character in its place."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(each.lower() if len(each.lower()) == 1 else each for each in text)


def _leftovers(reading: Reading, candidates: tuple[Candidate, ...]) -> tuple[Quote, ...]:
    """The sentences with a date or time of day of which no candidate speaks."""
    used = {quote.start for candidate in candidates for quote in candidate.quotes}
    ends = sorted(used)
    left = []
    at = quoted = 0
    times = [each for each in reading.times if each.type in ("DATE", "TIME") and each.when is not None]
    for segment in reading.segments:
        while at < len(times) and times[at].start < segment.start:
            at += 1
        while quoted < len(ends) and ends[quoted] < segment.start:
            quoted += 1
        dated = at < len(times) and times[at].start < segment.end
        if dated and not (quoted < len(ends) and ends[quoted] < segment.end):
            left.append(Quote(segment.start, segment.end, reading.text[segment.start : segment.end]))
    return tuple(left)
