"""What clients say when they mean something: one table of patterns a language, and how they are found."""

from receptionist.dialogue.intents.finding import Finding, Lexicon, lexicon

__all__ = ["Finding", "Lexicon", "lexicon"]
