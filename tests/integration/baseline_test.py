"""`--baseline` and `--update-baseline`: what is known stays known while lines move, and nothing else does."""

import json
import os
import unittest

from support import CLEAN, MAINTAINER, Case

RULES = ("--select", "DL4000,DL3006,DL3059,secret-value,private-key-inline", "--severity", "DL4000=warning")
TOKEN = "gh" + "p_" + "Zx81kQ0pLmN4vB7cR2tY6wE9sA3dF5gH1jK8"


class Baseline(Case):
    def update(self, *arguments, baseline="known.jsonl", **keywords):
        done = self.run_plimsoll(*RULES, "--baseline", baseline, "--update-baseline", *arguments, **keywords)
        self.assertEqual((done.code, done.err), (0, ""), done)
        return self.entries(baseline)

    def entries(self, baseline="known.jsonl"):
        lines = (self.folder / baseline).read_text().splitlines()
        self.assertEqual(lines[0], '{"plimsoll-baseline":1}')
        return [json.loads(line) for line in lines[1:]]

    def new(self, *arguments, baseline="known.jsonl", **keywords):
        """Findings beyond the baseline as (file, line, code), and the notes."""
        done = self.run_plimsoll(*RULES, "-f", "json", "--baseline", baseline, *arguments, **keywords)
        self.assertIn(done.code, (0, 1), done)
        return [(f["file"], f["line"], f["code"]) for f in json.loads(done.out)], done.err

    def test_what_is_written_is_known(self):
        self.put("a/Dockerfile", MAINTAINER)
        self.put("b/Dockerfile", "FROM debian\n")
        self.assertEqual(self.update("."), [
            {"file": "a/Dockerfile", "code": "DL4000", "name": "maintainer-deprecated", "text": "MAINTAINER jane@example.com"},
            {"file": "b/Dockerfile", "code": "DL3006", "name": "base-image-untagged", "text": "FROM debian"}])
        self.assertEqual(self.new("."), ([], ""))
        done = self.run_plimsoll(*RULES, "--baseline", "known.jsonl", ".")
        self.assertEqual((done.code, done.out), (0, "No new problems found in 2 files. The baseline keeps back 2 more.\n"))

    def test_lines_may_move_and_blanks_may_change(self):
        self.put("d", MAINTAINER)
        self.update("d")
        self.put("d", MAINTAINER.replace("MAINTAINER ", "# a comment\n\n\nMAINTAINER\t "))
        self.assertEqual(self.new("d"), ([], ""))

    def test_a_line_that_is_edited_is_new(self):
        self.put("d", MAINTAINER)
        self.update("d")
        self.put("d", MAINTAINER.replace("jane", "joe"))
        found, told = self.new("d")
        self.assertEqual(found, [("d", 2, "DL4000")])
        self.assertEqual(told, "plimsoll: note: known.jsonl: 1 entry found no longer, or not so often: --update-baseline "
                               "removes what is mended\n")
        done = self.run_plimsoll(*RULES, "--baseline", "known.jsonl", "--verbose", "d")
        self.assertIn("known.jsonl:2: d DL4000 found no longer", done.err)

    def test_equal_findings_are_counted(self):
        twice = "FROM debian:12\nMAINTAINER x\nMAINTAINER x\nUSER app\n"
        self.put("d", twice)
        self.assertEqual([entry["count"] for entry in self.update("d")], [2])
        self.put("d", twice.replace("USER", "MAINTAINER x\nUSER"))
        self.assertEqual(self.new("d"), ([("d", 4, "DL4000")], ""))
        self.put("d", "FROM debian:12\nMAINTAINER x\nUSER app\n")
        self.assertIn("1 entry found no longer, or not so often", self.new("d")[1])
        self.assertEqual([entry.get("count") for entry in self.update("d")], [None])

    def test_any_id_of_the_rule_is_understood(self):
        self.put("d", MAINTAINER)
        self.update("d")
        for code, name in (("MaintainerDeprecated", ""), ("maintainer-deprecated", ""), ("DS-0022", ""),
                           ("XX9999", "maintainer-deprecated")):
            entry = {"file": "d", "code": code, "name": name, "text": "MAINTAINER jane@example.com"}
            self.put("known.jsonl", '{"plimsoll-baseline":1}\n' + json.dumps(entry) + "\n")
            self.assertEqual(self.new("d"), ([], ""), code)
        self.put("known.jsonl", '{"plimsoll-baseline":1}\n' + json.dumps({**entry, "name": "other"}) + "\n")
        self.assertEqual(self.new("d")[0], [("d", 2, "DL4000")])

    def test_a_variant_of_a_defect_is_the_same_defect(self):
        self.put("d", MAINTAINER)
        self.update("d")
        done = self.run_plimsoll("--select", "MaintainerDeprecated", "-f", "json", "--baseline", "known.jsonl", "d")
        self.assertEqual((done.code, done.out), (0, "[]\n"))

    def test_the_folder_of_the_baseline_is_where_paths_begin(self):
        self.put("sub/Dockerfile", MAINTAINER)
        self.update("sub")
        self.assertEqual(self.new("Dockerfile", baseline="../known.jsonl", cwd=self.folder / "sub"), ([], ""))
        self.assertEqual(self.new(str(self.folder / "sub/../sub/Dockerfile")), ([], ""))

    def test_secrets_are_kept_as_a_hash(self):
        text = f"FROM debian:12\nENV API_TOKEN={TOKEN}\nUSER app\n"
        self.put("d", text)
        entries = [entry for entry in self.update("d") if "secret" in entry]
        self.assertEqual(len(entries), 1)
        self.assertRegex(entries[0]["secret"], r"\A[0-9a-f]{8}\Z")
        self.assertNotIn("text", entries[0])
        self.assertNotIn(TOKEN[:8], (self.folder / "known.jsonl").read_text())
        sarif = json.loads(self.run_plimsoll(*RULES, "-f", "sarif", "d").out)["runs"][0]["results"]
        self.assertIn(entries[0]["secret"], [r["partialFingerprints"].get("secretHash/v1") for r in sarif])
        self.assertEqual(self.new("d"), ([], ""))
        self.put("d", text.replace(TOKEN, TOKEN[:-1] + "9"))
        self.assertEqual([line for _, line, _ in self.new("d")[0]], [2], "another secret is another finding")

    def test_findings_about_the_whole_file(self):
        self.put("d", "FROM debian:12\n")
        rules = ("--select", "missing-user")
        self.run_plimsoll(*rules, "--baseline", "known.jsonl", "--update-baseline", "d")
        self.assertEqual(len(self.entries()), 1)
        self.put("d", "FROM debian:12\nRUN true\n")
        self.assertEqual(self.run_plimsoll(*rules, "--baseline", "known.jsonl", "d").code, 0)

    def test_the_number_of_jobs_does_not_matter(self):
        for i in range(300):
            self.put(f"many/{i}/Dockerfile", MAINTAINER + "FROM debian\n" * (i % 3))
        self.update("-j1", "many", baseline="one.jsonl")
        self.update("-j8", "many", baseline="eight.jsonl")
        self.assertEqual((self.folder / "one.jsonl").read_bytes(), (self.folder / "eight.jsonl").read_bytes())
        lines = (self.folder / "one.jsonl").read_text().splitlines()[1:]
        files = [json.loads(line)["file"] for line in lines]
        self.assertEqual(files, sorted(files))

    def test_what_was_not_looked_at_stays(self):
        self.put("a", MAINTAINER)
        self.put("b", MAINTAINER + "FROM debian\n")
        self.update("a", "b")
        self.assertEqual(self.new("a"), ([], ""))
        self.put("b", CLEAN)
        self.assertEqual([e["file"] for e in self.update("a")], ["a", "b", "b"])
        kept = self.run_plimsoll("--select", "DL3006", "--baseline", "known.jsonl", "--update-baseline", "b")
        self.assertEqual(kept.code, 0)
        self.assertEqual([(e["file"], e["code"]) for e in self.entries()], [("a", "DL4000"), ("b", "DL4000")])
        (self.folder / "b").unlink()
        self.assertIn("1 entry found no longer", self.new("a")[1])
        self.assertEqual([e["file"] for e in self.update("a")], ["a"])

    def test_an_entry_can_end(self):
        self.put("d", MAINTAINER)
        self.update("d")
        line = (self.folder / "known.jsonl").read_text().splitlines()[1]
        self.put("known.jsonl", '{"plimsoll-baseline":1}\n' + line[:-1] + ',"until":"2026-11-24","reason":"later"}\n')
        self.assertEqual(self.new("--today", "2026-11-24", "d"), ([], ""))
        found, told = self.new("--today", "2026-11-25", "d")
        self.assertEqual(found, [("d", 2, "DL4000")])
        self.assertIn("1 entry past the end", told)
        self.run_plimsoll(*RULES, "--today", "2026-11-25", "--baseline", "known.jsonl", "--update-baseline", "d")
        self.assertEqual([(e["until"], e["reason"]) for e in self.entries()], [("2026-11-24", "later")])

    def test_a_missing_or_broken_baseline_is_trouble(self):
        self.put("d", MAINTAINER)
        done = self.run_plimsoll("--baseline", "absent", "d")
        self.assert_trouble(done, "absent: there is no such baseline; --update-baseline writes it")
        self.assert_trouble(self.run_plimsoll("--update-baseline", "d"), "--baseline FILE")
        head = '{"plimsoll-baseline":1}\n'
        entry = '{"file":"d","code":"DL4000"}\n'
        for text, said in [("", ":1: the first line"), ("[]\n", ":1: a line must be one object"), (entry, ":1: the first line"),
                           ('{"plimsoll-baseline":2}\n', ":1: this baseline has version 2"),
                           (head + entry + "<<<<<<< HEAD\n", ":3:1: this is no JSON"),
                           (head + '{"file":"d"}\n', ":2: an entry needs a 'code'"),
                           (head + '{"code":"DL4000"}\n', ":2: an entry needs a 'file'"),
                           (head + '{"file":"d","code":"DL4000","cuont":2}', ":2: unknown key 'cuont' (did you mean 'count'?)"),
                           (head + '{"file":"d","file":"e","code":"x"}', ":2: the key 'file' stands here twice"),
                           (head + '{"file":"d","code":{}}', ":2: the value of 'code' must be a text"),
                           (head + '{"file":"d","code":"x","count":"2"}', ":2: the value of 'count' must be a number"),
                           (head + '{"file":"d","code":"x","count":0}', ":2: the 'count' must not be 0"),
                           (head + '{"file":"d","code":"x","until":"2026-02-30"}', ":2: '2026-02-30' is no date"),
                           (head + "[" * 100000, ":2: a line must be one object"),
                           (head.encode() + b'{"file":"\xff"}', ":2:"), (head + '{"file":"\0"}', ":2:")]:
            self.put("known.jsonl", text)
            before = (self.folder / "known.jsonl").read_bytes()
            for update in ((), ("--update-baseline",)):
                done = self.run_plimsoll("--baseline", "known.jsonl", *update, "d")
                self.assert_trouble(done, "known.jsonl" + said)
                self.assertEqual(done.out, "")
            self.assertEqual((self.folder / "known.jsonl").read_bytes(), before)

    def test_it_is_replaced_in_one_step(self):
        self.put("d", MAINTAINER)
        self.put("real.jsonl", '{"plimsoll-baseline":1}\n')
        (self.folder / "real.jsonl").chmod(0o640)
        os.symlink("real.jsonl", self.folder / "known.jsonl")
        before = (self.folder / "real.jsonl").stat().st_ino
        self.assertEqual(len(self.update("d")), 1)
        self.assertNotEqual((self.folder / "real.jsonl").stat().st_ino, before, "the old one is whole until the new one is")
        self.assertTrue((self.folder / "known.jsonl").is_symlink())
        self.assertEqual((self.folder / "real.jsonl").stat().st_mode & 0o777, 0o640)
        self.assertEqual(sorted(os.listdir(self.folder)), ["d", "known.jsonl", "real.jsonl"])

    def test_one_that_cannot_be_written_is_trouble(self):
        self.put("d", MAINTAINER)
        done = self.run_plimsoll(*RULES, "--baseline", "no/known.jsonl", "--update-baseline", "d")
        self.assert_trouble(done, "no/known.jsonl: cannot write the file")

    def test_an_update_that_changes_nothing_writes_nothing(self):
        self.put("d", MAINTAINER)
        self.update("d")
        (self.folder / "known.jsonl").chmod(0o400)
        before = (self.folder / "known.jsonl").stat().st_mtime_ns
        self.update("d")
        self.assertEqual((self.folder / "known.jsonl").stat().st_mtime_ns, before)


if __name__ == "__main__":
    unittest.main()
