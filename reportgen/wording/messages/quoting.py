"""What people typed, in the quotation marks of a message; keys of a config, as it nests them."""

from __future__ import annotations

from reportgen.model.language import LocalText, same
from reportgen.model.regex import regex

RISK = LocalText("the risk", "风险", "風險")
STEP = LocalText("the step", "步骤", "步驟")
PROBLEM = LocalText("the problem", "问题", "問題")

_LONGEST = 48
_NUMBER = regex(r"\[\d+\]")


def quoted(text: str) -> LocalText:
    """Return what somebody typed in quotation marks, of a long text the beginning."""
    words = " ".join(text.split())
    shown = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"
    return LocalText(f'"{shown}"', f"“{shown}”", f"「{shown}」")


def called(kind: LocalText, text: str) -> LocalText:
    """Return what a thing of the texts is called, by what it is and says: the risk "…"."""
    said = quoted(text)
    return LocalText(f"{kind.en} {said.en}", f"{kind.hans}{said.hans}", f"{kind.hant}{said.hant}")


def key_words(path: str) -> LocalText:
    """Return where a config has its key: `start` under `period`; `period` 下的 `start`.

    The number of an entry in a list is left out: nobody counts entries from 0.
    """
    keys = [f"`{key}`" for key in _NUMBER.sub("", path).split(".")]
    chinese = " 下的 ".join(keys)
    return LocalText(" under ".join(reversed(keys)), chinese, chinese)


def fill_in(path: str) -> LocalText:
    """Return the remedy for a key of a config that says nothing."""
    key = key_words(path)
    return LocalText(f"fill in {key.en}", f"请填写 {key.hans}", f"請填寫 {key.hant}")


def write_instead(wanted: LocalText, found: LocalText) -> LocalText:
    """Return the remedy: write Q4 2024 instead of Q3 2024."""
    return LocalText(
        f"write {wanted.en} instead of {found.en}",
        f"请把{found.hans}改为{wanted.hans}",
        f"請把{found.hant}改為{wanted.hant}",
    )


def name_and_id(name: str, identifier: str) -> LocalText:
    """Return what somebody called a thing, with the id that texts name it by: "Bot" (I1)."""
    if not name:
        return same(identifier)
    said = quoted(name)
    return LocalText(
        f"{said.en} ({identifier})", f"{said.hans}（{identifier}）", f"{said.hant}（{identifier}）"
    )
