"""Shows that the checks can fail: servers that are wrong on purpose break the budgets they should, and no other."""

import os
import unittest

from . import budgets, counting
from .cases import Case
from .errors import BenchmarkError
from .machine import Cores
from .peers import PEERS, Peer, wasteful
from .processes import RunningServer

REQUESTS = 4000
CONNECTIONS = 2000
TCP = [case for case in budgets.BUDGETED if case.service == "reply"]

# The way to waste -> the counts that must break a budget.
EXPECTED = {
    "modest": set(),
    "allocating": {"allocations"},
    "chatty": {"receives"},
    "hasty": {"waits"},
    "meddling": {"other_calls"},
    "greedy": {"bytes_per_connection"},
    "restless": {"wake_ups"},
}


def run(cores: Cores) -> list[str]:
    """What is not as it should be; nothing when the checks can be believed."""
    failures = _unit_tests()
    for way, expected in EXPECTED.items():
        broken = _broken_budgets(wasteful(way), cores)
        # What a timer costs is a matter of the machine: that it wakes the server is not.
        ignored = {"idle_cpu_ms", "waits"} if way == "restless" else set()
        failures += _compare(f"wasteful-tcp {way}", broken - ignored, expected)
    # Datagram by datagram C would break what is asked of batches.
    best = Peer("C", {**PEERS["c"].servers, **PEERS["c-mmsg"].servers})
    failures += _compare("c-tcp, c-udp", _broken_budgets(best, cores), set())
    failures += _liar(cores)
    failures += _wrong_blocks(cores)
    return failures


def _broken_budgets(peer: Peer, cores: Cores) -> set[str]:
    counts = budgets.count(peer, cores, budgets.BUDGETED, {"idle": CONNECTIONS}, REQUESTS)
    wanted = [budget for budget in budgets.BUDGETS if budget.place in counts]
    return {budget.count for budget, _, holds in budgets.check(counts, wanted) if not holds}


def _compare(name: str, broken: set[str], expected: set[str]) -> list[str]:
    good = broken == expected
    print(f"{'ok    ' if good else 'FAILED'}  {name}: breaks {', '.join(sorted(broken)) or 'nothing'}", flush=True)
    return [] if good else [f"{name} should break {sorted(expected)} and broke {sorted(broken)}"]


def _liar(cores: Cores) -> list[str]:
    try:
        budgets.count(wasteful("lying"), cores, TCP, {}, REQUESTS)
    except BenchmarkError as error:
        good = "a reply was wrong" in str(error)
    else:
        good = False
    print(f"{'ok    ' if good else 'FAILED'}  wasteful-tcp lying: is found out", flush=True)
    return [] if good else ["wrong replies were not noticed"]


def _wrong_blocks(cores: Cores) -> list[str]:
    """Who wants echoes must not be content with acknowledgements, nor the other way round."""
    failures = []
    for asked, served in (("echo", "upload"), ("upload", "echo")):
        case = Case("wrong", "", "", "", served, asked, 1)
        try:
            with RunningServer(PEERS["c"].servers[served], case, cores) as running:
                with counting.warm_connections(running, case, 1):
                    good = False
        except BenchmarkError as error:
            good = "a reply was wrong" in str(error)
        print(f"{'ok    ' if good else 'FAILED'}  c-tcp {served}, asked for {asked}: is found out", flush=True)
        if not good:
            failures.append(f"{served} was taken for {asked}")
    return failures


def _unit_tests() -> list[str]:
    here = os.path.dirname(os.path.abspath(__file__))
    tests = unittest.defaultTestLoader.discover(here, pattern="test_*.py", top_level_dir=os.path.dirname(here))
    result = unittest.TextTestRunner(verbosity=0).run(tests)
    return [f"{test}: {text}" for test, text in result.failures + result.errors]
