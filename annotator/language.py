"""Sentences in the user's language, without Qt.

The English sentence is the key; the Arabic one stands in ``resources/i18n/hashiya_ar.ts``, which the window's
translations come from too. English has a file of its own, for plurals. Both are read when first needed.
"""

import os
from functools import lru_cache
from typing import Literal, Protocol, get_args, runtime_checkable

import msgspec

from annotator.core.errors import HashiyaError
from annotator.places import resource

Language = Literal["ar", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)

VARIABLE = "HASHIYA_LANGUAGE"

#: Whose words are said without Qt: the contexts of the translations files that are read, the first one first.
CONTEXTS = ("errors", "cli", "formats", "system")


@runtime_checkable
class Told(Protocol):
    """What is said in several sentences, such as the losses of a format."""

    def sentences(self) -> list[tuple[str, dict[str, object]]]:
        """Each as an English template and what fills it."""
        ...


class Sentences(msgspec.Struct, frozen=True):
    """What a translations file says: ``plain`` by the English words, ``counted`` with a form a plural."""

    plain: dict[str, str]
    counted: dict[str, tuple[str, ...]]


def user_language() -> Language:
    """The user's language: HASHIYA_LANGUAGE if it names one, else Arabic where the locale is Arabic."""
    return chosen_language() or ("ar" if _locale_name().lower().startswith("ar") else "en")


def chosen_language() -> Language | None:
    """The language that HASHIYA_LANGUAGE names, which ``--language`` sets; None where nobody chose."""
    wish = os.environ.get(VARIABLE, "").strip().lower()
    return next((language for language in LANGUAGES if language == wish), None)


def choose_language(language: Language) -> None:
    """Speak this language from now on, in this process and those it starts, whatever the locale says."""
    os.environ[VARIABLE] = language


def say(what: HashiyaError | str, language: Language | None = None, /, **fields: object) -> str:
    """An error, or an English template filled with ``fields``, as one sentence in the user's language.

    Where no translation is known the English one is given. Fields that are errors themselves are said too.
    """
    spoken = language or user_language()
    template, values = (what.sentence, what.fields) if isinstance(what, HashiyaError) else (what, fields)
    filled = {name: _field(name, value, spoken) for name, value in values.items()}
    return _sentences(spoken).plain.get(template, template).format(**filled)


def say_count(template: str, n: int, language: Language | None = None, /, **fields: object) -> str:
    """Like :func:`say` for words that depend on a count: ``say_count("{n} articles loaded", 3)``."""
    spoken = language or user_language()
    forms = _sentences(spoken).counted.get(template)
    chosen = forms[min(plural(n, spoken), len(forms) - 1)] if forms else template
    return chosen.format(**{name: _field(name, value, spoken) for name, value in {**fields, "n": n}.items()})


def plural(n: int, language: Language) -> int:
    """Which plural form ``n`` takes, in the order of the translations files.

    English: one, other. Arabic: zero, one, two, few (3 to 10), many (11 to 99), other (100 to 102, 200).
    """
    n = abs(n)
    if language == "en":
        return 0 if n == 1 else 1
    if n <= 2:
        return n
    if 3 <= n % 100 <= 10:
        return 3
    return 4 if n % 100 >= 11 else 5


def _field(name: str, value: object, language: Language) -> object:
    if isinstance(value, HashiyaError):
        return say(value, language)
    if isinstance(value, Told):
        told = [say(template, language, **fields) for template, fields in value.sentences()]
        return " ".join(told) or say(str(value), language)
    if name in ("reason", "detail") and isinstance(value, str):
        # What the system says ("Permission denied") has a translation where it is common, and so has ours.
        return _sentences(language).plain.get(value, value)
    return value


def _locale_name() -> str:
    name = next((value for one in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := os.environ.get(one))), "")
    if name:
        return name if name.partition(".")[0] in ("C", "POSIX") else os.environ.get("LANGUAGE") or name
    import locale

    return locale.getlocale()[0] or ""


@lru_cache(maxsize=2)
def _sentences(language: Language) -> Sentences:
    from xml.etree import ElementTree as ET

    sentences = Sentences({}, {})
    path = resource("i18n", f"hashiya_{language}.ts")
    if not path.is_file():
        return sentences
    contexts = {context.findtext("name", ""): context for context in ET.parse(path).iter("context")}  # noqa: S314
    for name in reversed(CONTEXTS):
        for message in contexts[name].iter("message") if name in contexts else ():
            translation = message.find("translation")
            source = message.findtext("source", "")
            if translation is None or translation.get("type") in ("vanished", "obsolete"):
                continue
            if message.get("numerus") == "yes":
                forms = tuple(form.text or "" for form in translation.iter("numerusform"))
                if any(forms):
                    sentences.counted[source] = tuple(form or forms[-1] for form in forms)
            elif translation.text:
                sentences.plain[source] = translation.text
    return sentences
