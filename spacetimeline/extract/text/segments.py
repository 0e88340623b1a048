"""Cuts an article into paragraphs and sentences; rows of a timetable and captions are sentences of their own."""

from __future__ import annotations

import re
from dataclasses import replace

from spacetimeline.extract.text.items import ITEM, opens_item
from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.extract.text.values import dataclass
from spacetimeline.extract.text.wordlists import words

LONGEST = 1200
"""A "sentence" beyond so many characters is cut at a space: megabytes without a full stop are no prose."""


@dataclass(frozen=True, slots=True)
class Segment:
    """Characters ``[start, end)``: a sentence, a heading or a row; ``paragraph`` counts from 0.

    ``form`` is "prose", "title" (the article's first line), "row" (of a timetable), "item" (of a chronicle, led by its
    day), "caption" (of a picture), "entry" (what heads a note: when it was written) or "source" (the titles of other
    articles below the text).
    """

    start: int
    end: int
    paragraph: int
    form: str = "prose"


_ENDS = lazy(
    r"(?=[.!?…\n])"  # at most characters there is no more to try than this
    r"(?:[.!?…]['\"”’)\]]{0,3}(?=\s|[A-Z“])|\n[ \t\r]*\n\s*|\n[-=]{4,}\n|(?<=\d-\d\d)\n(?=[A-Z])"
    r"|\n(?=\d{4}-\d\d-\d\d[,;\t ]"
    r"|[ \t]{0,12}[A-Z][\w/-]{1,14}(?:\s[\w/-]{1,14}){0,6}\s?:\s|[ \t]{0,12}(?:[-•*·–]\s|\|"
    r"|(?:(?:\d{1,2}[:.]\d\d(?::\d\d)?|\d{1,2}(?=\s?[ap]\.?m))(?:\s?[ap]\.?m\.?)?"
    r"|T\s?[-+−]\s?[\d:]+)(?:\s[A-Z]{2,5}\b)?\s?(?:[:–—|-]|\s\s|\t|\s[A-Z][a-z])))"
    r"|\n(?=[^\n]{2,48}?\S(?: {3,}|\t[ \t]*)\d)"  # a row of columns
    r"|\n(?=(?:[A-Z][a-z]{2,8}\.?\s\d{1,2},\s\d{4}|\d{1,2}\s[A-Z][a-z]{2,8}\s\d{4})(?:\s\([A-Z]{2,4}\))?"
    r"[ \t]*\n)"  # a date alone
    rf"|{ITEM}"
    r"|(?P<dateline>\n)(?:(?<=\s[ap]m\n)|(?<=[ap]\.m\.\n)|(?<=,\s\d{4}\n)|(?<=[A-Z]\)\n))(?=\S)"
    r"|(?P<label>\n)(?=[A-Z“\"]))"
)
# "August 1, 2025 11:58 am": a line with nothing but when an entry of a log was written
DATELINE = lazy(
    r"(?:(?:posted|published|updated)(?:\s+on)?:?\s+)?(?:[a-z]{3,9}day,?\s+)?(?:[A-Z][a-z]{2,8}\.?\s+\d{1,2},\s+\d{4}"
    r"|\d{1,2}\s+[A-Z][a-z]{2,8}\s+\d{4})(?:,?\s+(?:at\s+)?\d{1,2}(?:[:.]\d\d(?:\s?[ap]\.?m\.?)?|\s?[ap]\.?m\.?)(?:\s+[A-Z]{2,4})?)?(?:\s\([A-Z]{2,4}\))?"
    # without a year only where a weekday and the time of day say that it was written then
    r"|(?:posted\s+(?:on\s+)?)?[a-z]{3,6}day,?\s+[A-Z][a-z]{2,8}\.?\s+\d{1,2},?\s+(?:at\s+)?\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\.?(?:\s+[A-Z]{2,4})?",
    re.IGNORECASE,
)
_NOTE_WHEN = (
    r"(?:\d{1,2}[:.]\d\d|\d{1,4}|[ap]\.?\s?m\b\.?|[a-z]{3,6}day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
    r"|noon|midnight|time|eastern|central|pacific|moscow|local|[a-z]{2,4}\b)"
)
# "Editor's note, Oct. 13, 9 a.m. EDT:", "Update (May 2):", "NOTE OF DEC. 17, 1985.", or on its own line: heads a note
_NOTE_HEAD = lazy(
    r"[ \t]*[\[(*]*(?:editor['’]s\s+note|updated?|correction|bulletin|addendum|note"
    r"|(?:status\s+)?report|status(?:\s+(?:note|update))?"
    r"|original\s+(?:story|release|post|article|report))"
    r"(?:\s+(?:no\.?\s?|#)?\d{1,2}(?=[\s,]*[,(:–—-]))?(?:\s+(?:of|for|from|as\s+of))?"
    r"[\s,(:–—-]+(?=[^\n]{0,40}?\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))"
    rf"(?:{_NOTE_WHEN}[\s,()]*){{2,12}}[\])]*(?:(?<=[\])])\.?|\s*[:–—]|\s-|(?<=\b[12]\d\d\d)\."
    r"|(?=[ \t]*\n))(?:\s+|\Z)",
    re.IGNORECASE,
)
_NOTES = ("editor", "update", "correction", "bulletin", "addendum", "original", "note", "status", "report")
# "Dec. 18, 1985 – The launch was put off this morning": heads an entry of a log, if what follows is told on that day,
# be it below a line that only tells what the entry is about ("Dec. 18, 1985: A sixth try")
_LOG_HEAD = lazy(
    r"(?:[a-z]{3,6}day,?\s+)?(?:[A-Z][a-z]{2,8}\.?\s+\d{1,2}|\d{1,2}\s+[A-Z][a-z]{2,8}\.?)(?:,?\s+\d{4})?"
    r"(?P<hour>,?\s+(?:at\s+)?(?:\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\.?|noon|midnight)(?:\s+[A-Z]{2,4})?)?"
    r"\s*(?:[–—:]|--?(?=\s))\s+(?=[^\n]*\b(?:tomorrow|yesterday)\b"
    r"|(?:[^\n]{1,80}\n\s*)?[^\n]*\b(?:today|tonight|this\s(?:morning|afternoon|evening))\b)",
    re.IGNORECASE,
)
_LOG_LEAD = 48
_LOG_MARKS = (" –", " —", " -", ": ")
_LAST_WORD = re.compile(r"\w+\Z")
_ABBREVIATIONS = words(
    """
    mr mrs ms dr prof gen col lt maj capt cmdr sgt adm gov sen rep st jr sr no nos vs inc ltd co corp jan feb mar apr
    jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun approx ca fig mt ft
    """
)
# "atop a Saturn V." ends a sentence
_NUMERAL = lazy(r"\b(?:saturn|gemini|apollo|artemis|titan|voyager|salyut|vostok|atlas)\s[ivx]\Z", re.IGNORECASE)
_OPENS_CLAUSE = lazy(
    r"(?:[,;:]\s(?:and|then|but|so)?\s?|\b(?:and|then)\s|[.!?]['\"”’)]*\s+|\n)(?:at|by|around|about|at\sabout|shortly\s(?:after|before))\s"
    r"\d{1,2}(?:[:.]\d\d)?\s[ap]\.\s?m\.\Z",
    re.IGNORECASE,
)
_HALF = lazy(r"\b[ap]\.\s?m\Z", re.IGNORECASE)
_ZONE_NEXT = lazy(
    r"\s+\(?(?:(?:[A-Z]{1,4}T|UTC|UT1|MS[KD]|Z)\b|(?:Eastern|Central|Mountain|Pacific|Moscow|Beijing|Japan|India|local|on|in|at|from)\b"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s\d"
    r"|(?:[A-Z]\w{1,14}\s+){1,3}(?:[Ss]tandard\s+|[Dd]aylight\s+|[Ss]ummer\s+)?[Tt]ime\b)"
)
_ROW_HEAD = lazy(r"(?:\A|\n)[ \t]*(?:[-•*·–|]\s*)?\d{1,2}(?:[:.]\d\d)?\s?[ap]\.\s?m\.\Z", re.IGNORECASE)
_OPEN_LINE = lazy(r"(?:\b(?:at|on|of|from|to|and|the|by|until|about|around|between|or|for)|,)\s*\Z", re.IGNORECASE)
_NEXT = lazy(r"['\"”’)\]]*\s+[\"“‘'(\[]*(?P<first>\S)")
_ROW = lazy(
    r"[ \t]*(?:[-•*·–|]\s*)?(?:\d{1,2}[:.]\d\d|\d{1,2}\s?[ap]\.?m\b|T\s?[-+−]\s?\d|noon\b|midnight\b)", re.IGNORECASE
)
_CAPTION = lazy(
    r"(?:left|right|middle|above|below|centre|center|top|bottom|in this (?:image|photo|picture))\b[^:.]{0,30}[:,]"
    r"|(?:image|photo|credit|credits|file (?:image|photo))\b",
    re.IGNORECASE,
)
_PICTURED = lazy(r"\b(?:pictured|is seen|are seen|poses?)\b")
_POSING = ("pictured", "seen", "pose")
_PICTURED_CHARS = 172


def split(text: str) -> list[Segment]:
    """The segments of a text, in order; every one holds a character that is no space. Linear in the text's length."""
    segments: list[Segment] = []
    start = paragraph = 0
    headed = end_of_heading(text)
    if headed:
        _add(segments, text, 0, headed, 0)
        start, paragraph = headed, 1
    for match in _ENDS.finditer(text, start):
        blank = match.group()[0] == "\n"
        if match["dateline"] and not _ends_dateline(text, match.start()):
            continue
        if match["label"] and not ends_label(text, match.start()):
            continue
        if (not blank and not _ends_here(text, match)) or (
            match.group() == "\n" and _OPEN_LINE.search(text, max(0, match.start() - 12), match.start())
        ):
            continue
        _add(segments, text, start, match.start() if blank else match.end(), paragraph)
        start = match.end()
        paragraph += blank and match.group().count("\n") > 1
    _add(segments, text, start, len(text), paragraph)
    return _without_sources(text, _with_items(text, segments))


_FEWEST_ITEMS = 3


def _with_items(text: str, segments: list[Segment]) -> list[Segment]:
    """The segments with the items of a chronicle marked: lines led by their days, of which one alone is a report's."""
    items = {
        each.start
        for each in segments
        if each.form == "prose" and text[each.start - 1 : each.start] == "\n" and opens_item(text, each.start - 1)
    }
    items = {start for start in items if log_head(text, start) is None}
    if len(items) < _FEWEST_ITEMS:
        return segments
    return [replace(each, form="item") if each.start in items else each for each in segments]


_HEADING_LINE, _PROSE_LINE = 140, 200


def end_of_heading(text: str) -> int:
    """The end of the first line where it heads the text without a blank line behind it, else 0.

    It is a short one without a stop, above a line so long that the text breaks none within its sentences.
    """
    end = text.find("\n", 0, _HEADING_LINE)
    if end < 1 or text[end - 1] in ".,;:!?-–—" or text[end - 1].isspace():
        return 0
    behind = text.find("\n", end + 1, end + 1 + _PROSE_LINE)
    opening = text[end + 1 : end + 8].lstrip(" \t\"“'‘(")[:1]
    prose = behind < 0 and len(text) - end > _PROSE_LINE and (opening.isupper() or opening.isdigit())
    return end if prose and not _OPEN_LINE.search(text, max(0, end - 12), end) else 0


_SOURCES = lazy(
    r"(?:sources|references|related\s+(?:news|links|stories|articles|coverage)|external\s+links|further\s+reading"
    r"|see\s+also)\s*:?\Z",
    re.IGNORECASE,
)
_HEADING_CHARS = 24


def _without_sources(text: str, segments: list[Segment]) -> list[Segment]:
    """The segments with those marked that stand behind a heading such as "Sources": other articles' titles."""
    for at, segment in enumerate(segments):
        short = at and segment.end - segment.start <= _HEADING_CHARS
        if short and _SOURCES.match(text, segment.start, segment.end):
            return segments[:at] + [replace(each, form="source") for each in segments[at:]]
    return segments


# "4:49 p.m. – TOUCHDOWN": the head of a log's entry, on a line of its own
_LABEL_LINE = lazy(
    r"\W{0,3}\d{1,2}(?:[:.]\d\d){0,2}\s?(?:[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?\s?[:–—-]\s?[^\n]{1,60}", re.IGNORECASE
)
_LABEL_REACH = 90


def ends_label(text: str, at: int) -> bool:
    """Does the line break at ``at`` end the head of a log's entry?"""
    line = text.rfind("\n", max(0, at - _LABEL_REACH), at) + 1
    if at - line >= _LABEL_REACH or not text[line : line + 4].strip(" \t-•*·–|")[:1].isdigit():
        return False
    return _LABEL_LINE.fullmatch(text, line, at) is not None and not _OPEN_LINE.search(text, max(line, at - 12), at)


def _ends_dateline(text: str, at: int) -> bool:
    line = text.rfind("\n", max(0, at - 60), at) + 1
    return at - line < 60 and DATELINE.fullmatch(text, line, at) is not None


def _ends_here(text: str, match: re.Match[str]) -> bool:
    at = match.start()
    following = _NEXT.match(text, at + 1, at + 24)
    if following is None:
        return text[at + 1 : at + 2] in "“" or (
            text[at + 1 : at + 2].isupper() and text[at - 1 : at].islower() and text[at] == "."
        )
    first = following["first"]
    if not (first.isupper() or first.isdigit() or first in "•*–—-#"):
        return text[at] in "!?…" and not first.islower()
    if text[at] == ".":
        before = text[max(0, at - 8) : at]
        if _HALF.search(before):
            if first in "•*–—-#:" or (
                _ROW_HEAD.search(text, max(0, at - 24), at + 1) and text[at + 1 : at + 3].isspace()
            ):
                return False
            return ends_behind_half(text, at) and not first.isdigit()
        if _is_abbreviated(before) and not _NUMERAL.search(text[max(0, at - 14) : at]):
            return False
    return True


def ends_behind_half(text: str, at: int) -> bool:
    """Does the full stop at ``at``, the last one of "p.m.", end a sentence, if a capital follows?"""
    if _OPENS_CLAUSE.search(text, max(0, at - 40), at + 1):
        return False  # "..., and at 6:14 p.m. Armstrong docked"
    if text.startswith(("   ", "\t"), at + 1):
        return False  # the next column of a row
    return not _ZONE_NEXT.match(text, at + 1, at + 64)


def _is_abbreviated(before: str) -> bool:
    """Does a text end with an abbreviation or a single letter, as that of "U.S." or of an initial?"""
    last = _LAST_WORD.search(before)
    return last is not None and (
        last.group().lower() in _ABBREVIATIONS or (len(last.group()) == 1 and last.group().isalpha())
    )


def note_head(text: str, start: int, end: int) -> re.Match[str] | None:
    """What heads a note that begins at ``start``: "Editor's note, Oct. 13, 9 a.m. EDT:"."""
    if not text[start : start + _NOTE_LEAD].lstrip(" \t[(*").lower().startswith(_NOTES):
        return None
    return _NOTE_HEAD.match(text, start, end)


def log_head(text: str, start: int) -> re.Match[str] | None:
    """What heads a paragraph that was written on the day that opens it: "May 3, 1985 – The crew lifted off today"."""
    if not any(mark in text[start : start + _LOG_LEAD] for mark in _LOG_MARKS):
        return None
    return _LOG_HEAD.match(text, start)


def _hour_head(text: str, start: int) -> re.Match[str] | None:
    """A head that also tells the hour at which what follows was written, at which nothing of it happened."""
    head = log_head(text, start)
    return head if head is not None and head["hour"] else None


_NOTE_LEAD = 80


def _add(segments: list[Segment], text: str, start: int, end: int, paragraph: int) -> None:
    """Add ``text[start:end]`` without the spaces around it, in pieces no longer than ``LONGEST``."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    opens = end > start and text[max(0, start - 1) : start] in "\n"
    note = (note_head(text, start, end) or _hour_head(text, start)) if opens else None
    if note is not None:
        segments.append(Segment(start, note.end(), paragraph, "entry"))
        start = note.end()
    while end - start > LONGEST:
        cut = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        cut = cut if cut > 0 else start + LONGEST
        segments.append(Segment(start, cut, paragraph))
        start = cut
    if end > start:
        segments.append(Segment(start, end, paragraph, _form(text, start, end, first=not segments)))


def _form(text: str, start: int, end: int, *, first: bool) -> str:
    head = text[start : min(end, start + 200)]
    if _ROW.match(head) and end - start < 160:
        return "row"
    line = head.partition("\n")[0][:_PICTURED_CHARS].lower()
    if _CAPTION.match(head) or (any(word in line for word in _POSING) and _PICTURED.search(line)):
        return "caption"
    return "title" if first and end - start < 200 else "prose"
