"""Every command of the window: one table feeds the menus, the toolbar, the palette and the shortcut sheet."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QAction, QKeySequence

from spacetimeline.ui.icons import icon
from spacetimeline.ui.plain_text import menu_text, one_line, tooltip_text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow, QMenu


class Needs(StrEnum):
    """What must be there before a command can be given."""

    NOTHING = "nothing"
    DOCUMENT = "document"
    WRITABLE = "writable"  # a document that may be changed
    SELECTION = "selection"
    CHANGEABLE_SELECTION = "changeable_selection"


class Command(NamedTuple):
    """One thing the user can ask for. ``keys`` are shortcuts in Qt's portable words, the first one shown."""

    name: str
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    tip: str = ""
    needs: Needs = Needs.NOTHING
    checkable: bool = False


_DOCUMENT, _WRITABLE = Needs.DOCUMENT, Needs.WRITABLE

COMMANDS: tuple[Command, ...] = (
    Command("new", "&New timeline", ("Ctrl+N",), "new", "Start an empty timeline"),
    Command("open", "&Open…", ("Ctrl+O",), "open", "Open a timeline file or an article"),
    Command("sample", "Try the &sample", (), "sample", "Open a timeline made from sample articles"),
    Command("import_files", "&Import articles…", ("Ctrl+I",), "import", "Read events out of articles"),
    Command(
        "import_paste", "Import &pasted text", ("Ctrl+V", "Ctrl+Shift+V"), "paste", "Read events out of the clipboard"
    ),
    Command("import_link", "Import from an &address…", (), "link", "Read an article from the web"),
    Command("import_data", "Import a data &file…", (), "table", "Read events from a table, calendar or catalogue"),
    Command("save", "&Save", ("Ctrl+S",), "", "Every change is saved at once; a new timeline gets its name", _DOCUMENT),
    Command("name", "Na&me this timeline…", (), "edit", "Give an unnamed timeline a file of its own", _DOCUMENT),
    Command(
        "save_copy", "Save a &copy…", ("Ctrl+Shift+S",), "save_copy", "Write the timeline to another file", _DOCUMENT
    ),
    Command("restore_backup", "&Restore a backup…", (), "history", "Open an earlier state of this timeline", _DOCUMENT),
    Command("export", "&Export picture…", ("Ctrl+E",), "export", "Write a PNG, SVG or PDF of the timeline", _DOCUMENT),
    Command("export_data", "Export &data…", (), "table", "Write the events as a table, calendar or text", _DOCUMENT),
    Command("close", "&Close window", ("Ctrl+W",), "close", "Close this window"),
    Command("quit", "&Quit", ("Ctrl+Q",), "", "Close every window"),
    Command("undo", "&Undo", ("Ctrl+Z",), "undo", "", _WRITABLE),
    Command("redo", "&Redo", ("Ctrl+Shift+Z", "Ctrl+Y"), "redo", "", _WRITABLE),
    Command("add_event", "New e&vent…", ("Ctrl+Shift+N",), "add", "Enter an event by hand", _WRITABLE),
    Command("edit_event", "&Edit event…", ("F2",), "edit", "Change the selected event", Needs.SELECTION),
    Command("delete_events", "&Delete", ("Del",), "delete", "Delete the selected events", Needs.CHANGEABLE_SELECTION),
    Command(
        "merge_events",
        "Mer&ge into one",
        (),
        "",
        "The selected events are one and the same",
        Needs.CHANGEABLE_SELECTION,
    ),
    Command("copy_events", "&Copy", ("Ctrl+C",), "copy", "Copy the selected events as text", Needs.SELECTION),
    Command("copy_picture", "Copy &picture", ("Ctrl+Shift+C",), "copy", "Copy the timeline as it is shown", _DOCUMENT),
    Command("select_all", "Select &all", ("Ctrl+A",), "", "Select every event that is not filtered out", _DOCUMENT),
    Command("find", "&Find…", ("Ctrl+F",), "find", "Find events by their words", _DOCUMENT),
    Command("find_next", "Find ne&xt", ("F3", "Ctrl+Shift+G"), "next", "Go to the next hit", _DOCUMENT),
    Command("find_previous", "Find pre&vious", ("Shift+F3",), "previous", "Go to the hit before", _DOCUMENT),
    Command(
        "filter", "Fi&lter…", ("Ctrl+Shift+F",), "filter", "Show events of some kinds, agencies, people", _DOCUMENT
    ),
    Command(
        "entities", "&Names…", ("Ctrl+Shift+M",), "person", "Missions, vehicles, people: aliases, duplicates", _DOCUMENT
    ),
    Command("source_list", "A&ll sources…", (), "article", "Read, correct, merge what events come from", _DOCUMENT),
    Command("preferences", "Pre&ferences…", ("Ctrl+,",), "settings", "Appearance, wheel, clocks"),
    Command("zoom_in", "Zoom &in", ("Ctrl++", "Ctrl+="), "zoom_in", "Show less time, larger", _DOCUMENT),
    Command("zoom_out", "Zoom &out", ("Ctrl+-",), "zoom_out", "Show more time", _DOCUMENT),
    Command("fit_all", "&Fit all", ("Ctrl+0",), "fit", "Show the whole timeline", _DOCUMENT),
    Command("fit_selection", "Fit &selection", ("Ctrl+Shift+0",), "", "Show the selected events", Needs.SELECTION),
    Command("go_to_date", "&Go to date…", ("Ctrl+G",), "goto", "Show a day, month or year", _DOCUMENT),
    Command("go_to_now", "Go to no&w", (), "now", "Show the present time", _DOCUMENT),
    Command("view_back", "View &back", ("Alt+Left",), "back", "Back to what was shown before", _DOCUMENT),
    Command("view_forward", "View for&ward", ("Alt+Right",), "forward", "Forward again", _DOCUMENT),
    Command("save_view", "Save this &view…", ("Ctrl+D",), "bookmark", "Keep range, grouping and filters", _WRITABLE),
    Command("table", "&Table of events", ("Ctrl+T",), "table", "Show the events as a table", _DOCUMENT, True),
    Command("history", "&History", ("Ctrl+H",), "history", "Show every step, to undo or redo", _DOCUMENT, True),
    Command("sources", "&Sources of the event", ("Ctrl+J",), "article", "What the sources say of it", _DOCUMENT, True),
    Command(
        "checks", "Che&cks", ("Ctrl+K",), "warning", "What does not fit together in this timeline", _DOCUMENT, True
    ),
    Command("as_of", "&What was known when…", (), "history", "The timeline as of an earlier day", _DOCUMENT),
    Command("legend", "&Legend", (), "help", "What the signs on the timeline mean", _DOCUMENT, True),
    Command("crew", "&People in space", ("Ctrl+L",), "curve", "How many people were up, and who", _DOCUMENT, True),
    Command("station", "Statio&n", ("Ctrl+B",), "station", "Which vehicle was at which port", _DOCUMENT, True),
    Command("full_screen", "F&ull screen", ("F11",), "fullscreen", "Only the timeline", Needs.NOTHING, True),
    Command("palette", "Command &palette…", ("Ctrl+Shift+P",), "palette", "Find any command by its name"),
    Command("shortcuts", "Keyboard &shortcuts", ("F1", "Ctrl+?"), "help", "All keys and gestures on one page"),
    Command("log_folder", "Show the &log", (), "", "Open the folder with the program's log"),
    Command("about", "&About Spacetimeline", (), "", "Version, licences and credits"),
)

SEPARATOR = "-"
SUBMENU = ">"
MENUS: dict[str, tuple[str, ...]] = {
    "&File": (
        "new", "open", ">recent", "sample", SEPARATOR,
        "import_files", "import_paste", "import_link", "import_data", SEPARATOR,
        "save", "name", "save_copy", "restore_backup", SEPARATOR,
        "export", "export_data", SEPARATOR, "close", "quit",
    ),
    "&Edit": (
        "undo", "redo", SEPARATOR, "add_event", "edit_event", "merge_events", "delete_events", SEPARATOR,
        "copy_events", "copy_picture", "select_all", SEPARATOR,
        "find", "find_next", "find_previous", SEPARATOR, "entities", "source_list", "preferences",
    ),
    "&View": (
        "zoom_in", "zoom_out", "fit_all", "fit_selection", SEPARATOR,
        "go_to_date", "go_to_now", "view_back", "view_forward", SEPARATOR,
        ">group", "filter", ">views", "save_view", SEPARATOR,
        "table", "crew", "station", "sources", "checks", "history", "legend", "as_of", SEPARATOR,
        ">clock", ">scheme", "full_screen",
    ),
    "&Help": ("shortcuts", "palette", SEPARATOR, "log_folder", "about"),
}  # fmt: skip
"""The menus in order; names with ``>`` are submenus that are filled when they open."""

TOOLBAR: tuple[str, ...] = (
    "import_files", "add_event", SEPARATOR, "undo", "redo", SEPARATOR,
    "zoom_out", "fit_all", "zoom_in", "go_to_date", SEPARATOR, "find", "filter", "table", SEPARATOR, "export",
)  # fmt: skip


class Actions:
    """The commands as QActions of one window."""

    def __init__(self, window: QMainWindow, handlers: Mapping[str, Callable[[], object]]) -> None:
        self._actions: dict[str, QAction] = {}
        self.commands = {command.name: command for command in COMMANDS if command.name in handlers}
        self.submenus: dict[str, QMenu] = {}
        for command in self.commands.values():
            action = QAction(command.text, window)
            action.setObjectName(command.name)
            action.setShortcuts([QKeySequence(keys) for keys in command.keys])
            action.setCheckable(command.checkable)
            if command.icon:
                action.setIcon(icon(command.icon))
            self._describe(action, command.tip or plain(command.text))
            action.setEnabled(command.needs is Needs.NOTHING)
            action.triggered.connect(_without_argument(handlers[command.name]))
            window.addAction(action)
            self._actions[command.name] = action

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def __contains__(self, name: str) -> bool:
        return name in self._actions

    def __iter__(self) -> Iterator[tuple[Command, QAction]]:
        return ((command, self._actions[name]) for name, command in self.commands.items())

    def build_menus(self, window: QMainWindow) -> None:
        """Fill the window's menu bar; submenus are found in ``submenus`` by name."""
        for title, names in MENUS.items():
            menu = window.menuBar().addMenu(title)
            menu.setToolTipsVisible(False)
            for name in names:
                if name == SEPARATOR:
                    menu.addSeparator()
                elif name.startswith(SUBMENU):
                    self.submenus[name[1:]] = menu.addMenu(_SUBMENU_TITLES[name[1:]])
                elif name in self._actions:
                    menu.addAction(self._actions[name])

    def enable(self, *, document: bool, writable: bool, selection: bool) -> None:
        """Enable what can be done now."""
        there = {
            Needs.NOTHING: True,
            Needs.DOCUMENT: document,
            Needs.WRITABLE: writable,
            Needs.SELECTION: selection,
            Needs.CHANGEABLE_SELECTION: selection and writable,
        }
        for command, action in self:
            if command.name not in ("undo", "redo"):
                action.setEnabled(there[command.needs])

    def show_steps(self, undo: str | None, redo: str | None) -> None:
        """Name the steps that undo and redo would take; None where there is none."""
        for name, verb, step in (("undo", "Undo", undo), ("redo", "Redo", redo)):
            action = self._actions[name]
            action.setEnabled(step is not None)
            action.setText(f"&{verb} {menu_text(step)}" if step else f"&{verb}")
            self._describe(action, f"{verb} “{one_line(step, 64)}”" if step else f"Nothing to {verb.lower()}")

    def _describe(self, action: QAction, tip: str) -> None:
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(tooltip_text(f"{tip}  ({keys})" if keys else tip))
        action.setStatusTip("")


_SUBMENU_TITLES = {
    "recent": "Open &recent",
    "group": "G&roup by",
    "views": "Saved vie&ws",
    "clock": "Second cloc&k",
    "scheme": "&Appearance",
}


def plain(text: str) -> str:
    """A command's text without mnemonic and ellipsis: ``"Go to date"``."""
    return text.replace("&", "").rstrip("…")


def _without_argument(handler: Callable[[], object]) -> Callable[[bool], None]:
    """Qt hands ``triggered`` the checked state; commands ask the action where they need it."""

    def run(_checked: bool = False) -> None:
        handler()

    return run
