#!/usr/bin/env python3
"""Writes Sources/SocketInspect/Families/Trials/TrialCode.swift: the source of each trial, for `sock families --try`.

Run it after a change of TrialBodies*.swift; a test compares the two.
"""
import pathlib
import re

folder = pathlib.Path(__file__).resolve().parents[2] / "Sources/SocketInspect/Families/Trials"
entries = []
for file in ("TrialBodies+Lecture.swift", "TrialBodies+Since.swift"):
    for name, body in re.findall(
        r"^  static func (\w+)\(.*?\) throws -> \[UInt8\] \{\n(.*?)^  \}$", (folder / file).read_text(), re.M | re.S
    ):
        lines = body.rstrip("\n").split("\n")
        entries.append(f'  static let {name} = """\n' + "\n".join(lines) + '\n    """\n')
(folder / "TrialCode.swift").write_text(
    "/// The source of each trial, as `--try` shows it. Made by Tests/Kernel/trial-code.py from the functions themselves.\n"
    "enum TrialCode {\n" + "\n".join(entries) + "}\n"
)
