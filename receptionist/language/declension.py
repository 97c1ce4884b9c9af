"""Polish first names in the genitive ("u Kasi"), where the dictionary is certain; otherwise None."""

import functools
from typing import Any

import morfeusz2

FIRST_NAME = "imię"


@functools.cache
def _dictionary() -> Any:  # noqa: ANN401 — the binding has no types
    return morfeusz2.Morfeusz(generate=True, analyse=False)


@functools.cache
def genitive(name: str) -> str | None:
    """ "Kasia" → "Kasi". None for what is no single first name, or has more than one genitive."""
    if not name.isalpha():
        return None
    forms = {
        form
        for form, lemma, tag, labels, *_ in _dictionary().generate(name)
        if FIRST_NAME in labels and _is_genitive_singular(tag)
    }
    return forms.pop() if len(forms) == 1 else None


def _is_genitive_singular(tag: str) -> bool:
    kind, *rest = tag.split(":")
    return kind == "subst" and len(rest) >= 2 and "sg" in rest[0].split(".") and "gen" in rest[1].split(".")
