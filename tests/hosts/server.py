# Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
"""host_server, asked over a plain socket: server.py PROGRAM"""
import http.client
import json
import pathlib
import re
import resource
import signal
import socket
import sys
import time
import unittest

from support import DEADLINE, Program, Server, bound_all

PROGRAM = None
NOTE, PROVIDER = "nte_3cc73cb69c59403ca9108af6c5693b25", "prv_d4e5f6a7b8c94d0e1f2a3b4c5d6e7f8a"
ADDENDUMS, SIGN_OFFS = "/v1/clinic/session_notes/addendums", "/v1/clinic/session_notes/sign_offs"
EDIT = f"/v3/notes/{NOTE}/impressions/1042?providerId={PROVIDER}"
ME = "/v3/marketplace/me"
JSON = ("Content-Type", "application/json")
TOKEN, KEY = ("X-User-Token", "a-token"), ("Authorization", "Bearer a-token")
ORGANIZATION = ("X-Organization-Id", "an-organization")
CLINIC, MAX = [TOKEN, JSON], [KEY, ORGANIZATION, JSON]
PNG = ("data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5E"
       "rkJggg==")


def written(method, target, headers=(), body=None):
    """A request as bytes; a body that is not bytes is made JSON."""
    if body is not None and not isinstance(body, bytes):
        body = json.dumps(body).encode()
    lines = [f"{method} {target} HTTP/1.1", "Host: localhost", *(f"{name}: {value}" for name, value in headers)]
    if body is not None:
        lines.append(f"Content-Length: {len(body)}")
    return "\r\n".join([*lines, "", ""]).encode() + (body or b"")


def read(connection, method=None):
    """The next answer; its body is read."""
    came = http.client.HTTPResponse(connection, method=method)
    came.begin()
    came.text = came.read().decode()
    return came


class Case(unittest.TestCase):
    maxDiff = None
    options = ()

    @classmethod
    def setUpClass(cls):
        cls.server = Server(PROGRAM, *cls.options)
        cls.addClassCleanup(cls.server.__exit__)

    def connect(self):
        connection = socket.create_connection(("127.0.0.1", self.server.port), timeout=DEADLINE)
        self.addCleanup(connection.close)
        return connection

    def ask(self, *request):
        connection = self.connect()
        connection.sendall(written(*request))
        return read(connection)

    def answers(self, request, status, body):
        """The answer has that status and that body, apart from the trace id, which is as documented."""
        came = self.ask(*request)
        found = json.loads(came.text)
        if isinstance(found, dict) and "trace_id" in found:
            self.assertRegex(found.pop("trace_id"), r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")
        self.assertEqual((came.status, found), (status, body))
        self.assertEqual(came.getheader("Content-Type"), "application/json")
        return came

    def is_closed(self, connection):
        return connection.recv(1) == b""


class Requests(Case):
    """What arrives is held to the contracts."""
    options = ("--token", "a-token", "--organization", "an-organization")

    def test_answers_reflect_what_was_sent(self):
        sent = {"instructions": "\u00e9\u4e16\ud83d\ude00\"", "signature": PNG}
        came = self.ask("POST", ADDENDUMS, CLINIC, {"session_note_id": 46, "addendum": sent})
        made = json.loads(came.text)
        self.assertEqual(came.status, 201)
        self.assertEqual(made["session_note_id"], 46)
        self.assertEqual((made["instructions"], made["signature"]), ("\u00e9\u4e16\U0001f600\"", PNG))
        self.assertIsNone(made["instructions_response"])
        came = self.ask("PUT", f"{ADDENDUMS}/{made['id']}", CLINIC,
                        {"session_note_id": 46, "addendum": {"instructions_response": "done"}})
        changed = json.loads(came.text)
        self.assertEqual(came.status, 200)
        self.assertEqual(changed, {**made, "instructions_response": "done", "updated_at": changed["updated_at"]})

        came = self.ask("POST", SIGN_OFFS, CLINIC,
                        {"session_note_id": 99, "sign_off": {"review_date": "2023-W43-5", "signature": PNG}})
        made = json.loads(came.text)
        self.assertEqual((came.status, made["review_date"], made["signature"]), (201, "2023-W43-5", PNG))
        came = self.ask("PUT", f"{SIGN_OFFS}/{made['id']}", CLINIC,
                        {"session_note_id": 99, "sign_off": {"review_date": "2023-10-28T00:00:00Z"}})
        self.assertEqual(json.loads(came.text)["review_date"], "2023-10-28T00:00:00Z")

        came = self.ask("PATCH", EDIT, MAX, {"dxStatus": "Active", "dxComplexity": "\"\\"})
        note = json.loads(came.text)["data"]
        self.assertEqual((came.status, note["id"]), (200, NOTE))
        self.assertEqual(note["soapNote"]["impressionsPlans"],
                         [{"impressionId": 1042, "dxComplexity": "\"\\", "dxStatus": "Active"}])

    def test_what_is_kept_has_a_limit(self):
        """The oldest of what was created go."""
        change = {"session_note_id": 46, "addendum": {"instructions_response": "x"}}
        made = [json.loads(self.ask("POST", ADDENDUMS, CLINIC, {"session_note_id": 46, "addendum": {
            "instructions": size * "x"}}).text)["id"] for size in (1, 15_000_000, 15_000_000, 15_000_000)]
        self.assertEqual([self.ask("PUT", f"{ADDENDUMS}/{one}", CLINIC, change).status for one in made],
                         [404, 404, 200, 200])

    def test_the_key_is_told_its_scopes(self):
        came = self.ask("GET", ME, MAX)
        told = json.loads(came.text)["data"]
        self.assertEqual((came.status, len(told["scopes"])), (200, 20))
        self.assertEqual(told["organization"], {"id": "an-organization"})

    def test_operations_that_no_document_describes(self):
        self.answers(("GET", "/v3/patients?page=2", MAX), 200, {"code": "success"})
        self.answers(("GET", "/v3/notes?includeSoapNote=true", MAX), 200, {"code": "success"})
        png = [KEY, ORGANIZATION, ("Content-Type", "image/png")]
        self.answers(("POST", "/v3/notes/n/images?providerId=p", png, b"x"), 200, {"code": "success"})

    def test_all_that_is_wrong_with_a_request_is_told_at_once(self):
        self.answers(
            ("PATCH", f"/v3/notes/{NOTE}/impressions/0x10", [KEY, JSON, ("X-Organization-Id", "\u00e9")],
             b'{"dxStatus": 1, "dxComplexity": null}'), 400,
            {"code": "bad_request", "message":
             "'impressionId': text is not a finite JSON number; 'providerId': required parameter or header is missing; "
             "'X-Organization-Id': must not be empty, nor hold control or non-ASCII characters, nor begin or end with a "
             "space; a bearer token is RFC 6750's; 'dxStatus': value is of another JSON type than the contract wants; "
             "'dxComplexity': null is not allowed here"})
        self.answers(
            ("PUT", f"{ADDENDUMS}/39x", [TOKEN, ("Content-Type", "text/plain")],
             {"session_note_id": "46", "addendum": {"responded_signature": "x"}}), 422,
            {"errors": {"id": ["invalid format"], "Content-Type": ["invalid format"],
                        "session_note_id": ["invalid format"], "responded_signature": ["invalid format"]}})
        self.answers(("POST", ADDENDUMS, CLINIC, {"addendum": {"instructions": " ", "signature": "x"}}), 422,
                     {"errors": {"instructions": ["can't be blank"], "signature": ["invalid format"],
                                 "session_note_id": ["can't be blank"]}})

    def test_bodies_that_are_no_json(self):
        self.answers(("POST", SIGN_OFFS, CLINIC, b"{"), 422, {"errors": "invalid request body"})
        self.answers(("POST", SIGN_OFFS, CLINIC), 422, {"errors": "invalid request body"})
        self.answers(("PATCH", EDIT, MAX, b"\xef\xbb\xbf{}"), 400,
                     {"code": "bad_request", "message": "this byte cannot continue a JSON document"})
        self.answers(("GET", ME, MAX, b"{}"), 400, {"code": "bad_request", "message": "the operation sends no body"})

    def test_content_types(self):
        body = {"dxStatus": "Active"}
        wrong = {"code": "bad_request",
                 "message": "'Content-Type': must be application/json; of an upload, any media type"}
        self.answers(("PATCH", EDIT, [KEY, ORGANIZATION], body), 400, wrong)
        self.answers(("PATCH", EDIT, [KEY, ORGANIZATION, ("Content-Type", "text/plain")], body), 400, wrong)
        self.answers(("PATCH", EDIT, [*MAX, JSON], body), 400,
                     {"code": "bad_request", "message": "'Content-Type': header is given twice"})
        parameter = ("CONTENT-TYPE", "Application/JSON; charset=utf-8")
        self.assertEqual(self.ask("PATCH", EDIT, [KEY, ORGANIZATION, parameter], body).status, 200)

    def test_credentials(self):
        clinic = {"errors": "Unauthorized"}
        for headers in ([], [("X-User-Token", "another")], [("X-User-Token", "")], [TOKEN, TOKEN]):
            self.answers(("POST", ADDENDUMS, [*headers, JSON], {}), 401, clinic)
        maxcare = {"code": "unauthorized", "message": "Invalid or missing API key"}
        for value in (None, "", "Bearer", "Bearer ", "Bearer another", "Basic a-token", "a-token", "BearerX a-token",
                      "Bearer a-token2"):
            headers = [ORGANIZATION] if value is None else [ORGANIZATION, ("Authorization", value)]
            came = self.answers(("GET", ME, headers), 401, maxcare)
            self.assertEqual(came.getheader("WWW-Authenticate"), "Bearer")
        self.assertEqual(self.ask("GET", ME, [ORGANIZATION, ("authorization", "bearer   a-token")]).status, 200)
        # more faults than a report keeps, before the credential
        many = "&".join(["providerId=p"] * 40)
        for headers in ([], [("Authorization", "x")]):
            self.answers(("PATCH", f"{EDIT}&{many}", headers, {}), 401, maxcare)

    def test_unknown_ids(self):
        note = {"errors": "Session note not found"}
        sign_off = {"sign_off": {"review_date": "2023-10-27", "signature": PNG}}
        self.answers(("POST", SIGN_OFFS, CLINIC, {"session_note_id": 7, **sign_off}), 404, note)
        self.answers(("PUT", f"{SIGN_OFFS}/9223372036854775807", CLINIC, {"session_note_id": 99, **sign_off}), 404,
                     {"errors": "Sign-off not found"})
        self.answers(("PUT", f"{ADDENDUMS}/39", CLINIC, {"session_note_id": 99, "addendum": {}}), 404,
                     {"errors": "Addendum not found"})
        nothing = {"code": "not_found", "message": "Resource not found"}
        for target in (EDIT.replace("1042", "1043"), EDIT.replace("nte", "not"), EDIT.replace("prv", "pro")):
            self.answers(("PATCH", target, MAX, {"dxStatus": "Active"}), 404, nothing)
        self.answers(("GET", ME, [KEY, ("X-Organization-Id", "another")]), 404, nothing)

    def test_routes(self):
        nothing = {"code": "not_found", "message": "Resource not found"}
        for target in ("/v3/nothing", "/v3/marketplace/me/", "/v3/marketplace/%2e%2e/me", "/v3/marketplace//me"):
            self.answers(("GET", target, MAX), 404, nothing)
        for target in ("/", "/v1/clinic", "/v2/marketplace/me", "/marketplace/me", "*"):
            self.answers(("GET", target, CLINIC), 404, {"errors": "Not Found"})
        self.assertEqual(self.ask("GET", f"http://localhost{ME}", MAX).status, 200)

    def test_other_methods(self):
        came = self.answers(("GET", ADDENDUMS, CLINIC), 405, {"errors": "Method Not Allowed"})
        self.assertEqual(came.getheader("Allow"), "POST, OPTIONS")
        came = self.answers(("BREW", "/v3/inventory/products", MAX), 405,
                            {"code": "method_not_allowed", "message": "Method not allowed"})
        self.assertEqual(came.getheader("Allow"), "GET, HEAD, POST, OPTIONS")

    def test_connections(self):
        """Two requests, one after the other and at once; then, what is no HTTP."""
        connection = self.connect()
        for _ in range(2):
            connection.sendall(written("GET", ME, MAX))
            self.assertEqual(read(connection).status, 200)
        connection.sendall(written("GET", ME, MAX) + written("GET", ADDENDUMS, CLINIC))
        came = b""
        while came.count(b"HTTP/1.1 ") < 2 or not came.endswith(b"}"):
            came += connection.recv(65536)
        self.assertLess(came.find(b"HTTP/1.1 200"), came.find(b"HTTP/1.1 405"))
        connection.sendall(b"garbage\r\n\r\n")
        self.assertEqual(read(connection).status, 400)
        self.assertTrue(self.is_closed(connection))

        connection = self.connect()
        connection.sendall(written("GET", ME, [*MAX, ("Connection", "close")]))
        self.assertEqual(read(connection).status, 200)
        self.assertTrue(self.is_closed(connection))

    def test_too_much(self):
        """A photo from a phone is taken, what is longer is refused before it is sent."""
        largest = 16 << 20
        for size, answer in ((largest, rb"100 Continue"), (largest + 1, rb"413 ")):
            connection = self.connect()
            connection.sendall(written("POST", ADDENDUMS, [*CLINIC, ("Content-Length", size),
                                                           ("Expect", "100-continue")]))
            self.assertRegex(connection.recv(65536), rb"^HTTP/1\.1 " + answer)
        self.answers(("GET", "/v3/patients/" + 8000 * "p", MAX), 414,
                     {"code": "uri_too_long", "message": "URI Too Long"})
        connection = self.connect()  # who does not wait gets the answer all the same
        connection.sendall(written("POST", ADDENDUMS, CLINIC, b" " * (largest + 1)))
        self.assertEqual(read(connection).status, 413)
        self.assertTrue(self.is_closed(connection))

    def test_chunks(self):
        body = json.dumps({"dxStatus": "Active"}).encode()
        chunks = b"".join(b"1\r\n%c\r\n" % byte for byte in body) + b"0\r\n\r\n"
        connection = self.connect()
        connection.sendall(written("PATCH", EDIT, [*MAX, ("Transfer-Encoding", "chunked")]) + chunks)
        self.assertEqual(read(connection).status, 200)


class Scopes(Case):
    options = ("--grant", "read:notes  read:encounters")

    def test_missing(self):
        """The answer names what is missing, before it looks at anything else."""
        for request, scope in ((("PATCH", EDIT, MAX, {"dxStatus": "Active"}), "write:soap_notes"),
                               (("PATCH", "/v3/notes/n/impressions/x", [KEY]), "write:soap_notes"),
                               (("GET", "/v3/patients", MAX), "read:patients"),
                               (("GET", "/v3/notes?includeSoapNote=true", MAX), "read:soap_notes")):
            self.answers(request, 403, {"code": "forbidden", "message": f"Insufficient scope. Required: {scope}"})

    def test_granted(self):
        for target in ("/v3/notes", "/v3/notes?includeSoapNote=false", "/v3/bills"):
            self.answers(("GET", target, MAX), 200, {"code": "success"})
        self.assertEqual(json.loads(self.ask("GET", ME, MAX).text)["data"]["scopes"], ["read:encounters", "read:notes"])


class Log(Case):
    def test_nothing_of_a_request_is_told(self):
        for request in (
                ("POST", ADDENDUMS, CLINIC, {"session_note_id": 46, "addendum": {"instructions": "secret-text"}}),
                ("PUT", f"{ADDENDUMS}/secret-id", CLINIC, {"session_note_id": "secret-id", "secret-name": 1}),
                ("PATCH", "/v3/notes/secret-note/impressions/0x1?secret-name=1",
                 [("Authorization", "Bearer secret-token"), JSON], b'{"dxStatus": 1, "secret-name": "secret-text"}'),
                ("POST", "/v3/tasks", MAX, {"id": "secret-text"}),
                ("GET", "/secret-path", [("Secret-Name", "secret-text")]),
                ("SECRET", "/v3/tasks", MAX)):
            self.ask(*request)
        connection = self.connect()
        connection.sendall(b"secret-text\r\n\r\n")
        read(connection)
        self.assertEqual(self.server.log(), """\
POST clinic.create_addendum 201
PUT clinic.update_addendum 422 error path id not_numeric; error body /session_note_id wrong_type; \
warning body - unknown_member at byte 0; error body /addendum missing_member
PATCH maxcare.update_impression 400 error path impressionId not_numeric; error query providerId missing_parameter; \
warning query - unknown_parameter; error header X-Organization-Id missing_parameter; error body /dxStatus wrong_type; \
warning body - unknown_member at byte 0
POST maxcare.create_task 200
GET - 404
- - 405
- - 400 the first line is no request line
""")
        self.assertEqual(self.server.complaints(), "")


class Faults(unittest.TestCase):
    """What goes wrong on purpose, as bytes."""

    def came(self, fault):
        server = Server(PROGRAM, "--fault", fault)
        self.addCleanup(server.__exit__)
        connection = socket.create_connection(("127.0.0.1", server.port), timeout=DEADLINE)
        self.addCleanup(connection.close)
        connection.sendall(written("GET", ME, [*MAX, ("Connection", "close")]))
        came = b""
        while piece := connection.recv(1 << 20):
            came += piece
        head, _, body = came.partition(b"\r\n\r\n")
        announced = re.search(rb"\r\nContent-Length: (\d+)", head)
        return head, len(body), int(announced.group(1)) if announced else None

    def test_faults(self):
        head, size, announced = self.came("gateway")
        self.assertRegex(head, rb"^HTTP/1\.1 502 (?s:.*)\r\nContent-Type: text/html")
        self.assertEqual(size, announced)
        self.assertEqual(self.came("close"), (b"", 0, None))
        _, size, announced = self.came("half")
        self.assertEqual(size, announced // 2)
        _, size, announced = self.came("length")
        self.assertEqual(size, announced - 100)
        _, size, announced = self.came("huge")
        self.assertEqual(size, announced)
        self.assertGreater(size, 20_000_000)

    def test_busy(self):
        with Server(PROGRAM, "--fault", "busy") as server:
            with socket.create_connection(("127.0.0.1", server.port), timeout=DEADLINE) as connection:
                for target, status in ((ME, 429), ("/v3/tasks", 429), (ME, 200), ("/v3/tasks", 200)):
                    connection.sendall(written("GET", target, MAX))
                    came = read(connection)
                    self.assertEqual(came.status, status)
                    self.assertEqual(came.getheader("Retry-After"), "1" if status == 429 else None)

    def test_slow(self):
        with Server(PROGRAM, "--fault", "slow") as server:
            with socket.create_connection(("127.0.0.1", server.port), timeout=0.3) as connection:
                connection.sendall(written("GET", ME, MAX))
                with self.assertRaises(TimeoutError):
                    connection.recv(1)
            self.assertEqual(server.stop(), 0)


class Life(unittest.TestCase):
    def test_signals_end_it(self):
        """Also in the middle of a request."""
        for how in (signal.SIGTERM, signal.SIGINT):
            with Server(PROGRAM) as server:
                with socket.create_connection(("127.0.0.1", server.port), timeout=DEADLINE) as connection:
                    connection.sendall(b"GET / HTTP/1.1\r\n")
                    self.assertEqual(server.stop(how), 0)
                    self.assertEqual(server.complaints(), "")

    def test_clients_that_go_away(self):
        with Server(PROGRAM) as server:
            cut = written("POST", ADDENDUMS, CLINIC, b" " * 1000)[:-1]
            for sent in (b"", b"GET / HT", cut, written("GET", ME, MAX)):
                with socket.create_connection(("127.0.0.1", server.port), timeout=DEADLINE) as connection:
                    connection.sendall(sent)
            with socket.create_connection(("127.0.0.1", server.port), timeout=DEADLINE) as connection:
                connection.sendall(written("GET", ME, MAX))
                self.assertEqual(read(connection).status, 200)
            self.assertEqual(server.stop(), 0)

    def test_patience(self):
        """Who says nothing is left, and who does not end what he says is told so."""
        half = written("POST", ADDENDUMS, CLINIC, b" " * 1000)[:-1]
        with Server(PROGRAM, "--timeout", "1") as server:
            begin = time.monotonic()
            connections = []
            for sent in (b"", b"\r\n", b"GET / HTT", half):
                connections.append(socket.create_connection(("127.0.0.1", server.port), timeout=DEADLINE))
                self.addCleanup(connections[-1].close)
                connections[-1].sendall(sent)
            for connection, is_told in zip(connections, (False, False, True, True)):
                if is_told:
                    came = read(connection)
                    self.assertEqual((came.status, came.getheader("Connection")), (408, "close"))
                    self.assertEqual(list(json.loads(came.text)), ["errors"])
                self.assertEqual(connection.recv(1), b"")
            self.assertGreater(time.monotonic() - begin, 0.9)
            self.assertEqual(server.stop(), 0)
            late = "408 the request did not come to its end in time"
            self.assertEqual(sorted(server.log().splitlines()), [f"- - {late}", f"POST - {late}"])

    def test_more_connections_than_descriptors(self):
        """Those that wait get their answer when others end; meanwhile the server does not spin."""
        if b"__asan_init" in pathlib.Path(PROGRAM).read_bytes():
            self.skipTest("without a descriptor, the sanitizer itself cannot look at memory")
        with Server(PROGRAM) as server:
            resource.prlimit(server.process.pid, resource.RLIMIT_NOFILE, (16, 16))
            connections = [socket.create_connection(("127.0.0.1", server.port), timeout=DEADLINE) for _ in range(30)]
            connections[-1].sendall(written("GET", ME, MAX))
            time.sleep(0.5)
            for connection in connections[:-1]:
                connection.close()
            self.assertEqual(read(connections[-1]).status, 200)
            connections[-1].close()
            self.assertEqual(server.stop(), 0)
            self.assertLess(server.busy, 0.25)

    def test_a_full_disk(self):
        """The log is lost, and that is said once; the server goes on."""
        with open("/dev/full", "wb") as out, Program([PROGRAM, "--port", "0"], stdout=out) as server:
            with socket.create_connection(("127.0.0.1", server.port()), timeout=DEADLINE) as connection:
                for _ in range(2):
                    connection.sendall(written("GET", ME, MAX))
                    self.assertEqual(read(connection).status, 200)
            server.process.send_signal(signal.SIGINT)
            self.assertEqual(server.wait(), 1)
            self.assertEqual(server.complaints(),
                             "host_server: cannot write the log: No space left on device; goes on without it\n")

    def test_a_port_in_use(self):
        with Server(PROGRAM) as server, Program([PROGRAM, "--port", str(server.port)]) as second:
            self.assertEqual(second.wait(), 1)
            self.assertEqual(second.complaints(),
                             f"host_server: cannot listen on 127.0.0.1:{server.port}: Address already in use\n")
            self.assertEqual(second.output(), "")

    def test_usage(self):
        any_port = ["--port", "0"]
        for words in ([], ["--port"], ["--port", "x"], ["--port", "65536"], ["--port", "-1"], [*any_port, "--token"],
                      [*any_port, "--fault", "none"], [*any_port, "--grant", "read:everything"], ["--help", "0"],
                      [*any_port, "--max-body", "x"], [*any_port, "--cors", "x"], [*any_port, "--timeout", "0"],
                      ["--host", "127.0.0.1"]):
            with Program([PROGRAM, *words]) as program:
                self.assertEqual(program.wait(), 2, words)
                self.assertRegex(program.complaints(), r"^usage: host_server --port PORT")


if __name__ == "__main__":
    PROGRAM = sys.argv.pop(1)
    bound_all(100)
    unittest.main()
