"""Cover and contents."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.model.document.document import Opening
from reportgen.model.document.inline import Medium
from reportgen.writers.docx.inlines import paragraph, text_run
from reportgen.writers.docx.page import TEXT_WIDTH, Page
from reportgen.writers.docx.pictures import logo_run
from reportgen.writers.docx.tables import border, frame, split_widths
from reportgen.writers.heading_numbers import numbered_chapters
from reportgen.writers.office.xml import escaped
from reportgen.writers.title_lines import broken

_LABEL_WIDTH = 1928
_FEWEST_HEADINGS = 8
_MOST_ENTRIES = 30
_MOST_TITLE_LINES, _TITLE_LINE, _COVER_SPACE = 2, 46, 130


def cover(page: Page) -> str:
    """Return the front page, or the title alone where the cover is for the deck only."""
    shown = page.document.cover
    if shown.medium is Medium.DECK:
        return paragraph("RGContents", text_run(page, shown.title))
    head = paragraph(
        "RGCoverOrg",
        text_run(page, shown.organisation, "RGStrong"),
        *_classification(page),
    )
    mark = logo_run(page)
    if mark:
        head = paragraph("RGCoverLogo", mark) + head
    lines = broken(shown.title, page.marks.title_ems)
    title = "<w:r><w:br/></w:r>".join(text_run(page, line) for line in lines)
    return (
        head
        + paragraph("RGCoverPeriod", text_run(page, shown.period_mark))
        + paragraph("RGCoverTitle", title)
        + _segments(page)
        + paragraph("RGCoverSpace", extra=_less_space(len(lines)))
        + _details(page)
        + '<w:p><w:pPr><w:pStyle w:val="RGGap"/></w:pPr><w:r><w:br w:type="page"/></w:r></w:p>'
    )


def _classification(page: Page) -> tuple[str, ...]:
    """Return who may read the document at the right of the cover, nothing where nobody said."""
    words = page.document.cover.classification
    return ("<w:r><w:tab/></w:r>", text_run(page, words, "RGMuted")) if words else ()


def _less_space(lines: int) -> str:
    """Return what keeps the cover on one page where its title has more than two lines."""
    if lines <= _MOST_TITLE_LINES:
        return ""
    before = max(0, _COVER_SPACE - _TITLE_LINE * (lines - _MOST_TITLE_LINES))
    return f'<w:spacing w:before="{before * 20}"/>'


def contents(page: Page) -> str:
    """Return a table of contents as a field with its entries filled in, nothing if it is short.

    The entries link to their headings and carry no page numbers: those depend on the reader's
    fonts, and a field that asks for an update makes Word show a warning.
    """
    entries = list(_entries(page))
    if not contents_needed(page):
        return ""
    if len(entries) > _MOST_ENTRIES:
        entries = [entry for entry in entries if entry[0] == 1]
    levels = max(level for level, _, _ in entries)
    field = f'TOC \\o "1-{levels}" \\n \\h \\z \\u'
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {escaped(field)} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    rows = []
    for at, (level, anchor, text) in enumerate(entries):
        link = (
            f'<w:hyperlink w:anchor="{anchor}" w:history="1">{text_run(page, text)}</w:hyperlink>'
        )
        first, last = at == 0, at == len(entries) - 1
        rows.append(paragraph(f"TOC{level}", begin if first else "", link, end if last else ""))
    return paragraph("RGContents", text_run(page, page.document.chrome.contents)) + "".join(rows)


def contents_needed(page: Page) -> bool:
    """Return whether the document is long enough for a table of contents, or has parts to find."""
    if page.document.cover.medium is Medium.DECK:  # a title alone opens a few pages
        return False
    openings = {chapter.opening for chapter in page.document.chapters}
    return Opening.PAGE in openings or len(list(_entries(page))) >= _FEWEST_HEADINGS


def heading_anchor(chapter: int, section: int) -> str:
    """Return the bookmark of a heading; section 0 is the chapter's own."""
    return f"_Toc{chapter:03d}{section:03d}"


def _entries(page: Page) -> Iterator[tuple[int, str, str]]:
    """Yield level, bookmark and text of each heading."""
    for at, entry in enumerate(numbered_chapters(page.document, Medium.DOCUMENT), 1):
        yield 1, heading_anchor(at, 0), f"{entry.number}{entry.chapter.title}"
        if entry.chapter.opening is Opening.PAGE:
            continue
        for position, (number, section) in enumerate(entry.sections, 1):
            if section.title:
                yield 2, heading_anchor(at, position), f"{number}{section.title}"


def _segments(page: Page) -> str:
    """Return the bar of the year's parts with the present ones filled."""
    shown, colours = page.document.cover, page.brand.theme.colours
    if not shown.segments:
        return ""
    widths = split_widths(len(shown.segments))
    bars, labels = [], []
    for at, (name, width) in enumerate(zip(shown.segments, widths, strict=True)):
        fill = colours.brand if at in shown.present else colours.hair
        edge = "" if at == len(widths) - 1 else border("right", 24, "FFFFFF")
        bars.append(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:tcBorders>{edge}</w:tcBorders>'
            f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/></w:tcPr>'
            f"{paragraph('RGGap')}</w:tc>"
        )
        style = "RGStrong" if at in shown.present else "RGMuted"
        labels.append(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
            f"{paragraph('RGCoverSegment', text_run(page, name, style))}</w:tc>"
        )
    bar = (
        '<w:tr><w:trPr><w:trHeight w:val="113" w:hRule="exact"/></w:trPr>'
        + "".join(bars)
        + "</w:tr>"
    )
    return frame(widths, bar + f"<w:tr>{''.join(labels)}</w:tr>")


def _details(page: Page) -> str:
    """Return the table of who and when."""
    colours = page.brand.theme.colours
    rows = []
    for at, (name, text) in enumerate(page.document.cover.details):
        rule = border("top", 6, colours.ink) if at == 0 else ""
        rules = f"<w:tcBorders>{rule}{border('bottom', 4, colours.rule)}</w:tcBorders>"
        cells = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{rules}</w:tcPr>'
            f"{paragraph('RGCoverDetail', text_run(page, said, style))}</w:tc>"
            for said, style, width in (
                (name, "RGMuted", _LABEL_WIDTH),
                (text, "", TEXT_WIDTH - _LABEL_WIDTH),
            )
        )
        rows.append(f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>")
    return frame([_LABEL_WIDTH, TEXT_WIDTH - _LABEL_WIDTH], "".join(rows)) if rows else ""
