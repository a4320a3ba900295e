"""What every record must keep, whatever file it came from.

Each check returns the first fault: the path to it within the record, and the error. None is none.
"""

from collections.abc import Callable, Sequence

from annotator.core.annotation import Annotation, Record, check_span
from annotator.core.article import Zone
from annotator.core.errors import HashiyaError, SpanOutside, TextMismatch
from annotator.formats.errors import BadZone, LooseLink, RepeatedAnnotator, RepeatedId

Fault = tuple[str, HashiyaError]

Check = Callable[[Record], Fault | None]
"""Asked of each record as it is read; a reader tells the fault with its line."""


_SHOWN = 40


def called(title: str, text: str) -> str:
    """What an article is called in a message: its title, or how its text begins."""
    if title:
        return title
    first = next((line.strip() for line in text[: 8 * _SHOWN].splitlines() if line.strip()), "")
    return first if first == text.strip() and len(first) <= _SHOWN else f"{first[:_SHOWN]}…"


def accept(_record: Record) -> Fault | None:
    """A check for those who take every record."""
    return None


def record_fault(record: Record) -> Fault | None:
    """Zones that are not sane, spans that are not the text, ids that repeat, links that hang loose."""
    if fault := zone_fault(record.article.zones, len(record.article.text)):
        return fault
    annotators: set[str] = set()
    for place, annotation in enumerate(record.annotations):
        path = f"$.annotations[{place}]"
        if annotation.annotator in annotators:
            return f"{path}.annotator", RepeatedAnnotator(annotator=annotation.annotator)
        annotators.add(annotation.annotator)
        if fault := _span_fault(record, annotation) or _link_fault(annotation):
            return path + fault[0], fault[1]
    return None


def zone_fault(zones: Sequence[Zone], length: int) -> Fault | None:
    """Zones must be stretches of the text, in order, and not overlap."""
    after = 0
    for place, zone in enumerate(zones):
        if not after <= zone.start < zone.end <= length:
            return f"$.zones[{place}]", BadZone(start=zone.start, end=zone.end)
        after = zone.end
    return None


def _span_fault(record: Record, annotation: Annotation) -> Fault | None:
    text, length = record.article.text, len(record.article.text)
    ids: set[str] = set()
    for place, span in enumerate(annotation.spans):
        # The contract, in line: a call for each of 400,000 spans would double the time.
        if not (0 <= span.start < span.end <= length and text[span.start : span.end] == span.text):
            try:
                check_span(text, span, called(record.article.title, text))
            except (SpanOutside, TextMismatch) as error:
                return f".spans[{place}]", error
        if span.id in ids:
            return f".spans[{place}].id", RepeatedId(id=span.id)
        ids.add(span.id)
    return None


def _link_fault(annotation: Annotation) -> Fault | None:
    if not annotation.links:
        return None
    spans = {span.id for span in annotation.spans}
    ids: set[str] = set()
    for place, link in enumerate(annotation.links):
        if link.id in ids:
            return f".links[{place}].id", RepeatedId(id=link.id)
        ids.add(link.id)
        for key, end in (("source", link.source), ("target", link.target)):
            if end not in spans:
                return f".links[{place}].{key}", LooseLink(link=link.id, span=end)
    return None
