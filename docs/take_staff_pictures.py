"""Takes the pictures of the staff's pages: a sheet a page, desk and phone, light and dark, in two languages.

Run it from the project's folder, with Pillow installed: .venv/bin/python -m docs.take_staff_pictures [PAGE…]
"""

import io
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urljoin

from PIL import Image
from playwright.sync_api import Browser, Page

from docs.take_pictures import LARGEST_BYTES, LOCALES, PATIENCE_MS, chromium, running_service
from tests.browser.chat_page import DESK, PHONE
from tests.browser.staff.every_page import door_pages, pages
from tests.browser.staff.full_day import DAY, OWNERS, PASSWORD, FullDay, fill, keys_of

PICTURES = Path(__file__).resolve().parent / "pictures" / "staff"
SCREENS = {"desk": DESK, "phone": PHONE}
SCHEMES = ("light", "dark")
# Half the size: what stands where can still be read, and a sheet stays small.
SCALE = 0.5
GAP = 12
COLOURS = 128
BACKDROP = "#888888"
SETTLED_MS = 400
DASHES = str.maketrans("._/", "---")
Shots = dict[tuple[str, str, str], Image.Image]


def main(wanted: list[str]) -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    with running_service() as service, chromium() as browser:
        first = f"{service.url}/staff/first/{keys_of(service).first_owner()}"
        sheets: dict[str, Shots] = {}
        # Before there is an owner: afterwards this page is gone.
        shoot(sheets, browser, service.url, {"first": first}, inside=False)
        day = fill(service)
        shoot(sheets, browser, service.url, door(day), inside=False)
        shoot(sheets, browser, service.url, named(day, wanted), inside=True)
    for name, shots in sheets.items():
        keep(shots, PICTURES / f"{name}.png")


def door(day: FullDay) -> Mapping[str, str]:
    """The pages before signing in, by the name of their picture."""
    paths = {endpoint.split(".")[1]: path for endpoint, path in door_pages(day, "").items()}
    return {"sign-in": paths["page"], "reset": paths["reset"], "password": paths["password"]}


def named(day: FullDay, wanted: list[str]) -> Mapping[str, str]:
    """The pages of an owner by the name of their picture; only the wanted ones, if any are named."""
    views = {
        "calendar-day": f"/staff/calendar?view=day&date={DAY}",
        "calendar-week": f"/staff/calendar?view=week&date={DAY}&staff=aga",
    }
    all_pages = {endpoint.translate(DASHES): path for endpoint, path in pages(day).items()}
    all_pages.pop("widget-preview")
    return {name: path for name, path in {**all_pages, **views}.items() if not wanted or name in wanted}


def shoot(
    sheets: dict[str, Shots], browser: Browser, url: str, paths: Mapping[str, str], *, inside: bool
) -> None:
    """Photograph each page in every language, light and on every screen."""
    for language, screen, scheme in (
        (language, screen, scheme) for language in LOCALES for screen in SCREENS for scheme in SCHEMES
    ):
        with window(browser, language, screen, scheme) as page:
            if inside:
                sign_in(page, url, OWNERS[language])
            for name, path in paths.items():
                page.goto(urljoin(url, path))
                if "/calendar" in path:
                    page.locator("[data-ready]").wait_for()
                page.wait_for_timeout(SETTLED_MS)
                taken = page.screenshot(animations="disabled", caret="hide")
                sheets.setdefault(name, {})[language, screen, scheme] = Image.open(io.BytesIO(taken))


@contextmanager
def window(browser: Browser, language: str, screen: str, scheme: str) -> Iterator[Page]:
    context = browser.new_context(
        **SCREENS[screen], locale=LOCALES[language], color_scheme=scheme, reduced_motion="reduce"
    )
    context.set_default_timeout(PATIENCE_MS)
    yield context.new_page()
    context.close()


def sign_in(page: Page, url: str, email: str) -> None:
    page.goto(f"{url}/staff/sign-in")
    page.locator("#email").fill(email)
    page.locator("#password").fill(PASSWORD)
    page.locator("#password").press("Enter")
    page.wait_for_url("**/staff/calendar**")


def keep(shots: Shots, path: Path) -> None:
    """Put the pictures of one page on a sheet, light above dark, and keep it small."""
    small = {which: smaller(picture.convert("RGB")) for which, picture in shots.items()}
    columns = [(language, screen) for language in LOCALES for screen in SCREENS]
    width = sum(small[*column, "light"].width + GAP for column in columns) + GAP
    height = max(picture.height for picture in small.values()) + GAP
    sheet = Image.new("RGB", (width, height * len(SCHEMES) + GAP), BACKDROP)
    for row, scheme in enumerate(SCHEMES):
        left = GAP
        for column in columns:
            picture = small[*column, scheme]
            sheet.paste(picture, (left, row * height + GAP))
            left += picture.width + GAP
    sheet.quantize(COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(path, optimize=True)
    size = path.stat().st_size
    print(f"{path.name}: {size // 1000} kB")
    if size > LARGEST_BYTES:
        raise SystemExit(f"{path.name} is larger than {LARGEST_BYTES // 1000} kB")


def smaller(picture: Image.Image) -> Image.Image:
    size = (round(picture.width * SCALE), round(picture.height * SCALE))
    return picture.resize(size, Image.Resampling.LANCZOS)


if __name__ == "__main__":
    main(sys.argv[1:])
