"""What a document leaves out is said by `check` already, at its place, and by `build` once."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from reportgen.pipeline import BuildOptions, build, check
from tests.support.monthly_brief import change, monthly_brief

Step = Callable[[Path], object]
CONFIG = "october.yaml"
RESULTS, SHORT, NEXT = (f"monthly-brief/0{n}.md" for n in ("1-results", "2-problems", "3-next"))


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder without mistakes, made once."""
    with pytest.MonkeyPatch.context() as patch:
        root = tmp_path_factory.mktemp("model")
        patch.chdir(root)
        return monthly_brief(root)


@pytest.fixture
def brief(model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of it, in the current folder."""
    monkeypatch.chdir(tmp_path)
    return Path(shutil.copytree(model, tmp_path / "brief"))


def changed(file: str, old: str, new: str) -> Step:
    return lambda brief: change(brief / file, old, new)


def written(file: str, text: str) -> Step:
    return lambda brief: (brief / file).write_text(text, encoding="utf-8")


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
            "results: a sentence was left out, because csat.year_ago is missing",
            "results：缺少 csat.year_ago，有一句没有写",
            "results：缺少 csat.year_ago，有一句沒有寫",
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
]


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
