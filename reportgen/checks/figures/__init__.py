"""Rules about figures: sums, roll-ups, ratios, means, ranges, changes, charts of them."""
