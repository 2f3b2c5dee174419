"""A folder goes by its path; its bare name is told of, and never mistaken for a kind of ours."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.cli import main
from reportgen.errors import ConfigError
from reportgen.pipeline import check
from tests.support.monthly_brief import change, told


def test_a_folder_in_the_place_of_a_config_says_which_configs_there_are(brief: Path) -> None:
    (brief / "period.yaml").unlink()

    with pytest.raises(ConfigError) as stop:
        check(brief / "monthly-brief")

    assert stop.value.problems[0].remedy.en == "name a config: brief/october.yaml"


def test_the_schema_of_a_kind_is_printed_for_its_bare_name(
    brief: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(brief)

    with pytest.raises(SystemExit) as stop:
        main(["schema", "monthly-brief"])

    assert stop.value.code == 0
    assert '"period config of monthly-brief"' in capsys.readouterr().out


def test_a_bare_name_means_our_kind_and_the_folder_beside_it_is_told_of(brief: Path) -> None:
    (brief / "monthly-brief").rename(brief / "quarter-summary")

    found = [f.problem for f in check(brief / "period.yaml").findings if f.check == "input"]

    [problem] = found
    assert str(problem.place) == "brief/period.yaml:7:7"
    assert problem.message.en == (
        "`kind: quarter-summary` is the kind that reportgen brings along; "
        'the folder "quarter-summary" beside the config is not read'
    )
    assert problem.remedy.en == (
        "to use the folder, call it own-quarter-summary and write `kind: ./own-quarter-summary`; "
        "for sections of your own in the kind, write `templates: quarter-summary`"
    )


def test_a_folder_is_not_called_like_a_kind_of_ours(brief: Path) -> None:
    (brief / "monthly-brief").rename(brief / "quarter-summary")
    change(brief / "october.yaml", "./monthly-brief", "./quarter-summary")

    [problem] = told(brief)

    assert problem.message.en == (
        'the folder "quarter-summary" has the name of a kind that reportgen brings along'
    )
    assert problem.remedy.en == "call it by another name, such as own-quarter-summary"
