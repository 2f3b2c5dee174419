"""The laws of each consistent sample, listed by hand from its files."""

from __future__ import annotations

from collections.abc import Mapping

from tests.mutation.laws import (
    Law,
    change,
    computed,
    counted,
    flow,
    mean_of_members,
    mean_of_months,
    mean_of_months_of_member,
    met,
    months,
    rate,
    split,
    sums,
)

_Q4 = "2024-10 2024-11 2024-12"
_QUARTERS = "2023-Q1 2023-Q2 2023-Q3 2023-Q4"
_YEAR = " ".join(f"2024-{month:02d}" for month in range(1, 13))
_CHANNELS = "chat phone message"
_ALL_CHANNELS = "chat phone social live email"
_SERVICES = "presale order_logistics aftersale cross_border"


def _nps(at: str) -> Law:
    ids = f"nps@{at} nps_promoters@{at} nps_passives@{at} nps_detractors@{at}"
    return computed("nps", ids, lambda p, n, d: 100 * (p - d) / (p + n + d))


def _accuracy(at: str) -> Law:
    ids = f"order_accuracy@{at} orders@{at} order_errors@{at}"
    return computed("rate", ids, lambda orders, errors: 100 * (orders - errors) / orders)


def _quarter_summary() -> list[Law]:
    months_and_quarters = f"2024-Q4 2024-Q3 {_Q4}"
    return [
        split("headcount@2024-Q4", "level", "senior junior"),
        split("headcount@2024-Q4", "experience", "gt5y y2to5 lt2y"),
        split("headcount@2024-Q4", "team", "presale aftersale order"),
        counted("headcount@2024-Q4", 30),
        *(
            counted(f"headcount@2024-Q4[{member}]", count)
            for member, count in {
                "level=senior": 15, "level=junior": 15, "experience=gt5y": 8, "experience=y2to5": 7,
                "experience=lt2y": 15, "team=presale": 12, "team=aftersale": 12, "team=order": 6,
            }.items()
        ),
        flow("2024-Q4", "2024-Q3"),
        *months(
            "agent_days orders order_errors returns complaints survey_responses survey_satisfied "
            "nps_promoters nps_passives nps_detractors human_contacts", "2024-Q4", _Q4,
        ),
        *(split(f"human_contacts@{at}", "channel", _CHANNELS) for at in ("2024-Q4", *_Q4.split())),
        *(sums(f"human_contacts@2024-Q4[channel={c}]", [f"human_contacts@{m}[channel={c}]" for m in _Q4.split()]) for c in _CHANNELS.split()),
        split("human_contacts@2024-Q4", "level", "senior junior"),
        *(split(f"{m}@2024-Q4", "team", "presale aftersale order") for m in ("survey_responses", "survey_satisfied")),
        *(split(f"{m}@2024-Q4", "level", "senior junior") for m in ("survey_responses", "survey_satisfied")),
        split("complaints@2024-Q4", "reason", "logistics quality description refund attitude"),
        *rate("csat", "survey_satisfied", "survey_responses",
              f"{months_and_quarters} 2024-Q4[team=presale] 2024-Q4[team=aftersale] "
              "2024-Q4[team=order] 2024-Q4[level=senior] 2024-Q4[level=junior]"),
        *rate("repurchase_rate", "repurchase_customers", "repurchase_sample", "2024-Q4 2024-Q3"),
        *rate("order_error_rate", "order_errors", "orders", "2024-Q4 2024-Q3"),
        *rate("return_rate", "returns", "orders", months_and_quarters),
        *rate("complaint_rate", "complaints", "orders", months_and_quarters),
        *rate("human_contacts_per_agent_day", "human_contacts", "agent_days", f"{months_and_quarters} 2023-Q4", 1),
        *(_accuracy(at) for at in months_and_quarters.split()),
        *(_nps(at) for at in months_and_quarters.split()),
        mean_of_months("csat", "survey_responses", "2024-Q4", _Q4),
        mean_of_members("csat", "survey_responses", "2024-Q4", "team", "presale aftersale order"),
        mean_of_members("csat", "survey_responses", "2024-Q4", "level", "senior junior"),
        mean_of_months("resolution_time", "human_contacts", "2024-Q4", _Q4),
        *(mean_of_members("resolution_time", "human_contacts", at, "channel", _CHANNELS) for at in ("2024-Q4", *_Q4.split())),
        *(mean_of_months_of_member("resolution_time", "human_contacts", "2024-Q4", _Q4, f"channel={c}") for c in _CHANNELS.split()),
        mean_of_members("first_response_time", "human_contacts", "2024-Q4", "channel", _CHANNELS),
        change("order_error_rate@2024-Q4:stated_delta(2024-Q3)", "2024-Q3"),
        change("common_issue_time@2024-Q4:stated_delta(2024-Q3)", "2024-Q3"),
        change("order_processing_speed@2024-Q4:stated_delta(2024-Q3)", "2024-Q3"),
        change("first_response_time@2024-Q4:stated_delta(2023-Q4)", "2023-Q4"),
        change("human_contacts_per_agent_day@2024-Q4:stated_delta(2023-Q4)", "2023-Q4"),
        met("resolution_time@2024-Q4", "resolution_time@2024-Q4:target", "lower"),
        met("order_accuracy@2024-Q4", "order_accuracy@2024-Q4:target", "higher"),
        met("return_rate@2024-Q4", "return_rate@2024-Q4:target", "lower"),
        met("complaint_rate@2024-Q4", "complaint_rate@2024-Q4:target", "lower"),
    ]  # fmt: skip


def _service_plan() -> list[Law]:
    return [
        *months("survey_responses training_sessions", "2023", _QUARTERS),
        sums("training_sessions@2024:target", [f"training_sessions@2024-Q{q}:target" for q in (1, 2, 3, 4)]),
        mean_of_months("csat", "survey_responses", "2023", _QUARTERS),
        change("csat@2022:stated_delta(2021)", "2021"),
        change("first_response_time@2022:stated_delta(2021)", "2021"),
        *rate("star_promotion_share", "star_promoted", "star_eligible", "2023"),
        sums("budget@2024:target", [f"budget@2024[item={i}]:target" for i in ("training", "tools", "quality", "incentives", "reserve")]),
        *(
            counted(f"budget@2024[item={item}]:target", amount)
            for item, amount in {
                "training": "6", "tools": "9.5", "quality": "2.5", "incentives": "4", "reserve": "2"
            }.items()
        ),
        split("human_contacts@2023", "topic", "return_exchange order_query logistics product_use other"),
    ]  # fmt: skip


def _personal_annual() -> list[Law]:
    return [
        *months("human_contacts first_contact_resolved survey_responses complaints", "2024", _YEAR),
        *rate("fcr", "first_contact_resolved", "human_contacts", f"2024 {_YEAR}"),
        mean_of_months("fcr", "human_contacts", "2024", _YEAR),
        mean_of_months("csat_score5", "survey_responses", "2024", _YEAR),
        *rate("escalation_rate", "escalations", "complaints", "2024 2023"),
        split("human_contacts@2024", "topic", "return_policy order_query product_use complaint technical misc"),
        *rate("cross_border_case_share", "cross_border_cases", "cross_border_cases_team", "2024"),
        split("products_covered@2024", "business_line", "home digital beauty"),
        computed("change", "ticket_flow_time@2025:stated_delta(2024) ticket_flow_time@2025:forecast ticket_flow_time@2024", lambda a, b: 100 * (a - b) / b),
        met("fcr@2024", "fcr@2024:target", "higher"),
        met("csat_score5@2024", "csat_score5@2024:target", "higher"),
        met("aht@2024", "aht@2024:target", "lower"),
        met("escalation_rate@2024", "escalation_rate@2024:target", "lower"),
    ]  # fmt: skip


def _team_annual() -> list[Law]:
    years = "2024 2023"
    return [
        flow("2024", "2023"),
        *(split(f"headcount@{y}", "role", "frontline technical language qa_training supervisor") for y in years.split()),
        *months("contacts human_contacts complaints survey_responses", "2024", _YEAR),
        *(split(f"contacts@{m}", "channel", _ALL_CHANNELS) for m in ("2024", *_YEAR.split())),
        *(sums(f"contacts@2024[channel={c}]", [f"contacts@{m}[channel={c}]" for m in _YEAR.split()]) for c in _ALL_CHANNELS.split()),
        *(split(f"human_contacts@{y}", "channel", _ALL_CHANNELS) for y in years.split()),
        *(split(f"survey_responses@{y}", "service", _SERVICES) for y in years.split()),
        split("not_first_contact@2024", "reason", "permission cross_dept_info technical other"),
        split("complaints@2024", "reason", "logistics_delay quality return_refund attitude system other"),
        split("escalations@2024", "reason", "emotion knowledge permission slow other"),
        split("labour_saving@2024", "item", "outsourcing_peak overtime scheduling"),
        split("cost_saving@2024", "item", "labour hardware ops compensation"),
        *rate("human_contacts_per_agent_day", "human_contacts", "agent_days", years, 1),
        *rate("self_service_rate", "bot_resolved", "bot_sessions", years),
        *rate("bot_automation_rate", "bot_resolved", "common_questions", years),
        *rate("major_complaint_48h_rate", "major_complaints_48h", "major_complaints", years),
        *rate("fcr", "first_contact_resolved", "human_contacts", years),
        *rate("kb_adoption_rate", "kb_adopted", "kb_submitted", "2024"),
        *rate("complaint_rate", "complaints", "orders", years),
        *rate("escalation_rate", "escalations", "complaints", "2024"),
        *rate("unit_service_cost", "service_cost", "contacts", years, 10000),
        *(_nps(at) for at in years.split()),
        *(mean_of_members("csat_score100", "survey_responses", y, "service", _SERVICES) for y in years.split()),
        mean_of_months("csat_score100", "survey_responses", "2024", _YEAR),
        mean_of_months("first_response_time", "human_contacts", "2024", _YEAR),
        *(mean_of_members("first_response_time", "human_contacts", y, "channel", "chat phone social live") for y in years.split()),
        *(change(f"{m}@2024:stated_delta(2023)", "2023") for m in (
            "human_contacts_per_agent_day", "csat_score100", "fcr", "agent_training_cycle",
            "cross_dept_closed_per_day", "repeat_contacts", "complaint_rate")),
        *(change(f"csat_score100@2024[service={s}]:stated_delta(2023)", "2023") for s in ("aftersale", "cross_border")),
        *(change(f"cost@2024[item={i}]:stated_delta(2023)", "2023") for i in ("outsourcing_peak", "hardware", "ops", "dispute_compensation")),
        met("csat_score100@2024", "csat_score100@2024:target", "higher"),
        met("nps@2024", "nps@2024:target", "higher"),
        met("ticket_first_response_time@2024", "ticket_first_response_time@2024:target", "lower"),
        met("fcr@2024", "fcr@2024:target", "higher"),
    ]  # fmt: skip


def _assessments() -> list[Law]:
    people = [f"P0{number}" for number in range(1, 7)]
    return [
        sums("human_contacts@2024", [f"human_contacts@2024[person={p}]" for p in people]),
        sums("orders_assisted@2024[person=P02]", [f"orders_assisted@2024-Q{q}[person=P02]" for q in (1, 2, 3, 4)]),
        sums("human_contacts@2024[person=P02]", [f"human_contacts@2024-Q{q}[person=P02]" for q in (1, 2, 3, 4)]),
        # who was hired on 27 May has no first quarter
        sums("human_contacts@2024[person=P01]", [f"human_contacts@2024-Q{q}[person=P01]" for q in (2, 3, 4)]),
    ]  # fmt: skip


SAMPLE_LAWS: Mapping[str, list[Law]] = {
    "quarter-summary": _quarter_summary(),
    "service-plan": _service_plan(),
    "personal-annual": _personal_annual(),
    "team-annual": _team_annual(),
    "assessments": _assessments(),
}
