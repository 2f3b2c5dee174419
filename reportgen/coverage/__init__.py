"""Which figures are held: by relations, by a second source, or by nothing that was looked at."""

from reportgen.coverage.coverage import Coverage
from reportgen.coverage.printed import Printed

__all__ = ["Coverage", "Printed"]
