"""Formulas as trees: the one grammar of the catalogue's formulas and of a config's relations."""
