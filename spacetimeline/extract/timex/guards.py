"""Whether an expression that could also be something else stands as a time: a look at its neighbours."""

from __future__ import annotations

from spacetimeline.extract.text.lazy_patterns import lazy
from spacetimeline.extract.timex.build_dates import DOERS
from spacetimeline.extract.timex.lookalikes import is_count_behind, is_half_of_year, is_newspaper, opens_tale
from spacetimeline.extract.timex.partial import Partial, Words
from spacetimeline.extract.timex.pattern import OTHER


def stands(words: Words, partial: Partial) -> bool:
    """False for a lookalike: "2500 troops", "the March on the capital", "a second chance"."""
    if partial.month == 3 and words.low(partial.first) == "march" and words.word(partial.first - 1) == "Long":
        return False  # the launch vehicle, and the march
    if _is_elapsed(words, partial) or _begins_on_line_before(words, partial):
        return False
    if partial.weak == "year or count":
        return _is_year(words, partial)
    if partial.rule == "date.decade" and partial.short_year:
        return _is_decade(words, partial)
    if partial.weak == "month or word":
        return _is_month(words, partial)
    if partial.weak == "fall":
        return words.is_kind(partial.first - 1, "in", "the", "this", "by", "of") and not words.is_kind(
            partial.last, "of"
        )
    if partial.weak == "lone ordinal":
        return _is_ordinal_day(words, partial)
    if partial.weak == "half of a year":
        return is_half_of_year(words, partial)
    if partial.weak == "once":
        return _is_once(words, partial)
    if partial.weak == "part of day":
        return _is_part_of_day(words, partial)
    if partial.rule == "span.shift" and words.is_kind(partial.last - 1, "that") and _is_thing(words, partial.last):
        return False  # "two days after that launch"
    if partial.rule == "span.shift" and words.is_kind(partial.last - 1, "before"):
        return not words.word(partial.last)[:1].isalpha()  # "two days before the launch" counts from the launch
    if partial.rule == "span.beside" and words.low(partial.first - 1) == "to":
        return False  # "five years to the day after its launch"
    if partial.type == "DURATION":
        return _is_duration(words, partial)
    if partial.weak == "narrative" and partial.reference == "PAST_REF":
        return words.word(partial.last)[:1].isalpha()
    if partial.rule in ("clock.with_day", "clock.after_day") and _crosses_heading(words, partial):
        return False
    if partial.rule == "reference.past" and words.low(partial.last) == "as":
        return False  # "as recently as last week"
    if partial.season and words.is_kind(partial.first - 1, "num", "an") and words.is_kind(partial.last, "day", "part"):
        return False  # "one summer day"
    if partial.rule == "reference.past" and words.low(partial.first) == "recent":
        return words.low(partial.first - 1) != "most" and words.low(partial.last) != "as"
    if partial.season and _is_name_of_season(words, partial):
        return False
    if partial.rule == "day.weekday" and is_newspaper(words, partial):
        return False
    if partial.rule == "date.days_one_month" and is_count_behind(words, partial):
        return False
    if partial.rule == "reference.present" and words.low(partial.last - 1) == "date":
        return words.low(partial.last) not in ("from", "back")
    if partial.rule == "clock.after_day" and _is_day_of_others(words, partial):
        return False
    if partial.rule == "clock.plain":
        return _is_clock(words, partial)
    if partial.rule == "clock.dotted_alone":
        return _is_dotted_clock(words, partial)
    return True


def _is_thing(words: Words, at: int) -> bool:
    """Does a plain word stand there that a "that" before it may point to?"""
    word = words.word(at)
    return word.islower() and words.kind(at) == OTHER and word not in ("they", "he", "she", "it", "we", "both")


_COLUMN = "   "


def _is_elapsed(words: Words, partial: Partial) -> bool:
    """Is it of a flight plan's column of hours since launch: "106:10   July 30   7:44 p.m.", "02:56   July 26"?"""
    tokens, first = words.tokens, partial.first
    if partial.day is not None and words.is_kind(first - 1, "colon") and words.glued(first):
        return words.glued(first - 1)
    if not words.is_kind(first, "clk") or not tokens.text.startswith(_COLUMN, tokens.end(first)):
        return False
    return words.is_kind(first + 1, "month", "mon") and words.is_kind(first + 3, "clk")


def _begins_on_line_before(words: Words, partial: Partial) -> bool:
    """Does a number end a line, before a date that opens the next row ("Docking of Soyuz 9 / May 14 9:30")?"""
    tokens, first = words.tokens, partial.first
    if not words.is_kind(first, "d") or not words.is_kind(first + 1, "month", "mon"):
        return False
    dot = words.is_kind(first + 2, "dot")
    return "\n" in tokens.text[tokens.end(first) : tokens.starts[first + 1]] and words.is_kind(first + 2 + dot, "d")


def _is_year(words: Words, partial: Partial) -> bool:
    first, last, year = partial.first, partial.last, partial.year or 0
    before, after = words.word(first - 1), words.word(last)
    if (
        words.glued(first)
        and before
        and not words.is_kind(first - 1, "open", "dash", "slash", "quote", "apostrophe", "comma")
    ):
        return False
    in_span = words.is_kind(first - 2, "y", "month", "mon", "d", "season", "fall", "mid", "clk", "early", "late", "bce")
    if words.is_kind(first - 1, "dash") and words.glued(first) and words.glued(first - 1) and not in_span:
        return False  # "Falcon-1998", "555-1234"
    if (
        words.is_kind(last, "dash")
        and words.glued(last)
        and words.glued(last + 1)
        and words.is_kind(last + 1, "nnn", "n")
    ):
        return False
    if words.glued(last) and (after[:1].isalpha() or after in ("%", "°", "/")) and not words.is_kind(last, "slash"):
        return False
    if len(after) == _DESIGNATION and after.isalpha() and after.isupper() and after not in _AFTER_YEAR:
        return False  # the asteroids 1992 KD and 2014 MU69
    if before in ("$", "€", "£", "#") or before.lower() in words.vocabulary.numbered:
        return False
    lower = after.lower()
    if lower in words.vocabulary.counted or words.is_kind(last, "units", "odd"):
        return False
    plural = after.islower() and after.endswith("s") and len(after) > 3 and lower not in words.vocabulary.not_plural
    invited = words.kind(first - 1) in words.vocabulary.before_year or first == 0 or words.is_kind(first - 1, "par")
    listed = words.low(first - 1) in ("and", "or", ",") and words.is_kind(first - 2, "y")
    if (
        plural
        and not listed  # "the 2018 and 2022 tournaments"
        and lower not in words.vocabulary.dated
        and not words.is_kind(first - 1, "in", "since", "by", "month", "mon", "season", "of", "the", "such")
    ):
        return False
    if 1700 <= year <= 2060:
        return True
    return invited and not plural and 1000 <= year <= 2200 and _ends_phrase(words, last)


_DESIGNATION = 2
_AFTER_YEAR = frozenset(("AD", "CE", "BC", "US", "UK", "EU", "ET", "PT", "CT", "MT", "UT", "TV", "VA", "UN"))


def _is_decade(words: Words, partial: Partial) -> bool:
    """ "the '60s", "the sixties"; "in his late 30s" is an age, "in the low 60s" the weather."""
    if words.is_kind(partial.first - 1, "such"):
        return False
    named = words.is_kind(partial.last - 1, "decade_word")
    quoted = any(words.is_kind(index, "apostrophe") for index in range(partial.first, partial.last))
    return quoted or (named and words.is_kind(partial.first, "the"))


def _ends_phrase(words: Words, index: int) -> bool:
    after = words.word(index)
    return not after or not after[0].isalpha() or words.kind(index) != "." or after[0].isupper()


_TITLES = frozenset(("mr", "mrs", "ms", "dr", "sen", "rep", "gov", "gen", "col", "capt", "sgt", "lt", "prof"))


def _is_month(words: Words, partial: Partial) -> bool:
    word, after = words.low(partial.first), words.word(partial.last)
    before, invited = words.word(partial.first - 1), words.kind(partial.first - 1) in words.vocabulary.before_month
    if after in ("delivery", "futures", "contract"):
        return True  # "cocoa for May delivery"
    if not invited and before[:1].isupper() and words.kind(partial.first - 1) == OTHER:
        return False  # a surname: "Theresa May"
    if not invited and after[:1].isupper() and words.kind(partial.last) == OTHER:
        return False  # a first name: "June Carter"
    if words.word(partial.first - 1) == "." and words.low(partial.first - 2) in _TITLES:
        return False  # "Mr. March"
    in_list = words.is_kind(partial.first - 2, "month", "mon", "d", "y", "weekday", "ordnum")
    if word in ("may", "june", "april", "august") and words.is_kind(partial.first - 1, "comma") and not in_list:
        return False  # "a daughter, May"
    if word in ("august", "april", "june"):
        return True
    if word in ("march", "may") and words.is_kind(partial.first - 1, "the"):
        return False
    if word == "march" and after.lower() in ("on", "to", "of", "toward", "towards", "through", "into", "for"):
        return words.is_kind(partial.first - 1, "in", "by", "since", "until", "from", "early", "late", "mid")
    if word == "may" and words.kind(partial.first - 1) not in words.vocabulary.before_month:
        return words.is_kind(partial.last, "comma", "dot", "close", "dash", "colon", "and", "to")
    if word in ("jan", "dec", "mar"):
        return words.kind(partial.first - 1) in words.vocabulary.before_month and not words.is_kind(
            partial.first - 1, "the", "comma"
        )
    return words.kind(partial.first - 1) in words.vocabulary.before_month or not after[:1].islower() or word == "march"


def _is_ordinal_day(words: Words, partial: Partial) -> bool:
    after = words.word(partial.last)
    if partial.weekday is not None or partial.part:
        return True
    if words.low(partial.first - 1) == "for":
        return not after[:1].isalpha()  # "was planned for the 9th, but"
    if after in _DAY_DOES and words.word(partial.first) == "The":
        return True
    if words.is_kind(partial.first - 1, "on") and after[:1].isupper() and _is_told_of(words, partial.last):
        return True
    if words.is_kind(partial.first - 1, "comma") and words.is_kind(partial.first - 2, "day", "weekday"):
        return not after[:1].isalpha()  # "on the same day, the 18th, it"
    if not words.is_kind(
        partial.first - 1, "on", "at", "by", "until", "of", "from", "to", "and", "since", "before", "day_after"
    ):
        return False
    if words.is_kind(partial.first - 1, "of", "from", "and", "to"):
        return not after[:1].isalpha()
    past = after in words.vocabulary.past or (len(after) > 4 and after.endswith("ed"))
    past = past or after in _AUXILIARIES
    told = words.is_kind(partial.first - 1, "on", "by") and past  # "on the 27th landed"
    return told or not after[:1].isalpha() or words.kind(partial.last) != "." or after in _GO_ON


_DAY_DOES = frozenset(("saw", "brought", "found", "has", "had"))
"""What a day does: "The 18th brought the landing"."""
_TOLD_NEAR = 4  # tokens


def _is_told_of(words: Words, first: int) -> bool:
    """Does a name with its verb follow: "on the 4th Luna 1 sailed past"?"""
    near = [words.low(index) for index in range(first + 1, first + _TOLD_NEAR)]
    return any(word in words.vocabulary.past or (len(word) > 4 and word.endswith("ed")) for word in near)


_AUXILIARIES = frozenset(("will", "would", "is", "was", "were", "had", "has", "cannot", "could"))
_GO_ON = DOERS | {"with", "aboard", "atop", "after", "but", "while", "when", "under", "into", "without"}
"""What may follow a day told by its number alone: "on the 17th with three men"."""


def _is_once(words: Words, partial: Partial) -> bool:
    """ "was once a lake"; not "twice", "once a week", "once it had landed", "at once"."""
    alone = words.low(partial.first) == "once" and not words.is_kind(partial.last, "per", "every")
    past = words.low(partial.first - 1) in ("was", "were", "had")
    return alone and past and words.low(partial.last) not in ("again", "more", "in")


def _is_part_of_day(words: Words, partial: Partial) -> bool:
    if (
        words.low(partial.first) == "the"
        and words.low(partial.first - 1) == "of"
        and words.low(partial.first - 2) == "out"
    ):
        return False  # "dropped out of the night"
    word = words.low(partial.last - 1)
    return word not in ("dawn", "dusk", "sunrise", "sunset", "daybreak", "nightfall") or words.is_kind(
        partial.first - 1, "at", "before", "by"
    )


def _is_duration(words: Words, partial: Partial) -> bool:
    first, last = partial.first, partial.last
    before = words.word(first - 1)
    if words.low(last - 1) == "second" and words.is_kind(last - 2, "an"):
        return False
    if last - first == 1 and before.lower() in words.vocabulary.before_hours:
        return False  # "office hours"
    if words.low(last - 1) == "hours" and words.low(first - 2) == "after" and words.is_kind(first - 1, "dash"):
        return False  # "after-hours trading"
    if last - first == 1 and words.low(first) == "hours" and before == "after" and not words.word(last)[:1].isalpha():
        return False  # "shares rose after hours."
    if "as many" in (f"{before} {words.low(first)}", f"{words.low(first - 2)} {before}"):
        return False  # "for the third time in as many days"
    if words.word(first) == "One" and last - first == 2 and opens_tale(words, last):
        return False  # "One day the river dropped"
    if words.glued(first) and before and before not in "(\"'“‘—–-/[~\n":
        return False
    if before in ("$", "€", "£", "#"):
        return False
    if words.is_kind(first, "an") and words.is_kind(last, "dash") and words.is_kind(last + 1, "long"):
        return False
    if words.low(last - 1) == "quarters" and (words.is_kind(last, "of") or words.is_kind(first, "some", "few")):
        return False
    return not (
        words.is_kind(last - 1, "units", "unit")
        and len(words.word(last - 1)) <= 3
        and words.is_kind(first, "an", "few")
    )


def _crosses_heading(words: Words, partial: Partial) -> bool:
    """True where the day is a line of its own, the heading of a timetable, and not part of the clock time's phrase."""
    tokens = words.tokens
    start, end = tokens.starts[partial.first], tokens.end(partial.last - 1)
    at = tokens.text.find("\n", start, end)
    if at < 0:
        return False
    if partial.rule == "clock.with_day":
        return tokens.text[end : end + 2].lstrip(" ")[:1] == "\n"
    return tokens.text[max(0, start - 2) : start].rstrip(" ")[-1:] in ("", "\n")


def _is_clock(words: Words, partial: Partial) -> bool:
    """A ratio ("3:10"), a score, verse or length ("1:45 long") has a colon too; a bare one must look like a clock."""
    first, last = partial.first, partial.last
    if partial.clock is None or last - first > 1 or not words.is_kind(first, "clk"):
        return True
    if words.is_kind(last, "dot") and words.glued(last) and words.glued(last + 1) and words.word(last + 1).isdecimal():
        return False  # "won in 1:58.41"
    word = words.word(first)
    if words.glued(first) and words.word(first - 1) not in (
        "(",
        "[",
        "-",
        "–",
        "—",
        '"',
        "“",
        "~",
        "T",
        "/",
        ",",
        ";",
        "|",
    ):
        return False
    if f"{words.low(last)} {words.low(last + 1)}" == "of the" and not words.is_kind(last + 2, "part", "day"):
        return False  # "scored at 14:51 of the third period"
    if len(word.split(":")[0]) == 1 and words.low(last) in ("ratio", "to", "win", "odds", "scale"):
        return False
    return words.low(first - 1) not in ("ratio", "chapter", "verse", "score", "scale")


def _is_day_of_others(words: Words, partial: Partial) -> bool:
    """ "3:17 a.m. EDT on Wednesday, 5:17 p.m. Tuesday in Houston": the first weekday is of the clock before it."""
    if not words.is_kind(partial.first, "weekday", "wd") or partial.month is not None:
        return False
    told = words.is_kind(partial.first - 1, "on") and words.is_kind(partial.first - 2, "ampm", "zone", "clk", "time")
    return told or words.is_kind(partial.last, "weekday")


def _is_name_of_season(words: Words, partial: Partial) -> bool:
    """ "the Summer Games", "Winter Palace": a name goes on behind the season."""
    return (
        words.word(partial.last - 1)[:1].isupper()
        and words.word(partial.last)[:1].isupper()
        and words.low(partial.last) in words.vocabulary.season_names
    )


_DOTTED = lazy(
    r"\b\d{1,2}\.[0-5]\d\s?(?:[ap]\.?m\b|h(?:ou)?rs?\b|[A-Z]{2,4}T\b|UTC\b|GMT\b|MSK\b|local time\b"
    r"|[A-Z]\w+(?: [Ss]ummer| [Ss]tandard)? time\b|(?:[io]n the|this) (?:morning|afternoon|evening)\b|at night\b)"
)
_OPENING = 20_000
"""So many characters of a text show how it writes its clock times."""


_READ = frozenset(("said", "read", "showed", "struck", "say", "show"))
_READ_AT = frozenset(("stood at", "stand at", "pointed to", "point to"))
_CLOCKS = ("clock", "clocks")
_PLACE_WORDS = 4


def clocks_read(words: Words, first: int) -> int | None:
    """Where the place begins whose clocks are read right before a token; None where none are.

    "Moscow clocks said 5:12", "the clocks in Moscow stood at seven".
    """
    verb = first - 1
    if f"{words.low(first - 2)} {words.low(verb)}" in _READ_AT:
        verb -= 1
    elif words.low(verb) not in _READ:
        return None
    if words.low(verb - 1) in _CLOCKS:
        return verb - 2
    for at in range(verb - 2, verb - 2 - _PLACE_WORDS, -1):
        if words.is_kind(at, "in", "at") and words.low(at - 1) in _CLOCKS:
            return at + 1
    return None


def _is_dotted_clock(words: Words, partial: Partial) -> bool:
    """ "at 10.05" is a decimal but where the text also has a "10.30 Moscow time" and no unit follows."""
    after = words.low(partial.last)
    if clocks_read(words, partial.first) is not None:
        return True
    on_day = words.is_kind(partial.last, "on") and words.is_kind(partial.last + 1, "weekday")
    if on_day and words.is_kind(partial.last + 2, "part"):
        return True  # "11.21 on Sunday night"
    if words.low(partial.first - 1) != "at" or words.is_kind(partial.last, "units", "unit", "odd"):
        return False
    if after in words.vocabulary.counted or after in ("%", "percent", "per", "times"):
        return False
    if words.glued(partial.last) and after not in (",", ".", ";", ")"):
        return False
    return _DOTTED.search(words.tokens.text, 0, _OPENING) is not None
