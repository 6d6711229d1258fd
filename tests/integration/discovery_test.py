"""What is linted when a folder is given."""

import json
import os
import subprocess
import unittest

from support import MAINTAINER, ONE_RULE, Case


class Folders(Case):
    def linted(self, *paths):
        """The files that a search finds: each gives exactly one finding."""
        return [f["file"] for f in self.findings(*ONE_RULE, *paths)]

    def test_names_are_known_in_any_letter_case(self):
        names = ["Dockerfile", "a/dockerfile", "b/DOCKERFILE", "c/Dockerfile.dev", "d/dockerfile.PROD", "e/app.Dockerfile",
                 "f/app.dockerfile", "g/Containerfile", "h/containerfile.x", "i/y.CONTAINERFILE"]
        for name in names:
            self.put(name, MAINTAINER)
        self.assertEqual(self.linted("."), sorted(names))

    def test_other_files_are_left_alone(self):
        self.put("Dockerfile", MAINTAINER)
        for name in ["Dockerfile.dockerignore", "DOCKERFILE.DockerIgnore", "Containerfile.containerignore", ".dockerignore",
                     "Dockerfile.md", "Dockerfile.j2", "Dockerfile.jinja", "Dockerfile.jinja2", "Dockerfile.tmpl",
                     "Dockerfile.tpl", "Dockerfile.template", "Dockerfile.erb", "Dockerfile.in", "Dockerfile.mustache",
                     "Dockerfile.hbs", "Dockerfile.gotmpl", "Dockerfile.bak", "Dockerfile.orig", "Dockerfile.swp",
                     "Dockerfile~", "Makefile", "Dockerfiles", "compose.yaml"]:
            self.put(name, MAINTAINER)
        self.assertEqual(self.linted("."), ["Dockerfile"])

    def test_paths_begin_with_what_was_given(self):
        self.put("x/y/Dockerfile", MAINTAINER)
        for given, shown in [("x", "x/y/Dockerfile"), ("./x/", "./x/y/Dockerfile"), (".", "x/y/Dockerfile"),
                             (str(self.folder), str(self.folder / "x/y/Dockerfile"))]:
            self.assertEqual(self.linted(given), [shown])

    def test_ignore_files_are_honoured_at_every_depth(self):
        for name in ["a/Dockerfile", "build/Dockerfile", "a/build/Dockerfile", "a/Dockerfile.tmp1", "a/b/Dockerfile.x"]:
            self.put(name, MAINTAINER)
        self.put(".gitignore", "build/\n")
        self.put("a/.gitignore", "*.tmp1\n")
        self.put("a/b/.ignore", "*\n")
        self.assertEqual(self.linted("."), ["a/Dockerfile"])
        self.assertEqual(self.linted("build/Dockerfile"), ["build/Dockerfile"], "a file that is named is always linted")

    def test_the_folder_of_git_is_skipped(self):
        self.put(".git/Dockerfile", MAINTAINER)
        self.put("x/Dockerfile", MAINTAINER)
        self.assertEqual(self.linted("."), ["x/Dockerfile"])

    def test_files_and_folders_keep_their_order(self):
        for name in ["z/Dockerfile", "a/Dockerfile", "m"]:
            self.put(name, MAINTAINER)
        self.assertEqual(self.linted("z", "m", "a"), ["z/Dockerfile", "m", "a/Dockerfile"])
        self.assertEqual(self.linted("a/Dockerfile", "."), ["a/Dockerfile", "z/Dockerfile"])

    def test_links_that_loop_are_survived(self):
        self.put("x/Dockerfile", MAINTAINER)
        os.symlink("..", self.folder / "x" / "up")
        os.symlink("self", self.folder / "self")
        os.symlink("gone", self.folder / "Dockerfile.gone")
        self.assertEqual(self.linted("."), ["x/Dockerfile"])

    def test_deep_folders_are_searched(self):
        deep = "d/" * 1200  # more folders than files that may be open, and than Python likes to clean up
        self.addCleanup(subprocess.run, ["rm", "-rf", str(self.folder / "d")], check=True)
        for depth in range(1, 1201):
            os.mkdir(self.folder / ("d/" * depth))
        self.put(deep + "Dockerfile", MAINTAINER)
        self.assertEqual(self.linted("."), [deep + "Dockerfile"])

    def test_special_files_are_skipped(self):
        self.put("Dockerfile", MAINTAINER)
        os.mkfifo(self.folder / "Dockerfile.pipe")
        os.mkfifo(self.folder / ".gitignore")
        self.assertEqual(self.linted("."), ["Dockerfile"])

    def test_nothing_found_is_an_error_and_the_rest_goes_on(self):
        self.put("empty/README.md")
        self.put("full/Dockerfile", MAINTAINER)
        done = self.run_plimsoll(*ONE_RULE, "--format", "json", "empty", "full")
        self.assert_trouble(done, "empty", "no Dockerfile")
        self.assertEqual([f["file"] for f in json.loads(done.out)], ["full/Dockerfile"])

    def test_nothing_found_in_the_current_folder_is_an_error(self):
        self.assert_trouble(self.run_plimsoll(), "no Dockerfile")

    @unittest.skipIf(os.geteuid() == 0, "root may read everything")
    def test_an_unreadable_folder_is_told_and_the_rest_goes_on(self):
        self.put("Dockerfile", MAINTAINER)
        locked = self.folder / "locked"
        locked.mkdir(mode=0)
        self.addCleanup(locked.chmod, 0o700)
        done = self.run_plimsoll(*ONE_RULE, "--format", "json", ".")
        self.assert_trouble(done, "locked")
        self.assertEqual([f["file"] for f in json.loads(done.out)], ["Dockerfile"])


if __name__ == "__main__":
    unittest.main()
