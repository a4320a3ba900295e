"""An article from a text and what is known of it: the one place where loaders meet contract and zones."""

import hashlib
import re
from typing import Any

import msgspec

from annotator.core.article import Article, Role, Zone
from annotator.core.contract import REPLACEMENT, keep_contract
from annotator.loaders.asked import Asked
from annotator.loaders.errors import EmptyFile, TooLarge
from annotator.loaders.wreckage import repaired, wreckage
from annotator.loaders.zones import Page, read_zones

LIMIT = 20_000_000
"""Bytes of one article. A book has about a tenth of that: what is larger is an archive, or no text."""

_LONGEST_NAME = 255
_LONGEST_FIELD = 2_000
_BLANK = "\ufeff\0 \t\r\n"


class Loaded(msgspec.Struct, frozen=True):
    """An article, and the encoding that it was read in; ``guessed`` where nothing said which it is.

    ``line`` is where in its file an article begins that shares the file with others, from 1; else 0.
    """

    article: Article
    encoding: str
    guessed: bool = False
    line: int = 0


class Told(msgspec.Struct, kw_only=True):
    """What a file says of an article beside its text; empty where it does not say."""

    title: str = ""
    source: str = ""
    url: str = ""
    published: str = ""
    meta: dict[str, Any] = {}


def is_blank(text: str) -> bool:
    """Whether there is nothing to read in a text."""
    return not text.strip() or not text.strip(_BLANK)


def megabytes(size: int) -> int:
    """Bytes as whole megabytes, rounded up."""
    return -(-size // 1_000_000)


def too_large(name: str, size: int) -> TooLarge:
    """The error for a text of so many bytes."""
    return TooLarge(name=name, megabytes=megabytes(size), limit=LIMIT // 1_000_000)


def origin_of(
    data: bytes, name: str, loader: str, encoding: str = "", *, guessed: bool = False, damaged: int = 0
) -> dict[str, Any]:
    """Where a text came from: the name without folders, the hash of the bytes, and how they were read."""
    return {
        "name": base_name(name),
        "sha256": hashlib.sha256(data).hexdigest(),
        "encoding": encoding,
        "guessed": guessed,
        "loader": loader,
        "replaced": {"damaged": damaged} if damaged else {},
    }


def make(text: str, origin: dict[str, Any], told: Told | None = None, *, page: Page | None = None) -> Article:
    """The article of a text that may not keep the contract yet; what ``told`` says goes before what is found.

    ``page`` has the zones where the loader knows them, for a text that keeps the contract. Raises EmptyFile
    or TooLarge.
    """
    if is_blank(text):
        raise EmptyFile(name=origin["name"])
    if len(text) > LIMIT:
        raise too_large(origin["name"], len(text))
    text, replaced = keep_contract(text)
    if replaced:
        origin = {**origin, "replaced": {**replaced, **origin["replaced"]}}
    return article(text, origin, told, page)


def article(
    text: str,
    origin: dict[str, Any],
    told: Told | None = None,
    page: Page | None = None,
    *,
    flag: bool = True,
    shapes: bool = True,
) -> Article:
    """The article of a text that keeps the contract; with ``flag``, its origin says if it is wreckage.

    ``shapes`` is as for :func:`wreckage`.
    """
    page = page or read_zones(text)
    torn = wreckage(text, shapes=shapes) if flag else None
    if torn is not None:
        origin = {**origin, "wreckage": msgspec.to_builtins(torn)}
    meta = {**page.meta, "origin": origin}
    if told is None:
        return Article(
            text=text,
            title=page.title,
            source=page.source,
            url=page.url,
            published=page.published,
            zones=page.zones,
            meta=meta,
        )
    return Article(
        text=text,
        title=one_line(told.title) or page.title,
        source=one_line(told.source) or page.source,
        url=one_line(told.url) or page.url,
        published=told.published or page.published,
        zones=page.zones,
        meta={**meta, **told.meta},
    )


def with_asked(loaded: Loaded, asked: Asked) -> Loaded:
    """The same with what was chosen for all articles: the outlet where it names none, and repairs."""
    one = loaded.article
    if asked.repair:
        one = repaired_version(one) or one
    if asked.source and not one.source:
        one = msgspec.structs.replace(one, source=one_line(asked.source))
    return loaded if one is loaded.article else msgspec.structs.replace(loaded, article=one)


def repaired_version(old: Article) -> Article | None:
    """Another article with the repaired text, which names this one in its ``meta``; None if all is well.

    The old text never changes. ``meta["origin"]["repaired_from"]`` is the old text's hash.
    """
    found = wreckage(old.text)
    if found is None:
        return None
    text = repaired(old.text)
    if text == old.text:
        return None
    origin = {key: value for key, value in old.meta.get("origin", {}).items() if key != "wreckage"}
    origin |= {"repaired_from": old.sha256, "repaired": msgspec.to_builtins(found)}
    new = article(text, origin, flag=False)
    kept = {key: value for key, value in old.meta.items() if key not in ("origin", *new.meta)}
    return msgspec.structs.replace(
        new,
        source=old.source or new.source,
        url=old.url or new.url,
        published=old.published or new.published,
        meta={**kept, **new.meta},
    )


_SPACES = re.compile(r"[ \t\r\n\f\v]+")


def spaced(words: str) -> str:
    """Words with one space where markup has any: indents and line ends. No-break spaces are the author's."""
    return _SPACES.sub(" ", words).strip(" ")


def one_line(words: str) -> str:
    """Words as a field holds them: in one line, with what the text contract allows, not without end."""
    if not words:
        return ""
    return " ".join(keep_contract(words[: 4 * _LONGEST_FIELD])[0].split())[:_LONGEST_FIELD]


def titled(title: str, text: str) -> tuple[str, tuple[Zone, ...]]:
    """A text with its title as the first line, and the zones of both; the text keeps the contract."""
    body = read_zones(text)
    if not title or title in text[: 2 * len(title) + 200].split("\n"):
        return text, body.zones
    start = len(title) + 2
    moved = tuple(Zone(zone.start + start, zone.end + start, zone.role) for zone in body.zones)
    role: Role = "title"
    return f"{title}\n\n{text}", (Zone(0, len(title), role), *moved)


def base_name(name: str) -> str:
    """The last part of a path of either kind, fit to be shown and stored: no controls, no lone surrogates."""
    last = name.rstrip("/\\").replace("\\", "/").rpartition("/")[2]
    if last.isprintable():
        return last[:_LONGEST_NAME]
    kept, _ = keep_contract(last)
    return "".join(
        char if char.isprintable() or char in "\u200c\u200d\u00a0" else REPLACEMENT for char in kept
    )[:_LONGEST_NAME]
