"""Problems of one cause: they share it, its suspect and its repair."""

from __future__ import annotations

from reportgen.checks.linking import linked
from reportgen.checks.runner import run_checks
from reportgen.model.figures.figure import Figure
from reportgen.model.finding import Problem, Severity
from reportgen.model.language import same
from reportgen.model.place import Place
from tests.support.figures import figure, report

CSAT = figure("csat=850")


def only(problem: Problem) -> Problem:
    [(_, made)] = linked([("a-rule", problem)])
    return made


def test_the_cause_is_the_figure_that_a_rule_names_first() -> None:
    assert only(Problem(same("odd"), (CSAT,))).cause == "csat@2024-Q4"


def test_the_cause_is_the_suspect_of_a_rule_before_its_first_figure() -> None:
    other = figure("nps=85")

    assert only(Problem(same("odd"), (CSAT, other), suspect=other.id)).cause == other.id


def test_what_is_about_no_figure_has_no_cause() -> None:
    assert only(Problem(same("odd"))).cause is None


def test_a_note_and_a_text_of_the_author_have_no_figure_for_a_cause() -> None:
    assert only(Problem(same("not checked"), (CSAT,), severity=Severity.INFO)).cause is None
    assert only(Problem(same("odd text"), (CSAT,), place=Place("period.yaml", 3))).cause is None


def test_a_figure_that_a_relation_convicts_is_the_suspect_of_every_rule() -> None:
    found = run_checks(report("csat=850 survey_satisfied=10200 survey_responses=12000"))

    told = {f.check: (f.problem.cause, f.problem.suspect, f.problem.repair) for f in found}
    assert told["ratio"] == ("csat@2024-Q4", "csat@2024-Q4", "85")
    assert told["range"] == told["ratio"]


def convicted(wrong: Figure, repair: str, message: str) -> Problem:
    return Problem(
        same(message), (wrong,), suspect=wrong.id, cause=wrong.id, repair=repair, slip="doubled"
    )


def test_a_rule_that_has_a_suspect_of_its_own_keeps_it() -> None:
    other = figure("nps=85")
    told = [
        ("rollup", convicted(CSAT, "85", "csat is wrong")),
        ("rates", Problem(same("nps is"), (CSAT, other), suspect=other.id, cause=CSAT.id)),
        ("range", Problem(same("csat is odd"), (CSAT,))),
    ]

    found = dict(linked(told))

    assert (found["rates"].suspect, found["rates"].repair) == ("nps@2024-Q4", None)
    assert (found["range"].suspect, found["range"].repair) == ("csat@2024-Q4", "85")


def test_without_a_repair_or_a_cause_nothing_is_shared() -> None:
    unmended = Problem(same("csat is wrong"), (CSAT,), suspect=CSAT.id, cause=CSAT.id)
    noted = Problem(same("not checked"), severity=Severity.INFO, suspect=CSAT.id, repair="85")
    odd = Problem(same("csat is odd"), (CSAT,))
    note = Problem(same("not checked"), (CSAT,), severity=Severity.INFO)

    repaired = Problem(same("csat is odd"), (CSAT,), repair="85")
    told = [("rollup", unmended), ("rates", repaired), ("input", noted), ("range", odd)]

    found = dict(linked([*told, ("delta", note)]))

    assert (found["range"].suspect, found["range"].repair) == (None, None)
    assert (found["delta"].suspect, found["delta"].repair) == (None, None)


def test_a_cause_that_a_rule_names_goes_before_its_first_figure() -> None:
    assert only(Problem(same("odd"), (CSAT,), cause="nps@2024-Q4")).cause == "nps@2024-Q4"
