"""From a file of annotations into a project."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import BinaryIO

import msgspec

from annotator.core.annotation import Annotation, Record
from annotator.core.errors import UnknownLabel
from annotator.core.schema import Schema
from annotator.core.work import Tick, no_tick
from annotator.exchange.errors import (
    BadName,
    CannotRead,
    NotThere,
    SeveralAnnotators,
    TextNotKept,
    UnknownFormat,
    UnknownLinkType,
)
from annotator.formats import FORMATS, Check, Fault
from annotator.loaders import keep_contract
from annotator.store import Project

BATCH = 200


class Clash(msgspec.Struct, frozen=True):
    """An annotation that the project has in another form; the project's own was kept."""

    title: str
    sha256: str
    annotator: str


class ImportReport(msgspec.Struct, kw_only=True):
    """What an import did: articles that were new or known, annotations by what became of them."""

    path: Path
    new: int = 0
    known: int = 0
    added: int = 0
    same: int = 0
    spans: int = 0
    clashes: list[Clash] = []


def import_file(
    project: Project,
    path: Path,
    format: str,  # noqa: A002
    *,
    annotator: str | None = None,
    tick: Tick = no_tick,
) -> ImportReport:
    """Take the articles and annotations of a file into the project.

    The file is read twice: once to check all of it, so that a fault leaves the project as it was, and once
    to write. An article is known by its text; a known one keeps the project's metadata. An annotation that
    the project has otherwise is a clash: the project's is kept and the report names it. ``annotator`` takes
    the file's annotations as that person's, and the file may then have one annotator an article.

    Cancelling leaves whole articles with all their annotations. Raises UnknownFormat, NotThere, CannotRead,
    BadLine (whose ``reason`` may be UnknownLabel, UnknownLinkType, SeveralAnnotators, TextNotKept ...).
    """
    readable = [one.name for one in FORMATS.values() if one.read]
    if format not in readable:
        raise UnknownFormat(format=format, purpose="import", formats=", ".join(readable))
    if annotator is not None and not _is_name(annotator := annotator.strip()):
        raise BadName(annotator=annotator)
    report = ImportReport(path=path)
    try:
        with path.open("rb") as file:
            total = sum(1 for _ in _records(file, path, format, _checker(project.schema, annotator)))
            file.seek(0)
            # Checked again: the file may have been written to since.
            records = _records(file, path, format, _checker(project.schema, annotator))
            _take(project, records, annotator, total, report, tick)
    except FileNotFoundError:
        raise NotThere(path=path) from None
    except OSError as error:
        raise CannotRead(path=path, reason=error.strerror or str(error)) from None
    return report


def _records(file: BinaryIO, path: Path, format: str, check: Check) -> Iterator[Record]:  # noqa: A002
    read = FORMATS[format].read
    return read(file, path.name, check) if read else iter(())


def _take(
    project: Project,
    records: Iterator[Record],
    annotator: str | None,
    total: int,
    report: ImportReport,
    tick: Tick,
) -> None:
    done = 0
    while batch := list(islice(records, BATCH)):
        # Together, so that whatever happens no article is there without its annotations.
        with project.together():
            added = project.add_articles([record.article for record in batch])
            for record in batch:
                article_id = project.article_id(record.article.sha256)
                assert article_id is not None, "it was added a moment ago"
                for annotation in record.annotations:
                    _put(project, article_id, record, _renamed(annotation, annotator), report)
        report.new += len(added.new)
        report.known += len(added.known)
        done += len(batch)
        tick(done, total)


def _put(
    project: Project, article_id: int, record: Record, annotation: Annotation, report: ImportReport
) -> None:
    outcome = project.put_annotation(article_id, annotation)
    if outcome == "clash":
        report.clashes.append(Clash(record.article.title, record.article.sha256, annotation.annotator))
    elif outcome == "same":
        report.same += 1
    else:
        report.added += 1
        report.spans += len(annotation.spans)


def _renamed(annotation: Annotation, annotator: str | None) -> Annotation:
    return msgspec.structs.replace(annotation, annotator=annotator) if annotator else annotation


def _checker(schema: Schema, annotator: str | None) -> Check:
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
    for at, span in enumerate(annotation.spans):
        if span.label not in labels:
            return f".spans[{at}].label", UnknownLabel(label=span.label)
    for at, link in enumerate(annotation.links):
        if link.type not in links:
            return f".links[{at}].type", UnknownLinkType(type=link.type)
    return None


def _is_name(annotator: str) -> bool:
    return bool(annotator) and annotator == annotator.strip() and annotator.isprintable()
