"""The fields of one entity: name, aliases, notes, and what its kind adds."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from spacetimeline.model.flight import Entity

_SHARED = ("name", "aliases", "notes", "id")
_CAPTIONS = {
    "spacecraft": "Spacecraft",
    "organisation": "Agency",
    "series": "Series",
    "family": "Family",
    "station": "Station",
    "nationality": "Nationality",
    "zone": "Time zone",
    "country": "Country",
}


class EntityForm(QWidget):
    """Emits ``changed`` after every change of a field."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entity = Entity(name="")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 20, 0)
        self._form = QFormLayout()
        column.addLayout(self._form)
        column.addStretch(1)
        self._form.setVerticalSpacing(9)
        self._form.setHorizontalSpacing(14)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self.name = QLineEdit()
        self.aliases = QPlainTextEdit(placeholderText="one name a line")
        self.notes = QPlainTextEdit()
        self._extra: dict[str, QLineEdit] = {}
        self._add("&Name", self.name)
        self._add("Also &called", self.aliases)
        self._add("N&otes", self.notes)
        for text in (self.aliases, self.notes):
            text.setTabChangesFocus(True)
            text.setFixedHeight(96)
            text.document().setDocumentMargin(7)
            text.textChanged.connect(self.changed)
        self.name.textChanged.connect(self.changed)

    def _add(self, caption: str, field: QWidget) -> None:
        label = QLabel(caption)
        label.setProperty("role", "caption")
        label.setBuddy(field)
        label.setFixedHeight(30)
        field.setAccessibleName(caption.replace("&", ""))
        self._form.addRow(label, field)

    def show_entity(self, entity: Entity) -> None:
        """Fill the form; nothing is emitted. Fields follow the entity's kind."""
        self.blockSignals(True)
        if type(entity) is not type(self._entity):
            self._show_extra(entity)
        self._entity = entity
        self.name.setText(entity.name)
        self.aliases.setPlainText("\n".join(entity.aliases))
        self.notes.setPlainText(entity.notes)
        for name, line in self._extra.items():
            line.setText(getattr(entity, name))
        self.blockSignals(False)

    def _show_extra(self, entity: Entity) -> None:
        for line in self._extra.values():
            self._form.removeRow(line)
        self._extra = {}
        for each in fields(entity):
            if each.name not in _SHARED:
                line = QLineEdit()
                line.textChanged.connect(self.changed)
                self._extra[each.name] = line
                self._add(_CAPTIONS.get(each.name, each.name.capitalize()), line)

    def entity(self) -> Entity:
        """The entity as the form has it; equal to what was shown where nothing was touched."""
        aliases = tuple(" ".join(line.split()) for line in self.aliases.toPlainText().splitlines() if line.strip())
        extra: dict[str, Any] = {name: line.text().strip() for name, line in self._extra.items()}
        return replace(
            self._entity,
            name=" ".join(self.name.text().split()),
            aliases=aliases,
            notes=self.notes.toPlainText().strip(),
            **extra,
        )

    def is_changed(self) -> bool:
        return self.entity() != self._entity
