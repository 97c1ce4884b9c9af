"""One client's side of a conversation, as the steps of a scenario tell it."""

from collections.abc import Mapping
from typing import Any

from tests.scenarios.house import House

CLIENT = {"name": "Barbara Zych", "phone": "602 345 678", "email": "barbara.zych@example.com"}
YES = {"pl": "tak", "en": "yes"}
ANYONE = {"pl": "bez różnicy", "en": "no preference"}
MOST_STEPS = 10
NO_CODE = "000000"


class Talk:
    """A conversation that has just begun."""

    def __init__(self, house: House, scenario: Mapping[str, Any]) -> None:
        self.house = house
        self.language: str = scenario.get("lang", "pl")
        self.client = {**CLIENT, **scenario.get("client", {})}
        opened = house.ask("", {"language": self.language})
        self.path, self.token, self.last = f"/{opened['id']}/messages", opened["token"], opened
        self.events: list[dict[str, Any]] = []
        self.turns = 0
        self.transcript: list[str] = []

    def say(self, text: str) -> None:
        """Send a message."""
        self.turns += 1
        self.last = self.house.ask(self.path, {"text": text}, self.token)
        self.events += self.last["events"]
        happened = [event["type"] for event in self.last["events"]]
        labels = [choice["label"] for choice in self.choices]
        told = [f"<  {message['text']}" for message in self.last["messages"]]
        self.transcript += [
            f">  {text}",
            *told,
            f"   {self.last['awaiting']} {self.last['status']} {happened} {labels}",
        ]

    @property
    def choices(self) -> list[dict[str, Any]]:
        return [choice for message in self.last["messages"] for choice in message.get("choices") or []]

    @property
    def offers(self) -> list[dict[str, Any]]:
        return [choice["slot"] for choice in self.choices if choice.get("slot")]

    @property
    def reply(self) -> str:
        return " ".join(message["text"] for message in self.last["messages"])

    def step(self, step: Mapping[str, Any]) -> None:
        """Do what one step says; `later` and `worker` are the house's."""
        if "say" in step:
            self.say(step["say"].format(**self.client, wrong_code=self._wrong_code()))
        elif "pick" in step:
            slots = [choice for choice in self.choices if choice.get("slot")] or self.choices
            assert len(slots) > step["pick"], "there is nothing to pick"
            self.say(slots[step["pick"]]["value"])
        elif step.get("auto"):
            self.go_on(step.get("until"))

    def go_on(self, until: str | None) -> None:
        """Answer whatever is asked as an obliging client would, until nothing more is, or `until` is."""
        for _ in range(MOST_STEPS):
            if self.last["awaiting"] == until or self.last["status"] != "assistant":
                return
            answer = self._answer(self.last["awaiting"])
            if answer is None:
                return
            self.say(answer)

    def _answer(self, awaiting: str | None) -> str | None:
        if awaiting in ("slot", "visit", "service"):
            return str(self.choices[0]["value"]) if self.choices else None
        if awaiting in ("name", "phone", "email"):
            return self.client[awaiting]
        if awaiting == "code":
            return self.house.code(self.client["phone"]) or NO_CODE
        if awaiting in ("confirmation", "consent"):
            return YES[self.language]
        return ANYONE[self.language] if awaiting == "staff" else None

    def _wrong_code(self) -> str:
        right = self.house.code(self.client["phone"]) or "123456"
        return "".join(str((int(digit) + 1) % 10) for digit in right)
