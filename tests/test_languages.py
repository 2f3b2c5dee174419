"""Each language is named wherever languages differ: none gets the words of another in silence."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from dataclasses import astuple
from pathlib import Path

import pytest

import reportgen
from reportgen.model.language import Locale, LocalText
from reportgen.wording.typography import typography

_PACKAGE = Path(reportgen.__file__).parent
_TAGS = {locale.value for locale in Locale} | {"zh", "zh-"}

ALLOWED = {
    "compose/unnamed.py": 1,  # `en` is a key of catalogue files, named in a message
    "cli/settings.py": 1,  # the environment says zh_TW.UTF-8: a tag of the system is read here
    "model/language.py": 1,  # the key of a language in catalogues is its tag without zh-
}
"""Questions about a language that no `match` can ask, by file, each with its reason."""


def branches(tree: ast.AST) -> Iterator[str]:
    """Yield what decides on a language without naming each one."""
    for node in ast.walk(tree):
        match node:
            case ast.Compare() if any(map(_is_language, [node.left, *node.comparators])):
                yield ast.unparse(node)
            case ast.Dict() if any(key is not None and _is_language(key) for key in node.keys):
                yield ast.unparse(node)
            case ast.Call(func=ast.Attribute(attr="startswith" | "removeprefix")) if any(
                map(_is_language, node.args)
            ):
                yield ast.unparse(node)
            case ast.Match() if _of_languages(node) and not _names_what_is_missing(node):
                yield f"match {ast.unparse(node.subject)}"
            case _:
                pass


def _is_language(node: ast.expr) -> bool:
    match node:
        case ast.Attribute(value=ast.Name(id="Locale"), attr=name):
            return name in Locale.__members__
        case ast.Constant(value=str(text)):
            return text in _TAGS
        case ast.Tuple(elts=parts) | ast.Set(elts=parts) | ast.List(elts=parts):
            return any(map(_is_language, parts))
        case _:
            return False


def _of_languages(node: ast.Match) -> bool:
    patterns = (part for case in node.cases for part in ast.walk(case.pattern))
    return any(isinstance(part, ast.MatchValue) and _is_language(part.value) for part in patterns)


def _names_what_is_missing(node: ast.Match) -> bool:
    """Return whether the last case is one that mypy proves to be out of reach."""
    last = node.cases[-1]
    return ast.unparse(last.pattern) == "_" and ast.unparse(last.body[0]).startswith("assert_never")


def test_no_module_decides_on_a_language_without_naming_each_one() -> None:
    found: Counter[str] = Counter()
    for file in sorted(_PACKAGE.rglob("*.py")):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        found[file.relative_to(_PACKAGE).as_posix()] += len(list(branches(tree)))
    assert {name: count for name, count in found.items() if count} == ALLOWED


@pytest.mark.parametrize(
    "code",
    [
        'comma = ", " if locale is Locale.EN else "，"',
        'if locale == "zh-Hant": pass',
        "if locale in (Locale.HANS, Locale.HANT): pass",
        'months = {Locale.EN: "months", Locale.HANS: "个月"}',
        'words = {"zh-Hans": "无", "zh-Hant": "無"}.get(tag, "none")',
        'if tag.startswith("zh"): pass',
        "match locale:\n case Locale.EN: pass\n case _: pass",
        "match span, locale:\n case 1, Locale.EN: pass",
    ],
)
def test_a_branch_that_leaves_a_language_to_another_ones_words_is_found(code: str) -> None:
    assert len(list(branches(ast.parse(code)))) == 1


def test_a_match_that_names_what_a_new_language_lacks_is_no_such_branch() -> None:
    code = "match locale:\n case Locale.EN: pass\n case _: assert_never(locale)"
    assert list(branches(ast.parse(code))) == []


@pytest.mark.parametrize("locale", Locale)
def test_each_language_has_its_marks_its_name_and_its_texts(locale: Locale) -> None:
    assert len(astuple(typography(locale))) == 25
    assert locale.own_name
    assert LocalText("colour", "颜色", "顏色").in_(locale) in {"colour", "颜色", "顏色"}


def test_the_marks_of_chinese_are_full_width_and_those_of_english_carry_their_space() -> None:
    english, chinese = typography(Locale.EN), typography(Locale.HANS)
    assert (english.comma, english.colon, english.aside("2/3")) == (", ", ": ", " (2/3)")
    assert (chinese.comma, chinese.colon, chinese.aside("2/3")) == ("，", "：", "（2/3）")
    assert (english.last_comma, chinese.last_comma) == (" and ", "和")
    assert typography(Locale.HANT).last_comma == "與"
