#!/usr/bin/env python3
# Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
"""frameworks.py NAME PROGRAM: runs a program of examples/fixture as a user would, and judges what it does."""
import os
import re
import subprocess
import sys

CASE = "clinic.create_sign_off/signature/missing_prefix"
SKIPPED = "clinic.update_addendum/id/unknown_id"
REASON = "no id is given that the server does not know"
UNKNOWN = "clinic.create_sign_off/signature/unheard_of"
LEAST = 200  # cases
wrong = []


def want(what, found, wanted=True):
    if found != wanted:
        wrong.append(f"{what}: {found!r}, expected {wanted!r}")


def googletest_name(case):
    suite, _, rule = case.rpartition("/")
    return f"{suite}.{rule}"


def googletest_names(output):
    names, suite = [], ""
    for line in output.splitlines():
        if line.startswith("  "):
            names.append(suite[:-1] + "/" + line.strip())
        elif line.endswith("."):
            suite = line
    return names


def boost_names(output):
    """From the tree that --list_content prints by indentation."""
    names, way = [], []
    lines = [line.rstrip("*") for line in output.splitlines()]
    depths = [(len(line) - len(line.lstrip())) // 4 for line in lines] + [0]
    for line, depth, following in zip(lines, depths, depths[1:]):
        way[depth:] = [line.strip()]
        if following <= depth:
            names.append("/".join(way[1:]))
    return names


# How cases are listed and read from the list (None: they cannot be), how one is run, how many were run.
FRAMEWORKS = {
    "plain_main": (["--list"], str.splitlines, lambda case: [case],
                   lambda out: len(re.findall("^(?:passed|failed|skipped) ", out, re.M))),
    "googletest": (["--gtest_list_tests"], googletest_names, lambda case: ["--gtest_filter=" + googletest_name(case)],
                   lambda out: int(re.search(r"(\d+) tests? from \d+ test suites? ran", out)[1])),
    "catch2": (["--list-test-names-only"], str.splitlines, lambda case: [case],
               lambda out: int(re.search(r"in (\d+) test case|test cases: (\d+)|^0", out)[1] or 1)),
    "catch2_sections": (None, None, lambda case: ["server", "-c", case],
                        lambda out: int((re.search(r"\((\d+) assertion", out) or [0, 1])[1])),
    "boost_test": (["--list_content"], boost_names, lambda case: ["--run_test=*/" + case],
                   lambda out: int(re.search(r"Running (\d+) test case", out)[1])),
}


def run(program, options, **environment):
    done = subprocess.run([program, *options], capture_output=True, timeout=120, env={**os.environ, **environment})
    return done.returncode, (done.stdout + done.stderr).decode("utf-8")


def main():
    name, program = sys.argv[1:]
    listing, names, select, count = FRAMEWORKS[name]
    if listing is not None:
        _, out = run(program, listing)
        listed = names(out)
        want("cases that are listed", len(listed) > LEAST)
        want("each once", len(listed), len(set(listed)))
        for case in (CASE, SKIPPED):
            want(f"{case} is listed", case in listed)

    status, out = run(program, [])
    want("status of all", status, 0)
    status, out = run(program, select(CASE))
    want("status of one", status, 0)
    want("how many were run", count(out), 1)

    shown = ["--log_level=message"] if name == "boost_test" else []
    status, out = run(program, select(SKIPPED) + shown)
    want("status of a case that is skipped", status, 0)
    want("why it is skipped", REASON in out)
    if name == "googletest":
        want("it counts as skipped", "[  SKIPPED ] 1 test" in out)

    status, out = run(program, select(CASE), FIXTURE_FAULT="1")
    want("status with a fault", status not in (0, None))
    want("why it failed", "answered 400, right is 422" in out)
    want("its messages", "> POST /v1/clinic/session_notes/sign_offs" in out and "< status 400" in out)
    want("what a message said", "base64" in out, False)
    status, _ = run(program, select(SKIPPED), FIXTURE_FAULT="1")
    want("status of another case with a fault", status, 0)
    if name in ("plain_main", "boost_test"):
        status, out = run(program, select(UNKNOWN))
        want("status of a case that there is not", status != 0)

    print("\n".join(wrong) or "as expected")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
