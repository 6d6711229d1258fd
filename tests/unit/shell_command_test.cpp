// Commands of whole instructions: which text is the script, where its words stand, and what a command answers.
#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "plimsoll/document.hpp"
#include "plimsoll/shell.hpp"

namespace plimsoll {
namespace {

struct Parsed {
  Document document;
  ShellScript script;

  std::string_view slice(Span span) const { return document.source->slice(span); }
  /// Each command as it stands in the file, joined by " ; ".
  std::string commands() const {
    std::string out;
    for (const Command& command : script.commands())
      out += (out.empty() ? "" : " ; ") + std::string(slice(command.span));
    return script.complete() ? out : out + " !";
  }
};

/// The script of the last instruction of `text`.
Parsed parse_last(std::string text) {
  Parsed parsed{parse(std::make_unique<SourceFile>("-", std::move(text))), {}};
  parsed.script = parse_shell(ast::common(parsed.document.instructions.back()));
  return parsed;
}

Command only_command(const std::string& text) {
  static Parsed kept;  // the words of the command are views into it
  kept = parse_last("RUN " + text);
  EXPECT_EQ(kept.script.commands().size(), 1U) << text;
  return kept.script.commands()[0];
}

TEST(ShellOfRun, SpansAreOffsetsIntoTheFile) {
  const Parsed parsed = parse_last("FROM a\nRUN --network=none echo a && \\\n  # why\n  echo 'b c'\n");
  EXPECT_EQ(parsed.commands(), "echo a ; echo 'b c'");
  EXPECT_EQ(parsed.slice(parsed.script.commands()[1].words[1].span), "'b c'");
}

TEST(ShellOfRun, AWordThatAContinuationSplitsCoversTheGap) {
  const Parsed parsed = parse_last("RUN apt-get ins\\\ntall x");
  ASSERT_EQ(parsed.script.commands().size(), 1U);
  const ShellWord& word = parsed.script.commands()[0].words[1];
  EXPECT_EQ(word.value, "install");
  EXPECT_EQ(parsed.slice(word.span), "ins\\\ntall");
}

TEST(ShellOfRun, TheEscapeDirectiveChangesNoShellText) {
  const Parsed parsed = parse_last("# escape=`\nRUN echo a `\n && echo b\\ c\n");
  EXPECT_EQ(parsed.commands(), "echo a ; echo b\\ c");
  EXPECT_EQ(parsed.script.commands()[1].words[1].value, "b c");
}

TEST(ShellOfRun, ALoneHeredocIsAScript) {
  EXPECT_EQ(parse_last("RUN <<EOF\nset -e\n# x\nfor i in 1; do a $i; done\nEOF\n").commands(), "set -e ; a $i");
  EXPECT_EQ(parse_last("RUN <<-'A B'\n\ta \\\n\t  b\n\tcat <<X\n\tc\n\tX\n\td\n\tA B\n").commands(),
            "a \\\n\t  b ; cat <<X ; d");
  EXPECT_EQ(parse_last("RUN <<EOF\na\nb 'c\nEOF\n").commands(), "a !");
  EXPECT_EQ(parse_last("RUN <<EOF\r\na b\r\nc\r\nEOF\r\n").commands(), "a b ; c");
}

TEST(ShellOfRun, AHeredocForAnotherLanguageIsNotUnderstood) {
  EXPECT_EQ(parse_last("RUN <<EOF\n#!/usr/bin/env python3\nprint('a')\nEOF\n").commands(), " !");
  EXPECT_EQ(parse_last("RUN <<EOF\n#!/usr/bin/env -S bash -e\na\nEOF\n").commands(), "a");
  EXPECT_EQ(parse_last("RUN <<EOF\n#!/bin/sh\na\nEOF\n").commands(), "a");
}

TEST(ShellOfRun, AHeredocThatAShellReadsIsAScriptToo) {
  EXPECT_EQ(parse_last("RUN bash -e <<EOF\na\nb\nEOF\n").commands(), "bash -e <<EOF ; a ; b");
  EXPECT_EQ(parse_last("RUN <<EOF bash\na\nEOF\n").commands(), "<<EOF bash ; a");
  EXPECT_EQ(parse_last("RUN python3 <<EOF\nimport a\nEOF\n").commands(), "python3 <<EOF");
  EXPECT_EQ(parse_last("RUN bash -c x <<EOF\na\nEOF\n").commands(), "bash -c x <<EOF ; x");
  EXPECT_EQ(parse_last("RUN cat <<EOF > f && b\nit's\nEOF\n").commands(), "cat <<EOF > f ; b");
  const Parsed parsed = parse_last("RUN x && sh <<EOF\na\nEOF\n");
  EXPECT_EQ(parsed.script.commands()[2].depth, 1);
}

TEST(ShellOfRun, JsonWordsAreOneCommand) {
  const Parsed parsed = parse_last(R"(RUN ["apt-get", "install", "a && b"])");
  EXPECT_EQ(parsed.commands(), R"("apt-get", "install", "a && b")");
  const Command& command = parsed.script.commands()[0];
  EXPECT_EQ(command.words[2].value, "a && b");
  EXPECT_TRUE(command.is("apt-get", "install"));
  EXPECT_EQ(parsed.slice(command.words[0].span), "\"apt-get\"");
}

TEST(ShellOfRun, TheScriptOfAShellInJsonFormStandsForItself) {
  EXPECT_EQ(parse_last(R"(RUN ["/bin/bash", "-eo", "pipefail", "-c", "a b && c", "d"])").commands(), "a b ; c");
  EXPECT_EQ(parse_last(R"(RUN ["sh", "-c"])").commands(), R"("sh", "-c")");
  EXPECT_EQ(parse_last(R"(RUN ["sh", "script", "-c"])").commands(), R"("sh", "script", "-c")");
  const Parsed escaped = parse_last(R"(RUN ["sh", "-c", "echo \"a\" \u0026\u0026 b"])");
  ASSERT_EQ(escaped.script.commands().size(), 2U);
  EXPECT_EQ(escaped.script.commands()[1].name(), "b");
  EXPECT_EQ(escaped.slice(escaped.script.commands()[1].span), R"("echo \"a\" \u0026\u0026 b")") << "the whole word";
}

TEST(ShellOfRun, ScriptsInWordsFollowTheCommandThatRunsThem) {
  EXPECT_EQ(parse_last("RUN bash -lc 'a b && c' d; e").commands(), "bash -lc 'a b && c' d ; a b ; c ; e");
  EXPECT_EQ(parse_last("RUN sudo sh -ec \"a | b\"").commands(), "sudo sh -ec \"a | b\" ; a ; b");
  EXPECT_EQ(parse_last("RUN su -c 'a b' app && eval c d").commands(), "su -c 'a b' app ; a b ; eval c d ; c d");
  EXPECT_EQ(parse_last("RUN bash -c \"a 'b").commands(), " !");
  EXPECT_EQ(parse_last("RUN bash -c 'a \"b'").commands(), "bash -c 'a \"b' !") << "what is inside has a fault";
  EXPECT_EQ(parse_last("RUN bash script -c a").commands(), "bash script -c a");
  const Parsed parsed = parse_last("RUN x && bash -c 'a | b'");
  EXPECT_EQ(parsed.script.commands()[2].depth, 1);
  EXPECT_TRUE(parsed.script.has_pipe());
  EXPECT_EQ(parsed.script.trees().size(), 2U);
  EXPECT_EQ(parsed.script.node(parsed.script.commands()[3]).text(), "b");
}

TEST(ShellOfRun, VariablesInAQuotedScriptAreWordsOrPartsOfThem) {
  const Parsed parsed = parse_last("RUN bash -c \"cp '$from' \\\"${to}/b\\\" \\$own && A=$b c > $d\"");
  EXPECT_TRUE(parsed.script.complete());
  ASSERT_EQ(parsed.script.commands().size(), 3U);
  const Command& copy = parsed.script.commands()[1];
  EXPECT_EQ(parsed.slice(copy.span), "cp '$from' \\\"${to}/b\\\" \\$own");
  EXPECT_EQ(copy.words[1].value, "$from");
  EXPECT_FALSE(copy.words[1].literal) << "the outer shell knows no single quotes inside of double ones";
  EXPECT_EQ(parsed.slice(copy.words[1].span), "'$from'");
  EXPECT_EQ(copy.words[2].value, "${to}/b");
  EXPECT_FALSE(copy.words[2].literal);
  EXPECT_EQ(copy.words[3].value, "$own");
  const Command& last = parsed.script.commands()[2];
  EXPECT_FALSE(last.assignments[0].literal);
  EXPECT_EQ(parsed.slice(last.redirects[0].target.span), "$d");
  EXPECT_EQ(parse_last("RUN bash -c \"$bin/a b\"").commands(), "bash -c \"$bin/a b\" ; $bin/a b");
  EXPECT_EQ(parse_last("RUN bash -c \"/opt/$v/bin/a b\"").commands(), "bash -c \"/opt/$v/bin/a b\" ; /opt/$v/bin/a b");
  EXPECT_EQ(parse_last("RUN eval export A=$b").commands(), "eval export A=$b ; export A=$b");
}

TEST(ShellOfRun, SubstitutionsInAQuotedScriptAreCommandsOfTheOuterOne) {
  const Parsed parsed = parse_last("RUN sh -c \"a \\\"$(b 'c d')\\\" `e` ${f:-\"g\"} $((1 + 1))\"");
  EXPECT_EQ(parsed.commands(),
            "sh -c \"a \\\"$(b 'c d')\\\" `e` ${f:-\"g\"} $((1 + 1))\" ; "
            "a \\\"$(b 'c d')\\\" `e` ${f:-\"g\"} $((1 + 1)) ; b 'c d' ; e");
  const Command& inner = parsed.script.commands()[1];
  ASSERT_EQ(inner.words.size(), 5U);
  EXPECT_EQ(parsed.slice(inner.words[1].span), "\"$(b 'c d')\\\"") << "the expansion and the quotation marks around it";
  EXPECT_EQ(parsed.slice(inner.words[3].span), "${f:-\"g\"}");
  for (const ShellWord& word : inner.arguments()) EXPECT_FALSE(word.literal) << word.text;
}

TEST(ShellOfRun, AVariableThatMayBeMoreThanAWordLeavesTheScriptOpen) {
  for (const char* text :
       {"bash -c \"a; $b\"", "bash -c \"$b c\"", "bash -c \"$a$b/c\"", "bash -c \"if $b; then c; fi\"", "sh -c a$b",
        "bash -c \"$b=1 c\"", "su -c \"$a && b\" app", "bash -c \"'$a\"", "bash -c \"for $a in b; do c; done\""})
    EXPECT_FALSE(parse_last("RUN " + std::string(text)).script.complete()) << text;
  for (const char* text :
       {"bash -c \"$b\"", "bash -c $b", "eval \"$(a)\"", "eval $a $b", "sh -c \"$(a)\" b", "sh -c \"\""})
    EXPECT_TRUE(parse_last("RUN " + std::string(text)).script.complete()) << text;
  EXPECT_EQ(parse_last("RUN bash -c \"$b\"").commands(), "bash -c \"$b\"") << "like a program that is not looked into";
}

TEST(ShellOfRun, CommandsOfFindFollowIt) {
  EXPECT_EQ(parse_last("RUN find / -name a -exec rm -rf {} \\; -o -execdir b {} + -print; c").commands(),
            "find / -name a -exec rm -rf {} \\; -o -execdir b {} + -print ; rm -rf {} ; b {} ; c");
  EXPECT_EQ(parse_last("RUN sudo find . -exec sh -c 'a \"$1\" | b' x {} ';'").commands(),
            "sudo find . -exec sh -c 'a \"$1\" | b' x {} ';' ; sh -c 'a \"$1\" | b' x {} ; a \"$1\" ; b");
  EXPECT_EQ(parse_last("RUN find . -exec").commands(), "find . -exec");
  EXPECT_EQ(parse_last("RUN find . -exec \\;").commands(), "find . -exec \\;");
  const Parsed parsed = parse_last("RUN find . -exec env A=1 chmod +x {} +");
  EXPECT_EQ(parsed.script.commands()[1].name(), "chmod");
  EXPECT_EQ(parsed.script.commands()[1].depth, 1);
  EXPECT_EQ(parsed.script.commands()[1].before, Connector::none);
}

TEST(ShellOfRun, CoprocessesAreCommands) {
  EXPECT_EQ(parse_last("RUN coproc { a | b; }; c").commands(), "a ; b ; c");
  EXPECT_EQ(parse_last("RUN coproc NAME (a); coproc while a; do b; done").commands(), "a ; a ; b");
  EXPECT_EQ(parse_last("RUN coproc a b").script.commands()[0].name(), "a");
}

TEST(ShellOfRun, InterpretersTellWhoReadsAScript) {
  const auto told = [](const std::string& text) {
    const Parsed parsed = parse_last(text);
    EXPECT_EQ(parsed.script.interpreters().size(), parsed.script.trees().size()) << text;
    std::string out;
    for (const Interpreter& each : parsed.script.interpreters())
      out += std::string(out.empty() ? "" : " ") + (each.dialect == ShellDialect::unknown ? "?" : "s") +
             (each.dialect == ShellDialect::bash ? "b" : "") + (each.pipefail ? "p" : "") +
             (each.caller == Interpreter::kNone ? "" : std::to_string(each.caller));
    return out;
  };
  EXPECT_EQ(told("RUN a"), "s");
  EXPECT_EQ(told("RUN a; bash -eo pipefail -c 'b' && zsh -o PIPE_FAIL -c c"), "s sbp1 sp3");
  EXPECT_EQ(told("RUN bash -c 'eval a'"), "s sb0 sb1");
  EXPECT_EQ(told("RUN su -c a app"), "s ?0");
  EXPECT_EQ(told("RUN bash -o $a <<EOF\nb\nEOF\n"), "s sbp0");
  EXPECT_EQ(told("RUN <<EOF\n#!/bin/bash -o pipefail\nb\nEOF\n"), "sbp");
  EXPECT_EQ(told("RUN [\"bash\", \"-o\", \"pipefail\", \"-c\", \"a\"]"), "sbp");
  EXPECT_EQ(told("RUN [\"a\"]"), "");
}

TEST(ShellOfRun, PlacesInsideQuotedScriptsAreExact) {
  const Parsed parsed = parse_last("RUN bash -c \"echo \\\"a b\\\" \\\n  'c'\"");
  ASSERT_EQ(parsed.script.commands().size(), 2U);
  const Command& command = parsed.script.commands()[1];
  EXPECT_EQ(parsed.slice(command.words[1].span), "\"a b\\\"");
  EXPECT_EQ(command.words[1].value, "a b");
  EXPECT_EQ(parsed.slice(command.words[2].span), "'c'");
  EXPECT_EQ(command.words[2].text, "'c'");
}

TEST(ShellOfRun, ScriptsInScriptsAreReadAFewLevelsDeep) {
  std::string text = "a";
  for (int i = 0; i < 3; ++i) text = "eval " + text;
  EXPECT_EQ(parse_last("RUN " + text).script.commands().back().name(), "a");
  for (int i = 0; i < 10000; ++i) text = "eval " + text;
  EXPECT_EQ(parse_last("RUN " + text).script.commands().size(), 5U);
}

TEST(ShellOfRun, SubstitutionsInHeredocsAreRun) {
  EXPECT_EQ(parse_last("RUN cat <<EOF > f\nx $(a b) `c`\nEOF\n").commands(), "cat <<EOF > f ; a b ; c");
  EXPECT_EQ(parse_last("RUN cat <<'EOF' > f\nx $(a b)\nEOF\n").commands(), "cat <<'EOF' > f");
  EXPECT_EQ(parse_last("RUN <<EOF\ncat <<X\n$(a)\nX\nb\nEOF\n").commands(), "cat <<X ; a ; b");
  EXPECT_EQ(parse_last("RUN <<EOF\nbash <<'X'\na\nX\nb\nEOF\n").commands(), "bash <<'X' ; a ; b");
  EXPECT_EQ(parse_last("RUN cat <<EOF\nit's $(\nEOF\n").commands(), "cat <<EOF !");
}

TEST(ShellOfRun, APipeAnywhereIsSeen) {
  for (const char* text : {"a | b", "a $(b |& c)", "bash -c 'a | b'", "while a | b; do c; done"})
    EXPECT_TRUE(parse_last("RUN " + std::string(text)).script.has_pipe()) << text;
  for (const char* text : {"a || b", "a '|' b", "case x in a|b) c;; esac", "[[ a =~ b|c ]]"})
    EXPECT_FALSE(parse_last("RUN " + std::string(text)).script.has_pipe()) << text;
}

TEST(ShellOfRun, DialectsThatAreNoShellAreLeftAlone) {
  const auto dialect = [](const std::string& text, ShellDialect in_force = ShellDialect::sh) {
    const Document document = parse(std::make_unique<SourceFile>("-", text));
    const ShellScript script = parse_shell(ast::common(document.instructions.back()), in_force);
    EXPECT_EQ(script.complete(), script.dialect() < ShellDialect::powershell || text.find('[') != std::string::npos);
    return script.dialect();
  };
  EXPECT_EQ(dialect("RUN a"), ShellDialect::sh);
  EXPECT_EQ(dialect("RUN a", ShellDialect::zsh), ShellDialect::zsh);
  EXPECT_EQ(dialect("RUN a | b { c", ShellDialect::powershell), ShellDialect::powershell);
  EXPECT_EQ(dialect("RUN dir \\", ShellDialect::cmd), ShellDialect::cmd);
  EXPECT_EQ(dialect("RUN <<EOF\n#!/bin/bash -e\na\nEOF\n"), ShellDialect::bash);
  EXPECT_EQ(dialect("RUN <<EOF\n#!/usr/bin/env pwsh\na\nEOF\n"), ShellDialect::powershell);
  EXPECT_EQ(dialect("RUN <<EOF\n#!/usr/bin/env python3\na\nEOF\n"), ShellDialect::unknown);
  EXPECT_EQ(dialect("RUN <<EOF\n#!/bin/sh\na\nEOF\n", ShellDialect::powershell), ShellDialect::sh);
  EXPECT_EQ(dialect("RUN [\"bash\", \"-c\", \"a\"]", ShellDialect::cmd), ShellDialect::bash);
  EXPECT_EQ(dialect("RUN [\"powershell\", \"a\"]"), ShellDialect::powershell);
  EXPECT_EQ(dialect("RUN [\"a\"]"), ShellDialect::unknown);
}

TEST(ShellOfRun, ProgramsTellTheirDialect) {
  EXPECT_EQ(shell_dialect("/bin/bash"), ShellDialect::bash);
  EXPECT_EQ(shell_dialect("dash"), ShellDialect::sh);
  EXPECT_EQ(shell_dialect("ksh93"), ShellDialect::ksh);
  EXPECT_EQ(shell_dialect("C:\\Windows\\System32\\Cmd.exe"), ShellDialect::cmd);
  EXPECT_EQ(shell_dialect("pwsh"), ShellDialect::powershell);
  EXPECT_EQ(shell_dialect("fish"), ShellDialect::unknown);
  EXPECT_EQ(shell_dialect(""), ShellDialect::unknown);
}

TEST(ShellOfRun, OtherCommandsAreReadTheSameWay) {
  EXPECT_EQ(parse_last("CMD a && b").commands(), "a ; b");
  EXPECT_EQ(parse_last("ENTRYPOINT [\"a\", \"b\"]").commands(), "\"a\", \"b\"");
  EXPECT_EQ(parse_last("HEALTHCHECK --retries=1 CMD a || exit 1").commands(), "a ; exit 1");
  EXPECT_EQ(parse_last("RUN --no-such-flag a").commands().back(), '!') << "an invalid instruction is not understood";
}

struct NameCase {
  const char* text;
  const char* name;
};

TEST(Command, NameLooksThroughWrappers) {
  for (const auto& [text, name] : std::initializer_list<NameCase>{
           {"apt-get install x", "apt-get"},
           {"/usr/bin/apt-get install x", "apt-get"},
           {"\\ls", "ls"},
           {"A=1 'ls' -l", "ls"},
           {"sudo -u app -E ls", "ls"},
           {"sudo -Eu app X=1 ls", "ls"},
           {"sudo --user app -- ls", "ls"},
           {"sudo -v", "sudo"},
           {"env -u A -i B=1 C=2 ls", "ls"},
           {"exec -a name ls", "ls"},
           {"exec", "exec"},
           {"command ls", "ls"},
           {"command -v ls", "command"},
           {"time -p nice -n 5 nohup ls", "ls"},
           {"timeout -s KILL 5 ls", "ls"},
           {"xargs -0 -n 1 rm -rf", "rm"},
           {"xargs -I{} rm {}", "rm"},
           {"xargs -i rm {}", "rm"},
           {"xargs --max-args 1 -t rm", "rm"},
           {"parallel -j 4 gzip ::: a b", "gzip"},
           {"coproc a b", "a"},
           {"python3 -Im pip install a", "pip"},
           {"sudo env A=1 /bin/rm x", "rm"},
           {"$CMD x", ""},
           {"sudo $CMD x", ""},
           {"\"$CMD\"", ""},
           {"/opt/*/bin/x", ""},
           {"A=1", ""},
       }) {
    EXPECT_EQ(only_command(text).name(), name) << text;
  }
}

TEST(Command, ArgumentsStandBehindTheName) {
  const Command command = only_command("sudo -u app apt-get -y install a");
  ASSERT_EQ(command.arguments().size(), 3U);
  EXPECT_EQ(command.arguments()[0].value, "-y");
  EXPECT_EQ(command.name_index(), 3U);
  EXPECT_EQ(command.words[0].value, "sudo");
  EXPECT_TRUE(only_command("$x a").arguments().empty());
}

TEST(Command, TheVerbIsTheFirstOperand) {
  EXPECT_TRUE(only_command("apt-get -qq -o Dpkg::Use-Pty=0 install a").is("apt-get", "install"));
  EXPECT_TRUE(only_command("git -C /src clone u").is("git", "clone"));
  EXPECT_TRUE(only_command("sudo apk --no-cache add a").is("apk", "add"));
  EXPECT_FALSE(only_command("apt-get update").is("apt-get", "install"));
  EXPECT_FALSE(only_command("echo apt-get install").is("apt-get"));
  EXPECT_EQ(only_command("apt-get -y").verb(), nullptr);
}

TEST(Command, FlagsAreFoundInTheirSpellings) {
  const Command command = only_command("apt-get -qy --no-install-recommends --option=a install -- -x");
  EXPECT_TRUE(command.has_flag('y', {}));
  EXPECT_TRUE(command.has_flag(0, {"no-install-recommends"}));
  EXPECT_TRUE(command.has_flag(0, {"--no-install-recommends"}));
  EXPECT_TRUE(command.has_flag(0, {"option"}));
  EXPECT_FALSE(command.has_flag(0, {"no-install"}));
  EXPECT_FALSE(command.has_flag('x', {})) << "behind --";
  EXPECT_FALSE(command.has_flag('n', {})) << "a letter of a long flag";
  EXPECT_FALSE(only_command("sudo -y apt-get install").has_flag('y', {})) << "a flag of the wrapper";
  EXPECT_FALSE(only_command("a -").has_flag('-', {}));
}

}  // namespace
}  // namespace plimsoll
