"""The chat API as the outside knows it, and what it answers to bad input."""

import json

import pytest

from tests.talking import BARBER


@pytest.fixture
def talk(http):
    opened = http.post("/api/chat/conversations", json={"language": "pl"})
    assert opened.status_code == 201
    return Talk(http, opened.json)


class Talk:
    def __init__(self, http, opened):
        self.http = http
        self.opened = opened
        self.path = f"/api/chat/conversations/{opened['id']}"
        self.headers = {"Authorization": f"Bearer {opened['token']}"}

    def say(self, text, **headers):
        return self.http.post(
            f"{self.path}/messages", json={"text": text}, headers={**self.headers, **headers}
        )


def assert_problem(response, status):
    assert response.status_code == status
    assert response.mimetype == "application/problem+json"
    body = json.loads(response.data)
    assert body["status"] == status
    assert set(body) >= {"type", "title", "status", "detail"}
    assert "Traceback" not in response.text
    return body


def test_the_greeting_says_that_it_is_an_assistant_and_how_to_reach_a_person(talk):
    greeting = talk.opened["messages"][0]

    assert greeting["from"] == "assistant"
    assert "asystent" in greeting["text"]
    assert "człowiek" in greeting["text"]
    assert talk.opened["status"] == "assistant"
    assert talk.opened["awaiting"] is None


def test_a_booking_ends_with_an_event_that_carries_the_visit_and_its_link(talk):
    for text in ("broda jutro o 13", "Jan Kowalski", "601234567"):
        talk.say(text)
    answer = talk.say("tak").json

    (event,) = answer["events"]
    visit = event["appointment"]
    assert event["type"] == "appointment.booked"
    assert (visit["service"], visit["staff"], visit["start"], visit["end"]) == (
        "broda",
        "bartek",
        "2027-04-13T13:00",
        "2027-04-13T13:30",
    )
    assert talk.http.get(visit["link"]).status_code == 200
    assert answer["awaiting"] is None
    assert answer["status"] == "assistant"


def test_slot_choices_carry_local_times_and_their_value_picks_them(talk):
    choices = talk.say("wolne terminy na brodę we wtorek").json["messages"][-1]["choices"]

    assert choices[0]["slot"] == {
        "service": "broda",
        "staff": "bartek",
        "start": "2027-04-13T10:00",
        "end": "2027-04-13T10:30",
    }
    assert talk.say(choices[0]["value"]).json["awaiting"] == "name"


def test_the_history_is_the_whole_conversation(talk):
    talk.say("Dzień dobry")

    history = talk.http.get(talk.path, headers=talk.headers).json

    assert [m["from"] for m in history["messages"]] == ["assistant", "client", "assistant"]
    assert history["status"] == "assistant"


@pytest.mark.parametrize("headers", [{}, {"Authorization": "Bearer wrong"}, {"Authorization": "Basic x"}])
def test_a_wrong_token_is_not_found(talk, headers):
    for response in (
        talk.http.get(talk.path, headers=headers),
        talk.http.get(f"{talk.path}/events", headers=headers),
        talk.http.post(f"{talk.path}/messages", json={"text": "hej"}, headers=headers),
    ):
        assert_problem(response, 404)


def test_an_unknown_conversation_is_answered_as_a_wrong_token_is(talk):
    wrong = talk.http.get(talk.path, headers={"Authorization": "Bearer wrong"})
    unknown = talk.http.get("/api/chat/conversations/none", headers=talk.headers)

    assert assert_problem(unknown, 404) == assert_problem(wrong, 404)


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 400),
        (b"{", 400),
        (b"[]", 400),
        (b"null", 400),
        (b'"text"', 400),
        (b'{"text": 5}', 400),
        (b'{"text": null}', 400),
        (b'{"txt": "hej"}', 400),
        (b'{"text": ""}', 400),
        (b'{"text": "   \\n "}', 400),
        (b'{"text": "\\u0000"}', 400),
        (b"\xff\xfe", 400),
    ],
)
def test_json_that_is_none_or_does_not_fit_is_a_problem(talk, body, status):
    response = talk.http.post(
        f"{talk.path}/messages", data=body, headers=talk.headers, content_type="application/json"
    )

    assert_problem(response, status)
    assert len(talk.http.get(talk.path, headers=talk.headers).json["messages"]) == 1


def test_two_thousand_characters_are_read_and_one_more_is_too_long(talk):
    assert talk.say("a" * 2000).status_code == 200
    assert_problem(talk.say("a" * 2001), 413)


def test_a_huge_body_is_too_long_too(talk):
    assert_problem(talk.say("a" * 100_000), 413)


@pytest.mark.parametrize(
    "text", ["😀😀😀", "👍", "<script>alert(1)</script>", "'; DROP TABLE turns; --", "\u202e\u200b"]
)
def test_odd_text_gets_a_kind_sentence_and_is_kept_as_it_is(talk, text):
    answer = talk.say(text).json

    assert answer["messages"][0]["text"]
    assert text not in answer["messages"][0]["text"]
    assert answer["events"] == []


def test_half_a_letter_is_read_as_a_question_mark(talk):
    body = b'{"text": "broda \\ud800 jutro o 13"}'

    answer = talk.http.post(
        f"{talk.path}/messages", data=body, headers=talk.headers, content_type="application/json"
    )

    assert answer.status_code == 200
    assert answer.json["awaiting"] == "name"


def test_twenty_messages_in_a_second_are_slowed_down(talk):
    answers = [talk.say("Dzień dobry") for _ in range(20)]

    refused = [a for a in answers if a.status_code == 429]
    assert refused
    assert_problem(refused[0], 429)
    assert int(refused[0].headers["Retry-After"]) >= 1
    assert {a.status_code for a in answers} == {200, 429}


def test_an_unspoken_language_falls_back_to_the_owners_first(http):
    opened = http.post("/api/chat/conversations", json={"language": "de"})

    assert "dzień dobry" in opened.json["messages"][0]["text"]


def test_health_tells_the_model_and_the_worker(http):
    assert http.get("/healthz").json == {
        "status": "ok",
        "model": "off",
        "worker_seen_at": None,
        "messages_late": 0,
    }


def test_the_stream_repeats_what_was_missed(talk):
    talk.say("Dzień dobry")

    response = talk.http.get(
        f"{talk.path}/events", headers={**talk.headers, "Last-Event-ID": "0"}, buffered=False
    )
    stream = iter(response.response)
    assert next(stream) == b": listening\n\n"
    event = next(stream).decode()
    response.close()

    assert event.startswith("id: 1\nevent: message\ndata: ")
    assert json.loads(event.split("data: ")[1])["from"] == "assistant"


def test_another_site_may_carry_the_widget(http):
    asked = http.options("/api/chat/conversations", headers={"Origin": "https://salon.example"})

    assert asked.status_code == 204
    assert asked.headers["Access-Control-Allow-Origin"] == "*"
    assert "Idempotency-Key" in asked.headers["Access-Control-Allow-Headers"]


def test_an_unknown_address_of_the_api_is_a_problem(http):
    assert_problem(http.get("/api/nothing"), 404)
    assert_problem(http.get("/api/chat/conversations"), 405)


def test_no_name_or_number_gets_into_the_log(talk, caplog):
    with caplog.at_level("DEBUG", logger="receptionist"):
        for text in ("broda jutro o 13", "Jan Kowalski", "601234567", "tak"):
            talk.say(text)

    assert "Kowalski" not in caplog.text
    assert "601" not in caplog.text


def test_the_widget_is_told_whose_it_is(http):
    assert http.get("/api/chat/config").json["name"] == BARBER["business"]["name"]
