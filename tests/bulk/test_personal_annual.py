"""One annual summary a person: own texts over shared ones, and findings that say whose they are."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from reportgen.bulk.batch import Batch, BulkOptions, write_all
from reportgen.bulk.plan import Selection
from reportgen.compose import compose
from reportgen.kinds.personal_annual import PersonalAnnual
from reportgen.load import load_report
from reportgen.load.templates.templates import load_templates
from reportgen.model.document.document import Document
from reportgen.model.finding import Finding
from reportgen.model.language import Locale
from reportgen.model.people.staff import Staff
from reportgen.model.report.report import Report
from reportgen.pipeline import BuildOptions, Draft, build, check
from tests.support.figures import CONFIGS
from tests.support.outline import document_outline

SAMPLE = CONFIGS / "personal-annual-people" / "period.yaml"
STEMS = ["2024-P01-苏念", "2024-P04-方亦可", "2024-P06-江行简"]


def copy(target: Path, file: str = "period.yaml", edit: Callable[[str], str] = str) -> Path:
    """Return the config of a copy of the sample in which a file was edited."""
    for name in ("catalogue", "personal-annual-people"):
        shutil.copytree(CONFIGS / name, target / name)
    path = target / "personal-annual-people" / file
    path.write_text(edit(path.read_text("utf-8")), encoding="utf-8")
    return target / "personal-annual-people" / "period.yaml"


def added(text: str) -> Callable[[str], str]:
    return lambda before: before + text


def replaced(old: str, new: str) -> Callable[[str], str]:
    return lambda before: before.replace(old, new)


def bulk(config: Path, out: Path) -> Batch:
    return write_all(
        [config], BuildOptions(out, ("docx",)), BulkOptions(Selection(), 1), lambda _: None
    )


def composed_for(report: Report) -> Document:
    return compose(report, load_templates("personal-annual", Locale.HANS)).document


def grave(config: Path) -> list[Finding]:
    return [finding for finding in check(config).findings if finding.severity != "info"]


def test_the_sample_has_no_findings_and_gives_each_person_both_files(tmp_path: Path) -> None:
    built = build([SAMPLE], BuildOptions(tmp_path))

    assert [path.stem for path in built.written[::2]] == STEMS
    assert sorted({path.suffix for path in built.written}) == [".docx", ".pptx"]
    assert [finding.check for finding in built.findings] == ["hire-date"]


def test_bulk_writes_the_same_documents_as_build(tmp_path: Path) -> None:
    batch = bulk(SAMPLE, tmp_path / "bulk")
    built = build([SAMPLE], BuildOptions(tmp_path / "build", ("docx",)))

    assert [path.stem for path in batch.written] == STEMS
    assert [path.read_bytes() for path in batch.written] == [
        path.read_bytes() for path in built.written
    ]


def test_a_list_in_a_person_s_file_takes_the_place_of_the_shared_one_and_no_other() -> None:
    staff = Staff(load_report(SAMPLE))

    content = staff.report_of("P06").config.content

    assert isinstance(content, PersonalAnnual)
    assert [duty.name for duty in content.duties] == ["夜间接待", "留单交接"]
    assert [card.name for card in content.challenges.everyday] == ["无人可问", "手册缺口"]
    assert [card.name for card in content.challenges.team] == ["反馈慢", "口径不一"]


def test_a_place_inside_a_person_s_file_is_told_as_such() -> None:
    own = Staff(load_report(SAMPLE)).report_of("P04")

    assert own.config.place("cycle[0].text").file.endswith("people/P04.yaml")
    assert own.config.place("challenges.team[0].text").file.endswith("period.yaml")


def test_a_crossed_dimension_keeps_what_is_not_the_person() -> None:
    own = Staff(load_report(SAMPLE)).report_of("P06")

    topics = own.book.members("human_contacts", own.config.period.id, "topic")

    assert [(figure.key.member, figure.text) for figure in topics] == [
        ("return_policy", "2580"),
        ("order_query", "2890"),
        ("product_use", "1630"),
        ("complaint", "920"),
    ]


def test_a_missed_target_that_nobody_answers_for_names_its_person(tmp_path: Path) -> None:
    config = copy(
        tmp_path,
        "people/P04.yaml",
        replaced(", metric: fcr}\n    - {name: 情绪", "}\n    - {name: 情绪"),
    )

    batch = bulk(config, tmp_path / "out")

    assert [outcome.person_id for outcome in batch.without] == ["P04"]
    (finding,) = batch.without[0].findings
    assert (finding.check, finding.about.dimension, finding.about.member) == (
        "target-verdict",
        "person",
        "P04",
    )
    assert "P04" in finding.problem.message.en
    assert [path.stem for path in batch.written] == [STEMS[0], STEMS[2]]


def test_a_broken_file_stops_its_person_only(tmp_path: Path) -> None:
    config = copy(tmp_path, "people/P01.yaml", added("challengs: {}\n"))

    batch = bulk(config, tmp_path / "out")

    assert [outcome.person_id for outcome in batch.without] == ["P01"]
    (finding,) = batch.without[0].findings
    assert finding.problem.message.en == 'unknown key "challengs"'
    assert finding.place.file.endswith("people/P01.yaml")
    assert [path.stem for path in batch.written] == STEMS[1:]


def test_what_a_person_typed_is_checked_where_it_stands(tmp_path: Path) -> None:
    config = copy(tmp_path, "people/P01.yaml", replaced("五月入职，七个月", "我们七个月"))

    (finding,) = grave(config)

    assert (finding.check, finding.about.member) == ("voice", "P01")
    assert finding.place.file.endswith("people/P01.yaml")
    assert finding.problem.message.hans.startswith("苏念（P01）：")


def test_an_expression_that_cannot_be_read_stops_its_person_only(tmp_path: Path) -> None:
    config = copy(tmp_path, "people/P06.yaml", replaced("{{ fcr }}", "{{ fcrr }}"))

    batch = bulk(config, tmp_path / "out")

    (outcome,) = batch.without
    assert outcome.person_id == "P06"
    assert outcome.findings[0].problem.message.en.startswith("江行简 (P06): ")
    assert [path.stem for path in batch.written] == STEMS[:2]


def test_what_is_wrong_in_the_shared_texts_is_said_once_and_of_nobody(tmp_path: Path) -> None:
    config = copy(
        tmp_path, "period.yaml", replaced("平台退款规则年内改了两次", "我们的退款规则改了两次")
    )

    (finding,) = grave(config)

    assert (finding.check, finding.about.member) == ("voice", None)


def test_a_shared_text_that_a_person_replaced_is_not_held_against_them(tmp_path: Path) -> None:
    config = copy(tmp_path, "period.yaml", replaced("承诺时限内给出结果", "我们全年接待都在时限内"))

    assert [finding.about.member for finding in grave(config)] == ["P01", "P04"]


def test_who_joined_in_the_course_of_the_year_says_so() -> None:
    staff = Staff(load_report(SAMPLE))

    said = {
        name: "在岗不满全年" in document_outline(composed_for(staff.report_of(name)))
        for name in staff.records
    }

    assert said == {"P01": True, "P04": False, "P06": False}


def test_a_summary_that_is_presented_is_a_deck_unless_the_config_says_otherwise(
    tmp_path: Path,
) -> None:
    config = copy(tmp_path, "period.yaml", replaced("formats: [pptx, docx], ", ""))

    built = build([config], BuildOptions(tmp_path / "out"))

    assert [path.name for path in built.written] == [f"{stem}.pptx" for stem in STEMS]


def test_a_draft_is_made_of_a_config_that_names_neither_presenter_nor_house(tmp_path: Path) -> None:
    shutil.copytree(CONFIGS / "catalogue", tmp_path / "catalogue")
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "metrics.csv").write_text(
        "period,metric,dimension,member,role,value,unit,qualifier,against\n"
        "2024,csat_score5,,,actual,4.8,score5,,\n",
        encoding="utf-8",
    )
    (folder / "period.yaml").write_text(
        "kind: personal-annual\ncatalogue: ../catalogue\nlocale: en\ntitle: My year\n"
        'period: {id: "2024"}\ndata: {metrics: [metrics.csv]}\nheadline: [csat_score5]\n'
        "duties: [{name: Chat, text: Answering.}]\n",
        encoding="utf-8",
    )

    built = build([folder / "period.yaml"], BuildOptions(tmp_path / "out", draft=Draft.STAMPED))

    assert [path.name for path in built.written] == ["2024-personal-annual-DRAFT.pptx"]
    assert built.failed
