"""The owner at the settings pages: a form as the page shows it, changed and sent back."""

import re
from html import unescape

from tests.web.staff.people import Person, csrf_of

_INPUT = re.compile(r'<input id="([^"]+)" name="([^"]+)" type="(\w+)"([^>]*)>', re.DOTALL)
_HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)">')
_AREA = re.compile(r'<textarea id="[^"]+" name="([^"]+)"[^>]*>([^<]*)</textarea>', re.DOTALL)
_SELECT = re.compile(r'<select id="[^"]+" name="([^"]+)".*?</select>', re.DOTALL)
_SELECTED = re.compile(r'<option value="([^"]*)" selected')
_MISTAKE = re.compile(r'<p class="mistake" id="([^"]+)-mistake">([^<]+)</p>')


class Settings:
    """The settings pages of one owner."""

    def __init__(self, person: Person) -> None:
        self.person = person

    def fields(self, page: str) -> dict[str, str]:
        """What a browser would send back if nothing were changed."""
        return fields_of(self.person.get(f"/staff/settings/{page}").text)

    def save(self, page: str, **changes: str):
        """Change some fields of a page and send it; dots are written as `__`, None unticks."""
        named = {name.replace("__", "."): value for name, value in changes.items()}
        typed = {**self.fields(page), **named}
        return self.send(page, typed)

    def send(self, page: str, typed):
        data = {name: value for name, value in typed.items() if value is not None}
        return self.person.http.post(f"/staff/settings/{page}", data=data)

    def press(self, page: str, **fields: str):
        """Press a button that sends these fields and nothing else."""
        token = csrf_of(self.person.get("/staff/account").text)
        return self.person.http.post(f"/staff/settings/{page}", data={"csrf_token": token, **fields})


def fields_of(html: str) -> dict[str, str]:
    """The fields of the (first) form of a page, with what stands in them."""
    found = {name: unescape(value) for name, value in _HIDDEN.findall(html)}
    for _, name, kind, rest in _INPUT.findall(html):
        value = re.search(r' value="([^"]*)"', rest)
        if kind != "checkbox":
            found[name] = unescape(value[1]) if value else ""
        elif " checked" in rest:
            found[name] = "1"
    found |= {name: unescape(text) for name, text in _AREA.findall(html)}
    for select in _SELECT.finditer(html):
        chosen = _SELECTED.search(select[0])
        found[select[1]] = unescape(chosen[1]) if chosen else ""
    return found


def mistakes_of(html: str) -> dict[str, str]:
    """What is wrong with which field."""
    return {name: unescape(words) for name, words in _MISTAKE.findall(html)}
