"""A client books a visit on the salon's page, on a phone and at a desk, in Polish and in English."""

import pytest
from icalendar import Calendar
from playwright.sync_api import expect

from tests.browser.chat_page import DESK, ENGLISH, PHONE, POLISH

pytestmark = pytest.mark.browser

TALKS = [
    pytest.param("pl", "strzyżenie damskie w piątek po 16", "damskie", POLISH, id="polish"),
    pytest.param("en", "a massage on Friday after 1 pm", "masaz", ENGLISH, id="english"),
]
SCREENS = [pytest.param(PHONE, id="phone"), pytest.param(DESK, id="desk")]


# Everyone books in the one salon, so everyone is somebody else.
PEOPLE = iter(
    (name, f"601 234 5{number}")
    for number, name in enumerate(
        (
            "Ewa Kania",
            "Anna Dudek",
            "Jan Sikora",
            "Olga Wrzos",
            "Emma Stone",
            "Mary Field",
            "John Reed",
            "Ann Hill",
        ),
        start=70,
    )
)


@pytest.fixture
def somebody():
    name, phone = next(PEOPLE)
    return {"name": name, "phone": phone}


@pytest.mark.parametrize("tapping", [True, False], ids=["tapping", "typing"])
@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize(("language", "first", "wanted", "answers"), TALKS)
def test_a_client_books(shared_service, opened, screen, language, first, wanted, answers, tapping, somebody):
    chat = opened(shared_service, screen).open(language)

    chat.say(first).book({**answers, **somebody}, tapping=tapping)

    expect(chat.visits).to_have_count(1)
    assert shared_service.booked(somebody["name"]) == [wanted]


def test_the_calendar_file_of_the_card_holds_the_visit_in_the_business_s_zone(shared_service, opened):
    chat = opened(shared_service).open()
    chat.say("strzyżenie męskie w piątek po 16").book(POLISH, tapping=True)

    with chat.page.expect_download() as download:
        chat.visits.get_by_role("link", name="Dodaj do kalendarza").click()

    event = Calendar.from_ical(download.value.path().read_bytes()).walk("VEVENT")[0]
    start = event["DTSTART"].dt
    assert (start.isoformat()[:10], start.utcoffset().total_seconds()) == ("2026-11-27", 3600)


def test_a_service_of_the_price_list_is_booked_from_its_button(shared_service, opened):
    chat = opened(shared_service).visit()

    chat.page.get_by_role("link", name="Umów: Laminacja brwi").click()

    expect(chat.messages.nth(1)).to_contain_text("Laminacja brwi")
    expect(chat.messages).to_have_count(3)
