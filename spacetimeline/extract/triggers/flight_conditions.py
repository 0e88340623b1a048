"""Conditions of words that tell a flight by its day, its place in a row or who was aboard."""

from __future__ import annotations

from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.extract.triggers.condition_words import BODIES, IS_LEFT, Answer, Condition
from spacetimeline.model.event import EventKind

_ROCKETS = lazy(
    r"\b(?:ariane|vega|falcon|atlas|delta|soyuz-?\d|long march|proton|angara|h-?ii[ab]?|h3|pslv|gslv|lvm3|sls"
    r"|starship|electron|antares|vulcan|new glenn|epsilon|saturn|titan|minotaur|firefly|alpha|rocket|energia|zenit"
    r"|rokot|dnepr|n1|redstone|nuri|zhuque|kuaizhou|terran|neutron|shuttle)\b[^.;,]{0,25}\Z"
)
_ROCKET_FLEW = lazy(
    r"\s+(?:(?:a|one|two|three|\w+)\s+(?:years?|months?|weeks?|days?)\s+(?:earlier|before|ago|later)"
    r"|for\s+the\s+(?:first|last|final|second)|on|in|from|again|last|its\s+(?:first|last|final|maiden))\b"
    # "has flown twice so far, in May and August", "had flown only once before, in 2023"
    r"|\s+(?:(?:just|only)\s+)?(?:once|twice|(?:three|four|five|six|\d)\s+times)"
    r"(?:\s+(?:before|already|previously|so\s+far|to\s+date))?,?\s+(?:(?:most\s+recently|first|last)\s+)?(?:on|in)\b"
)
_FLIGHT_BEFORE = lazy(
    r"(?:\b(?:made|makes|make|making|on|for|its|their|the|for\s+an?|towards?\s+an?)|['’]s)\s+"
    r"(?:(?:first|second|third|fifth|next|\w+th)\s+(?:[\w-]+\s+)?)?\Z"
)
_FLIGHT_AFTER = lazy(
    r"\s+(?:[a-z-]+\s+){0,3}?(?:of|from|on|at|had|has|is|was|took|will|in)\b|,"
    r"|\s+for\s+(?:next\s+|this\s+|early\s+|late\s+|mid-)?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    r"|\s+for\s+(?:early\s+|late\s+|mid-)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b"
)
_MAKES_A = lazy(r"\b(?:(?:made|makes?|making)\s+(?:an?|its)|(?:for|towards?)\s+an?)\s+\Z")
_OF_A_YEAR = lazy(r"\b(?:1[89]|20)\d\d\s+(?:[a-z]+\s+)?\Z")
_ORBITED = lazy(r"\s+(?:(?:the\s+)?(?:earth|globe|planet)\b[^.;]{0,40}?\s)?in\s+(?:[a-z]+\s+)?(?:19|20)\d\d\b")
_IN_CRAFT = lazy(
    r"\s+(?:up\s+)?(?:in|aboard|on)\s+(?:an?\s+|the\s+|their\s+|his\s+|her\s+)?(?:[\w’'-]+\s+){0,3}?(?:capsule|soyuz[\w\s-]{0,8}"
    r"|dragon|shuttle|spacecraft|spaceship|columbia|challenger|discovery|atlantis|endeavour|crew-\d+|shenzhou-\d+)\s+"
    r"(?:on|in|that|the\s+(?:next|following))\s"
)


def _rocketflight(lemma: str, form: str, before: str, after: str) -> Answer:
    if (form == "past" and _ON_ROCKET.match(after)) or (_MEANT.search(before) and _MEANT_AFTER.match(after)):
        return ""
    return "" if _ROCKETS.search(before) and _ROCKET_FLEW.match(after) else None


_MEANT = lazy(r"\b(?:meant|hoped|aimed|planned|due|set|scheduled|supposed)\s+to\s+\Z")
_MEANT_AFTER = lazy(r"\s+(?:on|in|at|next|this)\b")
_ON_ROCKET = lazy(
    r"[^.;]{0,60}?\s(?:on|atop|aboard)\s+(?:an?\s+|the\s+)?(?:h-?2a|h-?iia|h3|falcon|ariane|atlas|soyuz-?2|delta"
    r"|vulcan|pslv|gslv|lvm3|long\s+march|proton|antares|electron|vega)\b"
)


# "the company's new helicopter took its maiden flight"
_AIRCRAFT = (
    r"\b(?:helicopter|rotorcraft|(?<!space )aircraft|airplane|aeroplane|jet|drone|balloon|glider|airship|air\s+taxi"
    r"|quadcopter|ingenuity|airline|flying\s+car)\b"
)
_OF_AIRCRAFT = lazy(rf"{_AIRCRAFT}[^.;]{{0,60}}\Z")
_OF_AN_AIRCRAFT = lazy(rf"\s+(?:of|by|for)\s+(?:[\w’'-]+\s+){{0,3}}?{_AIRCRAFT}")


def _flight(lemma: str, form: str, before: str, after: str) -> Answer:
    if _OF_AIRCRAFT.search(before):
        return None
    if lemma.startswith("first") and not _MAKES_A.search(before):
        flown = _WHOSE.search(before) and not _THROUGH_AIR.search(before)
        return "" if flown and _ON_A_DAY.match(after) else None
    return "" if _FLIGHT_BEFORE.search(before) and _FLIGHT_AFTER.match(after) else None


# "The rocket's first flight, in July, went well", "its first flight was on May 5"; not "back from its first flight"
_WHOSE = lazy(r"(?:[\w-]+['’]s|(?<!\bfrom\s)\b(?:its|his|her|their))\s+\Z")
_ON_A_DAY = lazy(
    r",?\s+(?:(?:was|came)\s+)?(?:on|in)\s+(?:early\s+|late\s+|mid-)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
)


_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_DAY_BEFORE = lazy(
    rf"(?<!\ba )(?<!\ban )(?:\b(?!may (?:\w+ )?\Z){_MONTH}(?: \d{{1,2}})?|\b{_WEEKDAY}['’]s) "
    r"(?:(?:test|cargo|crewed|demonstration|debut|maiden|resupply) )?\Z"
)
_ONE_OF_ROW = lazy(
    r"\b(?:last|previous|latest|recent|next|final|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
    r"|\d{1,3}(?:st|nd|rd|th)|maiden|inaugural|debut|only|sole|penultimate|upcoming|earlier|successful|failed|aborted|doomed|ill-fated|unsuccessful"
    r"|cargo|crewed|uncrewed|resupply|rideshare|dedicated|commercial|test|demonstration) "
    r"(?:(?!extended|prime|primary|science|imaging|mapping|combat|rescue|training|parabolic|suborbital)[\w’'-]+ )"
    r"{0,3}\Z"
)
_ON_OWN_DAY = lazy(
    r"(?:(?: (?:of|by|for|with|to|from) [^.;:,\n]{2,60}?)?(?:,| (?:was|came|is|took place|occurred|happened))"
    r"|(?: (?:of|to the) [^.;:,\n]{2,40}?)?(?= (?:on|in|last) )) (?:(?:back|early|late|just|earlier|again) )?"
    rf"(?:(?:on|in|last|this) (?:early |late |mid-?)?(?:{_MONTH}\b|\d{{1,2}} {_MONTH}|(?:19|20)\d\d\b)"
    rf"|(?:on|last|this) {_WEEKDAY}\b|(?:last|this) (?:month|week|year|spring|summer|fall)\b)"
    rf"| of (?:{_MONTH} \d|\d{{1,2}} {_MONTH})"
)
_BY_SOMEBODY = lazy(
    r"\b(?:command(?:ed|ing)|pilot(?:ed|ing)|joined|served|complet(?:ed|ing)|finish(?:ed|ing)|end(?:ed|ing)|conclud(?:ed|ing))"
    r" (?:[\w’'-]+ ){1,6}\Z"
)
_PAST_SOMETHING = lazy(r"\s+(?:past|by|over|around|near|above|readiness|control)\b")


def _own_day(lemma: str, form: str, before: str, after: str) -> Answer:
    """ "Its last flight, in August, ended in failure", "the June 4 flight", "a cargo flight on July 28"."""
    lead = before[-_ROW_CHARS:]
    if _PART_OF_IT.search(lead) or _BACK_FROM.search(lead):
        return None
    row = _ON_OWN_DAY.match(after) and _ONE_OF_ROW.search(lead) and not _BY_SOMEBODY.search(lead)
    if not row and not _DAY_BEFORE.search(lead):
        return None
    elsewhere = _PAST_SOMETHING.match(after) or _OF_AIRCRAFT.search(before) or _OF_AN_AIRCRAFT.match(after)
    return None if elsewhere else ""


_ROW_CHARS = 60
# "the only spacewalk of the mission on May 3": what it was told of
_PART_OF_IT = lazy(
    r"\b(?:spacewalks?|walks?|outings?|excursions?|dockings?|undockings?|flybys?|landings?|burns?|crews?|commander)"
    r" of (?:the|its|this|that|his|her|their) (?:\w+ )?\Z"
)
# "came back from her third mission on May 3": its end
_BACK_FROM = lazy(r"\b(?:back|home|return(?:s|ed|ing)?|landed)\s+from\s+(?:[\w’'-]+\s+){0,4}\Z")


def _yearflight(lemma: str, form: str, before: str, after: str) -> Answer:
    """ "Since the 1978 flight of a Pole", "the Hungarian who orbited in 1980"."""
    if lemma in ("orbit", "circle"):
        return "" if form == "past" and _ORBITED.match(after) else None
    return "" if _OF_A_YEAR.search(before) and after.startswith(" of ") else None


def _incraft(lemma: str, form: str, before: str, after: str) -> Answer:
    return "" if form == "past" and _IN_CRAFT.match(after) else None


_BACK_TO_SPACE = lazy(r"\s+(?:in)?to\s+(?:space|orbit)\b(?!\s+(?:around|of|over))")


def _back_to_space(lemma: str, form: str, before: str, after: str) -> Answer:
    """ "Nikolayev returned to space in June 1970"."""
    return "" if _BACK_TO_SPACE.match(after) else None


_ORDINALS = r"(?:second|third|(?:four|fif|six|seven|eigh|nin|ten|eleven|twelf|\w{3,5}teen)th|\d+(?:st|nd|rd|th))"
_PLURALS = lazy(
    rf"\b(?:((?:first|{_ORDINALS}) (?:\w+ ){{0,2}}"
    r"(?:spacewalk|excursion|moonwalk|eva|extra-?vehicular activity)|excursions"
    r"|spacewalks|space walks|evas|outings|exits|first exit"
    r"|extra-?vehicular activities|moonwalks|moon walks)|(launches|liftoffs"
    rf"|attempts|{_ORDINALS}\s+(?:\w+\s+)?(?:launch|flight)\s+(?:of|for)\s+(?:the|an?|its))|((?:first|second|third|fourth|next|venus|mercury|earth|mars|jupiter|saturn)\s+(?:encounter|flyby|swingby|pass)"
    rf"|flybys|encounters|swingbys|gravity\s+assists)|(dockings|{_ORDINALS}\s+(?:\w+\s+)?docking)"
    rf"|(landings|touchdowns|{_ORDINALS}\s+(?:\w+\s+)?(?:landing|touchdown|splashdown)))\b"
)
_ORDINAL_AFTER = lazy(
    r"(?:(?:\s+one)?,\s+which)?(?:,[^.;]{0,60},)?\s+(?:one\s+|(?:of|in)\s+(?:these|them|the\s+\w+)\s*)?(?:followed|was|is|will|began|begins"
    r"|started|starts|took|takes|lasted"
    r"|came|comes|runs|ran|occurred|occurs|at|from|on|for|by|to\s+be\s+(?:carried|made|done|performed|led)|,\s+at|,\s+on)\b|(?:\s+one)?,\s+(?:on|at)\s"
)
# "six spacewalks; in May she carried out the first by two women"
_MADE_THE = lazy(r"\b(?:carried\s+out|made|performed|conducted|completed|carry\s+out|make|perform|conduct)\s+the\s+\Z")
_MADE_AFTER = lazy(
    r"(?:\s+one\b)?\s*[,.;]|(?:\s+one)?\s+(?:by|with|of\s+(?:these|them|those|the\s+(?:two|three|four|five|six))|on|in|at|to)\b"
)


_THE_CHARS = 24
_THE_AT_END = lazy(r"(?:^|[.;:,]\s+|\s+)the\s+\Z|[.;:]\s+an?\s+\Z")


def _ordinal(lemma: str, form: str, before: str, after: str) -> Answer:
    led = before.rstrip()
    if not led.endswith(("the", "a", "an")):
        return None
    made = _MADE_AFTER.match(after) is not None and _MADE_THE.search(before) is not None
    opens = _THE_AT_END.search(before, max(0, len(led) - _THE_CHARS)) is not None
    if not made and not (opens and _ORDINAL_AFTER.match(after)):
        return None
    if lemma == "others" and not _DATED.match(after):
        return None
    told = list(_PLURALS.finditer(before))
    if not told:
        return None
    kinds = (EventKind.SPACEWALK, EventKind.LAUNCH, EventKind.FLYBY, EventKind.DOCKING, EventKind.RETURN)
    return kinds[(told[-1].lastindex or 1) - 1]


_DATED = lazy(
    r"(?:,?\s+(?:once\s+more|all\s+the\s+same|again|too|as\s+well|alone|instead),?)?"
    r"(?:\s+(?:again|empty|safely|together|home|early|uncrewed|without\s+a\s+crew)\b)?"
    r"(?:\s+for\s+(?:a|his|her|their|the)\s+(?:[\w’'-]+\s+){0,3}(?:mission|stay|visit|tour|expedition)(?:,\s+[\w\s-]{2,20},)?"
    r"|\s+for\s+(?:an?|some|two|three|four|five|six|seven|eight|nine|ten|\d+)\s+(?:days?|weeks?|months?))?"
    r"(?:\s+(?:aboard|in|on|to|with)\s+(?!from\b)[a-z][^,.;]{2,40}?)?"
    r"(?:\s+(?:(?:late|early|later)\s+)?(?:on\s+|last\s+|this\s+|earlier\s+)?"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    r"|\s+(?:by|before)\s+(?:the\s+)?(?:end|middle)\s+of\b"
    r"|\s+(?:no\s+(?:earlier|sooner)\s+than|not\s+before|around|about|by)\s+(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun"
    r"|jul|aug|sep|oct|nov|dec)[a-z]*\b"
    r"|\s+(?:on|in|last|this|that|late|early|in\s+late|in\s+early|in\s+mid-?)\s*"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\s+on\s+(?:the\s+)?\d)"
)
_ON_A_BODY = lazy(rf"\s+(?:on|at|in)\s+(?:the\s+)?(?:[\w’'-]+\s+){{0,2}}?{BODIES}\b")
# "set course for Naha, where it arrived on March 18"
_WHERE = lazy(r"(?<!station),\s+where\s+(?:[\w’'-]+\s+){1,3}\Z")
# "empty since March 16, when the two men came back after 96 days"
_DAY_WHEN = lazy(
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:\s+\d{1,2})?(?:,?\s+\d{4})?,\s+when\s+[^.;,]{1,60}\s\Z"
)
_CLAUSE_ENDS = lazy(r"\s*(?:[.,;)]|\Z)|\s+(?:after|with|for|from|aboard|and|empty|home)\b")
_PASSING = lazy(
    r"\s+(?:past|by|around|near|within|behind)\b"
    r"|\s+to\s+(?:the|his|her|their|its)\s+(?:consoles?|desks?|drawing|tables?|offices?|work|benches|pad|launch|hangar"
    r"|factory|assembly|subject|question|idea|theme|hotel|airport)\b"
)


def _dated(lemma: str, form: str, before: str, after: str) -> Answer:
    if lemma == "arrive" and (_ON_A_BODY.match(after) or _WHERE.search(before)):
        return None
    if _PASSING.match(after) or (lemma == "leave" and before.endswith(IS_LEFT)):
        return None
    if form == "past" and lemma != "fly" and _DAY_WHEN.search(before) and _CLAUSE_ENDS.match(after):
        return ""
    if lemma == "fly" and form == "past" and _IN_YEAR.match(after) and not _SEVERAL.search(before):
        return ""
    if lemma in _RETURNING and _DAYS_LATER.match(after):
        return ""
    if lemma == "fly" and form == "base" and before.endswith("not ") and _NOT_UNTIL.match(after):
        return ""  # "Ride did not fly until June 1983"
    return "" if _DATED.match(after) else None


_NOT_UNTIL = lazy(
    r"\s+(?:again\s+|in\s+space\s+|into\s+space\s+)?(?:until|till|before)\s+(?:late\s+|early\s+)?"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\s(?:\d{1,2},\s)?(?:19|20)\d\d\b"
)
_RETURNING = frozenset(("return", "come back", "come home"))
_DAYS_LATER = lazy(
    r"(?:\s+(?:safely|home))?\s+(?:the\s+(?:next|following)\s+day|(?:[\w-]+\s+){1,2}(?:days?|weeks?|months?)\s+later)\b"
)


# "since Valentina Tereshkova flew alone in 1963"
_SEVERAL = lazy(
    r"\b(?:missions|flights|spacecraft|ships|probes|crews)\s+(?:(?:had|have|that|which)\s+)*\Z|\bwho\s+(?:\w+\s+){0,2}\Z"
)
_IN_YEAR = lazy(r"(?:\s+(?:alone|solo|again|twice|first))?\s+in\s+(?:19[5-9]|20)\d\d?\b")
_BEGUN_BEFORE = lazy(
    r"\b(?:(?:his|her|their|the|its|\w+-day|\w+-month|space|shuttle)\s+(?:space)?(?:mission|flight|voyage|journey|visit|odyssey)"
    # not "the countdown for STS-93 started"
    r"|(?<!\bfor\s)(?<!\bto\s)(?:sts-\d+[a-z]?|(?:apollo|gemini|skylab|vostok)\s\d+|soyuz\s[\w-]*\d[\w-]*|shenzhou[\s-]\d+|crew-\d+))"
    r"(?:,?\s+which|\s+that|,)?\s+(?:had\s+|officially\s+|finally\s+|will\s+)?\Z"
)
_BEGUN_AFTER = lazy(
    r"\s+(?:(?:early|late)\s+)?(?:on\s+|in\s+|this\s+|last\s+)?"
    r"(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\d{1,2}\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
)
_OWN_FLIGHT = lazy(
    r"\b(?:his|her|their|[a-z]['’]s)\s+(?:first|second|third|fourth|fifth|next|last|final|only|own)\s+(?:shuttle\s+)?\Z"
)
_FLIGHT_CAME = lazy(
    r"\s*(?:(?:in)?to\s+(?:space|orbit)\s*)?(?:,\s+(?:on|aboard)?\s*[\w\s-]{3,30},)?\s+(?:came|was|followed)\s+"
    r"(?:(?:also\s+)?(?:in|on|aboard|as|with)\b|[a-z]+-?\d)"
)


def _careerflight(lemma: str, form: str, before: str, after: str) -> Answer:
    """ "His first trip into space came in August 1983", "her second flight, STS-41, was in October 1990"."""
    return "" if _OWN_FLIGHT.search(before) and _FLIGHT_CAME.match(after) else None


_NTH = lazy(
    r"(?:\b(?P<whose>the|its|her|his|their)|(?P<named>['’]s))\s+"
    r"(?:first|second|third|fourth|fifth|sixth|seventh|\d{1,3}(?:st|nd|rd|th)|maiden|inaugural|previous|last|latest|next|final|debut)\s+"
    r"(?:(?:and\s+)?(?:last|only|test|demonstration|orbital|operational|commercial|crewed|uncrewed|successful|shuttle)\s+){0,2}\Z"
)
_ON_THAT_DAY = lazy(
    r"(?:\s+of\s+(?!the\s+(?:day|week|month|year))[^,.;]{2,40}?)?,?\s+(?:(?:was|came|took\s+place|comes|followed)\s+)?"
    r"(?:on|in|last)\s+(?:early\s+|late\s+|mid-)?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z.]*\b|(?:19|20)\d\d\b"
    r"|\d{1,2}\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|year\b)"
)
_THROUGH_AIR = lazy(
    r"\b(?:helicopter|aircraft|airplane|plane|jet|glider|glide|balloon|drone|ingenuity|airline|x-\d+)\b"
)


# "failed on its second flight", "completed its last mission": another verb tells what came of it
_OF_ITS_END = lazy(
    r"\b(?:(?:fail(?:ed|s|ing)?|lost|exploded|crashed|destroyed)\s+(?:(?:again|only|already)\s+)?(?:on|during|in)"
    r"|complet(?:ed?|ing|es)|end(?:ed|s|ing)?|conclud(?:ed?|ing|es)|finish(?:ed|es|ing)?|(?:returned|home|back)\s+from)\s*\Z"
)


def _nthflight(lemma: str, form: str, before: str, after: str) -> Answer:
    """ "The second flight, on June 21, went well", "as on its first outing in December 2014"."""
    day = _ON_THAT_DAY.match(after)
    led = _NTH.search(before) if day is not None else None
    if (
        day is None
        or led is None
        or _OF_ITS_END.search(before[: led.start()])
        or (lemma == "outing" and led["whose"] != "its" and not led["named"])
    ):
        return None
    return None if _THROUGH_AIR.search(before + after[: day.end()]) else ""


def _begun(lemma: str, form: str, before: str, after: str) -> Answer:
    """ "A ten-day visit that began on 2 September", "STS-102, which had begun on March 8"."""
    return "" if _BEGUN_BEFORE.search(before) and _BEGUN_AFTER.match(after) else None


_FIRST_TO = lazy(r"\b(?:first|second|third|fourth|only|last|next)\s+(?:[\w-]+\s+){0,3}to\s+\Z")
_DEED = lazy(
    r"\b(?:(land(?:ing|ings|ed|s)?|touch(?:ed)?\s?down|soft-land\w*)|(orbit(?:ed|ing)?\s+(?:around|of)|circl(?:ed?|ing))"
    r"|(walk(?:ed|ing)?\s+in\s+space|spacewalks?)|(dock(?:ed|ing)?)|(fl(?:ew|own|ying|y)\s+(?:past|by)|flyby)"
    r"|(launch(?:ed)?|fl(?:ew|own|ying|ight)|into\s+(?:space|orbit)))\b"
)
_DEEDS = (
    EventKind.LANDING, EventKind.ORBIT_INSERTION, EventKind.SPACEWALK, EventKind.DOCKING, EventKind.FLYBY,
    EventKind.LAUNCH,
)  # fmt: skip


def _doso(lemma: str, form: str, before: str, after: str) -> Answer:
    """ "Luna 9 was the first to do it, on 3 February 1966": what was told before."""
    if form != "base" or not _FIRST_TO.search(before) or not _ON_THAT_DAY.match(after):
        return None
    told = list(_DEED.finditer(before))
    return _DEEDS[(told[-1].lastindex or 1) - 1] if told else None


FLIGHT_CONDITIONS: dict[str, Condition] = {
    "doso": _doso,
    "backtospace": _back_to_space,
    "rocketflight": _rocketflight,
    "ordinal": _ordinal,
    "flight": _flight,
    "ownday": _own_day,
    "yearflight": _yearflight,
    "incraft": _incraft,
    "dated": _dated,
    "begun": _begun,
    "nthflight": _nthflight,
    "careerflight": _careerflight,
}
