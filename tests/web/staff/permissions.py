"""Who may reach what: every endpoint with its least role. A new route has to stand here."""

from receptionist.domain.roles import Role

PUBLIC = "public"
"""The client's side, or what is reached with a key in the address."""

DOOR = "door"
"""The staff's side before signing in."""

WHO_MAY: dict[str, Role | str] = {
    "static": PUBLIC,
    "site.home": PUBLIC,
    "site.widget": PUBLIC,
    "chat.healthz": PUBLIC,
    "chat.config": PUBLIC,
    "chat.start": PUBLIC,
    "chat.history": PUBLIC,
    "chat.say": PUBLIC,
    "chat.events": PUBLIC,
    "visits.page": PUBLIC,
    "visits.calendar": PUBLIC,
    "waiting.page": PUBLIC,
    "waiting.take": PUBLIC,
    "waiting.decline": PUBLIC,
    "signing.page": DOOR,
    "signing.sign_in": DOOR,
    "signing.code": DOOR,
    "signing.reset": DOOR,
    "signing.password": DOOR,
    "signing.first": DOOR,
    "signing.sign_out": Role.STAFF,
    "staff.home": Role.STAFF,
    "staff.account": Role.STAFF,
    "staff.save": Role.STAFF,
    "staff.password": Role.STAFF,
    "staff.codes": Role.STAFF,
    "staff.codes_off": Role.STAFF,
    "live.events": Role.STAFF,
    "clients.page": Role.STAFF,
    "clients.search": Role.STAFF,
    "clients.client": Role.STAFF,
    "clients.save": Role.STAFF,
    "merging.page": Role.MANAGER,
    "merging.merge": Role.MANAGER,
    "rehearsal.page": Role.OWNER,
    "rehearsal.begin": Role.OWNER,
    "rehearsal.say": Role.OWNER,
    "rehearsal.again": Role.OWNER,
}
