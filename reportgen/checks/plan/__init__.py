"""Rules about goals, targets, tasks, problems and initiatives: what was to be done, and by when."""
