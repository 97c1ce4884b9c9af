"""JSON schemas as grammars, and one walk of an answer through such a grammar.

Decides which tokens may come next; never which of them is best.
"""

import ctypes
import functools
import json
from collections.abc import Mapping, Sequence

import llama_cpp
import numpy as np
import numpy.typing as npt
from llama_cpp.llama_grammar import json_schema_to_gbnf

_CANDIDATE = np.dtype([("id", np.intc), ("logit", np.single), ("p", np.single)], align=True)
_LONGEST_RUN = 200
_LIKELY = 64

# The library's rules let a string hold raw control characters, which JSON forbids, and put optional spaces
# everywhere, which cost a step of the model each.
_RULES = {
    "space": '""',
    "char": r'[^"\\\x00-\x1F\x7F] | "\\" ["\\/bfnrt]',
}


def gbnf_of(schema: Mapping[str, object]) -> str:
    """The grammar of all compact JSON texts that fit the schema; ValueError where there is none."""
    return _gbnf(json.dumps(schema))


@functools.lru_cache(maxsize=32)
def _gbnf(schema: str) -> str:
    try:
        rules = json_schema_to_gbnf(schema).splitlines()
    except (AssertionError, AttributeError, KeyError, TypeError, ValueError) as error:
        raise ValueError(f"no grammar can be made of the schema: {error}") from error
    return "\n".join(_own_rule(rule) for rule in rules)


def _own_rule(rule: str) -> str:
    name = rule.partition(" ::= ")[0]
    return f"{name} ::= {_RULES[name]}" if name in _RULES else rule


class GrammarPass:
    """One answer on its way through a grammar. Every token of the answer is to be chosen here."""

    def __init__(self, llm: llama_cpp.Llama, gbnf: str) -> None:
        self._llm = llm
        vocab = llama_cpp.llama_model_get_vocab(llm.model)
        self._sampler = llama_cpp.llama_sampler_init_grammar(vocab, gbnf.encode(), b"root")
        if not self._sampler:
            raise ValueError("the grammar of the schema cannot be read")
        self._in_string = False
        self._single = single_characters(llm)

    def __del__(self) -> None:
        if getattr(self, "_sampler", None):
            llama_cpp.llama_sampler_free(self._sampler)

    def choose(self, logits: npt.NDArray[np.single]) -> int:
        """The most likely token that the grammar allows; the walk goes on behind it."""
        likely = np.argpartition(logits, -_LIKELY)[-_LIKELY:]
        token = self._best(likely, logits)
        if token is None:  # checking the whole vocabulary takes a tenth of a step of the model
            token = self._best(np.arange(len(logits)), logits)
        if token is None:
            raise ValueError("the grammar allows no token")
        if token != self._single.end:
            self._accept([token])
        return token

    def _best(self, tokens: npt.NDArray[np.integer], logits: npt.NDArray[np.single]) -> int | None:
        allowed = tokens[self._allowed(self._sampler, tokens)]
        return int(allowed[logits[allowed].argmax()]) if len(allowed) else None

    def finished(self) -> bool:
        """Nothing but the end may follow."""
        return self._next_bytes(self._sampler) == [None]

    def forced_tokens(self) -> list[int]:
        """The tokens of the text that has to come next whatever the model thinks; the walk goes on behind."""
        text = self._forced_text()
        # A closing quote is left to the model, which likes to write it in one token with what follows.
        if text.endswith(b'"') and self._closes(text):
            text = text[:-1]
        tokens = self._llm.tokenize(text, add_bos=False, special=False) if text else []
        if b"".join(_piece(self._llm, token) for token in tokens) != text:
            return []
        self._accept(tokens)
        return tokens

    def _forced_text(self) -> bytes:
        probe = llama_cpp.llama_sampler_clone(self._sampler)
        text = bytearray()
        try:
            while len(text) < _LONGEST_RUN:
                following = self._next_bytes(probe)
                if len(following) != 1 or following[0] is None:
                    break
                text.append(following[0])
                llama_cpp.llama_sampler_accept(probe, self._single.token_of[following[0]])
        finally:
            llama_cpp.llama_sampler_free(probe)
        return bytes(text)

    def _next_bytes(self, sampler: "llama_cpp.llama_sampler_p") -> list[int | None]:
        """The bytes that may come next; None stands for the end."""
        allowed = self._allowed(sampler, self._single.tokens)
        return [byte for byte, ok in zip(self._single.bytes, allowed, strict=True) if ok]

    def _allowed(
        self, sampler: "llama_cpp.llama_sampler_p", tokens: npt.NDArray[np.integer]
    ) -> npt.NDArray[np.bool_]:
        candidates = np.zeros(len(tokens), dtype=_CANDIDATE)
        candidates["id"] = tokens
        array = llama_cpp.llama_token_data_array(
            data=candidates.ctypes.data_as(ctypes.POINTER(llama_cpp.llama_token_data)),
            size=len(tokens),
            selected=-1,
            sorted=False,
        )
        llama_cpp.llama_sampler_apply(sampler, ctypes.byref(array))
        return np.asarray(candidates["logit"] != -np.inf)

    def _accept(self, tokens: Sequence[int]) -> None:
        for token in tokens:
            llama_cpp.llama_sampler_accept(self._sampler, token)
            self._in_string ^= _quotes(_piece(self._llm, token)) % 2 == 1

    def _closes(self, text: bytes) -> bool:
        return self._in_string ^ (_quotes(text) % 2 == 0)


class _SingleCharacters:
    """The tokens that are one byte long, and the one that ends an answer."""

    def __init__(self, llm: llama_cpp.Llama) -> None:
        self.end = llm.token_eos()
        self.token_of: dict[int, int] = {}
        for token in range(llm.n_vocab()):
            piece = _piece(llm, token)
            if len(piece) == 1:
                self.token_of.setdefault(piece[0], token)
        self.bytes: list[int | None] = [*self.token_of, None]
        self.tokens = np.array([*self.token_of.values(), self.end])


@functools.lru_cache(maxsize=1)
def single_characters(llm: llama_cpp.Llama) -> _SingleCharacters:
    """Found once for a model; it takes half a second."""
    return _SingleCharacters(llm)


@functools.lru_cache(maxsize=4096)
def _piece(llm: llama_cpp.Llama, token: int) -> bytes:
    return llm.detokenize([token])


def _quotes(text: bytes) -> int:
    return text.count(b'"') - text.count(b'\\"')
