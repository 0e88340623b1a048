"""Small parts of the window: commands, palette, date dialog, appearance, welcome page, lists of documents."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QKeySequence, QPalette
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QPushButton
from pytestqt.qtbot import QtBot
from spacetimeline.model.calendar import DAY_MS, days_from_date
from spacetimeline.model.when import When
from spacetimeline.settings import Settings, resource_path
from spacetimeline.ui.about import AboutDialog, credits_text
from spacetimeline.ui.actions import COMMANDS, MENUS, TOOLBAR, Actions
from spacetimeline.ui.appearance import CONTRAST, DARK, LIGHT, Appearance, Scheme, Tones, fill_in, palette_of
from spacetimeline.ui.backup_dialog import BackupDialog
from spacetimeline.ui.command_palette import CommandPalette, Entry, entries_of, score
from spacetimeline.ui.document_files import (
    RecentFiles,
    is_untitled,
    known,
    new_untitled_path,
    remove_document,
    untitled_documents,
    untitled_folder,
    with_suffix,
)
from spacetimeline.ui.goto_dialog import GotoDialog, range_to_show
from spacetimeline.ui.icons import icon
from spacetimeline.ui.plain_text import menu_text, one_line, tooltip_text
from spacetimeline.ui.preferences import WHEEL_ZOOMS, PreferencesDialog
from spacetimeline.ui.shortcut_sheet import ShortcutSheet
from spacetimeline.ui.welcome import WelcomePage


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    qtbot.addWidget(made)
    made.resize(900, 600)
    return made


def all_actions(window: QMainWindow) -> Actions:
    return Actions(window, {command.name: lambda: None for command in COMMANDS})


# -- commands -----------------------------------------------------------------------------------------------------


def test_no_two_commands_share_a_shortcut() -> None:
    taken: dict[str, str] = {}
    for command in COMMANDS:
        for keys in command.keys:
            portable = QKeySequence(keys).toString(QKeySequence.SequenceFormat.PortableText)
            assert portable, keys
            assert taken.setdefault(portable, command.name) == command.name


def test_menus_and_toolbar_name_only_commands() -> None:
    names = {command.name for command in COMMANDS}
    for listed in (*MENUS.values(), TOOLBAR):
        assert {name for name in listed if name != "-" and not name.startswith(">")} <= names


def test_every_command_is_in_a_menu() -> None:
    assert {command.name for command in COMMANDS} == {
        name for names in MENUS.values() for name in names if name != "-" and not name.startswith(">")
    }


def test_undo_and_redo_bear_the_names_of_their_steps(window: QMainWindow) -> None:
    actions = all_actions(window)
    actions.show_steps("Move <b>A & B</b>", None)
    assert actions["undo"].text() == "&Undo Move <b>A && B</b>"
    assert "<b>" not in actions["undo"].toolTip()
    assert actions["undo"].isEnabled()
    assert not actions["redo"].isEnabled()


def test_commands_are_enabled_by_what_they_need(window: QMainWindow) -> None:
    actions = all_actions(window)
    actions.build_menus(window)
    actions.enable(document=True, writable=False, selection=True)
    assert actions["export"].isEnabled()
    assert actions["edit_event"].isEnabled()
    assert not actions["delete_events"].isEnabled()
    assert not actions["add_event"].isEnabled()


# -- palette and sheet --------------------------------------------------------------------------------------------


def test_letters_find_commands_by_the_starts_of_words() -> None:
    texts = ["Go to date", "Group by: Agency", "Export picture", "Import articles"]
    ranked = sorted((score("gtd", text), text) for text in texts if score("gtd", text) is not None)
    assert ranked[0][1] == "Go to date"
    assert score("xyz", "Go to date") is None
    assert score("export", "Export picture") < score("export", "My export picture")  # type: ignore[operator]


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_palette_runs_what_is_chosen_by_keys(qtbot: QtBot, window: QMainWindow) -> None:
    window.show()
    done: list[str] = []
    entries = [Entry(text, "", "", lambda text=text: done.append(text)) for text in ("Zoom in", "Zoom out", "Find")]
    palette = CommandPalette(entries, window)
    palette.show()
    qtbot.keyClicks(palette.field, "zoom")
    assert palette.list.count() == 2
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert done == ["Zoom out"]


def test_the_palette_says_when_nothing_fits(qtbot: QtBot, window: QMainWindow) -> None:
    palette = CommandPalette([Entry("Find", "", "", lambda: None)], window)
    qtbot.addWidget(palette)
    palette.field.setText("qqq")
    assert palette.list.isHidden()
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)


def test_palette_entries_leave_out_what_cannot_be_done(window: QMainWindow) -> None:
    actions = all_actions(window)
    actions.enable(document=False, writable=False, selection=False)
    texts = [entry.text for entry in entries_of(actions)]
    assert "New timeline" in texts
    assert "Zoom in" not in texts


def test_the_sheet_lists_every_shortcut(qtbot: QtBot, window: QMainWindow) -> None:
    actions = all_actions(window)
    sheet = ShortcutSheet(actions, window)
    qtbot.addWidget(sheet)
    shown = {each.text() for each in sheet.findChildren(QLabel)}
    for command, action in actions:
        if command.keys:
            assert action.shortcut().toString(QKeySequence.SequenceFormat.NativeText) in shown


# -- go to date ---------------------------------------------------------------------------------------------------


def test_a_month_shows_with_room_around_it() -> None:
    shown = range_to_show(When.of(1961, 4))
    start, end = days_from_date(1961, 4, 1) * DAY_MS, days_from_date(1961, 5, 1) * DAY_MS
    assert shown is not None
    assert shown[0] < start < end < shown[1]
    assert range_to_show(When.ongoing()) is None


def test_a_minute_shows_its_day() -> None:
    shown = range_to_show(When.of(2021, 10, 5, 8, 55))
    assert shown is not None
    assert shown[1] - shown[0] >= DAY_MS - 60_000


def test_the_date_dialog_says_how_it_reads(qtbot: QtBot) -> None:
    dialog = GotoDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.field.setText("April 1961")
    assert "1961" in dialog.reading.text()
    dialog.field.setText("the day after")
    assert not dialog.go.isEnabled()
    dialog.field.setText("12 Apr 1961")
    with qtbot.waitSignal(dialog.date_chosen):
        dialog.go.click()


# -- looks --------------------------------------------------------------------------------------------------------


def contrast(first: str, second: str) -> float:
    """The contrast ratio of WCAG 2."""

    def luminance(colour: str) -> float:
        parts = [QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF()]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    dark, bright = sorted((luminance(first), luminance(second)))
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("tones", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"])
def test_text_can_be_read(tones: Tones) -> None:
    for ground in (tones.window, tones.surface, tones.raised):
        assert contrast(tones.text, ground) >= 7
        assert contrast(tones.muted, ground) >= 4.5
        assert contrast(tones.danger, ground) >= 4.5
    assert contrast(tones.on_accent, tones.accent) >= 4.5


@pytest.mark.parametrize("tones", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"])
def test_the_style_sheet_knows_every_tone(tones: Tones) -> None:
    sheet = fill_in(resource_path("ui/style.qss").read_text(encoding="utf-8"), tones, Scheme.LIGHT)
    body = re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)
    assert "@" not in body
    assert all(QColor(colour).isValid() for colour in tones)
    assert palette_of(tones).color(QPalette.ColorRole.Window).name() == tones.window


def test_the_chosen_scheme_is_kept(qtbot: QtBot, qapp: QApplication) -> None:
    settings = Settings()
    sheet, palette = qapp.styleSheet(), qapp.palette()
    appearance = Appearance(qapp, settings)
    with qtbot.waitSignal(appearance.changed):
        appearance.choose(Scheme.DARK)
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == DARK.window
    assert Settings().get("scheme") == "dark"
    assert appearance.timeline_theme == "dark"
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)
    appearance.deleteLater()


def test_every_icon_named_is_drawn(qtbot: QtBot) -> None:
    names = {command.icon for command in COMMANDS if command.icon}
    for name in sorted(names | {"warning", "close", "import", "check", "article", "timeline"}):
        picture = icon(name).pixmap(20, 20).toImage()
        assert any(picture.pixelColor(x, y).alpha() for x in range(20) for y in range(20)), name


# -- text that is data --------------------------------------------------------------------------------------------


def test_markup_stays_text() -> None:
    assert "<img" not in tooltip_text("<img src=x>")
    assert tooltip_text("Zoom in  (Ctrl++)\nfast & near") == "Zoom in  (Ctrl++)\nfast & near"
    assert tooltip_text("a <b>bold</b> name") == "<span>a &lt;b&gt;bold&lt;/b&gt; name</span>"
    assert tooltip_text("word " * 40).startswith("<span>")
    assert menu_text("A & B") == "A && B"
    assert one_line("a\nb\x00c\u202ed") == "a b cd"
    assert one_line("x" * 100, 10) == "x" * 9 + "…"


# -- welcome page and lists ---------------------------------------------------------------------------------------


def test_the_welcome_page_asks_for_commands(qtbot: QtBot) -> None:
    page = WelcomePage()
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    asked: list[str] = []
    page.command_requested.connect(asked.append)
    qtbot.mouseClick(page.drop_target, Qt.MouseButton.LeftButton)
    qtbot.keyClick(page.drop_target, Qt.Key.Key_Space)
    for name in ("sample", "new", "open"):
        button = page.findChild(QPushButton, f"welcome_{name}")
        assert button is not None
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked == ["import_files", "import_files", "sample", "new", "open"]


def test_the_welcome_page_lists_timelines(qtbot: QtBot, tmp_path: Path) -> None:
    page = WelcomePage()
    qtbot.addWidget(page)
    path = tmp_path / "<b>Mir.spacetimeline"
    path.write_text("x")
    page.show_documents([known(path)], [])
    button = next(each for each in page.findChildren(QPushButton) if "Mir" in each.accessibleName())
    with qtbot.waitSignal(page.document_requested) as caught:
        button.click()
    assert caught.args == [path]
    assert any(each.text() == "<b>Mir" for each in page.findChildren(QLabel))


def test_untitled_documents_are_found_and_removed() -> None:
    path = new_untitled_path()
    assert is_untitled(path)
    path.write_text("x")
    (path.parent / f".{path.name}-lock").write_text("x")
    assert untitled_documents() == [path]
    assert new_untitled_path() != path
    remove_document(path)
    assert list(untitled_folder().iterdir()) == []


def test_recent_documents_are_few_and_there(tmp_path: Path) -> None:
    recent = RecentFiles(Settings())
    paths = [tmp_path / f"{number}.spacetimeline" for number in range(15)]
    for path in paths:
        path.write_text("x")
        recent.add(path)
    assert recent.paths()[0] == paths[-1]
    assert len(recent.paths()) == 12
    paths[-1].unlink()
    assert recent.paths()[0] == paths[-2]
    recent.clear()
    assert recent.paths() == []


def test_a_documents_time_of_change_is_told_in_words(tmp_path: Path) -> None:
    path = tmp_path / "a.spacetimeline"
    path.write_text("x")
    assert known(path).changed.startswith("today ")
    assert known(path, -1, time.time() + 3 * 86_400).changed != known(path).changed
    assert known(tmp_path / "gone").changed == ""


def test_the_suffix_is_added_once() -> None:
    assert with_suffix(Path("a")) == Path("a.spacetimeline")
    assert with_suffix(Path("a.spacetimeline")) == Path("a.spacetimeline")
    assert with_suffix(Path("v1.2")) == Path("v1.2.spacetimeline")


# -- dialogs ------------------------------------------------------------------------------------------------------


def test_credits_name_what_the_program_stands_on(qtbot: QtBot) -> None:
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    dialog.show()
    for name in ("Qt", "SQLite", "sqlite-utils", "Inter"):
        assert name in credits_text()


def test_preferences_are_kept_at_once(qtbot: QtBot, qapp: QApplication) -> None:
    settings = Settings()
    sheet, palette = qapp.styleSheet(), qapp.palette()
    dialog = PreferencesDialog(settings, Appearance(qapp, settings))
    qtbot.addWidget(dialog)
    dialog.show()
    with qtbot.waitSignal(dialog.changed):
        qtbot.keyClick(dialog.wheel, Qt.Key.Key_Down)
        dialog.wheel.activated.emit(1)
    assert Settings().get(WHEEL_ZOOMS, False) is True
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)


def test_the_backup_dialog_explains_when_there_are_none(qtbot: QtBot, tmp_path: Path) -> None:
    empty = BackupDialog([])
    qtbot.addWidget(empty)
    assert not empty.open_button.isEnabled()
    path = tmp_path / "b.spacetimeline"
    path.write_text("x")
    dialog = BackupDialog([path])
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.chosen) as caught:
        dialog.open_button.click()
    assert caught.args == [path]
