"""Markdown: the text that a reader sees, as plain lines; what stands in front of it as metadata."""

import re
from html import unescape
from typing import TYPE_CHECKING

from annotator.core.article import Role
from annotator.core.contract import keep_contract
from annotator.loaders.asked import Asked
from annotator.loaders.encoding import decode
from annotator.loaders.errors import EmptyFile, Malformed
from annotator.loaders.fields import NAMES, as_date, called
from annotator.loaders.making import Loaded, Told, base_name, is_blank, make, one_line, origin_of, spaced
from annotator.loaders.zones import read_zones

if TYPE_CHECKING:
    from markdown_it.token import Token

MARKDOWN_LOADER = "markdown/1"

MOST = 1_000_000
"""Code points of a Markdown file: a book has fewer, and markup without end takes time without end."""

MOST_BRACKETS = 20_000

_FRONT = re.compile(r"\ufeff?---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*$\r?\n?", re.DOTALL | re.MULTILINE)
_FIELD = re.compile(r"([A-Za-z\u0621-\u064a][\w -]{0,40}?)\s*:\s*(\S.*)$")
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,2000}>")
_BREAK = re.compile(r"<(?:br|/p|/div|/li|/h[1-6]|/tr)\b[^<>]{0,200}>", re.IGNORECASE)
_SILENT = re.compile(r"<(script|style|iframe)\b.*?(?:</\1\s*>|$)", re.IGNORECASE | re.DOTALL)
_SHORTCODE = re.compile(r"\{\{[<%].{0,500}?[%>]\}\}")
_PICTURE = re.compile(r"\S*\.(?:jpe?g|png|gif|webp|svg|bmp|avif)$|^(?:image|img|صورة)\s*\d*$", re.IGNORECASE)


def read_markdown(data: bytes, name: str, asked: Asked) -> Loaded:
    """The words of a Markdown file: headings, paragraphs, list items and rows of tables as lines.

    A link is its words, a picture its description (a caption) unless that is a file's name, and HTML within
    is its text. The title of the front matter is the first line where the text does not begin with it; its
    other short fields are in ``meta["front"]``. Raises EmptyFile, TooLarge, Malformed and what decoding does.
    """
    name = base_name(name)
    decoded = decode(data, name, asked.encoding)
    if len(decoded.text) > MOST or decoded.text.count("[") > MOST_BRACKETS:
        raise Malformed(name=name, kind="Markdown", reason="it is longer than Markdown may be")
    text, replaced = keep_contract(decoded.text)
    front = _FRONT.match(text)
    told = _told(front[1]) if front else Told()
    blocks = _blocks(text[front.end() :] if front else text, name)
    body, known = _joined(blocks, one_line(told.title))
    if is_blank(body):
        raise EmptyFile(name=name)
    kept, more = keep_contract(body)
    origin = origin_of(
        data, name, MARKDOWN_LOADER, decoded.encoding, guessed=decoded.guessed, damaged=decoded.damaged
    )
    origin["replaced"] |= {**replaced, **more}
    article = make(kept, origin, told, page=read_zones(kept, known))
    return Loaded(article, decoded.encoding, decoded.guessed)


def _told(front: str) -> Told:
    """What the lines between two ``---`` say: one field a line, quoted or not; nothing deeper is read."""
    told = Told()
    kept: dict[str, str] = {}
    for line in front.split("\n")[:200]:
        found = _FIELD.match(line)
        if found is None:
            continue
        value = found[2].strip()
        if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
            value = value[1:-1].replace('\\"', '"')
        field, _rank = NAMES.get(called(found[1]), ("", 0))
        if field == "title":
            told.title = value
        elif field == "published":
            told.published = as_date(value)
        elif field == "source":
            told.source = value
        elif field == "url":
            told.url = value
        elif value and len(value) <= 500 and len(kept) < 50:
            kept[found[1].strip()] = one_line(value)
    if kept:
        told.meta = {"front": kept}
    return told


class _Blocks:
    """The lines of each block, and whether they describe a picture; an empty one parts paragraphs."""

    def __init__(self) -> None:
        self.lines: list[tuple[str, bool]] = []
        self._mark = ""
        self._lists = 0
        self._row: list[str] | None = None

    def take(self, token: "Token") -> None:
        """What the next token adds."""
        if token.type.startswith(("bullet_list", "ordered_list")):
            self._lists += token.nesting
            if not self._lists:
                self.lines.append(("", False))
        elif token.type == "list_item_open":
            self._mark = f"{token.info}. " if token.info else "- "
        elif token.type in ("tr_open", "tr_close"):
            self._end_row()
            self._row = [] if token.nesting == 1 else None
        elif token.type == "inline":
            self._say(token)
        elif token.type in ("fence", "code_block"):
            self.lines.append((token.content.rstrip("\n"), False))
        elif token.type == "html_block":
            self.lines.append((_without_tags(token.content), False))
        elif token.type in ("paragraph_close", "heading_close", "table_close") and not self._lists:
            self.lines.append(("", False))

    def _say(self, token: "Token") -> None:
        words = _words(token)
        if self._row is not None:
            self._row.append(spaced(words))
        elif words:
            self.lines.append((self._mark + words, _is_picture(token)))
            self._mark = ""

    def _end_row(self) -> None:
        if self._row is not None and any(self._row):
            self.lines.append((" | ".join(self._row), False))


def _blocks(text: str, name: str) -> list[tuple[str, bool]]:
    from markdown_it import MarkdownIt

    reader = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    blocks = _Blocks()
    try:
        for token in reader.parse(_SHORTCODE.sub("", text)):
            blocks.take(token)
    except (RecursionError, ValueError, IndexError) as error:
        raise Malformed(name=name, kind="Markdown", reason="it is nested too deep") from error
    return blocks.lines


def _words(token: "Token") -> str:
    kept: list[str] = []
    for child in token.children or []:
        if child.type in ("text", "code_inline", "text_special"):
            kept.append(child.content)
        elif child.type in ("softbreak", "hardbreak"):
            kept.append("\n")
        elif child.type == "image":
            kept.append("" if _PICTURE.search(child.content.strip()) else child.content)
        elif child.type == "html_inline" and child.content.lower().startswith("<br"):
            kept.append("\n")
    return "\n".join(line.strip() for line in "".join(kept).split("\n")).strip()


def _is_picture(token: "Token") -> bool:
    children = [child for child in token.children or [] if child.content.strip() or child.type == "image"]
    return bool(children) and all(child.type == "image" for child in children)


def _without_tags(html: str) -> str:
    text = _TAG.sub("", _BREAK.sub("\n", _SILENT.sub("", _without_comments(html))))
    return "\n".join(line for line in (spaced(unescape(one)) for one in text.split("\n")) if line)


def _without_comments(html: str) -> str:
    kept: list[str] = []
    at = 0
    while (begin := html.find("<!--", at)) >= 0:
        kept.append(html[at:begin])
        end = html.find("-->", begin)
        at = len(html) if end < 0 else end + 3
    return "".join([*kept, html[at:]])


def _joined(blocks: list[tuple[str, bool]], title: str) -> tuple[str, dict[int, Role]]:
    """One text with a blank line between paragraphs, and the places of title and captions in it."""
    begins = next((words for words, _caption in blocks if words), "")
    if title and begins.split("\n")[0] != title:
        blocks = [(title, False), ("", False), *blocks]
    lines: list[str] = []
    known: dict[int, Role] = {0: "title"} if title else {}
    at = 0
    for words, caption in blocks:
        if not words and (not lines or not lines[-1]):
            continue
        for line in words.split("\n"):
            if caption and line:
                known[at] = "caption"
            lines.append(line)
            at += len(line) + 1
    return "\n".join(lines).rstrip("\n"), known
