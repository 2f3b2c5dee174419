"""The benchmarks: reportgen against the usual way of doing the same work, as ratios."""
