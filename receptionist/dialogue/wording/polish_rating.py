"""What is said in Polish to the client in person: the name once, and at the end the question for a score."""

from receptionist.dialogue.wording.words import Words
from receptionist.language.declension import first_name, vocative
from receptionist.language.nicknames import is_womans


class PolishRating(Words):
    """The client's name, and the score."""

    def calling(self, name: str) -> str | None:
        first = first_name(name)
        called = vocative(first) if first else None
        if not (first and called and self.formal):
            return called
        return f"{'Pani' if is_womans(first) else 'Panie'} {called}"

    def ask_rating(self) -> str:
        return "Na koniec: jak poszła ta rozmowa, od 1 do 5?"

    def rated(self, *, asks_why: bool) -> str:
        return "Dziękuję. Co poszło nie tak?" if asks_why else "Dziękuję."
