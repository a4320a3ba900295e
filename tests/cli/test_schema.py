"""The schema and the guideline from the command line."""

import json
from pathlib import Path

from annotator.core.schema import schema_from_json, schema_to_json
from tests.cli.conftest import Run


def saved(project: Path, tmp_path: Path, run: Run) -> Path:
    file = tmp_path / "schema.json"
    assert run("schema", project, "--save", file).exit_code == 0
    return file


def test_the_schema_is_listed_with_what_is_used(project: Path, run: Run) -> None:
    listed = run("schema", project)
    assert (listed.exit_code, listed.stderr) == (0, "")
    assert ["Actor", "ACTOR", "1", "1", "1"] in [line.split() for line in listed.stdout.splitlines()]


def test_a_label_is_renamed_and_taken_back(project: Path, tmp_path: Path, run: Run) -> None:
    file, moves = saved(project, tmp_path, run), tmp_path / "moves.json"
    schema = schema_from_json(file.read_bytes())
    file.write_bytes(schema_to_json(schema).replace(b'"LOCATION"', b'"PLACE"'))
    moves.write_text(json.dumps({"labels": {"LOCATION": "PLACE"}}), encoding="utf-8")
    planned = run("schema", project, "--load", file, "--moves", moves, "--plan")
    assert planned.exit_code == 0
    assert "would be" in planned.stdout
    assert ["spans", "given", "another", "label", "or", "other", "values", "2"] in [
        line.split() for line in planned.stdout.splitlines()
    ]
    assert "PLACE" not in run("schema", project).stdout
    assert run("schema", project, "--load", file, "--moves", moves).exit_code == 0
    assert "PLACE" in run("schema", project).stdout
    assert run("schema", project, "--undo").exit_code == 0
    assert "LOCATION" in run("schema", project).stdout
    assert "version 3" in run("schema", project).stdout


def test_what_is_wrong_with_a_file_is_one_sentence(project: Path, tmp_path: Path, run: Run) -> None:
    file, moves = saved(project, tmp_path, run), tmp_path / "moves.json"
    moves.write_text('{"labels": {"LOCATION": "HERO"}}', encoding="utf-8")
    refused = run("schema", project, "--load", file, "--moves", moves)
    assert refused.exit_code == 1
    assert refused.stderr == (
        "The schema cannot be used: no label has the id HERO (at $.moves.labels.LOCATION).\n"
    )
    file.write_bytes(file.read_bytes().replace(b"#0072b2", b"violet"))
    refused = run("schema", project, "--load", file)
    assert "a colour is written as #rrggbb (at $.labels[0].color)" in refused.stderr
    arabic = run("schema", project, "--load", file, "--language", "ar")
    assert "يُكتب اللون على صورة" in arabic.stderr
    assert run("schema", project, "--plan").exit_code == 2
    assert run("schema", project, "--undo").exit_code == 1


def test_guidelines_come_and_go(project: Path, tmp_path: Path, run: Run) -> None:
    assert "No guideline" in run("guideline", project).stdout
    template = run("guideline", project, "--template").stdout
    assert "(`ACTOR`)" in template
    file, out = tmp_path / "rules.md", tmp_path / "out.md"
    file.write_text(template, encoding="utf-8")
    written = run("guideline", project, "--load", file, "--annotator", "نور")
    assert (written.exit_code, written.stdout) == (0, "The guideline is at version 1 now.\n")
    assert run("guideline", project).stdout.strip() == template.strip()
    assert run("guideline", project, "--save", out).exit_code == 0
    assert out.read_text(encoding="utf-8") == template
    listed = run("guideline", project, "--versions").stdout
    assert "نور" in listed
    assert run("guideline", project, "--save", out, "--versions").exit_code == 2
