"""E-mail addresses in a text, written or spelled out ("ania kropka nowak małpa gmail kropka com")."""

import re

from receptionist.language.text import fold

_WRITTEN = re.compile(
    r"(?<![a-z0-9._+-])[a-z0-9][a-z0-9._+-]{0,63}\s?(?:@|\(at\)|\[at\])\s?[a-z0-9-]+(?:\s?\.[a-z0-9-]+)+"
)
_SIGN = r"(?:kropka|dot|podkreslnik|podkreslenie|podloga|underscore|minus|myslnik|dash|hyphen|plus)"
_PART = r"[a-z0-9]{1,64}(?:[._-][a-z0-9]{1,64}){0,8}"
_SPELLED = re.compile(
    rf"(?<![a-z0-9._-]){_PART}(?:\s+{_SIGN}\s+{_PART}){{0,8}}\s*(?:\bmalpka|\bmalpa|\bat\b|@)\s*"
    rf"(?:[a-z0-9-]+(?:\.[a-z0-9-]+)*(?:\s+(?:kropka|dot)\s+[a-z0-9]+)+|[a-z0-9-]+(?:\.[a-z]{{2,}})+)"
)
_SIGNS = (
    (r"\s*(?:\(at\)|\[at\]|\bmalpka\b|\bmalpa\b|\bat\b)\s*", "@"),
    (r"\s*\b(?:kropka|dot)\b\s*", "."),
    (r"\s*\b(?:podkreslnik|podkreslenie|podloga|underscore)\b\s*", "_"),
    (r"\s*\b(?:minus|myslnik|dash|hyphen)\b\s*", "-"),
    (r"\s*\bplus\b\s*", "+"),
    (r"\s+", ""),
)
# "o 5 at home dot" is no address: the last part of one is letters only, two or more.
_ADDRESS = re.compile(r"[a-z0-9][a-z0-9._+-]*@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,24}")


def email_spans(text: str) -> list[tuple[int, int]]:
    """Where addresses stand in the text."""
    return [(start, end) for _, start, end in emails(text)]


def emails(text: str) -> list[tuple[str, int, int]]:
    """(address in lower case, start, end) in the order of the text."""
    folded = fold(text)
    found: list[tuple[str, int, int]] = []
    for pattern in (_WRITTEN, _SPELLED):
        for match in pattern.finditer(folded):
            address = _address(match.group())
            if address and not any(start < match.end() and match.start() < end for _, start, end in found):
                found.append((address, match.start(), match.end()))
    return sorted(found, key=lambda each: each[1])


def parse_email(text: str) -> str | None:
    """The first address of the text in lower case."""
    return next((address for address, _, _ in emails(text)), None)


def _address(written: str) -> str | None:
    for sign, letter in _SIGNS:
        written = re.sub(sign, letter, written)
    return written if _ADDRESS.fullmatch(written) and ".." not in written else None
