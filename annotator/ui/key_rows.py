"""All the keys there are, in one order: what the list of keys shows and what is printed."""

from collections.abc import Sequence

import msgspec

from annotator.core.schema import Schema
from annotator.ui.action_rows import ACTIONS, MENUS, Row
from annotator.ui.fixed_keys import FIXED, WHERE, WHY
from annotator.ui.keymap import is_changed, keys_of, native, unmarked
from annotator.ui.language import language, shown, translate


class KeyRow(msgspec.Struct, frozen=True):
    """One line: ``group`` and ``name`` as shown, ``keys`` likewise; ``why`` it cannot be changed, or "".

    ``command`` is its id in ACTIONS, "" for what is none.
    """

    group: str
    name: str
    keys: str
    command: str = ""
    why: str = ""
    changed: bool = False


def plain_name(row: Row) -> str:
    """A command's name in the language in use, without the marks that a menu needs."""
    return unmarked(translate("Actions", row.text))


def key_rows(schema: Schema | None) -> Sequence[KeyRow]:
    """The labels of ``schema``, the keys of the text, the commands menu by menu, and the other fixed keys."""
    fixed = [
        KeyRow(translate("Keys", WHERE[one.where]), translate("Keys", one.text), one.shown,
               why=translate("Keys", WHY[one.where]))
        for one in FIXED
    ]  # fmt: skip
    in_text = [row for one, row in zip(FIXED, fixed, strict=True) if one.where == "text"]
    return [*_labels(schema), *in_text, *_commands(), *(row for row in fixed if row not in in_text)]


def _labels(schema: Schema | None) -> Sequence[KeyRow]:
    why = translate("Keys", "The schema gives each label its key.")
    return [
        KeyRow(translate("Keys", "Labels"), label.names.within(language()), shown(label.key), why=why)
        for label in (schema.offered() if schema else ())
        if label.key
    ]


def _commands() -> Sequence[KeyRow]:
    hidden = translate("Keys", "Without a menu")
    order: dict[str, list[KeyRow]] = {unmarked(translate("Actions", title)): [] for title in MENUS.values()}
    for row in ACTIONS:
        group = unmarked(translate("Actions", MENUS[row.menu])) if row.menu else hidden
        keys = "  ".join(map(native, keys_of(row.id)))
        order.setdefault(group, []).append(
            KeyRow(group, plain_name(row), keys, row.id, changed=is_changed(row.id))
        )
    return [row for rows in order.values() for row in rows]
