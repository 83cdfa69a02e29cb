"""The tables of cases and peers, and what happens when a peer cannot be had. `../run --self-test` runs these."""

import contextlib
import io
import os
import sys
import unittest
from unittest import mock

from . import availability, budgets, recipes
from .cases import COUNTED, GROUPS, IDLE, TIMED
from .errors import BenchmarkError
from .machine import Cores
from .peers import EVERYTHING, FRONT, NEEDED, PEERS, Peer, Server
from .recipes import Recipe

CORES = Cores(0, 1)


def recipe(**more) -> Recipe:
    return Recipe(**{"directory": "Peers/x", "tool": sys.executable, "brought_by": "Debian: x", "version": str, **more})


class Rows(unittest.TestCase):
    def test_names_are_unique_and_groups_known(self):
        self.assertEqual(len({case.name for case in TIMED}), len(TIMED))
        self.assertEqual({case.group for case in TIMED}, set(GROUPS))

    def test_every_budget_is_about_something_that_is_counted(self):
        places = {case.name for case in COUNTED} | set(IDLE)
        self.assertLessEqual({budget.place for budget in budgets.BUDGETS}, places)

    def test_the_two_that_are_needed_serve_every_case(self):
        for name in NEEDED:
            for case in TIMED:
                self.assertIsNotNone(PEERS[name].server(case), f"{name} does not serve {case.name}")
        self.assertLessEqual(set(FRONT), set(PEERS))

    def test_what_has_no_unix_sockets_is_not_asked_for_them(self):
        unix = next(case for case in TIMED if case.unix)
        self.assertIsNone(PEERS["flyingsocks"].server(unix))

    def test_who_spins_takes_part_only_where_a_single_client_waits(self):
        for name in ("c-spin", "ours-spin"):
            self.assertEqual([case.name for case in TIMED if PEERS[name].server(case)], ["tcp-1", "unix-1"])

    def test_services_are_known_and_scripts_and_recipes_there(self):
        for name, peer in PEERS.items():
            self.assertLessEqual(set(peer.servers), set(EVERYTHING), name)
            if peer.recipe:
                self.assertTrue(os.path.isdir(peer.recipe.path), peer.recipe.path)


class Missing(unittest.TestCase):
    def test_a_missing_tool_is_named_with_what_brings_it(self):
        reason = recipe(tool="no-such-tool").missing()
        self.assertEqual(reason, "no-such-tool is not installed (Debian: x)")

    def test_a_missing_library_is_named_with_what_brings_it(self):
        self.assertEqual(
            recipe(probe=(sys.executable, "-c", "import no_such_module")).missing(), "a library is missing (Debian: x)"
        )
        self.assertIsNone(recipe(probe=(sys.executable, "-c", "import os")).missing())

    def test_a_failed_build_names_its_command_and_keeps_what_it_said(self):
        failing = recipe(directory=".build/test-recipe", command=(sys.executable, "-c", "import sys; sys.exit('no')"))
        os.makedirs(failing.path, exist_ok=True)
        with self.assertRaises(BenchmarkError) as caught:
            failing.build()
        log = os.path.join(recipes.LOGS, ".build-test-recipe.log")
        self.assertIn("(needs Debian: x); Benchmarks/results/logs/.build-test-recipe.log", str(caught.exception))
        with open(log) as file:
            self.assertEqual(file.read(), "no\n")
        os.remove(log)


class Skipping(unittest.TestCase):
    absent = Peer("Absent", {"reply": Server("absent")}, recipe=recipe(tool="no-such-tool"))

    def prepare(self, name: str, must: bool):
        with mock.patch.object(availability, "build"), contextlib.redirect_stdout(io.StringIO()) as said:
            there, left_out = availability.prepare({name: self.absent}, TIMED, CORES, False, must)
        return there, left_out, said.getvalue()

    def test_a_peer_that_nobody_named_is_skipped_aloud(self):
        there, left_out, said = self.prepare("absent", must=False)
        self.assertEqual((there, list(left_out)), ({}, ["absent"]))
        self.assertIn("skipped: Absent: no-such-tool is not installed (Debian: x)", said)

    def test_a_peer_that_was_named_or_is_needed_must_be_there(self):
        for name, must in (("absent", True), (NEEDED[0], False)):
            with self.assertRaises(BenchmarkError):
                self.prepare(name, must)

    def test_a_server_that_does_not_answer_is_skipped_with_what_it_said(self):
        script = "import sys; sys.exit('out of order')"
        broken = Peer("Broken", {"reply": Server("broken", ("-c", script), sys.executable)}, recipe=recipe())
        self.absent, kept = broken, self.absent
        try:
            _, left_out, _ = self.prepare("broken", must=False)
        finally:
            self.absent = kept
        self.assertIn("out of order", left_out["broken"])

    def test_debian_s_crates_are_used_where_they_are(self):
        with mock.patch.object(recipes.os.path, "isdir", return_value=True):
            self.assertIn("--offline", recipes._cargo())
        with mock.patch.object(recipes.os.path, "isdir", return_value=False):
            self.assertNotIn("--offline", recipes._cargo())
