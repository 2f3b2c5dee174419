"""What a config names as its kind: one of ours or a folder beside it, and what is wrong there."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path

from reportgen.kinds import KINDS
from reportgen.load.templates.template_files import OUTLINE
from reportgen.load.yaml import schema_problems as say
from reportgen.load.yaml.nodes import Mapping, Scalar
from reportgen.model.finding import Problem, Severity
from reportgen.model.language import LocalText
from reportgen.model.nearest import nearest
from reportgen.model.place import Place
from reportgen.model.report.config import ReportConfig
from reportgen.model.report.kind import NO_KIND, Kind, is_folder
from reportgen.wording.messages.known_names import nearest_or_all

_MOST_FOLDERS = 200


def named_kind(root: Mapping, folder: Path, problems: list[Problem]) -> Kind:
    """Return the kind that a config names; of an unknown one the nearest, to say more at once."""
    node = root.get("kind")
    if not isinstance(node, Scalar) or node.is_null:
        return NO_KIND  # where it is no text, the converter says so
    if is_folder(node.text):
        return _folder_kind(node, folder, problems)
    if node.text not in KINDS:
        problems.append(_unknown_kind(node, _folders_beside(folder)))
    return KINDS.get(nearest(node.text, KINDS) or "", NO_KIND)


def _folder_kind(node: Scalar, folder: Path, problems: list[Problem]) -> Kind:
    """Return the kind of a folder, which lies in that of the config or below."""
    path = folder / node.text
    if not path.resolve().is_relative_to(folder.resolve()):
        problems.append(_link(node) if path.is_symlink() else _outside(node))
        return NO_KIND
    if not path.is_dir():
        problems.append(_unknown_kind(node, _folders_beside(folder)))
        return NO_KIND
    from reportgen.load.report.folder_kind import read_folder_kind  # most kinds are ours

    kind, wrong = read_folder_kind(path, node.place)
    problems += wrong
    if kind.name in KINDS:
        problems.append(_like_ours(kind.name, node))
    return kind


def folder_of_that_name(config: ReportConfig) -> Iterator[Problem]:
    """Yield a warning where a kind of ours is named, and a folder with an outline has its name.

    Ours is what the bare name means: a path, `./name`, is what names a folder. Where the config
    takes its templates from there, the folder is read as such.
    """
    kind, folder = config.document_kind, Path(config.path).parent
    beside = folder / kind.name
    if kind.is_folder or kind.name not in KINDS or not (beside / OUTLINE).is_file():
        return
    own = folder / config.templates if config.templates else None
    if own is None or beside.resolve() not in (own.resolve(), own.resolve() / kind.name):
        yield _not_read(kind.name, config.place("kind"))


def _folders_beside(folder: Path) -> tuple[str, ...]:
    """Return what a config in a folder may name as its kind: `./monthly-brief`."""
    found = (sorted(folder.glob(pattern)) for pattern in (f"*/{OUTLINE}", f"*/*/{OUTLINE}"))
    paths = itertools.islice(itertools.chain.from_iterable(found), _MOST_FOLDERS)
    return tuple(f"./{path.parent.relative_to(folder).as_posix()}" for path in paths)


def _unknown_kind(node: Scalar, beside: tuple[str, ...]) -> Problem:
    """Return the problem of a kind that there is not; folders beside the config are kinds too."""
    name = node.text
    what = LocalText(f'there is no folder "{name}"', f"没有文件夹“{name}”", f"沒有資料夾「{name}」")
    if not is_folder(name):
        beside = (*KINDS, *beside)
        what = say.unknown_value(node, beside).message
    remedy = nearest_or_all(name, beside) if beside else _write_an_outline(name)
    if f"./{name}" in beside:
        remedy = LocalText(f"write ./{name}", f"请写 ./{name}", f"請寫 ./{name}")
    return Problem(what, remedy=remedy, place=node.place, values=(name,))


def _write_an_outline(name: str) -> LocalText:
    path = f"{name.rstrip('/')}/{OUTLINE}"
    return LocalText(
        f"write {path} with chapters and texts",
        f"请写 {path}，里面写 chapters 和 texts",
        f"請寫 {path}，裡面寫 chapters 和 texts",
    )


def _like_ours(name: str, node: Scalar) -> Problem:
    return Problem(
        LocalText(
            f'the folder "{name}" has the name of a kind that reportgen brings along',
            f"文件夹“{name}”和 reportgen 自带的种类同名",
            f"資料夾「{name}」和 reportgen 內建的種類同名",
        ),
        remedy=LocalText(
            f"call it by another name, such as own-{name}",
            f"请换一个名称，例如 own-{name}",
            f"請換一個名稱，例如 own-{name}",
        ),
        place=node.place,
        values=(name,),
    )


def _not_read(name: str, place: Place) -> Problem:
    return Problem(
        LocalText(
            f"`kind: {name}` is the kind that reportgen brings along; "
            f'the folder "{name}" beside the config is not read',
            f"`kind: {name}` 是 reportgen 自带的种类；配置旁边的文件夹“{name}”没有读取",
            f"`kind: {name}` 是 reportgen 內建的種類；設定旁邊的資料夾「{name}」沒有讀取",
        ),
        remedy=LocalText(
            f"to use the folder, call it own-{name} and write `kind: ./own-{name}`; "
            f"for sections of your own in the kind, write `templates: {name}`",
            f"要用这个文件夹，请改名为 own-{name}，再写 `kind: ./own-{name}`；"
            f"只想在这种文档里换小节，就写 `templates: {name}`",
            f"要用這個資料夾，請改名為 own-{name}，再寫 `kind: ./own-{name}`；"
            f"只想在這種文件裡換小節，就寫 `templates: {name}`",
        ),
        place=place,
        values=(name,),
        severity=Severity.WARNING,
    )


def _link(node: Scalar) -> Problem:
    return Problem(
        LocalText(
            f'"{node.text}" is a link that leads out of the folder of the config; it is never read',
            f"“{node.text}”是指向配置所在文件夹之外的链接，程序不会读取",
            f"「{node.text}」是指向設定所在資料夾之外的連結，程式不會讀取",
        ),
        remedy=LocalText(
            "put the folder itself beside the config",
            "请把文件夹本身放在配置旁边",
            "請把資料夾本身放在設定旁邊",
        ),
        place=node.place,
        values=(node.text,),
    )


def _outside(node: Scalar) -> Problem:
    return Problem(
        LocalText(
            f'"{node.text}" lies outside of the folder of the config',
            f"“{node.text}”不在配置所在的文件夹里",
            f"「{node.text}」不在設定所在的資料夾裡",
        ),
        remedy=LocalText(
            "put the folder of the kind beside the config, such as `kind: ./monthly-brief`",
            "请把这一种类的文件夹放在配置旁边，例如 `kind: ./monthly-brief`",
            "請把這一種類的資料夾放在設定旁邊，例如 `kind: ./monthly-brief`",
        ),
        place=node.place,
        values=(node.text,),
    )
