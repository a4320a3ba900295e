"""Cue words: which words in or beside a span speak for which value of which attribute.

They are data, a JSON file in ``resources/lexicons/``, by the ids of label, attribute and choice; a schema
that lacks one of these ids has no use for its cues, and one without any cues works all the same (decision
131).

A cue is one or more words, compared folded and without proclitics or article: قرية finds بالقرية. A cue
word that ends in ``-`` finds what begins like it (``قتيل-``: قتيل, قتيلان).
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from typing import Annotated, Literal

import msgspec

from annotator.core import arabic
from annotator.core.errors import BadCues
from annotator.core.schema import Id

Where = Literal["head", "words", "around", "beside"]

Cue = Annotated[str, msgspec.Meta(min_length=1, max_length=80)]

_BEFORE, _AFTER = 8, 3  # words that "around" looks at on either side
_NEXT_BEFORE, _NEXT_AFTER = 4, 3  # words that "beside" looks at
_CONTEXT = 100  # characters of context that are read
_SHORTEST = 2  # letters before the "-" of a cue
_SENTENCE, _CLAUSE = re.compile(r"[.!?؟\n]"), re.compile(r"[.!?؟\n،,؛;:»\"]")
_LEAD = re.compile(r"([وف]?)([بلك]?)(ال|لل)?")


class Word(msgspec.Struct, frozen=True):
    """One word: as written, the folded forms a cue may match, what stops before it."""

    raw: str
    forms: tuple[str, ...]
    gap: str

    @property
    def joined(self) -> bool:
        """Whether it may begin with "and"."""
        return self.forms[0][:1] == "و" and len(self.forms) > 1


class Surroundings(msgspec.Struct, frozen=True):
    """A span's words, and the nearest words on both sides."""

    words: tuple[Word, ...]
    before: tuple[Word, ...]
    after: tuple[Word, ...]
    between: str  # what stands between the words before and the span


class AttributeCues(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """The cues of one attribute.

    ``where`` they are looked for: at the ``head`` of the span (behind its number), in its ``words``,
    ``around`` it where its own words say nothing, or right ``beside`` it. Of several choices whose cues
    are found the first counts; ``together`` names a choice that stands for several found together.

    ``number``: the whole number at the head is the value. ``taken``: a word beside the span is the value,
    as it stands. ``behind``: the number behind one of these words is.
    """

    where: Where = "words"
    choices: dict[Id, tuple[Cue, ...]] = {}
    together: dict[Id, tuple[Id, ...]] = {}
    taken: tuple[Cue, ...] = ()
    behind: tuple[Cue, ...] = ()
    number: bool = False

    @cached_property
    def finder(self) -> "Finder":
        """Finds the choices' cues."""
        return Finder([(choice, cue) for choice, cues in self.choices.items() for cue in cues])

    @cached_property
    def taken_finder(self) -> "Finder":
        """Finds the words that are taken."""
        return Finder([("", cue) for cue in self.taken])


class Cues(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A whole file of cues: by label and attribute; ``passed_over`` are words before the head of a span."""

    format: Literal["hashiya-cues/1"]
    passed_over: tuple[Cue, ...] = ()
    labels: dict[Id, dict[Id, AttributeCues]] = {}

    def of(self, label: str, attribute: str) -> AttributeCues | None:
        """The cues of one attribute, or None."""
        return self.labels.get(label, {}).get(attribute)


class Finder:
    """Finds cues in a row of words; each look costs a few dictionary lookups a word."""

    def __init__(self, cues: Sequence[tuple[str, str]]) -> None:
        self._by_first: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
        for choice, cue in cues:
            first, *rest = arabic.fold_text(cue).split()
            self._by_first.setdefault(first, []).append((choice, tuple(rest)))

    def at(self, row: Sequence[Word], place: int) -> Iterator[tuple[str, int]]:
        """The choices with a cue at ``place``, each with the place behind the cue."""
        for form in row[place].forms:
            beginnings = (form[:length] + "-" for length in range(_SHORTEST, len(form) + 1))
            for key in (form, *beginnings):
                for choice, rest in self._by_first.get(key, ()):
                    behind = place + 1 + len(rest)
                    if behind <= len(row) and all(map(_fits, row[place + 1 : behind], rest)):
                        yield choice, behind

    def knows(self, folded: str) -> bool:
        """Whether a cue begins with this very word."""
        return folded in self._by_first

    def within(self, row: Sequence[Word]) -> set[str]:
        """All choices with a cue anywhere in ``row``."""
        return {choice for place in range(len(row)) for choice, _behind in self.at(row, place)}


def cues_from_json(data: bytes) -> Cues:
    """Read a file of cues. Raises BadCues with the path and the reason."""
    try:
        return msgspec.json.decode(data, type=Cues)
    except msgspec.ValidationError as error:
        reason, _, path = str(error).partition(" - at ")
        raise BadCues(reason=reason, path=path.strip("`") or "$") from None
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise BadCues(reason=str(error), path="$") from None


def surroundings(words: str, before: str, after: str) -> Surroundings:
    """The words of a span and of what stands around it; ``before`` and ``after`` may be the whole text."""
    near = before[-_CONTEXT:]
    last = max((end for _, end in arabic.words(near)), default=0)
    return Surroundings(_row(words), _row(near), _row(after[:_CONTEXT]), near[last:])


def choice_of(cues: AttributeCues, around: Surroundings, passed_over: frozenset[str]) -> str | None:
    """The choice that the words speak for, or None."""
    match cues.where:
        case "head":
            return _of(cues, _at_head(cues, around.words, passed_over))
        case "words":
            return _of(cues, cues.finder.within(around.words))
        case "beside":
            return _of(cues, cues.finder.within((*_next_before(around), *_next_after(around))))
        case "around":
            found = cues.finder.within(around.words) or cues.finder.within(_next_after(around))
            return _of(cues, found or _nearest_before(cues, around))


def taken_of(cues: AttributeCues, around: Surroundings) -> str | None:
    """The word beside the span that is the value, without "and" before it; or None."""
    before = _next_before(around)
    for place in reversed(range(len(before))):
        for _, behind in cues.taken_finder.at(before, place):
            first = before[place].raw
            own = cues.taken_finder.knows(before[place].forms[0])  # وفق, whose و is its own
            rest = (word.raw for word in before[place + 1 : behind])
            return " ".join([first if own else first.lstrip("وف"), *rest])
    after = _next_after(around)
    for place in range(len(after)):
        for _, behind in cues.taken_finder.at(after, place):
            return " ".join(word.raw for word in after[place:behind])
    return None


def number_behind(cues: AttributeCues, around: Surroundings) -> str | None:
    """The number that stands behind a cue in the span, as it stands; or None."""
    finder = Finder([("", cue) for cue in cues.behind])
    for place in range(len(around.words)):
        for _, behind in finder.at(around.words, place):
            if behind < len(around.words) and around.words[behind].raw[:1].isdecimal():
                return around.words[behind].raw
    return None


@cache
def heads_of(passed_over: tuple[str, ...]) -> frozenset[str]:
    """Words that stand before a head, folded."""
    return frozenset(map(arabic.fold_text, passed_over))


def _of(cues: AttributeCues, found: set[str]) -> str | None:
    for choice, parts in cues.together.items():
        if found.issuperset(parts):
            return choice
    return next((choice for choice in cues.choices if choice in found), None)


def _at_head(cues: AttributeCues, row: Sequence[Word], passed_over: frozenset[str]) -> set[str]:
    place = 0
    while place < len(row) - 1 and (
        row[place].raw[:1].isdecimal() or passed_over.intersection(row[place].forms)
    ):
        place += 1
    return {choice for choice, _ in cues.finder.at(row, place)} if row else set()


def _next_before(around: Surroundings) -> Sequence[Word]:
    """The last words before the span, as far as they belong to its clause."""
    row = around.before
    if _SENTENCE.search(around.between):
        return ()
    start = len(row)
    while start > 0 and len(row) - start < _NEXT_BEFORE:
        start -= 1
        if start < len(row) - 1 and _SENTENCE.search(row[start + 1].gap):
            return row[start + 1 :]
    return row[start:]


def _next_after(around: Surroundings) -> Sequence[Word]:
    """The first words after the span, up to an "and" or a comma."""
    row: list[Word] = []
    for word in around.after[:_NEXT_AFTER]:
        if word.joined or _CLAUSE.search(word.gap):
            break
        row.append(word)
    return row


def _nearest_before(cues: AttributeCues, around: Surroundings) -> set[str]:
    """What the nearest cue before the span in its sentence says, with the one that "and" ties to it."""
    row = around.before
    if _SENTENCE.search(around.between):
        return set()
    for back in range(1, min(_BEFORE, len(row)) + 1):
        place = len(row) - back
        if back > 1 and _SENTENCE.search(row[place + 1].gap):
            break
        found = {choice for choice, _ in cues.finder.at(row, place)}
        if found:
            if row[place].joined and place:
                found |= {choice for choice, _ in cues.finder.at(row, place - 1)}
            return found
    return set()


def _row(text: str) -> tuple[Word, ...]:
    row: list[Word] = []
    last = 0
    for start, end in arabic.words(text):
        raw = text[start:end]
        row.append(Word(raw, _forms(arabic.fold_text(raw)), text[last:start]))
        last = end
    return tuple(row)


def _forms(folded: str) -> tuple[str, ...]:
    """The folded word, and what is left of it without what may be proclitics and the article."""
    found = _LEAD.match(folded)
    cuts = {0}
    if found is not None:
        cuts |= {len(found[1]), len(found[1] + found[2]), found.end()}
        if folded.startswith("ال"):
            cuts.add(2)
    return tuple(folded[cut:] for cut in sorted(cuts) if len(folded) - cut >= _SHORTEST or not cut)


def _fits(word: Word, cue: str) -> bool:
    if cue.endswith("-"):
        return any(form.startswith(cue[:-1]) for form in word.forms)
    return cue in word.forms
