"""XML: an element an article, or the whole file one, of sentences or paragraphs. Entities are refused."""

from collections import Counter
from collections.abc import Iterator
from itertools import chain, islice
from typing import BinaryIO
from xml.etree.ElementTree import Element, ParseError

from annotator.loaders.asked import Asked
from annotator.loaders.errors import Malformed, NoElement, NotLoaded
from annotator.loaders.fields import NAMES, Columns, called, choose_columns, shown_columns, told_by
from annotator.loaders.making import Loaded, base_name, spaced
from annotator.loaders.many import Stream, row

XML_LOADER = "xml/1"

_ARTICLES = frozenset((
    "article", "doc", "document", "item", "entry", "post", "news", "story", "tweet", "record", "row",
    "page", "message", "report",
))  # fmt: skip
_TOKENS = frozenset(("w", "pc", "tok", "token", "word"))
_SAMPLE = 1_000
_DEEPEST = 200
_WHOLE = ""

Found = tuple[int, dict[str, str]]
"""The number of an article in its file, from 1, and what stands in it, by name; "" for all of its text."""


def read_xml(file: BinaryIO, name: str, asked: Asked) -> Iterator[Loaded | NotLoaded]:
    """The articles of a file of XML.

    ``asked.element`` names the element that is one article. Without it that is the one under the root which
    is called like an article, or holds an element or attribute called like a text; else the file is one
    article. Within it each element that holds only text is a line.
    """
    name = base_name(name)
    stream = Stream(None, "", guessed=False, name=name, loader=XML_LOADER)
    chosen, found = _chosen(file, name, asked)
    for number, values in found:
        text = values.get(chosen.get("text", _WHOLE), "")
        values.pop(_WHOLE)
        yield row(stream, number, text, told_by(values, chosen))


def xml_columns(file: BinaryIO, name: str, asked: Asked) -> Columns:
    """What stands in the articles, by name. Raises NotLoaded."""
    name = base_name(name)
    chosen, found = _chosen(file, name, asked)
    ahead = [values for _number, values in islice(found, _SAMPLE)]
    names = [key for key in dict.fromkeys(key for values in ahead for key in values) if key]
    return shown_columns(names, chosen, ahead)


def _chosen(file: BinaryIO, name: str, asked: Asked) -> tuple[dict[str, str], Iterator[Found]]:
    element = asked.element or _article_element(file, name)
    file.seek(0)
    found = _articles(file, name, element)
    ahead = list(islice(found, 100))
    if not ahead and asked.element:
        raise NoElement(name=name, element=asked.element)
    names = [key for key in dict.fromkeys(key for _number, values in ahead for key in values) if key]
    return choose_columns(names, asked, name), chain(ahead, found)


def _article_element(file: BinaryIO, name: str) -> str:
    """Which element is an article, by the first of those under the root; empty where the file is one."""
    counts: Counter[str] = Counter()
    holding: Counter[str] = Counter()
    depth = 0
    above = ""
    for event, element in _events(file, name):
        tag = _local(element)
        if event == "end":
            depth -= 1
            continue
        depth += 1
        if depth == 2:
            above = tag
            counts[tag] += 1
            holding[tag] += any(NAMES.get(called(key), ("",))[0] == "text" for key in element.attrib)
        elif depth == 3:
            holding[above] += NAMES.get(called(tag), ("",))[0] == "text" and tag not in ("p", "s")
        if sum(counts.values()) > _SAMPLE:
            break
    for tag, count in counts.most_common():
        if tag.lower() in _ARTICLES or (count > 1 and holding[tag] * 2 >= count):
            return tag
    return ""


def _events(file: BinaryIO, name: str) -> Iterator[tuple[str, Element]]:
    """Where elements begin and end. Raises Malformed: also for entities, which may hide anything."""
    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import iterparse

    depth = 0
    try:
        for event, element in iterparse(file, events=("start", "end")):
            depth += 1 if event == "start" else -1
            if depth > _DEEPEST:
                raise Malformed(name=name, kind="XML", reason="it is nested too deep")
            yield event, element
    except DefusedXmlException:
        raise Malformed(name=name, kind="XML", reason="it declares entities, which may do harm") from None
    except (ParseError, ValueError, LookupError) as error:
        raise Malformed(name=name, kind="XML", reason="it is not well-formed") from error


def _articles(file: BinaryIO, name: str, wanted: str) -> Iterator[Found]:
    number = 0
    above: list[Element] = []
    inside = 0
    for event, element in _events(file, name):
        if event == "start":
            above.append(element)
            inside += _local(element) == wanted if wanted else len(above) == 1
            continue
        is_one = _local(element) == wanted if wanted else len(above) == 1
        above.pop()
        inside -= is_one
        if is_one and not inside:
            number += 1
            yield number, _values(element)
        if not inside:  # what is read is let go, so that memory does not grow with the file
            element.clear()
            if above:
                above[-1].remove(element)


def _values(element: Element) -> dict[str, str]:
    values = {_WHOLE: ""}
    values |= {f"@{_plain(key)}": value for key, value in islice(element.attrib.items(), 100)}
    fields: set[int] = set()
    for child in islice(element, 200):
        tag = _local(child)
        text = "\n".join(_lines(child))
        if tag not in values and text and _is_field(tag):
            values[tag] = text
            fields.add(id(child))
        elif len(values) < 200:
            values |= {f"{tag}@{_plain(key)}": value for key, value in islice(child.attrib.items(), 20)}
            if tag not in values and text and not len(child):
                values[tag] = text
    values[_WHOLE] = "\n".join(_lines(element, fields))
    return values


def _is_field(tag: str) -> bool:
    return called(tag) in NAMES and tag not in ("p", "s")


def _lines(element: Element, without: set[int] | None = None) -> list[str]:
    """The text of an element: a line for each element within that holds text, in order."""
    children = list(element)  # no comments nor instructions: the parser leaves them out
    mixed = (element.text or "").strip() or any((child.tail or "").strip() for child in children)
    if mixed or not children:
        words = spaced("".join(element.itertext()))
        return [words] if words.strip() else []
    if all(_local(child) in _TOKENS for child in children):
        words = " ".join(spaced("".join(child.itertext())) for child in children)
        return [words] if words.strip() else []
    return [line for child in children if not without or id(child) not in without for line in _lines(child)]


def _local(element: Element) -> str:
    return _plain(element.tag)


def _plain(name: str) -> str:
    return name.rpartition("}")[2]
