"""How well typed letters fit a name: its beginning, its words, their first letters, or letters in order."""

from collections.abc import Iterable, Sequence

from annotator.core.arabic import fold_text

_ARTICLE = "ال"


def fit(typed: str, names: Iterable[str]) -> float | None:
    """How well folded ``typed`` fits the best of ``names``, 0 being best; ``None`` where it fits none.

    Below 1 the name begins so; 1 each word begins a word of it; 2 its first letters; 3 it stands inside;
    4 and more: the letters stand there in this order, the wider apart the worse.
    """
    query = fold_text(typed).strip()
    found = [one for one in (_fit(query, fold_text(name)) for name in names) if one is not None]
    return min(found, default=None)


def _fit(query: str, name: str) -> float | None:
    if name.startswith(query):
        return 0.0
    words = _words(name)
    if _begin_words(query.split(), words):
        return 1.0
    if len(query) > 1 and "".join(word[0] for word in words).startswith(query.replace(" ", "")):
        return 2.0
    if query in name:
        return 3.0
    return _in_order(query.replace(" ", ""), name)


def _words(name: str) -> Sequence[str]:
    words = [word.strip(";:,.،؛()") for word in name.split()]
    # Who types قائمة means القائمة, too.
    return [word.removeprefix(_ARTICLE) if len(word) > len(_ARTICLE) + 1 else word for word in words if word]


def _begin_words(query: Sequence[str], words: Sequence[str]) -> bool:
    """Whether each word of ``query`` begins a word, in order."""
    rest = iter(words)
    return all(
        any(word.startswith((part, part.removeprefix(_ARTICLE) or part)) for word in rest) for part in query
    )


def _in_order(letters: str, name: str) -> float | None:
    place, first = -1, -1
    for letter in letters:
        place = name.find(letter, place + 1)
        if place < 0:
            return None
        first = place if first < 0 else first
    return 4 + (place - first - len(letters) + 1) / 100
