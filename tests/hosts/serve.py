# Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
"""`preflight serve`, asked over a plain socket: serve.py PROGRAM"""
import concurrent.futures
import json
import os
import re
import signal
import socket
import sys
import time
import unittest

from server import ADDENDUMS, CLINIC, EDIT, JSON, KEY, MAX, ME, NOTE, ORGANIZATION, PNG, SIGN_OFFS, read, written
from support import DEADLINE, Mock, Program, bound_all, wait_until

PROGRAM = None
SIGN_OFF = {"session_note_id": 46, "sign_off": {"review_date": "2023-10-27T21:40:00Z", "signature": PNG}}
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
        return read(connection, request[0])

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
        server = self.serve("all")
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
        self.assertEqual((came.status, came.getheader("Allow")), (405, "POST, OPTIONS"))

    def test_one_api(self):
        self.assertEqual(self.statuses(self.serve("clinic"), SIGN, GET_ME), [201, 404])
        self.assertEqual(self.statuses(self.serve("maxcare"), SIGN, GET_ME), [404, 200])

    def test_seeds(self):
        """The same seed gives the same answers, in every run."""
        first, again, other = (self.ask(self.serve("clinic", "--seed", seed), *SIGN).text for seed in ("1", "1", "2"))
        self.assertEqual(first, again)
        self.assertNotEqual(first, other)

    def test_tokens(self):
        server = self.serve("all", "--token", "a-token", "--without", "write:tasks=lesser", "--without",
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
        server = self.serve("all", "--known", "session_note_id=46", "--known", "clinic.update_sign_off/id=5",
                            "--known", "noteId=a", "--known", "noteId=b", "--conflict", "noteId=b")
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
        server = self.serve("all")
        connection = self.connect(server)
        for _ in range(3):
            connection.sendall(written(*GET_ME))
            came = read(connection)
            self.assertEqual((came.status, came.getheader("Connection")), (200, None))
        connection.sendall(written("GET", ME, [*MAX, ("Connection", "close")]))
        self.assertEqual(read(connection).status, 200)
        self.assertEqual(connection.recv(1), b"")

    def test_many_at_once(self):
        server = self.serve("all")
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
            server = self.serve("all", "--fault", kind)
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
        server = self.serve("all", "--fault", "slow:maxcare.me", "--delay", "2000")
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
        self.assertEqual(self.statuses(self.serve("all", "--fault", "busy:2"), *[GET_ME] * 3), [429, 429, 200])
        self.assertEqual(self.statuses(self.serve("all", "--fault", "busy:always"), *[GET_ME] * 5), [429] * 5)
        server = self.serve("all", "--fault", "unavailable:maxcare.update_impression:2",
                            "--fault=bad_gateway:maxcare.me")
        self.assertEqual(self.statuses(server, GET_ME, edit, GET_ME, edit, edit), [502, 503, 200, 503, 200])


class Browsers(Case):
    """Pages of another origin: https://fetch.spec.whatwg.org/#http-cors-protocol."""
    PAD, OTHER = "https://pad.example", "https://pad.example.evil"

    def preflight(self, server, origin, target=SIGN_OFFS, method="POST", headers="content-type,x-user-token"):
        return self.ask(server, "OPTIONS", target, [
            ("Origin", origin), ("Access-Control-Request-Method", method), ("Access-Control-Request-Headers", headers)])

    def words(self, came):
        """What an answer says to a browser."""
        names = ("Allow-Origin", "Allow-Methods", "Allow-Headers", "Expose-Headers", "Allow-Credentials")
        told = {name: came.getheader(f"Access-Control-{name}") for name in names}
        return {name: value for name, value in told.items() if value is not None}

    def test_preflight(self):
        server = self.serve("all", "--cors", self.PAD)
        for target, method, headers in ((SIGN_OFFS, "POST", "content-type,x-user-token"),
                                        (EDIT, "PATCH", "authorization,content-type,x-organization-id"),
                                        ("/v3/nothing", "DELETE", "authorization")):  # the page reads the 404 later
            came = self.preflight(server, self.PAD, target, method, headers)
            self.assertEqual((came.status, came.text), (204, ""))
            told = self.words(came)
            self.assertIn(method, told.pop("Allow-Methods").split(", "))
            self.assertEqual(told.pop("Allow-Headers"), headers)
            self.assertEqual(told.pop("Allow-Origin"), self.PAD)
            vary = ", ".join(came.headers.get_all("Vary")).lower()
            self.assertEqual(set(vary.split(", ")), {"origin", "access-control-request-method",
                                                     "access-control-request-headers"})
        self.assertEqual(server.log(), 3 * "OPTIONS - 204\n")

    def test_answers(self):
        """Whatever an answer is, the page may read it, and when to come again."""
        server = self.serve("all", "--cors", self.PAD, "--max-body", "1K", "--fault", "busy:maxcare.me")
        origin = ("Origin", self.PAD)
        for request, status in (((*GET_ME[:2], [*MAX, origin]), 429), ((*GET_ME[:2], [*MAX, origin]), 200),
                                (("GET", "/v3/nothing", [origin]), 404), (("GET", ME, [origin]), 401),
                                (("POST", SIGN_OFFS, [*CLINIC, origin], {}), 422), (("GET", SIGN_OFFS, [origin]), 405),
                                (("POST", SIGN_OFFS, [*CLINIC, origin], b" " * 2000), 413),
                                (("GET", ME, [origin, ("Content-Length", "x")]), 400),
                                (("HEAD", ME, [*MAX, origin]), 200)):
            came = self.ask(server, *request)
            self.assertEqual(came.status, status)
            told = self.words(came)
            self.assertIn("Retry-After", told.pop("Expose-Headers").split(", "))
            self.assertEqual((told, came.getheader("Vary")), ({"Allow-Origin": self.PAD}, "Origin"), request)

    def test_origins(self):
        """Only those that are given; a cache is told that there are others."""
        server = self.serve("clinic", "--cors", self.PAD, "--cors", "null")
        for origin, is_open in ((self.PAD, True), ("null", True), (self.OTHER, False), (self.PAD[:-1], False),
                                ("HTTPS://PAD.EXAMPLE", False), ("*", False)):
            for came in (self.preflight(server, origin), self.ask(server, *SIGN[:2], [*CLINIC, ("Origin", origin)], SIGN_OFF)):
                self.assertEqual(self.words(came).get("Allow-Origin"), origin if is_open else None)
                self.assertTrue(came.getheader("Vary").endswith("Origin"))
        self.assertEqual(self.ask(server, *SIGN).getheader("Vary"), "Origin")
        self.assertEqual(self.words(self.ask(server, *SIGN)), {})

    def test_any_origin(self):
        server = self.serve("clinic", "--cors", "*")
        for came in (self.preflight(server, self.OTHER), self.ask(server, *SIGN[:2], [*CLINIC, ("Origin", "x")], SIGN_OFF),
                     self.ask(server, *SIGN)):
            self.assertEqual(self.words(came)["Allow-Origin"], "*")

    def test_options_that_are_no_preflight(self):
        server = self.serve("clinic", "--cors", self.PAD)
        came = self.ask(server, "OPTIONS", SIGN_OFFS, [("Origin", self.PAD)])
        self.assertEqual((came.status, came.getheader("Allow")), (204, "POST, OPTIONS"))
        self.assertEqual(self.words(came)["Allow-Origin"], self.PAD)


class Log(Case):
    def test_why(self):
        server = self.serve("all", "--known", "noteId=a", "--known", "session_note_id=46", "--conflict", "noteId=a", "--grant",
                            "write:soap_notes", "--token", "a-token")
        edit = ("PATCH", "/v3/notes/a/impressions/1?providerId=p", MAX)
        jpeg = {"session_note_id": 46, "sign_off": {"review_date": "2023-10-27", "signature": "data:image/jpeg;base64,AA"}}
        for request, line in (
                (SIGN, "POST clinic.create_sign_off 201"),
                ((*SIGN[:3], jpeg), "POST clinic.create_sign_off 422 warning body /sign_off/review_date not_rfc3339; "
                                    "error body /sign_off/signature missing_prefix"),
                ((*SIGN[:3], b"{\"x\": 1,"), "POST clinic.create_sign_off 422 warning body - unknown_member at byte 0; "
                                            "error body - truncated_document at byte 8"),
                (("POST", ADDENDUMS, CLINIC, {"session_note_id": 46, "addendum": {"instructions": "x"}, "addendums": 1}),
                 "POST clinic.create_addendum 201 warning body - unknown_member at byte 0 (addendum?)"),
                ((*SIGN[:2], [JSON], SIGN_OFF), "POST clinic.create_sign_off 401 Unauthorized; "
                                                "error header X-User-Token missing_parameter"),
                (("GET", ME, [("Authorization", "Bearer secret"), ORGANIZATION]),
                 "GET maxcare.me 401 Invalid or missing API key"),
                (("GET", "/v3/patients", MAX),
                 "GET maxcare.list_patients 403 Insufficient scope. Required: read:patients"),
                ((*SIGN[:3], {**SIGN_OFF, "session_note_id": 47}),
                 "POST clinic.create_sign_off 404 Session note not found"),
                (("PATCH", EDIT, MAX, {"dxStatus": "Active"}), "PATCH maxcare.update_impression 404 Resource not found"),
                ((*edit, {"dxStatus": ""}), "PATCH maxcare.update_impression 409 Cannot edit a signed note"),
                (("GET", SIGN_OFFS, CLINIC), "GET - 405 allowed: POST"),
                (("GET", "/secret", CLINIC), "GET - 404")):
            before = len(server.log())
            self.ask(server, *request)
            self.assertEqual(server.log()[before:], line + "\n")

    def test_more_than_a_line_should_hold(self):
        server = self.serve("maxcare")
        self.ask(server, "PATCH", EDIT + "&providerId=p" * 40, MAX, {"dxStatus": "Active"})
        self.assertEqual(server.log(), "PATCH maxcare.update_impression 400 "
                         + "; ".join(["error query providerId duplicate_parameter"] * 16) + "; and 24 more\n")

    def test_faults(self):
        """What a fault spoils was judged, what it stands for was not."""
        jpeg = {**SIGN_OFF, "sign_off": {**SIGN_OFF["sign_off"], "signature": "x"}}
        server = self.serve("clinic", "--fault", "busy", "--fault", "truncated:2")
        for _ in range(2):
            self.ask(server, *SIGN[:3], jpeg)
        self.assertEqual(server.log(), "POST clinic.create_sign_off 429, but busy\nPOST clinic.create_sign_off 422 error "
                                       "body /sign_off/signature missing_prefix, but truncated\n")

    def test_nothing_of_a_request_is_told(self):
        server = self.serve("all", "--token", "secret-token")
        for request in (
                ("PUT", f"{ADDENDUMS}/secret-id", [("X-User-Token", "secret-token"), JSON], {"secret-name": 1}),
                ("PATCH", "/v3/notes/secret-note/impressions/1?secret-name=1",
                 [("Authorization", "Bearer secret-token"), ORGANIZATION, JSON], b'{"secret-name": "secret-text"}'),
                ("GET", "/secret-path", [("Secret-Name", "secret-text")]),
                ("GET", ME, [("Authorization", "Bearer secret"), ("X-Organization-Id", "secret-organization")]),
                ("OPTIONS", "/secret-path", [("Origin", "secret")]),
                ("SECRET", "/v3/tasks", MAX),
                ("GET", "/secret-path", [("Expect", "secret")]),
                ("GET", "/secret-path", [("Transfer-Encoding", "secret")]),
                ("GET", "/secret-path", [("Host", "secret host")])):
            self.ask(server, *request)
        connection = self.connect(server)
        connection.sendall(b"secret-text\r\n\r\n")
        read(connection)
        self.assertEqual(server.log(), """\
PUT clinic.update_addendum 422 error path id not_numeric; warning body - unknown_member at byte 0; \
error body /session_note_id missing_member; error body /addendum missing_member
PATCH maxcare.update_impression 400 error query providerId missing_parameter; warning query - unknown_parameter; \
warning body - unknown_member at byte 0; warning body - no_effect at byte 0
GET - 404
GET maxcare.me 401 Invalid or missing API key
OPTIONS - 404
- - 405 allowed: GET, POST
GET - 417 this server meets no expectation but 100-continue
GET - 400 the last coding of Transfer-Encoding is not chunked
GET - 400 Host is there twice
- - 400 the first line is no request line
""")
        self.assertEqual(server.complaints(), "")

    def goes_on(self, program, port, complaint):
        """The server answers, whatever has become of its log; it says so once, and at the end."""
        for _ in range(3):
            with socket.create_connection(("127.0.0.1", port), timeout=DEADLINE) as connection:
                connection.sendall(written(*GET_ME[:2], [*MAX, ("Connection", "close")]))
                came = b""
                while piece := connection.recv(1 << 16):
                    came += piece
            self.assertRegex(came, rb"(?s)^HTTP/1\.1 200 .*\r\n\r\n\{\"code\":\"success\",[^\n]*\}\Z")
        program.process.send_signal(signal.SIGINT)
        self.assertEqual(program.wait(), 2)
        self.assertEqual(program.complaints(), f"preflight serve: cannot write the log: {complaint}; goes on without it\n")

    def test_a_reader_that_goes_away(self):
        reader, writer = os.pipe()
        with open(reader, "rb") as lines, open(writer, "wb") as out:
            with Program([PROGRAM, "serve", "maxcare", "--port", "0"], stdout=out) as program:
                out.close()
                port = int(re.search(rb"127\.0\.0\.1:(\d+)/", lines.readline()).group(1))
                lines.close()
                self.goes_on(program, port, "Broken pipe")

    def test_a_full_disk(self):
        with open("/dev/full", "wb") as out:
            with Program([PROGRAM, "serve", "maxcare", "--port", "0"], stdout=out) as program:
                self.goes_on(program, program.port(), "No space left on device")

    def test_no_output_at_all(self):
        """What is meant for standard output does not go to a socket that has its number."""
        with Program(["sh", "-c", 'exec "$0" serve maxcare --port 0 >&- <&-', PROGRAM]) as program:
            self.goes_on(program, program.port(), "Bad file descriptor")


class Life(Case):
    def test_signals_end_it(self):
        """At once, also while a late answer is due and in the middle of a request."""
        for how in (signal.SIGTERM, signal.SIGINT):
            server = self.serve("all", "--fault", "slow:always")
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
        server = self.serve("all")
        with Program([PROGRAM, "serve", "all", "--port", str(server.port)]) as second:
            self.assertEqual(second.wait(), 2)
            self.assertEqual(second.complaints(),
                             f"preflight serve: cannot listen on 127.0.0.1:{server.port}: Address already in use\n")
            self.assertEqual(second.output(), "")

    def test_host(self):
        """Where others can reach it, it says so."""
        for host, listens, warns in (("0.0.0.0", "0.0.0.0", True), ("127.0.0.2", "127.0.0.2", False),
                                     ("localhost", "127.0.0.1", False), ("::1", "[::1]", False), ("::", "[::]", True)):
            with Program([PROGRAM, "serve", "clinic", "--port", "0", "--host", host]) as program:
                # A machine may be without IPv6. A warning comes before the place, and may be seen before it.
                no_ipv6 = re.compile("Address family not supported|Cannot assign")
                place = wait_until(lambda: program.output() or (host.startswith(":") and no_ipv6.search(program.complaints())),
                                   "nothing")
                if host.startswith(":") and no_ipv6.search(program.complaints()):
                    continue
                port = int(re.fullmatch(rf"listening on http://{re.escape(listens)}:(\d+)/ for [^\n]+\n", place).group(1))
                with socket.create_connection((listens.strip("[]"), port), timeout=DEADLINE) as connection:
                    connection.sendall(written(*SIGN))
                    self.assertEqual(read(connection).status, 201)
                self.assertRegex(program.complaints(), rf"^preflight serve: warning: other machines can reach "
                                 rf"{re.escape(listens)}:{port}, .*\n\Z" if warns else r"^\Z")
        for host in ("secret", "1.2.3", "256.0.0.1"):
            with Program([PROGRAM, "serve", "clinic", "--host", host]) as program:
                self.assertEqual(program.wait(), 2)
                self.assertRegex(program.complaints(), r"^preflight serve: --host wants an IP address, [^\n]+\n\Z")
                self.assertNotIn("secret", program.complaints())

    def test_sizes(self):
        for text, most in (("100", 100), ("1K", 1024), ("1M", 1 << 20)):
            server = self.serve("clinic", "--max-body", text)
            for size, status in ((most, 422), (most + 1, 413)):
                self.assertEqual(self.statuses(server, ("POST", SIGN_OFFS, CLINIC, b" " * size)), [status])

    def test_usage(self):
        for words in ([], ["secret"], ["clinic", "clinic"], ["all", "secret"], ["clinic", "--secret"], ["clinic", "--port", "secret"],
                      ["clinic", "--port", "65536"], ["clinic", "--port", "-1"], ["clinic", "--port"],
                      ["clinic", "--grant", "secret:everything"], ["clinic", "--fault", "secret"],
                      ["clinic", "--fault", "none"], ["clinic", "--fault", "busy:secret"],
                      ["clinic", "--fault", "busy:"], ["clinic", "--fault", "busy:1:1"],
                      ["clinic", "--fault", "busy:clinic.create_sign_off:"], ["clinic", "--fault", "busy:maxcare.me"],
                      ["clinic", "--known", "secret"], ["clinic", "--known", "secret=1"],
                      ["clinic", "--known", "noteId=secret"], ["clinic", "--known", "id="],
                      ["clinic", "--without", "secret=secret"], ["clinic", "--delay", "secret"],
                      ["clinic", "--seed", "-1"], ["clinic", "--max-body", "secret"], ["clinic", "--max-body", "-1"],
                      ["clinic", "--max-body", "1X"], ["clinic", "--max-body", "1KB"], ["clinic", "--max-body", ""],
                      ["clinic", "--max-body", "99999999999G"], ["clinic", "--timeout", "0"],
                      ["clinic", "--timeout", "secret"], ["clinic", "--cors", "secret"], ["clinic", "--cors", ""],
                      ["clinic", "--cors", "https://"], ["clinic", "--cors", "https://secret/"],
                      ["clinic", "--cors", "HTTPS://secret"], ["clinic", "--cors", "https://a b"],
                      ["clinic", "--host", ""]):
            with Program([PROGRAM, "serve", *words]) as program:
                self.assertEqual(program.wait(), 2, words)
                self.assertRegex(program.complaints(), r"^preflight serve: expected ")
                self.assertNotIn("secret", program.complaints())
                self.assertEqual(program.output(), "")


if __name__ == "__main__":
    PROGRAM = sys.argv.pop(1)
    bound_all(100)
    unittest.main()
