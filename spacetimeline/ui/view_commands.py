"""Commands on what is shown: range of time, grouping, find, saved views, panels, appearance."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from spacetimeline.errors import UserError
from spacetimeline.ui.appearance import Scheme
from spacetimeline.ui.dock_title import is_seen
from spacetimeline.ui.icons import icon
from spacetimeline.ui.plain_text import menu_text, one_line

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDockWidget

    from spacetimeline.ui.command_palette import Entry
    from spacetimeline.ui.document_page import DocumentPage
    from spacetimeline.ui.main_window import MainWindow

_NO_TIMELINE = "Open a timeline first"
_SCHEMES = (
    (Scheme.SYSTEM, "As the &desktop"),
    (Scheme.LIGHT, "&Light"),
    (Scheme.DARK, "&Dark"),
    (Scheme.CONTRAST, "High &contrast"),
)


DOCKS = ("table", "crew", "station", "sources", "checks", "history", "legend")
"""Names of the panels around a timeline; each has a command of the same name."""

READABLE_PX = 340
"""How wide a panel at the side of the window is at first: a sentence takes three lines, not eight."""


class ViewCommands:
    """What the View and Help menus ask for, on behalf of one window."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.docks: dict[str, QDockWidget] = {}
        self._widened: set[QDockWidget] = set()
        self._group_button: QToolButton | None = None

    def handlers(self) -> dict[str, Callable[[], object]]:
        on_page = (
            "zoom_in", "zoom_out", "fit_all", "fit_selection", "go_to_now", "view_back", "view_forward",
            "find_next", "find_previous", "filter",
        )  # fmt: skip
        made: dict[str, Callable[[], object]] = {name: self._on_page(name) for name in on_page}
        made |= {name: partial(self.toggle_dock, name) for name in DOCKS}
        return made | {
            "find": self._on_page("find_words"),
            "go_to_date": self.ask_date,
            "save_view": self.ask_view_name,
            "as_of": self.show_as_of,
            "full_screen": self.toggle_full_screen,
            "preferences": self.preferences,
            "palette": self.palette,
            "shortcuts": self.shortcuts,
        }

    def _on_page(self, name: str) -> Callable[[], None]:
        """Hand a command to the page, which has a method of that name."""

        def run() -> None:
            if self._window.page is not None:
                getattr(self._window.page, name)()

        return run

    # -- a timeline comes and goes --------------------------------------------------------------------------------

    def attach(self, page: DocumentPage) -> None:
        """Give a timeline's page its docks."""
        self.docks = page.make_docks(self._window)
        for name, dock in self.docks.items():
            dock.hide()
            if name in self._window.actions_:
                self._follow(dock, self._window.actions_[name])
        page.view.options_changed.connect(lambda _options: self.show_grouping())
        self.show_grouping()
        page.go_to_date_requested.connect(self.ask_date)
        page.shortcuts_requested.connect(self.shortcuts)

    @staticmethod
    def _follow(dock: QDockWidget, action: QAction) -> None:
        dock.visibilityChanged.connect(lambda _visible: action.setChecked(dock.isVisible()))

    def detach(self) -> None:
        for dock in self.docks.values():
            self._window.removeDockWidget(dock)
            dock.deleteLater()
        self.docks = {}
        self._widened.clear()

    def toggle_dock(self, name: str) -> None:
        """Show a dock and put the focus into it, or hide it. One behind another tab comes to the front."""
        dock = self.docks.get(name)
        if dock is None:
            return
        dock.setVisible(not is_seen(dock))
        inside = dock.widget()
        if dock.isVisible() and inside is not None:
            dock.raise_()
            self._make_readable(dock)
            _first_to_focus(inside).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _make_readable(self, dock: QDockWidget) -> None:
        """Widen a panel at the side that shows for the first time: Qt gives it the least width it can do with."""
        window = self._window
        at_side = window.dockWidgetArea(dock) in (
            Qt.DockWidgetArea.RightDockWidgetArea,
            Qt.DockWidgetArea.LeftDockWidgetArea,
        )
        if at_side and dock not in self._widened and dock.width() < READABLE_PX:
            window.resizeDocks([dock], [READABLE_PX], Qt.Orientation.Horizontal)
        self._widened.add(dock)

    def show_as_of(self) -> None:
        """A window of its own with the timeline as it was believed on an earlier day."""
        from spacetimeline.ui.as_of_window import AsOfWindow

        bridge, page = self._window.bridge, self._window.page
        if bridge is not None and page is not None:
            window = AsOfWindow(bridge.document, page.view.theme, page.view.content.options, self._window)
            self._window.document_closed.connect(window.close)
            window.show()

    # -- menus ----------------------------------------------------------------------------------------------------

    def fill_menus(self) -> None:
        """The submenus of the View menu are filled whenever they open."""
        submenus = self._window.actions_.submenus
        for name, fill in (
            ("group", self._fill_grouping),
            ("views", self._fill_views),
            ("clock", self._fill_clocks),
            ("scheme", self._fill_schemes),
        ):
            submenus[name].aboutToShow.connect(lambda menu=submenus[name], fill=fill: (menu.clear(), fill(menu)))

    def _fill_grouping(self, menu: QMenu) -> None:
        from spacetimeline.timeline.bands import ColourBy

        page = self._window.page
        choices = page.groupings() if page else []
        group = QActionGroup(menu)
        for text, value in choices:
            action = menu.addAction(menu_text(text))
            action.setCheckable(True)
            action.setChecked(page is not None and value == page.grouping)
            action.triggered.connect(lambda _checked=False, value=value: self._group_by(value))
            group.addAction(action)
        if page is None:
            menu.addAction(_NO_TIMELINE).setEnabled(False)
            return
        menu.addSeparator()
        for text, colour_by in (("Colours by &kind", ColourBy.KIND), ("Colours by &agency", ColourBy.AGENCY)):
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(page.view.content.options.colour_by is colour_by)
            action.triggered.connect(lambda _checked=False, chosen=colour_by: page.view.set_colour_by(chosen))

    def make_group_button(self) -> QToolButton:
        """The control on the toolbar that shows and changes what tracks are made by."""
        button = QToolButton()
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setIcon(icon("group"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setToolTip("What the events of one track have in common")
        button.setMenu(self._window.actions_.submenus["group"])
        self._group_button = button
        return button

    def show_grouping(self) -> None:
        """Write the grouping of now on its button."""
        page, button = self._window.page, self._group_button
        if page is None or button is None:
            return
        words = next((text for text, value in page.groupings() if value == page.grouping), "")
        button.setText(f" {words}")
        button.setAccessibleName(f"Tracks by {words.lower()}")

    def _group_by(self, value: str) -> None:
        if self._window.page:
            self._window.page.group_by(value)

    def _fill_views(self, menu: QMenu) -> None:
        page, bridge = self._window.page, self._window.bridge
        views = bridge.document.saved_views() if bridge else {}
        for name in views:
            menu.addAction(menu_text(name)).triggered.connect(lambda _checked=False, name=name: self.show_view(name))
        if not views:
            menu.addAction("No view saved yet").setEnabled(False)
        elif bridge is not None and bridge.writable and page is not None:
            menu.addSeparator()
            forget = menu.addMenu("&Forget")
            for name in views:
                action = forget.addAction(menu_text(name))
                action.triggered.connect(lambda _checked=False, name=name: page.forget_view(name))

    def show_view(self, name: str) -> None:
        """Show a saved view of the document."""
        if self._window.page is None:
            return
        try:
            self._window.page.show_view(name)
        except UserError as error:
            self._window.show_error(error)

    def _fill_clocks(self, menu: QMenu) -> None:
        from spacetimeline.ui.preferences import SECOND_CLOCK
        from spacetimeline.ui.second_clock import CHOICES

        group = QActionGroup(menu)
        for name in CHOICES:
            action = menu.addAction(name or "None")
            action.setCheckable(True)
            action.setChecked(name == self._window.settings.get(SECOND_CLOCK, ""))
            action.triggered.connect(lambda _checked=False, name=name: self._choose_clock(name))
            group.addAction(action)

    def _choose_clock(self, name: str) -> None:
        from spacetimeline.ui.preferences import SECOND_CLOCK

        self._window.settings.set(SECOND_CLOCK, name)
        if self._window.page is not None:
            self._window.page.apply_preferences()

    def _fill_schemes(self, menu: QMenu) -> None:
        appearance = self._window.context.appearance
        group = QActionGroup(menu)
        for scheme, text in _SCHEMES:
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(scheme is appearance.scheme)
            action.triggered.connect(lambda _checked=False, scheme=scheme: appearance.choose(scheme))
            group.addAction(action)

    # -- dialogs --------------------------------------------------------------------------------------------------

    def ask_date(self) -> None:
        from spacetimeline.ui.goto_dialog import GotoDialog

        if self._window.page is None:
            return
        dialog = GotoDialog(self._window)
        dialog.date_chosen.connect(self._window.page.show_range)
        dialog.open()

    def ask_view_name(self) -> None:
        from PySide6.QtWidgets import QInputDialog

        page = self._window.page
        if page is None:
            return
        name, accepted = QInputDialog.getText(self._window, "Save this view", "Name of the view:")
        if accepted and name.strip():
            page.keep_view(one_line(name, 80))
            self._window.tell(f"Saved the view “{one_line(name, 80)}”.")

    def preferences(self) -> None:
        from spacetimeline.ui.preferences import PreferencesDialog

        dialog = PreferencesDialog(self._window.settings, self._window.context.appearance, self._window)
        if self._window.page is not None:
            dialog.changed.connect(self._window.page.apply_preferences)
        dialog.open()

    def shortcuts(self) -> None:
        from spacetimeline.ui.shortcut_sheet import ShortcutSheet

        ShortcutSheet(self._window.actions_, self._window).open()

    def palette(self) -> None:
        """Every command that can be given now, with groupings, saved views and appearances."""
        from spacetimeline.ui.command_palette import CommandPalette, entries_of

        CommandPalette([*entries_of(self._window.actions_), *self._more_entries()], self._window).show()

    def _more_entries(self) -> list[Entry]:
        from spacetimeline.ui.command_palette import Entry

        window, choose = self._window, self._window.context.appearance.choose
        made: list[Entry] = []
        if window.page is not None and window.bridge is not None:
            for text, value in window.page.groupings():
                made.append(Entry(f"Group by: {text}", "", "", partial(self._group_by, value)))
            for name in window.bridge.document.saved_views():
                made.append(Entry(f"Saved view: {one_line(name)}", "", "", partial(self.show_view, name)))
        for scheme, text in _SCHEMES:
            made.append(Entry(f"Appearance: {text.replace('&', '')}", "", "", partial(choose, scheme)))
        return made

    def toggle_full_screen(self) -> None:
        """Only the timeline, and back."""
        window = self._window
        full = not window.isFullScreen()
        window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)
        window.actions_["full_screen"].setChecked(full)
        window.menuBar().setVisible(not full)
        if window.toolbar:
            window.toolbar.setVisible(not full and window.page is not None)


def _first_to_focus(inside: QWidget) -> QWidget:
    """The widget of a panel that answers keys: itself, or the first inside that the Tab key would reach."""
    found = (each for each in (inside, *inside.findChildren(QWidget)) if each.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return next((each for each in found if each.isVisible() and each.isEnabled()), inside)
