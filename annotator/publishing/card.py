"""The dataset card: what a corpus is, as those who use it must know. Markdown with the head that hubs read.

It is in English whatever the interface speaks, since it is read with the corpus, far from its makers; labels
have both their names.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import msgspec

from annotator import __version__
from annotator.core.schema import Schema
from annotator.core.twins import THRESHOLD
from annotator.exchange.told import choice_said, counted, how_said, plain
from annotator.formats import FORMATS, Losses
from annotator.publishing.parts import Parted
from annotator.review.shapes import Figure

if TYPE_CHECKING:
    from annotator.publishing.publish import Plan


class Facts(msgspec.Struct, frozen=True, kw_only=True):
    """What the card says. ``as_of``: the day when work was last finished; ``people``: how many are in it."""

    plan: "Plan"
    schema: Schema
    parted: Parted
    losses: Mapping[str, Losses]
    people: int
    figures: Sequence[Figure]
    guideline: int
    as_of: str


def card(facts: Facts) -> str:
    """The whole card."""
    title = facts.plan.title or facts.schema.names.en
    parts = (
        _head(facts, title),
        f"# {plain(title)}",
        plain(facts.plan.about),
        _overview(facts),
        _labels(facts),
        _parts(facts),
        _sources(facts.parted),
        _agreement(facts),
        _made(facts),
        _losses(facts),
        _files(facts),
    )
    return "\n\n".join(part for part in parts if part) + "\n"


def _head(facts: Facts, title: str) -> str:
    lines = ["---", "language:", "- ar", f"pretty_name: {_quoted(title)}"]
    if facts.plan.licence:
        lines.append(f"license: {_quoted(facts.plan.licence)}")
    lines += ["task_categories:", "- token-classification", "---"]
    return "\n".join(lines)


def _overview(facts: Facts) -> str:
    whole = facts.parted.whole
    people = counted(facts.people, "annotator")
    spans = counted(sum(whole.labels.values()), "labelled span")
    said = f"{counted(whole.articles, 'article')} with {spans}, by {people}"
    days = f", published {whole.first} to {whole.last}" if whole.first else ""
    licence = facts.plan.licence or "not stated"
    done = f"\nThe last annotation was finished on {facts.as_of}." if facts.as_of else ""
    return f"{said}{days}.\n\nLicence: {plain(licence)}.{done}"


def _labels(facts: Facts) -> str:
    names = list(facts.parted.each)
    rows = [
        [
            f"`{label.id}`",
            _cell(label.names.en),
            _cell(label.names.ar),
            *(str(facts.parted.each[part].labels.get(label.id, 0)) for part in names),
            str(facts.parted.whole.labels.get(label.id, 0)),
        ]
        for label in facts.schema.labels
    ]
    return "## Labels\n\n" + _table(["label", "English", "Arabic", *names, "all"], rows)


def _parts(facts: Facts) -> str:
    rows = [
        [part, str(one.articles), str(sum(one.labels.values())), one.first or "-", one.last or "-"]
        for part, one in facts.parted.each.items()
    ]
    shares = ", ".join(f"{part} {share:g}" for part, share in facts.plan.shares.items())
    way = "by date, the oldest first" if facts.plan.by_date else "stratified by label and outlet"
    seed = "" if facts.plan.by_date else f"; seed {facts.plan.seed}"
    groups = counted(len(set(facts.parted.groups.values())), "such group")
    told = (
        f"Divided {way} ({shares}{seed}). Articles that share at least {THRESHOLD:.0%} of "
        f"the shorter one's text are never in different parts ({groups}). Articles that were "
        f"published before have kept their part ({facts.parted.frozen} of them). `splits.tsv` gives the part "
        "of each article."
    )
    return "## Parts\n\n" + _table(["part", "articles", "spans", "from", "to"], rows) + "\n\n" + told


def _sources(parted: Parted) -> str:
    rows = [
        [
            _cell(name) or "(not known)",
            *(str(one.sources.get(name, 0)) for one in parted.each.values()),
            str(count),
        ]
        for name, count in _by_count(parted.whole.sources)
    ]
    return (
        "## Outlets\n\n" + _table(["outlet", *parted.each, "all"], rows) if any(parted.whole.sources) else ""
    )


def _agreement(facts: Facts) -> str:
    if not facts.figures:
        return "## Agreement\n\nNo two annotators worked on the same articles, so no agreement can be given."
    rows = [
        [one.measure, one.label or "all", _number(one.value), _interval(one), str(one.n), str(one.articles)]
        for one in facts.figures
    ]
    table = _table(["measure", "label", "value", "95% interval", "spans", "articles"], rows)
    told = (
        "Over all articles that at least two annotators worked on, whether they are in the corpus or not. "
        "“undefined” is not 0. How each is computed is said in the documentation of Hashiya; "
        "`agreement.json` has them all."
    )
    return f"## Agreement\n\n{table}\n\n{told}"


def _made(facts: Facts) -> str:
    schema = facts.schema
    lines = [
        f"Annotated and written with Hashiya {__version__}.",
        f"The schema is `{schema.id}`, version {schema.version} (`schema.json`).",
    ]
    if facts.guideline:
        lines.append(f"The guideline is its version {facts.guideline} (`guidelines.md`).")
    lines += choice_said(facts.plan.choice)
    if facts.parted.furniture:
        lines.append(f"{counted(facts.parted.furniture, 'span')} stood in site furniture and went with it.")
    return "## How it was made\n\n" + "\n".join(f"- {line}" for line in lines)


def _how(facts: Facts) -> Iterator[str]:
    """What was chosen where a format leaves a choice, for those formats that do."""
    for option, said in how_said(facts.plan.options):
        forms = [name for name in facts.losses if option in FORMATS[name].options]
        if forms:
            yield f"- {', '.join(f'`{name}`' for name in forms)}: {said}."


def _losses(facts: Facts) -> str:
    lines = [f"- `{name}`: {plain(one.summary())}" for name, one in facts.losses.items()]
    lines += _how(facts)
    return "## What the files do not hold\n\n" + "\n".join(lines)


def _files(facts: Facts) -> str:
    rows = [
        *([f"`data/{name}/`", "the corpus, a file or folder a part"] for name in facts.losses),
        ["`splits.tsv`", "part and group of each article, by the SHA-256 of its text"],
        ["`schema.json`", "labels, attributes and links"],
        *([["`guidelines.md`", "what annotators were asked to do"]] if facts.guideline else []),
        *([["`agreement.json`", "agreement in full"]] if facts.figures else []),
        ["`losses.json`", "what each format does not hold, counted"],
        ["`SHA256SUMS`", "check with `sha256sum -c SHA256SUMS`"],
    ]
    return "## Files\n\n" + _table(["file", "what"], rows)


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [_row(head), _row(["---"] * len(head)), *map(_row, rows)]
    return "\n".join(lines)


def _row(cells: Sequence[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _by_count(counts: Mapping[str, int]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda one: (-one[1], one[0]))


def _number(value: float | None) -> str:
    return "undefined" if value is None else f"{value:.3f}"


def _interval(one: Figure) -> str:
    return "-" if one.low is None or one.high is None else f"{one.low:.3f} to {one.high:.3f}"


def _cell(text: str) -> str:
    return plain(" ".join(text.split())).replace("|", "\\|")


def _quoted(text: str) -> str:
    """A YAML scalar, which JSON is too."""
    return msgspec.json.encode(text).decode()
