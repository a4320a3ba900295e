"""The command line. ``main`` is the command ``hashiya``; nothing is imported before it is called."""

from typing import NoReturn


def main() -> NoReturn:
    """Run the command line with the arguments of this process, and exit: 0, 1 (an error) or 2 (usage)."""
    from annotator.cli.commands import hashiya

    hashiya.main(prog_name="hashiya")
    raise SystemExit(0)
