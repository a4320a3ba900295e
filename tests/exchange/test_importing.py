"""Names that become others on their way in, what a file is found to hold, and of which format it is."""

import json
from collections import Counter
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.annotation import Annotation, Link, Record, Span
from annotator.core.article import Article, Zone
from annotator.core.choice import Choice
from annotator.core.errors import UnknownLabel
from annotator.core.work import Cancelled
from annotator.exchange import (
    Guess,
    export_project,
    guess_format,
    import_file,
    look_into,
    texts_of,
    usual_zones,
)
from annotator.exchange.errors import CannotRead, NoFormatFits, NotAllTaken, NotThere, UnknownLinkType
from annotator.formats import FORMATS, Ask, BadLine, Options, Reading
from annotator.store import Project
from tests.formats.given import LABELS, LINKS

TEXT = "قصف على حلب وريفها أمس"


def line(number: int = 0, **changed: object) -> dict[str, object]:
    """A line as doccano exports one, with three spans and two links."""
    text = f"{number} {TEXT}"
    place = text.index("حلب")
    given_line: dict[str, object] = {
        "text": text,
        "entities": [
            {"id": 1, "label": "EVT", "start_offset": place - 8, "end_offset": place - 5},
            {"id": 2, "label": "LOC", "start_offset": place, "end_offset": place + 3},
            {"id": 3, "label": "MISC", "start_offset": place + 4, "end_offset": place + 9},
        ],
        "relations": [
            {"id": 1, "from_id": 1, "to_id": 2, "type": "at"},
            {"id": 2, "from_id": 2, "to_id": 3, "type": "near"},
        ],
    }
    return given_line | changed


def file_of(path: Path, *lines: dict[str, object] | str) -> Path:
    text = "".join((one if isinstance(one, str) else json.dumps(one)) + "\n" for one in lines)
    path.write_text(text, encoding="utf-8")
    return path


# -- names that become others ------------------------------------------------------------------------------


def test_labels_and_links_are_mapped_and_what_is_dropped_takes_its_links_along(
    project: Project, tmp_path: Path
) -> None:
    path = file_of(tmp_path / "x.jsonl", line(1), line(2))
    ask = Ask(
        annotator="سلمى",
        labels={"EVT": LABELS[0], "LOC": LABELS[1], "MISC": None},
        links={"at": LINKS[1], "near": LINKS[1]},
    )
    report = import_file(project, path, "doccano", ask=ask)
    assert report.mapped == {("EVT", LABELS[0]): 2, ("LOC", LABELS[1]): 2, ("at", LINKS[1]): 2}
    assert report.losses.counts == {"label_dropped": {"MISC": 2}, "link_dropped": {"near": 2}}
    (first, _second) = project.records()
    (annotation,) = first.annotations
    assert annotation.annotator == "سلمى"
    assert [(one.label, one.text) for one in annotation.spans] == [(LABELS[0], "قصف"), (LABELS[1], "حلب")]
    assert [one.type for one in annotation.links] == [LINKS[1]]


def test_two_names_may_become_one_and_one_name_may_become_anothers(project: Project, tmp_path: Path) -> None:
    path = file_of(tmp_path / "x.jsonl", line(1, relations=[]))
    ask = Ask(labels={"EVT": LABELS[0], "LOC": LABELS[0], "MISC": LABELS[0]})
    assert import_file(project, path, "doccano", ask=ask).spans == 3
    swapped = line(2, relations=[])
    entities = swapped["entities"]
    assert isinstance(entities, list)
    for entity, label in zip(entities, (LABELS[0], LABELS[1], LABELS[0]), strict=True):
        entity["label"] = label
    ask = Ask(labels={LABELS[0]: LABELS[1], LABELS[1]: LABELS[0]})
    import_file(project, file_of(tmp_path / "y.jsonl", swapped), "doccano", ask=ask)
    last = [*project.records()][-1].annotations[0]
    assert [one.label for one in last.spans] == [LABELS[1], LABELS[0], LABELS[1]], "no name is mapped twice"


@pytest.mark.parametrize("dry_run", [False, True])
def test_a_name_nobody_mapped_leaves_everything_as_it_was(
    dry_run: bool,
    project: Project,
    tmp_path: Path,
) -> None:
    path = file_of(tmp_path / "x.jsonl", line(1), line(2))
    ask = Ask(labels={"EVT": LABELS[0], "LOC": LABELS[1]}, links={"at": LINKS[0]})
    with pytest.raises(BadLine) as refused:
        import_file(project, path, "doccano", ask=ask, dry_run=dry_run)
    assert isinstance(refused.value.fields["reason"], UnknownLabel)
    mapped = Ask(labels={**ask.labels, "MISC": None}, links={"at": "no-such"})
    with pytest.raises(BadLine) as refused:
        import_file(project, path, "doccano", ask=mapped, dry_run=dry_run)
    assert isinstance(refused.value.fields["reason"], UnknownLinkType)
    assert project.article_count() == 0
    assert project.annotators() == []


def test_strict_takes_all_or_nothing(project: Project, tmp_path: Path) -> None:
    ask = Ask(labels=dict.fromkeys(("EVT", "LOC"), LABELS[0]) | {"MISC": None}, links={"at": LINKS[0]})
    with pytest.raises(NotAllTaken, match="MISC 1"):
        import_file(project, file_of(tmp_path / "x.jsonl", line(1)), "doccano", ask=ask, strict=True)
    lenient = Ask(labels=ask.labels, links=ask.links, lenient=True)
    broken = file_of(tmp_path / "y.jsonl", line(1, entities=[], relations=[]), "{")
    with pytest.raises(NotAllTaken, match="used: 1"):
        import_file(project, broken, "doccano", ask=lenient, strict=True)
    assert project.article_count() == 0
    whole = file_of(tmp_path / "z.jsonl", line(1, entities=[], relations=[]))
    assert import_file(project, whole, "doccano", ask=ask, strict=True).new == 1


def test_lenient_takes_what_is_sound_and_lists_the_rest(project: Project, tmp_path: Path) -> None:
    outside = [{"id": 1, "label": LABELS[0], "start_offset": 0, "end_offset": 999}]
    sound = line(1, relations=[], entities=[])
    path = file_of(tmp_path / "x.jsonl", line(0, entities=outside, relations=[]), sound, "{")
    with pytest.raises(BadLine):
        import_file(project, path, "doccano")
    assert project.article_count() == 0
    report = import_file(project, path, "doccano", ask=Ask(lenient=True))
    assert report.new == 1
    assert [(one.fields["file"], one.fields["line"]) for one in report.refused] == [
        ("x.jsonl", 1),
        ("x.jsonl", 3),
    ]


NAME = st.sampled_from("abcd")
BECOMES = st.dictionaries(NAME, st.sampled_from(("X", "Y")) | st.none(), max_size=4)
TIES = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5), NAME), max_size=6)


@given(labels=st.lists(NAME, min_size=1, max_size=6), ties=TIES, label_map=BECOMES, link_map=BECOMES)
def test_what_is_kept_and_what_is_counted_is_what_was_there(
    labels: list[str],
    ties: list[tuple[int, int, str]],
    label_map: dict[str, str | None],
    link_map: dict[str, str | None],
) -> None:
    text = "قصف على حلب"
    spans = tuple(
        Span(f"s{place}", place, place + 1, label, text[place]) for place, label in enumerate(labels)
    )
    links = tuple(
        Link(f"l{place}", kind, f"s{source % len(labels)}", f"s{target % len(labels)}")
        for place, (source, target, kind) in enumerate(ties)
    )
    reading = Reading(Ask(labels=label_map, links=link_map))
    record = Record(Article(text=text), (Annotation(annotator="a", spans=spans, links=links),))
    (taken,) = reading.take(record, "x", 1)
    (annotation,) = taken.annotations
    kept = {one.id for one in spans if label_map.get(one.label, one.label) is not None}
    assert [(one.id, one.label) for one in annotation.spans] == [
        (one.id, label_map.get(one.label, one.label)) for one in spans if one.id in kept
    ]
    assert {(one.id, one.type) for one in annotation.links} == {
        (one.id, link_map.get(one.type, one.type))
        for one in links
        if {one.source, one.target} <= kept and link_map.get(one.type, one.type) is not None
    }
    assert reading.losses.of("label_dropped") == len(spans) - len(annotation.spans)
    assert reading.losses.of("link_dropped") == len(links) - len(annotation.links)
    assert reading.seen_labels == Counter(labels)
    assert reading.seen_links == Counter(kind for _source, _target, kind in ties)
    changed = Counter(
        (one.label, label_map[one.label]) for one in spans if label_map.get(one.label, one.label) != one.label
    )
    for (old, new), count in reading.mapped.items():
        same = sum(link.type == old and link_map.get(old) == new for link in links)
        assert count <= changed[old, new] + same


# -- what a file holds -------------------------------------------------------------------------------------

NAMES = st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=6)


@given(st.lists(st.lists(NAMES, max_size=4), min_size=1, max_size=6))
def test_a_survey_counts_every_name_before_anything_is_mapped(
    tmp_path_factory: pytest.TempPathFactory, articles: list[list[str]]
) -> None:
    lines = [
        line(number, entities=[{"id": place, "label": name, "start_offset": 0, "end_offset": 1}
                               for place, name in enumerate(names)], relations=[])
        for number, names in enumerate(articles)
    ]  # fmt: skip
    path = file_of(tmp_path_factory.mktemp("s") / "x.jsonl", *lines)
    survey = look_into(path, "doccano", Ask(labels={"x": None}))
    assert survey.labels == Counter(name for names in articles for name in names)
    assert survey.articles == len(articles)
    assert survey.refused == []


def test_a_survey_tells_links_annotators_and_what_is_at_fault(tmp_path: Path) -> None:
    path = file_of(tmp_path / "x.jsonl", line(1, annotator="نور"), line(2), "{", line(3, annotator="نور"))
    survey = look_into(path, "doccano")
    assert (survey.articles, survey.annotations, survey.spans, survey.links) == (3, 3, 9, 6)
    assert survey.link_types == {"at": 3, "near": 3}
    assert survey.annotators == {"نور": 2, "doccano": 1}
    assert [one.fields["line"] for one in survey.refused] == [3]


def test_looking_and_checking_can_be_stopped_and_are_heard_of(project: Project, tmp_path: Path) -> None:
    path = file_of(tmp_path / "x.jsonl", *(line(number, relations=[], entities=[]) for number in range(30)))
    heard: list[tuple[int, int]] = []
    look_into(path, "doccano", tick=lambda done, total: heard.append((done, total)))
    assert heard == [(number, 0) for number in range(1, 31)]
    heard.clear()
    import_file(project, path, "doccano", dry_run=True, tick=lambda done, total: heard.append((done, total)))
    assert len(heard) == 30

    def enough(done: int, _total: int) -> None:
        if done >= 7:
            raise Cancelled

    for dry_run in (True, False):
        with pytest.raises(Cancelled):
            import_file(project, path, "doccano", dry_run=dry_run, tick=enough)
    with pytest.raises(Cancelled):
        look_into(path, "doccano", tick=enough)
    assert project.article_count() == 0


def test_a_file_of_nothing_but_faults_can_be_stopped_too(tmp_path: Path) -> None:
    path = file_of(tmp_path / "x.jsonl", *(["{"] * 30))

    def enough(done: int, _total: int) -> None:
        if done >= 7:
            raise Cancelled

    with pytest.raises(Cancelled):
        look_into(path, "doccano", tick=enough)


def test_an_article_that_stands_there_for_each_annotator_is_one(project: Project, tmp_path: Path) -> None:
    """And a dry run says of it what the import says."""
    plain: dict[str, object] = {"entities": [], "relations": []}
    one = [{"id": 1, "label": LABELS[0], "start_offset": 0, "end_offset": 1}]
    other = [{"id": 1, "label": LABELS[1], "start_offset": 0, "end_offset": 1}]
    path = file_of(
        tmp_path / "x.jsonl",
        line(1, annotator="نور", entities=one, relations=[]),
        line(2, annotator="نور", **plain),
        line(1, annotator="سلمى", entities=one, relations=[]),
        line(1, annotator="نور", entities=one, relations=[]),
        line(1, annotator="نور", entities=other, relations=[]),
    )
    assert look_into(path, "doccano").articles == 2
    tried = import_file(project, path, "doccano", dry_run=True)
    done = import_file(project, path, "doccano")
    assert (done.new, done.known, done.added, done.same, len(done.clashes)) == (2, 0, 3, 1, 1)
    assert tried == done
    again = import_file(project, path, "doccano", dry_run=True)
    assert (again.new, again.known, again.added) == (0, 2, 0)
    assert again == import_file(project, path, "doccano")


# -- of which format it is ---------------------------------------------------------------------------------


@pytest.mark.parametrize("name", [one.name for one in FORMATS.values() if one.read and not one.needs])
def test_what_is_written_is_recognised(name: str, project: Project, tmp_path: Path) -> None:
    """As itself, or as a form that reads the same in it."""
    from annotator.exchange import export_project

    ask = Ask(
        labels=dict.fromkeys(("EVT", "LOC", "MISC"), LABELS[0]), links=dict.fromkeys(("at", "near"), LINKS[0])
    )
    given_file = file_of(tmp_path / "given.jsonl", line(1), line(2))
    import_file(project, given_file, "doccano", ask=ask)
    form = FORMATS[name]
    out = tmp_path / (f"written{form.extension}" if not form.folder else "written")
    export_project(project, out, name, options=Options())
    texts = texts_of(project)
    found = guess_format(out, known_text=texts)
    read = look_into(out, name, known_text=texts)
    assert read.spans > 0
    assert look_into(out, found.format, known_text=texts).spans == read.spans


def test_the_longest_ending_wins_then_what_reads_labels(shared_data: Path, tmp_path: Path) -> None:
    doccano = shared_data / "formats" / "doccano"
    exported = doccano / "data_import__pipeline__examples__relation_extraction__example.jsonl"
    assert guess_format(exported).format.startswith("doccano")
    nested = tmp_path / "x.nested.conll"
    nested.write_text("a\tB-X\n\n", encoding="utf-8")
    assert guess_format(nested).format == "conll-nested"
    # CoNLL-2003 itself: of the columns between word and label some look like tags, and none are.
    plain = tmp_path / "eng.testa.conll"
    plain.write_text("-DOCSTART- -X- O O\n\nEU NNP I-NP I-ORG\nrejects VBZ I-VP O\n", encoding="utf-8")
    assert guess_format(plain).format == "conll"


def test_an_ending_of_one_format_is_no_guess_where_nothing_is_labelled(tmp_path: Path) -> None:
    bare = tmp_path / "x.conllu"
    bare.write_text("# text = قصف\n1\tقصف\t_\t_\t_\t_\t_\t_\t_\t_\n\n", encoding="utf-8")
    assert guess_format(bare) == Guess("conllu", sure=True)
    bare.write_text("1 2 3\n", encoding="utf-8")
    assert not guess_format(bare).sure
    words = tmp_path / "x.conll"
    words.write_text("قصف O\n", encoding="utf-8")
    assert not guess_format(words).sure


def test_an_ending_nobody_knows_is_looked_into(tmp_path: Path) -> None:
    found = guess_format(file_of(tmp_path / "x.data", line(1)))
    assert found.format == "doccano"
    assert not found.sure


def test_a_broken_line_of_our_own_is_still_ours(project: Project, tmp_path: Path) -> None:
    """doccano would read the text of it and lose all labels, without a word."""
    article: dict[str, object] = {"format": "hashiya/1", "sha256": "0" * 64, "title": "", "text": TEXT}
    found = guess_format(file_of(tmp_path / "x.jsonl", article))
    assert found.format == "jsonl"
    with pytest.raises(BadLine, match="SHA-256"):
        import_file(project, tmp_path / "x.jsonl", found.format)


def test_a_zip_and_a_folder_are_looked_into(tmp_path: Path) -> None:
    inner = file_of(tmp_path / "x.jsonl", line(1))
    with ZipFile(tmp_path / "all.zip", "w") as archive:
        archive.write(inner, "a/x.jsonl")
    assert guess_format(tmp_path / "all.zip").format == "doccano"
    (tmp_path / "folder").mkdir()
    inner.rename(tmp_path / "folder" / "x.jsonl")
    assert guess_format(tmp_path / "folder").format == "doccano"


def test_what_is_nothing_is_said(tmp_path: Path) -> None:
    with pytest.raises(NotThere):
        guess_format(tmp_path / "none.jsonl")
    wrong = tmp_path / "x.bin"
    wrong.write_bytes(bytes(range(256)) * 10)
    with pytest.raises(NoFormatFits):
        guess_format(wrong)
    (tmp_path / "x.zip").write_bytes(b"no zip")
    with pytest.raises(CannotRead):
        guess_format(tmp_path / "x.zip")
    empty = tmp_path / "empty.jsonl"
    empty.touch()
    assert not guess_format(empty).sure, "its ending says what it might be"


def test_guessing_looks_at_the_beginning_only(tmp_path: Path) -> None:
    path = file_of(tmp_path / "x.jsonl", *(["{"] * 20_000), line(1))
    assert not guess_format(path).sure


@pytest.mark.parametrize("name", ["csv", "xlsx"])
def test_a_table_comes_back_upon_the_articles_it_was_made_of(
    name: str, project: Project, tmp_path: Path
) -> None:
    furniture = Article(
        text=f"القائمة\n\n{TEXT}", zones=(Zone(0, 7, "chrome"), Zone(9, 9 + len(TEXT), "body"))
    )
    [number] = project.add_articles([furniture]).new
    span = Span("s", 9, 12, LABELS[0], "قصف", {})
    project.put_annotation(number, Annotation(annotator="سلمى", status="done", spans=(span,)))
    choice = Choice(zones=usual_zones(name))
    export_project(project, tmp_path / f"x.{name}", name, choice=choice)
    report = import_file(project, tmp_path / f"x.{name}", name, ask=Ask(annotator="نور"))
    assert (report.known, report.added, report.spans) == (1, 1, 1)
