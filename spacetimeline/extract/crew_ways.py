"""How people of a sentence fly with a craft: both ways, up or down only, by the words around their names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from spacetimeline.extract.crew_craft import craft_with
from spacetimeline.extract.lazy_patterns import lazy

if TYPE_CHECKING:
    from spacetimeline.extract.clauses import Clause
    from spacetimeline.extract.segments import Segment

Way = Literal["both", "up", "taken", "down", "home", "maybe"]
"""Whether people go up and come down with a flight, or only one of them.

"taken" are those whom a craft takes up to stay, "home" those who came in another and go down with it; "maybe" is for
people of whom only a portrait is given.
"""
ROLE = (
    r"(?:commander|pilot|co-?pilot|(?:command|science)\s+pilot|(?:command|lunar)\s+module\s+pilot|(?:flight|board)[\s-]engineers?"
    r"|mission\s+specialists?|payload\s+specialists?|payload\s+commander|(?:research|test)[\s-](?:cosmonaut|engineer)s?"
    r"|spaceflight\s+participants?)"
)
_ROLE_NOUNS = ("commander", "pilot", "engineer", "specialist", "cosmonaut", "participant")
"""One of which every role has."""
_LEAD = lazy(
    r"(?:\bcrew\b[^.;]{0,60}|\bcommand(?:s|ed)\b[^.;,]{0,30},\s+with\s+|\b(?:led|headed|captained|commanded|flown|piloted|crewed|manned)\s+by\b[^.;]{0,40}|\b(?:astronauts"
    r"|cosmonauts|taikonauts)\s+(?:on|aboard)\b[^.;]{0,60}|\bcarr(?:y|ying|ies|ied)\b[^.;]{0,110}|\b(?:aboard"
    r"|on\s+board)\b[^.;,]{0,50}(?:,[^.;,]{1,60},[^.;,]{0,20})?\b(?:are|were|is|was|will\s+be)\b[^.;]{0,40}|\bpassengers\b[^.;]{0,40}"
    r"|\b(?:(?:mission|payload)\s+specialists?|pilot|flight\s+engineers?)\s+(?:for\s+the\s+\w+\s+)?"
    r"(?:are|were|is|was|include|will\s+be)\b[^.;]{0,50}"
    r"|\b(?:added|adding)\s+"
    r"|\b(?:people|men|women|veterans|rookies|members|fliers|flyers|travell?ers)\s+(?:\w+\s+)?(?:on|aboard|in)\b[^.;]{0,60}:\s*"
    r"|\b(?:astronauts|cosmonauts|taikonauts|trio|quartet|duo)\s*(?:,|--|–|—|:|\()\s*"
    r"|\b(?:with|beside|alongside|next\s+to|behind|accompanying|joining)\s+(?:him|her|them)\b[^.;,]{0,40}?\s"
    r"(?:are|were|is|was|will\s+be|flew|fly|flies|went|sat|sits)\b[^.;]{0,40}"
    r"|\bthe\s+(?:two|three|four|five|six|seven)\b[\w\s-]{0,30}\s+(?:astronauts|cosmonauts|taikonauts"
    r"|crew\s*members|participants|crewmates)(?:,?\s+|\s*(?:--|–|—|:|\()\s*))\Z"
)
_FOLLOW = lazy(
    r"(?:,\s+(?:an?|the|who)\b[^.;]{0,110},)?[^.;]{0,20}\b(?:will\s+command|commands|commanded|will\s+serve\s+as|served\s+as|serves\s+as"
    r"|will\s+be\s+(?:the\s+)?(?:shuttle['’]s\s+)?(?:pilot|commander)|(?:are|were|is|was)\s+(?:the\s+)?(?:crew"
    r"|aboard(?!\s+the\s+(?:station|iss|orbit|space\s+stat|international))|commander|pilot|strapped)"
    r"|(?:was|were|is|are)\s+(?:his|her|their|its)\s+(?:co-?)?(?:pilot|commander)"
    r"|(?:sat|sits|will\s+sit|rode|rides|strapped\s+in)\s+(?:next\s+to|beside|behind|alongside)\s+(?:him|her|them)"
    r"|(?:in|took|takes|has)\s+the\s+(?:right|left|center|centre|pilot['’]s|commander['’]s)(?:-hand)?\s+seat"
    r"|(?:got|took|has|had|given)\s+(?:the\s+)?command(?!\s+of\s+the\s+station)"
    r"|(?:would|will|(?:is|are|was|were)\s+to)\s+(?:go\s+outside|walk\s+in\s+space|(?:run|operate|work)\s+the\s+(?:\w+\s+)?arm)"
    r"|(?:are|were|is|was)\s+(?:all\s+)?(?:reported\s+)?(?:to\s+be\s+)?(?:in\s+(?:good|fine|excellent)\s+(?:condition|health|shape|spirits)"
    r"|(?:feeling|doing)\s+(?:well|good|fine)|(?:helped|lifted|carried|pulled)\s+(?:out|from))"
    r"|(?:would|will)\s+(?:make|perform|conduct|do|carry\s+out)\s+(?:the|both|all|two|three|four)\s+(?:\w+\s+)?(?:space\s?)?walks"
    r"|(?:am|are|is|was|were)\s+(?:commanding|leading|piloting)|stepp(?:ed|ing)\s+in\b"
    r"|(?:complet|round)(?:e?d|es?|s)\s+(?:out\s+)?the\s+(?:list|crew|team|roster|seven|six)"
    r"|(?:have\s+|has\s+)?(?:passed|finished|completed)\s+(?:their|the|final|two)\b[^.;,]{0,40}\b(?:exam\w*|rehears\w+|fit\s+checks?)"
    r"|(?:donned|(?:have\s+|had\s+)?suited\s+up|boarded\s+(?:the\s+)?(?:ship|spacecraft|capsule|orbiter|shuttle)|climbed\s+(?:aboard|into|in))"
    r"|(?:are|were|is|was|remain\w*)\s+(?:undergoing\s+(?:\w+\s+)?(?:medical|physical)|in\s+quarantine)|entered\s+quarantine"
    r"|make\s+up|made\s+up|will\s+fly|(?:(?:will|would|(?:is|are|were|was)\s+to)\s+(?:go|ride)|went|rode)\s+up)\b"
)
# "Walter and Schlegel of the research establishment were the payload specialists", "Ashby sat next to him as pilot"
_FOLLOW_FAR = lazy(
    rf"(?:,\s+who\b[^.;]{{0,110}},)?[^.;]{{0,60}}\b(?:(?:are|were|is|was)\s+(?:the\s+|its\s+|both\s+)?{ROLE}"
    rf"|(?:sat|sits|flew|flies|went|goes)\b[^.;,]{{0,24}}\sas\s+(?:the\s+|its\s+|a\s+)?{ROLE}"
    r"|(?:will\s+be|will\s+sit|sits|sat|is|was)\s+in\s+the\s+[\w’'-]+\s+seat)\b"
)
# "Okafor, the pilot, took part", "Okafor, science pilot of the mission"
_IN_CREW = lazy(
    rf",\s+(?:(?:the|its)\s+)?{ROLE}\s+(?:of|on)\s+(?!the\s+(?:station|iss|international|space\s+station|orbit)|expedition)"
    rf"|,\s+(?:the|its|the\s+(?:shuttle|ship|capsule|orbiter)['’]s)\s+{ROLE},"
)
_FIRST_FOR = lazy(
    r"[^.;]{0,90}\b(?:it|this|that)\s+(?:was|is|will\s+be|would\s+be)\s+(?:the|a|his|her|their)\s+"
    r"(?:first|second|third|fourth|fifth|sixth|seventh|maiden)\b"
)
_CHOSEN = lazy(
    r"\bto\s+(?:command|lead|pilot|fly)\s+[^.;,]{2,30},\s+(?:[\w’'-]+\s+){1,4}(?:selected|chose|named|picked|tapped)\s+\Z"
)
# "NASA named the science crew members A, B and C"
_NAMED_CREW = lazy(
    r"\b(?:named|announced|assigned|introduced)\s+(?:the|its|a)\s+(?:[\w-]+\s+){0,3}crew(?:\s+members?)?"
    r"(?:\s+(?:of|for)\s+[\w -]{2,24})?[,:]?\s+(?:[\w-]+\s+){0,2}\Z"
)
# "The whole crew was replaced by its backups, A, B and C"
REPLACED_BY = lazy(
    r"\b(?:crew|cosmonauts|astronauts|team|trio|men|they)\s+(?:was|were|had\s+been|has\s+been)\s+(?:replaced|relieved)\s+"
    r"(?:\w+\s+){0,3}by\s+(?:its|their|the)\s+back-?ups?(?:\s+crew)?,?\s+(?:of\s+)?(?:\w+\s+){0,2}\Z"
)
_SEAT = lazy(
    r"\bseat\b[^.;]{0,30}\b(?:belongs|belonged|goes|went)\s+to\s+\Z|\bseat\s+(?:is|was)\s+(?:for|taken\s+by)\s+\Z"
)
_INSIDE = lazy(
    r"[,\s]+(?:(?:are|were|is|was|will\s+be)\s+)?(?:aboard|on\s+board|inside|at\s+the\s+controls|strapped\s+in)"
    r"(?:,|\.|\s+(?:and|as|when|blasted|lifted|launched|landed|docked)\b|\Z)"
)
_STAYED = lazy(r"[\s,]+(?:have\s+|had\s+)?(?:spent|logged|lived)\s+[^.;]{0,30}\b(?:days|months|weeks|hours)\b")
_WITH = lazy(r"\bwith\s+(?:[\w’'.-]+,?\s+){0,6}\Z")
_UP = lazy(
    r"\b(?:t(?:akes?|ook|aking)|carr(?:y|ies|ied|ying)|ferr(?:y|ies|ied|ying)|brings?|brought|bringing|deliver\w*)\s+"
    r"(?:up|along)\b[^.;]{0,50}\Z"
)
_DOWN = lazy(
    r"\b(?:t(?:akes?|ook|aking)|carr(?:y|ies|ied|ying)|ferr(?:y|ies|ied|ying)|brings?|brought|bringing"
    r"|return(?:s|ed|ing)?|fl(?:y|ies|ew|ying))\s+(?:back|down|home)\b[^.;]{0,50}\Z"
)
_BACK = lazy(r"[,\s]+(?:safely\s+)?(?:back|down|home)\b")
_BRINGS = lazy(
    r"\b(?:t(?:akes?|ook|aking)|carr(?:y|ies|ied|ying)|brings?|brought|bringing|return(?:s|ed|ing)?|fl(?:y|ies|ew))\s+"
    r"(?:[\w’'.-]+\s+){0,5}\Z"
)
_NO_CREW_AFTER = lazy(
    r"['’]s\b|\s+(?:building|center|centre|hall|airport|station|museum|university|said|says|told)\b"
    r"|(?:,\s+who\b[^.;,]{0,60},)?,?\s+(?:was|were|had\s+been)\s+"
    r"(?:grounded|replaced|dropped|disqualified|waiting|bumped|pulled|removed|reassigned|stood\s+down|taken\s+off)\b"
    r"|\s+(?:staying|remaining|left)\s+(?:behind|aboard|on)\b|,?\s+who\s+(?:stay|remain)s?\b"
    r"|,?\s+who\s+(?:was|were|had\s+been)\s+(?:moved|reassigned|transferred|shifted|bumped|taken\s+off|removed)\b"
)
_BACKUP = lazy(r"[\s,]+(?:named\s+|serving\s+|served\s+|acting\s+)?as\s+(?:his|her|their|the|a)\s+back-?ups?\b")
_COMMANDER_OF = lazy(r"\b(?:commander|pilot)\s+of\s+[\w\s-]{2,24}\s+(?:was|is|will\s+be)\s+\Z")
JOINED_BY = lazy(
    r"(?:\b(?:is|was|are|were|will\s+be|be)\s+|\A\s*|,\s+)(?:joined|accompanied|followed)\s+(?:this\s+time\s+)?by\s+"
    r"(?:[\w’'.-]+\s+){0,4}\Z"
)
# "Stone, who flies with", "Stone was strapped in beside": both fly
_COMPANY = (
    r"\b(?:flew|flown|fl(?:y|ies|ying)|travell?(?:s|ed|ing)?|rode|rid(?:es?|ing|den)|strapped\s+in|sat|sits|seated"
    r"|shar(?:es?|ed|ing)\s+the\s+(?:cabin|capsule|flight|ride|ship|journey))\b[^.;,]{0,40}?\s"
    r"(?:with|beside|alongside|next\s+to)\s+"
)
IN_COMPANY = lazy(_COMPANY + r"(?:[\w’'.-]+,?\s+){0,6}\Z")
_RIDE_TOGETHER = lazy(_COMPANY)
_COMMANDER_IS = lazy(
    r"\b(?:the\s+(?:\w+\s+)?|its\s+|their\s+)(?:commander|pilot)\s+(?:was|is|will\s+be)\s+\Z|\bcommander\s+\Z"
    r"|\b(?:the|its|her|his|their)\s+(?:mission\s+)?(?:commander|pilot),\s+\Z"
    r"|\b(?:other|third|fourth|remaining|youngest|last)\s+(?:passenger|crew\s+member|crewmate|astronaut|cosmonaut|taikonaut)\b"
    r"[^.;,]{0,30},?\s+\Z"
)
_ON_STATION = lazy(
    r"\A\s*(?:aboard|on\s+board|inside|on)\s+the\s+(?:\w+\s+)?(?:space\s+)?(?:station|iss|complex|outpost|laboratory)\s*,[^.;]*\Z"
)
_STAYS_WITH = lazy(
    r"\b(?:work(?:s|ed|ing)?|liv(?:e|es|ed|ing)|stay\w*|remain\w*)\b[^.;,]{0,60}\swith\s+(?:[\w’'.-]+,?\s+){0,8}\Z"
)
_NOT_LEAD = lazy(
    r"\b(?:said|told|name\s+of|honou?r|join(?:s|ed|ing)?|backups?|back-up|replac\w+|welcom\w+|greet\w+|already|trained|announced|(?:held|vacated)\s+by|(?:place|instead)\s+of"
    r"|stand-?ins?|understud\w+|(?:room|seat)\s+for|without|selected|named|administrator|director|president|handed|(?:hand|tak)(?:s|es|e|ing)?\s+over|took\s+over|relie(?:ve|f)\w*)\b[^.;]{0,60}\Z"
)
_ROLE_BEFORE = lazy(rf"\b{ROLE}[\s,:]+(?:[\w’'.-]+\s+){{0,2}}\Z")
_ROLE_AFTER = lazy(rf",?\s+\(?(?:(?:the|a|as|an)\s+)?(?:(?!and\b|with\b)\w+\s+)?{ROLE}\b")
PORTRAIT = lazy(
    r"\b(?:rookies?|veterans?|new\s+to\s+space\w*|first-tim\w+|(?:has|have|had)\s+(?:never\s+)?flown"
    r"|(?:first|second|third|fourth|fifth|sixth|seventh|maiden)\s+(?:space\s?)?(?:flight|mission|trip|voyage|journey)"
    r"|former\s+(?:\w+\s+){0,3}pilots?|test\s+pilots?|(?:is|was)\s+making|born\s+in|oldest|youngest)\b"
)
_NOT_ABOARD = lazy(
    r"\b(?:backups?|back-up|greet\w*|welcom\w*|replac\w+|currently|already|selected|administrator|president|spokes\w+"
    r"|director|minister|historian|analyst|professor|died|late)\b"
)
_REACH = 170


def is_roster(low: str, segment: Segment, clause: Clause) -> bool:
    """Does a sentence give several people their parts in a crew ("commander A and pilot B")?"""
    with_role = 0
    for at in clause.indices("person"):
        unit = clause.units[at]
        before = low[max(segment.start, unit.start - 40) : unit.start]
        behind = low[unit.end : min(segment.end, unit.end + 40)]
        with_role += bool(
            (_tells_role(before) and _ROLE_BEFORE.search(before)) or (_tells_role(behind) and _ROLE_AFTER.match(behind))
        )
    return with_role > 1


def _tells_role(text: str) -> bool:
    return any(word in text for word in _ROLE_NOUNS)


def way_of(low: str, segment: Segment, clause: Clause, group: list[int], *, roster: bool) -> Way | None:
    """How the people of ``group`` fly, as the words around them say."""
    start, end = clause.units[group[0]].start, clause.units[group[-1]].end
    before = low[max(segment.start, start - _REACH) : start]
    until = min(segment.end, end + 80)
    if _ON_STATION.search(before) or _STAYS_WITH.search(before):
        return None
    before = before[_clause_before(clause, group, len(before)) :]
    if _COMMANDER_IS.search(before) or _COMMANDER_OF.search(before) or _CHOSEN.search(before):
        return "both"
    if "seat" in before and _SEAT.search(before):
        return "taken" if "way up" in before else "both"
    if (
        REPLACED_BY.search(before)
        or _NAMED_CREW.search(before)
        or IN_COMPANY.search(before)
        or _RIDE_TOGETHER.search(low, start, end)
    ):
        return "both"
    joined = JOINED_BY.search(before)
    if (
        (_NOT_LEAD.search(before) and not joined)
        or _NO_CREW_AFTER.match(low, end, until)
        or _BACKUP.match(low, end, until)
    ):
        return None
    if _DOWN.search(before) or (_BACK.match(low, end, until) and _BRINGS.search(before)):
        return "down"
    if _UP.search(before):
        return "taken"
    far = min(segment.end, end + 200)
    if joined or roster or _FOLLOW.match(low, end, far):
        return "both"
    if _LEAD.search(before):
        return "maybe" if _EXPEDITION.search(before) else "both"
    with_role = _tells_role(low[end:far])
    seated = (with_role or "seat" in low[end:far]) and _FOLLOW_FAR.match(low, end, far)
    if seated or (before.endswith("for ") and _FIRST_FOR.match(low, end, far)):
        return "both"
    if _WITH.search(before) and (_INSIDE.match(low, end, until) or craft_with(clause, group)):
        return "both"
    if with_role and _IN_CREW.match(low, end, far):
        return "both"
    if _STAYED.match(low, end, until) and len(group) > 1:
        return "maybe"
    if _is_portrait(low, segment, clause, group):
        return "maybe"
    return None


_EXPEDITION = lazy(r"\bexpedition[\s-]\w+\s+crew\b[^.;]*\Z")


def _clause_before(clause: Clause, group: list[int], reach: int) -> int:
    """Where in the ``reach`` characters before people a subordinate clause ends ("Until Crew-3 is there, A")."""
    units = clause.units[: group[0]]
    last = next((at for at in range(len(units) - 1, 0, -1) if units[at].tag == "comma"), 0)
    if not last or (units[0].tag != "sub" and units[0].low != "until"):
        return 0
    if units[last - 1].tag in ("person", "entity") or units[last - 1].low in ("crew", "astronauts", "cosmonauts"):
        return 0  # "When the crew, A and B"
    return max(0, reach - (clause.units[group[0]].start - units[last].start))


def _is_portrait(low: str, segment: Segment, clause: Clause, group: list[int]) -> bool:
    """Does a sentence that begins with the people tell what sort of flyers they are?"""
    if segment.form != "prose" or any(
        unit.tag not in ("det", "word", "entity", "adv") for unit in clause.units[: group[0]]
    ):
        return False
    return (
        PORTRAIT.search(low, segment.start, segment.end) is not None
        and _NOT_ABOARD.search(low, segment.start, segment.end) is None
    )
