"""Any sequence of changes, undos, redos and reopenings leaves the document as a simple model says.

Besides the events, a picture of the columns is kept up to date from what listeners hear only, as the timeline does:
at the end it must equal a fresh load.
"""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

from document_builders import article, candidate
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, initialize, invariant, rule
from spacetimeline.document.backup import back_up, restore
from spacetimeline.document.changes import Changes
from spacetimeline.document.commands import import_candidates, merge_events
from spacetimeline.document.document import Document
from spacetimeline.model.event import Claim, CrewMember, Event, EventKind, Source, Status
from spacetimeline.model.flight import ENTITY_TYPES, EntityKind
from spacetimeline.model.when import Granularity, Qualifier, When

NAMES = ["", "Heron", "Egret", "Crane 2", "Ü"]
whens = st.builds(
    When.at,
    st.integers(-(10**15), 10**15),
    st.sampled_from(list(Granularity)),
    st.sampled_from(list(Qualifier)),
)
events = st.builds(
    Event,
    kind=st.sampled_from(list(EventKind)),
    title=st.text(max_size=12).map(lambda text: text.encode("utf-8", "replace").decode().replace("\0", "")),
    start=st.none() | whens,
    status=st.sampled_from(list(Status)),
    end=st.none() | whens | st.just(When.ongoing()),
    vehicle=st.sampled_from(NAMES),
    target=st.sampled_from(["", "Harbour"]),
    port=st.sampled_from(["", "aft"]),
    crew=st.lists(
        st.builds(CrewMember, st.sampled_from(["Ada", "Bo"]), st.sampled_from(["", "pilot"])), max_size=2
    ).map(tuple),
    core=st.booleans(),
    confidence=st.floats(0, 1),
)
COLUMNS = ("id", "lo_ms", "hi_ms", "end_lo_ms", "kind", "status", "vehicle", "target", "port", "title")
State = tuple[dict[int, Event], dict[int, list[tuple[str, str]]]]


class DocumentMachine(RuleBasedStateMachine):
    ids = Bundle("ids")

    @initialize()
    def start(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "x.spacetimeline"
        self.document = Document.create(self.path)
        self.state: State = ({}, {})
        self.done: list[State] = []
        self.undone: list[State] = []
        self.columns: dict[int, tuple[object, ...]] = {}
        self.document.subscribe(self.hear)

    def hear(self, changes: Changes) -> None:
        for event_id in changes.removed:
            self.columns.pop(event_id, None)
        changed = [*changes.added, *changes.updated]
        for event_id in changed:
            self.columns.pop(event_id, None)
        self.columns.update({row[0]: row for row in self.document.column_rows(COLUMNS, ids=changed)})

    def took_a_step(self, new: State) -> None:
        self.done.append(self.state)
        self.undone.clear()
        self.state = new

    @rule(target=ids, added=events, claimed=st.booleans())
    def add(self, added: Event, claimed: bool) -> int:
        claims = [Claim("start", "2031")] if claimed else []
        with self.document.transact("Add") as step:
            event_id = step.add_event(added, claims, Source("S", sha256="s") if claimed else None)
        kept = {event_id: [(each.field, each.value) for each in claims]} if claims else {}
        self.took_a_step(({**self.state[0], event_id: replace(added, id=event_id)}, {**self.state[1], **kept}))
        return event_id

    @rule(event_id=ids, changed=events)
    def update(self, event_id: int, changed: Event) -> None:
        if event_id in self.state[0]:
            new = replace(changed, id=event_id)
            if new == self.state[0][event_id]:
                return
            with self.document.transact("Update") as step:
                step.update_event(new)
            self.took_a_step(({**self.state[0], event_id: new}, self.state[1]))

    @rule(event_id=consumes(ids), also=events)
    def remove_and_add(self, event_id: int, also: Event) -> None:
        if event_id in self.state[0]:
            with self.document.transact("Replace") as step:
                step.remove_event(event_id)
                new_id = step.add_event(also)
            rest = {key: value for key, value in self.state[0].items() if key != event_id}
            claims = {key: value for key, value in self.state[1].items() if key != event_id}
            self.took_a_step(({**rest, new_id: replace(also, id=new_id)}, claims))

    @rule(kind=st.sampled_from([EntityKind.SPACECRAFT, EntityKind.PERSON]), name=st.sampled_from(["New", "Other"]))
    def rename(self, kind: EntityKind, name: str) -> None:
        found = self.document.entities(kind)
        if not found or self.document.find_entity(kind, name) is not None:
            return
        old = found[0]
        with self.document.transact("Rename") as step:
            step.update_entity(kind, ENTITY_TYPES[kind](name=name, id=old.id))
        renamed = {key: _renamed(value, kind, old.name, name) for key, value in self.state[0].items()}
        self.done.append(self.state)
        self.undone.clear()
        self.state = (renamed, self.state[1])

    @rule(fail=st.just(True), added=events)
    def fail(self, fail: bool, added: Event) -> None:
        try:
            with self.document.transact("Fail") as step:
                step.add_event(added)
                raise KeyError(fail)
        except KeyError:
            pass

    @rule()
    def undo(self) -> None:
        if self.done:
            self.document.undo()
            self.undone.append(self.state)
            self.state = self.done.pop()

    @rule()
    def redo(self) -> None:
        if self.undone:
            self.document.redo()
            self.done.append(self.state)
            self.state = self.undone.pop()

    @rule()
    def reopen(self) -> None:
        self.document.close()
        self.document = Document.open(self.path)
        self.document.subscribe(self.hear)

    @invariant()
    def holds_what_the_model_holds(self) -> None:
        if hasattr(self, "document"):
            assert {each.id: each for each in self.document.events()} == self.state[0]
            assert bool(self.document.undo_name) == bool(self.done)
            assert bool(self.document.redo_name) == bool(self.undone)

    def teardown(self) -> None:
        if hasattr(self, "document"):
            for event_id in self.state[0]:
                claims = [(each.field, each.value) for each in self.document.claims(event_id)]
                assert claims == self.state[1].get(event_id, [])
            assert self.columns == {row[0]: row for row in self.document.column_rows(COLUMNS)}
            self.document.close()
            Document.open(self.path).close()  # which checks every page, index and reference
            self.folder.cleanup()


def _renamed(value: Event, kind: EntityKind, old: str, new: str) -> Event:
    if kind is EntityKind.SPACECRAFT:
        return replace(value, vehicle=new) if value.vehicle == old else value
    return replace(value, crew=tuple(replace(each, name=new) if each.name == old else each for each in value.crew))


class WideMachine(DocumentMachine):
    """The same with imports, merges and backups among the rest."""

    # What these do is tested elsewhere; here undo and redo must lead to and fro, and listeners hear of it all.

    def as_it_is(self) -> State:
        held = {each.id or 0: each for each in self.document.events()}
        claims = {event_id: self.document.claims(event_id) for event_id in held}
        return held, {key: [(each.field, each.value) for each in told] for key, told in claims.items() if told}

    def took_a_step(self, new: State) -> None:
        """As the model says, but by the names of those with whom somebody or something was made one."""
        if self.document.history_lengths()[0] == len(self.done):
            return  # nothing was changed: the same under another name
        people, craft = self.leads_to(EntityKind.PERSON), self.leads_to(EntityKind.SPACECRAFT)
        named = {
            event_id: replace(
                event,
                vehicle=craft.get(event.vehicle, event.vehicle),
                crew=tuple(replace(each, name=people.get(each.name, each.name)) for each in event.crew),
            )
            for event_id, event in new[0].items()
        }
        super().took_a_step((named, new[1]))

    def leads_to(self, kind: EntityKind) -> dict[str, str]:
        return {alias: each.name for each in self.document.entities(kind) for alias in each.aliases}

    def took_a_step_if_any(self, before: tuple[int, int]) -> None:
        if self.document.history_lengths() != before:
            self.took_a_step(self.as_it_is())

    @rule(proposed=events, number=st.integers(1, 3))
    def take_over_an_article(self, proposed: Event, number: int) -> None:
        before = self.document.history_lengths()
        import_candidates(self.document, article(f"Article {number}"), [candidate(proposed)])
        self.took_a_step_if_any(before)

    @rule(kept=DocumentMachine.ids, dropped=DocumentMachine.ids)
    def merge(self, kept: int, dropped: int) -> None:
        if kept != dropped and {kept, dropped} <= set(self.state[0]):
            before = self.document.history_lengths()
            merge_events(self.document, kept, dropped)
            self.took_a_step_if_any(before)

    @rule(kind=st.sampled_from([EntityKind.SPACECRAFT, EntityKind.PERSON, EntityKind.STATION, EntityKind.DOCKING_PORT]))
    def merge_two_entities(self, kind: EntityKind) -> None:
        found = [each.id or 0 for each in self.document.entities(kind)]
        if len(found) > 1:
            before = self.document.history_lengths()
            with self.document.transact("Merge") as step:
                step.merge_entities(kind, found[0], found[1])
            self.took_a_step_if_any(before)

    @rule(lost=events)
    def go_back_to_a_backup(self, lost: Event) -> None:
        made = back_up(self.path, self.path.parent / "backups", "asked", trusted=self.document.caches_are_true)
        with self.document.transact("Lost") as step:
            step.add_event(lost)
        self.document.close()
        restore(made, self.path)
        self.document = Document.open(self.path)
        self.columns = {row[0]: row for row in self.document.column_rows(COLUMNS)}
        self.document.subscribe(self.hear)


TestDocument = DocumentMachine.TestCase
TestDocument.settings = settings(max_examples=25, stateful_step_count=30, deadline=None)
TestWideDocument = WideMachine.TestCase
TestWideDocument.settings = settings(max_examples=4, stateful_step_count=20, deadline=None)
