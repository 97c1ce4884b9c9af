"""A new owner's first evening: the guide, a conversation to try, the code for the site."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.chat_page import DESK, PHONE
from tests.browser.staff.newcomer import PATIENCE, Newcomer, go_on, say, serious

pytestmark = pytest.mark.browser

SCREENS = [pytest.param(PHONE, id="phone"), pytest.param(DESK, id="desk")]


@pytest.fixture
def newcomer(own_service, opened) -> Newcomer:
    return Newcomer(opened, own_service)


@pytest.mark.parametrize("screen", SCREENS)
def test_the_guide_leads_from_the_demo_to_a_conversation_of_ones_own(newcomer, screen):
    page = newcomer.sign_in(screen)

    page.get_by_role("link", name="Otwórz przewodnik").click()
    page.get_by_label("Nazwa").fill("Salon Bławatek")
    page.get_by_label("Telefon").fill("61 111 22 33")
    go_on(page, "Kiedy jest otwarte")
    page.get_by_label("Sobota").fill("9-14")
    go_on(page, "Co można zarezerwować")
    page.get_by_label("Strzyżenie damskie · 60 min").check()
    page.get_by_role("button", name="Dodaj zaznaczone").click()
    page.get_by_role("group", name="Usługa 1").get_by_label("Cena (zł)").fill("150")
    go_on(page, "Kto tu pracuje")
    page.get_by_role("group", name="Osoba 1").get_by_label("Imię i nazwisko").fill("Maria Lis")
    go_on(page, "Gotowe do próby")
    expect(page.locator("code")).to_contain_text("/widget.js")
    page.get_by_role("button", name="Zacznij rozmowę na próbę").click()
    expect(page.locator(".bubble").first).to_contain_text("Salon Bławatek")
    page.locator("[data-say] button").first.click()
    expect(page.locator(".done").last).to_contain_text("Maria", timeout=PATIENCE)


@pytest.mark.parametrize("screen", SCREENS)
def test_a_visit_booked_in_the_try_out_room_leaves_the_real_rows_as_they_were(newcomer, screen):
    page = newcomer.sign_in(screen)
    before = newcomer.rows()

    page.goto(f"{newcomer.service.url}/staff/try")
    page.get_by_role("button", name="Zacznij próbę").click()
    for text in ("strzyżenie męskie w środę po 11", "pierwszy", "Ewa Lis", "601 234 567", "tak"):
        say(page, text)

    expect(page.locator(".done").last).to_contain_text("Zapisałby wizytę: strzyżenie męskie")
    expect(page.locator(".how").first).to_contain_text("reguły")
    assert newcomer.rows() == before
    assert newcomer.service.booked("Ewa Lis") == []


@pytest.mark.parametrize("screen", SCREENS)
def test_the_widget_takes_the_colour_the_side_and_the_words_that_are_chosen(newcomer, screen):
    page = newcomer.sign_in(screen)
    page.goto(f"{newcomer.service.url}/staff/widget")
    launcher = page.frame_locator("iframe").locator(".launcher")
    look = "button => [getComputedStyle(button).backgroundColor, getComputedStyle(button).color]"

    page.get_by_label("Kolor", exact=True).fill("#ffd54a")
    page.get_by_label("Strona ekranu").select_option("left")
    page.get_by_label("Napis na przycisku po polsku").fill("Umów wizytę")

    expect(launcher).to_contain_text("Umów wizytę", timeout=PATIENCE)
    assert launcher.evaluate(look) == ["rgb(255, 213, 74)", "rgb(0, 0, 0)"]
    expect(page.locator("[data-contrast]")).to_contain_text("Na jasnej stronie przycisk słabo widać.")
    page.get_by_role("button", name="Zapisz").click()
    expect(page.get_by_role("status").first).to_contain_text("Zapisane")

    page.goto(f"{newcomer.service.url}/?lang=pl")
    launcher = page.get_by_role("button", name=re.compile("Umów wizytę – Otwórz czat"))
    expect(launcher).to_be_visible()
    assert launcher.evaluate(look) == ["rgb(255, 213, 74)", "rgb(0, 0, 0)"]
    assert launcher.bounding_box()["x"] == 20


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("screen", SCREENS)
def test_axe_finds_nothing_serious(newcomer, screen, scheme):
    page = newcomer.sign_in(screen, color_scheme=scheme, reduced_motion="reduce")
    found = {}
    page.goto(f"{newcomer.service.url}/staff/guide")
    found["business"] = serious(page)
    page.get_by_label("Nazwa").fill("Salon Bławatek")
    for step, heading in (
        ("hours", "Kiedy jest otwarte"),
        ("services", "Co można zarezerwować"),
        ("people", "Kto tu pracuje"),
        ("test", "Gotowe do próby"),
    ):
        if step == "people":
            page.get_by_role("group", name="Usługa 1").get_by_label("Usługa").fill("Masaż")
            page.get_by_role("group", name="Usługa 1").get_by_label("Minuty").fill("60")
        if step == "test":
            page.get_by_role("group", name="Osoba 1").get_by_label("Imię i nazwisko").fill("Maria Lis")
        go_on(page, heading)
        found[step] = serious(page)
    page.get_by_role("button", name="Zacznij rozmowę na próbę").click()
    say(page, "masaż w piątek po południu")
    found["room"] = serious(page)
    page.goto(f"{newcomer.service.url}/staff/widget")
    expect(page.frame_locator("iframe").locator(".launcher")).to_be_visible(timeout=PATIENCE)
    found["widget"] = serious(page)

    assert {name: trouble for name, trouble in found.items() if trouble} == {}
