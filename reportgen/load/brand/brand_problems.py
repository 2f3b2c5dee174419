"""What is said of mistakes in brand files."""

from __future__ import annotations

from collections.abc import Iterable

from reportgen.load.brand.contrast import Ratio
from reportgen.model.finding import Problem
from reportgen.model.language import LocalText, listed
from reportgen.model.place import Place
from reportgen.wording.messages.known_names import did_you_mean


def unknown_brand(name: str, known: Iterable[str], place: Place) -> Problem:
    """Return the problem of a brand that is neither shipped nor a file."""
    remedy = did_you_mean(name, known)
    return Problem(
        LocalText(f'unknown brand "{name}"', f"不认识的品牌“{name}”", f"不認識的品牌「{name}」"),
        remedy=LocalText(
            f"{remedy.en}; a brand of your own is a file, such as brand.yaml",
            f"{remedy.hans}；自己的品牌请写成文件，例如 brand.yaml",
            f"{remedy.hant}；自己的品牌請寫成檔案，例如 brand.yaml",
        ),
        place=place,
        values=(name,),
    )


def unknown_locale(name: str, known: Iterable[str], place: Place) -> Problem:
    """Return the problem of fonts for a language that there is none of."""
    return Problem(
        LocalText(f'unknown language "{name}"', f"不认识的语言“{name}”", f"不認識的語言「{name}」"),
        remedy=did_you_mean(name, known),
        place=place,
        values=(name,),
    )


def unknown_colour(name: str, known: Iterable[str], place: Place) -> Problem:
    """Return the problem of a colour that nothing is drawn in."""
    return Problem(
        LocalText(f'unknown colour "{name}"', f"不认识的颜色“{name}”", f"不認識的顏色「{name}」"),
        remedy=did_you_mean(name, known),
        place=place,
        values=(name,),
    )


def no_colour(text: str, place: Place) -> Problem:
    """Return the problem of a text that names no colour."""
    return Problem(
        LocalText(f'"{text}" is no colour', f"“{text}”不是颜色", f"「{text}」不是顏色"),
        remedy=LocalText(
            "write six hexadecimal digits such as 163A45",
            "请写六位十六进制数，例如 163A45",
            "請寫六位十六進位數，例如 163A45",
        ),
        place=place,
        values=(text,),
    )


def one_or_many(name: str, place: Place) -> Problem:
    """Return the problem of a list where one colour is wanted, or the other way round."""
    if name == "categories":
        return Problem(
            LocalText(
                "categories is one colour, and wants a list",
                "categories 只写了一个颜色，应是列表",
                "categories 只寫了一個顏色，應是清單",
            ),
            remedy=LocalText(
                "write it as [163A45, 5E90A3]", "请写成 [163A45, 5E90A3]", "請寫成 [163A45, 5E90A3]"
            ),
            place=place,
        )
    return Problem(
        LocalText(
            f"{name} is a list, and wants one colour",
            f"{name} 写成了列表，应是一个颜色",
            f"{name} 寫成了清單，應是一個顏色",
        ),
        remedy=LocalText(
            "write one, such as 163A45", "只写一个，例如 163A45", "只寫一個，例如 163A45"
        ),
        place=place,
    )


def no_colours(absent: list[str], place: Place) -> Problem:
    """Return the problem of a brand that extends nothing and leaves colours out."""
    names = listed(absent)
    return Problem(
        LocalText(
            f"no colour for {names.en}", f"没有写颜色：{names.hans}", f"沒有寫顏色：{names.hant}"
        ),
        remedy=LocalText(
            "add them, or extend a brand: `extends: sober`",
            "请补上，或沿用一个品牌：`extends: sober`",
            "請補上，或沿用一個品牌：`extends: sober`",
        ),
        place=place,
    )


def no_fonts(absent: list[str], place: Place) -> Problem:
    """Return the problem of a brand without fonts for a language."""
    names = ", ".join(absent)
    return Problem(
        LocalText(f"no fonts for {names}", f"没有写字体：{names}", f"沒有寫字型：{names}"),
        remedy=LocalText(
            "add them, or extend a brand: `extends: sober`",
            "请补上，或沿用一个品牌：`extends: sober`",
            "請補上，或沿用一個品牌：`extends: sober`",
        ),
        place=place,
    )


def too_faint(ratio: Ratio, place: Place) -> Problem:
    """Return the problem of a colour that can hardly be read."""
    found, least = f"{ratio.found:.1f}", f"{ratio.least:g}"
    on = {
        "white": LocalText("white", "白色", "白色"),
        "panel": LocalText("panel", "panel 底色", "panel 底色"),
        "brand": LocalText("brand", "brand 底色", "brand 底色"),
    }[ratio.on]
    return Problem(
        LocalText(
            f"{ratio.name} {ratio.colour} on {on.en} has a contrast of {found} : 1, "
            f"and needs {least} : 1",
            f"{ratio.name} {ratio.colour} 在{on.hans}上对比度只有 {found} : 1，至少要 {least} : 1",
            f"{ratio.name} {ratio.colour} 在{on.hant}上對比度只有 {found} : 1，至少要 {least} : 1",
        ),
        remedy=LocalText(
            "choose a lighter colour for it" if ratio.on == "brand" else "choose a darker colour",
            "请换浅一些的颜色" if ratio.on == "brand" else "请换深一些的颜色",
            "請換淺一些的顏色" if ratio.on == "brand" else "請換深一些的顏色",
        ),
        place=place,
        values=(ratio.colour,),
    )


def no_logo(place: Place) -> Problem:
    """Return the problem of a logo that is no picture, or too large a one."""
    return Problem(
        LocalText(
            "the logo is no PNG or JPEG of at most 4 MB and 40 megapixels",
            "logo 不是 PNG 或 JPEG，或者超过 4 MB、4000 万像素",
            "logo 不是 PNG 或 JPEG，或者超過 4 MB、4000 萬像素",
        ),
        remedy=LocalText("save it as PNG", "请另存为 PNG", "請另存為 PNG"),
        place=place,
    )
