# Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
"""Programs under test: each in a process group of its own that is gone afterwards, each with a deadline."""
import atexit
import contextlib
import ctypes
import os
import re
import signal
import socket
import subprocess
import tempfile
import time

DEADLINE = 30  # seconds, for whatever a program is to do
_running = set()
_SYSTEM = ctypes.CDLL(None, use_errno=True)


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

    def __init__(self, command, given=b"", stdout=None):
        """`given` is its input. What goes to `stdout`, another file, is not in output()."""
        self.out = tempfile.TemporaryFile()
        self.errors = tempfile.TemporaryFile()
        proxies = {name for name in os.environ if name.lower().endswith("_proxy")}
        self.input = tempfile.TemporaryFile()
        self.input.write(given)
        self.input.seek(0)
        self.process = subprocess.Popen(
            command, stdin=self.input, stdout=self.out if stdout is None else stdout, stderr=self.errors, start_new_session=True,
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
        self.input.close()
        self.out.close()
        self.errors.close()
        assert not left, "it has left a process behind"

    def _socket_inodes(self):
        """Descriptors of its sockets, and their numbers in the system."""
        folder = f"/proc/{self.process.pid}/fd"
        found = {}
        for descriptor in os.listdir(folder):
            try:
                what = re.fullmatch(r"socket:\[(\d+)\]", os.readlink(f"{folder}/{descriptor}"))
            except FileNotFoundError:  # closed meanwhile
                continue
            if what:
                found[int(descriptor)] = what.group(1)
        return found

    def port(self):
        """Where it listens, over IPv4, whatever has become of its output."""
        def place():
            ours = self._socket_inodes().values()
            with open("/proc/net/tcp") as table:
                for _, local, _, state, *_, inode in (line.split()[:10] for line in table.readlines()[1:]):
                    if state == "0A" and inode in ours:
                        return int(local.partition(":")[2], 16)
            return None
        return wait_until(place, "not listening")

    @contextlib.contextmanager
    def connections(self):
        """Its connected sockets, as they are now, to be asked for their options; None where the system does not show
        them to anybody else."""
        with contextlib.ExitStack() as opened:
            found = []
            try:
                process = os.pidfd_open(self.process.pid)
                opened.callback(os.close, process)
            except (AttributeError, OSError):
                found = None
            for descriptor in self._socket_inodes() if found is not None else ():
                ours = _SYSTEM.syscall(438, process, descriptor, 0)  # pidfd_getfd, the same for every processor
                if ours < 0:
                    found = None
                    break
                one = opened.enter_context(socket.socket(fileno=ours))
                if not one.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN):
                    found.append(one)
            yield found

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
    """`preflight serve`, likewise: the words are names of APIs, or `all`, and options."""
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
