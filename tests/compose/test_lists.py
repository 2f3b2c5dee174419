"""What templates of every kind see of lists, tables, and other periods."""

from __future__ import annotations

import pytest

from reportgen.compose import compose
from reportgen.errors import TemplateError
from reportgen.model.document.document import HeadingNumbers
from reportgen.model.document.template import OutlineChapter, SectionSource, TemplateSources
from tests.support.outline import document_outline
from tests.support.samples import other_sample


def printed(kind: str, body: str) -> str:
    """Return what a section of a kind prints, its heading left out."""
    report = other_sample(kind)
    section = SectionSource("s", "s.md", "节", body, 4)
    sources = TemplateSources(
        kind,
        report.config.locale,
        HeadingNumbers.PART_CARD,
        (OutlineChapter("c", "章", ("s",)),),
        {"s": section},
    )
    lines = document_outline(compose(report, sources).document).splitlines()
    at = next(n for n, line in enumerate(lines) if line.startswith("## 01 节"))
    return "\n".join(line.strip() for line in lines[at + 1 :])


@pytest.mark.parametrize(
    ("kind", "body", "text"),
    [
        (
            "service-plan",
            "{% set a = actions|first %}{{ a.owner }}{{ a.due }}，{{ a.budget_wan_cny }}",
            "客服主管2024年3月29日，3.0万元",
        ),
        (
            "service-plan",
            "{% for p in csat.history %}{{ p.label }}{{ p }}；{% endfor %}",
            "2021年78.0%；2022年86.0%；2023年91.0%；",
        ),
        (
            "service-plan",
            "{% for p in csat.milestones %}{{ p.label }}{{ p.target }}；{% endfor %}",
            "第一季度93.5%以上；第二季度94.5%以上；第三季度95.5%以上；第四季度96.5%以上；",
        ),
        (
            "team-annual",
            "{% for i in rows(plan.process) %}{{ i.name }}（{{ i.status }}）{% endfor %}",
            "倉儲資料即時介接（第二期）（planned）退款分級授權（in_progress）",
        ),
        (
            "team-annual",
            "{{ period.next }}：{{ nps.next_target }}，{{ nps.at(period.next).target }}",
            "2025年：58分以上，58分以上",
        ),
        (
            "team-annual",
            "{% for c in things('challenges.training') %}{{ c.name }} {% endfor %}",
            "新玩法 情緒應對 英語",
        ),
    ],
)
def test_an_editor_reads_lists_and_other_periods(kind: str, body: str, text: str) -> None:
    assert printed(kind, body) == text


def test_a_list_that_is_not_there_is_named_with_the_nearest_one() -> None:
    with pytest.raises(TemplateError) as stop:
        printed("service-plan", "::: cards\nof: principels\n:::")

    [problem] = stop.value.problems
    assert problem.message.en == 'unknown list "principels"'
    assert problem.remedy.en == 'did you mean "principles"?'
