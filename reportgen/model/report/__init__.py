"""All that was loaded for one report: its config, tables, people and what they wrote."""
