"""The chat as a client meets it: what can be seen, typed and tapped; nothing of how the widget is made."""

from collections.abc import Mapping
from typing import Any

from playwright.sync_api import Locator, Page, Response, expect

WORDS = {
    "pl": {"open": "Otwórz czat", "close": "Zamknij czat", "human": "człowiek", "retry": "Spróbuj ponownie"},
    "en": {"open": "Open chat", "close": "Close chat", "human": "a person", "retry": "Try again"},
}
MOST_TURNS = 12

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
DESK = {"viewport": {"width": 1280, "height": 800}}

# What a client types, by what is asked.
POLISH = {
    "slot": "pierwszy",
    "when": "piątek po 16",
    "name": "Ewa Brzęczyszczykiewicz-Konstantynopolska",
    "phone": "601 234 567",
    "consent": "tak",
    "confirmation": "tak",
}
ENGLISH = {
    "slot": "the first one",
    "when": "Friday after 1 pm",
    "name": "Emma Stone",
    "phone": "601 234 568",
    "consent": "yes",
    "confirmation": "yes",
}


class ChatPage:
    """The salon's page with the chat on it."""

    def __init__(self, page: Page, url: str) -> None:
        self.page = page
        self.url = url
        self.words = WORDS["pl"]
        self.last: Mapping[str, Any] = {}

    def visit(self, language: str = "pl") -> "ChatPage":
        self.words = WORDS[language]
        self.page.goto(f"{self.url}/?lang={language}")
        expect(self.launcher).to_be_visible()
        return self

    def open(self, language: str = "pl") -> "ChatPage":
        """Open the chat and wait for the greeting."""
        self.visit(language)
        self.launcher.click()
        expect(self.messages).to_have_count(1)
        return self

    @property
    def launcher(self) -> Locator:
        return self.page.locator(".launcher")

    @property
    def panel(self) -> Locator:
        return self.page.get_by_role("dialog")

    @property
    def messages(self) -> Locator:
        return self.page.locator(".message")

    @property
    def field(self) -> Locator:
        return self.panel.get_by_role("textbox")

    @property
    def chips(self) -> Locator:
        return self.page.locator(".chip")

    @property
    def notice(self) -> Locator:
        return self.panel.get_by_role("status")

    @property
    def visits(self) -> Locator:
        return self.page.locator(".visit")

    @property
    def texts(self) -> list[str]:
        return self.page.locator(".message p").all_inner_texts()

    @property
    def awaiting(self) -> str | None:
        return self.last.get("awaiting")

    def button(self, name: str) -> Locator:
        return self.panel.get_by_role("button", name=self.words[name])

    def send(self, text: str) -> None:
        """Type and send, without waiting for an answer."""
        self.field.fill(text)
        self.field.press("Enter")

    def say(self, text: str) -> "ChatPage":
        with self.page.expect_response(is_answer) as answer:
            self.send(text)
        return self._answered(answer.value)

    def tap(self, chip: int = 0) -> "ChatPage":
        with self.page.expect_response(is_answer) as answer:
            self.chips.nth(chip).click()
        return self._answered(answer.value)

    def ready_to_confirm(self, answers: Mapping[str, str]) -> "ChatPage":
        """Answer what is asked up to the last question, whether to book."""
        while self.awaiting != "confirmation":
            self.step(answers, tapping=True)
        return self

    def step(self, answers: Mapping[str, str], *, tapping: bool) -> None:
        if tapping and self.chips.count():
            self.tap()
        else:
            assert self.awaiting in answers, f"nobody knows what to say next: {self.texts}"
            self.say(answers[self.awaiting])

    def _answered(self, answer: Response) -> "ChatPage":
        assert answer.status == 200, answer.text()
        self.last = answer.json()
        if said := self.last["messages"]:
            expect(self.messages.last).to_contain_text(said[-1]["text"].splitlines()[0])
        return self

    def book(self, answers: Mapping[str, str], *, tapping: bool) -> None:
        """Answer what is asked until the visit is booked: tapping what can be tapped, or typing it all."""
        for _ in range(MOST_TURNS):
            if any(event["type"] == "appointment.booked" for event in self.last["events"]):
                return
            self.step(answers, tapping=tapping)
        raise AssertionError(f"nothing was booked: {self.texts}")


def is_answer(response: Response) -> bool:
    """Whether this is the answer to a message."""
    return response.request.method == "POST" and response.url.endswith("/messages")
