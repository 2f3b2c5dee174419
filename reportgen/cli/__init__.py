"""Click commands: arguments in, exit code out. One command per file; imported when asked for."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence

import click

from reportgen import __version__
from reportgen.cli.settings import colour, lang_of_all
from reportgen.model.registry import Registry

COMMANDS = {
    "init": "Make a folder with a report that builds at once, ready to edit.",
    "check": "Check the figures of one or more reports; write nothing.",
    "build": "Check, then write documents and decks.",
    "bulk": "Check, then write a document for each person, in parallel.",
    "lint": "Check section templates: every mistake at its word, without building anything.",
    "list": "List the kinds, checks, blocks, charts, metrics, locales or brands that there are.",
    "schema": "Print a JSON Schema, so that editors complete and check configs as one types.",
    "doctor": "Look at fonts, LibreOffice and encoding: each line is OK or says what to do.",
    "explain": "Explain a check: what it means, an example that passes and one that fails.",
}
_ENTRIES: Registry[click.Command] = Registry(
    {name: f"reportgen.cli.{name}_command:command" for name in COMMANDS}
)


class LazyGroup(click.Group):
    """A group whose commands are imported only when they run, so that help stays instant."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the command names in the order of COMMANDS."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command:
        """Return the command of this name; an unknown one is answered with its nearest."""
        if cmd_name not in COMMANDS:
            raise click.exceptions.NoSuchCommand(cmd_name, possibilities=list(COMMANDS), ctx=ctx)
        return _ENTRIES[cmd_name]

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands with their one line each, importing none of them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="reportgen")
@lang_of_all
@colour
def reportgen() -> None:
    """Check figures, and write work summaries and plans from them as Word and PowerPoint files.

    \b
    reportgen check configs/quarter-summary/period.yaml
    reportgen build configs/quarter-summary/period.yaml -o out
    """


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and leave with the exit code of the contract.

    0 done; 1 findings at or above the threshold; 2 nothing could be done; 3 a bug of ours; 130
    interrupted.
    """
    # A document is hundreds of thousands of values without cycles; looking for cycles at every 700
    # of them costs a tenth of the time.
    gc.set_threshold(100_000)
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        code = reportgen.main(words, prog_name="reportgen", standalone_mode=False)
        sys.stdout.flush()
        gc.freeze()  # the process ends: nothing in it need be searched for cycles once more
        sys.exit(code)
    except click.ClickException as mistake:
        from reportgen.cli.usage import report_usage

        sys.exit(report_usage(mistake, words))
    except (KeyboardInterrupt, click.Abort):
        from reportgen.cli.interrupted import report_interruption

        sys.exit(report_interruption(words))
    except BrokenPipeError:
        _quiet_standard_output()
        sys.exit(0)
    except Exception as bug:  # the one place that catches all: whatever comes here is ours
        from reportgen.cli.bug import report_bug

        sys.exit(report_bug(bug, words))


def _quiet_standard_output() -> None:
    """Point standard output to nothing, so that Python's own flush at exit cannot fail."""
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
