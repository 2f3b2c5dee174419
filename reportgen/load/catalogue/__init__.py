"""The folder of a catalogue -> metrics, units, dimensions, labels, formulas."""
