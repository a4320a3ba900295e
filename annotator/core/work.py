"""Long work: how it reports progress, how it is cancelled, and what it spares."""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Tick = Callable[[int, int], None]
"""``tick(done, total)``; ``total`` is 0 where it is not known. It may raise :class:`Cancelled`."""


class Cancelled(Exception):
    """Raised by a ``tick`` when the user has had enough; what was complete stays, and is said."""


def no_tick(done: int, total: int) -> None:
    """A tick for those who do not watch."""


@contextmanager
def uncollected() -> Iterator[None]:
    """Nobody looks for cycles inside: for fractions of a second in which much is made at once.

    Thousands of rows and attributes that live at the same time are looked through again and again, which
    takes longer than making them, and there is no cycle among them.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
