"""The tellings around another one, by their place in the text."""

from types import SimpleNamespace

from spacetimeline.extract.mentions.told_near import around, before, behind, in_sentences

TOLD = [SimpleNamespace(start=start, number=number) for start, number in ((3, 0), (9, 0), (20, 1), (20, 1), (48, 4))]


def places(tellings) -> list[int]:
    return [TOLD.index(each) for each in tellings]


def test_tellings_before_come_the_nearest_first_and_leave_out_those_of_the_same_words():
    assert places(before(TOLD, TOLD[3])) == [1, 0]
    assert places(before(TOLD, TOLD[0])) == []


def test_tellings_behind_come_in_order():
    assert places(behind(TOLD, TOLD[1])) == [2, 2, 4]
    assert places(behind(TOLD, TOLD[4])) == []


def test_tellings_around_reach_no_further_than_asked():
    assert places(around(TOLD, TOLD[2], 1)) == [1, 2]
    assert places(around(TOLD, TOLD[0], 2)) == [0, 1]


def test_tellings_of_sentences_are_those_of_their_numbers():
    assert places(in_sentences(TOLD, 0, 1)) == [0, 1, 2, 2]
    assert places(in_sentences(TOLD, 2, 3)) == []
    assert places(in_sentences(TOLD, 4, 9)) == [4]
