"""What all tests share."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

# Before any Qt import: the window's tests run without a display, and without a user's settings.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

SHARED_DATA = Path(__file__).resolve().parents[2] / "shared" / "data"


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Real material that is not part of the project; it stands beside the checkout or the test is skipped."""
    if not SHARED_DATA.is_dir():
        pytest.skip("the real material (shared/data beside the checkout) is not here")
    return SHARED_DATA


@pytest.fixture(scope="session")
def seed_page(shared_data: Path) -> bytes:
    """The raw Syria TV page, as it was saved."""
    return (shared_data / "seed" / "syria_tv_2021-02-24.txt").read_bytes()


# No deadline: a machine under load is slow, not wrong. The printed blob makes a failure repeatable.
settings.register_profile("hashiya", deadline=None, print_blob=True)
settings.load_profile("hashiya")
