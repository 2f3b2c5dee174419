"""Relations are found by their figures, those that add up rows of a column as well as any other."""

from __future__ import annotations

from decimal import Decimal

from reportgen.diagnosis.relation_index import RelationIndex
from reportgen.model.figures.breakdowns import breakdowns
from reportgen.model.relations.relation import Relation
from reportgen.model.relations.trees import figure_tree, number_tree, sum_tree
from tests.support.figures import book, figure


def test_a_row_of_a_sum_stands_in_the_sum_and_in_what_else_is_said_of_it() -> None:
    given = book("orders=31 orders[channel=chat]=10 orders[channel=phone]=20")
    [channels] = breakdowns(given)
    total, chat, phone = given.figures
    adding_up = Relation(figure_tree(total), sum_tree(channels.members))
    ten = Relation(figure_tree(chat), number_tree(Decimal(10)))

    index = RelationIndex([adding_up, ten], [adding_up, ten])

    assert index.of(total) == (adding_up,)
    assert index.of(chat) == (adding_up, ten)
    assert index.of(phone) == (adding_up,)
    assert index.of(figure("orders@2024-Q3=7")) == ()
