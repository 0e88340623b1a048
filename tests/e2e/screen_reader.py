"""What a screen reader hears of the program: a client of AT-SPI that tells it as lines of JSON.

Run by the system's Python, which has the bindings: first a line with the timeline's items, then one an event.
"""

from __future__ import annotations

import json
import time
from typing import Any

import gi  # type: ignore[import-not-found]

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # type: ignore[import-not-found]  # noqa: E402

PATIENCE_S = 20.0


def say(**words: Any) -> None:
    print(json.dumps(words, ensure_ascii=False), flush=True)


def descendants(node: Any, depth: int = 14) -> Any:
    yield node
    if depth and node.get_role_name() not in ("menu bar", "tool bar"):
        for number in range(node.get_child_count()):
            child = node.get_child_at_index(number)
            if child is not None:
                yield from descendants(child, depth - 1)


def timeline() -> Any:
    """The painted timeline, once the program shows one that has events."""
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        for node in descendants(Atspi.get_desktop(0)):
            is_it = node.get_name() == "Timeline" and node.get_role_name() == "list"
            if is_it and node.get_child_count() and shows(node):
                return node
        time.sleep(0.2)
    raise SystemExit("no timeline was found")


def shows(node: Any) -> bool:
    return bool(node.get_state_set().contains(Atspi.StateType.SHOWING))


def item(node: Any) -> dict[str, Any]:
    extents = node.get_extents(Atspi.CoordType.SCREEN)
    place = [extents.x, extents.y, extents.width, extents.height]
    return {"name": node.get_name(), "role": node.get_role_name(), "place": place, "says": node.get_description()}


def on_event(event: Any) -> None:
    if event.type == "object:announcement":
        say(heard=event.any_data)
    elif event.detail1:
        say(focus=event.source.get_name(), role=event.source.get_role_name())


def main() -> None:
    Atspi.init()
    found = timeline()
    items = [item(found.get_child_at_index(number)) for number in range(found.get_child_count())]
    listener = Atspi.EventListener.new(on_event)
    listener.register("object:state-changed:focused")
    listener.register("object:announcement")
    say(timeline=item(found), items=items)
    Atspi.event_main()


if __name__ == "__main__":
    main()
