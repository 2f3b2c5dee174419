"""The people of a report: who is on the roster, who owns what, how they were scored."""
