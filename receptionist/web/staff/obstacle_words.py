"""What stands in the way of a visit, in the words of the page."""

from receptionist.dialogue.wording import words_for
from receptionist.domain.business import Business
from receptionist.services.obstacles import Obstacle

WORDS: dict[str, tuple[str, str]] = {
    "visit": ("W tym czasie jest wizyta: {who}, {span}.", "There is a visit at that time: {who}, {span}."),
    "held": (
        "Ktoś właśnie rezerwuje ten czas w czacie ({span}).",
        "Somebody is booking that time in the chat right now ({span}).",
    ),
    "busy": ("Ta osoba jest wtedy zajęta ({span}).", "This person is busy then ({span})."),
    "resource": ("Brakuje wtedy wolnego stanowiska lub sprzętu.", "No free chair or room is left then."),
    "daily": (
        "Dzienny limit tej usługi jest już wyczerpany.",
        "The day's limit for this service has been reached.",
    ),
    "past": ("Ten dzień już minął.", "That day is over."),
    "closed": ("Tego dnia jest zamknięte.", "It is closed that day."),
    "holiday": ("To dzień świąteczny, jest zamknięte.", "It is a public holiday, and closed."),
    "other_hours": ("To poza godzinami otwarcia.", "It is outside the opening hours."),
    "staff_off": ("Ta osoba tego dnia nie pracuje.", "This person does not work that day."),
    "staff_away": ("Ta osoba ma wtedy wolne.", "This person has time off then."),
    "staff_other_hours": (
        "To poza godzinami pracy tej osoby.",
        "It is outside this person's working hours.",
    ),
    "not_theirs": ("Ta osoba nie wykonuje tej usługi.", "This person does not do this service."),
    "taken": ("Ten czas jest zajęty.", "That time is taken."),
}
SOMEBODY = ("bez nazwiska", "no name")


def obstacle_words(obstacle: Obstacle, business: Business, language: str) -> str:
    """A sentence about one thing in the way."""
    english = language == "en"
    words = (
        words_for(business, language, business.local(obstacle.span.start).date()) if obstacle.span else None
    )
    span = ""
    if words and obstacle.span:
        start, end = business.local(obstacle.span.start), business.local(obstacle.span.end)
        span = f"{words.clock(start)}–{words.clock(end)}"
    return WORDS[obstacle.kind][english].format(who=obstacle.who or SOMEBODY[english], span=span)
