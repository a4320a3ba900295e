"""The page says what is so: its example runs, and it names what there is."""

import re
from pathlib import Path

import annotator.agreement as room

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "agreement.md").read_text(encoding="utf-8")


def test_the_example_runs() -> None:
    (example,) = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    exec(compile(example, "docs/agreement.md", "exec"), {})


def test_every_public_function_is_on_the_page() -> None:
    functions = [name for name in room.__all__ if name.islower()]
    assert len(functions) > 15
    missing = [name for name in functions if name not in PAGE]
    assert missing == ["match_spans", "matched_spans", "unitized_disagreement"], "details of others that are"


def test_every_public_function_says_what_it_does() -> None:
    for name in room.__all__:
        assert name == "METRICS" or getattr(room, name).__doc__, name
