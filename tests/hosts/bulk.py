# Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
"""preflight over many lines and files: bulk.py PROGRAM PAGE --memory MB --stream MB"""
import argparse
import json
import os
import pathlib
import random
import re
import resource
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import unittest

from support import DEADLINE, Program, bound_all, wait_until

GIVEN = None
NAME = "clinic.create_addendum.422"
GOOD, BAD = b'{"errors":"x"}', b'{"errors":1}'
BLOCK, LONGEST = 1 << 20, 1 << 22  # bytes that are read at once, and of a line that is kept; see line_blocks.cpp


def has_gnu_parallel():
    found = shutil.which("parallel")
    return found is not None and b"GNU parallel" in subprocess.run([found, "--version"], capture_output=True).stdout


def long_line(size, good=True):
    return b'{"errors":"' + b"x" * (size - 13) + (b'"}' if good else b'"]')


def check(*words, given=None, name=NAME):
    """Exit status, output and complaints."""
    ran = subprocess.run([GIVEN.program, "check", name, *map(str, words)], input=given, capture_output=True, timeout=DEADLINE,
                         **({} if given is not None else {"stdin": subprocess.DEVNULL}))
    return ran.returncode, ran.stdout, ran.stderr.decode()


class InFolder(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def file(self, name, content):
        path = self.folder / name
        path.write_bytes(content)
        return path


class Jobs(InFolder):
    """What any number of threads prints, of files and of a pipe."""
    alone = {}

    def lines(self):
        """Of every kind."""
        kinds = [GOOD, BAD, b"", GOOD + b"\r", b"\r", b"\0\0", GOOD[:-1], b"\xff", b"[" * 40, b' {"errors" : {"a":[null,1]}} ']
        dice = random.Random(1)
        lines = [dice.choice(kinds) for _ in range(8_000)]
        for size in (1000, BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK, LONGEST, LONGEST + 1):
            lines.insert(dice.randrange(len(lines)), long_line(size, good=size % 2 == 0))
        much = b'{"errors":{"a":[' + b"1," * 300 + b"1]}}"  # more answers than are kept until their turn
        return lines + [much] * 40 + kinds

    def answers(self, lines):
        """Each line as if it were alone, by the command that takes one document, and whether it is accepted."""
        for line in lines:
            if line not in self.alone:
                status, said, _ = check("--json", given=line)
                self.alone[line] = said, status == 0
        return [self.alone[line] for line in lines]

    def test_as_if_alone(self):
        """The last line is a long one that is cut, without a line feed."""
        lines = self.lines() + [long_line(LONGEST + BLOCK)[:-1]]
        path = self.file("cut", b"\n".join(lines))
        answers = self.answers(lines)
        accepted = sum(good for _, good in answers)
        expected = (1, b"".join(said for said, _ in answers),
                    f"{len(lines)} documents: {accepted} accepted, {len(lines) - accepted} refused\n")
        for jobs in (1, 2, 3, 8):
            with self.subTest(jobs=jobs):
                words = "--lines", "--json", "--jobs", jobs
                self.assertTrue(check(path, *words) == expected, "a file")
                self.assertTrue(check(*words, given=path.read_bytes()) == expected, "a pipe")

    def test_from_where_the_input_stands(self):
        path = self.file("some", GOOD + b"\n" + BAD)
        with open(path, "rb", buffering=0) as opened:
            opened.seek(len(GOOD) + 1)
            ran = subprocess.run([GIVEN.program, "check", NAME, "--lines", "--jobs", "2", "--quiet"], stdin=opened,
                                 capture_output=True, timeout=DEADLINE)
        self.assertEqual(ran.stderr, b"1 documents: 0 accepted, 1 refused\n")

    def test_several_files(self):
        """Places count from the beginning of each, and what cannot be read does not keep the others from it."""
        lines = self.lines()
        one, two, missing = self.file("one", b"\n".join(lines)), self.file("two", b"\n".join(lines) + b"\n"), self.folder / "missing"
        paths = [one, *[self.file("none", b"")] * 40, missing, self.folder, two]
        expected = []
        for path in (one, two):
            for number, (said, good) in enumerate(self.answers(lines), 1):
                if said.startswith(b'{"ok":true,"clean":true'):
                    continue
                expected.append(b'{"file":%s,"line":%d,' % (json.dumps(str(path)).encode(), number) + said[1:])
        refused = 2 * sum(not good for _, good in self.answers(lines))
        for jobs in (1, 2, 3, 8):
            with self.subTest(jobs=jobs):
                status, said, complaints = check(*paths, "--lines", "--json", "--quiet", "--jobs", jobs)
                self.assertEqual(status, 2)
                self.assertTrue(said == b"".join(expected))
                self.assertEqual(complaints, f"preflight: cannot read {missing}: No such file or directory\n"
                                             f"preflight: cannot read {self.folder}: Is a directory\n"
                                             f"{2 * len(lines)} documents in 44 files: {2 * len(lines) - refused} accepted, "
                                             f"{refused} refused; 2 files not checked to the end\n")

    def test_strange_names(self):
        """Not UTF-8, with what JSON must escape."""
        path = self.file(os.fsdecode(b'a "b"\\ \xff.jsonl'), BAD)
        status, said, _ = check(path, "--lines", "--json", "--quiet", "--summary")
        first, second = map(json.loads, said.decode().splitlines())
        self.assertEqual(status, 1)
        self.assertEqual(first["file"], f'{self.folder}/a "b"\\ \ufffd.jsonl')
        self.assertEqual(second, {"summary": first["file"], "documents": 1, "accepted": 0, "refused": 1})
        ran = subprocess.run([GIVEN.program, "summary", path], input=said, capture_output=True, timeout=DEADLINE)
        self.assertEqual((ran.returncode, ran.stderr), (1, b"1 documents: 0 accepted, 1 refused\n"))

    def test_no_waiting(self):
        """The answer to a line does not wait for the next, nor for a whole block."""
        import pty
        master, end = pty.openpty()
        self.addCleanup(os.close, master)
        with subprocess.Popen([GIVEN.program, "check", NAME, "--lines", "--jobs", "3"], stdin=subprocess.PIPE, stdout=end,
                              stderr=subprocess.DEVNULL, bufsize=0) as program:
            self.addCleanup(program.kill)
            os.close(end)
            for _ in range(10):
                program.stdin.write(GOOD + b"\n" + GOOD[:5])
                self.assertEqual(os.read(master, 100), b"ok\r\n")
                program.stdin.write(GOOD[5:] + b"\n")
                self.assertEqual(os.read(master, 100), b"ok\r\n")
            program.stdin.close()
            self.assertEqual(program.wait(DEADLINE), 0)


class Bounds(InFolder):
    def peak(self, produce, *words):
        """MB of memory, for an input that sh produces."""
        with Program(["sh", "-c", f'{produce} | {{ exec "$0" "$@"; }}', GIVEN.program, "check", NAME, "--lines", *words],
                     stdout=subprocess.DEVNULL) as program:
            status = program.wait()
            return status, program.complaints(), program.peak / 1e6

    def test_memory(self):
        """It does not grow with what is read, nor with what is printed, whatever the shape of it."""
        size = GIVEN.stream * 1_000_000
        path = self.file("notes", (long_line(1999) + b"\n") * 500)
        for produce, count in (
                (f"yes '{long_line(1999).decode()}' | head -c {size}", size // 2000),  # lines
                (f"head -c {size} /dev/zero", 1),  # one
                (f"yes '' | head -c {size // 100}", size // 100)):  # a hundred times as many answers
            status, complaints, peak = self.peak(produce, "--jobs", "8")
            self.assertIn(f"{count} documents:", complaints)
            self.assertLess(peak, GIVEN.memory)
        files = [path] * GIVEN.stream
        with Program([GIVEN.program, "check", NAME, *files, "--lines", "--jobs", "8"], stdout=subprocess.DEVNULL) as program:
            self.assertEqual(program.wait(), 0)
            self.assertEqual(program.complaints(), f"{500 * len(files)} documents in {len(files)} files: "
                                                   f"{500 * len(files)} accepted, 0 refused\n")
            self.assertLess(program.peak / 1e6, GIVEN.memory)

    def test_too_few_threads(self):
        """No other can be started: the one that there is does the work. Of root nothing is limited, so it is somebody else."""
        def one_alone():
            if os.geteuid() == 0:
                os.setuid(54321)
            resource.setrlimit(resource.RLIMIT_NPROC, (1, 1))
        try:
            ran = subprocess.run(
                [GIVEN.program, "check", NAME, "--lines", "--quiet", "--jobs", "256"], input=(GOOD + b"\n") * 100_000,
                capture_output=True, timeout=DEADLINE, preexec_fn=one_alone,
                env={**os.environ, "ASAN_OPTIONS": "detect_leaks=0"})  # that, too, would be a thread
        except PermissionError:
            self.skipTest("nobody else may run it")
        self.assertEqual((ran.returncode, ran.stdout, ran.stderr), (0, b"", b"100000 documents: 100000 accepted, 0 refused\n"))

    def test_reader_that_goes_away(self):
        """It is ended by the signal, as any filter."""
        path = self.file("some", (GOOD + b"\n") * 1_000_000)
        for jobs in ("1", "3"):
            with subprocess.Popen([GIVEN.program, "check", NAME, path, "--lines", "--jobs", jobs],
                                  stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as program:
                self.assertEqual(program.stdout.readline(), b"ok\n")
                program.stdout.close()
                self.assertEqual(program.wait(DEADLINE), -signal.SIGPIPE)


class Shards(InFolder):
    """One check of all, and a check of each, wherever."""
    def setUp(self):
        super().setUp()
        if not has_gnu_parallel():
            self.skipTest("there is no GNU parallel: tools/setup.sh test installs it")
        dice = random.Random(2)
        self.shards = []
        for number in range(5):
            lines = [dice.choice((GOOD, GOOD, GOOD, BAD, b"")) for _ in range(dice.randrange(3000))]
            self.shards.append(self.file(f"shard {number}.jsonl", b"\n".join(lines)))
        self.together = check(*self.shards, "--lines", "--quiet")

    def parallel(self, command, *options, shards=None):
        """The command is given one shard, {}, what it prints goes to preflight summary."""
        names = " ".join(shlex.quote(str(shard)) for shard in shards or self.shards)
        ran = subprocess.run(
            ["bash", "-c", f"parallel {' '.join(options)} -k {shlex.quote(command)} ::: {names} | preflight summary {names}; "
             'echo "${PIPESTATUS[@]}"'], capture_output=True, timeout=DEADLINE, stdin=subprocess.DEVNULL,
            env={**os.environ, "PATH": f"{self.folder}:{os.environ['PATH']}"})
        said, _, statuses = ran.stdout.rstrip(b"\n").rpartition(b"\n")
        of_parallel, of_summary = map(int, statuses.split())
        return of_parallel, (of_summary, said + b"\n", ran.stderr.decode())

    def command(self):
        (self.folder / "preflight").symlink_to(os.path.abspath(GIVEN.program))
        return f"preflight check {NAME} {{}} --lines --quiet --summary"

    def test_the_same(self):
        self.assertEqual(self.parallel(self.command()), (5, self.together))  # in each of the five something is refused

    def test_killed_while_it_works(self):
        """It has printed something, and the end of that is cut."""
        broken = self.folder / "broken.jsonl"
        os.mkfifo(broken)
        command = f"{self.command()} || [ $? -eq 1 ]"

        def kill_reader():
            with open(broken, "wb", buffering=0) as to:
                to.write((BAD + b"\n") * 3000)  # more than is kept of the output
                reader = wait_until(self.reader_that_waits(broken), "nobody reads")
                os.kill(reader, signal.SIGKILL)

        killer = threading.Thread(target=kill_reader)
        killer.start()
        shards = [*self.shards[:2], broken, *self.shards[2:]]
        of_parallel, (status, said, complaints) = self.parallel(command, shards=shards)
        killer.join(DEADLINE)
        self.assertEqual((of_parallel, status), (1, 2))
        self.assertIn(f"preflight: {broken}: not checked to the end, it has no summary\n", complaints)
        total = self.together[2].replace("in 5 files", "in 6 files").rstrip("\n")
        self.assertTrue(complaints.endswith(f"{total}; 1 file not checked to the end\n"), complaints)
        ours = [line for line in said.splitlines() if not line.startswith(str(broken).encode())]
        self.assertEqual(ours, self.together[1].splitlines())

    def reader_that_waits(self, path):
        """It has taken all that was written, and sleeps."""
        def look():
            for process in pathlib.Path("/proc").glob("[0-9]*"):
                try:
                    words = (process / "cmdline").read_bytes().split(b"\0")
                    state = (process / "stat").read_text().rpartition(")")[2].split()[0]
                except OSError:  # gone
                    continue
                if words[1:2] == [b"check"] and os.fsencode(path) in words and state == "S":
                    return int(process.name)
            return None
        return look

    def test_killed_and_tried_again(self):
        mark = self.folder / "tried"
        command = (f"case {{}} in *3.jsonl*) [ -e {mark} ] || {{ touch {mark}; kill -KILL $$; }};; esac; "
                   f"{self.command()} || [ $? -eq 1 ]")
        self.assertEqual(self.parallel(command, "--retries 3"), (0, self.together))
        self.assertTrue(mark.exists())


class Rows:
    """As much of Spark as the page uses; pipe is what PySpark does."""
    def __init__(self, partitions):
        self.partitions = partitions

    def pipe(self, command, env=None, checkCode=False):
        made = []
        for rows in self.partitions:
            given = "".join(row + "\n" for row in rows).encode()
            ran = subprocess.run(shlex.split(command), env=env or {}, input=given, stdout=subprocess.PIPE,
                                 stderr=subprocess.DEVNULL, timeout=DEADLINE)
            if checkCode and ran.returncode:
                raise RuntimeError(f"exit status {ran.returncode}")
            made.append(ran.stdout.decode().splitlines())
        return Rows(made)

    def zip(self, other):
        if [len(rows) for rows in self.partitions] != [len(rows) for rows in other.partitions]:
            raise ValueError("partitions of different length")
        return Rows([list(zip(*both)) for both in zip(self.partitions, other.partitions)])

    def filter(self, keep):
        return Rows([[row for row in rows if keep(row)] for rows in self.partitions])

    def count(self):
        return sum(map(len, self.partitions))


class Spark(InFolder):
    """What the page shows runs where PySpark is not, too."""
    def run_page(self, command=None):
        shown = re.search(r"```python\n(.*?)```", pathlib.Path(GIVEN.page).read_text(), re.DOTALL).group(1)
        self.assertIn("/usr/local/bin/preflight", shown)
        note = pathlib.Path(GIVEN.page).parent.parent / "examples/bodies/note.answer.json"
        good = json.dumps(json.loads(note.read_text()))
        self.assertIn('"code"', good)
        partitions = [[good, good.replace('"code"', '"cod"'), good], [], [good]]
        printed = []
        exec(shown.replace("/usr/local/bin/preflight", command or os.path.abspath(GIVEN.program)),
             {"sc": type("", (), {"textFile": lambda self, _: Rows(partitions)})(), "print": lambda *words: printed.append(words)})
        return printed

    def test_page(self):
        self.assertEqual(self.run_page(), [(4, "documents:", 1, "refused")])

    def test_killed(self):
        worker = self.file("worker", b"#!/bin/sh\nkill -KILL $$\n")
        worker.chmod(0o755)
        self.assertRaisesRegex(RuntimeError, "exit status", self.run_page, str(worker))


if __name__ == "__main__":
    reading = argparse.ArgumentParser()
    reading.add_argument("program")
    reading.add_argument("page")
    reading.add_argument("--memory", type=int, default=64)
    reading.add_argument("--stream", type=int, default=200)
    GIVEN, rest = reading.parse_known_args()
    bound_all(100)
    unittest.main(argv=[sys.argv[0], *rest])
