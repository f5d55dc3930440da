#!/usr/bin/env python3
# Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
"""conform_reports.py FOLDER: reads the reports NAME.xml that sample_report wrote there as JUnit, by python3-junitparser,
and holds what it reads against NAME.json. Exit status 1 if anything differs."""
import collections
import json
import pathlib
import sys

import junitparser

OUTCOMES = {junitparser.Failure: "failed", junitparser.Skipped: "skipped", junitparser.Error: "error"}


def main():
    wrong = []
    files = sorted(pathlib.Path(sys.argv[1]).glob("*.xml"))
    for file in files:
        report = json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))
        counts = report["counts"]
        whole = junitparser.JUnitXml.fromfile(str(file))
        seen = collections.Counter()
        names = set()
        for suite in whole:
            own = collections.Counter()
            for case in suite:
                results = case.result
                if len(results) > 1:
                    wrong.append(f"{file.name}: {case.name}: {len(results)} results")
                own[OUTCOMES[type(results[0])] if results else "passed"] += 1
                names.add(f"{case.classname}.{case.name}")
            told = {"failed": suite.failures, "skipped": suite.skipped, "error": suite.errors}
            for how, count in told.items():
                if own[how] != count:
                    wrong.append(f"{file.name}: {suite.name}: {how} {count}, found {own[how]}")
            if suite.tests != sum(own.values()):
                wrong.append(f"{file.name}: {suite.name}: tests")
            seen += own
        expected = {"passed": counts["passed"], "failed": counts["failed"],
                    "skipped": counts["skipped"] + counts["known"]}
        if {how: seen[how] for how in expected} != expected or seen["error"]:
            wrong.append(f"{file.name}: {dict(seen)}, expected {expected}")
        if names != {case["name"].replace("/", ".") for case in report["cases"]}:
            wrong.append(f"{file.name}: names")
        if (whole.tests or 0, whole.failures or 0) != (len(report["cases"]), counts["failed"]):
            wrong.append(f"{file.name}: the whole says {whole.tests} tests, {whole.failures} failures")
    for one in wrong:
        print(one)
    print(f"{len(files)} reports as JUnit, {len(wrong)} things wrong")
    return 1 if wrong or not files else 0


if __name__ == "__main__":
    sys.exit(main())
