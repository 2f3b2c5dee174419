"""What may be wrong with a metric CSV: names, empty cells, files without rows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from reportgen.load.figures.figure_columns import FigureColumns
from reportgen.load.tables.grids import GridRow
from reportgen.model.finding import Problem, Severity
from reportgen.model.language import LocalText
from reportgen.model.place import Place

_MOST_ALIKE = 50


def unpaired(dimension: str, member: str, row: GridRow, columns: FigureColumns) -> Problem:
    """Return that a dimension and a member are not named together, or not alike."""
    at, name = (columns.dimension, "dimension") if member else (columns.member, "member")
    return Problem(
        LocalText(
            f'dimension "{dimension}" and member "{member}" do not match',
            f"维度“{dimension}”和成员“{member}”对不上",
            f"維度「{dimension}」和成員「{member}」對不上",
        ),
        remedy=LocalText(
            "write both, or neither; crossed ones as team/channel with east/chat",
            "两格都写或都不写；交叉维度写成 team/channel 和 east/chat",
            "兩格都寫或都不寫；交叉維度寫成 team/channel 和 east/chat",
        ),
        place=row.place(max(at, 0), name),
    )


def shared_name(text: str, sharing: list[str], place: Place) -> Problem:
    """Return that a name stands for several members."""
    names = ", ".join(sharing)
    return Problem(
        LocalText(
            f'"{text}" is the name of several members',
            f"有几个成员都叫“{text}”",
            f"有幾個成員都叫「{text}」",
        ),
        remedy=LocalText(f"write the id: {names}", f"请写代号：{names}", f"請寫代號：{names}"),
        place=place,
        values=(text,),
    )


def no_rows(place: Place) -> Problem:
    """Return that a file holds nothing below its header."""
    return Problem(
        LocalText(
            "the file has a header and no rows below it",
            "文件只有表头，没有数据行",
            "檔案只有表頭，沒有資料列",
        ),
        remedy=LocalText(
            "export it again, or take it out of `metrics` under `data`",
            "请重新导出，或从 `data` 下的 `metrics` 里去掉",
            "請重新匯出，或從 `data` 下的 `metrics` 裡去掉",
        ),
        place=place,
        severity=Severity.WARNING,
    )


def near_miss(text: str, close: str, place: Place) -> Problem:
    """Return that a name that nobody knows nearly equals a known one."""
    return Problem(
        LocalText(
            f'"{text}" is new, but looks like "{close}"',
            f"“{text}”没有见过，但很像“{close}”",
            f"「{text}」沒有見過，但很像「{close}」",
        ),
        remedy=LocalText(
            f'write "{close}" if that is meant; otherwise add "{text}" to labels.yaml',
            f"若指同一个请写“{close}”；否则请把“{text}”加进 labels.yaml",
            f"若指同一個請寫「{close}」；否則請把「{text}」加進 labels.yaml",
        ),
        place=place,
        values=(text,),
        severity=Severity.WARNING,
    )


def grouped(problems: list[Problem]) -> Iterator[Problem]:
    """Yield the problems; of very many alike the first ones, and one that counts the rest."""
    counts: Counter[str] = Counter()
    last: dict[str, Problem] = {}
    for problem in problems:
        counts[problem.message.en] += 1
        last[problem.message.en] = problem
        if counts[problem.message.en] <= _MOST_ALIKE:
            yield problem
    for message, problem in last.items():
        more = counts[message] - _MOST_ALIKE
        if more > 0:
            text = problem.message
            yield Problem(
                LocalText(
                    f"{text.en}, and {more} more like it",
                    f"{text.hans}，同样的还有 {more} 处",
                    f"{text.hant}，同樣的還有 {more} 處",
                ),
                remedy=problem.remedy,
                place=problem.place,
                values=problem.values,
                severity=problem.severity,
            )


def empty_cells(places: list[Place]) -> Iterator[Problem]:
    """Yield one note for all cells of a file that hold no value."""
    if places:
        cells = ", ".join(str(place.cell) for place in places[:12])
        more = " …" if len(places) > 12 else ""
        yield Problem(
            LocalText(
                f"no value in {cells}{more}",
                f"没有值的单元格：{cells}{more}",
                f"沒有值的儲存格：{cells}{more}",
            ),
            remedy=LocalText(
                "fill them in if they are known; sums with them stay unchecked",
                "知道的请补上；缺值的合计不做检查",
                "知道的請補上；缺值的合計不做檢查",
            ),
            place=places[0],
            severity=Severity.INFO,
        )
