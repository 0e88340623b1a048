"""Which days of a sentence its words give up: "was called off on D", "on D rain stopped the count", "moved from D"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.extract.text.lazy_patterns import lazy

if TYPE_CHECKING:
    from spacetimeline.extract.text.lazy_patterns import Pattern

DAY = "\x01"
"""Fills the place of a day of which nothing else is told; ``OTHER`` that of any other time."""
OTHER = "\x02"

_D = r"(?P<day>\x01+(?:(?:,|,? on|,? at|,? in)? \x01+)?)"
_TRY = (
    r"\b(?:launch(?:es)?|lift-?offs?|attempts?|try|tries|starts?|take-?offs?|flights?|countdowns?|count|departures?|undockings?"
    r"|dockings?|landings?|returns?|splashdowns?|space\s?walks?|walks?|outings?|opportunit(?:y|ies)|chances?|slots?|dates?"
    r"|targets?|windows?|(?:one|another|first|second|third|fourth|other|next)(?=,| (?:on|for|was|had|in|of|\x01))|it|that|this|which|mission)\b"
)
_OFF = (
    r"(?:called off|waved off|scrubbed|scratched|scuttled|cancell?ed|halted|stopped|aborted|given up|abandoned|broken off|thwarted"
    r"|foiled|prevented|spoil(?:ed|t)|ruined|blocked|ruled out|dropped|scrapped|missed|passed (?:over|up)|cut short|hindered)\b"
)
_PUT = r"(?:put off|put back|postponed|delayed|deferred|pushed back|held up|moved|rescheduled|set back|shifted)\b"
_BE = r"(?:was|were|is|are|been|being|be)(?: then| also| again| once more| both| all| \w+ly)*"
_CAUSE = r"(?:because|due|owing|on account|by|after|when|as|for lack|over|in the face|amid|again)\b"
_GAP = r"(?:(?!\b(?:after|because|since|when|but|while|before|until|who|for)\b)[^;:\x01\x02])"
"""Words of one clause: behind "after" or "but" something else is told."""
_ANY = r"[^;:\x01\x02]"
_SAME = r"(?:(?!, (?:and|but|so|which|who)\b|\b(?:after|because|since|when|but|while|until|who|for)\b)[^;:\x01\x02])"
"""Words that go on with what a day opened."""
_TROUBLE = (
    r"\b(?:weather|(?:thunder)?storms?|winds?|crosswinds?|gusts?|rain|showers?|snow|clouds?|lightning|fog|hurricanes?|typhoons?"
    r"|squalls?|leaks?|faults?|glitch(?:es)?|snags?|problems?|troubles?|failures?|malfunctions?|valves?|sensors?|computers?"
    r"|boats?|ships?|(?:air)?planes?|alarms?|fires?|loss|hitch(?:es)?|defects?|seas|waves|thunder|engines?|pumps?|pressure|ice)\b"
)
_EFFECT = (
    r"\b(?<!was )(?<!were )(?<!been )(?:prevent(?:ed|ing)|stopped|halted|foiled|thwarted|spoil(?:ed|t)|ruined|kept|held|grounded|ruled out|put an end|ended|blocked"
    r"|delayed|put off|interrupted|put paid|scuttled|scrubbed|forced|caused|led to|brought|meant|used up|cost|wiped out|defeated)\b"
)
_OBJECT = (
    r"\b(?:launch(?:ing)?|lift-?off|attempt|try|tries|start|take-?off|flight|countdown|count|clock|departure|undocking|docking|landing"
    r"|return|splashdown|space\s?walk|walk|outing|opportunity|slot|window|ground|pad|delay|postponement|scrub|halt|hold"
    r"|shuttle|rocket|crew|it|her)\b"
)
_MOVED = (
    r"\b(?:postpon(?:ed?|es|ing)|delay(?:ed|s|ing)|mov(?:ed|es|ing)|slip(?:s|ped|ping)?|shift(?:s|ed)?|push(?:ed|es|ing)?|put off"
    r"|put back|reschedul\w+|bumped|deferred|changed)\b"
)
_REFUSED = (
    r"(?:\bno longer (?:be )?(?:working|targeting|aiming|planning|planned|scheduled|possible|heading|shooting|set|expected)"
    r"|(?:\bnot|n['’]t|\bnever) (?:\w+ly )?(?:be )?(?:held|launch(?:ed)?|take place|fly|flown|go|lift|leave|made?|attempt\w*|start|depart"
    r"|happen|use|using|ready|possible|return|proceed|try|met|come)"
    r"|\bfail(?:ed|s)? to (?:get off|leave|lift|go|fly|take off|launch))\b"
)
_PATTERNS: tuple[Pattern, ...] = (
    # "That launch was called off on D", "had been put off on D because of a leak"
    lazy(rf"{_TRY}{_ANY}{{0,80}}? {_BE} {_OFF}(?: again| once more| a second time)?,? (?:on |for )?{_D}"),
    lazy(rf"(?<!but ){_TRY}{_ANY}{{0,80}}? {_BE} {_PUT},? (?:on )?{_D},? {_CAUSE}"),
    # "an attempt D was called off", "the launch planned for D has been moved"
    lazy(rf"{_TRY}{_ANY}{{0,60}}?\b{_D}{_GAP}{{0,60}}?\b{_BE} (?:{_OFF}|{_PUT}|not)"),
    lazy(rf"{_D}(?:['’]s)? (?:\w+ ){{0,3}}?{_TRY}{_GAP}{{0,60}}?\b{_BE} (?:{_OFF}|{_PUT})"),
    lazy(rf"\b(?:another|second|third|first|one|try|attempt|countdown|count),? (?:on )?{_D},? (?:stopped|ended|broke off|halted)\b"),
    # "forgoing a launch opportunity on D", "stood down from the launch on D"
    lazy(
        rf"\b(?:forgo(?:es|ing)?|forwent|gave up|giv(?:e|ing) up|pass(?:ed|ing) up|skipp(?:ed|ing)|st(?:ood|and|anding) down from"
        rf"|ruled out|called off|scrubbed|cancell?ed|put an end to) {_ANY}{{0,60}}?{_OBJECT}{_ANY}{{0,40}}? (?:on|for|of) {_D}"
    ),
    # "On D rain stopped the launch", "Bad weather foiled a first attempt on D", "a computer did so D"
    lazy(rf"{_D}(?:\)|,|:| -)? ?{_GAP}{{0,60}}?{_TROUBLE}{_ANY}{{0,60}}?{_EFFECT} {_ANY}{{0,60}}?{_OBJECT}"),
    lazy(rf"{_TROUBLE}{_ANY}{{0,60}}?{_EFFECT} {_ANY}{{0,60}}?{_OBJECT}{_GAP}{{0,30}}? (?:on|for|of) {_D}"),
    lazy(rf"{_TROUBLE}{_ANY}{{0,60}}? did (?:so|the same|it)(?: again)? (?:on )?{_D}"),
    # "is postponed from D"
    lazy(rf"{_MOVED}{_ANY}{{0,40}}? from {_D}"),
    # "no longer working toward D", "will not be held on D", "failed to get off the ground on D"
    lazy(rf"{_REFUSED}{_GAP}{{0,50}}?(?: (?:on|toward|towards|of|at))? {_D}"),
    lazy(rf"{_REFUSED}{_GAP}{{0,50}}? for (?:\w+ ){{0,3}}?(?:of )?{_D}"),
    # "The date of D could not be kept"
    lazy(
        rf"\b(?:dates?|slots?|targets?|windows?|opportunity|goal)\b{_ANY}{{0,20}}? (?:of |on |in ){_D}{_GAP}{{0,30}}?"
        r"\b(?:not be|was|were|had to be|went|slipped|passed)(?: not)? (?:kept|met|made|held|dropped|given up|missed|lost|by|away|passed)\b"
    ),
    # "Teams had been aiming for D", "had earlier been looking at D"
    lazy(
        rf"\bhad (?:\w+ ){{0,2}}?(?:aim(?:ed|ing)|look(?:ed|ing)|work(?:ed|ing)|shooting|targeting|hop(?:ed|ing)|meant|wanted|planned"
        rf"|intended)\b{_ANY}{{0,40}}? (?:for|at|to|towards?|on) {_D}"
    ),
    # "On D the countdown was stopped", "on D their Titan shut down on the pad"
    lazy(
        rf"{_D}(?!['’]s),? {_SAME}{{0,70}}?\b(?:countdown|count|clock|sequence)\b{_SAME}{{0,30}}?"
        rf"(?:{_BE} (?:{_OFF}|not started|cut off)|\b(?:stopped|halted|froze)\b)"
    ),
    lazy(rf"{_D},? {_SAME}{{0,50}}?\b(?:shut (?:\w+ )?down|cut off|went out) {_SAME}{{0,40}}?\b(?:pad|ignition|lift-?off)\b"),
    # "On D a fault kept the shuttle on the ground"
    lazy(
        rf"{_D}(?:\)|,|:| -)? ?{_GAP}{{0,90}}?\bkept {_ANY}{{1,50}}?"
        r" (?:(?:on|to) (?:the |its |her |his )?(?:ground|pad|launch)|from (?:launching|flying|leaving|lifting|rolling|landing|rising))\b"
    ),
)  # fmt: skip
_FURTHER = lazy(
    r"(?:[^;:\x01\x02]{0,70}?,? (?:and|then)(?: again| then| once more)?(?: on| for| to)? | ?, )(?P<day>\x01+)"
)
_HOLDS = lazy(
    r"\b(?:until|till|before|after|since|by|than|to|now (?:\w+ )?(?:for|on)|(?:is|are) (?:now )?(?:\w+ )?(?:for|on)|rescheduled for) \Z"
)
_SIGN = lazy(
    r"\b(?:called|waved|scrubbed|scratched|cancell?ed|cancell?ing|halted|stopped|aborted|g[ia]ve|given|giving|abandon\w*|thwarted|foiled|prevent\w*"
    r"|spoil\w+|ruined|blocked|ruled|dropped|missed|passed|passing|cut|put|postpon\w+|delay\w*|deferred|push\w+|held|moved?|moves|moving|resched\w+"
    r"|ended|broke|forg\w+|forwent|skipp\w+|stood|standing|stand|kept|grounded|forced|caused|led|brought|meant|used|no longer|not|never|failed|had|shut|slip\w*"
    r"|shift\w*|changed|bumped|did|n['’]t)\b"
)


def tells_of_slots(low: str, start: int, end: int) -> bool:
    """May the words of that stretch give up a day? Seen at once; mostly they cannot."""
    return _SIGN.search(low, start, end) is not None


def days_given_up(masked: str) -> list[tuple[int, int]]:
    """The stretches of days that the words of a sentence give up, where ``DAY`` and ``OTHER`` fill those of its times."""
    found: set[tuple[int, int]] = set()
    for pattern in _PATTERNS:
        for match in pattern.finditer(masked):
            start, end = match.span("day")
            if _HOLDS.search(masked, 0, start) is not None:
                continue
            found.add((start, end))
            further = _FURTHER.match(masked, max(end, match.end("day")))
            while further is not None:
                found.add(further.span("day"))
                further = _FURTHER.match(masked, further.end("day"))
    return sorted(found)
