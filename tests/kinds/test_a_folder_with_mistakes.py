"""Every mistake in an editor's own kind is told of, at its word, in words that say what is right."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.pipeline import check
from tests.support.monthly_brief import Step, change, changed, told, written

OUTLINE = "monthly-brief/outline.yaml"
EXAMPLE = "chapters: [{id: results, title: Results, sections: [results]}]"
NEXT = "monthly-brief/03-next.md"


MISTAKES: list[tuple[Step, str, tuple[str, str, str], str]] = [
    (
        changed(OUTLINE, "sections: [next]", "sections: [next, results]"),
        "brief/monthly-brief/outline.yaml:15:22",
        (
            'the section "results" would be printed twice; it stands in line 12 already',
            "小节“results”会印两次，第 12 行已经有了",
            "小節「results」會印兩次，第 12 行已經有了",
        ),
        "keep one of the two",
    ),
    (
        changed(OUTLINE, "id: next", "id: results"),
        "brief/monthly-brief/outline.yaml:13:9",
        (
            'two chapters have the id "results"; the first stands in line 10',
            "有两章的 id 都是“results”，第一个在第 10 行",
            "有兩章的 id 都是「results」，第一個在第 10 行",
        ),
        "give one of them another id",
    ),
    (
        written("monthly-brief/next.md", "---\ntitle: Other\n---\nOther words.\n"),
        "brief/monthly-brief/next.md:1:1",
        (
            'the section "next" has two files: 03-next.md and next.md',
            "小节“next”有两个文件：03-next.md 和 next.md",
            "小節「next」有兩個檔案：03-next.md 和 next.md",
        ),
        "keep one of the two",
    ),
    (
        changed(OUTLINE, "sections: [next]", "sections: []"),
        "brief/monthly-brief/outline.yaml:15:15",
        (
            'the chapter "next" has no sections, so nothing of it is printed',
            "章“next”里没有小节，什么也印不出来",
            "章「next」裡沒有小節，什麼也印不出來",
        ),
        "name at least one: `sections: [results]`",
    ),
    (
        written(
            OUTLINE,
            "texts: {background: points, problems: problems, risks: cards, plan: steps}\n"
            "chapters: []\n",
        ),
        "brief/monthly-brief/outline.yaml:2:11",
        (
            "the outline has no chapters, so nothing of it is printed",
            "提纲里没有章，什么也印不出来",
            "大綱裡沒有章，什麼也印不出來",
        ),
        "name at least one: `- {id: …, title: …, sections: […]}`",
    ),
    (
        changed(NEXT, "title: Risks and next steps", "needs: [risks]"),
        "brief/monthly-brief/03-next.md:1:1",
        (
            "the section has no title",
            "这一节没有标题",
            "這一節沒有標題",
        ),
        'write `title: …` between the two lines ---, or `title: ""` for none',
    ),
    (
        changed(OUTLINE, "title: The month", 'title: "In {{ period.this }}"'),
        "brief/monthly-brief/outline.yaml:11:12",
        (
            'the title "In {{ period.this }}" would be printed with its braces',
            "标题“In {{ period.this }}”里的花括号会原样印出来",
            "標題「In {{ period.this }}」裡的大括號會原樣印出來",
        ),
        "write plain words; expressions belong in the text, the claim or the summary",
    ),
    (
        changed(NEXT, "title: Risks and next steps", 'title: "After {{ csat }}"'),
        "brief/monthly-brief/03-next.md:2:8",
        (
            'the title "After {{ csat }}" would be printed with its braces',
            "标题“After {{ csat }}”里的花括号会原样印出来",
            "標題「After {{ csat }}」裡的大括號會原樣印出來",
        ),
        "write plain words; expressions belong in the text, the claim or the summary",
    ),
    (
        changed(OUTLINE, "title: Monthly brief", "title: Monthly brief\nborrows: quarter-sumary"),
        "brief/monthly-brief/outline.yaml:2:10",
        (
            'there is no kind "quarter-sumary" to borrow sections from',
            "没有种类“quarter-sumary”，借不到小节",
            "沒有種類「quarter-sumary」，借不到小節",
        ),
        'did you mean "quarter-summary"?',
    ),
    (
        changed(OUTLINE, "title: Monthly brief", "title: Monthly brief\ncharts: resuls"),
        "brief/monthly-brief/outline.yaml:2:9",
        (
            'no chapter has the section "resuls", so charts of the config find no place',
            "没有哪一章有小节“resuls”，配置里的图表没有地方放",
            "沒有哪一章有小節「resuls」，設定裡的圖表沒有地方放",
        ),
        'did you mean "results"?',
    ),
    (
        changed(OUTLINE, "background: points", "opening: {of: background, shape: points}"),
        "brief/monthly-brief/outline.yaml:5:12",
        (
            (
                'a key of `texts` is what the text is about, its value the shape; "opening" '
                "has keys and values instead"
            ),
            "`texts` 里的键是文字的内容，值是写法；“opening”下面却是键和值",
            "`texts` 裡的鍵是文字的內容，值是寫法；「opening」下面卻是鍵和值",
        ),
        "write `background: points`",
    ),
    (
        changed("october.yaml", "./monthly-brief", "./montly-brief"),
        "brief/october.yaml:1:7",
        (
            'there is no folder "./montly-brief"',
            "没有文件夹“./montly-brief”",
            "沒有資料夾「./montly-brief」",
        ),
        'did you mean "./monthly-brief"?',
    ),
    (
        changed("october.yaml", "./monthly-brief", "monthly-brief"),
        "brief/october.yaml:1:7",
        (
            'unknown value "monthly-brief"',
            "不认识的值“monthly-brief”",
            "不認識的值「monthly-brief」",
        ),
        "write ./monthly-brief",
    ),
    (
        written(OUTLINE, "# to be written\n"),
        "brief/monthly-brief/outline.yaml:1:1",
        (
            "the file is empty",
            "文件是空的",
            "檔案是空的",
        ),
        f"write keys and values, such as `{EXAMPLE}`",
    ),
    (
        changed(OUTLINE, "sections: [next]", "sections: [next, ../octobr]"),
        "brief/monthly-brief/outline.yaml:15:22",
        (
            '"../octobr" is a path; sections lie in the folder of their outline',
            "“../octobr”是路径；小节文件只能放在提纲所在的文件夹里",
            "「../octobr」是路徑；小節檔案只能放在大綱所在的資料夾裡",
        ),
        "write the name alone, without folder and ending, such as `results`",
    ),
    (
        changed(OUTLINE, "sections: [next]", "sections: nxt"),
        "brief/monthly-brief/outline.yaml:15:15",
        (
            (
                'the section "nxt" has no file in brief/monthly-brief: neither nxt.md nor one with '
                "a number before it, such as 10-nxt.md"
            ),
            "小节“nxt”在 brief/monthly-brief 里没有文件：没有 nxt.md，也没有带序号的，如 10-nxt.md",
            "小節「nxt」在 brief/monthly-brief 裡沒有檔案：沒有 nxt.md，也沒有帶序號的，如 10-nxt.md",
        ),
        "nearest: 03-next.md",
    ),
    (
        changed(OUTLINE, "sections: [results, problems]", "sections: [results，problems]"),
        "brief/monthly-brief/outline.yaml:12:16",
        (
            "a full-width punctuation mark stands where YAML needs a half-width one",
            "这里需要半角标点，却用了全角标点",
            "這裡需要半形標點，卻用了全形標點",
        ),
        "inside { } and [ ], divide with half-width commas; quote texts that hold marks",
    ),
    (
        changed(OUTLINE, "title: Monthly brief", "title: Monthly brief\nborrows: ./monthly-brief"),
        "brief/monthly-brief/outline.yaml:2:10",
        (
            '"./monthly-brief" would borrow from itself',
            "“./monthly-brief”向自己借小节",
            "「./monthly-brief」向自己借小節",
        ),
        "name another kind, or take `borrows` out; sections of this folder need no borrowing",
    ),
    (
        changed(OUTLINE, "title: Monthly brief", "title: Monthly brief\nborrows: {a: [next]}"),
        "brief/monthly-brief/outline.yaml:2:10",
        (
            "found keys and values where a text is wanted",
            "这里要写一段文字，现在是键和值",
            "這裡要寫一段文字，現在是鍵和值",
        ),
        "write a text",
    ),
    (
        lambda brief: (brief / OUTLINE).unlink(),
        "brief/october.yaml:1:7",
        (
            '"brief/monthly-brief/outline.yaml" does not exist',
            "“brief/monthly-brief/outline.yaml”不存在",
            "「brief/monthly-brief/outline.yaml」不存在",
        ),
        "write outline.yaml in the folder monthly-brief, with chapters and texts",
    ),
    (
        written(NEXT, "PK\x03\x04 what a word processor saved"),
        "brief/monthly-brief/03-next.md:1:1",
        (
            "this is a Word, Excel or zip file, not a text file",
            "这不是文本文件（a Word, Excel or zip file）",
            "這不是文字檔（a Word, Excel or zip file）",
        ),
        "copy its words into a new file of a plain text editor; another name makes no text of it",
    ),
]


@pytest.mark.parametrize(("step", "place", "said", "remedy"), MISTAKES)
def test_a_mistake_is_told_at_its_word_with_what_would_be_right(
    step: Step, place: str, said: tuple[str, str, str], remedy: str, brief: Path
) -> None:
    step(brief)

    [problem] = told(brief)

    assert str(problem.place) == place
    assert (problem.message.en, problem.message.hans, problem.message.hant) == said
    assert problem.remedy.en == remedy


@pytest.mark.parametrize(
    ("typed", "check_name", "said"),
    [
        ("{{ cast }}", "input", 'unknown name "cast"'),
        ("{{ }}", "placeholder", '"{{" was never filled in'),
    ],
)
def test_a_wrong_expression_of_the_config_is_told_once_in_our_words(
    typed: str, check_name: str, said: str, brief: Path
) -> None:
    change(brief / "october.yaml", "The month was the first", f"The month of {typed} was the first")

    [finding] = check(brief / "october.yaml").findings

    assert (finding.check, finding.problem.message.en) == (check_name, said)


def test_a_section_that_the_deck_alone_repeats_is_printed_twice_as_well(brief: Path) -> None:
    change(brief / OUTLINE, "sections: [next]", "sections: [next]\n    deck: [results]")

    [problem] = told(brief)

    assert str(problem.place) == "brief/monthly-brief/outline.yaml:16:12"


def test_a_deck_may_have_a_section_elsewhere_than_the_document(brief: Path) -> None:
    change(
        brief / OUTLINE,
        "sections: [results, problems]",
        "sections: [results, problems]\n    deck: [results]",
    )
    change(brief / OUTLINE, "sections: [next]", "sections: [next]\n    deck: [next, problems]")

    assert check(brief / "october.yaml").findings == ()


def test_a_section_may_say_that_it_has_no_title(brief: Path) -> None:
    change(brief / NEXT, "title: Risks and next steps", 'title: ""')

    assert check(brief / "october.yaml").findings == ()


def test_of_facets_that_nobody_knows_all_known_ones_are_listed(brief: Path) -> None:
    change(brief / OUTLINE, "  risks: cards", "  xyzzy: cards")

    [problem, *_] = told(brief)

    assert problem.remedy.en.startswith("known: background, ")
    assert problem.remedy.en.endswith(", finished, planned")
