// Scripts and their trees: (kind child …); a node without children shows its text. Connectors and operators stand in
// front of the kind, ^ marks (`!`, a final `&`, `+=`, `|&`), ~ what is cut off.
#include <gtest/gtest.h>

#include <array>
#include <string>

#include "shell/script.hpp"

namespace plimsoll {
namespace {

using Kind = ShellKind;

std::string name_of(ShellNode node) {
  constexpr std::array kNames{"list",  "andor", "pipe",  "cmd",  "cond",      "arith", "if",   "while",
                              "for",   "for((", "case",  "arm",  "group",     "sub",   "func", "assign",
                              "array", "redir", "body",  "word", "lit",       "esc",   "sq",   "ansi",
                              "dq",    "tr",    "param", "$((",  "$(",        "`",     "<(",   "glob",
                              "ext",   "brace", "tilde", "name", "subscript", "op",    "fd"};
  std::string out = kNames.at(static_cast<std::size_t>(node.kind()));
  if (node.is(Kind::redirect)) out += shell::kRedirectSigns.at(static_cast<std::size_t>(node.redirect_kind()));
  if (node.is(Kind::and_or) || node.is(Kind::pipeline) ||
      static_cast<int>(node.kind()) <= static_cast<int>(Kind::function_definition)) {
    constexpr std::array kConnectors{"", ";", "&&", "||", "|", "&"};
    if (!node.is(Kind::list) && !node.is(Kind::case_arm))
      out = kConnectors.at(static_cast<std::size_t>(node.connector())) + out;
  }
  if (node.marked()) out += '^';
  if (node.cut_off()) out += '~';
  return out;
}

/// Lists, and-or lists and pipelines that hold one thing and say nothing about it are left out.
std::string dump(ShellNode node) {
  const auto children = node.children();
  const bool wraps = node.is(Kind::list) || node.is(Kind::and_or) || node.is(Kind::pipeline);
  if (wraps && node.has_children() && !node.marked() && !node.cut_off() &&
      (node.is(Kind::list) || node.connector() == Connector::none)) {
    auto second = children.begin();
    if (++second == children.end()) return dump(*children.begin());
  }
  if (!node.has_children())
    return node.is(Kind::word) ? std::string(node.text()) : name_of(node) + ":" + std::string(node.text());
  std::string out = "(" + name_of(node);
  for (const ShellNode child : children) out += " " + dump(child);
  if (node.is(Kind::redirect))
    if (const ShellNode body = node.tree().heredoc(node)) out += " -> " + std::string(body.text());
  return out + ")";
}

std::string tree(std::string_view text, shell::ScriptOptions options = {}) {
  static ast::Common instruction;
  instruction.logical = LogicalText(text, {{0, 0}});
  const auto [made, outcome] = shell::parse_script(ShellText(instruction, text, {}), options);
  return dump(made.root()) + (outcome == shell::Outcome::complete ? "" : " !");
}

TEST(ShellTree, ListsHoldPipelines) {
  EXPECT_EQ(tree(""), "list:");
  EXPECT_EQ(tree("a b"), "(cmd a b)");
  EXPECT_EQ(
      tree("a && b || c; d & e\nf"),
      "(list (andor (cmd a) (&&pipe (cmd b)) (||pipe (cmd c))) (;andor^ (cmd d)) (&andor (cmd e)) (;andor (cmd f)))");
  EXPECT_EQ(tree("! a | b |& c"), "(pipe^ (cmd a) (|cmd b) (|cmd^ c))");
  EXPECT_EQ(tree("! ! a"), "(cmd a)");
  EXPECT_EQ(tree("a &"), "(andor^ (cmd a))");
}

TEST(ShellTree, WordsHaveParts) {
  EXPECT_EQ(tree(R"(a'b'"c"d\e)"), R"((cmd (word lit:a sq:'b' dq:"c" lit:d esc:\e)))");
  EXPECT_EQ(tree(R"("a $b \" \c")"), R"((cmd (word (dq lit:a  param:$b lit:  esc:\" lit: \c))))");
  EXPECT_EQ(tree(R"($'a\n' $"b")"), R"((cmd (word ansi:$'a\n') (word (tr lit:b))))");
  EXPECT_EQ(tree("*.a b? [cd]e [ f"), "(cmd (word glob:* lit:.a) (word lit:b glob:?) (word glob:[ lit:cd]e) [ f)");
  EXPECT_EQ(tree("{a,b}c {d} {1..3} @(x|y)"),
            "(cmd (word (brace lit:a,b) lit:c) {d} (word (brace lit:1..3)) (word (ext lit:x|y)))");
  EXPECT_EQ(tree("~/a ~b c~ ~'d'"), "(cmd (word tilde:~ lit:/a) (word tilde:~b) c~ (word lit:~ sq:'d'))");
  EXPECT_EQ(tree("a\\\nb"), "(cmd (word lit:a lit:b))");
}

TEST(ShellTree, ExpansionsHaveParts) {
  EXPECT_EQ(tree("$a $1 $@ $$ $"), "(cmd (word param:$a) (word param:$1) (word param:$@) (word param:$$) $)");
  EXPECT_EQ(tree("${a} ${#b} ${!c} ${d[1]}"),
            "(cmd (word (param name:a)) (word (param op:# name:b)) (word (param op:! name:c)) (word (param name:d "
            "subscript:[1])))");
  EXPECT_EQ(
      tree("${a:-$b} ${c##*/} ${d/x/y} ${#}"),
      "(cmd (word (param name:a op::- param:$b)) (word (param name:c op:## lit:*/)) (word (param name:d op:/ lit:x/y)) "
      "(word (param name:#)))");
  EXPECT_EQ(tree("\"${a:-'b'}\""), "(cmd (word (dq (param name:a op::- lit:'b'))))");
  EXPECT_EQ(
      tree("$((1 + $a)) $(b; c) `d` <(e)"),
      "(cmd (word ($(( param:$a)) (word ($( (list (cmd b) (;andor (cmd c))))) (word (` (cmd d))) (word (<( (cmd e))))");
}

TEST(ShellTree, AssignmentsAndRedirectionsAreParts) {
  EXPECT_EQ(tree("A=1 B+=x C[0]= d"), "(cmd (assign name:A 1) (assign^ name:B x) (assign name:C subscript:[0]) d)");
  EXPECT_EQ(tree("A=(1 2)"), "(cmd (assign name:A (array 1 2)))");
  EXPECT_EQ(tree("declare x=(1)"), "(cmd declare (assign name:x (array 1)))");
  EXPECT_EQ(tree("a 2>&1 >>f {x}<g &>h <<<i"),
            "(cmd a (redir>& fd:2 1) (redir>> f) (redir< fd:{x} g) (redir&> h) (redir<<< i))");
}

TEST(ShellTree, HeredocsAreFoundFromTheirRedirection) {
  EXPECT_EQ(tree("cat <<A <<'B' && c\n$x\nA\n$y\nB\nd"),
            "(list (andor (cmd cat (redir<< A -> $x\n) (redir<< (word sq:'B') -> $y\n)) (&&pipe (cmd c))) "
            "(body param:$x lit:\n) body:$y\n (;andor (cmd d)))");
  EXPECT_EQ(tree("cat <<-A\n\t$(b)\n\tA\n"),
            "(list (cmd cat (redir<<- A -> \t$(b)\n)) (body lit:\t ($( (cmd b)) lit:\n))");
  EXPECT_EQ(tree("cat <<A\n\\$x \\y"), "(list (cmd cat (redir<< A -> \\$x \\y)) (body~ esc:\\$ lit:x \\y))");
  EXPECT_EQ(tree("$(a) \" ' `b`", {.heredoc_body = true}), "(body ($( (cmd a)) lit: \" '  (` (cmd b)))");
}

TEST(ShellTree, CompoundsHoldLists) {
  EXPECT_EQ(tree("if a; then b; elif c; then d; else e; fi"), "(if (cmd a) (cmd b) (cmd c) (cmd d) (cmd e))");
  EXPECT_EQ(tree("while a; do b; done <f"), "(while (cmd a) (cmd b) (redir< f))");
  EXPECT_EQ(tree("until a; do b; done"), "(while (cmd a) (cmd b))");
  EXPECT_EQ(tree("for x in 1 $y; do a; done"), "(for name:x 1 (word param:$y) (cmd a))");
  EXPECT_EQ(tree("select x; do a; done"), "(for name:x (cmd a))");
  EXPECT_EQ(tree("for ((i=$a;;)); do a; done"), "(for(( param:$a (cmd a))");
  EXPECT_EQ(tree("case $x in (a|b*) c;; d) ;; esac"),
            "(case (word param:$x) (arm a (word lit:b glob:*) (cmd c)) (arm d list:))");
  EXPECT_EQ(tree("{ a; } | (b)"), "(pipe (group (cmd a)) (|sub (cmd b)))");
  EXPECT_EQ(tree("f() { a; }"), "(func name:f (group (cmd a)))");
  EXPECT_EQ(tree("function f ( a )"), "(func name:f (sub (cmd a)))");
  EXPECT_EQ(tree("((a + $b))"), "(arith param:$b)");
  EXPECT_EQ(tree("[[ $a == b* && ! -f c ]]"), "(cond (word param:$a) == (word lit:b glob:*) op:&& ! -f c)");
  EXPECT_EQ(tree("[[ a =~ ^(b|c d)$ ]]"), "(cond a =~ ^(b|c d)$)");
  EXPECT_EQ(tree("time { a; }"), "(pipe op:time (group (cmd a)))");
  EXPECT_EQ(tree("time -p a"), "(cmd time -p a)");
}

TEST(ShellTree, AFaultCutsOffWhatIsOpen) {
  EXPECT_EQ(tree("a && (b; c"), "(list~ (andor~ (cmd a) (&&pipe~ (sub~ (list (cmd b) (;andor (cmd c))))))) !");
  EXPECT_EQ(tree("a; b 'c"), "(list~ (cmd a) (;andor~ (pipe~ (cmd~ b )))) !");
  EXPECT_EQ(tree("a) b"), "(cmd a) !");
  EXPECT_EQ(tree("{ }"), "(list~ (andor~ (pipe~ (group~ list~:)))) !");
}

TEST(ShellTree, CompoundsAreNotEmpty) {
  for (const char* text : {"{ }", "( )", "if a; then fi", "while do a; done", "f() { }"})
    EXPECT_EQ(tree(text).back(), '!') << text;
  for (const char* text : {"$()", "case a in b) ;; esac", "case a in esac"}) EXPECT_NE(tree(text).back(), '!') << text;
}

}  // namespace
}  // namespace plimsoll
