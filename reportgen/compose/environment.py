"""The Jinja that editors may write: sandboxed, small, and with `{% case %}` for states.

No loader, no includes, no macros, a short list of filters, loops at most three deep: a template can
ask for figures and texts, and do nothing else.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping
from typing import Any, cast, get_args

from jinja2 import StrictUndefined, Template, TemplateSyntaxError, nodes, pass_context
from jinja2.exceptions import SecurityError
from jinja2.ext import Extension
from jinja2.parser import Parser
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment

from reportgen.model.essay import Variant
from reportgen.model.scene import Aim, BenchmarkState, Direction, TargetState, Trend

FILTERS = ("join", "first", "last", "length", "list", "default")
TESTS = ("defined", "undefined", "none", "string", "number", "sequence", "odd", "even")
FAMILIES: tuple[frozenset[str], ...] = (
    *(
        frozenset(state.value for state in family)
        for family in (TargetState, Trend, BenchmarkState, Direction, Aim)
    ),
    frozenset({"done", "partial", "planned"}),
    frozenset({"done", "in_progress", "planned"}),
    frozenset({"none", "some", "all"}),
    frozenset(get_args(Variant)),
)

OPTIONAL = frozenset({Trend.MOVED.value})
"""States that a case may leave out: only metrics without a good direction come into them."""

_MOST_LOOPS = 3
_BANNED = (
    nodes.Include,
    nodes.Import,
    nodes.FromImport,
    nodes.Extends,
    nodes.Block,
    nodes.Macro,
    nodes.CallBlock,
)
_MOST_SIZE = 1_000_000


class CaseError(TemplateSyntaxError):
    """A `{% case %}` with an unknown state, without a state, or with a branch written twice."""


class CaseExtension(Extension):
    """`{% case m.verdict %}{% when met %}…{% when missed, no_target %}…{% endcase %}`.

    Every state of the family has a branch, or `{% otherwise %}` takes the rest; no two branches say
    the same, because each state deserves a sentence of its own.
    """

    tags = {"case"}  # noqa: RUF012 - Jinja's own convention

    def parse(self, parser: Parser) -> nodes.Node:
        """Return the case as a chain of comparisons."""
        line = next(parser.stream).lineno
        subject = parser.parse_expression()
        parser.parse_statements(("name:when", "name:otherwise", "name:endcase"))
        branches: list[tuple[list[str], list[nodes.Node], int]] = []
        rest: list[nodes.Node] = []
        otherwise = False
        while True:
            token = next(parser.stream)
            if token.value == "endcase":
                break
            states = _states(parser) if token.value == "when" else []
            body = parser.parse_statements(("name:when", "name:otherwise", "name:endcase"))
            if token.value == "when":
                branches.append((states, body, token.lineno))
            else:
                otherwise, rest = True, body
        _check(branches, otherwise, line, parser)
        return _chain(subject, branches, rest, line)


Names = Mapping[str, object]
"""What a template may use, and under `PRINT` the function that it prints through."""

PRINT = "(print)"  # no template can name it


def parsed(text: str) -> Template:
    """Return a text as a template that can be rendered with `Names`; raises TemplateSyntaxError."""
    return _environment().from_string(text)


@functools.lru_cache(maxsize=1_024)
def section_template(text: str) -> Template:
    """Return a section as a template; a process that writes many documents parses it once."""
    return parsed(text)


@pass_context
def _finalize(context: Context, value: Any) -> str:
    return cast("Callable[[Any], str]", context.parent[PRINT])(value)


@functools.cache
def _environment() -> ImmutableSandboxedEnvironment:
    environment = _Environment(
        undefined=StrictUndefined,
        finalize=_finalize,
        extensions=[CaseExtension],
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=False,
        optimized=False,  # folding constants costs more than it saves
        cache_size=0,
    )
    environment.globals.clear()
    for known, allowed in ((environment.filters, FILTERS), (environment.tests, TESTS)):
        for name in set(known) - set(allowed):
            if known is environment.filters or name.isalpha():
                del known[name]
    return environment


class _Environment(ImmutableSandboxedEnvironment):
    """A sandbox that also refuses what can exhaust the machine."""

    intercepted_binops = frozenset({"**", "*", "%", "+"})

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Return the result of an arithmetic operator on small numbers; refuse anything else."""
        numbers = isinstance(left, int) and isinstance(right, int)
        if operator == "**" or not numbers or abs(left) > _MOST_SIZE or abs(right) > _MOST_SIZE:
            raise SecurityError(f"the operator {operator} is not for templates")
        return super().call_binop(context, operator, left, right)

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        _check_statements(tree, 0)
        return tree


def _check_statements(node: nodes.Node, depth: int) -> None:
    """Refuse statements that templates have no use for, and loops that nest too deeply."""
    if isinstance(node, _BANNED):
        raise TemplateSyntaxError("this statement is not for templates", node.lineno)
    inside = depth + isinstance(node, nodes.For)
    if inside > _MOST_LOOPS:
        raise TemplateSyntaxError(f"loops more than {_MOST_LOOPS} deep", node.lineno)
    # Statements stand in these alone; expressions, which are most of a tree, hold none.
    for part in ("body", "elif_", "else_"):
        for child in getattr(node, part, ()):
            if isinstance(child, nodes.Stmt):
                _check_statements(child, inside)


def _states(parser: Parser) -> list[str]:
    """Return the bare state words after `when`."""
    states = [parser.stream.expect("name").value]
    while parser.stream.skip_if("comma"):
        states.append(parser.stream.expect("name").value)
    return states


def _check(
    branches: list[tuple[list[str], list[nodes.Node], int]],
    otherwise: bool,  # noqa: FBT001 - private
    line: int,
    parser: Parser,
) -> None:
    named = [(state, at) for states, _, at in branches for state in states]
    family = max(FAMILIES, key=lambda states: sum(state in states for state, _ in named))
    known = ", ".join(sorted(family))
    for state, at in named:
        if state not in family:
            raise CaseError(f'unknown state "{state}"; known: {known}', at, name=parser.name)
        if [name for name, _ in named].count(state) > 1:
            raise CaseError(f'the state "{state}" has two branches', at, name=parser.name)
    absent = sorted(family - OPTIONAL - {state for state, _ in named})
    if absent and not otherwise:
        raise CaseError(f"no branch for {', '.join(absent)}", line, name=parser.name)
    for at, (_, body, number) in enumerate(branches):
        if any(_same_words(body, other) for _, other, _ in branches[:at]):
            raise CaseError("the branch says the same as one before it", number, name=parser.name)


def _same_words(one: list[nodes.Node], other: list[nodes.Node]) -> bool:
    return one == other and bool(one)


def _chain(
    subject: nodes.Expr,
    branches: list[tuple[list[str], list[nodes.Node], int]],
    rest: list[nodes.Node],
    line: int,
) -> nodes.Node:
    """Return one `if` with an `elif` for each further branch."""
    tests = []
    for states, body, number in branches:
        names = nodes.List([nodes.Const(state) for state in states])
        test = nodes.Compare(subject, [nodes.Operand("in", names)])
        tests.append(nodes.If(test, body, [], [], lineno=number))
    if not tests:
        return nodes.Scope(rest, lineno=line)
    tests[0].elif_, tests[0].else_ = tests[1:], rest
    return tests[0]
