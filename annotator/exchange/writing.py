"""What goes out of a state of a project, written in a format: by one process, or by several."""

from collections import deque

import msgspec

from annotator.core.work import Tick
from annotator.exchange.outgoing import Outgoing
from annotator.exchange.several import Crew, Work, stretches_of
from annotator.exchange.sinks import Nowhere
from annotator.formats import Format, Losses, Options, Pieces, Sink
from annotator.store.state import State

MANY = 1_000
"""From so many articles on, starting processes costs less than they save."""


class Totals(msgspec.Struct, frozen=True):
    """What was given to a format, and what of it the format could not hold.

    ``furniture`` are spans that stood in site furniture, which was left out of the texts.
    """

    articles: int
    annotations: int
    spans: int
    furniture: int
    losses: Losses


def write_out(
    state: State,
    outgoing: Outgoing,
    form: Format,
    sink: Sink | None,
    options: Options,
    *,
    workers: int = 1,
    tick: Tick,
) -> Totals:
    """Write all of it, or (without ``sink``) find out what would be lost.

    So many ``workers`` do it where it is much and the format is made of pieces; the bytes are the same.
    Raises what the format's ``write`` raises, what the sink does, and Cancelled from ``tick``.
    """
    total = state.article_count()
    if form.pieces and workers > 1 and total >= MANY:
        stretches = stretches_of(state.heads(), outgoing.selection)
        total = sum(one.articles for one in stretches)
        if total >= MANY:
            work = Work(state.path, state.identity, outgoing, form.pieces.make, options, sink is not None)
            with Crew(state, work, stretches, workers - 1, tick) as crew:
                return _in_pieces(crew, form.pieces, sink, options)
    chosen, counted = outgoing.counted(state, total, tick)
    losses = form.write(counted, sink or Nowhere(), options)
    return Totals(counted.articles, counted.annotations, counted.spans, chosen.furniture, losses)


def _in_pieces(crew: Crew, form: Pieces, sink: Sink | None, options: Options) -> Totals:
    if sink is None:
        deque(crew.pieces(), maxlen=0)
    else:
        with sink.open("") as file:
            form.join(crew.pieces(), file, options)
    return Totals(crew.articles, crew.annotations, crew.spans, crew.furniture, crew.losses)
