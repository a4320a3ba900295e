"""The page about the file names what is in the file."""

import re
from pathlib import Path

from annotator.store import Project
from annotator.store.tables import VERSION

PAGE = Path(__file__).resolve().parents[2] / "docs" / "store.md"


def test_every_table_and_column_is_described(project: Project) -> None:
    page = PAGE.read_text(encoding="utf-8")
    sections = dict(re.findall(r"^### (\w+)(.*?)(?=^#|\Z)", page, re.MULTILINE | re.DOTALL))
    tables = project._connection.execute("SELECT name FROM pragma_table_list WHERE strict").fetchall()
    assert set(sections) == {name for (name,) in tables}
    for name, section in sections.items():
        for (column,) in project._connection.execute("SELECT name FROM pragma_table_info(?)", (name,)):
            assert f"`{column}`" in section, f"{name}.{column}"
    assert f"now {VERSION};" in page
