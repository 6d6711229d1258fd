// Instructions and the commands that hadolint sees in them (dl-rules §0.3, §0.4). A command is written [name arg …]
// with hadolint's text of each word; ?word is no pure literal; a final ! = the text stops in the middle.
#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "plimsoll/document.hpp"
#include "plimsoll/shell.hpp"

namespace plimsoll {
namespace {

struct Parsed {
  Document document;
  ShellScript script;

  std::string_view slice(Span span) const { return document.source->slice(span); }
  std::string commands() const {
    std::string out;
    for (const Command& command : script.commands()) {
      out += out.empty() ? "[" : " [";
      for (const ShellWord& word : command.words) {
        if (out.back() != '[') out += ' ';
        out += (word.literal ? "" : "?") + word.value;
      }
      out += ']';
    }
    return script.complete() ? out : out + " !";
  }
};

/// The commands of the last instruction of `text`.
Parsed parse_last(std::string text) {
  Parsed parsed{parse(std::make_unique<SourceFile>("-", std::move(text))), {}};
  parsed.script = parse_shell_as_hadolint(ast::common(parsed.document.instructions.back()), parsed.document.escape);
  return parsed;
}

struct Case {
  const char* text;
  const char* expected;
};

void check_scripts(std::initializer_list<Case> cases) {
  for (const auto& [text, expected] : cases)
    EXPECT_EQ(parse_last("RUN " + std::string(text)).commands(), expected) << text;
}

TEST(HadolintShell, JsonWordsAreJoinedAndReadAgain) {
  check_scripts({
      {R"(["apt-get", "install", "a"])", "[apt-get install a]"},
      {R"(["bash", "-c", "a | b"])", "[bash -c a] [b]"},
      {R"(["echo", "\"a b\"", "c\\nd"])", "[echo a b c\\nd]"},
      {R"([])", ""},
  });
  const Parsed parsed = parse_last(R"(RUN ["a", "b c"])");
  ASSERT_EQ(parsed.script.commands().size(), 1U);
  EXPECT_EQ(parsed.slice(parsed.script.commands()[0].words[2].span), "c");
  EXPECT_EQ(parsed.slice(parsed.script.commands()[0].span), R"(a", "b c)");
}

TEST(HadolintShell, TheEscapeOfTheFileCountsInJsonWords) {
  EXPECT_EQ(parse_last("# escape=`\nRUN [\"a\", \"`\"b`\"\"]\n").commands(), "[a b]");
}

TEST(HadolintShell, ALeadingHeredocIsTheScript) {
  EXPECT_EQ(parse_last("RUN <<EOF\n\na\nb c\n\nEOF\n").commands(), "[a] [b c]");
  EXPECT_EQ(parse_last("RUN <<EOF bash -e\na\nEOF\n").commands(), "[bash -e] [a]");
  EXPECT_EQ(parse_last("RUN <<-EOF > log\n\ta\n\tEOF\n").commands(), "[a]");
  EXPECT_EQ(parse_last("RUN <<EOF\n#!/usr/bin/env python3\nimport a\nEOF\n").commands(), "[import a]");
  const Parsed parsed = parse_last("RUN <<EOF bash\n a  b\nEOF\n");
  EXPECT_EQ(parsed.slice(parsed.script.commands()[0].span), "bash");
  EXPECT_EQ(parsed.slice(parsed.script.commands()[1].words[1].span), "b");
}

TEST(HadolintShell, TextInFrontOfAHeredocIsAllThatIsLeft) {
  EXPECT_EQ(parse_last("RUN a && cat <<EOF > f && b\nc\nEOF\n").commands(), "[a] [cat]");
  EXPECT_EQ(parse_last("RUN bash <<EOF\na\nEOF\n").commands(), "[bash]");
  EXPECT_EQ(parse_last("RUN cat <<< word && b").commands(), "[cat] [b]");
}

TEST(HadolintShell, NoCommandsAreLeftWhereTheTextDoesNotParse) {
  check_scripts({
      {"a && b 'c", " !"},
      {"a; b \"$(c", " !"},
      {"a | | b", " !"},
      {"if a; then b", " !"},
      {"a < ; b", " !"},
  });
}

TEST(HadolintShell, WhatStandsInFrontOfAStrayWordIsLeft) {
  check_scripts({{"a && b ) c", "[a] [b] !"}, {"a; fi; b", "[a] !"}, {"a;; b", "[a] !"}, {"done", " !"}});
}

TEST(HadolintShell, OnlySimpleCommandsCount) {
  check_scripts({
      {"A=1", ""},
      {"> f", ""},
      {"[ -f a ] && [[ -f b ]] && ((c)) && test d", "[test d]"},
      {"A=1 b > f c", "[b c]"},
      {"time -p a b", "[time -p a b] [a b]"},
      {"! a && { b; } | (c)", "[a] [b] [c]"},
      {"f() { a; }; if b; then c; else d; fi", "[a] [b] [c] [d]"},
      {"bash -c 'a b'", "[bash -c a b]"},
      {"time { a; }", "[time] [a]"},
  });
}

TEST(HadolintShell, CommandsWithoutALiteralNameAreDropped) {
  check_scripts({
      {"$a b && \"$c\" d; /usr/bin/py* e", ""},
      {"exec $a", ""},
      {"$a $(b)", "[b]"},
      {"{a,b} c", ""},
  });
}

TEST(HadolintShell, NamesStandBehindFewWrappers) {
  const auto name = [](const std::string& text) {
    const Parsed parsed = parse_last("RUN " + text);
    const Command& command = parsed.script.commands().front();
    return command.words[command.name_index()].value;
  };
  EXPECT_EQ(name("command a b"), "a");
  EXPECT_EQ(name("command -v a"), "command");
  EXPECT_EQ(name("busybox a"), "a");
  EXPECT_EQ(name("exec -c -a x a b"), "a");
  EXPECT_EQ(name("exec"), "exec");
  EXPECT_EQ(name("sudo a"), "sudo");
  EXPECT_EQ(name("env A=1 a"), "env");
  EXPECT_EQ(name("/usr/bin/a"), "/usr/bin/a");
}

TEST(HadolintShell, ATestThatIsNoneHidesTheWholeText) {
  check_scripts({
      {"[ -f a -a ! -f b ] && c", "[c]"},
      {"[ \\( a = b \\) -o \"$c\" ]; d", "[d]"},
      {"[ a > b ] && c", "[c]"},
      {"[[ a && (b || c) ]] && d", "[d]"},
      {"[ a b c ] && d", " !"},
      {"[ a = ] && d", " !"},
      {"[ -f ] && d", " !"},
      {"[a] && d", " !"},
      {"[[ a b ]] && d", " !"},
  });
}

TEST(HadolintShell, AParenthesisBehindAWordStopsOrIsAFunction) {
  check_scripts({
      {"a b(c) && d", "[a b] !"},
      {"x; $a(b)", "[x] !"},
      {"x; a (b)", " !"},
      {"(a) b", "[a] !"},
      {"; a", " !"},
  });
}

TEST(HadolintShell, HeredocsInsideTheScriptAreRead) {
  EXPECT_EQ(parse_last("RUN <<EOF\ncat <<X\n$(a)\nX\nb\nEOF\n").commands(), "[cat] [a] [b]");
  EXPECT_EQ(parse_last("RUN <<EOF\na\ncat <<X\nb\nEOF\n").commands(), " !");
}

TEST(HadolintShell, LongScriptsAreReadInTheirLength) {
  std::string text = "RUN ";
  for (int i = 0; i < 20000; ++i) text += "time ";
  EXPECT_EQ(parse_last(text + "a").script.commands().size(), 2U);
}

TEST(HadolintShell, NestedCommandsFollowTheirOuterOne) {
  check_scripts({
      {"a $(b $(c)) `d` <(e)", "[a ?${b${c}} ?${VAR} ?] [b ?${c}] [c] [d] [e]"},
      {"A=$(a) b", "[b] [a]"},
  });
}

TEST(HadolintShell, WordsAreComparedAsText) {
  check_scripts({
      {R"(\a "b"'c'd\ e)", "[a bcd e]"},
      {"a $b ${b} \"$b/c\" ${b:-c} $1 $@", "[a ?${b} ?${b} ?${b}/c ?${b:-c} ?${1} ?${@}]"},
      {"a $(b c) $(b | c) $((1 + 2)) `b`", "[a ?${bc} ?${} ?${VAR} ?${VAR}] [b c] [b] [c] [b]"},
      {"a *.b ~/c @(d) {e,f}g <(h) $\"i\" $'j'", "[a ?*.b ~/c ? ?g ? ? j] [h]"},
      {"a $(b && c) $(b; c d)", "[a ?${} ?${bcd}] [b] [c] [b] [c d]"},
      {"export A=1 B+=2 C=$d e", "[export   ? e]"},
      {"a B=1", "[a B=1]"},
  });
}

TEST(HadolintShell, APipeAnywhereIsSeen) {
  for (const char* text : {"a | b", "a |& b", "a $(b | c)", "if a | b; then c; fi", R"(["a", "|", "b"])"})
    EXPECT_TRUE(parse_last("RUN " + std::string(text)).script.has_pipe()) << text;
  for (const char* text : {"a || b", "a '|' b", "a | b 'c", R"(["sh", "-c", "a '|'"])"})
    EXPECT_FALSE(parse_last("RUN " + std::string(text)).script.has_pipe()) << text;
}

}  // namespace
}  // namespace plimsoll
