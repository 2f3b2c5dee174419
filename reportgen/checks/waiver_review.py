"""What is wrong with waivers: those that silence nothing, and those that silence too much."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportgen.checks.waivers import has_ended, is_answered_for, named_fields
from reportgen.model.finding import About, Finding, Problem, Severity
from reportgen.model.frozen import frozen
from reportgen.model.language import LocalText
from reportgen.model.report.config import ReportConfig
from reportgen.model.waiver import Waiver
from reportgen.wording.messages.known_names import did_you_mean

_MOST_LISTED = 3
_FIELDS = ("metric", "dimension", "member", "period", "subject")


@frozen
class KnownChecks:
    """The names of checks that there are; those of `late` speak in a build only."""

    names: tuple[str, ...]
    late: tuple[str, ...]


def review(
    findings: Sequence[Finding], config: ReportConfig, known: KnownChecks
) -> Iterator[Finding]:
    """Yield a warning of the check `waiver` for each that does not do what one would think."""
    for number, waiver in enumerate(config.checks.waive):
        path = f"checks.waive[{number}]"
        for said in _reviewed(waiver, findings, config, known):
            about = About(metric=waiver.metric, subject=path)
            problem = replace(said, about=about, place=config.place(path), cause=path)
            yield Finding(config.path, "waiver", Severity.WARNING, problem)


def _reviewed(
    waiver: Waiver, findings: Sequence[Finding], config: ReportConfig, known: KnownChecks
) -> Iterator[Problem]:
    silenced = [finding for finding in findings if finding.waived is waiver]
    if waiver.check not in known.names:
        yield _unknown(waiver, known)
    elif not is_answered_for(waiver):
        yield _unanswered(waiver)
    elif has_ended(waiver, config):
        yield _ended(waiver)
    elif not silenced and waiver.check not in known.late:
        yield _idle(waiver, findings)
    else:
        if not waiver.names_a_finding and any(_fields(each.about) for each in silenced):
            yield _broad(waiver, silenced)
        if waiver.until is None:
            yield _endless(waiver, config)


def _unknown(waiver: Waiver, known: KnownChecks) -> Problem:
    name = waiver.check
    return Problem(
        LocalText(
            f'the waiver names an unknown check "{name}"',
            f"豁免里写了不认识的检查“{name}”",
            f"豁免裡寫了不認識的檢查「{name}」",
        ),
        remedy=did_you_mean(name, known.names),
        values=(name,),
    )


def _unanswered(waiver: Waiver) -> Problem:
    name = waiver.check
    return Problem(
        LocalText(
            f"the waiver of {name} does not say why, or who answers for it, so it has no effect",
            f"{name} 的豁免没有写明原因或责任人，不生效",
            f"{name} 的豁免沒有寫明原因或負責人，不生效",
        ),
        remedy=LocalText("fill in reason and by", "请填写 reason 和 by", "請填寫 reason 和 by"),
    )


def _ended(waiver: Waiver) -> Problem:
    name, by, until = waiver.check, waiver.by, waiver.until
    return Problem(
        LocalText(
            f"the waiver of {name} by {by} ended with {until} and has no effect any more",
            f"{by} 对 {name} 的豁免到 {until} 为止，已经失效",
            f"{by} 對 {name} 的豁免到 {until} 為止，已經失效",
        ),
        remedy=LocalText(
            f"mend what it silenced and take it out, or have {by} renew it with a later until",
            f"请改正数据后删掉这一条；确需继续，请由 {by} 重新确认并改写 until",
            f"請改正資料後刪掉這一條；確需繼續，請由 {by} 重新確認並改寫 until",
        ),
        values=(str(until),),
    )


def _idle(waiver: Waiver, findings: Sequence[Finding]) -> Problem:
    named = ", ".join(f"{key}: {value}" for key, value in named_fields(waiver).items())
    english, chinese = (f" ({named})", f"（{named}）") if named else ("", "")
    return Problem(
        LocalText(
            f"the waiver of {waiver.check}{english} matches no finding",
            f"{waiver.check} 的豁免{chinese}没有对应的问题",
            f"{waiver.check} 的豁免{chinese}沒有對應的問題",
        ),
        remedy=_instead(waiver, findings),
    )


def _instead(waiver: Waiver, findings: Sequence[Finding]) -> LocalText:
    there = [finding for finding in findings if finding.check == waiver.check]
    if not there:
        return LocalText(
            "take it out: there is nothing left to silence",
            "要豁免的问题已经不存在，请删掉这一条",
            "要豁免的問題已經不存在，請刪掉這一條",
        )
    shown = _listed(there)
    return LocalText(
        f"take it out, or name what is found: {shown}",
        f"请删掉这一条，或改成实际查出的：{shown}",
        f"請刪掉這一條，或改成實際查出的：{shown}",
    )


def _broad(waiver: Waiver, silenced: Sequence[Finding]) -> Problem:
    name, many = waiver.check, len(silenced)
    shown = _listed(silenced)
    return Problem(
        LocalText(
            f"the waiver names all of {name}, so it silences {many} and whatever comes later",
            f"豁免只写了 {name}，会放过这项检查现有的 {many} 个问题和今后的所有问题",
            f"豁免只寫了 {name}，會放過這項檢查現有的 {many} 個問題和今後的所有問題",
        ),
        remedy=LocalText(
            f"name what is meant: {shown}", f"请写明是哪一个：{shown}", f"請寫明是哪一個：{shown}"
        ),
    )


def _endless(waiver: Waiver, config: ReportConfig) -> Problem:
    now = config.period.id
    return Problem(
        LocalText(
            f"the waiver of {waiver.check} by {waiver.by} has no end",
            f"{waiver.by} 对 {waiver.check} 的豁免没有期限",
            f"{waiver.by} 對 {waiver.check} 的豁免沒有期限",
        ),
        remedy=LocalText(f"add until: {now}", f"请加上 until: {now}", f"請加上 until: {now}"),
    )


def _listed(findings: Sequence[Finding]) -> str:
    shown = dict.fromkeys(_fields(finding.about) for finding in findings)
    return "; ".join([each for each in shown if each][:_MOST_LISTED])


def _fields(about: About) -> str:
    said = ((name, getattr(about, name)) for name in _FIELDS)
    return ", ".join(f"{name}: {value}" for name, value in said if value is not None)
