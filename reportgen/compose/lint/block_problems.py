"""What is said of blocks and their options."""

from __future__ import annotations

from reportgen.model.finding import Problem, Severity
from reportgen.model.language import LocalText
from reportgen.model.place import Place

BLOCK = LocalText("block", "块", "區塊")
OPTION = LocalText("option", "选项", "選項")
VALUE = LocalText("value", "值", "值")
MEDIUM = LocalText("medium", "介质", "媒介")
IN_SECTION = LocalText("id in this section", "本节的 id", "本節的 id")
CHART = LocalText("chart type", "图表类型", "圖表類型")
_WIDE = "："


def closes_nothing(place: Place) -> Problem:
    """Return the problem of a line ::: to which no block belongs."""
    return _problem(
        LocalText(
            "this ::: closes nothing",
            "这个 ::: 前面没有开头",
            "這個 ::: 前面沒有開頭",
        ),
        LocalText(
            "begin the block with a line such as ::: kpi-cards, or delete this one",
            "请在前面补上 ::: kpi-cards 这样的开头，或删掉这一行",
            "請在前面補上 ::: kpi-cards 這樣的開頭，或刪掉這一行",
        ),
        place,
    )


def not_closed(name: str, place: Place) -> Problem:
    """Return the problem of a block without its end."""
    return _problem(
        LocalText(
            f"the block {name} is never closed",
            f"块 {name} 没有结束",
            f"區塊 {name} 沒有結束",
        ),
        LocalText(
            "end it with a line :::",
            "请在它的末尾单独写一行 :::",
            "請在它的末尾單獨寫一行 :::",
        ),
        place,
    )


def no_medium(place: Place) -> Problem:
    """Return the problem of `only` without saying for what."""
    return _problem(
        LocalText(
            '"only" does not say for what',
            "“only”后面没有写用于哪一种",
            "「only」後面沒有寫用於哪一種",
        ),
        LocalText(
            "write ::: only deck or ::: only document",
            "请写 ::: only deck 或 ::: only document",
            "請寫 ::: only deck 或 ::: only document",
        ),
        place,
    )


def never_shown(place: Place) -> Problem:
    """Return the problem of something for the deck alone, inside what is for the document alone."""
    return _problem(
        LocalText(
            "this stands inside a block that is only for the other one, so it is never shown",
            "它外面的块只用于另一种，所以永远不会出现",
            "它外面的區塊只用於另一種，所以永遠不會出現",
        ),
        LocalText(
            "move it out, or make both the same",
            "请移到外面，或把两处写成一样",
            "請移到外面，或把兩處寫成一樣",
        ),
        place,
    )


def no_option(text: str, name: str, place: Place) -> Problem:
    """Return the problem of a line of a block that is no option."""
    option, wide, value = text.partition(_WIDE)
    if wide and option.strip().isascii():
        return _problem(
            LocalText(
                f'the colon after "{option.strip()}" is full-width',
                f"“{option.strip()}”后面的冒号是全角",
                f"「{option.strip()}」後面的冒號是全形",
            ),
            LocalText(
                f"write {option.strip()}: {value.strip()}",
                f"请用半角冒号加空格：{option.strip()}: {value.strip()}",
                f"請用半形冒號加空格：{option.strip()}: {value.strip()}",
            ),
            place,
        )
    return _problem(
        LocalText(
            f'"{text}" is no option of {name}',
            f"“{text}”不是 {name} 的选项",
            f"「{text}」不是 {name} 的選項",
        ),
        LocalText(
            "write options as `name: value`, one a line; prose stands outside of the block",
            "选项写成 `名称: 值`，一行一个；正文写在块的外面",
            "選項寫成 `名稱: 值`，一行一個；內文寫在區塊的外面",
        ),
        place,
    )


def no_value(name: str, place: Place) -> Problem:
    """Return the problem of an option without a value."""
    return _problem(
        LocalText(f'"{name}" has no value', f"“{name}”后面没有写值", f"「{name}」後面沒有寫值"),
        LocalText(
            "write one after the colon, or delete the line",
            "请在冒号后写上，或删掉这一行",
            "請在冒號後寫上，或刪掉這一行",
        ),
        place,
    )


def twice(name: str, place: Place) -> Problem:
    """Return the problem of an option that stands twice."""
    return _problem(
        LocalText(
            f'"{name}" stands twice in this block; the last one counts',
            f"“{name}”在这个块里写了两次，只有后一个有效",
            f"「{name}」在這個區塊裡寫了兩次，只有後一個有效",
        ),
        LocalText("keep one of the two", "请只留一个", "請只留一個"),
        place,
    )


def shows_nothing(place: Place) -> Problem:
    """Return the problem of a chart that names nothing to show."""
    return _problem(
        LocalText(
            "the chart does not say what it shows",
            "这个图没有写要画什么",
            "這個圖沒有寫要畫什麼",
        ),
        LocalText(
            "add a line such as metric: csat",
            "请加一行，例如 metric: csat",
            "請加一行，例如 metric: csat",
        ),
        place,
    )


def strange_fence(text: str, place: Place) -> Problem:
    """Return the problem of a line that was meant to be a fence."""
    return _problem(
        LocalText(
            f'"{text}" begins no block and is printed as it stands',
            f"“{text}”不是块的开头，会原样印出来",
            f"「{text}」不是區塊的開頭，會原樣印出來",
        ),
        LocalText(
            "begin the line with three half-width colons, without blanks before them: :::",
            "行首写三个半角冒号，前面不留空格：:::",
            "行首寫三個半形冒號，前面不留空格：:::",
        ),
        place,
    )


def used_twice(name: str, other: str, place: Place) -> Problem:
    """Return the problem of an id that another block has."""
    return _problem(
        LocalText(
            f'the id "{name}" is used by another block, in {other}',
            f"编号“{name}”在 {other} 里已经用过",
            f"編號「{name}」在 {other} 裡已經用過",
        ),
        LocalText("give one of them another id", "请给其中一个换一个 id", "請給其中一個換一個 id"),
        place,
    )


def _problem(message: LocalText, remedy: LocalText, place: Place) -> Problem:
    return Problem(message, remedy=remedy, place=place, severity=Severity.ERROR)
