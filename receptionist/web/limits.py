"""How much one client may ask of us. Counted in each process: a rough guard, not an account."""

from flask import Flask, request
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address

limiter = Limiter(get_remote_address, storage_uri="memory://", headers_enabled=True)

TALKING = "15 per 3 seconds; 120 per minute"
STARTING = "60 per minute"
SIGNING_IN = "30 per minute"


def by_conversation() -> str:
    """The conversation that a request belongs to."""
    return str((request.view_args or {}).get("conversation_id", ""))


def register(app: Flask) -> None:
    """Count the requests of an application."""
    limiter.init_app(app)
