"""Times: the same case for every peer in turn, in shuffled order, round after round, so that what the machine does to
one it does to all; rounds that something else disturbed are repeated."""

import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass

from .cases import Case
from .errors import BenchmarkError
from .machine import Cores, wait_until_quiet
from .peers import NEEDED, Peer, Server
from .processes import Load, RunningServer

MOST_FOREIGN = 0.08  # of one core, used by anything but the server and the generator
ROUNDING = 0.02  # seconds: the kernel counts what the two cores did in ticks, a hundred a second
MOST_ATTEMPTS = 30  # with the waits for quiet between them some minutes: whole runs take long
LONGEST_WARM_UP = 0.5  # seconds; a third of a round, where that is less


class DisturbedError(BenchmarkError):
    """The machine is not quiet enough for times."""


@dataclass(frozen=True)
class Plan:
    rounds: int
    seconds: float
    keep_disturbed: bool


def measure(
    cases: list[Case], peers: dict[str, Peer], plan: Plan, cores: Cores, broken: dict[tuple[str, str], str]
) -> Iterator[dict]:
    """Result after result: each is what the generator printed, with its case, peer, round, and attempts.

    A peer that fails in a case takes no further part in it: `broken` has the reason. One of the two without which there
    is nothing to compare ends all.
    """
    if cores.server == cores.generator:
        raise BenchmarkError("times need two cores, one for the server and one for the generator; here is one")
    for number in range(1, plan.rounds + 1):
        for case in random.sample(cases, len(cases)):
            for name in random.sample(list(peers), len(peers)):
                server = peers[name].server(case)
                if server is None or (case.name, name) in broken:
                    continue
                try:
                    result = measure_undisturbed(server, case, plan, cores)
                except DisturbedError:
                    raise
                except BenchmarkError as error:
                    if name in NEEDED:
                        raise
                    broken[case.name, name] = str(error)
                    continue
                result.update(case=case.name, peer=name, round=number)
                yield result


def measure_undisturbed(server: Server, case: Case, plan: Plan, cores: Cores) -> dict:
    for attempt in range(1, MOST_ATTEMPTS + 1):
        if not plan.keep_disturbed:
            wait_until_quiet(cores)
        result = measure_once(server, case, plan.seconds, cores)
        result["attempts"] = attempt
        # A window without a single reply has no cost for one: somebody else had the cores for all of it.
        if result["requests"] > 0 and (plan.keep_disturbed or result["foreign"] <= most_foreign(plan)):
            return result
        print(f"disturbed, once more: {case.name}, {result['foreign']:.0%} of a core used by others", file=sys.stderr)
    raise DisturbedError(
        f"{MOST_ATTEMPTS} rounds of {case.name} in a row were disturbed: something else is using cores {cores}. "
        "Stop it, choose other cores (--cores), or take disturbed rounds for what they are (--keep-disturbed)."
    )


def most_foreign(plan: Plan) -> float:
    """A short round may look busier than it was."""
    return MOST_FOREIGN + ROUNDING / plan.seconds


def measure_once(server: Server, case: Case, seconds: float, cores: Cores) -> dict:
    arguments = [*case.arguments(), "--warmup", str(min(LONGEST_WARM_UP, seconds / 3)), "--seconds", str(seconds)]
    with RunningServer(server, case, cores) as running, Load(running, arguments) as load:
        result = load.answer(seconds + 60)
    result["foreign"] = foreign(result)
    return result


def foreign(result: dict) -> float:
    """How much of a core was used by others, or taken by the host. Never below 0: ticks round, nanoseconds do not."""
    used = result["cores_busy"] + result["cores_stolen"] - result["server_core"] - result["generator_core"]
    return max(0.0, round(used, 4))
