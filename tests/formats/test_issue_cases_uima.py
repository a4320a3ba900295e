"""Faults that users of other tools reported, asked of the formats of WebAnno, UIMA and CoNLL-U."""

import re
from pathlib import Path
from typing import Any

import msgspec
import pytest

from annotator.core.annotation import Record
from annotator.formats import Options, Reading
from tests.formats.doors import came_back, written
from tests.formats.given import record_of, span_of

FORMATS = ("webanno", "uima-xmi", "uima-json", "conllu")


@pytest.fixture
def cases(shared_data: Path) -> dict[str, dict[str, Any]]:
    lines = (shared_data / "formats" / "issue_cases" / "peer_issue_cases.given.jsonl").read_bytes()
    return {case["id"]: case for case in map(msgspec.json.decode, lines.splitlines())}


def came(name: str, record: Record) -> Record:
    files, losses = written(name, [record], Options(clitics="split"))
    assert not losses.spans
    assert not losses.altered
    [back] = came_back(name, files)
    return back


def said(record: Record) -> list[tuple[int, int, str, str]]:
    return [(one.start, one.end, one.label, one.text) for each in record.annotations for one in each.spans]


@pytest.mark.parametrize("name", FORMATS)
def test_numbers_in_an_arabic_line_stay_where_they_stand(name: str, cases: dict[str, dict[str, Any]]) -> None:
    for given in cases["label-studio-2653"]["payload"]:
        spans = [
            span_of(given["text"], one["text"], one["labels"][0], f"s{at}")
            for at, one in enumerate(given["label"])
        ]
        assert [(one.start, one.end) for one in spans] == [
            (one["start"], one["end"]) for one in given["label"]
        ], "as the report has them"
        record = record_of(given["text"], *spans)
        assert said(came(name, record)) == said(record)


@pytest.mark.parametrize(
    ("name", "pattern"),
    [
        ("webanno", r"\t22-32\tfiretrucks\tWEAPON\t"),
        ("uima-xmi", r'begin="22" end="32" label="WEAPON"'),
        ("uima-json", r'"begin": 22,\s+"end": 32,\s+"label": "WEAPON"'),
        ("conllu", r"firetrucks\t.*TokenRange=19:29"),
    ],
)
def test_an_emoji_of_several_parts_counts_as_the_tool_counts(
    name: str, pattern: str, cases: dict[str, dict[str, Any]]
) -> None:
    case = cases["doccano-2290"]["payload"]
    assert (case["reported_doccano"], case["reported_python"]) == ([22, 32], [19, 29])
    record = record_of(case["text"], span_of(case["text"], case["word"], "WEAPON"))
    files, _ = written(name, [record])
    assert re.search(pattern, "\n".join(data.decode() for data in files.values()))
    assert said(came(name, record)) == [(19, 29, "WEAPON", "firetrucks")]


@pytest.mark.parametrize("name", FORMATS)
def test_a_span_over_a_line_break_stays_one(name: str, cases: dict[str, dict[str, Any]]) -> None:
    text = cases["brat-1042"]["payload"]["text"]
    record = record_of(text, span_of(text, text, "ACTOR"))
    assert said(came(name, record)) == [(0, len(text), "ACTOR", text)]
    assert came(name, record).article.text == text


#: Lines of Windows after an emoji, in the offsets of each tool; ``ب`` is what is labelled.
CRLF = {
    "webanno": (
        "#FORMAT=WebAnno TSV 3.3\n#T_SP=webanno.custom.Span|value\n\n\n"
        "#Text=😀أ\\r\n#Text=ب\n1-1\t0-3\t😀أ\t_\t\n1-2\t5-6\tب\tX\t\n"
    ),
    "uima-xmi": (
        '<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore"'
        ' xmlns:c="http:///c.ecore" xmi:version="2.0">'
        '<c:Span xmi:id="2" sofa="1" begin="5" end="6" value="X"/>'
        '<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" sofaString="😀أ&#13;&#10;ب"/>'
        '<cas:View sofa="1" members="2"/></xmi:XMI>'
    ),
    "uima-json": msgspec.json.encode(
        {
            "%TYPES": {
                "c.Span": {
                    "%NAME": "c.Span",
                    "%SUPER_TYPE": "uima.tcas.Annotation",
                    "value": {"%NAME": "value", "%RANGE": "uima.cas.String"},
                }
            },
            "%FEATURE_STRUCTURES": [
                {"%ID": 1, "%TYPE": "uima.cas.Sofa", "sofaID": "_InitialView", "sofaString": "😀أ\r\nب"},
                {"%ID": 2, "%TYPE": "c.Span", "@sofa": 1, "begin": 5, "end": 6, "value": "X"},
            ],
            "%VIEWS": {"_InitialView": {"%SOFA": 1, "%MEMBERS": [2]}},
        }
    ).decode(),
    "conllu": ("1\t😀أ\t_\t_\t_\t_\t_\t_\t_\tSpacesAfter=\\r\\n\n2\tب\t_\t_\t_\t_\t_\t_\t_\tNER=S-X\n"),
}


@pytest.mark.parametrize("name", FORMATS)
def test_line_ends_of_windows_and_emoji_do_not_move_what_is_labelled(name: str) -> None:
    reading = Reading()
    [record] = came_back(name, CRLF[name], reading)
    assert record.article.text == "😀أ\nب"
    assert said(record) == [(3, 4, "X", "ب")]
    assert reading.losses.of("text_mended") == 1
