"""Blocks that are rows of columns: cards, key figures, steps, events. ONE KIND OF CARD A FILE."""
