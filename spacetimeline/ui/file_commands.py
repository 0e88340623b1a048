"""Commands on whole timelines: new, open, name, copy, restore, export, close."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from spacetimeline.errors import UserError
from spacetimeline.settings import data_folder, resource_path
from spacetimeline.ui.document_files import (
    FILE_FILTER,
    SUFFIX,
    is_untitled,
    new_untitled_path,
    remove_document,
    shown_name,
    untitled_folder,
    with_suffix,
)
from spacetimeline.ui.drops import Drop, DropKind
from spacetimeline.ui.plain_text import menu_text, one_line, tooltip_text

if TYPE_CHECKING:
    from spacetimeline.document.untitled import Leftover
    from spacetimeline.ui.background import Job
    from spacetimeline.ui.document_bridge import DocumentBridge
    from spacetimeline.ui.main_window import MainWindow

SAMPLE = "samples/sample.spacetimeline"


class FileCommands:
    """What the File menu and the welcome page ask for, on behalf of one window."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._look: Job | None = None

    def handlers(self) -> dict[str, Callable[[], object]]:
        return {
            "new": self.new,
            "open": self.ask_open,
            "sample": self.open_sample,
            "save": self.save,
            "name": self.ask_name,
            "save_copy": self.ask_copy,
            "restore_backup": self.restore_backup,
            "export": self.export,
            "export_data": self.export_data,
            "quit": QApplication.closeAllWindows,
            "log_folder": self.show_log,
            "about": self.about,
        }

    def fill_menus(self) -> None:
        """The list of recent timelines is made when its menu opens."""
        menu = self._window.actions_.submenus["recent"]
        menu.aboutToShow.connect(self._fill_recent)
        menu.setToolTipsVisible(True)

    def _fill_recent(self) -> None:
        menu = self._window.actions_.submenus["recent"]
        menu.clear()
        paths = self._window.recent.paths()
        for path in paths:
            action = menu.addAction(menu_text(shown_name(path)))
            action.setToolTip(tooltip_text(str(path)))
            action.triggered.connect(lambda _checked=False, path=path: self.open_path(path))
        if not paths:
            menu.addAction("No timeline opened yet").setEnabled(False)
            return
        menu.addSeparator()
        menu.addAction("&Clear this list").triggered.connect(self._clear_recent)

    def _clear_recent(self) -> None:
        self._window.recent.clear()
        self._window.refresh()

    # -- opening --------------------------------------------------------------------------------------------------

    def new(self) -> None:
        """An empty timeline: here when the window is free, else in a window of its own."""
        window = self._free_window()
        window.files.start_untitled()

    def start_untitled(self) -> DocumentBridge:
        """Begin an unnamed timeline in this window, which must be free."""
        from spacetimeline.ui.document_bridge import create_untitled

        bridge = create_untitled()
        self._window.show_document(bridge)
        return bridge

    def ensure_document(self) -> DocumentBridge:
        """The window's timeline; an unnamed one is begun when there is none."""
        return self._window.bridge or self.start_untitled()

    def ask_open(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        names, _ = QFileDialog.getOpenFileNames(
            self._window, "Open", self._folder(), f"{FILE_FILTER};;All files, articles too (*)"
        )
        if names:
            self._window.importer.take_drop(Drop(DropKind.FILES, paths=tuple(Path(name) for name in names)))

    def open_path(self, path: Path, *, forget_unchanged: bool = False) -> None:
        """Open a timeline: here when the window is free, else in a window of its own. Trouble is told, not raised.

        With ``forget_unchanged`` the file goes when it is closed as it was opened: a sample only looked at.
        """
        from spacetimeline.ui.document_bridge import open_document

        there = self._window.context.window_with(path.absolute())
        if there is not None:
            there.raise_()
            there.activateWindow()
            return
        window = self._window if self._window.bridge is None else None
        if self._look is not None:
            self._look.wait(5.0)  # it holds each file for a moment
        QApplication.setOverrideCursor(Qt.CursorShape.WaitCursor)
        try:
            bridge = open_document(path, forget_unchanged=forget_unchanged)
            (window or self._window.context.open_window()).show_document(bridge)
        except UserError as error:
            self._window.show_error(error)
        finally:
            QApplication.restoreOverrideCursor()

    def _free_window(self) -> MainWindow:
        return self._window if self._window.bridge is None else self._window.context.open_window()

    def open_sample(self) -> None:
        """A fresh copy of the sample as an unnamed timeline, so that everything may be tried on it."""
        from spacetimeline.ui.document_bridge import copy_unnamed

        source = resource_path(SAMPLE)
        if not source.is_file():
            self._import_samples()
            return
        target = new_untitled_path("Sample")
        try:
            copy_unnamed(source, target)
        except UserError as error:
            self._window.show_error(error)
            return
        self.open_path(target, forget_unchanged=True)

    def _import_samples(self) -> None:
        articles = tuple(sorted(resource_path("samples").glob("*.txt")))
        if articles:
            self._window.importer.take_drop(Drop(DropKind.FILES, paths=articles[:6]))

    def look_for_leftovers(self) -> None:
        """Sweep away unnamed timelines in which nothing was done, and count the events of the others."""
        from spacetimeline.document.untitled import leftovers
        from spacetimeline.ui.background import Job

        job = Job("Looking for unnamed timelines", lambda _progress: leftovers(untitled_folder()), self._window)
        job.succeeded.connect(self._show_leftovers)
        job.ended.connect(self._forget_look)
        self._look = self._window.jobs.run(job)

    def _show_leftovers(self, found: list[Leftover]) -> None:
        self._window.leftovers = {each.path: each.event_count for each in found}
        self._window.refresh()

    def _forget_look(self) -> None:
        self._look = None

    def back_up_large(self, bridge: DocumentBridge) -> None:
        """The day's backup of a document too large to copy before its first change: beside the work, in a thread."""
        from spacetimeline.document.backup import back_up_daily
        from spacetimeline.document.store_connection import FULL_CHECK_BYTES
        from spacetimeline.ui.background import Job

        path = bridge.path
        if not bridge.writable or is_untitled(path) or path.stat().st_size <= FULL_CHECK_BYTES:
            return
        folder, trusted = data_folder() / "backups", bridge.document.caches_are_true
        job = Job("Making the day's backup", lambda _progress: back_up_daily(path, folder, trusted=trusted))
        job.failed.connect(lambda error: self._window.notice.tell(f"No backup could be made today. {error}"))
        self._window.jobs.run(job)

    def throw_away(self, path: Path) -> None:
        """Delete an unnamed timeline after asking."""
        question = f"Throw away the unnamed timeline “{one_line(shown_name(path))}”? This can't be undone."

        def remove() -> None:
            remove_document(path)
            self._window.refresh()

        self._window.ask(question, "Throw away", remove)

    # -- naming and copying ---------------------------------------------------------------------------------------

    def save(self) -> None:
        """Nothing is ever unsaved: a named timeline says so, an unnamed one is asked for its name."""
        bridge = self._window.bridge
        if bridge is None:
            return
        if is_untitled(bridge.path):
            self.ask_name()
        else:
            self._window.tell(f"Every change is already saved in {bridge.path.name}.")

    def ask_name(self) -> None:
        path = self._ask_target("Name this timeline", "My timeline")
        bridge = self._window.bridge
        if path is None or bridge is None:
            return
        if bridge.attempt(lambda: bridge.document.move_to(path)):
            self._window.recent.add(path)
            self._window.refresh()
            self._window.tell(f"Kept as {path.name}; from now on every change is saved there.")

    def ask_copy(self) -> None:
        bridge = self._window.bridge
        if bridge is None:
            return
        path = self._ask_target("Save a copy", f"{shown_name(bridge.path)} (copy)")
        if path is None:
            return
        try:
            bridge.document.save_copy(path)
        except UserError as error:
            self._window.show_error(error)
        else:
            self._window.recent.add(path)
            self._window.tell(f"A copy was saved as {path}.")

    def _ask_target(self, title: str, name: str) -> Path | None:
        from PySide6.QtWidgets import QFileDialog

        start = str(Path(self._folder()) / f"{name}{SUFFIX}")
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, start, FILE_FILTER)
        if not chosen:
            return None
        path = with_suffix(Path(chosen))
        self._window.settings.set("folder", str(path.parent))
        return path

    def _folder(self) -> str:
        return str(self._window.settings.get("folder", "") or Path.home())

    def restore_backup(self) -> None:
        bridge = self._window.bridge
        if bridge is None:
            return
        from spacetimeline.ui.backup_dialog import BackupDialog

        dialog = BackupDialog(bridge.backups(), self._window)
        dialog.chosen.connect(self._open_backup)
        dialog.open()

    def _open_backup(self, path: Path) -> None:
        from spacetimeline.ui.document_bridge import copy_unnamed

        target = new_untitled_path("Backup")
        try:
            copy_unnamed(path, target)
        except UserError as error:
            self._window.show_error(error)
            return
        self.open_path(target)

    # -- the rest -------------------------------------------------------------------------------------------------

    def export(self) -> None:
        page = self._window.page
        if page is not None:
            page.open_export_dialog(self._window)

    def export_data(self) -> None:
        from spacetimeline.ui.data_files import export_data

        export_data(self._window)

    def show_log(self) -> None:
        from spacetimeline.ui.crash_dialog import show_folder

        show_folder(data_folder() / "logs")

    def about(self) -> None:
        from spacetimeline.ui.about import AboutDialog

        AboutDialog(self._window).open()
