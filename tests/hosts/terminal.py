# Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
"""preflight where a page cannot show it, on a terminal and without memory: terminal.py PROGRAM"""
import os
import pty
import re
import select
import subprocess
import sys
import tempfile
import time
import unittest

from support import DEADLINE, Program, bound_all, wait_until

PROGRAM = None
GOOD, BAD = b'{"errors":"x"}\n', b'{"errors":1}\n'
WRONG = "error body /errors wrong_type value is of another JSON type than the contract wants (byte 10)"


def screen(text):
    """The lines that stand there at the end: what is overwritten or erased is gone."""
    lines, column = [""], 0
    for piece in re.findall(r"\x1b\[K|.", text, re.DOTALL):
        if piece == "\x1b[K":
            lines[-1] = lines[-1][:column]
        elif piece == "\r":
            column = 0
        elif piece == "\n":
            lines.append("")
        else:
            lines[-1] = lines[-1][:column] + piece + lines[-1][column + 1:]
            column += 1
    return lines


class Terminal(unittest.TestCase):
    """What `check --lines` shows."""
    maxDiff = None

    def start(self, out=None, errors=None, words=()):
        """With a terminal where nothing else is given."""
        self.master, end = pty.openpty()
        self.addCleanup(os.close, self.master)
        self.seen = b""
        self.program = subprocess.Popen(
            [PROGRAM, "check", "clinic.create_addendum.404", "--lines", *words], stdin=subprocess.PIPE, stdout=out or end,
            stderr=errors or end, bufsize=0)
        os.close(end)
        self.addCleanup(self.program.wait)
        self.addCleanup(self.program.stdin.close)
        self.addCleanup(self.program.kill)

    def look(self):
        """All that was shown until now."""
        while select.select([self.master], [], [], 0)[0]:
            try:
                piece = os.read(self.master, 1 << 16)
            except OSError:  # the other end is closed
                break
            if not piece:
                break
            self.seen += piece
        return self.seen.decode()

    def feed_until_progress(self):
        """How many documents it took."""
        fed = 0
        give_up = time.monotonic() + DEADLINE
        while " documents" not in self.look():
            self.assertLess(time.monotonic(), give_up)
            self.program.stdin.write(GOOD)
            fed += 1
            time.sleep(0.01)
        return fed

    def end(self):
        self.program.stdin.close()
        wait_until(lambda: self.program.poll() is not None or self.look() is None, "still running")
        self.assertEqual(self.program.returncode, 1)

    def test_results_and_progress_on_one(self):
        """A result does not run into the progress."""
        self.start()
        fed = self.feed_until_progress()
        for _ in range(20):
            self.program.stdin.write(GOOD + BAD)
        self.end()
        lines = screen(self.look())
        self.assertEqual(lines, ["ok"] * fed + ["ok", WRONG] * 20
                         + [f"{fed + 40} documents: {fed + 20} accepted, 20 refused", ""])

    def test_results_elsewhere(self):
        self.start(out=subprocess.PIPE)
        fed = self.feed_until_progress()
        self.assertRegex(self.look(), r"^(\r\d+ documents, \d+\.\d MB/s\x1b\[K)+$")  # a pipe, that has no known length
        self.program.stdin.write(BAD)
        self.end()
        self.assertEqual(screen(self.look()), [f"{fed + 1} documents: {fed} accepted, 1 refused", ""])
        with self.program.stdout as out:
            self.assertEqual(out.read(), b"ok\n" * fed + WRONG.encode() + b"\n")

    def test_time_left(self):
        """Of files the length is known. While nobody takes the answers, it waits."""
        with tempfile.TemporaryDirectory() as folder:
            paths = [os.path.join(folder, name) for name in ("one", "two")]
            for path in paths:
                with open(path, "wb") as file:
                    file.write(GOOD * 100_000)
            self.start(out=subprocess.PIPE, words=[*paths, "--jobs", "2"])
            with self.program.stdout as out:
                select.select([out], [], [], DEADLINE)
                time.sleep(0.3)
                answers = out.read()
        self.assertEqual(self.program.wait(), 0)
        self.assertEqual(answers.count(b"ok\n"), 200_000)
        self.assertRegex(self.look(), r"^(\r\d+ documents, \d+\.\d MB/s, \d+:\d\d left\x1b\[K)+\r\x1b\[K"
                                      r"200000 documents in 2 files: 200000 accepted, 0 refused\r\n$")

    def test_progress_elsewhere(self):
        """Then there is none."""
        self.start(errors=subprocess.PIPE)
        begin = time.monotonic()
        fed = 0
        while time.monotonic() - begin < 0.5:
            self.program.stdin.write(GOOD)
            fed += 1
            time.sleep(0.01)
        self.program.stdin.write(BAD)
        self.end()
        self.assertEqual(screen(self.look()), ["ok"] * fed + [WRONG, ""])
        with self.program.stderr as errors:
            self.assertEqual(errors.read().decode(), f"{fed + 1} documents: {fed} accepted, 1 refused\n")


class Memory(unittest.TestCase):
    def run_with(self, kilobytes, *words, given=b""):
        with Program(["sh", "-c", f'ulimit -v {kilobytes}; exec "$0" "$@"', PROGRAM, *words], given=given) as program:
            return program.wait(), program.output(), program.complaints()

    def test_too_little(self):
        """It ends with a word, not with a signal."""
        if self.run_with(25_000, "--version")[0] != 0:
            self.skipTest("it does not start with so little")
        self.assertEqual(self.run_with(25_000, "interpret", "clinic.create_sign_off", "201", given=bytes(16_000_000)),
                         (2, "", "preflight: out of memory\n"))


if __name__ == "__main__":
    PROGRAM = sys.argv.pop(1)
    bound_all(100)
    unittest.main()
