"""A folder with an outline.yaml -> a kind of document, without Python.

    texts: {background: points, problems: problems, risks: cards, plan: steps}

Under `texts` stands what a config of the kind may say: what it is about (a facet), and the shape of
what is written there. All rules and blocks that ask for those facets work on it.
"""

from __future__ import annotations

import copyreg
from collections.abc import Callable, Iterator, Mapping
from dataclasses import field, replace
from functools import cache
from pathlib import Path
from typing import Annotated, Any, cast

from reportgen.errors import ConfigError
from reportgen.load.tables.text import missing_file
from reportgen.load.templates.links import link_to_elsewhere
from reportgen.load.templates.outline import OutlineFile, Words
from reportgen.load.templates.outline_file import read_outline
from reportgen.load.templates.outline_problems import expressions_in
from reportgen.load.templates.outline_words import outline_words
from reportgen.load.templates.template_files import OUTLINE, is_below
from reportgen.load.yaml.schema import KEY
from reportgen.model.finding import Problem
from reportgen.model.frozen import frozen
from reportgen.model.language import Locale, LocalText, same
from reportgen.model.nearest import nearest
from reportgen.model.place import Place
from reportgen.model.report import pieces
from reportgen.model.report.facets import Facet
from reportgen.model.report.kind import Kind, PersonFiles
from reportgen.wording.messages.known_names import nearest_or_all

_LISTS: Mapping[str, type] = {
    "cards": pieces.Card,
    "duties": pieces.Duty,
    "highlights": pieces.Highlight,
    "issues": pieces.Issue,
    "points": str,
    "problems": pieces.Gap,
    "process": pieces.ProcessStep,
    "risks": pieces.Risk,
    "steps": pieces.NextStep,
    "tasks": pieces.Task,
}
_ONLY: Mapping[Facet, tuple[str, ...]] = {
    Facet.PROBLEMS: ("problems", "cards"),
    Facet.RESULTS: ("cards",),
    Facet.KEY_RESULTS: ("cards",),
    Facet.PROPOSALS: ("proposals",),
    Facet.QUALITY_CYCLE: ("cycle",),
    Facet.COMPARED_WITH: ("text",),
    Facet.SHOWN: ("metrics",),
    Facet.TARGETS: ("metrics",),
    Facet.SAVINGS: ("metrics",),
    Facet.FINISHED: ("initiatives",),
    Facet.PLANNED: ("initiatives",),
}
"""What is written of some facets; of the others any list, or a text."""

_OF_OTHERS = (
    *(Facet.ESSAYS, Facet.CREDITS, Facet.CRITERIA, Facet.GRADES, Facet.QUOTA),
    *(Facet.EXPECTED_COUNT, Facet.OUTPUTS),
)
"""What needs more than an outline says: people's scores and files."""

FACETS = tuple(facet.value for facet in Facet if facet not in _OF_OTHERS)
SHAPES = (*_LISTS, "text", "metrics", "initiatives", "proposals", "cycle")


def read_folder_kind(folder: Path, place: Place | None = None) -> tuple[Kind, list[Problem]]:
    """Return the kind that a folder is, and what is wrong with its outline.

    `place` is where a config names it. Of what is wrong the nearest stands in the kind.
    """
    folder = folder.resolve()
    name = folder.name
    path = folder / OUTLINE
    if not path.is_file():
        return Kind(name, folder=folder), [_no_outline(folder, place or Place(str(folder)))]
    if not is_below(path, folder):
        return Kind(name, folder=folder), [
            link_to_elsewhere(path, folder, place or Place(str(folder)))
        ]
    try:
        file = read_outline(path)
    except ConfigError as stop:
        return Kind(name, folder=folder), list(stop.problems)
    problems = [*file.problems, *_wrong_texts(file)]
    outline = file.outline
    if outline is None:
        return Kind(name, folder=folder), problems
    problems += expressions_in(file, outline.title, "title")
    kind = Kind(
        name,
        _texts_class(name, tuple(_nearest(outline.texts))),
        _in_all(outline.purpose or outline.title),
        formats=outline.formats or ("docx",),
        has_appendix=any(chapter.id == "appendix" for chapter in outline.chapters),
        folder=folder,
        words=tuple(outline_words(file, outline)),
    )
    return (_one_a_person(kind) if outline.each else kind), problems


def _no_outline(folder: Path, place: Place) -> Problem:
    return replace(
        missing_file(folder / OUTLINE, place),
        remedy=LocalText(
            f"write {OUTLINE} in the folder {folder.name}, with chapters and texts",
            f"请在文件夹 {folder.name} 里写 {OUTLINE}，里面写 chapters 和 texts",
            f"請在資料夾 {folder.name} 裡寫 {OUTLINE}，裡面寫 chapters 和 texts",
        ),
    )


def _one_a_person(kind: Kind) -> Kind:
    """Return a kind of which each person has a document, with texts of their own in a file."""
    return replace(kind, writer="presenter", files=PersonFiles.OWN_KEYS, each=kind.name)


def _in_all(words: Words | None) -> LocalText:
    """Return words in all languages; those that there are stand in for the others."""
    if words is None or isinstance(words, str):
        return same(words or "")
    some = next(iter(words.values()), "")
    en, hans, hant = (words.get(each, some) for each in (Locale.EN, Locale.HANS, Locale.HANT))
    return LocalText(en, hans, hant)


def _wrong_texts(file: OutlineFile) -> Iterator[Problem]:
    """Yield a problem for each facet or shape that there is not, at its word."""
    texts = file.outline.texts if file.outline else {}
    for key, shape in texts.items():
        shapes = _shapes(key)
        if not shapes:
            yield _unknown("facet", key, FACETS, file.places[f"texts.{key}{KEY}"])
        elif shape not in SHAPES:
            yield _unknown("shape", shape, shapes, file.places[f"texts.{key}"])
        elif shape not in shapes:
            yield _misfit(key, shape, shapes, file.places[f"texts.{key}"])


def _nearest(texts: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield facets with their shapes; the nearest of a wrong one, to say more at once."""
    for key, shape in texts.items():
        facet = nearest(key, FACETS)
        shapes = _shapes(facet or "")
        found = nearest(shape, shapes) or next(iter(shapes), None)
        if facet and found:
            yield facet, found


def _shapes(key: str) -> tuple[str, ...]:
    """Return the shapes that the texts of a facet may have, none where there is no such facet."""
    if key not in FACETS:
        return ()
    return _ONLY.get(Facet(key), (*_LISTS, "text"))


class _OfFolder(type):
    """The class of a class of texts: other processes make it anew, from its name and facets."""

    made_from: tuple[str, tuple[tuple[str, str], ...]]


def _remade(made: _OfFolder) -> tuple[Callable[..., Any], tuple[Any, ...]]:
    return _texts_class, made.made_from


copyreg.pickle(_OfFolder, _remade)


@cache
def _texts_class(name: str, texts: tuple[tuple[str, str], ...]) -> type:
    """Return the class of a kind's texts, with a field for each facet."""
    members: dict[str, Any] = {"__annotations__": {}, "__module__": __name__}
    members["__doc__"] = f"All texts of the kind `{name}`."
    for key, shape in texts:
        hint, default = _field(shape)
        members["__annotations__"][key] = _declared(hint, Facet(key))
        members[key] = default
    plain: type = _OfFolder("FolderTexts", (), members)
    made: Any = frozen(plain)
    made.made_from = (name, texts)
    return cast("type", made)


def _declared(hint: Any, facet: Facet) -> Any:
    """Return a hint that declares a facet; results are credited to one thing each as well."""
    if facet in (Facet.RESULTS, Facet.KEY_RESULTS):
        return Annotated[hint, facet, Facet.CREDITS]
    return Annotated[hint, facet]


def _field(shape: str) -> tuple[Any, Any]:
    """Return type and default of a field of a shape."""
    match shape:
        case "text":
            return str | None, None
        case "metrics":
            return tuple[str | pieces.ShownMetric, ...], ()
        case "initiatives":
            return tuple[str, ...], ()
        case "proposals":
            return tuple[pieces.Proposal, ...], ()
        case "cycle":
            return pieces.QualityCycle, field(default_factory=pieces.QualityCycle)
        case _:
            return _list_of(_LISTS[shape]), ()


def _list_of(thing: Any) -> Any:
    return tuple[thing, ...]


def _unknown(what: str, word: str, known: tuple[str, ...], place: Place) -> Problem:
    name = {"facet": ("内容", "內容"), "shape": ("写法", "寫法")}[what]
    return Problem(
        LocalText(
            f'unknown {what} "{word}"', f"不认识的{name[0]}“{word}”", f"不認識的{name[1]}「{word}」"
        ),
        remedy=nearest_or_all(word, known),
        place=place,
        values=(word,),
    )


def _misfit(key: str, shape: str, shapes: tuple[str, ...], place: Place) -> Problem:
    can = ", ".join(shapes)
    return Problem(
        LocalText(
            f"{key} cannot be written as {shape}",
            f"{key} 不能写成 {shape}",
            f"{key} 不能寫成 {shape}",
        ),
        remedy=LocalText(f"write {can}", f"请写 {can}", f"請寫 {can}"),
        place=place,
        values=(shape,),
    )
