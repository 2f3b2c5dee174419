"""How a report is checked: its texts as printed, its editor's sections, each of its people alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.pipeline import check
from tests.support.configs import GOOD, PEOPLE, grave, housed, people
from tests.support.samples import copied


def test_what_a_check_tells_is_which_rules_ran_and_how_many_rows_it_read() -> None:
    told: list[str] = []

    checked = check(GOOD, lambda said: told.append(said.en))

    assert {"ratio", "rollup", "placeholder"} <= set(checked.ran)
    assert checked.report.rows == 183
    assert told == [f"reading {GOOD}", f"checking {GOOD}"]


@pytest.mark.parametrize(
    ("text", "said"),
    [("满意度{{ '达到九成' }}", []), ("满意度{{ '待' }}补充", ["error placeholder"])],
)
def test_texts_are_checked_as_they_are_printed(tmp_path: Path, text: str, said: list[str]) -> None:
    config = copied(tmp_path, {"period.yaml": lambda t: t.replace("满意度达到九成", f'"{text}"')})

    assert grave(config) == said


def test_what_is_said_of_everybody_alike_is_said_once_and_of_nobody(tmp_path: Path) -> None:
    shared = people(
        tmp_path / "shared",
        lambda t: t.replace("平台退款规则年内改了两次", "我们的退款规则改了两次"),
    )
    own = people(tmp_path / "own", str)
    text = own.with_name("people") / "P01.yaml"
    text.write_text(text.read_text("utf-8").replace("五月入职，七个月", "我们七个月"), "utf-8")

    for config, about in ((shared, None), (own, "P01")):
        checked = check(config)
        voices = [f.about.member for f in checked.findings if f.check == "voice"]
        assert voices == [about]
        assert [f.check for f in checked.by_person["P04"]] == []


def test_what_is_said_of_some_is_said_of_each_of_them(tmp_path: Path) -> None:
    config = people(tmp_path, lambda t: t.replace("承诺时限内给出结果", "我们全年接待都在时限内"))

    voices = [f.about.member for f in check(config).findings if f.check == "voice"]

    assert voices == ["P01", "P04"]


def test_what_is_said_of_the_only_person_is_said_of_them(tmp_path: Path) -> None:
    config = people(
        tmp_path, lambda t: t.replace("平台退款规则年内改了两次", "我们的退款规则改了两次")
    )
    table = config.with_name("people.csv")
    header, first, *_ = table.read_text("utf-8").splitlines()
    table.write_text(f"{header}\n{first}\n", "utf-8")

    voices = [f.about.member for f in check(config).findings if f.check == "voice"]

    assert voices == ["P01"]


def test_only_an_editor_s_own_sections_are_tried_with_the_checks(tmp_path: Path) -> None:
    own = check(housed(tmp_path, "自家的话。"))

    assert own.ran[-1] == "template"
    assert "template" not in check(GOOD).ran
    assert own.stops == check(GOOD).stops == ()


def test_what_a_section_leaves_out_is_told_of_its_template(tmp_path: Path) -> None:
    config = housed(tmp_path, "见{{ see('T-no') }}。")

    assert ("warning template") in grave(config)


def test_a_check_counts_the_figures_that_no_relation_holds() -> None:
    for config in (GOOD, PEOPLE):
        coverage = check(config).coverage
        assert coverage is not None
