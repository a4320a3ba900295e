"""The way in: the scripts of setup, and the lock that they install."""

import re
import runpy
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
QT_LIBRARIES = ROOT / ".ci" / "qt_libraries.py"


def lacking(monkeypatch: pytest.MonkeyPatch, *names: str, apt: bool = True) -> None:
    """Pretend that the loader does not find these libraries, and that there is an apt-get or none."""

    def load(name: str) -> None:
        if name in names:
            raise OSError(f"{name}: cannot open shared object file")

    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr("ctypes.CDLL", load)
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}" if apt else None)


def status() -> object:
    with pytest.raises(SystemExit) as stop:
        runpy.run_path(str(QT_LIBRARIES))
    return stop.value.code


def test_all_libraries_are_there(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    lacking(monkeypatch)
    assert status() == 0
    assert capsys.readouterr().out == "\n\n"


def test_what_is_lacking_is_named_by_package(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lacking(monkeypatch, "libEGL.so.1", "libGL.so.1", "libxcb-cursor.so.0")
    assert status() == 0
    assert capsys.readouterr().out == "libgl1 libegl1\nlibxcb-cursor0\n"


def test_without_apt_it_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lacking(monkeypatch, "libEGL.so.1", apt=False)
    assert status() == 1
    said = capsys.readouterr()
    assert (said.out, said.err.count("\n")) == ("", 1)
    assert "libEGL.so.1" in said.err


@pytest.mark.skipif(
    sys.platform == "win32" or not shutil.which("bash"), reason="no bash to read the scripts with"
)
@pytest.mark.parametrize("script", ["run", "setup.sh", "system.sh", "find_uv.sh"])
def test_the_scripts_can_be_read(script: str) -> None:
    subprocess.run(["bash", "-n", str(ROOT / ".ci" / script)], check=True)
    if script != "system.sh":
        assert "set -euo pipefail" in (ROOT / ".ci" / script).read_text(encoding="utf-8")


@pytest.mark.parametrize("lock", ["requirements.lock", ".ci/uv.txt"])
def test_everything_is_pinned_with_hashes_and_no_host_is_named(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    packages = re.findall(r"^([\w.-]+)==\S+.*?(?=^\S|\Z)", text, re.MULTILINE | re.DOTALL)
    assert packages
    for block in re.split(r"^(?=[\w.-]+==)", text, flags=re.MULTILINE)[1:]:
        assert "--hash=sha256:" in block, block[:40]
    assert "://" not in text
    assert "index-url" not in text


def test_the_lock_holds_every_dependency() -> None:
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    wanted = re.findall(r'^    "([A-Za-z][\w-]+)[><=]', project, re.MULTILINE)
    locked = {
        re.sub(r"[-_.]+", "-", name).lower()
        for name in re.findall(
            r"^([\w.-]+)==", (ROOT / "requirements.lock").read_text(encoding="utf-8"), re.MULTILINE
        )
    }
    assert len(wanted) > 10
    assert {name.lower() for name in wanted} <= locked
