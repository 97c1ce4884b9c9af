"""Tells how far a long download is: a bar on a terminal, a line every few seconds in a log."""

import sys
import time
from typing import TextIO

BAR_WIDTH = 30
BAR_EVERY = 0.2
LINE_EVERY = 5.0


class Progress:
    """Counts towards `size` bytes, on standard error unless told otherwise."""

    def __init__(self, size: int, output: TextIO | None = None) -> None:
        self._size = size
        self._output = output or sys.stderr
        self._bar = self._output.isatty()
        self._next = 0.0

    def at(self, length: int) -> None:
        """So many bytes are there."""
        if time.monotonic() < self._next:
            return
        self._next = time.monotonic() + (BAR_EVERY if self._bar else LINE_EVERY)
        self._show(length)

    def done(self) -> None:
        """The end, or a break in which other lines are written."""
        if self._bar and self._next:
            self._output.write("\n")
        self._next = 0.0

    def _show(self, length: int) -> None:
        share = min(1.0, length / self._size)
        figures = f"{share:4.0%} of {self._size / 1e6:.0f} MB"
        filled = round(share * BAR_WIDTH)
        bar = f"\r[{'#' * filled}{'.' * (BAR_WIDTH - filled)}] {figures}"
        self._output.write(bar if self._bar else f"The model: {figures}\n")
        self._output.flush()
