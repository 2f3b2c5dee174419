"""Tests whose outside programs are missing are skipped, with a reason; under CI they fail."""

from __future__ import annotations

import os

import pytest
from hypothesis import settings

from tests.support.render import missing_office
from tests.support.validation import missing_validator

# A busy machine is no fault of the code, and CI must give the same answer twice.
settings.register_profile("reportgen", deadline=None, derandomize=os.environ.get("CI") == "true")
settings.load_profile("reportgen")

MISSING = {"office": missing_office, "validator": missing_validator}


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a marked test without its program; under CI=true its absence is a failure."""
    for marker, missing in MISSING.items():
        if item.get_closest_marker(marker) and (reason := missing()):
            if os.environ.get("CI") == "true":
                pytest.fail(reason, pytrace=False)
            pytest.skip(reason)
