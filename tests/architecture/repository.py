"""What the architecture tests share: the files of the repository, C++ without comments, and how to fail.

Each test is a script that collects sentences about what is wrong and ends with `report(problems)`.
"""

import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
PRODUCT = ("grammar/", "include/", "rules/", "src/")


def files(*suffixes):
    """Paths (relative, '/'-separated) of all files that are or could be committed, filtered by ending."""
    try:
        command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout.decode().split("\0")
    except (OSError, subprocess.CalledProcessError):  # no git, or an unpacked archive
        listed = [str(path.relative_to(ROOT)) for path in ROOT.rglob("*") if path.is_file()]
        listed = [path for path in listed if not path.startswith(("build/", ".git/"))]
    return sorted(path for path in set(listed) if path.endswith(suffixes or "") and (ROOT / path).is_file())


def product_files(*suffixes):
    """The files that make the library and the executable."""
    return [path for path in files(*suffixes) if path.startswith(PRODUCT)]


def text(path):
    return (ROOT / path).read_text(encoding="utf-8", errors="replace")


# Raw strings come first: the documentation of a rule may hold anything.
TOKEN = re.compile(r'R"(\w*)\((?:.|\n)*?\)\1"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'|//[^\n]*|/\*(?:.|\n)*?\*/')


def code(path, comments=False):
    """A C++ file with its string literals (and comments, unless `comments`) blanked; line numbers stay."""

    def blank(match):
        token = match.group(0)
        keep = comments and token.startswith("/")
        return token if keep else "\n" * token.count("\n") or '""' * token.startswith(('"', "R"))

    return TOKEN.sub(blank, text(path))


def includes(path):
    """(line number, included file) of every #include, with its brackets or quotes."""
    for number, line in enumerate(text(path).split("\n"), 1):
        found = re.match(r'\s*#\s*include\s+([<"][^>"]+[>"])', line)
        if found:
            yield number, found.group(1)


def report(problems):
    """Prints the problems and ends the test."""
    for problem in problems:
        print(problem)
    sys.exit(1 if problems else 0)
