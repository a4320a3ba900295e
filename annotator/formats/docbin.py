"""spaCy's DocBin: entities that do not overlap, and all spans in the group ``sc`` (docs/formats/spacy.md).

The tokens are the program's own, so that offsets never shift: what stands between words, beyond one space, is
a token too, as spaCy itself does it, and the text of a document is the article's to the last character.
"""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

import msgspec

from annotator.core.annotation import Annotation, Record, Span, check_span, reading_order
from annotator.core.article import Article, Zone
from annotator.formats.errors import LibraryMissing
from annotator.formats.files import Sink
from annotator.formats.flat import choose, count_altered, extent_of, rank_of
from annotator.formats.format import Options
from annotator.formats.losses import (
    FEATURES,
    Feature,
    Losses,
    count_annotation,
    span_ids,
)
from annotator.formats.tokens import Words, cut_words, token_range
from annotator.formats.worded import worded

if TYPE_CHECKING:
    from spacy.vocab import Vocab

EXTRA = "spacy"

HOLDS: frozenset[Feature] = frozenset(FEATURES) - {
    "spans inside words",
    "spaces at the ends of spans",
    "articles without annotations",
}

#: The group in which spaCy's own span categorizer looks.
GROUP = "sc"
#: The key of a document's data under which the rest stands, as JSON.
KEY = "hashiya"
#: Documents in a file: a DocBin is held whole, by us and by whoever reads it.
DOCUMENTS = 500


class SpanData(msgspec.Struct, omit_defaults=True):
    """What a span has that spaCy has no place for."""

    attributes: dict[str, Any] = {}
    note: str = ""
    unsure: bool = False


class LinkData(msgspec.Struct):
    """A link between ids of spans."""

    id: str
    type: str
    source: str
    target: str
    attributes: dict[str, Any] = {}


class DocData(msgspec.Struct, omit_defaults=True):
    """What goes with a document; ``spans`` by id."""

    sha256: str
    annotator: str
    status: str
    title: str = ""
    source: str = ""
    url: str = ""
    published: str = ""
    zones: tuple[Zone, ...] = ()
    meta: dict[str, Any] = {}
    reason: str = ""
    note: str = ""
    unsure: bool = False
    seconds: float = 0.0
    revision: int = 0
    spans: dict[str, SpanData] = {}
    links: list[LinkData] = []


def library() -> Any:
    """spaCy's ``tokens``. Raises LibraryMissing."""
    try:
        from spacy import tokens
    except ImportError:
        raise LibraryMissing(format="spacy", package="spaCy", extra=EXTRA) from None
    return tokens


def write(records: Iterable[Record], sink: Sink, options: Options) -> Losses:
    """Files of DOCUMENTS each, as spaCy's training takes a folder of them.

    Raises LibraryMissing; SpanOutside or TextMismatch, naming the article, where a span is not what the text
    has.
    """
    tokens = library()
    losses = Losses()
    number, full = 1, False
    docs = worded(records, losses, HOLDS)
    while not full:
        from spacy.vocab import Vocab

        found = tokens.DocBin(attrs=["ENT_IOB", "ENT_TYPE"], store_user_data=True)
        vocab = Vocab()  # a new one, since it never forgets a word
        for article, words, annotation in docs:
            found.add(_document(vocab, article, words, annotation, options, losses))
            if len(found) == DOCUMENTS:
                break
        else:
            full = True
        if len(found) or number == 1:
            with sink.open(f"{number:05}.spacy") as out:
                out.write(found.to_bytes())
        number += 1
    return losses


def _document(
    vocab: "Vocab", article: Article, words: Words, annotation: Annotation, options: Options, losses: Losses
) -> Any:
    tokens = library()
    split = options.clitics == "split"
    for span in annotation.spans:
        check_span(article.text, span, article.title or article.sha256)
    kept = _kept(words, annotation.spans, losses, split=split)
    count_annotation(losses, HOLDS, annotation, span_ids(kept))
    entities = [span for _, _, span in choose(words, kept, Losses(), rank_of(options), split=split)]
    if split:
        words = cut_words(words, (edge for span in kept for edge in (span.start, span.end)))
    pieces, spaces, starts = covering(words)
    doc = tokens.Doc(vocab, words=pieces, spaces=spaces)
    place = {start: number for number, start in enumerate(starts)}
    ends = {start + len(pieces[number]): number + 1 for number, start in enumerate(starts)}

    def made(span: Span) -> Any:
        first, last = token_range(words.starts, words.ends, span.start, span.end)
        start, end = place[words.starts[first]], ends[words.ends[last - 1]]
        return tokens.Span(doc, start, end, label=span.label, span_id=span.id)

    doc.spans[GROUP] = [made(span) for span in kept]
    doc.set_ents([made(span) for span in entities])
    doc.user_data[KEY] = msgspec.json.encode(_data(article, annotation, span_ids(kept))).decode()
    return doc


def _kept(words: Words, spans: Sequence[Span], losses: Losses, *, split: bool) -> list[Span]:
    """The spans that stand on words, each label once on the same ones, in reading order; the rest is counted.

    Of spans that become the same, the one that is altered least is kept.
    """
    kept: dict[tuple[str, tuple[int, int]], tuple[int, Span]] = {}
    for span in spans:
        extent = extent_of(words, span, split=split)
        if extent is None:
            losses.add("no_token", span.label)
            continue
        start, end = extent if split else (words.starts[extent[0]], words.ends[extent[1] - 1])
        altered = abs(span.start - start) + abs(span.end - end)
        before = kept.get((span.label, extent))
        if before:
            losses.add("shares_word", span.label)
        if not before or altered < before[0]:
            kept[span.label, extent] = altered, span
    for _, span in kept.values():
        count_altered(words, span, losses, split=split)
    return sorted((span for _, span in kept.values()), key=reading_order)


def covering(words: Words) -> tuple[list[str], list[bool], list[int]]:
    """Tokens that are the whole text, whether a space follows each, and where each begins.

    A space goes with the token before it; anything else between words is a token.
    """
    pieces: list[str] = []
    spaces: list[bool] = []
    starts: list[int] = []
    at = 0
    for start, end in [*zip(words.starts, words.ends, strict=True), (len(words.text), len(words.text))]:
        if pieces and words.text[at:start].startswith(" "):
            spaces[-1] = True
            at += 1
        for low, high in ((at, start), (start, end)):
            if low < high:
                pieces.append(words.text[low:high])
                spaces.append(False)
                starts.append(low)
        at = end
    return pieces, spaces, starts


def _data(article: Article, annotation: Annotation, kept: set[str]) -> DocData:
    spans = {
        one.id: SpanData(one.attributes, one.note, one.unsure)
        for one in annotation.spans
        if one.id in kept and (one.attributes or one.note or one.unsure)
    }
    links = [
        LinkData(one.id, one.type, one.source, one.target, one.attributes)
        for one in annotation.links
        if one.source in kept and one.target in kept
    ]
    return DocData(
        sha256=article.sha256,
        annotator=annotation.annotator,
        status=annotation.status,
        title=article.title,
        source=article.source,
        url=article.url,
        published=article.published,
        zones=article.zones,
        meta=article.meta,
        reason=annotation.reason,
        note=annotation.note,
        unsure=annotation.unsure,
        seconds=annotation.seconds,
        revision=annotation.revision,
        spans=spans,
        links=links,
    )
