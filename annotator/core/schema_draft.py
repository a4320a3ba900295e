"""A schema while somebody edits it: what each thing was before, and where things in use go that are gone.

The draft may not hold together until it is done; :meth:`Draft.plan` says whether it does.
"""

import copy
import itertools
from collections.abc import Iterator, Mapping
from typing import Literal

import msgspec

from annotator.core.schema import Attribute, Choice, Label, LinkType, Names, Schema
from annotator.core.schema_moves import Moves, Plan, Targets, make_plan
from annotator.core.schema_values import carries, is_of_choices

_marks = itertools.count(1)

Kind = Literal["label", "attribute", "choice", "link"]
Thing = Label | Attribute | Choice | LinkType

Path = tuple[str, ...]
"""Ids as annotations hold them: (label,), (label, attribute), (label, attribute, choice); (link type,)."""


class Usage(msgspec.Struct, frozen=True):
    """How often something is used: by how many spans (or links), in how many articles."""

    count: int
    articles: int


class Census(msgspec.Struct, frozen=True):
    """What the annotations of a project use: labels, attributes and choices by path, link types by id."""

    spans: Mapping[Path, Usage] = {}
    links: Mapping[str, Usage] = {}


class Item:
    """One thing of a draft; ``was`` is its id in the schema before, empty where it is new.

    Two items are the same only where they are one: what a question is answered with stays the answer when
    it is renamed. ``mark`` tells which one it is in a copy of the draft too.
    """

    def __init__(self, kind: Kind, thing: Thing, was: str = "") -> None:
        self.kind: Kind = kind
        self.thing = thing
        self.was = was
        self.items: list[Item] = []
        self.mark = next(_marks)

    @property
    def id(self) -> str:
        """The id it has now."""
        return self.thing.id


Answer = Item | Literal["remove"] | None
"""Where something goes that is gone: what it becomes, that it goes for good, or None while nobody said."""


class Question(msgspec.Struct, frozen=True):
    """Something in use that is gone: where does it go?

    ``targets`` are what it may become; ``answer`` one of them, ``remove`` or None while nobody said.
    """

    kind: Kind
    path: Path
    names: Names
    usage: Usage
    targets: tuple[Item, ...]
    answer: Answer


class Draft:
    """A schema in the making, beside the one before it."""

    def __init__(self, before: Schema, schema: Schema | None = None) -> None:
        """Begin with ``schema`` (a file's), or with what there is."""
        self.before = before
        self.id, self.names = before.id, before.names
        self.labels: list[Item] = []
        self.links: list[Item] = []
        self.answers: dict[tuple[Kind, Path], Item | Literal["remove"]] = {}
        self.take(schema or before)

    def copy(self) -> "Draft":
        """The same, to go back to."""
        return copy.deepcopy(self)

    def take(self, schema: Schema) -> None:
        """Be ``schema`` from now on; what has the same id as before is taken for the same thing."""
        self.id, self.names = schema.id, schema.names
        self.labels = [_label_item(label, self.before.label(label.id)) for label in schema.labels]
        self.links = [
            Item("link", link, link.id if self.before.link_type(link.id) else "") for link in schema.links
        ]
        self.answers.clear()

    # -- what it is --------------------------------------------------------------------------------------

    def schema(self) -> Schema:
        """What the draft says now; it may not hold together. Its version is the next one."""
        return Schema(
            self.before.format,
            self.id,
            self.before.version + 1,
            self.names,
            tuple(_label(item) for item in self.labels),
            tuple(item.thing for item in self.links if isinstance(item.thing, LinkType)),
        )

    def is_other(self) -> bool:
        """Whether anything is another than before."""
        same = msgspec.structs.replace(self.schema(), version=self.before.version)
        return same != self.before or bool(self.answers)

    def moves(self) -> Moves:
        """Where everything goes that has another id now, or none."""
        found = Moves({}, {}, {}, {})
        for label in self.before.labels:
            self._label_moves(label, found)
        for link in self.before.links:
            item = _was(self.links, link.id)
            _put(found.links, link.id, item or self.answers.get(("link", (link.id,))), item)
        return found

    def plan(self) -> Plan:
        """The plan that leads here. Raises BadSchema where the draft does not hold together."""
        return make_plan(self.before, self.schema(), self.moves())

    def questions(self, census: Census) -> list[Question]:
        """What is in use and gone, answered or not, in the order of the schema before."""
        return [
            *(question for label in self.before.labels for question in self._ask(label, census)),
            *(
                Question(
                    "link", (link.id,), link.names, usage, tuple(self.links), self._answer("link", (link.id,))
                )
                for link in self.before.links
                if (usage := census.links.get(link.id)) and _was(self.links, link.id) is None
            ),
        ]

    # -- what can be done with it ------------------------------------------------------------------------

    def marked(self, mark: int) -> Item | None:
        """The item with this mark, if it is there."""
        return next((item for items in self._lists() for item in items if item.mark == mark), None)

    def siblings(self, item: Item) -> list[Item]:
        """The list that the item stands in, in its order."""
        for one in self._lists():
            if item in one:
                return one
        raise LookupError(item.id)

    def parent(self, item: Item) -> Item | None:
        """What the item belongs to; None for labels and link types."""
        for label in self.labels:
            for attribute in label.items:
                if attribute is item:
                    return label
                if item in attribute.items:
                    return attribute
        return None

    def change(self, item: Item, thing: Thing) -> None:
        """Let an item say something else; where a label gets another id, the pairs of links follow."""
        old = item.id
        item.thing = thing
        if item.kind == "label" and thing.id != old and not any(one.id == old for one in self.labels):
            self._rename_in_pairs(old, thing.id)

    def add(self, items: list[Item], item: Item, after: Item | None = None) -> None:
        """Put a new item into a list, behind another or at the end."""
        items.insert(items.index(after) + 1 if after in items else len(items), item)

    def shift(self, item: Item, by: int) -> bool:
        """Move an item within its list; False at the end of it."""
        items = self.siblings(item)
        place = items.index(item) + by
        if not 0 <= place < len(items):
            return False
        items.remove(item)
        items.insert(place, item)
        return True

    def remove(self, item: Item) -> None:
        """Take an item out; whatever was to go to it has to be asked about again."""
        items = self.siblings(item)
        items.remove(item)
        gone = {id(one) for one in _with_parts(item)}
        self.answers = {key: answer for key, answer in self.answers.items() if id(answer) not in gone}
        if item.kind == "label":
            self._drop_from_pairs(item.id)

    def merge(self, item: Item, other: Item) -> None:
        """Take an item out, and let what carries it, or was to become it, become ``other`` of its kind."""
        led_here = [key for key, answer in self.answers.items() if answer is item]
        path = self.path(item)
        if item.kind == "label":
            self._rename_in_pairs(item.id, other.id)
        self.remove(item)
        for key in led_here:
            self.answers[key] = other
        if path is not None:
            self.answers[item.kind, path] = other

    def answer(self, question: Question, answer: Answer) -> None:
        """Say where something goes; None takes the answer back."""
        if answer is None:
            self.answers.pop((question.kind, question.path), None)
        else:
            self.answers[question.kind, question.path] = answer

    def path(self, item: Item) -> Path | None:
        """The ids that annotations use for it now; None where it is new."""
        parts = [item]
        while (above := self.parent(parts[0])) is not None:
            parts.insert(0, above)
        return tuple(one.was for one in parts) if all(one.was for one in parts) else None

    # -- inside ------------------------------------------------------------------------------------------

    def _lists(self) -> Iterator[list[Item]]:
        yield self.labels
        yield self.links
        for label in self.labels:
            yield label.items
            yield from (attribute.items for attribute in label.items)

    def _answer(self, kind: Kind, path: Path) -> Answer:
        return self.answers.get((kind, path))

    def _label_moves(self, label: Label, found: Moves) -> None:
        item = _was(self.labels, label.id)
        target = item or self._answer("label", (label.id,))
        _put(found.labels, label.id, target, item)
        if not isinstance(target, Item):
            return
        attributes: Targets = {}
        values: dict[str, Targets] = {}
        for attribute in label.attributes:
            own = _match(target.items, attribute)
            goal = own or self._answer("attribute", (label.id, attribute.id))
            _put(attributes, attribute.id, goal, own)
            if not isinstance(goal, Item) or not is_of_choices(_attribute(goal)):
                continue
            choices: Targets = {}
            for choice in attribute.choices:
                same = _was(goal.items, choice.id) or _called(goal.items, choice.id)
                path = (label.id, attribute.id, choice.id)
                _put(choices, choice.id, same or self._answer("choice", path), same)
            if choices:
                values[attribute.id] = choices
        if attributes:
            found.attributes[label.id] = attributes
        if values:
            found.values[label.id] = values

    def _ask(self, label: Label, census: Census) -> Iterator[Question]:
        """What has to be asked of one label that was, with its attributes and their choices."""
        path: Path = (label.id,)
        usage = census.spans.get(path)
        if usage is None:
            return
        target: Answer = _was(self.labels, label.id)
        if target is None:
            target = self._answer("label", path)
            yield Question("label", path, label.names, usage, tuple(self.labels), target)
        if not isinstance(target, Item):
            return
        for attribute in label.attributes:
            yield from self._ask_attribute(label, attribute, target, census)

    def _ask_attribute(
        self, label: Label, attribute: Attribute, target: Item, census: Census
    ) -> Iterator[Question]:
        path: Path = (label.id, attribute.id)
        usage = census.spans.get(path)
        if usage is None:
            return
        goal: Answer = _match(target.items, attribute)
        if goal is None:
            goal = self._answer("attribute", path)
            fitting = tuple(one for one in target.items if carries(attribute.type, _attribute(one).type))
            if goal not in fitting and goal != "remove":
                goal = None
            yield Question("attribute", path, attribute.names, usage, fitting, goal)
        if not isinstance(goal, Item) or not is_of_choices(_attribute(goal)):
            return
        for choice in attribute.choices:
            place = (*path, choice.id)
            used = census.spans.get(place)
            same = _was(goal.items, choice.id) or _called(goal.items, choice.id)
            if used is not None and same is None:
                answer = self._answer("choice", place)
                answer = answer if answer == "remove" or answer in goal.items else None
                yield Question("choice", place, choice.names, used, tuple(goal.items), answer)

    def _rename_in_pairs(self, old: str, new: str) -> None:
        for item in self.links:
            if isinstance(item.thing, LinkType):
                pairs = (tuple(new if end == old else end for end in pair) for pair in item.thing.pairs)
                item.thing = msgspec.structs.replace(item.thing, pairs=tuple(dict.fromkeys(pairs)))

    def _drop_from_pairs(self, label_id: str) -> None:
        """A link type that has nothing left to tie goes too."""
        for item in tuple(self.links):
            if isinstance(item.thing, LinkType) and any(label_id in pair for pair in item.thing.pairs):
                pairs = tuple(pair for pair in item.thing.pairs if label_id not in pair)
                item.thing = msgspec.structs.replace(item.thing, pairs=pairs)
                if not pairs:
                    self.remove(item)


def attribute_item(attribute: Attribute, was: Attribute | None = None) -> Item:
    """An attribute with its choices, as an item of a draft."""
    item = Item("attribute", attribute, attribute.id if was else "")
    for choice in attribute.choices:
        item.items.append(Item("choice", choice, choice.id if was and was.choice(choice.id) else ""))
    return item


def _label_item(label: Label, was: Label | None) -> Item:
    item = Item("label", label, label.id if was else "")
    for one in label.attributes:
        item.items.append(attribute_item(one, was.attribute(one.id) if was else None))
    return item


def _label(item: Item) -> Label:
    assert isinstance(item.thing, Label)
    return msgspec.structs.replace(item.thing, attributes=tuple(_attribute(one) for one in item.items))


def _attribute(item: Item) -> Attribute:
    assert isinstance(item.thing, Attribute)
    # Where another type is chosen the choices are kept aside: it may be chosen back.
    taken = item.items if is_of_choices(item.thing) else ()
    choices = tuple(one.thing for one in taken if isinstance(one.thing, Choice))
    return msgspec.structs.replace(item.thing, choices=choices)


def _was(items: list[Item], was: str) -> Item | None:
    return next((item for item in items if item.was == was), None)


def _called(items: list[Item], name: str) -> Item | None:
    """The item with this id, where it is not another thing that was renamed to it."""
    return next((item for item in items if item.id == name and not item.was), None)


def _match(items: list[Item], attribute: Attribute) -> Item | None:
    """The attribute that values of ``attribute`` stay with by themselves."""
    found = _was(items, attribute.id) or _called(items, attribute.id)
    return found if found is not None and carries(attribute.type, _attribute(found).type) else None


def _put(targets: Targets, old: str, target: Answer, own: Item | None) -> None:
    """Note a move, where there is one."""
    if isinstance(target, Item):
        if target is not own or target.id != old:
            targets[old] = target.id
    elif target == "remove":
        targets[old] = None


def _with_parts(item: Item) -> Iterator[Item]:
    yield item
    for one in item.items:
        yield from _with_parts(one)
