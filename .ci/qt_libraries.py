"""Which system libraries does Qt lack on this machine?

Prints two lines of Debian package names, either of which may be empty: those without which no Qt program
starts, and those that a window on X11 needs besides. Exits 1 with one sentence where Qt cannot be loaded and
Debian's names would not help. Runs under the Python of ``.venv``.
"""

import ctypes
import shutil
import sys

NEEDED = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
}
X11 = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def missing(libraries: dict[str, str]) -> list[str]:
    """The names in ``libraries`` that the loader does not find."""
    lacking = []
    for name in libraries:
        try:
            ctypes.CDLL(name)
        except OSError:
            lacking.append(name)
    return lacking


def main() -> int:
    """Print the packages; 1 where Qt does not load although all of them are there."""
    if not sys.platform.startswith("linux"):
        print("\n")
        return 0
    needed, x11 = missing(NEEDED), missing(X11)
    if needed and not shutil.which("apt-get"):
        names = ", ".join(needed + x11)
        print(f"setup: Qt lacks system libraries here; install those that hold {names}.", file=sys.stderr)
        return 1
    if not needed:
        try:
            from PySide6 import QtSvg, QtTest, QtWidgets  # noqa: F401
        except ImportError as error:
            print(f"setup: Qt cannot be loaded on this machine: {error}.", file=sys.stderr)
            return 1
    if not shutil.which("apt-get"):
        x11 = []  # nothing Debian's names could do; Qt itself names what it lacks
    print(*(NEEDED[name] for name in needed))
    print(*(X11[name] for name in x11))
    return 0


sys.exit(main())
