"""The command line. ``main`` is the command ``hashiya``; nothing is imported before it is called."""

import gc
from typing import NoReturn

_MADE_BEFORE_A_LOOK = 20_000


def main() -> NoReturn:
    """Run the command line with the arguments of this process, and exit: 0, 1 (an error) or 2 (usage)."""
    # What a start makes, it keeps: to look for garbage among it every 700 objects finds nothing, and costs a
    # twentieth of the start (decision 044).
    gc.set_threshold(_MADE_BEFORE_A_LOOK, 20, 20)
    from annotator.cli.commands import hashiya

    hashiya.main(prog_name="hashiya")
    raise SystemExit(0)
