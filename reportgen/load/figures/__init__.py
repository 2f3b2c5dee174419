"""Rows of cells -> figures: numbers, periods, names and the layouts that people's exports have."""
