"""Which figures are held: by relations, by a second source, or by nothing that was looked at."""

from reportgen.coverage.coverage import Coverage

__all__ = ["Coverage"]
