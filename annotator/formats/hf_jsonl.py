"""A data set of Hugging Face as JSON lines, and its card (docs/formats/hf-jsonl.md)."""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

import msgspec

from annotator.core.annotation import Annotation, Record, check_span
from annotator.core.article import Article
from annotator.formats import hf
from annotator.formats.files import Sink, Source
from annotator.formats.format import Options
from annotator.formats.json_lines import count_others
from annotator.formats.lines import numbered_lines, whole_file
from annotator.formats.losses import Losses
from annotator.formats.reading import Reading
from annotator.formats.tokens import Words

CARD = "README.md"
DATA = "data.jsonl"

#: Where the library keeps features beside the data; the card says the same, in YAML.
_FEATURES = ("dataset_infos.json", "dataset_info.json")

CHUNK = 1024 * 1024


def write(records: Iterable[Record], sink: Sink, options: Options) -> Losses:
    """The rows, then the card: by then it is known which labels there are.

    Raises SpanOutside or TextMismatch, naming the article, where a span is not what the text has.
    """
    losses, names = Losses(), hf.Names(options.schema)
    encoder, buffer = msgspec.json.Encoder(), bytearray()
    with sink.open(DATA) as out:
        for article, words, annotation in hf.labelled(iter(records), losses):
            encoder.encode_into(_row(article, words, annotation, options, names), buffer, -1)
            buffer += b"\n"
            if len(buffer) > CHUNK:
                out.write(buffer)
                buffer.clear()
        out.write(buffer)
    with sink.open(CARD) as out:
        out.write(_card(hf.features(names)).encode())
    return losses


def _row(
    article: Article, words: Words, annotation: Annotation, options: Options, names: hf.Names
) -> dict[str, Any]:
    for span in annotation.spans:
        check_span(article.text, span, article.title or article.sha256)
    words, tags = hf.tagged(words, annotation.spans, options, names)
    return {
        "sha256": article.sha256,
        "text": article.text,
        "title": article.title,
        "source": article.source,
        "url": article.url,
        "published": article.published,
        "zones": article.zones,
        "meta": hf.as_text(article.meta),
        "annotator": annotation.annotator,
        "status": annotation.status,
        "reason": annotation.reason,
        "note": annotation.note,
        "unsure": annotation.unsure,
        "spans": [
            {
                "id": one.id,
                "start": one.start,
                "end": one.end,
                "label": one.label,
                "text": one.text,
                "attributes": hf.as_text(one.attributes),
                "note": one.note,
                "unsure": one.unsure,
            }
            for one in annotation.spans
        ],
        "links": [
            {
                "id": one.id,
                "type": one.type,
                "source": one.source,
                "target": one.target,
                "attributes": hf.as_text(one.attributes),
            }
            for one in annotation.links
        ],
        "tokens": words.pieces,
        "token_starts": words.starts,
        "ner_tags": tags,
    }


def _card(features: dict[str, Any]) -> str:
    """The head that the library reads, and a few words for those who find the folder."""
    told = "".join(_yaml(name, feature, 2) for name, feature in features.items())
    return (
        f"---\nconfigs:\n- config_name: default\n  data_files: {DATA}\n"
        f"dataset_info:\n  features:\n{told}---\n\n"
        "One row is one annotator's reading of one article. Offsets count Unicode code points.\n"
        "`spans` has everything that was labelled, nested or not; `ner_tags` has one span a word.\n"
        "`attributes` and `meta` are JSON.\n"
    )


def _yaml(name: str, feature: Any, depth: int) -> str:
    """One feature in the YAML of a card."""
    space = " " * depth
    lines = f"{space}- name: {name}\n"
    if isinstance(feature, list):
        inner = "".join(_yaml(key, one, depth + 2) for key, one in feature[0].items())
        return f"{lines}{space}  list:\n{inner}"
    if feature["_type"] == "Sequence":
        return f"{lines}{space}  sequence:{_yaml_type(feature['feature'], depth + 2)}"
    return f"{lines}{space}  dtype:{_yaml_type(feature, depth + 2)}"


def _yaml_type(feature: dict[str, Any], depth: int) -> str:
    if feature["_type"] == "Value":
        return f" {feature['dtype']}\n"
    space = " " * depth
    names = "".join(
        f"{space}      '{number}': {msgspec.json.encode(name).decode()}\n"
        for number, name in enumerate(feature["names"])
    )
    return f"\n{space}  class_label:\n{space}    names:\n{names}"


def read(source: Source, reading: Reading) -> Iterator[Record]:
    """The rows of all files of lines; what numbers stand for is looked for beside them."""
    meaning = _meaning(source, reading)
    decoder = msgspec.json.Decoder(hf.RowRead)

    def row_of(data: bytes) -> hf.RowRead:
        row = decoder.decode(data)
        count_others(data, hf.COLUMNS, reading)
        return row

    for name in source.names:
        if not name.endswith((".jsonl", ".json")) or name.rpartition("/")[2] in _FEATURES:
            continue
        title = name.rpartition("/")[2].rpartition(".")[0]
        with source.open(name) as file:
            for number, data in numbered_lines(file, name, reading):
                if data and not data.isspace():
                    yield from hf.taken(
                        partial(row_of, data),
                        (name, number),
                        title,
                        meaning,
                        reading,
                    )


def _meaning(source: Source, reading: Reading) -> hf.Meaning:
    for name in source.names:
        if name.rpartition("/")[2] not in _FEATURES:
            continue
        with source.open(name) as file:
            data = whole_file(file, name, reading)
        try:
            said = msgspec.json.decode(data or b"{}")
        except (ValueError, RecursionError):
            continue  # where it is needed, the row that needs it says that it is not there
        configs = [said, *said.values()] if isinstance(said, dict) else []
        for config in configs:
            found = hf.meaning_in(config.get("features") if isinstance(config, dict) else None)
            if found.labels or found.tags:
                return found
    return hf.Meaning()
