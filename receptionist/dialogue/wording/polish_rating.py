"""What is said in Polish when a conversation ends and its score is asked for."""

from receptionist.dialogue.wording.words import Words


class PolishRating(Words):
    """What is said in Polish of the score."""

    def ask_rating(self) -> str:
        return "Na koniec: jak poszła ta rozmowa, od 1 do 5?"

    def rated(self, *, asks_why: bool) -> str:
        return "Dziękuję. Co poszło nie tak?" if asks_why else "Dziękuję."
