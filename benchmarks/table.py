"""What was measured, and the table that shows it."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Literal

Unit = Literal["ms", "s", "MB"]
_FACTOR = {"ms": 1000.0, "s": 1.0, "MB": 1.0}
_HEADS = ("what", "best", "median", "p95", "floor", "ratio", "wanted", "")


@dataclass(frozen=True)
class Row:
    """One measurement: ``times`` in seconds (or megabytes), ``floor`` that of the least that could be done.

    ``most_times`` is the ratio of medians that is wanted, ``most_p95`` the seconds wanted at p95 and
    ``most`` at the median; 0 where nothing is wanted.
    """

    what: str
    times: Sequence[float]
    floor: Sequence[float] = ()
    most_times: float = 0.0
    most_p95: float = 0.0
    most: float = 0.0
    unit: Unit = "ms"

    def ratio(self) -> float:
        """How many times the floor; 0 where there is none."""
        return median(self.times) / median(self.floor) if self.floor else 0.0

    def met(self) -> bool | None:
        """Whether what is wanted was reached; None where nothing is wanted."""
        wanted = [
            (self.most_times, self.ratio()),
            (self.most_p95, p95(self.times)),
            (self.most, median(self.times)),
        ]
        asked = [found <= most for most, found in wanted if most]
        return all(asked) if asked else None

    def cells(self) -> tuple[str, ...]:
        """The columns of the table."""
        met = self.met()
        return (
            self.what,
            self._shown(min(self.times)),
            self._shown(median(self.times)),
            self._shown(p95(self.times)) if len(self.times) >= 20 else "",
            self._shown(median(self.floor)) if self.floor else "",
            f"{self.ratio():.2f}" if self.floor else "",
            self._wanted(),
            "" if met is None else "yes" if met else "NO",
        )

    def _wanted(self) -> str:
        asked = []
        if self.most_times:
            asked.append(f"≤ {self.most_times:g} × floor")
        if self.most_p95:
            asked.append(f"p95 ≤ {self._shown(self.most_p95)}")
        if self.most:
            asked.append(f"≤ {self._shown(self.most)}")
        return ", ".join(asked)

    def _shown(self, seconds: float) -> str:
        value = seconds * _FACTOR[self.unit]
        digits = 0 if value >= 100 else 1 if value >= 10 else 2
        return f"{value:.{digits}f} {self.unit}"


def p95(times: Sequence[float]) -> float:
    """The time that 95 of 100 do not exceed (nearest rank)."""
    ordered = sorted(times)
    return ordered[max(0, -(-len(ordered) * 95 // 100) - 1)]


def show(rows: Sequence[Row]) -> str:
    """The table, for a terminal and for Markdown alike."""
    lines = [_HEADS, *(row.cells() for row in rows)]
    widths = [max(len(line[place]) for line in lines) for place in range(len(_HEADS))]
    shown = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) + " |"
        for line in lines
    ]
    shown.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    return "\n".join(shown)
