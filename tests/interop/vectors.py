# Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
#
# python3-jsonschema judges every vector of a body by every schema of its contract, as vectors.mjs does with ajv.
import base64
import importlib.metadata
import json
import os
import pathlib
import sys

import jsonschema

root = pathlib.Path(os.environ.get("NOTEPACT_SCHEMAS") or pathlib.Path(__file__).resolve().parents[2] / "schemas")


def no_constant(name):
    raise ValueError(name)


def parsed(text, is_json):
    raw = base64.b64decode(text["base64"]) if isinstance(text, dict) else text.encode("utf-8")
    said = raw.decode("utf-8")
    return json.loads(said, parse_constant=no_constant) if is_json else said


def load(pattern):
    return [json.loads(path.read_text("utf-8")) for path in sorted(root.glob(pattern))]


schemas = load("*/*.schema.json")
vectors = [v for v in load("*/*.vectors.json") if not v["contract"].endswith(".request")]
failures = agreed = judged = 0
left = {}
for file in vectors:
    contract = next(s for s in schemas if s["title"] == file["contract"])["x-notepact"]["contract"]
    api = file["contract"].split(".")[0]  # two APIs may share a contract
    for schema in schemas:
        if schema["x-notepact"]["contract"] != contract or schema["title"].split(".")[0] != api:
            continue
        judged += 1
        jsonschema.Draft202012Validator.check_schema(schema)
        validator = jsonschema.Draft202012Validator(schema)
        strict = schema["x-notepact"]["strict"]
        for case in file["cases"]:
            broken = [v for v in case["violations"] if strict or v["severity"] == "error"]
            try:
                accepted = validator.is_valid(parsed(case["text"], "media_type" not in file))
            except ValueError:
                accepted = False  # it is no JSON document, or no UTF-8
            if accepted == (not broken):
                agreed += 1
            elif accepted and all("beyond" in v for v in broken):
                for reason in {v["beyond"] for v in broken}:
                    left[reason] = left.get(reason, 0) + 1
            else:
                failures += 1
                print(schema["title"], case["description"], "accepted" if accepted else "refused", sep=": ", file=sys.stderr)

print(f"jsonschema {importlib.metadata.version('jsonschema')}: {judged} schemas, {agreed} verdicts agree")
for reason, count in sorted(left.items()):
    print(f"left to notepact: {count} {reason}")
if judged != len(schemas):
    failures += 1
    print("a schema has no vectors", file=sys.stderr)
sys.exit(1 if failures or not agreed else 0)
