"""The try-out room: the same chat, on a copy of the business. Nothing real is written, nothing is sent.

A rehearsal is a folder with a database of its own, so that every process of the web server finds it.
"""

import json
import os
import re
import secrets
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import select

from receptionist.domain.business import Business
from receptionist.domain.errors import NotFound
from receptionist.gateways.messengers import FileMessenger
from receptionist.services import transcript
from receptionist.services.chat import Chat
from receptionist.services.clock import Clock
from receptionist.services.identity import Identity
from receptionist.services.links import Links
from receptionist.services.messages.postman import Postman
from receptionist.services.minds import Minds
from receptionist.services.rehearsal_copy import furnish
from receptionist.services.result import Seen
from receptionist.services.summaries import Summaries
from receptionist.storage import business as stored_business
from receptionist.storage.database import Database
from receptionist.storage.models import Notification

LIFE = timedelta(hours=1)
MOST = 8
"""As many at a time; one more ends the oldest."""
MOST_MESSAGES = 100
_ID = re.compile(r"[0-9a-f]{16}")
CHANNELS = ("sms", "email")


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """One try-out. `ahead`: its clock against the house's, in seconds; `tries` are the drafted settings."""

    id: str
    folder: Path
    owner: int
    language: str
    began_at: datetime
    ahead: float
    conversation: str
    token: str
    tries: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A message that would leave; `due_at`: a planned one, at that instant."""

    channel: str
    to: str
    text: str | None = None
    due_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """What one message came to, for whoever words it. `seen` None: the turn failed, a person takes over."""

    seen: Seen | None
    business: Business
    now: datetime
    outgoing: tuple[Outgoing, ...]


Note = dict[str, Any]
Describe = Callable[[Turn], Note]


class Rehearsals:
    """Begins, keeps and ends rehearsals of `chat`. `folder` is theirs alone; `drafts` reads changed ones."""

    def __init__(self, folder: Path, chat: Chat, drafts: Minds, secret_key: str) -> None:
        self.folder = folder
        self.database = chat.database
        self.minds = chat.minds
        self.drafts = drafts
        self.clock = chat.clock
        # Another key: no link or code from a rehearsal opens anything real.
        self._key = f"rehearsal {secret_key}"

    def begin(
        self,
        owner: int,
        draft: Business,
        *,
        language: str,
        ahead: timedelta = timedelta(),
        tries: dict[str, Any] | None = None,
    ) -> Rehearsal:
        """A fresh copy with `draft` in it, in place of this owner's earlier one. Its clock is `ahead`."""
        self.sweep(room_for=owner)
        made = secrets.token_hex(8)
        folder = self.folder / made
        folder.mkdir(parents=True, mode=0o700)
        with closing(_database(folder)) as room:
            furnish(room, self.database, draft, self.clock.now() + ahead)
        now = self.clock.now()
        begun = Rehearsal(made, folder, owner, language, now, ahead.total_seconds(), "", "", tries or {})
        return self.again(begun)

    def again(self, rehearsal: Rehearsal) -> Rehearsal:
        """A new conversation in the same copy: what was booked in it stays."""
        with self._chat(rehearsal, lambda _: None) as chat:
            opened = chat.open(rehearsal.language)
        fresh = replace(rehearsal, conversation=opened["id"], token=opened["token"])
        _write(fresh)
        return fresh

    def find(self, rehearsal_id: str, owner: int) -> Rehearsal:
        """A rehearsal that goes on; NotFound where it has ended or is somebody else's."""
        found = _read(self.folder / rehearsal_id) if _ID.fullmatch(rehearsal_id) else None
        if found is None or found.owner != owner or self._is_over(found):
            raise NotFound("rehearsal", rehearsal_id)
        return found

    def say(self, rehearsal: Rehearsal, text: str, describe: Describe) -> None:
        """Answer a message as a client's; `describe` words what it came to, to be kept beside it."""
        seen: list[Seen] = []
        if len(self.notes(rehearsal)) >= MOST_MESSAGES:
            return
        with self._chat(rehearsal, seen.append) as chat:
            left, planned = _left(rehearsal), _planned(chat.database)
            chat.say(rehearsal.conversation, rehearsal.token, text)
            # There is no worker in the room.
            chat.postman.round()
            leaving = _left(rehearsal)[len(left) :]
            leaving += [each for each in _planned(chat.database) if each not in planned]
            with chat.database.reading() as session:
                business = stored_business.require(session)
            turn = Turn(seen[-1] if seen else None, business, chat.clock.now(), tuple(leaving))
        with _notes(rehearsal).open("a", encoding="utf-8") as file:
            file.write(json.dumps(describe(turn), ensure_ascii=False) + "\n")

    def notes(self, rehearsal: Rehearsal) -> list[Note]:
        """What was kept of each of the client's messages, oldest first."""
        return _lines(_notes(rehearsal))

    def messages(self, rehearsal: Rehearsal) -> list[transcript.Message]:
        """The conversation so far."""
        with closing(_database(rehearsal.folder)) as room, room.reading() as session:
            return transcript.messages(session, rehearsal.conversation)

    def now(self, rehearsal: Rehearsal) -> datetime:
        """What its clock shows."""
        return self._clock(rehearsal).now()

    def end(self, rehearsal: Rehearsal) -> None:
        """Leave nothing of it."""
        shutil.rmtree(rehearsal.folder, ignore_errors=True)

    def sweep(self, *, room_for: int | None = None) -> None:
        """End those that are over; `room_for`: also that owner's own, and the oldest where there are many."""
        going = []
        for folder in self.folder.iterdir() if self.folder.is_dir() else ():
            found = _read(folder)
            if found is None:
                _clear_if_abandoned(folder)
            elif self._is_over(found) or found.owner == room_for:
                self.end(found)
            else:
                going.append(found)
        if room_for is not None:
            for oldest in sorted(going, key=lambda each: each.began_at)[: max(0, len(going) - MOST + 1)]:
                self.end(oldest)

    def _is_over(self, rehearsal: Rehearsal) -> bool:
        # The clocks of two processes may differ a little, either way.
        return abs(self.clock.now() - rehearsal.began_at) >= LIFE

    def _clock(self, rehearsal: Rehearsal) -> Clock:
        return Clock(self.clock.ahead + timedelta(seconds=rehearsal.ahead))

    @contextmanager
    def _chat(self, rehearsal: Rehearsal, witness: Callable[[Seen], None]) -> Iterator[Chat]:
        with closing(_database(rehearsal.folder)) as room:
            clock = self._clock(rehearsal)
            boxes = {channel: FileMessenger(_box(rehearsal, channel)) for channel in CHANNELS}
            yield Chat(
                room,
                self._minds(room),
                clock,
                Links(self._key),
                postman=Postman(room, boxes, clock, Links(self._key)),
                identity=Identity(self._key),
                summaries=Summaries(room, None),
                unhurried=timedelta(),
                witness=witness,
            )

    def _minds(self, room: Database) -> Minds:
        """Unchanged settings are read by the mind that is built already."""
        with self.database.reading() as session:
            real = stored_business.require(session)
        with room.reading() as session:
            return self.minds if stored_business.require(session) == real else self.drafts


def _database(folder: Path) -> Database:
    return Database(f"sqlite:///{folder}/room.sqlite3")


def _notes(rehearsal: Rehearsal) -> Path:
    return rehearsal.folder / f"{rehearsal.conversation}.jsonl"


def _box(rehearsal: Rehearsal, channel: str) -> Path:
    return rehearsal.folder / f"{channel}.jsonl"


def _left(rehearsal: Rehearsal) -> list[Outgoing]:
    """What has left so far, channel by channel."""
    return [
        Outgoing(channel, said["to"], said["text"])
        for channel in CHANNELS
        for said in _lines(_box(rehearsal, channel))
    ]


def _lines(path: Path) -> list[dict[str, Any]]:
    if not path.exists():
        return []
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _planned(room: Database) -> list[Outgoing]:
    planned = select(Notification.channel, Notification.recipient, Notification.due_at).where(
        Notification.state == "planned"
    )
    with room.reading() as session:
        rows = session.execute(planned.order_by(Notification.due_at))
        return [Outgoing(row.channel, row.recipient, due_at=row.due_at) for row in rows]


def _read(folder: Path) -> Rehearsal | None:
    try:
        kept = json.loads((folder / "rehearsal.json").read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return None
    began_at = datetime.fromisoformat(kept.pop("began_at"))
    return Rehearsal(folder=folder, began_at=began_at, **kept)


def _clear_if_abandoned(folder: Path) -> None:
    """Another process may be furnishing it just now, and nothing is written of it before that is done."""
    with suppress(FileNotFoundError):
        if time.time() - folder.stat().st_mtime > LIFE.total_seconds():
            shutil.rmtree(folder, ignore_errors=True)


def _write(rehearsal: Rehearsal) -> None:
    kept = asdict(rehearsal) | {"began_at": rehearsal.began_at.isoformat()}
    del kept["folder"]
    # Written aside and then put in place: nobody reads half of it.
    aside = rehearsal.folder / f"rehearsal.{os.getpid()}"
    aside.write_text(json.dumps(kept, ensure_ascii=False), encoding="utf-8")
    aside.replace(rehearsal.folder / "rehearsal.json")
