"""What a pattern can begin with: told where Python does not tell it, and never too little."""

from __future__ import annotations

import re
from importlib import import_module

import pytest
from spacetimeline.extract.text.kept_patterns import compile_kept
from spacetimeline.extract.text.pattern_starts import with_starts

COMPILER = import_module("re._compiler")


def numbers_of(source: str, flags: int = 0) -> tuple[list[int], list[int]]:
    """Of a pattern as Python compiles it, and with its starts."""
    parsed = COMPILER._parser.parse(source, flags)
    plain = COMPILER._code(parsed, flags)
    return plain, with_starts(plain, parsed, flags | parsed.state.flags, COMPILER)


@pytest.mark.parametrize(
    ("source", "flags"),
    [
        (r"\b(?:docked|landed)\b", 0),
        (r"(?<![\w-])(?:(?:early|late) )?May \d", 0),
        (r"\b(?=[a-m])(?:[ab]c|k(?:ey)?|\d+th|\sof)\b", 0),
        (r"\b(?:Kelvin|sonde|iris)\b", re.IGNORECASE),
        (r"(?:x{0,2}|y*?)(?:z|\n)", re.MULTILINE),
    ],
)
def test_a_pattern_with_few_starts_finds_the_same_by_them(source: str, flags: int) -> None:
    plain, told = numbers_of(source, flags)
    assert len(told) > len(plain)
    text = (
        "Docked, undocked; landed 5th of May 1, early May 2 mid-May 3 ac bc k key 17th\nxz xyz yyyz zz KELVIN "
        "\u212aelvin \u017fonde SONDE Iris \u0130ris \u0131ris été"
    )
    kept, usual = compile_kept(source, flags), re.compile(source, flags)
    assert [each.span() for each in usual.finditer(text)]
    assert [each.span() for each in kept.finditer(text)] == [each.span() for each in usual.finditer(text)]
    assert kept.split(text) == usual.split(text)


@pytest.mark.parametrize(
    ("source", "flags"),
    [
        (r"docked", 0),  # Python knows it
        (r"\b\w+ed\b", 0),
        (r"\b(?:docked|[^a-z])", 0),
        (r"\b(?:docked)?", 0),
        (r"\b(?:.|a)b", 0),
        (r"(a)?\b\1b", 0),
        (r"\b(?i:a|b)c", 0),
        (r"\b(?:é|b)c", re.IGNORECASE),
    ],
)
def test_a_pattern_of_many_starts_or_known_ones_stays_as_it_is(source: str, flags: int) -> None:
    plain, told = numbers_of(source, flags)
    assert told == plain


def test_no_letter_is_forgotten_where_case_does_not_matter() -> None:
    signs = [chr(number) for number in range(0x3000) if not 0xD800 <= number < 0xE000]
    for letter in "abcdefghijklmnopqrstuvwxyz":
        source = rf"(?<!\d){letter}"
        usual = re.compile(source, re.IGNORECASE)
        kept = compile_kept(source, re.IGNORECASE)
        assert [each for each in signs if usual.search(each)] == [each for each in signs if kept.search(each)]
