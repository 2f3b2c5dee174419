"""Period config -> ReportConfig."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from reportgen.errors import ConfigError
from reportgen.kinds import KINDS
from reportgen.load.report.named_kind import named_kind
from reportgen.load.tables.text import read_source
from reportgen.load.yaml import schema_problems as say
from reportgen.load.yaml.nodes import MOST_BYTES, Items, Mapping, Node, Scalar, parse_yaml
from reportgen.load.yaml.schema import Converter, MendingConverter, meant
from reportgen.model.finding import Problem
from reportgen.model.frozen import field_names, frozen
from reportgen.model.language import LocalText
from reportgen.model.place import Place
from reportgen.model.report.config import GIVEN, ReportConfig
from reportgen.model.report.kind import Kind, NoTexts

_BESIDE = ("reportgen", "catalogue")
_STEERING = {"locale", "templates"}
"""What says which other files are read: without it others would be found wrong."""


@frozen
class LoadedConfig:
    """A config, the folders of its catalogue, and where it names them.

    `mistakes` are those of the config and its outline with which all else can still be read: where
    a config need not have a value, one of a wrong type counts as not written.
    """

    config: ReportConfig
    catalogues: tuple[tuple[Path, Place], ...]
    mistakes: tuple[Problem, ...] = ()


def read_config(path: Path) -> LoadedConfig:
    """Return a period config; raises ConfigError with all of its mistakes."""
    loaded = read_with_mistakes(path)
    if loaded.mistakes:
        raise ConfigError(*loaded.mistakes)
    return loaded


def read_with_mistakes(path: Path) -> LoadedConfig:
    """Return a period config that can be read at all; raises ConfigError where it cannot."""
    source = read_source(path, MOST_BYTES)
    root = parse_yaml(source)
    problems = [*_version(root), *_required(root)]
    kind = named_kind(root, path.parent, problems)
    problems += _unknown_keys(root, kind)
    converter = MendingConverter()
    as_meant = _as_meant(root, kind)
    config = _made(converter, as_meant, kind, source.file)
    problems += converter.problems
    mistakes = tuple(sorted(problems, key=_position))
    if config is None or converter.wrong & _STEERING:
        raise ConfigError(*mistakes)
    folders = tuple((path.parent / node.text, node.place) for node in _folders(as_meant))
    return LoadedConfig(config, folders, mistakes)


def _made(converter: Converter, root: Mapping, kind: Kind, file: str) -> ReportConfig | None:
    """Return the config that the nodes of a file are, None where something is wrong."""
    common, own = _common(), _fields(kind.texts)
    content = converter.make(kind.texts, _part(root, own - common))
    given = {
        "path": file,
        "document_kind": kind,
        "content": content,
        "places": converter.places,
    }
    config = converter.make(ReportConfig, _part(root, common), given)
    return None if content is None else config


def _common() -> set[str]:
    """Return the keys that configs of all kinds have."""
    return _fields(ReportConfig) - set(GIVEN)


def _fields(cls: type[Any]) -> set[str]:
    return set(field_names(cls))


def _position(problem: Problem) -> tuple[str, int, int]:
    place = problem.place
    return (place.file, place.line, place.column) if place else ("", 0, 0)


def _part(root: Mapping, names: set[str]) -> Mapping:
    entries = tuple((key, value) for key, value in root.entries if key.text in names)
    return dataclasses.replace(root, entries=entries)


def _unknown_keys(root: Mapping, kind: Kind) -> Iterator[Problem]:
    """Yield a problem for each key that a config may not have.

    Which texts there are, the kind says: where it cannot be read, or none is named, that is what
    has to be mended, and nothing is said of each text.
    """
    known = _common() | _fields(kind.texts) | set(_BESIDE)
    unknown = [key for key, _ in root.entries if key.text not in known]
    named = root.get("kind")
    if kind.texts is NoTexts and named is not None:
        return
    orphans = _texts_among(unknown) if unknown and named is None else []
    if orphans:
        yield _no_kind(orphans)
    yield from (say.unknown_key(key, sorted(known)) for key in unknown if key not in orphans)


def _as_meant(root: Mapping, kind: Kind) -> Mapping:
    """Return the entries of a config with the keys that its misspelt ones mean."""
    known = sorted(_common() | _fields(kind.texts) | set(_BESIDE))
    entries = (
        (key if key.text in known else _renamed(key, meant(key.text, known, root)), value)
        for key, value in root.entries
    )
    return dataclasses.replace(root, entries=tuple(entries))


def _renamed(key: Scalar, name: str) -> Scalar:
    return dataclasses.replace(key, text=name) if name else key


def _texts_among(keys: list[Scalar]) -> list[Scalar]:
    """Return those keys under which some kind has texts."""
    from reportgen.load.report.folder_kind import FACETS

    texts = {name for each in KINDS.values() for name in _fields(each.texts)} | {*FACETS}
    return [key for key in keys if key.text in texts]


def _no_kind(texts: list[Scalar]) -> Problem:
    names = ", ".join(key.text for key in texts)
    chinese, first = "、".join(key.text for key in texts), next(iter(KINDS))
    return Problem(
        LocalText(
            f"the config names no kind of document, so nobody can tell what {names} are for",
            f"配置没有写文档种类 kind，不知道 {chinese} 用在哪里",
            f"設定沒有寫文件種類 kind，不知道 {chinese} 用在哪裡",
        ),
        remedy=LocalText(
            f"add a line such as `kind: {first}`, or `kind: ./monthly-brief` for a folder",
            f"加一行，例如 `kind: {first}`，自己的文件夹则写 `kind: ./monthly-brief`",
            f"加一行，例如 `kind: {first}`，自己的資料夾則寫 `kind: ./monthly-brief`",
        ),
        place=texts[0].place,
        values=tuple(key.text for key in texts),
    )


def _version(root: Mapping) -> list[Problem]:
    node = root.get("reportgen")
    if node is None or (isinstance(node, Scalar) and node.text == "1"):
        return []
    return [
        Problem(
            LocalText(
                "this version of reportgen reads configs of format 1",
                "这个版本的 reportgen 只读格式 1 的配置",
                "這個版本的 reportgen 只讀格式 1 的設定",
            ),
            remedy=LocalText("write `reportgen: 1`", "请写 `reportgen: 1`", "請寫 `reportgen: 1`"),
            place=node.place,
        )
    ]


def _folders(root: Mapping) -> list[Scalar]:
    """Return the folders of the catalogue, one or a list of them."""
    node = root.get("catalogue")
    nodes = node.nodes if isinstance(node, Items) else (node,)
    return [entry for entry in nodes if isinstance(entry, Scalar) and not entry.is_null]


def _required(root: Mapping) -> list[Problem]:
    node = root.get("catalogue")
    if node is None:
        misspelt = (key for key, _ in root.entries if meant(key.text, _BESIDE, root) in _BESIDE)
        return [] if next(misspelt, None) else [say.missing_key("catalogue", root.place, "")]
    nodes = node.nodes if isinstance(node, Items) and node.nodes else (node,)
    return [say.wanted("a text", entry) for entry in nodes if not _is_text(entry)]


def _is_text(node: Node) -> bool:
    return isinstance(node, Scalar) and not node.is_null
