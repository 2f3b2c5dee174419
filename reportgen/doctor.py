"""What a machine has of what reportgen needs: fonts, LibreOffice, encoding, language.

Each answer says what is there, or what to do. Nothing is read but what programs tell of themselves.
"""

from __future__ import annotations

import locale
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from reportgen.model.frozen import frozen
from reportgen.model.language import MESSAGE_VARIABLES, LocalText, same

_FONTS = (
    ("Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC"),
    ("Microsoft JhengHei", "Noto Sans CJK TC", "Source Han Sans TC", "PingFang TC"),
)
_SCRIPTS = (
    LocalText("Simplified Chinese font", "简体字体", "簡體字型"),
    LocalText("Traditional Chinese font", "繁体字体", "繁體字型"),
)
_OFFICE = ("soffice", "libreoffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice")
_EXTRAS: Mapping[str, str] = {"polars": "parquet"}
_SECONDS = 10


@frozen
class Answer:
    """What was looked for, whether it is there, what was found, and what to do where it is not.

    Without a `needed` thing documents cannot be written; all else is a convenience.
    """

    what: LocalText
    is_there: bool
    found: LocalText
    remedy: LocalText
    needed: bool = False


def examine(environment: Mapping[str, str]) -> Iterator[Answer]:
    """Yield an answer for each thing that reportgen needs or can use."""
    yield _python()
    yield _encoding()
    yield _language(environment)
    yield _templates()
    yield from _fonts()
    yield _office()
    yield from _libraries()


def _python() -> Answer:
    version = ".".join(map(str, sys.version_info[:3]))
    return Answer(
        same("Python"),
        sys.version_info >= (3, 11),
        same(version),
        LocalText(
            "install Python 3.11 or newer", "请安装 Python 3.11 或更新", "請安裝 Python 3.11 或更新"
        ),
        needed=True,
    )


def _encoding() -> Answer:
    encoding = (sys.stdout.encoding or "ascii").lower()
    return Answer(
        LocalText("encoding of the terminal", "终端编码", "終端機編碼"),
        encoding.replace("-", "") in {"utf8", "gb18030", "cp65001"},
        same(encoding),
        LocalText(
            "set PYTHONUTF8=1, or choose UTF-8 in the terminal; Chinese is escaped until then",
            "请设置 PYTHONUTF8=1，或把终端改成 UTF-8；否则中文会显示成转义",
            "請設定 PYTHONUTF8=1，或把終端機改成 UTF-8；否則中文會顯示成跳脫碼",
        ),
    )


def _language(environment: Mapping[str, str]) -> Answer:
    names = (name for name in MESSAGE_VARIABLES if environment.get(name))
    said = next((f"{name}={environment[name]}" for name in names), "")
    remedy = LocalText(
        "set REPORTGEN_LANG=zh-Hans, zh-Hant or en; until then messages are English",
        "请设置 REPORTGEN_LANG=zh-Hans；否则提示是英文",
        "請設定 REPORTGEN_LANG=zh-Hant；否則提示是英文",
    )
    what = LocalText("language of messages", "提示语言", "提示語言")
    return Answer(what, bool(said), same(said or locale.getlocale()[0] or "-"), remedy)


def _templates() -> Answer:
    from reportgen.load.resources import kinds_with_templates, template_root

    kinds = len(kinds_with_templates())
    return Answer(
        LocalText("templates", "模板", "範本"),
        kinds > 0,
        LocalText(f"{kinds} kinds", f"{kinds} 种文档", f"{kinds} 種文件"),
        LocalText(
            f"there are none in {template_root()}; install reportgen again",
            f"{template_root()} 里没有；请重新安装 reportgen",
            f"{template_root()} 裡沒有；請重新安裝 reportgen",
        ),
        needed=True,
    )


def _fonts() -> Iterator[Answer]:
    known = _installed_fonts()
    for what, wanted in zip(_SCRIPTS, _FONTS, strict=True):
        found = next((name for name in wanted if name.casefold() in known), "")
        yield Answer(
            what,
            bool(found),
            same(found or "-"),
            LocalText(
                f"install one of {', '.join(wanted[:3])} to look at documents here "
                "(Linux: fonts-noto-cjk); they are written without it as well",
                f"要在本机查看，请安装 {'、'.join(wanted[:3])} 之一"
                "（Linux：fonts-noto-cjk）；不装也能生成",
                f"要在本機檢視，請安裝 {'、'.join(wanted[:3])} 之一"
                "（Linux：fonts-noto-cjk）；不裝也能產生",
            ),
        )


def _installed_fonts() -> frozenset[str]:
    """Return the names of the fonts of this machine, lower case."""
    listed = _said_by("fc-list", ":", "family")
    names = {name.strip() for line in listed.splitlines() for name in line.split(",")}
    windows = Path("C:/Windows/Fonts")
    files = {"msyh.ttc": "Microsoft YaHei", "msjh.ttc": "Microsoft JhengHei"}
    names |= {name for file, name in files.items() if (windows / file).is_file()}
    mac = Path("/System/Library/Fonts/PingFang.ttc")
    names |= {"PingFang SC", "PingFang TC"} if mac.is_file() else set()
    return frozenset(name.casefold() for name in names)


def _office() -> Answer:
    found = next((path for name in _OFFICE if (path := shutil.which(name))), "")
    return Answer(
        same("LibreOffice"),
        bool(found),
        same(found or "-"),
        LocalText(
            "install LibreOffice to turn documents into PDF or pictures here; "
            "Word and PowerPoint open them without it",
            "要在本机转成 PDF 或图片，请安装 LibreOffice；Word 和 PowerPoint 不需要它",
            "要在本機轉成 PDF 或圖片，請安裝 LibreOffice；Word 和 PowerPoint 不需要它",
        ),
    )


def _libraries() -> Iterator[Answer]:
    from importlib.util import find_spec

    for library, extra in _EXTRAS.items():
        yield Answer(
            same(library),
            find_spec(library) is not None,
            LocalText("for Parquet", "用于 Parquet", "用於 Parquet"),
            LocalText(
                f"pip install 'reportgen[{extra}]' to read Parquet files",
                f"要读 Parquet 文件，请运行 pip install 'reportgen[{extra}]'",
                f"要讀 Parquet 檔案，請執行 pip install 'reportgen[{extra}]'",
            ),
        )


def _said_by(*command: str) -> str:
    """Return what a program prints, nothing where it is not there or does not answer."""
    program = shutil.which(command[0])
    if program is None:
        return ""
    try:
        done = subprocess.run(
            [program, *command[1:]], capture_output=True, timeout=_SECONDS, check=False
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.decode("utf-8", "replace")
