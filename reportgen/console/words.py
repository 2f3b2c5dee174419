"""The words around findings: headings, counts, what is said when there is nothing to say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.coverage.ends import Ends
from reportgen.model.language import Locale, LocalText, same
from reportgen.model.waiver import Waiver
from reportgen.wording.typography import typography

SEVERITIES = {
    "error": LocalText("error", "错误", "錯誤"),
    "warning": LocalText("warning", "警告", "警告"),
    "info": LocalText("info", "提示", "提示"),
}
_MOST_LINES = 12
ALSO = LocalText("also", "连带", "連帶")
HELP = LocalText("help", "办法", "辦法")
CELL = LocalText("cell", "单元格", "儲存格")
PRINTED_IN = LocalText("printed in", "印在", "印在")
WAIVED = LocalText("waived", "已豁免", "已豁免")

CLEAN = LocalText("no findings", "没有发现问题", "沒有發現問題")
NOTHING_WRITTEN = LocalText(
    "nothing was written; `--draft` writes all the same, stamped as a draft",
    "没有写出任何文件；加 `--draft` 可以照样写出，盖上草稿字样",
    "沒有寫出任何檔案；加 `--draft` 可以照樣寫出，蓋上草稿字樣",
)
NOT_EVEN_A_DRAFT = LocalText(
    "nothing was written, not even a draft: mend the errors above first",
    "没有写出任何文件，草稿也没有：请先改好上面的错误",
    "沒有寫出任何檔案，草稿也沒有：請先改好上面的錯誤",
)
_PLURALS = {"error": "errors", "warning": "warnings", "info": "notes"}


def labelled(label: str, text: str, locale: Locale) -> str:
    """Return a text behind its label, with the colon of the language."""
    return f"{label}{typography(locale).colon}{text}"


def helped(remedy: str, locale: Locale) -> str:
    """Return a remedy behind its label."""
    return labelled(HELP.in_(locale), remedy, locale)


def counted(name: str, number: int, locale: Locale) -> str:
    """Return the number of findings of a severity in words: 1 error, 2 errors, 2 个错误."""
    english = _PLURALS[name] if number != 1 else "note" if name == "info" else name
    word = SEVERITIES[name]
    return LocalText(
        f"{number} {english}", f"{number} 个{word.hans}", f"{number} 個{word.hant}"
    ).in_(locale)


def counted_figures(number: int, locale: Locale) -> str:
    """Return the number of figures read, in words: 183 figures."""
    plural = "" if number == 1 else "s"
    return LocalText(f"{number} figure{plural}", f"{number} 个数值", f"{number} 個數值").in_(locale)


def not_firmly(loose: int, none: int, locale: Locale) -> Iterator[str]:
    """Yield how many figures are held within wide bounds only, if any, and how many by none."""
    if loose:
        yield LocalText(
            f"{loose} within wide bounds only",
            f"{loose} 个只有宽松界限",
            f"{loose} 個只有寬鬆界限",
        ).in_(locale)
    yield LocalText(f"{none} by none", f"{none} 个无从核对", f"{none} 個無從核對").in_(locale)


def passing(ends: Ends) -> LocalText:
    """Return which values of a figure would pass: no relation and no limit would tell."""
    match ends.low, ends.high:
        case None, None:
            return same("")
        case low, None:
            return LocalText(
                f"anything from {low} on would pass", f"{low} 以上都查不出", f"{low} 以上都查不出"
            )
        case None, high:
            return LocalText(
                f"anything up to {high} would pass", f"{high} 以下都查不出", f"{high} 以下都查不出"
            )
        case low, high:
            return LocalText(
                f"anything from {low} to {high} would pass",
                f"{low} 到 {high} 之间都查不出",
                f"{low} 到 {high} 之間都查不出",
            )


def counted_templates(number: int, locale: Locale) -> str:
    """Return the number of section files read, in words: 52 templates."""
    plural = "" if number == 1 else "s"
    return LocalText(f"{number} template{plural}", f"{number} 个模板", f"{number} 個範本").in_(
        locale
    )


def counted_waived(number: int, locale: Locale) -> str:
    """Return the number of waived findings in words: 1 waived."""
    return LocalText(f"{number} waived", f"{number} 个已豁免", f"{number} 個已豁免").in_(locale)


def more(number: int, check: str, file: str) -> LocalText:
    """Return the line for the findings of a check that are not shown one by one."""
    return LocalText(
        f"and {number} more of {check} in {file}; -v shows them all",
        f"{file} 里还有 {number} 个 {check} 问题，加 -v 可以全部列出",
        f"{file} 裡還有 {number} 個 {check} 問題，加 -v 可以全部列出",
    )


EACH_ON_DEMAND = LocalText(
    "what concerns many people is told once; -v shows the findings of each of them",
    "涉及多人的问题只各举一例，加 -v 可以逐人列出",
    "涉及多人的問題只各舉一例，加 -v 可以逐人列出",
)


def crowd(findings: int, people: int) -> LocalText:
    """Return the heading of what a rule says for many people, of which an example follows."""
    return LocalText(
        f"{findings} findings for {people} people, such as this one",
        f"涉及 {people} 人，共 {findings} 个问题，例如",
        f"涉及 {people} 人，共 {findings} 個問題，例如",
    )


def crowd_of_one_place(findings: int, people: int) -> LocalText:
    """Return the heading of what one place makes a rule say for many people."""
    return LocalText(
        f"{findings} findings for {people} people, all because of one place, such as this one",
        f"涉及 {people} 人，共 {findings} 个问题，都出在同一处，例如",
        f"涉及 {people} 人，共 {findings} 個問題，都出在同一處，例如",
    )


def more_figures(number: int) -> LocalText:
    """Return the line for the figures of a cause that are not shown one by one."""
    return LocalText(
        f"… and {number} more figures", f"……另有 {number} 个数", f"……另有 {number} 個數"
    )


def computed_from(names: LocalText) -> LocalText:
    """Return what a figure was computed from."""
    return LocalText(f"computed from {names.en}", f"由{names.hans}算得", f"由{names.hant}算得")


def also_in(lines: Sequence[int], locale: Locale) -> str:
    """Return in which lines of its file the same thing stands again; of many the first ones."""
    numbers = first_of(list(map(str, lines)), _MOST_LINES, typography(locale).list_comma)
    plural = "" if len(lines) == 1 else "s"
    return LocalText(
        f"also in line{plural} {numbers}", f"另见第 {numbers} 行", f"另見第 {numbers} 行"
    ).in_(locale)


def first_of(texts: Sequence[str], most: int, mark: str) -> str:
    """Return texts one after the other; of many the first ones, and the number of the others."""
    more = len(texts) - most
    return mark.join(texts[:most]) + (f" … +{more}" if more > 0 else "")


def more_evidence(number: int) -> LocalText:
    """Return the line for what else a cause makes wrong, and that is not shown one by one."""
    return LocalText(f"… and {number} more", f"……另有 {number} 处", f"……另有 {number} 處")


def joined(parts: list[str], locale: Locale) -> str:
    """Return parts of a sentence with the comma of the language."""
    return typography(locale).comma.join(parts)


def accepted(waiver: Waiver) -> LocalText:
    """Return the words for a waiver: its reason, the person and the last day."""
    reason, by, until = waiver.reason, waiver.by, waiver.until
    if until is None:
        return LocalText(
            f"reason: {reason}; accepted by {by}, without end",
            f"原因：{reason}；{by} 同意，未写期限",
            f"原因：{reason}；{by} 同意，未寫期限",
        )
    return LocalText(
        f"reason: {reason}; accepted by {by} until {until}",
        f"原因：{reason}；{by} 同意，有效期至 {until}",
        f"原因：{reason}；{by} 同意，有效期至 {until}",
    )
