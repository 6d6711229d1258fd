#!/usr/bin/env python3
"""scripts/end-of-life on data of its own: what becomes of products, dates and code names."""

import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

SCRIPT = pathlib.Path(__file__).resolve().parents[2] / "scripts" / "end-of-life"
PRODUCTS = re.findall(r'^    "([a-z-]+)": \["', SCRIPT.read_text(), re.M)


def release(name, **more):
    return {"name": name, "codename": None, "isEol": False, "eolFrom": None, "eoesFrom": None} | more


class EndOfLife(unittest.TestCase):
    def run_script(self, special, without=()):
        products = [{"name": name, "releases": special.get(name, [release("1")])} for name in PRODUCTS
                    if name not in without]
        data = {"schema_version": "1.2.0", "generated_at": "2031-02-03T04:05:06+00:00",
                "result": products + [{"name": "something-else", "releases": [release("9")]}]}
        with tempfile.TemporaryDirectory() as folder:
            source, target = pathlib.Path(folder, "full.json"), pathlib.Path(folder, "lines.hpp")
            source.write_text(json.dumps(data))
            done = subprocess.run([sys.executable, SCRIPT, source, target], capture_output=True, text=True)
            text = target.read_text() if target.exists() else ""
        return done, text, re.findall(r'^    \{"(.*?)", "(.*?)", "(.*?)", "(.*?)"\},$', text, re.M)

    def test_a_line_has_its_image_and_last_day(self):
        done, text, rows = self.run_script({"python": [release("3.10", eolFrom="2026-10-31"), release("3.9")]})
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn('kReleaseLinesDate = "2031-02-03"', text)
        self.assertEqual([row for row in rows if row[0] == "python"],
                         [("python", "3.9", "", ""), ("python", "3.10", "2026-10-31", "")])
        self.assertNotIn("something-else", text)

    def test_paid_support_does_not_count_but_that_of_debian_is_free(self):
        dates = {"eolFrom": "2030-01-01", "eoesFrom": "2035-01-01"}
        _, _, rows = self.run_script({"debian": [release("20", codename="Somebody", **dates)],
                                      "ubuntu": [release("30.04", codename="Some Animal", **dates)]})
        self.assertIn(("debian", "20", "2035-01-01", "somebody"), rows)
        self.assertIn(("ubuntu", "30.04", "2030-01-01", "some"), rows)

    def test_an_end_without_a_day_is_an_end(self):
        _, _, rows = self.run_script({"redis": [release("5.0", isEol=True)]})
        self.assertIn(("redis", "5.0", "ended", ""), rows)

    def test_old_lines_and_code_names_that_the_data_lacks_are_kept(self):
        _, _, rows = self.run_script({"nodejs": [release("18", eolFrom="2025-04-30", codename="Ignored")]})
        self.assertIn(("node", "18", "2025-04-30", "hydrogen"), rows)
        self.assertIn(("node", "0.12", "2016-12-31", ""), rows)

    def test_one_product_may_be_several_images_and_several_one(self):
        _, _, rows = self.run_script({"opensuse": [release("16.0")], "centos": [release("7")],
                                      "centos-stream": [release("9")]})
        for row in (("opensuse", "16.0", "", ""), ("opensuse/leap", "16.0", "", ""), ("centos", "7", "", ""),
                    ("centos", "stream9", "", "")):
            self.assertIn(row, rows)

    def test_what_cannot_be_a_table_is_refused(self):
        done, text, _ = self.run_script({}, without=("debian",))
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("debian", done.stderr)
        self.assertEqual(text, "")
        done, text, _ = self.run_script({"php": [release("9.9", eolFrom="soon")]})
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("php 9.9", done.stderr)
        self.assertEqual(text, "")

    def test_names_that_are_no_versions_or_words_cannot_get_into_the_table(self):
        _, text, rows = self.run_script({"debian": [release("20", codename='Q"},'), release('9"}, {"')]})
        self.assertIn(("debian", "20", "", ""), rows)
        self.assertNotIn('9"}', text)


if __name__ == "__main__":
    unittest.main()
