# Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
"""Programs under test: each in a process group of its own that is gone afterwards, each with a deadline."""
import atexit
import os
import re
import signal
import subprocess
import tempfile
import time

DEADLINE = 30  # seconds, for whatever a program is to do
_running = set()


@atexit.register
def _end_all():
    for program in list(_running):
        program.__exit__()


def wait_until(done, what):
    give_up = time.monotonic() + DEADLINE
    while not (found := done()):
        if time.monotonic() > give_up:
            raise TimeoutError(f"{what} after {DEADLINE} seconds")
        time.sleep(0.005)
    return found


def _text(file):
    """What a program has written so far; where it goes on writing is left alone."""
    return os.pread(file.fileno(), os.fstat(file.fileno()).st_size, 0).decode()


class Program:
    """Runs as long as the block of `with` does, at most."""

    def __init__(self, command):
        self.out = tempfile.TemporaryFile()
        self.errors = tempfile.TemporaryFile()
        proxies = {name for name in os.environ if name.lower().endswith("_proxy")}
        self.process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=self.out, stderr=self.errors, start_new_session=True,
            env={name: value for name, value in os.environ.items() if name not in proxies})
        _running.add(self)
        self.status = None
        self.peak = None  # of its memory, in bytes
        self.busy = None  # seconds of a processor

    def _ended(self):
        pid, status, usage = os.wait4(self.process.pid, os.WNOHANG)
        if pid:
            self.status = self.process.returncode = os.waitstatus_to_exitcode(status)
            self.peak = usage.ru_maxrss * 1024
            self.busy = usage.ru_utime + usage.ru_stime
        return pid != 0

    def wait(self):
        """Its exit status."""
        if self.status is None:
            wait_until(self._ended, "still running")
        return self.status

    def __enter__(self):
        return self

    def __exit__(self, *_):
        _running.discard(self)
        try:
            os.killpg(self.process.pid, signal.SIGKILL)
            left = self.status is not None  # it has ended, yet its group was there
        except ProcessLookupError:
            left = False
        if self.status is None:
            self.process.wait()
        self.out.close()
        self.errors.close()
        assert not left, "it has left a process behind"

    def output(self):
        return _text(self.out)

    def complaints(self):
        return _text(self.errors)


class Server(Program):
    """host_server at any port that is free."""
    greeting = r"listening on 127\.0\.0\.1:(\d+)\n"

    def __init__(self, program, *options):
        super().__init__([program, *options, "--port", "0"])
        try:
            greeted = wait_until(self._listening, "not listening")
        except BaseException:
            self.__exit__()
            raise
        self.port = int(greeted.group(1))
        self.url = f"http://127.0.0.1:{self.port}"
        self.greeted = greeted.group()

    def _listening(self):
        if self._ended():
            raise AssertionError(f"the server ends with {self.status}: {self.complaints()}")
        return re.match(self.greeting, self.output())

    def log(self):
        return self.output()[len(self.greeted):]

    def stop(self, how=signal.SIGTERM):
        """Its exit status."""
        self.process.send_signal(how)
        return self.wait()


class Mock(Server):
    """`preflight serve`, likewise: the words are `both`, `clinic` or `maxcare`, and options."""
    greeting = r"(?:listening on http://127\.0\.0\.1:(\d+)/\S* for [^\n]+\n)+"

    def __init__(self, program, *words):
        super().__init__(program, "serve", *words)


def bound_all(seconds):
    """Ends this program in such a way that what it has started ends as well."""
    def give_up(*_):
        raise KeyboardInterrupt(f"not done after {seconds} seconds")
    signal.signal(signal.SIGALRM, give_up)
    signal.signal(signal.SIGTERM, give_up)
    signal.alarm(seconds)
