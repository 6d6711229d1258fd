"""A folder search leaves out exactly what the real git ignores, in trees made from a seed."""

import os
import random
import shutil
import subprocess
import unittest

from support import PLIMSOLL, Case, environment

SEEDS = 400 if "PLIMSOLL_LONG" in os.environ else 40
FOLDERS = ["a", "b", "ab", "build", "a-b", "B", "x y", "[a]", "a*b", "deep.d"]
FILES = ["Dockerfile", "Dockerfile.a", "Dockerfile.b", "a.Dockerfile", "Containerfile", "Dockerfile.a b", "Dockerfile.[x]",
         "Dockerfile.1", "#a.Dockerfile", "!a.Dockerfile", "Dockerfile.a "]
PIECES = ["a", "b", "ab", "build", "*", "?", "**", "***", "Dockerfile", "Dockerfile*", "*.a", "*.b", "a*", "*b", "[ab]",
          "[!a]", "[^b]*", "[a-b]?", "Docker*.?", "*file", "[[:alpha:]]", "*[[:digit:]]", "[[:bad:]]", "[b-a]", "a[",
          "[]a]", "[a-]", "\\a", "a\\", "\\[a\\]", "\\*", "a\\*b", "x y", "deep.d", "*.*", "B", "[\\a-b]", "[[:x]*", "a**",
          "**b", "Dockerfile.a\\ ", "Dockerfile.a ", "\\#a.Dockerfile", "#a.Dockerfile", "\\!a.Dockerfile", "Dockerfile.\\[x\\]"]


@unittest.skipUnless(shutil.which("git"), "git is not installed")
class AsGit(Case):
    def setUp(self):
        super().setUp()
        self.home = {"HOME": str(self.folder / "home"), "GIT_CONFIG_NOSYSTEM": "1"}
        self.put("home/.keep", "")

    def git(self, *words, cwd):
        done = subprocess.run(["git", *words], cwd=cwd, env=environment(**self.home), capture_output=True, timeout=60)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def repository(self, name="repo"):
        top = self.folder / name
        top.mkdir(parents=True, exist_ok=True)
        self.git("init", "-q", cwd=top)
        return top

    def found(self, where, *paths):
        done = subprocess.run([PLIMSOLL, "check", "--show-files", *paths], cwd=where, env=environment(**self.home),
                              capture_output=True, timeout=60)
        if done.returncode:
            self.assertIn(b"no Dockerfile or Containerfile found", done.stderr)
        return sorted(done.stdout.splitlines())

    def expected(self, where):
        """What git would add; all that the generator makes has the name of a Dockerfile, but for the ignore files."""
        listed = self.git("ls-files", "-z", "--others", "--exclude-standard", cwd=where).split(b"\0")
        return sorted(name for name in listed if name and not name.endswith(b".gitignore"))

    def pattern(self, choose):
        parts = [choose.choice(PIECES) for _ in range(choose.choice([1, 1, 1, 2, 2, 3]))]
        text = "/".join(parts)
        return "".join([choose.choice(["", "", "", "!"]), choose.choice(["", "", "", "/"]), text,
                        choose.choice(["", "", "", "/", "  ", "\r", "/**", "//"])])

    def patterns(self, choose):
        return "".join(self.pattern(choose) + "\n" for _ in range(choose.randint(1, 5)))

    def test_generated_trees(self):
        differing = 0
        for seed in range(SEEDS):
            choose = random.Random(seed)
            top = self.repository(f"repo{seed}")
            folders = [""]
            for _ in range(choose.randint(2, 8)):
                folders.append(choose.choice(folders) + choose.choice(FOLDERS) + "/")
            for folder in folders:
                for name in choose.sample(FILES, choose.randint(1, 4)):
                    self.put(f"repo{seed}/{folder}{name}")
                if choose.random() < 0.4:
                    self.put(f"repo{seed}/{folder}.gitignore", self.patterns(choose))
            if choose.random() < 0.3:
                self.put(f"repo{seed}/.git/info/exclude", self.patterns(choose))
            with self.subTest(seed=seed):
                expected = self.expected(top)
                differing += expected != self.found_without_git(top)
                self.assertEqual(self.found(top), expected)
            shutil.rmtree(top)
        self.assertGreater(differing, SEEDS // 3, "many trees have something that is ignored")

    def found_without_git(self, top):
        return sorted(os.fsencode(os.path.relpath(os.path.join(folder, name), top)) for folder, below, names in os.walk(top)
                      for name in names if ".git" not in folder and name != ".gitignore")

    def test_excludes_of_the_user_and_of_the_repository(self):
        top = self.repository()
        for name in ["Dockerfile", "Dockerfile.user", "Dockerfile.repo", "Dockerfile.named", "sub/Dockerfile.user"]:
            self.put(f"repo/{name}")
        self.put("home/.config/git/ignore", "*.user\n")
        self.put("repo/.git/info/exclude", "*.repo\n")
        self.assertEqual(self.found(top), [b"Dockerfile", b"Dockerfile.named"])
        self.assertEqual(self.found(top), self.expected(top))
        for value in ("~/named", str(self.folder / "home/named"), '"~/na\\\\med" # a comment', "~/\\\n  named"):
            self.put("home/named", "*.named\n")
            self.put("home/na\\med", "*.named\n")
            self.put("home/.gitconfig", f"[user]\n\tname = Jane\n[Core] excludesFile={value}\n")
            listed = self.expected(top)
            self.assertEqual(self.found(top), listed, value)
        self.put("home/.gitconfig", "[core]\n\texcludesfile = ~/named\n")
        self.assertEqual(self.found(top), [b"Dockerfile", b"Dockerfile.user", b"sub/Dockerfile.user"])
        self.git("config", "core.excludesFile", "in-repo.txt", cwd=top)
        self.put("repo/in-repo.txt", "Dockerfile\n")
        self.git("add", "in-repo.txt", cwd=top)
        self.assertEqual(self.found(top), self.expected(top))
        self.assertNotIn(b"Dockerfile", self.found(top))

    def test_letter_case_where_the_file_system_ignores_it(self):
        top = self.repository()
        names = ("s/y/Dockerfile", "S/z/Dockerfile", "Dockerfile.BAK2", "dockerfile.bak2", "a/Dockerfile.old2",
                 "b/Keep/Dockerfile", "c/Dockerfile")
        for name in names:
            self.put(f"repo/{name}")
        self.put("repo/.gitignore", "S/Y\n*.Bak2\n[A-B]/*\n!B/keep\nC/dockerFILE\n")
        sensitive = self.found(top)
        self.assertEqual(sensitive, self.expected(top))
        for value in ("true", "Yes", "1"):
            self.git("config", "core.ignoreCase", value, cwd=top)
            self.assertEqual(self.found(top), self.expected(top), value)
            self.assertNotEqual(self.found(top), sensitive)
        self.git("config", "core.ignoreCase", "false", cwd=top)
        self.assertEqual(self.found(top), sensitive)

    def test_work_trees_share_the_excludes_of_their_repository(self):
        top = self.repository()
        self.put("repo/Dockerfile")
        self.git("add", "Dockerfile", cwd=top)
        self.git("-c", "user.name=Jane", "-c", "user.email=jane@example.com", "commit", "-qm", "All", cwd=top)
        self.git("worktree", "add", "-q", "../tree", cwd=top)
        self.put("repo/.git/info/exclude", "*.out\n")
        self.put("tree/Dockerfile.out")
        self.put("tree/Dockerfile.in2")
        self.assertEqual(self.found(self.folder / "tree"), [b"Dockerfile", b"Dockerfile.in2"])
        self.assertEqual(self.expected(self.folder / "tree"), [b"Dockerfile.in2"])

    def test_a_repository_inside_has_its_own_rules(self):
        top = self.repository()
        inner = self.repository("repo/inner")
        self.put("repo/.gitignore", "*.a\n")
        self.put("repo/Dockerfile.a")
        self.put("repo/inner/Dockerfile.a")
        self.put("repo/inner/Dockerfile.b")
        self.put("repo/inner/.git/info/exclude", "*.b\n")
        self.put("repo/z/Dockerfile.a")
        self.put("repo/z/Dockerfile.b")
        self.assertEqual(self.expected(inner), [b"Dockerfile.a"])
        self.assertEqual(self.found(top), [b"inner/Dockerfile.a", b"z/Dockerfile.b"])


if __name__ == "__main__":
    unittest.main()
