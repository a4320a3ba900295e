"""Plain text: from the bytes of a file, or from what was pasted, to an article."""

import hashlib

import msgspec

from annotator.core.article import Article
from annotator.core.contract import REPLACEMENT, is_clean_utf8, keep_contract
from annotator.loaders.encoding import LIMIT, decode
from annotator.loaders.errors import EmptyPaste, TooLarge
from annotator.loaders.zones import read_zones

TEXT_LOADER = "text/1"
PASTE_LOADER = "pasted/1"
_LONGEST_NAME = 255


class Loaded(msgspec.Struct, frozen=True):
    """An article, and the encoding that it was read in; ``guessed`` where nothing said which it is."""

    article: Article
    encoding: str
    guessed: bool = False


def read_text(data: bytes, name: str, encoding: str | None = None) -> Loaded:
    """Read the bytes of a plain text file; ``name`` loses its folders, ``encoding`` is the user's choice.

    Raises one of :mod:`annotator.loaders.errors`.
    """
    name = base_name(name)
    decoded = decode(data, name, encoding)
    text = decoded.text
    replaced: dict[str, int] = {}
    if decoded.encoding != "utf-8" or encoding or not is_clean_utf8(data):
        text, replaced = keep_contract(text)
    if decoded.damaged:
        replaced = {**replaced, "damaged": decoded.damaged}
    origin = {
        "name": name,
        "sha256": hashlib.sha256(data).hexdigest(),
        "encoding": decoded.encoding,
        "guessed": decoded.guessed,
        "loader": TEXT_LOADER,
        "replaced": replaced,
    }
    return Loaded(_article(text, origin), decoded.encoding, decoded.guessed)


def load_pasted(text: str, name: str = "") -> Loaded:
    """Read a pasted text; ``name`` is what the user calls it. The original's hash is of its UTF-8.

    Raises EmptyPaste or TooLarge.
    """
    name = base_name(name)
    original = text.encode("utf-8", "surrogatepass")
    if len(original) > LIMIT:
        raise TooLarge(name=name, megabytes=-(-len(original) // 1_000_000), limit=LIMIT // 1_000_000)
    if not text.strip() or not text.strip("\ufeff\0 \t\r\n"):
        raise EmptyPaste
    text, replaced = keep_contract(text)
    origin = {
        "name": name,
        "sha256": hashlib.sha256(original).hexdigest(),
        "encoding": "",
        "guessed": False,
        "loader": PASTE_LOADER,
        "replaced": replaced,
    }
    return Loaded(_article(text, origin), "")


def base_name(name: str) -> str:
    """The last part of a path of either kind, fit to be shown and stored: no controls, no lone surrogates."""
    last = name.rstrip("/\\").replace("\\", "/").rpartition("/")[2]
    if last.isprintable():
        return last[:_LONGEST_NAME]
    kept, _ = keep_contract(last)
    return "".join(
        char if char.isprintable() or char in "\u200c\u200d\u00a0" else REPLACEMENT for char in kept
    )[:_LONGEST_NAME]


def _article(text: str, origin: dict[str, object]) -> Article:
    page = read_zones(text)
    return Article(
        text=text,
        title=page.title,
        source=page.source,
        url=page.url,
        published=page.published,
        zones=page.zones,
        meta={**page.meta, "origin": origin},
    )
