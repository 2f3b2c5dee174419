"""Colour is decided by stream, environment and --color; it never carries meaning alone."""

from __future__ import annotations

import io

import pytest

from reportgen.console.colour import painter, wants_colour


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("choice", "environment", "terminal", "wanted"),
    [
        ("auto", {}, True, True),
        ("auto", {}, False, False),
        ("auto", {"NO_COLOR": "1"}, True, False),
        ("auto", {"NO_COLOR": ""}, True, True),
        ("auto", {"TERM": "dumb"}, True, False),
        ("auto", {"FORCE_COLOR": "1"}, False, True),
        ("always", {"NO_COLOR": "1"}, False, True),
        ("never", {"FORCE_COLOR": "1"}, True, False),
    ],
)
def test_when_there_is_colour(
    choice: str,
    environment: dict[str, str],
    terminal: bool,
    wanted: bool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "TERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    assert wants_colour(Terminal() if terminal else io.StringIO(), choice) is wanted


def test_the_words_stay_under_the_colour() -> None:
    assert painter(io.StringIO(), "always")("error", "error[ratio]") == (
        "\x1b[1;31merror[ratio]\x1b[0m"
    )
    assert painter(io.StringIO(), "never")("error", "error[ratio]") == "error[ratio]"
