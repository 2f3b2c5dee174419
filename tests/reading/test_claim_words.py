"""Claims of a change or a rank in prose, and whether a sentence says how much."""

from __future__ import annotations

import pytest

from reportgen.reading.claim_words import claimed, claims_lead, says_how_much

VAGUE = ("成效显著",)


@pytest.mark.parametrize(
    ("clause", "found"),
    [
        ("响应效率持续提升", "持续提升"),
        ("處理時間縮短了", "縮短了"),
        ("服务质量提升", "质量提升"),
        ("response times improved", "improved"),
        ("complaints went down", "went down"),
        ("an improved routine", None),
        ("满意度行业领先", "行业领先"),
        ("a record low", "record low"),
        ("各项工作成效显著", "成效显著"),
        ("争取响应效率持续提升", None),
        ("we want to see how to cut it", None),
        ("response times will have improved", None),
        ("提升了客户的信心", None),
        ("开通了新的入口", None),
    ],
)
def test_a_claim_is_found_and_an_intention_is_none(clause: str, found: str | None) -> None:
    assert claimed(clause, VAGUE) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("首次解决率领先行业", "领先行业"),
        ("滿意度優於同行", "優於同行"),
        ("Quality is above the market.", "above the market"),
        ("best-in-class support", "best-in-class"),
        ("满意度历史最高", None),
    ],
)
def test_a_lead_over_others_is_told_from_a_record_of_one_s_own(
    text: str, found: str | None
) -> None:
    assert claims_lead(text) == found


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("投诉减少了12件。", True),
        ("投诉减少了１２件。", True),
        ("新增三名成员。", True),
        ("效率提高了一半。", False),
        ("提升{{ csat }}。", True),
        ("Complaints halved.", True),
        ("Complaints fell.", False),
        ("进一步统一了口径。", False),
        ("第四季度十分顺利。", False),
        ("缩短到十分钟。", True),
    ],
)
def test_a_sentence_says_how_much_with_a_number_in_digits_or_words(
    sentence: str, said: bool
) -> None:
    assert says_how_much(sentence) is said


def test_of_several_claims_that_of_a_rank_is_quoted() -> None:
    assert claimed("满意度提升了，行业第一", ()) == "行业第一"
