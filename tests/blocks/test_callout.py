"""A short text in a panel."""

from __future__ import annotations

from reportgen.model.document.prose import Callout
from tests.support.samples import expanded, said


def test_a_callout_has_a_label_and_a_text() -> None:
    [block] = expanded("callout", label="提示", text="先核对再提交")

    assert isinstance(block, Callout)
    assert (block.label, said(block.inlines)) == ("提示", "先核对再提交")


def test_without_a_text_there_is_no_panel() -> None:
    assert expanded("callout", label="提示") == []
