"""The drop-in mode under the programs that call hadolint: their arguments, and their own reading of what comes out."""

import json
import re
import subprocess
import unittest
import xml.etree.ElementTree as xml

from hadolint_support import BROKEN, CLEAN, FINDINGS, LEVELS, STYLE_ONLY, HadolintCase
from support import environment

CODE = re.compile(r"(DL|SC)\d+$")
LINES = {"DL3006": 1, "DL4000": 2, "DL3048": 3, "DL3047": 4, "DL3000": 6}


class Consumers(HadolintCase):
    def assert_all_found(self, found):
        """`found`: (line, code, level); exactly what FINDINGS holds of the rules in LEVELS."""
        wanted = {(LINES[code], code, level) for code, level in LEVELS.items()}
        self.assertEqual({one for one in found if one[1] in LEVELS}, wanted)

    def json_of(self, *arguments, **keywords):
        done = self.run_hadolint(*arguments, **keywords)
        self.assertEqual(done.err, "")
        return json.loads(done.out)

    # Editors.

    def test_nvim_lint(self):
        for text in (FINDINGS, CLEAN, BROKEN, ""):  # it decodes all of standard output, whatever the status
            for finding in self.json_of("-f", "json", "-", stdin=text):
                self.assertIn(finding["level"], ("error", "warning", "info", "style"))
                self.assertGreaterEqual(min(finding["line"], finding["column"]), 1)
                self.assertTrue(finding["message"] and CODE.match(finding["code"]))
        self.assertEqual(self.run_hadolint("-f", "json", "-", stdin=CLEAN).out, "[]")
        self.assert_all_found((f["line"], f["code"], f["level"]) for f in self.json_of("-f", "json", "-", stdin=FINDINGS))

    def test_null_ls(self):
        done = self.run_hadolint("--no-fail", "--format=json", "-", stdin=FINDINGS)
        self.assertEqual((done.code, done.err), (0, ""))
        self.assert_all_found((f["line"], f["code"], f["level"]) for f in json.loads(done.out))

    def test_ale(self):
        pattern = re.compile(r"^(?:/dev/stdin|-):(\d+):?(\d+)? (?:((?:DL|SC)\d+) )?(?:(.+)?: )?(.+)$")
        found = set()
        for line in self.run_hadolint("--no-color", "-", stdin=FINDINGS).out.splitlines():
            number, column, code, level, message = pattern.match(line).groups()
            self.assertIsNone(column)
            self.assertTrue(message)
            found.add((int(number), code, level))
        self.assert_all_found(found)
        broken = self.run_hadolint("--no-color", "-", stdin=BROKEN).out.splitlines()
        number, column, code, level, _ = pattern.match(broken[0]).groups()
        self.assertEqual((number, column, code, level), ("2", "1", None, None))  # what it takes for a syntax error

    def test_flycheck(self):
        self.put(".hadolint.yaml", "ignored: [DL4000]\n")
        done = self.run_hadolint("--format", "sarif", "--config", ".hadolint.yaml", "-", stdin=FINDINGS)
        self.assertEqual(done.err, "")
        results = json.loads(done.out)["runs"][0]["results"]
        found = set()
        for result in results:
            place = result["locations"][0]["physicalLocation"]
            self.assertEqual(place["artifactLocation"]["uri"], "-")
            region = place["region"]
            self.assertLessEqual((region["startLine"], region["startColumn"]), (region["endLine"], region["endColumn"]))
            found.add((region["startLine"], result["ruleId"], result["level"]))
        level = {"error": "error", "warning": "warning", "info": "note", "style": "note"}
        wanted = {(LINES[code], code, level[LEVELS[code]]) for code in LEVELS if code != "DL4000"}
        self.assertEqual({one for one in found if one[1] in LEVELS}, wanted)

    def test_flymake(self):
        finding = re.compile(r"^/dev/stdin:(\d+) ([A-Z0-9]+) ([a-z]+): (.*)$")
        self.assert_all_found((int(m[1]), m[2], m[3])
                              for m in map(finding.match, self.run_hadolint("--no-color", "/dev/stdin", stdin=FINDINGS)
                                           .out.splitlines()))
        broken = self.run_hadolint("--no-color", "/dev/stdin", stdin=BROKEN).out.splitlines()
        self.assertTrue(re.match(r"^/dev/stdin:2:1 .+$", broken[0]), broken)

    def test_vscode(self):
        self.put("Dockerfile", FINDINGS)
        path = str(self.folder / "Dockerfile")
        done = self.run_hadolint(path, "--no-color")
        self.assertEqual(done.err, "")
        found = set()
        for line in done.out.splitlines():
            name, number, code, message = re.match(r"^(.*):(\d+) (\S+) (.*)$", line).groups()
            self.assertEqual(name, path)
            self.assertTrue(CODE.match(code), line)
            found.add((int(number), code, message.split(":")[0]))
        self.assert_all_found(found)

    def test_sublime_linter(self):
        self.put("Dockerfile", FINDINGS)
        done = self.run_hadolint("Dockerfile")
        for line in (done.out + done.err).splitlines():
            match = re.match(r"^.+?:(?P<line>\d+) (?P<message>.+)$", line)
            self.assertEqual(int(match["line"]), LINES.get(match["message"].split()[0], int(match["line"])))
            self.assertIsNone(re.search(r":\w+ ", match["message"]), line)

    def test_syntastic_and_efm(self):
        self.put("found", FINDINGS)
        self.put("clean")
        for name, status in (("found", 1), ("clean", 0)):
            done = self.run_hadolint(name)
            self.assertEqual((done.code, done.err), (status, ""))
            for line in done.out.splitlines():
                self.assertTrue(re.match(rf"^{name}:\d+ .+$", line))

    def test_intellij(self):
        for text, statuses in ((FINDINGS, (1,)), (CLEAN, (0,)), (BROKEN, (1,))):
            done = subprocess.run([self.hadolint, "--format", "json", "-"], input=text.encode(), cwd=self.folder,
                                  stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=environment(), timeout=60)
            self.assertIn(done.returncode, statuses)
            self.assertTrue(all({"line", "message", "level"} <= set(one) for one in json.loads(done.stdout)))

    def test_language_server(self):
        self.put("tmp.Dockerfile", FINDINGS)
        self.assert_all_found((f["line"], f["code"], f["level"])
                              for f in self.json_of("--format", "json", "tmp.Dockerfile"))

    # Services.

    def test_jenkins(self):
        self.put("Dockerfile", FINDINGS)
        found = self.json_of("--format", "json", "Dockerfile")
        self.assertTrue(all(f["file"] == "Dockerfile" and isinstance(f["line"], int) and f["message"] for f in found))
        self.assert_all_found((f["line"], f["code"], f["level"]) for f in found)

    def test_sonar_plugin(self):
        self.put("Dockerfile", FINDINGS)
        self.put("clean")
        done = self.run_hadolint("-f", "checkstyle", "Dockerfile", "clean")
        self.assertEqual(done.err, "")
        root = xml.fromstring(done.out)
        self.assertEqual([file.get("name") for file in root.findall("file")], ["Dockerfile", "clean"])
        self.assert_all_found((int(error.get("line")), error.get("source"), error.get("severity"))
                              for error in root.iter("error"))

    def test_codacy(self):
        self.put("Dockerfile", FINDINGS)
        done = self.run_hadolint("--format", "codacy", "Dockerfile")
        self.assertEqual((done.code, done.err), (0, ""))
        decoder, at, found = json.JSONDecoder(), 0, set()
        while at < len(done.out):
            one, at = decoder.raw_decode(done.out, at)
            self.assertEqual(one["filename"], "Dockerfile")
            found.add((one["line"], one["patternId"], LEVELS.get(one["patternId"])))
        self.assert_all_found(found)

    def test_mega_linter(self):
        self.put("a", FINDINGS)
        self.put("b")
        self.put(".hadolint.yaml", "ignored:\n  - DL3006\n")
        done = self.run_hadolint("--config", ".hadolint.yaml", "a", "b")
        self.assertEqual((done.code, done.err), (1, ""))
        self.assertNotIn("DL3006", done.out)
        log = json.loads(self.run_hadolint("--config", ".hadolint.yaml", "a", "b", "--format", "sarif").out)
        self.assertEqual({r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
                          for r in log["runs"][0]["results"]}, {"a"})

    def test_super_linter(self):
        self.put("rules.yml", "---\n# nothing is ignored\nfailure-threshold: warning\nignored:\n")
        self.put("Dockerfile", STYLE_ONLY)
        done = self.run_hadolint("-c", "rules.yml", "Dockerfile")
        self.assertEqual((done.code, done.err), (0, ""))
        self.assertIn("DL3048", done.out)
        self.put("Dockerfile", FINDINGS)
        self.assertEqual(self.run_hadolint("-c", "rules.yml", "Dockerfile").code, 1)

    def test_trunk(self):
        self.put("Dockerfile", FINDINGS)
        done = self.run_hadolint("Dockerfile", "-f", "json", "--no-fail")
        self.assertEqual((done.code, done.err), (0, ""))
        self.assert_all_found((f["line"], f["code"], f["level"]) for f in json.loads(done.out))
        version = self.run_hadolint("--version")
        self.assertEqual(len(re.findall(r"\d+\.\d+\.\d+", version.out)), 1)

    def test_reviewdog_action(self):
        names = [self.put(f"{name}/Dockerfile", FINDINGS) for name in ("a", "b")]
        found = self.json_of("-f", "json", "--ignore", "DL4000", "--ignore", "DL3048", *names)
        self.assertTrue(all(f["level"].upper() in ("ERROR", "WARNING", "INFO") for f in found))
        self.assertEqual({f["file"] for f in found}, set(names))
        self.assertTrue(all({"message", "code", "line", "column"} <= set(f) for f in found))

    def test_hadolint_action(self):
        self.put("x/Dockerfile", FINDINGS)
        self.put("-y/Dockerfile", CLEAN)
        self.put("conf", "ignored: [DL3006]\n")
        environ = {"NO_COLOR": "false", "HADOLINT_NOFAIL": "", "HADOLINT_VERBOSE": "", "HADOLINT_FORMAT": "tty",
                   "HADOLINT_FAILURE_THRESHOLD": "error", "HADOLINT_OVERRIDE_ERROR": "", "HADOLINT_OVERRIDE_WARNING": "",
                   "HADOLINT_OVERRIDE_INFO": "DL4000,DL3000", "HADOLINT_OVERRIDE_STYLE": "", "HADOLINT_IGNORE": "DL3047",
                   "HADOLINT_TRUSTED_REGISTRIES": "", "HADOLINT_CONFIG": "elsewhere"}
        done = self.run_hadolint("-c", "conf", "--", "x/Dockerfile", "-y/Dockerfile", **environ)
        self.assertEqual((done.code, done.err), (0, ""))
        found = set()
        for line in done.out.splitlines():
            match = re.match(r"^(?P<file>.*):(?P<line>\d+)\s(?P<code>\S+)\s(?:\x1b\[\d+m)*(?P<level>\w+)(?:\x1b\[0m)?:\s(?P<message>.*)$", line)
            self.assertEqual(match["file"], "x/Dockerfile")
            found.add((match["code"], match["level"]))
        self.assertLessEqual({("DL4000", "info"), ("DL3000", "info"), ("DL3048", "style")}, found)
        self.assertFalse({"DL3006", "DL3047", "DL3026"} & {code for code, _ in found})

    def test_action_that_reads_the_version(self):
        out = self.run_hadolint("--version").out
        self.assertRegex(out.split()[3], r"^\d+\.\d+\.\d+$")
        self.assertEqual((len(out.split()), out.count("\n")), (4, 1))

    def test_pre_commit(self):
        names = [self.put(name) for name in ("Dockerfile", "b.Dockerfile")]
        self.assertEqual(self.run_hadolint(*names), (0, "", ""))
        self.put("b.Dockerfile", FINDINGS)
        self.assertEqual(self.run_hadolint(*names).code, 1)


if __name__ == "__main__":
    unittest.main()
