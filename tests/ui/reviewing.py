"""An article of our own with what a reader finds in it, made by hand: tests of the review need no extractor."""

from __future__ import annotations

import datetime

from pytestqt.qtbot import QtBot
from spacetimeline.articles.article import Article
from spacetimeline.document.document import Document
from spacetimeline.model.candidate import Alternative, Candidate, Doubt, Quote
from spacetimeline.model.event import CrewMember, Event, EventKind, Status
from spacetimeline.model.when import When
from spacetimeline.ui.import_dialog import ImportDialog
from spacetimeline.ui.import_dialog_review import Reading

TEXT = (
    "A ferry ship left for the station on Tuesday.\n\n"
    "Ferry 7 lifted off at 08:55 UTC with Ada Lind and Bo Kask aboard. It is to dock at 12:12 UTC.\n\n"
    "The crew comes home on 17 October.\n\n"
    "An earlier ferry flew once, nobody noted when.\n\n"
    "A museum opens on 20 October <b>in town</b>."
)
ARTICLE = Article("Ferry 7 is on its way", TEXT, datetime.date(2021, 10, 5), published_from="first line")


def quote(words: str, *fields: str) -> Quote:
    """The first place of some words in the text."""
    start = TEXT.index(words)
    return Quote(start, start + len(words), words, fields)


class Time:
    """A time expression as the extractor reports it: its extent and what it means."""

    def __init__(self, words: str, when: When) -> None:
        self.start = TEXT.index(words)
        self.end = self.start + len(words)
        self.when = when


def candidates(day: int = 5) -> list[Candidate]:
    """Launch, docking and return; the docking is doubtful."""
    launch = Event(
        EventKind.LAUNCH,
        "Launch of Ferry 7",
        When.of(2021, 10, day, 8, 55, offset_min=0, raw="08:55 UTC"),
        vehicle="Ferry 7",
        crew=(CrewMember("Ada Lind", "commander"), CrewMember("Bo Kask")),
    )
    docking = Event(
        EventKind.DOCKING,
        "Docking of Ferry 7",
        When.of(2021, 10, day, 12, 12, offset_min=0),
        Status.PLANNED,
        vehicle="Ferry 7",
    )
    back = Event(EventKind.RETURN, "Return of Ferry 7", When.of(2021, 10, 17), Status.PLANNED, vehicle="Ferry 7")
    other = Alternative(
        "start", "2021-10-05T15:12Z", "if the clock is Moscow's", When.of(2021, 10, 5, 15, 12, offset_min=0)
    )
    doubt = Doubt("zone", "Which zone is meant is not said.", (other,))
    return [
        Candidate(launch, (quote("Ferry 7 lifted off at 08:55 UTC with Ada Lind and Bo Kask aboard."),), 0.95),
        Candidate(docking, (quote("It is to dock at 12:12 UTC."),), 0.45, (doubt,)),
        Candidate(back, (quote("The crew comes home on 17 October."),), 0.8),
    ]


def read(article: Article, published: datetime.date | None, zone: str | None) -> Reading:
    """What a reader would find: the first two events hang on the date of publication."""
    day = published.day if published else 1
    undated = Candidate(
        Event(EventKind.OTHER, "An earlier flight", None),
        (quote("An earlier ferry flew once, nobody noted when."),),
        0.3,
    )
    times = (Time("08:55 UTC", When.of(2021, 10, day, 8, 55)), Time("20 October", When.of(2021, 10, 20)))
    leftover = quote("A museum opens on 20 October <b>in town</b>.")
    return Reading(candidates(day), (), (undated,), (leftover,), times)


def opened(qtbot: QtBot, document: Document | None = None, **others: object) -> ImportDialog:
    """The review of the article, read and with the keyboard in its table."""
    dialog = ImportDialog([ARTICLE], document, reader=read, **others)  # type: ignore[arg-type]
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitUntil(lambda: bool(dialog.table.rows.rows))
    qtbot.waitUntil(lambda: not dialog.reading.busy)
    dialog.table.setFocus()
    return dialog
