"""What stands in an Office file, by means that share nothing with our writers."""

from __future__ import annotations

from tests.support.chart_caches import SeriesCache, chart_caches
from tests.support.docx_outline import docx_outline, docx_texts
from tests.support.pptx_outline import pptx_outline, pptx_texts
from tests.support.workbooks import cells, chart_workbooks, embedded_workbooks

__all__ = [
    "SeriesCache",
    "cells",
    "chart_caches",
    "chart_workbooks",
    "docx_outline",
    "docx_texts",
    "embedded_workbooks",
    "pptx_outline",
    "pptx_texts",
]
