"""KPI cards, problem cards, number cards, callout and sign-off: tables and paragraphs of styles."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.model.document.cards import (
    KpiCard,
    KpiCards,
    NumberCard,
    NumberCards,
    ProblemCard,
    ProblemCards,
)
from reportgen.model.document.inline import Inlines, Status, StatusMark
from reportgen.model.document.prose import Callout, SignOff
from reportgen.wording.labels import label
from reportgen.wording.lines import plain_line
from reportgen.writers.docx.inlines import paragraph, runs, text_run
from reportgen.writers.docx.page import TEXT_WIDTH, Page
from reportgen.writers.docx.tables import GAP, below, border, caption, frame, split_widths
from reportgen.writers.office.status_colours import status_colour
from reportgen.writers.office.widths import text_width

_MOST_IN_ROW = 4
_LONG_VALUE = 5
_LEAD_IN = 30.0
"""How many ems of title and text share a line with a status."""

_HANGING = (
    '<w:tabs><w:tab w:val="left" w:pos="440"/></w:tabs><w:spacing w:before="120"/>'
    '<w:ind w:left="440" w:hanging="440"/>'
)
_STATUS_TAB = f'<w:tabs><w:tab w:val="right" w:pos="{TEXT_WIDTH}"/></w:tabs>'

_KEPT_GAP = '<w:p><w:pPr><w:pStyle w:val="RGGap"/><w:keepNext/></w:pPr></w:p>'
"""Keeps a heading with the panel under it, and the panel with what it introduces."""

_KEEP = "<w:keepNext/>"
_LAST = '<w:keepNext w:val="0"/>'
"""Lets a page end behind a card; the styles of cards keep every paragraph with the next."""


def kpi_cards(page: Page, block: KpiCards) -> str:
    """Return cards side by side, up to four in a row, five and six as two rows of three."""
    count = len(block.cards)
    size = count if count <= _MOST_IN_ROW else 3
    rows = [block.cards[at : at + size] for at in range(0, count, size)]
    made = GAP.join(_kpi_row(page, row, size) for row in rows)
    return (
        caption(page, page.document.chrome.table, block.id, block.number, block.caption)
        + made
        + below(page, block.note, block.source)
    )


def problem_cards(page: Page, block: ProblemCards) -> str:
    """Return the cards one under the other."""
    cards = [_problem(page, number, card) for number, card in enumerate(block.cards, 1)]
    return "".join(cards) + below(page, (), block.source)


def number_cards(page: Page, block: NumberCards) -> str:
    """Return numbered lead-ins: the title in bold, its text behind it; figures on a line below."""
    made: list[str] = []
    for number, card in enumerate(block.cards, 1):
        lines = _lead_in(page, number, card)
        if card.figure:
            gap = text_run(page, page.gap)
            line = runs(page, card.figure) + gap + runs(page, card.line, "RGMuted")
            lines.append(("RGCardFacts", line, ""))
        # Lines of a card stay together; the last may stand at the foot of a page.
        made += [paragraph(style, line, extra=extra) for style, line, extra in lines[:-1]]
        style, line, extra = lines[-1]
        made.append(paragraph(style, line, extra=_LAST + extra))
    return "".join(made)


def _lead_in(page: Page, number: int, card: NumberCard) -> list[tuple[str, str, str]]:
    """Return styles, runs and further properties of the lines of a card.

    Title and text share a paragraph, unless a status at its end would leave too little room.
    """
    count = text_run(page, f"{number:02d}{page.gap}", "RGLabel")
    title = runs(page, card.title, "RGStrong") + text_run(page, page.gap)
    said = plain_line(card.text, page.document.locale)
    name = plain_line(card.title, page.document.locale)
    is_short = text_width(f"{name}{said}") <= _LEAD_IN
    if card.status is None or is_short:
        tabs = _STATUS_TAB if card.status is not None else ""
        status = _tab_status(page, card.status)
        return [("RGCardText", count + title + runs(page, card.text) + status, tabs)]
    head = count + runs(page, card.title) + _tab_status(page, card.status)
    return [("RGCardHead", head, ""), ("RGCardText", runs(page, card.text), "")]


def callout(page: Page, block: Callout) -> str:
    """Return a panel with a label and a text."""
    colours = page.brand.theme.colours
    cell = _panel_cell(
        paragraph("RGCalloutLabel", text_run(page, block.label), extra=_KEEP)
        + paragraph("RGCalloutText", runs(page, block.inlines), extra=_KEEP),
        TEXT_WIDTH,
        colours.panel,
        border("top", 6, colours.mid),
    )
    row = f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cell}</w:tr>"
    return _KEPT_GAP + frame([TEXT_WIDTH], row) + _KEPT_GAP


def sign_off(page: Page, block: SignOff) -> str:
    """Return a column for each who signs."""
    count = max(2, len(block.signatories))
    gap = 720
    width = (TEXT_WIDTH - gap * (count - 1)) // count
    widths: list[int] = []
    cells: list[str] = []
    for at in range(count):
        if at:
            widths.append(gap)
            cells.append(_plain_cell(paragraph("RGSignRole"), gap))
        widths.append(width)
        cells.append(_signatory(page, block, at, width))
    widths[-1] += TEXT_WIDTH - sum(widths)
    row = f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr>"
    return paragraph("RGSignSpace") + frame(widths, row) + GAP


def _kpi_row(page: Page, cards: Sequence[KpiCard], size: int) -> str:
    widths = split_widths(size)
    cells = [_kpi_card(page, card, width) for card, width in zip(cards, widths, strict=False)]
    cells += [_plain_cell(paragraph("RGKpiLabel"), width) for width in widths[len(cards) :]]
    row = f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr>"
    return frame(widths, row)


def _kpi_card(page: Page, card: KpiCard, width: int) -> str:
    """Return a card: its top rule has the colour of its status, white borders make the gaps."""
    colours = page.brand.theme.colours
    colour = status_colour(page.brand.theme.colours, card.status)
    value = "RGKpiValueSmall" if _is_long(page, card) else "RGKpiValue"
    unit = text_run(page, f" {card.unit}", "RGUnit") if card.unit else ""
    lines = [
        paragraph("RGKpiName", text_run(page, card.name)),
        paragraph(value, runs(page, (card.value,)), unit),
        paragraph("RGKpiLabel", text_run(page, card.versus if card.change else "")),
        paragraph("RGKpiFact", runs(page, (card.change,)) if card.change else ""),
        paragraph("RGKpiLabel", text_run(page, _target_word(page) if card.target else "")),
        paragraph("RGKpiFact", runs(page, (card.target,)) if card.target else ""),
        paragraph("RGKpiStatus", runs(page, (StatusMark(card.status),))),
        paragraph("RGKpiLabel", runs(page, card.gap)),
    ]
    rules = border("top", 18, colour) + "".join(
        border(side, 24, "FFFFFF") for side in ("left", "right")
    )
    return _panel_cell("".join(lines), width, colours.panel, rules, padding=(140, 160))


def _target_word(page: Page) -> str:
    return label("target", page.document.locale)


def _is_long(page: Page, card: KpiCard) -> bool:
    return len(plain_line((card.value,), page.document.locale)) > _LONG_VALUE


def _problem(page: Page, number: int, card: ProblemCard) -> str:
    colour = status_colour(page.brand.theme.colours, card.status)
    top = f'<w:pBdr><w:top w:val="single" w:sz="18" w:space="8" w:color="{colour}"/></w:pBdr>'
    head = paragraph(
        "RGCardHead",
        text_run(page, f"{number:02d}", "RGLabel"),
        "<w:r><w:tab/></w:r>",
        runs(page, card.name),
        _tab_status(page, card.status),
        extra=top,
    )
    facts = ""
    if card.facts:
        facts = paragraph("RGCardFacts", _facts(page, card.facts))
    elif card.headline:
        facts = paragraph("RGCardFacts", runs(page, card.headline))
    text = paragraph("RGCardText", runs(page, card.text)) if card.text else ""
    if card.status is None and card.text:
        head, text = _named_text(page, number, card, top), ""
    return head + facts + text + _cause_and_action(page, card) + GAP


def _named_text(page: Page, number: int, card: ProblemCard, top: str) -> str:
    """Return name and text of a card without a status in one paragraph."""
    return paragraph(
        "RGCardText",
        text_run(page, f"{number:02d}", "RGLabel"),
        "<w:r><w:tab/></w:r>",
        runs(page, card.name, "RGStrong"),
        text_run(page, page.gap),
        runs(page, card.text),
        extra=top + _HANGING,
    )


def _facts(page: Page, facts: Sequence[tuple[str, Inlines]]) -> str:
    parts: list[str] = []
    for name, inlines in facts:
        gap = page.gap if parts else ""
        parts.append(text_run(page, f"{gap}{name} ") + runs(page, inlines))
    return "".join(parts)


def _cause_and_action(page: Page, card: ProblemCard) -> str:
    """Return cause and action beside each other; one alone takes the whole width."""
    colours = page.brand.theme.colours
    sides = []
    if card.cause:
        sides.append((card.cause_label, card.cause, "RGCardCause", ""))
    if card.action:
        sides.append((card.action_label, card.action, "RGCardAction", colours.panel))
    if not sides:
        return ""
    widths = split_widths(len(sides))
    rules = border("top", 4, colours.hair) + border("bottom", 4, colours.rule)
    if len(sides) == 1:
        return _one_side(page, sides[0], rules)
    cells = [
        _panel_cell(
            paragraph("RGCardLabel", text_run(page, name)) + paragraph(style, runs(page, text)),
            width,
            fill,
            rules,
            padding=(100, 200 if fill else 440),
        )
        for (name, text, style, fill), width in zip(sides, widths, strict=True)
    ]
    row = f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr>"
    return frame(widths, row)


def _one_side(page: Page, side: tuple[str, Inlines, str, str], rules: str) -> str:
    """Return a cause or an action alone: its label before it, on one line where it is short."""
    name, text, style, fill = side
    line = paragraph(style, text_run(page, f"{name}{page.gap}", "RGLabel"), runs(page, text))
    cell = _panel_cell(line, TEXT_WIDTH, fill, rules, padding=(60, 440))
    return frame([TEXT_WIDTH], f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cell}</w:tr>")


def _tab_status(page: Page, status: Status | None) -> str:
    if status is None:
        return ""
    return "<w:r><w:tab/></w:r>" + runs(page, (StatusMark(status),))


def _signatory(page: Page, block: SignOff, at: int, width: int) -> str:
    if at >= len(block.signatories):
        return _plain_cell(paragraph("RGSignRole"), width)
    colours = page.brand.theme.colours
    who = block.signatories[at]
    title = text_run(page, f"{page.gap}{who.title}", "RGMuted") if who.title else ""
    content = (
        paragraph("RGSignRole", text_run(page, who.role))
        + paragraph("RGSignName", text_run(page, who.name, "RGStrong"), title)
        + paragraph(
            "RGSignLine", text_run(page, f"{block.hand}{page.marks.signing_space}{block.date}")
        )
    )
    rules = border("top", 6, colours.ink) + border("bottom", 4, colours.muted)
    return _panel_cell(content, width, "", rules, padding=(100, 0))


def _plain_cell(content: str, width: int) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{content}</w:tc>'


def _panel_cell(
    content: str, width: int, fill: str, rules: str, padding: tuple[int, int] = (160, 240)
) -> str:
    """Return a cell with rules, a fill and padding (above and below, beside)."""
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
    vertical, beside = padding
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:tcBorders>{rules}</w:tcBorders>'
        f'{shade}<w:tcMar><w:top w:w="{vertical}" w:type="dxa"/>'
        f'<w:left w:w="{beside}" w:type="dxa"/><w:bottom w:w="{vertical}" w:type="dxa"/>'
        f'<w:right w:w="{beside}" w:type="dxa"/></w:tcMar></w:tcPr>{content}</w:tc>'
    )
