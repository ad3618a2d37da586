"""The page as a reader uses it: filters, links, keys, search, phone, print, dark, without JavaScript."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from page import made

from newsdiff.present import html

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    Visit = Callable[..., Page]

pytestmark = pytest.mark.browser
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


def seen(page: Page, selector: str) -> int:
    """How many elements are shown."""
    return page.locator(selector).filter(visible=True).count()


def tick(page: Page, box: str) -> None:
    """Click the label of a hidden radio button or checkbox."""
    page.locator(f"label:has(#{box})").click()


ROWS = [("rows-odd", ".hx"), ("rows-only", ".hn"), ("in-3", ".b3"), ("in-2", ".b2")]


@pytest.mark.parametrize(("box", "kept"), ROWS)
@pytest.mark.parametrize("javascript", [True, False])
def test_row_filters(visit: Visit, box: str, kept: str, javascript: bool) -> None:
    page = visit(java_script_enabled=javascript)
    everything = seen(page, ".row:not(.aside)")
    tick(page, box)
    wanted = page.locator(f".row{kept}").count()
    assert 0 < wanted < everything
    assert seen(page, f".row{kept}") == seen(page, ".row:not(.aside)") == wanted
    tick(page, "rows-all")
    assert seen(page, ".row:not(.aside)") == everything


@pytest.mark.parametrize("javascript", [True, False])
def test_statement_filters(visit: Visit, javascript: bool) -> None:
    page = visit(java_script_enabled=javascript)
    assert seen(page, ".st.one") == 0
    assert seen(page, ".st") == page.locator(".st:not(.one)").count() > 0
    tick(page, "said-one")
    assert seen(page, ".st") == page.locator(".st.one").count() > 0
    tick(page, "said-any")
    for kind in ("money", "numbers", "dates", "names", "quotes", "other"):
        tick(page, f"kind-{kind}")
        assert seen(page, ".st") == page.locator(f".st.{kind}").count() > 0, kind
    tick(page, "kind-all")
    tick(page, "said-odd")
    assert seen(page, ".st") == page.locator(".st.odd").count() > 0


def test_statements_are_sorted_by_number_of_sources(visit: Visit) -> None:
    page = visit()
    numbers = page.locator(".st:visible td.of")
    first = [int(t) for t in numbers.all_inner_texts()]
    assert first == sorted(first, reverse=True)
    assert first[0] == 4
    tick(page, "fewest")
    assert int(numbers.first.inner_text()) == min(first)


def test_counterparts_light_up_on_hover_focus_and_click(visit: Visit) -> None:
    page = visit(anchor="#row2")
    stretch = page.locator("#row2 .s").first
    claim = stretch.get_attribute("data-c")
    partners = page.locator(f'.s[data-c="{claim}"]').count()
    stretch.hover()
    assert page.locator(".lit").count() == partners == 4
    page.locator("h1").hover()
    assert page.locator(".lit").count() == 0
    stretch.focus()
    assert page.locator(".lit").count() == partners
    page.keyboard.press("Enter")
    assert page.locator(".pin").count() == 1
    assert "3 counterparts lit, in A, B, C, D" in page.locator("#live").inner_text()
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.className").startswith("s")
    assert page.locator(".s[tabindex='0']").count() == 1
    page.keyboard.press("Escape")
    assert page.locator(".lit").count() == 0


def test_counterparts_light_up_on_tap(visit: Visit) -> None:
    page = visit(anchor="#row2", **PHONE)
    page.locator("#row2 .s").first.tap()
    assert page.locator(".lit").count() == 4


def test_search_marks_hits_and_leaves_their_rows(visit: Visit) -> None:
    page = visit()
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "find"
    page.locator("#find").fill("replacement ferry")
    page.locator("#hits").filter(has_text="hits").wait_for()
    hits = page.evaluate("CSS.highlights.get('found').size")
    rows = page.evaluate("[...document.querySelectorAll('.row:not(.miss)')].map(r => r.textContent)")
    assert hits > 1
    assert 0 < len(rows) < page.locator(".row").count()
    assert all("replacement ferry" in text for text in rows)
    page.keyboard.press("Escape")
    assert page.locator(".row.miss").count() == 0


def test_words_that_differ_in_a_row(visit: Visit) -> None:
    page = visit(anchor="#row2")
    page.locator("#row2 .words").click()
    words = page.evaluate("[...CSS.highlights.get('words')].map(String)")
    assert "121" in words
    assert "lorries" not in words
    page.locator("#row2 .words").click()
    assert page.evaluate("CSS.highlights.get('words').size") == 0


def test_a_row_says_why_it_stands_together(visit: Visit) -> None:
    page = visit(anchor="#row2", java_script_enabled=False)
    assert seen(page, "#row2 .ties dd") == 0
    page.locator("#row2 .ties summary").click()
    assert page.locator("#row2 .ties dd").first.inner_text() == "Tuesday, harbour authority, day 1"


def test_keys_go_from_finding_to_finding(visit: Visit) -> None:
    page = visit(anchor="#synopsis")
    found = []
    current = "[...document.querySelectorAll('.rows .xs,.rows .n1')].indexOf(document.querySelector('.cur'))"
    for key in ("n", "n", "p"):
        page.keyboard.press(key)
        found.append(page.evaluate(current))
    assert found[1] > found[0] == found[2] >= 0
    page.keyboard.press("?")
    assert page.locator("#keys").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("#keys").is_visible()


@pytest.mark.parametrize("javascript", [True, False])
def test_flip_between_common_and_unique(visit: Visit, javascript: bool) -> None:
    page = visit(anchor="#synopsis", java_script_enabled=javascript)
    only, common = page.locator(".rows .n").first, page.locator(".rows [class*=k]").first
    look = "e => getComputedStyle(e).backgroundColor"
    before = only.evaluate(look), common.evaluate(look)
    if javascript:
        page.keyboard.press("c")
    else:
        tick(page, "mark-common")
    after = only.evaluate(look), common.evaluate(look)
    assert before[0] != after[0]
    assert before[1] != after[1]


ANCHORS = ["#row5", "#x-k0", "#cs3", "#coA1", "#A4", "#x-k6"]


@pytest.mark.parametrize("anchor", ANCHORS)
def test_permalinks_lead_to_what_they_name(visit: Visit, anchor: str) -> None:
    page = visit(anchor=anchor)
    page.wait_for_timeout(50)
    target = page.locator(anchor)
    assert target.is_visible()
    box = target.bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 800
    assert page.evaluate("document.querySelector(':target').id") == anchor[1:]


def test_a_link_opens_what_hides_its_target(visit: Visit) -> None:
    page = visit()
    tick(page, "in-2")
    tick(page, "src-0")
    page.evaluate("location.hash = '#A2'")
    page.wait_for_timeout(50)
    assert page.locator("#A2").is_visible()
    assert page.locator("#src-0").is_checked()


def test_every_link_has_a_target_and_no_id_twice(visit: Visit) -> None:
    page = visit("9")
    assert page.evaluate("""() => {
        const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
        const links = [...document.querySelectorAll('a')].map(a => a.getAttribute('href'));
        const inner = links.filter(h => !/^https:..example.org.\\d$/.test(h));
        const lost = inner.filter(h => !h.startsWith('#') || !ids.includes(h.slice(1)));
        return [ids.length - new Set(ids).size, lost];
    }""") == [0, []]


def test_overview_marks_lead_to_rows_and_frame_follows(visit: Visit) -> None:
    page = visit(anchor="#synopsis")
    page.wait_for_timeout(100)
    first = float(page.locator("#seen").get_attribute("x") or 0)
    page.locator(".over a").nth(15).click(force=True)
    assert page.evaluate("location.hash") == "#row16"
    page.wait_for_timeout(100)
    assert float(page.locator("#seen").get_attribute("x") or 0) > first
    page.locator(".odds-line a").first.click(force=True)
    assert page.locator(page.evaluate("location.hash")).evaluate("e => e.classList.contains('hx')")


def test_columns_are_hidden_and_moved(visit: Visit) -> None:
    page = visit(anchor="#synopsis")
    tick(page, "src-1")
    assert seen(page, ".cell.c1") == 0
    left = "n => document.querySelector('.col.c' + n).getBoundingClientRect().left"
    assert page.evaluate(left, 0) < page.evaluate(left, 2)
    page.locator(".col.c0 button").nth(1).click()
    assert page.evaluate(left, 0) > page.evaluate(left, 2)
    assert page.locator("#live").inner_text() == "Order: B, C, A, D"
    cells = "c => document.querySelector('#row2 .cell.' + c).getBoundingClientRect().left"
    assert page.evaluate(cells, "c0") > page.evaluate(cells, "c2")


def test_column_heads_stay_in_sight(visit: Visit) -> None:
    for name, anchor in (("4", "#row12"), ("9", "#row12")):
        page = visit(name, anchor=anchor)
        page.wait_for_timeout(50)
        head = page.locator(".col.c0").bounding_box()
        row = page.locator(anchor).bounding_box()
        assert head is not None
        assert row is not None
        assert 0 <= head["y"] < row["y"]
        assert head["y"] + head["height"] <= row["y"] + 1


def test_many_sources_scroll_sideways_inside_the_page(visit: Visit) -> None:
    page = visit("9", anchor="#synopsis")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.evaluate("(p => p.scrollWidth > p.clientWidth)(document.querySelector('.pane'))")
    page = visit("100", anchor="#synopsis")
    assert seen(page, ".col") == 5
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_phone(visit: Visit) -> None:
    page = visit(anchor="#row3", **PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    lefts = page.evaluate("[...document.querySelectorAll('#row2 .cell')].map(c => c.offsetLeft)")
    assert len(set(lefts)) == 1
    assert page.locator("#row2 .from").first.is_visible()
    bar = page.locator(".switches").bounding_box()
    assert bar is not None
    assert bar["y"] == 0
    tick(page, "src-0")
    assert seen(page, ".cell.c0") == 0


def test_print_shows_all_and_hides_the_tools(visit: Visit) -> None:
    page = visit(color_scheme="dark")
    page.emulate_media(media="print")
    assert not page.locator("nav").is_visible()
    assert not page.locator("#find").is_visible()
    assert page.locator(".minor .card").first.is_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    pdf = page.pdf(prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) > 2


def test_dark_and_light(visit: Visit) -> None:
    colours = {
        scheme: visit(color_scheme=scheme).evaluate("getComputedStyle(document.body).backgroundColor")
        for scheme in ("light", "dark")
    }
    assert colours == {"light": "rgb(243, 242, 238)", "dark": "rgb(20, 21, 24)"}


def test_reduced_motion(visit: Visit) -> None:
    page = visit(reduced_motion="reduce")
    assert page.locator(".s").first.evaluate("e => getComputedStyle(e).transitionDuration") == "0s"


def test_without_javascript_the_content_is_complete(visit: Visit) -> None:
    page = visit(java_script_enabled=False)
    report = made.report(4, 18)
    text = re.sub(r"≠\d+", "", page.locator(".rows").text_content() or "")
    for article in report.articles:
        for block in article.blocks:
            assert block.of(article.text) in text, block.id
    assert seen(page, ".card") == 2
    assert not page.locator("#find").is_visible()


def test_right_to_left_and_japanese(visit: Visit) -> None:
    page = visit("9")
    for place, language, direction in ((4, "ja", "ltr"), (8, "ar", "rtl")):
        cell = page.locator(f"#row2 .cell.c{place}")
        assert cell.get_attribute("lang") == language
        assert cell.evaluate("e => getComputedStyle(e).direction") == direction


def test_a_hostile_article_changes_only_its_own_cell(visit: Visit) -> None:
    page = visit("hostile", text=html.render(made.hostile()))
    assert page.title() == "Harbour bridge closed for 2 weeks · newsdiff"
    assert page.locator("script").count() == 1
    assert page.locator("img, h1 *, main h1, textarea, .cell b:not(.sig)").count() == 0
    assert page.locator("[onload],[onclick],[onmouseover],[onerror],[href^='javascript']").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    shown = "".join(page.locator(".cell.c2").all_text_contents())
    assert all(text in shown for text in ("{{ 7*7 }}", "<script>document.title", "</style>", "x" * 1_000_000))
    others = page.locator(".cell.c0, .cell.c1")
    calm = visit("calm", text=html.render(made.report(2)))
    assert others.all_inner_texts() == calm.locator(".cell").all_inner_texts()


def test_what_a_filter_leaves_is_said_aloud(visit: Visit) -> None:
    page = visit()
    said = page.locator("#live")
    tick(page, "rows-odd")
    assert said.inner_text() == f"{seen(page, '.row.hx')} rows shown"
    tick(page, "said-one")
    assert said.inner_text() == f"{seen(page, '.st')} statements shown"
    tick(page, "src-1")
    assert said.inner_text() == "3 sources shown"


def test_the_first_tab_stops_lead_past_the_beginning(visit: Visit) -> None:
    page = visit()
    for aim in ("conflicts", "synopsis"):
        page.keyboard.press("Tab")
        link = page.locator(f".skip[href='#{aim}']")
        assert link.evaluate("e => e === document.activeElement && e.getBoundingClientRect().height > 20")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#synopsis') !== null")


@pytest.mark.parametrize("name", ["4", "9"])
def test_the_focus_goes_down_the_page(visit: Visit, name: str) -> None:
    page = visit(name)
    places = page.evaluate(
        "() => [...document.querySelectorAll('a[href],button,input,summary,[tabindex]')]"
        ".filter(e => e.tabIndex > 0).length"
    )
    assert places == 0  # the order is that of the page: nobody jumps the queue


def test_many_columns_have_what_is_said_of_a_row_above_them(visit: Visit) -> None:
    page = visit("9", viewport={"width": 1440, "height": 900})
    rail, cell = (page.locator(f"#row2 {part}").first.bounding_box() for part in (".rail", ".cell"))
    assert rail is not None
    assert cell is not None
    assert rail["y"] + rail["height"] <= cell["y"]
    assert rail["height"] < 40
