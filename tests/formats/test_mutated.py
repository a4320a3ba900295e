"""Files that were damaged or tampered with: refused in one sentence, or read with every span on its text."""

from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.formats import Ask, BadLine, Options, Reading
from tests.formats.doors import Files, came_back, written
from tests.formats.test_docs import conflict, sample

#: What means something in these formats, and what has broken readers elsewhere.
PIECES = (
    b"", b"\t", b"\n", b"\r", b"|", b"[1]", b"\\", b"_", b"*", b"-1", b"0", b"9" * 15, b"1.5",
    b"\xff", b"\x00", b"(", b")", b"e1)", b"=", b";", b"->1-1", b'"', b"{", b"}", b"[", b"]", b"null",
    b"true", b"<", b">", b"&x;", b"@", b"%", b"\xc2\x85", b"\xd9\x82", b"\xf0\x9f\x92\xa5",
)  # fmt: skip


@cache
def sound(name: str) -> Files:
    return written(name, [sample()], Options(schema=conflict(), clitics="split"))[0]


@st.composite
def damages(draw: st.DrawFn) -> list[tuple[float, int, bytes]]:
    """Where (as a share of the file), how much goes, and what comes in its place."""
    one = st.tuples(st.floats(0, 1), st.sampled_from((0, 1, 2, 5, 100)), st.sampled_from(PIECES))
    return draw(st.lists(one, min_size=1, max_size=4))


@pytest.mark.parametrize("name", ["webanno", "uima-xmi", "uima-json", "conllu"])
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(which=st.integers(0, 3), damage=damages(), lenient=st.booleans())
def test_a_damaged_file_is_refused_or_sound(
    name: str, which: int, damage: list[tuple[float, int, bytes]], lenient: bool
) -> None:
    files = dict(sound(name))
    path = sorted(files)[which % len(files)]
    for where, gone, piece in damage:
        data = files[path]
        at = int(where * len(data))
        files[path] = data[:at] + piece + data[at + gone :]
    try:
        records = came_back(name, files, Reading(Ask(lenient=lenient)))
    except BadLine:
        assert not lenient
        return
    for record in records:
        for annotation in record.annotations:
            for span in annotation.spans:
                assert record.article.text[span.start : span.end] == span.text
