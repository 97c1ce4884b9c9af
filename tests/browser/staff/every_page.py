"""The address of every page of the staff's side, for walking them; a new page has to stand here."""

from receptionist.services import guide
from tests.browser.staff.full_day import DAY, FullDay

NOT_PAGES = {
    "live.events": "a stream of events",
    "staff.home": "leads on to the first page",
    "guide.page": "leads on to the step that is next",
    "calendar.range_": "JSON for the calendar's script",
    "calendar.clients": "JSON for the calendar's script",
    "calendar.free": "JSON for the calendar's script",
    "visit.panel": "a part of the calendar's page, looked at there",
    "visit.plan": "a part of the calendar's page",
    "inbox.replies": "JSON for the inbox's script",
}


def door_pages(day: FullDay, first: str) -> dict[str, str]:
    """What is seen before signing in. `first`: where the first owner's account is made."""
    return {
        "signing.page": "/staff/sign-in",
        "signing.reset": "/staff/reset",
        "signing.password": day.invitation,
        "signing.first": first,
    }


def pages(day: FullDay) -> dict[str, str]:
    """What an owner sees, by endpoint; of an endpoint with several pages each with its name after a slash."""
    conversation = f"/staff/inbox/c/{day.talks['complaint']}"
    return {
        "calendar.page": f"/staff/calendar?view=list&date={DAY}",
        "calendar.page/week": f"/staff/calendar?view=week&date={DAY}",
        "inbox.page": "/staff/inbox/",
        "inbox.conversation": conversation,
        "inbox.task": f"/staff/inbox/tasks/{day.task}",
        "canned.page": "/staff/inbox/replies/",
        "canned.edit": f"/staff/inbox/replies/{day.reply}",
        "faq.questions": "/staff/inbox/questions/",
        "faq.from_question": f"/staff/inbox/questions/{day.question}",
        "faq.from_turn": f"/staff/inbox/questions/from-answer/{day.turn}",
        "requests.page": "/staff/requests",
        "clients.page": "/staff/clients/",
        "clients.client": f"/staff/clients/{day.client}",
        "merging.page": f"/staff/clients/{day.client}/merge/{day.other_client}",
        "rehearsal.page": "/staff/try",
        "widget.page": "/staff/widget",
        "widget.preview": "/staff/widget/preview",
        "staff.account": "/staff/account",
        "staff.codes": "/staff/account/codes",
        **{f"guide.step/{step}": f"/staff/guide/{step}" for step in guide.STEPS},
        **{f"settings.{endpoint}": f"/staff/settings/{path}" for endpoint, path in _settings(day).items()},
    }


def _settings(day: FullDay) -> dict[str, str]:
    plain = ("business", "hours", "rules", "resources", "assistant", "services", "staff", "faq", "users")
    return {
        "page": "",
        **{name: name for name in plain},
        "new_service": "services/new",
        "service": "services/kolor",
        "new_staff_member": "staff/new",
        "staff_member": "staff/aga",
        "new_faq": "faq/new",
        "faq_entry": "faq/0",
        "new_user": "users/new",
        "messages": "messages",
        "new_rule": "messages/rules/new",
        "rule": "messages/rules/0",
        "messages_of_a_day": "messages/day",
        "user": f"users/{day.user}",
    }
