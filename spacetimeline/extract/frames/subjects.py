"""What stands before a verb: its auxiliaries, its subject, an object or a time put first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.extract.frames.phrase_row import QUANTITIES, Phrase
from spacetimeline.extract.frames.table import NOTHING, Classes
from spacetimeline.extract.frames.tokens import CLAUSE_WORDS, DETERMINERS, PREPOSITIONS, STOPS, class_of
from spacetimeline.extract.text.wordlists import words

if TYPE_CHECKING:
    from spacetimeline.extract.frames.tokens import Token
    from spacetimeline.extract.text.inflection import Form

_GROUP = words(
    """
    is are was were be been being am has have had having do does did will would shall should ought could may might can
    must to not never then also now just again back finally soon later still already first once all both even ever twice
    thus nevertheless nonetheless however instead therefore next
    won't won’t can't can’t couldn't couldn’t didn't didn’t doesn't doesn’t wouldn't wouldn’t shouldn't shouldn’t
    due set scheduled planned expected slated supposed about ready able going managed ll
    plan plans hope hopes hoped want wants wanted intend intends intended prepare prepares preparing prepared
    begin begins began try tries tried decide decides decided
    """
)
_JOINED = words("and but then or")
_SAYS_MORE = words(
    """
    named called dubbed nicknamed known christened codenamed designated carrying bearing bringing holding containing
    hauling ferrying taking loaded packed laden crammed full filled stuffed
    built made owned operated crewed manned commanded piloted bound
    attached mounted perched strapped ever
    """
)
"""Participles that end the noun before them: "a capsule named Freedom dropped", "a rocket carrying a probe rose"."""
_SHAPES = words("bell shell hull cone cylinder sphere ball bulk dome cabin bowl gumdrop remains carcass")
"""What a craft is called by its shape: "the charred bell of the capsule hit the steppe"."""
_BRACKET = 9  # tokens


def verb_group(tokens: list[Token], at: int) -> tuple[int, list[str]]:
    """Where the auxiliaries and adverbs before the verb at ``at`` begin, and what they are."""
    first = at
    while first > 0 and at - first < 9:
        token = tokens[first - 1]
        word = token.word
        if (token.named or word not in _GROUP) and not token.is_time:
            before_time = word in ("on", "at", "in") and first < at and tokens[first].is_time
            adverb = word.endswith("ly") and word != "fly" and not token.named
            if not before_time and not adverb:
                break
        first -= 1
    return first, [token.word for token in tokens[first:at]]


def object_before(tokens: list[Token], at: int) -> list[Phrase]:
    """The object of the verb whose group begins at ``at`` where it stands before it: "Mercury, which it reached"."""
    for place in range(at - 1, max(0, at - _SUBJECT_REACH), -1):
        word = tokens[place].word
        if word in STOPS or tokens[place].is_time:
            return []
        if word == "where" and place < at - 1:
            return _place_before(tokens, place)
        if place < at - 1 and (word == "which" or (word == "that" and tokens[place - 1].classes)):
            before = tokens[place - 1]
            preposition = before.word if before.word in PREPOSITIONS else ""
            last = place - 2 if preposition or before.word == "," else place - 1
            first = last
            while first > 0 and tokens[first].word not in PREPOSITIONS and tokens[first].word not in ",;.":
                first -= 1
            inside = tokens[first : last + 1]
            return [Phrase(preposition, class_of(inside), inside[-1].word)] if inside else []
    return []


def _place_before(tokens: list[Token], where: int) -> list[Phrase]:
    """The place that the "where" at this token speaks of: "in the Gulf, off Tampa, where the capsule is due"."""
    for place in range(where - 1, max(-1, where - _PLACE_REACH), -1):
        token = tokens[place]
        if token.word in STOPS or (token.word in CLAUSE_WORDS and not token.named):
            return []
        if token.word in PREPOSITIONS and not token.named:
            inside = []
            for each in tokens[place + 1 : where]:
                if each.word == "," or (each.word in PREPOSITIONS and not each.named):
                    break
                inside.append(each)
            led = "off" if tokens[place - 1].word in _OFF else token.word  # "west of Tampa"
            if led != "of" and (classes := class_of(inside) & _PLACES):
                return [Phrase(led, classes, inside[-1].word)]
    return []


_PLACE_REACH = 14
_OFF = words("north south east west northeast northwest southeast southwest miles kilometers kilometres")
_PLACES = frozenset(("ground", "water", "site", "station", "port", "pad", "earth", "body", "surface"))


def time_before(tokens: list[Token], at: int) -> list[Phrase]:
    """The time that opens the clause of the verb whose group begins at ``at``: "on Tuesday the ship was set loose"."""
    aside = _aside_start(tokens, at - 1) if at > 1 and tokens[at - 1].word == "," else None
    if aside is not None and not any(token.is_time for token in tokens[aside:at]):
        at = aside  # "On Tuesday Smith, who had waited for years, backed out"
    place, left = at + tokens[at].is_time, _FRONT_REACH
    while place > 0 and left:
        place, left = place - 1, left - 1
        token = tokens[place]
        if token.word == ")" and (opened := _bracket_start(tokens, place)):
            place = opened  # "at 12.37 a.m. (eight hours ahead of Greenwich) it broke up"
            continue
        if token.is_time:
            led = tokens[place - 1].word if place else ""
            opens = place - (led in PREPOSITIONS)
            if opens > 0 and tokens[opens - 1].is_time:
                continue  # "by 7:12 on May 6"
            if opens <= _OPENING or tokens[opens - 1].word in _OPENERS:
                return [Phrase("", _FRONT | (token.classes & _HOUR), token.word)]
            return []
        if token.word == "when" and any(each.is_time for each in tokens[max(0, place - 2) : place]):
            told = _all_classes(tokens, max(0, place - _DAY_AND_HOUR), place)
            return [Phrase("", _FRONT | (told & _HOUR), token.word)]  # "on Feb. 26, when its hooks closed"
        counted = token.word in ("after", "before") and place and tokens[place - 1].is_time
        if not (counted or token.named) and (token.word in STOPS or token.word in CLAUSE_WORDS):
            return []
    return []


_FRONT: Classes = frozenset(("front",))
_HOUR = frozenset(("hour",))
_FRONT_REACH, _OPENING, _DAY_AND_HOUR = 16, 1, 5
_OPENERS = frozenset((",", ";", ":", "and", "but", "then", "that", "where", "—", "–"))
_SUBJECT_REACH = 8


def _before_relatives(tokens: list[Token], at: int) -> int:
    """What stands before the relative pronoun at ``at``, and before the first of several of one noun.

    So in "Luna 8, whose radio failed, and which hit the Moon".
    """
    if at and tokens[at - 1].word in ("and", "but"):
        for place in range(at - 2, max(0, at - _RELATIVES), -1):
            if tokens[place].word in ("whose", "who", "which") and tokens[place - 1].word == ",":
                return place - 1
    return at - 1


_RELATIVES = 20  # tokens


def subject_classes(tokens: list[Token], at: int, form: str) -> Classes:
    """The classes of the subject of the verb whose group begins at ``at``."""
    last = at - 1
    if last < 0:
        return _all_classes(tokens, 0, len(tokens)) if form == "gerund" else NOTHING
    if last and tokens[last].word in _HIMSELF:
        last -= 1  # "the founder himself took the first ride"
    word = tokens[last].word
    if word in ("who", "which", "that"):
        last = _before_relatives(tokens, last)
        if tokens[last].word == "one":
            last = _before_copula(tokens, last)  # "Resilience was the one that in September came back"
        while last >= 0 and tokens[last].word == ",":
            last -= 1
        found = (
            tokens[last].classes if last >= 0 and tokens[last].named else NOTHING
        )  # "in place of Soyuz 8, which left"
        return (frozenset(("crew",)) if word == "who" else NOTHING) | found | _head_of_region(tokens, last)
    if word in _JOINED or form == "gerund":
        found = _all_classes(tokens, max(0, last - 30), last + 1)
        return found if found or form != "gerund" else _all_classes(tokens, at, len(tokens))
    if word == ",":
        opened = _aside_start(tokens, last)
        while opened is not None:
            opened = _start_of_company(tokens, opened)
            found = _head_of_region(tokens, opened - 1)
            if found - _OF_TIMES:
                return found
            opened = _aside_start(tokens, opened)  # ", launched on May 3, 1999, by a Titan, reached"
        return _all_classes(tokens, max(0, last - 20), last)
    if word in _ONE_OF_MANY and tokens[at].word == "to":
        last = _before_copula(tokens, last)
    if last and tokens[last].word in _ONE_OF_SERIES and tokens[last - 1].word == "the":
        return frozenset(("craft",))  # "Nine succeeded. The last was sent off in May"
    return _head_of_region(tokens, last)


_ONE_OF_SERIES = words("first second third fourth fifth sixth seventh eighth ninth tenth next last")
_ONE_OF_MANY = words("one first second third fourth fifth last only")


def _before_copula(tokens: list[Token], last: int) -> int:
    """The end of the subject of "is the only one to have visited it", "became the first to fly"."""
    for place in range(last, max(0, last - _SUBJECT_REACH), -1):
        if tokens[place].word in ("is", "was", "became", "remains", "becomes"):
            return place - 1
    return last


_HIMSELF = words("himself herself themselves itself alone")
_OF_TIMES = frozenset(("time", "era", "hour"))


def _aside_start(tokens: list[Token], last: int) -> int | None:
    """The comma that opens the aside which the one at ``last`` closes."""
    for place in range(last - 1, max(-1, last - 22), -1):
        if tokens[place].word == ",":
            return place
        if tokens[place].word in STOPS and tokens[place].word not in "()":
            return None
    return None


def _start_of_company(tokens: list[Token], opened: int) -> int:
    """The comma before ", with A, B and C aboard,", if the one at ``opened`` parts the last name of that list."""
    at = opened
    for place in range(opened - 1, max(-1, opened - _LIST_REACH), -1):
        if tokens[place].word == ",":
            at = place
            if tokens[place + 1].word == "with":
                return at
        elif not tokens[place].named and (tokens[place].word in STOPS or tokens[place].word in CLAUSE_WORDS):
            break
    return opened


_LIST_REACH = 30


def _all_classes(tokens: list[Token], first: int, last: int) -> Classes:
    found: set[str] = set()
    for token in tokens[first:last]:
        if token.word in (";", "—"):
            found.clear()
        elif token.word in _APOSTROPHES:
            found -= _OWNERS  # "NASA's Pathfinder" is no agency
        found |= token.classes
    return frozenset(found - {"name", "idle"})


_APOSTROPHES = ("'s", "'", "’")
_OWNERS = frozenset(("agency", "country"))
_BOUNDS = (",", "let", "lets")
_PRONOUNS = words("it he she they itself")


def _bracket_start(tokens: list[Token], at: int) -> int:
    """The bracket that the one at ``at`` closes; 0 where none opens soon before."""
    for place in range(at - 1, max(0, at - _BRACKET), -1):
        if tokens[place].word == "(":
            return place
    return 0


def _head_of_region(tokens: list[Token], last: int) -> Classes:
    """The class of the noun that heads the words before the verb, back to the start of its clause."""
    if last >= 0 and tokens[last].word in _PRONOUNS and (not last or tokens[last - 1].word not in PREPOSITIONS):
        return tokens[last].classes  # "was built and in May it flew by"
    first = last
    while first >= 0 and last - first < 18:
        token = tokens[first]
        if token.word == ")" and first == last and (opened := _bracket_start(tokens, first)):
            first = last = opened - 1
            continue
        if not token.named and (token.word in STOPS or token.word in CLAUSE_WORDS or token.word in _BOUNDS):
            break
        first -= 1
    region = tokens[first + 1 : last + 1]
    for place in range(len(region) - 2, 0, -1):
        if region[place].is_time and region[place + 1].word in DETERMINERS:
            region = region[place + 1 :]  # "took over and at 11:20 the probe of Soyuz 4 slid"
            break
    while len(region) > 1 and (region[0].is_time or region[0].word in PREPOSITIONS or region[0].word in _JOINED):
        region = region[1:]
    head: list[Token] = []
    for place, token in enumerate(region):
        if token.word in PREPOSITIONS and not token.named and head:
            if token.word in ("to", "at") and head[-1].word == "turn":
                return NOTHING  # "her turn to speak came on Monday"
            if token.word == "of" and head[-1].word in _SHAPES:
                return class_of(region[place + 1 :])
            if token.word == "of" and head[-1].word in QUANTITIES:
                return class_of(head) | class_of(region[place + 1 :])
            break
        if token.word in _SAYS_MORE and not token.named and class_of(head):
            break
        head.append(token)
    return class_of(head)


def form_of_state(group: list[str]) -> Form | None:
    """The form of the "be" in front of a state, None where there is none."""
    for word in reversed(group):
        if word in ("was", "were", "been"):
            return "past"
        if word in ("is", "are", "be", "being"):
            return "base" if word == "be" else "present"
    return None
