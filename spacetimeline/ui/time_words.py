"""Month names in the user's language, for axes in windows. Files keep English names: the same bytes everywhere."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from spacetimeline.timeline.ticks import TimeWords


def time_words(locale: QLocale | None = None) -> TimeWords:
    """The words of a locale, the system's when None."""
    used = locale or QLocale()
    if used.language() in (QLocale.Language.C, QLocale.Language.English):
        return TimeWords()
    numbers = range(1, 13)
    return TimeWords(
        months=tuple(used.monthName(number) for number in numbers),
        months_alone=tuple(used.standaloneMonthName(number) for number in numbers),
        short_months=tuple(
            used.standaloneMonthName(number, QLocale.FormatType.ShortFormat).rstrip(".") for number in numbers
        ),
    )
