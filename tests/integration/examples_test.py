"""The files in examples/ do what they say."""

import re
import shutil
import subprocess
import unittest

from support import MAINTAINER, PLIMSOLL, ROOT, Case, environment

try:
    import yaml  # comes with pre-commit
except ImportError:
    yaml = None

EXAMPLES = ROOT / "examples"
DAY = ("--today", "2026-11-24")  # releases of base images grow old


class Examples(Case):
    def test_the_insecure_one_shows_what_the_tool_finds(self):
        done = self.run_plimsoll("examples/insecure", cwd=ROOT)
        self.assertEqual((done.code, done.err), (1, ""))
        names = {f["name"] for f in self.findings("examples/insecure", cwd=ROOT)}
        expected = {"add-local-file", "add-plain-http", "base-image-latest", "cmd-shell-form", "copy-secret-file",
                    "dockerignore-missing", "maintainer-deprecated", "missing-user", "secret-name-in-env-arg",
                    "secret-removed-in-later-layer"}
        self.assertEqual(expected - names, set())

    def test_the_insecure_one_comes_out_as_the_readme_shows(self):
        page = (ROOT / "README.md").read_text()
        report, diff = (re.search(start + r"\n(.*?)\n```\n", page, re.DOTALL).group(1)
                        for start in (r"shortened:\n\n```", r"```diff"))
        real = self.run_plimsoll(*DAY, "examples/insecure", cwd=ROOT).out.splitlines()
        self.assertEqual([line for line in report.splitlines() if line not in real], [])
        real = self.run_plimsoll("--diff", "--unsafe-fixes", "examples/insecure", cwd=ROOT).out.splitlines()
        self.assertEqual([line for line in diff.splitlines() if line != "@@" and line not in real], [])

    def test_the_insecure_one_prints_no_secret(self):
        for form in ("tty", "json", "sarif"):
            out = self.run_plimsoll("--format", form, "examples/insecure", cwd=ROOT).out
            self.assertFalse("correct-horse" in out, form)

    def test_the_snippets_of_the_readme_stand_in_the_examples(self):
        page = (ROOT / "README.md").read_text()
        page = page[page.index("**In CI and in editors:**"):]
        blocks = re.findall(r"^```(?:yaml|lua)\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)[:3]
        files = ("pre-commit/.pre-commit-config.yaml", "github-action/README.md", "neovim/plimsoll.lua")
        for block, file in zip(blocks, files, strict=True):
            lines = (EXAMPLES / file).read_text().splitlines()
            for line in block.splitlines():
                self.assertIn(line, lines, file)

    def test_the_secure_one_has_no_finding(self):
        for profile in ("recommended", "security"):
            found = self.findings(*DAY, "--profile", profile, "examples/secure", cwd=ROOT, code=0)
            self.assertEqual(found, [], profile)

    def test_the_one_of_many_stages_has_no_finding(self):
        self.assertEqual(self.findings(*DAY, "examples/multi-stage", cwd=ROOT, code=0), [])
        self.assertIn('["test"]:::unreachable', self.run_plimsoll("graph", "examples/multi-stage/Dockerfile", cwd=ROOT).out)

    def test_the_image_of_our_own_has_no_finding(self):
        for profile in ("recommended", "security"):
            found = self.findings(*DAY, "--profile", profile, "--context", ".", "examples/container/Dockerfile", cwd=ROOT,
                                  code=0)
            self.assertEqual(found, [], profile)

    def test_the_image_of_our_own_is_built_from_what_is_there(self):
        folder = EXAMPLES / "container"
        kept = [line[1:] for line in (folder / "Dockerfile.dockerignore").read_text().splitlines() if line.startswith("!")]
        for name in kept:
            self.assertTrue((ROOT / name).exists(), name)
        sources = re.findall(r"^COPY (?!--from)(.*) \S+$", (folder / "Dockerfile").read_text(), re.MULTILINE)
        self.assertGreater(len(sources), 4)
        for source in " ".join(sources).split():
            self.assertTrue((ROOT / source).exists(), source)
            self.assertIn(source.split("/")[0], kept)

    @unittest.skipUnless(yaml and shutil.which("bash"), "needs yaml and bash")
    def test_the_action_lints_what_it_is_given(self):
        action = yaml.safe_load((EXAMPLES / "github-action/action.yml").read_text())
        self.assertEqual(action["runs"]["using"], "composite")
        build, lint = action["runs"]["steps"]
        known = {f"${{{{ inputs.{name} }}}}" for name in action["inputs"]}
        for step in (build, lint):
            self.assertEqual(step["shell"], "bash")
            self.assertLessEqual(set(step["env"].values()), known)
            self.assertNotIn("${{", step["run"], "inputs come through the environment, where they are no commands")
            subprocess.run(["bash", "-n", "-c", step["run"]], check=True, timeout=60)
        self.put("a b/Dockerfile", MAINTAINER)
        self.put("c/Dockerfile", MAINTAINER)

        def run(paths, arguments):
            environ = environment(PATHS=paths, ARGUMENTS=arguments, EXECUTABLE=PLIMSOLL, RUNNER_TEMP=str(self.folder))
            return subprocess.run(["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", lint["run"]], env=environ,
                                  cwd=self.folder, capture_output=True, text=True, timeout=60)

        done = run("a b\nc/Dockerfile\n", "--select DL4000 --severity DL4000=error")
        self.assertEqual((done.returncode, done.stderr), (1, ""))
        self.assertEqual(re.findall(r"::error file=([^,]*),line=2", done.stdout), ["a b/Dockerfile", "c/Dockerfile"])
        done = run(action["inputs"]["paths"]["default"], "--select DL3006")
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "", ""))
        done = run(".", action["inputs"]["arguments"]["default"])
        self.assertEqual((done.returncode, done.stdout.count("\n") > 1, done.stderr), (0, True, ""))

    @unittest.skipUnless(yaml, "needs yaml")
    def test_the_job_for_gitlab_writes_the_report_that_it_names(self):
        job = yaml.safe_load((EXAMPLES / "ci-gitlab/.gitlab-ci.yml").read_text())["plimsoll"]
        report = self.folder / job["artifacts"]["reports"]["codequality"]
        self.put("a/Dockerfile", MAINTAINER)
        environ = environment(CI_PROJECT_DIR=str(self.folder),
                              **{**job["variables"], "PLIMSOLL": PLIMSOLL, "PLIMSOLL_OPTIONS": "--select DL4000"})
        done = subprocess.run(["bash", "-eo", "pipefail", "-c", "\n".join(job["script"])], env=environ, cwd=self.folder,
                              capture_output=True, text=True, timeout=60)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertIn("DL4000", done.stdout)
        self.assertIn('"path":"a/Dockerfile"', report.read_text())

    def test_every_option_that_a_snippet_uses_exists(self):
        known = set(re.findall(r"--[a-z-]+", self.run_plimsoll("--help").out))
        for file in EXAMPLES.rglob("*.y*ml"):
            for line in file.read_text().splitlines():
                call = re.search(r'(scripts/run|entry: plimsoll|plimsoll"|\$PLIMSOLL) check(.*)', line)
                if call:
                    self.assertLessEqual(set(re.findall(r"--[a-z-]+", call.group(2))), known, line)

    def test_the_migration_guide_knows_what_counts_as_a_syntax_error(self):
        guide = (EXAMPLES / "migrating-from-hadolint/README.md").read_text()
        rows = re.findall(r"^\| `(.+)` \| (yes|no)\b", guide, re.MULTILINE)
        self.assertGreater(len(rows), 30)
        for line, answer in rows:
            text = line + "\n" if line.startswith("FROM") else f"FROM debian:12\n{line}\n"
            self.assertNotEqual(self.findings("--select", "PL1", "-", stdin=text), [], f"Docker takes {line}")
            out = self.run_plimsoll("--compat=hadolint", "-fjson", "-", stdin=text).out
            self.assertEqual("yes" if "DL1000" in out else "no", answer, line)

    def test_rules_of_ones_own_are_tested_listed_explained_and_run(self):
        pack = str(EXAMPLES / "custom-rules/company.yaml")
        done = self.run_plimsoll("rules", "test", pack)
        self.assertEqual((done.code, done.out, done.err), (0, f"{pack}: 6 rules, 18 examples, 0 failed\n", ""))
        self.assertIn("company-registry", self.run_plimsoll("rules", "--rule-pack", pack).out)
        self.assertIn("Only images there", self.run_plimsoll("explain", "ACME001", "--rule-pack", pack).out)
        found = self.findings("--rule-pack", pack, "--select", "company-registry", "-", stdin="FROM docker.io/a:1\n")
        self.assertEqual([(f["code"], f["column"]) for f in found], [("ACME001", 6)])

    def test_the_configured_one_has_the_finding_that_its_guide_tells(self):
        found = self.findings(*DAY, "examples/configuration", cwd=ROOT, code=0)
        told = [(f["file"].removeprefix("examples/configuration/"), f["code"], f["level"]) for f in found]
        self.assertEqual(told, [("shop/Dockerfile", "PL1041", "info"), ("shop/Dockerfile", "DL3004", "warning"),
                                ("shop/tests/Dockerfile", "DL3006", "info")])
        out = self.run_plimsoll("config", "examples/configuration/shop/tests", cwd=ROOT).out
        self.assertRegex(out, r"\n  DL3006: info +# examples/configuration/shop/\.plimsoll\.yaml:\d+:\d+\n")

    def test_every_folder_is_in_the_table(self):
        table = (EXAMPLES / "README.md").read_text()
        for folder in EXAMPLES.iterdir():
            if folder.is_dir():
                self.assertIn(f"`{folder.name}/`", table)


if __name__ == "__main__":
    unittest.main()
