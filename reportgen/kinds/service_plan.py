"""A plan of a service team: goals, principles, process, duties, standards, actions, risks."""

from __future__ import annotations

from dataclasses import field
from typing import Annotated

from reportgen.model.frozen import frozen
from reportgen.model.language import LocalText
from reportgen.model.report.facets import Facet
from reportgen.model.report.kind import Kind, Tense, severities
from reportgen.model.report.pieces import (
    Card,
    Duty,
    Growth,
    Monitor,
    ProcessStep,
    QualityCycle,
    Risk,
)


@frozen
class ServicePlan:
    """All texts of the kind `service-plan`."""

    principles: Annotated[tuple[Card, ...], Facet.PRINCIPLES] = ()
    people_growth: Annotated[tuple[Growth, ...], Facet.GROWTH] = ()
    process: Annotated[tuple[ProcessStep, ...], Facet.PROCESS] = ()
    owners: Annotated[tuple[str, ...], Facet.OWNERS] = ()
    duties: Annotated[tuple[Duty, ...], Facet.DUTIES] = ()
    rules: Annotated[tuple[str, ...], Facet.RULES] = ()
    standards: Annotated[tuple[Card, ...], Facet.STANDARDS] = ()
    quality_cycle: Annotated[QualityCycle, Facet.QUALITY_CYCLE] = field(
        default_factory=QualityCycle
    )
    monitoring: Annotated[tuple[Monitor, ...], Facet.MONITORING] = ()
    risks: Annotated[tuple[Risk, ...], Facet.RISKS] = ()


KIND = Kind(
    "service-plan",
    ServicePlan,
    LocalText(
        "a plan of the service team: goals, duties, standards, actions, budget",
        "售后服务工作计划：目标、职责、标准、措施、预算",
        "售後服務工作計畫：目標、職責、標準、措施、預算",
    ),
    severities=severities(warning="definition"),
    silent=("initiative-status", "voice"),
    required=(
        Facet.PRINCIPLES,
        Facet.GROWTH,
        Facet.PROCESS,
        Facet.DUTIES,
        Facet.RULES,
        Facet.STANDARDS,
        Facet.MONITORING,
        Facet.QUALITY_CYCLE,
    ),
    sample="service-plan",
    tense=Tense.COMING,
)
