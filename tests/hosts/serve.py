# Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
"""`preflight serve`, asked over a plain socket: serve.py PROGRAM"""
import concurrent.futures
import json
import signal
import socket
import sys
import time
import unittest

from server import ADDENDUMS, CLINIC, EDIT, JSON, KEY, MAX, ME, NOTE, ORGANIZATION, PNG, SIGN_OFFS, read, written
from support import DEADLINE, Mock, Program, bound_all

PROGRAM = None
SIGN_OFF = {"session_note_id": 46, "sign_off": {"review_date": "2023-10-27", "signature": PNG}}
SIGN = ("POST", SIGN_OFFS, CLINIC, SIGN_OFF)
GET_ME = ("GET", ME, MAX)
FORBIDDEN = "Insufficient scope. Required: "


class Case(unittest.TestCase):
    maxDiff = None

    def serve(self, *words):
        server = Mock(PROGRAM, *words)
        self.addCleanup(server.__exit__)
        return server

    def connect(self, server):
        connection = socket.create_connection(("127.0.0.1", server.port), timeout=DEADLINE)
        self.addCleanup(connection.close)
        return connection

    def ask(self, server, *request):
        connection = self.connect(server)
        connection.sendall(written(*request))
        return read(connection)

    def statuses(self, server, *requests):
        """Of requests over one connection."""
        connection = self.connect(server)
        found = []
        for request in requests:
            connection.sendall(written(*request))
            found.append(read(connection).status)
        return found


class Answers(Case):
    def test_both_apis(self):
        server = self.serve("both")
        self.assertEqual(server.greeted, f"listening on {server.url}/ for Clinic Session Notes API\n"
                                         f"listening on {server.url}/v3 for Max AI Public API\n")
        came = self.ask(server, *SIGN)
        made = json.loads(came.text)
        self.assertEqual((came.status, made["session_note_id"], made["signature"]), (201, 46, PNG))
        came = self.ask(server, "PATCH", EDIT, MAX, {"dxStatus": "Active"})
        self.assertEqual((came.status, json.loads(came.text)["data"]["id"]), (200, NOTE))
        for target, members in (("/v3/nothing", {"code", "message", "trace_id"}), ("/v3", {"errors"})):
            came = self.ask(server, "GET", target, MAX)
            self.assertEqual((came.status, set(json.loads(came.text))), (404, members))
        came = self.ask(server, "DELETE", ADDENDUMS, CLINIC)
        self.assertEqual((came.status, came.getheader("Allow")), (405, "POST"))

    def test_one_api(self):
        self.assertEqual(self.statuses(self.serve("clinic"), SIGN, GET_ME), [201, 404])
        self.assertEqual(self.statuses(self.serve("maxcare"), SIGN, GET_ME), [404, 200])

    def test_seeds(self):
        """The same seed gives the same answers, in every run."""
        first, again, other = (self.ask(self.serve("clinic", "--seed", seed), *SIGN).text for seed in ("1", "1", "2"))
        self.assertEqual(first, again)
        self.assertNotEqual(first, other)

    def test_tokens(self):
        server = self.serve("both", "--token", "a-token", "--without", "write:tasks=lesser", "--without",
                            "read:encounters=least")
        lesser, least = ([("Authorization", f"Bearer {key}"), ORGANIZATION] for key in ("lesser", "least"))
        self.assertEqual(
            self.statuses(server, GET_ME, ("GET", ME, lesser), ("GET", ME, [("Authorization", "Bearer another")]),
                          ("GET", ME, [ORGANIZATION]), ("POST", SIGN_OFFS, [JSON], SIGN_OFF), SIGN),
            [200, 200, 401, 401, 401, 201])
        came = self.ask(server, "POST", "/v3/tasks", [*lesser, JSON], {})
        self.assertEqual((came.status, json.loads(came.text)["message"]), (403, FORBIDDEN + "write:tasks"))
        came = self.ask(server, "GET", "/v3/bills", least)
        self.assertEqual((came.status, json.loads(came.text)["message"]), (403, FORBIDDEN + "read:bills"))
        self.assertEqual(self.statuses(server, ("GET", "/v3/bills", lesser), ("POST", "/v3/tasks", [*least, JSON], {})),
                         [200, 200])

    def test_grants(self):
        server = self.serve("maxcare", "--grant", "read:notes  read:tasks", "--grant", "read:bills")
        came = self.ask(server, "GET", "/v3/patients", MAX)
        self.assertEqual((came.status, json.loads(came.text)["message"]), (403, FORBIDDEN + "read:patients"))
        self.assertEqual(json.loads(self.ask(server, *GET_ME).text)["data"]["scopes"],
                         ["read:bills", "read:notes", "read:tasks"])

    def test_ids(self):
        server = self.serve("both", "--known", "session_note_id=46", "--known", "clinic.update_sign_off/id=5",
                            "--known", "noteId=a", "--known", "noteId=b", "--signed", "b")
        change = {"session_note_id": 46, "sign_off": {"instructions": "x"}}
        addendum = {"session_note_id": 46, "addendum": {"instructions_response": "x"}}
        edit = {"dxStatus": "Active"}
        self.assertEqual(
            self.statuses(server, SIGN, (*SIGN[:3], {**SIGN_OFF, "session_note_id": 47}),
                          ("PUT", f"{SIGN_OFFS}/5", CLINIC, change), ("PUT", f"{SIGN_OFFS}/6", CLINIC, change),
                          ("PUT", f"{ADDENDUMS}/6", CLINIC, addendum),
                          *(("PATCH", f"/v3/notes/{note}/impressions/1?providerId=p", MAX, edit) for note in "abc")),
            [201, 404, 200, 404, 200, 200, 409, 404])


class Connections(Case):
    def test_kept_alive(self):
        server = self.serve("both")
        connection = self.connect(server)
        for _ in range(3):
            connection.sendall(written(*GET_ME))
            came = read(connection)
            self.assertEqual((came.status, came.getheader("Connection")), (200, None))
        connection.sendall(written("GET", ME, [*MAX, ("Connection", "close")]))
        self.assertEqual(read(connection).status, 200)
        self.assertEqual(connection.recv(1), b"")

    def test_no_body_for_head(self):
        connection = self.connect(self.serve("both"))
        connection.sendall(written("HEAD", ME, MAX) + written(*GET_ME))
        came = b""
        while came.count(b"HTTP/1.1 ") < 2:
            came += connection.recv(65536)
        self.assertRegex(came, rb"(?s)^HTTP/1\.1 405 .*?\r\n\r\nHTTP/1\.1 200 ")

    def test_no_http(self):
        server = self.serve("both")
        for garbage in (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", b"garbage\r\n\r\n", b"\0" * 100,
                        b"GET / HTTP/1.1\r\n\r\n", b"GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n"):
            connection = self.connect(server)
            connection.sendall(garbage)
            self.assertEqual(read(connection).status, 400, garbage)
            self.assertEqual(connection.recv(1), b"")

    def test_too_much(self):
        server = self.serve("both")
        self.assertEqual(self.ask(server, "GET", ME, [*MAX, ("X-Long", "x" * 20000)]).status, 431)
        self.assertEqual(self.ask(server, "POST", ADDENDUMS, CLINIC, b" " * 3_000_000).status, 413)
        self.assertEqual(self.ask(server, *GET_ME).status, 200)

    def test_many_at_once(self):
        server = self.serve("both")
        connections = [self.connect(server) for _ in range(64)]

        def use(connection):
            found = []
            for _ in range(5):
                connection.sendall(written(*SIGN))
                found.append(read(connection).status)
            return found
        with concurrent.futures.ThreadPoolExecutor(64) as pool:
            self.assertEqual(list(pool.map(use, connections)), [[201] * 5] * 64)
        self.assertEqual(server.log(), "POST clinic.create_sign_off 201\n" * 320)


class Faults(Case):
    """What goes wrong on purpose."""

    def test_instead_of_an_answer(self):
        for kind, status in (("busy", 429), ("bad_gateway", 502), ("unavailable", 503)):
            server = self.serve("both", "--fault", kind)
            came = self.ask(server, *GET_ME)
            self.assertEqual((came.status, set(json.loads(came.text))), (status, {"code", "message", "trace_id"}))
            self.assertEqual(came.getheader("Retry-After"), "1" if kind == "busy" else None)
            self.assertEqual(self.statuses(server, GET_ME), [200])
            self.assertEqual(server.log(), f"GET maxcare.me {status}, but {kind}\nGET maxcare.me 200\n")
        came = self.ask(self.serve("clinic", "--fault", "html_page"), *SIGN)
        self.assertEqual((came.status, came.getheader("Content-Type")), (502, "text/html"))
        self.assertIn("<html>", came.text)

    def test_spoilt(self):
        came = self.ask(self.serve("clinic", "--fault", "truncated"), *SIGN)
        self.assertEqual((came.status, int(came.getheader("Content-Length"))), (201, len(came.text)))
        self.assertRaises(json.JSONDecodeError, json.loads, came.text)
        came = self.ask(self.serve("clinic", "--fault", "duplicate_member"), *SIGN)
        names = [name for name, _ in json.loads(came.text, object_pairs_hook=list)]
        self.assertEqual((came.status, len(names), names[-1]), (201, len(set(names)) + 1, names[0]))
        came = self.ask(self.serve("clinic", "--fault", "wrong_content_type"), *SIGN)
        self.assertEqual((came.status, came.getheader("Content-Type")), (201, "text/plain"))
        self.assertEqual(json.loads(came.text)["session_note_id"], 46)

    def test_closed(self):
        server = self.serve("clinic", "--fault", "closed")
        connection = self.connect(server)
        connection.sendall(written(*SIGN))
        self.assertEqual(connection.recv(1), b"")
        self.assertEqual(self.statuses(server, SIGN), [201])
        self.assertEqual(server.log(), "POST clinic.create_sign_off -, but closed\nPOST clinic.create_sign_off 201\n")

    def test_slow(self):
        """Late, and whole; others do not wait for it."""
        server = self.serve("both", "--fault", "slow:maxcare.me", "--delay", "2000")
        connection = self.connect(server)
        begin = time.monotonic()
        connection.sendall(written(*GET_ME))
        self.assertEqual(self.statuses(server, SIGN, GET_ME), [201, 200])
        self.assertLess(time.monotonic() - begin, 1.9)
        came = read(connection)
        self.assertGreater(time.monotonic() - begin, 1.99)
        self.assertEqual((came.status, json.loads(came.text)["code"]), (200, "success"))
        connection.sendall(written(*GET_ME))
        self.assertEqual(read(connection).status, 200)

    def test_which(self):
        """Of an operation, or of any; as many as are wanted."""
        edit = ("PATCH", EDIT, MAX, {"dxStatus": "Active"})
        self.assertEqual(self.statuses(self.serve("both", "--fault", "busy:2"), *[GET_ME] * 3), [429, 429, 200])
        self.assertEqual(self.statuses(self.serve("both", "--fault", "busy:always"), *[GET_ME] * 5), [429] * 5)
        server = self.serve("both", "--fault", "unavailable:maxcare.update_impression:2",
                            "--fault=bad_gateway:maxcare.me")
        self.assertEqual(self.statuses(server, GET_ME, edit, GET_ME, edit, edit), [502, 503, 200, 503, 200])


class Log(Case):
    def test_nothing_of_a_request_is_told(self):
        server = self.serve("both", "--token", "secret-token")
        for request in (
                ("PUT", f"{ADDENDUMS}/secret-id", [("X-User-Token", "secret-token"), JSON], {"secret-name": 1}),
                ("PATCH", "/v3/notes/secret-note/impressions/1?secret-name=1",
                 [("Authorization", "Bearer secret-token"), ORGANIZATION, JSON], b'{"secret-name": "secret-text"}'),
                ("GET", "/secret-path", [("Secret-Name", "secret-text")]),
                ("SECRET", "/v3/tasks", MAX)):
            self.ask(server, *request)
        connection = self.connect(server)
        connection.sendall(b"secret-text\r\n\r\n")
        read(connection)
        self.assertEqual(server.log(), "PUT clinic.update_addendum 422\nPATCH maxcare.update_impression 400\n"
                                       "GET - 404\n- - 405\n- - 400\n")
        self.assertEqual(server.complaints(), "")


class Life(Case):
    def test_signals_end_it(self):
        """At once, also while a late answer is due and in the middle of a request."""
        for how in (signal.SIGTERM, signal.SIGINT):
            server = self.serve("both", "--fault", "slow:always")
            slow, half = self.connect(server), self.connect(server)
            slow.sendall(written(*GET_ME))
            half.sendall(b"GET / HTTP/1.1\r\n")
            slow.settimeout(0.3)
            self.assertRaises(TimeoutError, slow.recv, 1)
            begin = time.monotonic()
            self.assertEqual(server.stop(how), 0)
            self.assertLess(time.monotonic() - begin, 2)
            self.assertEqual((server.log(), server.complaints()), ("GET maxcare.me 200, but slow\n", ""))

    def test_a_port_in_use(self):
        server = self.serve("both")
        with Program([PROGRAM, "serve", "both", "--port", str(server.port)]) as second:
            self.assertEqual(second.wait(), 2)
            self.assertEqual(second.complaints(),
                             f"preflight serve: cannot listen on 127.0.0.1:{server.port}: Address already in use\n")
            self.assertEqual(second.output(), "")

    def test_usage(self):
        for words in ([], ["secret"], ["clinic", "maxcare"], ["clinic", "--secret"], ["clinic", "--port", "secret"],
                      ["clinic", "--port", "65536"], ["clinic", "--port", "-1"], ["clinic", "--port"],
                      ["clinic", "--grant", "secret:everything"], ["clinic", "--fault", "secret"],
                      ["clinic", "--fault", "none"], ["clinic", "--fault", "busy:secret"],
                      ["clinic", "--fault", "busy:"], ["clinic", "--fault", "busy:1:1"],
                      ["clinic", "--fault", "busy:clinic.create_sign_off:"], ["clinic", "--fault", "busy:maxcare.me"],
                      ["clinic", "--known", "secret"], ["clinic", "--known", "secret=1"],
                      ["clinic", "--known", "noteId=secret"], ["clinic", "--known", "id="],
                      ["clinic", "--without", "secret=secret"], ["clinic", "--delay", "secret"],
                      ["clinic", "--seed", "-1"]):
            with Program([PROGRAM, "serve", *words]) as program:
                self.assertEqual(program.wait(), 2, words)
                self.assertRegex(program.complaints(), r"^preflight serve: expected ")
                self.assertNotIn("secret", program.complaints())
                self.assertEqual(program.output(), "")


if __name__ == "__main__":
    PROGRAM = sys.argv.pop(1)
    bound_all(100)
    unittest.main()
