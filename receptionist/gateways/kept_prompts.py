"""Evaluated prompts kept aside, so that a few businesses can take turns without being read anew."""

import ctypes
from collections.abc import Sequence
from dataclasses import dataclass

import llama_cpp
import numpy as np

MOST_BYTES = 160_000_000
"""About six heads of 800 tokens of the default model."""

WORTH_RESTORING = 16
"""Tokens by which a kept prompt must beat what is at hand."""

_SEQUENCE = 0


@dataclass(frozen=True, slots=True)
class _Kept:
    tokens: tuple[int, ...]
    state: "ctypes.Array[ctypes.c_uint8]"


class KeptPrompts:
    """Copies of the context's state, the least recently used ones dropped first."""

    def __init__(self, llm: llama_cpp.Llama) -> None:
        self._llm = llm
        self._kept: list[_Kept] = []

    def keep(self, prompt: Sequence[int]) -> None:
        """Copies the state of the context, which begins with `prompt`."""
        # Fewer tokens are kept than evaluated: the rest of the state is cut off when it is restored.
        size = llama_cpp.llama_state_seq_get_size(self._llm.ctx, _SEQUENCE)
        state = (ctypes.c_uint8 * size)()
        llama_cpp.llama_state_seq_get_data(self._llm.ctx, state, size, _SEQUENCE)
        kept = _Kept(tuple(prompt), state)
        self._kept = [kept, *(old for old in self._kept if not _replaces(kept, old))]
        while len(self._kept) > 1 and sum(len(one.state) for one in self._kept) > MOST_BYTES:
            self._kept.pop()

    def restore_better(self, prompt: Sequence[int]) -> None:
        """Puts the kept state with the longest beginning of `prompt` back, if it beats the context's own."""
        if not self._kept:
            return
        best = max(self._kept, key=lambda kept: shared_prefix(kept.tokens, prompt))
        at_hand = shared_prefix(self._llm.input_ids[: self._llm.n_tokens].tolist(), prompt)
        if shared_prefix(best.tokens, prompt) < at_hand + WORTH_RESTORING:
            return
        self._kept.sort(key=lambda kept: kept is not best)
        self._restore(best)

    def _restore(self, kept: _Kept) -> None:
        llama_cpp.llama_memory_seq_rm(llama_cpp.llama_get_memory(self._llm.ctx), _SEQUENCE, -1, -1)
        self._llm.n_tokens = 0
        if llama_cpp.llama_state_seq_set_data(self._llm.ctx, kept.state, len(kept.state), _SEQUENCE):
            self._llm.input_ids[: len(kept.tokens)] = np.array(kept.tokens, dtype=np.intc)
            self._llm.n_tokens = len(kept.tokens)


def shared_prefix(first: Sequence[int], second: Sequence[int]) -> int:
    """How many tokens two prompts have in common from the beginning."""
    pairs = zip(first, second, strict=False)
    return next((n for n, (a, b) in enumerate(pairs) if a != b), min(len(first), len(second)))


def _replaces(new: _Kept, old: _Kept) -> bool:
    """The old prompt is little but a shorter beginning of the new one."""
    return shared_prefix(new.tokens, old.tokens) >= 0.9 * len(old.tokens)
