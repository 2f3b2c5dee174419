"""One report for many people -> one document a person, in parallel.

    report -> plan (who, under which name, who not and why) -> jobs -> outcomes

Jobs are independent and picklable and run behind `concurrent.futures.Executor`: in this process, in
several here, or on other machines. One bad record stops nobody.
"""

from __future__ import annotations

from reportgen.bulk.plan import BulkPlan, Selection, plan
from reportgen.bulk.run import run

__all__ = ["BulkPlan", "Selection", "plan", "run"]
