"""Places for signatures."""

from __future__ import annotations

from reportgen.model.document.prose import SignOff
from tests.support.samples import expanded


def test_those_who_wrote_and_reviewed_have_a_place() -> None:
    [block] = expanded("sign-off")

    assert isinstance(block, SignOff)
    assert [(who.role, who.name, who.title) for who in block.signatories] == [
        ("编制", "顾南乔", "客服主管"), ("审核", "温如海", "运营总监")
    ]  # fmt: skip
