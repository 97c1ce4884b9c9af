"""The closed set of things a client can mean, and the JSON schema made from it. Decides nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, Protocol, get_args

from receptionist.domain.business import Business
from receptionist.language.catalogue import Mention
from receptionist.language.contact import Contact
from receptionist.language.when import Doubt, When

Intent = Literal[
    "book",
    "availability",
    "reschedule",
    "cancel",
    "confirm",
    "my_visits",
    "question",
    "complaint",
    "human",
    "emergency",
    "late",
    "waitlist",
    "inform",
    "yes",
    "no",
    "greet",
    "thanks",
    "off_topic",
]
INTENTS: tuple[Intent, ...] = get_args(Intent)

QUESTION_TOPICS = (
    "hours",
    "address",
    "phone",
    "email",
    "price",
    "duration",
    "who",
    "payment",
    "assistant",
    "why_phone",
    "services",
    "languages",
)
"""What a `question` may be about; a question with no topic is one for the FAQ."""

HUMAN_TOPICS = (
    "asked",
    "callback",
    "medical",
    "invoice",
    "records",
    "erasure",
    "harassment",
    "special_order",
    "cooperation",
)
"""Why a `human` is needed; "asked": the client simply wants a person."""

COMPLAINT_TOPICS = ("complaint", "refund", "harm")

MAX_QUOTE = 80


@dataclass(frozen=True, slots=True)
class Reading:
    """What one message means.

    `intents` has the main one first. `certain` False: the rules could not read it for sure and no model
    helped, so the policy should ask. `evidence` maps each filled slot to words copied from `text`.
    `refused` are services named only to do without them. `doubt`: a date that cannot be meant as it was said.
    """

    text: str
    language: str
    intents: tuple[Intent, ...]
    topic: str | None
    services: tuple[Mention, ...]
    staff: tuple[Mention, ...]
    any_staff: bool
    whens: tuple[When, ...]
    contact: Contact
    refused: tuple[Mention, ...] = ()
    route: Literal["rules", "llm"] = "rules"
    certain: bool = True
    evidence: Mapping[str, str] = field(default_factory=dict)
    doubt: Doubt | None = None

    @property
    def intent(self) -> Intent:
        """The main intent."""
        return self.intents[0]

    @property
    def guessed(self) -> bool:
        """Whether no word speaks for the main intent: on that alone nothing is written down."""
        return not self.certain and "intent" not in self.evidence


@dataclass(frozen=True, slots=True)
class Context:
    """What the conversation knows that changes a reading. `now` is naive, the business's wall clock.

    `last_turns` are ("client" | "assistant", text) pairs, newest last.
    """

    now: datetime
    language: str | None = None
    awaiting: str | None = None
    last_turns: tuple[tuple[str, str], ...] = ()


class ModelUnavailable(Exception):
    """The model is absent, busy, slow or broken: go on without it."""


class Model(Protocol):
    """A language model that answers with JSON under a schema; gateways implement it."""

    def complete(
        self,
        messages: Sequence[Mapping[str, str]],
        schema: Mapping[str, object],
        *,
        deadline: float,
        max_tokens: int = 160,
    ) -> str:
        """JSON text that fits `schema`, within `deadline` seconds; raises ModelUnavailable."""
        ...


def reading_schema(business: Business) -> dict[str, object]:
    """The form of the model's answer for one business: acts and ids from closed lists, quotes for the rest.

    Only `acts` is required, so that an answer stays a dozen tokens long.
    """
    quote = {"type": "string", "maxLength": MAX_QUOTE}
    services = [service.id for service in business.services]
    staff = [member.id for member in business.staff]
    properties: dict[str, object] = {
        "acts": {"type": "array", "items": {"enum": list(INTENTS)}, "minItems": 1, "maxItems": 3},
        "service_words": quote,
        "service": {"enum": services},
        "staff_words": quote,
        "staff": {"enum": staff},
        "when_words": quote,
    }
    return {"type": "object", "properties": properties, "required": ["acts"], "additionalProperties": False}
