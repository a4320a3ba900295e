"""Figures of agreement in words: what measures are called, what a figure rests on, what weakens it."""

from typing import TYPE_CHECKING

from annotator.language import say
from annotator.ui.charts.chart import decimal, interval
from annotator.ui.language import counted, language, number, shown, spoken, translate

if TYPE_CHECKING:
    from annotator.review.shapes import Figure, Figures, Hanging, Reliance

    Charted = Figure | Hanging | Reliance


def measure_name(measure: str) -> str:
    """What a measure is called."""
    from annotator.review.report_words import measure_name as english

    return say(english(measure), language())


def measure_meaning(measure: str) -> str:
    """One sentence on what a measure means; empty where there is none."""
    from annotator.review.report_words import measure_meaning as english

    meaning = english(measure)
    return say(meaning, language()) if meaning else ""


def warnings_of(warnings: tuple[str, ...]) -> list[str]:
    """Warnings as sentences."""
    from annotator.review.cautions import WARNINGS

    return [shown(say(WARNINGS.get(one, one), language())) for one in warnings]


def rests_on(figure: "Figure") -> str:
    """How many spans a figure was measured on."""
    return counted("Agreement", "%n span(s)", figure.n)


def sentence_of(name: str, figure: "Figure") -> str:
    """Everything about a figure, for a tool tip and for those who hear it."""
    lines = [f"{name} · {measure_name(figure.measure)}: {value_said(figure)}"]
    lines.append(f"{rests_on(figure)} · {counted('Agreement', '%n article(s)', figure.articles)}")
    meaning = measure_meaning(figure.measure)
    return "\n".join(map(spoken, filter(None, [*lines, meaning, *warnings_of(figure.warnings)])))


def what_was_done(figures: "Figures") -> list[str]:
    """What was done to compare like with like, and what is needed to compute the same again."""
    said = []
    if figures.trimmed:
        said.append(counted("Agreement", "%n span(s) were compared without the spaces at their edges.",
                            figures.trimmed))  # fmt: skip
    if figures.left_out:
        said.append(counted("Agreement", "%n span(s) in site furniture stay out.", figures.left_out))
    if figures.unfinished:
        said.append(counted("Agreement", "%n annotation(s) that are not marked done count all the same.",
                            figures.unfinished))  # fmt: skip
    rounds = figures.parameters.get("interval", {}).get("rounds", 0)
    drawn = translate("Agreement", "Intervals: 95%, articles drawn anew {rounds} times, seed {seed}.")
    said.append(drawn.format(rounds=number(rounds), seed=number(figures.seed)))
    return list(map(spoken, map(shown, said)))


def value_said(figure: "Charted") -> str:
    """A figure with its interval in words, or why there is none."""
    if figure.value is None:
        return why_undefined(figure)
    low, high = bounds(figure)
    if low is None:
        return decimal(figure.value)
    said = translate("Agreement", "{value}, in 95 of 100 draws {interval}")
    return shown(said).format(value=decimal(figure.value), interval=interval(low, high))


def bounds(figure: "Charted") -> tuple[float | None, float | None]:
    """The interval; none where one article alone was drawn again and again, which says nothing."""
    return (figure.low, figure.high) if figure.articles > 1 else (None, None)


def why_undefined(figure: "Charted") -> str:
    """Why there is no figure."""
    from annotator.review.shapes import Hanging

    if isinstance(figure, Hanging):
        if not figure.n:
            return translate("Agreement", "not defined, because no value was given by both")
        return translate("Agreement", "not defined, because only one value was ever given")
    if not figure.n:
        return translate("Agreement", "not defined, because nothing was marked that could be compared")
    return translate("Agreement", "not defined, because what was marked leaves nothing to tell from chance")
