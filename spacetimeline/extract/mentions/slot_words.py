"""Which days of a sentence its words give up: "was called off on D", "on D rain stopped the count", "moved from D"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.extract.text.lazy_patterns import lazy

if TYPE_CHECKING:
    from spacetimeline.extract.text.lazy_patterns import Pattern

DAY = "\x01"
"""Fills the place of a day of which nothing else is told; ``OTHER`` that of any other time."""
OTHER = "\x02"


def _one_of(phrases: str) -> str:
    """A pattern for one of the phrases, which stand apart by bars or line breaks, as whole words."""
    parted = [each.strip() for line in phrases.splitlines() for each in line.split("|")]
    return rf"\b(?:{'|'.join(each for each in parted if each)})\b"


_D = r"(?P<day>\x01+(?:(?:,|,? on|,? at|,? in)? \x01+)?)"
_LED = r"(?:\x01+,?(?: and)?(?: on| for| of)? )*"
"""Days before the last one of a list."""
_TRIES = _one_of(r"""
    launch(?:es)?|lift-?offs?|tr(?:y|ies)|starts?|take-?offs?|flights?|countdowns?|count|departures?|undockings?|dockings?
    landings?|returns?|splashdowns?|space\s?walks?|walks?|outings?|opportunit(?:y|ies)|chances?|slots?|dates?|targets?
    windows?|it|that|this|which|mission
""")
_OF_ANOTHER_THING = r"(?! to (?!launch|lift|fly|send|dock|land|undock|return|leave|go))"
_ONES = r"\b(?:one|another|first|second|third|fourth|other|next)(?=,| (?:on|for|was|had|in|\x01))"
_TRY = rf"(?:{_TRIES}|\battempts?\b{_OF_ANOTHER_THING}|{_ONES})"
_OFF = _one_of(r"""
    called off|waved off|scrubbed|scratched|scuttled|cancell?ed|halted|stopped|aborted|given up|abandoned|broken off
    thwarted|foiled|prevented|spoil(?:ed|t)|ruined|blocked|ruled out|dropped|scrapped|missed|passed (?:over|up)
    hindered
""")
_PUT = _one_of(r"""
    put off|put back|postponed|delayed|deferred|pushed back|held up|moved|rescheduled|set back|shifted
""")
_BE = r"(?:was|were|is|are|been|being|be)(?: then| also| again| once more| both| all| \w+ly)*"
_WHY = _one_of("because|due|owing|on account|by|after|when|as|for lack|over|in the face|amid|again")
_ANY = r"[^;:\x01\x02]"
_GAP = rf"(?:(?!\b(?:after|because|since|when|but|while|before|until|who|for)\b){_ANY})"
"""Words of one clause: behind "after" or "but" something else is told."""
_SAME = rf"(?:(?!, (?:and|so|which)\b){_GAP})"
"""Words that go on with what a day opened."""
_TROUBLE = _one_of(r"""
    weather|(?:thunder)?storms?|(?:cross)?winds?|gusts?|rain|showers?|snow|clouds?|lightning|fog|hurricanes?|typhoons?
    squalls?|leaks?|faults?|glitch(?:es)?|snags?|problems?|troubles?|failures?|malfunctions?|valves?|sensors?
    computers?|boats?|ships?|(?:air)?planes?|alarms?|fires?|loss|hitch(?:es)?|defects?|seas|waves|thunder|engines?
    pumps?|pressure|ice
""")
_EFFECT = r"\b(?<!was )(?<!were )(?<!been )" + _one_of(r"""
    prevent(?:ed|ing)|stopped|halted|foiled|thwarted|spoil(?:ed|t)|ruined|kept|held|grounded|ruled out|put an end
    ended|blocked|delayed|put off|interrupted|put paid|scuttled|scrubbed|used up|cost|wiped out|defeated
""")
_BROUGHT = (
    _one_of("forced|caused|led to|brought|meant|made")
    + rf"{_GAP}{{1,50}}?"
    + _one_of(r"""
    delays?|postpone(?:ments?)?|scrubs?|halts?|holds?|call off|put off|give up|stop|wait|stand down|wave off|cancel
    no (?:launch|lift-?off|flight|landing|return)|another (?:day|try|attempt)
""")
)
_OBJECT = _one_of(r"""
    launch(?:ing)?|lift-?off|attempt|try|tries|start|take-?off|flight|countdown|count|clock|departure|undocking
    docking|landing|return|splashdown|space\s?walk|walk|outing|opportunity|slot|window|ground|pad|delay|postponement
    scrub|halt|hold|shuttle|rocket|crew|it|her
""")
_MOVED = _one_of(r"""
    postpon(?:ed?|es|ing)|delay(?:ed|s|ing)|mov(?:ed|es|ing)|slip(?:s|ped|ping)?|shift(?:s|ed)?|push(?:ed|es|ing)?
    put off|put back|reschedul\w+|bumped|deferred|changed
""")
_AIMS = _one_of("working|targeting|aiming|planning|planned|scheduled|possible|heading|shooting|set|expected")
_DEEDS = _one_of(r"""
    held|launch(?:ed)?|take place|fly|flown|go|lift|leave|made?|attempt\w*|start|depart|happen|use|using|ready|possible
    return|proceed|try|met|come
""")
_NOT = (
    rf"(?:\bno longer (?:be )?{_AIMS}|(?:\bnot|n['’]t|\bnever) (?:\w+ly )?(?:be )?{_DEEDS}"
    r"|\bfail(?:ed|s)? to (?:get off|leave|lift|go|fly|take off|launch))\b"
)
_GIVE = _one_of(r"""
    forgo(?:es|ing)?|forwent|gave up|giv(?:e|ing) up|pass(?:ed|ing) up|skipp(?:ed|ing)|st(?:ood|and|anding) down from
    ruled out|waved off|called off|scrubbed|cancell?ed|put an end to
""")
_HOPED = _one_of(r"""
    aim(?:ed|ing)|look(?:ed|ing)|work(?:ed|ing)|shooting|targeting|hop(?:ed|ing)|meant|wanted|planned|intended
""")
_FIXED = _one_of("set|scheduled|planned|timed|due|slated|booked|targeted|meant|supposed")
_GROUND = (
    r"(?:(?:on|to) (?:the |its |her |his )?(?:ground|pad|launch)|from (?:launch|fly|leav|lift|roll|land|ris)ing)\b"
)
_OPEN = rf"{_D}(?:\)|,|:| -)? ?"
_PATTERNS: tuple[Pattern, ...] = (
    # "That launch was called off on D", "had been put off on D because of a leak"
    lazy(rf"{_TRY}{_ANY}{{0,80}}? {_BE} {_OFF}(?: again| once more| a second time)?,? (?:on |for )?{_D}"),
    lazy(rf"(?<!but ){_TRY}{_ANY}{{0,80}}? {_BE} {_PUT},? (?:on )?{_D},? {_WHY}\b"),
    lazy(rf"{_TRY}{_ANY}{{0,80}}? {_BE} (?:{_OFF}|{_PUT}) by (?!\w+ (?:days?|weeks?)\b){_GAP}{{0,50}}? on {_D}"),
    # "an attempt D was called off", "the launch planned for D has been moved", "a second, on D, ended"
    lazy(
        rf"{_TRY}{_ANY}{{0,60}}?{_LED}{_D}(?!['’]s){_SAME}{{0,60}}?\b{_BE} "
        rf"(?:{_OFF}|{_PUT}|not (?:made|held|kept|used|possible|started))\b"
    ),
    lazy(rf"{_D}(?:['’]s)? (?:\w+ ){{0,3}}?{_TRY}{_GAP}{{0,60}}?\b{_BE} (?:{_OFF}|{_PUT})\b"),
    lazy(
        rf"\b(?:{_ONES}|tr(?:y|ies)|attempts?|countdown|count),? (?:on )?{_LED}{_D},? "
        r"(?:stopped|ended|broke off|halted|(?:had )?c[ao]me to (?:nothing|naught))\b"
    ),
    # "forgoing a launch opportunity on D", "stood down from the launch on D"
    lazy(rf"\b{_GIVE} {_ANY}{{0,60}}?{_OBJECT}{_ANY}{{0,40}}? (?:on|for|of) {_D}"),
    # "On D rain stopped the launch", "Bad weather foiled a first attempt on D", "a computer did so D"
    lazy(rf"{_OPEN}{_GAP}{{0,60}}?{_TROUBLE}{_ANY}{{0,60}}?(?:{_EFFECT} {_GAP}{{0,60}}?{_OBJECT}|{_BROUGHT})"),
    lazy(
        rf"{_TROUBLE}{_ANY}{{0,60}}?(?:{_EFFECT} {_GAP}{{0,60}}?{_OBJECT}|{_BROUGHT}){_GAP}{{0,30}}? (?:on|for|of) {_D}"
    ),
    lazy(rf"{_TROUBLE}{_ANY}{{0,60}}? did (?:so|the same|it)(?: again)? (?:on )?{_D}"),
    # "is postponed from D"
    lazy(rf"{_MOVED}{_ANY}{{0,40}}? from {_D}"),
    # "no longer working toward D", "will not be held on D", "failed to get off the ground on D"
    lazy(rf"{_NOT}{_GAP}{{0,50}}?(?: (?:on|towards?|of|at))? {_D}"),
    lazy(rf"{_NOT}{_GAP}{{0,50}}? for (?:\w+ ){{0,3}}?(?:of )?{_D}"),
    # "The date of D could not be kept"
    lazy(
        rf"\b(?:dates?|slots?|targets?|windows?|opportunity|goal)\b{_ANY}{{0,20}}? (?:of |on |in ){_D}{_GAP}{{0,30}}?"
        r"\b(?:not be|was|were|had to be|went|slipped|passed)(?: not)? "
        r"(?:kept|met|made|held|dropped|given up|missed|lost|by|away|passed)\b"
    ),
    # "Teams had been aiming for D", "had earlier been looking at D"
    lazy(rf"\bhad (?:\w+ ){{0,2}}?{_HOPED}\b{_ANY}{{0,40}}? (?:for|at|to|towards?|on) {_D}"),
    # "That one had been set for D, but a fire alarm cleared the room"
    lazy(rf"\bhad (?:\w+ ){{0,2}}?been (?:\w+ )?{_FIXED}\b{_GAP}{{0,30}}?(?: for| on)? {_D},? (?:but|until)\b"),
    # "was to leave on D, but that was ruled out"
    lazy(
        rf"\b(?:was|were|been) (?:\w+ ){{0,3}}?to {_ANY}{{1,60}}?{_D},? but (?!{_ANY}*\b(?:instead|divert))"
        rf"{_ANY}{{0,60}}?(?:{_OFF}|{_PUT}|{_EFFECT}|\bruled (?:it|that|this) out\b)"
    ),
    # "On D the countdown was stopped", "on D their Titan shut down on the pad"
    lazy(
        rf"{_D}(?!['’]s),? {_SAME}{{0,70}}?\b(?:countdown|count|clock|sequence)\b{_SAME}{{0,30}}?"
        rf"(?:{_BE} (?:{_OFF}|not started|cut off)|\b(?:stopped|halted|froze)\b)"
    ),
    lazy(
        rf"{_D},? {_SAME}{{0,50}}?\b(?:shut (?:\w+ )?down|cut off|went out) {_SAME}{{0,40}}?"
        r"\b(?:pad|ignition|lift-?off)\b"
    ),
    # "On D a fault kept the shuttle on the ground"
    lazy(rf"{_OPEN}{_GAP}{{0,90}}?\bkept {_ANY}{{1,50}}? {_GROUND}"),
)
_FURTHER = lazy(
    r"(?:[^;:\x01\x02]{0,70}?,? (?:and|then)(?: again| then| once more)?(?: on| for| to)? | ?, "
    r"|[^;:\x01\x02]{0,40}?,? and (?:\w+ ){1,5}?(?:next|second|third|another|other)(?: one)?(?: on)? "
    r"(?=\x01+[^\w\x01]*\Z))(?P<day>\x01+)"
)
_BEFORE = lazy(r"(?P<day>\x01+),?(?: and)?(?: on| for| of)? \Z")
_HOLDS = lazy(
    r"\b(?:until|till|before|after|since|by|than|to|now (?:\w+ )?(?:for|on)|(?:is|are) (?:now )?(?:\w+ )?(?:for|on)"
    r"|rescheduled for) \Z"
)
_HEDGED = lazy(r"\b(?:may|might|could|if)\b(?! not\b)")
_SIGN = lazy(
    _one_of(r"""
    called|waved|scrubbed|scratched|cancell?(?:ed|ing)|halted|stopped|aborted|g[ia]ve|given|giving|abandon\w*|thwarted
    foiled|prevent\w*|spoil\w+|ruined|blocked|ruled|dropped|missed|passed|passing|cut|put|postpon\w+|delay\w*
    deferred|push\w+|held|moved|moves|moving|resched\w+|ended|broke|broken|forg\w+|forwent|skipp\w+|stood|stand
    standing|kept|grounded|forced|caused|led|brought|meant|used|no longer|not|never|failed|had|shut|slip\w*|shift\w*
    changed|bumped|did|scuttled|scrapped|set back|nothing
    """)
    + r"|n['’]t\b"
)  # fmt: skip


_FLOWN = lazy(
    r"\b(?:(?:seconds?|minutes?|hours?|soon|shortly|right) (?:\w+ )?(?:after|into|behind) (?:\w+ )?"
    r"(?:lift-?off|launch|flight|start|take-?off|ascent|it|leaving)"
    r"|end(?:ed|ing) (?:in|with) (?:\w+ )?(?:failure|explosion|disaster|crash)"
    r"|fail(?:ed|ing) in flight|had left the (?:pad|ground|island))\b"
)
"""What left the ground used its slot, whatever became of it then."""


def tells_of_slots(low: str, start: int, end: int) -> bool:
    """May the words of that stretch give up a day? Seen at once; mostly they cannot."""
    return _SIGN.search(low, start, end) is not None and _FLOWN.search(low, start, end) is None


def days_given_up(masked: str) -> list[tuple[int, int, int]]:
    """The stretches of days that a sentence's words give up, where ``DAY`` and ``OTHER`` fill those of its times.

    The third number is where the words begin that do so.
    """
    found: dict[tuple[int, int], int] = {}
    for pattern in _PATTERNS:
        for match in pattern.finditer(masked):
            start, end = match.span("day")
            if _HOLDS.search(masked, 0, start) is not None or _HEDGED.search(masked, *match.span()) is not None:
                continue
            found.setdefault((start, end), match.start())
            before = _BEFORE.search(masked, match.start(), start)
            while before is not None:
                found.setdefault(before.span("day"), match.start())
                before = _BEFORE.search(masked, match.start(), before.start("day"))
            further = _FURTHER.match(masked, end)
            while further is not None:
                found.setdefault(further.span("day"), match.start())
                further = _FURTHER.match(masked, further.end("day"))
    return sorted((start, end, since) for (start, end), since in found.items())
