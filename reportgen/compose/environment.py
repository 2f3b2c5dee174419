"""The Jinja that editors may write: sandboxed, small, and with `{% case %}` for states.

No loader, no includes, no macros, a short list of filters, loops at most three deep: a template can
ask for figures and texts, and do nothing else.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, cast, get_args

from jinja2 import StrictUndefined, Template, TemplateSyntaxError, nodes, pass_context
from jinja2.exceptions import SecurityError
from jinja2.ext import Extension
from jinja2.parser import Parser
from jinja2.runtime import Context as JinjaContext
from jinja2.sandbox import ImmutableSandboxedEnvironment

from reportgen.model.document.context import Aim, BenchmarkState, Direction, TargetState, Trend
from reportgen.model.report.essay import Variant

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

OPTIONAL = frozenset({Trend.MOVED.value, TargetState.UNDECIDED.value})
"""States that a case may leave out: of metrics without a good direction, of levels like <5."""

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
_ABSENT = (nodes.Block, nodes.Extends, nodes.ImportedName)
"""What Jinja looks for in every template, and none of ours can hold."""

_MOST_SIZE = 1_000_000


class CaseError(TemplateSyntaxError):
    """A `{% case %}` with an unknown state, without a state, or with a branch written twice."""


class Branch(NamedTuple):
    """A branch of a case: its states with the line of each, what it says, its first and last line.

    The branch for the rest has no states.
    """

    states: list[tuple[str, int]]
    body: list[nodes.Node]
    line: int
    end: int


class Case(NamedTuple):
    """A case as written. `lead` stands before the first branch and is never printed."""

    subject: nodes.Expr
    lead: list[nodes.Node]
    branches: list[Branch]
    rest: Branch | None
    line: int


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
        lead = parser.parse_statements(("name:when", "name:otherwise", "name:endcase"))
        branches: list[Branch] = []
        rest: Branch | None = None
        while True:
            token = next(parser.stream)
            if token.value == "endcase":
                break
            states = _states(parser) if token.value == "when" else []
            body = parser.parse_statements(("name:when", "name:otherwise", "name:endcase"))
            branch = Branch(states, body, token.lineno, parser.stream.current.lineno)
            if token.value == "when":
                branches.append(branch)
            else:
                rest = branch
        case = Case(subject, lead, branches, rest, line)
        self.take(case, parser)
        return _chain(case)

    def take(self, case: Case, parser: Parser) -> None:
        """Refuse a case with mistakes; raises CaseError with the first of them."""
        for what, at in case_mistakes(case):
            raise CaseError(what, at, name=parser.name)


def case_mistakes(case: Case) -> Iterator[tuple[str, int]]:
    """Yield what is wrong with a case, and the line of each mistake."""
    named = [each for branch in case.branches for each in branch.states]
    family = family_of([state for state, _ in named])
    known = ", ".join(sorted(family))
    for state, at in named:
        if state not in family:
            yield f'unknown state "{state}"; known: {known}', at
        elif [name for name, _ in named].count(state) > 1:
            yield f'the state "{state}" has two branches', at
    absent = sorted(family - OPTIONAL - {state for state, _ in named})
    if absent and case.rest is None:
        yield f"no branch for {', '.join(absent)}", case.line
    for at, branch in enumerate(case.branches):
        if branch.body and any(branch.body == other.body for other in case.branches[:at]):
            yield "the branch says the same as one before it", branch.line


def family_of(states: Sequence[str]) -> frozenset[str]:
    """Return the family that most of the states belong to."""
    return max(FAMILIES, key=lambda family: sum(state in family for state in states))


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
def _finalize(context: JinjaContext, value: Any) -> str:
    return cast("Callable[[Any], str]", context.parent[PRINT])(value)


@functools.cache
def _environment() -> Sandbox:
    return make_environment(_finalize)


def make_environment(
    finalize: Callable[..., str],
    kind: type[Sandbox] | None = None,
    case: type[CaseExtension] = CaseExtension,
) -> Sandbox:
    """Return an environment that prints through `finalize`."""
    environment = (kind or Sandbox)(
        undefined=StrictUndefined,
        finalize=finalize,
        extensions=[case],
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


class Sandbox(ImmutableSandboxedEnvironment):
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
        return _without_blocks(tree)


def _without_blocks(tree: nodes.Template) -> nodes.Template:
    """Return a tree that answers at once for what none holds: Jinja asks it node by node else."""
    search: Callable[[Any], Any] = tree.find_all

    def found(wanted: Any) -> Any:
        return iter(()) if wanted in _ABSENT else search(wanted)

    tree.find_all = found  # type: ignore[assignment, method-assign]
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


def _states(parser: Parser) -> list[tuple[str, int]]:
    """Return the bare state words after `when`, each with its line."""
    words = [parser.stream.expect("name")]
    while parser.stream.skip_if("comma"):
        words.append(parser.stream.expect("name"))
    return [(word.value, word.lineno) for word in words]


def _chain(case: Case) -> nodes.Node:
    """Return one `if` with an `elif` for each further branch."""
    tests = []
    rest = case.rest.body if case.rest else []
    for branch in case.branches:
        names = nodes.List([nodes.Const(state) for state, _ in branch.states])
        test = nodes.Compare(case.subject, [nodes.Operand("in", names)])
        tests.append(nodes.If(test, branch.body, [], [], lineno=branch.line))
    if not tests:
        return nodes.Scope(rest, lineno=case.line)
    tests[0].elif_, tests[0].else_ = tests[1:], rest
    return tests[0]
