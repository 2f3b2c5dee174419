"""File names: safe on every system, never outside the folder."""

import pytest

from reportgen.writers.names import filled, placeholders, safe_name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("2024-Q4-quarter-summary", "2024-Q4-quarter-summary"),
        ("张三", "张三"),
        ("../../x", "_.._x"),
        ("/etc/passwd", "_etc_passwd"),
        ("C:\\temp\\x", "C__temp_x"),
        ("a\nb\x00c", "a_b_c"),
        ("con", "_con"),
        ("LPT1.x", "_LPT1.x"),
        ("name. ", "name"),
        ("", "report"),
        ("..", "report"),
        ("a\u202eb", "a_b"),
    ],
)
def test_a_name_is_one_file_inside_the_folder(text: str, name: str) -> None:
    assert safe_name(text) == name


def test_a_long_name_keeps_within_the_bytes_that_file_systems_allow() -> None:
    name = safe_name("云" * 200)

    assert len(name.encode()) <= 200
    assert name == "云" * 66


def test_placeholders_are_filled_in() -> None:
    pattern = "{period}-{kind}-{presenter}"

    name = filled(pattern, {"period": "2024", "kind": "personal-annual", "presenter": "俞/清和"})

    assert placeholders(pattern) == ("period", "kind", "presenter")
    assert name == "2024-personal-annual-俞_清和"
