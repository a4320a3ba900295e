"""An export by several processes is the export by one: whatever happens to the others, nothing is lost."""

import multiprocessing
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import msgspec
import pytest

from annotator.core.annotation import Annotation, make_span
from annotator.core.article import Article, Zone
from annotator.core.choice import EVERYTHING, Choice, Hidden
from annotator.core.errors import TextMismatch
from annotator.core.work import Cancelled
from annotator.exchange import ExportReport, export_project, rehearse_export, several, writing
from annotator.exchange.errors import SomethingLost
from annotator.exchange.outgoing import outgoing_of, selected
from annotator.exchange.several import Crew, Work, stretches_of
from annotator.formats import FORMATS, Options
from annotator.store import Project
from annotator.store.state import Head, State

ARTICLES = 61
IN_PIECES = tuple(form.name for form in FORMATS.values() if form.pieces)


@pytest.fixture
def large(fresh: Callable[[], Project], monkeypatch: pytest.MonkeyPatch) -> Project:
    """What counts as large here: sixty articles by two outlets, in stretches of seven."""
    monkeypatch.setattr(writing, "MANY", 10)
    monkeypatch.setattr(several, "_ARTICLES", 7)
    project = fresh()
    made = []
    for number in range(ARTICLES):
        text = f"قصف المدفع رقم {number} حيّ الحميدية مرتين.\nروابط أخرى\n{'قصف ' * (number % 5)}انتهى"
        zones = (Zone(0, text.index("\n"), "body"), Zone(text.index("روابط"), text.rindex("\n"), "related"))
        made.append(Article(text=text, source=("سانا", "رويترز")[number % 2], zones=zones))
    project.add_articles(made)
    for number, article in enumerate(made, 1):
        for annotator in ("سعد", "منى")[: number % 3]:
            spans = (
                make_span(article.text, 0, 3, "WEAPON"),
                make_span(article.text, 4, 10, "ACTOR"),
                make_span(article.text, 2, 6, "ACTOR"),
            )
            project.put_annotation(number, Annotation(annotator=annotator, status="done", spans=spans))
    return project


@pytest.fixture(autouse=True)
def nobody_stays() -> Iterator[None]:
    yield
    assert not multiprocessing.active_children()


def both(project: Project, folder: Path, name: str, choice: Choice) -> tuple[ExportReport, ExportReport]:
    """The reports of one process and of two, whose files are the same."""
    alone = export_project(project, folder / f"alone.{name}", name, choice=choice)
    together = export_project(project, folder / f"together.{name}", name, choice=choice, workers=2)
    assert alone.path.read_bytes() == together.path.read_bytes()
    return alone, together


@pytest.mark.parametrize("name", IN_PIECES)
def test_two_write_what_one_writes(large: Project, tmp_path: Path, name: str) -> None:
    alone, together = both(large, tmp_path, name, EVERYTHING)
    assert together == msgspec.structs.replace(alone, path=together.path)
    assert together.articles == ARTICLES


@pytest.mark.parametrize(
    "choice",
    [
        Choice(sources=("رويترز",), annotators=("منى",)),
        Choice(rule="majority", zones="article"),
        Choice(zones="article", hidden=Hidden(annotators=True, labels=("ACTOR",))),
        Choice(sources=("لا أحد",)),
    ],
)
def test_whatever_is_chosen(large: Project, tmp_path: Path, choice: Choice) -> None:
    alone, together = both(large, tmp_path, "conll", choice)
    assert together == msgspec.structs.replace(alone, path=together.path)


def crew_of(project: Project, state: State, helpers: int, choice: Choice = EVERYTHING) -> Crew:
    form = FORMATS["conll"]
    assert form.pieces
    outgoing = outgoing_of(project, state, choice)
    options = Options(schema=project.schema)
    work = Work(state.path, state.identity, outgoing, form.pieces.make, options, kept=True)
    return Crew(state, work, stretches_of(state.heads(), outgoing.selection), helpers)


def join(crew: Crew) -> None:
    """Wait until a helper is there, and was asked for something, or none is left."""
    while crew._crew and not any(helper.is_there for helper in crew._crew.values()):
        crew._listen(None)


def whole(project: Project, folder: Path) -> bytes:
    out = folder / "whole.conll"
    export_project(project, out, "conll")
    return out.read_bytes()


def test_a_helper_does_its_part(large: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own: list[int] = []
    alone = several.piece_of

    def counted(state: State, work: Work, stretch: several.Stretch, *rest: object) -> several.Piece:
        own.append(stretch.place)
        return alone(state, work, stretch, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(several, "piece_of", counted)
    with large.state() as state, crew_of(large, state, 1) as crew:
        join(crew)
        made = b"".join(crew.pieces())
    assert made == whole(large, tmp_path)
    assert len(own) < len(stretches_of(state_heads(large), selected(large, EVERYTHING)))
    assert crew.articles == ARTICLES


def state_heads(project: Project) -> list[Head]:
    with project.state() as state:
        return state.heads()


def test_what_a_helper_that_dies_was_asked_for_is_done_here(large: Project, tmp_path: Path) -> None:
    with large.state() as state, crew_of(large, state, 2) as crew:
        join(crew)
        for helper in list(crew._crew.values())[:1]:
            helper._process.kill()
        made = b"".join(crew.pieces())
    assert made == whole(large, tmp_path)


def test_a_piece_that_somebody_tidied_up_is_made_again(large: Project, tmp_path: Path) -> None:
    with large.state() as state, crew_of(large, state, 1) as crew:
        while not any(piece.data is None for piece in crew._made.values()):
            crew._listen(None)
        assert crew._folder
        for lies in Path(crew._folder.name).iterdir():
            lies.unlink()
        assert b"".join(crew.pieces()) == whole(large, tmp_path)


def test_who_comes_after_something_was_committed_is_sent_home(large: Project, tmp_path: Path) -> None:
    before = whole(large, tmp_path)
    with large.state() as state:
        large.put_annotation(3, Annotation(annotator="ليلى", status="done", note="جديد"))
        with crew_of(large, state, 1) as crew:
            join(crew)
            assert not crew._crew, "it reads a later state than this process does"
            assert b"".join(crew.pieces()) == before
    assert whole(large, tmp_path) != before


_TO_BE_KILLED = """
import sys, time
from pathlib import Path
from annotator.core.choice import EVERYTHING
from annotator.exchange.outgoing import outgoing_of
from annotator.exchange.several import Crew, Work, stretches_of
from annotator.formats import FORMATS, Options
from annotator.store import Project
if __name__ == "__main__":
    with Project.open(Path(sys.argv[1]), backup=False) as project, project.state() as state:
        outgoing, make = outgoing_of(project, state, EVERYTHING), FORMATS["conll"].pieces.make
        work = Work(state.path, state.identity, outgoing, make, Options(schema=project.schema), True)
        with Crew(state, work, stretches_of(state.heads(), outgoing.selection), 1) as crew:
            while not any(helper.is_there for helper in crew._crew.values()):
                crew._listen(None)
            print(crew._folder.name, flush=True)
            time.sleep(600)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_where_the_first_process_is_killed_the_others_clear_up(large: Project, tmp_path: Path) -> None:
    script = tmp_path / "killed.py"
    script.write_text(_TO_BE_KILLED, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, str(script), str(large.path)], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        folder = process.stdout.readline().strip()
        assert Path(folder).is_dir()
        process.kill()
    for _ in range(100):
        if not Path(folder).exists():
            break
        time.sleep(0.05)
    assert not Path(folder).exists(), "it is the last thing that the helper does"


def test_what_is_wrong_is_said_as_one_process_says_it(large: Project, tmp_path: Path) -> None:
    with closing(sqlite3.connect(large.path)) as elsewhere:
        elsewhere.execute("UPDATE spans SET text = 'المدفغ' WHERE article > 40 AND start = 4")
        elsewhere.commit()
    said = []
    for workers in (1, 2):
        with pytest.raises(TextMismatch) as raised:
            export_project(large, tmp_path / "x.conll", "conll", workers=workers)
        said.append(str(raised.value))
    assert said[0] == said[1]
    assert not list(tmp_path.glob("*.conll"))
    with large.state() as state, crew_of(large, state, 1) as crew:
        join(crew)
        with pytest.raises(TextMismatch, match=said[0].split("“")[0]):
            list(crew.pieces())


def test_cancelling_leaves_nothing(large: Project, tmp_path: Path) -> None:
    def tick(done: int, total: int) -> None:
        assert total == ARTICLES
        if done > 20:
            raise Cancelled

    with pytest.raises(Cancelled):
        export_project(large, tmp_path / "x.jsonl", "jsonl", workers=2, tick=tick)
    assert [path.name for path in tmp_path.iterdir() if not path.name.startswith("p0")] == []


def test_a_rehearsal_tells_the_same(large: Project) -> None:
    for choice in (EVERYTHING, Choice(zones="article")):
        alone = rehearse_export(large, "conll", choice=choice)
        assert rehearse_export(large, "conll", choice=choice, workers=2) == alone
        assert alone.losses.counts


def test_progress_only_grows_and_reaches_the_end(large: Project, tmp_path: Path) -> None:
    heard: list[tuple[int, int]] = []
    choice = Choice(sources=("سانا",))
    report = export_project(
        large, tmp_path / "x", "jsonl", choice=choice, workers=2, tick=lambda *told: heard.append(told)
    )
    assert heard == sorted(heard)
    assert heard[-1] == (report.articles, report.articles)


def test_strict_loses_nothing_here_either(large: Project, tmp_path: Path) -> None:
    with pytest.raises(SomethingLost):
        export_project(large, tmp_path / "x.conll", "conll", strict=True, workers=2)
    assert not (tmp_path / "x.conll").exists()


def test_stretches_hold_each_article_once_and_end_behind_long_ones(
    fresh: Callable[[], Project], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(several, "_ARTICLES", 3)
    monkeypatch.setattr(several, "_CHARACTERS", 100)
    project = fresh()
    lengths = [10, 10, 10, 10, 200, 10, 91, 10, 10]
    project.add_articles([Article(text=str(place) * length) for place, length in enumerate(lengths)])
    selection = selected(project, EVERYTHING)
    found = stretches_of(state_heads(project), selection)
    assert [(one.first, one.last) for one in found] == [(1, 3), (4, 5), (6, 7), (8, 9)]
    assert [one.number for one in found] == [1, 4, 6, 8]
    assert [one.place for one in found] == [0, 1, 2, 3]
    assert stretches_of([], selection) == []
