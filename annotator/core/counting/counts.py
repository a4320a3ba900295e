"""How many the words of a span say: a count with its bounds, or one whole number."""

import itertools
from collections.abc import Sequence
from functools import cache
from typing import Any

import msgspec

from annotator.core.counting import phrases
from annotator.core.counting.nouns import Amount, nations, people, things
from annotator.core.counting.numerals import is_number_word, number_at, ordinal_at, vague_at
from annotator.core.counting.pieces import Piece, pieces

_CONTEXT = 80  # characters before and behind the words that are looked at


class Count(msgspec.Struct, frozen=True, omit_defaults=True):
    """A count as the schema's ``count`` attributes hold it; what is not said is None or False.

    The text is taken at its word (decision 130): about 25 is ``best``, more than 100 is ``low``, tens are
    ``low`` 10; these three are ``approximate``. A plain number is low, best and high at once.
    """

    low: int | None = None
    best: int | None = None
    high: int | None = None
    unknown: bool = False
    approximate: bool = False

    def value(self) -> dict[str, Any]:
        """The attribute's JSON value: only what is said."""
        return {
            name: value
            for name in self.__struct_fields__
            if (value := getattr(self, name)) is not None and value is not False
        }


class _Hit(msgspec.Struct, frozen=True):
    """One amount among the pieces: what it says, where it stands, the harm its noun names."""

    count: Count | None
    start: int
    end: int
    joined: bool
    said: bool  # by a number, not by a noun's form alone
    harm: str = ""


def exactly(number: int) -> Count:
    """A plain number."""
    return Count(number, number, number)


def read_count(words: str, before: str = "", after: str = "") -> Count | None:
    """How many people ``words`` speak of; None where that is not sure.

    ``before`` and ``after`` are the text on both sides; only the nearest words of each matter.
    """
    row, start, end = _row(words, before, after)
    hits = _hits(row, start, end)
    found = _together(row, hits, start)
    if found is not None and found.unknown and _names_none(row, start, end):
        return exactly(0)
    if found is None and not hits and _names_none(row, start, end):
        return exactly(0)
    return found


def read_number(words: str) -> int | None:
    """The whole number at the head of ``words`` (5 عربات, نحو 25 عنصراً, صاروخين); None where none is said."""
    row, start, end = _row(words, "", "")
    while start < end and (row[start].kind in ("stop", "sign") or row[start].stem in phrases.known_words()):
        start += 1
    if start == end:
        return None
    found = number_at(row, start)
    if found is not None and not phrases.is_no_count(row, start, found[1]):
        return found[0]
    form = people().get(row[start].stem) or things().get(row[start].stem)
    return 2 if form == "two" else None


def _row(words: str, before: str, after: str) -> tuple[list[Piece], int, int]:
    """All pieces in a row, and the stretch of them that are the words themselves."""
    sides = [pieces(part, _is_known) for part in (before[-_CONTEXT:], words, after[:_CONTEXT])]
    start = len(sides[0])
    return [*sides[0], *sides[1], *sides[2]], start, start + len(sides[1])


@cache
def _is_known(folded: str) -> bool:
    return (
        is_number_word(folded)
        or folded in people()
        or folded in nations()
        or folded in things()
        or folded in phrases.known_words()
        or bool(phrases.harm_of(folded))
    )


def _hits(row: Sequence[Piece], start: int, end: int) -> list[_Hit]:
    """Every amount within ``row[start:end]``, in order, up to where a part of them is counted."""
    hits: list[_Hit] = []
    place = start
    while place < end:
        piece = row[place]
        if piece.stem in phrases.SUBSET and place > start:
            break
        hit = _amount_at(row, place, start, end)
        if hit is not None:
            hits.append(hit)
            place = hit.end
            continue
        ordinal = ordinal_at(row[:end], place)
        if ordinal is not None:
            # "a fourth was injured": one more, where nothing else is said.
            if ordinal == end and not piece.definite and not hits and phrases.harm_of(row[place - 1].stem):
                hits.append(_Hit(exactly(1), place, end, piece.joined, said=False))
            place = ordinal
        else:
            place += 1
    return hits


def _amount_at(row: Sequence[Piece], place: int, start: int, end: int) -> _Hit | None:
    piece, inside = row[place], row[:end]
    if piece.stem in ("احد", "احدي") and not piece.definite and number_at(inside, place) is None:
        follows = place + 1 < end and row[place + 1].kind == "word"
        return _hit(row, exactly(1), place, min(place + 2, end)) if follows else None
    if piece.stem == "اثنين" and piece.definite:
        return None  # Monday
    range_ = _range_at(inside, place)
    if range_ is not None:
        low, high, behind = range_
        return _hit(row, Count(low=low, high=high), place, _past_nouns(row, behind, end), said=True)
    found = number_at(inside, place)
    if found is not None:
        return _numbered(row, place, found[1], end, found[0])
    vague = vague_at(inside, place) if piece.kind == "word" else None
    if vague is not None:
        return _vague(row, place, vague[1], end, vague[0])
    if piece.stem in phrases.UNKNOWN:
        if place + 1 < end and (vague_at(inside, place + 1) or number_at(inside, place + 1)):
            return None  # عدة مئات says hundreds, عدد (٧) seven
        return _hit(row, Count(unknown=True), place, _past_nouns(row, place + 1, end))
    form = _person(row, place, start)
    return _noun(row, place, end, form) if form else None


def _person(row: Sequence[Piece], place: int, start: int) -> Amount | None:
    """What the noun at ``place`` says of people; None where it is none, or describes another noun."""
    piece, before = row[place], row[place - 1] if place else None
    if piece.kind != "word" or (before is not None and before.stem in ("كل", "اي", "غير")):
        return None
    if before is not None and place > start and piece.lead == "ال" and _has_article(before):
        return None  # الطاقم الطبي العامل
    form = people().get(piece.stem)
    if form is None and before is not None and phrases.harm_of(before.stem):
        form = nations().get(piece.stem)
    return form


def _numbered(row: Sequence[Piece], place: int, behind: int, end: int, number: int) -> _Hit:
    """A plain number with what bounds it; a hit without a count where it counts nothing."""
    if phrases.is_no_count(row, place, behind):
        return _hit(row, None, place, behind, said=True)
    bound, begin = phrases.bound_before(row, place)
    after = phrases.bound_after(row, behind)
    count = {
        "": exactly(number),
        "about": Count(best=number, approximate=True),
        "least": Count(low=number, approximate=True),
        "most": Count(high=number, approximate=True),
    }[bound if bound not in ("", "about") else after or bound]
    return _hit(row, count, min(begin, place), _past_nouns(row, behind, end), said=True, at=place)


def _vague(row: Sequence[Piece], place: int, behind: int, end: int, least: int) -> _Hit:
    if behind < end and row[behind].stem in ("عشر", "عشره") and least == 3:
        least, behind = 13, behind + 1  # بضعة عشر
    return _hit(row, Count(low=least, approximate=True), place, _past_nouns(row, behind, end), said=True)


def _noun(row: Sequence[Piece], place: int, end: int, form: Amount) -> _Hit:
    behind = _past_nouns(row, place + 1, end)
    if form == "unsure":
        dual = phrases.is_dual(row[behind:])
        if dual is None and row[place].definite:
            dual = False  # المصابين: two would be named as two
        form = form if dual is None else "two" if dual else "many"
    # "one civilian", "two others": the number that follows says it again, or says what the form did not.
    while behind < end and row[behind].kind == "stop":
        behind += 1
    found = number_at(row[:end], behind) if behind < end and not row[behind].joined else None
    if found is not None and not phrases.is_no_count(row, behind, found[1]):
        return _numbered(row, behind, found[1], end, found[0])
    bound = phrases.bound_before(row, place)[0]
    known: dict[Amount, Count | None] = {
        "one": exactly(1), "two": exactly(2), "many": Count(unknown=True), "unsure": None,
    }  # fmt: skip
    count = known[form]
    if form == "one" and bound == "least":
        count = Count(low=2, approximate=True)  # أكثر من قتيل
    return _hit(row, count, place, _past_nouns(row, place + 1, end))


def _range_at(row: Sequence[Piece], place: int) -> tuple[int, int, int] | None:
    """Two numbers that are the ends of a range: (low, high, place behind)."""
    if place and row[place - 1].stem == "بين":
        for middle in range(place + 1, min(len(row), place + 12)):
            first = number_at(row[:middle], place)
            second = number_at(row, middle) if row[middle].joined else None
            if first is None or second is None or first[1] != middle or first[0] >= second[0]:
                continue
            goes_on = second[1] < len(row) and row[second[1]].joined and number_at(row, second[1])
            if not goes_on:
                return first[0], second[0], second[1]
        return None
    first = number_at(row, place)
    if first is None or first[1] + 1 >= len(row):
        return None
    link = row[first[1]]
    if link.stem not in ("الي", "حتي", "او", "-", "–", "—"):
        return None
    second = number_at(row, first[1] + 1)
    if second is None or second[0] <= first[0] or row[first[1] + 1].joined:
        return None
    return first[0], second[0], second[1]


def _has_article(piece: Piece) -> bool:
    # The article of a word that no table knows has not been taken off.
    return piece.definite or (piece.stem.startswith("ال") and not is_number_word(piece.stem))


def _past_nouns(row: Sequence[Piece], place: int, end: int) -> int:
    """The place behind the nouns that follow: ثمانية [قتلى مدنيين]."""
    while place < end and row[place].kind == "word" and not row[place].joined:
        if row[place].stem not in people() and row[place].stem not in nations() and row[place].stem != "من":
            break
        place += 1
    return place


def _hit(
    row: Sequence[Piece],
    count: Count | None,
    start: int,
    end: int,
    *,
    said: bool = False,
    at: int | None = None,
) -> _Hit:
    harm = next(filter(None, (phrases.harm_of(piece.stem) for piece in row[start:end])), "")
    return _Hit(count, start, end, row[start if at is None else at].joined or row[start].joined, said, harm)


def _together(row: Sequence[Piece], hits: Sequence[_Hit], start: int) -> Count | None:
    """What several amounts say as one; None where they do not belong together."""
    if hits and hits[0].joined and hits[0].start > start:
        return None  # "somebody and 14 others": who the first are was not read
    counted = [hit for hit in hits if hit.count is not None]
    if len(counted) < len(hits) and any(not hit.said for hit in hits if hit.count is None):
        return None
    numbered = [hit for hit in counted if hit.said]
    if len(numbered) == 1 and all(_only_names(row, hit) for hit in counted if hit is not numbered[0]):
        return numbered[0].count
    if not counted:
        return None
    if all(hit.count == counted[0].count and hit.count == Count(unknown=True) for hit in counted):
        return counted[0].count
    if len(counted) == 1:
        return counted[0].count
    for one, other in itertools.pairwise(counted):
        between = row[one.end : other.start]
        if not other.joined or any(phrases.harm_of(piece.stem) for piece in between):
            return None
    harms = {phrases.harm_of(piece.stem) for piece in row[start : counted[0].start]} - {""}
    if len((harms if len(harms) == 1 else set()) | {hit.harm for hit in counted if hit.harm}) > 1:
        return None
    exact = [count.best for hit in counted if (count := hit.count) and count == exactly(count.best or 0)]
    return exactly(sum(filter(None, exact))) if len(exact) == len(counted) else None


def _only_names(row: Sequence[Piece], hit: _Hit) -> bool:
    """Whether an amount only names who is counted: الجرحى in الجرحى الأربعة, in عشرات القتلى والجرحى."""
    noun = row[hit.start]
    return hit.count == Count(unknown=True) and noun.stem in people() and (noun.definite or not hit.joined)


def _names_none(row: Sequence[Piece], start: int, end: int) -> bool:
    """Whether the words are an indefinite plural or a harm that is said not to have been."""
    own = [piece for piece in row[start:end] if piece.stem not in ("اي", "وقوع", "سقوط")]
    if not own or own[0].definite:
        return False
    harm = people().get(own[0].stem) == "many" or own[0].stem in ("اضرار", "خساير", "اصابه")
    return harm and (phrases.denies(row[:start]) or row[start].stem == "اي")
