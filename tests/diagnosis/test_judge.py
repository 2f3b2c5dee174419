"""What becomes of relations: problems by cause, notes on what cannot be decided, or silence."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reportgen.diagnosis import judge
from reportgen.diagnosis.judge import Told, violated
from reportgen.model.figures.figure import Figure
from reportgen.model.finding import About, Problem, Severity
from reportgen.model.language import same
from reportgen.model.relations.granular import Granular
from reportgen.model.relations.relation import Outcome, Relation
from reportgen.model.relations.trees import figure_tree, number_tree, sum_tree
from reportgen.model.report.report import Report
from reportgen.wording.messages.suspects import suspicion_of
from tests.support.figures import figure, report
from tests.support.records import located


def adding_up(data: Report, about: About | None = None, absent: tuple[str, ...] = ()) -> Relation:
    """Return that the members of the first figure's metric, each once, make it up."""
    total, *members = {each.key: each for each in data.book.figures}.values()
    return Relation(
        figure_tree(total), sum_tree(members), about=about, absent=tuple(map(same, absent))
    )


def said(data: Report, **given: object) -> list[tuple[str, Severity | None]]:
    """Return what is said of members and their total."""
    told: list[Told] = [("sums", adding_up(data, **given))]  # type: ignore[arg-type]
    return [(problem.message.en, problem.severity) for _, problem in judge(told, data).problems]


PARTS = "orders[channel=chat]=10 orders[channel=phone]=20"
TWO_VALUES = "have two values"


@pytest.mark.parametrize(
    ("figures", "message"),
    [
        (f"orders=30 {PARTS}", None),
        (f"orders=30 orders=30 {PARTS}", None),
        (f"orders=31 {PARTS}", "10 + 20 = 30, but"),
        (f"orders=31 orders=32 {PARTS}", "10 + 20 = 30, but"),  # wrong with either
        (f"orders=30 orders=31 {PARTS}", None),  # right with one of them, which is then known
        (f"orders=31 orders=30 {PARTS}", None),
        (f"orders=30 {PARTS} orders[channel=chat]=11", None),
        (f"orders=30 orders=31 {PARTS} orders[channel=chat]=11", TWO_VALUES),
        # two roundings of one value are looked at together: it is 10.2
        ("cost_saving=10 cost_saving=10.2 cost_saving[item=a]=10.2", None),
        ("cost_saving=10 cost_saving=10.2 cost_saving[item=a]=9.6", "9.6, but"),
    ],
)
def test_a_figure_that_was_given_twice_is_tried_with_both_values(
    figures: str, message: str | None
) -> None:
    found = said(report(figures))

    assert [message in text for text, _ in found] == ([] if message is None else [True])  # type: ignore[operator]


@pytest.mark.parametrize(("twice", "decided"), [(4, True), (5, False)])
def test_more_than_sixteen_ways_to_choose_are_left_open(twice: int, decided: bool) -> None:
    once = " ".join(f"orders[channel=c{at}]=1" for at in range(5))
    again = " ".join(f"orders[channel=c{at}]=2" for at in range(twice))

    [(message, severity)] = said(report(f"orders=99 {once} {again}"))

    assert message.startswith("not checked: ") is not decided
    assert (severity is Severity.INFO) is not decided


@pytest.mark.parametrize(
    ("about", "absent", "message"),
    [
        (None, ("mail",), "not checked: Orders, Q4 2024 lacks mail"),
        (
            About("orders", "channel"),
            ("mail", "live"),
            "not checked: Orders by channel, Q4 2024 lacks mail, live",
        ),
    ],
)
def test_a_relation_that_lacks_something_says_what(
    about: About | None, absent: tuple[str, ...], message: str
) -> None:
    found = said(report(f"orders=30 {PARTS}"), about=about, absent=absent)

    assert found == [(message, Severity.INFO)]


def test_the_note_on_a_relation_is_about_what_the_relation_is_about() -> None:
    data, channels = report(f"orders=30 {PARTS}"), About("orders", "channel")

    [(_, note)] = judge([("sums", adding_up(data, channels, ("mail",)))], data).problems

    assert note.about == channels


@pytest.mark.parametrize(("values", "decided"), [(16, True), (17, False)])
def test_so_are_more_than_sixteen_values_of_one_figure(values: int, decided: bool) -> None:
    totals = " ".join(f"orders={at}" for at in range(values))

    [(message, _)] = said(report(f"{totals} orders[channel=chat]=99"))

    assert message.startswith("not checked: ") is not decided


def test_a_relation_that_lacks_something_may_still_be_broken() -> None:
    [(message, severity)] = said(report(f"orders=31 {PARTS}"), absent=("mail",))

    assert message.startswith("10 + 20 = 30, but")
    assert severity is None


def test_what_is_divided_by_what_may_be_zero_is_left_open() -> None:
    data = report("csat=85 cost_saving=0.0")
    csat, saving = data.book.figures
    made = Relation(figure_tree(csat), ("/", figure_tree(csat), figure_tree(saving)))

    [(_, note)] = judge([("rates", made)], data).problems

    assert note.message.en == (
        "not checked: Customer satisfaction, Q4 2024 would be divided by what may be zero"
    )
    assert (note.severity, note.figures) == (Severity.INFO, (csat,))
    assert note.about == About.figure(csat)
    assert note.remedy.en == ""


def test_a_figure_that_was_given_twice_with_one_value_leaves_nothing_open() -> None:
    data = report("csat=85 cost_saving=0.0 cost_saving=0.0")
    csat, saving, _ = data.book.figures
    made = Relation(figure_tree(csat), ("/", figure_tree(csat), figure_tree(saving)))

    [(_, note)] = judge([("rates", made)], data).problems

    assert note.message.en == (
        "not checked: Customer satisfaction, Q4 2024 would be divided by what may be zero"
    )


def test_the_outcomes_are_counted() -> None:
    right, wrong = report(f"orders=30 {PARTS}"), report(f"orders=31 {PARTS}")
    told: list[Told] = [
        ("sums", adding_up(right)),
        ("sums", adding_up(wrong)),
        ("sums", adding_up(right)),
        ("words", Problem(same("odd"))),
    ]

    assert judge(told, right).outcomes == {
        Outcome.HOLDS: 2,
        Outcome.VIOLATED: 1,
        Outcome.UNDECIDABLE: 0,
        Outcome.NOT_APPLICABLE: 0,
    }
    assert violated(told, right) == [told[1][1]]


def channels(*values: int) -> list[Figure]:
    return [figure(f"orders[channel=c{at}]={value}") for at, value in enumerate(values)]


def equal(*figures: Figure) -> Relation:
    one, other = figures
    return Relation(figure_tree(one), figure_tree(other))


def test_relations_that_one_figure_breaks_are_one_problem_for_each_rule() -> None:
    wrong, *right = channels(31, 13, 13, 13)
    told: list[Told] = [("first", equal(wrong, each)) for each in right[:2]]
    told.append(("second", equal(wrong, right[2])))
    told.append(("second", equal(*right[:2])))

    found = judge(told, report("")).problems

    assert [(name, problem.suspect, problem.repair) for name, problem in found] == [
        ("first", wrong.id, "13"),
        ("second", wrong.id, "13"),
    ]
    assert [len(problem.evidence) for _, problem in found] == [1, 0]
    assert {problem.cause for _, problem in found} == {wrong.id}
    assert {problem.remedy.en for _, problem in found} == {
        "open figures.csv line 1: 31 should probably be 13"
    }


def test_without_a_suspect_the_cause_is_the_likeliest_and_the_rule_advises() -> None:
    one, other = figure("orders[channel=a]=5"), figure("orders[channel=b]=9")
    made = Relation(figure_tree(one), figure_tree(other), remedy=same("ask both"))

    [(_, problem)] = judge([("sums", made)], report("")).problems

    assert problem.suspect is None
    assert problem.cause in {one.id, other.id}
    assert {each.id for each in problem.candidates} == {one.id, other.id}
    assert problem.remedy.en == "ask both"


def test_a_plain_problem_of_a_suspect_gets_the_repair_that_relations_tell() -> None:
    wrong, *right = channels(31, 13, 13)
    relations: list[Told] = [("sums", equal(wrong, each)) for each in right]
    plain = Problem(same("odd"), (wrong,), suspect=wrong.id)
    own = Problem(same("odd"), (wrong,), suspect=wrong.id, repair="7")
    nobody = Problem(same("odd"), (wrong,))
    told: list[Told] = [("plain", plain), ("own", own), ("nobody", nobody), *relations]

    found = dict(judge(told, report("")).problems)

    assert (found["plain"].repair, found["plain"].slip) == ("13", "swapped")
    assert found["own"].repair == "7"
    assert found["nobody"].repair is None


def test_a_plain_problem_of_a_suspect_that_made_no_known_slip_has_the_repair_alone() -> None:
    wrong, *right = channels(57, 13, 13)
    plain = Problem(same("odd"), (wrong,), suspect=wrong.id)
    told: list[Told] = [("plain", plain), *(("sums", equal(wrong, each)) for each in right)]

    found = dict(judge(told, report("")).problems)

    assert (found["plain"].repair, found["plain"].slip) == ("13", None)


def test_roundings_that_all_go_one_way_are_noted() -> None:
    members = " ".join(f"cost_saving[item=i{at}]=0.1" for at in range(40))

    [(message, severity)] = said(report(f"cost_saving=5.9 {members}"))

    assert severity is Severity.INFO
    assert "5.9" in message


def test_what_no_change_would_mend_has_its_stated_figure_for_a_cause() -> None:
    whole = figure("csat=85")
    beyond = Relation(figure_tree(whole), number_tree(Decimal(150)))

    [(_, problem)] = judge([("rates", beyond)], report("csat=85")).problems

    assert (problem.cause, problem.suspect, problem.candidates) == (whole.id, None, ())


def test_a_product_of_long_sums_is_not_multiplied_out() -> None:
    sums = [("+", *(figure_tree(each) for each in channels(*range(1, 3)))) for _ in range(40)]
    product = sums[0]
    for each in sums[1:]:
        product = ("*", product, each)
    stated = figure("orders=9")

    [(_, note)] = judge([("relation", Relation(figure_tree(stated), product))], report("")).problems

    assert note.message.en == (
        "not checked: Orders, Q4 2024 would multiply too many figures with each other"
    )


def test_two_figures_that_were_exchanged_are_one_cause_that_a_rule_tells_once() -> None:
    chat, phone, first, second = channels(21, 93, 93, 21)
    sums, other = equal(first, chat), equal(second, phone)
    rate = Relation(figure_tree(phone), number_tree(Decimal(21)))
    told: list[Told] = [("rollup", sums), ("rollup", other), ("ratio", rate)]

    found = judge(told, report("")).problems

    assert [(name, problem.cause) for name, problem in found] == [
        ("rollup", chat.id), ("ratio", chat.id)
    ]  # fmt: skip
    assert len(found[0][1].evidence) == 1
    assert suspicion_of(found[0][1]).en == (
        "most likely exchanged with each other: Orders, c0, Q4 2024; Orders, c1, Q4 2024"
    )


def test_a_count_that_breaks_a_sum_is_wrong_and_not_the_rate_over_it() -> None:
    base, *parts = (
        figure(f"survey_responses{at}") for at in ("=30", "@2024-10=140", "@2024-11=160")
    )
    rate = Granular(figure_tree(figure("csat=88.3")), figure_tree(base))
    total = Relation(figure_tree(base), sum_tree(parts))
    told: list[Told] = [("possible-rate", rate), ("rollup", total)]

    found = judge(told, report("")).problems

    assert {(each.suspect, each.repair) for _, each in found} == {(base.id, "300")}


def test_a_rate_that_a_wrong_count_makes_possible_does_not_protect_it() -> None:
    base, first, second = (
        figure(f"survey_responses{at}") for at in ("=3000", "@2024-10=140", "@2024-11=160")
    )
    rate = Granular(figure_tree(figure("csat=88.3")), figure_tree(base))
    told: list[Told] = [
        ("possible-rate", rate), ("rollup", Relation(figure_tree(base), sum_tree((first, second))))
    ]  # fmt: skip

    [(_, problem)] = judge(told, report("")).problems

    assert (problem.suspect, problem.repair) == (base.id, "300")


def test_a_suspect_need_not_have_made_a_known_slip() -> None:
    [problem] = located("t = a + b | u = a + c", "t 15 a 9 b 2 u 18 c 5")

    assert (problem.suspect, problem.repair, problem.slip) == (
        "cost_saving@2024-Q4[item=a]",
        "13",
        None,
    )
