"""The owner's settings: pages that edit parts of the business's document, judged as a business file is."""

from receptionist.web.staff.settings import (  # noqa: F401 - each registers its pages
    assistant,
    business,
    faq,
    hours,
    index,
    messages,
    resources,
    rules,
    saying,
    services,
    staff,
    users,
)
from receptionist.web.staff.settings.blueprint import pages

__all__ = ["pages"]
