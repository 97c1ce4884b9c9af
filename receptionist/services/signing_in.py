"""Signing in: the password, then the one-time code where one is set. Wrong tries wait longer and longer.

An address that nobody has is answered with the same words, the same delay and the same waiting.
"""

import hashlib
import hmac
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from sqlalchemy import CursorResult, select, update

from receptionist.services import passwords
from receptionist.services.clock import Clock
from receptionist.storage.database import Database
from receptionist.storage.models import SignInTries, User

FREE_TRIES = 5
_FIRST_WAIT = timedelta(seconds=30)
_LONGEST_WAIT = timedelta(minutes=30)
_FORGOTTEN_AFTER = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Attempt:
    """How a try ended; `user_id` where it was right, `wait` where no more are listened to for now."""

    result: Literal["right", "code_wanted", "wrong", "blocked"]
    user_id: int | None = None
    wait: timedelta = timedelta(0)


class SigningIn:
    """Judges passwords and one-time codes. `secret_key` hides the addresses that were tried."""

    def __init__(self, database: Database, clock: Clock, secret_key: str) -> None:
        self._database = database
        self._clock = clock
        self._key = secret_key.encode()

    def password(self, email: str, password: str) -> Attempt:
        """Try a password; a right one does not count as signed in where a one-time code is wanted too."""
        email, now = email.strip().lower(), self._clock.now()
        with self._database.reading() as session:
            wait = _wait(session.get(SignInTries, self._hash(email)), now)
            user = session.scalar(select(User).where(User.email == email, User.active))
        if wait:
            return Attempt("blocked", wait=wait)
        # Slow on purpose, so outside of any transaction.
        if not passwords.fits(password, user.password_hash if user else None) or user is None:
            return self._wrong(email, now)
        if user.totp_secret:
            return Attempt("code_wanted", user.id)
        self._right(email)
        return Attempt("right", user.id)

    def code(self, user_id: int, code: str) -> Attempt:
        """Try a one-time code after the password was right; each works once."""
        now = self._clock.now()
        with self._database.reading() as session:
            user = session.get_one(User, user_id)
            wait = _wait(session.get(SignInTries, self._hash(user.email)), now)
        if wait:
            return Attempt("blocked", wait=wait)
        step = passwords.code_step(user.totp_secret or "", code, now.timestamp())
        if step is None or not self._use(user_id, step):
            return self._wrong(user.email, now)
        self._right(user.email)
        return Attempt("right", user_id)

    def _use(self, user_id: int, step: int) -> bool:
        """Take a step's code by one conditional UPDATE; False where it was used before."""
        unused = User.totp_step.is_(None) | (User.totp_step < step)
        with self._database.writing() as session:
            taken = session.execute(
                update(User).where(User.id == user_id, unused, User.active).values(totp_step=step)
            )
            assert isinstance(taken, CursorResult)
            return bool(taken.rowcount)

    def _wrong(self, email: str, now: datetime) -> Attempt:
        with self._database.writing() as session:
            tries = session.get(SignInTries, self._hash(email), with_for_update=True)
            if tries is None:
                tries = SignInTries(
                    address_hash=self._hash(email), failures=0, blocked_until=None, last_at=now
                )
                session.add(tries)
            tries.failures = 1 if now - tries.last_at > _FORGOTTEN_AFTER else tries.failures + 1
            tries.last_at = now
            beyond = tries.failures - FREE_TRIES
            wait = min(_FIRST_WAIT * 2 ** min(beyond, 10), _LONGEST_WAIT) if beyond >= 0 else timedelta(0)
            tries.blocked_until = now + wait if wait else None
        return Attempt("blocked", wait=wait) if wait else Attempt("wrong")

    def _right(self, email: str) -> None:
        with self._database.writing() as session:
            if tries := session.get(SignInTries, self._hash(email)):
                session.delete(tries)

    def _hash(self, email: str) -> str:
        return hmac.new(self._key, f"sign in:{email}".encode(), hashlib.sha256).hexdigest()


def _wait(tries: SignInTries | None, now: datetime) -> timedelta:
    if tries is None or tries.blocked_until is None:
        return timedelta(0)
    return max(tries.blocked_until - now, timedelta(0))
