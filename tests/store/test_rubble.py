"""Files with damage anywhere in them: an error that says so, or the truth; never a traceback."""

import tempfile
from contextlib import suppress
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.change import SetNote
from annotator.core.errors import HashiyaError
from annotator.store import Project

WHOLE = (Path(__file__).parent / "frozen" / "version-1.hashiya").read_bytes()

damage = st.lists(
    st.tuples(st.integers(0, len(WHOLE) - 1), st.binary(min_size=1, max_size=40)), min_size=1, max_size=5
)


@settings(max_examples=60, deadline=None)
@given(damage, st.integers(0, 3))
def test_damage_anywhere_is_said_in_one_sentence(damaged: list[tuple[int, bytes]], pages_lost: int) -> None:
    data = bytearray(WHOLE)
    for at, rubble in damaged:
        data[at : at + len(rubble)] = rubble
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "p.hashiya"
        path.write_bytes(data[: len(WHOLE) - 4096 * pages_lost])
        with suppress(HashiyaError), Project.open(path, backup=False) as opened:
            for read in (
                lambda: opened.rows(1, 0, 10),
                lambda: opened.article(1),
                lambda: opened.annotation(1, 1),
                lambda: opened.history(1, 1),
                lambda: list(opened.records()),
                opened.stats,
                opened.annotators,
                lambda: opened.next_article(1, None),
                lambda: opened.setting("zoom"),
                lambda: [str(fault.error) for fault in opened.check()],
                lambda: opened.apply(1, 1, SetNote("ملاحظة", "n"), 4),
                opened.backup,
            ):
                with suppress(HashiyaError):
                    read()
