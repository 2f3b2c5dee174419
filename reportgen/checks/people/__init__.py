"""Rules about people: rosters, scores, quotas, hire dates, what one says of oneself."""
