"""Agreement as tables in a terminal, and the worst disagreements as lines."""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from annotator.cli.output import tell, tell_table
from annotator.language import say, say_count

if TYPE_CHECKING:
    from annotator.review.report_shape import Names
    from annotator.review.shapes import By, Figure, Figures, Located

#: Disagreements that are printed, the worst; files hold all.
PRINTED = 20


def tell_figures(figures: "Figures", names: "Names", shown: Sequence["By"]) -> None:
    """The figures over all, and those of each label, pair, article or window that were asked for."""
    from annotator.review.cautions import WARNINGS
    from annotator.review.report import each_once

    every = list(each_once(figures))
    overall = [row for row in every if _by(row, figures) == "all"]
    told = list(overall)
    if overall:
        _table([say("measure")], [([_measure(row)], row) for row in overall])
    for place, by in enumerate(shown):
        rows = [row for row in every if _by(row, figures) == by]
        if by == "pair" and len(figures.annotators) == 2:
            rows = overall
        if overall or place:
            tell()
        if rows:
            lines = [([_place(row, by, figures, names), _measure(row)], row) for row in rows]
            _table([_head(by), say("measure")], lines)
        else:
            tell(say("There are no figures by {rows}.", rows=_head(by)))
        told += rows
    tell()
    tell(say_count("{n} articles were annotated by two or more.", figures.articles))
    for warning in dict.fromkeys((*figures.warnings, *(key for row in told for key in row.warnings))):
        tell(say("Note: {warning}", warning=say(WARNINGS.get(warning, warning))))


def tell_disagreements(found: Sequence["Located"], names: "Names") -> None:
    """How many of which kind, and the worst."""
    from annotator.review.report_words import kind_name

    if not found:
        tell(say("There are no disagreements."))
        return
    counts = Counter(one.disagreement.kind for one in found)
    kinds = sorted(counts.items(), key=lambda one: (-one[1], one[0]))
    tell_table(
        [say("kind"), say("disagreements")], [(say(kind_name(kind)), f"{count:,}") for kind, count in kinds]
    )
    tell()
    for one in found[:PRINTED]:
        tell(_line(one, names))
    if len(found) > PRINTED:
        tell(say_count("{n} more: --csv writes all of them.", len(found) - PRINTED))


def _line(located: "Located", names: "Names") -> str:
    """One disagreement in a line: its kind, who read what, and where."""
    from annotator.review.report_words import kind_name

    one = located.disagreement
    read = [
        say("{annotator} “{text}” {label}", annotator=name, text=_flat(span.text), label=label)
        for name, span in one.spans
        for label in [names.label(span.label)]
    ]
    read += [say("{annotator} nothing", annotator=name) for name in one.missing]
    detail = f" ({names.detail(one.detail)})" if one.detail else ""
    return say(
        "{kind}: {readings}. Article {article}, {start} to {end}.",
        kind=say(kind_name(one.kind)) + detail,
        readings=" / ".join(read),
        article=located.article_id,
        start=one.start,
        end=one.end,
    )


def _flat(text: str) -> str:
    return " ".join(text.split())


def _by(row: "Figure", figures: "Figures") -> "By":
    """What a row is of. With two annotators, what is of all is of their pair."""
    if row.article is not None:
        return "article"
    if row.window is not None:
        return "window"
    if row.label is not None:
        return "label"
    return "pair" if row.pair and len(figures.annotators) > 2 else "all"


def _head(by: "By") -> str:
    match by:
        case "label":
            return say("label")
        case "pair":
            return say("pair")
        case "article":
            return say("article")
        case _:
            return say("window")


def _place(row: "Figure", by: "By", figures: "Figures", names: "Names") -> str:
    match by:
        case "label":
            return names.label(row.label or "")
        case "pair":
            return " / ".join(row.pair or figures.annotators)
        case "article":
            number = row.article or 0
            return f"{number}: {_flat(figures.titles.get(number, ''))}"
        case _:
            return str(row.window)


def _measure(row: "Figure") -> str:
    from annotator.review.report_words import measure_name

    return say(measure_name(row.measure))


def _table(heads: Sequence[str], rows: Sequence[tuple[Sequence[str], "Figure"]]) -> None:
    from annotator.review.report_markup import UNDEFINED, decimal

    def known(value: float | None) -> str:
        return UNDEFINED if value is None else decimal(value)

    head = [*heads, say("value"), say("from (95%)"), say("to (95%)"), say("spans"), say("articles")]
    tell_table(
        head,
        [
            (*names, known(row.value), known(row.low), known(row.high), f"{row.n:,}", row.articles)
            for names, row in rows
        ],
    )
