"""A metric whose id templates use for something else: `{{ plan }}` is then not the metric."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reportgen.compose.views.config import AuthorText
from reportgen.compose.views.metric import MetricView
from reportgen.model.figures.metric import Metric
from reportgen.model.finding import Problem, Severity
from reportgen.model.language import LocalText
from reportgen.model.regex import regex
from reportgen.model.report.texts import TypedText

_PRINTED = regex(r"\{\{-?\s*([A-Za-z_]\w*)\s*(?:\.\s*(\w+))?\s*[|}-]")


def hidden_metrics(
    text: TypedText, names: Mapping[str, object], metrics: Mapping[str, Metric]
) -> Iterator[Problem]:
    """Yield a problem for each metric that a text of a config means, and cannot name so.

    It is a warning where something else is printed, an error where nothing can be.
    """
    for name, attribute in dict.fromkeys(_PRINTED.findall(text.text)):
        meant = names.get(name)
        is_other = name in metrics and not isinstance(meant, MetricView)
        if is_other and not (attribute and hasattr(meant, attribute)):
            is_printed = isinstance(meant, str | AuthorText)
            severity = Severity.WARNING if is_printed else Severity.ERROR
            yield _hidden(metrics[name], severity, text)


def _hidden(metric: Metric, severity: Severity, text: TypedText) -> Problem:
    name = metric.names
    return Problem(
        LocalText(
            f"{{{{ {metric.id} }}}} does not mean the metric {name.en}: "
            "templates use this name for something else",
            f"{{{{ {metric.id} }}}} 指的不是指标“{name.hans}”：模板里这个名称另有所指",
            f"{{{{ {metric.id} }}}} 指的不是指標「{name.hant}」：範本裡這個名稱另有所指",
        ),
        remedy=metric_by_id(metric.id),
        place=text.spot(metric.id),
        values=(metric.id,),
        severity=severity,
    )


def metric_by_id(metric: str) -> LocalText:
    """Return how a template names a metric, whatever else has its id."""
    code = f'{{{{ metric("{metric}") }}}}'
    return LocalText(
        f"write {code} for the metric", f"要写指标，请写 {code}", f"要寫指標，請寫 {code}"
    )
