"""The usual way to a quarterly document: docxtpl, with matplotlib pictures of the charts.

Usage: python -m bench.peer_docxtpl TEMPLATE CONFIG OUT
"""

from __future__ import annotations

import sys
from pathlib import Path

from docx.shared import Mm
from docxtpl import DocxTemplate, InlineImage

from bench.peer_charts import pictures
from bench.peer_data import read
from bench.peer_sections import chapters


def main(template: str, config: str, out: str) -> None:
    """Write the document."""
    data = read(Path(config))
    document = DocxTemplate(template)
    images = [
        {"title": title, "image": InlineImage(document, stream, width=Mm(150))}
        for title, stream in pictures(data)
    ]
    organisation = data.config["organisation"]
    values = {
        "title": data.config["title"],
        "label": data.config["period"]["label"],
        "organisation": f"{organisation['name']} {organisation['department']}",
        "date": str(data.config["date"]),
        "chapters": chapters(data),
        "pictures": images,
    }
    document.render(values, autoescape=True)
    document.save(out)


if __name__ == "__main__":
    main(*sys.argv[1:])
