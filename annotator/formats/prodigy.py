"""Prodigy's tasks, JSON, one line a text and annotator: spans on tokens, relations, the answer."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, BinaryIO, Literal

import msgspec

from annotator.core.annotation import Annotation, Link, Record, Span, Status, check_span
from annotator.core.article import Article
from annotator.core.errors import TextMismatch
from annotator.formats.errors import Incomplete, WrongWord
from annotator.formats.format import PLAIN, Options
from annotator.formats.json_lines import read_lines
from annotator.formats.losses import FEATURES, Feature, Losses, count_record
from annotator.formats.reading import Reading, span_at
from annotator.formats.tokens import cut_words, words_of

HOLDS: frozenset[Feature] = frozenset(FEATURES) - {"zones"}

Answer = Literal["accept", "reject", "ignore"]

#: What Prodigy shows below the text, by the names that it and we have for it.
_SHOWN = ("title", "source", "url", "published")


class Token(msgspec.Struct):
    """A token of Prodigy; ``ws``: a space follows."""

    text: str
    start: int
    end: int
    id: int = 0
    ws: bool = True


class TaskSpan(msgspec.Struct):
    """A span of Prodigy (``token_end`` is its last token), and what we keep with one."""

    start: int | None = None
    end: int | None = None
    label: str | None = None
    token_start: int | None = None
    token_end: int | None = None
    text: str | None = None
    id: str | int = ""
    attributes: dict[str, Any] = {}
    note: str = ""
    unsure: bool = False


class Relation(msgspec.Struct):
    """A relation of Prodigy, from the span or token ``head`` to ``child``."""

    head: int
    child: int
    label: str | None = None
    head_span: TaskSpan | None = None
    child_span: TaskSpan | None = None
    id: str | int = ""
    attributes: dict[str, Any] = {}


class Kept(msgspec.Struct, omit_defaults=True):
    """What Prodigy has no place for and passes on: the key ``hashiya`` of a task."""

    status: Status | None = None
    reason: str = ""
    note: str = ""
    unsure: bool = False
    seconds: float = 0.0
    revision: int = 0
    meta: dict[str, Any] = {}


class Task(msgspec.Struct):
    """A line; keys that begin with ``_`` (hashes, view, time) are of no use here."""

    text: str
    meta: dict[str, Any] = {}
    tokens: list[Token] = []
    spans: list[TaskSpan] = []
    relations: list[Relation] = []
    answer: Answer | None = None
    annotator: str | None = msgspec.field(default=None, name="_annotator_id")
    session: str | None = msgspec.field(default=None, name="_session_id")
    label: str | None = None
    accept: list[str | int] = []
    hashiya: Kept | None = None


def write(records: Iterable[Record], out: BinaryIO, _options: Options = PLAIN) -> Losses:
    """A task for each article and annotator.

    Raises SpanOutside or TextMismatch where a span is not what the text has.
    """
    losses = Losses()
    for record in records:
        count_record(losses, HOLDS, record)
        tasks = (_task(record.article, annotation) for annotation in record.annotations or (None,))
        out.writelines(msgspec.json.encode(task) + b"\n" for task in tasks)
    return losses


def _task(article: Article, annotation: Annotation | None) -> dict[str, Any]:
    spans = annotation.spans if annotation else ()
    for span in spans:
        check_span(article.text, span, article.title or article.sha256)
    tokens = tokens_for(article.text, spans)
    first = {token.start: token.id for token in tokens}
    last = {token.end: token.id for token in tokens}
    told = {span.id: _told(span, first[span.start], last[span.end]) for span in spans}
    task: dict[str, Any] = {"text": article.text}
    if shown := {key: value for key in _SHOWN if (value := getattr(article, key))}:
        task["meta"] = shown
    task["tokens"] = tokens
    task["spans"] = [{**told[span.id], **_beside(span)} for span in spans]
    if annotation:
        task["relations"] = [_relation(link, told) for link in annotation.links]
        task["_annotator_id"] = annotation.annotator
        if annotation.status in ("done", "skipped"):
            task["answer"] = "accept" if annotation.status == "done" else "ignore"
    kept = _kept(article, annotation)
    if kept != Kept():
        task["hashiya"] = kept
    return task


def tokens_for(text: str, spans: Sequence[Span]) -> list[Token]:
    """Tokens on which every span begins and ends, and which with the spaces between them are the text.

    Words, cut where a span cuts one; then all white space but single spaces between words, and of those
    the ones at which a span begins or ends.
    """
    starts, ends = {span.start for span in spans}, {span.end for span in spans}
    edges = starts | ends
    words = cut_words(words_of(text), edges)
    tokens: list[Token] = []
    after = 0
    for word, start, end in zip(words.pieces, words.starts, words.ends, strict=True):
        if after < start:
            single = text[after:start] == " " and after not in starts and start not in ends
            if single and tokens:
                tokens[-1].ws = True
            else:
                tokens += _between(text, after, start, edges, len(tokens))
        tokens.append(Token(word, start, end, len(tokens), ws=False))
        after = end
    return tokens + _between(text, after, len(text), edges, len(tokens))


def _between(text: str, start: int, end: int, edges: set[int], number: int) -> list[Token]:
    """Tokens of the white space from ``start`` to ``end``, cut at edges, numbered from ``number``."""
    places = [start, *(edge for edge in range(start + 1, end) if edge in edges), end]
    pairs = [(one, two) for one, two in pairwise(places) if one < two]
    return [Token(text[one:two], one, two, count, ws=False) for count, (one, two) in enumerate(pairs, number)]


def _told(span: Span, first: int, last: int) -> dict[str, Any]:
    return {
        "start": span.start, "end": span.end, "token_start": first, "token_end": last,
        "label": span.label, "id": span.id,
    }  # fmt: skip


def _beside(span: Span) -> dict[str, Any]:
    return {key: value for key in ("attributes", "note", "unsure") if (value := getattr(span, key))}


def _relation(link: Link, told: Mapping[str, dict[str, Any]]) -> dict[str, Any]:
    head, child = told[link.source], told[link.target]
    relation = {
        "head": head["token_end"], "child": child["token_end"], "label": link.type,
        "head_span": head, "child_span": child, "id": link.id,
    }  # fmt: skip
    return {**relation, "attributes": link.attributes} if link.attributes else relation


def _kept(article: Article, annotation: Annotation | None) -> Kept:
    kept = Kept(meta=article.meta)
    if annotation:
        kept.reason, kept.note, kept.unsure = annotation.reason, annotation.note, annotation.unsure
        kept.seconds, kept.revision = annotation.seconds, annotation.revision
        if annotation.status in ("not_started", "in_progress"):
            kept.status = annotation.status
    return kept


def read(file: BinaryIO, name: str, reading: Reading) -> Iterator[Record]:
    """The tasks of a file. One without answer, annotator and spans is an article to label."""
    return read_lines(file, name, reading, Task, _record)


def _record(task: Task, reading: Reading) -> Record:
    """Raises SpanOutside, WrongWord, TextMismatch or Incomplete."""
    _check_tokens(task)
    kept = task.hashiya or Kept()
    article = _article(task, kept)
    who = task.annotator or task.session or ""
    for choice in (*task.accept, *([task.label] if task.label else [])):
        reading.losses.add("no_place", str(choice))
    if not (who or task.answer or task.spans):
        return Record(article)
    spans, by_place = _spans(task, reading)
    links = _links(task, spans, by_place, reading)
    if task.answer == "reject":  # somebody said that they are wrong
        for span in spans:
            reading.losses.add("no_place", span.label)
        for link in links:
            reading.losses.add("link_dropped", link.type)
        spans, links = [], []
    annotation = Annotation(
        annotator=who,
        status=_status(task, kept),
        reason=kept.reason or ("reject" if task.answer == "reject" else ""),
        note=kept.note,
        unsure=kept.unsure,
        seconds=kept.seconds,
        revision=kept.revision,
        spans=tuple(spans),
        links=tuple(links),
    )
    return Record(article, (annotation,))


def _status(task: Task, kept: Kept) -> Status:
    """Whoever answers in Prodigy overrules what we had."""
    if task.answer is None:
        return kept.status or "in_progress"
    return "done" if task.answer == "accept" else "skipped"


def _check_tokens(task: Task) -> None:
    """Where tokens stand: who counted something else than we do is found out here."""
    for token in task.tokens:
        found = task.text[token.start : token.end] if 0 <= token.start <= token.end else ""
        if found != token.text:
            raise WrongWord(word=token.text, start=token.start, end=token.end, found=found)


def _article(task: Task, kept: Kept) -> Article:
    fields: dict[str, Any] = {key: value for key in _SHOWN if isinstance(value := task.meta.get(key), str)}
    others = {key: value for key, value in task.meta.items() if key not in fields}
    return Article(text=task.text, meta={**others, **kept.meta}, **fields)


Places = dict[tuple[object, ...], str]


def _spans(task: Task, reading: Reading) -> tuple[list[Span], Places]:
    """The spans, and their ids by what a relation may say of them: id, or place and label, or place."""
    title = str(task.meta.get("title", ""))
    spans: list[Span] = []
    by_place: Places = {}
    for count, one in enumerate(task.spans):
        if not one.label:
            reading.losses.add("no_place")
            continue
        start, end = _place(one, task)
        span_id = str(one.id) if one.id != "" else f"s{count}"
        span = span_at(
            task.text, span_id, start, end, one.label,
            article=title, attributes=one.attributes, note=one.note, unsure=one.unsure,
        )  # fmt: skip
        if one.text is not None and one.text != span.text:
            raise TextMismatch(span=span_id, article=title, expected=one.text, found=span.text)
        spans.append(span)
        for key in ((span_id,), (start, end, one.label), (start, end)):
            by_place.setdefault(key, span_id)
    return spans, by_place


def _place(span: TaskSpan, task: Task) -> tuple[int, int]:
    """Where a span stands: by characters, or else by its tokens."""
    if span.start is not None and span.end is not None:
        return span.start, span.end
    first, last = span.token_start, span.token_end
    if first is None or last is None or not 0 <= first <= last < len(task.tokens):
        raise Incomplete(missing="start, end")
    return task.tokens[first].start, task.tokens[last].end


def _links(task: Task, spans: list[Span], by_place: Places, reading: Reading) -> list[Link]:
    """The relations between spans; one between words that are no spans has no place here."""
    last_token = {token.id: token.end for token in task.tokens}
    by_end = {span.end: span.id for span in reversed(spans)}
    links = []
    for count, one in enumerate(task.relations):
        ends = [
            _end(said, by_place, task) if said else by_end.get(last_token.get(token, -1))
            for said, token in ((one.head_span, one.head), (one.child_span, one.child))
        ]
        source, target = ends
        if source is None or target is None or not one.label:
            reading.losses.add("link_dropped", one.label or "")
            continue
        link_id = str(one.id) if one.id != "" else f"r{count}"
        links.append(Link(link_id, one.label, source, target, one.attributes))
    return links


def _end(said: TaskSpan, by_place: Places, task: Task) -> str | None:
    if said.id != "" and (str(said.id),) in by_place:
        return by_place[(str(said.id),)]
    start, end = _place(said, task)
    return by_place.get((start, end, said.label)) or by_place.get((start, end))
