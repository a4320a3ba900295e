"""Whatever bytes a file holds, every format refuses it in our words or gives records that are sound.

What is wrong with offsets and ids of each format stands in tests/exchange/test_hostile.py.
"""

import gzip
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.core.annotation import Link, Record
from annotator.core.errors import HashiyaError
from annotator.formats import FORMATS, Ask, BadLine, Options, Reading, record_fault
from tests.formats.doors import Files, FromMemory, reading_of, written
from tests.formats.given import SCHEMA, record_of, span_of

TEXT = "😀 قتل الحرس مدنياً بالبوكمال\nوقال مصدر إن القصف استمر."
RECORD = record_of(
    TEXT,
    span_of(TEXT, "الحرس", "ACTOR", "a1", kind="city", count={"best": 2}),
    span_of(TEXT, "البوكمال", "LOCATION", "b2"),
    links=(Link("c3", "at", "a1", "b2"),),
    note="انظر",
)
READABLE = [form.name for form in FORMATS.values() if form.read]
SOUND: dict[str, Files] = {
    name: written(name, [RECORD], Options(schema=SCHEMA))[0] for name in READABLE if not FORMATS[name].needs
}

Attack = Callable[[bytes], bytes]


def sound(name: str) -> Files:
    """What a format writes of the record; those that need a large library write it when asked first."""
    if name not in SOUND:
        SOUND[name] = written(name, [RECORD], Options(schema=SCHEMA))[0]
    return SOUND[name]


def read(name: str, files: Files, reading: Reading) -> list[Record]:
    form = FORMATS[name]
    assert form.read is not None
    return list(form.read(FromMemory(files), reading))


def outcome(name: str, files: Files, *, lenient: bool = False) -> list[Record] | BadLine:
    """The records, which are sound, or the refusal, which says where; anything else fails the test."""
    reading = reading_of([RECORD], Ask(lenient=lenient))
    try:
        records = read(name, files, reading)
    except BadLine as refused:
        assert not lenient, "where it is lenient a line is listed, not raised"
        told(refused, files)
        return refused
    for one in reading.refused:
        told(one, files)
    assert all(record_fault(record) is None for record in records)
    return records


def told(refused: BadLine, files: Files) -> None:
    """A refusal names a file, a line and a reason that can be translated."""
    assert refused.fields["file"] in files
    line = refused.fields["line"]
    assert isinstance(line, int)
    assert line >= 0
    assert isinstance(refused.fields["reason"], HashiyaError)
    assert str(refused)


@pytest.mark.parametrize("name", READABLE)
def test_what_was_written_is_sound(name: str) -> None:
    records = outcome(name, sound(name))
    assert isinstance(records, list)
    assert next(span.text for span in records[0].annotations[0].spans) == "الحرس"


ATTACKS: dict[str, Attack] = {
    "empty": lambda _data: b"",
    "UTF-16": lambda data: data.decode("utf-8", "replace").encode("utf-16"),
    "UTF-16 without a mark": lambda data: data.decode("utf-8", "replace").encode("utf-16-le"),
    "Windows-1256": lambda data: data.decode("utf-8", "replace").encode("cp1256", "replace"),
    "UTF-8 that is cut": lambda data: data.replace("😀".encode(), "😀".encode()[:2]),
    "surrogates": lambda data: data.replace("😀".encode(), b"\xed\xa0\xbd\xed\xb8\x80"),
    "zeros": lambda data: bytes(len(data)),
    "zeros behind": lambda data: data + bytes(5000),
    "half": lambda data: data[: len(data) // 2],
    "twice": lambda data: data + data,
    "packed": gzip.compress,
    "a page": lambda _data: b"<!DOCTYPE html><html><body>404</body></html>",
    "brackets": lambda _data: b"[" * 100_000,
    "braces": lambda _data: b'{"a":' * 100_000,
    "tags": lambda _data: b"<a>" * 100_000,
    "entities": lambda _data: (
        b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]><x>&b;</x>'
    ),
    "an outer entity": lambda data: data.replace(
        b"?>", b'?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>', 1
    ),
    "a database": lambda _data: b"SQLite format 3\0" + bytes(4080),
}


@pytest.mark.parametrize("lenient", [False, True])
@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("name", READABLE)
def test_bytes_of_all_kinds_are_refused_or_sound(name: str, attack: str, lenient: bool) -> None:
    files = {path: ATTACKS[attack](data) for path, data in sound(name).items()}
    outcome(name, files, lenient=lenient)


#: A slice of the file, and what becomes of it.
edits = st.tuples(
    st.floats(0, 1),
    st.integers(0, 30),
    st.sampled_from(
        (
            b"",
            b"0",
            b"-1",
            b"9" * 25,
            b'"',
            b"\\",
            b"\n",
            b"\t",
            b"{",
            b"]",
            b"<",
            b"&",
            b"\0",
            b"\xff",
            b"\xd9",
        )
    )
    | st.binary(max_size=4),
)


@pytest.mark.parametrize("name", READABLE)
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(changes=st.lists(edits, min_size=1, max_size=4), lenient=st.booleans())
def test_a_file_changed_anywhere_is_refused_or_sound(
    name: str, changes: list[tuple[float, int, bytes]], lenient: bool
) -> None:
    files = dict(sound(name))
    for count, (where, length, put) in enumerate(changes):
        path = sorted(files)[count % len(files)]
        data = files[path]
        at = int(where * len(data))
        files[path] = data[:at] + put + data[at + length :]
    outcome(name, files, lenient=lenient)
