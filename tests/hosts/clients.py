# Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
"""A client and host_server hold the visits that visits/*.txt tell: clients.py SERVER CLIENT

Every transcript holds for every client. `--memory MB`: what a client may take. `--update` writes anew what the
programs say; the lines with `#` and `$` stay.
"""
import argparse
import concurrent.futures
import difflib
import pathlib
import shlex
import socket
import sys
import threading

from support import DEADLINE, Program, Server, bound_all

VISITS = pathlib.Path(__file__).parent / "visits"
PNG = VISITS / "../../../examples/bodies/signature.png"


class Stranger:
    """Who listens, but does not speak HTTP; or does not listen, and keeps the port from those who would."""

    def __init__(self, listens):
        self.socket = socket.socket()
        self.socket.bind(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self.socket.getsockname()[1]}"
        if listens:
            self.socket.listen()
            threading.Thread(target=self._greet, daemon=True).start()

    def _greet(self):
        while True:
            connection, _ = self.socket.accept()
            with connection:
                connection.sendall(b"220 mail.example ESMTP\r\n")
                connection.settimeout(DEADLINE)
                try:
                    while connection.recv(4096):
                        pass
                except OSError:
                    pass


def told(transcript, given, places):
    """What the programs say, as a transcript; and what else is wrong."""
    what, server_line, client_line = (
        next(line for line in transcript.splitlines() if line.startswith(start))
        for start in ("# ", "$ host_server", "$ client"))
    wrong = []
    with Server(given.server, *shlex.split(server_line)[2:]) as server:
        words = shlex.split(client_line)[2:]
        for place, value in {**places, "URL": server.url}.items():
            words = [word.replace(place, value) for word in words]
        with Program([given.client, *words]) as client:
            status = client.wait()
            said = client.output() + client.complaints()
        if client.peak > given.memory << 20:
            wrong.append(f"the client takes {client.peak >> 20} MB")
        log = server.log()
        if server.stop() != 0 or server.complaints():
            wrong.append(f"the server ends with {server.status}: {server.complaints()}")
    return f"{what}\n{server_line}\n{client_line}\n{said}exit status {status}\n$ log of host_server\n{log}", wrong


def main():
    words = argparse.ArgumentParser()
    words.add_argument("server")
    words.add_argument("client")
    words.add_argument("--memory", type=int, default=64)
    words.add_argument("--update", action="store_true")
    given = words.parse_args()
    bound_all(100)

    nobody, stranger = Stranger(False), Stranger(True)
    places = {"NOBODY": nobody.url, "STRANGER": stranger.url, "PNG": str(PNG), "TEXT": __file__}
    files = sorted(VISITS.glob("*.txt"))
    failures = 0 if files else 1
    with concurrent.futures.ThreadPoolExecutor(len(files) or 1) as pool:  # most of the time, they wait
        expected = [file.read_text() for file in files]
        for file, before, visit in zip(files, expected, [pool.submit(told, one, given, places) for one in expected]):
            try:
                found, wrong = visit.result()
            except Exception as error:
                found, wrong = before, [repr(error)]
            if given.update:
                file.write_text(found)
            elif found != before:
                wrong.append("".join(difflib.unified_diff(
                    before.splitlines(True), found.splitlines(True), "expected", "found")))
            failures += len(wrong)
            for what in wrong:
                print(f"{file.name}: {what}")
    print(f"{len(files)} visits, {failures} failures")
    return 0 if failures == 0 else 1


if __name__ == "__main__":
    sys.exit(main())
