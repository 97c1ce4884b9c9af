"""What is said to those who write in a language that is not spoken here: in theirs, and in English."""

from collections.abc import Mapping

NATIVE: Mapping[str, str] = {
    "uk": "Добрий день, тут я пишу лише польською та англійською. Передаю розмову нашим працівникам.",
    "ru": "Здравствуйте, здесь я пишу только по-польски и по-английски. Передаю разговор нашим сотрудникам.",
    "de": "Guten Tag, hier schreibe ich nur Polnisch und Englisch. Ich gebe das Gespräch ans Team weiter.",
}
ADDED: Mapping[str, str] = {
    "uk": "Додано, наші працівники це побачать.",
    "ru": "Добавлено, наши сотрудники это увидят.",
    "de": "Das ist notiert, unser Team sieht es.",
    "other": "I have added this for our staff.",
}
ENGLISH = "I can only write in Polish and English here, so our staff will answer you."


def foreign(tongue: str, when: str, *, again: bool) -> str:
    """The notice; `when` says in English when people answer."""
    if again:
        return ADDED.get(tongue, ADDED["other"])
    return " ".join(part for part in (NATIVE.get(tongue), ENGLISH, when) if part)
