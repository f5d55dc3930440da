# Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
"""Chromium, headless, spoken to through a pipe (the DevTools protocol): what it asks a network for, what its console
says, and what a page looks like at a width and in a colour scheme."""
import base64
import json
import os
import select
import shutil
import subprocess
import sys
import tempfile
import time

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
QUIET = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run", "--disable-sync",
    "--disable-extensions", "--disable-background-networking", "--disable-component-update", "--disable-default-apps",
    "--remote-debugging-pipe",
    "--proxy-server=127.0.0.1:9")  # where nobody listens: nothing leaves the machine


class Browser:
    """One page. `asked` has the URLs that it asked for, `said` what the console says."""

    def __init__(self):
        browser = next((found for found in map(shutil.which, BROWSERS) if found), None)
        if browser is None:
            sys.exit("page.py needs Chromium")
        self.profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        to_read, self.to_browser = os.pipe()
        self.from_browser, to_write = os.pipe()

        def pipes():  # it reads from 3 and writes to 4
            first, second = os.dup(to_read), os.dup(to_write)
            os.dup2(first, 3)
            os.dup2(second, 4)

        self.process = subprocess.Popen(
            [browser, *QUIET, f"--user-data-dir={self.profile.name}", "about:blank"], preexec_fn=pipes, close_fds=False,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ, "HOME": self.profile.name})
        os.close(to_read)
        os.close(to_write)
        self.number, self.rest, self.session = 0, b"", None
        self.asked, self.said, self.loaded = [], [], False
        target = next(one for one in self.call("Target.getTargets")["targetInfos"] if one["type"] == "page")
        self.session = self.call("Target.attachToTarget", targetId=target["targetId"], flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(30)
        os.close(self.to_browser)
        os.close(self.from_browser)
        self.profile.cleanup()

    def message(self, limit):
        end = time.monotonic() + limit
        while b"\0" not in self.rest:
            ready, _, _ = select.select([self.from_browser], [], [], max(0.0, end - time.monotonic()))
            piece = os.read(self.from_browser, 1 << 20) if ready else b""
            if not piece:
                raise TimeoutError("the browser says nothing")
            self.rest += piece
        one, _, self.rest = self.rest.partition(b"\0")
        message = json.loads(one)
        self.see(message.get("method"), message.get("params", {}))
        return message

    def see(self, event, params):
        if event == "Network.requestWillBeSent":
            self.asked.append(params["request"]["url"])
        elif event == "Page.loadEventFired":
            self.loaded = True
        elif event == "Log.entryAdded":
            self.said.append(params["entry"]["text"])
        elif event == "Runtime.consoleAPICalled":
            self.said.append(str(params["args"]))
        elif event == "Runtime.exceptionThrown":
            self.said.append(params["exceptionDetails"]["text"])

    def call(self, method, **params):
        self.number += 1
        sent = {"id": self.number, "method": method, "params": params}
        if self.session:
            sent["sessionId"] = self.session
        os.write(self.to_browser, json.dumps(sent).encode() + b"\0")
        while True:
            message = self.message(120)
            if message.get("id") == self.number:
                if "error" in message:
                    raise RuntimeError(f"{method}: {message['error']}")
                return message["result"]

    def open(self, path):
        self.loaded = False
        self.call("Page.navigate", url=path.resolve().as_uri())
        while not self.loaded:
            self.message(120)

    def look(self, width, height, dark):
        """As a window of that size in that colour scheme."""
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.call("Emulation.setEmulatedMedia", features=[scheme])

    def value(self, expression):
        found = self.call("Runtime.evaluate", expression=expression, returnByValue=True)
        if "exceptionDetails" in found:
            raise RuntimeError(found["exceptionDetails"])
        return found["result"].get("value")

    def screenshot(self, path):
        path.write_bytes(base64.b64decode(self.call("Page.captureScreenshot", format="png")["data"]))
