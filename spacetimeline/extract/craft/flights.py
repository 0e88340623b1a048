"""The flights an article tells of: which spacecraft flew which mission, and whom a bare "Dragon" means."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from dataclasses import field
from typing import TYPE_CHECKING

from spacetimeline.extract.craft.craft_names import is_generic, is_one_of, other_sort, shown_name, variant_of
from spacetimeline.extract.craft.fleets import craft_of_missions
from spacetimeline.extract.craft.mission_links import fits, link_missions
from spacetimeline.extract.craft.named_craft import NEAREST, NamedCraft, is_head
from spacetimeline.extract.names.told_things import is_compared, is_of_career
from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.extract.text.values import dataclass
from spacetimeline.extract.text.wordlists import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacetimeline.extract.names.lexicon import EntityMention
    from spacetimeline.extract.text.segments import Segment

_SOON = 600  # characters within which a craft is named whose crew was told before it
_FAR = 200  # so many names back a craft is still told of
_EARLY = 0.5
"""So much more a flight is what an article is about for each time its first sentences name it."""
_IN_TITLE = 6
_CLOSE = 120  # characters within which the mission named next to a craft is the one it flies
_CLOSE_BY = 400  # so many characters back a station is named that comes down
_MET = lazy(r"\b(?:with|to|from|at)\s+(?:the\s+)?\Z")
"""What stands before the name of a station that a craft docks with."""
_SHIP = lazy(r"(?i)\b(?:ship|freighter|spacecraft|capsule|craft|shuttle|ferry|transporter|vehicle|spaceplane)\b")
_BESIDE = lazy(r"(?:,|\s\(|\s[–—-])\s?(?:the\s)?")
"""What stands between a type's name and the name of the very craft: "The second Soyuz, the MS-14"."""
_ABOARD = words("on aboard in during")
_SAME_SUBJECT = 3  # so many sentences back a paragraph speaks of the craft it named
_FEW, _FOREPART, _NAMED_BACK = 2, 800, 30  # flights, characters
_HEADING = 40  # characters: a line so short that ends without a stop heads what follows
_NAMED = lazy(r",\s+(?:which\s+(?:was|is)\s+)?(?:named|called|dubbed|nicknamed|christened)\s+[\"“'‘]?\Z")
_OFTEN = 3  # so often a text names a craft that it is about


@dataclass(slots=True)
class Flight:
    """One flight as the article tells of it. ``vehicle`` and ``mission`` are names to show, either may be empty."""

    key: str
    vehicle: str = ""
    mission: str = ""
    family: str = ""
    generic: bool = False
    sort: str = ""
    """What the vocabulary calls it: crew, cargo, probe, satellite, module, station, observatory; else empty."""
    target: str = ""
    """The body a probe is made for, when the vocabulary knows it."""
    arrives: str = ""
    """What it does at a body it reaches: "flyby" or "landing"; empty where it goes into orbit or nobody knows."""
    part_of: str = ""
    """The ship of which a module is known to be."""
    up: dict[str, str] = field(default_factory=dict)
    """Who goes up, by key, with the role where it is told."""
    down: dict[str, str] = field(default_factory=dict)
    mentions: float = 0
    apart: bool = False  # another flight than the one a craft's name means by itself


class Flights(NamedCraft):
    """All flights of one article, found once from its vehicle and mission names."""

    def __init__(self, mentions: Sequence[EntityMention], segments: Sequence[Segment], text: str = "") -> None:
        named = [each for each in mentions if each.kind in ("vehicle", "mission")]
        named = [each for each in named if not (is_compared(text, each) or is_of_career(text, each))]
        super().__init__(named, mentions, segments, text)
        title = segments[0].end if segments else 0
        self._weights = Counter[str]()
        for each in mentions:
            if each.kind == "mission":
                self._weights[each.canonical] += _IN_TITLE if each.start < title else 1
        self._headings = [
            number
            for number, each in enumerate(segments)
            if number
            and each.end - each.start < _HEADING
            and (text[each.end - 1].isalnum() or text[each.end - 1] == ")")
        ]
        self._specifics: dict[tuple[str, str], list[int]] = {}
        self._counts: dict[str, Counter[str]] = {}
        self._foremost: dict[str, Flight | None] = {}
        self._links = link_missions(self._mentions, segments, text)
        self._missions_of: dict[str, list[str]] = {}
        for name, vehicle in self._links.items():
            self._missions_of.setdefault(vehicle, []).append(name)
        self.flights: dict[str, Flight] = {}
        counts: dict[str, float] = defaultdict(float)
        early: dict[str, float] = defaultdict(float)
        self._lead = lead = segments[min(3, len(segments) - 1)].end if segments else 0
        for at, mention in enumerate(self._mentions):
            flight = self.of(mention)
            if variant_of(mention):
                continue  # "a ship of the older Soyuz T make"
            head = 6 if segments and mention.start < segments[0].end else 1
            if flight.generic and flight.key not in counts and mention.start < lead:
                counts[flight.key] += 2  # news of a "Crew Dragon" is about that one
            early[flight.key] += _EARLY if mention.start < lead and not flight.generic else 0
            counts[flight.key] += head if not flight.generic else 0.6 * head
            if at > 20_000:
                break
        for key, count in counts.items():
            self.flights[key].mentions = count
        rockets = Counter(each.canonical for each in mentions if each.kind == "launch_vehicle")
        self.first_rockets = {
            each.canonical: each.start for each in reversed(mentions) if each.kind == "launch_vehicle"
        }
        self.rocket_mentions = rockets.most_common(1)[0][1] if rockets else 0
        flown = [key for key in counts if self.flights[key].sort != "target"] or list(counts)
        self.main = max(flown, key=lambda key: counts[key] + early[key], default="")

    def of(self, mention: EntityMention) -> Flight:
        """The flight a vehicle's or mission's name stands for, made when it is new."""
        if mention.kind == "mission":
            return self._mission(mention)
        if carrier := mention.attributes.get("carrier", ""):
            ship = self._nearest(mention.start, lambda each: is_one_of(each, carrier))
            if ship is not None and self._is_before_or_beside(ship, mention):
                return self.of(ship)  # a laboratory flies inside its shuttle
        if is_generic(mention):
            specific = self._specific(mention)
            if specific is not None:
                return specific
        missions = self._missions_of.get(mention.canonical)
        if missions:
            near = self._nearest(mention.start, lambda each: each.canonical in missions)
            if near is not None:
                return self._mission(self._main_of(missions, near, mention))
        key = mention.attributes.get("flight", mention.canonical)  # Gemini VI-A is what became of Gemini VI
        return self._enter(key, shown_name(mention), "", mention)

    def _is_before_or_beside(self, ship: EntityMention, mention: EntityMention) -> bool:
        """Is a ship named before something, or in its paragraph?"""
        one, other = (self._segments[bisect_right(self._segment_starts, at.start) - 1] for at in (ship, mention))
        return ship.start < mention.start or one.paragraph == other.paragraph

    def _main_of(self, missions: list[str], near: EntityMention, mention: EntityMention) -> EntityMention:
        """The mission a craft of several is on: the one named close to it in its sentence, else the article's own."""
        sentences = [bisect_right(self._segment_starts, each.start) for each in (near, mention)]
        if -_CLOSE < near.start - mention.start < _CLOSE and sentences[0] == sentences[1]:
            return near
        main = max(missions, key=lambda name: self._weights[name])
        if self._weights[main] < 2 * self._weights[near.canonical]:
            return near
        return next(each for each in self._mentions if each.canonical == main)

    def _mission(self, mention: EntityMention) -> Flight:
        known = self.flights.get(mention.canonical)
        if known is not None:
            return known
        vehicle = self._links.get(mention.canonical, "")
        name = vehicle or self._generic_name(mention)
        return self._enter(mention.canonical, name, mention.canonical, mention)

    def _generic_name(self, mention: EntityMention) -> str:
        """The type of craft of a mission whose craft is not named with it, as the article calls it.

        It is that very craft where it is known to have flown the mission and the article names it at all.
        """
        kind = mention.attributes.get("vehicle", "")
        known = craft_of_missions().get(mention.canonical, "")
        if known and any(each.canonical == known for each in self._mentions):
            return known
        for each in self._mentions:
            if each.kind == "vehicle" and is_generic(each) and fits(mention, each):
                return each.canonical
        return kind

    def _enter(self, key: str, vehicle: str, mission: str, mention: EntityMention) -> Flight:
        flight = self.flights.get(key)
        if flight is None:
            family = mention.attributes.get("family", "") or mention.attributes.get("vehicle", "")
            generic = mention.kind == "vehicle" and is_generic(mention)
            attributes = mention.attributes
            sort = attributes.get("class", "station" if mention.kind == "station" else "")
            target, arrives, part_of = (attributes.get(each, "") for each in ("target", "arrives", "only"))
            flight = Flight(key, vehicle, mission, family, generic, sort, target, arrives, part_of)
            self.flights[key] = flight
        return flight

    def _specific(self, mention: EntityMention) -> Flight | None:
        """The flight a type's name means: the last of that type named before it, else the one it is soon named as."""
        family, variant, other = mention.attributes.get("family", ""), variant_of(mention), other_sort(mention)
        key = variant or family, other
        if key not in self._specifics:
            self._specifics[key] = [
                at
                for at, each in enumerate(self._mentions)
                if is_one_of(each, family)
                and each.canonical.startswith(f"{variant}-" if variant else "")
                and (not other or each.attributes.get("class") != other)
            ]
        places = self._specifics[key]
        at = bisect_right(self._starts, mention.start - 1)
        place = bisect_left(places, at)
        named = self._mentions[places[place]] if place < len(places) else None
        if named is not None and _BESIDE.fullmatch(self._text, mention.end, named.start):
            return self.of(named)
        if place:
            return self.of(self._not_in_passing(places, place, mention))
        if family not in self._foremost:
            self._foremost[family] = self._first_of([self._mentions[each] for each in places[:200]])
        near = self._mentions[places[0]] if places else None
        if near is not None and near.start - mention.end < 400:
            return self.of(near)
        article = self._text[max(0, mention.start - 3) : mention.start].lower().split()
        brought_in = near is not None and _NAMED.search(self._text, near.start - _NAMED_BACK, near.start) is not None
        if variant or (len(places) == 1 and not brought_in and article[-1:] in (["a"], ["an"])):
            return None  # "in a Crew Dragon", in a text that names the one of another flight at its end
        return self._foremost[family]

    def _not_in_passing(self, places: list[int], place: int, mention: EntityMention) -> EntityMention:
        """Of the flights of a type named before, the last; but what a text is about, where that was named but once.

        So "the shuttle" is the one an article keeps naming, and not that of a sentence before on another flight.
        """
        last, before = self._mentions[places[place - 1]], places[max(0, place - _FAR) : place]
        key = variant_of(mention) or mention.attributes.get("family", "")
        if key not in self._counts:
            self._counts[key] = Counter(self._mentions[each].canonical for each in places)
        counts = self._counts[key]
        main, most = counts.most_common(1)[0]
        sentence = bisect_right(self._segment_starts, mention.start) - 1
        if counts[last.canonical] > 1 or most < _OFTEN or last.start >= self._segment_starts[sentence]:
            return last
        return next((each for at in reversed(before) if (each := self._mentions[at]).canonical == main), last)

    def _first_of(self, named: list[EntityMention]) -> Flight | None:
        """The first of some flights that is named about as often as any."""
        counts = Counter(each.canonical for each in named)
        if not counts:
            return None
        most = counts.most_common(1)[0][1]
        first = next(each for each in named if counts[each.canonical] * 2 >= most)
        told_first = len(counts) <= _FEW and first.start < _FOREPART
        return self.of(first) if most > 1 or told_first else None

    def crewed_before(self, place: int) -> Flight | None:
        """The flight of a craft that carries people named last before ``place``."""
        near = self._nearest_before(place, lambda each: each.attributes.get("class") == "crew")
        return self.of(near) if near is not None else None

    def crewed_behind(self, place: int) -> Flight | None:
        """The flight of the first craft that carries people and is named soon behind ``place``."""
        at = bisect_right(self._starts, place)
        behind = self._mentions[at : at + NEAREST]
        near = next((each for each in behind if each.attributes.get("class") == "crew"), None)
        return self.of(near) if near is not None and near.start - place < _SOON else None

    def spoken_of(self, number: int) -> Flight | None:
        """The flight that "it" means in the sentence of that number: the subject of the one before, else the last."""
        if not number:
            return None
        before = self._segments[number - 1]
        named = self._named_in(before)
        if len(named) > 1 and is_head(self._text[before.start : named[0].start]):
            return self.of(named[0])
        return self.before(self._segments[number].start)

    def alone_before(self, number: int) -> Flight | None:
        """The one flight of a certain craft that the nearest sentence before, in the same paragraph, names."""
        for before in reversed(self._segments[max(0, number - _SAME_SUBJECT) : number]):
            if before.paragraph != self._segments[number].paragraph:
                return None
            named = self._named_in(before)
            flights = {id(flight): flight for each in named if not (flight := self.of(each)).generic}
            if flights:
                return next(iter(flights.values())) if len(flights) == 1 else None
        return None

    def opening(self, number: int, *, aboard: bool = False) -> Flight | None:
        """The flight of a certain craft with whose name a sentence begins; ``aboard``: "On Apollo 10, they flew"."""
        told = self._segments[number] if number < len(self._segments) else None
        named = self._named_in(told) if told is not None else []
        lead = self._text[told.start : named[0].start] if told is not None and named else ""
        if not named or not (lead.strip().lower() in _ABOARD if aboard else is_head(lead)):
            return None
        flight = self.of(named[0])
        return None if flight.generic else flight

    def headed(self, number: int) -> tuple[Flight | None, int]:
        """The flight whose names alone head the text around a sentence, or its paragraph; the heading's number."""
        opening = self.first_of_paragraph(number)
        label = self._named_in(self._segments[opening])[:1]  # "Soyuz 9: They flew for 18 days"
        if label and label[0].start == self._segments[opening].start and self._text.startswith(":", label[0].end):
            return self.of(label[0]), opening
        at = bisect_right(self._headings, number) - 1
        if at < 0:
            return None, 0
        heading = self._segments[self._headings[at]]
        named = self._named_in(heading)
        alone = bool(named) and named[-1].end - named[0].start >= heading.end - heading.start - 1
        flights = list({id(flight): flight for flight in map(self.of, named)}.values()) if alone else []
        return flights[0] if len(flights) == 1 else None, self._headings[at]

    def is_told_of(self, mention: EntityMention) -> bool:
        """Was a flight of that type of craft named before?"""
        flight = self._specific(mention)
        at = bisect_left(self._starts, mention.start)
        before = self._mentions[max(0, at - _FAR) : at]
        return flight is not None and any(self.of(each) is flight for each in before if not is_generic(each))

    def station_spoken_of(self, number: int) -> Flight | None:
        """The station that "it" means: the one named in the sentence before, where that names no craft."""
        before = self._segments[number - 1] if number else None
        if before is None or bisect_left(self._starts, before.start) < bisect_left(self._starts, before.end):
            return None
        first = bisect_left(self._station_starts, before.start)
        named = self._stations[first : bisect_left(self._station_starts, before.end)]
        named = [each for each in named if not _MET.search(self._text, before.start, each.start)]
        named = [each for each in named if not _SHIP.search(self._text, before.start, each.start)]
        return self.of(named[-1]) if named else None

    def station_named(self, place: int) -> Flight | None:
        """The station named last before ``place``, else first behind it; None where it is one that is still in use."""
        named = [each for each in self._stations if not each.attributes.get("generic")]
        at = bisect_right(named, place, key=lambda each: each.start)
        near = named[max(0, at - 1) : max(0, at - 1) + 1]
        return self.of(near[0]) if near and near[0].attributes.get("country") else None

    def station_before(self, place: int) -> Flight | None:
        """The station of the past named shortly before ``place``: the last that opens its sentence, else the last."""
        at = bisect_left(self._station_starts, place)
        near = [each for each in self._stations[max(0, at - NEAREST) : at] if place - each.start < _CLOSE_BY]
        gone = [each for each in near if each.attributes.get("country") and not each.attributes.get("generic")]
        opening = [each for each in gone if self._opens(each)]
        return self.of((opening or gone)[-1]) if gone else None

    def is_in_passing(self, key: str) -> bool:
        """Is a craft named but once, and not at the head, in a text about a rocket?"""
        named = self.flights.get(key)
        if named is None or self.rocket_mentions <= _FEW or named.mentions >= _FEW:
            return False
        return next(each.start for each in self._mentions if self.of(each) is named) > self._lead

    def before(self, place: int) -> Flight | None:
        """The flight named last before ``place``; a target stage only where no other is named."""
        at = bisect_right(self._starts, place)
        near = self._nearest_before(place, lambda each: each.attributes.get("class") != "target")
        near = near or (self._mentions[at - 1] if at else None)
        return self.of(near) if near is not None else None
