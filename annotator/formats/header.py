"""What stands above the words in formats of rows: ``# key = value`` lines for all that is not a span.

A value that white space or quotation marks would spoil is written as a JSON string, so that every value comes
back as it was, on one line, whatever splits the lines.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from annotator.core.annotation import STATUSES, Annotation, Status
from annotator.core.article import ROLES, Article, Zone
from annotator.formats.errors import NotOurRow
from annotator.formats.losses import METADATA, Feature

#: What a header holds beside the words and their tags.
HOLDS: frozenset[Feature] = METADATA | {"zones", "status", "notes", "time", "annotators"}

LINE = re.compile(r"# ([a-z0-9_]+) =(?: (.*))?$", re.DOTALL)
"""A line of a header; a token ``#`` never looks like one."""

_SPACES = re.compile("(?<= ) ")

#: Written even where they are empty, for those who look for them.
_ALWAYS = ("title", "source", "published")

Pairs = Iterable[tuple[str, str]]


def header_text(pairs: Pairs) -> str:
    """The lines of a header."""
    return "".join([f"# {key} = {one_line(value)}".rstrip() + "\n" for key, value in pairs])


def one_line(value: str) -> str:
    """The value as it is, or as a JSON string where it would not come back."""
    if value == " ".join(value.split()) and not value.startswith('"'):
        return value
    return plain_json(value)


def plain_json(value: object) -> str:
    """JSON in which no character ends a line or parts a column, and no spaces stand together."""
    written = msgspec.json.encode(value).decode()
    if not written.isprintable():
        written = "".join(
            f"\\u{ord(one):04x}" if one != " " and (one.isspace() or one < " ") else one for one in written
        )
    return _SPACES.sub(r"\\u0020", written)


def article_pairs(article: Article) -> Pairs:
    """What an article is, by key, its text left out."""
    yield "sha256", article.sha256
    for key in ("title", "source", "url", "published"):
        value = getattr(article, key)
        if value or key in _ALWAYS:
            yield key, value
    if article.zones:
        yield "zones", ", ".join(f"{zone.role} {zone.start} {zone.end}" for zone in article.zones)
    if article.meta:
        yield "meta", plain_json(article.meta)


def annotation_pairs(annotation: Annotation) -> Pairs:
    """What an annotation is beside its spans and links, by key."""
    yield "annotator", annotation.annotator
    yield "status", annotation.status
    for key in ("reason", "note"):
        if value := getattr(annotation, key):
            yield key, value
    if annotation.seconds:
        yield "seconds", repr(annotation.seconds)
    if annotation.revision:
        yield "revision", str(annotation.revision)


def value_of(written: str) -> str:
    """What ``one_line`` was given. Raises NotOurRow."""
    if not written.startswith('"'):
        return written
    try:
        return msgspec.json.decode(written.encode(), type=str)
    except (ValueError, UnicodeEncodeError) as error:
        raise NotOurRow(detail=str(error)) from None


def article_fields(header: Mapping[str, str]) -> dict[str, Any]:
    """The fields of the Article that a header tells of. Raises NotOurRow."""
    fields: dict[str, Any] = {
        key: value_of(header[key]) for key in ("title", "source", "url", "published") if key in header
    }
    try:
        if "meta" in header:
            fields["meta"] = msgspec.json.decode(value_of(header["meta"]).encode(), type=dict[str, Any])
        if "zones" in header:
            fields["zones"] = tuple(_zone(one) for one in header["zones"].split(", "))
    except ValueError as error:
        raise NotOurRow(detail=str(error)) from None
    return fields


def annotation_fields(header: Mapping[str, str]) -> dict[str, Any]:
    """The fields of the Annotation that a header tells of; done where it tells of none. Raises NotOurRow."""
    fields: dict[str, Any] = {"annotator": value_of(header.get("annotator", "")), "status": "done"}
    for key in ("reason", "note"):
        if key in header:
            fields[key] = value_of(header[key])
    try:
        if "status" in header:
            fields["status"] = status_of(header["status"])
        if "seconds" in header:
            fields["seconds"] = float(header["seconds"])
        if "revision" in header:
            fields["revision"] = int(header["revision"])
    except ValueError as error:
        raise NotOurRow(detail=str(error)) from None
    return fields


def status_of(written: str) -> Status:
    """The status that is called so. Raises ValueError."""
    for status in STATUSES:
        if status == written:
            return status
    raise ValueError(f"status {written}")


def _zone(written: str) -> Zone:
    role, start, end = written.split(" ")
    for one in ROLES:
        if one == role:
            return Zone(int(start), int(end), one)
    raise ValueError(f"zone {written}")
