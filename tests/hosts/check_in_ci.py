# Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
"""What preflight check tells a CI: known findings, annotations, SARIF. check_in_ci.py PROGRAM --memory MB"""
import argparse
import json
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import unittest
import urllib.parse

from support import DEADLINE, Program, bound_all

GIVEN = None
NAME = "clinic.create_sign_off"
GOOD = None  # a document without violations
HOSTILE = [b"a b.json", b"x\n::error::y", b"x\r::stop-commands::t", b"a,b:c%0A%,d", b"\xff\xfe", b"\x1b[31m", "ä€😀".encode(),
           b"-", b"--json", b'q"\\\'<&>', b"a::b", b" ", b"\x7f\xc2\x85", b"x#y?z", b"*"]


def check(*words, given=None, name=NAME, cwd=None):
    """Exit status, output and complaints."""
    ran = subprocess.run([GIVEN.program, "check", name, *(os.fsencode(str(w)) if not isinstance(w, bytes) else w for w in words)],
                         input=given, capture_output=True, timeout=DEADLINE, cwd=cwd,
                         **({} if given is not None else {"stdin": subprocess.DEVNULL}))
    return ran.returncode, ran.stdout, ran.stderr.decode(errors="surrogateescape")


def position(text, offset):
    """Line and column, as a reader of the whole document counts them."""
    before = text[:offset]
    start = before.rfind(b"\n") + 1
    return before.count(b"\n") + 1, len([b for b in before[start:] if b & 0xC0 != 0x80]) + 1


def annotations(output):
    """As the runner reads them: level, properties, message."""
    read = []
    assert output.endswith(b"\n") or not output
    for line in output.decode().split("\n")[:-1]:
        level, properties, message = re.fullmatch(r"::(\w+)(?: ([^:]*(?::(?!:)[^:]*)*))?::(.*)", line).groups()
        parts = {}
        for pair in (properties or "").split(","):
            key, _, value = pair.partition("=")
            parts[key] = urllib.parse.unquote(value) if key else value
        parts.pop("", None)
        read.append((level, parts, urllib.parse.unquote(message)))
    return read


class InFolder(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def file(self, name, content):
        path = self.folder / os.fsdecode(name) if isinstance(name, bytes) else self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def sarif(self, *words, **options):
        """Exit status, and the only run of the file."""
        status, _, run = self.both(*words, **options)
        return status, run

    def both(self, *words, **options):
        """The same, and what is printed beside it."""
        path = self.folder / "made.sarif"
        status, said, _ = check(*words, "--sarif", path, **options)
        made = json.loads(path.read_bytes())
        self.assertEqual((made["version"], len(made["runs"])), ("2.1.0", 1))
        return status, said, made["runs"][0]


def bad_documents():
    """Documents with something wrong wherever something can be: each ends inside something, or is spoilt at a place."""
    document = ('{"session_note_id":0, "ä€":1,\n "sign_off":{"instructions":"",\n\r\n\t"reviewer":"😀\\"{[","review_date":"x",'
                '"review_date":null,\n  "signature":"data:image/png;base64,x"}\n, "sign_off":[{"a":[1,2]},{}]}').encode()
    yield document
    for cut in range(0, len(document), 9):
        yield document[:cut]
        yield document[:cut] + b"\xff" + document[cut:]
        yield document[:cut] + b"}" + document[cut:]
    yield b"\n\n [1]"
    yield b'\xef\xbb\xbf{}'
    yield b"{}\r\n\r\n {}"
    yield b"[" * 40
    yield b" \n" * 3
    yield b'{"sign_off":' + b'{"a":' * 40


class Positions(InFolder):
    def test_as_a_reader_counts(self):
        """Of every violation, in a file, through a pipe in pieces, and of a line."""
        seen = 0
        for text in bad_documents():
            path = self.file("one.json", text)
            _, said, _ = check(path, "--json")
            expected = [(v["rule"], *position(text, v["offset"]), v["offset"], v["pointer"])
                        for v in json.loads(said)["violations"]]
            _, said, run = self.both(path, "--github")
            found = []
            for result in run["results"]:
                where = result["locations"][0]
                region = where["physicalLocation"]["region"]
                found.append((result["ruleId"], region["startLine"], region["startColumn"], region["byteOffset"],
                              where["logicalLocations"][0]["fullyQualifiedName"]))
                self.assertEqual(run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"], result["ruleId"])
            self.assertEqual(found, expected, text)
            found_said = [(p["title"], int(p["line"]), int(p["col"])) for _, p, _ in annotations(said)]
            self.assertEqual(found_said, [e[:3] for e in expected], text)
            seen += len(found)
        self.assertGreater(seen, 300)

    def test_in_pieces(self):
        """What a violation points to may be long gone when it is found."""
        filler = "".join(f'\n"né{i}":[{{}},"\\"{{[😀"],' for i in range(4000)).encode()  # over a hundred KB
        space = b" \n" * 50_000
        for text in (b'{"sign_off":{' + filler + b'"x":1}}',
                     b'{"sign_off":{"signature":"' + "ä".encode() * 70_000 + b'"}}',
                     b'{"x":{' + filler + b'"x":1},"sign_off":{' + space + b'}}',
                     b'{' + filler + b'"sign_off":{' + space + b'"x":1' + space + b'}}',
                     b'{"sign_off":{"x":[' + b"[]," * 100 + b'1],"review_date":{' + space + b'}}',
                     b'{"session_note_id":0.' + b"0" * 200_000 + b"}",
                     b'{"session_note_id":' + space + b'"' + b"x" * 70_000 + b'","sign_off":{}' + b"\n" * 70_000 + b"}",
                     b'{"sign_off":' + b"[" + filler.replace(b":", b",") + b"1]}"):
            path = self.file("one.json", text)
            _, said, _ = check(path, "--json", name="clinic.update_sign_off")
            expected = [position(text, v["offset"]) for v in json.loads(said)["violations"]]
            self.assertNotEqual(expected, [])
            with subprocess.Popen([GIVEN.program, "check", "clinic.update_sign_off", "--github"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                  stderr=subprocess.DEVNULL, bufsize=0) as piped:
                for at in range(0, len(text), 977):
                    piped.stdin.write(text[at:at + 977])
                through_pipe, _ = piped.communicate(timeout=DEADLINE)
            for said in (check(path, "--github", name="clinic.update_sign_off")[1], through_pipe):
                self.assertEqual([(int(p["line"]), int(p["col"])) for _, p, _ in annotations(said)], expected)

    def test_of_lines(self):
        """The line is that of the document, the byte one of the file, also behind long lines."""
        bad = '{"session_note_id":"ä","sign_off":{"signature":1}}'.encode()
        lines = [GOOD, bad, b"", bad + b"\r", b'{"x":"' + "é".encode() * (5 << 19) + b'"}', bad, b"\xff", GOOD * 3000, bad]
        dice = random.Random(3)
        lines += [dice.choice((GOOD, bad, b"{")) for _ in range(8_000)]
        text = b"\n".join(lines)
        expected, start = [], 0
        alone = {}
        for number, line in enumerate(lines, 1):
            if line not in alone:
                alone[line] = json.loads(check("--json", given=line)[1])["violations"]
            expected += [(number, position(line, v["offset"])[1], start + v["offset"], v["rule"]) for v in alone[line]]
            start += len(line) + 1
        path, other = self.file("some.jsonl", text), self.file("other.jsonl", GOOD + b"\n" + bad)
        last = [(2, position(bad, v["offset"])[1], len(GOOD) + 1 + v["offset"], v["rule"]) for v in alone[bad]]
        for words, expected in (([path], expected), ([other, path, other, "--jobs", 4], last + expected + last)):
            _, said, run = self.both(*words, "--lines", "--github")
            found = []
            for result in run["results"]:
                region = result["locations"][0]["physicalLocation"]["region"]
                self.assertEqual(result["properties"]["line"], region["startLine"])
                found.append((region["startLine"], region["startColumn"], region["byteOffset"], result["ruleId"]))
            self.assertTrue(found == expected)
            found = [(int(p["line"]), int(p["col"]), p["title"]) for _, p, _ in annotations(said)]
            self.assertTrue(found == [(line, column, rule) for line, column, _, rule in expected])


class Names(InFolder):
    def test_hostile_files(self):
        """Of each, the names come back as they are, and no line is more than one."""
        for raw in HOSTILE:
            self.file(raw, b"{}")
            words = ["--github", "--sarif", "made", "--", b"./" + raw]
            status, said, complaints = check(*words, cwd=self.folder)
            self.assertEqual((status, complaints), (1, "refused: 2 errors, 0 warnings\n"), raw)
            shown = annotations(said)
            self.assertEqual(len(shown), 2, raw)
            kept = "".join("\ufffd" if c != "\t" and c not in "\n\r" and (c < " " or "\x7f" <= c < "\xa0") else c
                           for c in raw.decode(errors="replace"))
            for _, properties, message in shown:
                self.assertEqual(properties["file"], "./" + kept, raw)
                self.assertNotIn(kept, message.replace(" ", "_"))
            uri = json.loads((self.folder / "made").read_text())["runs"][0]["results"][0]["locations"][0][
                "physicalLocation"]["artifactLocation"]["uri"]
            self.assertEqual(urllib.parse.unquote_to_bytes(uri), raw)
            self.assertRegex(uri, r"^[A-Za-z0-9._~%-]+$")

    def test_hostile_files_that_are_missing(self):
        for raw in HOSTILE:
            for form in (("--json",), ("--github",), ("--lines", "--github")):
                status, said, complaints = check(*form, "--sarif", "made", "--", b"./gone/" + raw, cwd=self.folder)
                self.assertEqual(status, 2)
                self.assertEqual(complaints.count("\n"), 2 if "--lines" in form else 1, complaints)
                self.assertNotRegex(complaints, r"[\x00-\x09\x0b-\x1f\x7f\x80-\x9f]")
                self.assertEqual(len(said.splitlines()), 1 if "--github" in form else 0)
                made = json.loads((self.folder / "made").read_text())["runs"][0]
                self.assertEqual(made["results"], [])
                self.assertEqual(made["invocations"][0]["executionSuccessful"], False)
                notes = made["invocations"][0]["toolExecutionNotifications"]
                self.assertEqual(urllib.parse.unquote_to_bytes(
                    notes[0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]), b"gone/" + raw)
                if "--github" in form:
                    self.assertEqual([(level, set(p)) for level, p, _ in annotations(said)], [("error", {"file"})])

    def test_absolute_and_standard_input(self):
        path = self.file("a b.json", b"{}")
        _, run = self.sarif(path)
        where = run["results"][0]["locations"][0]["physicalLocation"]
        self.assertEqual(where["artifactLocation"], {"uri": path.as_uri()})
        _, run = self.sarif(given=b"{}")
        where = run["results"][0]["locations"][0]["physicalLocation"]
        self.assertEqual(where["artifactLocation"], {"uri": "file:///dev/stdin", "description": {"text": "standard input"}})
        self.assertEqual(where["region"]["byteOffset"], 1)
        said = annotations(check("--github", given=b"{}")[1])
        self.assertEqual([p for _, p, _ in said], [{"line": "1", "col": "2", "title": "missing_member"}] * 2)

    def test_nothing_of_the_input(self):
        mark = "MARK"
        text = ('{"session_note_id":"MARK","MARK":"MARK","sign_off":{"review_date":"MARK","MARK":1,"signature":"data:MARK"}}MARK')
        self.file("one.json", text)
        self.file("known", "clinic.create_sign_off/sign_off/signature/missing_prefix of MAR" + "K's tablet\n")
        for words in (["--github"], ["--sarif", "made", "--github"], ["--lines", "--sarif", "made"],
                      ["--write-baseline", "fresh", "--sarif", "made"], ["--baseline", "fresh", "--json"]):
            _, said, complaints = check("one.json", *words, cwd=self.folder)
            self.assertNotIn(mark, said.decode() + complaints)
            for made in ("made", "fresh"):
                if (self.folder / made).exists():
                    self.assertNotIn(mark, (self.folder / made).read_text())
        self.assertTrue((self.folder / "fresh").exists())


KNOWN = """# What the import left.

clinic.create_sign_off/session_note_id/missing_member until=2026-02-28 the import
clinic.create_sign_off/sign_off/missing_member all of 2019
clinic.create_sign_off/never/missing_member gone
clinic.update_sign_off/sign_off/missing_member of another contract
"""


class Known(InFolder):
    def setUp(self):
        super().setUp()
        self.known = self.file("known.txt", KNOWN)
        self.none = self.file("none.json", b"{}")
        self.some = self.file("some.json", b'{"session_note_id":"x"}')

    def test_one_document(self):
        stale = f"preflight: {self.known}: no longer found: clinic.create_sign_off/never/missing_member\n"
        self.assertEqual(check(self.none, "--baseline", self.known, "--today", "2026-02-28"), (
            0, b"known body /session_note_id missing_member required member is missing (byte 1)\n"
               b"known body /sign_off missing_member required member is missing (byte 1)\n",
            "accepted: 0 errors, 0 warnings, 2 known, 0 expired\n" + stale))
        expired = (f"preflight: {self.known}: expired, known until 2026-02-28: "
                   "clinic.create_sign_off/session_note_id/missing_member\n")
        self.assertEqual(check(self.none, "--baseline", self.known, "--today", "2026-03-01"), (
            1, b"error body /session_note_id missing_member required member is missing (byte 1) (known until 2026-02-28)\n"
               b"known body /sign_off missing_member required member is missing (byte 1)\n",
            "refused: 1 errors, 0 warnings, 1 known, 1 expired\n" + expired + stale))
        status, said, _ = check(self.none, "--baseline", self.known, "--today", "2026-03-01", "--json")
        read = json.loads(said)
        self.assertEqual((status, read["ok"], read["clean"]), (1, False, False))
        self.assertEqual([(v.get("known"), v.get("expired")) for v in read["violations"]], [(None, "2026-02-28"), (True, None)])
        status, said, _ = check(self.none, "--baseline", self.known, "--today", "2026-01-01", "--json")
        self.assertEqual((status, said[:25]), (0, b'{"ok":true,"clean":true,"'))

    def test_the_system_date(self):
        """Some day between these two."""
        for until, status in (("0000-01-01", 1), ("9999-12-31", 0)):
            known = self.file("k", f"{NAME}/session_note_id/missing_member until={until} r\n{NAME}/sign_off/missing_member r\n")
            self.assertEqual(check(self.none, "--baseline", known)[0], status)

    def test_annotations(self):
        """What is known is none; what has expired says so."""
        status, said, _ = check(self.none, "--baseline", self.known, "--today", "2026-03-01", "--github")
        self.assertEqual((status, said.decode()), (
            1, f"::error file={self.none},line=1,col=2,title=missing_member::/session_note_id: required member is missing "
               "(known until 2026-02-28)\n"))
        self.assertEqual(check(self.none, "--baseline", self.known, "--today", "2026-01-01", "--github")[:2], (0, b""))

    def test_suppressions(self):
        status, run = self.sarif(self.none, self.some, "--baseline", self.known, "--today", "2026-03-01")
        self.assertEqual(status, 1)
        self.assertEqual(run["invocations"], [{"executionSuccessful": True, "exitCode": 1}])
        accepted = [{"kind": "external", "status": "accepted", "justification": "all of 2019"}]
        self.assertEqual([(r["ruleId"], r["suppressions"], r["properties"].get("expired")) for r in run["results"]],
                         [("missing_member", [], "2026-02-28"), ("missing_member", accepted, None), ("wrong_type", [], None),
                          ("missing_member", accepted, None)])
        self.assertEqual(run["results"][0]["partialFingerprints"],
                         {"violation/v1": "clinic.create_sign_off/session_note_id/missing_member"})
        _, run = self.sarif(self.none)
        self.assertTrue(all("suppressions" not in result for result in run["results"]))

    def test_a_kind_of_violation(self):
        """An index is none, so one line knows all items."""
        note = json.loads(pathlib.Path(GIVEN.bodies, "note.answer.json").read_text())
        first = note["data"]["assignedProviders"][0]
        note["data"]["assignedProviders"] = [{**first, "roles": ["a", 1, None]}, {**first, "roles": [[]]}]
        path = self.file("note.json", json.dumps(note))
        fresh = self.folder / "fresh"
        contract = "maxcare.update_impression.200"
        status, said, _ = check(path, "--write-baseline", fresh, name=contract)
        self.assertEqual((status, said.count(b"known body /data/assignedProviders/1/roles/0 ")), (0, 1))
        kinds = [f"{contract}/data/assignedProviders/*/roles/*/{rule}" for rule in ("null_not_allowed", "wrong_type")]
        self.assertEqual(fresh.read_text(), "".join(f"{kind} TODO: say why\n" for kind in kinds))
        _, run = self.sarif(path, name=contract)
        self.assertEqual([result["partialFingerprints"]["violation/v1"] for result in run["results"]],
                         [f"{contract}/data/assignedProviders/{step}" for step in (
                             "0/roles/1/wrong_type", "0/roles/2/null_not_allowed", "1/roles/0/wrong_type")])

    def test_write_to_standard_output(self):
        """Only that, with --quiet: what is known is not new. No file has that name."""
        self.assertEqual(check("none.json", "--write-baseline", "-", "--quiet", cwd=self.folder), (
            0, b"clinic.create_sign_off/session_note_id/missing_member TODO: say why\n"
               b"clinic.create_sign_off/sign_off/missing_member TODO: say why\n",
            "accepted: 0 errors, 0 warnings, 2 known, 0 expired\n"))
        self.assertEqual(sorted(os.listdir(self.folder)), ["known.txt", "none.json", "some.json"])

    def test_several_files(self):
        status, said, complaints = check(self.none, self.some, "--baseline", self.known, "--today", "2026-01-01", "--quiet")
        self.assertEqual(status, 1)
        self.assertEqual(said.decode(), f"{self.some}: error body /session_note_id wrong_type value is of another JSON type than "
                                        f"the contract wants (byte 19)\n{self.some}: known body /sign_off missing_member required "
                                        "member is missing (byte 22)\n")
        self.assertTrue(complaints.startswith("2 documents in 2 files: 1 accepted, 1 refused; violations: 3 known, 0 expired\n"))

    def test_stale_only_of_a_whole_run(self):
        for words in ([self.folder / "missing"], [self.folder], ["--lines", self.folder]):
            status, _, complaints = check(self.none, *words, "--baseline", self.known)
            self.assertEqual(status, 2)
            self.assertNotIn("no longer", complaints)
        much = self.file("much.json", b'{"errors":{"x":[' + b"1," * 300 + b"1]}}")
        known = self.file("k", "clinic.create_addendum.422/errors/wrong_type r\nclinic.create_addendum.422/x/blank r\n")
        status, _, complaints = check(much, "--baseline", known, name="clinic.create_addendum.422")
        self.assertEqual(status, 1)  # 45 of them were not looked at
        self.assertEqual(complaints, "refused: 45 errors, 0 warnings, 256 known, 0 expired, 45 of them not shown\n")
        status, _, complaints = check(much, "--write-baseline", known, name="clinic.create_addendum.422")
        self.assertEqual((status, known.read_text()),
                         (1, "clinic.create_addendum.422/errors/wrong_type r\nclinic.create_addendum.422/x/blank r\n"))
        self.assertIn("preflight: 45 violations are not among the known: of one document, only the first are told\n", complaints)
        status, run = self.sarif(much, name="clinic.create_addendum.422")
        self.assertEqual(len(run["results"]), 256)
        notes = run["invocations"][0]["toolExecutionNotifications"]
        self.assertEqual([note["message"]["text"][:14] for note in notes], ["45 violations "])
        said = annotations(check(much, "--github", name="clinic.create_addendum.422")[1])
        self.assertEqual((len(said), said[-1][2]), (257, "and 45 more"))

    def test_warnings(self):
        """They refuse nothing, so are not written; but what somebody wrote is known."""
        text = b'{"session_note_id":46,"sign_off":{"instructions":"","review_date":"2026-01-01T00:00:00Z"},"x":1}'
        path = self.file("w.json", text)
        fresh = self.folder / "fresh"
        status, said, _ = check(path, "--write-baseline", fresh, name="clinic.update_sign_off")
        self.assertEqual((status, fresh.read_text()), (0, ""))
        self.assertEqual(said.count(b"warning "), 2)
        fresh.write_text("clinic.update_sign_off/unknown_member r\n")
        self.assertEqual(check(path, "--write-baseline", fresh, name="clinic.update_sign_off")[0], 0)
        self.assertEqual(fresh.read_text(), "clinic.update_sign_off/unknown_member r\n")
        status, said, complaints = check(path, "--baseline", fresh, name="clinic.update_sign_off")
        self.assertEqual((status, said.count(b"known "), complaints), (0, 1, "accepted: 0 errors, 1 warnings, 1 known, 0 expired\n"))
        status, *_ = check(path, "--strict", "--write-baseline", fresh, name="clinic.update_sign_off")
        self.assertEqual((status, fresh.read_text()), (0, "clinic.update_sign_off/sign_off/instructions/empty_string TODO: say why\n"
                                                          "clinic.update_sign_off/unknown_member r\n"))

    def test_write(self):
        status, said, complaints = check(self.none, self.some, "--write-baseline", self.known, "--today", "2026-01-01")
        self.assertEqual((status, said.count(b"known "), said.count(b"error ")), (0, 4, 0))
        self.assertEqual(complaints, "2 documents in 2 files: 2 accepted, 0 refused; violations: 4 known, 0 expired\n"
                                     f"preflight: {self.known}: 4 known, 1 of them new, 1 no longer found\n")
        self.assertEqual(self.known.read_text(), KNOWN.replace(
            "clinic.create_sign_off/never/missing_member gone\n", "").replace(
            "session_note_id/missing_member until=2026-02-28 the import\n",
            "session_note_id/missing_member until=2026-02-28 the import\n"
            "clinic.create_sign_off/session_note_id/wrong_type TODO: say why\n"))
        before = self.known.read_text()
        self.assertEqual(check(self.none, self.some, "--baseline", self.known, "--today", "2026-01-01")[0], 0)
        # What has expired stays so, and refuses as it would with the file that was written.
        self.assertEqual(check(self.none, self.some, "--write-baseline", self.known, "--today", "2026-03-01")[0], 1)
        self.assertEqual(self.known.read_text(), before)
        self.assertEqual(os.listdir(self.folder).count("known.txt.new"), 0)

    def test_write_through_a_link(self):
        (self.folder / "link").symlink_to("known.txt")
        self.known.chmod(0o640)
        self.assertEqual(check(self.none, "--write-baseline", self.folder / "link")[0], 1)
        self.assertTrue((self.folder / "link").is_symlink())
        self.assertEqual(self.known.stat().st_mode & 0o777, 0o640)
        self.assertNotIn("/never/", self.known.read_text())

    def test_write_where_a_contract_was_clean(self):
        path = self.folder / "new.txt"
        path.write_text("clinic.create_sign_off/x/blank r\n")
        good = self.file("good.json", GOOD)
        self.assertEqual(check(good, "--write-baseline", path)[0], 0)
        self.assertEqual(path.read_text(), "")

    def test_not_written(self):
        """A run that does not come to its end, or cannot write, leaves what was there."""
        status, _, complaints = check(self.none, self.folder / "missing", "--write-baseline", self.known)
        self.assertEqual(status, 2)
        self.assertIn("preflight: known findings are not written: not everything was checked\n", complaints)
        self.assertEqual(self.known.read_text(), KNOWN)
        (self.folder / "known.txt.new").mkdir()
        status, _, complaints = check(self.none, "--write-baseline", self.known)
        self.assertEqual(status, 2)
        self.assertIn("known.txt.new: Is a directory\n", complaints)
        self.assertEqual(self.known.read_text(), KNOWN)
        self.assertTrue((self.folder / "known.txt.new").is_dir())
        for path, why in (("/dev/full", "No space left on device"), (self.folder, "Is a directory")):
            status, _, complaints = check(self.none, "--write-baseline", path)
            self.assertEqual((status, complaints.splitlines()[-1]), (2, f"preflight: cannot write {path}: {why}"))

    def test_faults(self):
        for text, why in ((b"a r\n\nb\n", "3: a reason is wanted behind the name: NAME [until=YYYY-MM-DD] REASON"),
                          (b"a until=2026-02-29 r", "1: behind until= a real day is wanted, YYYY-MM-DD"),
                          (b"a r\na s", "2: a line before this one has the same name"),
                          (b"# \xff", "1: the line is no UTF-8"),
                          (b"a r\r\nb \x1b[31m\r\n", "2: the line has a control character")):
            path = self.file("bad", text)
            for option in ("--baseline", "--write-baseline"):
                self.assertEqual(check(self.none, option, path), (2, b"", f"preflight: {path}:{why}\n"))
            self.assertEqual(path.read_bytes(), text)
        gone = self.folder / "gone"
        for path, why in ((gone, "No such file or directory"), (self.folder, "Is a directory")):
            self.assertEqual(check(self.none, "--baseline", path), (2, b"", f"preflight: cannot read {path}: {why}\n"))
        huge = self.file("huge", b"#" * (17 << 20))
        self.assertEqual(check(self.none, "--baseline", huge)[::2],
                         (2, f"preflight: {huge} is longer than 16 MiB, the most that is kept of an input\n"))

    def test_usage(self):
        name = "the name of a file of known findings"
        for words, expected in ((["--baseline", "a", "--write-baseline", "b"], "one --baseline or one --write-baseline"),
                                (["--baseline", "a", "--baseline", "a"], "one --baseline or one --write-baseline"),
                                (["--baseline="], name), (["--write-baseline="], name), (["--baseline", "-"], name),
                                (["--today", "2026-01-01"], "--baseline or --write-baseline beside --today"),
                                (["--baseline", "a", "--today", "2026-02-30"], "one --today YYYY-MM-DD, a real day"),
                                (["--baseline", "a", "--today", ""], "one --today YYYY-MM-DD, a real day"),
                                (["--baseline", "a", "--today", "2026-01-01", "--today", "2026-01-01"],
                                 "one --today YYYY-MM-DD, a real day"),
                                (["--github", "--json"], "--github or --json"),
                                (["--sarif", "a", "--sarif", "b"], "one --sarif FILE"), (["--sarif="], "one --sarif FILE"),
                                (["--summary", "--write-baseline", "a"],
                                 "no --summary beside --write-baseline: a shard does not know what the others have")):
            status, said, complaints = check(self.none, *words, cwd=self.folder)
            self.assertEqual((status, said, complaints.splitlines()[0]), (2, b"", f"preflight check: expected {expected}"))
        self.assertEqual(sorted(os.listdir(self.folder)), ["known.txt", "none.json", "some.json"])

    def test_sarif_that_cannot_be_written(self):
        for path, why in (("/dev/full", "No space left on device"), (self.folder, "Is a directory"),
                          (self.folder / "no/x", "No such file or directory")):
            for words in ((), ("--lines", "--jobs", 2)):
                status, _, complaints = check(self.none, *words, "--sarif", path)
                self.assertEqual((status, complaints.splitlines()[-1]), (2, f"preflight: cannot write {path}: {why}"))


class Jobs(InFolder):
    def setUp(self):
        super().setUp()
        dice = random.Random(4)
        lines = [GOOD, b"{}", b'{"session_note_id":"x"}', b"{", b"", b'{"sign_off":{"signature":"x","a":1}}', b"[" * 40]
        lines += [b" " * 2000 + line for line in lines]  # so that there are some blocks
        self.files = [self.file(f"{n}.jsonl", b"\n".join(dice.choice(lines) for _ in range(count)))
                      for n, count in enumerate((8_000, 0, 3, 5_000))]
        self.known = self.file("known.txt", KNOWN)

    def test_the_same_for_any_number(self):
        first = None
        for jobs in (1, 3, 8):
            made = []
            for form in ((), ("--github",)):
                made.append(check(*self.files, "--lines", "--jobs", jobs, *form, "--baseline", self.known, "--today", "2026-03-01",
                                  "--sarif", self.folder / "made"))
                made.append((self.folder / "made").read_bytes())
            fresh = self.file("fresh", KNOWN)
            made.append(check(*self.files, "--lines", "--jobs", jobs, "--write-baseline", fresh, "--today", "2026-03-01"))
            made.append(fresh.read_bytes())
            first = first or made
            self.assertTrue(made == first, jobs)
        self.assertEqual(first[0][0], 1)
        self.assertIn("refused; violations: ", first[0][2])
        self.assertTrue(first[0][2].endswith(f"{self.known}: no longer found: clinic.create_sign_off/never/missing_member\n"))
        self.assertEqual(check(*self.files, "--lines", "--baseline", self.folder / "fresh", "--today", "2026-01-01")[0], 0)

    def test_shards_add_up(self):
        """The sum of the shards is that of one check, but for what only the latter can know."""
        for today in ("2026-01-01", "2026-03-01"):
            words = "--lines", "--quiet", "--baseline", self.known, "--today", today
            status, said, complaints = check(*self.files, *words)
            shards = b""
            for path in self.files:
                _, shard, complained = check(path, *words, "--summary")
                shards += shard
                self.assertEqual(complained, "")
            ran = subprocess.run([GIVEN.program, "summary", *self.files], input=shards, capture_output=True, timeout=DEADLINE)
            self.assertTrue((ran.returncode, ran.stdout) == (status, said))
            self.assertEqual(ran.stderr.decode(), complaints.splitlines(keepends=True)[0])

    def test_summaries_that_are_damaged(self):
        for members in ('"known":1', '"expired":1', '"known":-1,"expired":0', '"known":"1","expired":0'):
            text = '{"summary":"a","documents":1,"accepted":1,"refused":0,' + members + "}\n"
            ran = subprocess.run([GIVEN.program, "summary", "a"], input=text.encode(), capture_output=True, timeout=DEADLINE)
            self.assertEqual((ran.returncode, ran.stderr.splitlines()[0]), (2, b"preflight: a summary is damaged"))

    def test_memory(self):
        """It does not grow with what is found."""
        count = 50_000
        path = self.file("bad.jsonl", b'{"session_note_id":"x"}\n' * count)
        for form in ("--github", "--quiet"):
            made = self.folder / "made"
            words = "--lines", form, "--jobs", "8", "--sarif", made, "--baseline", self.known
            with Program([GIVEN.program, "check", NAME, path, *words], stdout=subprocess.DEVNULL) as program:
                self.assertEqual(program.wait(), 1)
                self.assertIn(f"{count} documents: 0 accepted, {count} refused", program.complaints())
                self.assertLess(program.peak / 1e6, GIVEN.memory)
            with open(made, "rb") as lines:
                self.assertEqual(sum(line.startswith(b'{"ruleId":') for line in lines), 2 * count)


if __name__ == "__main__":
    reading = argparse.ArgumentParser()
    reading.add_argument("program", type=os.path.abspath)
    reading.add_argument("bodies")
    reading.add_argument("--memory", type=int, default=64)
    GIVEN, rest = reading.parse_known_args()
    GOOD = json.dumps(json.loads(pathlib.Path(GIVEN.bodies, "sign_off.accepted.json").read_text())).encode()
    bound_all(200)
    unittest.main(argv=[sys.argv[0], *rest])
