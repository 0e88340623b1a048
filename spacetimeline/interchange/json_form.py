"""Spacetimeline's JSON for exchange: everything a timeline knows, read back without loss.

``resources/schema/timeline.schema.json`` describes it. Claims name their source by its place in ``sources``.
"""

from __future__ import annotations

import json
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from spacetimeline.interchange.errors import MalformedError, NewerFormatError
from spacetimeline.interchange.exchange import Exchange
from spacetimeline.interchange.json_when import when_from_json, when_json
from spacetimeline.model.event import Claim, CrewMember, Event, EventKind, EventWithClaims, Source, Status

if TYPE_CHECKING:
    from collections.abc import Mapping

FORMAT = "spacetimeline"
VERSION = 1

_WORDS = (
    "title",
    "mission",
    "vehicle",
    "launch_vehicle",
    "site",
    "target",
    "port",
    "agency",
    "notes",
    "colour",
)
_CLAIM_FIELDS = [each for each in fields(Claim) if each.name not in ("id", "event_id", "source_id")]
_SOURCE_FIELDS = [each.name for each in fields(Source) if each.name != "id"]


def write_json(exchange: Exchange) -> str:
    """The text of a file; the same exchange gives the same text."""
    numbers = {source.id: number for number, source in enumerate(exchange.sources)}
    told = {
        "format": FORMAT,
        "version": VERSION,
        "title": exchange.title,
        "sources": [{name: getattr(source, name) for name in _SOURCE_FIELDS} for source in exchange.sources],
        "events": [_event_json(each, numbers) for each in exchange.events],
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def _event_json(each: EventWithClaims, numbers: Mapping[int | None, int]) -> dict[str, Any]:
    event = each.event
    told: dict[str, Any] = {"id": event.id, "kind": event.kind.value, "status": event.status.value}
    told |= {"start": when_json(event.start), "end": when_json(event.end)}
    told |= {name: getattr(event, name) for name in _WORDS}
    told["crew"] = [{"name": member.name, "role": member.role} for member in event.crew]
    told |= {"core": event.core, "confidence": event.confidence, "slip_of": event.slip_of}
    told["claims"] = [_claim_json(claim, numbers) for claim in each.claims]
    return told


def _claim_json(claim: Claim, numbers: Mapping[int | None, int]) -> dict[str, Any]:
    told = {each.name: getattr(claim, each.name) for each in _CLAIM_FIELDS}
    told["source"] = numbers.get(claim.source_id) if claim.source_id is not None else None
    return told


# -- reading ------------------------------------------------------------------------------------------------------


def read_json(text: str) -> Exchange:
    """What a file of ``write_json`` holds; sources are numbered from 1, and claims name them by that id.

    Raises ``MalformedError`` for anything else and ``NewerFormatError`` for a later version of the format.
    """
    try:
        told = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise MalformedError(f"it is not JSON ({error})") from error
    if not isinstance(told, dict) or told.get("format") != FORMAT:
        raise MalformedError("it is JSON, but not a timeline of Spacetimeline")
    version = told.get("version")
    if not isinstance(version, int) or version > VERSION:
        raise NewerFormatError(version)
    try:
        sources = tuple(_source(each, number + 1) for number, each in enumerate(_objects(told, "sources")))
        events = tuple(_event(each, len(sources)) for each in _objects(told, "events"))
    except (KeyError, TypeError, ValueError) as error:
        raise MalformedError(str(error)) from error
    return Exchange(_word(told, "title"), events, sources)


def _objects(told: Mapping[str, Any], name: str) -> list[dict[str, Any]]:
    found = told.get(name, [])
    if not isinstance(found, list) or not all(isinstance(each, dict) for each in found):
        raise MalformedError(f"“{name}” is not a list of objects")
    return found


def _word(told: Mapping[str, Any], name: str) -> str:
    found = told.get(name, "")
    if not isinstance(found, str):
        raise MalformedError(f"“{name}” is not a text")
    return found


def _source(told: Mapping[str, Any], source_id: int) -> Source:
    return Source(**{name: _word(told, name) for name in _SOURCE_FIELDS}, id=source_id)


def _event(told: Mapping[str, Any], source_count: int) -> EventWithClaims:
    event_id = told.get("id")
    event = Event(
        kind=EventKind(told["kind"]),
        status=Status(told.get("status", "actual")),
        start=when_from_json(told.get("start")),
        end=when_from_json(told.get("end")),
        **{name: _word(told, name) for name in _WORDS},
        crew=tuple(CrewMember(_word(each, "name"), _word(each, "role")) for each in _objects(told, "crew")),
        core=bool(told.get("core", True)),
        confidence=float(told.get("confidence", 1.0)),
        slip_of=_number(told.get("slip_of")),
        id=_number(event_id),
    )
    return EventWithClaims(event, tuple(_claim(each, event.id, source_count) for each in _objects(told, "claims")))


def _number(value: Any) -> int | None:
    return None if value is None else int(value)


def _claim(told: Mapping[str, Any], event_id: int | None, source_count: int) -> Claim:
    source = _number(told.get("source"))
    if source is not None and not 0 <= source < source_count:
        raise MalformedError("a claim names a source that is not there")
    values = {each.name: told[each.name] for each in _CLAIM_FIELDS if each.name in told}
    return Claim(**values, event_id=event_id, source_id=None if source is None else source + 1)
