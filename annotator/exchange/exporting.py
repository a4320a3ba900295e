"""From a project to a file."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

import msgspec

from annotator.core.annotation import Record
from annotator.core.work import Tick, no_tick
from annotator.exchange.errors import OntoProject, UnknownAnnotator, UnknownFormat
from annotator.exchange.files import same_file
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
    annotators: Sequence[str] | None = None,
    options: Options = PLAIN,
    tick: Tick = no_tick,
) -> ExportReport:
    """Write the whole project, or what ``annotators`` said of it, to ``out`` in one of FORMATS.

    ``out`` is a file; for a format of several files a folder, or a zip where it is called so. It is replaced
    only when all is written. The schema of ``options`` is the project's. Raises UnknownFormat,
    UnknownAnnotator, OntoProject, CannotWrite and its kinds, SpanOutside or TextMismatch for a span that
    breaks the text contract, and Cancelled from ``tick``.
    """
    form = format_named(format)
    _check_annotators(project, annotators or ())
    check_place(project, out)
    records = Counted(project.records(annotators), project.article_count(), tick)
    options = msgspec.structs.replace(options, schema=project.schema)
    with open_sink(out, form) as sink:
        losses = form.write(records, sink, options)
    return ExportReport(
        path=out,
        articles=records.articles,
        annotations=records.annotations,
        spans=records.spans,
        losses=losses,
    )


def losses_of(records: Iterable[Record], format: str, options: Options) -> Losses:  # noqa: A002
    """What a file in one of FORMATS would not hold of these records; nothing is written.

    Raises UnknownFormat, SpanOutside and TextMismatch.
    """
    return format_named(format).write(records, Nowhere(), options)


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
