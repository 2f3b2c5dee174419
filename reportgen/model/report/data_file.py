"""A data file that is not in the long format: which column is what, so that nobody reshapes it.

```yaml
data:
  metrics:
    - metrics.csv                                        # the long format: its name is enough
    - {file: a.csv, period: 月份, metrics: {满意度: csat, 来件量: contacts}}
    - {file: b.csv, metric: 指标, periods: across}
    - {file: c.csv, period: 月份, metric: contacts, dimension: channel, members: {在线: chat}}
```
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Literal

from reportgen.model.figures.period import Period
from reportgen.model.frozen import frozen

Across = Literal["across"]
Encoding = Literal["utf-8", "utf-16", "gb18030", "big5", "cp1252"]
Delimiter = Literal[",", ";", "|", "tab", "\t"]


@frozen
class DataFile:
    """A file with figures, and what stands where in it.

    `period` to `against` name a column, or say for all rows what the column would. One of
    `metrics`, `periods` and `members` may say what stands in several columns side by side: `across`
    finds the headers that name one, a list names them, a mapping gives each its meaning.
    `dimensions` maps columns to the dimension whose members they hold; `total` is the word for all
    members together. `skip` lists how rows begin that are no data; `fill` the columns whose empty
    cells repeat the one above, as under a merged cell; `header` is the row, or the rows, of the
    header; `year` completes periods such as 10月.
    """

    file: str
    sheet: str | None = None
    header: tuple[int, ...] = ()
    skip: tuple[str, ...] = ()
    fill: tuple[str, ...] = ()
    encoding: Encoding | None = None
    delimiter: Delimiter | None = None
    decimal: Literal[".", ","] | None = None
    year: int | None = None
    period: str | None = None
    metric: str | None = None
    dimension: str | None = None
    member: str | None = None
    role: str | None = None
    value: str | None = None
    unit: str | None = None
    qualifier: str | None = None
    against: str | None = None
    metrics: Mapping[str, str] | tuple[str, ...] | Across = ()
    periods: Mapping[str, Period] | tuple[str, ...] | Across = ()
    members: Mapping[str, str] | tuple[str, ...] | Across = ()
    dimensions: Mapping[str, str] = field(default_factory=dict)
    total: str | None = None
