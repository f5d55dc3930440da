#!/usr/bin/env python3
# Copyright (c) 2026 the notepact authors. Distributed under the Boost Software License, Version 1.0.
"""What the library costs on four cores, held against what it may cost.

usage: budget.py FOLDER TOOL_PREFIX EMULATOR…: where the measured programs are (NAME.BOARD), what the names of size
and nm begin with, and the emulator without a board. Sizes are differences to a program that does nothing; stacks and
instructions are counted while the program runs (measured/measure.cpp); the most stack is had from the call graph.
"""
import os
import re
import subprocess
import sys

sys.dont_write_bytecode = True
import call_graph

# Of each core a board, and the nanoseconds of a tick of its clock.
BOARDS = {"M0": ("microbit", 62.5), "M3": ("mps2-an385", 40), "M4": ("mps2-an386", 40), "M7": ("mps2-an500", 40)}
ALL, M4 = tuple(BOARDS), ("M4",)
CONTRACTS = 8
# An instruction takes 2^8 ns: enough for several ticks of any clock, and few enough for a clock of 24 bits.
ICOUNT = 8
HEAP = r"\b(malloc|free|_sbrk|operator (new|delete))\b"

folder, prefix, *emulator = sys.argv[1:]


def output(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=60).stdout


class Program:
    def __init__(self, name, board, tick):
        image = f"{folder}/{name}.{board}"
        sections = dict(re.findall(r"^(\.\S+) +(\d+)", output(f"{prefix}size", "-A", image), re.M))
        size = lambda *names: sum(int(sections.get(name, 0)) for name in names)
        self.flash = size(".text", ".rodata", ".ARM.exidx", ".data")
        self.data, self.bss = size(".data"), size(".bss")
        self.heap = len(re.findall(HEAP, output(f"{prefix}nm", "-C", image)))

        printed = output(*emulator, "-M", board, "-icount", f"shift={ICOUNT}", "-kernel", image)
        values = lambda word: [int(value, 16) for value in re.findall(rf"^{word} (\w+)$", printed, re.M)]
        instructions = lambda ticks: round(ticks * tick / (1 << ICOUNT))
        self.checker, = values("checker")
        self.request, = values("request")
        self.stacks = values("stack")
        self.instructions = [instructions(ticks) for ticks in values("ticks")]
        known = instructions(*values("known"))
        if not 8192 <= known < 8200:
            sys.exit(f"{image}: 8192 instructions and a few are counted as {known}")


class Board:
    def __init__(self, board, tick):
        self.peer = Program("peer", board, tick) if os.path.exists(f"{folder}/peer.{board}") else None
        for name in "nothing", "one", "contracts", "whole", "whole_in_memory", "writer", "writer_in_memory", "answers":
            setattr(self, name, Program(name, board, tick))
        self.ways = {
            work: call_graph.deepest_way(work, f"{folder}/CMakeFiles/{name}.{board}.dir/measured/{work}.cpp.ci",
                                         f"{folder}/{name}.{board}", f"{prefix}objdump")
            for name, work in (("whole", "check_any"), ("whole", "stream"), ("whole_in_memory", "write"))}
        used = [*self.whole.stacks, self.whole_in_memory.stacks[1]]
        for (work, (most, _)), stack in zip(self.ways.items(), used):
            if stack > most:
                sys.exit(f"{board}: {work} used {stack} bytes of stack, the call graph knows of {most} only")


# What, budget or none, on which cores it is judged, how it is had.
ROWS = [
    ("flash: check one contract", None, ALL, lambda b: b.one.flash - b.nothing.flash),
    ("flash: check all contracts of the clinic", None, ALL, lambda b: b.contracts.flash - b.nothing.flash),
    ("flash: each further contract", 400, ALL, lambda b: (b.contracts.flash - b.one.flash) / (CONTRACTS - 1)),
    ("flash: write in pieces", 15800, M4, lambda b: b.writer.flash - b.nothing.flash),
    ("flash: write into memory", None, M4, lambda b: b.writer_in_memory.flash - b.nothing.flash),
    ("flash: check all, write in pieces", 19060, M4,  # 12288 is wanted
     lambda b: b.whole.flash - b.nothing.flash),
    ("flash: check all, write into memory", None, M4, lambda b: b.whole_in_memory.flash - b.nothing.flash),
    ("flash: check one answer, by its status", None, ALL, lambda b: b.answers.flash - b.nothing.flash),
    ("RAM: .data", 0, ALL, lambda b: b.whole.data),
    ("RAM: .bss", 0, ALL, lambda b: b.whole.bss - b.nothing.bss),
    ("RAM: functions of a heap", 0, ALL, lambda b: b.whole.heap),
    ("RAM: the checker", 320, ALL, lambda b: b.one.checker),
    ("stack at most: check, beside the checker", 512, ALL, lambda b: b.ways["check_any"][0] - b.one.checker),
    ("stack at most: write in pieces, beside the request", 1400, ALL,  # 512 is wanted
     lambda b: b.ways["stream"][0] - b.whole.request),
    ("stack at most: write into memory", None, ALL, lambda b: b.ways["write"][0]),
    ("stack used: check, beside the checker", None, ALL, lambda b: b.whole.stacks[0] - b.one.checker),
    ("stack used: write in pieces", None, ALL, lambda b: b.whole.stacks[1]),
    ("stack used: write into memory", None, ALL, lambda b: b.whole_in_memory.stacks[1]),
    ("instructions: check an answer of 2.5 KB", 122000, M4, lambda b: b.whole.instructions[0]),
    ("instructions: write 0.4 KB in pieces", None, ALL, lambda b: b.whole.instructions[1]),
    ("instructions: write 0.4 KB into memory", None, ALL, lambda b: b.whole_in_memory.instructions[1]),
]

try:
    measured = {core: Board(*board) for core, board in BOARDS.items()}
except call_graph.Refused as why:
    sys.exit(f"call graph: {why}")
over = []
print(f"{'bytes':<50}{'budget':>8}" + "".join(f"{core:>9}" for core in BOARDS))
for what, budget, judged, figure in ROWS:
    line = f"{what:<50}{'' if budget is None else budget:>8}"
    for core, board in measured.items():
        value = figure(board)
        too_much = budget is not None and core in judged and value > budget
        if too_much:
            over.append(f"{what}, {core}")
        line += f"{value:>8.0f}" + ("!" if too_much else " ")
    print(line.rstrip())

# The same work as "check one contract", with other readers of JSON. The figures of those that are not built here are
# of another machine: Cortex-M4, -Os, a document of 2.5 KB.
print("\nPeers, on a Cortex-M4                              flash    RAM  stack  instructions")
peer_line = lambda name, flash, ram, stack, instructions: print(f"{name:<48}{flash:>8}{ram:>7}{stack:>7}{instructions:>14}")
m4 = measured["M4"]
peer_line("notepact", m4.one.flash - m4.nothing.flash, 0, m4.one.stacks[0], m4.one.instructions[0])
if m4.peer:
    peer_line("Boost.JSON's basic_parser, notepact's checker", m4.peer.flash - m4.nothing.flash,
              m4.peer.data + m4.peer.bss - m4.nothing.bss, m4.peer.stacks[0], m4.peer.instructions[0])
for line in (("elsewhere: jsmn and checks", 7066, 4915, 712, 151000), ("elsewhere: lwjson and checks", 7680, 7373, 520, 157000),
             ("elsewhere: coreJSON and checks", 8192, 0, 872, 301000),
             ("elsewhere: ArduinoJson 7 and checks", 12698, 4096, 864, 304000),
             ("elsewhere: basic_parser 1.81 and a checker", 34406, 88, 920, 125000),
             ("elsewhere: basic_parser 1.90 and a checker", 72704, 188, 976, 128000),
             ("elsewhere: Boost.JSON's DOM, static", 51712, 7373, 1216, 182000)):
    peer_line(*line)

for work, (total, way) in m4.ways.items():
    print(f"\nThe deepest calls of {work} on a Cortex-M4, {total} bytes:")
    for size, name in way:
        print(f"{size:6} {name if len(name) < 100 else name[:97] + '...'}")
sys.exit("\nover budget: " + "; ".join(over) if over else 0)
