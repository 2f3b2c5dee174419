"""The people of a report: who they are, what they wrote, how they were scored."""
