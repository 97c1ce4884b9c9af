"""Holds the ten conversations of conversations.yaml with the assistant, by rules alone, and writes them down.

Run it from the project's folder: .venv/bin/python -m docs.take_conversations
"""

import re
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from tests.talking import Client, Shop, a_shop

HERE = Path(__file__).resolve().parent
BUSINESSES = HERE.parent / "tests" / "scenarios" / "businesses"
HEAD = """# Ten conversations

Written down by `docs/take_conversations.py` as they happened, by rules alone; the clients' lines stand in
`docs/conversations.yaml`, the businesses in `tests/scenarios/businesses/`. To be read aloud after every
change of the wording: nothing in them should be embarrassing to say at a desk. Buttons stand in brackets.
"""


def line_of(said: str, client: Client, shop: Shop) -> str:
    """What the client really writes: `#2` taps the second button, `{code}` is the code last sent."""
    if said.startswith("#"):
        return str(client.choices[int(said[1:]) - 1]["value"])
    if "{code}" in said:
        return said.replace("{code}", re.findall(r"\d{6}", shop.sent.messages[-1][1])[-1])
    return said


def turns(talk: Mapping[str, Any], shop: Shop) -> Iterator[str]:
    """The lines of one conversation, in Markdown."""
    client = shop.client(talk.get("language", "pl"))
    yield f"> {client.reply}"
    for said in talk["says"]:
        text = line_of(said, client, shop)
        client.says(text)
        yield f"**{said if said == '{code}' else text}**"
        yield from _answers(client)


def _answers(client: Client) -> Iterator[str]:
    for message in client.last["messages"]:
        labels = "".join(f" [{choice['label']}]" for choice in message["choices"])
        yield f"> {message['text']}{labels}"
    for event in client.last["events"]:
        yield f"*{event['type']}*"


def main() -> None:
    """Write conversations.md anew."""
    talks = yaml.safe_load((HERE / "conversations.yaml").read_text(encoding="utf-8"))
    written = [HEAD]
    for number, talk in enumerate(talks, 1):
        business = yaml.safe_load((BUSINESSES / talk["business"]).read_text(encoding="utf-8"))
        with tempfile.TemporaryDirectory() as folder:
            given = {"appointments": talk["appointments"]} if "appointments" in talk else {}
            shop = a_shop(f"sqlite:///{folder}/talk.sqlite3", now=talk["now"], **{**business, **given})
            written.append(f"## {number}. {talk['title']}\n\n" + "\n\n".join(turns(talk, shop)) + "\n")
    (HERE / "conversations.md").write_text("\n".join(written), encoding="utf-8")


if __name__ == "__main__":
    main()
