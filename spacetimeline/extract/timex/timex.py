"""Finds time expressions: tokens become classes, an automaton says which rules match, and the longest one wins."""

from __future__ import annotations

import re
from functools import cache
from itertools import repeat

from spacetimeline.extract.text.values import dataclass
from spacetimeline.extract.timex.automaton import State, start_of
from spacetimeline.extract.timex.guards import stands
from spacetimeline.extract.timex.partial import Found, Partial, Rule, Words
from spacetimeline.extract.timex.pattern import OTHER, Compiled, Grammar
from spacetimeline.extract.timex.rules_clock import CLOCK_MACROS, CLOCK_RULES
from spacetimeline.extract.timex.rules_dates import DATE_MACROS, DATE_RULES
from spacetimeline.extract.timex.rules_relative import RELATIVE_MACROS, RELATIVE_RULES
from spacetimeline.extract.timex.rules_spans import SPAN_MACROS, SPAN_RULES
from spacetimeline.extract.timex.tokens import Tokens
from spacetimeline.extract.timex.vocabulary import Vocabulary, class_of_number, load_vocabulary

RULES: tuple[Rule, ...] = (*DATE_RULES, *CLOCK_RULES, *SPAN_RULES, *RELATIVE_RULES)
"""The grammar; of two rules that match as much, the one that stands first wins."""


@dataclass(frozen=True, slots=True)
class _Ready:
    rule: Rule
    compiled: Compiled
    order: int


@cache
def _ready_rules() -> tuple[_Ready, ...]:
    """The rules' patterns, in the grammar's order."""
    macros = {**DATE_MACROS, **CLOCK_MACROS, **SPAN_MACROS, **RELATIVE_MACROS}
    grammar = Grammar(load_vocabulary().alphabet, macros)
    return tuple(
        _Ready(rule, grammar.compile(pattern), order) for order, rule in enumerate(RULES) for pattern in rule.patterns
    )


@cache
def _start() -> State:
    """The automaton of all patterns before its first token."""
    return start_of([ready.compiled.part for ready in _ready_rules()])


@cache
def _openings() -> re.Pattern[str]:
    """What a walk can begin with; what the grammar knows nothing of, which most words are, leads on to little."""
    start = _start()
    opening, second = (re.escape("".join(sorted(state.leads()))) for state in (start, start[OTHER]))
    return re.compile(rf"(?!\{OTHER}[^{second}])[{opening}]")


def classify(tokens: Tokens, vocabulary: Vocabulary) -> Words:
    """One class character for each token."""
    codes = list(map(vocabulary.classes.get, tokens.words, repeat(OTHER)))
    for at, word in enumerate(tokens.words):
        if (word < ":" or word > "\x7f") and codes[at] == OTHER:  # it begins with no plain letter
            if word[0].isdecimal():
                codes[at] = class_of_number(word, vocabulary.alphabet)
            elif word[0] == "\n":
                codes[at] = vocabulary.alphabet.code("par")
    return Words(tokens, "".join(codes), vocabulary)


def find_partials(words: Words) -> list[Partial]:
    """The time expressions of a text, unresolved, sorted, not overlapping."""
    found: list[Partial] = []
    classes, start, ready = words.classes, _start(), _ready_rules()
    done, end = 0, len(classes)
    for opening in _openings().finditer(classes):
        at = opening.start()
        if at < done:
            continue
        state, place = start[classes[at]], at + 1
        ended = state.ended
        while state.asked and place < end:
            state = state[classes[place]]
            place += 1
            if state.ended:
                ended |= state.ended
        partials = _longest(words, [ready[number] for number in sorted(ended)], at) if ended else []
        if partials:
            found += partials
            done = partials[-1].last
    return found


def _longest(words: Words, rules: list[_Ready], at: int) -> list[Partial]:
    """What the rule makes that takes most of the tokens from ``at`` on; each of ``rules`` matches there."""
    matches = []
    for ready in rules:
        match = ready.compiled.regex.match(words.classes, at)
        if match and match.end() > at:
            matches.append((-match.end(), ready.order, match, ready))
    matches.sort(key=lambda each: each[:2])
    for _, _, match, ready in matches:
        built = ready.rule.build(Found(words, match, ready.compiled.groups))
        if built is None:
            continue
        partials = built if isinstance(built, list) else [built]
        for partial in partials:
            partial.rule = partial.rule or ready.rule.name
        if partials and all(stands(words, partial) for partial in partials):
            return partials
    return []
