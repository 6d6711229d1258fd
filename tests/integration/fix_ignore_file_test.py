"""Fixes that write the ignore file: which files they change, and what a run says about it."""

import os
import subprocess
import unittest

from support import CLEAN, PLIMSOLL, Case, environment


class IgnoreFile(Case):
    COPIES = "FROM debian:12\nCOPY . /srv/app\nUSER app\n"

    def text(self, path=".dockerignore"):
        file = self.folder / path
        return file.read_text() if file.exists() else None

    def test_it_is_written_by_unsafe_fixes_only(self):
        self.put("Dockerfile", self.COPIES)
        self.put(".env")
        self.run_plimsoll("--fix", "Dockerfile")
        self.assertIsNone(self.text())
        done = self.run_plimsoll("--fix", "--unsafe-fixes", "Dockerfile")
        self.assertEqual((done.code, done.err), (0, ""))
        self.assertIn("Fixed 1 problem.", done.out)
        self.assertNotIn("PL6002", done.out)
        self.assertEqual(self.text(), ".env\n")
        self.assertEqual(self.text("Dockerfile"), self.COPIES)
        self.assertEqual(sorted(os.listdir(self.folder)), [".dockerignore", ".env", "Dockerfile"])

    def test_dockerfiles_of_one_folder_share_it(self):
        for name, ignored in (("a", ".env"), ("b", "id_rsa"), ("c", "prod.env"), ("d", ".env")):
            self.put(f"{name}.Dockerfile", f"FROM debian:12\nCOPY --exclude={ignored} . /srv/app\nUSER app\n")
            self.put(ignored)
        self.put("e.Dockerfile", "FROM debian:12\nUSER app\n")
        done = self.run_plimsoll("--fix", "--unsafe-fixes", ".", "--jobs", "4")
        self.assertEqual(done.err, "")
        self.assertEqual(self.text(), "id_rsa\nprod.env\n.env\n")
        self.assertNotIn("PL6002", done.out)
        self.assertIn("PL6001", done.out)

    def test_a_diff_makes_the_same_file(self):
        for name, ignored in (("a", ".env"), ("b", "id_rsa")):
            self.put(f"{name}.Dockerfile", f"from debian:12\nCOPY --exclude={ignored} . /srv/app\nUSER app\n")
            self.put(ignored)
        done = self.run_plimsoll("--diff", "--unsafe-fixes", ".")
        self.assertEqual((done.code, done.err), (1, ""))
        self.assertTrue(done.out.startswith("--- /dev/null\n+++ .dockerignore\n@@ -0,0 +1 @@\n+id_rsa\n"), done.out)
        self.assertIn("--- .dockerignore\n+++ .dockerignore\n@@ -1 +1,2 @@\n id_rsa\n+.env\n", done.out)
        self.assertIsNone(self.text())
        subprocess.run(["git", "apply", "-p0"], input=done.out, text=True, cwd=self.folder, check=True, timeout=60)
        self.assertEqual(self.text(), "id_rsa\n.env\n")
        self.assertEqual(self.run_plimsoll("--diff", "--unsafe-fixes", "."), (0, "", ""))

    def test_standard_input_changes_no_file(self):
        self.put("Dockerfile", self.COPIES)
        self.put(".env")
        for option in ("--fix", "--diff"):
            done = self.run_plimsoll(option, "--unsafe-fixes", "--stdin-filename", "Dockerfile", "-", stdin=self.COPIES)
            self.assertEqual(done, (int(option == "--fix"), self.COPIES if option == "--fix" else "", ""))
            self.assertIsNone(self.text())

    def test_a_context_of_a_configuration_lies_below_it_or_nothing_is_written(self):
        self.put("project/app/Dockerfile", self.COPIES)
        self.put("project/.env")
        self.put(".env")
        fix = ("--fix", "--unsafe-fixes", "app/Dockerfile")
        for context, written in (("..", False), (".", True)):
            self.put("project/.plimsoll.yaml", f"context: {context}\n")
            done = self.run_plimsoll(*fix, cwd=self.folder / "project")
            self.assertEqual(done.err, "")
            self.assertIsNone(self.text())
            self.assertEqual("unsafe" in self.run_plimsoll("app/Dockerfile", cwd=self.folder / "project").out, False)
            self.assertEqual(self.text("project/.dockerignore"), ".env\n" if written else None)
        self.run_plimsoll(*fix, "--context", "..", cwd=self.folder / "project")
        self.assertEqual(self.text(), ".env\nproject/.env\n", "what the command line says is meant")

    def test_where_it_cannot_be_written_it_stays(self):
        self.put("sub/Dockerfile", "from debian:12\nCOPY . /srv/app\nUSER app\n")
        self.put("sub/.env")
        self.put("sub/.dockerignore", "*.log\n")
        (self.folder / "sub/.dockerignore").chmod(0o444)
        done = self.run_plimsoll("--fix", "--unsafe-fixes", "sub/Dockerfile")
        self.assert_trouble(done, "sub/.dockerignore: cannot write the file: it is read-only")
        self.assertTrue(self.text("sub/Dockerfile").startswith("FROM"), "which is another file")
        self.assertIn("PL6003", done.out)

    def test_a_later_file_is_fixed_from_what_was_read(self):
        self.put("Dockerfile", self.COPIES)
        self.put(".env")
        text = "from alpine:3.20\nUSER app\n"
        for order in (("Dockerfile", "-"), ("-", "Dockerfile")):
            done = self.run_plimsoll("--fix", "--unsafe-fixes", *order, stdin=text)
            self.assertEqual(done.out, text.replace("from", "FROM"), "there is no second read")
            self.assertEqual(self.text(), ".env\n")
            (self.folder / ".dockerignore").unlink()
        os.mkfifo(self.folder / "pipe")
        with subprocess.Popen([PLIMSOLL, "--diff", "--unsafe-fixes", "Dockerfile", "pipe"], cwd=self.folder,
                              stdout=subprocess.PIPE, text=True, env=environment()) as run:
            (self.folder / "pipe").write_text("from debian:12\nCOPY . /srv/app\nUSER app\n")
            out = run.communicate(timeout=60)[0]
        self.assertIn("+FROM debian:12", out)

    def test_what_another_dockerfile_needs_stays_in_the_context(self):
        self.put("Dockerfile", self.COPIES)
        self.put("keys/id_rsa")
        self.put(".env")
        for needs in ("COPY .env /srv/", "COPY . /srv\nRUN cat .env", "COPY keys /srv/keys"):
            self.put("other/b.Dockerfile", f"FROM debian:12\n{needs}\nUSER app\n")
            done = self.run_plimsoll("--fix", "--unsafe-fixes", "Dockerfile")
            self.assertIsNone(self.text(), needs)
            self.assertNotIn("(unsafe fix)", done.out)
        self.put("other/b.Dockerfile", "FROM debian:12\nUSER app\n")
        self.run_plimsoll("--fix", "--unsafe-fixes", "Dockerfile")
        self.assertEqual(self.text(), "keys/id_rsa\n.env\n")

    def test_a_file_that_was_done_already_is_looked_at_again(self):
        self.put("a.Dockerfile", "FROM debian:12\nCOPY . /srv\nUSER app\n# plimsoll global ignore=PL6001\n")
        self.put("b.Dockerfile", self.COPIES)
        self.put(".env")
        done = self.run_plimsoll("--fix", "--unsafe-fixes", "--unfixable", "PL6001", "--select", "PL6002", ".")
        self.assertEqual((done.code, self.text()), (0, ".env\n"))
        self.assertNotIn("PL6002", done.out)

    def test_diffs_name_one_file_once_however_it_is_spelt(self):
        for name, ignored in (("a", ".env"), ("b", "id_rsa")):
            self.put(f"s/{name}.Dockerfile", f"FROM debian:12\nCOPY --exclude={ignored} . /srv/app\nUSER app\n")
            self.put(f"s/{ignored}")
        (self.folder / "link").symlink_to("s")
        out = self.run_plimsoll("--diff", "--unsafe-fixes", "s/a.Dockerfile", "./s/b.Dockerfile", "link/a.Dockerfile").out
        self.assertEqual(out.count("--- /dev/null\n"), 1)
        self.assertEqual(out.count("+++ s/.dockerignore\n"), 2)
        self.run_plimsoll("--fix", "--unsafe-fixes", "s/a.Dockerfile", "./s/b.Dockerfile", "link/a.Dockerfile")
        fixed = self.text("s/.dockerignore")
        (self.folder / "s/.dockerignore").unlink()
        subprocess.run(["git", "apply", "-p0"], input=out, text=True, cwd=self.folder, check=True, timeout=60)
        self.assertEqual(self.text("s/.dockerignore"), fixed)

    def test_many_dockerfiles_add_to_one_file(self):
        for i in range(300):
            self.put(f"{i}.Dockerfile", self.COPIES if i % 100 == 99 else CLEAN)
        self.put(".env")
        self.put("id_rsa")
        done = self.run_plimsoll("--fix", "--unsafe-fixes", ".")
        self.assertEqual(done.err, "")
        self.assertEqual(self.text(), "id_rsa\n.env\n")

    def test_each_file_is_written_by_itself_and_the_report_is_about_what_is_there(self):
        self.put("Dockerfile", self.COPIES.replace("FROM", "from"))
        self.put(".env")
        (self.folder / "Dockerfile").chmod(0o444)
        done = self.run_plimsoll("--fix", "--unsafe-fixes", "Dockerfile")
        self.assert_trouble(done, "Dockerfile: cannot write the file: it is read-only")
        self.assertEqual(self.text(), ".env\n")
        self.assertNotIn("PL6002", done.out)
        self.assertIn("ConsistentInstructionCasing", done.out)

    def test_a_configuration_that_extends_others_does_not_widen_where_we_write(self):
        self.put("project/.plimsoll.yaml", "extends: [../other/base.yaml]\n")
        self.put("other/base.yaml", "context: .\n")
        self.put("other/.env")
        self.put("project/Dockerfile", self.COPIES)
        done = self.run_plimsoll("--fix", "--unsafe-fixes", "Dockerfile", cwd=self.folder / "project")
        self.assertIsNone(self.text("other/.dockerignore"))
        self.assertNotIn("fix)", done.out)
        (self.folder / ".git").mkdir()
        self.run_plimsoll("--fix", "--unsafe-fixes", "Dockerfile", cwd=self.folder / "project")
        self.assertEqual(self.text("other/.dockerignore"), ".env\n", "all of it is one repository")

    def test_secrets_in_it_are_masked(self):
        token = "gh" + "p_k3J9sLq8ZtXw2VbNm5RrTy7UiOpA1sD4fGhJ"
        self.put("Dockerfile", self.COPIES)
        self.put(".dockerignore", f"# token {token}\n")
        self.put(".env")
        for options in (("--diff", "--unsafe-fixes"), ("--format", "markdown")):
            out = self.run_plimsoll(*options, "Dockerfile").out
            self.assertIn("+.env", out)
            self.assertNotIn(token, out)
        self.run_plimsoll("--fix", "--unsafe-fixes", "Dockerfile")
        self.assertEqual(self.text(), f"# token {token}\n.env\n")


if __name__ == "__main__":
    unittest.main()
