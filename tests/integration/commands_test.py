"""`explain`, `rules`, `ast`, `graph`, `--help` and `--version`."""

import json
import re
import unittest

from support import MAINTAINER, Case

PROFILES = ["recommended", "hadolint", "buildkit", "security", "cis", "all"]


class Explain(Case):
    def test_takes_a_code_a_name_or_an_alias_in_any_letter_case(self):
        texts = {self.run_plimsoll("explain", rule).out
                 for rule in ("DL4000", "dl4000", "DS-0022", "AVD-DS-0022", "ckv_docker_6")}
        self.assertEqual(len(texts), 1)
        text = texts.pop()
        self.assertTrue(text.startswith("DL4000 maintainer-deprecated\n"), text[:60])
        self.assertIn(text, self.run_plimsoll("explain", "maintainer-deprecated").out)

    def test_tells_metadata_and_documentation(self):
        done = self.run_plimsoll("explain", "DL4000")
        self.assertEqual((done.code, done.err), (0, ""))
        for part in ("level", "category", "profiles", "recommended (info)", "hadolint (error)", "DS-0022", "fixable",
                     "## What it does", "## Why", "## Bad", "## Good", "## Fix safety", "```dockerfile"):
            self.assertIn(part, done.out)
        self.assertNotIn("\x1b", done.out)
        self.assertIn("\x1b[1m", self.run_plimsoll("explain", "--color", "always", "DL4000").out)

    def test_tells_what_a_rule_is_silent_without(self):
        self.assertRegex(self.run_plimsoll("explain", "DL3026").out, r"needs +--trusted-registry\n")
        self.assertRegex(self.run_plimsoll("explain", "PL6002").out, r"needs +the build context\n")
        self.assertNotIn("needs  ", self.run_plimsoll("explain", "DL4000").out)

    def test_takes_several_rules(self):
        out = self.run_plimsoll("explain", "DL4000", "DL3020").out
        self.assertLess(out.index("DL4000 maintainer-deprecated"), out.index("DL3020 add-local-file"))

    def test_an_id_of_several_rules_prints_all_of_them(self):
        by_alias = {}
        for rule in json.loads(self.run_plimsoll("rules", "--format", "json").out):
            by_alias.setdefault(rule["name"], []).append(rule["code"])
        for name, codes in by_alias.items():
            if len(codes) > 1:
                out = self.run_plimsoll("explain", name).out
                for code in codes:
                    self.assertIn(f"{code} {name}\n", out)

    def test_an_unknown_rule_is_an_error_with_a_suggestion(self):
        self.assert_trouble(self.run_plimsoll("explain", "mantainer-deprecated"), "did you mean 'maintainer-deprecated'")
        done = self.run_plimsoll("explain", "qqqqqqqqqqqqqqqq", "DL4000")
        self.assert_trouble(done, "unknown rule 'qqqqqqqqqqqqqqqq'")
        self.assertIn("DL4000", done.out, "the others are explained")

    def test_needs_a_rule(self):
        self.assert_trouble(self.run_plimsoll("explain"), "needs a rule")


class Rules(Case):
    def setUp(self):
        super().setUp()
        done = self.run_plimsoll("rules", "--format", "json")
        self.assertEqual((done.code, done.err), (0, ""))
        self.rules = json.loads(done.out)

    def test_have_exactly_the_documented_keys(self):
        for rule in self.rules:
            self.assertEqual(list(rule), ["code", "name", "aliases", "level", "category", "cwe", "tags", "summary",
                                          "profiles", "fixable"])
            self.assertIn(rule["level"], ["off", "style", "info", "warning", "error"])
            self.assertEqual([p for p in PROFILES if p in rule["profiles"]], rule["profiles"])
            self.assertIn("all", rule["profiles"])
            self.assertIsInstance(rule["fixable"], bool)
            self.assertTrue(all(isinstance(number, int) for number in rule["cwe"]))
            self.assertTrue(all(isinstance(tag, str) for tag in rule["tags"] + rule["aliases"]))

    def test_are_sorted_by_code_and_listed_once(self):
        codes = [rule["code"] for rule in self.rules]
        self.assertEqual(codes, sorted(set(codes)))

    def test_can_each_be_explained_and_selected_by_what_is_listed(self):
        for rule in self.rules[::7]:
            done = self.run_plimsoll("explain", rule["code"])
            self.assertTrue(done.out.startswith(f"{rule['code']} {rule['name']}\n"))
            for selector in (rule["code"], rule["name"], *rule["aliases"]):
                self.assertNotEqual(self.run_plimsoll("--select", selector, "-", stdin=MAINTAINER).code, 2, selector)

    def test_are_a_table_for_people(self):
        done = self.run_plimsoll("rules")
        self.assertEqual(done.code, 0)
        self.assertEqual([line.split()[:2] for line in done.out.splitlines()],
                         [[rule["code"], rule["name"]] for rule in self.rules])

    def test_by_a_tool_list_its_checks_and_their_rules(self):
        for tool, known, code in (("hadolint", "DL3006", "DL3006"), ("buildkit", "StageNameCasing", "StageNameCasing"),
                                  ("trivy", "DS-0022", "DL4000"), ("checkov", "CKV_DOCKER_6", "DL4000"),
                                  ("kics", "99614418", "DL4000"), ("semgrep", "maintainer-is-deprecated", "DL4000"),
                                  ("dockle", "CIS-DI-0009", "DL3020"), ("cis", "4.9", "DL3020"),
                                  ("sonar", "S6586", "DL4000")):
            done = self.run_plimsoll("rules", "--by", tool, "--format", "json")
            self.assertEqual(done.code, 0, done.err)
            checks = json.loads(done.out)
            self.assertEqual({check["tool"] for check in checks}, {tool})
            by_id = {check["id"]: check for check in checks}
            self.assertEqual(len(by_id), len(checks), tool)
            rules = by_id[known]["rules"]
            self.assertIn(code, [rule["code"] for rule in rules])
            self.assertEqual(sorted(rules[0]), ["code", "level", "name"])
            for check in checks:
                self.assertTrue(check["rules"] or check["reason"], check)
            text = self.run_plimsoll("rules", "--by", tool).out
            self.assertRegex(text, rf"(?m)^{known} ")
            self.assertEqual(text.count("  no rule: "), sum(not check["rules"] for check in checks))

    def test_by_an_unknown_tool_are_an_error(self):
        done = self.run_plimsoll("rules", "--by", "trivi")
        self.assertEqual(done.code, 2)
        self.assertIn("'trivy'", done.err)

    def test_take_no_argument(self):
        self.assert_trouble(self.run_plimsoll("rules", "DL4000"), "takes no argument")
        self.assert_trouble(self.run_plimsoll("rules", "--format", "sarif"), "text, json")


class Ast(Case):
    def test_prints_a_tree_or_json_of_a_file_or_standard_input(self):
        self.put("d", MAINTAINER)
        tree = self.run_plimsoll("ast", "d")
        self.assertEqual((tree.code, tree.err), (0, ""))
        self.assertEqual(tree.out, self.run_plimsoll("ast", "-", stdin=MAINTAINER).out)
        self.assertEqual(tree.out, self.run_plimsoll("ast", "--format", "tree", "d").out)
        self.assertIn("MAINTAINER", tree.out.upper())
        parsed = json.loads(self.run_plimsoll("ast", "--format", "json", "d").out)
        self.assertEqual([i["keyword"] for i in parsed["instructions"]], ["FROM", "MAINTAINER", "USER"])

    def test_exits_with_0_when_there_are_syntax_errors(self):
        done = self.run_plimsoll("ast", "--format", "json", "-", stdin="FROM a\nRUNN b\n")
        self.assertEqual((done.code, done.err), (0, ""))
        self.assertEqual([error["line"] for error in json.loads(done.out)["errors"]], [2])

    def test_tells_what_it_cannot_read(self):
        self.put("d")
        done = self.run_plimsoll("ast", "missing", ".", "d")
        self.assert_trouble(done, "missing", "folder")
        self.assertEqual(done.out, self.run_plimsoll("ast", "d").out)

    def test_needs_a_file(self):
        self.assert_trouble(self.run_plimsoll("ast"), "needs a file")
        self.assert_trouble(self.run_plimsoll("ast", "--select", "DL4000", "-"), "no option '--select'")


class Graph(Case):
    STAGES = "FROM debian AS a\nFROM debian AS b\nFROM $X-${TARGETARCH}\nCOPY --from=a / /\n"

    def test_prints_mermaid_dot_or_json_of_a_file_or_standard_input(self):
        self.put("d", self.STAGES)
        plain = self.run_plimsoll("graph", "d")
        self.assertEqual((plain.code, plain.err), (0, ""))
        self.assertTrue(plain.out.startswith("flowchart"), plain.out)
        self.assertEqual(plain.out, self.run_plimsoll("graph", "-", stdin=self.STAGES).out)
        self.assertEqual(plain.out, self.run_plimsoll("graph", "--format", "mermaid", "d").out)
        self.assertTrue(self.run_plimsoll("graph", "--format", "dot", "d").out.startswith("digraph"))
        graph = json.loads(self.run_plimsoll("graph", "--format", "json", "d").out)
        self.assertEqual(list(graph), ["file", "target", "stages", "edges"])
        self.assertEqual((graph["file"], graph["target"]), ("d", 2))
        self.assertEqual([stage["unreachable"] for stage in graph["stages"]], [False, True, False])
        self.assertEqual(graph["edges"][-1], {"kind": "copy", "from": 0, "image": None, "context": False, "to": 2,
                                              "onbuild": False, "line": 4, "column": 13, "endLine": 4, "endColumn": 14})

    def test_takes_what_is_known_about_the_build(self):
        self.put("d", "ARG X\n" + self.STAGES)
        graph = json.loads(self.run_plimsoll("graph", "--format", "json", "--build-arg", "X=b", "--platform",
                                             "linux/arm64", "--build-context", "a=.", "d").out)
        self.assertEqual(graph["stages"][2]["image"], "b-arm64")
        self.assertEqual(graph["edges"][-1]["image"], "a")
        self.assertTrue(graph["edges"][-1]["context"])
        target = json.loads(self.run_plimsoll("graph", "--format", "json", "--target", "B", "d").out)["target"]
        self.assertEqual(target, 1)

    def test_exits_with_0_when_there_are_syntax_errors(self):
        for text in ("RUNN a\n", "", "FROM\nFROM a b c d\n"):
            self.assertEqual(self.run_plimsoll("graph", "-", stdin=text).code, 0)

    def test_tells_what_it_cannot_do(self):
        self.put("d", self.STAGES)
        self.assert_trouble(self.run_plimsoll("graph", "missing"), "missing")
        self.assert_trouble(self.run_plimsoll("graph", "."), "folder")
        self.assert_trouble(self.run_plimsoll("graph"), "needs one file")
        self.assert_trouble(self.run_plimsoll("graph", "d", "d"), "needs one file")
        self.assert_trouble(self.run_plimsoll("graph", "--format", "svg", "d"), "mermaid, dot, json")
        done = self.run_plimsoll("graph", "--target", "bb", "d")
        self.assert_trouble(done, "d: no stage is called 'bb' (did you mean 'b'?)")
        self.assertEqual(done.out, "")


class Help(Case):
    def test_is_on_standard_output_and_fits_80_columns(self):
        for arguments in ([], ["check"], ["explain"], ["rules"], ["ast"], ["graph"]):
            done = self.run_plimsoll(*arguments, "--help")
            self.assertEqual((done.code, done.err), (0, ""))
            self.assertEqual(done.out, self.run_plimsoll(*arguments, "-h").out)
            self.assertIn("Usage: plimsoll", done.out)
            self.assertLessEqual(max(map(len, done.out.splitlines())), 80)

    def test_of_the_whole_names_commands_options_and_exit_status(self):
        out = self.run_plimsoll("--help").out
        for command in ("check", "explain", "rules", "ast", "graph"):
            self.assertRegex(out, rf"(?m)^  {command} +\w")
        for option in ("--format", "--output", "--profile", "--select", "--extend-select", "--ignore", "--severity",
                       "--failure-threshold", "--exit-zero", "--color", "--hyperlinks", "--build-arg", "--target",
                       "--build-context", "--context", "--jobs", "--platform", "--quiet", "--help", "--version"):
            self.assertRegex(out, rf"(?m)^  (-\w, |    ){option}\b")
        for word in [*PROFILES, "sarif", "Exit status"]:
            self.assertIn(word, out)

    def test_version_is_one_line(self):
        done = self.run_plimsoll("--version")
        self.assertEqual(done.code, 0)
        self.assertTrue(re.fullmatch(r"plimsoll \d+\.\d+\.\d+\n", done.out), done.out)

    def test_verbose_version_tells_how_old_the_dates_are(self):
        self.assertRegex(self.run_plimsoll("--version", "--verbose").out, r"\ndates of the end of support 20\d\d-\d\d-\d\d\n")

    def test_usage_errors_go_to_standard_error(self):
        done = self.run_plimsoll("--nonsense")
        self.assert_trouble(done, "unknown option '--nonsense'", "--help")
        self.assertEqual(done.out, "")


if __name__ == "__main__":
    unittest.main()
