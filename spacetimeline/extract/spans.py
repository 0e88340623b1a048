"""Spans: how long a mission lasts, how long somebody stays aboard."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacetimeline.extract.flights import Flights
    from spacetimeline.extract.mentions import Reading
    from spacetimeline.extract.merging import Told
    from spacetimeline.extract.people import People
    from spacetimeline.model.candidate import Candidate


def find_spans(
    reading: Reading, told: list[Told], flights: Flights, people: People, published: datetime.date | None
) -> tuple[Candidate, ...]:
    return ()
