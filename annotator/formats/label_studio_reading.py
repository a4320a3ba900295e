"""Reading Label Studio: exports as JSON and JSON_MIN, also from when annotations were completions."""

from collections.abc import Iterator, Sequence
from typing import Any, BinaryIO

import msgspec

from annotator.core.annotation import Annotation, Link, Record, Span, Status
from annotator.core.article import Article
from annotator.core.errors import HashiyaError, TextMismatch
from annotator.core.schema import AttributeType
from annotator.formats.elements import elements
from annotator.formats.errors import Incomplete, LooseLink, NotOurLine, RepeatedId
from annotator.formats.evidence import Marked, counted, fits, same_words
from annotator.formats.files import Source
from annotator.formats.label_studio import DATA, Kept
from annotator.formats.reading import Reading, span_at
from annotator.formats.units import Places, from_unit

MOST_TEXTS = 20
"""Among so many columns the text is looked for by the words of the regions."""


class Result(msgspec.Struct):
    """A region, something said of one, or a relation."""

    type: str = ""
    id: str | int | None = None
    from_name: str | None = None
    value: dict[str, Any] = {}
    meta: dict[str, Any] | None = None
    from_id: str | int | None = None
    to_id: str | int | None = None
    direction: str | None = "right"
    labels: list[str] | None = None


class Said(msgspec.Struct):
    """What one annotator (or model) said of a task."""

    result: list[Result] | None = None
    completed_by: Any = None
    was_cancelled: bool | None = False
    lead_time: float | None = 0.0
    hashiya: Kept | None = None


class Task(msgspec.Struct):
    """A task of an export."""

    data: dict[str, Any]
    annotations: list[Said] | None = None
    completions: list[Said] | None = None
    predictions: list[Said] | None = None
    drafts: list[Said] | None = None
    meta: dict[str, Any] | None = None


def read(source: Source, reading: Reading) -> Iterator[Record]:
    """The tasks of every JSON file of a source; the configuration is not needed and not looked at."""
    names = [name for name in source.names if name.lower().endswith(".json")]
    for name in names or source.names:
        with source.open(name) as file:
            yield from _read_file(file, name, reading)


def _read_file(file: BinaryIO, name: str, reading: Reading) -> Iterator[Record]:
    for line, data in elements(file, name, reading):
        try:
            found = msgspec.json.decode(data, type=dict[str, Any])
            task = msgspec.convert(found if "data" in found else _full(found), Task)
            record = _Taken(task, reading).record()
        except (ValueError, RecursionError) as error:
            detail, _, path = str(error).partition(" - at ")
            reading.refuse(name, line, path.strip("`") or "$", NotOurLine(detail=detail))
            continue
        except HashiyaError as error:
            reading.refuse(name, line, "$", error)
            continue
        yield from reading.take(record, name, line)


def _full(short: dict[str, Any]) -> dict[str, Any]:
    """A task of JSON_MIN as one of the full export: lists of regions are the results of one annotation.

    Raises NotOurLine for what is neither.
    """
    data: dict[str, Any] = {}
    results: list[dict[str, Any]] = []
    for key, value in short.items():
        if (
            isinstance(value, list)
            and value
            and all(isinstance(one, dict) and "start" in one for one in value)
        ):
            for one in value:
                kind = next((kind for kind in _KINDS if kind in one), "")
                place = f"{one.get('start')}-{one.get('end')}"
                results.append({"id": place, "from_name": key, "type": kind, "value": one})
        elif key not in _SHORT:
            data[key] = value
    if not results and "annotation_id" not in short:
        raise NotOurLine(detail="a task needs data")
    said = {"result": results, "completed_by": short.get("annotator"), "lead_time": short.get("lead_time")}
    return {"data": data, "annotations": [said]}


_SHORT = ("id", "annotator", "annotation_id", "created_at", "updated_at", "lead_time")
_KINDS = ("labels", "choices", "number", "rating", "datetime", "taxonomy")


class _Taken:
    """One task on its way to a record."""

    def __init__(self, task: Task, reading: Reading) -> None:
        self._task = task
        self._reading = reading
        self._title = title if isinstance(title := task.data.get("title"), str) else ""
        self._said = [*(task.annotations or ()), *(task.completions or ())]
        guesses = task.predictions or []
        self._said += [one for one in guesses if one.hashiya]
        if not any("<" in one or "&" in one for one in task.data.values() if isinstance(one, str)):
            for said in self._said:
                _unwrap(said.result or ())
        others = [one for one in guesses if not one.hashiya] + (task.drafts or [])
        for one in others:
            for result in one.result or ():
                self._no_place(result)

    def record(self) -> Record:
        """Raises SpanOutside, TextMismatch, InsideCharacter or Incomplete."""
        results = [one for said in self._said for one in said.result or () if _stands(one)]
        marked = [(one.value["start"], one.value["end"], _words(one)) for one in results]
        key = _text_key(self._task.data, marked)
        text, place = counted(self._task.data[key], marked, self._reading.ask.unit)
        fields: dict[str, Any] = {
            one: value for one in DATA if one != key and isinstance(value := self._task.data.get(one), str)
        }
        meta = {one: value for one, value in self._task.data.items() if one != key and one not in fields}
        for one, value in (self._task.meta or {}).items():
            meta |= value if one == "hashiya" and isinstance(value, dict) else {one: value}
        article = Article(text=text, meta=meta, **fields)
        names: dict[str, int] = {}
        annotations = []
        for said in self._said:
            name = said.hashiya.annotator if said.hashiya else _person(said.completed_by)
            names[name] = names.get(name, 0) + 1
            if names[name] > 1:  # the same person twice is nothing to lose
                name = f"{name or self._reading.nobody} ({names[name]})"
            annotations.append(self._annotation(said, name, text, place))
        return Record(article, tuple(annotations))

    def _annotation(self, said: Said, name: str, text: str, place: Places) -> Annotation:
        kept = said.hashiya or Kept()
        results = said.result or []
        spans = self._spans(results, text, place)
        links = self._links(results, spans)
        return Annotation(
            annotator=name,
            status=_status(said, kept),
            reason=kept.reason,
            note=kept.note,
            unsure=kept.unsure,
            seconds=max(0.0, said.lead_time or 0.0),
            revision=kept.revision,
            spans=tuple(spans.values()),
            links=tuple(links),
        )

    def _spans(self, results: Sequence[Result], text: str, place: Places) -> dict[str, Span]:
        """By id: a region with several labels is several spans, the first of which has its id."""
        spans: dict[str, Span] = {}
        of_region: dict[str, list[str]] = {}
        hanging = []
        for count, one in enumerate(results):
            if one.type == "relation":
                continue
            labels = _labels(one)
            if not labels or not _stands(one):
                hanging.append(one)
                continue
            region = str(one.id if one.id is not None else f"r{count}")
            mine = of_region.setdefault(region, [])
            for label in labels:
                span_id = f"{region}.{len(mine) + 1}" if mine else region
                span = self._span(one, span_id, label, text, place)
                if span_id in spans or (mine and spans[region].start != span.start):
                    raise RepeatedId(id=region)
                spans[span_id] = span
                mine.append(span_id)
        for one in hanging:
            mine = of_region.get(str(one.id), [])
            if not mine or not self._hang(one, mine, spans):
                self._no_place(one)
        return spans

    def _span(self, one: Result, span_id: str, label: str, text: str, place: Places) -> Span:
        """Raises SpanOutside, TextMismatch or InsideCharacter."""
        meta = one.meta or {}
        said = meta.get("text")
        note = said if isinstance(said, str) else "\n".join(map(str, said)) if isinstance(said, list) else ""
        span = span_at(
            text, span_id, place(one.value["start"]), place(one.value["end"]), label,
            article=self._title, note=note, unsure=meta.get("unsure") is True,
        )  # fmt: skip
        words = _words(one)
        if words is not None and not same_words(words, span.text):
            raise TextMismatch(span=span_id, article=self._title, expected=words, found=span.text)
        return span

    def _hang(self, one: Result, mine: list[str], spans: dict[str, Span]) -> bool:
        """Put an attribute on the spans of a region; whether it is one."""
        for span_id in mine:
            span = spans[span_id]
            attribute = (one.from_name or one.type).removeprefix(f"{span.label}-")
            value = _attribute_value(one, self._type(span.label, attribute))
            if value is None:
                return False
            spans[span_id] = msgspec.structs.replace(span, attributes={**span.attributes, attribute: value})
        return True

    def _type(self, label: str, attribute: str) -> AttributeType | None:
        known = self._reading.schema.label(self._reading.ask.labels.get(label) or label)
        found = known.attribute(attribute) if known else None
        return found.type if found else None

    def _links(self, results: Sequence[Result], spans: dict[str, Span]) -> list[Link]:
        links: list[Link] = []
        known = {str(one.id) for one in results if one.type != "relation"}
        for one in results:
            if one.type != "relation":
                continue
            source, target = str(one.from_id), str(one.to_id)
            for end in (source, target):
                if end not in known:
                    raise LooseLink(link=f"l{len(links)}", span=end)
            if not one.labels or source not in spans or target not in spans:
                self._reading.losses.add("link_dropped", ", ".join(one.labels or ()))
                continue
            if one.direction == "left":
                source, target = target, source
            for label in one.labels:
                links.append(Link(f"l{len(links)}", label, source, target))
                if one.direction == "bi":
                    links.append(Link(f"l{len(links)}", label, target, source))
        return links

    def _no_place(self, result: Result) -> None:
        for label in _labels(result) or [result.from_name or result.type]:
            self._reading.losses.add("no_place", label)


def _stands(one: Result) -> bool:
    """Whether a result has a place in a text that is counted in characters; in HTML it is a path.

    Raises NotOurLine for a number that counts nothing.
    """
    start, end = one.value.get("start"), one.value.get("end")
    if type(start) is int and type(end) is int:
        return True
    if (isinstance(start, (bool, float)) or isinstance(end, (bool, float))) and _labels(one):
        raise NotOurLine(detail="start, end")
    return False


def _unwrap(results: Sequence[Result]) -> None:
    """Of a text that was shown as HTML but has no tags, the places in all of it are places in the text.

    Only where the words are said, so that they are checked.
    """
    for one in results:
        match one.value:
            case {"start": str(), "globalOffsets": {"start": start, "end": end}, "text": str()}:
                one.value |= {"start": start, "end": end}


def _labels(one: Result) -> list[str]:
    found = one.value.get(one.type) if one.type.endswith("labels") else one.value.get("labels")
    return [label for label in found if isinstance(label, str) and label] if isinstance(found, list) else []


def _attribute_value(one: Result, kind: AttributeType | None) -> Any:
    """What a control said of a region, as the schema's attribute has it; None: nothing that has a place."""
    match one.value:
        case {"choices": [*said]} | {"taxonomy": [*said]}:
            chosen = [path[-1] if isinstance(path, list) and path else path for path in said]
            if kind == "flag" and chosen in (["true"], ["false"]):
                return chosen == ["true"]
            return chosen[0] if len(chosen) == 1 and kind != "choices" else chosen
        case {"number": (int() | float()) as number} | {"rating": (int() | float()) as number}:
            return int(number) if number == int(number) else number
        case {"datetime": str(said)}:
            return said
        case {"text": [*said]} if all(isinstance(one, str) for one in said):
            words = "\n".join(said)
            if kind == "count":
                return _count(words)
            return words
    return None


def _count(words: str) -> Any:
    try:
        return msgspec.json.decode(words.encode(), type=dict[str, Any])
    except (ValueError, RecursionError):
        return {"best": int(words)} if words.strip().isdecimal() and len(words) < 19 else None


def _status(said: Said, kept: Kept) -> Status:
    if said.was_cancelled:
        return "skipped"
    for status in ("not_started", "in_progress"):
        if kept.status == status:
            return status
    return "done"


def _person(who: Any) -> str:
    """The name of who completed it: an address, a name, or the number of a user."""
    if isinstance(who, dict):
        found = (who.get(key) for key in ("email", "username", "first_name", "id"))
        return str(next((one for one in found if one), ""))
    return "" if who is None else str(who)


def _words(one: Result) -> str | None:
    words = one.value.get("text")
    return words if isinstance(words, str) else None


def _text_key(data: dict[str, Any], marked: Sequence[Marked]) -> str:
    """Under which key of its data a task has its text. Raises Incomplete."""
    texts = [key for key, value in data.items() if isinstance(value, str)]
    if "text" in texts:
        return "text"
    others = [key for key in texts if key not in DATA]
    if len(others) == 1:
        return others[0]
    for key in others[:MOST_TEXTS]:
        if marked and fits(data[key], marked, from_unit(data[key], "code points"), exactly=False):
            return key
    raise Incomplete(missing="data.text")
