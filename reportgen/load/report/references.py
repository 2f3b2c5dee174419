"""References of a relation: headcount@prev, contacts[channel=*], csat:target, looked up."""

from __future__ import annotations

import re

from reportgen.load.formulas.parser import FormulaError, Token, unexpected
from reportgen.load.periods import parse_period
from reportgen.model.figures.catalogue import Catalogue
from reportgen.model.figures.figure import GIVEN_ROLES, Members, Role
from reportgen.model.figures.period import Period
from reportgen.model.language import LocalText
from reportgen.model.nearest import nearest
from reportgen.model.regex import regex
from reportgen.model.report.statement import CHANGES, FigureReference, Shift
from reportgen.wording.messages.known_names import did_you_mean

RULE_REMEDY = LocalText(
    "write sums of figure ids such as headcount@prev + headcount_joined",
    "请写数值代号的算式，例如 headcount@prev + headcount_joined",
    "請寫數值代號的算式，例如 headcount@prev + headcount_joined",
)
_REFERENCE = regex(
    r"(?P<metric>\w+)(?:@(?P<period>[\w-]+))?(?:\[(?P<members>[^\]]*)\])?"
    r"(?::(?P<role>\w+)(?:\((?P<against>[\w-]+)\))?)?"
)
_SHIFTS = {"prev": Shift.PREVIOUS, "previous": Shift.PREVIOUS, "year_ago": Shift.YEAR_AGO}
_ROLES = {role.value: role for role in GIVEN_ROLES}


def read_reference(token: Token, catalogue: Catalogue) -> FigureReference:
    """Return the figures that a name of a rule means; raises FormulaError."""
    match = _REFERENCE.fullmatch(token.text)
    if match is None:
        raise unexpected(token, RULE_REMEDY)
    role = match["role"] or "actual"
    if role not in _ROLES:
        raise FormulaError(
            token.at,
            LocalText(f'unknown role "{role}"', f"不认识的角色“{role}”", f"不認識的角色「{role}」"),
            did_you_mean(role, _ROLES),
        )
    members = _members(match, token.at, catalogue)
    return FigureReference(
        _metric(match["metric"], token.at, catalogue),
        _period(match["period"], token.at) or Shift.SAME,
        members,
        Role(role),
        (_period(match["against"], token.at) or Shift.PREVIOUS) if role in CHANGES else None,
        is_total=match["members"] is not None and not members,
    )


def _metric(name: str, at: int, catalogue: Catalogue) -> str:
    known = catalogue.metrics
    if name in known:
        return name
    named = [m.id for m in known.values() if name in (m.names.hans, m.names.hant, m.names.en)]
    if len(named) == 1:
        return named[0]
    raise FormulaError(
        at,
        LocalText(f'unknown metric "{name}"', f"不认识的指标“{name}”", f"不認識的指標「{name}」"),
        did_you_mean(name, known),
    )


def _members(match: re.Match[str], at: int, catalogue: Catalogue) -> Members:
    pairs = []
    for part in (match["members"] or "").split(","):
        dimension, _, member = (each.strip() for each in part.partition("="))
        if not part.strip():
            continue
        if not member:
            raise unexpected(Token(at, part), RULE_REMEDY)
        pairs.append((dimension, member))
        near = nearest(dimension, catalogue.dimensions, 0.75)
        if dimension not in catalogue.dimensions and near:
            raise FormulaError(
                at,
                LocalText(
                    f'unknown dimension "{dimension}"',
                    f"不认识的维度“{dimension}”",
                    f"不認識的維度「{dimension}」",
                ),
                did_you_mean(dimension, catalogue.dimensions),
            )
    return tuple(sorted(pairs))


def _period(text: str | None, at: int) -> Shift | Period | None:
    """Return the period that a reference names, None where it names none."""
    if not text:
        return None
    if text in _SHIFTS:
        return _SHIFTS[text]
    try:
        return parse_period(text)
    except ValueError:
        raise FormulaError(at, *_bad_period(text)) from None


def _bad_period(text: str) -> tuple[LocalText, LocalText]:
    return (
        LocalText(f'"{text}" names no period', f"“{text}”不是期间", f"「{text}」不是期間"),
        LocalText(
            "write @prev, @year_ago or a period such as @2024-Q3",
            "请写 @prev、@year_ago，或 @2024-Q3 这样的期间",
            "請寫 @prev、@year_ago，或 @2024-Q3 這樣的期間",
        ),
    )
