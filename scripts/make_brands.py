"""Make the base files of every brand anew: base.docx and base.pptx beside its brand.yaml."""

from __future__ import annotations

from reportgen.load.brand.brand import load_brand
from reportgen.load.resources import brands, template_root
from reportgen.writers.docx.base_document import make_base as make_document
from reportgen.writers.pptx.base.base_deck import make_base as make_deck


def main() -> None:
    """Write the base files."""
    for name in brands():
        theme = load_brand(name).theme
        folder = template_root() / "brands" / name
        (folder / "base.docx").write_bytes(make_document(theme))
        (folder / "base.pptx").write_bytes(make_deck(theme))


if __name__ == "__main__":
    main()
