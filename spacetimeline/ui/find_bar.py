"""Find and filter: a bar above the timeline. Hits are counted and visited; a filter hides what does not fit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLineEdit, QMenu, QPushButton, QToolButton, QWidget

from spacetimeline.model.event import EventKind, Status
from spacetimeline.ui.filters import EventFilter, with_toggled
from spacetimeline.ui.icons import icon
from spacetimeline.ui.plain_text import label, menu_text

_MOST_NAMES = 60
"""A menu of names longer than this is no help; the words find the rest."""
Names = Callable[[], list[str]]


class FindBar(QFrame):
    """Emits wishes only: ``words_changed`` while typing, ``step_requested`` (+1, -1), ``filter_changed``."""

    words_changed = Signal(str)
    step_requested = Signal(int)
    filter_changed = Signal(object)
    closed = Signal()

    def __init__(self, agencies: Names, people: Names, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self._filter = EventFilter()
        self.field = QLineEdit()
        self.field.setPlaceholderText("Find in titles, names and notes")
        self.field.setAccessibleName("Find events")
        self.field.setClearButtonEnabled(True)
        self.field.setMinimumWidth(230)
        self.field.textChanged.connect(self._on_typed)
        self.count = label("", "muted")
        self.count.setMinimumWidth(86)
        self.only = QCheckBox("Only &hits")
        self.only.setToolTip("Hide every event that the words do not find")
        self.only.toggled.connect(self._on_only)
        self._typing = QTimer(self, singleShot=True, interval=120)
        self._typing.timeout.connect(self._on_settled)
        self.menus = {
            "kinds": self._menu("Kind", lambda: [(kind.label, kind) for kind in EventKind], "kinds"),
            "statuses": self._menu("Status", lambda: [(status.label, status) for status in Status], "statuses"),
            "agencies": self._menu("Agency", lambda: [(name, name) for name in agencies()], "agencies"),
            "people": self._menu("Person", lambda: [(name, name) for name in people()], "people"),
        }
        self.clear = QPushButton("Show a&ll")
        self.clear.setToolTip("Take the filter away")
        self.clear.clicked.connect(lambda: self.set_filter(EventFilter()))
        self._arrange()
        self._show_filter()

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.setSpacing(6)
        row.addWidget(self.field, 1)
        row.addWidget(self.count)
        row.addWidget(_button("previous", "Previous hit  (Shift+F3)", lambda: self.step_requested.emit(-1)))
        row.addWidget(_button("next", "Next hit  (F3, Enter)", lambda: self.step_requested.emit(1)))
        row.addWidget(self.only)
        row.addSpacing(8)
        for button in self.menus.values():
            row.addWidget(button)
        row.addWidget(self.clear)
        row.addStretch(1)
        row.addWidget(_button("close", "Close  (Esc)", self.close_bar))

    # -- state ----------------------------------------------------------------------------------------------------

    @property
    def filter(self) -> EventFilter:
        return self._filter

    def set_filter(self, filter_: EventFilter) -> None:
        """Take over a filter, from here or from a saved view."""
        if filter_ == self._filter:
            return
        self._filter = filter_
        if filter_.words and filter_.words != self.field.text():
            self.field.setText(filter_.words)
        self.only.blockSignals(True)
        self.only.setChecked(bool(filter_.words))
        self.only.blockSignals(False)
        self._show_filter()
        self.filter_changed.emit(filter_)

    def open_for_words(self) -> None:
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def open_for_filter(self) -> None:
        self.show()
        self.menus["kinds"].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_bar(self) -> None:
        """Hide the bar; a filter stays until it is taken away."""
        self.field.clear()
        self.hide()
        self.closed.emit()

    def show_count(self, current: int, total: int, *, more: bool = False) -> None:
        """``current`` (from 1, 0 for none) of ``total`` hits, or ``more``; a total below 0 shows nothing."""
        if total < 0:
            words = ""
        elif total == 0:
            words = "no hits"
        else:
            count = f"{total:,}{'+' if more else ''}"
            words = f"{current:,} of {count}" if current else f"{count} hit{'s' if total != 1 else ''}"
        self.count.setText(words)
        self.count.setAccessibleName(words)

    def _show_filter(self) -> None:
        for part, button in self.menus.items():
            chosen = len(getattr(self._filter, part))
            name = str(button.property("plainName"))
            button.setText(f"{name} ({chosen})" if chosen else name)
        self.clear.setVisible(not self._filter.is_empty)

    # -- what the user does ---------------------------------------------------------------------------------------

    def _on_typed(self) -> None:
        self._typing.start()

    def _on_settled(self) -> None:
        words = self.field.text().strip()
        self.words_changed.emit(words)
        if self.only.isChecked():
            self.set_filter(replace(self._filter, words=words))
            self.only.blockSignals(True)
            self.only.setChecked(True)  # an empty field hides nothing, yet the wish stays
            self.only.blockSignals(False)

    def settle(self) -> None:
        """Do now what typing does after a short rest."""
        if self._typing.isActive():
            self._typing.stop()
            self._on_settled()

    def _on_only(self, checked: bool) -> None:
        self.set_filter(replace(self._filter, words=self.field.text().strip() if checked else ""))

    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        key = qt_event.key()
        if key == Qt.Key.Key_Escape:
            self.close_bar()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.field.hasFocus():
            self.settle()
            back = bool(qt_event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.step_requested.emit(-1 if back else 1)
        else:
            super().keyPressEvent(qt_event)

    def _menu(self, name: str, members: Callable[[], list[tuple[str, Any]]], part: str) -> QToolButton:
        button = QToolButton()
        button.setProperty("plainName", name)
        button.setText(name)
        button.setAccessibleName(f"Filter by {name.lower()}")
        button.setToolTip(f"Show only some: {name.lower()}")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setIcon(icon("next"))
        button.setIconSize(QSize(14, 14))
        button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        menu = QMenu(button)
        menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        menu.aboutToShow.connect(lambda: self._fill(menu, members(), part))
        button.setMenu(menu)
        return button

    def _fill(self, menu: QMenu, members: list[tuple[str, Any]], part: str) -> None:
        menu.clear()
        chosen = getattr(self._filter, part)
        shown = [each for each in members if each[1] in chosen]
        shown += [each for each in members if each[1] not in chosen][: max(0, _MOST_NAMES - len(shown))]
        for text, member in shown:
            action = menu.addAction(menu_text(text))
            action.setCheckable(True)
            action.setChecked(member in chosen)
            action.triggered.connect(lambda _checked=False, member=member: self._toggle(part, member))
        if not members:
            menu.addAction("None in this timeline").setEnabled(False)
        elif len(members) > len(shown):
            menu.addAction(f"and {len(members) - len(shown):,} more; use the words").setEnabled(False)

    def _toggle(self, part: str, member: Any) -> None:
        self.set_filter(with_toggled(self._filter, part, member))


def _button(picture: str, tip: str, act: Callable[[], object]) -> QToolButton:
    button = QToolButton()
    button.setIcon(icon(picture))
    button.setIconSize(QSize(18, 18))
    button.setToolTip(tip)
    button.setAccessibleName(tip.partition("  ")[0])
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.clicked.connect(lambda: act())
    return button
