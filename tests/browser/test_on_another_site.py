"""The widget on the salon's own site elsewhere: one script tag, under a policy that forbids all else."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import expect

from tests.browser.chat_page import ChatPage

pytestmark = pytest.mark.browser

HOST_STYLE = "* { font-size: 40px !important; color: red !important; } button { display: none; }"


@pytest.fixture
def host_page(shared_service, opened):
    """Puts a page with this script tag on a server of its own and opens it."""
    ours = shared_service.url
    pages = {}

    class Site(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            policy = f"default-src 'none'; script-src {ours}; connect-src {ours}"
            self.send_header("Content-Security-Policy", policy)
            self.end_headers()
            self.wfile.write(pages["/"].encode())

        def log_message(self, *_):
            """Say nothing."""

    def show(attributes: str = "") -> ChatPage:
        script = f'<script src="{ours}/widget.js" async {attributes}></script>'
        pages["/"] = (
            f'<!doctype html><html lang="en"><title>Elsewhere</title>{script}<p>Our own words.</p></html>'
        )
        chat = opened(shared_service)
        chat.page.goto(f"http://127.0.0.1:{site.server_port}/")
        return chat

    with ThreadingHTTPServer(("127.0.0.1", 0), Site) as site:
        threading.Thread(target=site.serve_forever, daemon=True).start()
        yield show
        site.shutdown()


def test_one_script_tag_is_enough_under_a_strict_policy(host_page):
    chat = host_page()

    chat.launcher.click()
    expect(chat.messages).to_have_count(1)
    chat.say("a massage on Friday after 1 pm")

    expect(chat.chips.first).to_be_visible()
    assert chat.launcher.evaluate("button => getComputedStyle(button).position") == "fixed"


def test_the_tag_says_how_it_looks_where_it_stands_and_that_it_is_open(host_page):
    chat = host_page('data-open data-position="left" data-accent="#ffd54a" data-language="pl"')

    expect(chat.messages).to_have_count(1)
    expect(chat.panel.get_by_role("textbox", name="Wiadomość")).to_be_visible()
    assert chat.panel.bounding_box()["x"] == 20
    look = "button => [getComputedStyle(button).backgroundColor, getComputedStyle(button).color]"
    assert chat.launcher.evaluate(look) == ["rgb(255, 213, 74)", "rgb(0, 0, 0)"]


def test_the_page_s_style_does_not_reach_into_the_chat(host_page):
    chat = host_page("data-open")
    expect(chat.messages).to_have_count(1)

    sheet = f"document.adoptedStyleSheets = [await new CSSStyleSheet().replace({HOST_STYLE!r})]"
    chat.page.evaluate(f"async () => {{ {sheet}; }}")

    style = chat.messages.first.evaluate("bubble => getComputedStyle(bubble).fontSize")
    assert style == "16px"
    expect(chat.launcher).to_be_visible()
