"""reportgen list and explain: what there is to name, and what it means."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.test_check import GOOD, run
from tests.support.monthly_brief import monthly_brief


@pytest.mark.parametrize(
    ("what", "line"),
    [
        (
            "kinds",
            "quarter-summary a team's quarter: goals, work, quality, next steps (en, zh-Hans,",
        ),
        (
            "checks",
            "member-agreement A member that stands in two breakdowns of one metric has one value.",
        ),
        (
            "blocks",
            "kpi-cards Metrics as large cards: value, change, target, status and the distance",
        ),
        ("charts", "column Columns, one for each category: values of members or months."),
        ("brands", "sober"),
        ("locales", "zh-Hant"),
    ],
)
def test_each_list_has_a_line_for_each_name(
    what: str, line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run("list", what, "--lang", "en")

    assert code == 0
    shown = [" ".join(each.split()) for each in capsys.readouterr().out.splitlines()]
    assert any(each.startswith(line) for each in shown)


@pytest.mark.parametrize(
    ("what", "lang", "line"),
    [
        ("kinds", "zh-Hant", "team-annual 團隊年度報告：成果、挑戰、措施、來年目標"),
        ("blocks", "zh-Hans", "callout 一小段文字，单独成框"),
        ("charts", "zh-Hant", "waterfall 瀑布圖：一步步加到合計"),
    ],
)
def test_lists_for_editors_are_in_the_language_of_messages(
    what: str, lang: str, line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    run("list", what, "--lang", lang)

    shown = [" ".join(each.split()) for each in capsys.readouterr().out.splitlines()]
    assert any(each.startswith(line) for each in shown)


def test_metrics_come_from_the_catalogue_of_a_config(capsys: pytest.CaptureFixture[str]) -> None:
    code = run("list", "metrics", str(GOOD))

    assert code == 0
    assert len(capsys.readouterr().out.splitlines()) == 95


def test_what_a_metric_means_is_told_in_english_where_the_catalogue_says_no_more(
    capsys: pytest.CaptureFixture[str],
) -> None:
    run("list", "metrics", str(GOOD), "--lang", "zh-Hans")

    told = dict(line.split(maxsplit=1) for line in capsys.readouterr().out.splitlines())
    assert told["nps"] == "净推荐值 (pts): 推荐者占比减去贬损者占比"
    assert told["nps_promoters"] == "推荐者人数 (count): respondents scoring 9 or 10"


PAGE = """\
headcount-flow
  error: build refuses to write
  looks at figures and tables, in every report

Opening headcount + joined - left = closing headcount.

The opening is the previous period's closing. People are counted, so this is exact; transfers count
as joined or left.

passes: 18 + 15 - 3 = 30.
    headcount@2024-Q3=18 headcount_joined=15 headcount_left=3 headcount=30
fails: 18 + 15 - 3, closing 31.
    headcount@2024-Q3=18 headcount_joined=15 headcount_left=3 headcount=31
    -> 18 + 15 - 3 = 30, but the closing headcount says 31 (off by 1; counts are exact)

to accept one finding, write in the period config:
  checks:
    waive:
      - {check: headcount-flow, metric: …, reason: …, by: …, until: 2024-Q4}
  dimension, member, period and subject narrow it down; it holds until the end of that period \
and is printed in every check
"""


def test_explain_prints_the_manual_page(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("explain", "headcount-flow", "--lang", "en") == 0
    assert capsys.readouterr().out == PAGE


def test_a_page_of_one_line_has_no_empty_paragraph_and_no_figures(
    capsys: pytest.CaptureFixture[str],
) -> None:
    run("explain", "expected-count", "--lang", "en")

    lines = capsys.readouterr().out.splitlines()
    assert lines[3] == ""
    assert lines[5] == ""
    assert lines[6].startswith("passes: ")
    assert lines[7].startswith("fails: ")
    assert lines[8] == ""


def test_what_is_no_rule_is_explained_too(capsys: pytest.CaptureFixture[str]) -> None:
    code = run("explain", "input", "--lang", "zh-Hant")

    assert code == 0
    assert "  在讀取檔案或產生文件時提出\n" in capsys.readouterr().out


@pytest.mark.parametrize("what", ["kinds", "checks", "blocks", "charts", "brands", "locales"])
def test_a_language_may_be_given_to_any_command(what: str) -> None:
    assert run("list", what, "--lang", "zh-Hans") == 0
    assert run("--lang", "zh-Hans", "list", what) == 0


@pytest.mark.parametrize(
    ("words", "first"),
    [
        (("--lang", "zh-Hant", "list", "charts"), "直條：每個月或成員一根"),
        (("list", "charts", "--lang", "zh-Hant"), "直條：每個月或成員一根"),
        (("--lang", "en", "list", "charts", "--lang", "zh-Hans"), "柱形：每个月或成员一根"),
    ],
)
def test_a_language_holds_wherever_it_stands_and_the_last_one_counts(
    words: tuple[str, ...], first: str, capsys: pytest.CaptureFixture[str]
) -> None:
    run(*words)

    assert first in capsys.readouterr().out.splitlines()[0]


def test_the_kinds_of_a_config_are_ours_and_its_own_folder(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monthly_brief(tmp_path)
    capsys.readouterr()

    codes = [
        run("list", "kinds", name, "--lang", "en") for name in (str(GOOD), "brief/october.yaml")
    ]

    lines = capsys.readouterr().out.splitlines()
    assert codes == [0, 0]
    assert [line.split()[0] for line in lines].count("quarter-summary") == 2
    assert [line for line in lines if line.startswith("monthly-brief")] == [lines[-1]]
    assert lines[-1].endswith("(brief/monthly-brief)")


@pytest.mark.parametrize("what", ["kinds", "metrics"])
def test_a_config_that_is_not_there_leaves_with_two(
    what: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("list", what, "nowhere.yaml", "--lang", "en") == 2
    assert "does not exist" in capsys.readouterr().err
