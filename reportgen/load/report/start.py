"""A new report folder, as `init` lays it: a sample's files, each key explained, schemas beside."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from reportgen.errors import ConfigError
from reportgen.kinds import KINDS
from reportgen.load.report.json_schema import schema_of
from reportgen.load.resources import sample_root, template_root
from reportgen.load.tables.text import SourceText, read_text
from reportgen.load.yaml.nodes import Mapping as MappingNode
from reportgen.load.yaml.nodes import Scalar, parse_yaml
from reportgen.model.finding import Problem
from reportgen.model.language import Locale, LocalText
from reportgen.model.place import Place

_TOP_KEY = re.compile(r"^([a-z_]+):")
_SHARED = re.compile(r"\.\./([\w-]+)/([\w.-]+)")
_CATALOGUE = "catalogue"
_SCHEMAS = ".schemas"
_CONFIG = "period.yaml"


def new_folder(kind: str, locale: Locale) -> Mapping[PurePosixPath, bytes]:
    """Return the files of a new report, by their paths inside its folder.

    Raises ConfigError where no sample of this kind is written in this language.
    """
    sample = _sample(kind, locale)
    files: dict[PurePosixPath, bytes] = {}
    for path in _files(sample):
        name = PurePosixPath(path.relative_to(sample).as_posix())
        files[name] = path.read_bytes()
    text = files[PurePosixPath(_CONFIG)].decode()
    for shared, target in _shared(text):
        for path in [shared] if shared.is_file() else _files(shared):
            inside = path.relative_to(shared).as_posix()
            files[PurePosixPath(target, inside)] = path.read_bytes()
    files[PurePosixPath(_CONFIG)] = _explained(_own(text, kind), kind, locale).encode()
    for path in _files(sample_root() / _CATALOGUE):
        name = PurePosixPath(_CATALOGUE, path.name)
        files[name] = _with_schema(path.read_text("utf-8"), path.stem).encode()
    for schema in (kind, "metrics", "labels"):
        made = json.dumps(schema_of(schema), ensure_ascii=False, indent=1)
        files[PurePosixPath(_SCHEMAS, f"{schema}.json")] = made.encode()
    return files


def sample_config(kind: str, locale: Locale) -> Path:
    """Return a sample's config: of a language, else of the kind's first one.

    Raises ConfigError where there is no sample of the kind.
    """
    try:
        return _sample(kind, locale) / _CONFIG
    except ConfigError:
        config = sample_root() / KINDS[kind].sample / _CONFIG
        if not config.is_file():
            raise
        return config


def _sample(kind: str, locale: Locale) -> Path:
    """Return the folder of a sample: of the kind's first language, or `<kind>-<locale>`."""
    name = KINDS[kind].sample
    for folder in (sample_root() / f"{name}-{locale.value}", sample_root() / name):
        config = folder / _CONFIG
        if config.is_file() and _value(config, "locale") == locale.value:
            return folder
    raise ConfigError(_no_sample(kind, locale))


def _value(config: Path, key: str) -> str:
    root = parse_yaml(SourceText(config.name, read_text(config), "utf-8"))
    node = root.get(key) if isinstance(root, MappingNode) else None
    return node.text if isinstance(node, Scalar) else ""


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.name.startswith((".", "expected-")):
            yield path


def _shared(text: str) -> Iterator[tuple[Path, str]]:
    """Yield the files and folders that a sample shares with another, and their names in it."""
    for sample, name in _SHARED.findall(text):
        if sample != _CATALOGUE:
            yield sample_root() / sample / name, name


def _own(text: str, kind: str) -> str:
    """Return a sample's config as that of a folder which stands by itself."""
    lines = text.splitlines()
    for at, line in enumerate(lines):
        if line.startswith("catalogue:"):
            lines[at] = "catalogue: catalogue"
        elif line.startswith("kind:"):
            lines[at] = f"kind: {kind}"
    return _SHARED.sub(r"\2", "\n".join(lines)) + "\n"


def _explained(text: str, kind: str, locale: Locale) -> str:
    """Return a config with a comment above each key, and its schema named in the first line."""
    comments = _comments(locale)
    lines = [f"# yaml-language-server: $schema={_SCHEMAS}/{kind}.json"]
    for line in _without_head(text.splitlines()):
        key = _TOP_KEY.match(line)
        if key and key[1] in comments:
            lines += ["", f"# {comments[key[1]]}"]
        lines.append(line)
    return "\n".join(lines) + "\n"


def _without_head(lines: list[str]) -> Iterator[str]:
    """Yield the lines of a config but for the comments and blanks that set its keys apart."""
    for line in lines:
        if line.strip() and not line.startswith("#"):
            yield line


def _comments(locale: Locale) -> Mapping[str, str]:
    path = template_root() / "start" / "keys.yaml"
    root = parse_yaml(SourceText("templates/start/keys.yaml", read_text(path), "utf-8"))
    return {
        key.text: said.text
        for key, words in root.entries
        if isinstance(words, MappingNode) and isinstance(said := words.get(locale.value), Scalar)
    }


def _with_schema(text: str, name: str) -> str:
    if name not in ("metrics", "labels"):
        return text
    return f"# yaml-language-server: $schema=../{_SCHEMAS}/{name}.json\n{text}"


def _no_sample(kind: str, locale: Locale) -> Problem:
    name = KINDS[kind].sample
    there = sorted(
        _value(path, "locale")
        for folder in sample_root().glob(f"{name}*")
        if (path := folder / _CONFIG).is_file()
    )
    known = ", ".join(dict.fromkeys(there))
    return Problem(
        LocalText(
            f"there is no sample of {kind} in {locale.value}",
            f"还没有 {locale.value} 的 {kind} 示例",
            f"還沒有 {locale.value} 的 {kind} 範例",
        ),
        remedy=LocalText(f"there is: {known}", f"现有：{known}", f"現有：{known}"),
        place=Place(f"configs/{name}"),
    )


def not_empty(folder: Path) -> Problem:
    """Return what to tell where a new folder holds something already."""
    return Problem(
        LocalText(
            f'the folder "{folder}" is not empty',
            f"文件夹“{folder}”不是空的",
            f"資料夾「{folder}」不是空的",
        ),
        remedy=LocalText(
            "name a new one; nothing of yours is written over",
            "请换一个新名称；不会覆盖你的文件",
            "請換一個新名稱；不會覆蓋你的檔案",
        ),
        place=Place(str(folder)),
    )
