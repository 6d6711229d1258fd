"""`completions` in the real shells, and the manual pages under the real formatters."""

import os
import pty
import re
import select
import shutil
import subprocess
import unittest

from support import PLIMSOLL, Case, environment


class Completions(Case):
    def setUp(self):
        super().setUp()
        for shell in ("bash", "zsh", "fish"):
            done = self.run_plimsoll("completions", shell)
            self.assertEqual((done.code, done.err), (0, ""))
            self.put(f"script.{shell}", done.out)
        self.put("bin/.keep")
        os.symlink(PLIMSOLL, self.folder / "bin/plimsoll")
        self.environ = environment(PATH=f"{self.folder}/bin:{os.environ['PATH']}", HOME=str(self.folder), TERM="dumb")

    def call(self, *command):
        done = subprocess.run(command, cwd=self.folder, env=self.environ, capture_output=True, text=True, timeout=60)
        self.assertEqual((done.returncode, done.stderr), (0, ""), command)
        return done.stdout.splitlines()

    def in_bash(self, *words):
        """What bash offers for the last word; `=` is a word of its own, as bash has it."""
        quoted = " ".join(f"'{word}'" for word in words)
        return self.call("bash", "--norc", "-c", f"source script.bash; COMP_WORDS=({quoted}); "
                         f"COMP_CWORD={len(words) - 1}; _plimsoll; printf '%s\\n' \"${{COMPREPLY[@]}}\"")

    def in_fish(self, line):
        return [row.split("\t")[0] for row in self.call("fish", "--no-config", "-c", f"source script.fish; complete -C '{line}'")]

    def expect_all(self, offer):
        """`offer` gives the candidates for the words behind `plimsoll`."""
        self.assertIn("explain", offer("ex"))
        self.assertEqual(offer("check", "--stdin-f"), ["--stdin-filename"])
        self.assertEqual(offer("--no-conf"), ["--no-config"])
        self.assertEqual(offer("graph", "--format", "mer"), ["mermaid"])
        self.assertEqual(offer("check", "--format", "sar"), ["sarif"])
        self.assertEqual(offer("--profile", "rec"), ["recommended"])
        self.assertEqual(offer("explain", "DL300"), [f"DL300{i}" for i in range(10) if i != 5])
        self.assertEqual(offer("check", "--select", "DL3001,DL400"), [f"DL3001,DL400{i}" for i in (0, 1, 3, 4, 5, 6)])
        self.assertEqual(offer("completions", "b"), ["bash"])
        self.assertEqual(offer("graph", "--select"), [])

    def test_bash(self):
        self.expect_all(lambda *words: [word for word in self.in_bash("plimsoll", *words) if word])
        self.assertEqual(self.in_bash("plimsoll", "check", "--format", "=", "sar"), ["sarif"])
        self.assertIn("sarif", self.in_bash("plimsoll", "check", "--format", "="))
        self.put("Dockerfile.dev")
        self.assertEqual(self.in_bash("plimsoll", "check", "Dockerfile."), ["Dockerfile.dev"])
        self.assertEqual(self.in_bash("plimsoll", "check", "--output", "Dockerfile."), ["Dockerfile.dev"])
        self.assertEqual(self.in_bash("plimsoll", "check", "--context", "bi"), ["bin"])
        self.assertEqual(self.call("bash", "--norc", "-c", "source script.bash; complete -p plimsoll"),
                         ["complete -F _plimsoll plimsoll"])

    @unittest.skipUnless(shutil.which("shellcheck"), "shellcheck is not installed")
    def test_shellcheck_has_nothing_to_say(self):
        self.call("shellcheck", "--shell=bash", "script.bash")

    @unittest.skipUnless(shutil.which("fish"), "fish is not installed")
    def test_fish(self):
        self.expect_all(lambda *words: self.in_fish(" ".join(("plimsoll",) + words)))

    @unittest.skipUnless(shutil.which("zsh"), "zsh is not installed")
    def test_zsh(self):
        child, terminal = pty.fork()
        if child == 0:
            os.chdir(self.folder)
            os.execvpe("zsh", ["zsh", "-f", "-i"], self.environ)
        self.addCleanup(os.close, terminal)
        self.addCleanup(os.waitpid, child, 0)
        self.addCleanup(os.kill, child, 9)

        def until(pattern):
            text = ""
            while not re.search(pattern, text):
                ready, _, _ = select.select([terminal], [], [], 60)
                self.assertTrue(ready, text)
                text += os.read(terminal, 4096).decode(errors="replace")
            return text

        os.write(terminal, b"PS1=; unsetopt zle_bracketed_paste beep; autoload -U compinit; compinit -u -D; "
                           b"source ./script.zsh; stty -echo; print READY$((1+1))\n")
        until("READY2")
        for typed, whole in [("check --stdin-f", "check --stdin-filename"), ("ex", "explain"),
                             ("graph --format=mer", "graph --format=mermaid"), ("--profile rec", "--profile recommended"),
                             ("explain MaintainerD", "explain MaintainerDeprecated"),
                             ("check --select DL3001,MaintainerD", "check --select DL3001,MaintainerDeprecated"),
                             ("completions ba", "completions bash")]:
            # The word is completed, and the line is then given to print instead of being run.
            os.write(terminal, f"plimsoll {typed}".encode() + b"\t\x01print -r -- '<\x05>'\n")
            shown = until(r"<plimsoll [^\n]*>\r?\n")
            self.assertIn(f"<plimsoll {whole}", shown)

    def test_a_shell_that_is_not_known_is_told(self):
        self.assert_trouble(self.run_plimsoll("completions", "fisch"), "'fisch' is no shell", "did you mean 'fish'")
        self.assert_trouble(self.run_plimsoll("completions"), "needs a shell")


class Manual(Case):
    def pages(self):
        for name, section in (("plimsoll", 1), ("plimsoll.yaml", 5)):
            done = self.run_plimsoll("man", name)
            self.assertEqual((done.code, done.err), (0, ""))
            yield self.folder / self.put(f"{name}.{section}", done.out)

    @unittest.skipUnless(shutil.which("man") and shutil.which("groff"), "man is not installed")
    def test_man_has_nothing_to_complain_about(self):
        for page in self.pages():
            done = subprocess.run(["man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", str(page)], capture_output=True,
                                  text=True, timeout=60, env=environment(MANWIDTH="80", LC_ALL="C.UTF-8"))
            self.assertEqual((done.returncode, done.stderr), (0, ""))
            groff = subprocess.run(["groff", "-ww", "-z", "-man", str(page)], capture_output=True, text=True, timeout=60)
            self.assertEqual((groff.returncode, groff.stderr), (0, ""))

    @unittest.skipUnless(shutil.which("mandoc"), "mandoc is not installed")
    def test_mandoc_finds_no_error(self):
        for page in self.pages():
            done = subprocess.run(["mandoc", "-Tlint", "-Wwarning", str(page)], capture_output=True, text=True, timeout=60)
            told = [line for line in done.stdout.splitlines() if "missing date" not in line]
            self.assertEqual(told, [])

    @unittest.skipUnless(shutil.which("man"), "man is not installed")
    def test_every_option_command_rule_and_key_is_in_them(self):
        shown = []
        for page in self.pages():
            done = subprocess.run(["man", "-l", str(page)], capture_output=True, text=True, timeout=60,
                                  env=environment(MANWIDTH="200", LC_ALL="C.UTF-8", MAN_KEEP_FORMATTING=""))
            shown.append(re.sub("\x1b\\[[0-9;]*m|.\b", "", done.stdout))
        tool, configuration = shown
        for option in set(re.findall(r"--[a-z][a-z-]+", self.run_plimsoll("check", "--help").out)):
            self.assertIn(option, tool)
        for code in re.findall(r'"code": "([^"]+)"', self.run_plimsoll("rules", "--format", "json").out):
            self.assertIn(code, tool)
        for key in ("profile", "pragmas.foreign", "rule-packs", "overrides"):
            self.assertIn(key, configuration)
        self.assertIn("2026-11-24", tool, "the date of SOURCE_DATE_EPOCH")

    def test_a_page_that_there_is_not_is_told(self):
        self.assert_trouble(self.run_plimsoll("man", "plimsol"), "'plimsol' is no page", "did you mean 'plimsoll'")


if __name__ == "__main__":
    unittest.main()
