"""Word's own numbering of headings and lists; nobody types a number."""

from __future__ import annotations

from reportgen.model.document.document import Document, HeadingNumbers
from reportgen.model.document.inline import Medium
from reportgen.model.document.prose import ItemList
from reportgen.writers.office.xml import DECLARATION

_NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_HEADINGS = {
    HeadingNumbers.CN_LETTER: (("chineseCountingThousand", "%1、"), ("upperLetter", "%2.")),
    HeadingNumbers.CN_PAREN: (("chineseCountingThousand", "%1、"), ("decimal", "(%2)")),
    HeadingNumbers.CN_DIGIT: (("chineseCountingThousand", "%1、"), ("decimal", "%2、")),
    HeadingNumbers.PART_CARD: (("decimalZero", "%1"), ("decimalZero", "%2")),
    HeadingNumbers.DECIMAL: (("decimal", "%1"), ("decimal", "%1.%2")),
}
HEADINGS, BULLETS, FIRST_LIST = 1, 2, 3


def numbering_xml(document: Document) -> str:
    """Return the numbering part: headings, bullets, and a fresh count for each numbered list."""
    (first, one), (second, two) = _HEADINGS[document.numbering]
    after = "nothing" if one.endswith("、") else "space"
    levels = _level(0, first, one, "Heading1", after)
    levels += _level(1, second, two, "Heading2", "space")
    abstract = (
        f'<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/>{levels}'
        "</w:abstractNum>"
        '<w:abstractNum w:abstractNumId="2"><w:multiLevelType w:val="singleLevel"/>'
        f"{_list_level('bullet', '•')}</w:abstractNum>"
        '<w:abstractNum w:abstractNumId="3"><w:multiLevelType w:val="singleLevel"/>'
        f"{_list_level('decimal', '%1.')}</w:abstractNum>"
    )
    lists = sum(
        isinstance(block, ItemList) and block.ordered for block in document.blocks(Medium.DOCUMENT)
    )
    numbers = '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    numbers += '<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>'
    for at in range(lists):
        numbers += (
            f'<w:num w:numId="{FIRST_LIST + at}"><w:abstractNumId w:val="3"/>'
            '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        )
    return f"{DECLARATION}<w:numbering {_NAMESPACE}>{abstract}{numbers}</w:numbering>"


def _level(number: int, form: str, text: str, style: str, after: str) -> str:
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:pStyle w:val="{style}"/><w:suff w:val="{after}"/><w:lvlText w:val="{text}"/>'
        '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="0"/></w:pPr></w:lvl>'
    )


def _list_level(form: str, text: str) -> str:
    return (
        f'<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        '<w:pPr><w:ind w:left="420" w:hanging="420"/></w:pPr></w:lvl>'
    )
