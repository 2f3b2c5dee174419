"""What is a link to elsewhere is called one, and never read or shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.cli import main
from tests.support.monthly_brief import told

OUTLINE = "monthly-brief/outline.yaml"
NEXT = "monthly-brief/03-next.md"


def test_a_folder_that_is_a_link_to_elsewhere_is_called_one(brief: Path, tmp_path: Path) -> None:
    (brief / "monthly-brief").rename(tmp_path / "elsewhere")
    (brief / "monthly-brief").symlink_to(tmp_path / "elsewhere")

    [problem] = told(brief)

    message = problem.message
    assert message.en == (
        '"./monthly-brief" is a link that leads out of the folder of the config; it is never read'
    )
    assert message.hans == "“./monthly-brief”是指向配置所在文件夹之外的链接，程序不会读取"
    assert message.hant == "「./monthly-brief」是指向設定所在資料夾之外的連結，程式不會讀取"
    assert problem.remedy.en == "put the folder itself beside the config"


@pytest.mark.parametrize("command", ["check", "lint"])
@pytest.mark.parametrize("name", [NEXT, OUTLINE])
def test_a_link_to_elsewhere_is_told_of_and_never_shown(
    name: str, command: str, brief: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    secret = tmp_path / "secret.md"
    secret.write_text("the secret\n", encoding="utf-8")
    (brief / name).unlink()
    (brief / name).symlink_to(secret)

    with pytest.raises(SystemExit) as stop:
        main([command, "brief/october.yaml", "--lang", "en"])

    out = "".join(capsys.readouterr())
    assert stop.value.code == 2
    assert f'"brief/{name}" is a link that leads out of the folder "monthly-brief"' in out
    assert "the secret" not in out


def test_a_folder_of_a_language_that_is_a_link_to_elsewhere_is_never_read(
    brief: Path, tmp_path: Path
) -> None:
    (brief / "monthly-brief" / "en").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "elsewhere").mkdir()
    for name in ("01-results", "02-problems", "03-next"):
        (brief / "monthly-brief" / f"{name}.md").rename(tmp_path / "elsewhere" / f"{name}.md")

    problem, *_ = told(brief)

    assert problem.message.en.startswith('"brief/monthly-brief/en" is a link that leads out')
