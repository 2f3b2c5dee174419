"""The library of duties: for each post what it is in charge of."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.errors import TemplateError
from reportgen.load.resources import template_root
from reportgen.load.templates.duties import read_duties
from reportgen.model.language import Locale


def test_a_post_has_its_duties_in_order() -> None:
    duties = read_duties(template_root(), Locale.HANS)

    assert [duty.name for duty in duties["夜班客服"]] == [
        "聊天与电话接待", "核对库存", "订单备注", "紧急上报", "交接班", "工具使用",
    ]  # fmt: skip


@pytest.mark.parametrize("locale", Locale)
def test_every_post_has_three_to_twelve_duties_in_each_language(locale: Locale) -> None:
    duties = read_duties(template_root(), locale)

    assert len(duties) == 4
    assert {post: len(own) for post, own in duties.items() if not 3 <= len(own) <= 12} == {}


def test_a_duty_that_nobody_wrote_is_named_with_the_nearest(tmp_path: Path) -> None:
    (tmp_path / "duties").mkdir()
    (tmp_path / "duties" / "en.yaml").write_text(
        "duties:\n  stock: {name: Stock check}\nposts:\n  Agent: [stok]\n", "utf-8"
    )

    with pytest.raises(TemplateError) as stop:
        read_duties(tmp_path, Locale.EN)

    [problem] = stop.value.problems
    assert problem.message.en == 'nobody wrote the duty "stok"'
    assert problem.remedy is not None
    assert problem.remedy.en == 'did you mean "stock"?'
    assert (problem.place and problem.place.line) == 4
