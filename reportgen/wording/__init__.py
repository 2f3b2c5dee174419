"""Figure -> words, per language: numbers, units, changes, verdicts, periods."""
