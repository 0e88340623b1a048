"""Who and what takes part in an event: craft, rocket, site, target, port, crew, as its sentence tells."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from spacetimeline.extract.flights import own_words
from spacetimeline.extract.subjects import subject
from spacetimeline.extract.wordlists import words
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from spacetimeline.extract.clauses import Clause, Unit
    from spacetimeline.extract.lexicon import EntityMention

_TO_TARGET = frozenset(
    (EventKind.DOCKING, EventKind.BERTHING, EventKind.RELOCATION, EventKind.UNDOCKING, EventKind.UNBERTHING)
)
_AT_STATION = _TO_TARGET | {EventKind.SPACEWALK, EventKind.HATCH_OPENING}
_AT_BODY = frozenset((EventKind.LANDING, EventKind.FLYBY, EventKind.ORBIT_INSERTION))
_BY_CREW = frozenset((EventKind.SPACEWALK, EventKind.HATCH_OPENING))
_SITED = frozenset((EventKind.LAUNCH, EventKind.RETURN, EventKind.SCRUB, EventKind.LANDING))
_WITH_CREW = words(
    "with alongside carrying including delivering bringing bring brings carry carries taking ferrying for of"
)
_NOT_CREW_BEFORE = words(
    """
    said says told by join joined joining joins greet greeted meet met replace replacing replaces relieve
    relieving welcomed succeed honoring
    """
)
_CARRIES = words("made make makes got get gets gained received had has picked performed used completed")
_COMPARED = words("than like unlike")
_LEADS_ON = words(
    """
    scheduled set expected planned due slated conducted conduct completed complete performed perform made begin
    began make became accomplished achieved carried undertook started finished ended concluded
    """
)
_PURPOSE = frozenset(["for", "before", "until"])


@dataclass(slots=True)
class Roles:
    """What the sentence itself says; empty where it says nothing."""

    craft: list[EntityMention] = field(default_factory=list)
    launch_vehicle: str = ""
    rocket_before: str = ""
    """The rocket, where a sentence before names it."""
    site: str = ""
    station: str = ""
    port: str = ""
    body: str = ""
    target_craft: str = ""
    crew: list[str] = field(default_factory=list)
    mate: str = ""


def read_roles(clause: Clause, at: int, kind: EventKind) -> Roles:
    """The roles of the trigger at unit ``at``."""
    roles = Roles()
    trigger = clause.units[at]
    verb = _verb_of(clause, at)
    head = subject(clause, verb) if verb is not None else None
    near = sorted(
        (0.0 if each == head else _distance(clause, each, at), each)
        for each, unit in enumerate(clause.units)
        if unit.tag == "entity"
    )
    roles.body = _body_in(trigger.low) if kind in _AT_BODY else ""
    for cost, each in near:
        mention: EntityMention = clause.units[each].ref
        if _is_gloss(clause, each):
            continue
        _take(roles, clause, mention, kind, each, at, cost)
    roles.crew = _crew(clause, at, kind) or (_walkers(clause) if kind is EventKind.SPACEWALK else [])
    if kind is EventKind.LANDING and not roles.site:
        pole = next((unit.low for unit in clause.units if unit.low == "pole"), "")
        side = next((unit.low for unit in clause.units if unit.low in ("south", "north", "polar")), "")
        roles.site = f"{side} pole" if pole and side else ""
    if kind is EventKind.LANDING and not roles.body:
        roles.body = next((each.attributes["target"] for each in roles.craft if each.attributes.get("target")), "")
    if kind is EventKind.DOCKING and (
        trigger.ref.needs == "collar" or trigger.low.startswith(("dock", "rendezvous", "re-dock", "redock", "link"))
    ):
        _dock_with_craft(roles, clause, at)
    return roles


def _verb_of(clause: Clause, at: int) -> int | None:
    """The verb whose subject takes part in the event: the event's own, or that in "made its closest pass"."""
    if clause.units[at].ref.form in ("past", "present", "base"):
        return at
    for place in range(at - 1, max(-1, at - 6), -1):
        unit = clause.units[place]
        if unit.tag in ("verb", "soft", "aux") or unit.low in _CARRIES:
            return place
        if unit.tag not in ("det", "word", "adv", "num", "entity"):
            break
    return None


def _is_gloss(clause: Clause, at: int) -> bool:
    """Is it another name in brackets for the craft just named ("Progress 74 (MS-13)")?"""
    units = clause.units
    return (
        at >= 2
        and units[at - 1].tag == "open"
        and units[at].ref.kind in ("vehicle", "mission")
        and units[at - 2].tag == "entity"
        and units[at - 2].ref.kind in ("vehicle", "mission")
    )


def _distance(clause: Clause, each: int, at: int) -> float:
    """How far a name is from the event; the name a relative clause speaks of is next to the verb of that clause."""
    units = clause.units
    if not each + 2 < at <= each + 12 or units[each + 1].tag != "comma":
        return clause.cost(each, at)
    spoken_of = units[each + 2].low in ("which", "who", "that")
    parted = any(unit.tag in ("stop", "comma", "trigger") for unit in units[each + 3 : at])
    return 1.0 if spoken_of and not parted else clause.cost(each, at)


def _take(
    roles: Roles, clause: Clause, mention: EntityMention, kind: EventKind, each: int, at: int, cost: float
) -> None:
    if (
        mention.kind in ("vehicle", "mission")
        and {unit.low for unit in clause.units[max(0, each - 2) : each]} & _COMPARED
    ):
        return
    if kind is EventKind.LAUNCH and roles.craft and _is_ride(clause, each):
        roles.launch_vehicle = roles.launch_vehicle or mention.canonical
    elif mention.kind in ("vehicle", "mission"):
        if mention.attributes.get("class") == "target" and (kind in _BY_CREW or (each > at and _has_crew(clause))):
            return  # a stage without people is only what they meet
        if cost < 42 and not _beyond(clause, each, at):
            roles.craft.append(mention)
    elif mention.kind == "launch_vehicle":
        stage = mention.attributes.get("class") == "stage" and any(
            unit.tag == "entity" and unit.ref.kind == "launch_vehicle" and unit.ref.attributes.get("class") != "stage"
            for unit in clause.units
        )
        if not stage and not roles.launch_vehicle and kind in (EventKind.LAUNCH, EventKind.SCRUB) and cost < 55:
            roles.launch_vehicle = own_words(mention)
    elif mention.kind == "station" and kind in (EventKind.LAUNCH, EventKind.REENTRY):
        subject = (
            each < at
            and cost < 8
            and all(unit.tag not in ("prep", "to") for unit in clause.units[max(0, each - 2) : each])
        )
        if not mention.attributes.get("generic") and (subject or each == at + 1):
            roles.craft.append(mention)  # a station that is itself launched
    elif mention.kind == "station":
        if not roles.station and kind in _AT_STATION and cost < 40 and not mention.attributes.get("generic"):
            roles.station = mention.canonical
    elif mention.kind == "port":
        station = mention.attributes.get("station", "")
        if not roles.port and kind in _AT_STATION and cost < 40 and (not roles.station or station == roles.station):
            roles.port, roles.station = mention.canonical, station
    elif mention.kind == "body":
        between = clause.units[at + 1 : each]
        from_there = len(between) < 5 and any(unit.low in ("from", "off") for unit in between)
        from_there = from_there or (len(between) < 2 and clause.units[at].low in ("left", "leaves", "leave"))
        _take_body(roles, mention, kind, cost, from_there)


def _is_ride(clause: Clause, each: int) -> bool:
    """Is it the rocket of "the satellite lifted off on a Soyuz", whose name is a ship's, too?"""
    mention: EntityMention = clause.units[each].ref
    rocket = mention.kind == "vehicle" and any(kind == "launch_vehicle" for kind, _ in mention.alternatives)
    lead = [unit.low for unit in clause.units[max(0, each - 2) : each]]
    return rocket and lead in (["on", "a"], ["atop", "a"], ["by", "a"])


def _has_crew(clause: Clause) -> bool:
    return any(unit.tag == "person" or unit.low in ("they", "crew", "astronauts", "pair") for unit in clause.units)


def _take_body(roles: Roles, mention: EntityMention, kind: EventKind, cost: float, from_there: bool) -> None:
    body = mention.attributes.get("body", mention.canonical)
    if kind in _AT_BODY and (body != "Earth" or kind is EventKind.FLYBY) and cost < 30:
        roles.body = roles.body or body
        if mention.attributes.get("body") and kind is EventKind.LANDING and not roles.site:
            roles.site = " ".join(mention.text.removeprefix("the ").split())
    elif (kind is EventKind.SPACEWALK and body not in ("Earth", "Sun") and cost < 20) or (
        kind is EventKind.LAUNCH and from_there and body != "Earth"
    ):
        roles.body = roles.body or body


def _body_in(words: str) -> str:
    """The body an event's own words name: "lunar orbit insertion"."""
    return next(
        (
            body
            for word, body in (("lunar", "Moon"), ("moon", "Moon"), ("mars", "Mars"), ("martian", "Mars"))
            if word in words
        ),
        "",
    )


def _beyond(clause: Clause, each: int, at: int) -> bool:
    """Is the craft named for what comes after ("to make way for Starliner", "before Crew-8")?"""
    low, high = sorted((each, at))
    between = clause.units[low + 1 : high]
    if each < at:
        return any(unit.tag in ("stop", "rel") for unit in between) and any(unit.tag == "verb" for unit in between)
    if any(unit.tag in ("stop", "sub", "ref", "rel") and unit.low not in ("during", "when") for unit in between):
        return True
    words = [unit.low for unit in between]
    if "to" not in words or "for" not in words[words.index("to") :]:
        return False
    behind = words[words.index("for", words.index("to")) + 1 :][:3]
    return behind[:1] != ["the"] or "time" not in behind  # "to space for the first time, in Soyuz 4"


def _dock_with_craft(roles: Roles, clause: Clause, at: int) -> None:
    """ "docking with the CSM": the craft behind "with" or "to" is the target."""
    into = clause.units[at].ref.needs == "collar"
    for place in range(at + 1, min(at + (12 if into else 5), len(clause.units))):
        unit = clause.units[place]
        led = into and any(each.low in ("into", "to") for each in clause.units[at + 1 : place])
        if into and not led:
            continue
        if unit.tag == "entity" and unit.ref.kind == "vehicle" and (led or clause.units[at + 1].low in ("with", "to")):
            roles.target_craft = unit.ref.canonical if len(unit.ref.text) > 4 else unit.ref.text
            roles.craft = [each for each in roles.craft if each.start != unit.ref.start]
            return
        if unit.tag not in ("prep", "det", "word", "to"):
            return


def _crew(clause: Clause, at: int, kind: EventKind) -> list[str]:
    """The people before the verb who are its subject, and those behind "with", "alongside", "carrying"."""
    groups = person_groups(clause)
    spoken_of = _spoken_of(clause, groups, at)
    if spoken_of is not None:
        groups = [group for group in groups if group is spoken_of or group[0] > at]
    taking: list[list[int]] = []
    for group in reversed(groups):
        own = group is spoken_of or _takes_part(clause, group, at, kind)
        if own and not (group[-1] < at and taking and _other_subject(clause, group, taking[-1], at)):
            taking.append(group)
    return list(dict.fromkeys(clause.units[each].ref.key for group in reversed(taking) for each in group))


def _spoken_of(clause: Clause, groups: list[list[int]], at: int) -> list[int] | None:
    """The people of whom a "who" tells the event: "a mark held by Polyakov, who came home in March"."""
    units = clause.units
    for place in range(at - 1, max(0, at - 10), -1):
        if units[place].low == "who":
            before = place - 1 if units[place - 1].tag != "comma" else place - 2
            return next((group for group in groups if group[-1] in (before, before - 2) and before >= 0), None)
        if units[place].tag in ("stop", "person", "sub", "rel", "trigger"):
            return None
    return None


def _other_subject(clause: Clause, group: list[int], nearer: list[int], at: int) -> bool:
    """Do people stand before a verb of their own, with others between them and the event's verb?"""
    if _introduced(clause, nearer[0]) == "with":
        return False  # "A stayed with B and landed in Soyuz 27"
    return nearer[-1] < at and any(unit.tag in ("verb", "trigger") for unit in clause.units[group[-1] : nearer[0]])


def _walkers(clause: Clause) -> list[str]:
    """The people of a spacewalk's sentence when it names them only once, wherever they stand."""
    groups = person_groups(clause)
    if len(groups) != 1 or _introduced(clause, groups[0][0]) in _NOT_CREW_BEFORE:
        return []
    last = groups[0][-1]
    follows = clause.units[last + 1].low if last + 1 < len(clause.units) else ""
    return [] if follows in ("said", "told", "added", "’", "'") else [clause.units[each].ref.key for each in groups[0]]


def person_groups(clause: Clause) -> list[list[int]]:
    """The people of a sentence in lists: those with nothing but roles, agencies, ages and commas between them."""
    groups: list[list[int]] = []
    for each in clause.indices("person"):
        if groups and _listed(clause, groups[-1][-1], each):
            groups[-1].append(each)
        else:
            groups.append([each])
    return groups


_LIST_TAGS = frozenset(("comma", "conj", "entity", "word", "num", "det", "open", "close", "prep", "sign", "adv"))
_LONGEST_ASIDE = 24
_LIST_PREPS = words("of with from along for")


def _listed(clause: Clause, one: int, other: int) -> bool:
    if _apposed(clause.units[one + 1 : other]):
        return True
    between = [
        unit
        for unit, aside in zip(clause.units[one + 1 : other], clause.asides[one + 1 : other], strict=True)
        if not aside or unit.tag == "comma"
    ]
    if len(between) > 20 or not any(
        unit.tag in ("comma", "conj") or unit.low in ("with", "along", "alongside") for unit in between
    ):
        return False
    return all(
        (unit.tag in _LIST_TAGS and (unit.tag != "prep" or unit.low in _LIST_PREPS))
        or unit.low in ("well", "as", "us")  # the country
        for unit in between
    )


def _apposed(between: list[Unit]) -> bool:
    """Does a list go on behind ", 27, a chemist who once worked for a candy maker, and cosmonauts"?"""
    commas = [at for at, unit in enumerate(between) if unit.tag == "comma"]
    if len(commas) < 2 or commas[0] != 0 or len(between) > _LONGEST_ASIDE:
        return False
    aside, tail = between[: commas[-1]], between[commas[-1] + 1 :]
    return (
        any(unit.low == "who" for unit in aside)
        and not any(unit.tag in ("trigger", "time", "stop") for unit in aside)
        and bool(tail)
        and tail[0].low == "and"
        and all(unit.tag in ("conj", "word", "entity", "det", "num") for unit in tail)
    )


_STAYS = words("staying remaining behind")


def _takes_part(clause: Clause, group: list[int], at: int, kind: EventKind) -> bool:
    first, last = group[0], group[-1]
    if any(unit.low in _STAYS for unit in clause.units[last + 1 : last + 3]):
        return False  # "undocks, with Wakata and Tyurin staying behind"
    if last < at:
        if (
            _introduced(clause, first) in _NOT_CREW_BEFORE
            or _taken_along(clause, first)
            or _is_told_of(clause, group, at)
        ):
            return False
        return not _interrupted(clause, last, at)
    lead = clause.units[max(at + 1, first - 6) : first]
    between = clause.units[at + 1 : first]
    words = [unit.low for unit in lead]
    if any(word in _NOT_CREW_BEFORE for word in words):
        return False
    if (
        any(unit.tag in ("stop", "sub", "rel") for unit in between)
        or sum(unit.tag in ("trigger", "verb") for unit in between) > 1
    ):
        return False
    if any(word in _WITH_CREW for word in words) or (clause.units[at].ref.form == "noun" and "by" in words):
        behind = clause.units[last + 1 : last + 2]
        if lead and lead[-1].tag == "conj" and behind and behind[0].tag in ("aux", "modal", "trigger"):
            return False  # "A was launched in May, and B was launched in June"
        if [unit.tag for unit in lead[-2:]] in (["comma", "conj"], ["time", "conj"]):
            return False  # "A was launched in May, and B, the first of her country, followed in June"
        if any(unit.tag == "trigger" and _is_other_way(kind, unit.ref.kind) for unit in between):
            return False  # "A was launched in May and landed in June with B"
        return not any(unit.tag == "verb" and unit.low not in _WITH_CREW for unit in between)
    direct = all(unit.tag in ("word", "entity", "det", "num") for unit in between)
    return direct and kind in (EventKind.LAUNCH, EventKind.RETURN, EventKind.SPACEWALK)


_HOMEWARD = frozenset((EventKind.UNDOCKING, EventKind.UNBERTHING, EventKind.RETURN))


def _is_other_way(kind: EventKind, other: EventKind) -> bool:
    """Does one event lead into space and the other one home?"""
    return (kind in _HOMEWARD) != (other in _HOMEWARD)


_TAKES = words("take takes took carry carries carried bring brings brought deliver delivers delivered ferried")


def _taken_along(clause: Clause, first: int) -> bool:
    """Are they only the load of a craft before another verb ("Atlantis took up A and brought home B")?"""
    for place in range(first - 1, max(0, first - 7), -1):
        unit = clause.units[place]
        if unit.low in _TAKES:
            before = clause.units[place - 1]
            return before.tag == "entity" and before.ref.kind in ("vehicle", "mission")
        if unit.tag in ("comma", "stop", "person", "trigger"):
            return False
    return False


def _is_told_of(clause: Clause, group: list[int], at: int) -> bool:
    """Do people stand in a clause of its own on others: ", who went up with Reiter in July, will land in May"?"""
    units = clause.units
    if all(unit.tag != "comma" for unit in units[group[-1] + 1 : at]):
        return False
    for place in range(group[0] - 1, max(0, group[0] - _TOLD_OF), -1):
        if units[place].low == "who":
            return units[place - 1].tag == "comma" and any(
                unit.tag in ("trigger", "verb") for unit in units[place : group[0]]
            )
        if units[place].tag in ("stop", "comma", "person"):
            return False
    return False


_TOLD_OF = 10


def _introduced(clause: Clause, first: int) -> str:
    """The verb or preposition that leads to a group of people, past their titles."""
    for unit in reversed(clause.units[max(0, first - 7) : first]):
        if unit.tag in ("verb", "prep", "stop", "comma", "trigger", "rel", "sub"):
            return unit.low
    return ""


def _interrupted(clause: Clause, last: int, at: int) -> bool:
    """Does another verb stand between the people and the event's verb, so that they are its subject and not ours?"""
    between = clause.units[last + 1 : at]
    joined = False
    for place, unit in enumerate(between):
        if unit.tag == "conj":
            joined = True
        elif unit.tag in ("stop", "sub"):
            return True
        elif unit.tag == "rel" and not any(each.tag == "comma" for each in between[place:]):
            return bool(clause.units[at].ref.form == "noun")
        elif unit.tag in ("verb", "trigger") and (
            not joined
            and not any(each.tag in ("conj", "rel", "comma", "to") for each in between[place + 1 :])
            and unit.low not in _LEADS_ON
        ):
            return True
    return False
