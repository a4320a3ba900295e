"""How many processes long work may be divided among."""

import os

_MOST = 4


def workers_here() -> int:
    """How many processes this machine may well be asked to work with."""
    return min(os.cpu_count() or 1, _MOST)
