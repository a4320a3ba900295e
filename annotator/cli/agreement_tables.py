"""Agreement as tables in a terminal, and the worst disagreements as lines."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from annotator.cli.output import tell, tell_table
from annotator.language import say, say_count

if TYPE_CHECKING:
    from annotator.review.report_shape import Names
    from annotator.review.shapes import By, Figure, Figures, Hanging, Located, Reliance

#: Slips of an annotator that are printed, and the least share of one.
SLIPS, LEAST_SLIP = 3, 0.05

#: Disagreements that are printed, the worst; files hold all.
PRINTED = 20


def tell_figures(figures: "Figures", names: "Names", shown: Sequence["By"]) -> None:
    """The figures over all, and those of each label, pair, article, window or round that were asked for."""
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
        elif by == "round":
            tell(
                say(
                    "There are no rounds: all was handed out together, or in no round, and done under one "
                    "version of the guideline; see --by window."
                )
            )
        else:
            tell(say("There are no figures by {rows}.", rows=_head(by)))
        told += rows
    tell()
    tell(say_count("{n} articles were annotated by two or more.", figures.articles))
    _warn((*figures.warnings, *(key for row in told for key in row.warnings)))


def tell_hanging(figures: "Figures", names: "Names") -> None:
    """Agreement on values of attributes and on links, pair by pair."""
    several = len(figures.annotators) > 2
    for links, head in ((False, say("attribute")), (True, say("link"))):
        rows = [row for row in figures.hanging or () if (row.measure == "link_f1") == links]
        tell()
        if not rows:
            tell(say("No links to compare.") if links else say("No values of attributes to compare."))
            continue
        tell_table(
            [
                *([say("pair")] if several else []), head, say("measure"), *_value_heads(),
                say("links of both") if links else say("pairs of spans"), say("the same"),
                *([] if links else [say("only one gave any")]),
            ],
            [
                (
                    *([" / ".join(row.pair)] if several else []), _hanging(row, names), _measure(row),
                    *_known(row), f"{row.n:,}", f"{row.same:,}", *([] if links else [f"{row.one_sided:,}"]),
                )
                for row in rows
            ],
        )  # fmt: skip
    _warn(key for row in figures.hanging or () for key in row.warnings)


def tell_competence(figures: "Figures", names: "Names") -> None:
    """How far each annotator can be relied on, and what they give most often that is not right."""
    from annotator.review.report_markup import decimal

    tell()
    rows = figures.competence or ()
    if not rows:
        tell(say("Nobody’s competence can be told."))
        return
    tell_table(
        [say("annotator"), *_value_heads(), say("places"), say("articles")],
        [(row.annotator, *_known(row), f"{row.n:,}", row.articles) for row in rows],
    )
    slips = [(row.annotator, *slip) for row in rows for slip in _slips(row)]
    if slips:
        tell()
        tell_table(
            [say("annotator"), say("what is right"), say("what they give"), say("share")],
            [
                (name, names.label(right), names.label(given), decimal(share))
                for name, right, given, share in slips
            ],
        )
    _warn(key for row in rows for key in row.warnings)


def _warn(keys: Iterable[str]) -> None:
    """Warnings in words, each once."""
    from annotator.review.cautions import WARNINGS

    for key in dict.fromkeys(keys):
        tell(say("Note: {warning}", warning=say(WARNINGS.get(key, key))))


def _slips(row: "Reliance") -> list[tuple[str, str, float]]:
    """What an annotator gives most often where something else is right, with its share of what is."""
    found = [
        (right, given, share)
        for right, answers in row.gives.items()
        for given, share in answers.items()
        if right != given and share >= LEAST_SLIP
    ]
    return sorted(found, key=lambda one: -one[2])[:SLIPS]


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
    if row.round is not None:
        return "round"
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
        case "round":
            return say("round")
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
        case "round":
            return _round(row.round or 0, figures)
        case _:
            return str(row.window)


def _round(number: int, figures: "Figures") -> str:
    """A round by its name or by the version of the guideline that counted, with its days."""
    own = next((one for one in figures.rounds if one.number == number), None)
    days = f"{own.first[:10]} – {own.last[:10]}" if own else ""
    if own and own.name:
        return f"{_flat(own.name)}: {days}"
    if not number:
        return say("before the guideline: {days}", days=days)
    return say("guideline {number}: {days}", number=number, days=days)


def _hanging(row: "Hanging", names: "Names") -> str:
    if row.measure == "link_f1":
        return names.detail(row.detail) if row.detail else say("all links")
    return f"{names.label(row.label)} · {names.detail(row.detail)}"


def _measure(row: "Figure | Hanging") -> str:
    from annotator.review.report_words import measure_name

    return say(measure_name(row.measure))


def _table(heads: Sequence[str], rows: Sequence[tuple[Sequence[str], "Figure"]]) -> None:
    head = [*heads, *_value_heads(), say("spans"), say("articles")]
    tell_table(head, [(*names, *_known(row), f"{row.n:,}", row.articles) for names, row in rows])


def _value_heads() -> list[str]:
    return [say("value"), say("from (95%)"), say("to (95%)")]


def _known(row: "Figure | Hanging | Reliance") -> list[str]:
    """Value and interval; undefined is a dash."""
    from annotator.review.report_markup import UNDEFINED, decimal

    return [UNDEFINED if value is None else decimal(value) for value in (row.value, row.low, row.high)]
