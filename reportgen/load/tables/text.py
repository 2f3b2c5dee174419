"""Bytes -> text: which encoding a file is in, and what no text file may hold."""

from __future__ import annotations

import codecs
import os
import re
from pathlib import Path

from reportgen.errors import ConfigError
from reportgen.model.finding import Problem
from reportgen.model.frozen import frozen
from reportgen.model.language import LocalText
from reportgen.model.nearest import nearest
from reportgen.model.place import Place

CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff]")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = {
    b"PK\x03\x04": "a Word, Excel or zip file",
    b"\xd0\xcf\x11\xe0": "an old Excel file",
    b"%PDF": "a PDF",
}


_TEXTS = (".md", ".yaml", ".yml")
_SAVED = LocalText(
    'open it in the spreadsheet and save it as "CSV UTF-8"',
    "请在表格软件里打开，另存为“CSV UTF-8”",
    "請在試算表裡打開，另存為「CSV UTF-8」",
)
_TYPED = LocalText(
    "copy its words into a new file of a plain text editor; another name makes no text of it",
    "请用纯文本编辑器新建文件，把文字复制进去；只改文件名并不会变成文本",
    "請用純文字編輯器新建檔案，把文字複製進去；只改檔名並不會變成文字檔",
)


@frozen
class SourceText:
    """The text of an input file, under the name that messages use for it."""

    file: str
    text: str
    encoding: str


def shown(path: Path) -> str:
    """Return a path as messages print it: relative to the current folder, with `/`."""
    try:
        relative = os.path.relpath(path)
    except ValueError:  # another drive
        return path.as_posix()
    return path.as_posix() if relative.count("..") > 4 else Path(relative).as_posix()


def read_source(path: Path, most_bytes: int, encoding: str | None = None) -> SourceText:
    """Return the text of a file; raises ConfigError where it is missing, too large or no text.

    `encoding` is that which the config names; without it the bytes tell.
    """
    file = shown(path)
    data = read_bytes(path, most_bytes)
    text, encoding = (
        _decoded(data, file) if encoding is None else (_as_said(data, encoding, file), encoding)
    )
    found = CONTROL.search(text)
    if found:
        raise ConfigError(_control_character(text, found.start(), file))
    return SourceText(file, text, encoding)


def read_text(path: Path) -> str:
    """Return the text of a file for showing a line of it; raises like `read_source`."""
    return _decoded(path.read_bytes(), shown(path))[0]


def read_bytes(path: Path, most_bytes: int) -> bytes:
    """Return the bytes of a file; raises ConfigError where it is missing or too large."""
    file = shown(path)
    try:
        if path.is_file() and path.stat().st_size <= most_bytes:
            return path.read_bytes()
    except OSError as trouble:
        raise ConfigError(_unreadable(file, trouble.strerror or str(trouble))) from trouble
    if path.is_file():
        raise ConfigError(_too_large(file, most_bytes))
    raise ConfigError(missing_file(path, Place(file)))


def _decoded(data: bytes, file: str) -> tuple[str, str]:
    for signature, what in _SIGNATURES.items():
        if data.startswith(signature):
            raise ConfigError(_no_text(file, what))
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _strict(data[len(bom) :], encoding, file), encoding
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as first:
        try:
            return data.decode("gb18030"), "gb18030"
        except UnicodeDecodeError:
            raise ConfigError(_bad_bytes(data, first.start, file)) from first


def _as_said(data: bytes, encoding: str, file: str) -> str:
    """Return the text of bytes in the encoding that the config names."""
    try:
        return data.decode("utf-8-sig" if encoding == "utf-8" else encoding)
    except UnicodeDecodeError as trouble:
        raise ConfigError(_other_encoding(data, trouble.start, encoding, file)) from trouble


def _strict(data: bytes, encoding: str, file: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as trouble:
        raise ConfigError(_bad_bytes(data, trouble.start, file)) from trouble


def _control_character(text: str, at: int, file: str) -> Problem:
    line = text.count("\n", 0, at) + 1
    column = at - text.rfind("\n", 0, at)
    code = f"U+{ord(text[at]):04X}"
    return Problem(
        LocalText(
            f"the character {code} cannot stand in a text file",
            f"文本文件里不能有字符 {code}",
            f"文字檔裡不能有字元 {code}",
        ),
        remedy=LocalText(
            "delete it; it often comes from copying out of another program",
            "请删掉它，它多半是从别的程序复制时带进来的",
            "請刪掉它，它多半是從別的程式複製時帶進來的",
        ),
        place=Place(file, line, column),
    )


def _bad_bytes(data: bytes, at: int, file: str) -> Problem:
    line = data.count(b"\n", 0, at) + 1
    return Problem(
        LocalText(
            f"the file is neither UTF-8 nor GB18030: byte 0x{data[at]:02x} fits neither",
            f"文件既不是 UTF-8 也不是 GB18030：字节 0x{data[at]:02x} 两边都对不上",
            f"檔案既不是 UTF-8 也不是 GB18030：位元組 0x{data[at]:02x} 兩邊都對不上",
        ),
        remedy=LocalText(
            'save it as "CSV UTF-8" or plain UTF-8 text',
            "请另存为“CSV UTF-8”或 UTF-8 纯文本",
            "請另存為「CSV UTF-8」或 UTF-8 純文字",
        ),
        place=Place(file, line),
    )


def _other_encoding(data: bytes, at: int, encoding: str, file: str) -> Problem:
    return Problem(
        LocalText(
            f"the file is not {encoding}: byte 0x{data[at]:02x} does not fit",
            f"文件不是 {encoding}：字节 0x{data[at]:02x} 对不上",
            f"檔案不是 {encoding}：位元組 0x{data[at]:02x} 對不上",
        ),
        remedy=LocalText(
            "leave `encoding` out of `metrics` under `data`, or name another one",
            "请去掉 `data` 下的 `metrics` 里的 `encoding`，或换一个",
            "請去掉 `data` 下的 `metrics` 裡的 `encoding`，或換一個",
        ),
        place=Place(file, data.count(b"\n", 0, at) + 1),
    )


def _no_text(file: str, what: str) -> Problem:
    return Problem(
        LocalText(
            f"this is {what}, not a text file",
            f"这不是文本文件（{what}）",
            f"這不是文字檔（{what}）",
        ),
        remedy=_TYPED if file.endswith(_TEXTS) else _SAVED,
        place=Place(file),
    )


def missing_file(path: Path, place: Place) -> Problem:
    """Return the problem of a file or folder that `place` names and that is not there."""
    file = shown(path)
    folder = path.absolute().parent
    there = [p.name for p in folder.iterdir()] if folder.is_dir() else []
    close = nearest(path.name, there)
    what = "is a folder, not a file" if path.is_dir() else "does not exist"
    hans = "是文件夹，不是文件" if path.is_dir() else "不存在"
    hant = "是資料夾，不是檔案" if path.is_dir() else "不存在"
    remedy = LocalText(f"nearest: {close}", f"最接近的是：{close}", f"最接近的是：{close}")
    none = _configs_in(path) or LocalText("check the path", "请检查路径", "請檢查路徑")
    return Problem(
        LocalText(f'"{file}" {what}', f"“{file}”{hans}", f"「{file}」{hant}"),
        remedy=remedy if close and close != path.name else none,
        place=place,
    )


def _configs_in(path: Path) -> LocalText | None:
    """Return which configs may be meant by a folder: those in it, else those beside it."""
    near = (path, path.parent) if path.is_dir() else ()
    found = (sorted(each.glob("*.y*ml")) for each in near)
    named = [[file for file in files if file.name != "outline.yaml"] for files in found]
    names = ", ".join(shown(file) for file in next((each for each in named if each), [])[:3])
    if not names:
        return None
    return LocalText(f"name a config: {names}", f"请写配置文件：{names}", f"請寫設定檔：{names}")


def _unreadable(file: str, reason: str) -> Problem:
    return Problem(
        LocalText(
            f"cannot be read: {reason.lower()}", f"读不出来：{reason}", f"讀不出來：{reason}"
        ),
        remedy=LocalText(
            "check that you may read it and that no other program holds it",
            "请检查权限，以及是否被别的程序占用",
            "請檢查權限，以及是否被別的程式占用",
        ),
        place=Place(file),
    )


def _too_large(file: str, most_bytes: int) -> Problem:
    limit = f"{most_bytes // 1024 // 1024} MB"
    return Problem(
        LocalText(f"the file is larger than {limit}", f"文件超过 {limit}", f"檔案超過 {limit}"),
        remedy=LocalText("split it", "请拆成几个文件", "請拆成幾個檔案"),
        place=Place(file),
    )
