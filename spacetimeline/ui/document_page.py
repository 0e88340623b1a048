"""A timeline's page: find bar and timeline, kept in step with the document, its filter and the selection."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from spacetimeline.errors import UserError
from spacetimeline.model.flight import EntityKind
from spacetimeline.model.when import When
from spacetimeline.render.theme import load_theme
from spacetimeline.settings import Settings
from spacetimeline.timeline.bands import TrackOptions
from spacetimeline.timeline.clocks import ELAPSED
from spacetimeline.timeline.tracks import Grouping
from spacetimeline.ui import preferences
from spacetimeline.ui.document_loading import ReadingBeside
from spacetimeline.ui.document_rows import DocumentRows
from spacetimeline.ui.empty_hint import EmptyHint
from spacetimeline.ui.event_moves import moved
from spacetimeline.ui.event_words import event_words
from spacetimeline.ui.filters import EventFilter, Lookup, SavedView, SavedViewError, mask_of
from spacetimeline.ui.find_bar import FindBar
from spacetimeline.ui.overview import Overview
from spacetimeline.ui.range_statistics import RangeStatistics
from spacetimeline.ui.second_clock import clock_named
from spacetimeline.ui.time_words import time_words
from spacetimeline.ui.timeline_menus import event_menu, pop_up, track_menu
from spacetimeline.ui.timeline_view import TimelineView
from spacetimeline.ui.timeline_view_loading import keep_columns, open_content, takes_long

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDockWidget

    from spacetimeline.document.changes import Changes
    from spacetimeline.timeline.columns import Array, EventColumns
    from spacetimeline.timeline.content import TimelineContent
    from spacetimeline.timeline.snapping import SnapUnit
    from spacetimeline.ui.actions import Actions
    from spacetimeline.ui.appearance import Appearance
    from spacetimeline.ui.document_bridge import DocumentBridge

_GROUPING = "grouping"
_MOST_SELECTED = 8
_MOST_HITS = 20_000
"""More hits than this are not counted: the words are too few, and typing must not wait."""


class DocumentPage(QWidget):
    """Shows one document. The commands of the View menu that act on a timeline are methods here, by their names."""

    event_activated = Signal(int)
    new_event_requested = Signal(object)
    go_to_date_requested = Signal()
    shortcuts_requested = Signal()
    told = Signal(str)
    """Something passing for the status line; an empty text takes it away."""

    def __init__(self, bridge: DocumentBridge, settings: Settings, appearance: Appearance) -> None:
        super().__init__()
        self._bridge, self._settings, self._appearance = bridge, settings, appearance
        self.rows: DocumentRows
        self.view = TimelineView(load_theme(appearance.timeline_theme))
        self.view.words = time_words()
        self.find_bar = FindBar(self._agency_names, self._people_names)
        self.find_bar.hide()
        self._hits: list[int] = []
        self._statistics = RangeStatistics(lambda: self.columns, bridge.document.events_by_ids, self)
        self._beside = ReadingBeside(bridge.document, self.view, self)
        words = "or paste its text with Ctrl+V, or enter an event with Ctrl+Shift+N"
        self._hint = EmptyHint(self.view, "Drop an article here", words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.find_bar)
        column.addWidget(self.view, 1)
        self.overview = Overview(self.view)
        column.addWidget(self.overview)
        self._connect()
        self.load()
        self.apply_preferences()

    def _connect(self) -> None:
        view, bar, bridge = self.view, self.find_bar, self._bridge
        bridge.changed.connect(self._on_changed)
        bridge.selection_changed.connect(self._on_selection)
        view.selection_changed.connect(bridge.select)
        view.event_activated.connect(self.event_activated)
        view.new_event_requested.connect(self._on_new_event)
        view.event_moved_requested.connect(self._on_moved)
        view.content_changed.connect(self._on_content)
        self._beside.ready.connect(self._show_content)
        self._beside.failed.connect(bridge.trouble)
        self._statistics.told.connect(self.told)
        view.range_selected.connect(self._statistics.show)
        view.content_changed.connect(self._statistics.forget)
        view.options_changed.connect(self._on_options)
        view.go_to_date_requested.connect(self.go_to_date_requested)
        view.shortcuts_requested.connect(self.shortcuts_requested)
        view.describe = self._describe
        bar.words_changed.connect(self._on_words)
        bar.step_requested.connect(self._step_hit)
        bar.filter_changed.connect(self._apply_filter)
        bar.closed.connect(lambda: view.setFocus(Qt.FocusReason.OtherFocusReason))
        self._appearance.changed.connect(self._on_appearance)

    def _on_content(self) -> None:
        self._hint.setVisible(not len(self.columns) and not self._beside.is_telling)

    def _on_selection(self) -> None:
        self.view.set_selection(self._bridge.selection)
        if self._settings.get(preferences.SECOND_CLOCK, "") == ELAPSED:
            self._show_clock()

    # -- contents -------------------------------------------------------------------------------------------------

    def load(self) -> None:
        """Read the whole document anew, keeping grouping and, after the first time, the range in view."""
        first = not len(self.view.content.columns)
        options = self.view.content.options
        if first:
            options = replace(options, grouping=self._kept_grouping())
        document = self._bridge.document
        self.rows = DocumentRows(document)
        if takes_long(document):
            self._hint.hide()
            self._beside.begin(options)
        else:
            self._show_content(open_content(document, options, self.view.metrics)[0])

    def _show_content(self, content: TimelineContent) -> None:
        self.view.set_content(content, fit=not len(self.columns))
        self._apply_filter(self.find_bar.filter)
        self._find_anew()

    def keep_for_next_time(self) -> None:
        """As the page closes: what took long to make of a big document is kept with it."""
        self._beside.stop()
        document = self._bridge.document
        if self._bridge.writable and not document.has_column_cache:
            with suppress(UserError):  # a cache is never worth an error
                keep_columns(document, self.view.content)

    def _kept_grouping(self) -> Grouping:
        try:
            return Grouping(self._bridge.document.setting(_GROUPING) or Grouping.MISSION)
        except ValueError:
            return Grouping.MISSION

    def _on_changed(self, changes: Changes) -> None:
        if self._beside.busy:
            self._beside.note(changes)
            return
        if changes.everything or (changes.entities and self._names_changed()):
            self.load()
            return
        if changes.added or changes.removed or changes.updated:
            self.view.apply_changes(changes.added, changes.removed, changes.updated)
            self._apply_filter(self.find_bar.filter)
        self._find_anew()

    def _find_anew(self) -> None:
        if self._hits or self.find_bar.field.text().strip():
            self._find_again()

    def _names_changed(self) -> bool:
        """True when a track bears a name that its mission, site ... no longer has."""
        field = self.view.content.options.grouping.field
        names = self.rows.entity_names(field) if field else {}
        return any(names.get(number, name) != name for number, name in self.view.content.names.items())

    @property
    def columns(self) -> EventColumns:
        return self.view.content.columns

    def shown_ids(self) -> Array:
        """Ids (int64) of the events that pass the filter; without a filter the undated ones too."""
        ids = self.columns.id
        mask = self.view.content.mask
        if mask is not None:
            return ids[mask]
        return np.concatenate((ids, np.asarray(self._bridge.document.undated_ids(), np.int64)))

    def _describe(self, event_id: int) -> str:
        """The tool tip of an event, as plain text."""
        try:
            event = self._bridge.document.event(event_id)
        except UserError:
            return ""
        return event_words(event)

    def connect_menus(self, actions: Actions) -> None:
        """Give events and tracks their menus, made of the window's commands."""
        view = self.view
        view.context_menu_requested.connect(lambda _ids, at: pop_up(event_menu(actions, self._bridge, self), at))
        view.track_menu_requested.connect(lambda band, at: pop_up(track_menu(view, band, self), at))

    # -- what the user does on the timeline -----------------------------------------------------------------------

    def _on_new_event(self, at_ms: int, _band: object) -> None:
        from spacetimeline.timeline.snapping import snap_unit

        unit = snap_unit(self.view.viewport)
        self.new_event_requested.emit(When.at(unit.snapped(at_ms), unit.granularity))

    def _on_moved(self, event_id: int, part: str, by_ms: int, unit: SnapUnit) -> None:
        from spacetimeline.document.commands import move_event

        def move() -> None:
            move_event(self._bridge.document, moved(self._bridge.document.event(event_id), part, by_ms, unit))

        self._bridge.attempt(move)

    def _on_options(self, options: TrackOptions) -> None:
        if self._bridge.writable and (self._bridge.document.setting(_GROUPING) or "") != options.grouping.value:
            self._bridge.attempt(lambda: self._bridge.document.set_setting(_GROUPING, options.grouping.value))

    # -- commands -------------------------------------------------------------------------------------------------

    def zoom_in(self) -> None:
        self.view.zoom_in()

    def zoom_out(self) -> None:
        self.view.zoom_out()

    def fit_all(self) -> None:
        self.view.fit_all()

    def fit_selection(self) -> None:
        self.view.fit_selection()

    def go_to_now(self) -> None:
        self.view.go_to_now()

    def view_back(self) -> None:
        self.view.view_back()

    def view_forward(self) -> None:
        self.view.view_forward()

    def show_range(self, start_ms: float, end_ms: float) -> None:
        self.view.show_range(start_ms, end_ms)

    def find_words(self) -> None:
        self.find_bar.open_for_words()

    def filter(self) -> None:
        self.find_bar.open_for_filter()

    def find_next(self) -> None:
        self._step_hit(1)

    def find_previous(self) -> None:
        self._step_hit(-1)

    def copy_picture(self) -> None:
        """Put the timeline as it is shown on the clipboard."""
        QGuiApplication.clipboard().setPixmap(self.view.grab())

    def show_events(self, event_ids: list[int]) -> None:
        """Bring events into view, and select them where they are few enough for that to say something."""
        if len(event_ids) <= _MOST_SELECTED:
            self._bridge.select(event_ids)
        self.view.glide_to(self.view.fitting_viewport(event_ids))

    # -- grouping and saved views ---------------------------------------------------------------------------------

    def groupings(self) -> list[tuple[str, str]]:
        """What tracks can be made by: the words and the value of each."""
        return [(grouping.label, grouping.value) for grouping in Grouping]

    @property
    def grouping(self) -> str:
        return self.view.content.options.grouping.value

    def group_by(self, value: str) -> None:
        self.view.set_grouping(Grouping(value))
        self._apply_filter(self.find_bar.filter)

    def keep_view(self, name: str) -> None:
        """Save what is shown under a name, with the document."""
        viewport = self.view.aim
        kept = SavedView(viewport.start_ms, viewport.end_ms, self.grouping, self.find_bar.filter)

        def save() -> None:
            with self._bridge.document.transact(f"Save view “{name}”") as step:
                step.save_view(name, kept.to_text())

        self._bridge.attempt(save)

    def forget_view(self, name: str) -> None:
        def forget() -> None:
            with self._bridge.document.transact(f"Forget view “{name}”") as step:
                step.remove_view(name)

        self._bridge.attempt(forget)

    def show_view(self, name: str) -> None:
        """Show a saved view. Raises ``SavedViewError``."""
        text = self._bridge.document.saved_views().get(name)
        if text is None:
            raise SavedViewError(f"There is no saved view “{name}” any more.")
        kept = SavedView.from_text(text)
        if kept.grouping in set(Grouping) and kept.grouping != self.grouping:
            self.group_by(kept.grouping)
        self.find_bar.set_filter(kept.filter)
        self.find_bar.setVisible(self.find_bar.isVisible() or not kept.filter.is_empty)
        self.view.show_range(kept.start_ms, kept.end_ms)

    # -- find and filter ------------------------------------------------------------------------------------------

    def _lookup(self) -> Lookup:
        document = self._bridge.document
        return Lookup(
            find=document.find,
            agencies=lambda: document.entity_names(EntityKind.ORGANISATION),
            people=lambda: document.entity_names(EntityKind.PERSON),
            participations=document.crew_ids,
        )

    def _agency_names(self) -> list[str]:
        return sorted(self._bridge.document.entity_names(EntityKind.ORGANISATION).values(), key=str.casefold)

    def _people_names(self) -> list[str]:
        return sorted(self._bridge.document.entity_names(EntityKind.PERSON).values(), key=str.casefold)

    def _apply_filter(self, filter_: EventFilter) -> None:
        mask = mask_of(filter_, self.columns, self._lookup())
        if mask is not None or self.view.content.mask is not None:
            self.view.set_filter(mask)

    def _on_words(self, words: str) -> None:
        self._find_again()
        if self._hits:
            self._show_hit(0)

    def _find_again(self) -> None:
        words = self.find_bar.field.text().strip()
        found = self._bridge.document.find(words, _MOST_HITS + 1) if words else []
        at = self.columns.indices_of(found)
        order = np.argsort(self.columns.start_ms[at], kind="stable")
        self._hits = self.columns.id[at[order]].tolist()
        self.view.set_hits(self._hits)
        self._show_hit_count(0, words)

    def _step_hit(self, step: int) -> None:
        self.find_bar.settle()
        if not self._hits:
            self.find_bar.open_for_words()
            return
        chosen = self._bridge.selection[0] if self._bridge.selection else 0
        here = self._hits.index(chosen) if chosen in self._hits else (-1 if step > 0 else 0)
        self._show_hit((here + step) % len(self._hits))

    def _show_hit(self, number: int) -> None:
        self._bridge.select([self._hits[number]])
        self.view.show_event(self._hits[number])
        self._show_hit_count(number + 1)

    def _show_hit_count(self, current: int, words: str = "-") -> None:
        self.find_bar.show_count(current, len(self._hits) if words else -1, more=len(self._hits) > _MOST_HITS)

    # -- docks, dialogs, looks ------------------------------------------------------------------------------------

    def make_docks(self, window: QMainWindow) -> dict[str, QDockWidget]:
        """The panels that belong to this timeline, by the names of the commands that show them."""
        from spacetimeline.ui.document_docks import make_docks

        return make_docks(self, self._bridge, window)

    def open_export_dialog(self, parent: QWidget) -> None:
        from spacetimeline.ui.export_dialog import ExportDialog

        if self._beside.busy:
            self.told.emit("The timeline is still being read; it can be exported in a moment.")
            return
        ExportDialog(self._bridge.document, self.view, parent).open()

    def apply_preferences(self) -> None:
        """Take over what the preferences say of timelines."""
        self.view.wheel_zooms = self._settings.get(preferences.WHEEL_ZOOMS, False)
        self.view.motion.enabled = self._settings.get(preferences.SMOOTH_ZOOM, True)
        self._show_clock()

    def _show_clock(self) -> None:
        name = self._settings.get(preferences.SECOND_CLOCK, "")
        clock = clock_named(name, self._bridge.document, self._bridge.selection)
        if clock != self.view.second_clock and (clock or not name or self._bridge.selection):
            self.view.set_second_clock(clock)

    def _on_appearance(self) -> None:
        self.view.set_theme(load_theme(self._appearance.timeline_theme))
