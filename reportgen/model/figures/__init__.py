"""What is measured, its values with unit, precision, period and source, and their book."""
