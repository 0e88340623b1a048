"""Words that tell of a plan: whose it was, and whether it was one once."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacetimeline.extract.timex.partial import Words

PLANNED = frozenset(
    ("planned", "scheduled", "set", "slated", "targeted", "expected", "due", "intended", "meant", "supposed", "booked")
)


WANTED = frozenset(("planned", "wanted", "hoped", "intended", "aimed", "meant"))
_PLANNERS = frozenset(
    (
        "managers", "officials", "engineers", "planners", "controllers", "they", "it", "agency", "company", "team",
        "teams", "nasa", "spacex", "boeing", "roscosmos", "esa", "isro", "jaxa", "arianespace", "ula", "soviets",
        "russians", "americans", "scientists",
    )
)  # fmt: skip


def is_whose_plan(words: Words, index: int) -> bool:
    """Is it what somebody planned once ("NASA hoped to", "managers first planned"), no "mission planned to"?"""
    back = index - 1
    while words.low(back) in ("first", "once", "had", "also") or words.low(back).endswith("ly"):
        back -= 1
    return words.low(back) in _PLANNERS


def is_of_several(words: Words, index: int) -> bool:
    """Is it "of five planned walks", "of the crew's four planned walks": said of all, of which one may be over?"""
    counted = False
    for back in range(index - 1, max(-1, index - _SEVERAL), -1):
        word = words.low(back)
        if word == "of":
            return counted
        if not (counted or word in _SEVERAL_IN_ALL or word.isdigit()):
            return False
        counted = True
    return False


_SEVERAL = 8  # tokens
_SEVERAL_IN_ALL = frozenset(("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several", "the"))


def was_before(words: Words, index: int) -> bool:
    """Is it "was planned", "had originally been set"?"""
    for back in range(index - 1, max(-1, index - 5), -1):
        word = words.low(back)
        if word in ("was", "were", "had"):
            return True
        if word not in ("been", "once", "first", "now") and not word.endswith("ly"):
            return False
    return False


_WILL = frozenset(("will", "shall", "’ll", "'ll", "ll"))
_PLAN_NEAR = 16  # tokens


_BIDDEN = frozenset(
    (
        "ordered", "told", "asked", "urged", "required", "agreed", "promised", "pledged", "vowed", "decided", "voted",
        "invited", "summoned", "directed", "instructed", "sentenced", "arranged", "sworn",
    )
)  # fmt: skip
_BIDDEN_NEAR = 5  # tokens


def is_bidden(words: Words, first: int) -> bool:
    """Is it the date by or on which somebody was to do something: "ordered him to surrender on Dec. 4"?"""
    for back in range(first - 2, max(-1, first - _PLAN_NEAR), -1):
        word = words.low(back)
        if not word or word in ".;!?," or word[0] == "\n" or word in words.vocabulary.past:
            return False
        if word == "to" and words.low(back + 1)[-2:] != "ed" and words.low(back + 1).isalpha():
            near = range(back - 1, max(-1, back - _BIDDEN_NEAR), -1)
            return any(words.low(each) in _BIDDEN for each in near)
    return False


def is_planned_now(words: Words, first: int) -> bool:
    """Do "will", "is to" or "are scheduled" in its sentence make a date one that is still to come as one writes?

    "Would" and "was to" tell what was to come in the story.
    """
    for back in range(first - 1, max(-1, first - _PLAN_NEAR), -1):
        word = words.low(back)
        if not word or word in ".;!?" or word[0] == "\n" or word in ("would", "was", "were", "had"):
            return False
        if word in _WILL:
            return True
        if word in ("is", "are") and any(_is_plan(words.low(each)) for each in (back + 1, back + 2)):
            return True
    return False


def _is_plan(word: str) -> bool:
    return word == "to" or word in PLANNED


def would_come(words: Words, first: int) -> bool:
    """Is a date one that "would" come to pass, as those of a story do ("she would come home on 30 September")?

    Not what somebody said would be.
    """
    would = False
    for back in range(first - 1, max(-1, first - _PLAN_NEAR), -1):
        word = words.low(back)
        if not word or word in ".;!?" or word[0] == "\n":
            break
        if word in _WILL or word in words.vocabulary.report:
            return False
        would = would or (word == "would" and words.low(back + 1) != "have")
    return would


def was_planned_once(words: Words, first: int) -> bool:
    """Is it "was once due to fly in April", "was originally to be launched in March": a plan of the past?"""
    return any(
        words.low(index) in _ONCE and words.low(index - 1) in ("was", "were", "been")
        for index in range(first - 1, first - _ONCE_REACH, -1)
    )


_ONCE = ("once", "originally", "initially")
_ONCE_REACH = 9  # tokens
