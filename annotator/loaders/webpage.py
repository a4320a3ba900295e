"""Saved web pages: the article's text without the page around it. Nothing is rendered, run or fetched."""

import re
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from typing import Any

from annotator.core.article import Role
from annotator.core.contract import keep_contract
from annotator.loaders.asked import Asked
from annotator.loaders.dates import read_date
from annotator.loaders.encoding import ENCODINGS, decode, refuse_binary
from annotator.loaders.errors import NoPageText, NotLoaded
from annotator.loaders.lines import kind_of
from annotator.loaders.making import LIMIT, Loaded, Told, base_name, make, one_line, origin_of, too_large
from annotator.loaders.outlets import outlet_at
from annotator.loaders.zones import read_zones

WEBPAGE_LOADER = "webpage/1"

_CHARSET = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w-]{3,20})""", re.IGNORECASE
)
_SAID = (
    (
        "//meta[@property='article:published_time' or @itemprop='datePublished' or @name='datePublished'"
        " or @name='pubdate' or @name='publish-date' or @name='publishdate' or @name='date'"
        " or @name='DC.date.issued' or @name='dcterms.created' or @name='parsely-pub-date']/@content"
    ),
    "//*[@itemprop='datePublished']/@datetime",
    "//script[@type='application/ld+json']/text()",
    "//article//time/@datetime",
    "//h1/following::time/@datetime",
)
_PUBLISHED = re.compile(r'"datePublished"\s*:\s*"([^"]{8,40})"')
_DECLARED = frozenset((*ENCODINGS, "utf8", "cp1256")) - {"utf-16", "utf-16-le", "utf-16-be", "utf-32"}
_MOST_ELEMENTS = 30_000
_DAY = re.compile(r"/(20\d\d|19\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/-]|$)")
_STAMP = re.compile(r"date|time|stmp|stamp|publish|posted|تاريخ", re.IGNORECASE)
_TIGHT = frozenset(("item", "row"))
_BLOCKS = frozenset(("p", "head", "item", "quote", "code", "row", "div", "ab", "fw", "entry"))


def read_webpage(data: bytes, name: str, asked: Asked) -> Loaded:
    """The article of a saved page: its title as the first line, its paragraphs, its lists and tables.

    Raises NoPageText where no article is found in the page, and what decoding raises.
    """
    name = base_name(name)
    if len(data) > LIMIT:
        raise too_large(name, len(data))
    text, encoding, guessed, damaged = _decoded(data, name, asked)
    tree = _tree(text)
    found = _extracted(tree) if tree is not None else None
    if found is None:
        raise NoPageText(name=name)
    body, told = found
    title = one_line(told.title)
    text, zones_known = _with_title(title, body)
    if not text.strip():
        raise NoPageText(name=name)
    kept, replaced = keep_contract(text)
    origin = origin_of(data, name, WEBPAGE_LOADER, encoding, guessed=guessed, damaged=damaged)
    origin["replaced"] |= replaced
    article = make(kept, origin, told, page=read_zones(kept, zones_known))
    return Loaded(article, encoding, guessed)


def _decoded(data: bytes, name: str, asked: Asked) -> tuple[str, str, bool, int]:
    """The page as text: as was asked, as the page says if that fits, else as any text is read."""
    refuse_binary(data, name)
    if not asked.encoding and not _is_utf8(data):  # whatever the page says: hardly anything else reads so
        said = _CHARSET.search(data[:4096])
        if said is not None and not data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
            encoding = said[1].decode("ascii", "replace").lower()
            with suppress(NotLoaded):  # where the page says wrong
                if encoding in _DECLARED:
                    read = decode(data, name, encoding)
                    return read.text, read.encoding, False, 0
    read = decode(data, name, asked.encoding)
    return read.text, read.encoding, read.guessed, read.damaged


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _tree(text: str) -> Any:
    import lxml.etree
    import lxml.html

    # Never text to the libraries below: they take a lone address for a page to be fetched.
    parser = lxml.html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        data = keep_contract(text)[0].encode("utf-8", "replace")
        return lxml.html.document_fromstring(data, parser=parser, ensure_head_body=True)
    except (lxml.etree.LxmlError, ValueError, AssertionError, RecursionError):
        return None


def _extracted(tree: Any) -> tuple[str, Told] | None:
    """The paragraphs of the article in a page, and what the page says of it."""
    import logging

    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    if next(islice(tree.iter(), _MOST_ELEMENTS, None), None) is not None:
        return None
    published = _published(tree)
    try:
        about = trafilatura.extract_metadata(tree, date_config={"extensive_search": False}, extensive=False)
        page = trafilatura.bare_extraction(tree, include_comments=False, include_tables=True)
    except Exception:  # noqa: BLE001 (a library that meets any page there is: whatever it trips over, we say so)
        return None
    if page is None or isinstance(page, dict) or page.body is None:
        return None
    text = "\n\n".join(_without_furniture(list(_paragraphs(page.body))))
    host = about.hostname or ""
    outlet = outlet_at(host) or about.sitename or host
    told = Told(
        title=about.title or "",
        source=outlet,
        url=about.url or "",
        published=published or _dated(about.url or ""),
    )
    if about.author:
        told.meta = {"byline": one_line(about.author)}
    return text, told


def _published(tree: Any) -> str:
    """When the page says that it was published: in its metadata, else in a short line that is marked so.

    The line must stand behind the article's heading, where there is one: above it pages show what day it is.
    """
    for path in _SAID:
        for said in tree.xpath(path)[:20]:
            found = _PUBLISHED.search(said) if said.lstrip().startswith(("{", "[")) else None
            dated = read_date(found[1] if found else said[:60]) if found or "{" not in said else None
            if dated is not None:
                return dated.iso
    headings = tree.xpath("//h1")
    stamps = "following::*" if headings else "descendant::*"
    for element in (headings[0] if headings else tree).xpath(f"{stamps}[@class or @id]")[:2_000]:
        if _STAMP.search(f"{element.get('class', '')} {element.get('id', '')}"):
            words = " ".join("".join(element.itertext()).split())
            dated = read_date(words) if 6 <= len(words) <= 160 else None
            if dated is not None and not dated.updated:
                return dated.iso
    return ""


def _dated(url: str) -> str:
    """The day that many addresses have in their path."""
    found = _DAY.search(url)
    dated = read_date(f"{found[1]}-{found[2]}-{found[3]}") if found else None
    return dated.iso if dated else ""


def _paragraphs(body: Any) -> Iterator[str]:
    """The text of each block, in order; the items of a list and the rows of a table follow line by line."""
    kept: list[str] = []
    within: list[str] = []
    for block, words in _blocks(body):
        if block not in _TIGHT or block not in within:
            if kept:
                yield "\n".join(kept)
            kept, within = [], [block]
        kept.append(words)
    if kept:
        yield "\n".join(kept)


def _blocks(body: Any) -> Iterator[tuple[str, str]]:
    """Which block and what stands in it; a block within another stands for itself."""
    from lxml import etree

    kept: list[str] = []
    block = ""
    for event, element in etree.iterwalk(body, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        if tag in _BLOCKS:
            words = _lines("".join(kept))
            if words:
                yield block, words
            kept = []
            block = tag if event == "start" else ""
        if event == "start":
            kept += _opening(tag, kept)
            kept.append((element.text or "").replace("\n", " "))
        elif element is not body:
            kept.append((element.tail or "").replace("\n", " "))
    words = _lines("".join(kept))
    if words:
        yield block, words


def _opening(tag: str, kept: list[str]) -> list[str]:
    if tag == "item":
        return ["- "]
    if tag == "lb":
        return ["\n"]
    return [" | "] if tag == "cell" and any(map(str.strip, kept)) else []


def _lines(words: str) -> str:
    lines = (" ".join(line.split()) for line in words.split("\n"))
    return "\n".join(line for line in lines if line and line != "-")


def _without_furniture(paragraphs: list[str]) -> list[str]:
    """The same without what is left of the page behind the article's last paragraph."""
    while paragraphs and kind_of(paragraphs[-1]) in ("chrome", "tags"):
        paragraphs.pop()
    return paragraphs


def _with_title(title: str, body: str) -> tuple[str, dict[int, Role]]:
    """The text with its title before it, where it does not begin with it, and where that stands."""
    if not title:
        return body, {}
    if body.startswith(title):
        return body, {0: "title"}
    return f"{title}\n\n{body}", {0: "title"}
