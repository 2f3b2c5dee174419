"""The year-end assessments of a team in one file; in bulk, the file of each person."""

from __future__ import annotations

from reportgen.kinds.assessment import SILENT, Assessment
from reportgen.model.language import LocalText
from reportgen.model.report.kind import Kind, PersonFiles, Voice

KIND = Kind(
    "assessment-collection",
    Assessment,
    LocalText(
        "the year-end assessments of a team in one file",
        "年终考核总结汇编：全队合成一份",
        "年終考核總結彙編：全隊合成一份",
    ),
    silent=SILENT,
    sample="assessments",
    writer="compiler",
    voice=Voice.PERSONAL,
    files=PersonFiles.ESSAYS,
    each="assessment-single",
)
