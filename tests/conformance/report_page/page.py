#!/usr/bin/env python3
# Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
"""page.py REPORT.html RESULT.json [SCREENSHOT.png]

Opens a report in headless Chromium and holds what is in its DOM against the result as JSON. The report must ask no
network for anything and give the console nothing to say. At 1400 and at 400 pixels, in light and in dark, nothing may
overflow the page, and every text must have a contrast of at least 4.5 to what is behind it (WCAG 2.2, 1.4.3); at 1400
the table must fit. Takes a screenshot, and with `--dark`, `--width PIXELS` and `--at ANCHOR` one of that kind. Exit
status 1 if anything is wrong.
"""
import argparse
import collections
import html.parser
import json
import pathlib
import sys

from browser import Browser

VERDICTS = ("failed", "known", "passed", "skipped")  # the worst first
LOOKS = [(width, dark) for width in (1400, 400) for dark in (False, True)]

# Texts and how they differ from what is behind them; those that are folded away have no place and are not seen.
CONTRASTS = """(() => {
  const channels = (colour) => colour.match(/[0-9.]+/g).map(Number);
  const luminance = (rgb) => {
    const [r, g, b] = rgb.map((c) => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (node) => {
    for (; node; node = node.parentElement) {
      const [r, g, b, a = 1] = channels(getComputedStyle(node).backgroundColor);
      if (a === 1) return [r, g, b];
    }
    return [255, 255, 255];
  };
  const seen = new Map();
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const of = walk.currentNode.parentElement;
    if (!walk.currentNode.data.trim() || !of.getClientRects().length) continue;
    const ink = channels(getComputedStyle(of).color).slice(0, 3), page = behind(of);
    const [light, dark] = [luminance(ink), luminance(page)].sort((a, b) => b - a);
    const ratio = (light + 0.05) / (dark + 0.05);
    const key = `${of.tagName}.${of.className} ${ink} on ${page}`;
    if (ratio < 4.5) seen.set(key, ratio.toFixed(2));
  }
  return [...seen].map(([key, ratio]) => `${key}: ${ratio}`);
})()"""
# What reaches beyond the page, but inside what scrolls by itself.
OVERFLOWS = """(() => {
  const width = document.documentElement.clientWidth, found = new Set();
  if (document.documentElement.scrollWidth > width) found.add(`the page: ${document.documentElement.scrollWidth}`);
  for (const one of document.querySelectorAll('body *')) {
    const place = one.getBoundingClientRect();
    if (one.closest('.wide, .scroll, .skip') || place.width === 0) continue;
    if (place.right > width + 1 || place.left < -1) found.add(`${one.tagName}.${one.className}`);
  }
  return [...found];
})()"""
TABLE_FITS = """(() => {
  const table = document.querySelector('.wide');
  return table === null || table.scrollWidth <= table.clientWidth;
})()"""


class Page(html.parser.HTMLParser):
    """What a page has: cells, counts, anchors, and what would load something."""

    def __init__(self, text):
        super().__init__()
        self.cells, self.counts, self.ids, self.links, self.foreign = [], {}, set(), set(), []
        self.pages = set()
        self.language, self.title, self.in_title = None, "", False
        self.classes = collections.Counter()
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        self.classes[f"{tag}.{attrs.get('class', '')}"] += 1
        self.in_title = tag == "title"
        if tag == "html":
            self.language = attrs.get("lang")
        if "data-rules" in attrs:
            self.cells.append(attrs)
        if "data-count" in attrs:
            self.counts[attrs["class"]] = int(attrs["data-count"])
        if "id" in attrs:
            self.ids.add(attrs["id"])
        target = attrs.get("href", "")
        if target.startswith("#"):
            self.links.add(target[1:])
        elif target.startswith("https://") and tag == "a":
            self.pages.add(target)  # a reader may go there
        elif target:
            self.foreign.append((tag, target))
        handlers = [name for name in attrs if name.startswith("on")]
        if tag in ("script", "iframe", "img", "link", "object", "base", "form") or "src" in attrs or handlers:
            self.foreign.append((tag, sorted(attrs)))

    def handle_data(self, data):
        if self.in_title:
            self.title += data

    def handle_endtag(self, tag):
        self.in_title = False


def expected_cells(result, rows):
    """Of each operation and row of rules the worst outcome and the number of cases."""
    cases = collections.defaultdict(list)
    for case in result["cases"]:
        cases[case["operation"], case["rule"]].append(case["outcome"])
    operations = {case["operation"] for case in result["cases"]}
    expected = {}
    for operation in operations:
        for row in rows:
            found = [how for rule in row.split(" ") for how in cases[operation, rule]]
            expected[operation, row] = next((how for how in VERDICTS if how in found), "none"), len(found)
    return expected


def judge(page, result):
    """What is wrong, as sentences."""
    wrong = []

    def want(what, found, wanted):
        if found != wanted:
            wrong.append(f"{what}: {found}, expected {wanted}")

    cells = {(cell["data-operation"], cell["data-rules"]): (cell["data-outcome"], int(cell["data-cases"]))
             for cell in page.cells}
    rows = {row for _, row in cells}
    rules = [rule for row in rows for rule in row.split(" ")]
    want("rules in the table", sorted(rules), sorted({case["rule"] for case in result["cases"]}))
    failing = {case["rule"] for case in result["cases"] if case["outcome"] in ("failed", "known")}
    want("rules that failed and share a row", {rule for row in rows if " " in row for rule in row.split(" ")} & failing,
         set())
    expected = expected_cells(result, rows)
    want("cells in the table", len(page.cells), len(expected))
    for where in sorted(expected.keys() | cells.keys()):
        want(f"cell {where}", cells.get(where), expected.get(where))
    counts = dict(result["counts"])
    counts["sent"] = counts.pop("exchanges")
    if counts["known"] == 0:
        del counts["known"]
    want("counts", page.counts, counts)
    for how, style in (("failed", "article.case"), ("known", "article.case known")):
        want(f"{how} cases shown", page.classes[style], sum(case["outcome"] == how for case in result["cases"]))
    want("causes", page.classes["section.cause"], len(result["causes"]))
    repeated = sum("repeat" in case for case in result["cases"])
    want("commands", page.classes["pre.paste how"], repeated)
    curl = sum("curl" in one for case in result["cases"] for wrong_one in case["failures"] for one in wrong_one["exchanges"])
    want("lines for curl", page.classes["pre.paste curl"], curl)
    want("pages of rules", page.pages, {rule["url"] for rule in result["rules"].values() if "url" in rule} | (
        page.pages if result["counts"]["known"] else set()))
    want("links that lead nowhere", page.links - page.ids, set())
    want("language", page.language, "en")
    want("title of the result in the page's", result["title"] in page.title, True)
    want("what loads something", page.foreign, [])
    return wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("report", type=pathlib.Path)
    parser.add_argument("result", type=pathlib.Path)
    parser.add_argument("screenshot", type=pathlib.Path, nargs="?")
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--width", type=int, default=1400)
    parser.add_argument("--height", type=int, default=1600)
    parser.add_argument("--at", help="the anchor to which the page is scrolled")
    options = parser.parse_args()

    result = json.loads(options.result.read_text(encoding="utf-8"))
    wrong = []
    with Browser() as browser:
        browser.open(options.report)
        page = Page(browser.value("document.documentElement.outerHTML"))
        wrong += judge(page, result)
        for width, dark in LOOKS:
            browser.look(width, 1600, dark)
            for folded in (True, False):
                if not folded:
                    browser.value("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
                look = f"{width} pixels, {'dark' if dark else 'light'}{'' if folded else ', unfolded'}"
                wrong += [f"{look}: {one} is beyond the page" for one in browser.value(OVERFLOWS)]
                if folded:
                    wrong += [f"{look}: contrast of {one}" for one in browser.value(CONTRASTS)]
            if width >= 1400 and not browser.value(TABLE_FITS):
                wrong.append(f"{look}: the table does not fit")
        if options.screenshot:
            browser.open(options.report)
            browser.look(options.width, options.height, options.dark)
            if options.at:
                browser.value(f"document.getElementById({json.dumps(options.at)}).scrollIntoView({{behavior: 'instant'}})")
            browser.screenshot(options.screenshot)
        network = [url for url in browser.asked if not url.startswith("file:") or not url.endswith(options.report.name)]
        wrong += [f"asked a network for {url}" for url in network]
        wrong += [f"console: {one}" for one in browser.said]
    for one in wrong:
        print(one)
    failed = sum(cell["data-outcome"] == "failed" for cell in page.cells)
    print(f"{len(page.cells)} cells, {failed} of them failed, {len(wrong)} things wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
