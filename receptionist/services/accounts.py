"""Accounts of those who work here: made, invited, given new passwords, ended."""

from datetime import datetime, timedelta

from itsdangerous import BadData, URLSafeTimedSerializer
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from receptionist.domain.errors import NotFound, Refused
from receptionist.domain.roles import Role
from receptionist.services import passwords
from receptionist.storage.models import BusinessRow, User

RESET_LIVES = timedelta(hours=1)
INVITATION_LIVES = timedelta(days=7)
_FIRST = "first owner"


class AccountRefused(Refused):
    """An account cannot be as asked; `reason`: taken, staff_taken, last_owner, exists."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)


class Keys:
    """Makes and reads the links by which somebody sets a password: works once, then not again."""

    def __init__(self, secret_key: str) -> None:
        self._passwords = URLSafeTimedSerializer(secret_key, salt="password")
        self._first = URLSafeTimedSerializer(secret_key, salt=_FIRST)

    def password(self, user: User, *, lives: timedelta = RESET_LIVES) -> str:
        """A token for setting the password of a user, which ends when it is used or after `lives`."""
        return self._passwords.dumps([user.id, user.epoch, int(lives.total_seconds())])

    def user(self, session: Session, token: str) -> User:
        """Whose password a token sets; NotFound where it is altered, used or too old."""
        try:
            # In real time, even where the business's clock is set.
            user_id, epoch, lives = self._passwords.loads(token)
            self._passwords.loads(token, max_age=lives)
        except (BadData, ValueError, TypeError) as error:
            raise NotFound("account", "link") from error
        user = session.get(User, user_id)
        if user is None or user.epoch != epoch or not user.active:
            raise NotFound("account", "link")
        return user

    def first_owner(self) -> str:
        """A token with which the first owner's account is made."""
        return self._first.dumps(_FIRST)

    def check_first_owner(self, session: Session, token: str) -> None:
        """NotFound where the token was not made here, is too old, or there is an owner already."""
        try:
            self._first.loads(token, max_age=int(INVITATION_LIVES.total_seconds()))
        except BadData as error:
            raise NotFound("account", "link") from error
        if has_owner(session):
            raise NotFound("account", "link")


def has_owner(session: Session) -> bool:
    """Whether somebody owns this receptionist."""
    return bool(_owners(session))


def create(
    session: Session,
    *,
    email: str,
    name: str,
    role: Role,
    language: str,
    now: datetime,
    password: str | None = None,
    staff_id: str | None = None,
) -> User:
    """Make an account; without a password somebody is to set one by a link. AccountRefused."""
    _check(session, email=email, staff_id=staff_id)
    user = User(
        email=email.lower(),
        name=name,
        role=role.word,
        staff_id=staff_id,
        password_hash=passwords.hashed(password) if password else None,
        language=language,
        epoch=0,
        totp_secret=None,
        totp_step=None,
        active=True,
        created_at=now,
    )
    session.add(user)
    session.flush()
    return user


def create_first_owner(
    session: Session, *, email: str, name: str, language: str, password: str, now: datetime
) -> User:
    """Make the account that everything else begins with. AccountRefused where there is an owner."""
    # One at a time, or two would both be the first.
    session.scalars(select(BusinessRow.id).with_for_update()).all()
    if has_owner(session):
        raise AccountRefused("exists")
    return create(
        session, email=email, name=name, role=Role.OWNER, language=language, now=now, password=password
    )


def change(
    session: Session, user: User, *, email: str, name: str, role: Role, staff_id: str | None, active: bool
) -> None:
    """Change an account; its sessions end where it may do less than before. AccountRefused."""
    _check(session, email=email, staff_id=staff_id, but=user.id)
    less = role < Role.of(user.role) or not active or staff_id != user.staff_id
    if user.role == Role.OWNER.word and less and _owners(session) == 1 and (role < Role.OWNER or not active):
        raise AccountRefused("last_owner")
    user.email, user.name, user.role, user.staff_id = email.lower(), name, role.word, staff_id
    user.active = active
    user.epoch += less


def set_password(user: User, password: str) -> None:
    """Give an account a new password; every session of it ends, and every link that could set one."""
    user.password_hash = passwords.hashed(password)
    user.epoch += 1


def sign_out_everywhere(user: User) -> None:
    """End every session of an account."""
    user.epoch += 1


def _check(session: Session, *, email: str, staff_id: str | None, but: int | None = None) -> None:
    others = select(User.id).where(User.id != but) if but is not None else select(User.id)
    if session.scalar(others.where(User.email == email.lower())) is not None:
        raise AccountRefused("taken")
    if staff_id is not None and session.scalar(others.where(User.staff_id == staff_id)) is not None:
        raise AccountRefused("staff_taken")


def _owners(session: Session) -> int:
    query = select(func.count()).select_from(User).where(User.role == Role.OWNER.word, User.active)
    return session.scalar(query) or 0


def by_email(session: Session, email: str) -> User | None:
    """The account with an address, where it may be used."""
    return session.scalar(select(User).where(User.email == email.lower(), User.active))
