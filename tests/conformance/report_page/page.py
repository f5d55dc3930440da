#!/usr/bin/env python3
# Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
"""page.py REPORT.html RESULT.json [SCREENSHOT.png]

Opens a report in headless Chromium and holds what is in its DOM against the result as JSON. The report must ask no
network for anything and give the console nothing to say. Takes a screenshot, and with `--dark` and `--width PIXELS`
one of that kind. Exit status 1 if anything is wrong.
"""
import argparse
import collections
import html.parser
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
QUIET = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run", "--disable-sync",
    "--disable-extensions", "--disable-background-networking", "--disable-component-update", "--disable-default-apps",
    "--enable-logging=stderr", "--virtual-time-budget=2000",
    "--proxy-server=127.0.0.1:9")  # where nobody listens: nothing leaves the machine


class Page(html.parser.HTMLParser):
    """What a page has: cells, counts, anchors, and what would load something."""

    def __init__(self, text):
        super().__init__()
        self.cells, self.counts, self.ids, self.links, self.foreign = [], {}, set(), set(), []
        self.language, self.title, self.in_title = None, "", False
        self.elements = collections.Counter()
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        self.elements[tag] += 1
        self.in_title = tag == "title"
        if tag == "html":
            self.language = attrs.get("lang")
        if "data-rule" in attrs:
            self.cells.append(attrs)
        if "data-count" in attrs:
            self.counts[attrs["class"]] = int(attrs["data-count"])
        if "id" in attrs:
            self.ids.add(attrs["id"])
        target = attrs.get("href", "")
        if target.startswith("#"):
            self.links.add(target[1:])
        handlers = [name for name in attrs if name.startswith("on")]
        if tag in ("script", "iframe", "img", "link", "object", "base", "form") or "src" in attrs or handlers or (
                target and not target.startswith("#")):
            self.foreign.append((tag, sorted(attrs)))

    def handle_data(self, data):
        if self.in_title:
            self.title += data

    def handle_endtag(self, tag):
        self.in_title = False


def asked_for(log):
    """The URLs that a page asked for. What the browser asks for itself has no origin."""
    asked = []
    for line in log.read_text(encoding="utf-8").splitlines():
        if '"initiator"' not in line:
            continue
        event, _ = json.JSONDecoder().raw_decode(line)
        if event["params"]["initiator"] != "not an origin":
            asked.append(event["params"]["url"])
    return asked


def browse(path, *options):
    """What Chromium prints of a page, what its console says, and what the page asked a network for."""
    browser = next((found for found in map(shutil.which, BROWSERS) if found), None)
    if browser is None:
        sys.exit("page.py needs Chromium")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        log = pathlib.Path(profile) / "net.json"
        done = subprocess.run(
            [browser, *QUIET, f"--user-data-dir={profile}", f"--log-net-log={log}", *options, path.resolve().as_uri()],
            capture_output=True, timeout=120, env={**os.environ, "HOME": profile})
        asked = asked_for(log)
    said = [line for line in done.stderr.decode("utf-8", "replace").splitlines() if "CONSOLE" in line]
    return done.stdout.decode("utf-8"), said, asked


def expected_cells(result):
    """Of each operation and rule the worst outcome and the number of cases."""
    cases = collections.defaultdict(list)
    for case in result["cases"]:
        cases[case["operation"], case["rule"]].append(case["outcome"])
    operations = {case["operation"] for case in result["cases"]}
    rules = {case["rule"] for case in result["cases"]}
    worst = ("failed", "passed", "skipped")
    return {(operation, rule): (next((how for how in worst if how in cases[operation, rule]), "none"),
                                len(cases[operation, rule]))
            for operation in operations for rule in rules}


def judge(page, result, said, asked):
    """What is wrong, as sentences."""
    wrong = []

    def want(what, found, wanted):
        if found != wanted:
            wrong.append(f"{what}: {found}, expected {wanted}")

    cells = {(cell["data-operation"], cell["data-rule"]): (cell["data-outcome"], int(cell["data-cases"]))
             for cell in page.cells}
    expected = expected_cells(result)
    want("cells in the table", len(page.cells), len(expected))
    for where in sorted(expected.keys() | cells.keys()):
        want(f"cell {where}", cells.get(where), expected.get(where))
    counts = result["counts"]
    want("counts", page.counts, {**{how: counts[how] for how in ("passed", "failed", "skipped")},
                                 "sent": counts["exchanges"]})
    failed = sum(case["outcome"] == "failed" for case in result["cases"])
    want("failed cases shown", page.elements["article"], failed)
    want("links that lead nowhere", page.links - page.ids, set())
    want("language", page.language, "en")
    want("title of the result in the page's", result["title"] in page.title, True)
    want("what loads something", page.foreign, [])
    want("console", said, [])
    want("requests to a network", asked, [])
    return wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("report", type=pathlib.Path)
    parser.add_argument("result", type=pathlib.Path)
    parser.add_argument("screenshot", type=pathlib.Path, nargs="?")
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--width", type=int, default=1400)
    parser.add_argument("--height", type=int, default=1600)
    options = parser.parse_args()

    result = json.loads(options.result.read_text(encoding="utf-8"))
    dom, said, asked = browse(options.report, "--dump-dom")
    page = Page(dom)
    wrong = judge(page, result, said, asked)
    if options.screenshot:
        theme = ["--blink-settings=preferredColorScheme=0"] if options.dark else []
        browse(options.report, *theme, f"--window-size={options.width},{options.height}",
               f"--screenshot={options.screenshot.resolve()}")
        if not options.screenshot.exists():
            wrong.append("there is no screenshot")
    for one in wrong:
        print(one)
    failed = sum(cell["data-outcome"] == "failed" for cell in page.cells)
    print(f"{len(page.cells)} cells, {failed} of them failed, {len(wrong)} things wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
