"""``python -m benchmarks [TOPIC...]``: all topics, or the named ones."""

import os
import platform
import sys
from importlib import import_module

TOPICS = (
    "start",
    "window",
    "loading",
    "exporting",
    "importing",
    "libraries",
    "agreement",
    "everywhere",
    "suggesting",
    "corpus",
    "twins",
    "queues",
)


def main(names: list[str]) -> int:
    """Measure, print one table; 2 where a topic is not known."""
    unknown = [name for name in names if name not in TOPICS]
    if unknown:
        print(f"There is no topic {unknown[0]!r}; there are: {', '.join(TOPICS)}.", file=sys.stderr)
        return 2
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from benchmarks.table import Row, show

    rows: list[Row] = []
    for name in names or TOPICS:
        print(f"measuring: {name} …", file=sys.stderr, flush=True)
        rows += import_module(f"benchmarks.{name}").measure()
    print(show(rows))
    load, _five, _fifteen = os.getloadavg()
    machine = f"Python {platform.python_version()}, {os.cpu_count()} processors, load {load:.1f} at the end."
    print(
        f"{machine} Floors are of the same run; what has none hangs on the machine and on what else it does."
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
