"""Published values and those of reference programs, each within the tolerance that its file names."""

from pathlib import Path

import pytest

from tests.agreement.cases import METRICS, read_case
from tests.conftest import SHARED_DATA

FILES = sorted((SHARED_DATA / "agreement_cases").glob("*.json"))


@pytest.mark.parametrize("path", FILES, ids=[path.stem for path in FILES])
def test_published_values(path: Path, shared_data: Path) -> None:
    case = read_case(path)
    compared = list(METRICS[case["metric"]](case))
    assert compared
    for name, found, expected in compared:
        assert found == pytest.approx(expected, abs=case["tolerance"]), name
