# Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
"""What both servers make of HTTP itself, byte by byte: wire.py HOST_SERVER PREFLIGHT"""
import json
import re
import shutil
import socket
import sys
import unittest

from server import ADDENDUMS, CLINIC, EDIT, JSON, KEY, MAX, ME, ORGANIZATION, TOKEN, read, written
from support import DEADLINE, Mock, Program, Server, bound_all

HOST_SERVER = PREFLIGHT = None
NEXT = written("GET", ME, MAX)  # 200, if it is taken for a request
EDIT_BODY = b'{"dxStatus":"Active"}'
IN_CHUNKS = b"%x\r\n%s\r\n0\r\n\r\n" % (len(EDIT_BODY), EDIT_BODY)
CHUNKED = "Transfer-Encoding: chunked"
LENGTH = f"Content-Length: {len(EDIT_BODY)}"


def edit(*lines, body=EDIT_BODY, version="1.1"):
    """An edit that any server would carry out, with lines of its head as they are given."""
    known = [f"{name}: {value}" for name, value in MAX]
    head = [f"PATCH {EDIT} HTTP/{version}", "Host: localhost", *known, *lines]
    return "\r\n".join([*head, "", ""]).encode("latin-1") + body


def chunked(*chunks):
    return edit(CHUNKED, body=b"".join(chunks))


def head(text):
    return text.encode("latin-1")


LAST, TWICE, BOTH = "the last coding of Transfer-Encoding is not chunked", "has chunked twice", "are both there"
OTHER, MALFORMED, FOLDED = "reads no transfer coding but chunked", "a line of the head is malformed", "is folded"
LENGTHS, NO_LENGTH, CHUNK = "Content-Length is there twice", "Content-Length is no length", "a chunk is malformed"
NO_LINE, VERSION = "the first line is no request line", "speaks HTTP/1.0 and HTTP/1.1"
ENCODING = "Transfer-Encoding is there twice, or Content-Length is there, too"

# What is refused, since nobody knows where it ends, or another server would not agree: the request, status, why.
REFUSED = {
    # RFC 9112, section 6.3, point 4.3: 400, and close
    "another coding": (edit("Transfer-Encoding: xchunked", body=IN_CHUNKS), 400, LAST),
    "identity": (edit("Transfer-Encoding: identity"), 400, LAST),
    "gzip": (edit("Transfer-Encoding: gzip"), 400, LAST),
    "another coding behind chunked": (edit("Transfer-Encoding: chunked, gzip", body=IN_CHUNKS), 400, LAST),
    "no coding": (edit("Transfer-Encoding:"), 400, LAST),
    "no coding, and a comma": (edit("Transfer-Encoding: ,"), 400, LAST),
    "chunked with a parameter": (edit("Transfer-Encoding: chunked;q=1", body=IN_CHUNKS), 400, LAST),
    "chunked in quotes": (edit('Transfer-Encoding: "chunked"', body=IN_CHUNKS), 400, LAST),
    "chunked behind a vertical tab": (edit("Transfer-Encoding: \vchunked", body=IN_CHUNKS), 400, MALFORMED),
    "chunked and NUL": (edit("Transfer-Encoding: chunked\0", body=IN_CHUNKS), 400, MALFORMED),
    # section 7: once, and section 6.1: 501 for what is not understood
    "chunked twice": (edit("Transfer-Encoding: chunked, chunked", body=IN_CHUNKS), 400, TWICE),
    "chunked in two lines": (edit(CHUNKED, CHUNKED, body=IN_CHUNKS), 400, ENCODING),
    "chunked, then identity in another line": (edit(CHUNKED, "transfer-encoding: identity", body=IN_CHUNKS), 400,
                                               ENCODING),
    "gzip before chunked": (edit("Transfer-Encoding: gzip, chunked", body=IN_CHUNKS), 501, OTHER),
    "gzip before chunked, in two lines": (edit("Transfer-Encoding: gzip", CHUNKED, body=IN_CHUNKS), 501, OTHER),
    "identity before chunked": (edit("Transfer-Encoding: identity, chunked", body=IN_CHUNKS), 501, OTHER),
    # section 6.1: HTTP/1.0 has no such field, and both are an attempt at smuggling
    "chunked in HTTP/1.0": (edit(CHUNKED, "Connection: keep-alive", body=IN_CHUNKS, version="1.0"), 400,
                            "HTTP/1.0 has no Transfer-Encoding"),
    "chunked and a length": (edit(CHUNKED, LENGTH, body=IN_CHUNKS), 400, NO_LENGTH),
    "a length and chunked": (edit(LENGTH, CHUNKED, body=IN_CHUNKS), 400, ENCODING),
    "a length and another coding": (edit("Transfer-Encoding: x", "Content-Length: 4", body=IN_CHUNKS), 400, BOTH),
    # section 6.3, point 5
    "two lengths": (edit(LENGTH, "Content-Length: 0"), 400, NO_LENGTH),
    "two lengths in one line": (edit("Content-Length: 21, 0"), 400, NO_LENGTH),
    "the same length twice": (edit(LENGTH, LENGTH), 400, LENGTHS),
    "the same length twice in one line": (edit("Content-Length: 21, 21"), 400, LENGTHS),
    **{f"length {text!r}": (edit(f"Content-Length: {text}"), 400, NO_LENGTH) for text in (
        "", "-1", "+21", "0x15", "21 0", "21.0", "2_1", "21;", "\xb2\xb9", "18446744073709551616", "9" * 40)},
    # section 5: lines
    "a space before the colon": (edit("Transfer-Encoding : chunked", body=IN_CHUNKS), 400, MALFORMED),
    "a space before the colon of a length": (edit("Content-Length : 21"), 400, MALFORMED),
    "a folded coding": (edit("Transfer-Encoding:\r\n chunked", body=IN_CHUNKS), 400, FOLDED),
    "a folded length": (edit("Content-Length: 2\r\n\t1"), 400, NO_LENGTH),
    "any folded line": (edit("X-Any: a\r\n b", LENGTH), 400, FOLDED),
    "a line that begins with a space": (head("GET / HTTP/1.1\r\n Host: a\r\n\r\n"), 400, MALFORMED),
    "line feeds alone": (head("GET / HTTP/1.1\nHost: a\n\n"), 400, NO_LINE),
    "a line feed alone": (edit("X-Any: a\nTransfer-Encoding: chunked", LENGTH), 400, MALFORMED),
    "a carriage return alone": (edit("X-Any: a\rTransfer-Encoding: chunked", LENGTH), 400, MALFORMED),
    "no colon": (head("GET / HTTP/1.1\r\nno header\r\n\r\n"), 400, MALFORMED),
    "no name": (edit(": x"), 400, MALFORMED),
    # section 3
    "no HTTP": (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 400, NO_LINE),
    "HTTP/0.9": (b"GET /\r\n\r\n", 400, NO_LINE),
    "two spaces": (head("GET  / HTTP/1.1\r\nHost: a\r\n\r\n"), 400, NO_LINE),
    "lower case": (head("GET / http/1.1\r\nHost: a\r\n\r\n"), 400, NO_LINE),
    "HTTP/2": (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505, VERSION),
    "HTTP/3": (b"GET / HTTP/3.0\r\n\r\n", 505, VERSION),
    "HTTP/1.2": (b"GET / HTTP/1.2\r\nHost: a\r\n\r\n", 505, VERSION),
    "no host": (head("GET / HTTP/1.1\r\n\r\n"), 400, "Host is missing"),
    "two hosts": (head("GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n"), 400, "Host is there twice"),
    **{f"host {text!r}": (head(f"GET / HTTP/1.1\r\nHost: {text}\r\n\r\n"), 400, "Host is no host")
       for text in ("a b", "a/b", "user@a", "a?b", "\xe9")},
    # section 7.1
    **{f"chunk {text!r}": (chunked(text), 400, CHUNK) for text in (
        b"x\r\n", b"-1\r\n\r\n", b"\r\n\r\n", b" 5\r\nhello\r\n", b"0x5\r\nhello\r\n0\r\n\r\n",
        b"5\r\nhelloX\r\n0\r\n\r\n", b"5\r\nhello0\r\n\r\n", b"5 \r\nhello\r\n0\r\n\r\n", b"5;\r\nhello\r\n0\r\n\r\n",
        b"5;a=\"\n\"\r\nhello\r\n0\r\n\r\n", b"10000000000000000\r\n")},
    "a chunk's end without a carriage return": (chunked(b"5\nhello\r\n0\r\n\r\n"), 400, CHUNK),
    "a length in the trailers": (chunked(IN_CHUNKS[:-2], b"Content-Length: 1\r\n\r\n"), 400, NO_LENGTH),
    "extensions without end": (chunked(b"5;" + b"a" * 20000 + b"\r\nhello\r\n"), 400, CHUNK),
    "a trailer that is too long": (chunked(IN_CHUNKS[:-2], b"X-Any: " + b"a" * 70000 + b"\r\n\r\n"), 431,
                                   "trailers or extensions"),
    "trailers without end": (chunked(IN_CHUNKS[:-2], b"X-Any: " + b"a" * 120000), 431, "trailers or extensions"),
    # lengths
    "headers": (edit("X-Long: " + "x" * 20000), 431, "the headers are longer than this server takes"),
    "many headers": (edit(*["X-Any: x"] * 3000), 431, "the headers are longer than this server takes"),
    "a target": (head(f"GET /{'x' * 20000} HTTP/1.1\r\nHost: a\r\n\r\n"), 414, "the target is longer"),
    "a method": (head("X" * 20000), 501, "no method is that long"),
    "a body": (edit("Content-Length: 3000000"), 413, "the body is longer than this server takes"),
    "a body in chunks": (chunked(b"200001\r\n"), 413, "the body is longer than this server takes"),
    # RFC 9110, section 10.1.1
    **{f"expectation {text!r}": (edit(f"Expect: {text}", LENGTH), 417, "meets no expectation but 100-continue")
       for text in ("200-ok", "100-continue, x", "100-continue;q=1", "100 continue", '"100-continue"')},
}

# What another reading of the rules above might refuse.
TAKEN = {
    "chunks": edit(CHUNKED, body=IN_CHUNKS),
    "another case": edit("transfer-encoding: CHUNKED", body=IN_CHUNKS),
    "blanks and empty elements": edit("Transfer-Encoding: , \tchunked\t", body=IN_CHUNKS),
    "extensions and trailers": chunked(b'15;a;b=c;d="\\"e;"\r\n', EDIT_BODY, b"\r\n000;f\r\nX-Any: x\r\n\r\n"),
    "leading zeros": edit("Content-Length: 00021"),
    "blanks around a length": edit("Content-Length: \t21 "),
    "an empty line before": b"\r\n" + edit(LENGTH),
    "HTTP/1.0 that stays": edit(LENGTH, "Connection: keep-alive", version="1.0"),
    "an expectation in HTTP/1.0": edit(LENGTH, "Expect: x", "Connection: keep-alive", version="1.0"),
    "an empty expectation": edit(LENGTH, "Expect: ,"),
    "bytes beyond ASCII in a header": edit(LENGTH, "X-Any: \xe9"),
}


class Wire:
    """For each server."""
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.server = cls.start("--max-body", "2M")
        cls.addClassCleanup(cls.server.__exit__)

    def connect(self):
        connection = socket.create_connection(("127.0.0.1", self.server.port), timeout=DEADLINE)
        self.addCleanup(connection.close)
        return connection

    def all_of(self, sent):
        """What comes back until the server closes."""
        connection = self.connect()
        connection.sendall(sent)
        came = b""
        while piece := connection.recv(1 << 16):
            came += piece
        return came

    def says_why(self, came, status, why):
        """One answer, which says that it is the last, with an error of one of the APIs."""
        self.assertEqual(answers_in(came), 1, came)
        first, _, body = came.partition(b"\r\n\r\n")
        self.assertRegex(first, rb"^HTTP/1\.[01] %d " % status)
        self.assertTrue(first.startswith(b"HTTP/1.0") or b"\r\nConnection: close" in first, first)
        self.assertIn(b"\r\nContent-Type: application/json\r\n", first)
        error = json.loads(body)
        if set(error) == {"code", "message", "trace_id"}:
            self.assertRegex(error["code"], r"^[a-z]+(_[a-z]+)*$")
            self.assertRegex(error["trace_id"], r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")
            text = error["message"]
        else:
            self.assertEqual(set(error), {"errors"})
            text = error["errors"]
        self.assertIn(why, text)

    def test_refused(self):
        for what, (request, status, why) in REFUSED.items():
            with self.subTest(what):
                before = len(self.server.log())
                self.says_why(self.all_of(request + NEXT), status, why)
                line = self.server.log()[before:]
                self.assertRegex(line, rf"^(?:PATCH|GET|-) - {status} [^\n]*\n\Z")
                self.assertIn(why, line)

    def test_taken(self):
        """And what follows is the next request."""
        for what, request in TAKEN.items():
            with self.subTest(what):
                connection = self.connect()
                connection.sendall(request + NEXT)
                came = read_two(connection)
                self.assertEqual([status for status, _ in came], [200, 200])
                self.assertIn(b'"id":"nte_', came[0][1])
                self.assertIn(b'"scopes":[', came[1][1])

    def test_byte_by_byte(self):
        """The same, however it is cut."""
        request = b"\r\n" + edit("Expect: 100-CONTINUE", CHUNKED, body=IN_CHUNKS) + NEXT
        connection = self.connect()
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for byte in request:
            connection.sendall(bytes([byte]))
        self.assertEqual([status for status, _ in read_two(connection)], [200, 200])

    def test_trailers_are_no_headers(self):
        request = ["PATCH", EDIT, [("Authorization", "Bearer"), ORGANIZATION, JSON, ("Transfer-Encoding", "chunked")]]
        connection = self.connect()
        connection.sendall(written(*request) + IN_CHUNKS[:-2] + b"X-Any: x\r\n\r\n")
        self.assertEqual(read(connection).status, 401)
        request[2] = request[2][1:]
        connection.sendall(written(*request) + IN_CHUNKS[:-2] + b"Authorization: Bearer a-token\r\n\r\n")
        self.assertEqual(read(connection).status, 401)

    # ------------------------------------------------------------------------------------------- 100 Continue

    def test_the_client_is_asked_for_the_body(self):
        for lines, body in (
                (["Expect: 100-continue", LENGTH], EDIT_BODY), (["expect: 100-Continue", CHUNKED], IN_CHUNKS),
                (["Expect: 100-continue, 100-continue", LENGTH], EDIT_BODY),
                (["Expect: 100-continue", "Expect:", LENGTH], EDIT_BODY)):
            connection = self.connect()
            connection.sendall(edit(*lines, body=b""))
            self.assertEqual(exactly(connection, 25), b"HTTP/1.1 100 Continue\r\n\r\n", lines)
            connection.sendall(body)
            self.assertEqual(read(connection).status, 200)
            connection.sendall(NEXT)
            self.assertEqual(read(connection).status, 200)

    def test_the_client_is_not_asked(self):
        """HTTP/1.0 knows no 100, and without a body there is nothing to wait for."""
        last = "Connection: close"
        for request in (edit("Expect: 100-continue", LENGTH, last, version="1.0"),
                        edit("Expect: 100-continue", "Content-Length: 0", last, body=b""),
                        written("GET", ME, [*MAX, ("Expect", "100-continue"), ("Connection", "close")])):
            self.assertEqual(answers_in(self.all_of(request)), 1, request)

    def test_the_answer_comes_in_its_place(self):
        """Where the body makes no difference: no 100, and the body is not taken for a request, if it comes."""
        waits = [("Expect", "100-continue"), ("Content-Length", len(NEXT))]
        for request, status in ((("PATCH", "/v3/nothing", [*MAX, *waits]), 404), (("PUT", EDIT, [*MAX, *waits]), 405),
                                (("PATCH", EDIT, [ORGANIZATION, JSON, *waits]), 401),
                                (("POST", ADDENDUMS, [("X-User-Token", ""), JSON, *waits]), 401),
                                (("PATCH", EDIT, [*MAX, waits[0], ("Content-Length", 3_000_000)]), 413)):
            came = self.all_of(written(*request))
            self.assertRegex(came, rb"^HTTP/1\.1 %d " % status)
            self.assertEqual(answers_in(came), 1)
            self.assertIn(b"\r\nConnection: close", came)
            line = self.server.log().splitlines()[-1]
            self.assertIn(f" {status}", line)
            self.assertNotIn(" body ", line.replace("the body is", ""))  # which was not read

    def test_curl(self):
        """It would wait for a quarter of an hour."""
        curl = shutil.which("curl")
        if curl is None:
            self.skipTest("there is no curl")
        headers = [word for name, value in CLINIC for word in ("-H", f"{name}: {value}")]
        body = json.dumps({"session_note_id": 46, "addendum": {"instructions": "x" * 1_500_000}})
        with Program([curl, "-v", "-sS", "-o", "/dev/null", "-w", "%{http_code}", "--expect100-timeout", "900", *headers,
                      "-H", "Expect: 100-continue", "--data-binary", "@-", f"{self.server.url}{ADDENDUMS}"],
                     given=body.encode()) as client:
            self.assertEqual(client.wait(), 0, client.complaints())
            self.assertEqual(client.output(), "201")
            self.assertIn("HTTP/1.1 100 Continue", client.complaints())

    # ---------------------------------------------------------------------------------------------- methods

    def test_head(self):
        """As GET, without the body, and also where GET is refused."""
        for target in (ME, "/v3/patients", "/v3/nothing", EDIT, "/nothing", ADDENDUMS):
            answers = []
            for method in ("GET", "HEAD"):
                came = self.all_of(written(method, target, [*MAX, TOKEN, ("Connection", "close")]))
                first, _, body = came.partition(b"\r\n\r\n")
                answers.append((re.sub(rb"\d+$", b"", first), len(body)))
                length = int(re.search(rb"\r\nContent-Length: (\d+)", first).group(1))
            self.assertEqual(answers[0][0], answers[1][0])
            self.assertEqual((answers[0][1], answers[1][1]), (length, 0), target)
        self.assertIn("\nHEAD maxcare.me 200\n", self.server.log())
        refused = self.all_of(written("HEAD", ME, [*MAX, ("Content-Length", "x")]) + NEXT)
        self.assertRegex(refused, rb"(?s)^HTTP/1\.1 400 .*\r\n\r\n\Z")
        self.assertEqual(answers_in(refused), 1)

    def test_options(self):
        for target, allowed in ((ME, "GET, HEAD, OPTIONS"), (EDIT, "PATCH, OPTIONS"), (ADDENDUMS, "POST, OPTIONS"),
                                ("/v3/inventory/products", "GET, HEAD, POST, OPTIONS"),
                                ("*", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS")):
            connection = self.connect()
            connection.sendall(written("OPTIONS", target))
            came = read(connection)
            self.assertEqual((came.status, came.getheader("Allow"), came.text), (204, allowed, ""))
            self.assertEqual((came.getheader("Content-Length"), came.getheader("Content-Type")), (None, None))
        for target in ("/v3/nothing", "/nothing"):
            connection.sendall(written("OPTIONS", target))
            self.assertEqual(read(connection).status, 404)
        self.assertTrue(self.server.log().endswith("OPTIONS - 204\n" * 5 + "OPTIONS - 404\n" * 2), self.server.log())

    def test_no_word_for_pages(self):
        """Unless it is asked for."""
        for method in ("OPTIONS", "GET"):
            came = self.all_of(written(method, ME, [*MAX, ("Origin", "https://app.example"), ("Connection", "close"),
                                                    ("Access-Control-Request-Method", "GET")]))
            self.assertNotIn(b"Access-Control", came)
            self.assertNotIn(b"Vary", came)

    # ---------------------------------------------------------------------------------------------- sockets

    def test_no_delay(self):
        """An answer does not wait until another one is acknowledged."""
        connection = self.connect()
        connection.sendall(NEXT)
        read(connection)
        with self.server.connections() as theirs:
            if theirs is None:
                self.skipTest("the system does not show another program's sockets")
            self.assertTrue(theirs)
            for one in theirs:
                self.assertEqual(one.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY), 1)


def answers_in(came):
    return len(re.findall(rb"HTTP/1\.[01] \d{3} ", came))


def exactly(connection, size):
    came = b""
    while len(came) < size:
        piece = connection.recv(size - len(came))
        if not piece:
            break
        came += piece
    return came


def read_two(connection):
    """Status and body of two answers that come one behind the other, whatever 100 is before them."""
    found, came = [], b""
    while len(found) < 2:
        piece = connection.recv(1 << 16)
        if not piece:
            break
        came += piece
        while (first := came.partition(b"\r\n\r\n"))[1]:
            length = re.search(rb"\r\nContent-Length: (\d+)", first[0])
            size = int(length.group(1)) if length else 0
            if len(first[2]) < size:
                break
            status = int(first[0].split()[1])
            if status != 100:
                found.append((status, first[2][:size]))
            came = first[2][size:]
    return found


class HostServer(Wire, unittest.TestCase):
    @staticmethod
    def start(*words):
        return Server(HOST_SERVER, *words)

    def test_coded_bodies(self):
        """What notepact reads is not compressed."""
        for waits in ([], [("Expect", "100-continue")]):
            connection = self.connect()
            connection.sendall(written("PATCH", EDIT, [*MAX, *waits, ("Content-Encoding", "gzip")], b"\x1f\x8b\x08"))
            self.assertEqual(read(connection).status, 415)


class Serve(Wire, unittest.TestCase):
    @staticmethod
    def start(*words):
        return Mock(PREFLIGHT, "all", *words)

    def test_shapes(self):
        """Of the API to which the target belongs; of the one that is served, where there is no target."""
        for api, target, members in (("clinic", "/v3/patients", {"errors"}), ("maxcare", "/", {"code", "message", "trace_id"})):
            with Mock(PREFLIGHT, api) as server:
                for request in (b"\0", written("GET", target, [("Content-Length", "x")])):
                    with socket.create_connection(("127.0.0.1", server.port), timeout=DEADLINE) as connection:
                        connection.sendall(request)
                        self.assertEqual(set(json.loads(read(connection).text)), members)
        for target, members in (("/", {"errors"}), (ADDENDUMS, {"errors"}), (EDIT, {"code", "message", "trace_id"}),
                                ("/v3/nothing", {"code", "message", "trace_id"})):
            connection = self.connect()
            connection.sendall(written("GET", target, [("Content-Length", "x")]))
            came = read(connection)
            self.assertEqual((came.status, set(json.loads(came.text))), (400, members))


if __name__ == "__main__":
    HOST_SERVER, PREFLIGHT = sys.argv.pop(1), sys.argv.pop(1)
    bound_all(100)
    unittest.main()
