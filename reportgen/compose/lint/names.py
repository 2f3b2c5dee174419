"""Every name in an expression exists, and so does every attribute of it.

Names are followed through loops and `set`: in `{% for m in headline %}` m is a metric.

    {{ csta }}                 did you mean "csat"?
    {{ csat.tarqet }}          did you mean "target"?
    {{ csat.by("chanel") }}    did you mean "channel"?
"""

from __future__ import annotations

import contextlib
import re
import typing
from collections.abc import Iterable, Iterator
from dataclasses import replace

from jinja2 import nodes

from reportgen.compose.environment import FILTERS, TESTS
from reportgen.compose.hidden_metrics import metric_by_id
from reportgen.compose.lint import name_problems as say
from reportgen.compose.lint.arguments import argument_problems
from reportgen.compose.lint.meanings import (
    CallMeaning,
    ListMeaning,
    Meaning,
    PartMeaning,
    attributes,
)
from reportgen.compose.lint.parsing import Parsed
from reportgen.compose.lint.section import LintedSection
from reportgen.compose.views.metric import MetricView
from reportgen.model.finding import Problem
from reportgen.model.language import LocalText
from reportgen.model.place import Place

_MOST_PROBLEMS = 200
Scope = dict[str, Meaning]


def names(section: LintedSection) -> Iterator[Problem]:
    """Yield a problem for each name, attribute, filter or argument that there is not."""
    for part in section.parts:
        walk = _Walk(section, part)
        with contextlib.suppress(RecursionError):  # whoever renders it says so
            walk.statements(part.tree.body, dict(section.known.names))
        yield from dict.fromkeys(walk.problems)


class _Walk:
    """Goes through a tree in the order of reading; collects problems on the way."""

    def __init__(self, section: LintedSection, part: Parsed) -> None:
        self.problems: list[Problem] = []
        self._section, self._part = section, part

    def statements(self, body: Iterable[nodes.Node], scope: Scope) -> None:
        """Read statements; a loop has names of its own, what `set` makes stays."""
        for node in body:
            if len(self.problems) > _MOST_PROBLEMS:
                return
            self._statement(node, scope)

    def _statement(self, node: nodes.Node, scope: Scope) -> None:
        match node:
            case nodes.Output():
                for each in node.nodes:
                    self._printed(each, scope)
            case nodes.For():
                inner = scope | {"loop": typing.Any}
                self._bind(node.target, self._item(self.meaning(node.iter, scope)), inner)
                self.statements(node.body, inner)
                self.statements(node.else_, scope)
            case nodes.If():
                self.meaning(node.test, scope)
                for part in (node.body, node.elif_, node.else_):
                    self.statements(part, scope)
            case nodes.Assign():
                self._bind(node.target, self.meaning(node.node, scope), scope)
            case nodes.AssignBlock():
                self.statements(node.body, scope)
                self._bind(node.target, str, scope)
            case nodes.Scope():
                self.statements(node.body, scope)

    def meaning(self, node: nodes.Node | None, scope: Scope) -> Meaning:
        """Return what an expression stands for."""
        match node:
            case nodes.Name():
                return self._name(node, scope)
            case nodes.Getattr():
                return self._attribute(node, self.meaning(node.node, scope))
            case nodes.Call():
                return self._call(node, scope)
            case nodes.Filter():
                return self._filter(node, scope)
            case nodes.Test():
                self._inside(node, scope)
                self._one_of(say.TEST, node.name, TESTS, node.lineno)
                return str
            case nodes.Const() | nodes.TemplateData():
                return str if isinstance(node, nodes.TemplateData) else type(node.value)
            case nodes.CondExpr():
                self.meaning(node.test, scope)
                one, other = self.meaning(node.expr1, scope), self.meaning(node.expr2, scope)
                return one if one == other else typing.Any
            case nodes.Node():
                self._inside(node, scope)
                return typing.Any
            case _:
                return typing.Any

    def _inside(self, node: nodes.Node, scope: Scope) -> None:
        for child in node.iter_child_nodes():
            self.meaning(child, scope)

    def _bind(self, target: nodes.Node, meaning: Meaning, scope: Scope) -> None:
        if isinstance(target, nodes.Name):
            scope[target.name] = meaning
        elif isinstance(target, nodes.Tuple):
            scope.update({n.name: typing.Any for n in target.items if isinstance(n, nodes.Name)})

    def _item(self, meaning: Meaning) -> Meaning:
        return meaning.item if isinstance(meaning, ListMeaning) else typing.Any

    def _name(self, node: nodes.Name, scope: Scope) -> Meaning:
        if node.name in scope:
            return scope[node.name]
        self.problems.append(
            say.unknown(say.NAME, node.name, scope, self._place(node.lineno, node.name))
        )
        return typing.Any

    def _attribute(self, node: nodes.Getattr, holder: Meaning) -> Meaning:
        there = attributes(holder)
        place = self._place(node.lineno + 1, node.attr)
        if isinstance(holder, ListMeaning):
            self.problems.append(say.attribute_of_list(node.attr, place))
            return typing.Any
        if there is None:
            return typing.Any
        if node.attr not in there:
            kind = say.FIELD if isinstance(holder, PartMeaning) else say.ATTRIBUTE
            self.problems.append(say.unknown(kind, node.attr, there, place))
            return typing.Any
        return there[node.attr]

    def _call(self, node: nodes.Call, scope: Scope) -> Meaning:
        function = self.meaning(node.node, scope)
        given = [self.meaning(each, scope) for each in node.args]
        for keyword in node.kwargs:
            self.meaning(keyword.value, scope)
        if not isinstance(function, CallMeaning):
            return typing.Any
        self.problems += argument_problems(node, function, self._section.known, self._place)
        if function.picks:
            return (
                given[0] if given and isinstance(given[0], ListMeaning) else ListMeaning(typing.Any)
            )
        return function.returns

    def _filter(self, node: nodes.Filter, scope: Scope) -> Meaning:
        inner = self.meaning(node.node, scope)
        for each in node.args:
            self.meaning(each, scope)
        self._one_of(say.FILTER, node.name, FILTERS, node.lineno)
        if node.name in ("first", "last"):
            return self._item(inner)
        return {"join": str, "list": inner}.get(node.name, typing.Any)

    def _printed(self, node: nodes.Node, scope: Scope) -> None:
        """Read an expression that is printed; lists and functions cannot be."""
        meaning = self.meaning(node, scope)
        if isinstance(meaning, (ListMeaning, PartMeaning, CallMeaning)):
            text, at = self._words(node)
            place = self._place(at, text)
            is_list = isinstance(meaning, ListMeaning) and meaning.item is MetricView
            problem = say.not_printable(text, meaning, place, is_list=is_list)
            if text in self._section.known.metrics:
                problem = replace(problem, remedy=metric_by_id(text))
            self.problems.append(problem)

    def _one_of(self, kind: LocalText, name: str, known: Iterable[str], at: int) -> None:
        if name not in known:
            self.problems.append(say.unknown(kind, name, known, self._place(at, name)))

    def _words(self, node: nodes.Node) -> tuple[str, int]:
        """Return an expression as written, as far as it is names and dots."""
        first = next(node.find_all(nodes.Name), node)
        text = self._part.mended.text
        found = re.compile(r"[\w.]+").search(text, first.lineno)
        return (found[0], found.start()) if found else ("", first.lineno)

    def _place(self, at: int, word: str) -> Place:
        """Return the place of a word that stands at an offset of the tree, or soon after."""
        found = self._part.mended.text.find(word, at)
        at = found if 0 <= found <= at + 200 else at
        return self._section.place(self._part.origin(at), len(word))
