"""Passwords and one-time codes of those who sign in: kept so that nobody can read them back."""

import argon2
import pyotp

SHORTEST = 10
_STEP_SECONDS = 30
_hasher = argon2.PasswordHasher()
# Whoever is not known costs as much time as whoever is.
_NOBODY = _hasher.hash("nobody has this password")


def hashed(password: str) -> str:
    """How a password is kept (Argon2id)."""
    return _hasher.hash(password)


def fits(password: str, password_hash: str | None) -> bool:
    """Whether it is the password behind a hash; as slow where there is none."""
    try:
        return _hasher.verify(password_hash or _NOBODY, password) and password_hash is not None
    except (argon2.exceptions.VerificationError, argon2.exceptions.InvalidHashError):
        return False


def new_secret() -> str:
    """A fresh secret for one-time codes."""
    return pyotp.random_base32()


def secret_uri(secret: str, email: str, business: str) -> str:
    """What an authenticator app reads from a picture."""
    return pyotp.TOTP(secret).provisioning_uri(name=email, issuer_name=business)


def code_step(secret: str, code: str, at: float) -> int | None:
    """The step whose code this is, at `at` (seconds since 1970) or right beside (RFC 6238); None for none."""
    otp, step = pyotp.TOTP(secret), int(at) // _STEP_SECONDS
    digits = "".join(code.split())
    fitting = (
        near for near in (step, step - 1, step + 1) if otp.verify(digits, for_time=near * _STEP_SECONDS)
    )
    return next(fitting, None)
