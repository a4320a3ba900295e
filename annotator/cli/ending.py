"""How every command ends: 0; 1 with one sentence on stderr and no traceback; 2 for usage."""

import errno
import os
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import click

from annotator.cli.output import tell
from annotator.core.errors import HashiyaError
from annotator.core.work import Cancelled
from annotator.language import say

#: Set to anything, the traceback of what should not have happened is printed too.
TRACEBACK = "HASHIYA_TRACEBACK"


class Failed(Exception):
    """A command did its work and has to say at the end that not all is well; ``str()`` is the sentence."""


class NothingWritten(Cancelled):
    """Cancelled where what is written is there whole or not at all."""


@contextmanager
def all_or_nothing() -> Iterator[None]:
    """Around work that leaves nothing behind when it is cancelled, so that this is what is said."""
    try:
        yield
    except (KeyboardInterrupt, Cancelled, click.Abort):
        raise NothingWritten from None


@contextmanager
def ended() -> Iterator[None]:
    """Turn whatever is raised inside into an exit status, and an error into one sentence on stderr."""
    try:
        yield
        # Here, and not when Python exits, where a full disk would no longer have a sentence.
        sys.stdout.flush()
    except click.exceptions.Exit as stop:
        raise SystemExit(stop.exit_code) from None
    except click.UsageError as error:
        if error.ctx:
            tell(error.ctx.get_usage(), error=True)
        tell(wrong_usage(error), error=True)
        raise SystemExit(2) from None
    except BrokenPipeError:
        # Whoever read our output has seen enough (`| head`): no error, but nothing more can be written.
        _forget_stdout()
        raise SystemExit(1) from None
    except (KeyboardInterrupt, Cancelled, click.Abort) as stop:
        if sys.stderr.isatty():
            tell(error=True)  # the terminal has just written ^C on the line
        nothing = isinstance(stop, NothingWritten)
        said = (
            say("Cancelled; nothing was written.") if nothing else say("Cancelled; what was complete stays.")
        )
        tell(said, error=True)
        raise SystemExit(1) from None
    except Exception as error:  # noqa: BLE001 - the last door: no traceback reaches a user
        _complain(error)
        raise SystemExit(1) from None


def wrong_usage(error: click.UsageError) -> str:
    """The sentence for a command that was not given as it should be."""
    match error:
        case click.NoSuchOption(option_name=name):
            return say("There is no option “{name}”; see --help.", name=name)
        case click.MissingParameter(param=click.Parameter() as parameter):
            return say("“{name}” is missing; see --help.", name=parameter.human_readable_name)
        case click.BadParameter(param=click.Parameter(type=click.Choice(choices=choices)) as parameter):
            names = ", ".join(map(str, choices))
            return say("“{name}” must be one of these: {choices}.", name=parameter.opts[0], choices=names)
        case click.BadOptionUsage(option_name=name):
            return say("The option “{name}” lacks its value; see --help.", name=name)
    if "unexpected extra argument" in error.message:
        return say("That is one argument too many, or an option after the wrong command; see --help.")
    return error.format_message()


def _complain(error: Exception) -> None:
    if os.environ.get(TRACEBACK):
        traceback.print_exception(error)
    if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EIO):
        _forget_stdout()
    with suppress(OSError):
        tell(sentence(error), error=True)


def sentence(error: Exception) -> str:
    """The one sentence for an error, in the user's language."""
    match error:
        case HashiyaError():
            return say(error)
        case Failed() | click.ClickException():
            return str(error) if isinstance(error, Failed) else error.format_message()
        case OSError(errno=errno.ENOSPC):
            return say("The disk is full; what was complete stays. Make room and try again.")
        case OSError():
            reason = error.strerror or str(error)
            if error.filename:
                return say("“{path}” cannot be used ({reason}).", path=error.filename, reason=reason)
            return say("The system refused ({reason}); what was complete stays.", reason=reason)
        case MemoryError():
            return say("There is not enough memory for this; what was complete stays.")
        case _:
            return say(
                "Something went wrong that should not have ({kind}: {reason}); what was complete "
                "stays. Set {variable}=1 and try again to see where, and report it.",
                kind=type(error).__name__,
                reason=str(error),
                variable=TRACEBACK,
            )


def _forget_stdout() -> None:
    """Let Python's own last flush go nowhere: it would fail again, with a message of its own."""
    with suppress(OSError, ValueError):
        descriptor = os.open(os.devnull, os.O_WRONLY)
        os.dup2(descriptor, sys.stdout.fileno())
        os.close(descriptor)
