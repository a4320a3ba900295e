"""Where the files that ship with Hashiya stand, in a checkout and in an installed package."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """Path of a file under ``resources/``, for example ``resource("schemas", "conflict.json")``."""
    return _home("resources").joinpath(*parts)


def sample_articles() -> Path:
    """The folder of articles written for this project, with two annotators' labels."""
    return _home("sample_articles")


def _home(name: str) -> Path:
    installed = _PACKAGE / f"_{name}"
    return installed if installed.is_dir() else _PACKAGE.parent / name
