"""The monthly brief of the guide, for tests that make one mistake in it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.support.monthly_brief import monthly_brief


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder without mistakes, made once."""
    with pytest.MonkeyPatch.context() as patch:
        root = tmp_path_factory.mktemp("model")
        patch.chdir(root)
        return monthly_brief(root)


@pytest.fixture
def brief(model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of it, in the current folder."""
    monkeypatch.chdir(tmp_path)
    return Path(shutil.copytree(model, tmp_path / "brief"))
