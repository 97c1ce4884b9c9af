"""The widget's code and look: kept, given to every site, shown in a preview that only we may frame."""

import re

import pytest

from receptionist.services import widget_look
from receptionist.web.staff.widget import LONGEST_GREETING
from tests.web.staff.counting import MOST, counted

LOOK = {
    "own_accent": "1",
    "accent": "#0B5FFF",
    "position": "left",
    "greeting_pl": "Umów wizytę",
    "greeting_en": "",
    "widget_language": "pl",
}


def test_a_site_without_choices_gets_ours(http):
    config = http.get("/api/chat/config").json

    assert {key: config[key] for key in ("accent", "position", "greeting", "language")} == {
        "accent": None,
        "position": "right",
        "greeting": {},
        "language": None,
    }


def test_what_the_owner_chose_reaches_every_site(owner, http):
    answer = owner.post("/staff/widget", **LOOK)

    assert answer.status_code == 303
    config = http.get("/api/chat/config").json
    assert (config["accent"], config["position"], config["language"]) == ("#0b5fff", "left", "pl")
    assert config["greeting"] == {"pl": "Umów wizytę"}


def test_without_a_colour_of_ones_own_ours_stays(owner, http):
    owner.post("/staff/widget", **{key: value for key, value in LOOK.items() if key != "own_accent"})

    assert http.get("/api/chat/config").json["accent"] is None


def test_everything_wrong_is_told_at_once_and_kept(owner, http):
    long = "x" * (LONGEST_GREETING + 1)
    wrong = {"accent": "red", "position": "up", "greeting_pl": long, "widget_language": "de"}

    answer = owner.post("/staff/widget", **{**LOOK, **wrong})

    assert answer.status_code == 422
    assert set(re.findall(r'id="(\w+)-mistake"', answer.text)) == set(wrong)
    assert long in answer.text
    assert http.get("/api/chat/config").json["position"] == "right"


def test_the_code_is_one_line_with_our_address(owner, settings):
    page = owner.get("/staff/widget").text

    line = f"&lt;script src=&#34;{settings.public_url}/widget.js&#34; async&gt;&lt;/script&gt;"
    assert f"<code data-code>{line}</code>" in page


def test_a_greeting_cannot_break_out_of_the_code_or_the_preview(owner):
    owner.post("/staff/widget", **{**LOOK, "greeting_pl": '"><script>x</script>'})

    for path in ("/staff/widget", "/staff/widget/preview?position=right&greeting_pl=%22%3E%3Cscript%3Ex"):
        assert "<script>x" not in owner.get(path).text


def test_the_preview_shows_what_its_address_says_and_only_we_may_frame_it(owner):
    answer = owner.get("/staff/widget/preview", query_string=LOOK)

    assert answer.mimetype == "text/html"
    assert 'data-accent="#0b5fff"' in answer.text
    assert 'data-position="left"' in answer.text
    assert 'data-greeting="Umów wizytę"' in answer.text
    assert "frame-ancestors 'self'" in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize("path", ["/staff/widget", "/", "/staff/account"])
def test_no_other_page_may_be_framed(owner, path):
    assert "frame-ancestors 'none'" in owner.get(path).headers["Content-Security-Policy"]


def test_the_page_asks_few_questions(owner):
    with counted() as queries:
        owner.get("/staff/widget")

    assert len(queries) <= MOST


@pytest.mark.parametrize(
    ("accent", "on"),
    [("#ffffff", "#000000"), ("#000000", "#ffffff"), ("#ffd54a", "#000000"), ("#8c4438", "#ffffff")],
)
def test_text_on_a_colour_is_whichever_reads_better(accent, on):
    other = {"#000000": "#ffffff", "#ffffff": "#000000"}[on]

    assert widget_look.on(accent) == on
    assert widget_look.contrast(accent, on) > max(4.5, widget_look.contrast(accent, other))


def test_contrast_is_what_wcag_says():
    assert widget_look.contrast("#000000", "#ffffff") == pytest.approx(21)
    assert widget_look.contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
