"""Checked figures, and the summaries and plans that are written from them."""

__version__ = "0.1.0"
