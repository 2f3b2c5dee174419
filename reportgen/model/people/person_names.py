"""How messages call people: by name, and by the id that scripts and files know them by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from reportgen.model.language import LocalText, listed
from reportgen.model.report.report import Report
from reportgen.model.report.table import DataTable

_MOST_NAMED = 6


def person_words(person_id: str, name: str | None) -> LocalText:
    """Return what somebody is called, such as Ann Gu (P01); without a name, by the id.

    In Chinese an id alone ends in the space that sets it off from the words that follow.
    """
    if not name:
        return LocalText(person_id, f"{person_id} ", f"{person_id} ")
    wide = f"{name}（{person_id}）"
    return LocalText(f"{name} ({person_id})", wide, wide)


def leading(who: LocalText) -> LocalText:
    """Return somebody before what is told of them, such as `Ann Gu (P01): `."""
    return LocalText(f"{who.en}: ", f"{who.hans.rstrip()}：", f"{who.hant.rstrip()}：")


def names_in(table: DataTable | None) -> Mapping[str, str]:
    """Return the names of people by id; two of one name are told apart by their ids."""
    named: dict[str, str] = {}
    for row in table.rows if table else ():
        if "person_id" in row and "name" in row and row["name"].text:
            named.setdefault(row["person_id"].text, row["name"].text)
    counts = Counter(named.values())
    return {each: name if counts[name] == 1 else f"{name} {each}" for each, name in named.items()}


class PersonNames:
    """The names of the people of a report, looked up once for all that is said of them."""

    def __init__(self, report: Report) -> None:
        table = report.tables.get("people")
        self._names = {
            row["person_id"].text: row["name"].text
            for row in reversed(table.rows if table else ())
            if "person_id" in row and "name" in row
        }

    def of(self, person_id: str) -> LocalText:
        """Return what somebody is called."""
        return person_words(person_id, self._names.get(person_id))

    def some(self, people: Iterable[str]) -> LocalText:
        """Return what people are called one after the other; of many the first, and how many."""
        return some_people([self.of(person) for person in people])


def some_people(given: Sequence[LocalText]) -> LocalText:
    """Return people in words one after the other; of many the first ones, and how many."""
    each = given if len(given) <= _MOST_NAMED else given[: _MOST_NAMED - 1]
    english = listed(one.en for one in each).en
    hans, hant = _in_a_row(one.hans for one in each), _in_a_row(one.hant for one in each)
    if len(each) == len(given):
        return LocalText(english, hans, hant)
    more, number = len(given) - len(each), len(given)
    return LocalText(f"{english} and {more} more", f"{hans}等 {number} 人", f"{hant}等 {number} 人")


def _in_a_row(names: Iterable[str]) -> str:
    """Return names with a comma between; only behind the last one the space of an id remains."""
    each = list(names)
    return "、".join([*(name.rstrip() for name in each[:-1]), *each[-1:]])
