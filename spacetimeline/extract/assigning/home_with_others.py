"""Who comes home with another crew than he went up with: "Vittori, who returned with the previous crew"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacetimeline.extract.text.lazy_patterns import lazy

if TYPE_CHECKING:
    from spacetimeline.extract.mentions.mentions import EventMention

_OTHERS = (
    r"(?:(?:[^.;,]|\.(?=\s\d)){0,40}?\s)?(?:with|alongside)\s+(?:the\s+)?(?:previous|outgoing|departing|preceding|former|old|off-?going"
    r"|expedition[\s-]\w+)\s+(?:\w+\s+)?crew\b"
)
_BEHIND = lazy(rf"\s+{_OTHERS}")


def come_with_others(mention: EventMention, behind: str) -> None:
    """Put a return with another crew on no craft told of before; it is that of the one whom its "who" follows.

    ``behind`` is the rest of the sentence.
    """
    if "crew" not in behind or not _BEHIND.match(behind.lower()):
        return
    mention.notes.add(WITH_OTHERS)
    if any(each.start > mention.trigger.end for each in mention.roles.craft):
        return  # "with the Expedition 5 crew, A and B, on Soyuz TM-34"
    mention.flight, mention.flight_sure = None, False
    units = mention.clause.units
    who = next((at for at in range(mention.at - 1, -1, -1) if units[at].low == "who"), 0)
    named = [at for at in mention.clause.indices("person") if at < who]
    if named:
        mention.roles.crew = [units[named[-1]].ref.key]


WITH_OTHERS = "with_others"
"""The note of a return in the craft of another crew."""
