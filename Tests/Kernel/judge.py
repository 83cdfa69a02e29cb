#!/usr/bin/env python3
"""Reads what the guest printed, and exits non-zero when a row that should pass does not."""
import pathlib
import re
import sys

# Rows that cannot pass there, and what the kernel answers instead.
EXCUSED = {}

page = pathlib.Path(__file__).resolve().parents[2] / "docs/families.md"
# The kernel writes to the same console.
printed = re.sub(r"^\[ *\d+\.\d+\] .*\n", "", pathlib.Path(sys.argv[1]).read_text(), flags=re.M)
parts = dict(part.split("\n", 1) for part in printed.split("--- ")[1:] if "\n" in part)
failed = []

trials = [line.split("\t") for line in (parts["trials"] + parts["async trials"]).splitlines() if "\t" in line]
for word, answer, why in trials:
    excuse = EXCUSED.get(word)
    passes = answer == "yes" if excuse is None else answer == "no" and excuse in why
    print(f"{'ok  ' if passes else 'FAIL'} {word:26} {why}")
    if not passes:
        failed.append(word)
if len(trials) < 50:
    failed.append(f"only {len(trials)} trials")

table = parts["with its modules"].strip("\n")
for row, want in {
    "AppleTalk": ["yes", "no type", "no type", "yes"],
    "Bluetooth": ["yes", "yes", "yes", "yes"],
    "IrDA": ["no family"] * 4,
    "SCTP": ["no type", "yes", "yes", "no type"],
    "TIPC": ["yes", "yes", "yes", "no type"],
    "CAN": ["yes", "no type", "no type", "yes"],
}.items():
    line = next((line for line in table.splitlines() if line.startswith(row + " ")), "")
    cells = re.split(r"  +", line)[1:5]
    if cells != want:
        failed.append(f"the table's row: {line}")
for cell in parts["without autoload"].splitlines():
    if cell.startswith(("AppleTalk", "TIPC")) and "yes" in cell:
        failed.append(f"without autoload: {cell}")
# Families of which this machine has no listeners to show.
for listener in (r"sctp +127\.0\.0\.1:5001 +0/7 +\d+ .*guest listen", r"vsock +vsock://any:5002 .*guest listen"):
    if not re.search(listener, parts["ports"]):
        failed.append(f"sock ports shows no {listener}: {parts['ports']}")
complaints = parts["kernel"].split("finished")[0].strip()
if complaints:
    print(complaints)
    failed.append("the kernel complained")

# The screens of the page. A newer kernel may change the release in the first line, but no answer.
screens = {"guest": table, "rfcomm": parts["shown"].strip("\n")}
text = page.read_text()
for name, screen in screens.items():
    marks = re.compile(rf"(<!-- {name} -->\n\n```\n).*?(\n```\n\n<!-- /{name} -->)", re.S)
    wanted = marks.sub(lambda match: match[1] + screen + match[2], text)
    if "--update" in sys.argv:
        page.write_text(wanted)
    elif re.sub("Linux [0-9].*", "", wanted) != re.sub("Linux [0-9].*", "", text):
        print(screen)
        failed.append(f"docs/families.md shows another screen ({name}): Tests/Kernel/run --update")
    text = wanted

if failed:
    print("failed: " + "; ".join(failed))
sys.exit(1 if failed else 0)
