"""``dataclass`` for the values that reading makes by the thousand.

It is used as that of the standard library, and is the same to a type checker, who sees to it that no field of a frozen
one is assigned. Python does not watch over that here: its way of doing so sets every field of a new object through
``object.__setattr__``, and takes five times as long. Only ``__init__`` is code made for each class: the standard
library compiles four methods for every one of them, which the start of the program would wait for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    import dataclasses
    from functools import partial
    from operator import attrgetter

    def dataclass(cls=None, /, *, frozen=False, **options):
        """A frozen one is hashed by its fields, as ever; one that can change has no hash."""
        if cls is None:
            return partial(dataclass, frozen=frozen, **options)
        cls = dataclasses.dataclass(cls, eq=False, repr=False, match_args=False, **options)
        fields = dataclasses.fields(cls)
        compared = attrgetter(*(each.name for each in fields if each.compare))

        def equal(self, other):
            return compared(self) == compared(other) if other.__class__ is self.__class__ else NotImplemented

        cls.__eq__, cls.__hash__, cls.__repr__ = equal, None, _shown
        if frozen:
            hashed = attrgetter(*(each.name for each in fields if (each.compare if each.hash is None else each.hash)))
            cls.__hash__ = lambda self: hash(hashed(self))
        return cls

    def _shown(self):
        told = ", ".join(f"{each.name}={getattr(self, each.name)!r}" for each in dataclasses.fields(self) if each.repr)
        return f"{type(self).__qualname__}({told})"


__all__ = ["dataclass"]
