"""Arabic event sentences that up to four coders marked: lists of tokens become stretches of code points.

The file keeps no names of coders: who stands first in a sentence is "1" there and may be another person in
the next. Each coder gives tokens for three roles and a code for two of the actors. A role becomes one span
from its first token to its last; whatever that hides or leaves open is counted. Gold is there as a bag: the
tokens that all coders share, in no order; theirs is taken from the first coder.
"""

import json
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

from annotator.agreement import Unit

ROLES = ("source_actor", "verb", "target_actor")
GOLD_ROLES = {"source_actor": "source_gold", "verb": "verb_gold", "target_actor": "target_gold"}
CODES = ("source_role", "target_role")


@dataclass(frozen=True)
class Placed:
    """The tightest stretch that holds the tokens in their order. ``repeated``: some token stands in the text
    more than once; ``places``: how many starts are possible; ``tied``: how many are as tight as this one;
    ``inside``: some token stands nowhere as a word, only within one; ``gap``: more than whitespace between
    the tokens was not marked."""

    start: int
    end: int
    repeated: bool
    places: int
    tied: int
    inside: bool
    gap: bool


@dataclass(frozen=True)
class Unplaced:
    """Tokens that stay out of every figure: "absent" from the text, or there in another "order" only."""

    sentence: str
    coder: str
    role: str
    tokens: tuple[str, ...]
    reason: str


@dataclass
class Report:
    """How the lists of tokens were read; numbers of lists."""

    lists: int = 0
    empty: int = 0
    placed: int = 0
    gaps: int = 0
    inside: int = 0
    repeated: int = 0
    ambiguous: int = 0
    tied: int = 0
    unplaced: list[Unplaced] = field(default_factory=list)


@dataclass(frozen=True)
class Sentence:
    """One text, each coder's spans (an empty list: marked nothing), and each coder's actor codes."""

    id: str
    text: str
    coders: dict[str, list[Unit]]
    codes: dict[str, dict[str, str | None]]
    gold: list[Unit]


def read_gsr(path: Path, tie: int = 0) -> tuple[list[Sentence], Report, Report]:
    """All sentences of a ``*_spans.json``; how the coders' lists were read, and how those of gold were.

    Of equally tight stretches the first is taken, or with ``tie`` −1 the last.
    """
    coders, gold = Report(), Report()
    sentences = [_sentence(raw, coders, gold, tie) for raw in json.loads(path.read_text(encoding="utf-8"))]
    return sentences, coders, gold


def read_petrarch_gold(path: Path) -> dict[str, tuple[str, str, str]]:
    """{sentence: gold tokens of the three roles} as the Petrarch file has them."""
    found = {}
    for sentence in ET.parse(path).getroot().iter("Sentence"):
        event = next(sentence.iter("EventText")).attrib
        found[sentence.attrib["id"]] = (event["sourcetext"], event["eventtext"], event["targettext"])
    return found


def place(text: str, tokens: Sequence[str], tie: int = 0) -> Placed | str:
    """Where the tokens stand, in their order; or the reason why that is not known, as in Unplaced.

    ``tie`` is which of equally tight stretches is taken, 0 or −1.
    """
    words = [list(_occurrences(text, token, whole=True)) for token in tokens]
    spots = [
        found or list(_occurrences(text, token, whole=False))
        for found, token in zip(words, tokens, strict=True)
    ]
    if not all(spots):
        return "absent"
    extents = [(start, end) for start in spots[0] if (end := _end(start, tokens, spots)) is not None]
    if not extents:
        return "order"
    least = min(end - start for start, end in extents)
    tightest = [one for one in extents if one[1] - one[0] == least]
    start, end = tightest[tie]
    gap = "".join(text[start:end].split()) != "".join(tokens)
    repeated = any(len(places) > 1 for places in spots)
    return Placed(start, end, repeated, len(extents), len(tightest), not all(words), gap)


def _end(start: int, tokens: Sequence[str], spots: Sequence[Sequence[int]]) -> int | None:
    """The earliest end of all tokens when the first stands at ``start``; None where one cannot follow."""
    reached = start
    for token, places in zip(tokens, spots, strict=True):
        following = next((spot for spot in places if spot >= reached), None)
        if following is None:
            return None
        reached = following + len(token)
    return reached


def _occurrences(text: str, token: str, *, whole: bool) -> Iterator[int]:
    """Where the token stands, as a word of its own (``whole``) or anywhere."""
    spot = text.find(token)
    while spot >= 0:
        end = spot + len(token)
        cut = _joined(text[spot - 1 : spot], token[0]) or _joined(token[-1], text[end : end + 1])
        if not (whole and cut):
            yield spot
        spot = text.find(token, spot + 1)


def _joined(one: str, other: str) -> bool:
    """Both are part of words: letters, marks or numbers."""
    return all(side and unicodedata.category(side)[0] in "LMN" for side in (one, other))


def _sentence(raw: dict[str, Any], report: Report, gold_report: Report, tie: int) -> Sentence:
    text, name = raw["text"], raw["_id"]
    coders, codes = {}, {}
    for number, marked in enumerate(raw["spans"], 1):
        coder = str(number)
        coders[coder] = _units(text, {role: marked[role] for role in ROLES}, (name, coder), report, tie)
        codes[coder] = {code: _code(marked[code]) for code in CODES}
    wanted = {role: _in_order(raw[GOLD_ROLES[role]].split(), raw["spans"][0][role]) for role in ROLES}
    return Sentence(name, text, coders, codes, _units(text, wanted, (name, "gold"), gold_report, tie))


def _in_order(bag: Sequence[str], tokens: Sequence[str]) -> list[str]:
    """The tokens of the bag as they follow each other here, then those that are not here."""
    return [token for token in tokens if token in bag] + [token for token in bag if token not in tokens]


def _units(
    text: str, roles: dict[str, list[str]], who: tuple[str, str], report: Report, tie: int
) -> list[Unit]:
    units: list[Unit] = []
    for role, tokens in roles.items():
        report.lists += 1
        if not tokens:
            report.empty += 1
            continue
        found = place(text, tokens, tie)
        if isinstance(found, str):
            report.unplaced.append(Unplaced(*who, role, tuple(tokens), found))
            continue
        report.placed += 1
        report.gaps += found.gap
        report.inside += found.inside
        report.repeated += found.repeated
        report.ambiguous += found.places > 1
        report.tied += found.tied > 1
        units.append((found.start, found.end, role))
    return units


def _code(value: dict[str, str] | str) -> str | None:
    """Country and role as one value; None where the coder gave none."""
    if isinstance(value, str):
        return value
    return f"{value['main']} {value['role']}" if value else None
