"""The year-end assessment of one person, a file each."""

from __future__ import annotations

from reportgen.kinds.assessment import SILENT, Assessment
from reportgen.model.language import LocalText
from reportgen.model.report.kind import Kind, PersonFiles, Voice

KIND = Kind(
    "assessment-single",
    Assessment,
    LocalText(
        "the year-end assessment of one person, a file each",
        "个人考核总结：每人一份",
        "個人考核總結：每人一份",
    ),
    silent=SILENT,
    sample="assessments",
    writer="compiler",
    voice=Voice.PERSONAL,
    files=PersonFiles.ESSAYS,
    each="assessment-single",
)
