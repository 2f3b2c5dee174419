"""The arguments that name something: a dimension, a period, a list, a metric, a state, an id."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from jinja2 import nodes

from reportgen.compose.lint import name_problems as say
from reportgen.compose.lint.known import KnownNames
from reportgen.compose.lint.meanings import CallMeaning
from reportgen.model.document.context import Trend
from reportgen.model.figures.period import Period
from reportgen.model.finding import Problem
from reportgen.model.place import Place

Where = Callable[[int, str], Place]
_ALONG = frozenset({"by", "highest", "lowest", "most_planned"})
_AGAINST = frozenset({"change_on", "rate_on", "trend_on"})
_REFERENCES = ("previous", "year_ago")


def argument_problems(
    call: nodes.Call, function: CallMeaning, known: KnownNames, where: Where
) -> Iterator[Problem]:
    """Yield a problem for each argument of a call that names nothing."""
    words = [each for each in call.args if isinstance(each, nodes.Const)]
    for word in words:
        text = word.value
        if isinstance(text, str):
            place = where(word.lineno, text)
            yield from _word(function.name, text, known, place, is_first=word is call.args[0])
    if function.name == "of":
        for keyword in call.kwargs:
            yield from _member(keyword, known, where)


def _word(
    function: str, text: str, known: KnownNames, place: Place, *, is_first: bool
) -> Iterator[Problem]:
    if function in _ALONG and not known.is_dimension(text):
        yield say.unknown(say.DIMENSION, text, known.along, place)
    elif function in _AGAINST and text not in _REFERENCES and not _is_period(text):
        yield say.unknown(say.PERIOD, text, (*_REFERENCES, "2024-Q4"), place)
    elif function == "at" and not _is_period(text):
        yield say.unknown(say.PERIOD, text, ("2024", "2024-Q4", "2024-11"), place)
    elif function == "metric" and text not in known.metrics:
        yield say.unknown(say.METRIC, text, known.metrics, place)
    elif function in ("things", "rows") and text not in known.lists:
        yield say.unknown(say.LIST, text, known.lists, place)
    elif function == "moved" and not is_first and text not in [trend.value for trend in Trend]:
        yield say.unknown(say.STATE, text, [trend.value for trend in Trend], place)
    elif function in ("ref", "see") and known.ids and text not in known.ids:
        yield say.unknown(say.ID, text, known.ids, place)


def _member(keyword: nodes.Keyword, known: KnownNames, where: Where) -> Iterator[Problem]:
    """Yield a problem for a dimension or a member that there is not: of(channel="chat")."""
    if keyword.key not in known.dimensions:
        place = where(keyword.lineno - len(keyword.key) - 1, keyword.key)
        yield say.unknown(say.DIMENSION, keyword.key, sorted(known.dimensions), place)
    elif isinstance(keyword.value, nodes.Const) and keyword.key not in _OPEN:
        name = str(keyword.value.value)
        if known.members and name not in known.members:
            place = where(keyword.value.lineno, name)
            yield say.unknown(say.MEMBER, name, sorted(known.members), place)


def _is_period(text: str) -> bool:
    try:
        Period.parse(text)
    except ValueError:
        return False
    return True


_OPEN = frozenset({"person"})
"""Dimensions whose members are no part of the catalogue."""
