"""The base document of a brand: python-docx's own, with our styles, theme and settings.

Made once by `make brands` and kept beside brand.yaml, where designers may open and change it in
Word; styles are found by their ids.
"""

from __future__ import annotations

import io
from dataclasses import replace

from reportgen.model.document.theme import Theme
from reportgen.model.frozen import field_names, frozen
from reportgen.model.language import Locale
from reportgen.writers.office.package import Package
from reportgen.writers.office.theme import localise, set_theme
from reportgen.writers.office.xml import DECLARATION

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STYLES = "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"
_SETTINGS = "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"
_DECLARED = f' xmlns:w="{_WORD}"'
_TWO_CHARACTERS = '<w:ind w:firstLineChars="200" w:firstLine="420"/>'
_RIGHT_TAB = '<w:tabs><w:tab w:val="right" w:pos="8958"/></w:tabs>'
_CARD_TABS = '<w:tabs><w:tab w:val="left" w:pos="440"/><w:tab w:val="right" w:pos="8958"/></w:tabs>'


@frozen
class _Style:
    """A paragraph style: size and exact line in points, space before and after in points."""

    id: str
    size: float
    line: float
    before: float = 0
    after: float = 0
    colour: str = "ink"
    bold: bool = False
    number: str = ""
    border: str = ""
    tabs: str = ""
    indent: str = ""
    align: str = "left"
    outline: int | None = None
    keep_next: bool = False


_PARAGRAPHS = (
    _Style("RGBody", 10.5, 18, align="both", indent=_TWO_CHARACTERS),
    _Style("RGList", 10.5, 18, after=3),
    _Style("RGContents", 20, 30, after=10, colour="brand", bold=True),
    _Style("TOC1", 11, 20, before=11, bold=True),
    _Style("TOC2", 10.5, 20, indent='<w:ind w:left="420"/>'),
    _Style("RGCaption", 9.5, 14, before=12, after=5, bold=True, keep_next=True),
    _Style("RGChartCaption", 9.5, 14, before=5, bold=True, keep_next=True),
    _Style("RGSource", 9, 13, before=5, after=12, colour="muted"),
    _Style("RGTableText", 9.5, 14),
    _Style("RGTableNumber", 9.5, 14, align="right"),
    _Style("RGTableHead", 9, 13, colour="muted", bold=True, keep_next=True),
    _Style("RGTableHeadRight", 9, 13, colour="muted", bold=True, align="right", keep_next=True),
    _Style("RGClaim", 10.5, 16, before=12, bold=True, keep_next=True),
    _Style("RGSubtitle", 9, 13, after=4, colour="muted", keep_next=True),
    _Style("RGSubtitleFirst", 9, 13, before=12, after=4, colour="muted", keep_next=True),
    _Style("RGPanelTitle", 9, 13, bold=True, keep_next=True),
    _Style("RGChart", 9, 0, keep_next=True),
    _Style("RGKpiName", 9.5, 14, bold=True),
    _Style("RGKpiValue", 24, 34, bold=True),
    _Style("RGKpiValueSmall", 20, 34, bold=True),
    _Style("RGKpiLabel", 9, 13, colour="muted"),
    _Style("RGKpiFact", 10, 15, after=3, bold=True),
    _Style("RGKpiStatus", 10.5, 15, before=7, bold=True),
    _Style("RGCardHead", 10.5, 18, before=6, bold=True, tabs=_CARD_TABS, keep_next=True),
    _Style("RGCardFacts", 9.5, 15, colour="muted", indent='<w:ind w:left="440"/>', keep_next=True),
    _Style("RGCardText", 10.5, 18, after=4, indent='<w:ind w:left="440"/>', keep_next=True),
    _Style("RGCardLabel", 9, 13, colour="mid", bold=True, keep_next=True),
    _Style("RGCardCause", 10.5, 18),
    _Style("RGCardAction", 10.5, 18, bold=True),
    _Style("RGCalloutLabel", 9, 13, colour="mid", bold=True, keep_next=True),
    _Style("RGCalloutText", 10.5, 18),
    _Style("RGSignSpace", 9, 13, before=36, keep_next=True),
    _Style("RGSignRole", 9, 13, colour="mid", bold=True, keep_next=True),
    _Style("RGSignName", 10.5, 18, after=30, keep_next=True),
    _Style("RGSignLine", 9, 13, colour="muted"),
    _Style("RGGap", 1, 6),
    _Style("RGFinding", 9.5, 15, after=4),
    _Style("RGDraft", 14, 20, colour="bad_text", bold=True),
    _Style("RGCoverLogo", 9, 0, after=8, align="right"),
    _Style("RGCoverPeriod", 60, 68, before=84, colour="brand", bold=True),
    _Style("RGCoverTitle", 30, 44, before=22, after=40, bold=True),
    _Style("RGCoverSegment", 9, 13, before=4),
    _Style("RGCoverSpace", 9, 13, before=130),
    _Style("RGCoverDetail", 10.5, 18, before=6, after=6),
)  # fmt: skip

_CHARACTERS = {
    "RGStrong": "<w:b/><w:bCs/>",
    "RGGood": '<w:color w:val="{good_text}"/>',
    "RGBad": '<w:color w:val="{bad_text}"/>',
    "RGMuted": '<w:color w:val="{muted}"/>',
    "RGLabel": '<w:b/><w:bCs/><w:color w:val="{mid}"/>',
    "RGUnit": '<w:b w:val="0"/><w:bCs w:val="0"/><w:color w:val="{muted}"/><w:sz w:val="21"/>'
    '<w:szCs w:val="21"/>',
}


def make_base(theme: Theme) -> bytes:
    """Return the base document of a brand."""
    import docx

    stream = io.BytesIO()
    docx.Document().save(stream)
    package = Package.open(stream.getvalue())
    for name in [n for n in package.parts if n.startswith(("customXml/", "docProps/thumbnail"))]:
        package.remove(name)
    _drop_relations(package)
    package.add("word/settings.xml", _settings().encode(), _SETTINGS)
    restyle(package, theme)
    localise(package, theme, Locale.HANS)
    return package.to_bytes()


def restyle(package: Package, theme: Theme) -> None:
    """Put a theme's colours into the styles of one of our own base documents."""
    package.add("word/styles.xml", _styles(theme).encode(), _STYLES)
    set_theme(package, theme)


def _drop_relations(package: Package) -> None:
    """Take out relationships to parts that are gone, and those to parts that `write` replaces."""
    for owner in ("", "word/document.xml"):
        entries = package.relations(owner).entries
        for identifier, (kind, target, _) in list(entries.items()):
            if package.target(owner, target) not in package.parts:
                del entries[identifier]
            elif kind.endswith(("/stylesWithEffects", "/webSettings", "/fontTable")):
                package.remove(package.target(owner, target))
                del entries[identifier]


def _styles(theme: Theme) -> str:
    colours = theme.colours
    fonts = (
        '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" '
        'w:eastAsiaTheme="minorEastAsia" w:cstheme="minorBidi"/>'
    )
    defaults = (
        f'<w:docDefaults><w:rPrDefault><w:rPr>{fonts}<w:color w:val="{colours.ink}"/>'
        '<w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="en-US" w:eastAsia="zh-CN" '
        'w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:widowControl/>'
        '<w:kinsoku/><w:overflowPunct w:val="0"/><w:autoSpaceDE/><w:autoSpaceDN/>'
        '<w:spacing w:before="0" w:after="0" w:line="360" w:lineRule="exact"/></w:pPr>'
        "</w:pPrDefault></w:docDefaults>"
    )
    normal = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        "<w:qFormat/></w:style>"
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>'
        '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        "</w:style>"
    )
    made = "".join(xml for _, xml in style_elements(theme)).replace(_DECLARED, "")
    return f'{DECLARATION}<w:styles xmlns:w="{_WORD}">{defaults}{normal}{made}</w:styles>'


def style_elements(theme: Theme) -> list[tuple[str, str]]:
    """Return each of our styles as its id and an element that declares its namespace."""
    colours = theme.colours
    values = {name: getattr(colours, name) for name in field_names(type(colours))}
    made = [
        (style.id, _paragraph(style, values)) for style in (*_headings(colours.brand), *_PARAGRAPHS)
    ]
    made += [
        (name, _character(name, properties.format(**values)))
        for name, properties in _CHARACTERS.items()
    ]
    return made


def _character(name: str, properties: str) -> str:
    return (
        f'<w:style{_DECLARED} w:type="character" w:customStyle="1" w:styleId="{name}">'
        f'<w:name w:val="{name}"/><w:rPr>{properties}</w:rPr></w:style>'
    )


def _headings(brand: str) -> tuple[_Style, ...]:
    top = f'<w:pBdr><w:top w:val="single" w:sz="12" w:space="8" w:color="{brand}"/></w:pBdr>'
    number = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr>'
    heading = _Style("", 16, 24, 26, 10, "brand", bold=True, border=top, outline=0, keep_next=True)
    cover = f'<w:pBdr><w:top w:val="single" w:sz="18" w:space="10" w:color="{brand}"/></w:pBdr>'
    return (
        replace(heading, id="Heading1", number=number.format(0)),
        replace(heading, id="RGHeadingPlain"),
        _Style(
            "Heading2", 12, 18, 14, 6, bold=True, number=number.format(1), outline=1, keep_next=True
        ),
        _Style("Header", 9, 13, colour="muted", tabs=_RIGHT_TAB),
        _Style("Footer", 9, 13, colour="muted", tabs=_RIGHT_TAB),
        _Style("RGCoverOrg", 10.5, 18, border=cover, tabs=_RIGHT_TAB),
    )


BUILT_IN = {
    "Heading1": "heading 1",
    "Heading2": "heading 2",
    "Header": "header",
    "Footer": "footer",
    "TOC1": "toc 1",
    "TOC2": "toc 2",
}


def _paragraph(style: _Style, colours: dict[str, object]) -> str:
    custom = "" if style.id in BUILT_IN else ' w:customStyle="1"'
    name = BUILT_IN.get(style.id, style.id)
    rule = (
        f'w:line="{round(style.line * 20)}" w:lineRule="exact"'
        if style.line
        else 'w:line="240" w:lineRule="auto"'
    )
    before, after = round(style.before * 20), round(style.after * 20)
    spacing = f'<w:spacing w:before="{before}" w:after="{after}" {rule}/>'
    outline = "" if style.outline is None else f'<w:outlineLvl w:val="{style.outline}"/>'
    keep = "<w:keepNext/>" if style.keep_next else ""
    size = round(style.size * 2)
    bold = "<w:b/><w:bCs/>" if style.bold else ""
    return (
        f'<w:style{_DECLARED} w:type="paragraph"{custom} w:styleId="{style.id}">'
        f'<w:name w:val="{name}"/>'
        '<w:basedOn w:val="Normal"/><w:qFormat/>'
        f"<w:pPr>{keep}{style.number}{style.border}{style.tabs}{spacing}{style.indent}"
        f'<w:jc w:val="{style.align}"/>{outline}</w:pPr>'
        f'<w:rPr>{bold}<w:color w:val="{colours[style.colour]}"/><w:sz w:val="{size}"/>'
        f'<w:szCs w:val="{size}"/></w:rPr></w:style>'
    )


def _settings() -> str:
    return (
        f'{DECLARATION}<w:settings xmlns:w="{_WORD}"><w:zoom w:percent="100"/>'
        '<w:defaultTabStop w:val="420"/><w:characterSpacingControl w:val="doNotCompress"/>'
        '<w:compat><w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>'
        '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
    )
