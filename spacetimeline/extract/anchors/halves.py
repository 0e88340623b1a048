"""Clock times without "a.m." or "p.m.": "on Tuesday night at 7:29"; "at 3:26 p.m.; at 3:31 it was in the water"."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from spacetimeline.extract.anchors.resolved import Resolved
from spacetimeline.extract.anchors.timed import Timed
from spacetimeline.extract.timex.partial import Words
from spacetimeline.extract.timex.types import Clock

_HALF_DAY_MIN = 720
_SOON_MIN = 360
"""What follows comes within these minutes; what lies farther ahead on the dial came earlier, in the same half."""
_NEAR = 80
"""Tokens that may lie between the two."""


_LATE_PARTS = frozenset(("AF", "EV", "NI"))
_FIRST_NIGHT_HOUR = 5


def read_parts(words: Words, resolved: list[Resolved], timed: dict[int, Timed]) -> None:
    """Read clock times by the part of the day told right beside them."""
    for index, here in timed.items():
        for other in (*resolved[max(0, index - 2) : index], *resolved[index + 1 : index + 2]):
            if other.partial.part and other.partial.clock is None:
                here.clock = _in_part_of_day(words, other, here)


def _in_part_of_day(words: Words, near: Resolved, timed: Timed) -> Clock:
    """The clock in the part of its day: "Tuesday night at 7:29" is 19:29, "5:42 on Friday morning" is no afternoon."""
    clock, part = timed.clock, near.partial.part
    first, last = sorted(((near.partial.first, near.partial.last), (timed.first, timed.last)))
    joined = first[1] <= last[0] and all(_leads_to_clock(words, index) for index in range(first[1], last[0]))
    if clock.half or not joined or not 0 < clock.hour < _NOON:
        return clock
    if part == "MO" or (part == "NI" and clock.hour < _FIRST_NIGHT_HOUR):
        return replace(clock, half="am")
    return replace(clock, hour=clock.hour + _NOON, half="pm") if part in _LATE_PARTS else clock


_NOON = 12


def _leads_to_clock(words: Words, index: int) -> bool:
    return words.is_kind(index, "on", "comma", "around") or words.tokens.words[index] in _LEADING


_LEADING = frozenset(
    (
        "at",
        "a",
        "few",
        "sharp",
        "precisely",
        "o'clock",
        "minutes",
        "moments",
        "just",
        "shortly",
        "soon",
        "exactly",
        "after",
        "before",
        "past",
    )
)
"""Words before a clock time: "on Wednesday evening, a few minutes after eight o'clock"."""


def read_scenes(words: Words, resolved: list[Resolved], timed: dict[int, Timed]) -> None:
    """Read open clock times by the part of the day that their day was told with: "on the evening of May 3 ... at 9:28".

    Not where the text counts the hours to 24.
    """
    if any(each.clock.hour > _NOON and not each.clock.half for each in timed.values()):
        return
    for index, here in timed.items():
        clock = here.clock
        if clock.half or not _FIRST_SCENE_HOUR <= clock.hour < _NOON or words.word(here.first)[0] == "0":
            continue
        scene = _scene(resolved, index, here)
        late = scene is not None and scene.partial.part in _LATE_PARTS
        if late and not (scene is not None and scene.partial.part == "NI" and clock.hour < _FIRST_NIGHT_SCENE_HOUR):
            here.clock = replace(clock, hour=clock.hour + _NOON, half="pm")


def _scene(resolved: list[Resolved], index: int, here: Timed) -> Resolved | None:
    """The expression near before a clock time that tells of the same day."""
    for other in reversed(resolved[max(0, index - _SCENES) : index]):
        if here.first - other.partial.last > _NEAR or other.partial.clock is not None:
            return None
        if other.unit is not None and other.partial.type in ("DATE", "TIME"):
            return other if here.unit is not None and other.unit.days() == here.unit.days() else None
    return None


_SCENES = 3
_FIRST_SCENE_HOUR = 1
_FIRST_NIGHT_SCENE_HOUR = 6


def share_halves(words: Words, order: list[Timed]) -> None:
    """Give such a time the half of the day that puts it soon after the one before it."""
    for before, here in pairwise(order):
        if before.clock.half and _is_open(words, here) and here.first - before.last <= _NEAR:
            here.clock = _continued(before, here)


def _is_open(words: Words, timed: Timed) -> bool:
    """True for "3:31"; "15:31", "03:31", "noon" and what has a zone of its own say the hour in full."""
    clock = timed.clock
    written = words.word(timed.first)
    return (
        not clock.half
        and timed.zone is None
        and not timed.resolved.partial.zone
        and 1 <= clock.hour <= 12
        and words.is_kind(timed.first, "clk")
        and written[0] != "0"
        and not timed.own_day
    )


def _continued(before: Timed, here: Timed) -> Clock:
    earlier = before.clock.hour * 60 + (before.clock.minute or 0)
    dial = here.clock.hour % 12 * 60 + (here.clock.minute or 0)
    ahead = (dial - earlier) % _HALF_DAY_MIN
    minutes = earlier + ahead if ahead <= _SOON_MIN else dial + (_HALF_DAY_MIN if before.clock.half == "pm" else 0)
    hour = minutes // 60 % 24
    return replace(here.clock, hour=hour, half="pm" if hour >= 12 else "am")
