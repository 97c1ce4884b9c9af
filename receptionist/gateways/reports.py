"""What a gateway says of a message later, in our words. Knows no gateway."""

from dataclasses import dataclass
from enum import Enum


class Fate(Enum):
    """How far a message has come. Delivered and failed are ends; delivered stands against all others."""

    ON_ITS_WAY = "on its way"
    SENT = "sent"
    DELIVERED = "delivered"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Report:
    """One delivery report: the gateway's id, our key where it was told back, and what became of it.

    `reason` is the gateway's error code; never a sentence that may name a number.
    """

    gateway_id: str
    key: str | None
    fate: Fate
    reason: str | None = None
