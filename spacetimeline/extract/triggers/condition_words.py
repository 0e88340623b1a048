"""What the conditions of triggers share: the names of stations and bodies, and what a condition answers.

A condition gets the trigger's lemma and form and the lower-case text before and after it. It answers None where it is
not met, else the kind of event where its words decide that, or "" to keep the trigger's own.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.model.event import EventKind

Answer = EventKind | Literal[""] | None
Condition = Callable[[str, str, str, str], Answer]
WORDS = r"(?:\s+[\w’'&-]+){0,%d}?"
STATION = (
    r"(?:iss|mir|skylab|tiangong|salyut|zvezda|zarya|harmony|rassvet|poisk|prichal|unity|nauka|pirs|kibo|tianhe"
    r"|freedom"
    r"|(?<!force\s)(?:space\s+)?station|(?:orbiting|orbital)\s+(?:outpost|laboratory|lab|complex|station)|outpost|gateway"
    r"|(?<!launch\s)complex)"
)
BODIES = (
    r"(?:moon|mars|venus|mercury|jupiter|saturn|uranus|neptune|pluto|titan|asteroid|comet|ceres|vesta|bennu|ryugu"
    r"|eros|itokawa"
    r"|arrokoth|phobos|deimos|europa|io|ganymede|callisto|enceladus|lunar|martian|venusian|titania|didymos"
    r"|dimorphos|planet|charon|triton|dinkinesh|donaldjohanson|mathilde|gaspra|ida|steins|lutetia|apophis|halley"
    r"|tempel|borrelly|churyumov(?:-gerasimenko)?|67p|toutatis)"
)
CARGO = lazy(
    r"\b(?:cygnus|dragon|htv(?:-x)?-?\d{0,2}|kounotori[\s-]?\d{0,2}|spacecraft|cargo|freighter|ship|capsule|craft"
    r"|(?<!launch )vehicle(?=\s(?:is|was|were|will|had)\b)"
    r"|dream chaser)\b"
)

NAMED_AIRCRAFT = r"(?:er-2|wb-57|u-2|dc-8|p-3|t-38|f-1[58]|b-52|b-57|c-17|c-130|kc-135|l-1011|il-76|an-124|gulfstream)"
"""Planes that carry instruments, rockets, people or spacecraft, and fly nowhere else."""
# "a small plane that had taken off", "the ER-2, a relative of the U-2, took off"
OF_AIRCRAFT = lazy(
    rf"\b(?:(?<!space )(?:aircraft|airplane|aeroplane|plane|jet|airliner|helicopter)s?|{NAMED_AIRCRAFT}s?)"
    r"(?:,[^,.;]{2,60},)?\s+"
    r"(?:(?:that|which|has|have|had|who|they|then|also|soon|will|was|is|to|just|already)\s+){0,3}\Z"
)

# "Touchdown came at 2:17 a.m.": a sentence about nothing else
SENTENCE = lazy(r"(?:\A|[.!?]['\"”’)]*\s+|\n)(?:the\s+)?\Z")
CAME = lazy(
    r"(?:,[^,;\n]{1,80},)?\s+(?:came|occurred|took\s+place|was\s+at|happened|(?:is|was|will\s+be)\s+(?:now\s+)?(?:set|scheduled|planned"
    r"|expected|due|targeted|timed))\b"
)
# "4:49 p.m. – TOUCHDOWN": a row of a log that says no more
ROW_HEAD = lazy(r"(?:\A|\n)\W{0,3}\d{1,2}(?:[:.]\d\d){0,2}\s?(?:[ap]\.?m\.?)?(?:\s[a-z]{2,4})?\s?[:–—-]\s?\Z")
LABEL_ENDS = lazy(r"\s?(?:[!.]|\n|\Z)")

CALLED_OFF = ("call off", "wave off", "waive off", "scrub")
"""The lemmas of what ends a countdown or a flight that is to begin."""

IS_LEFT = (" been ", " was ", " were ", " be ", " is ", " are ")
"""What stands before a "left" of what stays where it is: "had been left in a useless orbit in February"."""


_ON_THE_WAY = r"(?:(?!\b(?:aboard|on\s+board|home)\b)[^.;]){0,60}?\bto\s+"
_TO_WORK = lazy(
    rf"{WORDS % 5}\s+{STATION}\b(?:{_ON_THE_WAY}(?:work\s+(?:on|in\s+(?:open\s+)?space)|install|replace|repair|attach"
    r"|mount|connect|retrieve|inspect|fix|set\s+up|put\s+up|exchange|swap|remove|deploy|unfold"
    r"|prepare\s+(?:the|its|an?|new))\b"
    rf"|\s+again\b{_ON_THE_WAY}(?:bring|fetch|take|collect)\b)"
)
SHIP_BEFORE = lazy(r"\b(?:soyuz|progress|ship|spacecraft|craft|freighter|capsule|shenzhou|tianzhou|it|which)\b")


def leaves_to_work(before: str, after: str) -> bool:
    """Do people leave a station to work outside: "will leave the station on Friday to install a camera"?"""
    told = "station" in after and " to " in after and _TO_WORK.match(after)
    near = before[-40:]
    return bool(told) and not (SHIP_BEFORE.search(near) or CARGO.search(near))
