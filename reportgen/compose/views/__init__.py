"""What editors see: metrics, figures and texts under the names that templates use.

A metric's id is a name: `csat` prints the figure of this period.

    csat.previous · csat.year_ago · csat.target · csat.benchmark      figures
    csat.of(channel="chat") · csat.at("2024-11")                      of a member, of another period
    csat.at(period.next) · csat.next_target · csat.limit · csat.forecast
    csat.history · csat.milestones         in the listed earlier periods; the parts with a target
    budget.planned("item") · sla.limited("channel")  members with a target, with a time limit
    budget.most_planned("item")            the one with the largest target
    csat.by("channel") · csat.highest("month") · csat.lowest("month") its members or months
    csat.change · csat.change_rate · csat.change_on("year_ago")       derived figures
    csat.gap · csat.attainment · csat.share                           derived figures
    csat.level · csat.to_go               where a plan starts from; how far that is from the target
    csat.change.words · csat.gap.words · csat.claim                   wording from the state
    csat.verdict            met, missed, no_target, undecided
    csat.trend              better, worse, flat, no_previous
    csat.direction          up, down, flat, no_previous
    csat.aim                reach, hold, no_target, no_level, undecided
    csat.benchmark_verdict  better_than, worse_than, equal, no_benchmark
    csat.name · csat.number · csat.means · csat.unit · csat.label
    csat.term · part.part   name and label inside a sentence: customer satisfaction, live chat

Any figure has `.number` (no unit), `.size` (no sign), `.signed`, `.bound` (≥ 90.0%), `.words`.
"""
