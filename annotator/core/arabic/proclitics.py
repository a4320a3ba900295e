"""Where the word may begin inside a written word: proclitics, offered and never applied silently.

Arabic writes و and ف (and), ب ل ك (in, to, as) and the future س onto the word after them, so بالبوكمال holds
the name البوكمال. The article ال stays with the stem; of لل the second ل stays (للنظام gives لنظام), since
the article's alef is not written there.
"""

from annotator.core.arabic.fold import TATWEEL, fold, fold_text
from annotator.core.arabic.stems import keeps_first_letter, short_stems
from annotator.core.arabic.words import word_at

_CONJUNCTIONS = frozenset("وف")
_PREPOSITIONS = frozenset("بكل")
_NEVER_FIRST = frozenset("ةىئءؤ")  # no Arabic word begins with these
_ARABIC = frozenset("ابتثجحخدذرزسشصضطظعغفقكلمنهويء")
_MOST_TAGS = 20
_LONGEST = 60  # no Arabic word is longer, with all its marks


def proclitic_cuts(word: str) -> tuple[int, ...]:
    """Where in ``word`` the stem may begin without its proclitics, likeliest first, in code points.

    Never 0. Empty where nothing can be cut: most words, and those of the table in ``stems.py``.
    """
    if len(word) > _LONGEST:
        return ()
    folded = fold(word)
    cuts = []
    for cut in _ranked(folded.text, word):
        raw = folded.raw(cut, len(folded.text))[0]
        # A ligature such as U+FEFB holds ل and ا in one code point: nothing can be cut inside it.
        whole = fold_text(word[raw:]) == folded.text[cut:]
        if raw and whole and word[raw] not in _NEVER_FIRST and raw not in cuts:
            cuts.append(raw)
    return tuple(cuts)


def selection_cycle(text: str, position: int) -> tuple[tuple[int, int], ...]:
    """What repeated double clicks at ``position`` select in turn, as ``[start, end)`` of ``text``.

    First the word, then the word without its proclitics, likeliest first; where underscores tie the word to
    others, as in a hashtag, at last the whole tie. Empty where ``position`` touches no word.
    """
    word = word_at(text, position)
    if word is None:
        return ()
    start, end = word
    steps = [word, *((start + cut, end) for cut in proclitic_cuts(text[start:end]))]
    tied = _tied(text, start, end)
    return (*steps, tied) if tied != word else tuple(steps)


def normal_form(text: str, start: int, end: int) -> str:
    """``text[start:end]`` as a reader would look it up: of للنظام the stretch لنظام reads النظام.

    Only what a cut لل lost is put back; every other stretch is given as it stands.
    """
    stretch = text[start:end]
    before = text[max(0, start - 8) : start].rstrip(TATWEEL)
    if stretch.startswith("ل") and before.endswith("ل") and not keeps_first_letter(_first_word(stretch)):
        return "ال" + stretch[1:].lstrip(TATWEEL)
    return stretch


def _ranked(letters: str, word: str) -> list[int]:
    """Cuts in the folded word, likeliest first."""
    cuts = _cuts_at(letters, word, 0)
    if not cuts or letters[0] not in _CONJUNCTIONS:
        return cuts
    deeper = _cuts_at(letters, word, 1) if letters[1] not in _CONJUNCTIONS else []
    # وبحلب: "and in Aleppo" is likelier than a name بحلب; ك and س are more often the stem's own.
    sure = letters[1] in "بل" or letters[2:4] == "ال"
    return deeper + cuts if sure else cuts + deeper


def _cuts_at(letters: str, word: str, place: int) -> list[int]:
    """The cut after the one proclitic at ``place`` of the folded word, or none."""
    rest = letters[place:]
    stem = rest[1:]
    if not stem or keeps_first_letter(rest):
        return []
    first = rest[0]
    if first in _CONJUNCTIONS or first in _PREPOSITIONS:
        return [place + 1] if _may_stand(stem) else []
    if first == "س":
        verb = stem[0] in "يتن" or (stem[0] == "ا" and "أ" in word)
        return [place + 1] if verb and len(stem) >= 4 else []
    return []


def _may_stand(stem: str) -> bool:
    """Whether a stem is long enough to be offered. What is no Arabic (50, RPG) always is."""
    if stem[0] not in _ARABIC:
        return True
    least = 4 if stem.startswith("ال") else 3
    return len(stem) >= least or stem in short_stems()


def _first_word(stretch: str) -> str:
    found = word_at(stretch, 0)
    return fold_text(stretch[found[0] : found[1]]) if found else ""


def _tied(text: str, start: int, end: int) -> tuple[int, int]:
    """The word with those that underscores tie to it."""
    for _ in range(_MOST_TAGS):
        before = word_at(text, start - 1) if start and text[start - 1] == "_" else None
        if before is None or before[1] != start - 1:
            break
        start = before[0]
    for _ in range(_MOST_TAGS):
        after = word_at(text, end + 1) if text[end : end + 1] == "_" else None
        if after is None or after[0] != end + 1:
            break
        end = after[1]
    return start, end
