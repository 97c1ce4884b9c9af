"""Takes the pictures of the owners' pages: the demo salon in Chromium, rules only, on a fixed Monday morning.

Run it from the project's folder, with Pillow installed: .venv/bin/python -m docs.take_pictures
"""

import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.sync_api import Browser, expect, sync_playwright

from tests.browser.chat_page import DESK, PHONE, ChatPage
from tests.browser.conftest import CHROMIUM_ARGS
from tests.browser.service import Service

PICTURES = Path(__file__).resolve().parent / "pictures"
LARGEST_BYTES = 150_000
COLOURS = 128
PATIENCE_MS = 180_000
SHARP_PHONE = {**PHONE, "device_scale_factor": 2}
# The whole page of a visit fits, with the chat's button below it.
TALL_PHONE = {**SHARP_PHONE, "viewport": {"width": 390, "height": 932}}
LOCALES = {"pl": "pl-PL", "en": "en-GB"}

# What the client in the pictures writes, by language; the keys of `answers` are what the assistant asks for.
CLIENTS: Mapping[str, Mapping[str, Any]] = {
    "pl": {
        "wish": "Dzień dobry, poproszę strzyżenie damskie w piątek po 14",
        "question": "A gdzie można zaparkować?",
        "problem": "Poproszę fakturę za wczorajszą wizytę",
        "answers": {"name": "Marta Wilk", "phone": "601 234 570", "confirmation": "tak"},
    },
    "en": {
        "wish": "Hello, I'd like a massage on Friday afternoon",
        "question": "Where can I park?",
        "problem": "I need an invoice for yesterday's visit",
        "answers": {"name": "Emma Field", "phone": "601 234 571", "confirmation": "yes"},
    },
}


def offering(chat: ChatPage, client: Mapping[str, Any]) -> None:
    """Free times are offered, on the salon's page."""
    chat.say(client["wish"])
    expect(chat.chips.first).to_be_visible()


def booked(chat: ChatPage, client: Mapping[str, Any]) -> None:
    """A visit is booked; its card stands in the chat."""
    chat.say(client["wish"]).book(client["answers"], tapping=True)
    expect(chat.visits).to_have_count(1)


def visit(chat: ChatPage, client: Mapping[str, Any]) -> None:
    """The page of a booked visit."""
    booked(chat, client)
    page = chat.visits.get_by_role("link").last.get_attribute("href")
    chat.button("close").first.click()
    chat.page.goto(page or "")
    expect(chat.page.get_by_role("heading", level=1)).to_be_visible()
    expect(chat.launcher).to_be_visible()


def handed_over(chat: ChatPage, client: Mapping[str, Any]) -> None:
    """A question is answered, and what staff must decide is handed over."""
    chat.say(client["question"]).say(client["problem"])


SCENES: tuple[tuple[str, Mapping[str, Any], Callable[[ChatPage, Mapping[str, Any]], None]], ...] = (
    ("desk", DESK, offering),
    ("offer", SHARP_PHONE, offering),
    ("booked", SHARP_PHONE, booked),
    ("visit", TALL_PHONE, visit),
    ("handover", SHARP_PHONE, handed_over),
)


def main() -> None:
    PICTURES.mkdir(exist_ok=True)
    with running_service() as service, chromium() as browser:
        for language, client in CLIENTS.items():
            for name, screen, play in SCENES:
                context = browser.new_context(
                    **screen, locale=LOCALES[language], color_scheme="light", reduced_motion="reduce"
                )
                context.set_default_timeout(PATIENCE_MS)
                chat = ChatPage(context.new_page(), service.url).open(language)
                play(chat, client)
                take(chat, PICTURES / f"{name}-{language}.png")
                context.close()


@contextmanager
def running_service() -> Iterator[Service]:
    with tempfile.TemporaryDirectory() as folder:
        service = Service(Path(folder))
        service.start()
        try:
            yield service
        finally:
            service.kill()


@contextmanager
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=CHROMIUM_ARGS)
        yield browser
        browser.close()


def take(chat: ChatPage, path: Path) -> None:
    """Photograph the window and keep it small."""
    chat.page.screenshot(path=path, animations="disabled", caret="hide")
    with Image.open(path) as picture:
        # Without dithering: flat colours stay flat, and the file small.
        small = picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    small.save(path, optimize=True)
    size = path.stat().st_size
    print(f"{path.name}: {size // 1000} kB")
    if size > LARGEST_BYTES:
        raise SystemExit(f"{path.name} is larger than {LARGEST_BYTES // 1000} kB")


if __name__ == "__main__":
    main()
