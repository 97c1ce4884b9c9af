"""The clients in a browser: found as one types, merged; and that nobody is kept out of these pages."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.chat_page import DESK, PHONE
from tests.browser.staff.frontdesk import LONG, OLA, FrontDesk

pytestmark = pytest.mark.browser

SCREENS = [pytest.param(DESK, id="desk"), pytest.param(PHONE, id="phone")]
PAGES = (
    "/staff/inbox/",
    "/staff/inbox/?tab=all",
    "/staff/inbox/?tab=mine",
    "/staff/inbox/tasks/1",
    "/staff/inbox/replies/",
    "/staff/inbox/replies/1",
    "/staff/inbox/questions/",
    "/staff/inbox/questions/1",
    "/staff/clients/",
    "/staff/clients/1",
    "/staff/clients/2",
    "/staff/clients/2/merge/3",
)


@pytest.fixture
def desk(own_service, opened) -> FrontDesk:
    return FrontDesk(opened, own_service).furnish()


@pytest.mark.parametrize("screen", SCREENS)
def test_a_client_is_found_as_one_types_without_diacritics(desk, screen):
    page = desk.at("/staff/clients/", screen=screen)
    people = page.locator(".people li")
    expect(people).to_have_count(3)

    page.locator("#asked").press_sequentially("brzeczy")
    expect(people).to_have_count(1)
    expect(people).to_contain_text(LONG)
    assert "brzeczy" not in page.url

    page.locator("#asked").fill("600 100 200")
    expect(people).to_contain_text("Żaneta Łącka")
    people.get_by_role("link").click()
    expect(page.locator("h1")).to_have_text("Żaneta Łącka")

    page.go_back()
    expect(people).to_have_count(1)


def test_two_of_one_client_are_merged_in_two_steps(desk):
    page = desk.at("/staff/clients/3")
    page.get_by_role("link", name="Połącz…").click()

    page.get_by_label("Żaneta Łącka").check()
    page.get_by_role("button", name="Połącz").click()
    expect(page.get_by_role("alert")).to_contain_text("Proszę to potwierdzić.")
    page.get_by_label("To jest jedna i ta sama osoba").check()
    page.get_by_role("button", name="Połącz").click()

    expect(page.locator("h1")).to_have_text("Żaneta Łącka")
    expect(page.locator("#phone")).to_have_value("600 100 200")
    page.goto(f"{desk.service.url}/staff/clients/")
    expect(page.locator(".people li")).to_have_count(2)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("screen", SCREENS)
def test_axe_finds_nothing_on_any_page_and_none_is_wider_than_the_screen(desk, opened, screen, scheme):
    opened(desk.service).open().say("czy mogę przyjść z psem?")
    page = desk.sign_in(OLA, screen, color_scheme=scheme, reduced_motion="reduce")
    found = {}
    for path in PAGES:
        page.goto(f"{desk.service.url}{path}")
        expect(page.locator("h1")).to_be_visible()
        found[path] = _faults(page)
    page.goto(f"{desk.service.url}/staff/inbox/")
    page.locator(".rows a", has_text="Gość").click()
    found["waiting"] = _faults(page)
    page.get_by_role("button", name="Przejmij rozmowę").click()
    page.locator("#text").fill("/")
    page.locator("#text").press("End")
    found["taken"] = _faults(page)

    assert {path: faults for path, faults in found.items() if faults} == {}


def _faults(page):
    faults = [(v["id"], v["nodes"][0]["target"]) for v in Axe().run(page).response["violations"]]
    width = page.viewport_size["width"]
    if page.evaluate("document.documentElement.scrollWidth") > width:
        faults.append(("wider than the screen", width))
    return faults
