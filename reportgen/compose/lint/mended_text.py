"""A text that is mended while its places stay those of the text as written."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class MendedText:
    """A text, and for each character the offset that it had before anything was mended."""

    text: str
    origins: list[int]

    @classmethod
    def of(cls, text: str) -> MendedText:
        """Return a text of which nothing is mended yet."""
        return cls(text, list(range(len(text))))

    def origin(self, at: int) -> int:
        """Return the offset in the text as written."""
        if at < len(self.origins):
            return self.origins[at]
        return (self.origins[-1] + 1) if self.origins else 0

    def replace(self, start: int, end: int, words: str) -> None:
        """Put words in the place of a stretch; they take its first offset."""
        first = self.origin(start)
        self.text = self.text[:start] + words + self.text[end:]
        self.origins[start:end] = [first] * len(words)

    def blank(self, start: int, end: int) -> None:
        """Leave a stretch empty, with its lines."""
        empty = "".join("\n" if char == "\n" else " " for char in self.text[start:end])
        self.text = self.text[:start] + empty + self.text[end:]
