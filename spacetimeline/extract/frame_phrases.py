"""What stands around a verb: the phrases behind it, its auxiliaries, and the class of its subject.

This is no parser of English. A phrase is a preposition with the words up to the next one; a clause ends at a stop, a
conjunction that leads on to a verb, or a word that opens another clause.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.extract.frame_table import NOTHING, Classes
from spacetimeline.extract.frame_tokens import CLAUSE_WORDS, DETERMINERS, PARTICLES, PREPOSITIONS, STOPS, class_of
from spacetimeline.extract.phrase_row import QUANTITIES, Phrase, PhraseRow
from spacetimeline.extract.wordlists import words

if TYPE_CHECKING:
    from spacetimeline.extract.frame_tokens import Token

_ADVERBS = words(
    "safely just then soon again now also still already almost finally once twice not later earlier first gently hard "
    "altogether"
)
_GROUP = words(
    """
    is are was were be been being am has have had having will would shall should could may might can must to not never
    then also now just again back finally soon later still already first once all both even ever twice thus nevertheless
    nonetheless however instead therefore next
    won't won’t can't can’t couldn't couldn’t didn't didn’t doesn't doesn’t wouldn't wouldn’t shouldn't shouldn’t
    due set scheduled planned expected slated supposed about ready able going managed ll
    plan plans hope hopes hoped want wants wanted intend intends intended prepare prepares preparing prepared
    begin begins began try tries tried decide decides decided
    """
)
_BE = words("is are was were be been being 's ’s got get gets getting")
_ITSELF = words("itself himself herself themselves way")
_JOINED = words("and but then or")
_SAYS_MORE = words(
    """
    named called dubbed nicknamed known christened codenamed designated carrying bearing bringing holding containing
    hauling ferrying taking loaded packed laden crammed built made owned operated crewed manned commanded piloted bound
    attached mounted perched strapped
    """
)
"""Participles that end the noun before them: "a capsule named Freedom dropped", "a rocket carrying a probe rose"."""
_SHAPES = words("bell shell hull cone cylinder sphere ball bulk dome cabin bowl gumdrop remains carcass")
"""What a craft is called by its shape: "the charred bell of the capsule hit the steppe"."""
_REACH = 24
_LISTED = 7
_ASIDE = 9


def phrases_after(tokens: list[Token], at: int) -> list[Phrase]:
    """The phrases behind the token before ``at``, up to the end of its clause."""
    row, aside = PhraseRow(), at
    for place in range(at, min(at + _REACH, len(tokens))):
        token = tokens[place]
        word = token.word
        if place < aside:
            continue
        if token.is_time:
            row.add_time(token)
        elif token.named:
            if len(row.inside) == 1 and not row.inside[0].classes and _is_purpose(row):
                row.drop_purpose()
                break
            row.inside.append(token)
        elif word == "since" and place + 1 < len(tokens) and tokens[place + 1].is_time:
            row.lead_on(word)
        elif word == "than" and tokens[place - 1].word in ("earlier", "sooner", "later"):
            continue  # "no earlier than May"
        elif word in STOPS or word in CLAUSE_WORDS or (word in _JOINED and not _goes_on(tokens, at, place)):
            break
        elif word in _JOINED:
            continue
        elif word == ",":
            led = row.preposition
            row.close()
            aside = _aside_end(tokens, place)
            if aside > place:
                row.preposition = led if tokens[aside].word == "and" else ""
            elif _lists_people(tokens, at, place):
                row.preposition = led  # "with Smith, Jones and Brown into orbit"
            elif not _time_follows(tokens, place + 1) or _names_another(tokens, place + 1):
                break
        elif word in PREPOSITIONS:
            row.lead_on(word)
        elif word in PARTICLES and row.inside and row.inside[-1].word in DETERMINERS:
            row.inside.append(token)  # "the forward port"
        elif word in PARTICLES:
            row.close()
            row.add_particle(word)
        elif word == "more" and tokens[place - 1].word in ("once", "twice"):
            continue
        elif word == "first" and row.inside and row.inside[-1].word in DETERMINERS:
            continue  # "lost its first Falcon"
        elif word in _ADVERBS or word.endswith("ly") or (word == "next" and class_of(row.inside)):
            if row.inside:  # "to fly GOES-U next"
                row.close()
        elif word in DETERMINERS and _is_purpose(row):
            row.drop_purpose()  # "to study the Moon": a purpose, no place
            break
        elif word == "time" and row.inside and row.inside[-1].word in _COUNTED:
            row.leave_count()
        elif word in _HAPPENS and row.inside:
            break  # "the departure from the station came on Friday"
        else:
            row.inside.append(token)
    row.close()
    return row.found


_HAPPENS = words("came comes took takes occurred occurs happened happens followed follows began begins ended ends")
_COUNTED = words("more last final second third fourth fifth next first")


def _names_another(tokens: list[Token], at: int) -> bool:
    """Does a list of things with their times go on: "Kvant 2 came in December 1989, Kristall in June 1990"?"""
    behind = tokens[at : at + 3]
    return (
        len(behind) > 2 and behind[0].named and not behind[0].is_time and behind[1].word == "in" and behind[2].is_time
    )


def _is_purpose(row: PhraseRow) -> bool:
    """Is "to" with what follows a verb ("to study the Moon") rather than a place?"""
    first = row.inside[0] if row.inside else None
    return row.preposition == "to" and first is not None and not first.named and first.word not in DETERMINERS


def _goes_on(tokens: list[Token], first: int, at: int) -> bool:
    """Does the "and" at ``at`` join two things rather than two clauses?"""
    if at + 1 >= len(tokens) or tokens[at].word != "and":
        return False
    following = tokens[at + 1]
    if at + 2 < len(tokens) and tokens[at + 2].word[0].isdigit() and not following.named and not tokens[at + 2].is_time:
        return not following.word.endswith("ed")  # "in darkness and rain 48 kilometres from the city"
    if following.word in ("into", "onto"):
        return True  # "out of the dark and onto the runway"
    if following.word in DETERMINERS or (bool(following.classes - {"name"}) and not following.is_time):
        return not _is_clause(tokens, at + 1)
    return _lists_people(tokens, first, at)


def _is_clause(tokens: list[Token], at: int) -> bool:
    """Does a noun with its verb stand there ("joined in orbit and two men climbed")?"""
    for token in tokens[at : at + _CLAUSE]:
        if token.word in PREPOSITIONS or token.word in STOPS or token.word in (",", "and"):
            return False
        if not token.named and len(token.word) > _SHORT and token.word.endswith("ed"):
            return True
    return False


_CLAUSE, _SHORT = 5, 4


def _aside_end(tokens: list[Token], at: int) -> int:
    """Where an aside ends that begins with the comma at ``at`` and says who or what it is; ``at`` where it is none.

    "Took up both Nicollier, the first Swiss, and Malerba", "sent Laika, a stray dog, into orbit".
    """
    if at + 2 >= len(tokens) or tokens[at + 1].word not in ("the", "a", "an", "its", "their", "his", "her"):
        return at
    for place in range(at + 2, min(at + 2 + _ASIDE, len(tokens) - 1)):
        token = tokens[place]
        if token.word == ",":
            return place + 1
        if token.is_time or (not token.named and (token.word in STOPS or token.word in CLAUSE_WORDS)):
            return at
    return at


def _lists_people(tokens: list[Token], first: int, at: int) -> bool:
    """Does the comma or "and" at ``at`` part people of one list, with no more than what they are between them?

    The list begins at the token ``first`` or later.
    """
    if not at or not _is_of_people(tokens[max(first, at - _LISTED) : at]):
        return False
    following = tokens[at + 1 : at + 1 + _LISTED]
    end = next((place for place, token in enumerate(following) if token.word in (",", "and")), len(following))
    behind = following[:end] or following[1:]
    return _is_of_people(behind) or _is_strange_name(behind)


def _is_of_people(tokens: list[Token]) -> bool:
    """Is somebody named there, with neither a verb nor a stop?"""
    return not _is_idle(tokens) and any(token.named and "crew" in token.classes for token in tokens)


def _is_idle(tokens: list[Token]) -> bool:
    return any(token.word in CLAUSE_WORDS or token.word in STOPS for token in tokens if not token.named)


def _is_strange_name(tokens: list[Token]) -> bool:
    """Does the list go on with two names unknown to the vocabulary: somebody's?"""
    return len(tokens) > 1 and all(token.classes == {"name"} for token in tokens[:2])


_RIDING = ("aboard", "atop", "on", "by")
_BEHIND_TIME = ("aboard", "on", "in", "into", "to", "atop", "inside")


def _time_follows(tokens: list[Token], at: int) -> bool:
    if at < len(tokens) and tokens[at].word == "from":
        return True
    if (
        at < len(tokens)
        and tokens[at].word in _RIDING
        and any("rocket" in each.classes for each in tokens[at : at + 4])
    ):
        return True  # "will fly Hotbird next, on a Falcon 9, on May 3"
    if at > 1 and tokens[at - 2].is_time and at < len(tokens) and tokens[at].word in _BEHIND_TIME:
        return True  # "set off on June 7, 1988, aboard Soyuz TM-5"
    return any(token.is_time for token in tokens[at : at + 3]) and tokens[at].word not in CLAUSE_WORDS


def verb_group(tokens: list[Token], at: int) -> tuple[int, list[str]]:
    """Where the auxiliaries and adverbs before the verb at ``at`` begin, and what they are."""
    first = at
    while first > 0 and at - first < 9:
        token = tokens[first - 1]
        before_time = first < at and tokens[first].is_time and token.word in ("on", "at", "in")
        adverb = token.word.endswith("ly") and token.word != "fly" and not token.named
        if not (token.is_time or token.word in _GROUP or before_time or adverb):
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
        if word == "which" and place < at - 1:
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
            led = "off" if tokens[place - 1].word in _COMPASS else token.word  # "west of Tampa"
            if led != "of" and (classes := class_of(inside) & _PLACES):
                return [Phrase(led, classes, inside[-1].word)]
    return []


_PLACE_REACH = 14
_COMPASS = words("north south east west northeast northwest southeast southwest miles kilometers kilometres")
_PLACES = frozenset(("ground", "water", "site", "station", "port", "pad", "earth", "body", "surface"))
_SUBJECT_REACH = 8


def is_passive(group: list[str]) -> bool:
    """Is the verb behind these auxiliaries a passive ("was", "to be", "has been")?"""
    return any(word in _BE for word in group)


def moves_itself(phrases: list[Phrase]) -> bool:
    """Does the verb move its own subject ("pushed himself out", "blasted its way off")?"""
    return bool(phrases) and not phrases[0].particle and not phrases[0].preposition and phrases[0].head in _ITSELF


def subject_classes(tokens: list[Token], at: int, form: str) -> Classes:
    """The classes of the subject of the verb whose group begins at ``at``."""
    last = at - 1
    if last < 0:
        return _all_classes(tokens, 0, len(tokens)) if form == "gerund" else NOTHING
    word = tokens[last].word
    if word in ("who", "which", "that"):
        last -= 1
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
            found = _head_of_region(tokens, opened - 1)
            if found - _OF_TIMES:
                return found
            opened = _aside_start(tokens, opened)  # ", launched on May 3, 1999, by a Titan, reached"
        return _all_classes(tokens, max(0, last - 20), last)
    if word in _ONE_OF_MANY and tokens[at].word == "to":
        last = _before_copula(tokens, last)
    return _head_of_region(tokens, last)


_ONE_OF_MANY = words("one first second third fourth fifth last only")


def _before_copula(tokens: list[Token], last: int) -> int:
    """The end of the subject of "is the only one to have visited it", "became the first to fly"."""
    for place in range(last, max(0, last - _SUBJECT_REACH), -1):
        if tokens[place].word in ("is", "was", "became", "remains", "becomes"):
            return place - 1
    return last


_OF_TIMES = frozenset(("time", "era"))


def _aside_start(tokens: list[Token], last: int) -> int | None:
    """The comma that opens the aside which the one at ``last`` closes."""
    for place in range(last - 1, max(-1, last - 22), -1):
        if tokens[place].word == ",":
            return place
        if tokens[place].word in STOPS and tokens[place].word not in "()":
            return None
    return None


def _all_classes(tokens: list[Token], first: int, last: int) -> Classes:
    found: set[str] = set()
    for token in tokens[first:last]:
        if token.word in (";", "—"):
            found.clear()
        found |= token.classes
    return frozenset(found - {"name", "idle"})


_PRONOUNS = words("it he she they itself")


def _head_of_region(tokens: list[Token], last: int) -> Classes:
    """The class of the noun that heads the words before the verb, back to the start of its clause."""
    if last >= 0 and tokens[last].word in _PRONOUNS and (not last or tokens[last - 1].word not in PREPOSITIONS):
        return tokens[last].classes  # "was built and in May it flew by"
    first = last
    while first >= 0 and last - first < 18:
        token = tokens[first]
        if not token.named and (token.word in STOPS or token.word in CLAUSE_WORDS or token.word == ","):
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
            if token.word == "of" and head[-1].word in _SHAPES:
                return class_of(region[place + 1 :])
            if token.word == "of" and head[-1].word in QUANTITIES:
                return class_of(head) | class_of(region[place + 1 :])
            break
        if token.word in _SAYS_MORE and not token.named and class_of(head):
            break
        head.append(token)
    return class_of(head)
