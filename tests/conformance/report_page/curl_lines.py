#!/usr/bin/env python3
# Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
"""curl_lines.py CURL_LINES [SHELL...]

Runs every line that the program CURL_LINES makes, in each shell, and holds what arrives at a socket against the request
that the line was made of, byte by byte. Exit status 1 if anything differs.
"""
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import threading

TOKEN = "a'b\"c$d`e\\f%41+g/h"
VARIABLES = {"TOKEN": TOKEN, "SHORT": "hi", "TOKEN_PERCENT": "a%27b%22c%24d%60e%5Cf%2541%2Bg%2Fh"}
ADDED = ("host", "content-length")  # by curl itself: where it sends to, and how much


class Recorder(threading.Thread):
    """Takes one request after the other, answers each, and keeps its bytes."""

    def __init__(self):
        super().__init__(daemon=True)
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.url = "http://127.0.0.1:%d" % self.listener.getsockname()[1]
        self.seen = []

    def run(self):
        while True:
            connection, _ = self.listener.accept()
            with connection:
                connection.settimeout(20)
                try:
                    self.seen.append(self.take(connection))
                except (OSError, ValueError) as error:
                    self.seen.append(error)
                connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")

    @staticmethod
    def take(connection):
        with connection.makefile("rb") as stream:
            line = stream.readline()
            headers = []
            while (header := stream.readline()) != b"\r\n":
                if not header:
                    raise ValueError("the head ends early")
                headers.append(header[:-2])
            fields = {name.lower(): value.strip() for name, _, value in (one.partition(b":") for one in headers)}
            if fields.get(b"transfer-encoding") == b"chunked":
                body = b""
                while (size := int(stream.readline(), 16)) != 0:
                    body += stream.read(size)
                    stream.readline()
                stream.readline()
            else:
                body = stream.read(int(fields.get(b"content-length", b"0")))
            return line, headers, body, b"content-length" in fields


def field(header):
    """Name and value; white space around a value is none of it (RFC 9110, section 5.5)."""
    name, _, value = header.partition(b":")
    return name, value.strip(b" \t")


def differs(seen, method, target, body, headers):
    if isinstance(seen, Exception):
        return str(seen)
    line, found, found_body, has_length = seen
    if line != method + b" " + target + b" HTTP/1.1\r\n":
        return f"request line {line!r}"
    found = [field(one) for one in found if field(one)[0].lower().decode("latin-1") not in ADDED]
    if found != [field(one) for one in headers]:
        return f"headers {found!r}, expected {[field(one) for one in headers]!r}"
    if found_body != body:
        return f"body of {len(found_body)} bytes {found_body[:80]!r}, expected {body[:80]!r}"
    chunked = any(name.lower() == b"transfer-encoding" for name, _ in found)
    if not chunked and has_length != (bool(body) or method in (b"POST", b"PUT", b"PATCH")):
        return f"has a Content-Length: {has_length}"
    return None


def main():
    program, *shells = sys.argv[1:]
    shells = shells or [shell for shell in ("dash", "bash") if shutil.which(shell)] or ["sh"]
    recorder = Recorder()
    recorder.start()
    made = subprocess.run([program, recorder.url], stdout=subprocess.PIPE, timeout=60)
    wrong = 0 if made.returncode == 0 else 1
    count = 0
    with tempfile.TemporaryDirectory() as home:
        environment = {"PATH": os.environ["PATH"], "HOME": home, "LC_ALL": "C.UTF-8", **VARIABLES}
        for one in made.stdout.decode("ascii").splitlines():
            name, *words = one.split(" ")
            line, method, target, body, *headers = (bytes.fromhex(word[1:]) for word in words)
            for shell in shells:
                recorder.seen.clear()
                # From stdin, as if pasted: an argument has no room for all of them.
                ran = subprocess.run([shell], input=line + b"\n", env=environment, cwd=home, capture_output=True, timeout=60)
                if len(recorder.seen) != 1:
                    what = f"{len(recorder.seen)} requests arrive: {ran.stderr.decode('utf-8', 'replace')[-300:]}"
                else:
                    what = differs(recorder.seen[0], method, target, body, headers)
                count += 1
                if what is not None:
                    wrong += 1
                    print(f"{shell}: {name}: {what}\n    {line[:300].decode('utf-8', 'replace')}")
                elif b"HTTP/1.1 200" not in ran.stdout:
                    wrong += 1
                    print(f"{shell}: {name}: the answer is not shown")
    print(f"{count} lines in {', '.join(shells)}, {wrong} things wrong")
    return 1 if wrong or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
