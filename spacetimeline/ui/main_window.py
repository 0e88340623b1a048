"""The window: puts the page, the bars and the docks together and hands each its part. What they do is their own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QByteArray, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QIcon, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QSizePolicy,
    QStackedWidget,
    QToolBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from spacetimeline.errors import UserError
from spacetimeline.settings import Settings
from spacetimeline.ui.actions import SEPARATOR, TOOLBAR, Actions
from spacetimeline.ui.appearance import Appearance
from spacetimeline.ui.background import JobBar
from spacetimeline.ui.dialog_size import open_at
from spacetimeline.ui.dock_title import is_seen
from spacetimeline.ui.document_files import (
    KnownDocument,
    RecentFiles,
    is_untitled,
    known,
    shown_name,
    untitled_documents,
)
from spacetimeline.ui.drops import DropZone
from spacetimeline.ui.event_commands import EventCommands
from spacetimeline.ui.file_commands import FileCommands
from spacetimeline.ui.icons import app_icon_pixmap
from spacetimeline.ui.importing import Importer
from spacetimeline.ui.notice_bar import NoticeBar
from spacetimeline.ui.plain_text import label, one_line
from spacetimeline.ui.view_commands import ViewCommands
from spacetimeline.ui.welcome import WelcomePage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMessageBox

    from spacetimeline.articles.article import Article
    from spacetimeline.ui.crash import CrashReporter
    from spacetimeline.ui.document_bridge import DocumentBridge
    from spacetimeline.ui.document_page import DocumentPage

_STATE_VERSION = 1
_UNSEEN_AT_MOST = 200
"""Widgets passed over by one press of Tab: more than there are."""


class Context(NamedTuple):
    """What all windows of the program share."""

    settings: Settings
    appearance: Appearance
    open_window: Callable[[], MainWindow]
    make_accessible: Callable[[], None]
    """Has screen readers told about timelines, from the first one on."""
    window_with: Callable[[Path], MainWindow | None]
    crash: CrashReporter | None = None


class MainWindow(QMainWindow):
    """One timeline, or the welcome page. ``bridge`` and ``page`` are None while no timeline is open."""

    document_opened = Signal()
    document_closed = Signal()
    closed = Signal()
    painted = Signal()
    """The window was painted for the first time: now is the time for what that did not need."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.settings = context.settings
        self.recent = RecentFiles(context.settings)
        self.bridge: DocumentBridge | None = None
        self.page: DocumentPage | None = None
        self._is_painted = False
        self.leftovers: dict[Path, int] = {}
        """How many events unnamed timelines of earlier runs hold, once they were looked at."""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Spacetimeline")
        self.setMinimumSize(640, 420)
        self.files = FileCommands(self)
        self.importer = Importer(self)
        self.events = EventCommands(self)
        self.views = ViewCommands(self)
        parts = (self.files, self.importer, self.events, self.views)
        handlers = {name: handler for part in parts for name, handler in part.handlers().items()}
        self.actions_ = Actions(self, handlers | {"close": self.close})
        self.jobs = JobBar()
        self._build()
        self.drop_zone = DropZone(self)
        self.drop_zone.dropped.connect(self.importer.take_drop)
        self._restore_geometry()
        self.refresh()
        self.painted.connect(self._finish_building)

    # -- building -------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.welcome = WelcomePage()
        self.welcome.command_requested.connect(lambda name: self.actions_[name].trigger())
        self.welcome.document_requested.connect(self.files.open_path)
        self.welcome.unnamed_rejected.connect(self.files.throw_away)
        self.notice = NoticeBar()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.welcome)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice)
        column.addWidget(self.stack, 1)
        self.setCentralWidget(middle)
        self.actions_.build_menus(self)
        self._counts = label()
        self.statusBar().addPermanentWidget(self.jobs)
        self.statusBar().addPermanentWidget(self._counts)
        self.statusBar().setSizeGripEnabled(False)
        self.toolbar: QToolBar | None = None

    def _finish_building(self) -> None:
        """What the first picture does not need: it is made once that is on the screen."""
        QApplication.setWindowIcon(QIcon(app_icon_pixmap(128)))
        self.files.fill_menus()
        self.views.fill_menus()

    def _build_toolbar(self) -> QToolBar:
        toolbar = QToolBar("Tools")
        toolbar.setObjectName("tools")
        toolbar.setMovable(False)
        toolbar.setIconSize(QSize(20, 20))
        toolbar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        for name in TOOLBAR:
            if name == SEPARATOR:
                toolbar.addSeparator()
            elif name in self.actions_:
                toolbar.addAction(self.actions_[name])
                button = toolbar.widgetForAction(self.actions_[name])
                button.setAccessibleName(self.actions_.commands[name].text.replace("&", "").rstrip("…"))
        for name, text in (("import_files", "Import"), ("export", "Export")):
            button = toolbar.widgetForAction(self.actions_[name])
            if isinstance(button, QToolButton):
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
                self.actions_[name].setIconText(text)
        spacer = QWidget()
        spacer.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        toolbar.addWidget(spacer)
        toolbar.addWidget(self.views.make_group_button())
        return toolbar

    def focusNextPrevChild(self, forward: bool) -> bool:
        # tab bars that are not needed and panels behind others are visible to Qt: the focus would vanish in them
        for _ in range(_UNSEEN_AT_MOST):
            if not super().focusNextPrevChild(forward):
                return False
            focused = self.focusWidget()
            if focused is None or is_seen(focused):
                break
        return True

    # -- a timeline comes and goes --------------------------------------------------------------------------------

    def show_document(self, bridge: DocumentBridge) -> None:
        """Show an opened timeline in place of the welcome page. Raises a ``UserError`` when it can't be read."""
        from spacetimeline.ui.document_page import DocumentPage

        self.context.make_accessible()
        try:
            self.page = DocumentPage(bridge, self.settings, self.context.appearance)
        except UserError:
            bridge.close()  # damaged inside: the window stays as it was
            raise
        self.bridge = bridge
        bridge.setParent(self)
        self.stack.addWidget(self.page)
        self.stack.setCurrentWidget(self.page)
        if self.toolbar is None:
            self.toolbar = self._build_toolbar()
            self.addToolBar(self.toolbar)
        self.toolbar.show()
        self.views.attach(self.page)
        bridge.steps_changed.connect(self.refresh)
        bridge.selection_changed.connect(self.refresh)
        bridge.trouble.connect(self.show_error)
        bridge.notice.connect(self.notice.tell)
        self.page.event_activated.connect(self.events.edit_event_by_id)
        self.page.connect_menus(self.actions_)
        self.page.told.connect(lambda words: self.tell(words, 0) if words else self.statusBar().clearMessage())
        self.page.new_event_requested.connect(self.events.add_event_at)
        self.recent.add(bridge.path)
        self._restore_state()
        self.refresh()
        bridge.start()
        self.files.back_up_large(bridge)
        self.page.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.document_opened.emit()

    def leave_document(self) -> None:
        """Close the timeline; an unnamed one in which nothing ever happened is forgotten."""
        if self.bridge is None or self.page is None:
            return
        self._save_state()
        bridge, page = self.bridge, self.page
        page.keep_for_next_time()
        self.document_closed.emit()
        self.views.detach()
        self.bridge = self.page = None
        self.stack.removeWidget(page)
        page.deleteLater()
        bridge.close()
        bridge.deleteLater()
        if self.toolbar:
            self.toolbar.hide()
        self.notice.hide()
        self.refresh()

    def refresh(self) -> None:
        """Bring title, commands and status line to what is true now."""
        bridge = self.bridge
        self.actions_.enable(
            document=bridge is not None,
            writable=bridge is not None and bridge.writable,
            selection=bridge is not None and bool(bridge.selection),
        )
        self.actions_.show_steps(bridge.undo_name if bridge else None, bridge.redo_name if bridge else None)
        self._show_title(bridge)
        if bridge is None:
            self.statusBar().hide()
            self.welcome.show_documents(*self._known_documents())
        else:
            self.statusBar().show()
            self._counts.setText(bridge.counts())
            self.actions_["name"].setVisible(is_untitled(bridge.path))

    def _show_title(self, bridge: DocumentBridge | None) -> None:
        if bridge is None:
            self.setWindowTitle("Spacetimeline")
            return
        name = one_line(shown_name(bridge.path), 60)
        kept = " (not named yet)" if is_untitled(bridge.path) else ""
        kept += "" if bridge.writable else " (read-only)"
        self.setWindowTitle(f"{name}{kept} — Spacetimeline")
        self.setWindowFilePath("" if is_untitled(bridge.path) else str(bridge.path))

    def _known_documents(self) -> tuple[list[KnownDocument], list[KnownDocument]]:
        held = self.context.window_with
        recent = [known(path) for path in self.recent.paths() if held(path) is None]
        unnamed = [path for path in untitled_documents() if held(path) is None]
        return recent, [known(path, self.leftovers.get(path, -1)) for path in unnamed]

    # -- telling --------------------------------------------------------------------------------------------------

    def tell(self, sentence: str, seconds: float = 6.0) -> None:
        """A passing message in the status line."""
        self.statusBar().showMessage(one_line(sentence, 160), int(seconds * 1000))

    def show_error(self, error: Exception) -> None:
        """A dialog with the error's own sentence; what is no ``UserError`` goes to the crash report."""
        if not isinstance(error, UserError):
            raise error
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(QMessageBox.Icon.Warning, "Spacetimeline", "", QMessageBox.StandardButton.Ok, self)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(str(error))
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    def ask(self, question: str, yes: str, then: Callable[[], object]) -> QMessageBox:
        """Ask without blocking; ``then`` runs when the button named ``yes`` is pressed."""
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(QMessageBox.Icon.Question, "Spacetimeline", "", QMessageBox.StandardButton.Cancel, self)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(question)
        button = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(button)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        button.clicked.connect(lambda: QTimer.singleShot(0, self, then))
        box.open()
        return box

    def import_articles(self, articles: list[Article]) -> None:
        """Review the events of articles and add those accepted: the one way in for all articles."""
        self.importer.import_articles(articles)

    # -- the window's own state -----------------------------------------------------------------------------------

    def _restore_geometry(self) -> None:
        open_at(self, 1280, 800)
        kept = self.settings.get("window_geometry", "")
        if kept:
            self.restoreGeometry(QByteArray.fromBase64(kept.encode("ascii", "ignore")))

    def _restore_state(self) -> None:
        kept = self.settings.get("window_state", "")
        if kept:
            self.restoreState(QByteArray.fromBase64(kept.encode("ascii", "ignore")), _STATE_VERSION)

    def _save_state(self) -> None:
        state = bytes(self.saveState(_STATE_VERSION).toBase64().data()).decode("ascii")
        self.settings.set("window_state", state)

    def paintEvent(self, qt_event: QPaintEvent) -> None:
        super().paintEvent(qt_event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def closeEvent(self, qt_event: QCloseEvent) -> None:
        geometry = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        self.settings.set("window_geometry", geometry)
        self.jobs.finish()
        self.leave_document()
        qt_event.accept()
        self.closed.emit()
