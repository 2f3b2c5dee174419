"""Ways to break a section, and what an editor is told: where, what is wrong, what to write."""

from __future__ import annotations

import functools

import pytest

from reportgen.compose.lint import Said, lint_section
from reportgen.compose.lint.known import KnownNames, known_of
from reportgen.load import load_report
from reportgen.model.document.template import SectionSource
from reportgen.model.finding import Problem
from reportgen.model.language import Locale
from tests.support.figures import CONFIGS


@functools.cache
def known() -> KnownNames:
    """Return what templates of the quarterly sample may name."""
    return known_of(load_report(CONFIGS / "quarter-summary" / "period.yaml"))


def linted(body: str, locale: Locale = Locale.HANS, claim: str = "") -> list[Said]:
    """Return what is said of a section whose body begins in line 5."""
    text = f'---\ntitle: ""\nclaim: "{claim}"\n---\n{body}'
    source = SectionSource("s", "s.md", "", body, 5, claim=claim, text=text)
    return list(lint_section(source, locale, known()))


def shown(said: Said, locale: Locale) -> tuple[str, str, str]:
    """Return the rule with the place, the message and the remedy."""
    rule, problem = said
    place = problem.place
    assert place is not None
    where = f"{rule} {place.line}:{place.column}+{place.length}"
    return where, problem.message.in_(locale), problem.remedy.in_(locale)


SLIPS: list[tuple[str, str, tuple[str, str, str], tuple[str, str, str]]] = [
    (
        "满意度为{{ csta }}。",
        "unknown-name 5:8+4",
        ('unknown name "csta"', "没有“csta”这个名称", "沒有「csta」這個名稱"),
        ('did you mean "csat"?', "是不是想写“csat”？", "是不是想寫「csat」？"),
    ),
    (
        "目标是{{ csat.tarqet }}。",
        "unknown-name 5:12+6",
        ('unknown attribute "tarqet"', "没有“tarqet”这个属性", "沒有「tarqet」這個屬性"),
        ('did you mean "target"?', "是不是想写“target”？", "是不是想寫「target」？"),
    ),
    (
        '{% if csat.verdict == "zzzz" %}好。{% endif %}',
        "states 5:24+4",
        ('"zzzz" is no state here', "这里没有“zzzz”这个状态", "這裡沒有「zzzz」這個狀態"),
        (
            "the states are met, missed, no_target, undecided",
            "状态有 met, missed, no_target, undecided",
            "狀態有 met, missed, no_target, undecided",
        ),
    ),
    (
        f"{'{% for a in goals %}' * 4}好{'{% endfor %}' * 4}",
        "syntax 5:61+20",
        (
            "loops stand more than three deep",
            "循环套了三层以上",
            "迴圈套了三層以上",
        ),
        (
            "if, for, set and case are all there is, and loops stand three deep at most",
            "可以用的只有 if、for、set 和 case，循环最多三层",
            "可以用的只有 if、for、set 和 case，迴圈最多三層",
        ),
    ),
    (
        "{% case csat.verdict %}{% when met %}达到{% when missed %}没有{% when no_target %}未设",
        "syntax 5:1+23",
        (
            "this {% case %} has no {% endcase %}",
            "这个 {% case %} 没有对应的 {% endcase %}",
            "這個 {% case %} 沒有對應的 {% endcase %}",
        ),
        (
            "add {% endcase %} where it ends: {% case m.verdict %}{% when met %}…{% endcase %}",
            "请在结束处加上 {% endcase %}：{% case m.verdict %}{% when met %}…{% endcase %}",
            "請在結束處加上 {% endcase %}：{% case m.verdict %}{% when met %}…{% endcase %}",
        ),
    ),
    (
        "{% case csat.verdict %}\n{% when met %}达到了\n{% when missed %}没有\n{% endcase %}",
        "states 5:4+4",
        (
            "nothing is said for the state no_target",
            "没有写状态 no_target 的句子",
            "沒有寫狀態 no_target 的句子",
        ),
        (
            "add {% when no_target %} with a sentence, or {% otherwise %} for the rest",
            "请加上 {% when no_target %} 和一句话，或用 {% otherwise %} 写其余情况",
            "請加上 {% when no_target %} 和一句話，或用 {% otherwise %} 寫其餘情況",
        ),
    ),
    (
        "前言。\n\n::: kpi-cards\nmetrics: headline\n\n后面的话。",
        "block 7:1+13",
        (
            "the block kpi-cards is never closed",
            "块 kpi-cards 没有结束",
            "區塊 kpi-cards 沒有結束",
        ),
        (
            "end it with a line :::",
            "请在它的末尾单独写一行 :::",
            "請在它的末尾單獨寫一行 :::",
        ),
    ),
    (
        "::: kpi-cards\nmetric: headline\n:::",
        "block 6:1+6",
        ('unknown option "metric"', "没有“metric”这个选项", "沒有「metric」這個選項"),
        ('did you mean "metrics"?', "是不是想写“metrics”？", "是不是想寫「metrics」？"),
    ),
    (
        "::: chart\nmetric: csat\nwith: C1\n:::",
        "block 7:1+4",
        ('unknown option "with"', "没有“with”这个选项", "沒有「with」這個選項"),
        (
            "write it in the first line: ::: chart with=…",
            "请写在第一行：::: chart with=…",
            "請寫在第一行：::: chart with=…",
        ),
    ),
    (
        "::: chart\nmetric: csat\nzzz: C1\n:::",
        "block 7:1+3",
        ('unknown option "zzz"', "没有“zzz”这个选项", "沒有「zzz」這個選項"),
        (
            "known: type, metric, metrics, columns, line, by, stack, series, target, of, part, units, person, caption, claim, takeaway",
            "可以写：type、metric、metrics、columns、line、by、stack、series、target、of、part、units、person、caption、claim、takeaway",
            "可以寫：type、metric、metrics、columns、line、by、stack、series、target、of、part、units、person、caption、claim、takeaway",
        ),
    ),
    (
        "满意度达到85%。",
        "typed-number 5:6+3",
        (
            'the number "85%" is typed; it stays as it is when the figure changes',
            "“85%”是手写的数字，数据变了它不会跟着变",
            "「85%」是手寫的數字，資料變了它不會跟著變",
        ),
        (
            "print the figure, such as {{ csat }}, or count with {{ count(goals) }}",
            "请引用数值，例如 {{ csat }}，或用 {{ count(goals) }} 计数",
            "請引用數值，例如 {{ csat }}，或用 {{ count(goals) }} 計數",
        ),
    ),
    (
        "::: chart id=C1\ntype: colum\nmetric: csat\nby: month\n:::",
        "block 6:7+5",
        (
            'unknown chart type "colum"',
            "没有“colum”这个图表类型",
            "沒有「colum」這個圖表類型",
        ),
        ('did you mean "column"?', "是不是想写“column”？", "是不是想寫「column」？"),
    ),
    (
        "::: kpi-cards\nmetrics：headline\n:::",
        "block 6:1+16",
        (
            'the colon after "metrics" is full-width',
            "“metrics”后面的冒号是全角",
            "「metrics」後面的冒號是全形",
        ),
        (
            "write metrics: headline",
            "请用半角冒号加空格：metrics: headline",
            "請用半形冒號加空格：metrics: headline",
        ),
    ),
    (
        "满意度为{{ csat }，比上季高。",
        "syntax 5:5+9",
        (
            '"{{ csat }" is not closed',
            "“{{ csat }”没有写完，缺少结尾的括号",
            "「{{ csat }」沒有寫完，缺少結尾的括號",
        ),
        (
            "an expression stands between two braces on each side: {{ csat }}",
            "表达式两边各写两个花括号：{{ csat }}",
            "運算式兩邊各寫兩個大括號：{{ csat }}",
        ),
    ),
]  # fmt: skip


def test_a_case_without_a_branch_lacks_them_all() -> None:
    [(rule, problem)] = linted("{% case csat.verdict %}{% endcase %}")

    assert rule == "states"
    assert problem.message.en == "nothing is said for the states met, missed, no_target"


@pytest.mark.parametrize(("body", "where", "message", "remedy"), SLIPS)
def test_an_editor_is_told_where_what_and_what_to_write(
    body: str, where: str, message: tuple[str, str, str], remedy: tuple[str, str, str]
) -> None:
    [said] = linted(body)

    for at, locale in enumerate((Locale.EN, Locale.HANS, Locale.HANT)):
        assert shown(said, locale) == (where, message[at], remedy[at])


def test_all_slips_of_a_section_come_in_one_run() -> None:
    body = (
        "{{ csta }}和{{ csat }，{csat}。\n"
        "{% for m in headline %}{{ m.tarqet }}{% endfor %}{{ count（goals） }}\n"
        "{% if a b %}好{% endif %}{% include 'x' %}{{ nps.nmae }}\n"
    )

    assert [where for where, _, _ in (shown(said, Locale.EN) for said in linted(body))] == [
        "unknown-name 5:4+4",
        "syntax 5:12+9",
        "syntax 5:22+6",
        "unknown-name 6:29+6",
        "syntax 6:58+1",
        "syntax 7:9+1",
        "syntax 7:25+17",
        "unknown-name 7:49+4",
    ]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ('{{ csat.by("chanel")|first }}', 'unknown dimension "chanel"'),
        ('{{ csat.of(channel="caht") }}', 'unknown member "caht"'),
        ('{{ csat.of(chanel="chat") }}', 'unknown dimension "chanel"'),
        ('{{ csat.change_on("last_year") }}', 'unknown period "last_year"'),
        ('{{ metric("csta") }}', 'unknown metric "csta"'),
        ("{{ csat|uper }}", 'unknown filter "uper"'),
        ("{% if csat is defind %}好{% endif %}", 'unknown test "defind"'),
        ("{{ headline.name }}", 'a list has no "name"; each of its things has'),
        ("{{ headline }}", '"headline" cannot be printed as it is'),
        ("{{ csat.of }}", '"csat.of" cannot be printed as it is'),
        ("{% for task in tasks %}{{ task.hwo }}{% endfor %}", 'unknown field "hwo"'),
        ("{% set m = worst(headline) %}{{ m.nmae }}", 'unknown attribute "nmae"'),
        ("{% for m in met(headline) %}{{ m.gap.wrods }}{% endfor %}", 'unknown attribute "wrods"'),
        ('{% if csat.verdict == "hit" %}好{% endif %}', '"hit" is no state here'),
        ("{% endif %}", "this {% endif %} belongs to no {% if %}"),
        ("{% cse csat.verdict %}", 'there is no tag "cse"'),
        ("{{ }}", '"{{ }}" says nothing'),
        ("{{ csat. }}", '"{{ csat. }}" is not finished: a name, a quotation mark or a bracket is missing'),
        ("{% 若 csat %}", 'there is no tag "若"'),
        ("::: chart\ntype: line\n:::", "the chart does not say what it shows"),
        ("::: only decks\n- 好\n:::", 'unknown medium "decks"'),
        ("::: only deck\n::: callout only=document\ntext: 好\n:::\n:::",
         "this stands inside a block that is only for the other one, so it is never shown"),
        (":::", "this ::: closes nothing"),
        ("：：：kpi-cards", '"：：：kpi-cards" begins no block and is printed as it stands'),
        ("::: points\nof: principels\n:::", 'unknown list "principels"'),
        ("::: cards\nof: tasks\nfigure: actuel\n:::", 'unknown value "actuel"'),
        ("::: callout\n说明在这里\n:::", '"说明在这里" is no option of callout'),
        ("# 标题", "a heading is printed here as it stands"),
        ("见[附件](http://x.cn)。", "a link is printed here as it stands"),
    ],
)  # fmt: skip
def test_a_slip_is_told_of_once(body: str, said: str) -> None:
    assert [problem.message.en for _, problem in linted(body)] == [said]


def problems(body: str, locale: Locale = Locale.HANS) -> list[Problem]:
    return [problem for _, problem in linted(body, locale)]


@pytest.mark.parametrize(
    ("locale", "body", "said"),
    [
        (Locale.HANS, "客服組的满意度。", '"組" is Traditional; the text is Simplified'),
        (Locale.HANT, "客服组的滿意度。", '"组" is Simplified; the text is Traditional'),
        (Locale.HANT, "重復諮詢。", '"重復" is Simplified; the text is Traditional'),
        (Locale.HANT, "客戶信息。", '"信息" is the word of mainland China; in Taiwan it is "資訊／訊息"'),
        (Locale.HANS, "满意度为{{ csat }},高于上季。", 'half-width "," in Chinese text'),
        (Locale.HANS, "各渠道：{{ csat }},{{ nps }}。", 'half-width "," in Chinese text'),
        (Locale.EN, "Satisfaction，as measured.", 'full-width "，" in English text'),
        (Locale.EN, "The 满意度 rose.", '"满意度" is Chinese in an English section'),
        (Locale.HANS, "共有三项目标。", '"三项" counts by hand'),
        (Locale.EN, "It rose by 3.5 %.", 'the number "3.5 %" is typed; it stays as it is when the figure changes'),
    ],
)  # fmt: skip
def test_words_of_another_language_and_typed_numbers_are_told_of(
    locale: Locale, body: str, said: str
) -> None:
    assert [problem.message.en for problem in problems(body, locale)] == [said]


@pytest.mark.parametrize(
    ("locale", "body"),
    [
        (Locale.HANS, "618 和双11 期间全天候 7×24 小时接待，12306 与 24小时热线照常。"),
        (Locale.HANS, "第一，先看口径；第3章写差距。一项一项来，一两起也算，几十次不走样，十分要紧。"),
        (Locale.HANS, "1. 先看口径\n2. 再看差距"),
        (Locale.HANS, "他说“客服組”。见《后台手册(1.0)》。"),
        (Locale.HANT, "「售后」二字是原文；後續仍由原組處理。"),
        (Locale.EN, "See Q4, T1 and ISO 9001; the 2nd round ran on 24/7 cover."),
        (Locale.HANS, "{{ csat }}（{{ nps }}），{{ csat.of(channel=\"chat\") }}：{{ nps.at(period.next) }}。"),
        (Locale.HANS, "满意度涨了2成。{# allow typed-number #}"),
        (Locale.HANS, '{% for m in headline %}{{ m.name }}{{ "，" if not loop.last else "。" }}{% endfor %}'),
        (Locale.HANS, "{% case csat.direction %}{% when up %}比上季的多。{% when down %}比上季的少。{% otherwise %}没变。{% endcase %}"),
    ],
)  # fmt: skip
def test_good_prose_is_left_alone(locale: Locale, body: str) -> None:
    assert problems(body, locale) == []


def test_branches_of_a_judgement_that_differ_in_one_word_are_told_of() -> None:
    body = (
        "{% case csat.trend %}\n"
        "{% when better %}人工接待的一次解决率由{{ csat.previous }}升到{{ csat }}。\n"
        "{% when worse %}人工接待的一次解决率由{{ csat.previous }}退到{{ csat }}。\n"
        "{% otherwise %}没有可比的数值。\n{% endcase %}"
    )

    [problem] = problems(body)

    assert problem.message.en == ('"worse" differs from "better" in one word only: "退" for "升"')
    assert str(problem.place) == "s.md:7:9"


def test_branches_that_say_the_same_are_told_of() -> None:
    body = (
        "{% case csat.verdict %}{% when met %}都写在这里。{% when missed %}都写在这里。"
        "{% otherwise %}未设。{% endcase %}"
    )

    assert [problem.message.en for problem in problems(body)] == [
        'the branch for "missed" says the same as the one for "met"'
    ]


def test_a_claim_is_read_as_well_with_its_quotation_marks() -> None:
    [(rule, problem)] = linted("好。", claim='{{ count(goals, \\"x\\") }}{{ csat.nmae }}')

    assert (rule, str(problem.place)) == ("unknown-name", "s.md:3:42")


def test_a_section_of_endless_length_is_not_read() -> None:
    [problem] = problems("{{ csta }}" * 20_000)

    assert problem.remedy.en == "split it into several"


@pytest.mark.parametrize(
    "body",
    [
        "{% if csta %}好。{% endif %}",
        "{% if csat %}好。{% elif csta %}坏。{% endif %}",
        "{% if csat %}好。{% elif aht %}{{ csta }}{% endif %}",
        "{% if csat %}好。{% else %}{{ csta }}{% endif %}",
        "{% for goal in goals %}{{ csta }}{% endfor %}",
        "{% for goal in goals %}好。{% else %}{{ csta }}{% endfor %}",
        "{% for csta in goals %}{{ csta.text }}{% else %}{{ csta }}{% endfor %}",
        "{% for csta in goals %}{{ csta.text }}{% endfor %}{{ csta }}",
        "{% set shown = csta %}",
        "{% set shown %}{{ csta }}{% endset %}",
    ],
)
def test_a_name_is_looked_up_wherever_it_stands(body: str) -> None:
    said = linted(body)

    assert [problem.message.en for _, problem in said] == ['unknown name "csta"']
