"""Every route of the application against every role: a new one cannot be forgotten."""

import pytest
from werkzeug.routing import Rule

from receptionist.domain.roles import Role
from tests.web.staff.people import csrf_of, person
from tests.web.staff.permissions import DOOR, PUBLIC, WHO_MAY

VALUES = {"int": 1, "integer": 1, "default": "x", "string": "x", "path": "x", "uuid": "0" * 32}


def _path(rule: Rule) -> str:
    return "".join(
        str(VALUES.get(type(rule._converters[part]).__name__.removesuffix("Converter").lower(), "x"))
        if dynamic
        else part
        for dynamic, part in rule._trace
        if part != "|"
    )


def _routes(app):
    for rule in app.url_map.iter_rules():
        for method in sorted((rule.methods or set()) - {"OPTIONS", "HEAD"}):
            yield rule, method


def _ask(browser, rule: Rule, method: str, token: str):
    data = {"csrf_token": token} if method != "GET" else None
    answer = browser.open(_path(rule), method=method, data=data, buffered=False)
    answer.close()
    return answer


def test_every_route_says_who_may_reach_it(app):
    assert {rule.endpoint for rule in app.url_map.iter_rules()} == set(WHO_MAY)


def test_what_a_view_asks_for_is_what_the_table_says(app):
    asked = {endpoint: getattr(view, "needs", PUBLIC) for endpoint, view in app.view_functions.items()}

    assert {
        e: (need if need == PUBLIC or isinstance(need, Role) else DOOR) for e, need in asked.items()
    } == WHO_MAY


def test_everything_below_staff_is_guarded(app):
    inside = {rule.endpoint for rule in app.url_map.iter_rules() if str(rule).startswith("/staff")}

    assert {endpoint for endpoint in inside if WHO_MAY[endpoint] == PUBLIC} == set()


def test_nobody_gets_in_without_signing_in(app):
    browser = app.test_client()
    token = csrf_of(browser.get("/staff/sign-in").text)

    for rule, method in _routes(app):
        if isinstance(WHO_MAY[rule.endpoint], Role):
            answer = _ask(browser, rule, method, token)
            expected = (302, "/staff/sign-in") if method == "GET" else (200, None)
            location = answer.location.partition("?")[0] if answer.location else None
            assert (answer.status_code, location) == expected, (rule, method)


@pytest.mark.parametrize("role", Role)
def test_a_role_reaches_what_is_its_own_and_nothing_else(app, role, caplog):
    someone = person(app, role)
    token = csrf_of(someone.get("/staff/account").text)

    for rule, method in _routes(app):
        needed = WHO_MAY[rule.endpoint]
        if isinstance(needed, Role) and needed > role:
            caplog.clear()
            answer = _ask(someone.http, rule, method, token)
            assert answer.status_code == 404, (rule, method)
            assert f"reached for {rule.endpoint}" in caplog.text


@pytest.mark.parametrize("role", Role)
def test_a_role_is_let_through_to_its_own(app, role, monkeypatch):
    someone = person(app, role)
    token = csrf_of(someone.get("/staff/account").text)
    reached = []
    for endpoint, needed in WHO_MAY.items():
        if isinstance(needed, Role):
            app.view_functions[endpoint] = _spy(app.view_functions[endpoint], endpoint, reached)

    for rule, method in _routes(app):
        needed = WHO_MAY[rule.endpoint]
        if isinstance(needed, Role):
            reached.clear()
            _ask(someone.http, rule, method, token)
            assert reached == ([rule.endpoint] if needed <= role else []), (rule, method)


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_a_change_without_the_pages_own_token_is_not_made(app, method):
    someone = person(app)
    reached = []
    for endpoint, needed in WHO_MAY.items():
        if isinstance(needed, Role):
            app.view_functions[endpoint] = _spy(app.view_functions[endpoint], endpoint, reached)

    for rule, known in _routes(app):
        if isinstance(WHO_MAY[rule.endpoint], Role) and known == method:
            someone.http.open(_path(rule), method=method, data={"csrf_token": "forged"})
            someone.http.open(_path(rule), method=method, json={})

    assert reached == []


def _spy(view, endpoint, reached):
    def seen(**_):
        reached.append(endpoint)
        return "seen"

    seen.needs = view.needs
    return seen
