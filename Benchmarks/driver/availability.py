"""Builds what can be built, tries it, and says what was left out and why."""

from .cases import Case
from .errors import BenchmarkError
from .machine import Cores
from .peers import NEEDED, Peer, Server
from .processes import Load, RunningServer, build
from .recipes import Recipe

TRIAL_REQUESTS = 200


def prepare(
    wanted: dict[str, Peer], cases: list[Case], cores: Cores, skip_build: bool, must: bool
) -> tuple[dict[str, Peer], dict[str, str]]:
    """The peers that run, and for the others the reason. With `must`, which is when somebody has named them, a reason
    is an error; so it is for the two without which there is nothing to compare."""
    if not skip_build:
        build([server for peer in wanted.values() if peer.recipe is None for server in peer.servers.values()])
    there, left_out = {}, {}
    reasons: dict[str, str | None] = {}  # by directory and probe: one build may serve several peers
    for name, peer in wanted.items():
        reason = _built(peer.recipe, reasons, skip_build) or _tried(peer, cases, cores)
        if reason is None:
            there[name] = peer
        elif must or name in NEEDED:
            raise BenchmarkError(f"{name}: {reason}")
        else:
            left_out[name] = reason
            print(f"skipped: {peer.title}: {reason}", flush=True)
    return there, left_out


def _built(recipe: Recipe | None, reasons: dict[str, str | None], skip_build: bool) -> str | None:
    if recipe is None:
        return None
    key = f"{recipe.directory} {' '.join(recipe.probe)}"
    if key not in reasons:
        reasons[key] = recipe.missing()
        if reasons[key] is None and recipe.command and not skip_build:
            print(f"building: {recipe.directory}: {' '.join(recipe.command[:3])} …", flush=True)
            try:
                recipe.build()
            except BenchmarkError as error:
                reasons[key] = str(error)
    return reasons[key]


def _tried(peer: Peer, cases: list[Case], cores: Cores) -> str | None:
    """Why the peer does not serve what its row says: one short run of every service that a case asks for."""
    tried: set[tuple[str, bool]] = set()
    for case in cases:
        server = peer.server(case)
        if server is None or (case.service, case.unix) in tried:
            continue
        tried.add((case.service, case.unix))
        try:
            _trial(server, case, cores)
        except BenchmarkError as error:
            return str(error)
    return None


def _trial(server: Server, case: Case, cores: Cores) -> None:
    arguments = [case.load, "--connections", "2", "--requests", str(TRIAL_REQUESTS if case.depth == 1 else 20)]
    with RunningServer(server, case, cores) as running, Load(running, arguments) as load:
        load.answer(30)
        load.go()
        load.answer(30)
