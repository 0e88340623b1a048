"""The list of candidates under review: a row each, two lines high, decided by key or by mouse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QItemSelectionModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from spacetimeline.model.when_words import plain_words, short_words
from spacetimeline.ui.candidate_delegate import CandidateDelegate, row_height
from spacetimeline.ui.import_dialog_review import Decision, Leftover, Review, ReviewItem, Section
from spacetimeline.ui.plain_text import one_line, tooltip_text

if TYPE_CHECKING:
    from spacetimeline.ui.kind_look import KindLook

Index = QModelIndex | QPersistentModelIndex
COLUMNS = ("", "Event", "Time", "In the timeline", "Sure")
CHECK, EVENT, TIME, VERDICT, SURE = range(5)
ROW_ROLE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class Heading:
    """A row above the candidates of an article or of a section."""

    text: str
    detail: str = ""
    is_article: bool = False


Row = Heading | ReviewItem | Leftover


def rows_of(review: Review) -> list[Row]:
    """The rows in their order: articles (where there are several), sections, candidates, left over sentences."""
    rows: list[Row] = []
    for reviewed in review.articles:
        if len(review.articles) > 1:
            dated = reviewed.published.isoformat() if reviewed.published else "no date"
            rows.append(Heading(one_line(reviewed.article.title or "Untitled", 120), dated, is_article=True))
        for section in Section:
            mine: list[Row] = [item for item in reviewed.items if item.section is section]
            if section is Section.LEFTOVERS:
                mine = [each for each in reviewed.leftovers if not each.dismissed]
            if mine:
                rows += [Heading(section.value, str(len(mine))), *mine]
    return rows


class CandidateModel(QAbstractTableModel):
    """The rows of a review. ``ROW_ROLE`` holds the row itself, whatever the column."""

    decision_toggled = Signal(object)

    def __init__(self, review: Review, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._review = review
        self.rows = rows_of(review)

    def refill(self) -> None:
        """Candidates came or went."""
        self.beginResetModel()
        self.rows = rows_of(self._review)
        self.endResetModel()

    def touch(self) -> None:
        """Decisions or fields changed, the rows are the same."""
        self.dataChanged.emit(self.index(0, 0), self.index(len(self.rows) - 1, len(COLUMNS) - 1))

    def row_of(self, row: Row) -> int:
        """The position of a row object, -1 when it is not listed."""
        return next((position for position, each in enumerate(self.rows) if each is row), -1)

    # -- Qt -----------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[section]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.rows[index.row()]
        if isinstance(row, Heading):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return _cell_text(row, index.column())
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(row, ReviewItem):
            return tooltip_text(_tip(row, index.column()))
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == CHECK and isinstance(row, ReviewItem):
            return Qt.CheckState.Checked if row.decision is Decision.ACCEPTED else Qt.CheckState.Unchecked
        return None


def _cell_text(row: Row, column: int) -> str:
    if isinstance(row, Heading):
        return f"{row.text} {row.detail}".strip() if column == CHECK else ""
    if isinstance(row, Leftover):
        return row.quote.text if column == EVENT else ""
    event = row.event
    return (
        row.decision.value,
        f"{event.kind.label}: {event.title}",
        f"{short_words(event.start) if event.start else 'undated'}, {event.status.label}",
        row.verdict,
        f"{row.confidence:.0%}" + (f", {len(row.doubts)} doubts" if row.doubts else ""),
    )[column]


def _tip(item: ReviewItem, column: int) -> str:
    event = item.event
    if column == TIME and event.start:
        told = f"\nin the article: “{event.start.raw}”" if event.start.raw else ""
        return plain_words(event.start) + told
    if column == VERDICT:
        return item.verdict_words
    if column == SURE:
        return "\n".join(doubt.sentence for doubt in item.doubts) or "Nothing speaks against it."
    crew = ", ".join(f"{each.name} ({each.role})" if each.role else each.name for each in event.crew)
    return "\n".join(part for part in (event.title, crew) if part)


class CandidateTable(QTableView):
    """Shows a review and turns keys and clicks into wishes; it changes nothing itself."""

    current_changed = Signal(object)
    decision_requested = Signal(object, object)
    edit_requested = Signal(object)
    merge_requested = Signal(object)
    text_requested = Signal()
    accept_above_requested = Signal()
    dismiss_requested = Signal(object)

    def __init__(self, review: Review, look: KindLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = CandidateModel(review, self)
        self.setModel(self.rows)
        self._delegate = CandidateDelegate(look, self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName("Candidates")
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.verticalHeader().hide()
        self._set_widths()
        self.rows.modelReset.connect(self._on_reset)
        self.selectionModel().currentRowChanged.connect(self._on_current)
        self._on_reset()

    def _set_widths(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(EVENT, QHeaderView.ResizeMode.Stretch)
        wide = self.fontMetrics().averageCharWidth()
        for column, width in ((CHECK, 40), (TIME, 22 * wide), (VERDICT, 14 * wide), (SURE, 11 * wide)):
            header.resizeSection(column, width)

    def set_look(self, look: KindLook) -> None:
        self._delegate.look = look
        self.viewport().update()

    def current(self) -> Row | None:
        """The row the cursor stands on; None for no row."""
        index = self.currentIndex()
        return self.rows.rows[index.row()] if index.isValid() else None

    def selected_items(self) -> list[ReviewItem]:
        """The candidates selected, in their order; the current one when nothing is selected."""
        indexes = self.selectionModel().selectedRows()
        rows = [self.rows.rows[index.row()] for index in sorted(indexes, key=lambda index: index.row())]
        return [row for row in rows if isinstance(row, ReviewItem)]

    def go_to(self, row: Row) -> None:
        """Make a row the current and only selected one."""
        position = self.rows.row_of(row)
        if position < 0:
            return
        index = self.rows.index(position, EVENT)
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(index, flags)
        self.scrollTo(index)

    def go_to_first(self) -> None:
        for row in self.rows.rows:
            if not isinstance(row, Heading):
                self.go_to(row)
                return

    def go_near(self, position: int) -> None:
        """To the row at a position, or the nearest one that can be decided."""
        rows = [(abs(at - position), row) for at, row in enumerate(self.rows.rows) if not isinstance(row, Heading)]
        if rows:
            self.go_to(min(rows, key=lambda each: each[0])[1])

    def go_down(self) -> bool:
        """To the next row that can be decided; False at the end."""
        for row in self.rows.rows[self.currentIndex().row() + 1 :]:
            if not isinstance(row, Heading):
                self.go_to(row)
                return True
        return False

    # -- reactions -----------------------------------------------------------------------------------------------

    def _on_reset(self) -> None:
        self.clearSpans()
        self.verticalHeader().setDefaultSectionSize(row_height(self.font(), False))
        for position, row in enumerate(self.rows.rows):
            if isinstance(row, Heading):
                self.setSpan(position, 0, 1, len(COLUMNS))
            elif isinstance(row, Leftover):
                self.setSpan(position, EVENT, 1, len(COLUMNS) - 1)
            height = row_height(self.font(), isinstance(row, Heading))
            if self.rowHeight(position) != height:
                self.setRowHeight(position, height)

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self.current_changed.emit(self.rows.rows[current.row()])

    def keyPressEvent(self, qt_event: QKeyEvent) -> None:
        if not self._take_key(qt_event):
            super().keyPressEvent(qt_event)

    def _take_key(self, qt_event: QKeyEvent) -> bool:
        key, control = qt_event.key(), qt_event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and control:
            self.accept_above_requested.emit()
        elif control or qt_event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return False
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._decide(Decision.ACCEPTED)
        elif key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            self._decide(Decision.REJECTED)
        elif key == Qt.Key.Key_E:
            self._request_edit()
        elif key == Qt.Key.Key_M:
            self.merge_requested.emit(self.selected_items())
        elif key == Qt.Key.Key_Space:
            self.text_requested.emit()
        else:
            return False
        return True

    def _decide(self, decision: Decision) -> None:
        row = self.current()
        if isinstance(row, Leftover):
            (self.edit_requested if decision is Decision.ACCEPTED else self.dismiss_requested).emit(row)
            return
        items = self.selected_items()
        if items:
            self.decision_requested.emit(items, decision)

    def _request_edit(self) -> None:
        row = self.current()
        if isinstance(row, ReviewItem | Leftover):
            self.edit_requested.emit(row)

    def mouseReleaseEvent(self, qt_event: QMouseEvent) -> None:
        super().mouseReleaseEvent(qt_event)
        index = self.indexAt(qt_event.position().toPoint())
        if not index.isValid() or index.column() != CHECK or qt_event.button() is not Qt.MouseButton.LeftButton:
            return
        row = self.rows.rows[index.row()]
        if isinstance(row, ReviewItem):
            accepted = row.decision is Decision.ACCEPTED
            self.decision_requested.emit([row], Decision.REJECTED if accepted else Decision.ACCEPTED)

    def mouseDoubleClickEvent(self, qt_event: QMouseEvent) -> None:
        index = self.indexAt(qt_event.position().toPoint())
        if index.isValid() and index.column() != CHECK:
            self._request_edit()
