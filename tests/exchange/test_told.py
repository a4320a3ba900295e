"""What is told beside files that go out: all that was chosen and lost, and nothing that was hidden."""

from pathlib import Path

import msgspec

from annotator.core.choice import Choice, Hidden
from annotator.core.filter import Filter
from annotator.exchange.told import beside, losses_page
from annotator.formats import FORMATS, Losses, Options

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
