"""Which way the time of a clause lies, by its nearest verb."""

from __future__ import annotations

from typing import Literal

from spacetimeline.extract.anchors.asides import behind_bracket, is_aside, is_told_next
from spacetimeline.extract.anchors.plans import PLANNED, WANTED, is_of_several, is_whose_plan, was_before
from spacetimeline.extract.anchors.present import is_counted, is_modal, is_of_present
from spacetimeline.extract.anchors.pushed import (
    MOTION,
    is_pushed_into,
    is_set_moving,
    lasts_till,
    leads_to_name,
    slips_by_amount,
)
from spacetimeline.extract.text.wordlists import words as word_set
from spacetimeline.extract.timex.partial import Words
from spacetimeline.extract.timex.pattern import OTHER

Tense = Literal["past", "future", "near", "unknown"]

_REACH_BACK = 18
_REACH_ON = 8
_STOPS = frozenset(".;!?")


def tense_at(words: Words, first: int, last: int, reach: int = _REACH_BACK) -> Tense:
    """The tense of the verb nearest before the tokens ``first`` to ``last``, else after them, in their sentence.

    ``reach`` is how many tokens before them are looked at. A relative clause has its own tense: "it will be the two
    who in October went outside".
    """
    told = words.low(first - 2) in _RELATIVES and not _tells_past(words, first - 1)  # not "which began Friday"
    if told or words.low(first - 1) in _RELATIVES:
        return _tense_behind(words, last) or tense_before(words, first, last, reach) or "unknown"
    return tense_before(words, first, last, reach) or _tense_behind(words, last) or "unknown"


_RELATIVES = frozenset(("who", "which"))


def is_stop(words: Words, index: int) -> bool:
    """Does the token end a sentence or a clause: a stop, but for the one of an initial or an abbreviation?"""
    word = words.word(index)
    if word != ".":
        return not word or word in _STOPS or word[0] == "\n"
    tokens = words.tokens
    if index + 1 >= len(tokens.words):
        return True
    return tokens.sentence_of(tokens.starts[index]) != tokens.sentence_of(tokens.starts[index + 1])


def tense_before(words: Words, first: int, last: int, reach: int = _REACH_BACK) -> Tense | None:
    """The tense that what stands before the tokens says; what lies "after a coup on March 22" is past."""
    if is_of_present(words, first):
        return "future"
    behind = words.is_kind(first - 1, "since")
    farthest = max(-1, first - reach)
    for index in range(first - 1, max(-1, first - reach - _MAIN_CLAUSE), -1):
        word = words.word(index)
        if index <= farthest or is_stop(words, index):
            break
        if word == "when":
            farthest -= _MAIN_CLAUSE  # "will be at the controls when it backs away from its port on Thursday"
        if word.endswith("ing") and words.low(index - 1) == "since":
            return "past"  # "aboard since arriving on the Soyuz on May 3"
        tense = _cue(words, index)
        if tense == "past" and lasts_till(words, index, first):
            return "future"
        if tense == "future" and words.is_kind(first - 1, "of") and word.lower() in words.vocabulary.copula:
            return "near"  # "is far below its peak of June 5"
        if tense == "near" and words.low(index) in words.vocabulary.slip and _is_moved_to(words, index + 2, first):
            return "future"  # "delayed from Sunday to Tuesday"
        if tense == "future" and word.lower() == "to" and _is_told(words, first, last):
            return "past"
        pushed = words.low(index) in words.vocabulary.slip and words.low(first - 1) == "from"  # "back from Tuesday"
        if tense == "future" and (pushed or (word.lower() in PLANNED and _is_put_off(words, last))):
            return "near"
        if tense == "future" and word.lower() not in PLANNED and is_told_next(words, first, last):
            return "past"
        if tense == "future" and not _RECALLED.isdisjoint(words.low(each) for each in range(index, first)):
            return "past"  # "they will be remembered for what they did on Thursday"
        if tense == "future" and behind and word.lower() in words.vocabulary.copula:
            return "past"  # "are back on Earth after a landing on Friday"
        if tense == "past" and is_aside(words, index, first):
            continue
        if tense:
            return tense
        behind = behind or (word.lower() == "after" and index < first - 1 and words.low(index - 1) not in _COUNTED)
    return "past" if behind else None


_MAIN_CLAUSE = 14  # tokens more before a "when"


def _is_moved_to(words: Words, first: int, last: int) -> bool:
    return words.low(last - 1) == "for" or any(words.is_kind(each, "to", "until") for each in range(first, last))


_BONDS = frozenset(("bonds", "moorings", "mooring", "grip", "leash", "surly"))
_RECALLED = frozenset(("remembered", "recalled", "praised", "thanked", "blamed", "forgotten", "honored", "honoured"))
_COUNTED = frozenset(("seconds", "minutes", "hours", "days", "weeks", "minute", "hour", "day", "week", "orbits"))
"""Behind these an "after" counts from an event, be that past or to come: "90 minutes after liftoff"."""


def _tense_behind(words: Words, last: int) -> Tense | None:
    """The tense of the verb soon behind a time; a list of names is passed over: "On Monday, A, B and C will leave"."""
    left, named, aside = _REACH_ON, False, last
    for index in range(last, last + _PAST_NAMES):
        if index < aside:
            continue
        if is_stop(words, index):
            break
        if words.is_kind(index, "open"):
            aside = behind_bracket(words, index)
            continue
        tense = _cue(words, index)
        if tense == "past" and _is_no_longer(words, index):
            return "near"
        if tense:
            return tense
        word = words.word(index)
        named = word[0].isupper() or (named and word in (",", "and"))
        left -= not named
        if not left:
            break
    return None


_PAST_NAMES = 24  # tokens

_GONE = frozenset(("question", "possible", "feasible"))
_GONE_NEAR = 6  # tokens


def _is_no_longer(words: Words, index: int) -> bool:
    """Is it "a landing in May was then out of the question", "was no longer possible": of a day that may yet come?"""
    following = [words.low(each) for each in range(index + 1, index + _GONE_NEAR)]
    return ("out" in following or "longer" in following) and not _GONE.isdisjoint(following)


_OFF = frozenset(("scrubbed", "called", "canceled", "cancelled", "aborted", "put", "halted", "scratched", "waved"))


def _is_put_off(words: Words, last: int) -> bool:
    """Is it the day of "the launch, set for Wednesday at noon, was scrubbed": of yesterday as well as of tomorrow?"""
    for index in range(last, last + _REACH_ON):
        word = words.low(index)
        if not word or word in _STOPS or word[0] == "\n":
            return False
        if word in ("was", "were", "been"):
            following = words.low(index + 1)
            return following in _OFF or following in words.vocabulary.slip
    return False


_STOPPED = frozenset(("scrubbed", "aborted", "halted", "scratched"))
_STOPPED_NEAR = 16  # tokens


def _came_to_nothing(words: Words, index: int) -> bool:
    """Is it "had been planned for Monday but was halted in the count": on its very day, which is over?"""
    but = False
    for place in range(index + 1, index + _STOPPED_NEAR):
        if is_stop(words, place):
            break
        word = words.low(place)
        but = but or word == "but"
        if but and (word in _STOPPED or (word in ("called", "waved") and words.low(place + 1) == "off")):
            return True
    return False


def _is_told(words: Words, first: int, last: int) -> bool:
    """Is it the day of "an attempt to launch, on June 16, was called off": over, whatever "to" says?

    Not so "is to undock in February, filled with waste", where no comma opens an aside.
    """
    if not words.is_kind(last, "comma"):
        return False
    word = words.low(last + 1)
    return (word in words.vocabulary.past and word not in words.vocabulary.report) or (
        len(word) > 4 and word[-2:] == "ed" and words.is_kind(first - 2, "comma")
    )


_SLATED = frozenset(("pencilled", "penciled", "earmarked"))
_COURSE = frozenset(("schedule", "course", "track", "target"))


def _cue(words: Words, index: int) -> Tense | None:
    """What one word says of its clause; ``None`` for most."""
    word, following, vocabulary = words.low(index), words.low(index + 1), words.vocabulary
    if (following in _AS_MEANT and word in _COMPARED) or (word in _AS_MEANT and words.low(index - 1) in _COMPARED):
        return None  # "a day later than planned"
    if word == "set" and is_set_moving(words, index):
        return "past"
    if words.word(index) == "may":
        return "past" if following == "have" else "future"
    if word in vocabulary.future:
        if word == "could" and following == "not":
            return "past"  # "the date could not be kept"
        if word == "launches" and (is_counted(words.low(index - 1)) or _opens(words, index)):
            return None  # "there were two launches on Tuesday"
        if word in PLANNED and is_of_several(words, index):
            return None  # "made the second of five planned walks on Tuesday"
        if word in WANTED and is_whose_plan(words, index):
            return "near"  # "managers originally planned the launch for Sept. 30"
        if word in PLANNED and was_before(words, index):
            # "had been planned for Friday": before or after today, the plan is over
            return "past" if _came_to_nothing(words, index) else "near"
        if word == "expected" and words.low(index - 1) not in _PASSIVE:
            return "past"  # "the team expected a rehearsal"
        return "future" if word != "net" or words.word(index) == "NET" else None
    if word in _SLATED and words.low(index - 1) in ("has", "have"):
        return "future"  # "NASA has pencilled in Nov. 30"
    if word in _COURSE and words.low(index - 1) == "on" and following in ("for", "to"):
        return "future"  # "remains on schedule for Friday"
    if word == "down" and following == "from" and words.low(index - 1) in ("stand", "stood", "standing"):
        return "near"  # "decided to stand down from Friday's attempt": the evening before, or after it
    if word == "ahead":
        return "future" if following == "of" and not words.is_kind(index - 1, "units", "unit") else None
    if word in vocabulary.slip and following in ("it", "them", "itself") and words.low(index + 2) in MOTION:
        return "past"  # "springs pushed it away on Thursday"
    if word in vocabulary.slip and is_pushed_into(words, index):
        return "past"  # "a burn pushed the craft into orbit on Thursday"
    if word in vocabulary.slip and words.low(index + 2) in _BONDS:
        return "past"  # "slipped its moorings on May 3"
    if word in vocabulary.slip and slips_by_amount(words, index):
        return "past"
    if word in vocabulary.slip and following not in MOTION:
        if leads_to_name(words, index + 1):
            return "past"  # "the crew moved back to Shenzhou-9"
        return "near" if following == "from" else "future"
    if word == "to":
        if following == "have" and was_before(words, index):
            return "near"  # "was to have flown"
        if words.low(index - 1) in PLANNED and was_before(words, index - 1):
            return "near"  # "was due to land"
        if words.low(index - 1) in WANTED and is_whose_plan(words, index - 1):
            return "near"  # "NASA wanted to launch on Sept. 30"
        if words.low(index - 1) in _DONE_TO or _had_to(words, index):
            return "past"  # "failed to dock on March 4"
        if words.low(index - 1) in ("have", "has"):
            return "future"  # "will have to come home on Friday"
        if words.low(index - 1) in _GOES:
            return None  # "two attempts to launch it, on May 3 and May 9, were called off": another verb tells
        if words.low(index - 1) == "about" and was_before(words, index - 1):
            return "past"  # "was about to step outside"
        ahead = following in vocabulary.plain_verbs or _is_to_be(words, index)
        return "future" if ahead and not _became_one(words, index) else None
    if words.low(index - 1) == "to" and word in vocabulary.past:
        return None  # "to hit", "to become": an infinitive
    if words.low(index - 1) in ("stay", "stays", "remain", "remains"):
        return None  # "will stay shut"
    if word == "sat" and words.word(index) != word:
        return None  # "Sat., Feb. 3"
    if word == "than" and words.low(index - 1) in ("earlier", "sooner", "later"):
        return "future"
    if _tells_past(words, index):
        return _past_or_participle(words, index, word)
    if word in vocabulary.bare_verbs and (
        words.low(index - 1) in _WE_AND_THEY or _is_plural(words, index - 1) or _are_several(words, index - 1)
    ):
        return "future"  # "Schools reopen Monday"
    if word in vocabulary.copula and following in _OVER:
        return "past"  # "the trip is over: on Saturday its wheels touched"
    if word in vocabulary.copula and following not in vocabulary.seen:
        return "future"
    return None


_WE_AND_THEY = frozenset(("we", "they", "you"))
_OVER = frozenset(("over", "done", "finished", "ended"))
_AS_MEANT = frozenset(("planned", "scheduled", "expected", "hoped", "intended"))
_COMPARED = frozenset(("than", "as"))


def _opens(words: Words, index: int) -> bool:
    """Does a plural open the sentence: "Launches on Thursday and Friday lofted 45 satellites"?"""
    return (not index or is_stop(words, index - 1)) and words.low(index + 1) in ("on", "in", "from", "of")


_ONE_OF_ORDER = frozenset(("first", "second", "third", "fourth", "fifth", "only", "last", "youngest", "oldest"))
_BECAME_NEAR = 9  # tokens


def _became_one(words: Words, index: int) -> bool:
    """Is it the "to" of "became the first woman to fly": of what she did, not of a plan?"""
    ordered = False
    for back in range(index - 1, max(-1, index - _BECAME_NEAR), -1):
        if is_stop(words, back):
            return False
        word = words.low(back)
        if ordered and word in ("became", "was", "were"):
            return True
        ordered = ordered or word in _ONE_OF_ORDER
    return False


def _is_plural(words: Words, index: int) -> bool:
    word = words.word(index)
    return len(word) > 3 and word[-1] == "s" and word.isalpha() and word.lower() not in words.vocabulary.not_plural


def _are_several(words: Words, index: int) -> bool:
    """Do the names of two end there: "Chub and Tracy Dyson come home on Monday"?"""
    for back in range(index, max(0, index - 4), -1):
        word = words.word(back)
        if word == "and":
            return back < index and words.word(back - 1)[:1].isupper()
        if not word[:1].isupper():
            return False
    return False


def _had_to(words: Words, index: int) -> bool:
    """Is it "had to return on May 3", "was forced to land on May 3": done, as nothing else was left?"""
    lead = words.low(index - 1)
    if lead == "had":
        return words.low(index + 1) not in _KEPT
    return lead in _FORCED and was_before(words, index - 1)


_KEPT = word_set("be wait")
_FORCED = word_set("forced obliged compelled")
_DONE_TO = word_set(
    "failed managed tried attempted began started continued helped refused proved struggled came went happened "
    "neglected sought"
)
"""Before "to" and a verb these tell of what was done, or was not."""

_GOES = frozenset(("attempt", "attempts", "try", "tries", "bid", "bids"))
_LEADING_ON = ("to", "for", "in", "on", "from", "until", "through")

_PASSIVE = word_set("is are be been now also still currently not tentatively , - –")


def _is_to_be(words: Words, index: int) -> bool:
    """ "was to fall again", "is to meet", "is to set": a plan."""
    following = words.low(index + 1)
    verb = words.kind(index + 1) == OTHER or following == "be" or following in words.vocabulary.past
    return verb and words.low(index - 1) in ("is", "are", "was", "were")


def _past_or_participle(words: Words, index: int, word: str) -> Tense:
    """Future where the form in -ed or -n hangs on "will" or "be": "will have been launched"."""
    vocabulary = words.vocabulary
    if word.endswith(("ed", "n")):
        for back in range(index - 1, max(-1, index - 5), -1):
            helper = words.low(back)
            if word == "called" and helper in ("plan", "plans", "schedule"):
                return "near"  # "the plan had called for a launch on Sept. 30"
            if (helper in vocabulary.future and helper != "next" and helper not in PLANNED) or helper == "be":
                return "future"  # not "the next day they docked", "the planned walk began"
            if helper == "being" and words.low(back - 1) in vocabulary.copula:
                return "future"  # "is being readied for a liftoff on Wednesday"
            if helper in vocabulary.copula and words.low(index + 1) in _LEADING_ON:
                return "future"  # "is pencilled in for Dec. 2"
            if helper in vocabulary.past or not helper[0].isalpha():
                break
    elif is_modal(words, index - 1) or "be" in (words.low(index - 1), words.low(index - 2)):
        return "future"  # "will hit", "will be held"
    return "past"


_HAD_NEAR = 7
_HAD_FAR = 18
"""So many tokens before a date "had" may stand, where no other verb tells of the past between the two."""


def is_pluperfect(words: Words, first: int) -> bool:
    """True when "had" stands before, in the same sentence: what is told lies before the narrative."""
    parted = False
    for index in range(first - 1, max(-1, first - _HAD_FAR), -1):
        word = words.low(index)
        if is_stop(words, index) or (parted and first - index > _HAD_NEAR):
            return False
        if word == "had":
            return True
        parted = (
            parted
            or word in ("and", "but")
            or (_tells_past(words, index) and words.low(index - 1) not in ("had", "been"))
        )
    return False


def _tells_past(words: Words, index: int) -> bool:
    word, vocabulary = words.low(index), words.vocabulary
    return word in vocabulary.past or (len(word) > 4 and word.endswith("ed") and word not in vocabulary.not_verb)
