"""What a document leaves out is said by `check` already, at its place, and by `build` once."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.pipeline import BuildOptions, build, check
from tests.support.monthly_brief import Step, change, changed

CONFIG = "october.yaml"
RESULTS, SHORT, NEXT = (f"monthly-brief/0{n}.md" for n in ("1-results", "2-problems", "3-next"))


def block(text: str) -> Step:
    """Return a step that writes a block into the first section, on its line 21."""
    return changed(RESULTS, "::: kpi-cards", f"::: {text}\n:::\n\n::: kpi-cards")


LEFT_OUT: list[tuple[Step, str, tuple[str, str, str], str]] = [
    (
        changed(RESULTS, "needs: [headline]", "needs: [csat]"),
        "brief/monthly-brief/01-results.md:3:1",
        (
            "the section results was left out: `needs` names csat, which is no key of the config",
            "小节 results 没有写：`needs` 里的 csat 不是配置里的键",
            "小節 results 沒有寫：`needs` 裡的 csat 不是設定裡的鍵",
        ),
        (
            "it may name headline, goals, charts, background, problems, risks, plan; "
            "without `needs` the section appears as soon as it has content"
        ),
    ),
    (
        changed(RESULTS, "::: kpi-cards", "Last year it was {{ csat.year_ago }}.\n\n::: kpi-cards"),
        "brief/monthly-brief/01-results.md:5:1",
        (
            (
                "results: a sentence was left out, because the value of customer satisfaction a "
                "year ago (csat.year_ago) is missing"
            ),
            "results：缺少客户满意度的上年同期数值（csat.year_ago），有一句没有写",
            "results：缺少顧客滿意度的上年同期數值（csat.year_ago），有一句沒有寫",
        ),
        "add the figure or text; the sentence then comes back by itself",
    ),
    (
        changed(CONFIG, "    cause: Answers about returns differ between shifts\n", ""),
        "brief/october.yaml:16:5",
        (
            "Customer satisfaction missed its target, and no cause is given",
            "客户满意度未达标，但没有写原因",
            "顧客滿意度未達標，但沒有寫原因",
        ),
        "add `cause: …` to problems[0]",
    ),
    (
        changed(NEXT, "::: cards", 'Read on{{ see("C9") }}.\n\n::: cards'),
        "brief/monthly-brief/03-next.md:4:1",
        (
            'no table or chart has the id "C9", so nothing is mentioned here',
            "没有编号为“C9”的表或图，这里什么也没有指到",
            "沒有編號為「C9」的表或圖，這裡什麼也沒有指到",
        ),
        "known: T1",
    ),
    (
        block("chart\ntype: line\nmetric: csat\nby: month"),
        "brief/monthly-brief/01-results.md:21:1",
        (
            (
                "the block chart shows nothing: 2024-10 is no longer than a month, "
                "so `by: month` has nothing to part it into"
            ),
            "块 chart 什么也没有印：2024-10 里没有更短的月，`by: month` 分不出来",
            "區塊 chart 什麼也沒有印：2024-10 裡沒有更短的月，`by: month` 分不出來",
        ),
        (
            "for earlier periods write `type: history` without `by`, and list them in the config: "
            "`period: {…, history: […]}`"
        ),
    ),
    (
        block("chart\nmetric: csat\nby: chanel"),
        "brief/monthly-brief/01-results.md:21:1",
        (
            "the block chart shows nothing: no figures of csat are given by chanel",
            "块 chart 什么也没有印：数据里没有 csat 按 chanel 分的数值",
            "區塊 chart 什麼也沒有印：資料裡沒有 csat 按 chanel 分的數值",
        ),
        "add them to the data, or take the block out",
    ),
    (
        block("chart\nmetrics: nps fcr"),
        "brief/monthly-brief/01-results.md:21:1",
        (
            "the block chart shows nothing: there are no figures of nps, fcr for 2024-10",
            "块 chart 什么也没有印：没有 nps, fcr 在 2024-10 的数值",
            "區塊 chart 什麼也沒有印：沒有 nps, fcr 在 2024-10 的數值",
        ),
        "add them to the data, or take the block out",
    ),
    (
        block("table\ncolumns: text"),
        "brief/monthly-brief/01-results.md:21:1",
        (
            "the block table shows nothing: it names no list",
            "块 table 什么也没有印：没有写显示哪个列表",
            "區塊 table 什麼也沒有印：沒有寫顯示哪個清單",
        ),
        "name a list of the config, such as `of: plan`",
    ),
    (
        block("table\nof: plan"),
        "brief/monthly-brief/01-results.md:21:1",
        (
            "the block table shows nothing: it names no columns",
            "块 table 什么也没有印：没有写要哪些列",
            "區塊 table 什麼也沒有印：沒有寫要哪些欄",
        ),
        "name them, such as `columns: due metric owner text`",
    ),
]


def test_a_block_of_an_optional_section_or_of_an_empty_list_is_left_out_without_a_word(
    brief: Path,
) -> None:
    change(brief / NEXT, "---\n:::", "optional: true\n---\n::: chart\nmetric: nps\n:::\n\n:::")
    change(brief / CONFIG, "background:\n  - The month was the first with the new chat tool.\n", "")

    assert check(brief / CONFIG).findings == ()


@pytest.mark.parametrize(("step", "place", "said", "remedy"), LEFT_OUT)
def test_what_is_left_out_is_found_by_a_check_and_told_once_by_a_build(
    step: Step, place: str, said: tuple[str, str, str], remedy: str, brief: Path
) -> None:
    step(brief)

    [finding] = check(brief / CONFIG).findings
    built = build([brief / CONFIG], BuildOptions(brief / "out"))

    message, told = finding.problem.message, finding.problem.remedy
    assert (finding.check, finding.severity.value) == ("template", "warning")
    assert (str(finding.place), (message.en, message.hans, message.hant)) == (place, said)
    assert told.en == remedy
    assert built.findings == (finding,)


def test_a_section_that_is_a_title_alone_says_what_to_write(brief: Path) -> None:
    (brief / SHORT).write_text("---\ntitle: Where we fell short\n---\n", encoding="utf-8")

    _, finding = sorted(check(brief / CONFIG).findings, key=lambda each: each.check)

    message, told = finding.problem.message, finding.problem.remedy
    assert message.en == "the section problems was left out: nothing stands under its title"
    assert message.hans == "小节 problems 没有写：标题下面什么也没有写"
    assert message.hant == "小節 problems 沒有寫：標題下面什麼也沒有寫"
    assert told.en == (
        "write text or a block such as `::: points` below the second ---, "
        "or take the section out of the outline"
    )
