"""Names as paths of words, so that all names of a vocabulary are sought in one pass over a text.

A name is written as it is read, with placeholders for series: ``Soyuz MS-#`` stands for any number, ``##`` for a number
that canonical names pad to two digits, ``%`` for a number that may also be roman or a word, ``@`` for a capital letter,
``*`` for a number that does not matter.
Between words a text may have a space, one line break, a hyphen, a slash, an apostrophe, a full stop or nothing.
A name in lower case is found in any case; the capitals of a name must be capitals in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import field
from typing import Generic, NamedTuple, TypeVar

from spacetimeline.extract.text.values import dataclass

Payload = TypeVar("Payload")

# Bounded, so that megabytes of spaces cost no more than other text.
STEP = re.compile(r"(?:[ \t\xa0]{1,8}(?:\r?\n[ \t]{0,12})?|\r?\n[ \t]{0,12}|[-‐‑‒–/'’]|\.[ \n]?)?([^\W\d_]+|\d+)")
_FOREIGN = re.compile(r"[^\x00-\x7f]")
_PIECE = re.compile(r"[^\W\d_]+|\d+|##|#|%|@|\*")
_ROMAN = re.compile(r"(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})\Z")
_DIGITS = {"I": 1, "V": 5, "X": 10}
_NUMBER_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
)
_WORDS = {word: number for number, word in enumerate(_NUMBER_WORDS.split(), 1)}
_NUMBERS = ("#", "%", "*")
PLACEHOLDERS = (*_NUMBERS, "@")
"""The edges of the trie that are no words."""
_MOST_DIGITS = 4
_LONGEST_ABBREVIATION = 2  # a full stop and a space inside a name follow at most so many letters ("S.S. ", "St. ")


@dataclass(slots=True)
class Node(Generic[Payload]):
    """One word into a name: what may follow, be it a placeholder (``open``), and what ends here."""

    next: dict[str, Node[Payload]] = field(default_factory=dict)
    open: bool = False
    ends: list[tuple[str, Payload]] = field(default_factory=list)


class Found(NamedTuple, Generic[Payload]):
    """A name that ends at ``end``, what its placeholders stood for, and what is known of it."""

    end: int
    values: tuple[str, ...]
    payloads: tuple[Payload, ...]


def roman_value(text: str) -> int:
    """The value of a roman numeral below forty, 0 for anything else: ``roman_value("VII") == 7``."""
    if not _ROMAN.match(text):
        return 0
    values = [_DIGITS[letter] for letter in text]
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))


def first_word(name: str) -> str:
    """The first word of a name as the trie keeps it; the edge by which ``add_name`` leaves the root."""
    plain = name.partition(" ")[0]
    if plain.isalpha() and plain.isascii():
        return plain.lower()
    found = _PIECE.search(name)
    piece = found.group() if found is not None else ""
    return "#" if piece == "##" else fold_word(piece)


def begins_with_capital(name: str) -> bool:
    """Must the first letter of a name be a capital in the text?"""
    found = _PIECE.search(name)
    return found is not None and found.group()[0].isupper()


def add_name(root: Node[Payload], name: str, payload: Payload, fold: dict[str, str], *, strict: bool) -> None:
    """Put one name into the trie; ``fold`` remembers folded words from call to call.

    With ``strict`` an abbreviation must be in capitals ("GOES", not "Goes"); papers write "Nasa", so not for agencies.
    """
    node = root
    pieces = _PIECE.findall(name)
    for piece in pieces:
        if piece == "##":
            word = "#"
        elif piece not in fold:
            word = fold[piece] = fold_word(piece)
        else:
            word = fold[piece]
        following = node.next.get(word)
        if following is None:
            following = node.next[word] = Node()
            node.open = node.open or word in PLACEHOLDERS
        node = following
    node.ends.append((shape_of(pieces, strict=strict), payload))


def fold_word(word: str) -> str:
    """A word as the trie keeps it: lower case, plain letters."""
    if word.isascii():
        return word.lower()
    from spacetimeline.extract.names.person_names import plain

    return plain(word)


def fold_text(text: str) -> str:
    """``text`` in lower case and without accents, every character in its place."""
    if text.isascii():
        return text.lower()
    for letter in set(_FOREIGN.findall(text)):
        folded = _fold_letter(letter)
        if folded != letter:
            text = text.replace(letter, folded)
    return text.lower()


def _fold_letter(letter: str) -> str:
    folded = fold_word(letter)
    return folded if len(folded) == 1 else letter if len(letter.lower()) != 1 else letter.lower()


def shape_of(pieces: list[str], *, strict: bool) -> str:
    """For each word of a name the capitals it must have: "2" all, "1" the first, "0" none."""
    return "".join(
        "0" if not piece[0].isupper() else "2" if strict and len(piece) > 1 and piece.isupper() else "1"
        for piece in pieces
    )


def names_at(root: Node[Payload], text: str, folded: str, start: int, first_end: int) -> list[Found[Payload]]:
    """All names that begin with the word ``text[start:first_end]``, longest first; ``folded`` is ``text`` folded.

    Of names of one length those come first that say more themselves and leave less to placeholders.
    """
    names: list[Found[Payload]] = []
    todo: list[tuple[Node[Payload], int, str, tuple[str, ...]]] = []
    _enter(root, text, folded, start, first_end, "", (), todo)
    while todo:
        node, end, capitals, values = todo.pop()
        if node.ends and not _continues(text, end):
            payloads = tuple([payload for shape, payload in node.ends if shape == capitals or _fits(shape, capitals)])
            if payloads:
                names.append(Found(end, values, payloads))
        step = STEP.match(folded, end) if node.next else None
        if step is None:
            continue
        word_start = step.start(1)
        if folded[end] == "." and word_start - end > 1 and not _is_abbreviation(folded, start, end):
            continue
        _enter(node, text, folded, word_start, step.end(), capitals, values, todo)
    if len(names) > 1:
        names.sort(key=lambda found: (-found.end, len(found.values)))
    return names


def _enter(
    node: Node[Payload],
    text: str,
    folded: str,
    start: int,
    end: int,
    capitals: str,
    values: tuple[str, ...],
    todo: list[tuple[Node[Payload], int, str, tuple[str, ...]]],
) -> None:
    word, following = folded[start:end], node.next
    plain = following.get(word)
    if plain is None and not node.open:
        return
    written = text[start:end]
    capitals += "0" if not written[0].isupper() else "2" if written.isupper() else "1"
    if plain is not None:
        todo.append((plain, end, capitals, values))
    if node.open:
        for key, value in _readings(node, word, written):
            todo.append((following[key], end, capitals, values if value is None else (*values, value)))


def _readings(node: Node[Payload], word: str, written: str) -> Iterator[tuple[str, str | None]]:
    """The placeholders a word may stand for, with the value it gives them."""
    following = node.next
    if word.isdigit():
        if len(word) <= _MOST_DIGITS:
            for key in _NUMBERS:
                if key in following:
                    yield key, None if key == "*" else word
    elif "%" in following:
        number = roman_value(written) or (_WORDS.get(word, 0) if written[0].isupper() else 0)
        if number:
            yield "%", str(number)
    if len(word) == 1 and "@" in following and written.isupper():
        yield "@", written


def _is_abbreviation(folded: str, start: int, end: int) -> bool:
    """Does a full stop at ``end`` shorten a word, and end no sentence ("flew on STS-60. A year later")?"""
    if folded[end - 1].isdigit():
        return False
    return end - start <= _LONGEST_ABBREVIATION or not folded[end - _LONGEST_ABBREVIATION - 1 : end].isalpha()


def _fits(shape: str, capitals: str) -> bool:
    return all(must <= has for must, has in zip(shape, capitals, strict=True))


def _continues(text: str, end: int) -> bool:
    """Does the word or number go on, so that the name is only a part of it ("Apollo 1" in "Apollo 1.5")?"""
    after = text[end : end + 2]
    if not after:
        return False
    if after[0].isalnum():
        return True
    return text[end - 1].isdigit() and len(after) == 2 and after[0] in ".,:" and after[1].isdigit()
