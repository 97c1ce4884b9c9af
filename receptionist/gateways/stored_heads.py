"""Heads of prompts that were read once, on the disk: half a minute of reading spared at the next start.

For constant heads only: what a client wrote is never stored here.
"""

import ctypes
import hashlib
import logging
from collections.abc import Sequence
from pathlib import Path

import llama_cpp
import numpy as np

MOST_FILES = 4
_SEQUENCE = 0

log = logging.getLogger("receptionist.model_server")


class StoredHeads:
    """Evaluated heads of one model in a folder, the oldest removed first."""

    def __init__(self, llm: llama_cpp.Llama, model_path: Path, folder: Path) -> None:
        self._llm = llm
        self._folder = folder
        model = model_path.stat()
        # A state fits only the very model and library that made it.
        self._maker = f"{llama_cpp.__version__} {model.st_size} {model.st_mtime_ns} {llm.n_ctx()}"

    def load(self, head: Sequence[int]) -> bool:
        """Puts the context where it was after reading this head; False where it is not stored."""
        path = self._path(head)
        if not path.exists():
            return False
        tokens, count = (llama_cpp.llama_token * len(head))(), ctypes.c_size_t()
        done = llama_cpp.llama_state_seq_load_file(
            self._llm.ctx, bytes(path), _SEQUENCE, tokens, len(head), ctypes.byref(count)
        )
        if not done or list(tokens[: count.value]) != list(head):
            path.unlink(missing_ok=True)
            llama_cpp.llama_memory_seq_rm(llama_cpp.llama_get_memory(self._llm.ctx), _SEQUENCE, -1, -1)
            self._llm.n_tokens = 0
            return False
        self._llm.input_ids[: len(head)] = np.array(head, dtype=np.intc)
        self._llm.n_tokens = len(head)
        return True

    def save(self, head: Sequence[int]) -> None:
        """Stores the context, which has just read this head and nothing more; a full disk is no trouble."""
        path = self._path(head)
        partial = path.with_suffix(".partial")
        tokens = (llama_cpp.llama_token * len(head))(*head)
        try:
            self._folder.mkdir(mode=0o700, exist_ok=True)
            if llama_cpp.llama_state_seq_save_file(
                self._llm.ctx, bytes(partial), _SEQUENCE, tokens, len(head)
            ):
                partial.replace(path)
            self._remove_the_oldest()
        except OSError:
            log.warning("the head of the prompt cannot be stored", exc_info=True)
        finally:
            partial.unlink(missing_ok=True)

    def _remove_the_oldest(self) -> None:
        stored = sorted(self._folder.glob("*.state"), key=lambda path: path.stat().st_mtime, reverse=True)
        for path in stored[MOST_FILES:]:
            path.unlink(missing_ok=True)

    def _path(self, head: Sequence[int]) -> Path:
        key = hashlib.sha256(f"{self._maker} {list(head)}".encode()).hexdigest()[:32]
        return self._folder / f"{key}.state"
