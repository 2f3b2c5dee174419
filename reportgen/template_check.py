"""Templates -> findings: which files are meant, for which kind and language, and what is wrong.

    paths -> targets (kind, language, folder, a report that names things) -> survey -> lint

Without a config the shipped sample of the kind says which metrics, lists and dimensions there are.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from reportgen.compose.lint import Said, lint_sections
from reportgen.errors import ConfigError, ReportgenError
from reportgen.kinds import FIRST, KINDS
from reportgen.load import load_report
from reportgen.load.report.start import sample_config
from reportgen.load.resources import kinds_with_templates, template_root
from reportgen.load.tables.text import missing_file, read_source, shown
from reportgen.load.templates.survey import survey_templates
from reportgen.load.templates.template_files import OUTLINE, own_folder
from reportgen.load.yaml.nodes import MOST_BYTES, Scalar, parse_yaml
from reportgen.model.finding import Finding, Problem, Severity
from reportgen.model.frozen import frozen
from reportgen.model.language import Locale, LocalText
from reportgen.model.place import Place
from reportgen.model.report.report import Report

_LANGUAGES = frozenset(locale.value for locale in Locale)
_CONFIGS = (".yaml", ".yml")


@frozen
class Target:
    """Templates to look at: of a kind in a language, ours or in another folder.

    `only` is the one file that was asked for; `config` is the config that names things;
    findings are those of `asked`, where that is a folder.
    """

    kind: str
    locale: Locale
    root: Path
    own: Path | None = None
    only: Path | None = None
    config: Path | None = None
    asked: Path | None = None


@frozen
class TemplateFindings:
    """What was found, and how many section files were read."""

    findings: tuple[Finding, ...]
    files: int


def lint(paths: Sequence[Path]) -> TemplateFindings:
    """Return what is wrong with templates: those of configs, of folders, or all that ship.

    Raises ConfigError where a path leads to no templates.
    """
    targets = list(_all_targets(paths))
    findings: dict[tuple[str, Place | None, str], Finding] = {}
    files: set[str] = set()
    for target in targets:
        read, said = _read(target)
        files |= read
        for check, problem in said:
            key = (check, problem.place, problem.message.en)
            config = shown(target.asked or target.config or target.own or target.root)
            severity = problem.severity or Severity.ERROR
            findings.setdefault(key, Finding(config, check, severity, problem))
    return TemplateFindings(tuple(findings.values()), len(files))


def _all_targets(paths: Sequence[Path]) -> Iterator[Target]:
    problems: list[Problem] = []
    for path in paths or [template_root()]:
        try:
            yield from _targets(path)
        except ReportgenError as stop:
            problems += stop.problems
    if problems:
        raise ConfigError(*problems)


def _targets(path: Path) -> Iterator[Target]:
    """Yield what a path leads to."""
    if path.suffix in _CONFIGS and path.name != OUTLINE:
        config = load_report(path).config
        if config.kind is None:
            raise ConfigError(_no_kind(config.path))
        kind = config.document_kind
        root = kind.folder.parent if kind.folder else template_root()
        yield Target(kind.name, config.locale, root, own_folder(config), None, path)
        return
    if not path.exists():
        raise ConfigError(missing_file(path, Place(shown(path))))
    full = path.resolve()
    own = next((each for each in _near(full) if (each / OUTLINE).is_file()), None)
    if own is not None and own.name not in KINDS:
        yield from _of_own_kind(own, full, path)
        return
    kind_folder = next((each for each in _near(full) if each.name in KINDS), None)
    if kind_folder is None:
        there = sorted(full.iterdir()) if full.is_dir() else []
        found = [entry for entry in there if entry.name in KINDS]
        if not found:
            raise ConfigError(_for_which(shown(path)))
        for entry in found:
            yield from _of_kind(entry, full, path)
        return
    yield from _of_kind(kind_folder, full, path)


def _of_own_kind(folder: Path, wanted: Path, asked: Path) -> Iterator[Target]:
    """Yield the kind that an editor's folder is, once for each language of the configs above it.

    Raises ConfigError where no config names it: nobody could tell which metrics there are.
    """
    only = wanted if wanted.is_file() and wanted.name != OUTLINE else None
    found: dict[Locale, Target] = {}
    for config in _naming(folder):
        locale = load_report(config).config.locale
        target = Target(folder.name, locale, folder.parent, None, only, config, asked)
        found.setdefault(locale, target)
    if not found:
        raise ConfigError(_for_which(shown(asked)))
    yield from found.values()


def _naming(folder: Path) -> Iterator[Path]:
    """Yield the configs beside a folder, or above, whose kind it is."""
    for above in (folder.parent, folder.parent.parent):
        for config in sorted(file for file in above.glob("*.y*ml") if file.suffix in _CONFIGS):
            try:
                kind = parse_yaml(read_source(config, MOST_BYTES)).get("kind")
            except ConfigError:
                continue  # whoever checks that config says so
            if isinstance(kind, Scalar) and (above / kind.text).resolve() == folder:
                yield config


def _near(path: Path) -> Iterator[Path]:
    """Yield what may be the folder of a kind: a path, or what its language or file lies in."""
    if path.is_dir():
        yield path
    if path.name in _LANGUAGES or path.name == OUTLINE:
        yield path.parent
    if path.suffix == ".md":
        yield path.parent
    if path.suffix == ".md" and path.parent.name in _LANGUAGES:
        yield path.parent.parent


def _of_kind(folder: Path, wanted: Path, path: Path) -> Iterator[Target]:
    """Yield the languages of a kind's folder that a path asks for."""
    root = Path(path if wanted == folder.parent else folder.parent)
    is_whole = (folder / OUTLINE).is_file() and root.resolve() == template_root().resolve()
    for locale in Locale:
        inside = folder / locale.value
        asked = wanted in (folder.parent, folder, inside, folder / OUTLINE)
        if inside.is_dir() and (asked or wanted.parent == inside):
            only = wanted if wanted.is_file() and wanted.name != OUTLINE else None
            if is_whole:
                yield Target(folder.name, locale, root, None, only)
            else:
                yield Target(folder.name, locale, template_root(), root, only)


def _read(target: Target) -> tuple[set[str], list[Said]]:
    """Return the files of a target, and what is said of them."""
    survey = survey_templates(target.kind, target.locale, target.root, target.own)
    said: list[Said] = [("outline", problem) for problem in survey.outline]
    said += [("outline", problem) for problem in _untranslated(target)]
    said += [("front-matter", problem) for problem in survey.files]
    report = _report(target)
    said += lint_sections(survey.sections, target.locale, report, survey.strays)
    files = {section.path for section in (*survey.sections, *survey.strays)}
    if target.own is not None:
        files = {
            name for name in files if Path(name).resolve().is_relative_to(target.own.resolve())
        }
    if target.only is not None:
        files = {name for name in files if Path(name).resolve() == target.only}
    if target.own is None and target.only is None:
        return files, said
    return files, [
        (check, problem)
        for check, problem in said
        if problem.place is None or _is_asked_for(problem.place.file, target)
    ]


def _is_asked_for(file: str, target: Target) -> bool:
    """Return whether a problem of a file belongs to what was asked for."""
    path = Path(file).resolve()
    if target.only is not None:
        return path == target.only
    return target.own is None or path.is_relative_to(target.own.resolve())


def _report(target: Target) -> Report:
    if target.config is not None:
        return load_report(target.config)
    return _sample(target.kind, target.locale)


@functools.cache
def _sample(kind: str, locale: Locale) -> Report:
    return load_report(sample_config(kind, locale))


def _untranslated(target: Target) -> Iterable[Problem]:
    """Return the languages that a kind of ours lacks, told of once, with its first language."""
    if target.own or target.only or target.root != template_root():
        return ()
    there = kinds_with_templates().get(target.kind, [])
    if not there or target.locale.value != there[0]:
        return ()
    place = Place(shown(target.root / target.kind / OUTLINE))
    return [_no_language(target.kind, locale, place) for locale in Locale if locale not in there]


def _no_language(kind: str, locale: Locale, place: Place) -> Problem:
    return Problem(
        LocalText(
            f"{kind} has no templates in {locale.value}",
            f"{kind} 还没有 {locale.value} 的模板",
            f"{kind} 還沒有 {locale.value} 的範本",
        ),
        remedy=LocalText(
            f"add the folder {kind}/{locale.value}",
            f"请加上文件夹 {kind}/{locale.value}",
            f"請加上資料夾 {kind}/{locale.value}",
        ),
        place=place,
        severity=Severity.WARNING,
    )


def _no_kind(file: str) -> Problem:
    return Problem(
        LocalText(
            "the config names no kind, so it has no templates",
            "配置没有写 kind，所以没有模板可查",
            "設定沒有寫 kind，所以沒有範本可查",
        ),
        remedy=LocalText(
            f"add a line such as `kind: {FIRST}`",
            f"加一行，例如 `kind: {FIRST}`",
            f"加一行，例如 `kind: {FIRST}`",
        ),
        place=Place(file),
    )


def _for_which(file: str) -> Problem:
    return Problem(
        LocalText(
            "nothing here tells for which kind and language these templates are",
            "看不出这些模板用于哪种文档、哪种语言",
            "看不出這些範本用於哪種文件、哪種語言",
        ),
        remedy=LocalText(
            "lint the config whose `templates:` or `kind:` names the folder, "
            "or use KIND/LANGUAGE/section.md",
            "请检查用 `templates:` 或 `kind:` 引用它的配置，或按 种类/语言/小节.md 存放",
            "請檢查用 `templates:` 或 `kind:` 引用它的設定，或按 種類/語言/小節.md 存放",
        ),
        place=Place(file),
    )
