"""What must stand beside a weak trigger: "arrived" is a docking only "at the station", "returned" only "to Earth"."""

from __future__ import annotations

from spacetimeline.extract.arrival_conditions import ARRIVAL_CONDITIONS
from spacetimeline.extract.berth_conditions import BERTH_CONDITIONS
from spacetimeline.extract.body_conditions import BODY_CONDITIONS
from spacetimeline.extract.coming_down import COMING_DOWN_CONDITIONS
from spacetimeline.extract.condition_words import Condition
from spacetimeline.extract.deed_conditions import DEED_CONDITIONS
from spacetimeline.extract.flight_conditions import FLIGHT_CONDITIONS
from spacetimeline.extract.launch_conditions import LAUNCH_CONDITIONS

CONDITIONS: dict[str, Condition] = (
    LAUNCH_CONDITIONS
    | FLIGHT_CONDITIONS
    | ARRIVAL_CONDITIONS
    | COMING_DOWN_CONDITIONS
    | BERTH_CONDITIONS
    | BODY_CONDITIONS
    | DEED_CONDITIONS
)
"""From the name that ``triggers.toml`` gives a condition to the condition."""
