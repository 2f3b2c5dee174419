"""What is being done, on a terminal, once it takes longer than one would wait in silence."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from reportgen.console.cells import visible
from reportgen.console.colour import wants_colour
from reportgen.model.language import Locale, LocalText

_PATIENCE = 0.5


@contextmanager
def progress(locale: Locale, choice: str = "auto") -> Iterator[Callable[[LocalText], None]]:
    """Yield a function that shows a text as the step now being done.

    On a terminal a spinner shows it after half a second; elsewhere nothing is shown.
    """
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    spinner = _Spinner(locale, choice)
    try:
        yield spinner.tell
    finally:
        spinner.stop()


class _Spinner:
    """A rich status line that starts late, so that quick work stays quiet."""

    def __init__(self, locale: Locale, choice: str) -> None:
        self._locale = locale
        self._plain = not wants_colour(sys.stderr, choice)
        self._text = ""
        self._stop_status: Callable[[], None] | None = None
        self._update: Callable[[str], None] | None = None
        self._timer = threading.Timer(_PATIENCE, self._start)
        self._timer.daemon = True
        self._timer.start()

    def tell(self, words: LocalText) -> None:
        self._text = visible(words.in_(self._locale))
        if self._update is not None:
            self._update(self._text)

    def stop(self) -> None:
        self._timer.cancel()
        self._timer.join()
        if self._stop_status is not None:
            self._stop_status()

    def _start(self) -> None:
        from rich.console import Console
        from rich.status import Status
        from rich.text import Text

        status = Status(Text(self._text), console=Console(stderr=True, no_color=self._plain))
        self._update = lambda text: status.update(Text(text))
        self._stop_status = status.stop
        status.start()
