"""JSON: a value a line (JSONL), or one file with a list of articles or with a single one."""

import json
from collections import deque
from collections.abc import Iterator
from itertools import chain, islice
from typing import Any, BinaryIO

import msgspec

from annotator.loaders.asked import Asked
from annotator.loaders.encoding import decode
from annotator.loaders.errors import FileTooLarge, Malformed, NoTextColumn, NotLoaded, RowNotLoaded
from annotator.loaders.fields import (
    NAMES,
    Columns,
    called,
    choose_columns,
    listed,
    shown_columns,
    told_by,
)
from annotator.loaders.making import Loaded, base_name, megabytes
from annotator.loaders.many import Stream, lines_of, open_stream, row

JSONL_LOADER = "jsonl/1"
JSON_LOADER = "json/1"

MOST_JSON = 200_000_000
"""Bytes of one JSON file, which is read as a whole; lines of JSON have no such limit."""

_SAMPLED = 200
_DEEPEST = 4
_MOST_KEYS = 200

Value = tuple[int, Any]
"""Where a value stands (the line, or its place in the list, from 1), and the value."""


def read_jsonl(file: BinaryIO, name: str, asked: Asked) -> Iterator[Loaded | NotLoaded]:
    """A value a line; lines that are no JSON are told, and the others loaded."""
    stream = open_stream(file, base_name(name), asked, JSONL_LOADER)
    yield from _articles(stream, _values(stream), asked)


def read_json(file: BinaryIO, name: str, asked: Asked) -> Iterator[Loaded | NotLoaded]:
    """A list of objects or texts, the first such list within an object, or one object that is an article.

    ``asked.element`` says where the list stands, with dots.
    """
    stream, values = _whole(file, name, asked)
    yield from _articles(stream, values, asked)


def jsonl_keys(file: BinaryIO, name: str, asked: Asked) -> Columns:
    """What keys the lines have. Raises NotLoaded."""
    stream = open_stream(file, base_name(name), asked, JSONL_LOADER)
    return _keys(list(islice(_values(stream), _SAMPLED)), asked, stream.name)


def json_keys(file: BinaryIO, name: str, asked: Asked) -> Columns:
    """What keys the objects in the list have. Raises NotLoaded."""
    stream, values = _whole(file, name, asked)
    return _keys(list(islice(values, _SAMPLED)), asked, stream.name)


def _whole(file: BinaryIO, name: str, asked: Asked) -> tuple[Stream, Iterator[Value]]:
    name = base_name(name)
    data = file.read(MOST_JSON + 1)
    if len(data) > MOST_JSON:
        raise FileTooLarge(name=name, megabytes=megabytes(len(data)), limit=MOST_JSON // 1_000_000)
    found, encoding, guessed = _decoded(data, name, asked)
    values = _list_in(found, asked.element, name)
    return Stream(None, encoding, guessed, name, JSON_LOADER), enumerate(values, 1)


def _decoded(data: bytes, name: str, asked: Asked) -> tuple[Any, str, bool]:
    text = data.removeprefix(b"\xef\xbb\xbf")
    encoding, guessed = "utf-8", False
    if asked.encoding or not _is_utf8(text):
        decoded = decode(data, name, asked.encoding)
        encoding, guessed = decoded.encoding, decoded.guessed
        text = decoded.text.removeprefix("\ufeff").encode("utf-8", "replace")
    elif not text.strip():
        raise Malformed(name=name, kind="JSON", reason="there is nothing in it")
    return _parsed(text, name), encoding, guessed


def _parsed(text: bytes, name: str) -> Any:
    try:
        return _value(text)
    except ValueError as error:
        raise Malformed(name=name, kind="JSON", reason=str(error)) from None
    except RecursionError:
        raise Malformed(name=name, kind="JSON", reason="it is nested too deep") from None


def _value(text: bytes) -> Any:
    """A value of JSON, or of what Python and JavaScript write for it: NaN, endless integers, half a pair.

    Raises ValueError or RecursionError.
    """
    try:
        return msgspec.json.decode(text)
    except msgspec.DecodeError as first:
        try:
            return json.loads(text)
        except ValueError:
            raise ValueError(str(first)) from None


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return b"\0" not in data[:100]


def _values(stream: Stream) -> Iterator[Value | NotLoaded]:
    for number, line in enumerate(lines_of(stream), 1):
        if line.isspace():
            continue
        try:
            yield number, _value(line.encode("utf-8", "replace"))
        except ValueError:
            yield RowNotLoaded(name=stream.name, line=number, reason="it is not JSON")
        except RecursionError:
            yield RowNotLoaded(name=stream.name, line=number, reason="it is nested too deep")


def _articles(
    stream: Stream, values: Iterator[Value | NotLoaded], asked: Asked
) -> Iterator[Loaded | NotLoaded]:
    ahead = list(islice(values, _SAMPLED))
    seen = _keys(ahead, asked, stream.name)
    chosen = seen.chosen
    if seen.names and "text" not in chosen:
        raise NoTextColumn(name=stream.name, column="text", columns=listed(seen.names))
    for one in chain(ahead, values):
        yield one if isinstance(one, NotLoaded) else _article(stream, one, chosen)


def _keys(ahead: list[Value | NotLoaded], asked: Asked, name: str) -> Columns:
    flat = [flattened(one[1]) for one in ahead if not isinstance(one, NotLoaded) and isinstance(one[1], dict)]
    keys = list(dict.fromkeys(key for one in flat for key in one))[:_MOST_KEYS]
    return shown_columns(keys, _choose(keys, asked, name), flat)


def _choose(keys: list[str], asked: Asked, name: str) -> dict[str, str]:
    if not keys:  # texts without more, or nothing
        return {}
    chosen = choose_columns(keys, asked, name)
    for key in keys:  # a key within a key, by its last part
        field, _rank = NAMES.get(called(key.rpartition(".")[2]), ("", 0))
        if field and field not in chosen and key not in chosen.values():
            chosen[field] = key
    return chosen


def _article(stream: Stream, one: Value, chosen: dict[str, str]) -> Loaded | NotLoaded:
    line, value = one
    if isinstance(value, str):
        return row(stream, line, value, told_by({}, {}))
    if not isinstance(value, dict):
        return RowNotLoaded(
            name=stream.name, line=line, reason="it is neither a text nor an object with keys"
        )
    flat = flattened(value)
    text = flat.get(chosen.get("text", ""))
    if not isinstance(text, str):
        return RowNotLoaded(name=stream.name, line=line, reason="there is no text in it")
    return row(stream, line, text, told_by(flat, chosen))


def flattened(value: dict[str, Any]) -> dict[str, Any]:
    """Keys within keys as one level, joined with dots; a list of texts under a key is a text of lines."""
    flat: dict[str, Any] = {}
    waiting: deque[tuple[str, Any, int]] = deque([("", value, 0)])
    while waiting and len(flat) < _MOST_KEYS:
        path, held, deep = waiting.popleft()
        if isinstance(held, dict) and deep < _DEEPEST:
            for key, more in islice(held.items(), _MOST_KEYS):
                waiting.append((f"{path}.{key}" if path else str(key), more, deep + 1))
        elif isinstance(held, list) and held and all(isinstance(item, str) for item in held):
            flat[path] = "\n".join(held)
        elif path:
            flat[path] = held
    return flat


def _list_in(found: Any, where: str, name: str) -> list[Any]:
    """The list of articles within a JSON value."""
    if where:
        for key in where.split("."):
            if not isinstance(found, dict) or key not in found:
                keys = listed(list(found)) if isinstance(found, dict) else ""
                raise NoTextColumn(name=name, column=where, columns=keys)
            found = found[key]
    if isinstance(found, list):
        return found
    if isinstance(found, dict) and not where:
        flat = flattened(found)
        if not any(NAMES.get(called(key.rpartition(".")[2]), ("",))[0] == "text" for key in flat):
            for held in found.values():
                if isinstance(held, list) and held and all(isinstance(item, dict) for item in held):
                    return held
    return [found]
