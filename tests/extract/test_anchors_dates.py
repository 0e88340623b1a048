"""Dates read against the publication date, the tense, the narrative's own time."""

from __future__ import annotations

import datetime

from spacetimeline.extract.anchors.times import find_times

PUBLISHED = datetime.date(2013, 3, 22)


def values(text: str, published: datetime.date | None = PUBLISHED) -> list[str]:
    return [mention.value for mention in find_times(text, published)]


def test_month_without_year_goes_by_tense() -> None:
    assert values("It was launched in October.") == ["2012-10"]
    assert values("It will be launched in October.") == ["2013-10"]
    assert values("It is due on February 3.") == ["2014-02-03"]


def test_a_far_guess_of_the_year_is_flagged() -> None:
    (mention,) = find_times("Launch: October", PUBLISHED)
    assert mention.year_guessed and [each.text() for each in mention.alternatives] == ["2013-10"]
    for told in ("It was launched in October.", "Launch: March 3"):
        (sure,) = find_times(told, PUBLISHED)
        assert not sure.year_guessed


def test_a_weekday_written_decides_between_years() -> None:
    assert values("It opened on Monday, Oct. 5.") == ["2015-10-05"] or values("It opened on Friday, Oct. 5.") == [
        "2012-10-05"
    ]


def test_a_weekday_that_is_not_that_date_is_flagged() -> None:
    (mention,) = find_times("It opened on Monday, March 19, 2013.", PUBLISHED)
    assert mention.weekday_conflict
    (right,) = find_times("It opened on Tuesday, March 19, 2013.", PUBLISHED)
    assert not right.weekday_conflict


def test_weekdays_go_by_the_nearest_verb() -> None:
    assert values("The launch, first set for Monday, was postponed to Sunday.") == ["2013-03-25", "2013-03-24"]
    assert values("Docking was delayed from Sunday to Tuesday.") == ["2013-03-24", "2013-03-26"]
    assert values("The probe that will study ice was launched Tuesday.") == ["2013-03-19"]
    assert values("Wednesday's launch will be late.") == ["2013-03-27"]
    assert values("Managers scrubbed Tuesday's attempt; the next is Wednesday.") == ["2013-03-19", "2013-03-27"]
    assert values("Firm to launch crew Saturday") == ["2013-03-23"]
    assert values("It flies no earlier than Tuesday.") == ["2013-03-26"]


HISTORY = (
    "In May 1801 the fleet sailed. In June it was beaten, and by the end of the year the port fell. In 1802 peace came."
    " The following spring it was broken. On 4 July 1803 the army crossed the river; two days later it took the town."
    " That month the king fled. In August of that year he returned. In 1804 the war ended."
)


def test_a_history_carries_its_own_time() -> None:
    found = {mention.text: mention.value for mention in find_times(HISTORY, PUBLISHED)}
    assert found["June"] == "1801-06"
    assert found["the end of the year"] == "1801"
    assert found["The following spring"] == "1803-SP"
    assert found["two days later"] == "1803-07-06"
    assert found["That month"] == "1803-07"
    assert found["August of that year"] == "1803-08"


def test_a_history_turns_the_year_with_its_months() -> None:
    text = (
        "War began on 3 May 1801. In November 1801 the fort fell. In February the army marched north."
        " It won in April 1802. Peace came in 1803. It was signed in June 1803."
    )
    found = {mention.text: mention.value for mention in find_times(text, PUBLISHED)}
    assert found["February"] == "1802-02"


def test_news_keeps_to_its_date_beside_background() -> None:
    text = "The crew landed Tuesday. The first such flight was in 1961. Another crew will fly in May."
    assert values(text) == ["2013-03-19", "1961", "2013-05"]


def test_a_date_line_stands_in_for_the_publication_date() -> None:
    text = "Jo Writer\nHeadquarters, Washington                August 30, 2000\n\nThe module was moved yesterday."
    assert values(text, None) == ["2000-08-30", "2000-08-29"]
    text = " date 2021-10-05 A crew left.\n\nOn Tuesday they flew."
    assert values(text, None) == ["2021-10-05", "2021-10-05"]


def test_without_any_date_nothing_is_made_up() -> None:
    mentions = find_times("It will fly next week, on Tuesday, at noon.", None)
    assert mentions and all(mention.when is None for mention in mentions)


def test_years_before_our_era() -> None:
    text = "In 499 BC they rose. The following year they lost. In 490 BC, in August, they won. In 480 BC it burned."
    found = {mention.text: mention.value for mention in find_times(text, PUBLISHED)}
    assert found["The following year"] == "BC0498"
    assert found["August"] == "BC0490-08"


def test_a_list_of_names_does_not_hide_when_a_weekday_lies() -> None:
    # Friday, 22 March 2013
    names = "Ray Stone, Jim Brown and NASA astronaut Anne Lee"
    assert values(f"On Tuesday, {names} will close the hatch.") == ["2013-03-26"]
    assert values(f"On Tuesday, {names} closed the hatch.") == ["2013-03-19"]
