"""What is said in English to the client in person: the name once, and at the end the question for a score."""

from receptionist.dialogue.wording.words import Words
from receptionist.language.declension import first_name


class EnglishRating(Words):
    """The client's name, and the score."""

    def calling(self, name: str) -> str | None:
        return first_name(name)

    def ask_rating(self) -> str:
        return "One last thing: how did this conversation go, from 1 to 5?"

    def rated(self, *, asks_why: bool) -> str:
        return "Thank you. What went wrong?" if asks_why else "Thank you."
