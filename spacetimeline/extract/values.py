"""``dataclass`` for the values that reading makes by the thousand.

It is used as that of the standard library, and is the same to a type checker, who sees to it that no field of a frozen
one is assigned. Python does not watch over that here: its way of doing so sets every field of a new object through
``object.__setattr__``, and takes five times as long.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    import dataclasses

    def dataclass(cls=None, /, *, frozen=False, eq=True, **options):
        """A frozen one is hashed by its fields, as ever."""
        return dataclasses.dataclass(cls, eq=eq, unsafe_hash=frozen and eq, **options)


__all__ = ["dataclass"]
