"""The grammar of lengths of time, distances from another time, repeated times, and times named by relation."""

from __future__ import annotations

from spacetimeline.extract.timex_numbers import UNIT_CODES, amount_of, duration_value, half_of, milliseconds
from spacetimeline.extract.timex_partial import Found, Partial, Rule
from spacetimeline.extract.timex_types import Shift

SPAN_MACROS = {
    "UNIT": "unit|day|year|quarter|century",
    "UNITS": "u:units|u:unit|u:day|u:year|u:quarter|u:century|u:second",
    "NUMBER": "(an|num|tens|d|nn|nnn|some) odd|tens dash? num|tens|num|d frac|d|nn|nnn|y|n|f|frac|dotclk|odd",
    "FEW": "an? few of?|few|some",
    "AMOUNT": "n:(NUMBER) dash? (h:half|and dash? an? dash? h:half)?|few:(FEW)|n:an",
    "ROUGHLY": "mod:approx|mod:around|mod:over|mod:more than|at mod:most|at mod:most an?|no_word mod:more than|up mod:to|mod:just"
    "|(some|mod:tilde)|an? mod:more than",
    "MODIFIER": "(ROUGHLY)",
}


def _unit(found: Found) -> str:
    return str(found.value("u"))


def duration(found: Found) -> Partial | None:
    """An amount of a unit; "three-year", "47 years old", "two and a half hours"."""
    unit = _unit(found)
    if unit not in UNIT_CODES:
        return None
    if unit == "quarter" and not found.words.is_kind(found.last - 1, "units"):
        return None
    amount = amount_of(found, "n")
    if found.has("n") and amount is None:
        return None
    if amount is not None and amount >= 1000 and unit == "second" and found.word("n")[:1] == "1" and not found.has("mod"):
        return None
    value = duration_value(amount, unit, found.has("h"))
    half = 0.5 if found.has("h") else 0
    length = None if amount is None else milliseconds(amount + half, unit)
    return found.partial(type="DURATION", value=value, mod=modifier(found), duration_ms=length)


def modifier(found: Found) -> str:
    word = found.word("mod").lower()
    if not word:
        return ""
    table = {"around": "APPROX", "~": "APPROX", "more": "MORE_THAN", "less": "LESS_THAN", "fewer": "LESS_THAN",
             "least": "EQUAL_OR_MORE", "most": "EQUAL_OR_LESS", "to": "EQUAL_OR_LESS", "just": "", "only": ""}
    if word in table:
        return table[word]
    return str(found.value("mod"))


def bare_units(found: Found) -> Partial | None:
    """"days", "for years": an amount nobody told."""
    unit = _unit(found)
    if unit in ("second", "quarter", "weekend") or len(found.word("u")) < 4:
        return None
    return found.partial(type="DURATION", value=duration_value(None, unit))


def one_unit(found: Found) -> Partial | None:
    """"a week", "per day", "the whole day", "year-long"."""
    unit = _unit(found)
    if unit in ("second", "quarter", "weekend"):
        return None
    return found.partial(type="DURATION", value=duration_value(1, unit), duration_ms=milliseconds(1, unit))


def half_unit(found: Found) -> Partial | None:
    return found.partial(type="DURATION", value=half_of(_unit(found)), mod=modifier(found))


def unit_and_half(found: Found) -> Partial | None:
    return found.partial(type="DURATION", value=duration_value(1.5, _unit(found)), mod=modifier(found))


def compound(found: Found) -> Partial | None:
    """"11 days, 13 hours and 2 minutes": P11DT13H2M."""
    order = list(UNIT_CODES)
    date, time, total, last = "", "", 0, len(order)
    for name in ("1", "2", "3", "4"):
        if not found.has("u" + _LETTERS[name]):
            continue
        unit, amount = str(found.value("u" + _LETTERS[name])), amount_of(found, "n" + _LETTERS[name])
        if unit not in order or order.index(unit) >= last or amount is None:
            return None
        last = order.index(unit)
        code = duration_value(amount, unit)
        if code.startswith("PT"):
            time += code[2:]
        else:
            date += code[1:]
        length = milliseconds(amount, unit)
        total = -1 if length is None or total < 0 else total + length
    value = "P" + date + ("T" + time if time else "")
    if found.has("fore") or found.has("ago") or found.has("back"):
        if total < 0:
            return None
        sign, base = (1 if found.has("fore") else -1), ("now" if found.has("ago") else "then")
        shift = Shift(sign * total / 1000, "second", base, exact=not found.has("mod"))  # type: ignore[arg-type]
        return found.partial(type="TIME", shift=shift, mod=modifier(found))
    return found.partial(type="DURATION", value=value, mod=modifier(found), duration_ms=total if total >= 0 else None)


_LETTERS = {"1": "a", "2": "b", "3": "c", "4": "d"}


def counted_which(found: Found) -> Partial | None:
    """"the next two years", "the past decade", "the following days", "the first ten months of 1915"."""
    unit = _unit(found)
    if unit not in UNIT_CODES or unit == "second" and not found.words.is_kind(found.last - 1, "units"):
        return None
    amount = amount_of(found, "n")
    plural = found.words.is_kind(found.last - 1, "units")
    if amount is None and not plural:
        amount = 1
    return found.partial(type="DURATION", value=duration_value(amount, unit))


def shifted(found: Found) -> Partial | None:
    """"twelve days later", "two years ago", "a week from now": a distance from another time."""
    unit = _unit(found)
    if unit not in UNIT_CODES:
        return None
    amount: float | None = amount_of(found, "n")
    if found.has("half"):
        amount = 0.5
    exact = amount is not None and not found.has("mod")
    half = 0.5 if found.has("h") else 0
    back = found.has("back") or found.has("ago")
    base = "now" if found.has("ago") or found.has("hence") else "event" if found.has("event") else "then"
    size = _SHIFT_SIZE.get(unit)
    if size:
        amount, unit = (None if amount is None else amount * size[0]), size[1]
    count = 0.0 if amount is None else (amount + half)
    kind = "TIME" if unit in ("hour", "minute", "second", "millisecond") else "DATE"
    shift = Shift(-count if back else count, unit, base, exact=exact)  # type: ignore[arg-type]
    reference = "" if amount is not None else ("PAST_REF" if back else "FUTURE_REF")
    partial = found.partial(type=kind, shift=shift, reference=reference, mod=modifier(found))
    if base == "event":
        partial.type, partial.value = "DURATION", duration_value(amount, unit)
        partial.last = found.span("event")[0]  # type: ignore[index]
        partial.duration_ms, partial.reference = milliseconds(amount, unit), ""
    return partial


_SHIFT_SIZE = {"fortnight": (2, "week"), "millisecond": (0.001, "second"), "millennium": (1000, "year")}


def beside(found: Found) -> Partial | None:
    """"the day before", "the year after": one unit from the time spoken of."""
    count = -1 if found.has("back") else 1
    unit = _unit(found)
    if unit not in ("day", "week", "month", "year", "decade"):
        return None
    if found.has("ref"):
        count += found.number("ref") or 0
        return found.partial(shift=Shift(count, "day", "now"))
    return found.partial(unit=unit, step=count, base="then")


def which_unit(found: Found) -> Partial | None:
    """"last week", "the next day", "that month", "later this year", "the end of the month"."""
    unit = _unit(found)
    if unit not in UNIT_CODES or unit in ("second", "minute", "millisecond"):
        return None
    the = found.has("the")
    if found.has("last"):
        word = found.word("last").lower()
        base, step = ("now" if word == "last" and not the else "then"), -1
        if word == "last" and the and unit not in ("day", "week", "month", "quarter", "year"):
            base = "now"
        if word == "past":
            return counted_which(found)
    elif found.has("next"):
        word = found.word("next").lower()
        base, step = ("now" if word in ("next", "coming") and not the else "then"), 1
    elif found.has("this"):
        base, step = "now", 0
    else:
        base, step = "then", 0
    mod = str(found.value("e")) if found.has("e") else ("START" if found.has("back") else "END" if found.has("fore") else "")
    weak = "unit" if found.has("bare") and not mod else ""
    if unit == "hour":
        return None
    return found.partial(unit=unit, step=step, base=base, mod=mod, weak=weak, edge=mod)


def part_of_day(found: Found) -> Partial | None:
    """"this morning", "last night", "the next evening", "that afternoon", "Monday night", "tomorrow morning"."""
    part = str(found.value("p")) if found.has("p") else str(found.value("tonight"))
    mod = str(found.value("e")) if found.has("e") else ""
    fields: dict[str, object] = {"part": part, "type": "TIME", "mod": mod}
    if found.has("ref"):
        return found.partial(shift=Shift(found.number("ref") or 0, "day", "now"), **fields)
    if found.has("last"):
        near = found.word("last").lower() == "last"
        return found.partial(unit="day", step=-1, base="now" if near else "then", **fields)
    if found.has("next"):
        return found.partial(unit="day", step=1, base="then", **fields)
    if found.has("this") or found.has("tonight"):
        return found.partial(unit="day", step=0, base="now", **fields)
    if found.has("that"):
        return found.partial(unit="day", step=0, base="then", **fields)
    return found.partial(weak="part of day", **fields)


def weekday(found: Found) -> Partial | None:
    """A weekday, perhaps with a part of the day, a direction or its week."""
    number = found.number("wd")
    part = str(found.value("p")) if found.has("p") else ""
    fields: dict[str, object] = {"weekday": number, "part": part, "type": "TIME" if part else "DATE"}
    fields["mod"] = str(found.value("e")) if found.has("e") else ""
    if found.has("week"):
        word = found.word("week").lower()
        return found.partial(unit="week", step={"last": -1, "next": 1}.get(word, 0), base="now", **fields)
    if found.has("last"):
        return found.partial(step=-1, base="now" if found.word("last").lower() == "last" else "then", **fields)
    if found.has("next"):
        near = found.word("next").lower() in ("next", "coming")
        return found.partial(step=1, base="now" if near else "then", **fields)
    if found.has("this") or found.has("that"):
        return found.partial(step=0, base="now" if found.has("this") else "then", **fields)
    if found.has("short") and not part:
        return None
    return found.partial(**fields)


def weekend(found: Found) -> Partial | None:
    """"the weekend" next to the publication date, on the side the tense says."""
    if _unit(found) != "weekend":
        return None
    return found.partial(unit="weekend", step=0, base="now", weak="by tense")


def day_reference(found: Found) -> Partial:
    return found.partial(shift=Shift(found.number("ref") or 0, "day", "now"), mod=str(found.value("e")) if found.has("e") else "")


def reference(found: Found) -> Partial:
    """"now", "recently", "in the future": no date, but a side of the present."""
    if found.has("r"):
        value = str(found.value("r"))
    elif found.has("past"):
        value = "PAST_REF"
    elif found.has("future"):
        value = "FUTURE_REF"
    else:
        value = "PRESENT_REF"
    weak = "narrative" if found.words.is_kind(found.last - 1, "former", "moment") else ""
    if found.words.is_kind(found.last - 1, "future_word") and not found.has("the"):
        weak = "narrative"
    return found.partial(reference=value, weak=weak)


def narrative_time(found: Found) -> Partial:
    """"that time", "this period": the narrative's own present; counts in histories only."""
    present = found.words.is_kind(found.last - 1, "time") and not found.has("that")
    return found.partial(reference="PRESENT_REF" if present else "null", weak="narrative")


def repeated(found: Found) -> Partial | None:
    """"every day", "each Monday", "daily", "every two weeks"."""
    if found.has("every_unit"):
        return found.partial(type="SET", value=str(found.value("every_unit")))
    if found.has("wd"):
        return found.partial(type="SET", value=f"XXXX-WXX-{(found.number('wd') or 0) + 1}")
    if found.has("s"):
        return found.partial(type="SET", value=f"XXXX-{found.value('s')}")
    if found.has("m"):
        return found.partial(type="SET", value=f"XXXX-{found.number('m'):02d}")
    if found.has("p"):
        return found.partial(type="SET", value=f"XXXX-XX-XXT{found.value('p')}")
    unit = _unit(found)
    if unit not in UNIT_CODES:
        return None
    amount = amount_of(found, "n")
    if found.has("n") and amount is not None:
        return found.partial(type="SET", value=duration_value(amount, unit))
    if unit not in _EVERY:
        return None
    if not found.words.is_kind(found.first, "every"):
        return found.partial(type="SET", value=duration_value(1, unit))
    return found.partial(type="SET", value=_EVERY[unit])


_EVERY = {"hour": "XXXX-XX-XXTXX", "day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX",
          "quarter": "XXXX-QX", "year": "XXXX", "decade": "XXX", "century": "XX", "minute": "PT1M", "second": "PT1S"}


def age(found: Found) -> Partial | None:
    amount = amount_of(found, "n")
    return None if amount is None or amount > 120 else found.partial(type="DURATION", value=duration_value(amount, "year"))


def flight_day(found: Found) -> Partial | None:
    number = found.number("n")
    return None if not number else found.partial(shift=Shift(number - 1, "day", "liftoff"), rule="flight day")


SPAN_RULES: tuple[Rule, ...] = (
    Rule("span.duration", "(MODIFIER)? (AMOUNT) dash? (UNITS) (dash? (long|old)|of age)?|(MODIFIER)? n:(NUMBER) other (u:units)", duration,
         ("The test took nearly three hours.", "nearly three hours", "PT3H"), "DURATION"),
    Rule("span.compound", "(MODIFIER)? na:(NUMBER) dash? (ua:units|ua:unit|ua:day|ua:year) comma? and? nb:(NUMBER) dash? (ub:units|ub:unit|ub:day|ub:year|ub:second)"
         " (comma? and? nc:(NUMBER) dash? (uc:units|uc:unit|uc:second|uc:day) (comma? and? nd:(NUMBER) dash? (ud:units|ud:unit|ud:second))?)? (fore:afterwards|ago:ago|back:earlier)?", compound,
         ("It lasted 11 days, 13 hours and 2 minutes.", "11 days, 13 hours and 2 minutes", "P11DT13H2M"), "DURATION"),
    Rule("span.long", "(MODIFIER)? (u:unit|u:day|u:year|u:units|u:century) dash? long", one_unit,
         ("A year-long stay is planned.", "year-long", "P1Y"), "DURATION"),
    Rule("span.one", "(per|an|the? whole|slash) (u:unit|u:day|u:year|u:century)", one_unit,
         ("The crew needs a week for that.", "a week", "P1W"), "DURATION"),
    Rule("span.whole", "(an|the|per) whole (u:unit|u:day|u:year|u:century)", one_unit,
         ("It took a full day to load.", "a full day", "P1D"), "DURATION"),
    Rule("span.half", "(MODIFIER)? an? half (dash|an)? (UNITS)", half_unit, ("It took half an hour.", "half an hour", "PT30M"), "DURATION"),
    Rule("span.and_half", "(MODIFIER)? (an|num)? dash? (UNITS) dash? and dash? an? dash? half dash? long?", unit_and_half,
         ("It stayed for a year and a half.", "a year and a half", "P1.5Y"), "DURATION"),
    Rule("span.bare", "(u:units)", bare_units, ("They waited for months.", "months", "PXM"), "DURATION"),
    Rule("span.another", "another (n:(NUMBER)|few:(FEW))? (UNITS)|(NUMBER|FEW) (more|another|whole) (UNITS)", duration,
         ("It can wait another two weeks.", "another two weeks", "P2W"), "DURATION"),
    Rule("span.which", "the? (last|next|following|previous|past|coming|final) (n:(NUMBER)|few:(FEW)) (UNITS)"
         "|the (last|past) (u:units|u:unit|u:year|u:century)|(the? (coming|following|previous|past|final|last|next)) u:units|the (ord|second) (n:(NUMBER)|few:(FEW)) (UNITS)"
         "|the (n:(NUMBER)|few:(FEW)) (previous|past|following|coming|last|next|final) (UNITS)", counted_which,
         ("Work goes on over the next two years.", "the next two years", "P2Y"), "DURATION"),
    Rule("span.shift", "(MODIFIER)? (AMOUNT) dash? (UNITS) (fore:afterwards|ago:ago|back:earlier|back:before|hence:hence|hence:from now|back:previous)"
         "|(u:units) (fore:afterwards|back:earlier|ago:ago)|half:half an? (UNITS) (fore:afterwards|ago:ago|back:earlier)", shifted,
         ("On 3 May 1901 it sailed; twelve days later it sank.", "twelve days later", "1901-05-15")),
    Rule("span.before_event", "(MODIFIER)? (AMOUNT) dash? (UNITS) event:(day_after|since|back:before|back:(previous to))", shifted,
         ("The hatch opened two hours after docking.", "two hours", "PT2H"), "DURATION"),
    Rule("span.beside", "the (u:day|u:unit|u:year) (back:before|fore:day_after|fore:following) ref:day_ref?", beside,
         ("On 3 May 1901 it sailed; the day before it had rained.", "the day before", "1901-05-02")),
    Rule("span.which_unit", "((e:early|e:late|fore:afterwards|back:earlier) in?)? (the:the? (last:last|last:previous|last:past|next:next|next:following)|this:this|next:coming|the? that:that same?|(the|that) that:same)"
         " (u:unit|u:day|u:year|u:quarter|u:century)", which_unit, ("Crews trained together last week.", "last week", "2013-W11")),
    Rule("span.edge_unit", "(the? (final)? e:edge (of|dash)|e:early (in|dash)|e:late (in|dash)|the? e:mid (of|dash)|fore:afterwards in|back:earlier in)"
         " (the:the|this:this|that:that|next:next|last:last) (bare:(u:unit|u:day|u:year|u:quarter|u:century))", which_unit,
         ("A test in May 1960 failed; by the end of the year all was well.", "the end of the year", "1960")),
    Rule("span.unit_end", "(bare:(u:unit|u:day|u:year)) apostrophe s e:edge|(bare:(u:unit|u:year)) dash e:edge|e:mid dash? (bare:(u:unit|u:year))|the that:that same? (bare:(u:day|u:unit|u:year))", which_unit,
         ("It was ready in May 1960; by year's end it flew.", "year's end", "1960")),
    Rule("span.rest", "most? of? the rest of (the|that:that|this:this) (bare:(u:unit|u:day|u:year))", which_unit,
         ("A test in May 1960 failed; the rest of the year was quiet.", "the rest of the year", "1960")),
    Rule("part.relative", "(e:early|e:late)? (the? last:last|the? last:previous|the? next:next|the? next:following|this:this|the? that:that same?|the that:same|ref:day_ref) p:part"
         "|ref:day_ref at p:part", part_of_day, ("Crews met this morning.", "this morning", "2013-03-22TMO"), "TIME"),
    Rule("part.tonight", "(e:early|e:late)? tonight:tonight", part_of_day, ("It flies tonight.", "tonight", "2013-03-22TNI"), "TIME"),
    Rule("part.bare", "(the|an|num)? (e:early|e:late|e:mid)? dash? p:part units?", part_of_day,
         ("On 3 May 1901 they sailed in the morning.", "the morning", "1901-05-03TMO"), "TIME"),
    Rule("day.weekday", "(e:early|e:late)? (the? last:last|the? last:previous|the? next:next|the? next:following|next:coming|this:this|that:that)? (wd:weekday|short:(wd:wd)) (e:early|e:late)? p:part?"
         "|wd:weekday (week:last|week:next|week:this) (unit)", weekday, ("The crew returned on Tuesday.", "Tuesday", "2013-03-19")),
    Rule("day.reference", "(e:early|e:late|fore:afterwards|back:earlier)? ref:day_ref", day_reference, ("Docking took place yesterday.", "yesterday", "2013-03-21")),
    Rule("day.weekend", "the u:unit", weekend, ("They rested over the weekend.", "the weekend", "2013-W11-WE")),
    Rule("reference.word", "right? r:now|r:recently units|r:recently|r:former|(the|in the)? (present|modern) dash? day|the time being|at (the|this) (present|moment)|at present|the:the? future:future_word"
         "|the past:past|to date|these (units|unit)|this moment", reference, ("Five people now live there.", "now", "PRESENT_REF")),
    Rule("reference.narrative", "the that:same time|(this|that:that|the|the that:same|these) (time|period|era)", narrative_time,
         ("In 1801 they sailed, in 1802 they fought, in 1803 they rested. During that time prices rose.", "that time", "null")),
    Rule("set.every", "every (n:(NUMBER)|other|few)? (UNITS)|every (UNIT)|every wd:weekday|every (s:season|s:fall)|every m:month|every p:part|every_unit:every_unit|wd:weekdays", repeated,
         ("Crews exercise every day.", "every day", "XXXX-XX-XX"), "SET"),
    Rule("set.times", "(once|(NUMBER) times|few times) (an|per|every) (u:unit|u:day|u:year)", repeated,
         ("They meet twice a week.", "twice a week", "P1W"), "SET"),
    Rule("span.age", "age (dash|of)? n:(num|tens dash? num|tens|nn|d)", age, ("He died at age forty-two.", "age forty-two", "P42Y"), "DURATION"),
    Rule("span.flight_day", "flight day n:d", flight_day, ("On flight day 4 they slept.", "flight day 4", "XXXX-XX-XX")),
)
