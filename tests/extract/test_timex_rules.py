"""Every rule of the time grammar by its own example, and the pattern language it is written in."""

from __future__ import annotations

import datetime
import itertools
import re

import pytest
from spacetimeline.extract.times import find_times
from spacetimeline.extract.timex import RULES, _ready_rules
from spacetimeline.extract.timex_partial import Rule
from spacetimeline.extract.timex_pattern import Alphabet, Grammar
from spacetimeline.extract.timex_vocabulary import load_vocabulary

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
    assert compiled.first == {codes["month"]}


def test_pattern_with_optional_start_knows_every_first_class() -> None:
    alphabet = Alphabet(["the", "d", "y"])
    compiled = Grammar(alphabet, {}).compile("the? (d|y)")
    assert compiled.first == {alphabet.code(name) for name in ("the", "d", "y")}


def test_a_pattern_is_tried_only_where_it_may_match() -> None:
    """Whatever the tokens, a pattern that says it is not worth trying does not match there."""
    words = load_vocabulary()
    names = ["the", "month", "d", "y", "unit", "of", "num", "units", "afterwards", "clk", "zone", "half", "other"]
    codes = [words.alphabet.code(name) for name in names]
    texts = ["".join(each) for each in itertools.product(codes, repeat=3)]
    for ready in _ready_rules():
        for text in texts:
            if not (ready.compiled.may_go_on(text[1:2]) and ready.compiled.is_worth_trying(text, 0)):
                assert re.match(ready.compiled.regex.pattern, text) is None, (ready.rule.name, text)
                ready.compiled.__dict__.pop("regex", None)


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
