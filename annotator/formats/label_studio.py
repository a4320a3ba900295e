"""Label Studio's tasks, as it imports and exports them, and its labelling configuration beside them.

A region is a result of type ``labels``; its attributes are further results with its id, relations have none.
Reading is ``label_studio_reading``.
"""

from collections.abc import Iterable
from typing import Any

import msgspec

from annotator.core.annotation import Annotation, Link, Record, Span, check_span
from annotator.core.article import Article
from annotator.core.schema import Attribute
from annotator.formats.files import Sink
from annotator.formats.format import Options
from annotator.formats.label_studio_config import FROM, TO, config, control_name
from annotator.formats.losses import FEATURES, Feature, Losses, count_record
from annotator.formats.units import Places, to_unit

HOLDS: frozenset[Feature] = frozenset(FEATURES) - {"zones", "link attributes"}

TASKS, CONFIG = "tasks.json", "config.xml"

#: Columns of a task's data beside ``text``.
DATA = ("title", "source", "url", "published")

Result = dict[str, Any]


class Kept(msgspec.Struct, omit_defaults=True):
    """What Label Studio has no place for: the key ``hashiya`` of an annotation."""

    annotator: str = ""
    status: str = ""
    reason: str = ""
    note: str = ""
    unsure: bool = False
    revision: int = 0


def write(records: Iterable[Record], out: Sink, options: Options) -> Losses:
    """The tasks as one array, a task a line, and the configuration.

    Raises SpanOutside or TextMismatch where a span is not what the text has.
    """
    losses = Losses()
    with out.open(TASKS) as file:
        before = b"[\n"
        for number, record in enumerate(records, 1):
            count_record(losses, HOLDS, record)
            task = {"id": number, **_task(record, options, losses)}
            file.write(before + msgspec.json.encode(task))
            before = b",\n"
        file.write(b"[]\n" if before == b"[\n" else b"\n]\n")
    with out.open(CONFIG) as file:
        file.write(config(options.schema))
    return losses


def _task(record: Record, options: Options, losses: Losses) -> dict[str, Any]:
    article = record.article
    place = to_unit(article.text, options.unit or "code points")
    columns = {key: value for key in DATA if (value := getattr(article, key))}
    task: dict[str, Any] = {"data": {"text": article.text, **columns}}
    if article.meta:
        task["meta"] = {"hashiya": article.meta}
    task["annotations"], task["predictions"] = [], []
    for annotation in record.annotations:
        said: dict[str, Any] = {"result": _results(article, annotation, place, options, losses)}
        kept = Kept(
            annotation.annotator, annotation.status, annotation.reason, annotation.note,
            annotation.unsure, annotation.revision,
        )  # fmt: skip
        beside: dict[str, Any] = {"lead_time": annotation.seconds, "hashiya": kept}
        if annotation.status in ("done", "skipped"):
            said |= {"was_cancelled": annotation.status == "skipped"}
            task["annotations"].append({**said, **beside})
        else:
            task["predictions"].append({"model_version": annotation.annotator, **said, **beside})
    return task


def _results(
    article: Article, annotation: Annotation, place: Places, options: Options, losses: Losses
) -> list[Result]:
    results: list[Result] = []
    for span in annotation.spans:
        check_span(article.text, span, article.title or article.sha256)
        extent = {"start": place(span.start), "end": place(span.end)}
        results.append(_region(span, extent))
        label = options.schema.label(span.label)
        written = 0
        for attribute in label.attributes if label else ():
            if attribute.id in span.attributes:
                value = _value(attribute, span.attributes[attribute.id])
                if value:
                    results.append(_hanging(span, attribute, extent, value))
                    written += 1
        if written < len(span.attributes):
            losses.add("attributes", span.label)
    return results + [_relation(link) for link in annotation.links]


def _region(span: Span, extent: dict[str, int]) -> Result:
    region: Result = {
        "id": span.id, "from_name": FROM, "to_name": TO, "type": "labels", "origin": "manual",
        "value": {**extent, "text": span.text, "labels": [span.label]},
    }  # fmt: skip
    meta: dict[str, Any] = {"text": [span.note]} if span.note else {}
    if span.unsure:
        meta["unsure"] = True
    return {**region, "meta": meta} if meta else region


def _hanging(span: Span, attribute: Attribute, extent: dict[str, int], value: tuple[str, Any]) -> Result:
    kind, said = value
    return {
        "id": span.id, "from_name": control_name(span.label, attribute.id), "to_name": TO,
        "type": "textarea" if kind == "text" else kind, "origin": "manual", "value": {**extent, kind: said},
    }  # fmt: skip


def _value(attribute: Attribute, value: Any) -> tuple[str, Any] | None:
    """The key and value under which an attribute stands; None where it is none of its type."""
    match attribute.type, value:
        case "choice", str():
            return "choices", [value]
        case "choices", [*many] if all(isinstance(one, str) for one in many):
            return "choices", value
        case "flag", bool():
            return "choices", ["true" if value else "false"]
        case "number", int() if not isinstance(value, bool):
            return "number", value
        case "text", str():
            return "text", [value]
        case "count", dict():
            return "text", [msgspec.json.encode(value).decode()]
    return None


def _relation(link: Link) -> Result:
    return {
        "type": "relation", "from_id": link.source, "to_id": link.target, "direction": "right",
        "labels": [link.type],
    }  # fmt: skip
