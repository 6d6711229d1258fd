"""`--fix` where things go wrong: files that cannot be written, change meanwhile, or lie behind broken links; a full disk; a
run that is killed."""

import os
import resource
import signal
import stat
import subprocess
import threading
import time
import unittest

from support import CLEAN, PLIMSOLL, Case, environment

BAD = "FROM debian:12\nMAINTAINER jane@example.com\nUSER app\n"
FIXED = BAD.replace("MAINTAINER jane", "LABEL org.opencontainers.image.authors=\"jane").replace(".com\n", ".com\"\n")
LEFT_OVER = ".plimsoll-"
NOBODY = 65534


def limit_files_to(size):
    """For a child: no file grows beyond so many bytes."""
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


class Hostile(Case):
    def text(self, path):
        return (self.folder / path).read_text()

    def assert_nothing_is_left_over(self):
        for folder, _, names in os.walk(self.folder):
            self.assertEqual([name for name in names if LEFT_OVER in name], [], folder)

    def assert_others_are_fixed(self, bad, *parts):
        """With `bad` in the middle, the run fails and tells why; the files around it are fixed."""
        self.put("first", BAD)
        self.put("last", BAD)
        done = self.run_plimsoll("--fix", "first", bad, "last")
        self.assert_trouble(done, bad, *parts)
        self.assertEqual((self.text("first"), self.text("last")), (FIXED, FIXED))
        self.assert_nothing_is_left_over()
        return done

    def test_a_read_only_file_stays(self):
        self.put("Dockerfile", BAD)
        (self.folder / "Dockerfile").chmod(0o444)
        done = self.assert_others_are_fixed("Dockerfile", "read-only")
        self.assertEqual(self.text("Dockerfile"), BAD)
        self.assertIn("MAINTAINER", done.out, "what was not fixed is reported")

    def test_a_file_in_a_read_only_folder_stays(self):
        self.put("locked/Dockerfile", BAD)
        (self.folder / "locked/Dockerfile").chmod(0o666)
        (self.folder / "locked").chmod(0o555)
        self.addCleanup((self.folder / "locked").chmod, 0o755)
        self.folder.chmod(0o755)
        as_other = {"user": NOBODY, "group": NOBODY, "extra_groups": []} if os.getuid() == 0 else {}
        try:
            done = subprocess.run([PLIMSOLL, "--fix", "locked/Dockerfile"], capture_output=True, cwd=self.folder,
                                  env=environment(), timeout=60, **as_other)
        except PermissionError:
            self.skipTest("nobody may not run the executable here")
        self.assertEqual(done.returncode, 2, done)
        self.assertIn(b"locked/Dockerfile: cannot write to the folder of the file", done.stderr)
        self.assertEqual(self.text("locked/Dockerfile"), BAD)

    def test_links_that_lead_nowhere_or_around_are_told(self):
        (self.folder / "around").symlink_to("around")
        (self.folder / "nowhere").symlink_to("absent")
        self.assert_others_are_fixed("around")
        self.assert_others_are_fixed("nowhere")

    def test_a_pipe_is_read_and_not_replaced(self):
        os.mkfifo(self.folder / "pipe")
        writer = threading.Thread(target=(self.folder / "pipe").write_text, args=(BAD,))
        writer.start()
        self.assert_others_are_fixed("pipe", "no ordinary file")
        writer.join()
        self.assertTrue(stat.S_ISFIFO((self.folder / "pipe").stat().st_mode))

    def test_a_file_that_changes_meanwhile_stays_as_it_is_now(self):
        # Files are linted before any of them is written, and reading the pipe holds the run up until the other is changed.
        self.put("Dockerfile", BAD)
        os.mkfifo(self.folder / "pipe")
        process = subprocess.Popen([PLIMSOLL, "--fix", "-j", "1", "Dockerfile", "pipe"], cwd=self.folder,
                                   stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment())
        with open(self.folder / "pipe", "w") as pipe:  # opens when the reader does: the file has been read by then
            self.put("Dockerfile", BAD + "# by someone else\n")
            pipe.write(CLEAN)
        _, err = process.communicate(timeout=60)
        self.assertEqual(process.returncode, 2)
        self.assertIn(b"Dockerfile: the file was changed meanwhile", err)
        self.assertEqual(self.text("Dockerfile"), BAD + "# by someone else\n")
        self.assert_nothing_is_left_over()

    def test_a_full_disk_leaves_the_old_file(self):
        big = BAD + "# " + "x" * 70000 + "\n"
        self.put("big", big)
        self.put("small", BAD)
        done = subprocess.run([PLIMSOLL, "--fix", "big", "small"], capture_output=True, cwd=self.folder,
                              env=environment(), timeout=60, preexec_fn=limit_files_to(65536))
        self.assertEqual(done.returncode, 2, done)
        self.assertIn(b"big: cannot write the file", done.stderr)
        self.assertEqual((self.text("big"), self.text("small")), (big, FIXED))
        self.assert_nothing_is_left_over()

    def test_a_run_that_is_killed_leaves_no_file_half_written(self):
        tail = "# " + "y" * 5000 + "\n"
        names = [f"{number}.Dockerfile" for number in range(1000)]
        for name in names:
            self.put(name, BAD + tail)
        interrupted = False
        for share in range(1, 9):
            process = subprocess.Popen([PLIMSOLL, "--fix", "-q", "."], cwd=self.folder, stdout=subprocess.DEVNULL,
                                       stderr=subprocess.DEVNULL, env=environment())
            # Killed behind the first, the tenth, … file that it has written.
            while process.poll() is None and self.text(names[-1]) == BAD + tail and self.fixed(names) < share * share:
                time.sleep(0.001)
            process.send_signal(signal.SIGKILL)
            process.wait(60)
            for name in names:
                self.assertIn(self.text(name), (BAD + tail, FIXED + tail), name)
            interrupted = interrupted or 0 < self.fixed(names) < len(names)
        self.assertTrue(interrupted, "no run was killed in the middle")
        self.run_plimsoll("--fix", "-q", ".")
        self.assertEqual(self.fixed(names), len(names))

    def fixed(self, names):
        """How many of the files have been replaced; their sizes tell."""
        old = len(BAD) + 5003
        return sum(os.stat(self.folder / name).st_size != old for name in names)


if __name__ == "__main__":
    unittest.main()
