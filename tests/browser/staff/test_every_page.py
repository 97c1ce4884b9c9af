"""Every page of the staff's side looked at by axe, for width and for errors; none can be forgotten."""

from collections.abc import Iterator
from urllib.parse import urljoin

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, BrowserContext, Page

from receptionist.app import create_app
from receptionist.domain.roles import Role
from tests.browser.service import Service
from tests.browser.staff.every_page import NOT_PAGES, door_pages, pages
from tests.browser.staff.full_day import CAREFUL, DAY, OWNERS, PASSWORD, FullDay, fill, keys_of
from tests.settings import settings_for
from tests.web.staff.permissions import DOOR, WHO_MAY

pytestmark = pytest.mark.browser

LANGUAGES = pytest.mark.parametrize("language", ["pl", "en"], ids=["polish", "english"])
SCREENS = [(width, scheme) for width in (1280, 390) for scheme in ("light", "dark")]
# aria-required-children: the vendored calendar calls its grid a table, and puts no rows between it and the
# cells. The list view, which says the same, has no exception.
GRID_EXCEPTIONS = frozenset({"aria-required-children"})
GRIDS = {"the day": f"view=day&date={DAY}", "a person's week": f"view=week&date={DAY}&staff=aga"}
SERIOUS = """async () => {
  const {violations} = await axe.run(document, {resultTypes: ["violations"]});
  return violations.filter(each => ["serious", "critical"].includes(each.impact))
    .map(each => [each.id, String(each.nodes[0].target)]);
}"""


@pytest.fixture(scope="module")
def salon(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Service, FullDay]]:
    """A salon in the middle of its work."""
    service = Service(tmp_path_factory.mktemp("salon"))
    service.start()
    yield service, fill(service)
    service.kill()


class Walk:
    """Somebody who looks at pages and writes down what is wrong with them."""

    def __init__(self, context: BrowserContext, url: str) -> None:
        self.url = url
        self.faults: list[tuple[str, str]] = []
        self._errors: list[str] = []
        self.page: Page = context.new_page()
        self.page.on("pageerror", lambda error: self._errors.append(str(error)))
        self.page.on("console", lambda m: self._errors.append(m.text) if m.type == "error" else None)

    def sign_in(self, email: str) -> None:
        """Fill in the form for signing in."""
        self.page.goto(f"{self.url}/staff/sign-in")
        self.page.locator("#email").fill(email)
        self.page.locator("#password").fill(PASSWORD)
        self.page.locator("#password").press("Enter")
        self.page.wait_for_load_state()

    def look(self, path: str, known: frozenset[str] = frozenset()) -> None:
        """Open a page and look at it."""
        answer = self.page.goto(urljoin(self.url, path))
        assert answer
        if answer.status != 200:
            self.faults.append((path, f"status {answer.status}"))
        if "/staff/calendar" in path:
            self.page.locator("[data-ready]").wait_for()
        self.judge(path, known)

    def unfold(self) -> None:
        """Open what is folded."""
        self.page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")

    def judge(self, path: str, known: frozenset[str] = frozenset()) -> None:
        """Look at the page that is shown, at a desk and on a phone, light and dark."""
        self.page.evaluate(AXE_SCRIPT)
        for width, scheme in SCREENS:
            self.page.set_viewport_size({"width": width, "height": 800})
            self.page.emulate_media(color_scheme=scheme)
            if self.page.evaluate("document.documentElement.scrollWidth > innerWidth"):
                self.faults.append((path, f"wider than {width}"))
            self.faults += [
                (path, f"{width} {scheme}: {rule} {target}")
                for rule, target in self.page.evaluate(SERIOUS)
                if rule not in known
            ]
        self.faults += [(path, error) for error in self._errors]
        self._errors.clear()


@pytest.fixture
def walk(browser: Browser, language: str, salon) -> Iterator[Walk]:
    locale = {"pl": "pl-PL", "en": "en-GB"}[language]
    # Without motion: half-way through it colours are not yet what they will be.
    context = browser.new_context(locale=locale, reduced_motion="reduce")
    context.set_default_timeout(60_000)
    yield Walk(context, salon[0].url)
    context.close()


def test_every_page_is_walked(tmp_path):
    app = create_app(settings_for(tmp_path))
    gets = {rule.endpoint for rule in app.url_map.iter_rules() if "GET" in (rule.methods or ())}
    app.extensions["receptionist"]().database.close()
    day = FullDay(
        {"complaint": ""}, "", client=0, other_client=0, task=0, question=0, reply=0, user=0, turn=0
    )

    walked = {page.partition("/")[0] for page in (*pages(day), *door_pages(day, ""))}

    staffs = {
        endpoint for endpoint in gets if WHO_MAY[endpoint] == DOOR or isinstance(WHO_MAY[endpoint], Role)
    }
    assert walked | set(NOT_PAGES) == staffs
    assert walked & set(NOT_PAGES) == set()


@LANGUAGES
def test_what_an_owner_sees_shuts_nobody_out(walk, salon, language):
    walk.sign_in(OWNERS[language])

    for path in pages(salon[1]).values():
        walk.look(path)

    assert walk.faults == []


@LANGUAGES
def test_the_calendars_grid_shuts_nobody_out_but_for_what_is_known(walk, language):
    walk.sign_in(OWNERS[language])

    for query in GRIDS.values():
        walk.look(f"/staff/calendar?{query}", GRID_EXCEPTIONS)

    assert walk.faults == []


@LANGUAGES
def test_a_visit_and_a_new_one_beside_the_calendar_shut_nobody_out(walk, language):
    walk.sign_in(OWNERS[language])
    walk.look(f"/staff/calendar?view=list&date={DAY}")

    walk.page.locator(".entry").first.click()
    walk.page.locator("[data-visit]").wait_for()
    walk.unfold()
    walk.judge("the panel of a visit")
    walk.page.locator("[data-new-visit]").click()
    walk.page.locator("[data-free] .chips").wait_for()
    walk.judge("the form of a new visit")

    assert walk.faults == []


@LANGUAGES
def test_the_door_shuts_nobody_out(walk, salon, shared_service):
    # The link for the first owner is taken by a service that has none yet.
    first = f"{shared_service.url}/staff/first/{keys_of(shared_service).first_owner()}"
    for path in door_pages(salon[1], first).values():
        walk.look(path)
    walk.sign_in(CAREFUL)
    walk.judge("the code that is asked for")

    assert walk.faults == []
