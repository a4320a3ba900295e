"""How far the work is, as CSV: one table whose first column says what a row is."""

from collections.abc import Iterator
from typing import BinaryIO

from annotator.core.progress import Advance, Progress
from annotator.core.work import no_tick
from annotator.review.report_csv import write_rows
from annotator.review.report_rows import Row

COLUMNS = (
    "table", "annotator", "day", "label", "articles", "done", "skipped", "in_progress", "not_started",
    "characters_done", "characters_open", "seconds", "seconds_per_article", "seconds_per_1000_characters",
    "articles_a_day", "expected_end", "done_beside_the_queue", "spans", "spans_per_1000_characters",
)  # fmt: skip


def write_progress(progress: Progress, out: BinaryIO) -> None:
    """``annotator``: one row each, and one with an empty name for all; ``day``, ``label``: what each did.

    A figure that is not defined is an empty cell.
    """
    everybody = [*progress.annotators, progress.together]
    rows = [row for advance in everybody for row in _rows(advance)]
    write_rows(COLUMNS, rows, out, len(rows), no_tick)


def _rows(one: Advance) -> Iterator[Row]:
    yield {
        "table": "annotator",
        "annotator": one.name,
        "articles": one.total,
        "done": one.done,
        "skipped": one.skipped,
        "in_progress": one.begun,
        "not_started": one.to_do,
        "characters_done": one.characters_done,
        "characters_open": one.characters_open,
        "seconds": round(one.seconds),
        "seconds_per_article": _rounded(one.per_article),
        "seconds_per_1000_characters": _rounded(one.per_thousand),
        "articles_a_day": _rounded(one.pace),
        "expected_end": one.expected or "",
        "done_beside_the_queue": one.elsewhere,
    }
    for day, count in one.days.items():
        yield {"table": "day", "annotator": one.name, "day": day, "done": count}
    for label, spans in sorted(one.labels.items()):
        yield {
            "table": "label",
            "annotator": one.name,
            "label": label,
            "spans": spans,
            "spans_per_1000_characters": _rounded(one.per_label(label)),
        }


def _rounded(value: float | None) -> float | str:
    return "" if value is None else round(value, 2)
