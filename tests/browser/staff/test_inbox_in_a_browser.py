"""A handover from both sides: staff take it, write and give it back, while the client watches."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.chat_page import DESK, PHONE
from tests.browser.staff.frontdesk import KASIA, OLA, FrontDesk

pytestmark = pytest.mark.browser

ASKED = "chcę rozmawiać z człowiekiem"


@pytest.fixture
def desk(own_service, opened) -> FrontDesk:
    return FrontDesk(opened, own_service).furnish()


def take(page, name="Gość"):
    page.locator(".rows a", has_text=name).first.click()
    page.get_by_role("button", name="Przejmij rozmowę").click()
    expect(page.locator("#text")).to_be_visible()


def write(page, text):
    page.locator("#text").fill(text)
    page.get_by_role("button", name="Wyślij").click()
    expect(page.locator("#text")).to_have_value("")


@pytest.mark.parametrize("screen", [pytest.param(DESK, id="desk"), pytest.param(PHONE, id="phone")])
def test_a_handover_is_taken_answered_and_handed_back(desk, opened, screen):
    page = desk.at("/staff/inbox/", KASIA, screen)
    expect(page.locator(".rows a")).to_have_count(1)  # the task
    chat = opened(desk.service).open()

    chat.say(ASKED)
    expect(page.locator(".rows a", has_text="prosi o człowieka")).to_be_visible()  # without a reload
    expect(page).to_have_title(re.compile(r"^\(2\) "))  # the task waits too

    take(page)
    write(page, "Dzień dobry, tu Kasia z recepcji.")
    expect(chat.messages.last).to_contain_text("Dzień dobry, tu Kasia z recepcji.")

    chat.send("Czy macie parking?")
    expect(page.locator(".turn.client").last).to_contain_text("Czy macie parking?")

    page.get_by_role("button", name="Oddaj asystentowi").click()
    expect(page.locator(".chip", has_text="prowadzi asystent")).to_be_visible()
    said = chat.messages.count()
    chat.say("strzyżenie męskie w środę po 11")
    expect(chat.messages).not_to_have_count(said)
    assert chat.awaiting == "slot"


def test_a_canned_reply_comes_by_its_shortcut_and_can_be_changed_before_it_is_sent(desk, opened):
    chat = opened(desk.service).open()
    chat.say(ASKED)
    page = desk.at("/staff/inbox/", KASIA)
    take(page)

    page.locator("#text").press_sequentially("Dzień dobry. /doj")
    expect(page.get_by_role("option", name="/dojazd")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.locator("#text")).to_have_value(
        re.compile(r"^Dzień dobry\. Wejście od podwórza, tel\. [\d ]+\.$")
    )
    page.keyboard.type(" Zapraszam.")
    page.keyboard.press("Control+Enter")

    expect(chat.messages.last).to_contain_text("Wejście od podwórza")
    expect(chat.messages.last).to_contain_text("Zapraszam.")


def test_of_two_who_take_it_the_second_is_told_and_keeps_the_text(desk, opened):
    chat = opened(desk.service).open()
    chat.say(ASKED)
    kasia, ola = desk.at("/staff/inbox/", KASIA), desk.at("/staff/inbox/", OLA)
    take(ola)
    ola.locator("#text").fill("Piszę długą odpowiedź")

    kasia.locator(".rows a, .tabs a", has_text="Wszystkie").click()
    kasia.locator(".rows a", has_text="Gość").click()
    kasia.get_by_role("button", name="Przejmij ją").click()
    expect(kasia.locator("#text")).to_be_visible()

    expect(ola.locator("[data-toast]")).to_contain_text("zmieniła się w międzyczasie")
    ola.get_by_role("button", name="Wyślij").click()
    expect(ola.locator("[data-mistake]").first).to_contain_text("prowadzi Kasia Recepcja")
    expect(ola.locator("#text")).to_have_value("Piszę długą odpowiedź")
    expect(chat.messages.last).not_to_contain_text("długą")


def test_without_a_connection_the_text_waits_and_is_sent_once(desk, opened):
    chat = opened(desk.service).open()
    chat.say(ASKED)
    page = desk.at("/staff/inbox/", KASIA)
    take(page)

    page.context.set_offline(True)
    page.locator("#text").fill("Halo, halo")
    page.get_by_role("button", name="Wyślij").click()
    expect(page.locator("[data-mistake]").first).to_contain_text("Nie ma połączenia")
    page.context.set_offline(False)
    page.get_by_role("button", name="Wyślij").dblclick()

    expect(chat.messages.last).to_contain_text("Halo, halo")
    expect(page.locator(".turn.staff")).to_have_count(1)


def test_a_note_is_for_staff_only(desk, opened):
    chat = opened(desk.service).open()
    chat.say(ASKED)
    page = desk.at("/staff/inbox/", KASIA)
    take(page)

    page.locator("#note").fill("Stały klient")
    page.get_by_role("button", name="Dodaj notatkę").click()

    expect(page.locator(".note", has_text="Stały klient")).to_be_visible()
    write(page, "Już sprawdzam.")
    expect(chat.messages.last).to_contain_text("Już sprawdzam.")
    assert not any("Stały klient" in text for text in chat.texts)


def test_the_tone_is_off_until_it_is_turned_on_and_then_remembered(desk, opened):
    page = desk.at("/staff/inbox/", KASIA)
    page.add_init_script(
        "document.addEventListener('inbox:tone', () => { window.tones = (window.tones ?? 0) + 1; })"
    )
    page.reload()
    sound = page.get_by_role("button", name="Dźwięk")
    expect(sound).to_have_attribute("aria-pressed", "false")
    opened(desk.service).open().say(ASKED)
    expect(page.locator(".rows a")).to_have_count(2)
    assert page.evaluate("window.tones") is None

    sound.click()
    page.reload()
    expect(sound).to_have_attribute("aria-pressed", "true")
    opened(desk.service).open().say(ASKED)
    expect(page.locator(".rows a")).to_have_count(3)
    assert page.evaluate("window.tones") == 1
