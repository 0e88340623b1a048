"""Sentences that say who flies: "the crew is", "with A and B aboard", "commander A and pilot B", "A arrived in"."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Literal

from spacetimeline.extract.crew_craft import (
    CAME,
    COMING_HOME,
    craft_come_in,
    craft_of,
    craft_told_before,
    craft_with,
    flight_near,
    is_craft,
)
from spacetimeline.extract.crew_roles import person_groups
from spacetimeline.extract.lazy_patterns import lazy
from spacetimeline.extract.mentions import clause_of
from spacetimeline.extract.people_lists import listed_before
from spacetimeline.extract.values import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacetimeline.extract.clauses import Clause
    from spacetimeline.extract.flights import Flight, Flights
    from spacetimeline.extract.reading import Reading
    from spacetimeline.extract.segments import Segment
    from spacetimeline.extract.triggers import TriggerGrammar

Way = Literal["both", "up", "taken", "down", "home", "maybe"]
"""Whether people go up and come down with a flight, or only one of them.

"taken" are those whom a craft takes up to stay, "home" those who came in another and go down with it; "maybe" is for
people of whom only a portrait is given.
"""


@dataclass(frozen=True, slots=True)
class Statement:
    """``keys`` are people told to fly on ``flight``, in the order of the sentence.

    ``flight`` is None where the sentence names no craft.
    """

    flight: Flight | None
    keys: tuple[str, ...]
    way: Way


_ROLE = (
    r"(?:commander|pilot|co-?pilot|(?:command|science)\s+pilot|(?:command|lunar)\s+module\s+pilot|(?:flight|board)[\s-]engineers?"
    r"|mission\s+specialists?|payload\s+specialists?|payload\s+commander|(?:research|test)[\s-](?:cosmonaut|engineer)s?"
    r"|spaceflight\s+participants?)"
)
_CUE = lazy(
    r"\b(?:crews?|crewed|(?:two|three|four|five|six|seven)\b[\w\s-]{0,30}\s+astronauts|crewmembers|crewmates"
    r"|(?:led|headed|captained)\s+by|command(?:s|ed)?|astronauts|cosmonauts|taikonauts|carry|carrying|carries|carried|on\s+board|flown\s+by"
    r"|aboard|(?:joined|accompanied)\s+by|passengers|piloted|serves?\s+as|served\s+as|for|seat|selected|walks|spacewalks|list|inside|strapped|took|takes?|spent|logged|lived|brought|brings?"
    rf"|bringing|taking|outside|beside|alongside|rode|rid(?:es?|ing)|sat|shared|travel\w*|added|greeted|welcomed|exam\w*|boarded|the\s+(?:\w+\s+)?arm|came|arrived|went\s+up|fl[ei]w|flies|will\s+fly|with\s+(?:him|her|them)|(?:in\s+(?:good|fine|excellent)|feeling|doing)\s+\w+|(?:helped|lifted|carried|pulled)\s+(?:out|from)|{_ROLE})\b"
)
_LEAD = lazy(
    r"(?:\bcrew\b[^.;]{0,60}|\bcommand(?:s|ed)\b[^.;,]{0,30},\s+with\s+|\b(?:led|headed|captained|commanded|flown|piloted|crewed|manned)\s+by\b[^.;]{0,40}|\b(?:astronauts"
    r"|cosmonauts|taikonauts)\s+(?:on|aboard)\b[^.;]{0,60}|\bcarr(?:y|ying|ies|ied)\b[^.;]{0,110}|\b(?:aboard"
    r"|on\s+board)\b[^.;,]{0,50}\b(?:are|were|is|was|will\s+be)\b[^.;]{0,40}|\bpassengers\b[^.;]{0,40}"
    r"|\b(?:(?:mission|payload)\s+specialists?|pilot|flight\s+engineers?)\s+(?:for\s+the\s+\w+\s+)?"
    r"(?:are|were|is|was|include|will\s+be)\b[^.;]{0,50}"
    r"|\b(?:added|adding)\s+"
    r"|\b(?:people|men|women|veterans|rookies|members|fliers|flyers|travell?ers)\s+(?:\w+\s+)?(?:on|aboard|in)\b[^.;]{0,60}:\s*"
    r"|\b(?:astronauts|cosmonauts|taikonauts|trio|quartet|duo)\s*(?:,|--|–|—|:|\()\s*"
    r"|\b(?:with|beside|alongside|next\s+to|behind|accompanying|joining)\s+(?:him|her|them)\b[^.;,]{0,40}?\s"
    r"(?:are|were|is|was|will\s+be|flew|fly|flies|went|sat|sits)\b[^.;]{0,40}"
    r"|\bthe\s+(?:two|three|four|five|six|seven)\b[\w\s-]{0,30}\s+(?:astronauts|cosmonauts|taikonauts"
    r"|crew\s*members|participants|crewmates)(?:,?\s+|\s*(?:--|–|—|:|\()\s*))\Z"
)
_FOLLOW = lazy(
    r"(?:,\s+(?:an?|the|who)\b[^.;]{0,110},)?[^.;]{0,20}\b(?:will\s+command|commands|commanded|will\s+serve\s+as|served\s+as|serves\s+as"
    r"|will\s+be\s+(?:the\s+)?(?:shuttle['’]s\s+)?(?:pilot|commander)|(?:are|were|is|was)\s+(?:the\s+)?(?:crew"
    r"|aboard(?!\s+the\s+(?:station|iss|orbit|space\s+stat|international))|commander|pilot|strapped)"
    r"|(?:was|were|is|are)\s+(?:his|her|their|its)\s+(?:co-?)?(?:pilot|commander)"
    r"|(?:sat|sits|will\s+sit|rode|rides|strapped\s+in)\s+(?:next\s+to|beside|behind|alongside)\s+(?:him|her|them)"
    r"|(?:in|took|takes|has)\s+the\s+(?:right|left|center|centre|pilot['’]s|commander['’]s)(?:-hand)?\s+seat"
    r"|(?:got|took|has|had|given)\s+(?:the\s+)?command(?!\s+of\s+the\s+station)"
    r"|(?:would|will|(?:is|are|was|were)\s+to)\s+(?:go\s+outside|walk\s+in\s+space|(?:run|operate|work)\s+the\s+(?:\w+\s+)?arm)"
    r"|(?:are|were|is|was)\s+(?:all\s+)?(?:reported\s+)?(?:to\s+be\s+)?(?:in\s+(?:good|fine|excellent)\s+(?:condition|health|shape|spirits)"
    r"|(?:feeling|doing)\s+(?:well|good|fine)|(?:helped|lifted|carried|pulled)\s+(?:out|from))"
    r"|(?:would|will)\s+(?:make|perform|conduct|do|carry\s+out)\s+(?:the|both|all|two|three|four)\s+(?:\w+\s+)?(?:space\s?)?walks"
    r"|(?:am|are|is|was|were)\s+(?:commanding|leading|piloting)|stepp(?:ed|ing)\s+in\b"
    r"|(?:complet|round)(?:e?d|es?|s)\s+(?:out\s+)?the\s+(?:list|crew|team|roster|seven|six)"
    r"|(?:have\s+|has\s+)?(?:passed|finished|completed)\s+(?:their|the|final|two)\b[^.;,]{0,40}\b(?:exam\w*|rehears\w+|fit\s+checks?)"
    r"|(?:donned|(?:have\s+|had\s+)?suited\s+up|boarded\s+(?:the\s+)?(?:ship|spacecraft|capsule|orbiter|shuttle)|climbed\s+(?:aboard|into|in))"
    r"|(?:are|were|is|was|remain\w*)\s+(?:undergoing\s+(?:\w+\s+)?(?:medical|physical)|in\s+quarantine)|entered\s+quarantine"
    r"|make\s+up|made\s+up|will\s+fly)\b"
)
# "Walter and Schlegel of the research establishment were the payload specialists", "Ashby sat next to him as pilot"
_FOLLOW_FAR = lazy(
    rf"(?:,\s+who\b[^.;]{{0,110}},)?[^.;]{{0,60}}\b(?:(?:are|were|is|was)\s+(?:the\s+|its\s+|both\s+)?{_ROLE}"
    rf"|(?:sat|sits|flew|flies|went|goes)\b[^.;,]{{0,24}}\sas\s+(?:the\s+|its\s+|a\s+)?{_ROLE}"
    r"|(?:will\s+be|will\s+sit|sits|sat|is|was)\s+in\s+the\s+[\w’'-]+\s+seat)\b"
)
# "Okafor, the pilot, took part", "Okafor, science pilot of the mission"
_IN_CREW = lazy(
    rf",\s+(?:(?:the|its)\s+)?{_ROLE}\s+(?:of|on)\s+(?!the\s+(?:station|iss|international|space\s+station|orbit)|expedition)"
    rf"|,\s+(?:the|its|the\s+(?:shuttle|ship|capsule|orbiter)['’]s)\s+{_ROLE},"
)
_FIRST_FOR = lazy(
    r"[^.;]{0,90}\b(?:it|this|that)\s+(?:was|is|will\s+be|would\s+be)\s+(?:the|a|his|her|their)\s+"
    r"(?:first|second|third|fourth|fifth|sixth|seventh|maiden)\b"
)
_CHOSEN = lazy(
    r"\bto\s+(?:command|lead|pilot|fly)\s+[^.;,]{2,30},\s+(?:[\w’'-]+\s+){1,4}(?:selected|chose|named|picked|tapped)\s+\Z"
)
_SEAT = lazy(
    r"\bseat\b[^.;]{0,30}\b(?:belongs|belonged|goes|went)\s+to\s+\Z|\bseat\s+(?:is|was)\s+(?:for|taken\s+by)\s+\Z"
)
_INSIDE = lazy(
    r"[,\s]+(?:(?:are|were|is|was|will\s+be)\s+)?(?:aboard|on\s+board|inside|at\s+the\s+controls|strapped\s+in)"
    r"(?:,|\.|\s+(?:and|as|when|blasted|lifted|launched|landed|docked)\b|\Z)"
)
_STAYED = lazy(r"[\s,]+(?:have\s+|had\s+)?(?:spent|logged|lived)\s+[^.;]{0,30}\b(?:days|months|weeks|hours)\b")
_WITH = lazy(r"\bwith\s+(?:[\w’'.-]+,?\s+){0,6}\Z")
_WENT_HOME = lazy(
    r"[,\s]+(?:then\s+|later\s+|all\s+|both\s+|will\s+|are\s+to\s+)*(?:(?:rode|ride|came|come|went|go|flew|fly)\s+(?:back|home|down)"
    r"|land(?:ed)?|return(?:ed)?)\b[^.;]{0,40}?\b(?:aboard|in|on|on\s+board|with|inside)\s+(?:the\s+|their\s+|a\s+)?\Z"
)
_UP = lazy(
    r"\b(?:t(?:akes?|ook|aking)|carr(?:y|ies|ied|ying)|ferr(?:y|ies|ied|ying)|brings?|brought|bringing|deliver\w*)\s+"
    r"(?:up|along)\b[^.;]{0,50}\Z"
)
_DOWN = lazy(
    r"\b(?:t(?:akes?|ook|aking)|carr(?:y|ies|ied|ying)|ferr(?:y|ies|ied|ying)|brings?|brought|bringing"
    r"|return(?:s|ed|ing)?|fl(?:y|ies|ew|ying))\s+(?:back|down|home)\b[^.;]{0,50}\Z"
)
_BACK = lazy(r"[,\s]+(?:safely\s+)?(?:back|down|home)\b")
_BRINGS = lazy(
    r"\b(?:t(?:akes?|ook|aking)|carr(?:y|ies|ied|ying)|brings?|brought|bringing|return(?:s|ed|ing)?|fl(?:y|ies|ew))\s+"
    r"(?:[\w’'.-]+\s+){0,5}\Z"
)
_NO_CREW_AFTER = lazy(
    r"['’]s\b|\s+(?:building|center|centre|hall|airport|station|museum|university|said|says|told)\b"
    r"|,?\s+(?:was|were|had\s+been)\s+(?:grounded|replaced|dropped|disqualified|waiting)\b"
    r"|\s+(?:staying|remaining|left)\s+(?:behind|aboard|on)\b|,?\s+who\s+(?:stay|remain)s?\b"
    r"|,?\s+who\s+(?:was|were|had\s+been)\s+(?:moved|reassigned|transferred|shifted|bumped|taken\s+off|removed)\b"
)
_BACKUP = lazy(r"[\s,]+(?:named\s+|serving\s+|served\s+|acting\s+)?as\s+(?:his|her|their|the|a)\s+back-?ups?\b")
_COMMANDER_OF = lazy(r"\b(?:commander|pilot)\s+of\s+[\w\s-]{2,24}\s+(?:was|is|will\s+be)\s+\Z")
_JOINED_BY = lazy(
    r"(?:\b(?:is|was|are|were|will\s+be|be)\s+|\A\s*|,\s+)(?:joined|accompanied|followed)\s+(?:this\s+time\s+)?by\s+"
    r"(?:[\w’'.-]+\s+){0,4}\Z"
)
# "Stone, who flies with", "Stone was strapped in beside": both fly
_COMPANY = (
    r"\b(?:flew|flown|fl(?:y|ies|ying)|travell?(?:s|ed|ing)?|rode|rid(?:es?|ing|den)|strapped\s+in|sat|sits|seated"
    r"|shar(?:es?|ed|ing)\s+the\s+(?:cabin|capsule|flight|ride|ship|journey))\b[^.;,]{0,40}?\s"
    r"(?:with|beside|alongside|next\s+to)\s+"
)
_IN_COMPANY = lazy(_COMPANY + r"(?:[\w’'.-]+,?\s+){0,6}\Z")
_RIDE_TOGETHER = lazy(_COMPANY)
_WITH_WHOM = lazy(
    r"\b(?:joining|(?:coming|going|returning|flying|riding|travell?ing|launching|landing|aboard|on\s+board)\b[^.;,]{0,24}\bwith|^\s*with)"
    r"\s+(?:[\w’'.-]+\s+){0,3}\Z"
)
_ARE = lazy(r"[^.;]{0,90}\b(?:are|were|is|was|will\s+be|flew|went|flies)\s+(?:(?!to\b)[\w’'.-]+\s+){0,3}")
_HE_IS_JOINED = lazy(r"\b(?:he|she)\s+(?:is|was|will\s+be)\s+(?:joined|accompanied)\s+by\s+[^.;]*\Z")
_COMMANDER_IS = lazy(
    r"\b(?:the\s+(?:\w+\s+)?|its\s+|their\s+)(?:commander|pilot)\s+(?:was|is|will\s+be)\s+\Z|\bcommander\s+\Z"
    r"|\b(?:the|its|her|his|their)\s+(?:mission\s+)?(?:commander|pilot),\s+\Z"
    r"|\b(?:other|third|fourth|remaining|youngest|last)\s+(?:passenger|crew\s+member|crewmate|astronaut|cosmonaut|taikonaut)\b"
    r"[^.;,]{0,30},?\s+\Z"
)
_ON_STATION = lazy(
    r"\A\s*(?:aboard|on\s+board|inside|on)\s+the\s+(?:\w+\s+)?(?:space\s+)?(?:station|iss|complex|outpost|laboratory)\s*,[^.;]*\Z"
)
_NOT_LEAD = lazy(
    r"\b(?:said|told|name\s+of|honou?r|join(?:s|ed|ing)?|backups?|back-up|replac\w+|welcom\w+|greet\w+|already|trained|announced|(?:held|vacated)\s+by|(?:place|instead)\s+of"
    r"|(?:work|liv|stay|remain)\w*\s+with|stand-?ins?|understud\w+|(?:room|seat)\s+for|without|selected|named|administrator|director|president|handed|(?:hand|tak)(?:s|es|e|ing)?\s+over|took\s+over|relie(?:ve|f)\w*)\b[^.;]{0,60}\Z"
)
_ROLE_BEFORE = lazy(rf"\b{_ROLE}[\s,:]+(?:[\w’'.-]+\s+){{0,2}}\Z")
_ROLE_AFTER = lazy(rf",?\s+\(?(?:(?:the|a|as|an)\s+)?(?:(?!and\b|with\b)\w+\s+)?{_ROLE}\b")
_PORTRAIT = lazy(
    r"\b(?:rookies?|veterans?|new\s+to\s+space\w*|first-tim\w+|(?:has|have|had)\s+(?:never\s+)?flown"
    r"|(?:first|second|third|fourth|fifth|sixth|seventh|maiden)\s+(?:space\s?)?(?:flight|mission|trip|voyage|journey)"
    r"|former\s+(?:\w+\s+){0,3}pilots?|test\s+pilots?|(?:is|was)\s+making|born\s+in|oldest|youngest)\b"
)
_NOT_ABOARD = lazy(
    r"\b(?:backups?|back-up|greet\w*|welcom\w*|replac\w+|currently|already|selected|administrator|president|spokes\w+"
    r"|director|minister|historian|analyst|professor|died|late)\b"
)
_WITH_ONE = lazy(r"\b(?:with|beside|alongside|next\s+to|behind|accompanying|joining)\s+(?:him|her)\s+[^.;]*\Z")
_REACH = 170
_REACH_BACK = 600


def statements(reading: Reading, flights: Flights, grammar: TriggerGrammar) -> Iterator[Statement]:
    """What the article's sentences say of who flies, apart from the tellings of events."""
    starts = [each.start for each in reading.people]
    craft = [each.start for each in reading.entities if each.kind in ("vehicle", "mission")]
    for number, segment in enumerate(reading.segments):
        first = bisect_left(starts, segment.start)
        named = first < len(starts) and starts[first] < segment.end
        if not named and not (first and _THEY.match(reading.low, segment.start)):
            continue
        cued = bisect_left(craft, segment.start) < bisect_left(craft, segment.end)
        cued = cued or _CUE.search(reading.low, segment.start, segment.end) is not None
        if not cued and not _PORTRAIT.search(reading.low, segment.start, segment.end):
            continue
        yield from _of_segment(reading, number, flights, grammar)


_CREW_BEFORE = lazy(r"\b(?:astronauts?|cosmonauts?|taikonauts?|commander|crew(?:\s+members)?)\s+(?:commander\s+)?\Z")
_NOT_CREW = lazy(
    r"\b(?:currently|already|aboard the (?:station|iss|orbiting|space|international)|join(?:s|ed|ing)?|greet\w*"
    r"|welcom\w*|first|backup|former|anniversary|replac\w+|said|selected|trained)\b"
)


def first_flyers(reading: Reading, grammar: TriggerGrammar) -> list[str]:
    """The first people an article calls astronauts; who flies, where it is about one flight and says nothing else."""
    starts = [each.start for each in reading.people]
    for number, segment in enumerate(reading.segments[:40]):
        first = bisect_left(starts, segment.start)
        if first == len(starts) or starts[first] >= segment.end:
            continue
        clause = clause_of(reading, number, grammar)
        for group in person_groups(clause):
            start = clause.units[group[0]].start
            named = _CREW_BEFORE.search(reading.low[max(segment.start, start - 30) : start])
            if named and not _NOT_CREW.search(reading.low, segment.start, segment.end):
                return [clause.units[each].ref.key for each in group]
    return []


def _of_segment(reading: Reading, number: int, flights: Flights, grammar: TriggerGrammar) -> Iterator[Statement]:
    segment, low = reading.segments[number], reading.low
    clause = clause_of(reading, number, grammar)
    yield from _they_came(reading, segment, clause, flights)
    groups = person_groups(clause)
    roster = _is_roster(low, segment, clause) or _is_told_in_turn(low, segment, clause, groups)
    for at, group in enumerate(groups):
        keys = tuple(clause.units[each].ref.key for each in group)
        craft = craft_come_in(low, clause, group)
        if craft is not None:
            yield Statement(flights.of(craft), keys, "up")
        of_craft = craft_of(low, clause, group)
        if of_craft is not None:
            yield Statement(flights.of(of_craft), keys, "both")
            continue
        behind = at > 0 and _is_told_behind(low, segment, clause, groups[at - 1], group)
        way = "both" if behind else _way(low, segment, clause, group, roster=roster)
        if way is not None:
            start = clause.units[group[0]].start
            if _WITH_ONE.search(low, max(segment.start, start - 90), start):
                keys = (*_last_before(reading, segment.start), *keys)
            if not at and _HE_IS_JOINED.search(low, max(segment.start, start - 60), start):
                keys = (*_last_before(reading, segment.start), *keys)
            if behind or (at and _is_with_last(low, segment, clause, groups[at - 1], group)):
                keys = (*(clause.units[each].ref.key for each in groups[at - 1]), *keys)
            own = craft_with(clause, group) if way == "both" else None
            way = "down" if way == "both" and (_is_home(reading, number) or _comes_with(clause, group)) else way
            flight = flights.of(own) if own is not None else flight_near(clause, flights, group)
            yield Statement(flight or craft_told_before(reading, number, flights), keys, way)


def _is_told_behind(low: str, segment: Segment, clause: Clause, group: list[int], other: list[int]) -> bool:
    """Are others told behind the one they fly with: "Joining A on the flight are B and C", "with A on board were B"?"""
    start, end = clause.units[group[0]].start, clause.units[group[-1]].end
    led = _WITH_WHOM.search(low[max(segment.start, start - 60) : start]) is not None
    return led and _ARE.fullmatch(low, end, clause.units[other[0]].start) is not None


def _is_with_last(low: str, segment: Segment, clause: Clause, group: list[int], other: list[int]) -> bool:
    """Do others fly with those named before them ("A is joined by B", "A, who flies with B")?"""
    start = clause.units[other[0]].start
    if _JOINED_BY.search(low, max(segment.start, start - 60), start):
        return True
    company = _IN_COMPANY.search(low, max(segment.start, clause.units[group[-1]].end), start)
    return company is not None and company.start() - clause.units[group[-1]].end < _SOON


_SOON = 60
"""So many characters may stand between people and what they are said to do."""
_ABOARD_WERE = lazy(r"\s*(?:aboard|on\s+board|inside)\b[^.;,]{0,30}\b(?:was|were)\b")


def _is_home(reading: Reading, number: int) -> bool:
    """Does a sentence say who was aboard a craft whose return the sentence before tells ("Aboard were ...")?"""
    segment, before = reading.segments[number], reading.clauses.get(number - 1)
    if before is None or not _ABOARD_WERE.match(reading.low, segment.start, segment.end):
        return False
    return any(unit.tag == "trigger" and unit.ref.kind in COMING_HOME for unit in before.units)


def _comes_with(clause: Clause, group: list[int]) -> bool:
    """Are the people those with whom a craft comes home: "Soyuz MS-18 will land with commander A and actor B"?"""
    lead = clause.units[max(0, group[0] - _LEAD_UNITS) : group[0]]
    led = any(unit.low in ("with", "carrying", "bringing") for unit in lead)
    told = [unit.ref.kind for unit in clause.units[: group[0]] if unit.tag == "trigger"]
    return led and len(group) > 1 and bool(told) and all(kind in COMING_HOME for kind in told)


_LEAD_UNITS = 6


def _last_before(reading: Reading, place: int) -> list[str]:
    """The person named last before a place, whom a "with her were" there means."""
    at = bisect_left(reading.people, place, key=lambda each: each.start)
    return [each.key for each in reading.people[max(0, at - 1) : at] if place - each.start < _REACH_BACK]


def _is_roster(low: str, segment: Segment, clause: Clause) -> bool:
    """Does a sentence give several people their parts in a crew ("commander A and pilot B")?"""
    with_role = 0
    for at in clause.indices("person"):
        unit = clause.units[at]
        before = low[max(segment.start, unit.start - 40) : unit.start]
        with_role += bool(
            _ROLE_BEFORE.search(before) or _ROLE_AFTER.match(low, unit.end, min(segment.end, unit.end + 40))
        )
    return with_role > 1


def _is_told_in_turn(low: str, segment: Segment, clause: Clause, groups: list[list[int]]) -> bool:
    """Does each part of a sentence tell of one of a crew ("A was given command; B had flown once; C was the pilot")?"""
    first = [at for at, unit in enumerate(clause.units[:-1]) if at == 0 or clause.units[at - 1].low == ";"]
    if len(first) < _PARTS or any(clause.units[at].tag not in ("person", "word", "conj") for at in first):
        return False
    leads = [group for group in groups if any(at <= group[0] <= at + 2 for at in first)]
    ways = [_way(low, segment, clause, group, roster=False) for group in leads]
    return len(leads) == len(first) and "both" in ways


_PARTS = 3


def _way(low: str, segment: Segment, clause: Clause, group: list[int], *, roster: bool) -> Way | None:
    """How the people of ``group`` fly, as the words around them say."""
    start, end = clause.units[group[0]].start, clause.units[group[-1]].end
    before = low[max(segment.start, start - _REACH) : start]
    until = min(segment.end, end + 80)
    if _ON_STATION.search(before):
        return None
    if _COMMANDER_IS.search(before) or _COMMANDER_OF.search(before) or _CHOSEN.search(before):
        return "both"
    if _SEAT.search(before):
        return "taken" if "way up" in before else "both"
    if _IN_COMPANY.search(before) or _RIDE_TOGETHER.search(low, start, end):
        return "both"
    joined = _JOINED_BY.search(before)
    if (
        (_NOT_LEAD.search(before) and not joined)
        or _NO_CREW_AFTER.match(low, end, until)
        or _BACKUP.match(low, end, until)
    ):
        return None
    if _DOWN.search(before) or (_BACK.match(low, end, until) and _BRINGS.search(before)):
        return "down"
    if _UP.search(before):
        return "taken"
    far = min(segment.end, end + 200)
    if joined or roster or _LEAD.search(before) or _FOLLOW.match(low, end, far):
        return "both"
    if _FOLLOW_FAR.match(low, end, far) or (before.endswith("for ") and _FIRST_FOR.match(low, end, far)):
        return "both"
    if _WITH.search(before) and (_INSIDE.match(low, end, until) or craft_with(clause, group)):
        return "both"
    if _IN_CREW.match(low, end, far):
        return "both"
    if _STAYED.match(low, end, until) and len(group) > 1:
        return "maybe"
    if _is_portrait(low, segment, clause, group):
        return "maybe"
    return None


_THEY = lazy(r"\s*(?:they|both|the\s+(?:two|three|four|pair|trio|duo|quartet))\b")


def _they_came(reading: Reading, segment: Segment, clause: Clause, flights: Flights) -> Iterator[Statement]:
    """ "They arrived aboard Soyuz 26" tells of the people listed last before."""
    they = _THEY.match(reading.low, segment.start)
    craft = next((unit for unit in clause.units[:16] if is_craft(unit)), None) if they is not None else None
    if they is None or craft is None:
        return
    home = _WENT_HOME.fullmatch(reading.low, they.end(), craft.start)
    if home is None and CAME.fullmatch(reading.low, they.end(), craft.start) is None:
        return
    people = listed_before(reading, segment.start)
    if len(people) > 1:
        yield Statement(flights.of(craft.ref), tuple(people), "down" if home else "up")


def _is_portrait(low: str, segment: Segment, clause: Clause, group: list[int]) -> bool:
    """Does a sentence that begins with the people tell what sort of flyers they are?"""
    if segment.form != "prose" or any(
        unit.tag not in ("det", "word", "entity", "adv") for unit in clause.units[: group[0]]
    ):
        return False
    return (
        _PORTRAIT.search(low, segment.start, segment.end) is not None
        and _NOT_ABOARD.search(low, segment.start, segment.end) is None
    )
