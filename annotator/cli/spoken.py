"""Commands whose help is in the user's language, and the two options that every command has."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any

import click

from annotator.cli.visual import VISUAL, choose_visual, is_visual, lines_for, width
from annotator.language import LANGUAGES, choose_language, say, user_language


def later(text: str) -> str:
    """Mark words to be said once the language is known; the collector of translations reads the mark."""
    return text


class SpokenOption(click.Option):
    """An option whose help is said in the user's language."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """As click has it, with the help said."""
        kept = self.help
        try:
            self.help = say(kept) if kept else kept
            return super().get_help_record(ctx)
        finally:
            self.help = kept


#: Click's own words in a page of help.
WORDS = (
    later("Usage"),
    later("Options"),
    later("Commands"),
    later("Show this message and exit."),
    later("Show the version and exit."),
)


class SpokenFormatter(click.HelpFormatter):
    """A page of help whose headings are in the user's language."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """The line on how to use a command."""
        super().write_usage(prog, args, prefix or f"{say('Usage')}: ")

    def section(self, name: str) -> Any:
        """A part of the page with a heading."""
        return super().section(say(name))


class SpokenContext(click.Context):
    """What a command runs in, with its help in the user's language."""

    formatter_class = SpokenFormatter


class _Spoken(click.Command):
    context_class = SpokenContext

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Heed the two options wherever they stand: ``--help`` and errors of usage are said as wished."""
        for word, value in pairwise([part for one in args for part in one.split("=", 1)]):
            if word == "--language" and value in LANGUAGES:
                choose_language("ar" if value == "ar" else "en")
            elif word == "--visual" and value in VISUAL:
                choose_visual(value)
        return super().parse_args(ctx, args)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """As click has it, with the help's own line said: only now, since the translations take reading."""
        option = self.get_help_option(ctx)
        if option:
            option.help = say("Show this message and exit.")
        super().format_options(ctx, formatter)

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """As click has it, with the help said."""
        kept = self.help
        try:
            self.help = say(kept) if kept else kept
            super().format_help_text(ctx, formatter)
        finally:
            self.help = kept

    def get_short_help_str(self, limit: int = 45) -> str:  # noqa: ARG002
        """The first sentence of the help, said, whole."""
        return say(self.help or "").partition("\n")[0]

    def get_help(self, ctx: click.Context) -> str:
        """As click has it, legible in the terminal at hand: in Arabic, both columns begin at the right."""
        lines = lines_for(super().get_help(ctx), error=False)
        if is_visual(error=False) and user_language() == "ar":
            longest = max(map(width, lines))
            lines = [" " * (longest - width(line)) + line for line in lines]
        return "\n".join(lines)


class SpokenGroup(_Spoken, click.Group):
    """A group with its help in the user's language."""


class SpokenCommand(_Spoken):
    """A command with its help in the user's language, and the options ``--language`` and ``--visual``."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.params += [_language_option(), _visual_option()]


def command(name: str, text: str) -> Callable[[Callable[..., None]], click.Command]:
    """Make a function a command; ``text`` is its help, a literal in ``later()``."""
    return click.command(name, cls=SpokenCommand, help=text)


def option(
    *declarations: str, text: str, **attributes: Any
) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Give a command an option; ``text`` is its help, a literal in ``later()``."""
    return click.option(*declarations, cls=SpokenOption, help=text, **attributes)


def _language_option() -> click.Option:
    return _first_option(
        ["--language"],
        LANGUAGES,
        choose_language,
        later("Speak Arabic or English, whatever the system's language is."),
    )


def _visual_option() -> click.Option:
    return _first_option(
        ["--visual"],
        VISUAL,
        choose_visual,
        later(
            "Join and order Arabic for a terminal that does neither itself: auto does so only in a terminal "
            "that is not known to do it."
        ),
    )


def _first_option(
    declarations: list[str], choices: Sequence[str], choose: Callable[[Any], None], text: str
) -> click.Option:
    """An option that is heeded before all others and is not handed to the command."""

    def heed(_context: click.Context, _parameter: click.Parameter, value: str | None) -> None:
        if value:
            choose(value)

    return SpokenOption(
        declarations,
        type=click.Choice(choices),
        callback=heed,
        is_eager=True,
        expose_value=False,
        help=text,
    )
