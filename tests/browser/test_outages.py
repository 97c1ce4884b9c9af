"""Nothing that a client typed is lost: not by a reload, not by a server that goes away."""

import pytest
from playwright.sync_api import expect

from tests.browser.chat_page import POLISH

pytestmark = pytest.mark.browser

BACK_MS = 60_000
GREETING = 1


def test_a_reload_keeps_the_conversation_and_what_is_half_typed(shared_service, opened):
    chat = opened(shared_service).open()
    chat.say("strzyżenie damskie w piątek po 16")
    chat.field.fill("a może jednak")
    before, chips = chat.texts, chat.chips.all_inner_texts()

    chat.page.reload()

    expect(chat.messages).to_have_count(len(before))
    assert chat.texts == before
    assert chat.chips.all_inner_texts() == chips
    expect(chat.field).to_have_value("a może jednak")


def test_the_card_of_a_visit_is_there_after_a_reload(shared_service, opened):
    chat = opened(shared_service).open()
    chat.say("strzyżenie męskie w czwartek po 11").book(POLISH, tapping=True)

    chat.page.reload()

    expect(chat.visits).to_have_count(1)


def test_a_conversation_that_the_server_no_longer_has_begins_anew(shared_service, opened):
    chat = opened(shared_service).open()
    chat.say("dzień dobry")
    chat.page.evaluate(
        "for (const key in localStorage) if (localStorage[key]?.replace) "
        'localStorage[key] = localStorage[key].replace(/"token":"/, \'"token":"x\')'
    )

    chat.page.reload()

    expect(chat.messages).to_have_count(GREETING)
    expect(chat.notice).to_be_empty()


def test_a_message_typed_while_the_server_is_away_is_sent_when_it_is_back_and_books_once(own_service, opened):
    chat = opened(own_service).open()
    chat.say("strzyżenie męskie w piątek po 16").ready_to_confirm(POLISH)
    own_service.kill()

    chat.send("tak")
    expect(chat.notice).to_contain_text("nie ma połączenia")
    expect(chat.messages.last).to_contain_text("Czeka na wysłanie")
    chat.field.fill("jeszcze jedno")
    own_service.start()
    chat.button("retry").click()

    expect(chat.visits).to_have_count(1, timeout=BACK_MS)
    expect(chat.notice).to_be_empty(timeout=BACK_MS)
    expect(chat.field).to_have_value("jeszcze jedno")
    assert own_service.booked(POLISH["name"]) == ["meskie"]


def test_an_answer_lost_on_its_way_is_fetched_again_with_the_same_key(own_service, opened):
    """The server booked, but the browser never heard of it."""
    chat = opened(own_service).open()
    chat.say("strzyżenie męskie w piątek po 16").ready_to_confirm(POLISH)
    keys = []

    def lose_the_first(route):
        keys.append(route.request.headers["idempotency-key"])
        if len(keys) > 1:
            return route.continue_()
        route.fetch()
        return route.abort()

    chat.page.route("**/messages", lose_the_first)
    chat.send("tak")

    expect(chat.visits).to_have_count(1, timeout=BACK_MS)
    expect(chat.notice).to_be_empty(timeout=BACK_MS)
    assert len(set(keys)) == 1
    assert own_service.booked(POLISH["name"]) == ["meskie"]


def test_a_message_waiting_to_be_sent_survives_a_reload(shared_service, opened):
    chat = opened(shared_service).open()
    chat.page.route("**/messages", lambda route: route.abort())
    chat.send("czy można płacić kartą?")
    expect(chat.notice).not_to_be_empty()
    chat.page.unroute("**/messages")

    chat.page.reload()

    expect(chat.messages).to_have_count(3, timeout=BACK_MS)
    assert chat.texts[1] == "czy można płacić kartą?"


def test_too_many_messages_wait_as_long_as_the_server_asks(shared_service, opened):
    chat = opened(shared_service).open()
    refused = {"status": 429, "headers": {"Retry-After": "1"}, "body": "{}"}
    chat.page.route("**/messages", lambda route: route.fulfill(**refused), times=1)

    chat.send("czy można płacić kartą?")

    expect(chat.notice).to_contain_text("za 1 s")
    expect(chat.messages).to_have_count(3, timeout=BACK_MS)
    expect(chat.notice).to_be_empty()


def test_a_text_that_the_server_finds_too_long_is_given_back_to_be_shortened(shared_service, opened):
    chat = opened(shared_service).open()
    chat.page.route("**/messages", lambda route: route.fulfill(status=413, body="{}"), times=1)

    chat.send("dużo słów")

    expect(chat.panel.get_by_role("alert")).to_contain_text("za długa")
    expect(chat.field).to_have_value("dużo słów")
    expect(chat.messages).to_have_count(GREETING)
