"""Text becomes XML in one place."""

from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from reportgen.writers.office.xml import escaped, tag


def test_an_element_has_escaped_attributes_and_ready_made_children() -> None:
    made = tag("w:t", escaped("a < b & c"), w_val='"x"', type_="y", missing=None)

    assert made == '<w:t w:val="&quot;x&quot;" type="y">a &lt; b &amp; c</w:t>'


def test_an_element_without_children_closes_itself() -> None:
    assert tag("w:br", w_type="page") == '<w:br w:type="page"/>'


@given(st.text())
def test_any_text_is_read_back_as_it_was_but_for_what_xml_cannot_hold(text: str) -> None:
    element = ElementTree.fromstring(f'<t a="{escaped(text)}">{escaped(text)}</t>')

    kept = "".join(char for char in text if char in "\t\n\r" or _printable(char))
    assert (element.text or "") == kept.replace("\r\n", "\n").replace("\r", "\n")


def _printable(char: str) -> bool:
    code = ord(char)
    refused = 0xD800 <= code <= 0xDFFF or 0xFDD0 <= code <= 0xFDEF or code in (0xFFFE, 0xFFFF)
    return code >= 0x20 and not refused
