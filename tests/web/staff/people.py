"""Somebody at the staff's pages: signs in as a person would, with the form's own token."""

import re
from dataclasses import dataclass

from flask import Flask
from flask.testing import FlaskClient

from receptionist.domain.roles import Role
from receptionist.services import accounts

PASSWORD = "cztery zwykłe słowa razem"
_TOKEN = re.compile(r'name="csrf(?:_token|-token)" (?:value|content)="([^"]+)"')


def hire(app: Flask, role: Role, *, staff_id: str | None = None, email: str | None = None) -> str:
    """Make an account; its e-mail address."""
    own = app.extensions["receptionist"]()
    email = email or f"{role.word}@brzytwa.example"
    with own.database.writing() as session:
        accounts.create(
            session,
            email=email,
            name=f"{role.word.title()} Testowa",
            role=role,
            language="pl",
            now=own.clock.now(),
            password=PASSWORD,
            staff_id=staff_id,
        )
    return email


def csrf_of(html: str) -> str:
    """The token that the forms of a page carry."""
    found = _TOKEN.search(html)
    assert found, "no form on this page"
    return found[1]


@dataclass
class Person:
    """A browser of somebody who works here."""

    http: FlaskClient

    def sign_in(self, email: str, password: str = PASSWORD, **more: str):
        """Fill in the form for signing in and send it."""
        page = self.http.get("/staff/sign-in")
        if page.status_code == 302:
            return page
        data = {"csrf_token": csrf_of(page.text), "email": email, "password": password, **more}
        return self.http.post("/staff/sign-in", data=data)

    def get(self, path: str, **options):
        """Look at a page."""
        return self.http.get(path, **options)

    def post(self, path: str, *, page: str = "/staff/account", **fields):
        """Send a form with a fresh token."""
        token = csrf_of(self.http.get(page).text)
        return self.http.post(path, data={"csrf_token": token, **fields})

    def send(self, path: str, body: object = None, *, method: str = "POST"):
        """Ask as a script of the page does, in JSON."""
        token = csrf_of(self.http.get("/staff/account").text)
        return self.http.open(path, method=method, json=body, headers={"X-CSRFToken": token})


def person(app: Flask, role: Role = Role.OWNER, **account) -> Person:
    """Somebody signed in with this role."""
    someone = Person(app.test_client())
    answer = someone.sign_in(hire(app, role, **account))
    assert answer.status_code == 302, answer.text
    return someone
