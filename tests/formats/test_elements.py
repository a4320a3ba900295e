"""JSON objects one at a time: whatever JSON says is found, wherever the chunks end, and with its line."""

import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats import BadLine, Reading, elements
from annotator.formats.elements import elements as objects_in
from annotator.formats.errors import NotOurLine, NotText, TooLong

leaves = st.none() | st.booleans() | st.integers() | st.text(st.sampled_from('ab"\\{}[],\n ع😀'), max_size=8)
values = st.recursive(
    leaves,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=8,
)
objects = st.lists(st.dictionaries(st.text(max_size=3), values, max_size=3), max_size=5)


def found_in(data: bytes) -> list[tuple[int, bytes]]:
    return list(objects_in(io.BytesIO(data), "x.json", Reading()))


@given(
    given_objects=objects,
    indent=st.none() | st.integers(0, 2),
    ascii_only=st.booleans(),
    chunk=st.integers(1, 40),
)
def test_every_object_of_an_array_is_found(
    given_objects: list[dict[str, Any]], indent: int | None, ascii_only: bool, chunk: int
) -> None:
    data = json.dumps(given_objects, indent=indent, ensure_ascii=ascii_only).encode()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(elements, "CHUNK", chunk)
        found = found_in(data)
    assert [json.loads(one) for _, one in found] == given_objects
    lines = data.split(b"\n")
    for line, one in found:
        assert one.split(b"\n")[0] in lines[line - 1]


@given(given_objects=objects, chunk=st.integers(1, 40))
def test_objects_one_after_another_are_found(given_objects: list[dict[str, Any]], chunk: int) -> None:
    data = b"\xef\xbb\xbf" + "\r\n".join(map(json.dumps, given_objects)).encode()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(elements, "CHUNK", max(3, chunk))
        found = found_in(data)
    assert [(line, json.loads(one)) for line, one in found] == list(enumerate(given_objects, 1))


@pytest.mark.parametrize(
    ("data", "line", "reason"),
    [
        (b'[{"a": 1},\n{"b": [2', 2, NotOurLine),
        (b'[{"a": 1}\n', 2, NotOurLine),
        (b'[{"a": "1}]', 1, NotOurLine),
        (b'[{"a": 1}, 2]', 1, NotOurLine),
        (b'[{"a": 1}] {}', 1, NotOurLine),
        (b"<html>", 1, NotOurLine),
        (b'"text"', 1, NotOurLine),
        ("[{}]".encode("utf-16"), 1, NotText),
        (b'[{}, \xe3"]', 1, NotText),
    ],
)
def test_what_is_no_such_file_is_refused(data: bytes, line: int, reason: type[Exception]) -> None:
    with pytest.raises(BadLine) as refused:
        found_in(data)
    assert (refused.value.fields["file"], refused.value.fields["line"]) == ("x.json", line)
    assert isinstance(refused.value.fields["reason"], reason)


def test_an_object_that_would_fill_the_memory_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(elements, "LINE_LIMIT", 2 * elements.CHUNK)

    class Endless(io.RawIOBase):
        def __init__(self) -> None:
            self.given = 0

        def read(self, size: int = -1) -> bytes:
            self.given += size
            return b'{"a": "' + b"x" * (size - 7) if self.given == size else b"x" * size

    endless = Endless()
    with pytest.raises(BadLine) as refused:
        list(objects_in(endless, "x.json", Reading()))  # type: ignore[arg-type]
    assert isinstance(refused.value.fields["reason"], TooLong)
    assert endless.given <= 4 * elements.CHUNK


def test_no_more_is_read_than_what_is_asked_for() -> None:
    one = json.dumps({"text": "نص" * 1000}).encode()
    file = io.BytesIO(b"[" + b",".join([one] * 2000) + b"]")
    found = objects_in(file, "x.json", Reading())
    assert next(found) == (1, one)
    assert file.tell() <= elements.CHUNK < len(file.getvalue()) / 4
