"""How a figure is printed: the one function that turns figures into text."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Context, Decimal
from typing import assert_never

from reportgen.model.document.inline import FigureRun, Form
from reportgen.model.figures.figure import BOUND_SIGNS, ROUGH_SIGN, Derivation, Figure, Qualifier
from reportgen.model.figures.metric import Better
from reportgen.model.language import Locale, LocalText
from reportgen.wording.typography import typography

MINUS = "\N{MINUS SIGN}"
NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
UP = "\N{BLACK UP-POINTING TRIANGLE}"
DOWN = "\N{BLACK DOWN-POINTING TRIANGLE}"
LEVEL = "\N{EN DASH}"

_EXACT = Context(prec=100, rounding=ROUND_HALF_UP)
"""Wide enough for every number that the loader lets in."""

_SIGNED = frozenset({Form.SIGNED, Form.SIGNED_NUMBER, Form.ARROW, Form.ARROW_NUMBER})
_SIZES = frozenset({Form.SIZE, Form.SIZE_NUMBER})
_BARE = frozenset(
    {Form.NUMBER, Form.SIZE_NUMBER, Form.SIGNED_NUMBER, Form.ARROW_NUMBER, Form.BOUND_NUMBER}
)

_BEFORE = {
    Qualifier.AT_LEAST: LocalText("at least ", "", ""),
    Qualifier.AT_MOST: LocalText("at most ", "", ""),
    Qualifier.OVER: LocalText("over ", "超", "超過"),
    Qualifier.UNDER: LocalText("under ", "不足", "不足"),
    Qualifier.ABOUT: LocalText("about ", "约", "約"),
    Qualifier.NEARLY: LocalText("nearly ", "近", "近"),
    Qualifier.AND_SOME: LocalText("over ", "超", "超過"),
}
_AFTER = {
    Qualifier.AT_LEAST: LocalText("", "以上", "以上"),
    Qualifier.AT_MOST: LocalText("", "以内", "以內"),
}


def show(run: FigureRun, locale: Locale) -> str:
    """Return the text that `run` prints: rounded half-up, with sign, unit and qualifier."""
    number = rounded(run.figure.value, run.decimals, outwards(run.figure))
    form = run.form
    if form is Form.SCALED:
        return _scaled(run, number, locale)
    text = grouped(abs(number) if form in _SIZES else number)
    if form in _SIGNED and number > 0:
        text = f"+{text}"
    if form not in _BARE:
        text += unit_suffix(run.figure, locale)
    match form:
        case Form.FULL if number < 0 and run.figure.bound:
            return f"{run.figure.sign}{text}"
        case Form.FULL:
            return _qualified(text, _roughness(run.figure), locale)
        case Form.SIZE:
            return _qualified(text, _derived_qualifier(run.figure), locale)
        case Form.BOUND | Form.BOUND_NUMBER:
            return f"{bound_sign(run.figure)} {text}".strip()
        case Form.ARROW | Form.ARROW_NUMBER:
            return f"{_arrow(number)} {run.figure.sign}{text}"
        case _:
            return f"{run.figure.sign}{text}"


_Scale = tuple[int, str, int]
"""A power of ten, its word, and the decimals that stay at most."""

_LEAST_SCALED = 10_000


def _scales(locale: Locale) -> tuple[_Scale, ...]:
    """Return the powers of ten that a language has a word for, the smallest first."""
    match locale:
        case Locale.EN:
            return ((3, f"{NO_BREAK_SPACE}thousand", 1), (6, f"{NO_BREAK_SPACE}million", 2))
        case Locale.HANS:
            return ((4, "万", 2), (8, "亿", 2))
        case Locale.HANT:
            return ((4, "萬", 2), (8, "億", 2))
        case _:
            assert_never(locale)


def _scaled(run: FigureRun, number: Decimal, locale: Locale) -> str:
    """Return a large number in 万, 亿, thousand or million; a smaller one in full."""
    if abs(number) < _LEAST_SCALED:
        return show(FigureRun(run.figure, run.decimals), locale)
    power, word, most = _scale_of(number, locale)
    exact = number.scaleb(-power)
    shown = rounded(exact, most, outwards(run.figure))
    text = f"{grouped(shown)}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    qualifier = _roughness(run.figure)
    if qualifier is None and shown != exact:
        qualifier = Qualifier.ABOUT
    return _qualified(f"{text}{word}{unit_suffix(run.figure, locale)}", qualifier, locale)


def _scale_of(number: Decimal, locale: Locale) -> _Scale:
    """Return the scale of a large number: 999,960 is a million, for it would be 1,000 thousand."""
    found, *larger = _scales(locale)
    for scale in larger:
        power, _, most = found
        if abs(rounded(number.scaleb(-power), most)).scaleb(power) >= Decimal(10) ** scale[0]:
            found = scale
    return found


def rounded(value: Decimal, decimals: int, rounding: str = ROUND_HALF_UP) -> Decimal:
    """Return `value` rounded, half-up if not told otherwise, to `decimals`; never minus zero."""
    result = value.quantize(Decimal(1).scaleb(-decimals), rounding, context=_EXACT)
    return result if result else abs(result)


def outwards(figure: Figure) -> str:
    """Return the way to round a figure: under 4.73 is under 4.8, for under 4.7 is not known."""
    if figure.bound is None:
        return ROUND_HALF_UP
    is_least = figure.bounding in (Qualifier.OVER, Qualifier.AT_LEAST)
    return ROUND_FLOOR if is_least else ROUND_CEILING


def grouped(number: Decimal) -> str:
    """Return a number with thousands separators and a true minus sign."""
    return f"{number:,f}".replace("-", MINUS)


def unit_suffix(figure: Figure, locale: Locale) -> str:
    """Return the unit as it stands behind a number, with a no-break space where it needs one."""
    if figure.metric.counter is not None and not figure.unit.is_change:
        name = figure.metric.counter.in_(locale)
        return f"{typography(locale).counter_space}{name}" if name else name
    name = _unit_of(figure, locale)
    return f"{NO_BREAK_SPACE}{name}" if name and locale in figure.unit.spaced else name


def _unit_of(figure: Figure, locale: Locale) -> str:
    """Return the name of the unit as it stands behind this number: 1 minute, 2 minutes."""
    match locale:
        case Locale.EN if figure.unit.one and abs(figure.value) == 1:
            return figure.unit.one
        case Locale.EN | Locale.HANS | Locale.HANT:
            return figure.unit.names.in_(locale)
        case _:
            assert_never(locale)


def unit_name(figure: Figure, locale: Locale) -> str:
    """Return the unit as a column or a card prints it apart from the number."""
    return unit_suffix(figure, locale).lstrip(NO_BREAK_SPACE)


def bound_sign(figure: Figure) -> str:
    """Return ≥ or ≤ for a target: by its qualifier, else by the metric's good direction.

    A target that was given rounded is about its number, whatever direction is good.
    """
    if figure.qualifier in BOUND_SIGNS:
        return BOUND_SIGNS[figure.qualifier]
    if figure.is_rough:
        return ROUGH_SIGN
    return {Better.HIGHER: "≥", Better.LOWER: "≤", Better.NEUTRAL: ""}[figure.metric.better]


def _qualified(text: str, qualifier: Qualifier | None, locale: Locale) -> str:
    if qualifier is None:
        return text
    after = _AFTER[qualifier].in_(locale) if qualifier in _AFTER else ""
    return f"{_BEFORE[qualifier].in_(locale)}{text}{after}"


def _roughness(figure: Figure) -> Qualifier | None:
    """Return the word that a figure was given with; one that was given as 5.1万 is about that."""
    given = figure.bounding if figure.bound else figure.qualifier
    return given or (Qualifier.ABOUT if figure.exponent > 0 else None)


def _derived_qualifier(figure: Figure) -> Qualifier | None:
    """Return the word beside the size of a computed figure; a stated change has its own words."""
    return figure.qualifier if isinstance(figure.source, Derivation) or figure.bound else None


def _arrow(number: Decimal) -> str:
    if not number:
        return LEVEL
    return UP if number > 0 else DOWN
