"""Files that would shift, tear or tie wrongly: refused with file, line and reason, and the project as it was.

Each attack changes one thing in what the format itself wrote. A new format needs its line in the tables.
"""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from annotator.core.annotation import Link
from annotator.core.errors import HashiyaError
from annotator.exchange import import_file
from annotator.formats import FORMATS, Ask, BadLine, Options
from annotator.store import Project
from tests.exchange.conftest import schema
from tests.formats.doors import Files, written
from tests.formats.given import record_of, span_of

TEXT = "😀 قتل الحرس مدنياً بالبوكمال"
RECORD = record_of(
    TEXT,
    span_of(TEXT, "الحرس", "ACTOR", "a1"),
    span_of(TEXT, "البوكمال", "LOCATION", "b2"),
    links=(Link("c3", "at", "a1", "b2"),),
)
READABLE = [form.name for form in FORMATS.values() if form.read]

#: How a format writes where the first span (or its word) stands; {} and {} are its ends (in TEI, its length).
PLACES = {
    "jsonl": '"id":"a1","start":{},"end":{}',
    "hf-jsonl": '"id":"a1","start":{},"end":{}',
    "conll": "الحرس\t{}\t{}",
    "conll-iobes": "الحرس\t{}\t{}",
    "conll-nested": "الحرس\t{}\t{}",
    "brat": "T1\tACTOR {} {}\t",
    "conllu": "(e1-ACTOR)|TokenRange={}:{}",
    "tei": "#string-range(a1.t,{},{})",
    "doccano": '[[{},{},"ACTOR"]',
    "doccano-relations": '"label":"ACTOR","start_offset":{},"end_offset":{}',
    "idrisi": '"startIdx":{},"endIdx":{}',
    "prodigy": '"spans":[{{"start":{},"end":{}',
    "webanno": "1-3\t{}-{}\t",
    "label-studio": '"value":{{"start":{},"end":{},"text":"الحرس"',
    "csv": ",ACTOR,{},{},",
    "uima-xmi": 'begin="{}" end="{}" label="ACTOR"',
    "uima-json": '"begin": {},\n      "end": {},\n      "label": "ACTOR"',
    "w3c": '"start": {},\n       "end": {}\n      }},\n      {{\n       "type": "TextQuoteSelector",\n       '
    '"exact": "الحرس"',
}

#: Formats whose places a test of their own changes, since their files are no text.
BINARY = {form.name for form in FORMATS.values() if form.binary}

#: Places that are none, for a text in which the span stands from 6 to 11.
WRONG: dict[str, tuple[int | str, int | str]] = {
    "beyond the text": (900, 905),
    "over its end": (25, 60),
    "negative": (-6, -1),
    "from before it": (-2, 3),
    "reversed": (11, 6),
    "no place": (6, 6.5),  # type: ignore[dict-item]
    "endless": ("9" * 30, "9" * 31),
    "no number": ("six", "eleven"),
}

#: (what stands there, what it becomes): the id of one thing is that of another.
REPEATED = {
    "jsonl": ('"id":"b2"', '"id":"a1"'),
    "hf-jsonl": ('"id":"b2"', '"id":"a1"'),
    "brat": ("T2\t", "T1\t"),
    "conllu": ("4\tمدنياً", "3\tمدنياً"),
    "tei": ('xml:id="a1.w1.s2"', 'xml:id="a1.w1.s1"'),
    "doccano-relations": ('{"id":2,', '{"id":1,'),
    "prodigy": ('"label":"LOCATION","id":"b2"}],', '"label":"LOCATION","id":"a1"}],'),
    "webanno": ("1-4\t", "1-3\t"),
    "label-studio": ('"id":"b2"', '"id":"a1"'),
    "csv": (",b2,", ",a1,"),
    "uima-xmi": ('xmi:id="11"', 'xmi:id="10"'),
    "uima-json": ('"%ID": 11', '"%ID": 10'),
    "w3c": ('/b2",\n    "type"', '/a1",\n    "type"'),
}

#: The same for a link that would go to nothing.
LOOSE = {
    "jsonl": ('"target":"b2"', '"target":"zz"'),
    "hf-jsonl": ('"target":"b2"', '"target":"zz"'),
    "brat": ("Arg2:T2", "Arg2:T9"),
    "tei": ('passive="#a1.w1.s2"', 'passive="#a1.w1.s9"'),
    "doccano-relations": ('"to_id":2', '"to_id":9'),
    "webanno": ("\tat\t1-3", "\tat\t1-9"),
    "label-studio": ('"to_id":"b2"', '"to_id":"zz"'),
    "uima-xmi": ('Dependent="11"', 'Dependent="99"'),
    "w3c": ('"target": "urn:sha256:', '"target": "urn:none:'),
}

#: The same where it is counted instead, since the tool itself writes such links or their ends are places.
LOOSE_BUT_TOLD = {
    "prodigy": (
        '{"start":20,"end":28,"token_start":5,"token_end":5,"label":"LOCATION","id":"b2"},"id":"c3"',
        '{"start":12,"end":18,"token_start":3,"token_end":3},"id":"c3"',
    ),
    "uima-json": ('"@Dependent": 11', '"@Dependent": 99'),
}


@pytest.fixture
def held(project: Project) -> Project:
    """A project that has the article, with what another annotator said of it."""
    project.add_articles([RECORD.article])
    article_id = project.article_id(RECORD.article.sha256)
    assert article_id is not None
    mine = record_of(TEXT, span_of(TEXT, "قتل", "WEAPON", "m1"), annotator="نور").annotations[0]
    project.put_annotation(article_id, mine)
    return project


def sound(name: str) -> Files:
    return written(name, [RECORD], Options(schema=schema()))[0]


def place(name: str, start: int | str, end: int | str) -> str:
    """The place from ``start`` to ``end`` as the format writes it."""
    if name == "tei" and not (isinstance(start, str) or isinstance(end, str)):
        end = end - start
    return PLACES[name].format(start, end)


def changed(files: Files, old: str, new: str) -> tuple[Files, str]:
    """The files with one thing changed, which must be there, and the name of the one in which it was."""
    [name] = [name for name, data in files.items() if old.encode() in data]
    return files | {name: files[name].replace(old.encode(), new.encode(), 1)}, name


def put(folder: Path, name: str, files: Files) -> Path:
    """The files on the disk, as they are imported."""
    if not FORMATS[name].folder:
        [data] = files.values()
        path = folder / f"x{FORMATS[name].extension}"
        path.write_bytes(data)
        return path
    for file, data in files.items():
        path = folder / "in" / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder / "in"


def state(project: Project) -> object:
    return list(project.records()), project.annotators(), project.schema, project.article_count()


def refused(
    project: Project, path: Path, name: str, ask: Ask | None = None, *, trial: bool = True
) -> BadLine:
    """The refusal of an import, and before that of a trial of it, that leaves the project as it was."""
    before = state(project)
    for dry_run in (True, False) if trial else (False,):
        with pytest.raises(BadLine) as caught:
            import_file(project, path, name, ask=ask, dry_run=dry_run)
        assert state(project) == before
    assert isinstance(caught.value.fields["reason"], HashiyaError)
    return caught.value


def test_every_format_has_its_line_in_the_tables() -> None:
    assert set(PLACES) | BINARY == set(READABLE)


@pytest.mark.parametrize("name", READABLE)
def test_what_was_not_changed_is_taken(name: str, held: Project, tmp_path: Path) -> None:
    report = import_file(held, put(tmp_path, name, sound(name)), name)
    assert (report.added, report.spans, report.refused) == (1, 2, [])


@pytest.mark.parametrize("wrong", WRONG)
@pytest.mark.parametrize("name", PLACES)
def test_a_place_that_is_none_is_refused(name: str, wrong: str, held: Project, tmp_path: Path) -> None:
    begin = TEXT.index("الحرس") + (FORMATS[name].unit == "UTF-16 units")
    files, file = changed(sound(name), place(name, begin, begin + 5), place(name, *WRONG[wrong]))
    error = refused(held, put(tmp_path, name, files), name)
    where = error.fields["file"]
    assert where == (file if FORMATS[name].folder else f"x{FORMATS[name].extension}")
    line = error.fields["line"]
    assert isinstance(line, int)
    assert 1 <= line <= 1 + files[file].count(b"\n")


@pytest.mark.parametrize("name", [form.name for form in FORMATS.values() if "UTF-16 units" in form.units])
def test_half_a_character_is_no_place(name: str, held: Project, tmp_path: Path) -> None:
    begin = TEXT.index("الحرس") + 1
    files = written(name, [RECORD], Options(schema=schema(), unit="UTF-16 units"))[0]
    files, _ = changed(files, place(name, begin, begin + 5), place(name, 1, 6))
    error = refused(held, put(tmp_path, name, files), name, Ask(unit="UTF-16 units"))
    line = error.fields["line"]
    assert isinstance(line, int)
    assert line >= 1


@pytest.mark.parametrize("name", REPEATED)
def test_an_id_that_stands_there_twice_is_refused(name: str, held: Project, tmp_path: Path) -> None:
    files, _ = changed(sound(name), *REPEATED[name])
    refused(held, put(tmp_path, name, files), name)


@pytest.mark.parametrize("name", LOOSE)
def test_a_link_to_nothing_is_refused(name: str, held: Project, tmp_path: Path) -> None:
    files, _ = changed(sound(name), *LOOSE[name])
    refused(held, put(tmp_path, name, files), name)


@pytest.mark.parametrize("name", LOOSE_BUT_TOLD)
def test_a_link_to_nothing_is_told(name: str, held: Project, tmp_path: Path) -> None:
    files, _ = changed(sound(name), *LOOSE_BUT_TOLD[name])
    report = import_file(held, put(tmp_path, name, files), name)
    assert report.spans == 2
    assert report.losses.of("link_dropped") + report.losses.of("no_place") == 1


@pytest.mark.parametrize("wrong", WRONG)
def test_a_cell_of_a_workbook_that_is_no_place_is_refused(wrong: str, held: Project, tmp_path: Path) -> None:
    from openpyxl import load_workbook

    [data] = sound("xlsx").values()
    book = load_workbook(io.BytesIO(data))
    rows = book.worksheets[0]
    head = [cell.value for cell in rows[1]]
    for column, value in zip(("start", "end"), WRONG[wrong], strict=True):
        rows.cell(2, head.index(column) + 1, value)
    out = io.BytesIO()
    book.save(out)
    error = refused(held, put(tmp_path, "xlsx", {"x": out.getvalue()}), "xlsx")
    assert error.fields["line"] == 2


@pytest.mark.parametrize(
    "encoding", [lambda text: text.encode("utf-16"), lambda text: text.encode("cp1256", "replace")]
)
@pytest.mark.parametrize("name", [name for name in READABLE if name not in BINARY])
def test_another_encoding_is_refused(
    name: str, encoding: Callable[[str], bytes], held: Project, tmp_path: Path
) -> None:
    files = {path: encoding(data.decode()) for path, data in sound(name).items()}
    error = refused(held, put(tmp_path, name, files), name)
    assert str(error.fields["file"]).endswith(tuple(path.rpartition(".")[2] for path in files))


@pytest.mark.parametrize("name", READABLE)
def test_a_gigabyte_in_one_line_is_refused_before_it_is_held(
    name: str, held: Project, tmp_path: Path
) -> None:
    """The file is cut within its last text and goes on with nothing but zeros, of which a disk keeps none."""
    path = put(tmp_path, name, sound(name))
    files = [path] if path.is_file() else [file for file in path.rglob("*") if file.is_file()]
    form: Any = FORMATS[name]
    for file in files:
        if not file.name.endswith(form.extension):
            continue
        data = file.read_bytes()
        at = data.rfind("الحرس".encode())
        with file.open("r+b") as opened:
            opened.truncate(at + 4 if at > 0 else len(data) // 2)
            opened.truncate(1024**3)
    error = refused(held, path, name, trial=False)
    assert error.fields["file"]
