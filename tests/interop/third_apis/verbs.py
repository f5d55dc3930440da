# Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
"""Every verb of a command line, for each of its APIs: that it speaks of them, and that serve and conform agree."""
import json
import pathlib
import signal
import subprocess
import sys
import tempfile
import threading
import unittest

PROGRAM = sys.argv.pop(1)
APIS = {"every": "every.change", "visits": "visits.book_visit", "registry": "registry.plant", "parcels": "parcels.send"}


def run(*words, text=""):
    done = subprocess.run([PROGRAM, *words], input=text, capture_output=True, text=True, timeout=120)
    return done.returncode, done.stdout, done.stderr


class Verbs(unittest.TestCase):
    def test_list_and_help(self):
        status, said, _ = run("list")
        self.assertEqual(status, 0)
        for operation in APIS.values():
            self.assertIn(operation, said)
        status, said, _ = run("--help")
        self.assertEqual(status, 0)
        self.assertIn("third_apis: does a request", said)
        self.assertIn("every|visits|registry|parcels", said)
        for word in ("clinic", "maxcare", "preflight", "{"):
            self.assertNotIn(word, said.replace('{"ok"', ""))

    def test_files(self):
        with tempfile.TemporaryDirectory() as folder:
            for verb in ("schema", "openapi", "vectors"):
                self.assertEqual(run(verb, "--write", folder)[0], 0)
            for api, operation in APIS.items():
                description = json.loads((pathlib.Path(folder) / f"{api}.openapi.json").read_text())
                self.assertTrue(description["paths"])
                name = operation.split(".")[1]
                for ending in ("schema", "vectors"):
                    self.assertTrue(json.loads((pathlib.Path(folder) / api / f"{name}.{ending}.json").read_text()))
                self.assertEqual(run("openapi", api)[0], 0)

    def test_check_and_interpret(self):
        for operation in APIS.values():
            status, said, _ = run("check", operation, "-", text="[]")
            self.assertEqual((status, said.split()[:3]), (1, ["error", "body", "-"]))
        status, said, _ = run("interpret", "visits.book_visit", "422", text='{"problems":[{"field":"room","says":"no"}]}')
        self.assertEqual(status, 0)
        self.assertIn("error: room: no\n", said)
        status, said, _ = run("interpret", "parcels.send", "503", text="closed\x1b[2Jtoday")
        self.assertIn("kind: api_error\nerror: closed [2Jtoday\n", said)  # nothing of it drives a terminal
        status, said, _ = run("interpret", "registry.plant", "403",
                              text='{"fault":{"code":"forbidden","reason":"no","fields":{"a":"b"}}}')
        self.assertEqual(status, 0)
        self.assertIn("error: forbidden: no\n", said)
        self.assertIn("a: b\n", said)
        self.assertIn("next: never, needs parts:write", said)

    def test_request(self):
        status, said, _ = run("request", "visits.get_visit", "patient=a/b", "id=3fa85f64-5717-4562-b3fc-2c963f66afa6",
                              "token=secret", "X-Practice=north")
        self.assertEqual(status, 0)
        self.assertIn("GET https://visits.example/v2/patients/a%2Fb/visits/3fa85f64", said)
        self.assertIn("Authorization: ***", said)

    def test_scopes(self):
        self.assertEqual(run("scopes", "registry.look_up", "--granted", "all:read"), (0, "", ""))
        self.assertEqual(run("scopes", "registry.look_up", "history=true", "--granted", "all:read"),
                         (1, "history:read\n", ""))
        self.assertEqual(run("scopes", "registry.look_up", "colour=true", "--granted", "all:read")[0], 2)
        self.assertEqual(run("scopes", "registry.look_up", "--me", "-", text="{}")[0], 2)  # no answer lists them

    def test_formats(self):
        status, said, _ = run("format", "--list")
        self.assertEqual(status, 0)
        self.assertIn("\nroom  error not_of_format\n", said)
        self.assertEqual(run("format", "room", "B07")[:2], (0, "ok\n"))
        self.assertEqual(run("format", "room", "B7")[:2], (1, "error not_of_format\n"))

    def test_serve_and_conform(self):
        server = subprocess.Popen([PROGRAM, "serve", "all", "--port", "0", "--token", "a_token_of_everything",
                                   "--known", "visits.move_visit/patient=p1", "--conflict", "part=sealed",
                                   "--without", "parts:write=lesser_key_1"],
                                  stdout=subprocess.PIPE, text=True)
        try:
            bases = {}
            for _ in APIS:
                words = server.stdout.readline().split()
                bases[words[4]] = words[2]
            places = {"visits": bases["Visits"], "registry": bases["Registry"], "every": bases["API"]}
            threading.Thread(target=server.stdout.read, daemon=True).start()  # a line for each request
            self.assertTrue(places["visits"].endswith("/v2") and places["registry"].endswith("/api/v4"))
            for api, words in {
                    "visits": ["--known", "patient=p1", "--known", "visits.book_visit/id=p1", "--header", "X-Practice=north"],
                    "registry": ["--conflict", "part=sealed", "--without", "parts:write=lesser_key_1",
                                 "--only", "registry.plant/", "--only", "registry.store/part/"],
                    "every": ["--only", "every.change/ward/"]}.items():
                with self.subTest(api=api):
                    status, said, _ = run("conform", places[api], "--api", api, "--token", "a_token_of_everything", *words)
                    self.assertEqual(status, 0, said[-2000:])
                    self.assertIn(" 0 failed", said)
        finally:
            server.send_signal(signal.SIGINT)
            self.assertEqual(server.wait(10), 0)


if __name__ == "__main__":
    unittest.main()
