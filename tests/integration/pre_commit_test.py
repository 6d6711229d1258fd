"""The real pre-commit runs the hooks that the repository offers."""

import os
import shutil
import subprocess
import unittest

from support import CLEAN, MAINTAINER, PLIMSOLL, ROOT, Case, environment

CONFIG = """repos:
  - repo: {hooks}
    rev: v1
    hooks:
      - id: {hook}
        args: [{args}]
"""


@unittest.skipUnless(shutil.which("pre-commit") and shutil.which("git"), "pre-commit or git is not installed")
class Hooks(Case):
    def setUp(self):
        super().setUp()
        self.put("bin/.keep")
        os.symlink(PLIMSOLL, self.folder / "bin" / "plimsoll")
        self.put("hooks/.pre-commit-hooks.yaml", (ROOT / ".pre-commit-hooks.yaml").read_bytes())
        self.commit("hooks")
        self.call("git", "tag", "v1", cwd="hooks")

    def call(self, *command, cwd):
        """Runs a program with an identity for git, no configuration of the user's, and our executable on PATH."""
        environ = environment(
            PATH=f"{self.folder}/bin:{os.environ['PATH']}", HOME=str(self.folder), PRE_COMMIT_HOME=f"{self.folder}/cache",
            GIT_CONFIG_NOSYSTEM="1", GIT_AUTHOR_NAME="Jane", GIT_AUTHOR_EMAIL="jane@example.com",
            GIT_COMMITTER_NAME="Jane", GIT_COMMITTER_EMAIL="jane@example.com")
        return subprocess.run(command, cwd=self.folder / cwd, env=environ, capture_output=True, text=True, timeout=120)

    def commit(self, folder):
        for command in (("init", "-q"), ("add", "-A"), ("commit", "-qm", "All")):
            done = self.call("git", *command, cwd=folder)
            self.assertEqual(done.returncode, 0, done.stderr)

    def run_hook(self, hook, files, args=""):
        """What pre-commit says of a project with these files."""
        for name, text in files.items():
            self.put(f"project/{name}", text)
        self.put("project/.pre-commit-config.yaml", CONFIG.format(hooks=self.folder / "hooks", hook=hook, args=args))
        self.commit("project")
        return self.call("pre-commit", "run", "--all-files", "--color", "never", cwd="project")

    def test_a_finding_stops_the_commit(self):
        done = self.run_hook("plimsoll", {"Dockerfile": MAINTAINER, "api.dockerfile": CLEAN},
                             "--select, DL4000, --severity, DL4000=error")
        self.assertEqual(done.returncode, 1, done)
        self.assertIn("Dockerfile:2:1: error DL4000", done.stdout)

    def test_names_that_pre_commit_does_not_know_are_linted(self):
        done = self.run_hook("plimsoll", {"api.dockerfile": "FORM debian:12\n"})
        self.assertEqual(done.returncode, 1, done)
        self.assertIn("api.dockerfile:1:1: error PL1001", done.stdout)

    def test_clean_files_pass(self):
        done = self.run_hook("plimsoll", {"Dockerfile": CLEAN, "Dockerfile.md": "# Not linted: a FORM\n"})
        self.assertEqual(done.returncode, 0, done)
        self.assertIn("Passed", done.stdout)

    def test_the_hook_that_fixes_changes_files(self):
        done = self.run_hook("plimsoll-fix", {"Dockerfile": MAINTAINER, "b.dockerfile": CLEAN}, "--select, DL4000")
        self.assertEqual(done.returncode, 1, done)
        self.assertIn("files were modified by this hook", done.stdout)
        self.assertNotIn("MAINTAINER", (self.folder / "project/Dockerfile").read_text())
        self.assertEqual((self.folder / "project/b.dockerfile").read_text(), CLEAN)
        done = self.call("pre-commit", "run", "--all-files", "--color", "never", cwd="project")
        self.assertEqual(done.returncode, 0, done)

    def test_the_hook_of_hadolint_has_its_options(self):
        done = self.run_hook("hadolint", {"Dockerfile": MAINTAINER}, "--no-color, --failure-threshold, error")
        self.assertEqual(done.returncode, 1, done)
        self.assertIn("Dockerfile:2 DL4000 error: ", done.stdout)
        done = self.run_hook("hadolint", {"Dockerfile": MAINTAINER}, "--ignore, DL4000, --ignore, DL3066")
        self.assertEqual(done.returncode, 0, done)


if __name__ == "__main__":
    unittest.main()
