"""A spinner for whoever waits at a terminal, and silence for what is quick or runs unwatched."""

from __future__ import annotations

import io
import sys
import threading
import time
from contextlib import redirect_stderr

import pytest

from reportgen.console.progress import progress
from reportgen.model.language import Locale, LocalText

READING = LocalText("reading", "读取", "讀取")


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True

    def shows(self, words: str) -> bool:
        """Return whether words come up within five seconds."""
        for _ in range(500):
            if words in self.getvalue():
                return True
            time.sleep(0.01)
        return False


@pytest.fixture
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nobody wait in silence."""
    monkeypatch.setattr(sys.modules[progress.__module__], "_PATIENCE", 0.01)
    monkeypatch.setenv("TERM", "xterm")


@pytest.mark.usefixtures("hasty")
def test_what_takes_long_is_named_and_what_comes_after_it_too() -> None:
    with redirect_stderr(Terminal()) as terminal, progress(Locale.HANS) as tell:
        tell(READING)
        assert terminal.shows("读取")
        tell(LocalText("writing", "写出", "寫出"))
        assert terminal.shows("写出")


@pytest.mark.usefixtures("hasty")
def test_nothing_spins_once_the_work_is_done() -> None:
    with redirect_stderr(Terminal()) as terminal:
        with progress(Locale.EN) as tell:
            tell(READING)
            assert terminal.shows("reading")
        written = terminal.getvalue()
        time.sleep(0.3)  # a spinner turns twelve times a second

        assert terminal.getvalue() == written


def test_what_is_quick_is_silent_and_leaves_nothing_behind() -> None:
    before = threading.active_count()

    with redirect_stderr(Terminal()) as terminal, progress(Locale.EN) as tell:
        tell(READING)

    assert terminal.getvalue() == ""
    assert threading.active_count() <= before


@pytest.mark.usefixtures("hasty")
def test_a_step_gives_the_terminal_no_orders() -> None:
    with redirect_stderr(Terminal()) as terminal, progress(Locale.EN) as tell:
        tell(LocalText("\x1b[2Jred [bold]", "", ""))
        assert terminal.shows(r"\x1b[2Jred [bold]")


@pytest.mark.usefixtures("hasty")
@pytest.mark.parametrize(("choice", "coloured"), [("never", False), ("always", True)])
def test_the_spinner_has_colours_where_they_are_wanted(choice: str, coloured: bool) -> None:
    with redirect_stderr(Terminal()) as terminal, progress(Locale.EN, choice) as tell:
        tell(READING)
        assert terminal.shows("reading")

    assert ("\x1b[32m" in terminal.getvalue()) is coloured
