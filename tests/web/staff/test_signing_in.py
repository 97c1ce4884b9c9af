"""Signing in: passwords, waiting after wrong tries, links, one-time codes, and what was typed meanwhile."""

import json
import re

import pyotp
import pytest

from receptionist.domain.roles import Role
from receptionist.services import accounts
from receptionist.storage.models import User
from tests.web.staff.people import PASSWORD, Person, csrf_of, hire, person


@pytest.fixture
def visitor(app) -> Person:
    return Person(app.test_client())


@pytest.fixture
def own(app):
    return app.extensions["receptionist"]()


def test_the_right_password_opens_the_door(app, visitor):
    answer = visitor.sign_in(hire(app, Role.OWNER))

    assert answer.location == "/staff/"
    assert visitor.get("/staff/account").status_code == 200


def test_the_address_may_be_written_in_capitals(app, visitor):
    assert visitor.sign_in(hire(app, Role.OWNER).upper()).status_code == 302


def test_a_wrong_password_and_an_unknown_address_get_the_same_words(app, visitor):
    known = visitor.sign_in(hire(app, Role.OWNER), "not this one").text
    unknown = visitor.sign_in("nobody@brzytwa.example", "not this one").text

    def said(html):
        return re.search(r'role="alert">([^<]+)', html)[1]

    assert said(known) == said(unknown) == "Adres albo hasło się nie zgadza."


@pytest.mark.parametrize("email", ["owner@brzytwa.example", "nobody@brzytwa.example"])
def test_after_five_wrong_tries_the_right_password_has_to_wait_too(app, visitor, email):
    hire(app, Role.OWNER)
    for _ in range(5):
        visitor.sign_in(email, "not this one")

    answer = visitor.sign_in(email)

    assert answer.status_code == 422
    assert "Za dużo prób" in answer.text


def test_the_waiting_grows(own):
    waits = [own.signing_in.password("x@y.example", "wrong").wait.total_seconds() for _ in range(5)]
    for _ in range(3):
        _let_pass(own)
        waits.append(own.signing_in.password("x@y.example", "wrong").wait.total_seconds())

    assert waits == [0, 0, 0, 0, 30, 60, 120, 240]


def _let_pass(own):
    from receptionist.storage.models import SignInTries

    with own.database.writing() as session:
        for tries in session.query(SignInTries):
            tries.blocked_until = None


def test_the_page_that_was_wanted_comes_after_signing_in(app, visitor):
    email = hire(app, Role.OWNER)
    away = visitor.get("/staff/account?x=1").location
    assert away.startswith("/staff/sign-in?next=")

    answer = visitor.sign_in(email, next="/staff/account?x=1")

    assert answer.location == "/staff/account?x=1"


@pytest.mark.parametrize(
    "away", ["https://evil.example/", "//evil.example", "/staff//evil", "/a/x", "/staff/\\evil"]
)
def test_nobody_is_sent_to_another_site(app, visitor, away):
    assert visitor.sign_in(hire(app, Role.OWNER), next=away).location == "/staff/"


def test_what_was_typed_when_the_session_ended_comes_back(app, visitor):
    email = hire(app, Role.OWNER)
    ended = visitor.http.post("/staff/account", data={"name": "Anna Nowak", "language": "en"})
    kept = re.search(r'name="kept" value="([^"]+)"', ended.text)[1]

    back = visitor.sign_in(email, kept=kept)

    assert 'action="/staff/account"' in back.text
    assert 'name="name" value="Anna Nowak"' in back.text
    data = {"csrf_token": csrf_of(back.text), "name": "Anna Nowak", "language": "en"}
    assert visitor.http.post("/staff/account", data=data).location == "/staff/account?done=saved"


def test_passwords_are_not_kept_in_the_page(visitor):
    ended = visitor.http.post("/staff/account/password", data={"old_password": "sekretne stare", "x": "y"})
    kept = re.search(r'name="kept" value="([^"]+)"', ended.text)[1]

    from itsdangerous import base64_decode

    assert b"sekretne" not in base64_decode(kept.split(".")[0])
    assert "sekretne" not in ended.text


def test_a_script_is_told_that_the_session_has_ended(visitor):
    answer = visitor.http.post("/staff/account", json={})

    assert answer.status_code == 401
    assert answer.mimetype == "application/problem+json"


def test_signing_out_everywhere_ends_the_other_sessions(app):
    here, there = person(app), Person(app.test_client())
    there.sign_in("owner@brzytwa.example")

    here.post("/staff/sign-out", everywhere="1")

    assert there.get("/staff/account").status_code == 302


def test_a_new_password_ends_the_other_sessions_but_not_this_one(app):
    here, there = person(app), Person(app.test_client())
    there.sign_in("owner@brzytwa.example")

    here.post("/staff/account/password", old_password=PASSWORD, new_password="zupełnie inne hasło")

    assert here.get("/staff/account").status_code == 200
    assert there.get("/staff/account").status_code == 302
    assert (
        Person(app.test_client()).sign_in("owner@brzytwa.example", "zupełnie inne hasło").status_code == 302
    )


def test_a_forgotten_password_is_reset_by_a_link_that_works_once(app, visitor, settings):
    email = hire(app, Role.STAFF)
    asked = visitor.http.get("/staff/reset")
    visitor.http.post("/staff/reset", data={"csrf_token": csrf_of(asked.text), "email": email})
    link = re.search(r"http\S+(/staff/password/\S+)", _mail(app, settings))[1]

    page = visitor.get(link)
    answer = visitor.http.post(
        link, data={"csrf_token": csrf_of(page.text), "new_password": "nowe długie hasło"}
    )

    assert answer.location == "/staff/"
    assert visitor.get(link).status_code == 404
    assert Person(app.test_client()).sign_in(email, "nowe długie hasło").status_code == 302


def _mail(app, settings):
    app.extensions["receptionist"]().postman.executor.shutdown(wait=True)
    (line,) = (settings.instance / "mail.jsonl").read_text().splitlines()
    return json.loads(line)["text"]


def test_nobody_learns_which_addresses_are_known(app, visitor, settings):
    hire(app, Role.STAFF)
    token = csrf_of(visitor.http.get("/staff/reset").text)

    answers = [
        visitor.http.post("/staff/reset", data={"csrf_token": token, "email": email}).text
        for email in ("staff@brzytwa.example", "nobody@brzytwa.example")
    ]

    assert len({re.sub(r'(content|value|nonce)="[^"]*"', "", answer) for answer in answers}) == 1


def test_a_short_password_is_refused_with_the_reason(app, own, visitor):
    link = f"/staff/first/{own.keys.first_owner()}"
    page = visitor.get(link)

    answer = visitor.http.post(
        link, data={"csrf_token": csrf_of(page.text), "name": "", "email": "x", "new_password": "krótkie"}
    )

    assert set(re.findall(r'id="(\w+)-mistake"', answer.text)) == {
        "name",
        "email",
        "new_password",
        "language",
    }
    assert 'value="x"' in answer.text


def test_the_first_owners_link_works_until_there_is_an_owner(app, own, visitor):
    link = f"/staff/first/{own.keys.first_owner()}"
    fields = {
        "name": "Anna",
        "email": "anna@brzytwa.example",
        "new_password": "długie hasło",
        "language": "pl",
    }

    made = visitor.http.post(link, data={"csrf_token": csrf_of(visitor.get(link).text), **fields})

    assert made.location == "/staff/"
    assert visitor.get(link).status_code == 404


def test_a_one_time_code_is_asked_for_and_works_once(app, own):
    someone = person(app)
    secret = re.search(r"<code>([\w ]+)</code>", someone.get("/staff/account/codes").text)[1].replace(" ", "")
    now = own.clock.now().timestamp()
    on = someone.post("/staff/account/codes", code=pyotp.TOTP(secret).at(now - 30))
    assert on.location == "/staff/account?done=codes_on"
    again = Person(app.test_client())
    asked = again.sign_in("owner@brzytwa.example")
    assert again.get("/staff/account").status_code == 302

    code = pyotp.TOTP(secret).at(now)
    right = again.http.post("/staff/sign-in/code", data={"csrf_token": csrf_of(asked.text), "code": code})
    third = Person(app.test_client())
    asked = third.sign_in("owner@brzytwa.example")
    used = third.http.post("/staff/sign-in/code", data={"csrf_token": csrf_of(asked.text), "code": code})

    assert right.location == "/staff/"
    assert used.status_code == 422


def test_the_last_owner_stays_one(app, own):
    person(app)
    with own.database.writing() as session:
        user = session.query(User).one()
        with pytest.raises(accounts.AccountRefused, match="last_owner"):
            accounts.change(
                session, user, email=user.email, name=user.name, role=Role.STAFF, staff_id=None, active=True
            )


def test_what_another_site_made_up_is_not_kept(app, visitor):
    foreign = {"Sec-Fetch-Site": "cross-site"}
    answer = visitor.http.post("/staff/account", data={"name": "Zły"}, headers=foreign)
    assert (answer.status_code, "Zły" in answer.text) == (302, False)

    visitor.sign_in(hire(app, Role.OWNER))
    answer = visitor.http.post("/staff/account", data={"name": "Zły"}, headers=foreign)
    assert (answer.status_code, "Zły" in answer.text) == (302, False)
