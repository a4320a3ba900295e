"""The figures on a report's page: headline, pairs, labels, confusion, trend, articles, how measured."""

from collections.abc import Sequence

from annotator.language import say
from annotator.review.report_charts import Point, axis, trend, whisker
from annotator.review.report_markup import Markup, aside, joined, number, tag, text
from annotator.review.report_page import Page, interval
from annotator.review.report_rows import packed
from annotator.review.report_words import measure_meaning
from annotator.review.shapes import EMPTY, Figure, Window

ARTICLES_SHOWN = 100
"""Articles on the page, those that agree least; all are in the JSON, CSV and Excel."""

HEAT = "rgba(11, 92, 173, {share:.2f})"


def overview(page: Page) -> Markup:
    """The headline, what it rests on, and all figures over everything."""
    report = page.report
    if not report.measured:
        return tag("p", page.say("Nothing to compare: no article was annotated by two annotators."))
    rows = [row for row in report.figures if _is_overall(page, row)]
    rests = page.say_count("{n} articles were annotated by two or more.", report.measured)
    warnings = (*report.warnings, *(report.headline.warnings if report.headline else ()))
    parts = [
        _headline(page, report.headline) if report.headline else "",
        tag("p", rests, " ", _undefined(page, report.figures), class_="note"),
        page.warnings(warnings),
    ]
    if rows:
        named = [(page.measure(row.measure), row) for row in rows]
        parts += [tag("h2", page.say("All figures")), page.table(page.say("measure"), named)]
    return joined(*parts)


def _headline(page: Page, head: Figure) -> Markup:
    """The first figure to look at, large."""
    scale = page.scale([head])
    told = page.say("no interval: too few articles")
    if head.low is not None:
        told = page.say("95% interval: {interval}", interval=interval(head))
    return tag(
        "div",
        tag("span", page.measure(head.measure)),
        tag("b", number(head.value)),
        tag("div", axis(scale), whisker(head.value, head.low, head.high, scale), class_="chart"),
        tag("span", told),
        class_="headline",
    )


def _undefined(page: Page, rows: Sequence[Figure]) -> Markup:
    if all(row.value is not None for row in rows):
        return text("")
    return page.say("— is undefined: there is nothing that the measure could be taken of; it is not 0.")


def pairs(page: Page) -> Markup:
    """Each pair of annotators: a matrix of the headline's measure, and a table of all."""
    rows = [row for row in page.report.figures if row.pair and not _is_part(row)]
    annotators = page.report.annotators
    if len(annotators) < 3 or not rows:
        return text("")
    measure = rows[0].measure
    values = {frozenset(row.pair): row for row in rows if row.measure == measure and row.pair}
    head = tag(
        "tr", tag("td", page.measure(measure)), *(tag("th", aside(one), class_="cell") for one in annotators)
    )
    body = (
        tag(
            "tr",
            tag("th", aside(one), scope="row"),
            *(_pair_cell(values.get(frozenset((one, other)))) for other in annotators),
        )
        for one in annotators
    )
    matrix = tag("table", tag("thead", head), tag("tbody", *body))
    return joined(
        tag("h2", page.say("Pairs")),
        tag("div", matrix, class_="scroll"),
        _by_measure(page, page.say("pair"), [(page.names_of(row.pair or ()), row) for row in rows]),
    )


def _by_measure(page: Page, heading: Markup, rows: Sequence[tuple[Markup, Figure]]) -> Markup:
    """A table a measure."""
    measures = dict.fromkeys(row.measure for _, row in rows)
    return joined(
        *(
            joined(
                tag("h3", page.measure(measure)),
                page.table(heading, [one for one in rows if one[1].measure == measure]),
            )
            for measure in measures
        )
    )


def _pair_cell(row: Figure | None) -> Markup:
    if row is None:
        return tag("td", class_="cell")
    share = max(row.value or 0.0, 0.0) * 0.45
    return tag("td", number(row.value), class_="cell", style=f"background:{HEAT.format(share=share)}")


def labels(page: Page) -> Markup:
    """Each label, a table a measure, the least agreed on first."""
    rows = [row for row in page.report.figures if row.label is not None]
    if not rows:
        return text("")
    named = [(page.label(row.label or ""), row) for row in sorted(rows, key=_least_first)]
    order = {row.measure: at for at, row in reversed(list(enumerate(rows)))}
    named.sort(key=lambda one: order[one[1].measure])
    return joined(tag("h2", page.say("Labels")), _by_measure(page, page.say("label"), named))


def _least_first(row: Figure) -> tuple[bool, float, str]:
    return (row.value is None, row.value if row.value is not None else 0.0, row.label or "")


def confusion(page: Page) -> Markup:
    """Which label the one gave where the other gave which, all pairs added; ∅ is no span."""
    counts: dict[tuple[str, str], int] = {}
    for cell in page.report.confusion:
        place = (cell.label or EMPTY, cell.other or EMPTY)
        counts[place] = counts.get(place, 0) + cell.count
    if not counts:
        return text("")
    known = [*page.names.labels, *sorted({one for place in counts for one in place if one != EMPTY})]
    used = {one for place in counts for one in place}
    order = [one for one in dict.fromkeys(known) if one in used] + [EMPTY]
    most = max(counts.values())
    head = tag("tr", tag("td"), *(tag("th", page.label(one), scope="col", class_="cell") for one in order))
    body = (
        tag(
            "tr",
            tag("th", page.label(one), scope="row"),
            *(_count_cell(counts.get((one, other), 0), most, same=one == other != EMPTY) for other in order),
        )
        for one in order
    )
    return joined(
        tag("h2", page.say("Confusion")),
        tag("p", _whose(page), class_="note"),
        tag("div", tag("table", tag("thead", head), tag("tbody", *body)), class_="scroll"),
    )


def _whose(page: Page) -> Markup:
    """Whose labels stand in the rows."""
    either = dict.fromkeys(cell.pair for cell in page.report.confusion)
    if len(either) == 1:
        one, other = next(iter(either))
        return page.say(
            "Rows: {one}. Columns: {other}. ∅: the other marked nothing there.",
            one=aside(one),
            other=aside(other),
        )
    return page.say(
        "All pairs together; rows: the first of each pair by name. ∅: the other marked nothing there."
    )


def _count_cell(count: int, most: int, *, same: bool) -> Markup:
    if not count:
        return tag("td", "·", class_="cell same" if same else "cell")
    style = f"background:{HEAT.format(share=0.08 + 0.42 * count / most)}"
    return tag("td", f"{count:,}", class_="cell same" if same else "cell", style=style)


def trends(page: Page) -> Markup:
    """The headline's measure from window to window of the work."""
    report = page.report
    rows = [row for row in report.figures if row.window is not None]
    if not rows:
        return text("")
    measure = report.headline.measure if report.headline else rows[0].measure
    own = {row.window: row for row in rows if row.measure == measure}
    points = [_point(window.number, own.get(window.number)) for window in report.windows]
    lines = [
        (
            page.say(
                "{number}: {first} to {last}", number=one.number, first=_day(one.first), last=_day(one.last)
            ),
            own[one.number],
        )
        for one in report.windows
        if one.number in own
    ]
    return joined(
        tag("h2", page.say("Over time")),
        tag("p", page.say("{measure}, in windows of as many articles each", measure=page.measure(measure))),
        tag("div", trend(points, _marks(page), mirrored=page.mirrored), class_="scroll"),
        page.table(page.say("window"), lines),
        _updates(page),
    )


def rounds(page: Page) -> Markup:
    """The headline's measure from round to round: as work was handed out, or by version of the guideline."""
    report = page.report
    measure = report.headline.measure if report.headline else ""
    own = {row.round: row for row in report.figures if row.round is not None and row.measure == measure}
    lines = [(_round(page, one), own[one.number]) for one in report.rounds if one.number in own]
    if not lines:
        return text("")
    said = page.say(
        "{measure}; a round is what was finished while one version of the guideline counted",
        measure=page.measure(measure),
    )
    if any(one.name for one in report.rounds):
        said = page.say("{measure}; a round is what was handed out together", measure=page.measure(measure))
    return joined(tag("h2", page.say("Rounds")), tag("p", said), page.table(page.say("round"), lines))


def _round(page: Page, one: Window) -> Markup:
    days = {"first": _day(one.first), "last": _day(one.last)}
    if one.name:
        return page.say("{name}: {first} to {last}", name=aside(one.name), **days)
    if not one.number:
        return page.say("before the guideline: {first} to {last}", **days)
    return page.say("version {number}: {first} to {last}", number=one.number, **days)


def _marks(page: Page) -> list[float]:
    """Where along the windows, 0 to 1, the guideline changed or was found to need an update."""
    windows = page.report.windows
    found = []
    for moment in dict.fromkeys((*page.report.updates, *page.report.revisions)):
        before = sum(window.last < moment for window in windows)
        within = before < len(windows) and windows[before].first <= moment
        found.append((before + 0.5 * within) / len(windows))
    return found


def _updates(page: Page) -> Markup:
    """What the dashed lines are."""
    said = (
        (page.say("Dashed: the guideline was found to need an update on"), page.report.updates),
        (page.say("Dashed: a version of the guideline was written on"), page.report.revisions),
    )
    return joined(
        *(
            tag("p", words, " ", page.listed(dict.fromkeys(map(_day, moments))), class_="note")
            for words, moments in said
            if moments
        )
    )


def _point(number_: int, row: Figure | None) -> Point:
    return Point(str(number_), row.value, row.low, row.high) if row else Point(str(number_), None)


def _day(moment: str) -> Markup:
    return tag("bdi", moment[:10], dir="ltr")


def articles(page: Page) -> Markup:
    """Articles, those that agree least first."""
    rows = [row for row in page.report.figures if row.article is not None]
    if not rows:
        return text("")
    measure = rows[0].measure
    own = sorted((row for row in rows if row.measure == measure), key=_least_first)
    more = len(own) - ARTICLES_SHOWN
    note = page.say_count("{n} more articles are in the JSON, CSV and Excel reports.", more)
    return joined(
        tag("h2", page.say("Articles")),
        tag("p", page.measure(measure)),
        page.table(
            page.say("article"), [(page.article(row.article or 0), row) for row in own[:ARTICLES_SHOWN]]
        ),
        tag("p", note, class_="note") if more > 0 else "",
    )


def about(page: Page) -> Markup:
    """What the measures mean, and what is needed to compute the same again."""
    made = page.report.made
    every = [row.measure for row in page.report.figures] + [row.measure for row in page.report.hanging]
    used = [*dict.fromkeys(every), *(["competence"] if page.report.relied else [])]
    meanings = (
        joined(tag("dt", page.measure(one)), tag("dd", say(meaning, page.language)))
        for one in used
        if (meaning := measure_meaning(one))
    )
    facts = [
        (page.say("Seed"), text(made.seed)),
        (page.say("Spans that lost whitespace at their edges"), text(made.trimmed)),
        (page.say("Spans left out, in site furniture"), text(made.left_out)),
        (page.say("Annotations counted that are not marked done"), text(made.unfinished)),
        *((text(name), _code(value)) for name, value in made.parameters.items()),
        *((text(name), _code(value)) for name, value in made.versions.items()),
    ]
    if made.schema:
        facts.insert(0, (page.say("Schema"), _code(made.schema)))
    return joined(
        tag("h2", page.say("How it was measured")),
        tag("dl", *meanings),
        tag("dl", *(joined(tag("dt", name), tag("dd", said)) for name, said in facts)),
    )


def _code(value: object) -> Markup:
    return tag("code", value if isinstance(value, str) else packed(value), dir="ltr")


def _is_part(row: Figure) -> bool:
    return any(part is not None for part in (row.label, row.article, row.window, row.round))


def _is_overall(page: Page, row: Figure) -> bool:
    return not _is_part(row) and (row.pair is None or len(page.report.annotators) == 2)
