"""Places and types on a slide, and what a text takes of them: lines, widths, cuts. No XML."""
