"""The owner's settings under fingers and keys, and a client in another browser who meets them at once."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.chat_page import DESK, PHONE, POLISH
from tests.browser.staff.owner import Owner

pytestmark = pytest.mark.browser

SCREENS = [pytest.param(DESK, id="desk"), pytest.param(PHONE, id="phone")]
EWA = {**POLISH, "name": "Ewa Kos"}
PAGES = (
    "",
    "business",
    "hours",
    "staff",
    "staff/lena",
    "staff/new",
    "services",
    "services/kolor",
    "services/new",
    "resources",
    "rules",
    "assistant",
    "faq",
    "faq/0",
    "users",
    "users/new",
)


@pytest.fixture
def owner(own_service, opened) -> Owner:
    return Owner(opened, own_service)


def _save(page):
    page.get_by_role("button", name="Zapisz", exact=True).click()


@pytest.mark.parametrize("screen", SCREENS)
def test_a_service_is_added_and_booked_in_the_chat_right_after(own_service, opened, owner, screen):
    page = owner.sign_in(screen)
    page.get_by_role("link", name="Ustawienia").click()
    page.get_by_role("link", name="Usługi").click()
    page.get_by_role("link", name="Dodaj usługę").click()
    page.get_by_label("Nazwa po polsku").fill("Peeling głowy")
    page.get_by_label("Trwa (minut)").first.fill("20")
    page.get_by_label("Cena (zł)").fill("55")
    page.get_by_label("Dorota Jeleń").check()
    _save(page)
    expect(page.get_by_role("status").first).to_contain_text("Zapisane")

    chat = opened(own_service, screen).open()
    chat.say("peeling głowy w piątek po 12")
    chat.book(EWA, tapping=False)

    assert own_service.booked("Ewa Kos") == ["peeling-glowy"]


@pytest.mark.parametrize("screen", SCREENS)
def test_mistakes_lead_to_their_fields(owner, screen):
    page = owner.settings(owner.sign_in(screen), "business")
    page.get_by_label("Nazwa").fill("")
    page.get_by_label("Telefon").fill("kwiatek")
    _save(page)

    page.get_by_role("alert").get_by_role("link", name="To nie wygląda na numer").click()

    expect(page.locator("#phone")).to_be_focused()
    expect(page.locator("#phone")).to_have_value("kwiatek")


@pytest.mark.parametrize("screen", SCREENS)
def test_visits_that_a_change_touches_are_shown_before_it_is_saved(own_service, opened, owner, screen):
    chat = opened(own_service).open()
    chat.say("trymowanie brody w piątek o 16")
    chat.book(EWA, tapping=False)
    page = owner.settings(owner.sign_in(screen), "hours")
    page.get_by_label("Piątek").fill("10-12")
    _save(page)
    expect(page.get_by_role("alert")).to_contain_text("1 wizyta już się nie mieści.")
    with page.expect_popup() as opened_beside:
        page.get_by_role("link", name="pt.").click()
    visit = opened_beside.value.get_by_role("complementary", name="Wizyta")
    expect(visit.get_by_role("heading", name="Ewa Kos")).to_be_visible()

    page.get_by_role("button", name="Wróć do zmian").click()
    expect(page.get_by_label("Piątek")).to_have_value("10-12")
    _save(page)
    page.get_by_role("button", name="Zapisz mimo to").click()

    expect(page.get_by_label("Piątek")).to_have_value("10:00-12:00")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("screen", SCREENS)
def test_axe_finds_nothing_and_nothing_is_wider_than_the_screen(owner, screen, scheme):
    page = owner.sign_in(screen, "en" if scheme == "dark" else "pl", color_scheme=scheme)
    found = {}
    for where in PAGES:
        owner.settings(page, where)
        violations = [v["id"] for v in Axe().run(page).response["violations"]]
        wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
        if violations or wide:
            found[where] = (violations, wide)

    assert found == {}


@pytest.mark.parametrize("screen", SCREENS)
def test_a_question_is_deleted_at_the_second_press_only(owner, screen):
    page = owner.sign_in(screen)
    page.goto(f"{owner.service.url}/staff/settings/faq")
    rows = page.locator("ol.entries > li")
    before = rows.count()

    rows.first.get_by_role("button", name="Usuń").click()
    sure = rows.first.get_by_role("button", name="Na pewno?")
    expect(sure).to_be_focused()
    assert rows.count() == before

    page.keyboard.press("Enter")
    expect(page.get_by_role("status").first).to_contain_text("Zapisane")
    assert rows.count() == before - 1
