"""Rows of cells -> figures: names, qualifiers and the layouts that people's exports have."""
