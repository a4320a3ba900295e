"""What is told beside files that go out: all that was chosen and lost, and nothing that was hidden."""

from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import msgspec
import pytest

from annotator.core.choice import Choice, Hidden
from annotator.core.filter import Filter
from annotator.exchange import export_project, guess_format, import_file, make_demo
from annotator.exchange.files import LOSSES
from annotator.exchange.told import beside, losses_page
from annotator.formats import FORMATS, Losses, Options
from annotator.store import Project

CHOICE = Choice(
    annotators=("نور",),
    sources=("وكالة <x>",),
    filter=Filter(words="حلب", annotator="عمر"),
    filtered="حلب",
    since="2024-01-01",
    part="test",
    zones="article",
    columns=("title",),
)


def page(choice: Choice, options: Options = Options(), furniture: int = 0) -> str:  # noqa: B008
    losses = Losses()
    losses.add("nested", "ACTOR", 3)
    return losses_page(FORMATS["conll"], choice, options, losses, furniture)


def test_what_was_lost_and_chosen_is_told() -> None:
    told = page(CHOICE, Options(flatten="label-order", unit="UTF-16 units"), furniture=1)
    for said in (
        "because a span that was kept holds them: 3 (ACTOR 3).",
        "1 span stood in site furniture and went with it.",
        "Only those of نور.",
        "Only articles of these outlets: وكالة &lt;x>.",
        "the filter “حلب” lets pass",
        "Only articles published from 2024-01-01 (both included)",
        "Only articles of the part `test`.",
        "metadata it has: title.",
        "Of several spans in one place the one whose label stands first in the schema is written.",
    ):
        assert said in told, said
    assert "UTF-16" not in told, "the format does not heed it"
    counts = told.split("```json\n")[1].split("\n```")[0]
    assert msgspec.json.decode(counts) == {"nested": {"ACTOR": 3}}
    assert "rule: union" in page(Choice(rule="union"))


def test_nothing_that_is_hidden_is_told() -> None:
    hidden = Hidden(annotators=True, labels=("SOURCE",))
    told = page(msgspec.structs.replace(CHOICE, hidden=hidden))
    for name in ("نور", "عمر", "وكالة", "حلب"):
        assert name not in told
    assert "Only those of 1 annotator." in told


def test_the_page_of_a_file_stands_beside_it() -> None:
    assert beside(Path("a/b.nested.conll")) == Path("a/b.nested.conll.losses.md")


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[Project]:
    make_demo(tmp_path / "demo")
    with Project.open(next((tmp_path / "demo").rglob("*.hashiya")), backup=False) as opened:
        yield opened


def test_every_export_has_the_report_of_what_it_lost(demo: Project, tmp_path: Path) -> None:
    folder = tmp_path / "brat"
    report = export_project(demo, folder, "brat", choice=Choice(rule="union", zones="article"))
    told = (folder / LOSSES).read_text(encoding="utf-8")
    assert all(said.format(**fields) in told for said, fields in report.losses.sentences())
    assert "rule: union" in told
    assert LOSSES in (folder / "SHA256SUMS").read_text(encoding="utf-8")
    export_project(demo, folder, "brat")  # in place of it
    with ZipFile(export_project(demo, tmp_path / "w3c.zip", "w3c").path) as archive:
        assert archive.read(LOSSES).startswith(b"# What is not in these files")
    one = tmp_path / "x.conll"
    lossy = export_project(demo, one, "conll")
    assert str(lossy.losses.of("attributes")) in beside(one).read_text(encoding="utf-8")
    for name in ("brat", "w3c.zip"):
        assert guess_format(tmp_path / name).sure, "the page is nothing to be read"
        other = Project.create(tmp_path / f"{name}.hashiya", demo.schema)
        assert import_file(other, tmp_path / name, guess_format(tmp_path / name).format).spans > 0
        other.close()


def test_the_page_of_a_single_file_is_there_where_something_is_to_be_told(
    demo: Project, tmp_path: Path
) -> None:
    out = tmp_path / "x.jsonl"
    export_project(demo, out, "jsonl")
    assert not beside(out).exists()
    export_project(demo, out, "conll")
    assert beside(out).exists()
    export_project(demo, out, "jsonl")
    assert "Nothing was left out." in beside(out).read_text(encoding="utf-8")
    beside(out).write_text("mine", encoding="utf-8")
    export_project(demo, out, "conll")
    assert beside(out).read_text(encoding="utf-8") == "mine"
