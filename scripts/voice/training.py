"""The classifier's weights from labelled examples."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from receptionist.dialogue.voice.opinion import HEADS
from scripts.voice.fitting import fit
from scripts.voice.material import Example, wanted

STRENGTH = 0.3


def tables(read: Sequence[Example], rows: Any) -> Any:  # noqa: ANN401 - arrays
    """The weights of every head side by side, the bias as last row."""
    columns = []
    for head in HEADS:
        right = wanted(read, head)
        asked = right.any(axis=1)
        columns.append(fit(rows[asked], right[asked], STRENGTH, together=head != "present"))
    return np.hstack(columns)
