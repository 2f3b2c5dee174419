"""Inlines -> runs. Every printed figure stands in a hidden bookmark that the ledger names."""

from __future__ import annotations

from reportgen.model.document.inline import (
    CaptionReference,
    FigureRun,
    Inline,
    Inlines,
    StatusMark,
    Text,
    Tone,
)
from reportgen.wording.statuses import tone_of
from reportgen.writers.docx.page import Page
from reportgen.writers.office.xml import escaped, joined

_TONE_STYLES = {Tone.GOOD: "RGGood", Tone.BAD: "RGBad", Tone.MUTED: "RGMuted"}
_CHINESE_MARKS = frozenset("“”‘’…—●◆◎○▲▼≥≤")


def runs(page: Page, inlines: Inlines, style: str = "") -> str:
    """Return inlines as runs; `style` is a character style for those that bring none."""
    return joined(_run(page, inline, style) for inline in inlines)


def text_run(page: Page, text: str, style: str = "") -> str:
    """Return plain text as a run."""
    return _styled(page, text, style, Tone.PLAIN, strong=False)


def paragraph(style: str, *content: str, extra: str = "") -> str:
    """Return a paragraph in a named style; `extra` are further paragraph properties."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{extra}</w:pPr>{"".join(content)}</w:p>'


def bookmarked(page: Page, name: str, content: str) -> str:
    """Return content between the ends of a bookmark."""
    number = page.next_bookmark()
    return (
        f'<w:bookmarkStart w:id="{number}" w:name="{escaped(name)}"/>{content}'
        f'<w:bookmarkEnd w:id="{number}"/>'
    )


def _run(page: Page, inline: Inline, style: str) -> str:
    match inline:
        case Text():
            return _styled(page, inline.text, style, inline.tone, strong=inline.strong)
        case FigureRun():
            name = f"_rg_f{page.printing.count + 1:04d}"
            text = page.printing.figure(inline, name)
            run = _styled(page, text, style, inline.tone, strong=inline.strong)
            return bookmarked(page, name, run)
        case StatusMark():
            text = page.printing.text(inline, "")
            return _styled(page, text, style, tone_of(inline.status), strong=True)
        case CaptionReference():
            anchor = page.caption_anchor(inline.target)
            run = _styled(page, inline.text, style, Tone.PLAIN, strong=False)
            return f'<w:hyperlink w:anchor="{escaped(anchor)}" w:history="1">{run}</w:hyperlink>'


def _styled(page: Page, text: str, style: str, tone: Tone, *, strong: bool) -> str:
    """Return a run; colour comes from a character style, weight from the run where it is bold."""
    name = _TONE_STYLES.get(tone, style)
    hint = page.marks.are_marks_wide or any(char in _CHINESE_MARKS for char in text)
    properties = (
        (f'<w:rStyle w:val="{name}"/>' if name else "")
        + ('<w:rFonts w:hint="eastAsia"/>' if hint else "")
        + ("<w:b/><w:bCs/>" if strong else "")
    )
    inner = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{inner}<w:t xml:space="preserve">{escaped(text)}</w:t></w:r>'
