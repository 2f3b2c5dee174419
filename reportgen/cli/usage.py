"""A mistake in the command line, said in the reader's language and in the format asked for."""

from __future__ import annotations

import itertools
import sys
from collections.abc import Sequence

import click

from reportgen.cli.choice import NoSuchChoice
from reportgen.cli.settings import message_locale
from reportgen.model.finding import About, Problem
from reportgen.model.language import Locale, LocalText, same
from reportgen.wording.messages.known_names import did_you_mean


def report_usage(mistake: click.ClickException, words: Sequence[str]) -> int:
    """Show what is wrong with a command line, and return exit code 2."""
    from reportgen import console
    from reportgen.cli.options import render_options

    if isinstance(mistake, click.exceptions.NoArgsIsHelpError):
        mistake.show()
        return 2
    form = _value(words, "--format") or "text"
    known = form if form in console.FORMATS else "text"
    console.show_stopped([_problem(mistake)], known, render_options(locale_of(words), sys.stderr))
    return 2


def locale_of(words: Sequence[str]) -> Locale:
    """Return the language that a command line asks for, even if it cannot be understood."""
    given = _value(words, "--lang")
    return message_locale(given if given in [locale.value for locale in Locale] else None)


def _value(words: Sequence[str], option: str) -> str | None:
    """Return the value of an option in a command line that Click could not parse."""
    for word, following in itertools.pairwise([*words, ""]):
        if word == option:
            return following
        if word.startswith(f"{option}="):
            return word.partition("=")[2]
    return None


def _problem(mistake: click.ClickException) -> Problem:
    match mistake:
        case NoSuchChoice():
            name = _name(mistake)
            message = LocalText(
                f'{name}: there is no "{mistake.value}"',
                f"{name} 没有“{mistake.value}”这个选项",
                f"{name} 沒有「{mistake.value}」這個選項",
            )
            return _of(message, did_you_mean(mistake.value, mistake.known))
        case click.exceptions.NoSuchCommand():
            name = mistake.command_name
            message = LocalText(
                f'there is no command "{name}"', f"没有“{name}”这个命令", f"沒有「{name}」這個指令"
            )
            return _of(message, did_you_mean(name, mistake.possibilities or ()))
        case click.NoSuchOption():
            name = mistake.option_name
            message = LocalText(
                f"there is no option {name}", f"没有 {name} 这个选项", f"沒有 {name} 這個選項"
            )
            known = [o for p in _parameters(mistake.ctx) for o in p.opts]
            return _of(message, did_you_mean(name, known))
        case click.MissingParameter():
            name = _name(mistake)
            return _of(
                LocalText(f"{name} is missing", f"缺少 {name}", f"缺少 {name}"), _help(mistake.ctx)
            )
        case click.UsageError():
            return _of(same(mistake.format_message()), _help(mistake.ctx))
        case _:
            return _of(same(mistake.format_message()), same(""))


def _of(message: LocalText, remedy: LocalText) -> Problem:
    return Problem(message, remedy=remedy, about=About())


def _name(mistake: click.BadParameter) -> str:
    parameter = mistake.param
    if parameter is None:
        return ""
    return parameter.opts[0] if isinstance(parameter, click.Option) else _metavar(parameter)


def _metavar(parameter: click.Parameter) -> str:
    return (getattr(parameter, "metavar", None) or parameter.name or "").upper()


def _parameters(context: click.Context | None) -> list[click.Parameter]:
    return context.command.get_params(context) if context else []


def _help(context: click.Context | None) -> LocalText:
    command = f"{context.command_path} --help" if context else "reportgen --help"
    return LocalText(
        f"{command} shows what can be given",
        f"用 {command} 查看写法",
        f"用 {command} 查看寫法",
    )
