"""Times in exchanged JSON: written so that nothing is lost, read also from plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from spacetimeline.interchange.errors import MalformedError
from spacetimeline.model.when import FAR_FUTURE_MS, FAR_PAST_MS, Bound, Granularity, Qualifier, When

if TYPE_CHECKING:
    from collections.abc import Mapping

_FAR = (FAR_PAST_MS, FAR_FUTURE_MS)
_SPOKEN = {"raw": "raw", "stated_zone": "zone", "stated_offset_min": "offset_min"}


def when_json(when: When | None) -> dict[str, Any] | None:
    """``text`` is ISO 8601 or EDTF and what people read; the numbers hold what it cannot say; null is no bound."""
    if when is None:
        return None
    told: dict[str, Any] = {
        "text": when.text(),
        "granularity": when.granularity.value,
        "qualifier": when.qualifier.value,
        "bound": when.bound.value,
        "at_ms": None if when.at_ms in _FAR else when.at_ms,
        "lo_ms": None if when.lo_ms in _FAR else when.lo_ms,
        "hi_ms": None if when.hi_ms in _FAR else when.hi_ms,
    }
    for field, name in _SPOKEN.items():
        value = getattr(when, field)
        if value not in ("", None):
            told[name] = value
    return told


def when_from_json(value: Any) -> When | None:
    """A time as ``when_json`` writes it, or as plain ISO 8601 or EDTF text. Raises ``UserError``s."""
    if value is None:
        return None
    if isinstance(value, str):
        return When.parse(value)
    if not isinstance(value, dict):
        raise MalformedError("a time is neither a text nor an object")
    if "at_ms" not in value:
        return When.parse(_text(value, "text")).with_raw(_text(value, "raw"))
    return _exact(value)


def _exact(value: Mapping[str, Any]) -> When:
    try:
        bound = Bound(value.get("bound", "exact"))
        return When(
            lo_ms=_bounded(value["lo_ms"], FAR_PAST_MS),
            hi_ms=_bounded(value["hi_ms"], FAR_FUTURE_MS),
            at_ms=_bounded(value["at_ms"], FAR_FUTURE_MS if bound is Bound.ONGOING else FAR_PAST_MS),
            granularity=Granularity(value["granularity"]),
            qualifier=Qualifier(value.get("qualifier", "none")),
            bound=bound,
            raw=_text(value, "raw"),
            stated_zone=_text(value, "zone"),
            stated_offset_min=None if value.get("offset_min") is None else int(value["offset_min"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise MalformedError(f"a time cannot be understood ({error})") from error


def _bounded(value: Any, far_ms: int) -> int:
    number = far_ms if value is None else int(value)
    if not FAR_PAST_MS <= number <= FAR_FUTURE_MS:
        raise ValueError("a time out of range")
    return number


def _text(value: Mapping[str, Any], name: str) -> str:
    found = value.get(name, "")
    return found if isinstance(found, str) else ""
