"""Names of craft the vocabulary does not know, by what stands beside them: "the Corvus satellite", "Glory, a probe"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.extract.text.wordlists import words
from spacetimeline.model.event import EventKind

if TYPE_CHECKING:
    import re

    from spacetimeline.extract.clauses.clauses import Unit
    from spacetimeline.extract.mentions.mentions import EventMention

_KINDS = (EventKind.LAUNCH, EventKind.FLYBY, EventKind.ORBIT_INSERTION, EventKind.LANDING)
_BEFORE, _BEHIND = 120, 220  # characters
_LEAST = 3
_STRANGER = lazy(
    r"\b((?:[A-Z][\w’.-]*|[A-Z]{2,})(?:[ \n]+(?:[A-Z][\w’.-]*"
    r"|\d[\w-]*))*[ -]?\d*[A-Z]?)\)?[\"”]?,?\s+"
    r"(?:(?!launch|sent|flew|put|orbit|built|lost|has|had|was|were|will|to|of|from|caus|forc|delay|kept|ke+p|ma[dk]e"
    r"|(?:and|but|while|when|as|before|after)\b)[a-z-]+\s+){0,2}?"
    r"(?:mission(?!\s+(?:manage|control|speciali|team|command|offici|planne|direct))|satellites?|spacecraft|probe"
    r"|observatory|telescope|lander|orbiter|rover|capsule|payload|module|cubesat|spaceplane)\b"
)
_RELATIVE = lazy(r"\b(?:that|which|who)\s+(?:sent|launched|carried|took|flew|lofted|put)\b")
# "Shukrayaan, a Venus orbiter,": a name and what it is
_APPOSED = lazy(
    r"(?:\A|[.;:]\s+|\band\s+|\n)((?:[A-Z][\w’-]+)(?:\s(?:[A-Z][\w-]*|\d+))*),\s(?:an?|the|its"
    r"|another)\s(?:[\w’'-]+\s){0,5}?"
    r"(?:mission|satellite|spacecraft|probe|orbiter|lander|rover|telescope|observatory|module)\b"
)
_DEMONYM = lazy(
    r"(?!Ocean\b)[A-Z][a-z]+(?:ian|ean|ish|ese|iss|eli|wegian|ani)|French|German|Greek|Dutch|Thai|Czech|Saudi|Emirati|Turkish|Western"
    r"|Mexican|African|Cuban|Iraqi|Kuwaiti|Qatari|Bahraini|Bangladeshi|Kazakh|Kenyan|Filipino|South|North|Korea|China|India|Japan|Russia|America|Europe|Britain|France"
    r"|Germany|Italy|Iran|Israel|Canada|Brazil|Ukraine|Moscow|Beijing|Tokyo|Seoul"
    r"|[A-Z][\w.]*-(?:built|made|owned|led|bound|based|funded|operated|class|sized)"
)
"""What tells whose a craft is and is no name of it: "a Brazilian television satellite"."""
# "The Global Precipitation Measurement Core Observatory", "the Orbiting Carbon Observatory-2, OCO-2 for short": a name
# that says what it is, and the short one told beside it
_TITLED = lazy(
    r"\b((?:[A-Z][\w’-]+[ \n]){1,6}(?:Observatory|Telescope|Satellite|Probe|Lander|Orbiter|Explorer|Rover|Spacecraft)"
    r"(?:[- ]\d{1,2})?)(?:,?\s+(?:\(|or\s+)?(?P<short>[A-Z][A-Za-z]+[A-Z\d-]*)(?:\)|\s+for\s+short))?(?![\w-])"
)
# What a sounding rocket bears: "a rocket of the Auroral Jets Experiment (AJEX)", "with the KiNET-X experiment"
_EXPERIMENT = lazy(
    r"\b[Tt]he[ \n]((?:[A-Z][\w’-]+[ \n]){0,6}?(?:Experiment|[A-Z][\w’-]+(?=[ \n]experiment)))\b"
    r"(?:[ \n]\((?P<short>[A-Z][A-Za-z]+[A-Z\d-]*)\))?(?![\w-])"
)
# "the satellite Glory", "the first observatory, OCO,"
_CALLED = lazy(
    r"\b(?:satellite|probe|observatory|spacecraft|lander|orbiter|telescope|cubesat|module)(?:,\s+|\s+(?:called\s+|named\s+)?)"
    r"((?!NASA|ESA|JAXA|ISRO|CNES|DLR)[A-Z][\w-]*[\w](?:\s\d{1,2})?)(?=[,.]|\s[a-z])"
)
_DESIGNATION = lazy(
    r"\b(?!Vehicle|Complex|Pad|Stage)([A-Z][A-Za-z]*[a-z][A-Za-z]*-\d+[A-Z]?(?:\s\d\d\b)?|[A-Z]{2,}[A-Za-z]*-[A-Z]{0,3}\d+[A-Z]?)\b"
    r"(?!\s+(?:main\s+|rocket\s+)?(?:engines?|motors?|thrusters?|boosters?)\b)"
)
_IN_BRACKETS = lazy(r"\s\(([A-Z]{2,}[\w-]*)\)")
_NO_NAME = words(
    """
    The A An Another This That Its Their His Her Our Space Earth Moon Mars NASA NASA’s ESA Russian Chinese American
    Soviet U.S. US First Second Third New International Commercial Crew In On At Two Three January February
    March April May June July August September October November December Monday Tuesday Wednesday Thursday
    Friday Saturday Sunday
    """
)
_SORTS = (
    "mission", "satellite", "craft", "probe", "observatory", "telescope", "lander", "orbiter", "rover", "capsule",
    "payload", "module", "cubesat", "spaceplane", "explorer",
)  # fmt: skip
"""One of which stands beside every name but a designation."""


_PATTERNS = (_STRANGER, _APPOSED, _TITLED, _CALLED, _DESIGNATION)


def name_beside_kind(mention: EventMention, text: str) -> str:
    """The name near a telling that stands before "satellite", "probe" and so on or is a designation, else empty."""
    if mention.trigger.needs == "slated" or mention.kind not in _KINDS:
        return ""
    first = max(mention.segment.start - 2, mention.start - _BEFORE)
    end = min(mention.segment.end, mention.start + _BEHIND)
    aside = _RELATIVE.search(text, mention.trigger.end, end)
    end = aside.start() if aside is not None else end  # "from the pad that sent NASA's Pioneer spacecraft on its way"
    near = text[max(0, first) : end].lower()
    patterns = _PATTERNS if any(word in near for word in _SORTS) else (_DESIGNATION,)
    if "experiment" in near:
        patterns = (*patterns, _EXPERIMENT)
    for pattern in patterns:
        last = mention.start if pattern in (_TITLED, _CALLED) else end
        for match in pattern.finditer(text, first, last):
            short = match["short"] if pattern in (_TITLED, _EXPERIMENT) else None
            if pattern is _DESIGNATION and (bracket := _IN_BRACKETS.match(text, match.end())) is not None:
                short = bracket[1]  # "the Vehicle Evaluation Payload-2 (VEP-2)"
            told = [word for word in (short or match[1]).split() if word not in _NO_NAME]
            name = " ".join(word for word in told if not _DEMONYM.fullmatch(word)).strip(" ,")
            known = any(
                each.start <= match.start(1) < each.end or match.start(1) <= each.start < match.end(1)
                for each in _known(mention, match.end(1))
            )
            if len(name) >= _LEAST and not name[0].isdigit() and not known and not _is_somebodys(mention, match):
                return _with_first_part(name, mention, match, text)
    return ""


def _with_first_part(name: str, mention: EventMention, found: re.Match[str], text: str) -> str:
    """``name`` with what an "and" joins to it: "the Surface Water and Ocean Topography satellite"."""
    joined = _FIRST_PART.search(text, max(0, found.start(1) - _BEFORE), found.start(1))
    if joined is None or not found[1].startswith(name) or found[0].endswith("s"):
        return name
    named = (unit for unit in mention.clause.units if unit.tag in ("entity", "person", "time"))
    if any(joined.start(1) < unit.end and unit.start < found.start(1) for unit in named):
        return name
    return f"{joined[1]}{name}"


_FIRST_PART = lazy(r"\b[Tt]he ((?:[A-Z][\w-]+,? ){1,4}and )\Z")


def _is_somebodys(mention: EventMention, found: re.Match[str]) -> bool:
    """Is it "Samantha's Minerva mission", "Wakata's mission": what somebody calls the time aboard, and no craft?"""
    people = [unit for unit in mention.clause.units if unit.tag == "person"]
    return any(unit.start == found.start(1) and found[1][unit.end - unit.start :][:1] in ("'", "’") for unit in people)


def _known(mention: EventMention, end: int) -> list[Unit]:
    """What is no stranger's name: names and times; but an operator's name may begin that of its satellite."""
    return [
        unit
        for unit in mention.clause.units
        if unit.tag in ("entity", "person", "time")
        and not (unit.tag == "entity" and unit.ref.kind == "agency" and unit.end < end)
    ]
