"""The guideline as text: Markdown with a section a label, and what stands outside them, the general part.

A heading (``## …``) opens the section of a label where it names it: its id or its name in either language,
alone or as one part of several ("جهة فاعلة · Actor (`ACTOR`)"). The section goes on to the next heading of
its level or a higher one, or to the next that names a label.
"""

import difflib
import itertools
import re
from collections.abc import Iterator
from typing import Literal

import msgspec

from annotator.core import arabic
from annotator.core.schema import Label, Schema

_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_PARTS = re.compile(r"[·•|/():،,—–`*_\[\]]|\s-\s")
_CONTEXT = 2

Sign = Literal["+", "-", " ", "…"]


class Section(msgspec.Struct, frozen=True):
    """A stretch of the guideline, in code points; ``label`` is the id of the label it is about, or empty."""

    label: str
    start: int
    end: int


def sections(text: str, schema: Schema) -> list[Section]:
    """The whole text cut into stretches about one label each, and stretches about none, in text order."""
    names = _names(schema)
    found: list[Section] = []
    label, depth, start = "", 0, 0
    for place, level, said in _headings(text):
        named = _named(said, names)
        if named or level <= depth:
            found.append(Section(label, start, place))
            label, depth, start = named, level if named else 0, place
    found.append(Section(label, start, len(text)))
    return [one for one in found if text[one.start : one.end].strip()]


def about(text: str, schema: Schema, label_id: str) -> str:
    """What the guideline says of a label; of none ("") the general part."""
    parts = (text[one.start : one.end].strip("\n") for one in sections(text, schema) if one.label == label_id)
    return "\n\n".join(parts)


def template(schema: Schema) -> str:
    """A guideline to begin with: a section a label with its description in both languages."""
    lines = [f"# {schema.names.ar} · {schema.names.en}", ""]
    for label in schema.offered():
        lines += [f"## {label.names.ar} · {label.names.en} (`{label.id}`)", ""]
        if label.description is not None:
            for said in (label.description.ar, label.description.en):
                if said:
                    lines += [said, ""]
    return "\n".join(lines)


def difference(before: str, after: str) -> list[tuple[Sign, str]]:
    """What one version changed of the one before, line by line with a little around; "…" is a gap."""
    found: list[tuple[Sign, str]] = []
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), n=_CONTEXT, lineterm="")
    for line in itertools.islice(lines, 2, None):  # the first two name files
        if line.startswith("@@"):
            if found:
                found.append(("…", ""))
        else:
            sign: Sign = "+" if line[0] == "+" else "-" if line[0] == "-" else " "
            found.append((sign, line[1:]))
    return found


def _headings(text: str) -> Iterator[tuple[int, int, str]]:
    """Each heading outside code: where its line begins, its level and its words."""
    place, fence = 0, ""
    for line in text.split("\n"):
        opened = _FENCE.match(line)
        if opened:
            mark = opened[1]
            if not fence:
                fence = mark
            elif mark[0] == fence[0] and len(mark) >= len(fence):
                fence = ""
        elif not fence and (heading := _HEADING.match(line)):
            yield place, len(heading[1]), heading[2] or ""
        place += len(line) + 1


def _names(schema: Schema) -> dict[str, str]:
    """Every way to name a label, folded, with its id. Ids go before names."""
    found: dict[str, str] = {}
    for name_of in (_id, _arabic, _english):
        for label in schema.labels:
            found.setdefault(_folded(name_of(label)), label.id)
    found.pop("", None)
    return found


def _id(label: Label) -> str:
    return label.id


def _arabic(label: Label) -> str:
    return label.names.ar


def _english(label: Label) -> str:
    return label.names.en


def _named(said: str, names: dict[str, str]) -> str:
    """The label that a heading names, or ""."""
    for part in (said, *_PARTS.split(said)):
        found = names.get(_folded(part))
        if found:
            return found
    # An id may hold what parts words.
    return next((names[word] for word in map(_folded, said.replace("`", " ").split()) if word in names), "")


def _folded(words: str) -> str:
    return " ".join(arabic.fold_text(words).casefold().split())
