"""The way in for articles: files, links, pasted text; read off the GUI thread, reviewed, then added as one step."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMetaObject, QObject, Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from spacetimeline.errors import UserError
from spacetimeline.ui.background import Job, Progress
from spacetimeline.ui.drops import DATA_SUFFIXES, DOCUMENT_SUFFIX, Drop, DropKind, read_mime
from spacetimeline.ui.plain_text import one_line

if TYPE_CHECKING:
    from spacetimeline.articles.article import Article
    from spacetimeline.document.changes import Changes
    from spacetimeline.model.event import Event
    from spacetimeline.ui.import_dialog import ImportDialog
    from spacetimeline.ui.main_window import MainWindow

MOST_FILES = 2_000
"""More articles than this out of one folder are not one import but a mistake."""


_MOST_CANDIDATES = 500
"""More than these are not told apart on the timeline behind the review."""


class NothingToImportError(UserError):
    """What was dropped, pasted or chosen holds no article."""


class Importer:
    """Imports on behalf of one window. Trouble with one file is told and does not keep the others out."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.dialog: ImportDialog | None = None
        self._added: list[int] = []
        self._listening: QMetaObject.Connection | None = None

    def handlers(self) -> dict[str, Callable[[], object]]:
        return {
            "import_files": self.ask_files,
            "import_paste": self.paste,
            "import_link": self.ask_link,
            "import_data": self.ask_data,
        }

    # -- what comes in --------------------------------------------------------------------------------------------

    def take_drop(self, drop: Drop) -> None:
        """Do with a drop what its overlay said."""
        if drop.kind is DropKind.LINK:
            self._ask_before_fetching(drop.url)
        elif drop.kind is DropKind.FILES:
            self.import_paths(drop.paths)
        else:
            self._read("Reading the text", lambda progress: [_article_of(drop)])

    def import_paths(self, paths: Iterable[Path]) -> None:
        """Open timelines and pictures' views, import data files, review articles; folders stand for what is in them."""
        from spacetimeline.ui.export_dialog_reopen import own_pictures, reopen

        given = tuple(paths)
        pictures = own_pictures(given)
        for path, view in pictures.items():
            reopen(self._window, path, view)
        drop = Drop(DropKind.FILES, paths=tuple(path for path in given if path not in pictures))
        for path in drop.documents:
            self._window.files.open_path(path)
        if drop.data_files:
            self._import_data(drop.data_files)
        if drop.articles:
            articles = drop.articles
            self._read("Reading articles", lambda progress: _read_paths(articles, progress))

    def ask_files(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        names, _ = QFileDialog.getOpenFileNames(self._window, "Import articles", self._folder(), ARTICLE_FILTER)
        if names:
            self._window.settings.set("article_folder", str(Path(names[0]).parent))
            self.import_paths(Path(name) for name in names)

    def ask_data(self) -> None:
        from PySide6.QtWidgets import QFileDialog

        names, _ = QFileDialog.getOpenFileNames(self._window, "Import a data file", self._folder(), DATA_FILTER)
        if names:
            self._import_data([Path(name) for name in names])

    def _folder(self) -> str:
        return str(self._window.settings.get("article_folder", "") or Path.home())

    def paste(self) -> None:
        """Read the clipboard as an article, unless the cursor stands in a text field."""
        focus = QApplication.focusWidget()
        if isinstance(focus, QLineEdit):
            focus.paste()
            return
        drop = read_mime(QApplication.clipboard().mimeData())
        if drop is None:
            self._window.tell("The clipboard holds no text, link or file to import.")
        else:
            self.take_drop(drop)

    def ask_link(self) -> None:
        from PySide6.QtWidgets import QInputDialog

        text, accepted = QInputDialog.getText(
            self._window, "Import from an address", "Address of the article:", QLineEdit.EchoMode.Normal, "https://"
        )
        if accepted and text.strip():
            self._fetch(text.strip())

    def _ask_before_fetching(self, url: str) -> None:
        shown = one_line(url, 200)
        self._window.ask(f"Fetch this page and read it?\n\n{shown}", "Fetch", lambda: self._fetch(url))

    def _fetch(self, url: str) -> None:
        from spacetimeline.ui.fetching import fetch_article

        self._read(f"Fetching {one_line(url, 60)}", lambda progress: [fetch_article(url, progress)])

    def _import_data(self, paths: list[Path]) -> None:
        from spacetimeline.ui.data_files import import_data

        import_data(self._window, paths)

    # -- reading and reviewing ------------------------------------------------------------------------------------

    def _read(self, title: str, work: Callable[[Progress], Sequence[Article | UserError]]) -> None:
        job = Job(title, work, self._window)
        job.succeeded.connect(self._on_read)
        job.failed.connect(self._window.show_error)
        self._window.jobs.run(job)

    def _on_read(self, result: object) -> None:
        articles: list[Article] = []
        for each in result if isinstance(result, list) else []:
            if isinstance(each, UserError):
                self._window.show_error(each)
            else:
                articles.append(each)
        if articles:
            self.import_articles(articles)

    def import_articles(self, articles: list[Article]) -> None:
        """Review what articles hold, beside the timeline; what is accepted becomes one undoable step."""
        from spacetimeline.ui.import_dialog import DEFAULT_THRESHOLD, ImportDialog

        if self.dialog is not None:
            self.dialog.add_articles(articles)
            self.dialog.raise_()
            return
        bridge = self._window.files.ensure_document()
        if not bridge.writable:
            self._window.tell("This timeline can only be read: nothing can be imported into it.")
            return
        settings = self._window.settings
        threshold = min(1.0, max(0.0, settings.get("accept_above", DEFAULT_THRESHOLD)))
        dialog = ImportDialog(articles, bridge.document, self._window, threshold=threshold)
        dialog.bar.threshold_changed.connect(partial(settings.set, "accept_above"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog = dialog
        dialog.imported.connect(self._on_imported)
        dialog.finished.connect(self._on_dialog_closed)
        dialog.ghosts_changed.connect(self._show_candidates)
        self._listening = bridge.changed.connect(self._on_document_changed)
        # Not modal: one looks at the timeline while one decides. Without its timeline a review has no aim.
        self._window.document_closed.connect(dialog.leave)
        dialog.show()
        dialog.activateWindow()

    def _show_candidates(self, events: list[Event]) -> None:
        """What is under review stands out on the timeline behind."""
        if self._window.page is not None:
            dated = [(event.start, event.kind) for event in events if event.start is not None]
            extents = tuple((start.at_ms, start.nominal_end_ms, f"kind:{kind}") for start, kind in dated)
            self._window.page.view.set_candidates(extents[:_MOST_CANDIDATES])

    def _on_document_changed(self, changes: Changes) -> None:
        self._added = list(changes.added)
        if self.dialog is not None:
            self.dialog.document_changed()

    def _on_imported(self, sentence: str) -> None:
        """Show what came in: the new events are selected and brought into view."""
        self._window.tell(sentence, seconds=12)
        if self._window.page is not None and self._added:
            self._window.page.show_events(self._added)

    def _on_dialog_closed(self) -> None:
        self.dialog = None
        self._added = []
        if self._listening is not None:
            QObject.disconnect(self._listening)
            self._listening = None


_ARTICLES = "txt md html htm xhtml mhtml pdf rtf docx odt eml xml rss atom"
ARTICLE_FILTER = f"Articles ({' '.join(f'*.{suffix}' for suffix in _ARTICLES.split())});;All files (*)"
DATA_FILTER = "Spacetimeline JSON (*.json);;All files (*)"


def _article_of(drop: Drop) -> Article:
    from spacetimeline.articles import article_from_html, article_from_text

    return article_from_html(drop.text) if drop.kind is DropKind.HTML else article_from_text(drop.text)


def _read_paths(paths: list[Path], progress: Progress) -> list[Article | UserError]:
    """Articles in the order of their files; where one can't be read, its error stands in its place."""
    from spacetimeline.articles import read_articles

    files = list(_expanded(paths))
    outcome: list[Article | UserError] = []
    for number, path in enumerate(files):
        progress.report(number, len(files), f"Reading {path.name}")
        try:
            outcome.extend(read_articles(path))
        except UserError as error:
            outcome.append(error)
    return outcome


def _expanded(paths: list[Path]) -> Iterable[Path]:
    for path in paths:
        if not path.is_dir():
            yield path
            continue
        inside = [each for each in sorted(path.rglob("*"))[: 10 * MOST_FILES] if _may_be_article(each)]
        if not inside:
            raise NothingToImportError(f"The folder “{path.name}” holds no articles.")
        if len(inside) > MOST_FILES:
            raise NothingToImportError(f"The folder “{path.name}” holds more than {MOST_FILES} files; choose some.")
        yield from inside


def _may_be_article(path: Path) -> bool:
    other = path.suffix.lower() in DATA_SUFFIXES or path.suffix.lower() == DOCUMENT_SUFFIX
    return path.is_file() and not path.name.startswith(".") and not other
