"""Files of our own that were spoiled on the way: read, or refused in one sentence, never anything else."""

from collections.abc import Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.formats import Ask, BadLine, Options, Reading
from tests.formats.doors import Files, came_back, written
from tests.formats.given import SCHEMA
from tests.formats.test_docs import sample

PIECES = (
    b"", b"\n", b"\t", b" ", b";", b":", b"-", b"0", b"9", b"99999999999999999999", b"T1", b"R1", b"E1", b"#",
    b"*", b"<", b">", b"/>", b"&", b'"', b"#string-range(a1.t,", b")", b"<g/>", b"<span/>", b"]]>", b"<!--",
    b"<!DOCTYPE x>", b"\xff", b"\x00", b"\xd9", "ق".encode(), "😀".encode(),
)  # fmt: skip

Change = tuple[int, int, int, bytes]
changes = st.lists(
    st.tuples(st.integers(0, 9), st.integers(0, 100_000), st.integers(0, 12), st.sampled_from(PIECES)),
    min_size=1,
    max_size=3,
)


def spoiled(files: Files, wanted: Sequence[Change]) -> Files:
    """The files with a few stretches replaced."""
    names = sorted(files)
    changed = dict(files)
    for which, at, length, piece in wanted:
        name = names[which % len(names)]
        data = changed[name]
        place = at % (len(data) + 1)
        changed[name] = data[:place] + piece + data[place + length :]
    return changed


@pytest.mark.parametrize("name", ["brat", "tei"])
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(changes)
def test_a_spoiled_file_is_read_or_refused(name: str, wanted: list[Change]) -> None:
    files, _ = written(name, [sample()], Options(schema=SCHEMA))
    changed = spoiled(files, wanted)
    lenient = Reading(Ask(lenient=True))
    for record in came_back(name, changed, lenient):
        for annotation in record.annotations:
            for span in annotation.spans:
                assert record.article.text[span.start : span.end] == span.text
    for error in lenient.refused:
        assert "\n" not in str(error)
    if lenient.refused:
        with pytest.raises(BadLine):
            came_back(name, changed)
    else:
        came_back(name, changed)
