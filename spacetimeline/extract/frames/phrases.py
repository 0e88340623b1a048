"""What stands behind a verb, phrase by phrase. What stands before it is read in ``frames.subjects``.

This is no parser of English. A phrase is a preposition with the words up to the next one; a clause ends at a stop, a
conjunction that leads on to a verb, or a word that opens another clause.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.extract.frames.phrase_row import Phrase, PhraseRow
from spacetimeline.extract.frames.tokens import CLAUSE_WORDS, DETERMINERS, PARTICLES, PREPOSITIONS, STOPS, class_of
from spacetimeline.extract.text.wordlists import words

if TYPE_CHECKING:
    from spacetimeline.extract.frames.tokens import Token

_ADVERBS = words(
    "safely just then soon again now also still already almost finally once twice not later earlier first gently hard "
    "altogether here there"
)
_BE = words("is are was were be been being 's ’s got get gets getting")
_ITSELF = words("itself himself herself themselves way")
_JOINED = words("and but then or")
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
        if token.named:
            if token.is_time:
                row.add_time(token)
                continue
            if len(row.inside) == 1 and not row.inside[0].classes and _is_purpose(row):
                row.drop_purpose()
                break
            row.inside.append(token)
        elif word == "since" and place + 1 < len(tokens) and tokens[place + 1].is_time:
            row.lead_on(word)
        elif word == "after" and [each.word for each in tokens[place + 1 : place + 2]] in _THEM:
            row.lead_on(word)  # "its twin was sent after it in June"
        elif word in _COMPASS and row.inside and place + 1 < len(tokens) and tokens[place + 1].word in ("of", "from"):
            row.close()
            row.add_particle(word)  # "in the ocean southwest of San Diego"
        elif word == "as" and "craft" in tokens[min(place + 1, len(tokens) - 1)].classes:
            row.lead_on(word)  # "a spare flew in 1965 as Alouette II"
        elif word == "as" and any(each.word in _ROLES for each in tokens[place + 1 : place + _ROLE_REACH]):
            row.lead_on(word)  # "flew as pilot of Gemini 3"
        elif word == "as" and [each.word for each in tokens[place + 1 : place + 3]] == ["far", "as"]:
            row.lead_on("to")
            aside = place + 3  # "got as far as space"
        elif word == "(" and (closed := _bracket_end(tokens, place)) > place:
            aside = closed
        elif word == "than" and tokens[place - 1].word in _NO_MORE:
            continue  # "no earlier than May", "at no more than 200 kilometres"
        elif word in STOPS or word in CLAUSE_WORDS or (word in _JOINED and not _goes_on(tokens, at, place)):
            break
        elif word in _JOINED:
            continue
        elif word == ",":
            led = row.preposition
            row.close()
            aside = _aside_end(tokens, place)
            if aside > place:
                row.preposition = led if [each.word for each in tokens[aside : aside + 1]] == ["and"] else ""
            elif _lists_people(tokens, at, place):
                row.preposition = led  # "with Smith, Jones and Brown into orbit"
            elif not _time_follows(tokens, place + 1) or _names_another(tokens, place + 1):
                break
        elif word == "from" and "length" in tokens[place - 1].classes:
            row.lead_on("near")  # "at a distance of 120 miles from the station"
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
        elif word in _LET_GO and row.inside and tokens[at - 1].word in ("let", "lets", "letting"):
            row.close()
            row.add_particle(word)  # "let it float away"
        elif word in ("time", "times") and row.inside and row.inside[-1].word in _COUNTED:
            row.leave_count()
        elif word in _HAPPENS and row.inside:
            break  # "the departure from the station came on Friday"
        else:
            if row.inside and _is_distance(tokens, place):
                row.close()  # "on a runway 12 kilometers from the pad"
            row.inside.append(token)
    row.close()
    return row.found


def _is_distance(tokens: list[Token], at: int) -> bool:
    """Does a length in figures begin there that says how far away something is?"""
    number, unit = tokens[at], tokens[at + 1 : at + 2]
    behind = tokens[at + 2].word if at + 2 < len(tokens) else ""
    measured = number.word[0].isdigit() and bool(unit) and "length" in unit[0].classes
    return measured and (behind in PREPOSITIONS or behind in _COMPASS)


_NO_MORE = words("earlier sooner later more less fewer")
_ROLES = words("pilot copilot commander engineer specialist member passenger")
_ROLE_REACH = 5  # tokens
_HAPPENS = words("came comes took takes occurred occurs happened happens followed follows began begins ended ends")
_THEM = (["it"], ["them"])
_COMPASS = words(
    "north south east west northeast northwest southeast southwest north-east north-west south-east south-west"
)


def _bracket_end(tokens: list[Token], at: int) -> int:
    """Behind the bracket that closes the one at ``at``; ``at`` where none does soon."""
    for place in range(at + 1, min(at + _ASIDE, len(tokens))):
        if tokens[place].word == ")":
            return place + 1
    return at


_COUNTED = words("this more last final second third fourth fifth next first")


def _names_another(tokens: list[Token], at: int) -> bool:
    """Does a list of things with their times go on: "Kvant 2 came in December 1989, Kristall in June 1990"?"""
    behind = tokens[at : at + 3]
    return (
        len(behind) > 2 and behind[0].named and not behind[0].is_time and behind[1].word == "in" and behind[2].is_time
    )


def _is_purpose(row: PhraseRow) -> bool:
    """Is "to" with what follows a verb ("to study the Moon") rather than a place?"""
    first = row.inside[0] if row.inside else None
    if row.preposition != "to" or first is None or first.named or first.word in DETERMINERS:
        return False
    return "body" not in first.classes  # "to Mercury two more times"


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

    "Took up both Nicollier, the first Swiss, and Malerba", "sent Laika, a stray dog, into orbit", "was closest, 265
    miles away, at noon".
    """
    if at + 2 >= len(tokens):
        return at
    opening = tokens[at + 1].word
    if opening in _STATES and at + 3 < len(tokens):
        closing = at + 2 + (tokens[at + 2].word == ".")
        if tokens[closing].word == ",":
            return closing + 1  # "at Edwards Air Force Base, Calif., on Saturday"
    if _is_told_by_name(tokens, at):
        return at + 3
    if opening not in ("the", "a", "an", "its", "their", "his", "her") and not opening[0].isdigit():
        return at
    for place in range(at + 2, min(at + 2 + _ASIDE, len(tokens) - 1)):
        token = tokens[place]
        if token.word == ",":
            return place + 1
        if token.is_time or (not token.named and (token.word in STOPS or token.word in CLAUSE_WORDS)):
            return at
    return at


_LET_GO = words("float drift fly fall sail")
_STATES = words("calif fla tex va california florida texas virginia utah australia kazakhstan")


def _is_told_by_name(tokens: list[Token], at: int) -> bool:
    """Is what a noun stands for named between commas: "sent its first astronaut, Yang Liwei, into space"?"""
    if not at or at + 3 >= len(tokens) or tokens[at - 1].named or tokens[at - 1].is_time:
        return False
    name, closing, behind = tokens[at + 1 : at + 4]
    return name.named and not name.is_time and closing.word == "," and behind.word in _WAYS_ON


_WAYS_ON = words("into to toward towards aboard on atop from beyond around off")


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
_BEHIND_TIME = ("with", "aboard", "on", "in", "into", "to", "atop", "inside")


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


def has_object(tokens: list[Token], place: int) -> bool:
    """Does a name stand right behind ("reaches Mars on Wednesday", not "its upper reaches")?"""
    return any(token.named and not token.is_time for token in tokens[place + 1 : place + 2])


def is_passive(group: list[str]) -> bool:
    """Is the verb behind these auxiliaries a passive ("was", "to be", "has been")?"""
    return any(word in _BE for word in group)


def moves_itself(phrases: list[Phrase]) -> bool:
    """Does the verb move its own subject ("pushed himself out", "blasted its way off")?"""
    return bool(phrases) and not phrases[0].particle and not phrases[0].preposition and phrases[0].head in _ITSELF
