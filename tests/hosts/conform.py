# Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
"""`preflight conform`, against `preflight serve`, host_server and servers that are none: conform.py PROGRAM HOST_SERVER"""
import gzip
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import unittest
import xml.etree.ElementTree

from support import DEADLINE, Mock, Program, Server, bound_all, wait_until

PROGRAM = HOST_SERVER = None
SUMMARY = re.compile(
    r"^(\d+) cases?: (\d+) passed, (\d+) failed, (?:\d+ known, )?(\d+) skipped, (\d+) not run; (\d+) requests?\n\Z",
    re.MULTILINE)


class Stranger:
    """Keeps what arrives, and gives every request the same bytes; None: nothing, ever. After as many as `answers` on one
    connection, or on the first one alone if `once`, the next request gets only `rest`, and the connection is closed.
    look() is called before each answer."""

    def __init__(self, answer, answers=None, once=False, rest=b"", look=lambda: None):
        self.answer, self.answers, self.once, self.rest, self.look = answer, answers, once, rest, look
        self.connections = 0
        self.requests = []
        self.socket = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self.socket.getsockname()[1]}"
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self):
        while True:
            try:
                connection, _ = self.socket.accept()
            except OSError:
                return
            self.connections += 1
            with connection:
                connection.settimeout(DEADLINE)
                self._talk(connection)

    def _talk(self, connection):
        came = b""
        left = 0 if self.once and self.connections > 1 else self.answers
        while True:
            head, end, rest = came.partition(b"\r\n\r\n")
            length = re.search(rb"\r\nContent-Length: (\d+)", head)
            size = int(length.group(1)) if length else 0
            if b"\r\nTransfer-Encoding: chunked" in head:  # the last chunk is empty
                last = (b"\r\n" + rest).find(b"\r\n0\r\n\r\n")
                size = last + 5 if last >= 0 else len(rest) + 1
            if not end or len(rest) < size:
                try:
                    piece = connection.recv(1 << 16)
                except OSError:
                    return
                if not piece:
                    return
                came += piece
                continue
            self.requests.append((head.decode("latin-1").split("\r\n"), rest[:size]))
            came = rest[size:]
            if self.answer is not None:
                self.look()
                try:
                    answer = self.answer if left != 0 else self.rest
                    connection.sendall(answer[:answer.find(b"\r\n\r\n") + 4] if head.startswith(b"HEAD ") else answer)
                except OSError:
                    return
                if b"close" in self.answer or left == 0:
                    return
                left = left - 1 if left is not None else None

    def close(self):
        self.socket.close()


class Case(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def serve(self, *words):
        server = Mock(PROGRAM, *words)
        self.addCleanup(server.__exit__)
        return server

    def stranger(self, answer, **how):
        made = Stranger(answer, **how)
        self.addCleanup(made.close)
        return made

    def start(self, *words):
        program = Program([PROGRAM, "conform", *words])
        self.addCleanup(program.__exit__)
        return program

    def conform(self, *words):
        """Its exit status, what it says, and the numbers of its last line."""
        program = self.start(*words)
        status = program.wait()
        self.complaints = program.complaints()
        said = program.output()
        found = SUMMARY.search(said)
        return status, said, [int(number) for number in found.groups()] if found else None

    def reports(self):
        return [word for kind in ("junit", "html", "json", "ctrf") for word in (f"--{kind}", str(self.folder / kind))]

    def read_junit(self):
        """The names of its cases, and of those that failed; the class of a case is its operation and part."""
        cases = xml.etree.ElementTree.parse(self.folder / "junit").getroot().findall(".//testcase")
        names = ["{}.{}/{}/{}".format(*case.get("classname").split(".", 2), case.get("name")) for case in cases]
        return names, [name for name, case in zip(names, cases) if case.find("failure") is not None]

    def are_whole(self, run):
        """The reports hold as many cases as were run."""
        self.assertEqual(len(self.read_junit()[0]), run)
        self.assertEqual(len(json.loads((self.folder / "json").read_bytes())["cases"]), run)
        self.assertEqual(json.loads((self.folder / "ctrf").read_bytes())["results"]["summary"]["tests"], run)
        self.assertTrue((self.folder / "html").read_text().rstrip().endswith("</html>"))

    def fails_at_once(self, complaint, *words):
        begin = time.monotonic()
        status, said, _ = self.conform(*words)
        self.assertLess(time.monotonic() - begin, 5)
        self.assertEqual((status, said), (2, ""), words)
        self.assertRegex(self.complaints, complaint)
        self.assertNotIn("secret", self.complaints)


class Served(Case):
    """What preflight serves keeps the contract; where a fault is put in, it does not."""

    def test_clinic(self):
        server = self.serve("clinic", "--known", "session_note_id=46")
        status, said, numbers = self.conform(
            server.url, "--api", "clinic", "--known", "session_note_id=46", "--unknown", "session_note_id=47",
            *self.reports())
        size, passed, failed, skipped, left, sent = numbers
        self.assertEqual((status, failed, left), (0, 0, 0), said)
        self.assertEqual(passed + skipped, size)
        self.assertGreater(passed, 100)
        self.assertEqual(server.log().count("\n"), sent)
        self.assertIn(" clinic.create_sign_off 404 Session note not found\n", server.log())
        self.are_whole(size)

    def test_maxcare(self):
        scopes = ["write:soap_notes=lesser", "read:soap_notes=least"]
        words = [word for scope in scopes for word in ("--without", scope)]
        server = self.serve("all", "--known", "noteId=a", "--known", "noteId=b", "--conflict", "noteId=b", *words)
        status, said, numbers = self.conform(
            f"{server.url}/v3/", "--api", "maxcare", "--known", "noteId=a", "--unknown", "noteId=c", "--conflict", "noteId=b",
            *words, *self.reports())
        size, passed, failed, skipped, left, _ = numbers
        self.assertEqual((status, failed, left), (0, 0, 0), said)
        self.assertEqual(passed + skipped, size)
        self.assertGreater(passed, 300)
        self.are_whole(size)
        for line in ("update_impression 404", "update_impression 409", "update_impression 403", "list_notes 403"):
            self.assertIn(f" maxcare.{line} ", server.log())

    def test_only(self):
        server = self.serve("clinic")
        status, said, numbers = self.conform(
            server.url, "--api", "clinic", "--only", "clinic.create_sign_off/signature/", "--only",
            "clinic.create_addendum/body/", *self.reports())
        self.assertEqual((status, numbers[2]), (0, 0), said)
        names, _ = self.read_junit()
        self.assertEqual({"/".join(name.split("/")[:2]) for name in names},
                         {"clinic.create_sign_off/signature", "clinic.create_addendum/body"})

    def test_faults(self):
        for kind in ("truncated", "duplicate_member", "wrong_content_type", "html_page", "closed"):
            server = self.serve("clinic", "--fault", f"{kind}:clinic.create_sign_off:always")
            only = ["--only", "clinic.create_sign_off/signature/", "--only", "clinic.create_addendum/signature/"]
            status, said, numbers = self.conform(server.url, "--api", "clinic", *only, *self.reports())
            self.assertEqual(status, 1, kind)
            told = re.findall(r"^  failed (\S+)(?:: \S|$)", said, re.MULTILINE)
            names, failed = self.read_junit()
            self.assertEqual((sorted(told), len(names)), (sorted(failed), numbers[0]))
            self.assertEqual(len(failed), numbers[2])
            self.assertTrue(all(name.startswith("clinic.create_sign_off/") for name in failed), kind)
            self.assertIn("clinic.create_sign_off/signature/missing_prefix", failed, kind)
            self.assertEqual("without an answer: " in said, kind == "closed")

    def test_busy(self):
        """It waits for as long as the server wants, and asks again."""
        server = self.serve("clinic", "--fault", "busy:2")
        begin = time.monotonic()
        status, said, _ = self.conform(server.url, "--api", "clinic", "--only", "clinic.create_sign_off/signature/")
        self.assertEqual(status, 0, said)
        self.assertGreater(time.monotonic() - begin, 2)
        self.assertEqual(server.log().count(" 429, but busy\n"), 2)


class Again(Case):
    """What a run tells another one, and a person."""

    SIGNATURE = ["--only", "clinic.create_sign_off/signature/"]
    NAMES = {f"clinic.create_sign_off/signature/{rule}"
             for rule in ("missing_member", "missing_prefix", "not_base64", "not_png", "shown", "accepted")}

    def broken(self, *words):
        return self.serve("clinic", "--fault", "unavailable:clinic.create_sign_off:always", *words)

    def pages(self):
        return [word for kind in ("junit", "html", "ctrf") for word in (f"--{kind}", str(self.folder / kind))]

    def report(self, server, *words):
        """The report, as JSON, of a run against a server, and the file that it is in."""
        file = self.folder / f"run{len(list(self.folder.iterdir()))}"
        status, said, _ = self.conform(server.url, "--api", "clinic", *words, "--json", str(file))
        self.assertEqual(status, 1, said)
        return json.loads(file.read_bytes()), str(file)

    @unittest.skipUnless(shutil.which("curl"), "there is no curl")
    def test_a_line_for_curl(self):
        """Pasted into a shell, it shows what the run has seen; the credential is in none of it."""
        server = self.broken("--token", "secret_of_the_test")
        report, _ = self.report(server, *self.SIGNATURE, "--token", "secret_of_the_test", "--known", "session_note_id=771",
                                "--show-bodies", *self.pages())
        lines = [exchange["curl"] for case in report["cases"] for failure in case["failures"]
                 for exchange in failure["exchanges"]]
        self.assertGreater(len(lines), 20)
        for line in lines[:3] + lines[-3:]:
            ran = subprocess.run(["sh", "-c", line], env={**os.environ, "TOKEN": "secret_of_the_test"}, capture_output=True,
                                 timeout=DEADLINE, check=False)
            self.assertRegex(ran.stdout, rb"^HTTP/1.1 503 ", line)
        self.assertIn('"session_note_id":771', "".join(lines))
        for kind in ("junit", "html", "ctrf"):
            text = (self.folder / kind).read_text()
            self.assertIn("curl -i ", text, kind)
            self.assertNotIn("secret_of", text, kind)
        self.assertNotIn("secret_of", json.dumps(report))

    def test_without_bodies(self):
        """Neither ids nor bodies; by which words they are shown, and the command that repeats a case."""
        server = self.broken()
        report, file = self.report(server, *self.SIGNATURE, "--token", "secret_token", "--known", "session_note_id=7718281",
                                   *self.pages())
        for text in [pathlib.Path(file).read_text()] + [(self.folder / kind).read_text() for kind in ("junit", "html", "ctrf")]:
            for hidden in ("7718281", "secret_token", "iVBOR"):
                self.assertNotIn(hidden, text)
            self.assertIn("--show-bodies", text)
        name = report["cases"][0]["name"]
        _, said, _ = self.conform(server.url, "--api", "clinic", *self.SIGNATURE, "--seed", "7")
        command = re.search(r"^    (preflight conform .* --only \S+)$", said, re.MULTILINE).group(1).split()
        self.assertIn("7", command)
        status, said, numbers = self.conform(*command[2:])
        self.assertEqual((status, numbers[0], numbers[2]), (1, 1, 1), said)
        self.assertTrue(name.startswith("clinic.create_sign_off/signature/"))

    def test_replay_and_compare(self):
        """Only what failed is asked again; and what has changed since is told."""
        server = self.broken()
        report, file = self.report(server, "--only", "clinic.create_sign_off/signature/", "--only", "clinic.create_addendum/")
        failed = {case["name"] for case in report["cases"] if case["outcome"] == "failed"}
        self.assertTrue(self.NAMES <= failed and len(failed) < len(report["cases"]))
        status, said, numbers = self.conform(server.url, "--replay", file, "--compare", file)
        self.assertEqual((status, numbers[0], numbers[2]), (1, len(failed), len(failed)), said)
        self.assertEqual(len(re.findall("^still failing ", said, re.MULTILINE)), len(failed))
        healthy = self.serve("clinic")
        status, said, numbers = self.conform(healthy.url, "--replay", file, "--compare", file)
        self.assertEqual((status, numbers[1], numbers[2]), (0, len(failed), 0), said)
        self.assertEqual({name for name in re.findall(r"^fixed (\S+)$", said, re.MULTILINE)}, failed)
        other = self.serve("clinic", "--fault", "unavailable:clinic.create_addendum:always")
        status, said, _ = self.conform(other.url, "--api", "clinic", "--only", "clinic.create_addendum/instructions/",
                                       "--compare", file)
        self.assertEqual(status, 1)
        self.assertRegex(said, r"(?m)^new clinic\.create_addendum/instructions/")
        self.assertRegex(said, r"(?m)^gone clinic\.create_sign_off/signature/")

    def test_reports_that_are_none(self):
        server = self.broken()
        texts = {"": "no JSON", "{": "no JSON", "[]": "no report", "{}": "no report", '{"format":1}': "another format",
                 '{"format":2}': "lacks a member"}
        for text, why in texts.items():
            file = self.folder / "past"
            file.write_text(text)
            for option in ("--replay", "--compare"):
                self.fails_at_once(why, server.url, "--api", "clinic", option, str(file))
        self.fails_at_once("cannot read", server.url, "--api", "clinic", "--replay", str(self.folder / "none"))
        _, file = self.report(server, *self.SIGNATURE)
        self.fails_at_once("of the same API", server.url, "--api", "maxcare", "--replay", file)
        self.fails_at_once("not both", server.url, "--replay", file, "--only", "clinic.")
        self.fails_at_once("one --replay", server.url, "--replay", file, "--replay", file)

    def test_known_findings(self):
        """What is known does not count; what is new does, and what has expired; what is mended is told."""
        server, file = self.broken(), self.folder / "known"
        words = [server.url, "--api", "clinic", *self.SIGNATURE]
        status, said, _ = self.conform(*words, "--write-baseline", str(file))
        self.assertEqual(status, 0, said)
        self.assertTrue(self.NAMES <= {line.split()[0] for line in file.read_text().splitlines()})
        status, said, numbers = self.conform(*words, "--baseline", str(file), *self.reports())
        self.assertEqual((status, numbers[2]), (0, 0), said)
        self.assertRegex(said, r"(?m)^known clinic\.create_sign_off/signature/missing_prefix: TODO")
        self.assertEqual(self.read_junit()[1], [])
        lines = file.read_text().splitlines()
        file.write_text("\n".join(line.replace(" TODO", " until=2026-01-31 TODO") if "missing_prefix" in line else line
                                  for line in lines if "not_png" not in line))
        status, said, numbers = self.conform(*words, "--baseline", str(file), "--today", "2026-01-31")
        self.assertEqual((status, numbers[2]), (1, 1), said)
        self.assertRegex(said, r"(?m)^  failed clinic\.create_sign_off/signature/not_png")
        status, said, numbers = self.conform(*words, "--baseline", str(file), "--today", "2026-02-01")
        self.assertEqual((status, numbers[2]), (1, 2), said)
        self.assertIn("expired", said)
        healthy = self.serve("clinic")
        status, said, _ = self.conform(healthy.url, *words[1:], "--baseline", str(file), "--today", "2026-01-31")
        self.assertEqual(status, 0, said)
        self.assertRegex(said, r"(?m)^no longer found clinic\.create_sign_off/signature/missing_prefix")
        self.assertIn("missing_prefix", self.complaints)

    def test_annotations(self):
        server = self.broken()
        _, said, _ = self.conform(server.url, "--api", "clinic", *self.SIGNATURE, "--github")
        self.assertRegex(said, r"(?m)^::error title=5 cases%3A answered 503%2C right is 422::")
        _, said, _ = self.conform(self.serve("clinic").url, "--api", "clinic", *self.SIGNATURE, "--github")
        self.assertNotIn("::", said)


class Wire(Case):
    OK = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"

    def start(self, *words):
        """A stranger takes one connection after the other."""
        return super().start(*words, *([] if "--parallel" in words else ["--parallel", "1"]))

    def test_what_is_sent(self):
        """What the case wants, Host and Content-Length, and nothing else; over one connection."""
        server = self.stranger(self.OK)
        status, _, numbers = self.conform(f"{server.url}/base", "--api", "maxcare", "--token", "a-token",
                                          "--header", "X-Organization-Id=o", "--only", "maxcare.me/", "--only",
                                          "maxcare.create_task/")
        self.assertEqual((status, numbers[5], server.connections), (1, len(server.requests), 1))
        for (line, *headers), body in server.requests:
            method, target, version = line.split(" ")
            self.assertEqual((target[:6], version), ("/base/", "HTTP/1.1"))
            names = [header.partition(":")[0].lower() for header in headers]
            self.assertLessEqual(
                set(names), {"host", "authorization", "x-organization-id", "content-type", "content-length", "accept",
                             "accept-encoding", "transfer-encoding"})
            self.assertEqual(headers[0], f"Host: {server.url[7:]}")
            self.assertEqual(names.count("content-length") + names.count("transfer-encoding"),
                             1 if body or method in ("POST", "PUT", "PATCH") else 0)
        self.assertTrue(any(line.startswith("GET ") and body for (line, *_), body in server.requests))

    def test_connections_that_are_closed(self):
        """With a word in the answer, and without."""
        for answer in (self.OK.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n"),
                       b"HTTP/1.0 200 OK\r\n\r\nclose"):
            server = self.stranger(answer)
            _, said, numbers = self.conform(server.url, "--api", "clinic", "--only", "clinic.create_addendum/")
            self.assertGreater(numbers[5], 100)
            self.assertEqual((server.connections, len(server.requests)), (numbers[5], numbers[5]))
            self.assertNotIn("without an answer", said)

    def test_connections_that_are_closed_silently(self):
        """What was sent on one that was used before is sent once more, and that is said once."""
        server = self.stranger(self.OK, answers=1)
        _, said, numbers = self.conform(server.url, "--api", "clinic", "--only", "clinic.create_addendum/")
        again = numbers[5] - 1
        self.assertGreater(again, 100)
        self.assertEqual((server.connections, len(server.requests)), (numbers[5], numbers[5] + again))
        self.assertEqual(server.requests[1::2], server.requests[2::2])
        self.assertEqual(re.findall(r"^.* connection.*$", said, re.MULTILINE),
                         [f"sent again on a new connection: {again}, the server had closed the one before and not said so"])
        self.assertNotIn("without an answer", said)

    def test_requests_that_are_not_sent_again(self):
        """Those on a new connection, those sent again already, and those of which an answer has begun."""
        for how, again in (({"answers": 0}, 0), ({"answers": 1, "once": True}, 1),
                           ({"answers": 1, "rest": b"HTTP/1.1 2"}, 0),
                           ({"answers": 1, "rest": b"HTTP/1.1 102 Processing\r\n\r\n"}, 0)):
            server = self.stranger(self.OK, **how)
            _, said, numbers = self.conform(server.url, "--api", "clinic", "--only", "clinic.create_addendum/signature/")
            self.assertGreater(numbers[5], 10)
            self.assertEqual(len(server.requests), numbers[5] + again, how)
            self.assertEqual("sent again on a new connection: 1," in said, again == 1)
            self.assertRegex(said, r"without an answer: \d+, the server closed the connection before the answer was whole")

    def test_no_delay(self):
        """What it sends does not wait, and what comes is acknowledged at once, on a connection of any age."""
        found = []

        def look():
            if len(server.requests) != 50:
                return
            with self.program.connections() as theirs:
                for one in theirs or []:
                    options = socket.TCP_NODELAY, socket.TCP_QUICKACK
                    wait_until(lambda: all(one.getsockopt(socket.IPPROTO_TCP, option) for option in options), "not set")
                    found.append(one.getpeername()[1])

        server = self.stranger(self.OK, look=look)
        self.program = self.start(server.url, "--api", "clinic", "--only", "clinic.create_addendum/")
        self.program.wait()
        if not found:
            self.skipTest("the system does not show another program's sockets")
        self.assertEqual(found, [int(server.url.rpartition(":")[2])])

    def test_no_output_at_all(self):
        """What is meant for standard output does not go to the server."""
        server = self.stranger(self.OK)
        with Program(["sh", "-c", 'exec "$0" conform "$1" --api clinic --only clinic.create_addendum/ >&-', PROGRAM,
                      server.url]) as program:
            self.assertEqual(program.wait(), 2)
            self.assertRegex(program.complaints(), r"preflight: cannot write: Bad file descriptor\n\Z")
        for (line, *_), _ in server.requests:
            self.assertRegex(line, r"^[A-Z]+ /\S* HTTP/1\.1$")

    def test_redirects(self):
        server = self.stranger(b"HTTP/1.1 307 Temporary Redirect\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n")
        status, _, numbers = self.conform(server.url, "--api", "clinic", "--only", "clinic.create_addendum/")
        self.assertEqual((status, numbers[1]), (1, 1))  # OPTIONS may be answered so
        self.assertFalse([line for (line, *_), _ in server.requests if "elsewhere" in line])

    def test_what_is_no_answer(self):
        for answer, why in ((b"220 mail.example ESMTP\r\n\r\n", "the answer is not HTTP"),
                            (b"HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n", "longer than the host holds"),
                            (b"HTTP/1.1 200 OK\r\nX-Any: " + 70000 * b"x", "longer than the host holds"),
                            (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\nX-Any: "
                             + 70000 * b"x" + b"\r\n\r\n", "longer than the host holds"),
                            (b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nclose", "closed the connection before")):
            server = self.stranger(answer)
            status, said, numbers = self.conform(server.url, "--api", "clinic", "--only",
                                                 "clinic.create_addendum/signature/")
            self.assertEqual((status, numbers[1]), (1, 0))
            self.assertRegex(said, rf"\nwithout an answer: {numbers[5]}, .*{why}")


class Ends(Case):
    def test_nobody(self):
        with socket.socket() as closed:
            closed.bind(("127.0.0.1", 0))
            place = f"127.0.0.1:{closed.getsockname()[1]}"
            self.fails_at_once(rf"^preflight conform: cannot connect to {place}: Connection refused\n$",
                               f"http://{place}", "--api", "clinic", *self.reports())
        self.assertEqual(list(self.folder.iterdir()), [])

    def test_silence(self):
        """It gives up."""
        server = self.stranger(None)
        begin = time.monotonic()
        status, said, numbers = self.conform(server.url, "--api", "clinic", "--timeout", "1", *self.reports())
        self.assertLess(time.monotonic() - begin, 20)
        self.assertEqual((status, numbers[1]), (1, 0))
        self.assertGreater(numbers[4], 50)
        self.assertIn("\nwithout an answer: 10, no answer in time\n", said)
        self.assertIn("given up, 10 requests", self.complaints)
        self.are_whole(numbers[2] + numbers[3])

    def test_always_busy(self):
        """It waits as long as it is told, and gives up."""
        server = self.stranger(b"HTTP/1.1 429 Too Many Requests\r\nRetry-After: 1\r\nContent-Length: 0\r\n\r\n")
        begin = time.monotonic()
        status, said, numbers = self.conform(server.url, "--api", "clinic", *self.reports())
        self.assertTrue(5 < time.monotonic() - begin < 30)
        self.assertEqual((status, numbers[1], len(server.requests)), (1, 0, 10), said)
        self.assertIn("given up, 10 requests", self.complaints)
        self.are_whole(numbers[2] + numbers[3])

    def test_behind_what_codes_bodies(self):
        """One cause, told once, and it gives up: of what gzip has made of a body nothing can be said."""
        body = gzip.compress(b'{"errors":"no"}')
        server = self.stranger(b"HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\n"
                               b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        status, said, numbers = self.conform(server.url, "--api", "clinic", *self.reports())
        self.assertEqual((status, len(server.requests)), (1, 10), said)
        for head, _ in server.requests:
            self.assertIn("Accept-Encoding: identity", head)
        self.assertRegex(said, r"answered 201, but its body has a content coding \(Content-Encoding\)")
        self.assertNotIn("no JSON document", said)
        self.assertRegex(self.complaints, r"given up, 10 answers one after the other had a content coding")
        self.are_whole(numbers[2] + numbers[3])

    def test_a_server_that_goes_away(self):
        server = self.serve("clinic", "--fault", "slow:always", "--delay", "20")
        program = self.start(server.url, "--api", "clinic", *self.reports())
        wait_until(lambda: server.log().count("\n") > 20, "no requests")
        self.assertEqual(server.stop(), 0)
        self.assertEqual(program.wait(), 1)
        self.assertIn("given up", program.complaints())
        self.assertIn("no connection to the server, nothing was sent", program.output())

    def test_signals(self):
        """They end it after the current request, and the reports hold what was run."""
        for how in (signal.SIGINT, signal.SIGTERM):
            server = self.serve("clinic", "--fault", "slow:always", "--delay", "20")
            program = self.start(server.url, "--api", "clinic", *self.reports())
            wait_until(lambda: server.log().count("\n") > 100, "no requests")
            begin = time.monotonic()
            program.process.send_signal(how)
            self.assertEqual(program.wait(), 128 + how)
            self.assertLess(time.monotonic() - begin, 3)
            size, passed, failed, skipped, left, _ = (int(n) for n in SUMMARY.search(program.output()).groups())
            self.assertEqual((failed, passed + skipped + left), (0, size))
            self.assertTrue(passed > 0 and left > 0)
            self.are_whole(size - left)

    def test_signals_while_it_waits(self):
        server = self.stranger(b"HTTP/1.1 429 Too Many Requests\r\nRetry-After: 50\r\nContent-Length: 0\r\n\r\n")
        program = self.start(server.url, "--api", "clinic", *self.reports())
        wait_until(lambda: server.requests, "no requests")
        time.sleep(0.2)
        program.process.send_signal(signal.SIGINT)
        self.assertEqual(program.wait(), 130)
        self.assertEqual(len(server.requests), 1)
        self.are_whole(0)

    def test_files(self):
        """One that cannot be written is told before the server is asked anything; one that is there stays."""
        server = self.serve("clinic")
        for kind in ("junit", "html", "json", "ctrf"):
            self.fails_at_once(r"^preflight: cannot write .*No such file or directory\n$", server.url,
                               "--api", "clinic", f"--{kind}", str(self.folder / "nowhere" / "file"))
        self.assertEqual(server.log(), "")
        status, said, _ = self.conform(server.url, "--api", "clinic", "--only", "clinic.create_addendum/signature/",
                                       "--junit", "/dev/full", "--html", str(self.folder / "html"))
        self.assertEqual(status, 2, said)
        self.assertIn("preflight: cannot write /dev/full: No space left on device\n", self.complaints)
        self.assertTrue((self.folder / "html").read_text().rstrip().endswith("</html>"))

    def test_usage(self):
        clinic = ["http://127.0.0.1:1", "--api", "clinic"]
        for words in ([], clinic[:1], [*clinic, "secret"], ["secret", "--api", "clinic"], [*clinic[:2], "secret"],
                      ["http://user:secret@127.0.0.1", "--api", "clinic"], [*clinic, "--secret"],
                      [*clinic, "--token", "secret", "--token", "secret"], [*clinic, "--known", "secret"],
                      [*clinic, "--known", "secret=1"],
                      [*clinic, "--known", "session_note_id=secret"], [*clinic, "--unknown", "noteId=secret"],
                      [*clinic, "--known", "id=secret", "--known", "id=secret"],
                      [*clinic, "--without", "secret=secret"],
                      [*clinic, "--only", "secret"], [*clinic, "--timeout", "0"], [*clinic, "--timeout", "3601"],
                      [*clinic, "--seed", "secret"], [*clinic, "--json", "secret", "--json", "secret"]):
            self.fails_at_once(r"^preflight conform: expected ", *words)
        self.fails_at_once(r"^preflight conform: expected an http URL, since it speaks no TLS: ",
                           "https://secret.example", "--api", "clinic")
        self.fails_at_once(r"^preflight conform: expected --allow-writes, since the server is not on this machine",
                           "http://secret.example", "--api", "clinic")

    def test_host_server(self):
        """The server that examples/ has for people to copy from, which nothing of the suite is made of."""
        note = ["noteId=nte_3cc73cb69c59403ca9108af6c5693b25", "impressionId=1042",
                "providerId=prv_d4e5f6a7b8c94d0e1f2a3b4c5d6e7f8a"]
        with Server(HOST_SERVER) as server:
            for api, words in (
                    ("maxcare", ["--only", "maxcare.update_impression/", "--only", "maxcare.me/",
                                 "--unknown", "noteId=nte_x", *[word for one in note for word in ("--known", one)]]),
                    ("clinic", ["--known", "session_note_id=46", "--known", "clinic.update_addendum/id=39",
                                "--unknown", "session_note_id=45", "--unknown", "id=4711"])):
                base = "/v3" if api == "maxcare" else ""
                status, said, _ = self.conform(
                    f"http://127.0.0.1:{server.port}{base}", "--api", api, "--strict", *words)
                self.assertEqual(status, 0, said)
                self.assertGreater(int(SUMMARY.search(said).group(2)), 40, said)

    def test_list(self):
        """Names, and nothing is sent: nobody is there."""
        with Program([PROGRAM, "conform", "http://127.0.0.1:1", "--api", "clinic", "--list"]) as program:
            self.assertEqual(program.wait(), 0)
            names = program.output().splitlines()
        self.assertGreater(len(names), 200)
        self.assertEqual(len(set(names)), len(names))
        self.assertIn("clinic.create_sign_off/signature/missing_prefix", names)

    def test_servers_that_are_not_here(self):
        """Nothing is sent to one that is not on this machine, or does not seem to be, without a word."""
        server = self.serve("clinic")
        words = [f"http://0.0.0.0:{server.port}", "--api", "clinic", "--only", "clinic.create_addendum/"]
        self.fails_at_once(r"^preflight conform: expected --allow-writes", *words)
        self.assertEqual(server.log(), "")
        status, said, _ = self.conform(*words, "--allow-writes")
        self.assertEqual(status, 0, said)


if __name__ == "__main__":
    PROGRAM, HOST_SERVER = sys.argv.pop(1), sys.argv.pop(1)
    bound_all(200)
    unittest.main()
