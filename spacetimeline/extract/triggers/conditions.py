"""What must stand beside a weak trigger: "arrived" is a docking only "at the station", "returned" only "to Earth"."""

from __future__ import annotations

from spacetimeline.extract.triggers.arrival_conditions import ARRIVAL_CONDITIONS
from spacetimeline.extract.triggers.berth_conditions import BERTH_CONDITIONS
from spacetimeline.extract.triggers.body_conditions import BODY_CONDITIONS
from spacetimeline.extract.triggers.coming_down import COMING_DOWN_CONDITIONS
from spacetimeline.extract.triggers.condition_words import Condition
from spacetimeline.extract.triggers.deed_conditions import DEED_CONDITIONS
from spacetimeline.extract.triggers.flight_conditions import FLIGHT_CONDITIONS
from spacetimeline.extract.triggers.launch_conditions import LAUNCH_CONDITIONS

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
