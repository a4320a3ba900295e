"""What every part of a report's page needs: its language, its names, and how figures are written."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from annotator.language import Language, say, say_count
from annotator.review.cautions import WARNINGS
from annotator.review.report_charts import Scale, axis, scale_for, whisker
from annotator.review.report_markup import Markup, aside, decimal, joined, number, tag, text
from annotator.review.report_shape import Names, Report
from annotator.review.report_words import measure_name
from annotator.review.shapes import Figure, Hanging, Reliance

Charted = Figure | Hanging | Reliance
"""What has a value, an interval and warnings."""


class Column(NamedTuple):
    """A column of counts or of other figures beside a chart: its head, and what stands in it."""

    head: Markup
    said: Callable[[Charted], object]


CHART = 220
"""Pixels across of a chart beside figures."""


class Page:
    """A page of a report in one language. ``mirrored``: it runs from right to left."""

    def __init__(self, report: Report, language: Language, names: Names) -> None:
        self.report = report
        self.language = language
        self.names = names
        self.mirrored = language == "ar"
        self.titles = {one.id: one.title for one in report.articles}

    def say(self, template: str, **fields: object) -> Markup:
        """A sentence of ours in the page's language; its fields are escaped."""
        return Markup(say(template, self.language, **_escaped(fields)))

    def say_count(self, template: str, n: int, **fields: object) -> Markup:
        """The same for words that depend on a count."""
        return Markup(say_count(template, n, self.language, **_escaped(fields)))

    def measure(self, measure: str) -> Markup:
        """A measure's name."""
        return text(say(measure_name(measure), self.language))

    def label(self, label: str) -> Markup:
        """A label's name."""
        return aside(self.names.label(label))

    def article(self, number_: int) -> Markup:
        """An article's title, or its number where it has none."""
        return aside(self.titles.get(number_) or f"#{number_}")

    def names_of(self, annotators: Iterable[str]) -> Markup:
        """Annotators, one after the other."""
        return self.listed(map(aside, annotators))

    def listed(self, some: Iterable[Markup]) -> Markup:
        """Several things with the language's own comma between."""
        return Markup(("، " if self.language == "ar" else ", ").join(some))

    def warnings(self, keys: Iterable[str]) -> Markup:
        """Warnings in words, each a line."""
        said = (say(WARNINGS.get(key, key), self.language) for key in dict.fromkeys(keys))
        return joined(*(tag("p", "⚠ ", words, class_="warning") for words in said))

    def scale(self, rows: Sequence[Charted]) -> Scale:
        """One scale for the charts of all these figures."""
        values = [value for row in rows for value in (row.value, row.low)]
        return scale_for(values, CHART, mirrored=self.mirrored)

    def table(
        self,
        heading: Markup,
        rows: Sequence[tuple[Markup, Charted]],
        beside: Sequence[Column] = (),
        counted: Markup | None = None,
    ) -> Markup:
        """Figures with their intervals, in numbers and drawn, and what they rest on.

        ``beside`` are columns of further figures; ``counted`` is what their n counts (spans, if not given).
        """
        columns = [
            *beside,
            Column(counted or self.say("spans"), lambda row: f"{row.n:,}"),
            Column(self.say("articles"), lambda row: f"{row.articles:,}"),
        ]
        scale = self.scale([row for _, row in rows])
        bounded = any(row.low is not None for _, row in rows)
        head = tag(
            "tr",
            tag("th", heading, scope="col"),
            tag("th", self.say("value"), scope="col", class_="n"),
            tag("th", self.say("95% interval"), scope="col", class_="n") if bounded else "",
            tag("th", axis(scale), class_="chart"),
            *(tag("th", column.head, scope="col", class_="n") for column in columns),
        )
        marks = self._marks([row for _, row in rows])
        body = (
            tag(
                "tr",
                tag("th", name, *marks.signs(row), scope="row"),
                tag("td", number(row.value), class_="n"),
                tag("td", interval(row), class_="n") if bounded else "",
                tag("td", whisker(row.value, row.low, row.high, scale), class_="chart"),
                *(tag("td", column.said(row), class_="n") for column in columns),
            )
            for name, row in rows
        )
        return joined(
            tag("div", tag("table", tag("thead", head), tag("tbody", *body)), class_="scroll"),
            marks.told(self),
        )

    def _marks(self, rows: Sequence[Charted]) -> "_Marks":
        return _Marks(list(dict.fromkeys(key for row in rows for key in row.warnings)))


class _Marks:
    """Warnings beside figures: a small number at the figure, the words below the table."""

    def __init__(self, keys: list[str]) -> None:
        self._keys = keys

    def signs(self, row: Charted) -> list[Markup]:
        """The numbers of a figure's warnings."""
        return [tag("sup", self._keys.index(key) + 1) for key in row.warnings]

    def told(self, page: Page) -> Markup:
        """The warnings in words."""
        lines = (
            tag("p", tag("sup", at), " ⚠ ", say(WARNINGS.get(key, key), page.language), class_="note")
            for at, key in enumerate(self._keys, start=1)
        )
        return joined(*lines)


def interval(row: Charted) -> Markup:
    """The interval in one piece, whatever stands beside it; empty where there is none."""
    if row.low is None or row.high is None:
        return text("")
    # A minus beside the dash would be read with it.
    dash = " – " if row.low < 0 else "–"
    return tag("bdi", f"{decimal(row.low)}{dash}{decimal(row.high)}", dir="ltr")


def _escaped(fields: dict[str, object]) -> dict[str, object]:
    return {name: str(text(value)) for name, value in fields.items()}
