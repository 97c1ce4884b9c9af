"""What is said in English when a conversation ends and its score is asked for."""

from receptionist.dialogue.wording.words import Words


class EnglishRating(Words):
    """What is said in English of the score."""

    def ask_rating(self) -> str:
        return "One last thing: how did this conversation go, from 1 to 5?"

    def rated(self, *, asks_why: bool) -> str:
        return "Thank you. What went wrong?" if asks_why else "Thank you."
