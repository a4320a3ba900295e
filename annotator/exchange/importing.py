"""From a file of annotations into a project."""

from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

import msgspec

from annotator.core.annotation import Annotation, Record
from annotator.core.contract import keep_contract
from annotator.core.errors import UnknownLabel
from annotator.core.schema import Schema
from annotator.core.work import Tick, no_tick, uncollected
from annotator.exchange.errors import (
    BadName,
    NotAllTaken,
    SeveralAnnotators,
    TextNotKept,
    UnknownFormat,
    UnknownLinkType,
)
from annotator.exchange.kept import Kept
from annotator.exchange.sources import open_source
from annotator.formats import FORMATS, Ask, BadLine, Check, Fault, Format, Losses, Reading, Source
from annotator.store import Project
from annotator.store.shapes import Put, Taken

BATCH, BATCH_SPANS = 500, 20_000
"""Articles in one transaction, or fewer where they hold so many spans: others must not wait long."""

KnownText = Callable[[str], str | None]


def no_text(_sha256: str) -> str | None:
    """The text of an article where no project is there to have any."""
    return None


class Clash(msgspec.Struct, frozen=True):
    """An annotation that the project has in another form; the project's own was kept."""

    title: str
    sha256: str
    annotator: str


class ImportReport(msgspec.Struct, kw_only=True):
    """What an import did: articles that were new or known, annotations by what became of them.

    ``mapped`` is how often a name in the file became another; ``losses`` is what was not taken, or not as it
    stood; ``refused`` are the lines that were passed over where the asker wished it so.
    """

    path: Path
    new: int = 0
    known: int = 0
    added: int = 0
    same: int = 0
    spans: int = 0
    clashes: list[Clash] = []
    mapped: dict[tuple[str, str], int] = {}
    losses: Losses = msgspec.field(default_factory=Losses)
    refused: list[BadLine] = []


class Survey(msgspec.Struct, kw_only=True):
    """What a file holds, before anything is decided: names with how often they stand there."""

    articles: int = 0
    annotations: int = 0
    spans: int = 0
    links: int = 0
    labels: dict[str, int] = {}
    link_types: dict[str, int] = {}
    annotators: dict[str, int] = {}
    losses: Losses = msgspec.field(default_factory=Losses)
    refused: list[BadLine] = []


def import_file(
    project: Project,
    path: Path,
    format: str,  # noqa: A002
    *,
    ask: Ask | None = None,
    dry_run: bool = False,
    strict: bool = False,
    tick: Tick = no_tick,
) -> ImportReport:
    """Take the articles and annotations of a file, folder or zip into the project.

    All of it is checked before any is taken, so that a fault leaves the project as it was; what was read is
    kept on disk meanwhile. The report of a ``dry_run`` counts articles, spans and what would not be taken. An
    article is known by its text; a known one keeps the project's metadata. An annotation that the project has
    otherwise is a clash: the project's is kept and the report names it. ``ask.annotator`` takes the file's
    annotations as that person's, and the file may then have one annotator an article. With ``strict``
    nothing is taken unless all of it can be, as it stands there.

    ``tick`` hears of articles: while they are checked their number is not known. Cancelling leaves whole
    articles with all their annotations. Raises UnknownFormat, NotThere, CannotRead, NotAllTaken (strict),
    BadLine (whose ``reason`` may be UnknownLabel, UnknownLinkType, SeveralAnnotators, TextNotKept ...).
    """
    ask = ask or Ask()
    form = _readable(format)
    if ask.annotator and not _is_name(ask.annotator.strip()):
        raise BadName(annotator=ask.annotator)
    ask = msgspec.structs.replace(ask, annotator=ask.annotator.strip())
    report = ImportReport(path=path)
    with open_source(path, form) as source, Kept() as kept:
        reading = _reading(project, ask, form, tick)
        total = 0
        met = Met()
        for record in _records(form, source, reading):
            total += 1
            if dry_run:
                _count(project, record, report, met)
            else:
                kept.add(record)
        if strict and not dry_run:
            _all_of_it(path, reading)
        if not dry_run:
            tick(0, total)
            records = kept.records()
            if not kept.whole or project.schema != reading.schema:
                # Read and checked again: by what now stands in the file, and by the schema that now holds.
                reading = _reading(project, ask, form)
                records = _records(form, source, reading)
            _take(project, records, total, report, tick)
    report.mapped, report.losses, report.refused = reading.mapped, reading.losses, reading.refused
    return report


def look_into(
    path: Path,
    format: str,  # noqa: A002
    ask: Ask | None = None,
    *,
    known_text: KnownText = no_text,
    tick: Tick = no_tick,
) -> Survey:
    """What a file holds, whatever the schema is: for those who then say which name is which label.

    ``known_text`` is for formats of words alone (see :func:`texts_of`). What is at fault is listed, not
    raised. ``tick`` hears of articles, whose number is not known. Raises UnknownFormat, NotThere, CannotRead.
    """
    form = _readable(format)
    survey, met = Survey(), Met()
    with open_source(path, form) as source:
        lenient = msgspec.structs.replace(ask or Ask(), lenient=True)
        reading = Reading(lenient, nobody=form.name, known_text=known_text, tick=tick)
        for record in _records(form, source, reading):
            survey.articles += not met.article(record)
            survey.annotations += len(record.annotations)
            for one in record.annotations:
                survey.spans += len(one.spans)
                survey.links += len(one.links)
                survey.annotators[one.annotator] = survey.annotators.get(one.annotator, 0) + 1
    survey.labels, survey.link_types = reading.seen_labels, reading.seen_links
    survey.losses, survey.refused = reading.losses, reading.refused
    return survey


def _readable(name: str) -> Format:
    readable = [one.name for one in FORMATS.values() if one.read]
    if name not in readable:
        raise UnknownFormat(format=name, purpose="import", formats=", ".join(readable))
    return FORMATS[name]


def texts_of(project: Project) -> KnownText:
    """The texts of a project's articles by their SHA-256."""

    def known_text(sha256: str) -> str | None:
        article_id = project.article_id(sha256)
        return None if article_id is None else project.article(article_id).text

    return known_text


def _reading(project: Project, ask: Ask, form: Format, tick: Tick = no_tick) -> Reading:
    check = _checker(project.schema, ask.annotator)
    return Reading(
        ask,
        check=check,
        schema=project.schema,
        nobody=form.name,
        known_text=texts_of(project),
        tick=tick,
    )


def _all_of_it(path: Path, reading: Reading) -> None:
    """Raises NotAllTaken where something of the file was refused, or is not as it stood there."""
    if reading.refused or reading.losses.counts:
        raise NotAllTaken(path=path, refused=len(reading.refused), losses=reading.losses)


def _records(form: Format, source: Source, reading: Reading) -> Iterator[Record]:
    return form.read(source, reading) if form.read else iter(())


class Met:
    """What of a file was met already in a dry run: some name an article again for each annotator."""

    def __init__(self) -> None:
        self._articles: set[str] = set()
        self._said: dict[tuple[str, str], bytes] = {}

    def article(self, record: Record) -> bool:
        """Whether this article was met before."""
        before = record.article.sha256 in self._articles
        self._articles.add(record.article.sha256)
        return before

    def annotation(self, record: Record, given: Annotation) -> Put:
        """What becomes of an annotation of which the project has none."""
        key = record.article.sha256, given.annotator
        said = sha256(msgspec.json.encode(_said(given), order="deterministic")).digest()
        if key not in self._said:
            self._said[key] = said
            return "added"
        return "same" if self._said[key] == said else "clash"


def _count(project: Project, record: Record, report: ImportReport, met: Met) -> None:
    article_id = project.article_id(record.article.sha256)
    if not met.article(record):
        report.new += article_id is None
        report.known += article_id is not None
    for given in record.annotations:
        stored = _stored(project, article_id, given.annotator)
        if stored is None:
            outcome = met.annotation(record, given)
        else:
            outcome = "same" if _said(stored) == _said(given) else "clash"
        _tell(report, record, given, outcome)


def _tell(report: ImportReport, record: Record, given: Annotation, outcome: Put) -> None:
    if outcome == "clash":
        report.clashes.append(Clash(record.article.title, record.article.sha256, given.annotator))
    elif outcome == "same":
        report.same += 1
    else:
        report.added += 1
        report.spans += len(given.spans)


def _stored(project: Project, article_id: int | None, annotator: str) -> Annotation | None:
    """What the project has of this annotator on this article; None where nothing was said yet."""
    known = {one.name: one.id for one in project.annotators()}
    if article_id is None or annotator not in known:
        return None
    stored = project.annotation(article_id, known[annotator])
    return stored if stored.revision else None


def _said(annotation: Annotation) -> Annotation:
    """The annotation without what nobody says of the text, as the store compares it."""
    return msgspec.structs.replace(annotation, seconds=0.0, revision=0)


def _take(
    project: Project,
    records: Iterator[Record],
    total: int,
    report: ImportReport,
    tick: Tick,
) -> None:
    done = 0
    met: set[int] = set()
    while (taken := _take_batch(project, records, report)).put:
        met.update(taken.new)
        report.new += len(taken.new)
        report.known += len(set(taken.known) - met)
        met.update(taken.known)
        done += len(taken.put)
        tick(done, total)


def _take_batch(project: Project, records: Iterator[Record], report: ImportReport) -> Taken:
    """Together, so that whatever happens no article is there without its annotations; nothing at the end."""
    batch: list[Record] = []
    with uncollected():
        taken = project.put_records(_next_into(batch, records))
        for record, outcomes in zip(batch, taken.put, strict=True):
            for annotation, outcome in zip(record.annotations, outcomes, strict=True):
                _tell(report, record, annotation, outcome)
    return taken


def _next_into(batch: list[Record], records: Iterator[Record]) -> Iterator[Record]:
    spans = 0
    for record in records:
        batch.append(record)
        yield record
        spans += sum(len(annotation.spans) for annotation in record.annotations)
        if len(batch) == BATCH or spans >= BATCH_SPANS:
            break


def _checker(schema: Schema, annotator: str) -> Check:
    """What this project asks of a record beyond its being sound in itself."""
    labels = {label.id for label in schema.labels}
    links = {link.id for link in schema.links}

    def check(record: Record) -> Fault | None:
        kept, replaced = keep_contract(record.article.text)
        if kept != record.article.text:
            return "$.text", TextNotKept(characters=", ".join(replaced))
        if annotator and len(record.annotations) > 1:
            names = ", ".join(annotation.annotator for annotation in record.annotations)
            return "$.annotations", SeveralAnnotators(annotators=names, annotator=annotator)
        for place, annotation in enumerate(record.annotations):
            if fault := _annotation_fault(annotation, labels, links):
                return f"$.annotations[{place}]{fault[0]}", fault[1]
        return None

    return check


def _annotation_fault(annotation: Annotation, labels: set[str], links: set[str]) -> Fault | None:
    if not _is_name(annotation.annotator):
        return ".annotator", BadName(annotator=annotation.annotator)
    if not labels.issuperset({span.label for span in annotation.spans}):
        at, span = next((at, span) for at, span in enumerate(annotation.spans) if span.label not in labels)
        return f".spans[{at}].label", UnknownLabel(label=span.label)
    for at, link in enumerate(annotation.links):
        if link.type not in links:
            return f".links[{at}].type", UnknownLinkType(type=link.type)
    return None


def _is_name(annotator: str) -> bool:
    return bool(annotator) and annotator == annotator.strip() and annotator.isprintable()
