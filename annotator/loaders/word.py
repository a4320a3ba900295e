"""Word files: paragraphs, lists and tables in the order in which they are read."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from annotator.core.article import Role
from annotator.core.contract import keep_contract
from annotator.core.errors import HashiyaError
from annotator.loaders.asked import Asked
from annotator.loaders.errors import EmptyFile, KnownBinary, Malformed
from annotator.loaders.making import (
    LIMIT,
    Loaded,
    Told,
    base_name,
    is_blank,
    make,
    origin_of,
    spaced,
    too_large,
)
from annotator.loaders.zipped import check_document
from annotator.loaders.zones import read_zones

WORD_LOADER = "word/1"

_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SKIPPED = frozenset((
    "pPr", "rPr", "tblPr", "trPr", "tcPr", "sdtPr", "del", "moveFrom", "delText", "instrText", "Fallback",
    "txbxContent", "drawing", "pict", "object", "footnoteReference", "commentReference", "rt",
))  # fmt: skip
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": ""}
_TITLES = frozenset(("title", "heading 1", "العنوان", "عنوان 1"))


def read_word(data: bytes, name: str, asked: Asked) -> Loaded:  # noqa: ARG001 (a document says its encoding)
    """The text of a document: a paragraph a line, list items with a dash, a table's row a line.

    What was deleted under "track changes" is left out, what was inserted is there. Text boxes follow the
    paragraph that they hang on. Headers, footers, notes and comments are not read. Raises Malformed,
    UnsafeArchive, EmptyFile or TooLarge.
    """
    name = base_name(name)
    if len(data) > LIMIT:
        raise too_large(name, len(data))
    if data.startswith(_OLD):
        raise KnownBinary(name=name, kind="DOC")
    check_document(BytesIO(data), name, "Word")
    lines, title = _read(data, name)
    text = "\n".join(lines).strip("\n")
    if is_blank(text):
        raise EmptyFile(name=name)
    kept, replaced = keep_contract(text)
    origin = origin_of(data, name, WORD_LOADER)
    origin["replaced"] |= replaced
    known: dict[int, Role] = {0: "title"} if title and kept.startswith(title) else {}
    return Loaded(make(kept, origin, Told(title=title), page=read_zones(kept, known)), "")


def _read(data: bytes, name: str) -> tuple[list[str], str]:
    """The lines of a document, and its title where its first line is styled as one."""
    import docx

    try:
        document = docx.Document(BytesIO(data))
        styles = {style.style_id: (style.name or "").lower() for style in document.styles}
        body = document.element.body
        if body is None:
            return [], ""
        lines: list[str] = []
        title = ""
        for paragraph in _blocks(body):
            styled, written = paragraph
            if not any(lines) and written and styles.get(styled, styled.lower()) in _TITLES:
                title = written.split("\n")[0].strip()
            if written or (lines and lines[-1]):
                lines.append(written)
    except HashiyaError:
        raise
    except Exception as error:
        raise Malformed(name=name, kind="Word", reason="it is not whole") from error
    return lines, title


def _blocks(parent: Any) -> Iterator[tuple[str, str]]:
    """Paragraphs and the rows of tables, each with the id of its style; deeper ones where they stand."""
    for child in parent:
        tag = _tag(child)
        if tag == "p":
            yield _style(child), _marked(child)
            for box in _boxes(child):
                yield from _blocks(box)
        elif tag == "tbl":
            for row in _rows(child):
                cells = [" ".join(text for _style_id, text in _blocks(cell) if text) for cell in row]
                while cells and not cells[-1]:
                    cells.pop()
                yield "", " | ".join(spaced(cell) for cell in cells)
        elif tag not in _SKIPPED:
            yield from _blocks(child)


def _rows(table: Any) -> Iterator[list[Any]]:
    for child in table:
        if _tag(child) == "tr":
            yield list(_cells(child))
        elif _tag(child) in ("sdt", "sdtContent", "customXml", "ins"):
            yield from _rows(child)


def _cells(row: Any) -> Iterator[Any]:
    for child in row:
        if _tag(child) == "tc":
            yield child
        elif _tag(child) in ("sdt", "sdtContent", "customXml", "ins"):
            yield from _cells(child)


def _marked(paragraph: Any) -> str:
    """A paragraph's text, with a dash where it is an item of a list."""
    text = "".join(_words(paragraph)).strip()
    properties = next((child for child in paragraph if _tag(child) == "pPr"), None)
    listed = properties is not None and any(_tag(one) == "numPr" for one in properties)
    styled = _style(paragraph).lower().startswith("list")
    return f"- {text}" if text and (listed or styled) and not text.startswith(("-", "•")) else text


def _words(element: Any) -> Iterator[str]:
    for child in element:
        tag = _tag(child)
        if tag == "t":
            yield child.text or ""
        elif tag in _SIGNS:
            yield _SIGNS[tag]
        elif tag not in _SKIPPED:
            yield from _words(child)


def _boxes(element: Any) -> Iterator[Any]:
    """The text boxes that hang on a paragraph, once each: a document has them twice, for older programs."""
    for child in element:
        tag = _tag(child)
        if tag == "txbxContent":
            yield child
        elif tag not in ("Fallback", "del", "pPr", "rPr"):
            yield from _boxes(child)


def _style(paragraph: Any) -> str:
    for child in paragraph:
        if _tag(child) == "pPr":
            for one in child:
                if _tag(one) == "pStyle":
                    return next((str(value) for key, value in one.attrib.items() if key.endswith("}val")), "")
    return ""


def _tag(element: Any) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""
