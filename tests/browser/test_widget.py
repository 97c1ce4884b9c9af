"""How the chat behaves under fingers, keys and screen readers, and what it must not do."""

import gzip
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.chat_page import DESK, PHONE, POLISH

pytestmark = pytest.mark.browser

STATIC = Path(__file__).resolve().parents[2] / "receptionist" / "web" / "static" / "chat"
SCREENS = [pytest.param(PHONE, id="phone"), pytest.param(DESK, id="desk")]
SCHEMES = ["light", "dark"]
LIMIT_BYTES = 15 * 1024


def serious(page):
    """What axe finds that keeps people out."""
    found = Axe().run(page).response["violations"]
    return [(v["id"], v["nodes"][0]["target"]) for v in found if v["impact"] in ("serious", "critical")]


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("screen", SCREENS)
def test_axe_finds_nothing_serious(shared_service, opened, screen, scheme):
    # Without motion: half-way through it colours are not yet what they will be.
    chat = opened(shared_service, screen, color_scheme=scheme, reduced_motion="reduce").visit()
    assert serious(chat.page) == []

    chat.launcher.click()
    chat.say("strzyżenie męskie w środę po 11")
    assert serious(chat.page) == []

    chat.book(POLISH, tapping=True)
    assert serious(chat.page) == []

    visit = chat.visits.get_by_role("link", name="Szczegóły wizyty").get_attribute("href")
    chat.page.goto(visit)
    expect(chat.page.get_by_role("heading", name="Strzyżenie męskie")).to_be_visible()
    assert serious(chat.page) == []


def test_everything_can_be_done_with_the_keyboard_alone(shared_service, opened):
    chat = opened(shared_service).visit()
    keys = chat.page.keyboard

    while chat.page.evaluate("document.activeElement.localName") != "receptionist-chat":
        keys.press("Tab")
    keys.press("Enter")
    expect(chat.messages).to_have_count(1)
    expect(chat.field).to_be_focused()
    keys.type("strzyżenie damskie w piątek po 16")
    keys.press("Shift+Enter")
    keys.type("najlepiej u Zosi")
    expect(chat.field).to_have_value("strzyżenie damskie w piątek po 16\nnajlepiej u Zosi")
    keys.press("Enter")
    expect(chat.chips.first).to_be_visible()
    for _ in range(20):
        keys.press("Shift+Tab")
        if chat.page.locator(".chip:focus").count():
            break
    keys.press("Enter")
    expect(chat.messages).to_have_count(5)
    keys.press("Escape")

    expect(chat.panel).to_be_hidden()
    expect(chat.launcher).to_be_focused()


def test_on_a_phone_the_chat_fills_the_screen_and_keeps_the_focus_inside(shared_service, opened):
    chat = opened(shared_service, PHONE).open()

    for _ in range(12):
        chat.page.keyboard.press("Tab")
        inside = chat.page.evaluate(
            "['receptionist-chat', 'body'].includes(document.activeElement.localName)"
        )
        assert inside
    assert chat.panel.bounding_box() == {"x": 0, "y": 0, "width": 390, "height": 844}
    chat.page.keyboard.press("Escape")
    expect(chat.launcher).to_be_focused()


@pytest.mark.parametrize("screen", SCREENS)
def test_targets_are_large_enough_for_fingers(shared_service, opened, screen):
    chat = opened(shared_service, screen).open()
    chat.say("strzyżenie damskie w piątek po 16")

    boxes = [target.bounding_box() for target in chat.panel.locator("button:visible, textarea").all()]

    assert boxes
    assert [box for box in boxes if round(min(box["width"], box["height"])) < 44] == []


def test_script_and_markup_are_shown_as_the_text_they_are(shared_service, opened):
    chat = opened(shared_service).open()
    text = "<script>alert(1)</script><img src=x onerror=alert(2)>"
    chat.page.on("dialog", lambda dialog: pytest.fail(f"a script ran: {dialog.message}"))

    chat.say(text)
    chat.page.reload()
    expect(chat.messages.nth(1)).to_be_visible()

    assert chat.texts[1] == text
    assert chat.panel.locator("img, script").count() == 0


def test_a_person_can_be_asked_for_at_any_time(shared_service, opened):
    chat = opened(shared_service).open("en")

    with chat.page.expect_response("**/messages") as answer:
        chat.button("human").click()

    assert [event["type"] for event in answer.value.json()["events"]] == ["handover"]
    expect(chat.notice).to_contain_text("member of staff")


def test_an_answer_of_the_staff_appears_by_itself(shared_service, opened):
    chat = opened(shared_service).open()
    chat.say("chcę rozmawiać z człowiekiem")

    shared_service.staff_says("Tu Lena, już sprawdzam.")

    expect(chat.messages.last).to_contain_text("Tu Lena, już sprawdzam.")


def test_a_closed_chat_shows_that_the_staff_have_answered_even_after_a_reload(shared_service, opened):
    chat = opened(shared_service).open()
    chat.say("chcę rozmawiać z człowiekiem")
    chat.button("close").first.click()
    expect(chat.launcher).to_have_accessible_name("Otwórz czat")

    shared_service.staff_says("Tu Lena, już sprawdzam.")

    expect(chat.launcher).to_have_accessible_name("Otwórz czat, jest nowa wiadomość")
    chat.page.reload()
    expect(chat.launcher).to_have_accessible_name("Otwórz czat, jest nowa wiadomość")
    chat.launcher.click()
    chat.button("close").first.click()
    chat.page.reload()
    expect(chat.messages).to_have_count(4)
    expect(chat.launcher).to_have_accessible_name("Otwórz czat")


def test_reading_further_up_is_not_disturbed_by_what_comes_in(shared_service, opened):
    chat = opened(shared_service).open()
    for _ in range(4):
        chat.say("czy można płacić kartą?")
    log = chat.panel.get_by_role("log")
    log.evaluate("log => { log.scrollTop = 0; }")

    chat.page.evaluate(
        """async () => {
          const { id, token } = JSON.parse(Object.values(localStorage)[0]);
          const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/json" };
          const body = JSON.stringify({ text: "godziny otwarcia" });
          await fetch(`/api/chat/conversations/${id}/messages`, { method: "POST", headers, body });
        }"""
    )

    newest = chat.panel.get_by_role("button", name="Nowa wiadomość")
    expect(newest).to_be_visible()
    assert log.evaluate("log => log.scrollTop") == 0
    newest.click()
    expect(newest).to_be_hidden()


def test_near_the_end_the_field_counts_and_takes_no_more_than_fits(shared_service, opened):
    chat = opened(shared_service).open()

    chat.field.fill("a" * 1900)
    expect(chat.panel).to_contain_text("1900 z 2000 znaków")
    chat.field.press("End")
    chat.page.keyboard.insert_text("b" * 300)

    assert len(chat.field.input_value()) == 2000


def test_no_cookie_is_set(shared_service, opened):
    chat = opened(shared_service).open()
    chat.say("dzień dobry")

    assert chat.page.context.cookies() == []


@pytest.mark.parametrize("language", ["pl", "en"])
def test_all_scripts_that_a_page_loads_are_under_15_kb_gzipped(shared_service, opened, language):
    chat = opened(shared_service)
    scripts = set()
    chat.page.on("response", lambda r: scripts.add(r.url) if r.request.resource_type == "script" else None)
    chat.open(language)

    names = [url.split("?")[0].rsplit("/", 1)[-1] for url in scripts]
    sizes = {name: len(gzip.compress((STATIC / name).read_bytes())) for name in names}

    assert "widget.js" in sizes
    assert sum(sizes.values()) < LIMIT_BYTES, sizes
