"""Filters that have a name in the project, for whoever opens it."""

from typing import TYPE_CHECKING

import msgspec

from annotator.core.filter import Filter, Order

if TYPE_CHECKING:
    from annotator.store import Project

_SETTING = "filters"
LONGEST = 60
MOST = 200


class Saved(msgspec.Struct, frozen=True):
    """A filter with its order."""

    filter: Filter = Filter()
    order: Order = Order()


def saved_filters(project: "Project") -> dict[str, Saved]:
    """The filters by name, in the order of their names; what nobody can read is left out."""
    found = project.setting(_SETTING, {})
    filters: dict[str, Saved] = {}
    for name, value in sorted(found.items())[:MOST] if isinstance(found, dict) else ():
        try:
            filters[name] = msgspec.convert(value, Saved)
        except msgspec.ValidationError:
            continue
    return filters


def save_filter(project: "Project", name: str, saved: Saved) -> None:
    """Keep a filter under a name, in place of one that had it."""
    kept = saved_filters(project) | {name: saved}
    project.set_setting(_SETTING, {one: msgspec.to_builtins(value) for one, value in kept.items()})


def forget_filter(project: "Project", name: str) -> None:
    """Forget the filter of this name."""
    kept = {one: value for one, value in saved_filters(project).items() if one != name}
    project.set_setting(_SETTING, {one: msgspec.to_builtins(value) for one, value in kept.items()})
