"""Who takes part in an event, of the people a sentence names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.extract.attachment.heads import STAYS
from spacetimeline.extract.clauses.asides import opens_clause
from spacetimeline.extract.clauses.subjects import CRAFT_WORDS, CREW_WORDS
from spacetimeline.extract.mentions import crew_asides
from spacetimeline.extract.mentions.crew_behind import OF_NAME, is_plain_object, is_told_behind
from spacetimeline.extract.mentions.crew_frame_table import load_crew_frames
from spacetimeline.extract.mentions.crew_frames import role_way
from spacetimeline.extract.mentions.crew_members import members_meant
from spacetimeline.extract.mentions.crew_sentence import is_owner
from spacetimeline.extract.text.wordlists import words
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    from spacetimeline.extract.clauses.clauses import Clause, Unit

_WITH_CREW = words(
    "with alongside carrying including delivering bringing bring brings carry carries taking ferrying for of"
)
NOT_CREW_BEFORE = words(
    """
    said says told by join joined joining joins greet greeted meet met replace replacing replaces relieve
    relieving welcomed succeed honoring
    """
)
_NOT_SUBJECT = NOT_CREW_BEFORE | {"to"}
_NOT_ALONG = words("without no place empty vacant ahead leaving")
"""In "no room for Weber", "in place of Weber", "an empty seat for Weber", "ahead of Weber", "leaving it for Weber"."""
_LEADS_ON = words(
    """
    scheduled set expected planned due slated conducted conduct completed complete performed perform made begin
    began make became accomplished achieved carried undertook started finished ended concluded
    """
)


def crew_of_verb(clause: Clause, at: int, kind: EventKind) -> list[str]:
    """The people before the verb who are its subject, and those behind "with", "alongside", "carrying"."""
    groups = person_groups(clause)
    spoken_of = _spoken_of(clause, groups, at) or crew_asides.newcomers_met(clause, groups, at)
    if spoken_of is None and (members := members_meant(clause, at)) is not None:
        return [clause.units[each].ref.key for group in groups if members < group[0] for each in group]
    if spoken_of is None and _is_of_other_crew(clause, at):
        groups = [group for group in groups if group[0] > at]
    elif spoken_of is not None:
        groups = [group for group in groups if group is spoken_of or group[0] > at]
    taking: list[list[int]] = []
    for group in reversed(groups):
        own = group is spoken_of or _takes_part(clause, group, at, kind)
        if own and not (group[-1] < at and taking and _other_subject(clause, group, taking[-1], at)):
            taking.append(group)
    if not taking and len(groups) > 1 and groups[0][0] <= _OPENING and crew_asides.is_meanwhile(clause, groups[1], at):
        taking.append(groups[0])
    told = [each for group in reversed(taking) for each in group if not crew_asides.is_mentor(clause, each)]
    return list(dict.fromkeys(clause.units[each].ref.key for each in told))


_OPENING = 2  # units


def _spoken_of(clause: Clause, groups: list[list[int]], at: int) -> list[int] | None:
    """The people of whom a "who" tells the event: "held by Polyakov, who came home in March", "whose ship flew"."""
    units = clause.units
    for place in range(at - 1, max(0, at - _WHO_REACH), -1):
        if units[place].low in ("who", "whose"):
            before = place - 1 if units[place - 1].tag != "comma" else place - 2
            return next((group for group in groups if group[-1] in (before, before - 2) and before >= 0), None)
        if units[place].tag in ("stop", "person", "sub", "rel", "trigger"):
            return None
        if units[place].tag == "comma" and units[place + 1].tag in ("aux", "modal"):
            return None  # ", who died in 2003, will remain": the verb is that of the main clause
    return None


def _is_of_other_crew(clause: Clause, at: int) -> bool:
    """Does a "who" tell the event of a crew told by its craft: "A and B handed over to Crew-5, who arrived in May"?"""
    units = clause.units
    for place in range(at - 1, max(1, at - _WHO_REACH), -1):
        if units[place].low == "who":
            other = units[place - 1 - (units[place - 1].tag == "comma")]
            return other.tag == "entity" and other.ref.kind in ("mission", "vehicle")
        if units[place].tag in ("stop", "person", "sub", "rel", "trigger", "comma"):
            return False
    return False


_WHO_REACH = 18  # units: "who have lived there since May and are scheduled to return"


def _other_subject(clause: Clause, group: list[int], nearer: list[int], at: int) -> bool:
    """Do people stand before a verb of their own, with others between them and the event's verb?"""
    if introduced(clause, nearer[0]) == "with":
        return False  # "A stayed with B and landed in Soyuz 27"
    if _opens_clause(clause.units, group[-1], nearer[0]) or _told_when(clause.units, nearer, at):
        return True
    between = clause.units[group[-1] : nearer[0]]
    return nearer[-1] < at and (
        any(unit.tag in ("verb", "trigger") for unit in between) or _is_told(clause, between, nearer)
    )


def _told_when(units: list[Unit], nearer: list[int], at: int) -> bool:
    """Is it "A and B rang the bell after Ray docked": an event that only tells when others did something?"""
    start = nearer[0]
    while start and units[start - 1].tag in OF_NAME:
        start -= 1
    return nearer[-1] < at and start > 0 and units[start - 1].low in _TELLS_WHEN


_TELLS_WHEN = words("after when before once as while until since")


_FINITE = frozenset(("aux", "modal", "verb", "trigger"))


def _is_told(clause: Clause, between: list[Unit], nearer: list[int]) -> bool:
    """Are those before others only told to be somewhere: "A and B have been there since June, and C arrived"?"""
    joined = next((at for at in range(len(between) - 1, 0, -1) if between[at].tag not in OF_NAME), 0)
    if not joined or between[joined].tag != "conj" or clause.units[nearer[-1] + 1].tag not in _FINITE:
        return False
    tags = [unit.tag for unit in between[:joined]]
    return "aux" in tags and "rel" not in tags


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
_ITEM_HEAD = 7  # units before the "who" of ", 29, a physician who beat cancer;"
_LIST_PREPS = words("of with from along for")


def _listed(clause: Clause, one: int, other: int) -> bool:
    if crew_asides.is_mentor(clause, one):
        return False  # "A's replacement, B"
    if other == one + 2 and is_owner(clause.units, other):
        return False  # "Haise, Young's backup"
    if _has_verb(clause.units[one + 1 : other]):
        return False
    if _opens_clause(clause.units, one, other):
        return False
    if _apposed(clause.units[one + 1 : other]) or _in_items(clause.units[one + 1 : other]):
        return True
    asides = clause.asides
    between = [
        unit
        for unit, aside in zip(clause.units[one + 1 : other], asides[one + 1 : other], strict=True)
        if not aside or aside == asides[other] or unit.tag == "comma"
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


def _opens_clause(units: list[Unit], one: int, other: int) -> bool:
    """Is it "A stayed with B and C, and D returned": the subject of a verb of its own, behind a whole list?"""
    between = [unit.tag for unit in units[one + 1 : other] if unit.tag not in ("word", "det", "entity")]
    if between != ["comma", "conj"] or units[one + 1].tag != "comma" or units[one - 1].tag != "conj":
        return False
    acts = [unit.tag for unit in units[other + 1 : other + 2]] in (["trigger"], ["verb"], ["aux"], ["modal"])
    return acts and any(unit.tag in ("verb", "trigger") for unit in units[:one])


def _has_verb(between: list[Unit]) -> bool:
    """Does a verb stand right behind the first of two ("Stafford flew the mission with Brand")?"""
    frames = load_crew_frames().frames.get(between[0].low, ()) if between else ()
    return bool(frames) and all(each.form in ("past", "present", "gerund") for each in frames)


def _in_items(between: list[Unit]) -> bool:
    """Does a semicolon part the two, with no more than what each of them is ("A, a chemist; and pilot B")?"""
    if sum(unit.low == ";" for unit in between) != 1 or len(between) > _LONGEST_ASIDE:
        return False
    if "rel" in [unit.tag for unit in between[:_ITEM_HEAD]]:
        end = next(at for at, unit in enumerate(between) if unit.low == ";")
        between = [unit for at, unit in enumerate(between) if at > end or unit.tag in ("trigger", "time")]
    return all(unit.tag in _LIST_TAGS or unit.low == ";" for unit in between)


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
_STAYS_WITH = STAYS | words("behind")


def _takes_part(clause: Clause, group: list[int], at: int, kind: EventKind) -> bool:
    first, last = group[0], group[-1]
    if any(unit.low in _STAYS for unit in clause.units[last + 1 : last + 3]):
        return False  # "undocks, with Wakata and Tyurin staying behind"
    if last < at:
        if kind is EventKind.LAUNCH and crew_asides.is_begun_by(clause, last, at):
            return True
        if (
            (introduced(clause, first) in _NOT_SUBJECT and not crew_asides.leads_crew(clause, first))
            or crew_asides.is_honored(clause, first)
            or _taken_along(clause, first)
            or _is_told_of(clause, group, at)
            or _is_visited(clause, group, at)
            or crew_asides.is_stood_in_for(clause, first)
            or crew_asides.is_meanwhile(clause, group, at)
            or not _FETCHED.isdisjoint(unit.low for unit in clause.units[last + 1 : min(at, last + _FETCHED_REACH)])
        ):
            return False
        return not _interrupted(clause, last, at)
    if is_told_behind(clause, group, at, kind):
        return True
    lead = clause.units[max(at + 1, first - 6) : first]
    between = clause.units[at + 1 : first]
    words = [unit.low for unit in lead]
    if any(word in NOT_CREW_BEFORE or word in _NOT_ALONG for word in words) or introduced(clause, first) == "from":
        return False  # "arrived in May and took over the command from B"
    if (
        (kind is EventKind.SPACEWALK and crew_asides.is_of_mission(clause, first))
        or any(unit.tag in ("stop", "sub", "rel") or unit.low in _STAYS_WITH for unit in between)
        or sum(unit.tag in ("trigger", "verb") for unit in between) > 1
    ):
        return False
    if any(word in _WITH_CREW for word in words):
        behind = clause.units[last + 1 : last + 2]
        if lead and lead[-1].tag == "conj" and behind and behind[0].tag in ("aux", "modal", "trigger"):
            return False  # "A was launched in May, and B was launched in June"
        if [unit.tag for unit in lead[-2:]] in (["comma", "conj"], ["time", "conj"]):
            return False  # "A was launched in May, and B, the first of her country, followed in June"
        craft = [place for place, unit in enumerate(between) if unit.tag == "entity" and unit.ref.kind == "vehicle"]
        if len(craft) > 1 and craft[-1] >= len(between) - len(lead):
            return False  # "were launched in Soyuz 19 and met with the Apollo crew of A"
        if any(unit.tag == "trigger" and is_other_way(kind, unit.ref.kind) for unit in between):
            return False  # "A was launched in May and landed in June with B"
        return not any(unit.tag == "verb" and unit.low not in _WITH_CREW for unit in between)
    direct = is_plain_object(between, clause.units[last + 1 : last + 2])
    return direct and kind in (EventKind.LAUNCH, EventKind.RETURN, EventKind.SPACEWALK)


_FETCHED = words("picked collected fetched relieved replaced retrieved")
_FETCHED_REACH = 14  # units


_HOMEWARD = frozenset((EventKind.UNDOCKING, EventKind.UNBERTHING, EventKind.RETURN))


def is_other_way(kind: EventKind, other: EventKind) -> bool:
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


def _is_visited(clause: Clause, group: list[int], at: int) -> bool:
    """Are they hosts with whom the event's people were before: "The crew worked for a week with A and B and landed"?"""
    if introduced(clause, group[0]) != "with" or any(unit.tag == "person" for unit in clause.units[: group[0]]):
        return False  # "Ray stayed with A and B and landed"
    if any(unit.low in _ALL for unit in clause.units[group[-1] : at]):
        return False  # "They stayed with A and B, and all three landed"
    framed = role_way(clause, group, load_crew_frames())
    return framed is not None and framed.way == "out"


_ALL = ("all", "both")


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


_TOLD_OF = 10  # units


def introduced(clause: Clause, first: int) -> str:
    """The verb or preposition that leads to a group of people, past their titles."""
    units = clause.units
    for place in range(first - 1, max(0, first - _LEAD) - 1, -1):
        unit = units[place]
        of_crew = unit.low == "of" and units[place - 1].low in CREW_WORDS and place > 0
        if unit.tag in ("verb", "prep", "stop", "comma", "trigger", "rel", "sub", "to") and not of_crew:
            return unit.low
    return ""


_LEAD = 10  # units: "handed over to the Expedition 2 crew of commander A"


_PRONOUNS = words("he she they")


def _without_relative(between: list[Unit]) -> list[Unit]:
    """What stands between people and a verb behind a clause that only tells who they are (", who flew in May, are")."""
    if [unit.tag for unit in between[:2]] != ["comma", "rel"]:
        return between
    for place in range(3, len(between)):
        if between[place - 1].tag == "comma" and between[place].tag in ("aux", "modal"):
            return between[place:]
        if between[place].tag == "stop":
            break
    return between


def _acts(between: list[Unit], at: int) -> bool:
    """Is it a craft that does what is told behind it: "are to be launched, and Soyuz 27 will bring home"?"""
    unit = between[at]
    if unit.low in CRAFT_WORDS and at == len(between) - 1:
        return [each.low for each in between[at - 2 : at]] == ["and", "the"]  # "A steered, and the ship docked"
    if unit.tag != "entity" or unit.ref.kind not in ("vehicle", "mission"):
        return False
    if at == len(between) - 1 and at and between[at - 1].tag == "conj":
        return True  # "A and B landed in May, and Apollo splashed down in June"
    return [each.tag for each in between[at + 1 : at + 2]] in (["modal"], ["aux"])


_OF_CLAUSE = words("when while because after before until since it")


def _interrupted(clause: Clause, last: int, at: int) -> bool:
    """Does another verb stand between the people and the event's verb, so that they are its subject and not ours?"""
    between = _without_relative(clause.units[last + 1 : at])
    joined = 0  # the place behind the last "and"
    for place, unit in enumerate(between):
        if unit.tag == "conj":
            joined = place + 1
        elif unit.tag == "sub" and not opens_clause(between, place):
            continue
        elif unit.tag in ("stop", "sub") or (joined and (unit.low in _PRONOUNS or _acts(between, place))):
            return True
        elif joined and unit.tag == "det" and place == len(between) - 1 and clause.units[at].ref.form == "noun":
            # "NASA chose A and B, and a launch was planned"; not "A mended a pump and made a spacewalk"
            return all(each.tag not in ("verb", "word") for each in between[joined:place])
        elif unit.tag == "rel" and not any(each.tag == "comma" for each in between[place:]):
            if any(each.tag == "trigger" and each.ref.kind is EventKind.RETURN for each in between[:place]):
                return (
                    clause.units[at].ref.kind is EventKind.LAUNCH
                )  # "A comes home on Soyuz 9, which is launched in May"
            own = any(each.tag == "sub" or each.low in _OF_CLAUSE for each in between[place + 1 :])
            return own or bool(clause.units[at].ref.form == "noun")  # "work which was left when it had to return"
        elif (
            unit.tag in ("verb", "trigger")
            and (
                not joined
                and not (place == len(between) - 1 and clause.units[at].low == "back")  # "tumbled back to Earth"
                and not any(each.tag in ("conj", "rel", "comma", "to") for each in between[place + 1 :])
                and unit.low not in _LEADS_ON
            )
        ):
            return True
    return False
