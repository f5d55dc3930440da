# Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
"""The clients, and requests as bytes, at a server that nobody here wrote: prism.py BUILD_FOLDER

Prism serves schemas/maxcare.openapi.json. Each client edits an impression there. Then the same requests go to Prism
and to host_server; where one takes what the other refuses, the table below says why. At last, what `preflight conform`
finds of Prism must be what is true of it. Needs what `npm ci` puts into tests/interop; a program that is not in
BUILD_FOLDER is left out.
"""
import collections
import http.client
import json
import pathlib
import re
import socket
import sys
import tempfile

from support import DEADLINE, Program, Server, bound_all, wait_until

ROOT = pathlib.Path(__file__).resolve().parents[2]
PRISM = ROOT / "tests/interop/node_modules/@stoplight/prism-cli/dist/index.js"

NOTE, PROVIDER = "nte_3cc73cb69c59403ca9108af6c5693b25", "prv_d4e5f6a7b8c94d0e1f2a3b4c5d6e7f8a"
WHO = f"providerId={PROVIDER}"
HEADERS = ["Authorization: Bearer a-token", "X-Organization-Id: an-organization", "Content-Type: application/json"]
KEY, WHERE, TYPE = HEADERS
LOWER = ["authorization: Bearer a-token", "x-organization-id: an-organization", "content-type: application/json"]


def edit(impression="1042", query=WHO, headers=HEADERS, body=b'{"dxStatus":"Active"}', note=NOTE, method="PATCH"):
    return method, f"/notes/{note}/impressions/{impression}" + (query and f"?{query}"), headers, body


NUMBER = "Number() of JavaScript reads it"
LENIENT = "JSON.parse reads it"
JOINED = "Node.js keeps the first, or joins them"
NO_DATA = "Prism has no data: every id is known"
# what, the request, Prism's status, ours, and why one takes what the other refuses
CASES = [
    ("as documented", edit(), 200, 200, None),
    # ids
    ("id 0x10", edit("0x10"), 200, 400, NUMBER),
    ("id with a leading space", edit("%201042"), 200, 400, NUMBER),
    ("id +1042", edit("+1042"), 200, 400, NUMBER),
    ("id 01042", edit("01042"), 200, 400, NUMBER),
    ("id .5", edit(".5"), 200, 400, NUMBER),
    ("id 5.", edit("5."), 200, 400, NUMBER),
    ("id Infinity", edit("Infinity"), 200, 400, NUMBER),
    ("id 1e400", edit("1e400"), 200, 400, NUMBER),
    ("id NaN", edit("NaN"), 422, 400, None),
    ("id in full-width digits", edit("%EF%BC%91"), 422, 400, None),
    ("id true", edit("true"), 422, 400, None),
    ("id of no impression", edit("7"), 200, 404, NO_DATA),
    ("id 12.5", edit("12.5"), 200, 404, NO_DATA),
    ("id written as %31042", edit("%31042"), 200, 200, None),
    ("note ..", edit(note=".."), 404, 404, None),
    ("note %2e%2e", edit(note="%2e%2e"), 404, 404, None),
    ("note with a slash in it", edit(note="a%2Fb"), 200, 404, NO_DATA),
    # not a note of %FF: it ends Prism
    # the query
    ("no providerId", edit(query=""), 422, 400, None),
    ("empty providerId", edit(query="providerId="), 422, 400, None),
    ("providerId twice", edit(query=f"{WHO}&{WHO}"), 422, 400, None),
    ("a parameter that nobody knows", edit(query=f"{WHO}&x=1"), 200, 200, None),
    # headers
    ("names of headers in lower case", edit(headers=LOWER), 200, 200, None),
    ("scheme in lower case", edit(headers=["Authorization: bearer a-token", WHERE, TYPE]), 401, 200,
     "Prism compares the scheme with its case, RFC 9110 (11.1) without"),
    ("no credential", edit(headers=[WHERE, TYPE]), 401, 401, None),
    ("credential of another scheme", edit(headers=["Authorization: Basic azpr", WHERE, TYPE]), 401, 401, None),
    ("credential without a token", edit(headers=["Authorization: Bearer", WHERE, TYPE]), 401, 401, None),
    ("two credentials", edit(headers=[KEY, KEY, WHERE, TYPE]), 200, 401, JOINED),
    ("no organization", edit(headers=[KEY, TYPE]), 422, 400, None),
    ("empty organization", edit(headers=[KEY, "X-Organization-Id:", TYPE]), 422, 400, None),
    ("two organizations", edit(headers=[KEY, WHERE, WHERE, TYPE]), 200, 400, JOINED),
    ("no Content-Type", edit(headers=[KEY, WHERE]), 422, 400, None),
    ("text/plain", edit(headers=[KEY, WHERE, "Content-Type: text/plain"]), 415, 400, None),
    ("Content-Type with a parameter", edit(headers=[KEY, WHERE, TYPE + "; charset=utf-8"]), 200, 200, None),
    # bodies
    ("no body", edit(body=None), 422, 400, None),
    ("null", edit(body=b'{"dxStatus":null}'), 422, 400, None),
    ("a body that breaks off", edit(body=b'{"dxStatus":"Active"'), 400, 400, None),
    ("a trailing comma", edit(body=b'{"dxStatus":"Active",}'), 400, 400, None),
    ("a member twice, the last one wrong", edit(body=b'{"dxStatus":"Active","dxStatus":1}'), 422, 400, None),
    ("a member twice, the first one wrong", edit(body=b'{"dxStatus":1,"dxStatus":"Active"}'), 200, 400, LENIENT),
    ("a lone surrogate", edit(body=b'{"dxStatus":"\\ud800"}'), 200, 400, LENIENT),
    ("ill-formed UTF-8", edit(body=b'{"dxStatus":"\xff"}'), 200, 400, LENIENT),
    ("a byte-order mark", edit(body=b'\xef\xbb\xbf{"dxStatus":"Active"}'), 400, 400, None),
    ("1e400", edit(body=b'{"dxStatus":"Active","x":1e400}'), 200, 400, LENIENT),
    ("33 levels", edit(body=b'{"dxStatus":"Active","x":' + 32 * b"[" + 32 * b"]" + b"}"), 200, 400, LENIENT),
    ("a body that is not wanted", ("GET", "/marketplace/me", HEADERS, b"{}"), 415, 400, None),
    # routes
    ("another method", edit(method="PUT"), 405, 405, None),
    ("no such route", ("GET", "/nothing", HEADERS, None), 404, 404, None),
]

# What conform finds, which is true of Prism: in which words each case of a part and a rule fails.
INVALID = "answered 422, right is 400", "where the documents have 400, Prism has 422"
PROBLEM = "answered 400, but its body breaks the contract", "its own errors have another shape, application/problem+json"
TAKEN = "answered 200, right is 400", "JSON.parse, and Number() of JavaScript, read it"
FOUND = {
    INVALID: ["update_impression/" + what for what in (
        "providerId/missing_parameter", "providerId/duplicate_parameter", "providerId/bad_parameter",
        "X-Organization-Id/missing_parameter", "X-Organization-Id/bad_header", "Content-Type/wrong_content_type",
        "body/null_not_allowed", "body/wrong_type", "body/empty_document", "body/generated_refused",
        "body/together_refused",
        "dxComplexity/null_not_allowed", "dxComplexity/wrong_type", "dxStatus/null_not_allowed", "dxStatus/wrong_type")]
             + ["me/X-Organization-Id/missing_parameter", "me/X-Organization-Id/bad_header"],
    PROBLEM: [f"update_impression/body/{what}" for what in ("malformed_json", "trailing_data", "truncated_document", "chunked")],
    TAKEN: ["update_impression/" + what for what in (
        "impressionId/not_numeric", "body/number_overflow", "body/invalid_utf8", "body/too_deep",
        "dxComplexity/duplicate_member", "dxStatus/duplicate_member")],
    ("answered 401, right is 200", "it compares the scheme of a credential with its case"):
        ["update_impression/Authorization/accepted", "me/Authorization/accepted"],
    ("answered 405, but Allow does not name the method", "its 405 has no Allow"):
        ["update_impression/method/other_method", "me/method/other_method"],
    ("the answer does not show noteId as it was sent", "it answers the example of the document"):
        ["update_impression/noteId/shown"],
}
ENDS = "update_impression/noteId/bad_parameter"  # a target that decodes to no UTF-8 ends Prism


class Prism(Program):
    def __init__(self, document):
        super().__init__(["node", str(PRISM), "mock", "--errors", "--port", "0", "--host", "127.0.0.1", document])
        try:
            listening = wait_until(
                lambda: re.search(r"listening on (http://127\.0\.0\.1:(\d+))", self.output() + self.complaints()),
                "not listening")
        except BaseException:
            self.__exit__()
            raise
        self.url, self.port = listening.group(1), int(listening.group(2))


def status_of(port, base, method, target, headers, body):
    lines = [f"{method} {base}{target} HTTP/1.1", "Host: localhost", "Connection: close", *headers]
    if body is not None:
        lines.append(f"Content-Length: {len(body)}")
    with socket.create_connection(("127.0.0.1", port), timeout=DEADLINE) as connection:
        connection.sendall("\r\n".join([*lines, "", ""]).encode() + (body or b""))
        came = http.client.HTTPResponse(connection)
        came.begin()
        return came.status


def with_scope(scope):
    """The document, its sample answer telling one scope more."""
    document = json.loads((ROOT / "schemas/maxcare.openapi.json").read_text())
    answer = document["components"]["responses"]["maxcare.me.200"]["content"]["application/json"]
    answer["example"]["data"]["scopes"].append(scope)
    return json.dumps(document)


def edits(build, prism, expect):
    """The impression edit, as each client makes it."""
    for name in ("host_curl", "host_beast"):
        if not (build / name).exists():
            print(f"left out: {name}, it is not in {build}")
            continue
        with Program([build / name, "--max", prism.url]) as client:
            status = client.wait()
            expect(name, (status, client.output() + client.complaints()),
                   (0, "read scopes: 200, done\nedit impression: 200, done\n"))
        # Prism serves below /, whatever `servers` says.
        with Program([build / name, "--max", prism.url + "/v3"]) as client:
            status = client.wait()
            expect(f"{name} below /v3", (status, client.output().partition(",")[0]), (1, "read scopes: 404"))


def differences(prism, server, expect):
    """Each request, as bytes, at both."""
    differ = collections.defaultdict(list)
    for what, request, prisms, ours, why in CASES:
        expect(f"{what}: Prism", status_of(prism.port, "", *request), prisms)
        expect(f"{what}: host_server", status_of(server.port, "/v3", *request), ours)
        if why:
            differ[why].append(f"{what} ({prisms}, {ours})")
        expect(f"{what}: there is a reason", why is not None, (prisms == 200) != (ours == 200))
    for why, what in differ.items():
        print(f"differs, {why}: {'; '.join(what)}")
    print(f"{len(CASES)} requests at Prism and at host_server, {sum(map(len, differ.values()))} differ")


def conformance(build, prism, expect):
    """What `preflight conform` finds of Prism; at last, what ends it."""
    preflight = build / "preflight"
    if not preflight.exists():
        print(f"left out: preflight, it is not in {build}")
        return
    operations = ["maxcare.update_impression/", "maxcare.me/"]
    with Program([preflight, "conform", prism.url, "--api", "maxcare", "--list",
                  *[word for one in operations for word in ("--only", one)]]) as lister:
        lister.wait()
        names = lister.output().split()
    wanted = [name for name in names if name != "maxcare." + ENDS]
    expect("cases, without the one that ends Prism", len(names) - len(wanted), 1)
    with tempfile.NamedTemporaryFile("r", suffix=".json") as report:
        with Program([preflight, "conform", prism.url, "--api", "maxcare", "--json", report.name,
                      *[word for one in wanted for word in ("--only", one)]]) as conform:
            expect("conform", conform.wait(), 1)
        result = json.load(report)
    failed = {case["name"]: case["failures"] for case in result["cases"] if case["outcome"] == "failed"}
    for (how, why), cases in FOUND.items():
        found = [name for name in (f"maxcare.{case}" for case in cases)
                 if any(how in failure["why"] for failure in failed.pop(name, []))]
        expect(f"cases that fail since {why}", found, [f"maxcare.{case}" for case in cases])
        print(f"conform finds in {len(found)} cases: {why}")
    expect("other cases that fail", sorted(failed), [])
    print(f"conform: {result['counts']}")
    with Program([preflight, "conform", prism.url, "--api", "maxcare", "--only", "maxcare." + ENDS]) as conform:
        expect("conform, and the end of Prism", (conform.wait(), "without an answer: " in conform.output()), (1, True))
    prism.wait()


def main(build):
    bound_all(300)
    failures = 0

    def expect(what, found, expected):
        nonlocal failures
        if found != expected:
            failures += 1
            print(f"{what}: {found}, not {expected}")

    with tempfile.NamedTemporaryFile("w", suffix=".json") as document:
        document.write(with_scope("write:soap_notes"))
        document.flush()
        with Prism(document.name) as prism:
            edits(build, prism, expect)
            if (build / "host_server").exists():
                with Server(build / "host_server") as server:
                    differences(prism, server, expect)
            else:
                print(f"left out: host_server, it is not in {build}")
            conformance(build, prism, expect)
    return failures


if __name__ == "__main__":
    sys.exit(1 if main(pathlib.Path(sys.argv[1])) else 0)
