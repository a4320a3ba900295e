"""One folder with everything a corpus needs to be used and cited; the same project gives the same bytes."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec

from annotator.core.annotation import GOLD, Record
from annotator.core.choice import COLUMNS, NOTHING_HIDDEN, Choice
from annotator.core.schema import schema_to_json
from annotator.core.work import Tick, no_tick
from annotator.exchange import going_out
from annotator.exchange.errors import SomethingLost
from annotator.exchange.exporting import check_place, format_named
from annotator.exchange.sinks import IntoFolder, Nowhere, OneFile, folder_beside, write_sums
from annotator.formats import Format, Losses, Options
from annotator.publishing.card import Facts, card
from annotator.publishing.errors import NothingToPublish
from annotator.publishing.parts import Parted, part_project
from annotator.review.figures import agreement_figures
from annotator.review.shapes import Figure
from annotator.store import Project

CARD = "README.md"
"""The dataset card, in the folder."""

SHARES: Mapping[str, float] = {"train": 80.0, "dev": 10.0, "test": 10.0}


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """What to publish and how.

    ``licence``, ``title`` and ``about`` stand in the card; ``freeze`` keeps the parts. With ``strict``
    nothing is written unless every format holds everything.
    """

    formats: tuple[str, ...] = ("jsonl",)
    choice: Choice = Choice(statuses=("done",), zones="article")
    shares: Mapping[str, float] = msgspec.field(default_factory=lambda: dict(SHARES))
    seed: int = 0
    by_date: bool = False
    options: Options = Options()
    title: str = ""
    licence: str = ""
    about: str = ""
    strict: bool = False
    freeze: bool = True


class PublishReport(msgspec.Struct, frozen=True, kw_only=True):
    """What was published, or would be: where, how it is divided, and what each format does not hold."""

    path: Path
    parted: Parted
    losses: dict[str, Losses]
    files: int


def publish_project(project: Project, out: Path, plan: Plan, tick: Tick = no_tick) -> PublishReport:
    """Write the corpus into the new or empty folder ``out``, which is there, whole, at the end or not at all.

    Only afterwards the parts are frozen in the project. ``tick`` counts articles, once a format and part.
    Raises UnknownFormat, UnknownAnnotator, NothingToPublish, SomethingLost (strict), CannotWrite and its
    kinds, and Cancelled from ``tick``.
    """
    forms = [format_named(name) for name in dict.fromkeys(plan.formats)]
    check_place(project, out)
    parted = part_project(project, plan.choice, plan.shares, seed=plan.seed, by_date=plan.by_date, tick=tick)
    if not parted.parts:
        raise NothingToPublish(statuses=", ".join(plan.choice.statuses))
    with folder_beside(out) as folder:
        losses: dict[str, Losses] = {}
        for form in forms:
            losses[form.name] = _write_data(project, folder, form, plan, parted, tick)
        _write_about(project, folder, plan, parted, losses, tick)
        files = write_sums(folder)
    if plan.freeze:
        project.freeze_split(parted.parts)
    return PublishReport(path=out, parted=parted, losses=losses, files=files)


def rehearse_publish(project: Project, plan: Plan, tick: Tick = no_tick) -> PublishReport:
    """What :func:`publish_project` would report; nothing is written and nothing kept.

    Raises what it raises of the choice; a loss is never refused here.
    """
    forms = [format_named(name) for name in dict.fromkeys(plan.formats)]
    parted = part_project(project, plan.choice, plan.shares, seed=plan.seed, by_date=plan.by_date, tick=tick)
    lenient = msgspec.structs.replace(plan, strict=False)
    losses = {form.name: _write_data(project, None, form, lenient, parted, tick) for form in forms}
    return PublishReport(path=Path(), parted=parted, losses=losses, files=0)


def _write_data(
    project: Project, folder: Path | None, form: Format, plan: Plan, parted: Parted, tick: Tick
) -> Losses:
    """The parts in one format, each a file or folder; without ``folder`` only what they would lose."""
    total = Losses()
    options = msgspec.structs.replace(plan.options, schema=project.schema)
    for part in parted.each:
        records = _of_part(project, plan, parted, part, tick)
        lost = _write_part(records, folder and folder / "data" / form.name, part, form, options)
        for reason, labels in lost.counts.items():
            for label, count in labels.items():
                total.add(reason, label, count)
    if plan.strict and total.counts:
        raise SomethingLost(format=form.name, losses=total)
    return total


def _write_part(
    records: Iterator[Record], data: Path | None, part: str, form: Format, options: Options
) -> Losses:
    if data is None:
        return form.write(records, Nowhere(), options)
    data.mkdir(parents=True, exist_ok=True)
    if form.folder:
        return form.write(records, IntoFolder(data / part), options)
    with (data / f"{part}{form.extension}").open("xb") as file:
        return form.write(records, OneFile(file), options)


def _of_part(project: Project, plan: Plan, parted: Parted, part: str, tick: Tick) -> Iterator[Record]:
    for sha256, record in _all(project, plan, tick):
        if parted.parts.get(sha256) == part:
            yield record


def _all(project: Project, plan: Plan, tick: Tick) -> Iterator[tuple[str, Record]]:
    """The records that go out, each with the hash that its article has in the project."""
    whole = msgspec.structs.replace(plan.choice, zones="all", hidden=NOTHING_HIDDEN, columns=COLUMNS)
    _chosen, plain = going_out(project, whole, tick)
    _chosen, shown = going_out(project, plan.choice, no_tick)
    for one, other in zip(plain, shown, strict=True):
        if one.annotations:
            yield one.article.sha256, other


def _write_about(
    project: Project, folder: Path, plan: Plan, parted: Parted, losses: Mapping[str, Losses], tick: Tick
) -> None:
    lines = ["sha256\tpart\tgroup"]
    for sha256, record in _all(project, plan, tick):
        group = parted.groups.get(sha256, "")
        lines.append(f"{record.article.sha256}\t{parted.parts[sha256]}\t{group}")
    _put(folder / "splits.tsv", "\n".join(lines) + "\n")
    (folder / "schema.json").write_bytes(schema_to_json(project.schema) + b"\n")
    versions = project.guidelines.versions()
    if versions:
        _put(folder / "guidelines.md", versions[-1].text.rstrip("\n") + "\n")
    told = {name: one.counts for name, one in losses.items()}
    (folder / "losses.json").write_bytes(_json(told))
    figures = _agreement(project, tick)
    if figures:
        (folder / "agreement.json").write_bytes(_json(figures))
    facts = Facts(
        plan=plan,
        schema=project.schema,
        parted=parted,
        losses=losses,
        people=_people(project, plan, parted),
        figures=figures,
        guideline=len(versions),
        as_of=max(project.finished().values(), default="")[:10],
    )
    _put(folder / CARD, card(facts))


def _people(project: Project, plan: Plan, parted: Parted) -> int:
    """How many people's work is in the corpus, gold apart: also of those whom a rule or gold speaks for."""
    every = msgspec.structs.replace(plan.choice, gold=False, rule=None, hidden=NOTHING_HIDDEN, zones="all")
    _chosen, records = going_out(project, every, no_tick)
    return len({
        annotation.annotator
        for record in records if record.article.sha256 in parted.parts
        for annotation in record.annotations if annotation.annotator != GOLD
    })  # fmt: skip


def _agreement(project: Project, tick: Tick) -> list[Figure]:
    """Figures over all and of each label, without names; empty where nobody shares an article."""
    figures = agreement_figures(project, by=("all", "label"), tick=tick)
    return list(figures.rows) if figures.headline is not None else []


def _json(value: object) -> bytes:
    return msgspec.json.format(msgspec.json.encode(value, order="deterministic"), indent=2) + b"\n"


def _put(path: Path, text: str) -> None:
    path.write_bytes(text.encode())
