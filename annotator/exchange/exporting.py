"""From a project to a file."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

import msgspec

from annotator.core.annotation import GOLD, Record
from annotator.core.choice import EVERYTHING, Choice, Zones
from annotator.core.work import Tick, no_tick
from annotator.exchange.choice import Chosen
from annotator.exchange.errors import NoSuchPart, OntoProject, SomethingLost, UnknownAnnotator, UnknownFormat
from annotator.exchange.files import same_file
from annotator.exchange.hiding import Disguise
from annotator.exchange.sinks import Nowhere, open_sink
from annotator.formats import FORMATS, PLAIN, Format, Losses, Options
from annotator.store import Project

#: How each project, as every SQLite file, begins.
DATABASE = b"SQLite format 3\0"


class ExportReport(msgspec.Struct, frozen=True, kw_only=True):
    """What was given to the file, and what of it the format could not hold."""

    path: Path
    articles: int
    annotations: int
    spans: int
    losses: Losses
    furniture: int = 0
    """Spans that stood in site furniture, which was left out of the texts."""


class Counted:
    """Records on their way into a file, counted; between two of them the work may be cancelled."""

    def __init__(self, records: Iterable[Record], total: int, tick: Tick) -> None:
        self._records = records
        self._total = total
        self._tick = tick
        self.articles = self.annotations = self.spans = 0

    def __iter__(self) -> Iterator[Record]:
        for record in self._records:
            yield record
            self.articles += 1
            self.annotations += len(record.annotations)
            self.spans += sum(len(annotation.spans) for annotation in record.annotations)
            self._tick(self.articles, self._total)


def export_project(
    project: Project,
    out: Path,
    format: str,  # noqa: A002
    *,
    choice: Choice = EVERYTHING,
    options: Options = PLAIN,
    strict: bool = False,
    tick: Tick = no_tick,
) -> ExportReport:
    """Write the project, or what ``choice`` takes of it, to ``out`` in one of FORMATS.

    ``out`` is a file; for a format of several files a folder, or a zip where it is called so. It is replaced
    only when all is written; with ``strict`` only where the format holds all of it. The schema of ``options``
    is the project's. Raises UnknownFormat, UnknownAnnotator, NoSuchPart, SomethingLost (strict), OntoProject,
    CannotWrite and its kinds, SpanOutside or TextMismatch for a span that breaks the text contract, and
    Cancelled from ``tick``.
    """
    form = format_named(format)
    check_place(project, out)
    chosen, counted = going_out(project, choice, tick)
    options = msgspec.structs.replace(options, schema=project.schema)
    with open_sink(out, form) as sink:
        losses = form.write(counted, sink, options)
        if strict and losses.counts:
            raise SomethingLost(format=form.name, losses=losses)
    return _report(out, chosen, counted, losses)


def rehearse_export(
    project: Project,
    format: str,  # noqa: A002
    *,
    choice: Choice = EVERYTHING,
    options: Options = PLAIN,
    tick: Tick = no_tick,
) -> ExportReport:
    """What :func:`export_project` would report; nothing is written. Raises what it raises of the choice."""
    chosen, counted = going_out(project, choice, tick)
    options = msgspec.structs.replace(options, schema=project.schema)
    losses = losses_of(counted, format, options)
    return _report(Path(), chosen, counted, losses)


def going_out(project: Project, choice: Choice, tick: Tick) -> tuple[Chosen, Counted]:
    """The records that ``choice`` takes of a project, as they may be seen outside, counted as they go.

    Raises UnknownAnnotator or NoSuchPart.
    """
    chosen = choosing(project, choice)
    disguise = disguise_of(project, choice, chosen())
    out = chosen()
    return out, Counted(map(disguise, out), project.article_count(), tick)


def choosing(project: Project, choice: Choice) -> Callable[[], Chosen]:
    """What gives the records that ``choice`` takes, as they are, anew at every call.

    Raises UnknownAnnotator or NoSuchPart.
    """
    _check_annotators(project, choice.annotators or ())
    part = _part(project, choice)
    names = (GOLD,) if choice.gold else choice.annotators
    if choice.gold and GOLD not in {one.name for one in project.annotators()}:
        names = ()
    return lambda: Chosen(project.records(names), choice, part)


def disguise_of(project: Project, choice: Choice, records: Iterable[Record]) -> Disguise:
    """What hides the names in all of these records, and no others."""
    people = sorted(project.annotators(), key=lambda one: one.id)
    return Disguise(records, choice.hidden, [one.name for one in people])


def _part(project: Project, choice: Choice) -> frozenset[str] | None:
    if not choice.part:
        return None
    split = project.split()
    if choice.part not in split.values():
        known = ", ".join(sorted(set(split.values())))
        raise NoSuchPart(part=choice.part, parts=known or "none")
    return frozenset(sha256 for sha256, part in split.items() if part == choice.part)


def _report(path: Path, chosen: Chosen, counted: Counted, losses: Losses) -> ExportReport:
    return ExportReport(
        path=path,
        articles=counted.articles,
        annotations=counted.annotations,
        spans=counted.spans,
        losses=losses,
        furniture=chosen.furniture,
    )


def losses_of(records: Iterable[Record], format: str, options: Options) -> Losses:  # noqa: A002
    """What a file in one of FORMATS would not hold of these records; nothing is written.

    Raises UnknownFormat, SpanOutside and TextMismatch.
    """
    return format_named(format).write(records, Nowhere(), options)


def usual_zones(name: str) -> Zones:
    """How much of the page goes out in a format where nobody says: all of it where nothing is lost.

    So where the format has no text: its places must be those of the articles that the project has. Elsewhere
    the article alone, since site furniture that nobody annotates teaches that nothing is there (decision
    196). Raises UnknownFormat.
    """
    form = format_named(name)
    return "article" if form.lacks and not form.upon else "all"


def format_named(name: str) -> Format:
    """The format of this name. Raises UnknownFormat."""
    if name not in FORMATS:
        raise UnknownFormat(format=name, purpose="export", formats=", ".join(FORMATS))
    return FORMATS[name]


def _check_annotators(project: Project, names: Sequence[str]) -> None:
    known = [annotator.name for annotator in project.annotators()]
    for name in names:
        if name not in known:
            raise UnknownAnnotator(annotator=name, annotators=", ".join(known) or "none")


def check_place(project: Project, out: Path) -> None:
    """Neither this project, what SQLite keeps beside it, nor any other project may be written over."""
    beside = (project.path.with_name(project.path.name + end) for end in ("", "-wal", "-shm", "-journal"))
    if any(same_file(out, path) for path in beside):
        raise OntoProject(path=out)
    with suppress(OSError):
        if out.is_file():
            with out.open("rb") as file:
                if file.read(len(DATABASE)) == DATABASE:
                    raise OntoProject(path=out)
