"""Packages whose door names much, and loads only what somebody goes through it for."""

from collections.abc import Callable, Mapping
from importlib import import_module


def lazily(package: str, modules: Mapping[str, tuple[str, ...]]) -> Callable[[str], object]:
    """The ``__getattr__`` of a package (PEP 562): each name is imported when it is first asked for.

    ``modules`` are modules of the package with the names that each gives. A process that starts another one
    to read a file or to make a piece of one pays for each import once more.
    """
    where = {name: module for module, names in modules.items() for name in names}

    def found(name: str) -> object:
        if name not in where:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        return getattr(import_module(f"{package}.{where[name]}"), name)

    return found
