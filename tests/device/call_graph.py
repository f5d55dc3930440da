#!/usr/bin/env python3
# Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
"""The deepest way through the calls of a function, from what GCC writes with -fcallgraph-info=su,da.

usage: call_graph.py FUNCTION GRAPH.ci IMAGE OBJDUMP
Functions of other files, and the calls that the compiler itself puts in, are read from the image's machine code.
Prints the way; refuses recursion, calls through unknown pointers and stack of a size that is not known before the
program runs, for then the way would be no bound.
"""
import linecache
import re
import subprocess
import sys

# Calls through a pointer, as the headers spell them, and what that can point to there.
POINTERS = {
    "face->show(": re.compile(r"::shape_of_value<.*::show_at\(|null_place\(.*_FUN\("),
    "put_(at_": re.compile(r"::put_held\("),
    "put_(sink_": re.compile(r"text_sink::text_sink.*_FUN\("),
    "face.part(": re.compile(r"::part\(const void"),
    "face.others(": re.compile(r"::other_part\(const void"),
    "tell(to": re.compile(r"text_judge::end.*_FUN\("),
    "scan.begin(": re.compile(r"::scan_begin\("),
    "scan.write(": re.compile(r"::scan_write\("),
    "scan.end(": re.compile(r"::scan_end\("),
    "scan.number(": re.compile(r"::number_of<.*::read\("),
    "by.write(": re.compile(r"::(count_characters|write_pattern)\("),
    "keeps_number(": re.compile(r"::(in_order|is_multiple|is_listed|is_listed_text)\("),
    "keeps(": re.compile(r"::(at_least|at_most|keeps_pattern)\("),
    "list->judge(": re.compile(r"::check_list\("),
    "list->put(": re.compile(r"::put_(comma|repeated)_list\("),
    "list->take(": re.compile(r"::take_of_(comma|repeated)_list\("),
    "read_(": re.compile(r"byte_source::byte_source.*_FUN\("),
    "text(from": re.compile(r"struct_texts<.*::member(_or_item)?\("),
    "body.judge(": re.compile(r"(build_in_pieces|outgoing)(<.*>)?\(.*_FUN\(const void\*, notepact::report"),
    "body.put(": re.compile(r"outgoing\(.*_FUN\(const void\*, notepact::buffer_output"),
    "judge(parts": re.compile(r"::check_further\("),
    "further.put(": re.compile(r"::put_further\("),
}


class Refused(Exception):
    pass


NODE = re.compile(r'node: \{ title: "(.*?)" label: "(.*?)\\n.*?\\n(\d+) bytes \((.*?)\)\\n(\d+) dynamic')
EDGE = re.compile(r'edge: \{ sourcename: "(.*?)" targetname: "(.*?)" label: "(.*?):(\d+):')
POINTER = "__indirect_call"


def pointed_to(header, line_number):
    """What the pointer can point to that is called there."""
    code = linecache.getline(header, line_number)
    for call, targets in POINTERS.items():
        if call in code:
            return targets
    return POINTER


def read_graph(path):
    """Of each function defined there: its name for people, its stack, whom it calls."""
    functions = {}
    for line in open(path, encoding="utf-8"):
        if node := NODE.match(line):
            title, name, size, kind, dynamic = node.groups()
            if kind != "static" or dynamic != "0":
                raise Refused(f"the stack of {name} is {kind}, {dynamic} dynamic objects")
            functions[title] = (name, int(size), [])
        elif edge := EDGE.match(line):
            caller, callee, header, line_number = edge.groups()
            functions[caller][2].append(callee if callee != POINTER else pointed_to(header, int(line_number)))
    for title in [title for title in functions if "C2E" in title]:  # a constructor has two names
        functions.setdefault(title.replace("C2E", "C1E"), functions[title])
    for _, _, calls in functions.values():
        for pointer in [call for call in calls if isinstance(call, re.Pattern)]:
            calls.remove(pointer)
            calls += [title for title, (name, _, _) in functions.items() if pointer.search(name)]
    return functions


def read_machine_code(image, objdump):
    """The same of all functions of an image: what they push and subtract, at most."""
    functions, names = {}, {}
    text = subprocess.run([objdump, "-dt", image], check=True, capture_output=True, text=True).stdout
    for line in text.splitlines():
        if symbol := re.match(r"([0-9a-f]+) .* F \.text\t[0-9a-f]+ (?:\.hidden )?(.*)", line):
            names.setdefault(symbol[1], []).append(symbol[2])
        if head := re.match(r"([0-9a-f]+) <(.*)>:", line):
            name, size, calls = head[2], 0, []
            for other in names.get(head[1], []):
                functions[other] = (name, 0, [name])
            functions[name] = (name, size, calls)
            continue
        code = line.split("\t")[2:]
        if not code:
            continue
        operation, operands = code[0], "".join(code[1:2])
        if operation.startswith("push") or re.match(r"stmdb\tsp!", "\t".join(code)):
            size += 4 * len(re.findall(r"\b(?:r\d+|sl|fp|ip|lr)\b", operands))
        elif operation.startswith("sub") and (by := re.match(r"sp, (?:sp, )?#(\d+)", operands)):
            size += int(by[1])
        elif by := re.search(r"\[sp, #-(\d+)\]!", operands):
            size += int(by[1])
        elif operation.startswith("b") and (to := re.search(r"<([^+>]+)>", operands)) and to[1] != name:
            calls.append(to[1])
        functions[name] = (name, size, calls)
    return functions


def deepest(function, functions, done, open_calls):
    """Bytes and names of the deepest way."""
    if function in open_calls:
        raise Refused(f"{function} calls itself, through {' '.join(open_calls)}")
    if function not in functions:
        raise Refused(f"{open_calls[-1]} calls {function}, of which nothing is known")
    if function not in done:
        name, size, calls = functions[function]
        ways = [deepest(call, functions, done, [*open_calls, function]) for call in set(calls)]
        below, way = max(ways, default=(0, []))
        done[function] = (size + below, [(size, name), *way])
    return done[function]


def deepest_way(function, graph, image, objdump):
    """Bytes, and (bytes, name) of each function on the way."""
    compiled = read_graph(graph)
    linked = read_machine_code(image, objdump)
    title_of = {title.rpartition(":")[2]: title for title in compiled}
    for symbol, title in title_of.items():
        _, _, calls = linked.get(symbol, ("", 0, []))
        targets = [title_of.get(call, call) for call in calls]
        compiled[title][2].extend(call for call in targets if compiled.get(call) is not compiled[title])
    functions = {**linked, **compiled}
    start = next(title for title, (name, _, _) in compiled.items() if re.search(rf"(^| ){function}\(", name))
    return deepest(start, functions, {}, [])


if __name__ == "__main__":
    try:
        total, way = deepest_way(*sys.argv[1:])
    except Refused as why:
        sys.exit(f"call_graph: {why}")
    print(f"{total} bytes")
    for size, name in way:
        print(f"{size:6} {name}")
