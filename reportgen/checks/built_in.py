"""What speaks beside the rules: the loader, the waivers, the templates and the writers.

The manual pages of these, written like the docstrings of rules.
"""

from __future__ import annotations

PAGES = {
    "input": """Something in a config, a catalogue or a CSV could not be read.

The rest is still checked, so that one run tells everything. Where nothing can be read at all, the
command stops with exit code 2.

Passes: a value cell that says 30. Fails: the same cell with 3O, or a metric that the catalogue does
not know.
""",
    "waiver": """A waiver in `checks.waive` is in force, and silences exactly one thing.

It has to name a check that there is, a reason, who answers for it, and the period until whose end
it holds. One that has run out or matches nothing is told of, and so is one that names a whole
check: it would hide what goes wrong later.

Passes: {check: ratio, metric: csat, reason: …, by: …, until: 2024-Q4} while csat does not agree.
Fails: the same in a report for 2025-Q1, or once csat agrees.
""",
    "coverage": """Fewer figures are held by relations than the config asks for.

A figure is held when a change of it alone, beyond rounding, would break a relation or contradict
another source. `checks: {coverage: 90}` wants 90 of 100 figures held; `check --coverage` lists the
others, and what would hold them. A figure that has only a wide bound is listed apart, with what
would pass unseen: anything from 0 to 33000.

Passes: 171 of 183 figures held with `coverage: 90`. Fails: 160 of 183.
""",
    "template": """A section template says something that the figures do not support.

It asks for a figure that is not there, or leaves a section out because its data are missing.

Passes: {{ csat }} with a value of csat for the period. Fails: {{ csat.year_ago }} without last
year's.
""",
    "layout": """Something does not fit where it has to stand in the document or on a slide.

Passes: a heading of one line. Fails: a table that is wider than its slide.
""",
}
