"""What is printed: sentences, tables and progress."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import click

from annotator.cli.visual import is_terminal, is_visual, lines_for, to_visual, width, without_controls
from annotator.core.work import Tick, no_tick
from annotator.language import user_language

_LEFT_TO_RIGHT_MARK = "\u200e"


def tell(text: str = "", *, error: bool = False) -> None:
    """Print a sentence, legible where the terminal neither joins nor orders Arabic."""
    for line in lines_for(text, error=error):
        click.echo(line, err=error)


def tell_json(value: object, *, error: bool = False) -> None:
    """Print a value as JSON, indented, as it is: for programs."""
    import msgspec

    click.echo(msgspec.json.format(msgspec.json.encode(value), indent=2), err=error)


def tell_table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Print a table: the first column as words, the others as numbers at the right.

    In Arabic, on a terminal that does not order by itself, the first column stands at the right.
    """
    cells = [[without_controls(str(cell)).replace("\t", " ") for cell in row] for row in (head, *rows)]
    turned = is_visual(error=False)
    rightmost = turned and user_language() == "ar"
    widths = [max(width(_shown(row[column], turned)) for row in cells) for column in range(len(head))]
    for row in cells:
        padded = [
            _padded(_shown(cell, turned), widths[column], at_right=column > 0 or rightmost)
            for column, cell in enumerate(row)
        ]
        click.echo("  ".join(reversed(padded) if rightmost else padded).rstrip())


@contextmanager
def progress() -> Iterator[Tick]:
    """A ``tick`` for long work that draws a bar on stderr where that is a terminal, and else is silent."""
    if not is_terminal(error=True):
        yield no_tick
        return
    bar = Bar()
    try:
        yield bar.tick
    finally:
        bar.clear()


class Bar:
    """One line that is drawn over and over, only when it would look different."""

    def __init__(self) -> None:
        self._drawn = ""

    def tick(self, done: int, total: int) -> None:
        """Draw ``done`` of ``total``; of an unknown total only what is done."""
        line = f"{done:,}"
        if total > 0:
            full = min(30, 30 * done // total)
            line = f"[{'#' * full}{'.' * (30 - full)}] {done:,}/{total:,}"
        if line != self._drawn:
            self._draw(line)

    def clear(self) -> None:
        """Leave the line empty."""
        if self._drawn:
            self._draw("")

    def _draw(self, line: str) -> None:
        sys.stderr.write(f"\r{line.ljust(len(self._drawn))}\r{line}")
        sys.stderr.flush()
        self._drawn = line


def _shown(cell: str, turned: bool) -> str:  # noqa: FBT001
    """A cell as it is printed. Numbers beside Arabic words would be read into them without a mark."""
    if turned:
        return to_visual(cell)
    return cell + _LEFT_TO_RIGHT_MARK if is_terminal(error=False) and not cell.isascii() else cell


def _padded(cell: str, columns: int, *, at_right: bool) -> str:
    space = " " * (columns - width(cell))
    return space + cell if at_right else cell + space
