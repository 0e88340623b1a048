"""Who takes part: a line for each person with a role, and always an empty one to add the next."""

from __future__ import annotations

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from spacetimeline.model.event import CrewMember
from spacetimeline.model.flight import EntityKind
from spacetimeline.ui.icons import icon
from spacetimeline.ui.name_completion import Completion, NameLine

ROLES = (
    "commander",
    "pilot",
    "flight engineer",
    "mission specialist",
    "payload specialist",
    "spaceflight participant",
    "tourist",
    "spacewalker",
    "science pilot",
    "command module pilot",
    "lunar module pilot",
)


class CrewField(QWidget):
    """Emits ``crew_changed`` after every change."""

    crew_changed = Signal()

    def __init__(self, complete: Completion, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._complete = complete
        self._lines: list[_CrewLine] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._add_line(CrewMember(""))

    def crew(self) -> tuple[CrewMember, ...]:
        """Everybody with a name, in order; one who is named twice counts once."""
        members = [line.member() for line in self._lines if line.member().name]
        return tuple({member.name.casefold(): member for member in reversed(members)}.values())[::-1]

    def set_crew(self, crew: tuple[CrewMember, ...]) -> None:
        for line in tuple(self._lines):
            self._drop(line)
        for member in (*crew, CrewMember("")):
            self._add_line(member)

    def _add_line(self, member: CrewMember) -> None:
        line = _CrewLine(member, self._complete)
        line.changed.connect(self._on_changed)
        line.removed.connect(lambda: self._remove(line))
        line.finished.connect(lambda: self._go_on(line))
        self._column.addWidget(line)
        if self._lines:
            QWidget.setTabOrder(self._lines[-1].remove, line.name)
        self._lines.append(line)

    def _drop(self, line: _CrewLine) -> None:
        self._lines.remove(line)
        self._column.removeWidget(line)
        line.hide()
        line.deleteLater()

    def _remove(self, line: _CrewLine) -> None:
        place = self._lines.index(line)
        self._drop(line)
        if not self._lines or self._lines[-1].member().name:
            self._add_line(CrewMember(""))
        self._lines[min(place, len(self._lines) - 1)].name.setFocus()
        self.crew_changed.emit()

    def _go_on(self, line: _CrewLine) -> None:
        """Enter: on to the next person."""
        place = self._lines.index(line) + 1
        if place < len(self._lines):
            self._lines[place].name.setFocus()

    def _on_changed(self) -> None:
        if self._lines[-1].member().name:
            self._add_line(CrewMember(""))
        self.crew_changed.emit()


class _CrewLine(QWidget):
    """One person: name, role, a button to take the line away."""

    changed = Signal()
    removed = Signal()
    finished = Signal()

    def __init__(self, member: CrewMember, complete: Completion) -> None:
        super().__init__()
        self.name = NameLine(EntityKind.PERSON, complete, "Crew member", placeholder="add a name")
        self.name.setText(member.name)
        self.role = QLineEdit(member.role, placeholderText="role")
        self.role.setAccessibleName("Role")
        completer = QCompleter(QStringListModel(list(ROLES), self), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.role.setCompleter(completer)
        self.remove = QToolButton()
        self.remove.setIcon(icon("close"))
        self.remove.setAccessibleName("Take this person off the list")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.name, 3)
        row.addWidget(self.role, 2)
        row.addWidget(self.remove)
        self._show_remove()
        self.name.textChanged.connect(self._on_changed)
        self.role.textChanged.connect(self._on_changed)
        self.name.returnPressed.connect(self.finished)
        self.role.returnPressed.connect(self.finished)
        self.remove.clicked.connect(self.removed)

    def member(self) -> CrewMember:
        return CrewMember(" ".join(self.name.text().split()), " ".join(self.role.text().split()))

    def _on_changed(self) -> None:
        self._show_remove()
        self.changed.emit()

    def _show_remove(self) -> None:
        policy = self.remove.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.remove.setSizePolicy(policy)
        self.remove.setVisible(bool(self.name.text()))
