"""The embedded language model: messages in, JSON under a grammar out, stopped at the moment it was told.

For one thread at a time. Knows nothing of sockets, businesses or clients; keeps evaluated prompts for reuse.
"""

import ctypes
import mmap
import os
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal, cast

import llama_cpp
import numpy as np
from llama_cpp.llama_chat_format import Jinja2ChatFormatter
from llama_cpp.llama_types import ChatCompletionRequestMessage

from receptionist.gateways.engine import Completion, Interrupted, Messages, TooLong
from receptionist.gateways.grammar import GrammarPass, gbnf_of, single_characters
from receptionist.gateways.kept_prompts import KeptPrompts, shared_prefix
from receptionist.gateways.stored_heads import StoredHeads

CONTEXT_TOKENS = 4096
BATCH_TOKENS = 64
"""Progress of an interrupted prompt is kept by whole batches; larger ones are hardly faster on a CPU."""

WORTH_KEEPING = 128
"""Fresh tokens of a prompt from which a copy of its state is cheaper than reading it again."""


class Llama:
    """A GGUF model in memory. One call at a time; `interrupt` may be called from any thread.

    Warmed heads are stored in `heads_folder`, if there is one.
    """

    def __init__(self, model_path: Path, heads_folder: Path | None = None) -> None:
        threads = max(1, (os.cpu_count() or 2) - 1)
        self._llm = llama_cpp.Llama(
            str(model_path),
            n_ctx=CONTEXT_TOKENS,
            n_batch=BATCH_TOKENS,
            n_ubatch=BATCH_TOKENS,
            n_threads=threads,
            n_threads_batch=threads,
            verbose=False,
        )
        _let_go_of_the_file(model_path)
        self._vocab = llama_cpp.llama_model_get_vocab(self._llm.model)
        self._chat = _chat_formatter(self._llm)
        single_characters(self._llm)  # now, not with the first client waiting
        self._kept = KeptPrompts(self._llm)
        self._stored = StoredHeads(self._llm, model_path, heads_folder) if heads_folder else None
        self._until = 0.0
        self._interrupted = False
        self._abort = llama_cpp.llama_cpp.ggml_abort_callback(lambda _: self._time_is_up())
        llama_cpp.llama_set_abort_callback(self._llm.ctx, self._abort, None)

    def complete(
        self, messages: Messages, schema: Mapping[str, object] | None, *, max_tokens: int, until: float
    ) -> Completion:
        """The most likely answer, in JSON that fits `schema` (None: free text).

        `until` is a moment of time.monotonic(). Raises Interrupted, TooLong, and ValueError for a schema
        that no grammar can be made of.
        """
        grammar = self._grammar(schema)
        prompt = self._prompt(messages, room=max_tokens)
        self._begin(until)
        reused = self._recall(prompt)
        return self._answer(prompt, reused, grammar, max_tokens)

    def warm(self, messages: Messages, *, until: float) -> int:
        """Reads a prompt so that later ones with the same head start there; the tokens read afresh."""
        head = self._prompt(messages, room=0)
        self._begin(until)
        reused = self._recall(head)
        if reused == len(head) - 1:
            return 0
        if self._stored and self._stored.load(head):
            self._kept.keep(head)
            return 0
        self._read(head[reused:])
        self._kept.keep(head)
        if self._stored:
            self._stored.save(head)
        return len(head) - reused

    def interrupt(self) -> None:
        """Makes the running call, if there is one, raise Interrupted as soon as the library looks up."""
        self._interrupted = True

    def _begin(self, until: float) -> None:
        self._until = until
        self._interrupted = False

    def _time_is_up(self) -> bool:
        return self._interrupted or time.monotonic() >= self._until

    def _grammar(self, schema: Mapping[str, object] | None) -> GrammarPass | None:
        return None if schema is None else GrammarPass(self._llm, gbnf_of(schema))

    def _prompt(self, messages: Messages, room: int) -> list[int]:
        response = self._chat(messages=cast(list[ChatCompletionRequestMessage], list(messages)))
        text = response.prompt.encode("utf-8", "replace")
        prompt = self._llm.tokenize(text, add_bos=not response.added_special, special=True)
        if len(prompt) + room > CONTEXT_TOKENS:
            raise TooLong(f"{len(prompt)} tokens and {room} for the answer exceed {CONTEXT_TOKENS}")
        return prompt

    def _recall(self, prompt: Sequence[int]) -> int:
        """Goes back to the longest evaluated beginning of the prompt; at least its last token is left."""
        self._kept.restore_better(prompt)
        reused = min(shared_prefix(self._evaluated(), prompt), len(prompt) - 1)
        self._llm.n_tokens = reused
        return reused

    def _evaluated(self) -> list[int]:
        return [int(token) for token in self._llm.input_ids[: self._llm.n_tokens]]

    def _read(self, tokens: Sequence[int]) -> None:
        if self._time_is_up():
            raise Interrupted
        try:
            self._llm.eval(tokens)
        except RuntimeError as error:  # "llama_decode returned 2": our abort callback said stop
            if self._time_is_up():
                raise Interrupted from error
            raise

    def _answer(
        self, prompt: Sequence[int], reused: int, grammar: GrammarPass | None, max_tokens: int
    ) -> Completion:
        answer: list[int] = []
        unread = list(prompt[reused:])
        finish: Literal["stop", "length"] = "length"
        decodes = 0
        while len(answer) < max_tokens:
            # What the grammar leaves no choice about costs no step of its own: it is read with the rest.
            forced = grammar.forced_tokens() if grammar else []
            answer += forced
            unread += forced
            if grammar and grammar.finished():
                finish = "stop"
                break
            self._read(unread)
            decodes += 1
            if decodes == 1 and len(prompt) - reused >= WORTH_KEEPING:
                self._kept.keep(prompt)
            token = self._choose(grammar)
            if llama_cpp.llama_vocab_is_eog(self._vocab, token):
                finish = "stop"
                break
            answer.append(token)
            unread = [token]
        text = self._llm.detokenize(answer).decode("utf-8", "replace")
        return Completion(text, finish, len(prompt), reused, len(answer), decodes)

    def _choose(self, grammar: GrammarPass | None) -> int:
        pointer = llama_cpp.llama_get_logits_ith(self._llm.ctx, -1)
        logits = np.ctypeslib.as_array(pointer, shape=(self._llm.n_vocab(),))
        return grammar.choose(logits) if grammar else int(logits.argmax())


def _chat_formatter(llm: llama_cpp.Llama) -> Jinja2ChatFormatter:
    """How the model's own template writes a conversation; plain ChatML where it brings none."""
    template = llm.metadata.get("tokenizer.chat_template", llama_cpp.llama_chat_format.CHATML_CHAT_TEMPLATE)
    eos = llm.detokenize([llm.token_eos()], special=True).decode()
    bos = llm.detokenize([llm.token_bos()], special=True).decode() if llm.token_bos() >= 0 else ""
    return Jinja2ChatFormatter(template=template, eos_token=eos, bos_token=bos)


def _let_go_of_the_file(model_path: Path) -> None:
    """Most weights were copied in a faster layout: the pages of the file need not stay resident (0.7 GB).

    Loading without mmap would save the same, and take five times as long.
    """
    if not sys.platform.startswith("linux"):
        return
    libc = ctypes.CDLL(None)
    libc.madvise.argtypes = [ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int]
    for line in Path("/proc/self/maps").read_text().splitlines():
        if line.endswith(str(model_path.resolve())):
            start, end = (int(address, 16) for address in line.split()[0].split("-"))
            libc.madvise(start, end - start, mmap.MADV_DONTNEED)
