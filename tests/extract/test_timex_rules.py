"""Every rule of the time grammar by its own example, and the pattern language it is written in."""

from __future__ import annotations

import datetime
import itertools

import pytest
from spacetimeline.extract.anchors.times import find_times
from spacetimeline.extract.timex.automaton import start_of
from spacetimeline.extract.timex.partial import Rule
from spacetimeline.extract.timex.pattern import Alphabet, Grammar
from spacetimeline.extract.timex.timex import RULES, _ready_rules, _start
from spacetimeline.extract.timex.vocabulary import load_vocabulary

PUBLISHED = datetime.date(2013, 3, 22)  # a Friday


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_rule_reads_its_example(rule: Rule) -> None:
    sentence, extent, value = rule.example
    found = {mention.text: mention.value for mention in find_times(sentence, PUBLISHED)}
    assert found.get(extent) == value, found


def test_rule_names_are_unique() -> None:
    names = [rule.name for rule in RULES]
    assert len(names) == len(set(names))


def test_pattern_compiles_to_classes() -> None:
    alphabet = Alphabet(["month", "d", "y", "comma"])
    compiled = Grammar(alphabet, {"M": "m:month"}).compile("M d:d (comma? y:y)?")
    codes = {name: alphabet.code(name) for name in ("month", "d", "y", "comma")}
    text = codes["month"] + codes["d"] + codes["comma"] + codes["y"]
    match = compiled.regex.match(text)
    assert match is not None and match.end() == 4
    assert compiled.part.first == {codes["month"]}


def test_pattern_with_optional_start_knows_every_first_class() -> None:
    alphabet = Alphabet(["the", "d", "y"])
    compiled = Grammar(alphabet, {}).compile("the? (d|y)")
    assert compiled.part.first == {alphabet.code(name) for name in ("the", "d", "y")}


def test_the_automaton_knows_which_patterns_match() -> None:
    """Whatever the tokens, it names those patterns whose regular expressions match, and no others."""
    words = load_vocabulary()
    names = ["the", "month", "d", "y", "unit", "of", "num", "units", "afterwards", "clk", "zone", "half", "other"]
    codes = [words.alphabet.code(name) for name in names]
    patterns = [ready.compiled for ready in _ready_rules()]
    for text in map("".join, itertools.product(codes, repeat=3)):
        state, ended = _start(), set[int]()
        for code in text:
            state = state[code]
            ended |= state.ended
        assert ended == {number for number, each in enumerate(patterns) if each.regex.match(text)}, text


@pytest.mark.parametrize(
    ("pattern", "texts"),
    [
        ("a{1,3} b", {"ab", "aab", "aaab"}),
        ("a{0,2} b?", {"a", "b", "aa", "ab", "aab"}),
        ("(a|b c)? d", {"d", "ad", "bcd"}),
        ("(a b?){2,2}", {"aa", "aba", "aab", "abab"}),
    ],
)
def test_the_automaton_takes_what_a_pattern_says(pattern: str, texts: set[str]) -> None:
    alphabet = Alphabet(["a", "b", "c", "d"])
    start = start_of([Grammar(alphabet, {}).compile(pattern).part])
    taken = set()
    for size in range(1, 5):
        for text in itertools.product("abcd", repeat=size):
            state = start
            for name in text:
                state = state[alphabet.code(name)]
            if state.ended:
                taken.add("".join(text))
    assert taken == texts


@pytest.mark.parametrize("pattern", ["(d", "d)", "d ("])
def test_unbalanced_pattern_is_refused(pattern: str) -> None:
    with pytest.raises((ValueError, IndexError)):
        Grammar(Alphabet(["d"]), {}).compile(pattern)


def test_every_word_has_one_class() -> None:
    import tomllib

    from spacetimeline.settings import resource_path

    with resource_path("time/en.toml").open("rb") as stream:
        table = tomllib.load(stream)
    words = [word for words in table["class"].values() for word in words]
    assert len(words) == len(set(words))
    assert load_vocabulary().value("March") == 3
