"""The receptionist as one scenario finds it: the real application, SQLite, its own clock, SMS in a file.

Closing and opening it again is how time passes: what a client was told must outlive the process.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch

import yaml
from flask import Flask
from sqlalchemy import select

from receptionist import parts, worker
from receptionist.app import create_app
from receptionist.dialogue.acts import ModelUnavailable
from receptionist.storage.business import require
from receptionist.storage.models import Appointment, Client, Notification
from tests.settings import settings_for
from tests.waiting import eventually

HERE = Path(__file__).parent
OVER = ("held", "released", "cancelled")
Visit = dict[str, Any]


class Script:
    """A model that knows the answers written in the scenario, and is away for every other text."""

    def __init__(self, answers: Mapping[str, Any]) -> None:
        self.answers = answers

    def complete(self, messages: Any, schema: Any, *, deadline: float, max_tokens: int = 160) -> str:
        """The answer beside the text that is asked about; raises ModelUnavailable where there is none."""
        asked = messages[-1]["content"]
        for text, answer in self.answers.items():
            if text in asked:
                return answer if isinstance(answer, str) else json.dumps(answer, ensure_ascii=False)
        raise ModelUnavailable("the scenario has no answer for this")


@dataclass
class House:
    """One business that serves its clients from `folder`; `model` reads what rules do not."""

    folder: Path
    scenario: Mapping[str, Any]
    model: Any
    app: Flask | None = field(default=None)
    waited: timedelta = timedelta()

    def open(self) -> None:
        """Start on what the folder holds; the first time with the scenario's business."""
        business = self.folder / "scenario.yaml"
        if not business.exists():
            keys = yaml.safe_load((HERE / self.scenario["business"]).read_text(encoding="utf-8"))
            keys |= self.scenario.get("given", {})
            business.write_text(yaml.safe_dump(keys, allow_unicode=True), encoding="utf-8")
        now = datetime.fromisoformat(str(self.scenario["now"])) + self.waited
        settings = settings_for(
            self.folder,
            RECEPTIONIST_BUSINESS=str(business),
            RECEPTIONIST_NOW=now.isoformat(),
            SMS_URL=f"file://{self.folder}/sms.jsonl",
        )
        with patch.object(parts, "model_from", lambda _: self.model):
            self.app = create_app(settings)

    def close(self) -> None:
        """Give the database back."""
        self.parts.database.close()

    def later(self, by: timedelta) -> None:
        """Let time pass."""
        self.close()
        self.waited += by
        self.open()

    def work(self) -> None:
        """One tick of the worker."""
        worker.tick(self.parts)

    @property
    def parts(self) -> parts.Parts:
        assert self.app
        built: parts.Parts = self.app.extensions["receptionist"]()
        return built

    def ask(self, path: str, body: Mapping[str, Any], token: str = "") -> dict[str, Any]:
        """Post to the chat API, as a browser does; AssertionError for anything but an answer."""
        assert self.app
        headers = {"Authorization": f"Bearer {token}"}
        answer = self.app.test_client().post(f"/api/chat/conversations{path}", json=body, headers=headers)
        assert answer.status_code in (200, 201), f"{path}: {answer.status_code} {answer.text[:300]}"
        told: dict[str, Any] = answer.json
        return told

    def visits(self) -> list[Visit]:
        """What stands in the database."""
        with self.parts.database.reading() as session:
            business = require(session)
            standing = (
                select(Appointment, Client.phone).outerjoin(Client).where(Appointment.state.not_in(OVER))
            )
            return [
                {
                    "service": row.service_id,
                    "staff": row.staff_id,
                    "start": business.local(row.starts_at).replace(tzinfo=None),
                    "name": row.client_name,
                    "phone": phone,
                }
                for row, phone in session.execute(standing)
            ]

    def held(self) -> int:
        """How many times are being kept for somebody."""
        with self.parts.database.reading() as session:
            return len(session.scalars(select(Appointment.id).where(Appointment.state == "held")).all())

    def messages(self, phone: str) -> list[str]:
        """The SMS sent to a number, oldest first, once those on their way have arrived."""
        self.parts.postman.round()  # as the worker does, once a second
        eventually(lambda: not self.on_their_way())
        path = self.folder / "sms.jsonl"
        lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
        sent = [json.loads(line) for line in lines]
        return [sms["text"] for sms in sent if digits(sms["to"])[-9:] == digits(phone)[-9:]]

    def on_their_way(self) -> int:
        """How many messages are written and not yet delivered."""
        going = select(Notification.id).where(
            Notification.text.is_not(None), Notification.state.in_(("planned", "sending"))
        )
        with self.parts.database.reading() as session:
            return len(session.scalars(going.where(Notification.due_at <= self.parts.clock.now())).all())

    def code(self, phone: str) -> str | None:
        """The newest six-digit code sent to a number."""
        codes = re.findall(r"\b\d{6}\b", " ".join(self.messages(phone)))
        return codes[-1] if codes else None


def digits(text: str) -> str:
    """The digits of a phone number however it is written."""
    return re.sub(r"\D", "", text)
