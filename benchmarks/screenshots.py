"""The pictures of docs/desk.md: a desk over sample cases, walked through in a real browser as the tutorial says.

``make screenshots`` runs it. The pictures are reduced to 64 colours, so that they stay small.
"""

import io
import json
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

HERE = Path(__file__).parent.parent
sys.path.insert(0, str(HERE / "tests/desk"))

from desk_browser import CHROMIUM_ARGUMENTS, axe_violations, chromium, sign_in  # noqa: E402 (in the folder above)
from desk_server import CASES, EXPIRED, SAMPLES, RunningDesk, fill, running  # noqa: E402

IMAGES = HERE / "docs/images"
SAMPLE = SAMPLES / "02-processor-approved/case"
SIZE = {"width": 1200, "height": 760}
COLOURS = 64


def main() -> int:
    with tempfile.TemporaryDirectory() as made, ExitStack() as stack:
        template = fill(Path(made, "template"), CASES)
        desk = stack.enter_context(running(template, Path(made, "desk")))
        browser = stack.enter_context(sync_playwright()).chromium.launch(
            executable_path=chromium(), args=CHROMIUM_ARGUMENTS
        )
        walk(browser.new_page(base_url=desk.address, viewport=SIZE), desk)
        browser.close()
    return 0


def walk(page: Page, desk: RunningDesk) -> None:
    case = json.loads((SAMPLE / "application.json").read_text("utf-8"))["reference"].rpartition("-v")[0]
    page.goto("/sign-in")
    keep(page, "sign-in")
    sign_in(page, desk, "rev")
    page.goto("/upload")
    files = [path for path in sorted(SAMPLE.rglob("*")) if path.is_file() and path.name != "decisions.json"]
    page.set_input_files("#files", files)
    keep(page, "upload")
    page.get_by_role("button", name="Upload").click()
    page.locator("[data-progress] table").wait_for()
    keep(page, "uploaded")
    page.goto("/queue")
    keep(page, "queue")
    page.goto(f"/items/{EXPIRED}/{desk.question(EXPIRED, 'field').item.id}")
    page.wait_for_load_state("networkidle")
    keep(page, "item")
    page.keyboard.press("?")
    keep(page, "keys")
    page.keyboard.press("Escape")
    page.keyboard.press("a")
    page.wait_for_url("**/check")
    keep(page, "check")
    change_person(page, desk, "sec")
    page.goto(f"/items/{case}/{desk.question(case, 'clause', clause='2a/1.3').item.id}")
    page.keyboard.press("a")
    page.wait_for_url("**/check")
    keep(page, "sign-off")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "/check" not in url)
    for name, path in (("case", f"/cases/{case}"), ("cases", "/cases"), ("trust", "/trust"),
                       ("application", "/upload/application")):  # fmt: skip
        page.goto(path)
        keep(page, name)
    change_person(page, desk, "boss")
    for name in ("people", "log"):
        page.goto(f"/{name}")
        keep(page, name)


def change_person(page: Page, desk: RunningDesk, account: str) -> None:
    page.context.clear_cookies()
    sign_in(page, desk, account)


def keep(page: Page, name: str) -> None:
    faults = axe_violations(page)
    picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    IMAGES.mkdir(parents=True, exist_ok=True)
    path = IMAGES / f"desk-{name}.png"
    picture.save(path, optimize=True)
    print(f"{path.relative_to(HERE)}: {path.stat().st_size / 1000:.0f} kB, {len(faults)} faults of accessibility")


if __name__ == "__main__":
    sys.exit(main())
