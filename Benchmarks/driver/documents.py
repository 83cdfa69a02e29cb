"""Texts written by hand that hold a part written by a run, between two markers."""

import os
import re
from dataclasses import dataclass

from .errors import BenchmarkError

BEGIN, END = "<!-- benchmark -->", "<!-- /benchmark -->"


@dataclass(frozen=True)
class Section:
    path: str

    def check(self) -> None:
        """Raises what `write` would raise: better before the measurement than after it."""
        self._with("")

    def write(self, new: str) -> None:
        text = self._with(new)
        with open(self.path, "w") as file:
            file.write(text)

    def _with(self, new: str) -> str:
        try:
            with open(self.path) as file:
                text = file.read()
        except FileNotFoundError:
            raise BenchmarkError(f"{self.path} does not exist, so no part of it can be rewritten") from None
        return between_markers(text, new, os.path.basename(self.path))


def between_markers(text: str, new: str, name: str) -> str:
    """`text` with what stands between the two markers replaced. Each marker must be there once, in this order."""
    if text.count(BEGIN) != 1 or text.count(END) != 1 or text.index(BEGIN) > text.index(END):
        raise BenchmarkError(f"{name} must hold {BEGIN} and, after it, {END}, once each; the numbers go between them")
    pattern = re.escape(BEGIN) + ".*?" + re.escape(END)
    return re.sub(pattern, lambda _: f"{BEGIN}\n\n{new}\n{END}", text, flags=re.DOTALL)
