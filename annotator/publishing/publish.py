"""One folder with everything a corpus needs to be used and cited; the same project gives the same bytes."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import msgspec

from annotator.core.annotation import GOLD
from annotator.core.choice import Choice
from annotator.core.schema import schema_to_json
from annotator.core.work import Tick, no_tick
from annotator.exchange.errors import SomethingLost
from annotator.exchange.exporting import check_place, format_named
from annotator.exchange.outgoing import Outgoing, outgoing_of, selected
from annotator.exchange.sinks import IntoFolder, OneFile, folder_beside, write_sums
from annotator.exchange.writing import write_out
from annotator.formats import Format, Losses, Options, Sink
from annotator.publishing.card import Facts, card
from annotator.publishing.errors import NothingToPublish
from annotator.publishing.parts import Parted, part_state
from annotator.review.figures import agreement_figures
from annotator.review.shapes import Figure
from annotator.store import Project
from annotator.store.state import State

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


class _Corpus(NamedTuple):
    """What is published, of one state of the project: what goes out of it and how it is divided."""

    project: Project
    state: State
    plan: Plan
    outgoing: Outgoing
    parted: Parted
    workers: int
    tick: Tick

    def hashes(self, part: str) -> frozenset[str]:
        """The articles of a part."""
        return frozenset(sha256 for sha256, its in self.parted.parts.items() if its == part)


def publish_project(
    project: Project, out: Path, plan: Plan, tick: Tick = no_tick, *, workers: int = 1
) -> PublishReport:
    """Write the corpus into the new or empty folder ``out``, which is there, whole, at the end or not at all.

    All of it is of one state of the project. Only afterwards the parts are frozen in the project. ``tick``
    counts articles, once a format and part. For ``workers`` see :func:`export_project`. Raises UnknownFormat,
    UnknownAnnotator, NothingToPublish, SomethingLost (strict), CannotWrite and its kinds, and Cancelled from
    ``tick``.
    """
    forms = [format_named(name) for name in dict.fromkeys(plan.formats)]
    check_place(project, out)
    with _corpus(project, plan, workers, tick) as corpus:
        parted = corpus.parted
        if not parted.parts:
            raise NothingToPublish(statuses=", ".join(plan.choice.statuses))
        with folder_beside(out) as folder:
            losses = {form.name: _write_data(corpus, folder, form) for form in forms}
            _write_about(corpus, folder, losses)
            files = write_sums(folder)
    if plan.freeze:
        project.freeze_split(parted.parts)
    return PublishReport(path=out, parted=parted, losses=losses, files=files)


def rehearse_publish(
    project: Project, plan: Plan, tick: Tick = no_tick, *, workers: int = 1
) -> PublishReport:
    """What :func:`publish_project` would report; nothing is written and nothing kept.

    Raises what it raises of the choice; a loss is never refused here.
    """
    forms = [format_named(name) for name in dict.fromkeys(plan.formats)]
    lenient = msgspec.structs.replace(plan, strict=False)
    with _corpus(project, lenient, workers, tick) as corpus:
        losses = {form.name: _write_data(corpus, None, form) for form in forms}
    return PublishReport(path=Path(), parted=corpus.parted, losses=losses, files=0)


@contextmanager
def _corpus(project: Project, plan: Plan, workers: int, tick: Tick) -> Iterator[_Corpus]:
    with project.state() as state:
        outgoing = outgoing_of(project, state, plan.choice, tick)
        parted = part_state(
            project, state, outgoing, plan.shares, seed=plan.seed, by_date=plan.by_date, tick=tick
        )
        yield _Corpus(project, state, plan, outgoing, parted, workers, tick)


def _write_data(corpus: _Corpus, folder: Path | None, form: Format) -> Losses:
    """The parts in one format, each a file or folder; without ``folder`` only what they would lose."""
    total = Losses()
    options = msgspec.structs.replace(corpus.plan.options, schema=corpus.project.schema)
    for part in corpus.parted.each:
        with _sink(folder and folder / "data" / form.name, part, form) as sink:
            its = corpus.outgoing.upon(corpus.hashes(part))
            written = write_out(
                corpus.state, its, form, sink, options, workers=corpus.workers, tick=corpus.tick
            )
        total.include(written.losses)
    if corpus.plan.strict and total.counts:
        raise SomethingLost(format=form.name, losses=total)
    return total


@contextmanager
def _sink(data: Path | None, part: str, form: Format) -> Iterator[Sink | None]:
    if data is None:
        yield None
        return
    data.mkdir(parents=True, exist_ok=True)
    if form.folder:
        yield IntoFolder(data / part)
        return
    with (data / f"{part}{form.extension}").open("xb") as file:
        yield OneFile(file)


def _write_about(corpus: _Corpus, folder: Path, losses: Mapping[str, Losses]) -> None:
    project, plan, parted = corpus.project, corpus.plan, corpus.parted
    lines = ["sha256\tpart\tgroup"]
    everything = corpus.outgoing.upon(frozenset(parted.parts)).selection.chosen(corpus.state)
    for done, (article, record) in enumerate(everything.beside(), 1):
        sha256 = article.sha256
        shown = corpus.outgoing.disguise(record).article.sha256
        lines.append(f"{shown}\t{parted.parts[sha256]}\t{parted.groups.get(sha256, '')}")
        corpus.tick(done, len(parted.parts))
    _put(folder / "splits.tsv", "\n".join(lines) + "\n")
    (folder / "schema.json").write_bytes(schema_to_json(project.schema) + b"\n")
    versions = project.guidelines.versions()
    if versions:
        _put(folder / "guidelines.md", versions[-1].text.rstrip("\n") + "\n")
    told = {name: one.counts for name, one in losses.items()}
    (folder / "losses.json").write_bytes(_json(told))
    figures = _agreement(project, corpus.tick)
    if figures:
        (folder / "agreement.json").write_bytes(_json(figures))
    facts = Facts(
        plan=plan,
        schema=project.schema,
        parted=parted,
        losses=losses,
        people=_people(corpus),
        figures=figures,
        guideline=len(versions),
        as_of=max(project.finished().values(), default="")[:10],
    )
    _put(folder / CARD, card(facts))


def _people(corpus: _Corpus) -> int:
    """How many people's work is in the corpus, gold apart: also of those whom a rule or gold speaks for."""
    choice = corpus.plan.choice.upon(frozenset(corpus.parted.parts))
    every = msgspec.structs.replace(choice, gold=False, rule=None, zones="all")
    records = selected(corpus.project, every).chosen(corpus.state)
    said = (one.annotator for record in records for one in record.annotations)
    return len({annotator for annotator in said if annotator != GOLD})


def _agreement(project: Project, tick: Tick) -> list[Figure]:
    """Figures over all and of each label, without names; empty where nobody shares an article."""
    figures = agreement_figures(project, by=("all", "label"), tick=tick)
    return list(figures.rows) if figures.headline is not None else []


def _json(value: object) -> bytes:
    return msgspec.json.format(msgspec.json.encode(value, order="deterministic"), indent=2) + b"\n"


def _put(path: Path, text: str) -> None:
    path.write_bytes(text.encode())
