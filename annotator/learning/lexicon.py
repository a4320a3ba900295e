"""What a project's spans say of words: how often which were given which label, by whom, and how often not.

Only the annotator's own spans and gold's count, never those of others: who sees what colleagues labelled
labels the same, and agreement measured afterwards says nothing (decision 191). Of the open article only the
annotator's own spans count; what gold says of it stays unseen.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress

import msgspec

from annotator.core.annotation import Annotation, Refusal, Span
from annotator.core.arabic import words as words_in
from annotator.core.errors import SpanOutside, TextMismatch
from annotator.core.work import Tick, no_tick
from annotator.learning.reading import Line, reading, reading_of, tokens_of
from annotator.store import Labelled, Project, Wording

RECENT = 300
"""So many finished articles, the newest ones, are asked for words that were left without a label."""

CLEARLY = 3
"""A label counts as the usual one where it was given so many times as often as any other."""

_FEWEST_LETTERS = 3
_MOST_WORDS = 12

Said = tuple[str, str]
"""(folded words, label id)."""


class Tally(msgspec.Struct, gc=False):
    """How often words were given one label, in all articles but the open one, unless it says otherwise.

    ``own`` and ``gold`` count spans, ``articles`` those where either stands, ``own_articles`` those where an
    own one does. ``here`` counts own spans of the open article. ``refused`` counts articles where the
    annotator refused the label for these words, ``left`` finished ones that hold them without it.
    ``example`` is one place: article id, start and end.
    """

    own: int = 0
    gold: int = 0
    articles: int = 0
    own_articles: int = 0
    here: int = 0
    refused: int = 0
    left: int = 0
    example: tuple[int, int, int] | None = None

    @property
    def spans(self) -> int:
        """How often in all."""
        return self.own + self.gold + self.here

    @property
    def doubted(self) -> bool:
        """Whether more articles say that the label is wrong for these words than that it is right."""
        return self.refused + self.left > self.articles + bool(self.here)


class Form(msgspec.Struct):
    """Folded words with a tally for each label they were given."""

    words: str
    tallies: dict[str, Tally]

    def usual(self, order: Mapping[str, int]) -> tuple[str, ...]:
        """The label that they mostly get, or those among which it is open, the commonest first.

        ``order`` holds the labels that may be given, and which comes first where they are equal.
        """
        counted = [
            (-tally.spans, order[label], label) for label, tally in self.tallies.items() if label in order
        ]
        if len(counted) == 1:
            return (counted[0][2],) if counted[0][0] else ()
        counted.sort()
        return tuple(label for count, _, label in counted if count and count * CLEARLY < counted[0][0])


Node = dict[str, "Node | Form"]
"""A step of the tree of tokens; under "" stands the form that ends here."""


class Lexicon:
    """The words of one annotator in one project. ``annotator_id`` and ``gold_id`` are numbers of the project.

    It follows the open article: :meth:`enter` it, :meth:`take` what becomes of it.
    """

    def __init__(self, annotator_id: int = 0, gold_id: int = 0) -> None:
        self.annotator_id, self.gold_id = annotator_id, gold_id
        self.forms: dict[str, Form] = {}
        self.root: Node = {}
        self.article_id = 0
        self._here: Counter[Said] = Counter()
        self._refused_here: tuple[Refusal, ...] = ()
        self._gold_here: Counter[Said] = Counter()
        self._left: dict[int, frozenset[Said]] = {}

    # -- what is known -----------------------------------------------------------------------------------

    def matches(self, line: Line) -> Iterator[tuple[int, int, Form]]:
        """Every place of a line where known words stand: start, end and form; they may overlap."""
        tokens, ends, root = line.tokens, line.ends, self.root
        count = len(tokens)
        for place, start, token in line.entries:
            node = root.get(token)
            at = place
            while isinstance(node, dict):
                form = node.get("")
                if isinstance(form, Form):
                    yield start, ends[at], form
                at += 1
                if at == count:
                    break
                node = node.get(tokens[at])

    # -- filling -----------------------------------------------------------------------------------------

    def count(self, labelled: Labelled) -> None:
        """Take in what the project counted."""
        articles: dict[Said, set[int]] = {}
        own: dict[Said, set[int]] = {}
        for wording in labelled.words:
            said = (_read(wording), wording.label)
            tally = self._tally(*said)
            if tally is None:
                continue
            if wording.gold:
                tally.gold += wording.spans
            else:
                tally.own += wording.spans
                own.setdefault(said, set()).update(wording.articles)
            articles.setdefault(said, set()).update(wording.articles)
            tally.example = min(tally.example or wording.example, wording.example)
        for (words, label), where in articles.items():
            tally = self.forms[words].tallies[label]
            tally.articles, tally.own_articles = len(where), len(own.get((words, label), ()))
        for refused in labelled.refused:
            tally = self._tally(refused.words, refused.label)
            if tally is not None:
                tally.refused = len(refused.articles)

    def add(self, words: str, label: str) -> None:
        """Folded words were given a label once, by the annotator, in some other article."""
        tally = self._tally(words, label)
        if tally is not None:
            tally.own, tally.articles = tally.own + 1, tally.articles + 1
            tally.own_articles += 1

    def leave_out(self, article_id: int, left: Iterable[Said]) -> None:
        """Remember what a finished article holds without a label."""
        kept = frozenset(left)
        for words, label in kept:
            tally = self._tally(words, label)
            if tally is not None:
                tally.left += 1
        self._left[article_id] = kept

    # -- following the open article ----------------------------------------------------------------------

    def enter(
        self, article_id: int, text: str, counted: Annotation, now: Annotation, gold: Annotation | None
    ) -> None:
        """Another article is open, of which ``counted`` was counted in and ``now`` holds; gold's is left out.

        What the article opened before says counts from now on like any other's.
        """
        self._close()
        self.article_id = article_id
        for words, label in self._left.pop(article_id, ()):
            self.forms[words].tallies[label].left -= 1
        own = self._said(text, counted.spans)
        self._gold_here = self._said(text, gold.spans) if gold else Counter()
        self._shift(own, self._gold_here, -1)
        self._shift_refused(counted.refusals, -1)
        if now is counted:
            self._add_here(own)
        else:
            self._add_here(self._said(text, now.spans))
        self._refused_here = now.refusals

    def take(
        self, text: str, gone: Iterable[Span], come: Iterable[Span], refusals: Sequence[Refusal]
    ) -> list[Form]:
        """Spans of the open annotation have gone and come; gives the forms of which that says something."""
        self._refused_here = tuple(refusals)
        by = self._said(text, come)
        by.subtract(self._said(text, gone))
        return self._add_here(by)

    def _add_here(self, by: Mapping[Said, int]) -> list[Form]:
        forms: dict[str, Form] = {}
        for (words, label), count in by.items():
            tally = self._tally(words, label) if count else None
            if tally is not None:
                self._here[words, label] += count
                tally.here = max(0, self._here[words, label])
                forms[words] = self.forms[words]
        return list(forms.values())

    def _close(self) -> None:
        for words, label in self._here:
            tally = self._tally(words, label)
            if tally is not None:
                tally.here = 0
        self._shift(+self._here, self._gold_here, 1)
        self._shift_refused(self._refused_here, 1)
        self._here, self._gold_here, self._refused_here = Counter(), Counter(), ()
        self.article_id = 0

    def _shift(self, own: Counter[Said], gold: Counter[Said], by: int) -> None:
        for said in own.keys() | gold.keys():
            tally = self._tally(*said)
            if tally is None:
                continue
            # Another window may have edited meanwhile: a count is then a little off, but never below nothing.
            tally.own = max(0, tally.own + by * own[said])
            tally.gold = max(0, tally.gold + by * gold[said])
            tally.articles = max(0, tally.articles + by)
            tally.own_articles = max(0, tally.own_articles + by * bool(own[said]))

    def _shift_refused(self, refusals: Iterable[Refusal], by: int) -> None:
        for one in refusals:
            tally = self._tally(one.words, one.label)
            if tally is not None:
                tally.refused = max(0, tally.refused + by)

    @staticmethod
    def _said(text: str, spans: Iterable[Span]) -> Counter[Said]:
        return Counter((reading_of(text, span.start, span.end), span.label) for span in spans)

    # -- the tree ----------------------------------------------------------------------------------------

    def _tally(self, words: str, label: str) -> Tally | None:
        """The tally of words under a label, made where it is new; None for words that are never suggested."""
        form = self.forms.get(words)
        if form is None:
            tokens = tokens_of(words)
            if not _tells_enough(words, tokens):
                return None
            form = self.forms[words] = Form(words, {})
            self._plant(tokens, form)
        found = form.tallies.get(label)
        if found is None:
            found = form.tallies[label] = Tally()
        return found

    def _plant(self, tokens: tuple[str, ...], form: Form) -> None:
        node = self.root
        for token in tokens:
            after = node.setdefault(token, {})
            assert isinstance(after, dict)
            node = after
        node[""] = form


def read_lexicon(
    project: Project, annotator_id: int, tick: Tick = no_tick, *, gold: bool = True
) -> tuple[Lexicon, dict[int, int]]:
    """The lexicon of an annotator, and the revision of each own annotation that was counted in.

    Without ``gold`` their own spans alone are learned from, as in a blind round.
    ``tick`` counts finished articles that are read for what they leave without a label. Raises the store's
    errors.
    """
    from annotator.learning.suggest import left_in

    labelled = project.labelled(annotator_id)
    if not gold:
        own = [wording for wording in labelled.words if not wording.gold]
        labelled = msgspec.structs.replace(labelled, gold_id=0, words=own)
    tick(0, 0)
    lexicon = Lexicon(annotator_id, labelled.gold_id)
    lexicon.count(labelled)
    recent = labelled.done[-RECENT:]
    # What one article leaves must not depend on what another one left.
    left = {}
    for done, article_id in enumerate(recent, start=1):
        with suppress(TextMismatch, SpanOutside):  # said where that article is opened
            annotation = project.annotation(article_id, annotator_id)
            left[article_id] = left_in(project.article(article_id), lexicon, annotation, project.schema)
        tick(done, len(recent))
    for article_id, said in left.items():
        lexicon.leave_out(article_id, said)
    return lexicon, labelled.revisions


def _read(wording: Wording) -> str:
    return reading("ل" if wording.behind else "", wording.text)


def _tells_enough(words: str, tokens: tuple[str, ...]) -> bool:
    """Whether words are worth a suggestion: not a letter or two, not figures alone, not half a paragraph."""
    letters = sum(map(str.isalpha, words))
    return letters >= _FEWEST_LETTERS and len(words_in(words)) <= _MOST_WORDS and bool(tokens)
