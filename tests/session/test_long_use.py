"""A window used for a long time: random edits, undos, redos, imports and views of a real document, without a screen.

At the end memory is where it was, Qt never warned, and what the window shows equals a fresh load of the file.
``SOAK_EDITS=100000 pytest tests/session/test_long_use.py`` is the long way; by default it is short.
"""

from __future__ import annotations

import gc
import json
import os
import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot
from spacetimeline.articles import article_from_text
from spacetimeline.document import commands
from spacetimeline.document.document import Document
from spacetimeline.extract.candidates import extract
from spacetimeline.model.event import CrewMember, Event, EventKind, Status
from spacetimeline.model.flight import ENTITY_TYPES, EntityKind
from spacetimeline.model.when import Granularity, When
from spacetimeline.settings import Settings, resource_path
from spacetimeline.timeline.tracks import Grouping
from spacetimeline.ui.appearance import Scheme
from spacetimeline.ui.document_page import DocumentPage
from spacetimeline.ui.filters import EventFilter
from spacetimeline.ui.main_window import MainWindow
from spacetimeline.ui.start import Windows
from spacetimeline.ui.timeline_view_loading import open_content
from spacetimeline.ui.view_commands import DOCKS

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

STEPS = int(os.environ.get("SOAK_EDITS", "300"))
MOST_EVENTS, FEWEST_EVENTS = 300, 80
SHIPS = ("Heron", "Egret", "Crane", "Stork", "Ibis", "Tern")
MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September")


class LongUse:
    """One user who never tires; every method named ``do_`` is something that person does."""

    def __init__(self, window: MainWindow, chance: random.Random) -> None:
        assert window.bridge is not None and window.page is not None
        self.window, self.bridge, self.chance = window, window.bridge, chance
        self.page: DocumentPage = window.page
        self.document: Document = window.bridge.document
        self.counts: Counter[str] = Counter()
        self.number = 0

    def step(self) -> None:
        """One random doing; after every few the window gets the time to follow, as with a quick user."""
        self.number += 1
        what = self.chance.choices(list(WEIGHTS), list(WEIGHTS.values()))[0]
        if len(self.ids) > MOST_EVENTS:
            what = "clear_out"
        elif len(self.ids) < FEWEST_EVENTS and what in ("remove", "clear_out"):
            what = "add"
        getattr(self, f"do_{what}")()
        self.counts[what] += 1
        if self.number % 4 == 0:
            QApplication.processEvents()

    @property
    def ids(self) -> list[int]:
        found: list[int] = self.page.columns.id.tolist()
        return found

    def some_event(self) -> Event | None:
        ids = self.ids
        found = self.document.events_by_ids([self.chance.choice(ids)]) if ids else []
        return found[0] if found else None

    def some_ids(self, most: int) -> list[int]:
        ids = self.ids
        return self.chance.sample(ids, min(len(ids), 1 + self.chance.randrange(most)))

    def some_time(self) -> When:
        unit = self.chance.choice((Granularity.SECOND, Granularity.MINUTE, Granularity.DAY, Granularity.MONTH))
        return When.at(self.chance.randrange(-400_000_000_000, 3_900_000_000_000), unit)

    def made_up(self) -> Event:
        chance, start = self.chance, self.some_time()
        ship = f"{chance.choice(SHIPS)} {chance.randrange(9)}"
        span = chance.randrange(4) == 0
        return Event(
            EventKind.MISSION if span else chance.choice((EventKind.LAUNCH, EventKind.DOCKING, EventKind.RETURN)),
            f"{ship} <b>{self.number % 97}</b> Ü",
            start,
            chance.choice(list(Status)),
            end=When.at(start.at_ms + chance.randrange(10**6, 10**10), Granularity.MINUTE) if span else None,
            vehicle=ship,
            mission=ship,
            target=f"Station {chance.randrange(3)}",
            port=chance.choice(("", "fore", "aft")),
            site=f"Site {chance.randrange(5)}",
            agency=f"Agency {chance.randrange(4)}",
            colour=chance.choice(("", "", "#aa3300")),
            crew=tuple(CrewMember(f"Person {chance.randrange(12)}") for _ in range(chance.randrange(3))),
        )

    # -- the document ---------------------------------------------------------------------------------------------

    def do_add(self) -> None:
        self.bridge.attempt(lambda: commands.add_event(self.document, self.made_up()))

    def do_edit(self) -> None:
        event = self.some_event()
        if event is not None:
            edited = replace(self.made_up(), id=event.id, kind=event.kind, end=event.end)
            self.bridge.attempt(lambda: commands.edit_event(self.document, edited))

    def do_move(self) -> None:
        event = self.some_event()
        if event is not None:
            self.bridge.attempt(lambda: commands.move_event(self.document, replace(event, start=self.some_time())))

    def do_status(self) -> None:
        ids = self.some_ids(6)
        self.bridge.attempt(lambda: commands.set_status(self.document, ids, self.chance.choice(list(Status))))

    def do_remove(self) -> None:
        self.bridge.select(self.some_ids(3))
        self.window.actions_["delete_events"].trigger()

    def do_clear_out(self) -> None:
        self.bridge.remove_events(self.some_ids(FEWEST_EVENTS))

    def do_merge(self) -> None:
        self.bridge.select(self.some_ids(3))
        self.window.actions_["merge_events"].trigger()

    def do_undo(self) -> None:
        self.window.actions_["undo"].trigger()

    def do_redo(self) -> None:
        self.window.actions_["redo"].trigger()

    def do_travel(self) -> None:
        self.bridge.travel(self.chance.randrange(-6, 7))

    def do_import(self) -> None:
        """An article's events taken over as the command line does; one in ten was imported before."""
        article = article_from_text(self.article_text())
        source = commands.source_of(article.title, article.text)
        candidates = extract(article).candidates
        self.bridge.attempt(lambda: commands.import_candidates(self.document, source, candidates))

    def do_review(self) -> None:
        """An article reviewed in the dialog, and imported or left."""
        self.window.import_articles([article_from_text(self.article_text())])
        dialog = self.window.importer.dialog
        assert dialog is not None
        until = time.monotonic() + 30
        while (not dialog.review.items() or dialog.reading.busy) and time.monotonic() < until:
            QApplication.processEvents()
        dialog.accept_above()
        if self.chance.randrange(3):
            dialog.bar.import_button.click()
        else:
            dialog.leave()
        while self.window.importer.dialog is not None and time.monotonic() < until:
            QApplication.processEvents()
        swept()

    def article_text(self) -> str:
        ship = f"{self.chance.choice(SHIPS)} {self.chance.randrange(9)}"
        number = self.number if self.chance.randrange(10) else 1
        month = MONTHS[number % 9]
        return (
            f"{ship} reaches the station ({number})\n\nThe crewed spacecraft {ship} lifted off from Baikonur at "
            f"{number % 24:02}:16 UTC on {1 + number % 28} {month} {1990 + number % 40}. It docked with the "
            f"International Space Station at {number % 24:02}:52 UTC the next day.\n"
        )

    def do_rename(self) -> None:
        kind = self.chance.choice((EntityKind.SPACECRAFT, EntityKind.MISSION, EntityKind.STATION, EntityKind.PERSON))
        known = self.document.entities(kind)
        if known:
            entity = ENTITY_TYPES[kind](name=f"Renamed {self.number % 40}", id=self.chance.choice(known).id)
            self.change("Rename", lambda step: step.update_entity(kind, entity))

    def do_join_entities(self) -> None:
        kind = self.chance.choice((EntityKind.SPACECRAFT, EntityKind.MISSION, EntityKind.PERSON))
        known = [each.id for each in self.document.entities(kind) if each.id is not None]
        if len(known) > 3:
            keep, drop = self.chance.sample(known, 2)
            self.change("Merge", lambda step: step.merge_entities(kind, keep, drop))

    def change(self, name: str, work: Callable[[Any], object]) -> None:
        def run() -> None:
            with self.document.transact(name) as step:
                work(step)

        try:
            run()
        except commands_trouble():
            self.counts["refused"] += 1  # the name is taken

    def do_keep_view(self) -> None:
        name = f"View {self.number % 7}"
        self.page.keep_view(name)
        self.page.show_view(name)

    def do_forget_view(self) -> None:
        self.page.forget_view(f"View {self.number % 7}")

    def do_look_around(self) -> None:
        self.bridge.look_around()

    def do_edit_in_dialog(self) -> None:
        """The editor, opened and closed: half the times with Save."""
        self.bridge.select(self.some_ids(1))
        self.window.actions_["edit_event"].trigger()
        QApplication.processEvents()
        for dialog in self.window.findChildren(QDialog):
            if self.chance.randrange(2) and hasattr(dialog, "save"):
                dialog.form.notes.setPlainText(f"Noted {self.number % 50}")
                dialog.save()
            dialog.reject()
        swept()

    # -- the view -------------------------------------------------------------------------------------------------

    def do_wheel(self) -> None:
        view = self.page.view
        at = QPointF(self.chance.randrange(100, 900), self.chance.randrange(60, 400))
        keys = self.chance.choice((Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier))
        turned = QPoint(0, self.chance.choice((-120, 120)))
        left = Qt.MouseButton.NoButton
        event = QWheelEvent(at, view.mapToGlobal(at), QPoint(), turned, left, keys, Qt.ScrollPhase.NoScrollPhase, False)
        QApplication.sendEvent(view, event)

    def do_pan(self) -> None:
        self.page.view.pan(self.chance.randrange(-700, 700))
        self.page.view.scroll_tracks(self.chance.randrange(-300, 300))

    def do_zoom(self) -> None:
        self.page.view.zoom(self.chance.choice((0.2, 0.7, 1.5, 6.0)))
        self.page.view.motion.finish()

    def do_fit(self) -> None:
        command = self.chance.choice(("fit_all", "fit_selection", "go_to_now", "view_back", "view_forward"))
        self.window.actions_[command].trigger()
        self.page.view.motion.finish()

    def do_group(self) -> None:
        self.page.group_by(self.chance.choice(list(Grouping)).value)

    def do_filter(self) -> None:
        kinds = frozenset(self.chance.sample(list(EventKind), 3))
        chosen = self.chance.choice((EventFilter(), EventFilter(kinds=kinds), EventFilter(words="Heron")))
        self.page.find_bar.set_filter(chosen)

    def do_find(self) -> None:
        self.page.find_bar.field.setText(self.chance.choice(("", "egret", "person 3", "docking", "zz")))
        self.page.find_bar.settle()
        self.page.find_next()

    def do_select(self) -> None:
        self.bridge.select(self.some_ids(9))

    def do_select_all(self) -> None:
        self.window.actions_["select_all"].trigger()

    def do_theme(self) -> None:
        self.window.context.appearance.choose(self.chance.choice((Scheme.LIGHT, Scheme.DARK, Scheme.CONTRAST)))

    def do_dock(self) -> None:
        self.window.actions_[self.chance.choice(DOCKS)].trigger()

    def do_resize(self) -> None:
        self.window.resize(self.chance.randrange(800, 1200), self.chance.randrange(500, 800))


WEIGHTS = {
    "add": 140,
    "edit": 120,
    "move": 70,
    "status": 30,
    "remove": 60,
    "merge": 15,
    "undo": 90,
    "redo": 60,
    "travel": 10,
    "import": 40,
    "review": 4,
    "rename": 12,
    "join_entities": 4,
    "keep_view": 8,
    "forget_view": 5,
    "look_around": 6,
    "edit_in_dialog": 5,
    "wheel": 90,
    "pan": 60,
    "zoom": 40,
    "fit": 25,
    "group": 15,
    "filter": 25,
    "find": 15,
    "select": 40,
    "select_all": 3,
    "theme": 3,
    "dock": 8,
    "resize": 6,
}


def commands_trouble() -> type[Exception]:
    """What a refused change raises."""
    from spacetimeline.errors import UserError

    return UserError


def swept() -> None:
    """Lets go of what Qt is to delete later."""
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, int(QEvent.Type.DeferredDelete.value))


def resident_kb() -> int:
    """The memory this process has in use; 0 where the system does not tell so."""
    if not sys.platform.startswith("linux"):
        return 0
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") // 1024


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    sheet, palette, font = qapp.styleSheet(), qapp.palette(), qapp.font()
    path = tmp_path / "Long use.spacetimeline"
    with Document.open(resource_path("samples/sample.spacetimeline"), read_only=True) as sample:
        sample.save_copy(path)
    windows = Windows(qapp, Settings())
    made = windows.open_window()
    made.files.open_path(path)
    yield made
    for each in windows.all():
        each.close()
    windows.deleteLater()
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)
    qapp.setFont(font)


def shown_equals_the_file(page: DocumentPage, path: Path) -> None:
    """The columns that thousands of small changes made, and those of a fresh load, are the same."""
    with Document.open(path, read_only=True) as fresh:
        content, _ = open_content(fresh, page.view.content.options, page.view.metrics)
        mine, theirs = page.columns, content.columns
        for name in ("id", "start_ms", "end_ms", "start_spread", "end_spread", "kind", "status", "flags"):
            assert np.array_equal(getattr(mine, name), getattr(theirs, name)), name
        for name, codes in theirs.codes.items():
            assert np.array_equal(mine.codes[name], codes), name
        assert [mine.colours[k - 1] for k in mine.colour if k] == [theirs.colours[k - 1] for k in theirs.colour if k]
        assert page.view.content.titles.of(mine.id)[0] == content.titles.of(theirs.id)[0]
        fresh.verify()


@pytest.mark.timeout(6 * 3600)
def test_long_use_of_a_window(window: MainWindow, capsys: pytest.CaptureFixture[str]) -> None:
    user = LongUse(window, random.Random(11))
    path, began = user.bridge.path, time.monotonic()
    marks: list[tuple[int, int, float]] = []
    for number in range(STEPS):
        user.step()
        if (number + 1) % max(1, STEPS // 10) == 0:
            swept()
            gc.collect()
            marks.append((resident_kb(), len(window.findChildren(QObject)), time.monotonic() - began))
            if STEPS >= 2_000:
                with capsys.disabled():
                    print(json.dumps({"steps": number + 1, "at": marks[-1], "counts": user.counts}), flush=True)
    user.page.find_bar.set_filter(EventFilter())
    shown_equals_the_file(user.page, path)
    # The first half opens and reads what is opened and read only once. A widget or a closure that is left behind at
    # each step would show in the second, some megabytes of caches do not.
    first, last = marks[len(marks) // 2], marks[-1]
    assert last[0] - first[0] < 20_000
    assert last[1] < first[1] + 200
    assert user.counts["refused"] < STEPS / 20
    assert set(WEIGHTS) <= set(user.counts) or STEPS < 5_000
