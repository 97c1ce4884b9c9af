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
from receptionist.storage.models.booking import STANDING, Appointment, BusyBlock, Client, Occupancy
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
from receptionist.storage.models.inbox import CannedReply, ConversationNote
from receptionist.storage.models.notification import GatewayPace, Heartbeat, Notification, Task
from receptionist.storage.models.replies import InboundMessage, SmsThread
from receptionist.storage.models.starting import GuideRow, WidgetRow
from receptionist.storage.models.users import JournalEntry, SignInTries, User

__all__ = [
    "STANDING",
    "Appointment",
    "Base",
    "BusinessRow",
    "BusyBlock",
    "CannedReply",
    "Client",
    "Consent",
    "Conversation",
    "ConversationEvent",
    "ConversationNote",
    "ExceptionRow",
    "FaqRow",
    "FreedPlace",
    "GatewayPace",
    "GuideRow",
    "Handover",
    "Heartbeat",
    "HoursRow",
    "IdentityCode",
    "InboundMessage",
    "JournalEntry",
    "Notification",
    "Occupancy",
    "Rating",
    "ReminderRuleRow",
    "ResourceRow",
    "ServiceRow",
    "SignInTries",
    "SmsThread",
    "StaffRow",
    "StoredReply",
    "Task",
    "TimeOffRow",
    "Turn",
    "UnansweredQuestion",
    "User",
    "WaitlistEntry",
    "WidgetRow",
]
