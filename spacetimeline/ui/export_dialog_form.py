"""The choices of the export dialog, and the options they make."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QWidget,
)

from spacetimeline.render.export_options import SIZES, Background, ExportOptions, TextForm
from spacetimeline.render.theme import THEME_NAMES
from spacetimeline.timeline.clocks import PLACES
from spacetimeline.ui.plain_text import label

_BACKGROUNDS = {Background.THEME: "Of the theme", Background.WHITE: "White", Background.TRANSPARENT: "Transparent"}
_CUSTOM = "custom"


class ExportForm(QWidget):
    """Widgets for the options; ``changed`` tells that one was changed by hand."""

    changed = Signal()

    def __init__(self, scopes: dict[str, str], parent: QWidget | None = None) -> None:
        """``scopes`` are names and labels of what may be shown."""
        super().__init__(parent)
        self.scope = _choice(scopes)
        self.size_name = _choice({each: size.label for each, size in SIZES.items()} | {_CUSTOM: "Own size"})
        self.width_px = _number(64, 400_000, " px")
        self.height_px = _number(0, 400_000, " px")
        self.height_px.setSpecialValueText("as needed")
        self.scale = QDoubleSpinBox(minimum=1, maximum=4, singleStep=0.5, decimals=1, prefix="× ")
        self.rows = _number(1, 200)
        self.margin = _number(0, 1000, " px")
        self.theme = _choice({name: name.replace("-", " ").capitalize() for name in THEME_NAMES})
        self.clock = _choice({"": "None"} | {place: place for place, _ in PLACES})
        self.background = _choice({each.value: text for each, text in _BACKGROUNDS.items()})
        self.title, self.subtitle, self.credits = QLineEdit(), QLineEdit(), QLineEdit()
        self.as_of = QLineEdit(placeholderText="2026-11-22")
        self.legend = QCheckBox("&Legend")
        self.sources = QCheckBox("So&urces")
        self.outlines = QCheckBox("Text as out&lines (SVG)")
        self.include_view = QCheckBox("Note the &view in the file")
        self.include_data = QCheckBox("Put the &events into the file (PNG)")
        self._options = ExportOptions()
        self._filling = False
        self._lay_out()
        self._connect()
        for field in self.findChildren(QAbstractSpinBox):
            field.lineEdit().setTextMargins(7, 0, 0, 0)  # a style sheet moves the text of a spin box up or down only

    def _lay_out(self) -> None:
        groups: dict[str, list[tuple[str, QWidget | QHBoxLayout]]] = {
            "Contents": [("&Shown", self.scope), ("", _beside(self.legend, self.sources))],
            "Size": [
                ("S&ize", self.size_name),
                ("", _beside(self.width_px, label("×"), self.height_px)),
                ("Scal&e", self.scale),
                ("Wrap into &rows", self.rows),
                ("&Margin", self.margin),
            ],
            "Look": [("&Theme", self.theme), ("&Background", self.background), ("Second cloc&k", self.clock)],
            "Texts": [
                ("T&itle", self.title),
                ("Su&btitle", self.subtitle),
                ("&As of", self.as_of),
                ("&Credits", self.credits),
            ],
            "File": [("", self.outlines), ("", self.include_view), ("", self.include_data)],
        }
        form = QFormLayout(self)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setContentsMargins(0, 0, 16, 0)
        form.setHorizontalSpacing(14)
        form.setVerticalSpacing(9)
        for caption, rows in groups.items():
            heading = label(caption, "caption")
            heading.setContentsMargins(0, 10 if form.rowCount() else 0, 0, 0)
            form.addRow(heading)
            for text, part in rows:
                form.addRow(text, part)
        self.width_px.setAccessibleName("Width in pixels")
        self.height_px.setAccessibleName("Height in pixels")

    def _connect(self) -> None:
        for box in (self.scope, self.theme, self.background, self.clock):
            box.currentIndexChanged.connect(self._tell)
        for number in (self.rows, self.margin):
            number.valueChanged.connect(self._tell)
        self.scale.valueChanged.connect(self._tell)
        for edit in (self.title, self.subtitle, self.credits, self.as_of):
            edit.textEdited.connect(self._tell)
        checks = (self.legend, self.sources, self.outlines, self.include_view, self.include_data)
        for check in checks:
            check.toggled.connect(self._tell)
        self.size_name.currentIndexChanged.connect(self._take_size)
        for side in (self.width_px, self.height_px):
            side.valueChanged.connect(self._take_own_size)

    def _tell(self) -> None:
        if not self._filling:
            self.changed.emit()

    def _take_size(self) -> None:
        if self._filling:
            return
        name = self.size_name.currentData()
        if name != _CUSTOM:
            self._show_size(ExportOptions(size=name))
        self.changed.emit()

    def _take_own_size(self) -> None:
        if self._filling:
            return
        self._filling = True
        self.size_name.setCurrentIndex(self.size_name.findData(_CUSTOM))
        self._filling = False
        self.changed.emit()

    def _show_size(self, options: ExportOptions) -> None:
        width, height, _ = options.resolved_size()
        self._filling = True
        self.width_px.setValue(round(width))
        self.height_px.setValue(round(height))
        self._filling = False

    # -- options --------------------------------------------------------------------------------------------------

    def show_options(self, options: ExportOptions, title: str) -> None:
        """Fill the form. ``title`` stands where the options leave it to the document."""
        self._options = options
        custom = bool(options.width or options.height or options.width_cm or options.height_cm)
        self._filling = True
        self.size_name.setCurrentIndex(self.size_name.findData(_CUSTOM if custom else options.size or "web"))
        self.scale.setValue(options.scale)
        self.rows.setValue(options.rows)
        self.margin.setValue(options.margin)
        self.theme.setCurrentIndex(max(0, self.theme.findData(options.theme)))
        self.background.setCurrentIndex(self.background.findData(options.background.value))
        self.clock.setCurrentIndex(max(0, self.clock.findData(options.clock)))
        self.title.setText(title if options.title is None else options.title)
        self.subtitle.setText(options.subtitle)
        self.credits.setText(options.credits)
        self.as_of.setText(options.as_of)
        self.legend.setChecked(options.legend)
        self.sources.setChecked(options.sources)
        self.outlines.setChecked(options.text is TextForm.OUTLINES)
        self.include_view.setChecked(options.include_view)
        self.include_data.setChecked(options.include_data)
        self._filling = False
        self._show_size(options if custom else replace(options, size=self.size_name.currentData()))

    def options(self) -> ExportOptions:
        """The options chosen, but for their scope. Raises ``ExportError`` for what cannot be."""
        name = self.size_name.currentData()
        own = name == _CUSTOM
        return replace(
            self._options,
            size="" if own else name,
            width=self.width_px.value() if own else 0,
            height=self.height_px.value() if own else 0,
            width_cm=0.0,
            height_cm=0.0,
            scale=self.scale.value(),
            rows=self.rows.value(),
            margin=self.margin.value(),
            theme=self.theme.currentData(),
            background=Background(self.background.currentData()),
            clock=self.clock.currentData(),
            title=self.title.text(),
            subtitle=self.subtitle.text(),
            credits=self.credits.text(),
            as_of=self.as_of.text().strip(),
            legend=self.legend.isChecked(),
            sources=self.sources.isChecked(),
            text=TextForm.OUTLINES if self.outlines.isChecked() else TextForm.TEXT,
            include_view=self.include_view.isChecked(),
            include_data=self.include_data.isChecked(),
        )


def _choice(texts: dict[str, str]) -> QComboBox:
    box = QComboBox()
    for name, text in texts.items():
        box.addItem(text, name)
    return box


def _number(least: int, most: int, suffix: str = "") -> QSpinBox:
    box = QSpinBox(minimum=least, maximum=most, suffix=suffix)
    box.setGroupSeparatorShown(True)
    box.setMinimumWidth(92)
    return box


def _beside(*parts: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    for part in parts:
        row.addWidget(part, 0 if isinstance(part, QLabel) else 1)
    return row
