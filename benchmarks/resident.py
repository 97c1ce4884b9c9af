"""A web process of its own that prints what it keeps in memory; benchmarks.understanding starts it."""

import json

from benchmarks.measuring import resident_mb
from evaluation import tables
from receptionist.app import create_app
from receptionist.dialogue.acts import Context
from receptionist.storage.business import require


def main() -> None:
    """Print MB by moment, as JSON."""
    parts = create_app().extensions["receptionist"]()
    with parts.database.reading() as session:
        understanding = parts.chat.minds.of(require(session)).understanding
    understanding.warm()
    figures = {"after warm()": resident_mb()}
    for conversation in tables.turns():
        for turn in conversation.turns:
            understanding.read(turn.text, Context(conversation.now))
    figures |= {"after all messages": resident_mb(), "at its most": resident_mb(most=True)}
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
