"""All tables, one file a family."""

from receptionist.storage.models.asking import (
    Consent,
    FreedPlace,
    IdentityCode,
    Rating,
    UnansweredQuestion,
    WaitlistEntry,
)
from receptionist.storage.models.base import Base
from receptionist.storage.models.booking import Appointment, BusyBlock, Client, Occupancy
from receptionist.storage.models.business import (
    BusinessRow,
    ExceptionRow,
    FaqRow,
    HoursRow,
    ReminderRuleRow,
    ResourceRow,
    ServiceRow,
    StaffRow,
    TimeOffRow,
)
from receptionist.storage.models.conversation import (
    Conversation,
    ConversationEvent,
    Handover,
    StoredReply,
    Turn,
)
from receptionist.storage.models.notification import GatewayPace, Heartbeat, Notification, Task

__all__ = [
    "Appointment",
    "Base",
    "BusinessRow",
    "BusyBlock",
    "Client",
    "Consent",
    "Conversation",
    "ConversationEvent",
    "ExceptionRow",
    "FaqRow",
    "FreedPlace",
    "GatewayPace",
    "Handover",
    "Heartbeat",
    "HoursRow",
    "IdentityCode",
    "Notification",
    "Occupancy",
    "Rating",
    "ReminderRuleRow",
    "ResourceRow",
    "ServiceRow",
    "StaffRow",
    "StoredReply",
    "Task",
    "TimeOffRow",
    "Turn",
    "UnansweredQuestion",
    "WaitlistEntry",
]
