#!/usr/bin/env python3
# Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
"""suites.py NAME PROGRAM: runs one of the programs here, as a user would, and judges what it does."""
import json
import subprocess
import sys
import xml.etree.ElementTree

CASES = (
    "clinic.create_sign_off/signature/missing_prefix",
    "clinic.create_sign_off/signature/not_png",
    "clinic.create_sign_off/answer/accepted",
    "clinic.update_sign_off/id/unknown_id",
    "clinic.update_sign_off/signature/missing_prefix")
FAILING = "clinic.update_sign_off/signature/not_base64"
wrong = []


def want(what, found, wanted):
    if found != wanted:
        wrong.append(f"{what}: {found!r}, expected {wanted!r}")


class Program:
    def __init__(self, path):
        self.path = path

    def run(self, *options):
        done = subprocess.run([self.path, *options], capture_output=True, timeout=60)
        return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")

    def listed(self):
        """The names of all cases, from the tree that --list_content prints by indentation."""
        _, _, err = self.run("--list_content")
        lines = [line.rstrip("*") for line in err.splitlines() if line.endswith("*")]
        depths = [(len(line) - len(line.lstrip())) // 4 for line in lines] + [0]
        names, way = [], []
        for line, depth, following in zip(lines, depths, depths[1:]):
            way[depth:] = [line.strip()]
            if following <= depth:
                names.append("/".join(way))
        return names

    def cases_run(self, *filters):
        """Names and outcomes, from the log as JUnit XML."""
        status, out, _ = self.run("--log_format=JUNIT", "--log_level=message", *filters)
        end = out.index("</testsuite>") + len("</testsuite>")
        outcomes = {}
        for case in xml.etree.ElementTree.fromstring(out[:end].encode("utf-8")).iter("testcase"):
            if case.find("skipped") is None:
                name = case.get("classname") + "/" + case.get("name")
                outcomes[name] = "failed" if case.find("failure") is not None else "passed"
        return status, outcomes


def class_name(case):
    operation, part, rule = case.split("/")
    return f"{operation}.{part}/{rule}"


def judge_filters(program, top):
    one = CASES[0]
    name = class_name(one)
    for selected in (f"{top}/{one}", f"*/{one}"):
        status, outcomes = program.cases_run(f"--run_test={selected}")
        want(f"status of {selected}", status, 0)
        want(selected, outcomes.get(f"{top}.{name}"), "passed")
        want(f"other cases of {top} with {selected}",
             [case for case in outcomes if case.startswith(f"{top}.") and case != f"{top}.{name}"], [])
    _, outcomes = program.cases_run(f"--run_test={top}/*/*/missing_prefix")
    want("a rule of all operations", sorted(outcomes),
         sorted(f"{top}.{class_name(case)}" for case in CASES if case.endswith("/missing_prefix")))
    status, out, err = program.run("--run_test=*/clinic.create_sign_off/signature/unheard_of")
    want("a filter that fits nothing", status != 0 and "no test cases matching filter" in out + err, True)


def judge_skipped(program, top):
    status, out, err = program.run(f"--run_test={top}/clinic.update_sign_off/id/unknown_id", "--log_level=message")
    want("status of a skipped case", status, 0)
    want("a skipped case says why", "skipped: no signed note was given" in out, True)
    want("nothing complains of it", "did not check any assertions" in out + err, False)


def judge_failing(program):
    status, out, err = program.run()
    want("status of a failing suite", status, 201)
    want("the case is named", f'error: in "server.clinic/{FAILING}"' in out, True)
    want("why", "answered 201 to" in out, True)
    want("its messages", "> X-User-Token: ***" in out and "< status 201" in out, True)
    want("how many more", "2 more failures" in out, True)
    want("where", "compiled.cpp" in out, True)
    want("what a message said", "secret" in out + err, False)
    status, outcomes = program.cases_run()
    want("status with JUnit XML", status, 201)
    want("what failed", [name for name, how in outcomes.items() if how == "failed"],
         [f"server.clinic.{class_name(FAILING)}"])
    want("all that was run", len(outcomes), len(CASES) + 1)
    _, out, _ = program.run(f"--run_test=server.clinic/{CASES[0]}")
    kept = json.loads(out[out.index('{"format"'):])
    want("what is kept", [case["name"] for case in kept["cases"]], [CASES[0]])
    want("the title that is kept", kept["title"], "server, made by hand")


def judge_boost(name, program):
    tops = ("server.clinic", "server.other") if name == "included" else ("server.clinic",)
    wanted = []
    for top in tops:
        wanted += [f"{top}/{case}" for case in (CASES if name != "compiled" else (*CASES, FAILING))]
    want("what is listed", [case for case in program.listed() if "/" in case], wanted)
    for top in tops:
        judge_filters(program, top)
        judge_skipped(program, top)
    if name == "compiled":
        judge_failing(program)
    else:
        status, _, _ = program.run()
        want("status", status, 0)


def judge_without(program):
    status, out, _ = program.run()
    want("status", status, 1)
    want("cases", {line.split(" ", 1)[1] for line in out.splitlines()}, {*CASES, FAILING})
    want("what failed", [line for line in out.splitlines() if line.startswith("failed")], [f"failed {FAILING}"])
    want("one case", program.run(CASES[0]), (0, f"passed {CASES[0]}\n", ""))


def main():
    name, path = sys.argv[1:]
    (judge_without(Program(path)) if name == "without" else judge_boost(name, Program(path)))
    print("\n".join(wrong) or "as expected")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
