"""The owner changes a rule of reminders and sees the planned messages follow."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.chat_page import DESK, PHONE, POLISH
from tests.browser.staff.owner import Owner

pytestmark = pytest.mark.browser

SCREENS = [pytest.param(DESK, id="desk"), pytest.param(PHONE, id="phone")]
EWA = {**POLISH, "name": "Ewa Kos"}


@pytest.fixture
def page(own_service, opened, request) -> Page:
    """The owner at the list of rules; a visit is booked for Friday 27 November at 16."""
    chat = opened(own_service).open()
    chat.say("trymowanie brody w piątek o 16")
    chat.book(EWA, tapping=False)
    return Owner(opened, own_service).settings(Owner(opened, own_service).sign_in(request.param), "messages")


def add_rule(page: Page, hours: str) -> None:
    page.get_by_role("link", name="Dodaj", exact=True).click()
    set_lead(page, hours)


def set_lead(page: Page, hours: str) -> None:
    page.get_by_label("Ile").first.fill(hours)
    page.locator("[name='lead.unit']").select_option("h")
    page.get_by_role("button", name="Zapisz", exact=True).click()
    expect(page.get_by_role("status").first).to_contain_text("Zapisane")


def planned(page: Page) -> list[str]:
    """What the list says each rule has planned."""
    return page.locator(".entries > li > .quiet").all_inner_texts()


def of_day(page: Page, day: str) -> list[str]:
    """The lines of the page of a day's messages."""
    back = page.url
    page.goto(f"{back.partition('?')[0]}/day?on={day}")
    lines = page.locator(".table tbody tr").all_inner_texts()
    page.goto(back)
    return lines


@pytest.mark.parametrize("page", SCREENS, indirect=True)
def test_planned_messages_follow_a_rule_that_is_added_changed_and_deleted(page):
    before = len(planned(page))
    add_rule(page, "5")
    assert "pt. 27 lis, 11:00" in planned(page)[-1]

    page.locator(".entries > li > a").filter(has_text="5 h przed wizytą").click()
    set_lead(page, "50")
    assert "śr. 25 lis, 14:00" in planned(page)[-1]
    (line,) = [line for line in of_day(page, "2026-11-25") if "Ewa Kos" in line]
    assert "czeka" in line

    page.locator(".entries > li > a").filter(has_text="50 h przed wizytą").click()
    page.get_by_role("button", name="Usuń to przypomnienie").click()
    page.get_by_role("button", name="Na pewno?").click()
    expect(page.get_by_role("status").first).to_contain_text("Zapisane")
    assert len(planned(page)) == before
    assert [("Ewa Kos" in line, "niepotrzebna" in line) for line in of_day(page, "2026-11-25")] == [
        (True, True)
    ]
