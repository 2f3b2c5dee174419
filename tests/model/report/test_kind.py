"""What a kind is: a document or none, an editor's folder or one of ours."""

from __future__ import annotations

import pytest

from reportgen.kinds import KINDS
from reportgen.model.finding import Severity
from reportgen.model.report.facets import Facet
from reportgen.model.report.kind import NO_KIND, is_folder, severities


@pytest.mark.parametrize(
    ("name", "folder"),
    [("quarter-summary", False), ("kinds/monthly", True), ("kinds\\monthly", True), ("", False)],
)
def test_a_kind_that_is_named_by_a_path_is_a_folder(name: str, folder: bool) -> None:
    assert is_folder(name) is folder


def test_without_a_kind_there_is_no_document() -> None:
    ours = KINDS["quarter-summary"]

    assert (ours.is_document, ours.is_folder, ours.is_one_a_person) == (True, False, False)
    assert (NO_KIND.is_document, NO_KIND.is_one_a_person) == (False, False)
    assert KINDS["assessment-single"].is_one_a_person
    assert KINDS["service-plan"].is_plan
    assert not ours.is_plan


def test_severities_are_read_from_names() -> None:
    assert severities(error="a b", warning="c") == {
        "a": Severity.ERROR,
        "b": Severity.ERROR,
        "c": Severity.WARNING,
    }


@pytest.mark.parametrize(
    ("name", "has"),
    [("assessment-single", True), ("assessment-collection", True), ("team-annual", False)],
)
def test_a_kind_whose_people_write_essays_is_about_essays(name: str, has: bool) -> None:
    assert (Facet.ESSAYS in KINDS[name].facets) is has
