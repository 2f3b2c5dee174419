"""What both kinds of assessments ask for: how people are scored and graded, what is written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from decimal import Decimal
from typing import Annotated

from reportgen.model.frozen import frozen
from reportgen.model.report.facets import Facet
from reportgen.model.report.pieces import AssessmentOutputs, Criterion, Grade


@frozen
class Assessment:
    """All texts of the kinds `assessment-collection` and `assessment-single`."""

    expected_count: Annotated[int | None, Facet.EXPECTED_COUNT] = None
    criteria: Annotated[Mapping[str, Criterion], Facet.CRITERIA] = field(default_factory=dict)
    grades: Annotated[tuple[Grade, ...], Facet.GRADES] = ()
    quota: Annotated[Mapping[str, Decimal], Facet.QUOTA] = field(default_factory=dict)
    outputs: Annotated[AssessmentOutputs, Facet.OUTPUTS] = field(default_factory=AssessmentOutputs)


SILENT = ("part-of-part", "initiative-status", "kind-fit", "trend", "benchmark-wording")
