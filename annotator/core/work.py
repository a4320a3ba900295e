"""Long work: how it reports progress and how it is cancelled."""

from collections.abc import Callable

Tick = Callable[[int, int], None]
"""``tick(done, total)``; ``total`` is 0 where it is not known. It may raise :class:`Cancelled`."""


class Cancelled(Exception):
    """Raised by a ``tick`` when the user has had enough; what was complete stays, and is said."""


def no_tick(done: int, total: int) -> None:
    """A tick for those who do not watch."""
